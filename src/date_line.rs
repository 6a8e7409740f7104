//! The date line: a date, and what may stand around it.
//!
//! ```text
//! date-line   = *( pass / label / weekday / clock / unit ) [ sign ] date
//!               *( pass / date / unit / label / weekday / clock / length )
//! pass        = WSP / "-" / one of MARKS
//! label       = LABEL                                    ; Published, Updated on
//! unit        = UNIT / zone                              ; in front only behind a clock
//! length      = number *WSP LENGTH                       ; 5 min read
//! ```

use chrono::{Datelike as _, NaiveDate};
use nom::Err;

use crate::around::{LABELS, LENGTHS, UNITS};
use crate::date::{Reading, canonical, date, failure, is_month_first, wrong};
use crate::error::{ErrorKind, Expected, Field};
use crate::grammar::{Fail, Parsed, place_behind};
use crate::names::WEEKDAYS;
use crate::options::ParseOptions;
use crate::other_calendars;
use crate::time::{SIGNS, clock, zone};
use crate::words::{behind_one_of, has_digit, name, number};

/// The marks that may stand between a date and what is around it.
const MARKS: &[char] = &[
    ',', ';', ':', '|', '/', '–', '—', '·', '•', '.', '@', '(', ')', '[', ']', '،', '、', '，',
    '：', '（', '）', '\u{200e}', '\u{200f}',
];

/// How many bytes a date line has at most. Each of its words is looked up in long
/// lists, which is not for lines made to be expensive.
const LONGEST: usize = 1000;

/// Reads a date line. What is read is the whole line.
///
/// An `Err::Error` is a line that is no date, and so maybe a byline; an
/// `Err::Failure` is a date that is wrong.
pub(crate) fn date_line(line: &str, options: ParseOptions) -> Parsed<'_, NaiveDate> {
    let no_date = || Err::Error(Fail::expected(Expected::Date, Field::Date, line));
    // Nearly no byline has a digit, without which there is no date, and nearly
    // every date line is a canonical one.
    if line.len() > LONGEST || !has_digit(line) {
        return Err(no_date());
    }
    if let Some(date) = canonical(line) {
        return Ok((place_behind(line), date));
    }
    let mut weekdays = Weekdays::any(line);
    let from_sign = front(line, &mut weekdays);
    let behind_sign = from_sign.strip_prefix(SIGNS);
    let (rest, reading) = match date(behind_sign.unwrap_or(from_sign), options) {
        Err(Err::Error(_)) => return Err(no_date()),
        read => read?,
    };
    if let Some(behind_sign) = behind_sign {
        let (sign, _) = from_sign.split_at(from_sign.len() - behind_sign.len());
        return Err(failure(Expected::Unsigned, sign));
    }
    behind(rest, reading, &mut weekdays, options)?;
    let date = weekdays.choose(reading)?;
    if other_calendars::is_year(line, reading.date.year().unsigned_abs()) {
        return Err(wrong(ErrorKind::OtherCalendar, reading.written));
    }
    Ok((place_behind(line), date))
}

/// Whether a line would be taken for a date line, be it right or wrong.
pub(crate) fn reads_as_date(line: &str) -> bool {
    !matches!(date_line(line, ParseOptions::new()), Err(Err::Error(_)))
}

/// What stands behind all that may stand in front of a date.
fn front<'a>(line: &'a str, weekdays: &mut Weekdays<'a>) -> &'a str {
    let mut rest = line;
    let mut is_behind_clock = false;
    loop {
        rest = skip_marks(rest, false);
        if let Some(next) = unit(rest).filter(|_| is_behind_clock) {
            rest = next;
        } else if let Some(next) = behind_one_of(rest, LABELS) {
            rest = next;
        } else if let Some(next) = weekdays.read(rest) {
            rest = next;
        } else if let Some(next) = clock(rest, true) {
            (rest, is_behind_clock) = (next, true);
        } else {
            return rest;
        }
    }
}

/// Reads past all that may stand behind a date. Another date there must be the same.
fn behind<'a>(
    mut rest: &'a str,
    reading: Reading<'a>,
    weekdays: &mut Weekdays<'a>,
    options: ParseOptions,
) -> Result<(), Err<Fail<'a>>> {
    loop {
        let at = rest.trim_start();
        rest = skip_marks(rest, true);
        if rest.is_empty() {
            return Ok(());
        }
        if let Ok((next, again)) = date(rest, options) {
            if again.date != reading.date && again.other != Some(reading.date) {
                let kind = ErrorKind::TwoDates { first: reading.date, second: again.date };
                return Err(wrong(kind, again.written));
            }
            rest = next;
        } else if let Some(next) = unit(rest)
            .or_else(|| behind_one_of(rest, LABELS))
            .or_else(|| weekdays.read(rest))
            .or_else(|| clock(rest, false))
            .or_else(|| length(rest))
        {
            rest = next;
        } else {
            return Err(failure(Expected::DateEnd, at));
        }
    }
}

/// A word behind a time of day or a date, or a zone.
fn unit(input: &str) -> Option<&str> {
    behind_one_of(input, UNITS).or_else(|| zone(input))
}

/// `length = number *WSP LENGTH`: how long the reading takes.
fn length(input: &str) -> Option<&str> {
    let (_, rest) = number(input)?;
    behind_one_of(rest.trim_start(), LENGTHS)
}

/// The text without the white space and the marks in front of it. In front of a
/// date a dash is a mark only if white space follows, and a sign else.
fn skip_marks(input: &str, is_behind: bool) -> &str {
    let mut rest = input;
    loop {
        let next = rest.trim_start().trim_start_matches(MARKS);
        let dash = next.strip_prefix('-');
        let dash = dash.filter(|rest| is_behind || rest.starts_with(char::is_whitespace));
        let next = dash.unwrap_or(next);
        if next.len() == rest.len() {
            return rest;
        }
        rest = next;
    }
}

/// The weekdays of a line: which days of the week they leave, from bit 0 for
/// Monday, and the first of them as it is written.
struct Weekdays<'a> {
    days: u8,
    at: &'a str,
}

impl<'a> Weekdays<'a> {
    /// None so far.
    fn any(line: &'a str) -> Self {
        Self { days: 0x7f, at: line.split_at(0).0 }
    }

    /// Reads the name of a weekday, unless it is also that of a month and a date begins with it.
    fn read(&mut self, input: &'a str) -> Option<&'a str> {
        let (rows, rest) = name(&WEEKDAYS, input)?;
        if is_month_first(input) {
            return None;
        }
        self.days &= rows.iter().fold(0, |days, (_, day, _)| days | 1 << day);
        if self.at.is_empty() {
            self.at = input.split_at(input.len() - rest.len()).0;
        }
        Some(rest)
    }

    /// The one of the readings that the weekdays agree with.
    fn choose(&self, reading: Reading<'a>) -> Result<NaiveDate, Err<Fail<'a>>> {
        let Reading { written, date, other, in_figures } = reading;
        let agrees = |date: &NaiveDate| self.days >> date.weekday().num_days_from_monday() & 1 == 1;
        match (agrees(&date), other.filter(agrees)) {
            (true, None) => Ok(date),
            (false, Some(other)) => Ok(other),
            (false, None) => Err(wrong(ErrorKind::WrongWeekday { date }, self.at)),
            (true, Some(other)) if in_figures => {
                let kind = ErrorKind::AmbiguousDate { day_first: date, month_first: other };
                Err(wrong(kind, written))
            }
            (true, Some(other)) => {
                let kind = ErrorKind::AmbiguousMonth { earlier: date, later: other };
                Err(wrong(kind, written))
            }
        }
    }
}
