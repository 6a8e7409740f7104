//! Parses date lines as sites print them, and counts how many parse and why the others do not.
//!
//! ```text
//! zcat dates.jsonl.gz | cargo run --release -p newsclip-benches --bin dates
//! ```
//!
//! Each line of standard input is a JSON object with the date as `printed` and, if known, as `iso`.
//! Standard output lists the lines that do not parse, as `REASON<TAB>LINE`. It lists as `DIFFERS` the
//! lines that parse as a date more than one day from `iso`; one day may be a time zone. The counts are
//! on standard error. Lines that print one full date, with one year of four digits from 1500 to 2199
//! and a day, are counted separately.
#![allow(clippy::indexing_slicing, reason = "indexing a JSON value without the key gives null")]

use std::collections::BTreeMap;
use std::error::Error;
use std::io::{self, BufRead as _};

use chrono::NaiveDate;
use newsclip::{Article, ErrorKind, Expected};
use regex::Regex;
use serde_json::Value;

fn main() -> Result<(), Box<dyn Error>> {
    let full = FullDate::new()?;
    let mut counts: BTreeMap<(&str, bool), u32> = BTreeMap::new();
    for line in io::stdin().lock().lines() {
        let object: Value = serde_json::from_str(&line?)?;
        let Some(printed) = object["printed"].as_str() else { continue };
        let printed = printed.replace('\n', " ");
        let verdict = match read(&printed) {
            Ok(date) if is_far_from(date, &object["iso"]) => {
                println!("DIFFERS from {}, read as {date}\t{printed}", object["iso"]);
                "read, and more than a day from `iso`"
            }
            Ok(_) => "read",
            Err(reason) => {
                println!("{reason}\t{printed}");
                reason
            }
        };
        *counts.entry((verdict, full.is_in(&printed))).or_default() += 1;
    }
    for is_full in [true, false] {
        let of = |counts: &&((&str, bool), u32)| counts.0.1 == is_full;
        let counts: Vec<_> = counts.iter().map(|(key, count)| (*key, *count)).collect();
        let total: u32 = counts.iter().filter(of).map(|(_, count)| count).sum();
        eprintln!("{total} lines {} one full date", if is_full { "with" } else { "without" });
        for ((verdict, _), count) in counts.iter().filter(of) {
            eprintln!("{count:6} {verdict}");
        }
    }
    Ok(())
}

/// Returns the date of an article with this date line, or a few words about why it has none.
fn read(line: &str) -> Result<NaiveDate, &'static str> {
    let text = format!("“Rain” | Gazette\nhttps://example.com/\n{line}\nIt rained.");
    Article::parse(&text).map(|article| article.date()).map_err(|error| match error.kind() {
        ErrorKind::AmbiguousDate { .. } => "two readings of the figures",
        ErrorKind::AmbiguousMonth { .. } => "two readings of the month",
        ErrorKind::TwoDates { .. } => "two dates",
        ErrorKind::OtherCalendar => "another calendar",
        ErrorKind::WrongWeekday { .. } => "wrong weekday",
        ErrorKind::NoSuchDate { .. } => "no such day",
        ErrorKind::Expected(Expected::Date) => "no date, or text before it",
        ErrorKind::Expected(Expected::DateEnd) => "text after the date",
        ErrorKind::Expected(Expected::Year) => "no year of four digits",
        ErrorKind::Expected(Expected::Day) => "no day",
        ErrorKind::Expected(Expected::Month) => "unknown month",
        _ => "another error",
    })
}

fn is_far_from(date: NaiveDate, iso: &Value) -> bool {
    let iso = iso.as_str().and_then(|iso| iso.get(..10)).and_then(|iso| iso.parse().ok());
    iso.is_some_and(|iso: NaiveDate| (iso - date).num_days().abs() > 1)
}

/// Decides roughly, and without the parser, whether a line prints one full date.
struct FullDate {
    time: Regex,
    number: Regex,
    word: Regex,
}

impl FullDate {
    fn new() -> Result<Self, regex::Error> {
        Ok(Self {
            time: Regex::new(
                r"(?i)\d{1,2}\s?[:h]\d{2}([:.]\d{2})?|\b\d{1,2}\.\d{2}\s*([ap]\.?m|Uhr|GMT|BST)",
            )?,
            number: Regex::new(r"\d+")?,
            word: Regex::new(r"\p{L}{2}")?,
        })
    }

    fn is_in(&self, line: &str) -> bool {
        let line = self.time.replace_all(line, " ");
        let numbers = || self.number.find_iter(&line).map(|number| number.as_str());
        let is_year =
            |digits: &&str| digits.len() == 4 && matches!(digits.parse(), Ok(1500..=2199_u16));
        let is_day = |digits: &&str| digits.len() <= 2 && matches!(digits.parse(), Ok(1..=31_u8));
        let days = numbers().filter(is_day).count();
        let has_month = days > 1 || self.word.is_match(&line);
        numbers().filter(is_year).count() == 1 && days > 0 && has_month
    }
}
