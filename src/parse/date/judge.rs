//! Judges a date that was read: which day it is, or why it is none. Each kind of doubt is one
//! function.

use chrono::{Datelike as _, NaiveDate};

use super::forms::{Form, Judge, Month, Named};
use super::other_calendars::is_year;
use super::weekdays::Weekdays;
use crate::error::{ErrorKind, Expected, Field};
use crate::grammar::Fail;
use crate::lexicon::{Languages, Row};
use crate::parse::options::{DateOrder, ParseOptions};
use crate::text::number::Number;

/// What a date says: the day, or the two days that it may be.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    pub(super) text: &'a str,
    pub(super) date: NaiveDate,
    /// The other day that it may be just as well.
    pub(super) other: Option<NaiveDate>,
    /// Why there is another: the order of the figures, or otherwise the name of the month.
    is_in_figures: bool,
}

impl<'a> Reading<'a> {
    /// The reading of a date that can be read in one way.
    const fn one(text: &'a str, date: NaiveDate) -> Self {
        Self { text, date, other: None, is_in_figures: true }
    }
}

/// Returns the judge of the parts of a date.
pub(super) fn judge<'a>(options: ParseOptions) -> impl Judge<'a, Reading<'a>> {
    move |text, form| judge_form(text, form, options)
}

fn judge_form<'a>(
    text: &'a str,
    form: &Form<'a>,
    options: ParseOptions,
) -> Result<Reading<'a>, Fail<'a>> {
    match *form {
        Form::WithSigns { year: y, month, day: d } => {
            let (year, month, day) = (year(y)?, day_or_month(month)?, day(d)?);
            Ok(Reading::one(text, existing(text, year, month, day)?))
        }
        Form::InFigures { numbers, marks } => {
            same_marks(text, marks)?;
            in_order(text, numbers, options.date_order)
        }
        Form::Named(named) => in_languages(text, named, options.languages),
        Form::OfAnotherCalendar => Err(wrong(ErrorKind::OtherCalendar, text)),
    }
}

/// The day has one or two digits.
fn day(number: Number<'_>) -> Result<u16, Fail<'_>> {
    if number.length <= 2 { Ok(number.value) } else { Err(expected(Expected::Day, number.text)) }
}

/// So has each of day and month in figures.
fn day_or_month(number: Number<'_>) -> Result<u16, Fail<'_>> {
    day(number).map_err(|_| expected(Expected::DayOrMonth, number.text))
}

/// The year has four digits.
fn year(number: Number<'_>) -> Result<u16, Fail<'_>> {
    if number.length == 4 { Ok(number.value) } else { Err(expected(Expected::Year, number.text)) }
}

/// Both marks of a date in figures are the same.
fn same_marks(text: &str, [first, second]: [char; 2]) -> Result<(), Fail<'_>> {
    if first == second { Ok(()) } else { Err(expected(Expected::Date, text)) }
}

/// The day is in the calendar.
fn existing(text: &str, year: u16, month: u16, day: u16) -> Result<NaiveDate, Fail<'_>> {
    // Numbers of one or two digits always fit.
    let small = |number| u8::try_from(number).unwrap_or(u8::MAX);
    let kind = ErrorKind::NoSuchDate { year, month: small(month), day: small(day) };
    calendar_date(year, month, day).ok_or(wrong(kind, text))
}

/// The day that has these numbers. A year of four digits may be 0000, which is in no calendar of
/// newspapers.
pub(super) fn calendar_date(year: u16, month: u16, day: u16) -> Option<NaiveDate> {
    let date = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into());
    date.filter(|_| year > 0)
}

/// A date in figures is read in the order that is stated, or otherwise in any in which it exists.
fn in_order<'a>(
    text: &'a str,
    [first, second, third]: [Number<'a>; 3],
    order: Option<DateOrder>,
) -> Result<Reading<'a>, Fail<'a>> {
    if first.length == 4 {
        let (year, month, day) = (year(first)?, day_or_month(second)?, day_or_month(third)?);
        return Ok(Reading::one(text, existing(text, year, month, day)?));
    }
    let (first, second) = (day_or_month(first)?, day_or_month(second)?);
    let year = year(third)?;
    let day_first = existing(text, year, second, first);
    let month_first = existing(text, year, first, second);
    let date = match (order, day_first, month_first) {
        (None, Ok(day_first), Ok(month_first)) => {
            let other = Some(month_first).filter(|other| *other != day_first);
            return Ok(Reading { other, ..Reading::one(text, day_first) });
        }
        (Some(DateOrder::MonthDayYear), _, month_first) => month_first,
        (None, Err(_), Ok(month_first)) => Ok(month_first),
        (_, day_first, _) => day_first,
    };
    Ok(Reading::one(text, date?))
}

/// The name of a month is of the languages that are stated, or otherwise of any.
fn in_languages<'a>(
    text: &'a str,
    named: Named<'a>,
    languages: Languages,
) -> Result<Reading<'a>, Fail<'a>> {
    let months = months_of(named.month, languages)?;
    let day = day(named.day)?;
    if let Some(glued) = named.glued {
        return Err(expected(Expected::DateSpace, glued));
    }
    let year = named.year?;
    // No name of the lexicon is that of more than two months.
    let months_named = (1..=12).filter(|month| months >> month & 1 == 1);
    let mut dates = months_named.filter_map(|month| calendar_date(year, month, day));
    let Some(date) = dates.next() else {
        let month = u16::try_from(months.trailing_zeros()).unwrap_or_default();
        return Ok(Reading::one(text, existing(text, year, month, day)?));
    };
    Ok(Reading { text, date, other: dates.next(), is_in_figures: false })
}

/// The months that a word names in any of these languages, as bits: bit 1 is January.
fn months_of(month: Month<'_>, languages: Languages) -> Result<u16, Fail<'_>> {
    let months = month.rows.unwrap_or_default().iter().fold(0, |months, row| match row {
        Row::Month(month, of) if of.intersects(languages) => months | 1 << month,
        _ => months,
    });
    if months == 0 { Err(expected(Expected::Month, month.text)) } else { Ok(months) }
}

/// The weekdays of the line agree with one of the readings, and with one alone.
pub(super) fn on_weekdays<'a>(
    reading: &Reading<'a>,
    weekdays: Weekdays<'a>,
) -> Result<NaiveDate, Fail<'a>> {
    let Reading { text, date, other, is_in_figures } = *reading;
    match (weekdays.agree(date), other.filter(|other| weekdays.agree(*other))) {
        (true, None) => Ok(date),
        (false, Some(other)) => Ok(other),
        (false, None) => {
            let at = weekdays.first.unwrap_or(text);
            Err(wrong(ErrorKind::WrongWeekday { date }, at))
        }
        (true, Some(other)) if is_in_figures => {
            Err(wrong(ErrorKind::AmbiguousDate { day_first: date, month_first: other }, text))
        }
        (true, Some(other)) => {
            Err(wrong(ErrorKind::AmbiguousMonth { earlier: date, later: other }, text))
        }
    }
}

/// Another date of the line is the same, or may be.
pub(super) fn same_day<'a>(first: &Reading<'a>, second: &Reading<'a>) -> Result<(), Fail<'a>> {
    if second.date == first.date || second.other == Some(first.date) {
        return Ok(());
    }
    let kind = ErrorKind::TwoDates { first: first.date, second: second.date };
    Err(wrong(kind, second.text))
}

/// The year is one of the calendar in which the script of the line counts.
pub(super) fn gregorian_year<'a>(line: &str, reading: &Reading<'a>) -> Result<(), Fail<'a>> {
    if is_year(line, reading.date.year().unsigned_abs()) {
        return Err(wrong(ErrorKind::OtherCalendar, reading.text));
    }
    Ok(())
}

/// `expected` is missing from a date, and `at` is in its place.
pub(super) const fn expected(expected: Expected, at: &str) -> Fail<'_> {
    Fail::expected(expected, Field::Date, at)
}

/// Something is wrong with a date.
const fn wrong(kind: ErrorKind, at: &str) -> Fail<'_> {
    Fail { kind, field: Field::Date, at }
}
