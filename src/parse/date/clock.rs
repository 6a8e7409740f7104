//! The time of day, before or after a date. It is skipped: the date is the day that the newspaper
//! prints, in whatever time zone.

use nom::Parser as _;
use nom::branch::alt;
use nom::character::char;
use nom::combinator::{not, opt, recognize};

use crate::grammar::{
    Parsed, Reads, any_of, list, month_name, number, number_that, opt_spaced, spaced, wsp0,
};
use crate::lexicon::Lists;
use crate::text::number::Number;
use crate::text::words::Lookup;

/// `stop = ":" / "：" / "."`
///
/// Between hour, minute and second.
pub(super) const STOP: &[char] = &[':', '：', '.'];

/// Those that are no full stop, as in `10.30.2024`. They also follow a by-word.
pub(super) const COLONS: &[char] = &[':', '：'];

/// `sign = "+" / "-" / "−"`
///
/// The sign of an offset, and of a date that must not have one.
pub(super) const SIGN: &[char] = &['+', '-', '\u{2212}'];

/// `clock = hour ( full / half / bare / full half ) [ *WSP offset ] / signal`
///
/// Before a date, `10.30` may be the start of it, and is a time only if a `half` follows: there,
/// `stops` are [`COLONS`].
pub(super) fn clock<'a>(stops: &'static [char], words: &Lookup<'a>) -> impl Reads<'a, &'a str> {
    move |input| {
        let full_half = recognize((full(STOP), half(words)));
        let time = alt((full(stops), half(words), bare(words), full_half));
        let clock = recognize((hour, time, opt_spaced(offset)));
        alt((clock, signal(words))).parse_complete(input)
    }
}

/// `signal = hour-and-minutes *WSP zone`
///
/// In `1909 GMT`. The zone is not the name of a month, as `AWST` is in Welsh: the number before it
/// is a year.
pub(super) fn signal<'a>(words: &Lookup<'a>) -> impl Reads<'a, &'a str> {
    move |input: &'a str| {
        recognize((hour_and_minutes, wsp0(), not(month_name(words)), zone(words)))
            .parse_complete(input)
    }
}

/// `stamp = *WSP hour full [ *WSP offset ] [ *WSP zone ]`
///
/// The time between day and year, as programs print it in `Mon Feb 26 10:30:59 UTC 2024`. What
/// has no colon may be the year.
pub(super) fn stamp<'a>(words: &Lookup<'a>) -> impl Reads<'a, &'a str> {
    move |input: &'a str| {
        recognize((spaced(hour), full(COLONS), opt_spaced(offset), opt_spaced(zone(words))))
            .parse_complete(input)
    }
}

/// `full = stop sixtieths [ stop sixtieths [ ( "." / "," ) number ] ]`
fn full<'a>(stops: &'static [char]) -> impl Reads<'a, &'a str> {
    move |input| {
        let fraction = (any_of(&['.', ',']), number());
        let seconds = (any_of(STOP), sixtieths, opt(fraction));
        recognize((any_of(stops), sixtieths, opt(seconds))).parse_complete(input)
    }
}

/// `half = *WSP HALF`
///
/// As in `9 pm`.
fn half<'a>(words: &Lookup<'a>) -> impl Reads<'a, &'a str> {
    spaced(list(words, Lists::HALF))
}

/// `bare = *WSP HOUR-SIGN [ minutes [ minutes ] ]`
///
/// As in `14h40` and `20时30分`.
fn bare<'a>(words: &Lookup<'a>) -> impl Reads<'a, &'a str> {
    move |input: &'a str| {
        let minutes = opt((minutes(words), opt(minutes(words))));
        recognize((spaced(list(words, Lists::HOUR_SIGN)), minutes)).parse_complete(input)
    }
}

/// `minutes = sixtieths [ *WSP MINUTE-SIGN ] / *WSP sixtieths *WSP MINUTE-SIGN`
fn minutes<'a>(words: &Lookup<'a>) -> impl Reads<'a, &'a str> {
    move |input: &'a str| {
        let sign = || spaced(list(words, Lists::MINUTE_SIGN));
        alt((recognize((sixtieths, opt(sign()))), recognize((spaced(sixtieths), sign()))))
            .parse_complete(input)
    }
}

/// `zone = ZONE [ *WSP offset ]`
pub(super) fn zone<'a>(words: &Lookup<'a>) -> impl Reads<'a, &'a str> {
    move |input: &'a str| {
        recognize((list(words, Lists::ZONE), opt_spaced(offset))).parse_complete(input)
    }
}

/// `offset = sign ( hour [ ":" sixtieths ] / hour-and-minutes )`
fn offset(input: &str) -> Parsed<'_, &str> {
    let hours = recognize((hour, opt((char(':'), sixtieths))));
    recognize((any_of(SIGN), alt((hours, recognize(hour_and_minutes))))).parse_complete(input)
}

/// `hour = number ; of one or two digits, at most 24`
fn hour(input: &str) -> Parsed<'_, Number<'_>> {
    number_that(|it| it.length <= 2 && it.value <= 24).parse_complete(input)
}

/// `sixtieths = number ; of two digits, at most 60, for a leap second`
fn sixtieths(input: &str) -> Parsed<'_, Number<'_>> {
    number_that(|it| it.length == 2 && it.value <= 60).parse_complete(input)
}

/// `hour-and-minutes = number ; of four digits, at most 2460, the last two at most 60`
fn hour_and_minutes(input: &str) -> Parsed<'_, Number<'_>> {
    number_that(|it| it.length == 4 && it.value <= 2460 && it.value % 100 <= 60)
        .parse_complete(input)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::tests::{reads, refuses};

    #[test]
    fn a_clock_after_a_date() {
        let words = &Lookup::new();
        reads(clock(STOP, words), "10:30 x", " x");
        reads(clock(STOP, words), "10.30.59,123 +01:00", "");
        reads(clock(STOP, words), "9 pm EST", " EST");
        reads(clock(STOP, words), "14h40", "");
        reads(clock(STOP, words), "20时30分", "");
        reads(clock(STOP, words), "1909 GMT+1", "");
        refuses(clock(STOP, words), "25:00");
        refuses(clock(STOP, words), "10");
        refuses(clock(STOP, words), "10:61");
        refuses(clock(STOP, words), "1909 x");
    }

    #[test]
    fn a_clock_before_a_date_has_no_full_stop_but_before_a_half() {
        let words = &Lookup::new();
        reads(clock(COLONS, words), "10:30 26.2.2024", " 26.2.2024");
        reads(clock(COLONS, words), "10.30 am 26.2.2024", " 26.2.2024");
        refuses(clock(COLONS, words), "10.30.2024");
    }

    #[test]
    fn a_signal_has_a_zone_that_is_no_month() {
        let words = &Lookup::new();
        reads(signal(words), "0309 HKT)", ")");
        refuses(signal(words), "0309 AWST");
        refuses(signal(words), "2561 GMT");
        refuses(signal(words), "309 GMT");
    }

    #[test]
    fn a_stamp_has_a_colon() {
        let words = &Lookup::new();
        reads(stamp(words), " 10:30:59 UTC 2024", " 2024");
        reads(stamp(words), "10:30 +0000 2024", " 2024");
        refuses(stamp(words), " 10.30 2024");
        refuses(stamp(words), " 25:00 2024");
    }

    #[test]
    fn a_full_time_has_minutes_and_maybe_seconds() {
        reads(full(STOP), ":30", "");
        reads(full(STOP), ".30.60,5x", "x");
        reads(full(STOP), ":30:5", ":5");
        refuses(full(STOP), ":3");
        refuses(full(COLONS), ".30");
    }

    #[test]
    fn a_half_of_the_day_is_a_word() {
        let words = &Lookup::new();
        reads(half(words), " p.m x", " x");
        refuses(half(words), "pmx");
    }

    #[test]
    fn a_bare_hour_has_a_sign() {
        let words = &Lookup::new();
        reads(bare(words), " h 30", " 30");
        reads(bare(words), "h40", "");
        reads(bare(words), "时30分 10分", "");
        refuses(bare(words), ":30");
    }

    #[test]
    fn minutes_after_white_space_have_a_sign() {
        let words = &Lookup::new();
        reads(minutes(words), "30", "");
        reads(minutes(words), " 30 min", "");
        refuses(minutes(words), " 30");
        refuses(minutes(words), "61");
    }

    #[test]
    fn a_zone_may_have_an_offset() {
        let words = &Lookup::new();
        reads(zone(words), "GMT", "");
        reads(zone(words), "utc +5:30)", ")");
        refuses(zone(words), "here");
    }

    #[test]
    fn an_offset_has_a_sign() {
        reads(offset, "+01:00", "");
        reads(offset, "−0330", "");
        reads(offset, "-5 x", " x");
        refuses(offset, "01:00");
        refuses(offset, "+1261");
        refuses(offset, "+530");
    }

    #[test]
    fn numbers_of_a_clock_have_limits() {
        reads(hour, "24", "");
        refuses(hour, "25");
        refuses(hour, "007");
        reads(sixtieths, "60", "");
        refuses(sixtieths, "61");
        refuses(sixtieths, "5");
        reads(hour_and_minutes, "2460", "");
        refuses(hour_and_minutes, "2461");
        refuses(hour_and_minutes, "0161");
    }
}
