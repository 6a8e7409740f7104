//! The canonical date: the form that the crate writes.

use core::ops::RangeInclusive;

use chrono::NaiveDate;
use nom::Parser as _;
use nom::character::char;
use nom::combinator::{eof, map_opt};

use super::judge::calendar_date;
use crate::grammar::{Parsed, Reads, from_fn};
use crate::text::canonical_date::canonical_month;

/// `canonical-date = 1*2DIGIT " " month " " 4DIGIT ; of ASCII, the month in English capitals`
///
/// Nearly every date line is one. It is a part of what [`day_first`](super::forms) reads.
pub(super) fn canonical_date(line: &str) -> Parsed<'_, NaiveDate> {
    let month = map_opt(capitals(), canonical_month);
    let parts = (digits(1..=2), char(' '), month, char(' '), digits(4..=4), eof);
    map_opt(parts, |(day, _, month, _, year, _)| calendar_date(year, month.into(), day))
        .parse_complete(line)
}

/// So many digits from 0 to 9.
fn digits<'a>(count: RangeInclusive<usize>) -> impl Reads<'a, u16> {
    from_fn(move |input: &'a str| {
        let length = input.bytes().take_while(u8::is_ascii_digit).count();
        let (digits, rest) = input.split_at_checked(length)?;
        count.contains(&length).then_some((digits.parse().ok()?, rest))
    })
}

/// Letters from A to Z.
fn capitals<'a>() -> impl Reads<'a, &'a str> {
    from_fn(|input: &'a str| {
        input.split_at_checked(input.bytes().take_while(u8::is_ascii_uppercase).count())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::tests::{reads, refuses};

    #[test]
    fn a_canonical_date_is_the_whole_line() {
        reads(canonical_date, "26 FEBRUARY 2024", "");
        reads(canonical_date, "1 MAY 0999", "");
        refuses(canonical_date, "26 February 2024");
        refuses(canonical_date, "026 FEBRUARY 2024");
        refuses(canonical_date, "30 FEBRUARY 2024");
        refuses(canonical_date, "26 FEBRUARY 2024.");
    }
}
