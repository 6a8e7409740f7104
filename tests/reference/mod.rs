//! The format read a second time, from its page alone (`src/format.md`) and in its order. Nothing is
//! shared with the crate, and nothing is done to be fast. Where the page was open, a comment says
//! how it was taken.

#![allow(dead_code, reason = "not every crate that includes this file asks for all of it")]

use chrono::{Datelike, NaiveDate};
use url::Url;

pub(crate) mod many;

/// What a document holds, as the page says.
#[derive(Debug, PartialEq, Eq, Clone)]
pub(crate) struct Fields {
    pub(crate) headline: String,
    pub(crate) deck: Option<String>,
    pub(crate) publication: String,
    pub(crate) url: Url,
    pub(crate) byline: Option<String>,
    pub(crate) date: NaiveDate,
    pub(crate) paragraphs: Vec<String>,
}

/// The choices of the page: the order of the day in figures, and whether each line is a paragraph.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Choices {
    pub(crate) day_first: Option<bool>,
    pub(crate) line_paragraphs: bool,
}

/// Reads a document; `None` where the page calls something in it a fault.
pub(crate) fn read(text: &str, choices: Choices) -> Option<Fields> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    // `trim` takes all that has the property `White_Space`. Behind a line feed at the end of the
    // document there is one blank line more here, which counts for nothing.
    let mut lines = text.split('\n').map(str::trim);
    let (headline, deck, publication) = title_line(lines.find(|line| !line.is_empty())?)?;
    let url = url_line(lines.find(|line| !line.is_empty())?)?;
    let mut byline = Vec::new();
    let date = loop {
        let line = lines.find(|line| !line.is_empty())?;
        match date_line(line, choices.day_first) {
            Some((date, _)) => break date?,
            None if byline.len() == 16 => return None,
            None => byline.push(line),
        }
    };
    let byline = some_text(&byline.join("\n"));
    let paragraphs = body(lines, choices.line_paragraphs)?;
    Some(Fields { headline, deck, publication, url, byline, date, paragraphs })
}

fn some_text(text: &str) -> Option<String> {
    if text.is_empty() { None } else { Some(text.to_owned()) }
}

/// “Title line” of the page: the headline, the deck and the publication.
fn title_line(line: &str) -> Option<(String, Option<String>, String)> {
    let pairs = ["“”", "\"\"", "„“", "«»", "‘’", "「」"];
    let mut marks = pairs.iter().find(|pair| line.chars().next() == pair.chars().next())?.chars();
    let inside = line.strip_prefix(marks.next()?)?;
    let (headline, behind_bar) = split_at_closing(inside, marks.next()?)?;
    let headline = Some(headline.trim()).filter(|text| split_at_closing(text, '”').is_none())?;
    let (deck, publication) = behind_bar.rsplit_once('|').unwrap_or(("", behind_bar));
    Some((some_text(headline)?, some_text(deck.trim()), some_text(publication.trim())?))
}

/// What stands before the first `mark` with a bar behind it, and what stands behind that bar.
fn split_at_closing(text: &str, mark: char) -> Option<(&str, &str)> {
    text.match_indices(mark).find_map(|(at, _)| {
        let (before, from_mark) = text.split_at(at);
        let behind_mark = from_mark.strip_prefix(mark)?;
        Some((before, behind_mark.trim_start().strip_prefix('|')?))
    })
}

/// “URL line” of the page.
fn url_line(line: &str) -> Option<Url> {
    let rest = behind_letters(line, "https://").or_else(|| behind_letters(line, "http://"))?;
    let host_begins = !rest.is_empty() && !rest.starts_with(['/', '\\', '?', '#', ':', '@']);
    Url::parse(line)
        .ok()
        .filter(|_| host_begins && !rest.contains(|c: char| c.is_whitespace() || c.is_control()))
}

// “Dates” of the page.

const MONTHS: &str = "January Jan, February Feb, March Mar, April Apr, May, June Jun, July Jul, \
    August Aug, September Sept Sep, October Oct, November Nov, December Dec";
const WEEKDAYS: &str = "Monday Mon, Tuesday Tues Tue, Wednesday Weds Wed, \
    Thursday Thurs Thur Thu, Friday Fri, Saturday Sat, Sunday Sun";

/// The place of a name in one of these tables, from 1.
fn place_of(name: &str, table: &str) -> Option<u32> {
    let has_name = |names: &str| names.split(' ').any(|known| known.eq_ignore_ascii_case(name));
    (1..).zip(table.split(", ")).find(|(_, names)| has_name(names)).map(|(place, _)| place)
}

/// What sets out as a date: the date, if all is right so far, and what stands behind it.
type Reading<'a> = (Option<NaiveDate>, &'a str);

/// Whether a line sets out as a date.
pub(crate) fn sets_out_as_a_date(line: &str) -> bool {
    date_line(line.trim(), None).is_some()
}

fn date_line(line: &str, order: Option<bool>) -> Option<Reading<'_>> {
    // A weekday that fits is never given back: the `Sun` of `Sun 26 2024` is not read as a month.
    let (weekday, behind_weekday) = weekday(line).unzip();
    let from_sign = behind_weekday.unwrap_or(line);
    let behind_sign = from_sign.strip_prefix(['+', '-', '\u{2212}']);
    let text = behind_sign.unwrap_or(from_sign);
    let form = in_figures(text, order).or_else(|| day_first(text)).or_else(|| month_first(text));
    let (date, rest) = form?;
    let is_right = |date: &NaiveDate| {
        behind_sign.is_none()
            && weekday.is_none_or(|weekday| weekday == date.weekday().number_from_monday())
            && (rest.is_empty() || behind_time_of_day(rest) == Some(""))
    };
    Some((date.filter(is_right), rest))
}

fn weekday(text: &str) -> Option<(u32, &str)> {
    let (name, rest) = word(text)?;
    let rest = rest.strip_prefix('.').unwrap_or(rest);
    Some((place_of(name, WEEKDAYS)?, behind_comma_or_space(rest)?))
}

fn in_figures(text: &str, order: Option<bool>) -> Option<Reading<'_>> {
    let (first, rest) = number(text)?;
    let (one, rest) = separator(rest)?;
    let (second, rest) = number(rest)?;
    let (two, rest) = separator(rest)?;
    let (third, rest) = number(rest)?;
    let day_leads = calendar(third, second, first);
    let month_leads = calendar(third, first, second);
    let date = match order {
        _ if one != two => None,
        _ if first.len() == 4 => calendar(first, second, third),
        Some(true) => day_leads,
        Some(false) => month_leads,
        None if day_leads.is_some() && month_leads.is_some() && day_leads != month_leads => None,
        None => day_leads.or(month_leads),
    };
    Some((date, rest))
}

fn day_first(text: &str) -> Option<Reading<'_>> {
    let (day, rest) = number(text)?;
    let behind_stop = rest.strip_prefix('.');
    let rest = behind_stop.or_else(|| ordinal(rest)).unwrap_or(rest);
    let behind_gap = behind_gap(rest);
    let parted = behind_stop.is_some() || behind_gap.is_some();
    let rest = behind_gap.unwrap_or(rest);
    // What fits is never given back: the `of` of `26 of 2024` is not its word, nor `th` that of
    // `26th 2024`. The white space behind `of` is no gap: the day of `26of May` is glued to it.
    let behind_of = behind_letters(rest, "of").and_then(behind_space);
    let (month, rest) = word(behind_of.unwrap_or(rest))?;
    with_year(day, month, parted, rest)
}

fn month_first(text: &str) -> Option<Reading<'_>> {
    let (month, rest) = word(text)?;
    let behind_gap = behind_stop_and_gap(rest);
    let (day, rest) = number(behind_gap.unwrap_or(rest))?;
    // An ordinal belongs to its number, so that the year of `Febr 26th, 2024` is behind `them`.
    with_year(day, month, behind_gap.is_some(), ordinal(rest).unwrap_or(rest))
}

/// Goes on behind the day and the month, which are `parted` or else glued together.
fn with_year<'a>(day: &str, month: &str, parted: bool, rest: &'a str) -> Option<Reading<'a>> {
    let month = place_of(month, MONTHS).map(|month| month.to_string());
    let year = behind_stop_and_gap(rest).and_then(number).filter(|(year, _)| year.len() == 4);
    // The name of a month is enough to set out as a date; without one, it needs the year.
    let (year, rest) = year.or_else(|| month.as_ref().map(|_| ("", rest)))?;
    let date = month.and_then(|month| calendar(year, &month, day));
    Some((date.filter(|_| parted), rest))
}

fn calendar(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    let lengths_fit = year.len() == 4 && month.len() <= 2 && day.len() <= 2;
    let date = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    date.filter(|date| lengths_fit && date.year() >= 1)
}

// The small parts of a date. Each gives what stands behind it, or nothing if it does not fit.

fn word(text: &str) -> Option<(&str, &str)> {
    let rest = text.trim_start_matches(char::is_alphabetic);
    text.strip_suffix(rest).filter(|word| !word.is_empty()).map(|word| (word, rest))
}

fn number(text: &str) -> Option<(&str, &str)> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    text.strip_suffix(rest).filter(|digits| !digits.is_empty()).map(|digits| (digits, rest))
}

fn ordinal(text: &str) -> Option<&str> {
    let rest = ["st", "nd", "rd", "th"].iter().find_map(|letters| behind_letters(text, letters))?;
    if rest.starts_with(char::is_alphabetic) { None } else { Some(rest) }
}

fn behind_letters<'a>(text: &'a str, in_any_case: &str) -> Option<&'a str> {
    let (letters, rest) = text.split_at_checked(in_any_case.len())?;
    if letters.eq_ignore_ascii_case(in_any_case) { Some(rest) } else { None }
}

fn behind_space(text: &str) -> Option<&str> {
    text.strip_prefix(char::is_whitespace).map(str::trim_start)
}

fn behind_comma_or_space(text: &str) -> Option<&str> {
    let behind_comma = text.trim_start().strip_prefix(',').map(str::trim_start);
    behind_comma.or_else(|| behind_space(text))
}

fn behind_gap(text: &str) -> Option<&str> {
    behind_comma_or_space(text).or_else(|| text.strip_prefix(['-', '/']))
}

fn behind_stop_and_gap(text: &str) -> Option<&str> {
    let behind_stop = text.strip_prefix('.');
    behind_stop.and_then(behind_gap).or(behind_stop).or_else(|| behind_gap(text))
}

fn separator(text: &str) -> Option<(char, &str)> {
    let text = text.trim_start();
    Some((text.chars().next()?, text.strip_prefix(['-', '/', '.'])?.trim_start()))
}

// The time of day.

fn behind_time_of_day(text: &str) -> Option<&str> {
    let rest = behind_one_or_two_digits(behind_lead(text)?, 24)?;
    let clock = behind_minutes(rest);
    let rest = behind_meridiem(clock.unwrap_or(rest)).or(clock)?;
    Some(behind_zone(rest.trim_start()).unwrap_or(rest))
}

fn behind_lead(text: &str) -> Option<&str> {
    let mark = text.trim_start();
    let at = mark.strip_prefix([',', '|', '-', '–', '—', '·', '•']).unwrap_or(mark).trim_start();
    let rest = behind_letters(at, "at").and_then(behind_space).unwrap_or(at);
    behind_letters(text, "T").or_else(|| Some(rest).filter(|rest| rest.len() < text.len()))
}

fn behind_minutes(text: &str) -> Option<&str> {
    let minutes = behind_digits(text.strip_prefix([':', '.'])?, 2, 60)?;
    let seconds = minutes.strip_prefix([':', '.']).and_then(|text| behind_digits(text, 2, 60));
    // A fraction is not one of the numbers that are at most 60.
    let fraction = seconds.and_then(|text| number(text.strip_prefix(['.', ','])?));
    fraction.map(|(_, rest)| rest).or(seconds).or(Some(minutes))
}

fn behind_meridiem(text: &str) -> Option<&str> {
    let rest = text.trim_start().strip_prefix(['a', 'A', 'p', 'P'])?;
    let rest = behind_letters(rest.strip_prefix('.').unwrap_or(rest), "m")?;
    Some(rest.strip_prefix('.').unwrap_or(rest))
}

const ZONES: &str = "Z UTC GMT BST IST WET WEST CET CEST MET MEZ MESZ EET EEST MSK SAST EAT WAT \
    GST PKT SGT HKT JST KST AEST AEDT AWST ACST ACDT NZST NZDT ET EST EDT CT CST CDT MT MST MDT PT \
    PST PDT";

fn behind_zone(text: &str) -> Option<&str> {
    let bare = text.strip_prefix('(').unwrap_or(text);
    let name = ZONES.split(' ').find_map(|name| behind_letters(bare, name));
    let rest = name.and_then(behind_offset).or(name).or_else(|| behind_offset(bare))?;
    if bare == text { Some(rest) } else { rest.strip_prefix(')') }
}

fn behind_offset(text: &str) -> Option<&str> {
    let hours = text.strip_prefix(['+', '-', '\u{2212}'])?;
    let rest = behind_one_or_two_digits(hours, 24)?;
    Some(behind_digits(rest.strip_prefix(':').unwrap_or(rest), 2, 60).unwrap_or(rest))
}

fn behind_one_or_two_digits(text: &str, at_most: u32) -> Option<&str> {
    let (digits, _) = number(text)?;
    behind_digits(text, digits.len().min(2), at_most)
}

/// What stands behind so many digits, if their number is at most this.
fn behind_digits(text: &str, count: usize, at_most: u32) -> Option<&str> {
    let (digits, rest) = text.split_at_checked(count)?;
    let is_number = digits.chars().all(|c| c.is_ascii_digit());
    if is_number && digits.parse::<u32>().ok()? <= at_most { Some(rest) } else { None }
}

/// “Body” of the page.
fn body<'a>(lines: impl Iterator<Item = &'a str>, line_paragraphs: bool) -> Option<Vec<String>> {
    let lines: Vec<&str> = lines.collect();
    let runs = lines.split(|line| line.is_empty()).filter(|run| !run.is_empty());
    let paragraphs: Vec<String> = if line_paragraphs {
        runs.flatten().map(|line| String::from(*line)).collect()
    } else {
        runs.map(|run| run.join(" ")).collect()
    };
    if paragraphs.is_empty() { None } else { Some(paragraphs) }
}
