//! The time of day, before or behind a date. It is read past: a newspaper's day
//! is the day that it prints, in whatever zone.
//!
//! ```text
//! clock       = ( full / half / bare ) [ *WSP offset ] / signal
//! full        = hour ( ":" / "." ) sixtieths [ ( ":" / "." ) sixtieths [ ( "." / "," ) number ] ]
//! half        = hour *WSP HALF                           ; 9 pm
//! bare        = hour *WSP HOUR-SIGN [ minutes [ minutes ] ] ; 14h40, 20时30分
//! minutes     = sixtieths [ *WSP MINUTE-SIGN ] / *WSP sixtieths *WSP MINUTE-SIGN
//! signal      = 4DIGIT *WSP zone                         ; 1909 GMT
//! stamp       = *WSP hour full [ *WSP offset ] [ *WSP zone ] ; in front of the year only
//! zone        = ZONE [ *WSP offset ]
//! offset      = ( "+" / "-" / "−" ) ( hour [ ":" sixtieths ] / 4DIGIT )
//! ```

use crate::lexicon::Lists;
use crate::text::lines::trim_start;
use crate::text::number::{Number, number};
use crate::text::words::{Words, behind};

/// Between hour, minute and second, and behind a by-word.
pub(crate) const COLONS: &[char] = &[':', '：'];
const STOPS: &[char] = &[':', '：', '.'];

/// Before the fraction of a second.
const POINTS: &[char] = &['.', ','];

/// Of an offset, and of a date that should have none.
pub(crate) const SIGNS: &[char] = &['+', '-', '\u{2212}'];

/// `clock = ( full / half / bare ) [ *WSP offset ] / signal`, as what stands behind it.
/// In front of a date `10.30` may be its beginning, and is a time only before `am`.
pub(crate) fn clock(input: &str, in_front: bool) -> Option<&str> {
    let (hour, rest) = number(input)?;
    if hour.length == 4 && is_of_day(hour.value) {
        // AWST is a month too, in Welsh, and the number a year.
        let words = Words::of(trim_start(rest));
        return zone_of(&words).filter(|_| words.month().is_none());
    }
    if !is_hour(hour) {
        return None;
    }
    let stops = if in_front { COLONS } else { STOPS };
    let time = full(rest, stops)
        .or_else(|| half_or_bare(rest))
        .or_else(|| half(&Words::of(full(rest, STOPS)?.trim_start())))?;
    Some(offset(trim_start(time)).unwrap_or(time))
}

/// `stamp = *WSP hour full [ *WSP offset ] [ *WSP zone ]`: the time between day and year, as
/// programs print it in `Mon Feb 26 10:30:59 UTC 2024`. Forms without a colon may be the year.
pub(crate) fn stamp(input: &str) -> Option<&str> {
    let (_, rest) = number(trim_start(input)).filter(|(hour, _)| is_hour(*hour))?;
    let time = full(rest, COLONS)?;
    let time = offset(trim_start(time)).unwrap_or(time);
    Some(zone(trim_start(time)).unwrap_or(time))
}

/// What stands behind the minutes, seconds and fraction of a time.
fn full<'a>(input: &'a str, stops: &[char]) -> Option<&'a str> {
    let minutes = sixtieths(input.strip_prefix(stops)?)?;
    let seconds = minutes.strip_prefix(STOPS).and_then(sixtieths);
    let fraction = seconds.and_then(|rest| number(rest.strip_prefix(POINTS)?));
    Some(fraction.map(|(_, rest)| rest).or(seconds).unwrap_or(minutes))
}

/// What stands behind `half` or `bare`, without their hour.
fn half_or_bare(input: &str) -> Option<&str> {
    let words = Words::of(trim_start(input));
    half(&words).or_else(|| bare(&words))
}

/// `HALF`
fn half<'a>(words: &Words<'a>) -> Option<&'a str> {
    words.behind(Lists::HALF)
}

/// `HOUR-SIGN [ minutes [ minutes ] ]`
fn bare<'a>(words: &Words<'a>) -> Option<&'a str> {
    let rest = words.behind(Lists::HOUR_SIGN)?;
    let Some(minutes) = minutes(rest) else { return Some(rest) };
    Some(self::minutes(minutes).unwrap_or(minutes))
}

/// `minutes = sixtieths [ *WSP MINUTE-SIGN ] / *WSP sixtieths *WSP MINUTE-SIGN`
fn minutes(input: &str) -> Option<&str> {
    let rest = sixtieths(trim_start(input))?;
    let signed = behind(trim_start(rest), Lists::MINUTE_SIGN);
    signed.or_else(|| if input.starts_with(char::is_whitespace) { None } else { Some(rest) })
}

/// A minute or a second, as `2DIGIT`, at most 59, or 60 for a leap second.
fn sixtieths(input: &str) -> Option<&str> {
    let (number, rest) = number(input)?;
    if number.length == 2 && number.value <= 60 { Some(rest) } else { None }
}

/// `zone = ZONE [ *WSP offset ]`, the name in any case of letters.
fn zone(input: &str) -> Option<&str> {
    zone_of(&Words::of(input))
}

/// As [`zone`], of words that have been looked up.
pub(super) fn zone_of<'a>(words: &Words<'a>) -> Option<&'a str> {
    let rest = words.behind(Lists::ZONE)?;
    Some(offset(trim_start(rest)).unwrap_or(rest))
}

/// `offset = ( "+" / "-" / "−" ) ( hour [ ":" sixtieths ] / 4DIGIT )`
fn offset(input: &str) -> Option<&str> {
    let (hours, rest) = number(input.strip_prefix(SIGNS)?)?;
    match hours.length {
        4 if is_of_day(hours.value) => Some(rest),
        _ if is_hour(hours) => Some(rest.strip_prefix(':').and_then(sixtieths).unwrap_or(rest)),
        _ => None,
    }
}

/// Whether a number is one of hours: of one or two digits, at most 24.
const fn is_hour(number: Number<'_>) -> bool {
    number.length <= 2 && number.value <= 24
}

/// Whether a number of four digits is one of hours and minutes.
const fn is_of_day(number: u16) -> bool {
    number <= 2460 && number % 100 <= 60
}
