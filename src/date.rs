//! The date line: the ways in which a date is printed.
//!
//! ```text
//! date-line    = [ weekday ] date [ time-of-day ]
//! date         = in-figures / day-first / month-first
//! in-figures   = number SEP number SEP number            ; 2024-02-26, 26/02/2024, 26.2.2024
//! day-first    = day [ ordinal / "." ] gap [ "of" 1*WSP ] month [ "." ] gap year
//! month-first  = month [ "." ] gap day [ ordinal ] gap year
//! gap          = 1*WSP / *WSP "," *WSP / "-" / "/"
//! SEP          = *WSP ( "-" / "/" / "." ) *WSP
//! ```
//!
//! A reader must tell a mistyped date from a byline. So a line is a date line,
//! right or wrong, as soon as it sets out like one: three numbers with
//! separators between them, a day and a month side by side, or a number, a word
//! and a year. From there on, what does not fit is a fault and not a byline.

use chrono::{Datelike as _, NaiveDate, Weekday};
use nom::branch::alt;
use nom::bytes::complete::{tag, tag_no_case, take_while, take_while1};
use nom::character::complete::{alpha1, char, digit1, one_of};
use nom::combinator::{consumed, eof, map_opt, opt, recognize, verify};
use nom::sequence::{delimited, terminated};
use nom::{Err, Parser as _};

use crate::calendar::{canonical_month, month_number, weekday_named};
use crate::error::{ErrorKind, Expected, Field};
use crate::grammar::{Fail, Parsed, expect, up_to};
use crate::options::DateOrder;
use crate::time::time_of_day;

/// What may stand behind the number of a day.
const ORDINALS: [&str; 4] = ["st", "nd", "rd", "th"];

/// `date-line = [ weekday ] date [ time-of-day ]`
///
/// An `Err::Error` is a line that is no date, and so maybe a byline; an
/// `Err::Failure` is a date that is wrong.
pub(crate) fn date_line(line: &str, order: Option<DateOrder>) -> Parsed<'_, NaiveDate> {
    // Nearly no byline has a digit, without which there is no date, and nearly
    // every date line is a canonical one.
    if !line.bytes().any(|byte| byte.is_ascii_digit()) {
        return Err(Err::Error(Fail::expected(Expected::Date, Field::Date, line)));
    }
    if let Ok(read) = canonical(line) {
        return Ok(read);
    }
    let (input, weekday) = opt(weekday).parse_complete(line)?;
    let (input, sign) = opt(recognize(one_of("+-\u{2212}"))).parse_complete(input)?;
    let (input, date) = date(input, order)?;
    if let Some(sign) = sign {
        return Err(failure(Expected::Unsigned, sign));
    }
    let (input, _) = opt(time_of_day).parse_complete(input)?;
    let (input, _) = space0(input)?;
    let (input, _) = expect(Expected::DateEnd, Field::Date, eof).parse_complete(input)?;
    match weekday {
        Some((name, weekday)) if weekday != date.weekday() => {
            Err(wrong(ErrorKind::WrongWeekday { date }, name))
        }
        _ => Ok((input, date)),
    }
}

/// `canonical = 1*2DIGIT " " month " " 4DIGIT`, the month in capitals: what the
/// crate writes, and a part of what [`day_first`] reads.
fn canonical(line: &str) -> Parsed<'_, NaiveDate> {
    let mut parts = (digit1, char(' '), alpha1, char(' '), digit1, eof);
    let (rest, (day_digits, _, name, _, year_digits, _)) = parts.parse_complete(line)?;
    let Some(month) = canonical_month(name) else {
        return Err(Err::Error(Fail::expected(Expected::Month, Field::Date, name)));
    };
    let (day, year) = (day(day_digits)?, year(year_digits)?);
    Ok((rest, Numbers { written: line, year, month, day }.date()?))
}

/// Whether a line would be taken for a date line, be it right or wrong.
pub(crate) fn reads_as_date(line: &str) -> bool {
    !matches!(date_line(line, None), Err(Err::Error(_)))
}

/// `weekday = name [ "." ] ( comma / 1*WSP )`, as written and as meant.
fn weekday(input: &str) -> Parsed<'_, (&str, Weekday)> {
    let named = map_opt(word, |word| Some((word, weekday_named(word)?)));
    terminated(named, (opt(char('.')), alt((comma, space1)))).parse_complete(input)
}

/// `date = in-figures / day-first / month-first`
fn date(input: &str, order: Option<DateOrder>) -> Parsed<'_, NaiveDate> {
    alt((|input| in_figures(input, order), day_first, month_first)).parse_complete(input)
}

/// `in-figures = number SEP number SEP number`, the year in front or at the end.
fn in_figures(input: &str, order: Option<DateOrder>) -> Parsed<'_, NaiveDate> {
    let numbers = (digit1, separator, digit1, separator, digit1);
    let (input, (written, (first, mark, second, other_mark, third))) =
        consumed(numbers).parse_complete(input)?;
    if mark != other_mark {
        return Err(failure(Expected::Date, written));
    }
    let date = if first.len() == 4 {
        Numbers { written, year: year(first)?, month: short(second)?, day: short(third)? }.date()
    } else {
        let (day, month) = (short(first)?, short(second)?);
        Numbers { written, year: year(third)?, month, day }.date_in(order)
    }?;
    Ok((input, date))
}

/// `day-first = day [ ordinal / "." ] gap [ "of" 1*WSP ] month [ "." ] gap year`
fn day_first(input: &str) -> Parsed<'_, NaiveDate> {
    let start = input;
    let (input, digits) = digit1(input)?;
    let (input, dot) = opt(alt((tag("."), ordinal))).parse_complete(input)?;
    let (input, space) = opt(gap).parse_complete(input)?;
    let (input, _) = opt((tag_no_case("of"), space1)).parse_complete(input)?;
    let (input, name) = word(input)?;
    let Some(month) = month_number(name) else {
        return Err(unknown_month(name, year_behind(input).is_ok()));
    };
    let day = day(digits)?;
    if space.is_none() && dot != Some(".") {
        return Err(failure(Expected::DateSpace, name));
    }
    let (rest, year) = year_behind(input)?;
    let numbers = Numbers { written: up_to(rest, start), year, month, day };
    Ok((rest, numbers.date()?))
}

/// `month-first = month [ "." ] gap day [ ordinal ] gap year`
fn month_first(input: &str) -> Parsed<'_, NaiveDate> {
    let start = input;
    let (input, name) = word(input)?;
    let (input, dot) = opt(char('.')).parse_complete(input)?;
    let (input, space) = opt(gap).parse_complete(input)?;
    let (input, digits) = digit1(input)?;
    let (input, _) = opt(ordinal).parse_complete(input)?;
    let Some(month) = month_number(name) else {
        return Err(unknown_month(name, year_behind(input).is_ok()));
    };
    let day = day(digits)?;
    if space.is_none() && dot.is_none() {
        return Err(failure(Expected::DateSpace, digits));
    }
    let (rest, year) = year_behind(input)?;
    let numbers = Numbers { written: up_to(rest, start), year, month, day };
    Ok((rest, numbers.date()?))
}

/// `[ "." ] gap year`, behind a month or a day.
fn year_behind(input: &str) -> Parsed<'_, u16> {
    let (input, dot) = opt(char('.')).parse_complete(input)?;
    let (input, space) = opt(gap).parse_complete(input)?;
    let (rest, digits) = expect(Expected::Year, Field::Date, digit1).parse_complete(input)?;
    let year = year(digits)?;
    if dot.is_none() && space.is_none() {
        return Err(failure(Expected::DateSpace, digits));
    }
    Ok((rest, year))
}

/// What a word is that is no month: a fault where a year stands behind it, as
/// in 26 FEBRURY 2024, or else the sign that this line is no date.
fn unknown_month(name: &str, year_follows: bool) -> Err<Fail<'_>> {
    let fail = Fail::expected(Expected::Month, Field::Date, name);
    if year_follows { Err::Failure(fail) } else { Err::Error(fail) }
}

/// `day = 1*2DIGIT`
fn day(digits: &str) -> Result<u8, Err<Fail<'_>>> {
    one_or_two(digits).ok_or(failure(Expected::Day, digits))
}

/// `day-or-month = 1*2DIGIT`, in figures.
fn short(digits: &str) -> Result<u8, Err<Fail<'_>>> {
    one_or_two(digits).ok_or(failure(Expected::DayOrMonth, digits))
}

/// The number of one or two digits.
fn one_or_two(digits: &str) -> Option<u8> {
    if digits.len() <= 2 { digits.parse().ok() } else { None }
}

/// `year = 4DIGIT`
fn year(digits: &str) -> Result<u16, Err<Fail<'_>>> {
    let long = (digits.len() == 4).then(|| digits.parse().ok()).flatten();
    long.ok_or(failure(Expected::Year, digits))
}

/// `ordinal = "st" / "nd" / "rd" / "th"`, with no letter behind it.
fn ordinal(input: &str) -> Parsed<'_, &str> {
    let is_suffix = |word: &str| ORDINALS.iter().any(|suffix| suffix.eq_ignore_ascii_case(word));
    verify(word, is_suffix).parse_complete(input)
}

/// `gap = 1*WSP / comma / "-" / "/"`
fn gap(input: &str) -> Parsed<'_, &str> {
    alt((comma, space1, tag("-"), tag("/"))).parse_complete(input)
}

/// `comma = *WSP "," *WSP`
fn comma(input: &str) -> Parsed<'_, &str> {
    delimited(space0, tag(","), space0).parse_complete(input)
}

/// `SEP = *WSP ( "-" / "/" / "." ) *WSP`, as the mark.
fn separator(input: &str) -> Parsed<'_, char> {
    delimited(space0, one_of("-/."), space0).parse_complete(input)
}

/// A run of letters.
fn word(input: &str) -> Parsed<'_, &str> {
    take_while1(char::is_alphabetic).parse_complete(input)
}

/// `1*WSP`
pub(crate) fn space1(input: &str) -> Parsed<'_, &str> {
    take_while1(char::is_whitespace).parse_complete(input)
}

/// `*WSP`
pub(crate) fn space0(input: &str) -> Parsed<'_, &str> {
    take_while(char::is_whitespace).parse_complete(input)
}

/// The numbers of a date, and how it is written.
#[derive(Clone, Copy)]
struct Numbers<'a> {
    written: &'a str,
    year: u16,
    month: u8,
    day: u8,
}

impl<'a> Numbers<'a> {
    /// The date that has these numbers.
    fn date(self) -> Result<NaiveDate, Err<Fail<'a>>> {
        let Self { written, year, month, day } = self;
        // A year of four digits may still be 0000, which no calendar of newspapers has.
        let date = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into());
        date.filter(|_| year > 0).ok_or(wrong(ErrorKind::NoSuchDate { year, month, day }, written))
    }

    /// The one date that has these numbers whichever of month and day comes
    /// first, or that which has them in the order that is stated. They are
    /// given as they are with the day first.
    fn date_in(self, order: Option<DateOrder>) -> Result<NaiveDate, Err<Fail<'a>>> {
        let day_first = self.date();
        let month_first = Self { month: self.day, day: self.month, ..self }.date();
        match order {
            Some(DateOrder::DayMonthYear) => return day_first,
            Some(DateOrder::MonthDayYear) => return month_first,
            None => {}
        }
        match (day_first, month_first) {
            (Ok(day_first), Ok(month_first)) if day_first != month_first => {
                Err(wrong(ErrorKind::AmbiguousDate { day_first, month_first }, self.written))
            }
            (Err(_), Ok(month_first)) => Ok(month_first),
            (day_first, _) => day_first,
        }
    }
}

/// A fault of a line that is a date line beyond doubt.
fn failure(expected: Expected, at: &str) -> Err<Fail<'_>> {
    wrong(ErrorKind::Expected(expected), at)
}

/// As [`failure`], of any kind.
fn wrong(kind: ErrorKind, at: &str) -> Err<Fail<'_>> {
    Err::Failure(Fail { kind, field: Field::Date, at })
}
