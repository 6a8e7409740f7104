//! Dates of other calendars than the Gregorian. They are detected, and not converted.

use core::ops::RangeInclusive;

use nom::Parser as _;
use nom::branch::alt;
use nom::bytes::{tag, take_while};
use nom::combinator::{not, opt, recognize};
use nom::multi::fold;

use super::clock::signal;
use crate::grammar::{Parsed, Reads, from_fn, list, number, number_that, word};
use crate::lexicon::Lists;
use crate::text::slices::split_before;
use crate::text::words::{Lookup, begins};

/// `of-another-calendar = ERA year-number / first-year
/// / [ number *calendar-mark ] *2( word *calendar-mark ) OTHER-MONTH other-year`
///
/// Before the month there may be the day, in figures or in words. Many a month is a surname too, so
/// the number after it must be a year of such a calendar.
pub(super) fn of_another_calendar<'a>(words: &Lookup<'a>) -> impl Reads<'a, &'a str> {
    move |input| {
        let of_era = alt((recognize((list(words, Lists::ERA), year_number())), first_year));
        let day_word = (not(list(words, Lists::OTHER_MONTH)), word(), calendar_marks());
        let day_words = fold(0..=2, day_word, || (), |(), _| ());
        let day = (opt((number(), calendar_marks())), day_words);
        let no_era = not(list(words, Lists::ERA));
        let month = (no_era, day, list(words, Lists::OTHER_MONTH), other_year(words));
        alt((of_era, recognize(month))).parse_complete(input)
    }
}

/// `first-year = ERA "元"`
///
/// The sign touches the era, as no other letter does.
fn first_year(input: &str) -> Parsed<'_, &str> {
    let era = from_fn(|input| {
        let eras = begins(input).filter(|entry| entry.lists.intersects(Lists::ERA));
        Some(split_before(eras.last()?.rest, input))
    });
    recognize((era, tag("元"))).parse_complete(input)
}

/// `year-number = *calendar-mark number`
fn year_number<'a>() -> impl Reads<'a, &'a str> {
    recognize((calendar_marks(), number()))
}

/// `other-year = *calendar-mark number`
///
/// It has four digits, is from 1000 to 1599 or from 5000 to 6999, and begins no signal.
fn other_year<'a>(words: &Lookup<'a>) -> impl Reads<'a, &'a str> {
    let year = number_that(|it| it.length == 4 && matches!(it.value, 1000..=1599 | 5000..=6999));
    recognize((calendar_marks(), not(signal(words)), year))
}

/// `*calendar-mark`
fn calendar_marks<'a>() -> impl Reads<'a, &'a str> {
    take_while(calendar_mark)
}

/// `calendar-mark = WSP / "-" / "." / "/" / "," / "،"`
fn calendar_mark(character: char) -> bool {
    character.is_whitespace() || matches!(character, '-' | '.' | '/' | ',' | '،')
}

/// Whether a year is of another calendar because the line has characters of a script: from 2400
/// on, Thai lines count from the Buddha; before 1600, Arabic and Burmese ones have years of their
/// own; from 5000 on, Hebrew ones.
pub(super) fn is_year(line: &str, year: u32) -> bool {
    let has = |script: RangeInclusive<char>| line.chars().any(|it| script.contains(&it));
    match year {
        2400..=2999 => has('\u{e01}'..='\u{e5b}'),
        5000..=6999 => has('\u{5d0}'..='\u{5ea}'),
        0..=1599 => has('\u{600}'..='\u{6ff}') || has('\u{1000}'..='\u{109f}'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::tests::{reads, refuses};

    #[test]
    fn an_era_has_a_year() {
        let words = &Lookup::new();
        reads(of_another_calendar(words), "令和6年2月26日", "年2月26日");
        reads(of_another_calendar(words), "令和元年", "年");
        refuses(of_another_calendar(words), "令和");
    }

    #[test]
    fn a_month_has_a_year_and_maybe_a_day() {
        let words = &Lookup::new();
        reads(of_another_calendar(words), "۷ اسفند ۱۴۰۲", "");
        reads(of_another_calendar(words), "26 Ramadan, 1445 x", " x");
        refuses(of_another_calendar(words), "26 Ramadan");
        refuses(of_another_calendar(words), "Ramadan, 26 February 2024");
        refuses(of_another_calendar(words), "26 FEBRUARY 2024");
        refuses(of_another_calendar(words), "a b c Ramadan 1445");
    }

    #[test]
    fn a_year_after_a_month_is_of_its_calendar() {
        let words = &Lookup::new();
        reads(other_year(words), ", 1000", "");
        reads(other_year(words), " 1599 by Jane Roe", " by Jane Roe");
        reads(other_year(words), "-5000", "");
        reads(other_year(words), " 6999", "");
        for year in [" 999", " 0999", " 1600", " 4999", " 7000", " 01445", " 2024", " 1445 GMT"] {
            refuses(other_year(words), year);
        }
    }

    #[test]
    fn a_year_is_of_another_calendar_by_the_script_of_the_line() {
        assert!(is_year("26 กุมภาพันธ์ 2567", 2567) && !is_year("26 FEBRUARY 2567", 2567));
        assert!(is_year("26 פברואר 5784", 5784) && !is_year("26 פברואר 2024", 2024));
    }

    /// The first and the last year, and the first and the last character of each script. The years
    /// and the characters next to them are of no other calendar.
    #[test]
    fn a_year_of_another_calendar_has_bounds() {
        let persian_and_burmese = ["\u{600}", "\u{6ff}", "\u{1000}", "\u{109f}"];
        let beside = ["\u{5ff}", "\u{700}", "\u{fff}", "\u{10a0}"];
        for (years, scripts, beside) in [
            (2400..=2999, &["\u{e01}", "\u{e5b}"][..], &["\u{e00}", "\u{e5c}"][..]),
            (5000..=6999, &["\u{5d0}", "\u{5ea}"], &["\u{5cf}", "\u{5eb}"]),
            (0..=1599, &persian_and_burmese, &beside),
        ] {
            for year in 0..=9999 {
                for script in scripts {
                    assert_eq!(is_year(script, year), years.contains(&year), "{script:?} {year}");
                }
                assert!(beside.iter().all(|it| !is_year(it, year)), "{year}");
            }
        }
    }
}
