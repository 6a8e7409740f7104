//! The date line: a date, and what may stand around it.
//!
//! ```text
//! date-line   = *( pass / label / weekday / [ zone *WSP ] clock / unit ) [ sign ] date
//!               *( signature / pass / date / unit / label / weekday / clock / length )
//! signature   = BY-WORD ( 1*WSP / *WSP COLON *WSP ) text ; by Jane Roe
//! pass        = WSP / "-" / one of MARKS
//! label       = LABEL                                    ; Published, Updated on
//! unit        = UNIT / zone                              ; in front only behind a clock
//! length      = number *WSP LENGTH / LENGTH [ *WSP number ] ; 5 min read
//! ```

use chrono::{Datelike as _, NaiveDate};
use nom::Err;

use super::clock::{COLONS, SIGNS, clock, zone_of};
use super::forms::{canonical, date, is_month_first};
use super::judge::{Reading, failure, wrong};
use super::other_calendars;
use crate::error::{ErrorKind, Expected, Field};
use crate::grammar::{Fail, Parsed};
use crate::lexicon::{Lists, Row};
use crate::parse::options::ParseOptions;
use crate::text::lines::trim_start;
use crate::text::number::{has_digit, number};
use crate::text::slices::place_behind;
use crate::text::words::{self, Lookup, Words};

/// The marks that may stand between a date and what is around it.
pub(crate) const MARKS: &[char] = &[
    ',', ';', ':', '|', '/', '–', '—', '·', '•', '.', '@', '(', ')', '[', ']', '،', '、', '，',
    '：', '（', '）', '\u{200e}', '\u{200f}',
];

/// How many bytes a date line has at most. Each of its words is looked up in long
/// lists, which is not for lines made to be expensive.
const LONGEST: usize = 1000;

/// Reads a date line. What is left of it is the signature behind the date, if any.
///
/// An `Err::Error` is a line that is no date, and so maybe a byline; an
/// `Err::Failure` is a date that is wrong.
pub(crate) fn date_line(line: &str, options: ParseOptions) -> Parsed<'_, NaiveDate> {
    if !may_have_date(line) {
        return Err(no_date(line));
    }
    // Nearly every date line is a canonical one.
    if let Some(date) = canonical(line) {
        return Ok((place_behind(line), date));
    }
    let (signature, Outline { reading, weekdays }) = outline(line, options)?;
    let date = weekdays.choose(reading)?;
    if other_calendars::is_year(line, reading.date.year().unsigned_abs()) {
        return Err(wrong(ErrorKind::OtherCalendar, reading.written));
    }
    Ok((signature, date))
}

/// Whether a line may have a date. Nearly no byline has a digit, without which there is
/// none, and so most are known to be bylines at once.
pub(crate) fn may_have_date(line: &str) -> bool {
    line.len() <= LONGEST && has_digit(line)
}

/// A date line before it is judged which day it is.
struct Outline<'a> {
    reading: Reading<'a>,
    weekdays: Weekdays<'a>,
}

/// `date-line`, as what it is made of. What is left is the signature.
fn outline(line: &str, options: ParseOptions) -> Parsed<'_, Outline<'_>> {
    let (mut weekdays, mut words) = (Weekdays::any(line), Lookup::new());
    let from_sign = front(line, &mut weekdays, &mut words);
    let behind_sign = from_sign.strip_prefix(SIGNS);
    let (rest, reading) = match date(behind_sign.unwrap_or(from_sign), options, &mut words) {
        Err(Err::Error(_)) => return Err(no_date(line)),
        read => read?,
    };
    if let Some(behind_sign) = behind_sign {
        let (sign, _) = from_sign.split_at(from_sign.len() - behind_sign.len());
        return Err(failure(Expected::Unsigned, sign));
    }
    let signature = behind(rest, reading, &mut weekdays, &mut words, options)?;
    Ok((signature, Outline { reading, weekdays }))
}

fn no_date(line: &str) -> Err<Fail<'_>> {
    Err::Error(Fail::expected(Expected::Date, Field::Date, line))
}

/// Whether a text is a date line from its first character to its last, and right but
/// for which day it is. That does not depend on options.
pub(crate) fn is_date_to_the_end(line: &str) -> bool {
    matches!(outline(line, ParseOptions::new()), Ok((signature, _)) if signature.is_empty())
}

/// Whether a line would be taken for a date line, be it right or wrong.
pub(crate) fn reads_as_date(line: &str) -> bool {
    !matches!(date_line(line, ParseOptions::new()), Err(Err::Error(_)))
}

/// What stands behind all that may stand in front of a date.
fn front<'a>(line: &'a str, weekdays: &mut Weekdays<'a>, words: &mut Lookup<'a>) -> &'a str {
    let (mut rest, mut is_behind_clock) = (line, false);
    loop {
        rest = skip_marks(rest, false);
        let next = front_item(rest, &mut is_behind_clock, weekdays, words);
        let Some(next) = next else { return rest };
        rest = next;
    }
}

/// What stands behind one label, weekday, clock or unit in front of a date.
pub(crate) fn front_item<'a>(
    input: &'a str,
    is_behind_clock: &mut bool,
    weekdays: &mut Weekdays<'a>,
    words: &mut Lookup<'a>,
) -> Option<&'a str> {
    let words = words.at(input);
    let unit = if *is_behind_clock { unit(words) } else { None };
    let label = || words.behind(Lists::LABEL);
    unit.or_else(label).or_else(|| weekdays.read(words, input)).or_else(|| {
        let behind = clock(input, true).or_else(|| clock(zone_of(words)?.trim_start(), true))?;
        *is_behind_clock = true;
        Some(behind)
    })
}

/// Reads past all that may stand behind a date, up to the signature. Another date there
/// must be the same.
fn behind<'a>(
    mut rest: &'a str,
    reading: Reading<'a>,
    weekdays: &mut Weekdays<'a>,
    words: &mut Lookup<'a>,
    options: ParseOptions,
) -> Result<&'a str, Err<Fail<'a>>> {
    loop {
        let at = trim_start(rest);
        rest = skip_marks(rest, true);
        if rest.is_empty() || begins_signature(words.at(rest)) {
            return Ok(rest);
        }
        // Without a digit there is no date.
        let again = if has_digit(rest) { date(rest, options, words).ok() } else { None };
        if let Some((next, again)) = again {
            if again.date != reading.date && again.other != Some(reading.date) {
                let kind = ErrorKind::TwoDates { first: reading.date, second: again.date };
                return Err(wrong(kind, again.written));
            }
            rest = next;
        } else if let Some(next) = item_behind(rest, words.at(rest), weekdays) {
            rest = next;
        } else {
            return Err(failure(Expected::DateEnd, at));
        }
    }
}

/// What stands behind one unit, label, weekday, clock or length behind a date.
fn item_behind<'a>(
    input: &'a str,
    words: &Words<'a>,
    weekdays: &mut Weekdays<'a>,
) -> Option<&'a str> {
    unit(words)
        .or_else(|| words.behind(Lists::LABEL))
        .or_else(|| weekdays.read(words, input))
        .or_else(|| clock(input, false))
        .or_else(|| length(words, input))
}

/// `signature = BY-WORD ( 1*WSP / *WSP COLON *WSP ) text`
pub(crate) fn is_signature(text: &str) -> bool {
    begins_signature(&Words::of(text))
}

/// As [`is_signature`], of words that have been looked up.
fn begins_signature(words: &Words<'_>) -> bool {
    words.behind(Lists::BY_WORD).is_some_and(|rest| {
        let name = trim_start(rest);
        let name = name.strip_prefix(COLONS).map_or(name, trim_start);
        name.len() < rest.len() && !name.is_empty()
    })
}

/// A word behind a time of day or a date, or a zone.
fn unit<'a>(words: &Words<'a>) -> Option<&'a str> {
    words.behind(Lists::UNIT).or_else(|| zone_of(words))
}

/// `length = number *WSP LENGTH / LENGTH [ *WSP number ]`: how long the reading takes.
fn length<'a>(words: &Words<'a>, input: &'a str) -> Option<&'a str> {
    if let Some(rest) = words.behind(Lists::LENGTH) {
        return Some(number(trim_start(rest)).map_or(rest, |(_, behind)| behind));
    }
    words::behind(number(input)?.1.trim_start(), Lists::LENGTH)
}

/// The text without the white space and the marks in front of it. In front of a
/// date a dash is a mark only if white space follows, and a sign else.
pub(crate) fn skip_marks(input: &str, is_behind: bool) -> &str {
    let mut rest = input;
    loop {
        let next = trim_start(rest);
        if next.starts_with(|next: char| next.is_ascii_alphanumeric()) {
            return next;
        }
        let next = next.trim_start_matches(MARKS);
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
pub(crate) struct Weekdays<'a> {
    days: u8,
    at: &'a str,
}

impl<'a> Weekdays<'a> {
    /// None so far.
    pub(crate) fn any(line: &'a str) -> Self {
        Self { days: 0x7f, at: line.split_at(0).0 }
    }

    /// Reads the name of a weekday, unless it is also that of a month and a date begins with it.
    fn read(&mut self, words: &Words<'a>, input: &'a str) -> Option<&'a str> {
        let (rows, rest) = words.weekday()?;
        if words.month().is_some() && is_month_first(input) {
            return None;
        }
        self.days &= rows.iter().fold(0, |days, row| match row {
            Row::Weekday(day, _) => days | 1 << day,
            _ => days,
        });
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
