//! Judges what a date says: which day its numbers are, or the two days that they may be.

use chrono::NaiveDate;
use nom::Err;

use crate::error::{ErrorKind, Expected, Field};
use crate::grammar::Fail;
use crate::parse::options::DateOrder;
use crate::text::number::Number;

/// What a date says: the day, or the two days that it may be.
#[derive(Clone, Copy)]
pub(crate) struct Reading<'a> {
    pub(crate) written: &'a str,
    pub(crate) date: NaiveDate,
    /// The other day that it may be just as well.
    pub(crate) other: Option<NaiveDate>,
    /// Why there is another: the order of its figures, or else the name of its month.
    pub(crate) in_figures: bool,
}

/// `day = 1*2DIGIT`
pub(super) fn day(number: Number<'_>) -> Result<u16, Err<Fail<'_>>> {
    if number.length <= 2 { Ok(number.value) } else { Err(failure(Expected::Day, number.text)) }
}

/// `day-or-month = 1*2DIGIT`, in figures.
pub(super) fn short(number: Number<'_>) -> Result<u16, Err<Fail<'_>>> {
    if number.length <= 2 {
        Ok(number.value)
    } else {
        Err(failure(Expected::DayOrMonth, number.text))
    }
}

/// `year = 4DIGIT`
pub(super) fn year(number: Number<'_>) -> Result<u16, Err<Fail<'_>>> {
    if number.length == 4 { Ok(number.value) } else { Err(failure(Expected::Year, number.text)) }
}

/// The day that has these numbers. A year of four digits may still be 0000,
/// which no calendar of newspapers has.
pub(super) fn calendar_date(year: u16, month: u16, day: u16) -> Option<NaiveDate> {
    let date = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into());
    date.filter(|_| year > 0)
}

/// The one reading of a date in figures.
pub(super) fn one(
    written: &str,
    year: u16,
    month: u16,
    day: u16,
) -> Result<Reading<'_>, Err<Fail<'_>>> {
    let Some(date) = calendar_date(year, month, day) else {
        return Err(no_such_date(written, year, month, day));
    };
    Ok(Reading { written, date, other: None, in_figures: true })
}

/// The days that these figures are whichever of month and day comes first, or
/// that which they are in the order that is stated.
pub(super) fn either(
    written: &str,
    year: u16,
    first: u16,
    second: u16,
    order: Option<DateOrder>,
) -> Result<Reading<'_>, Err<Fail<'_>>> {
    let day_first = one(written, year, second, first);
    let month_first = one(written, year, first, second);
    match (order, day_first, month_first) {
        (None, Ok(day_first), Ok(month_first)) => {
            let other = Some(month_first.date).filter(|other| *other != day_first.date);
            Ok(Reading { other, ..day_first })
        }
        (Some(DateOrder::MonthDayYear), _, month_first) => month_first,
        (None, Err(_), Ok(month_first)) => Ok(month_first),
        (_, day_first, _) => day_first,
    }
}

/// The days that have one of these months. No name of the table is that of more
/// than two.
pub(super) fn named(
    written: &str,
    year: u16,
    months: u16,
    day: u16,
) -> Result<Reading<'_>, Err<Fail<'_>>> {
    let months_named = (1..=12).filter(|month| months >> month & 1 == 1);
    let mut dates = months_named.filter_map(|month| calendar_date(year, month, day));
    let Some(date) = dates.next() else {
        let month = u16::try_from(months.trailing_zeros()).unwrap_or_default();
        return Err(no_such_date(written, year, month, day));
    };
    Ok(Reading { written, date, other: dates.next(), in_figures: false })
}

/// Numbers of one or two digits always fit.
fn no_such_date(written: &str, year: u16, month: u16, day: u16) -> Err<Fail<'_>> {
    let small = |number| u8::try_from(number).unwrap_or(u8::MAX);
    wrong(ErrorKind::NoSuchDate { year, month: small(month), day: small(day) }, written)
}

/// What is something else than a date.
pub(super) fn no_date(at: &str) -> Err<Fail<'_>> {
    Err::Error(Fail::expected(Expected::Date, Field::Date, at))
}

/// An error of a line that is a date line beyond doubt.
pub(crate) fn failure(expected: Expected, at: &str) -> Err<Fail<'_>> {
    wrong(ErrorKind::Expected(expected), at)
}

/// As [`failure`], of any kind.
pub(crate) fn wrong(kind: ErrorKind, at: &str) -> Err<Fail<'_>> {
    Err::Failure(Fail { kind, field: Field::Date, at })
}
