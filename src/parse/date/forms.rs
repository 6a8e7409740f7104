//! The ways in which a date is printed.
//!
//! ```text
//! date         = with-signs / in-figures / year-first / day-first / month-first
//! with-signs   = year *WSP ( 年 / 년 ) *WSP number *WSP ( 月 / 월 ) *WSP number [ *WSP ( 日 / 号 / 號 / 일 ) ]
//! in-figures   = number SEP number SEP number            ; 2024-02-26, 26/02/2024, 26.2.2024
//! year-first   = year pause [ YEAR-MARK pause ] ( month pause day / day pause month )
//! day-first    = day [ ordinal ] pause [ connector ] month pause [ connector ] year
//! month-first  = month pause day [ ordinal ] [ stamp ] pause [ connector ] year
//! connector    = CONNECTOR 1*WSP / "d'" / PREFIXED
//! pause        = [ "." ] [ gap ]                         ; but not nothing at all
//! gap          = *WSP [ "," / "،" / "-" / "–" / "/" ] *WSP ; but not nothing at all
//! SEP          = *WSP ( "-" / "/" / "." ) *WSP
//! ```
//!
//! A reader must tell a mistyped date from a byline. So a line is a date line,
//! right or wrong, as soon as it sets out like one: three numbers with
//! separators between them, a day and a month side by side, or a number, a word
//! and a year. From there on, what does not fit is an error and not a byline.

use chrono::NaiveDate;
use nom::Err;

use super::clock::stamp;
use super::judge::{
    Reading, calendar_date, day, either, failure, named, no_date, one, short, wrong, year,
};
use super::other_calendars;
use crate::error::{ErrorKind, Expected};
use crate::grammar::{Fail, Parsed};
use crate::lexicon::{Languages, Lists, Row};
use crate::parse::options::ParseOptions;
use crate::text::canonical_date::canonical_month;
use crate::text::letters::word;
use crate::text::lines::trim_start;
use crate::text::number::{Number, number};
use crate::text::slices::up_to;
use crate::text::words::{Lookup, behind, strip};

/// Behind the number of a day, where signs and not names say what a number is.
const DAY_SIGNS: &[char] = &['日', '号', '號', '일'];

/// Between day and month, with nothing behind.
const ELIDED: &str = "d'";

/// As [`ELIDED`], but a letter of the word behind it, as Hebrew has it: `בפברואר`.
const PREFIXED: &[char] = &['ב', 'ל'];

/// Between the numbers of a date in figures.
const SEPARATORS: &[char] = &['-', '/', '.'];

/// Between the parts of a date whose month is named.
const GAPS: &[char] = &[',', '،', '-', '–', '/'];

type Production = for<'a> fn(Start<'a>, ParseOptions, &mut Lookup<'a>) -> Parsed<'a, Reading<'a>>;

/// A text that may begin with a date, and the number with which it begins.
#[derive(Clone, Copy)]
struct Start<'a> {
    input: &'a str,
    number: Option<(Number<'a>, &'a str)>,
}

const NUMBER_FIRST: [Production; 4] = [with_signs, in_figures, year_first, day_first];

const WORD_FIRST: [Production; 1] = [month_first];

/// `date = with-signs / in-figures / year-first / day-first / month-first`
///
/// An `Err::Error` is something else than a date; an `Err::Failure` is a date
/// that is wrong, or one of another calendar, which is not read.
pub(crate) fn date<'a>(
    input: &'a str,
    options: ParseOptions,
    words: &mut Lookup<'a>,
) -> Parsed<'a, Reading<'a>> {
    let start = Start { input, number: number(input) };
    // No production has a colon after its first number, as a time of day has.
    if start.number.is_some_and(|(_, rest)| rest.starts_with(':')) {
        return Err(no_date(input));
    }
    let read = if start.number.is_some() {
        one_of(NUMBER_FIRST, start, options, words)
    } else {
        one_of(WORD_FIRST, start, options, words)
    };
    let behind_number = start.number.map(|(_, rest)| rest);
    // No name is one of both calendars.
    if read.is_err() && other_calendars::is_date(input, behind_number, words) {
        return Err(wrong(ErrorKind::OtherCalendar, input));
    }
    read
}

/// The first of some productions that reads a date, be it a wrong one.
fn one_of<'a, const N: usize>(
    productions: [Production; N],
    start: Start<'a>,
    options: ParseOptions,
    words: &mut Lookup<'a>,
) -> Parsed<'a, Reading<'a>> {
    for production in productions {
        match production(start, options, words) {
            Err(Err::Error(_)) => {}
            read => return read,
        }
    }
    Err(no_date(start.input))
}

/// `canonical = 1*2DIGIT " " month " " 4DIGIT`, the month in capitals: what the
/// crate writes, and a part of what [`day_first`] reads.
pub(crate) fn canonical(line: &str) -> Option<NaiveDate> {
    let (day, rest) = line.split_once(' ')?;
    let (month, year) = rest.split_once(' ')?;
    let number = |digits: &str, at_most: usize| {
        let is_number = digits.len() <= at_most && digits.bytes().all(|it| it.is_ascii_digit());
        if is_number { digits.parse::<u16>().ok() } else { None }
    };
    let day = number(day, 2)?;
    let year = number(year, 4).filter(|_| year.len() == 4)?;
    calendar_date(year, canonical_month(month)?.into(), day)
}

/// Three numbers with 年, 月 and 日 behind them, or 년, 월 and 일.
fn with_signs<'a>(
    start: Start<'a>,
    _: ParseOptions,
    _: &mut Lookup<'a>,
) -> Parsed<'a, Reading<'a>> {
    let Start { input, number: first } = start;
    let numbers = || {
        let (year, rest) = signed(first, &['年', '년'])?;
        let (month, rest) = signed(number(trim_start(rest)), &['月', '월'])?;
        Some((year, month, trim_start(rest)))
    };
    let Some((year_number, month, rest)) = numbers() else { return Err(no_date(input)) };
    let Some((day_number, behind_day)) = number(rest) else {
        return Err(failure(Expected::Day, rest));
    };
    let rest = trim_start(behind_day).strip_prefix(DAY_SIGNS).unwrap_or(behind_day);
    let (year, month) = (year(year_number)?, short(month)?);
    let reading = one(up_to(rest, input), year, month, day(day_number)?)?;
    Ok((rest, reading))
}

/// `number *WSP sign`
fn signed<'a>(
    number: Option<(Number<'a>, &'a str)>,
    signs: &[char],
) -> Option<(Number<'a>, &'a str)> {
    let (number, rest) = number?;
    Some((number, trim_start(rest).strip_prefix(signs)?))
}

/// `in-figures = number SEP number SEP number`, the year in front or at the end.
fn in_figures<'a>(
    start: Start<'a>,
    options: ParseOptions,
    _: &mut Lookup<'a>,
) -> Parsed<'a, Reading<'a>> {
    let input = start.input;
    let numbers = || {
        let (first, rest) = start.number?;
        let (mark, rest) = separator(rest)?;
        let (second, rest) = number(rest)?;
        let (other_mark, rest) = separator(rest)?;
        let (third, rest) = number(rest)?;
        Some(([first, second, third], mark == other_mark, rest))
    };
    let Some(([first, second, third], same_marks, rest)) = numbers() else {
        return Err(no_date(input));
    };
    let written = up_to(rest, input);
    if !same_marks {
        return Err(failure(Expected::Date, written));
    }
    let reading = if first.length == 4 {
        one(written, year(first)?, short(second)?, short(third)?)?
    } else {
        let (first, second) = (short(first)?, short(second)?);
        either(written, year(third)?, first, second, options.date_order)?
    };
    Ok((rest, reading))
}

/// `SEP = *WSP ( "-" / "/" / "." ) *WSP`, as the mark.
fn separator(input: &str) -> Option<(char, &str)> {
    let input = trim_start(input);
    let rest = input.strip_prefix(SEPARATORS)?;
    Some((input.chars().next()?, trim_start(rest)))
}

/// `year-first = year pause [ YEAR-MARK pause ] ( month pause day / day pause month )`
fn year_first<'a>(
    start: Start<'a>,
    options: ParseOptions,
    words: &mut Lookup<'a>,
) -> Parsed<'a, Reading<'a>> {
    let input = start.input;
    let mut parts = || {
        let (year, rest) = start.number.filter(|(year, _)| year.length == 4)?;
        let rest = pause(rest).unwrap_or(rest);
        let marked = words.at(rest).behind(Lists::YEAR_MARK);
        let rest = marked.map_or(rest, |rest| pause(rest).unwrap_or(rest));
        let (month, day, rest) =
            month_and_day(rest, words).or_else(|| day_and_month(rest, words))?;
        Some((year, month, day, rest))
    };
    let Some((year, month, day, rest)) = parts() else { return Err(no_date(input)) };
    let months = month.known(options.languages)?;
    Ok((rest, named(up_to(rest, input), year.value, months, day.value)?))
}

/// `month pause day [ ordinal ]`, the month known and the day of one or two digits.
fn month_and_day<'a>(
    input: &'a str,
    words: &mut Lookup<'a>,
) -> Option<(Month<'a>, Number<'a>, &'a str)> {
    let (month, rest) = month(input, words).filter(|(month, _)| month.rows.is_some())?;
    let (day, rest) = number(pause(rest)?).filter(|(day, _)| day.length <= 2)?;
    Some((month, day, behind_ordinal(rest)))
}

/// `day [ ordinal ] pause month`, as [`month_and_day`].
fn day_and_month<'a>(
    input: &'a str,
    words: &mut Lookup<'a>,
) -> Option<(Month<'a>, Number<'a>, &'a str)> {
    let (day, rest) = number(input).filter(|(day, _)| day.length <= 2)?;
    let rest = behind_ordinal(rest);
    let (month, rest) = month(pause(rest)?, words).filter(|(month, _)| month.rows.is_some())?;
    Some((month, day, rest))
}

/// `day-first = day [ ordinal ] pause [ connector ] month pause [ connector ] year`
fn day_first<'a>(
    start: Start<'a>,
    options: ParseOptions,
    words: &mut Lookup<'a>,
) -> Parsed<'a, Reading<'a>> {
    let input = start.input;
    let mut parts = || {
        let (day, rest) = start.number?;
        let rest = behind_ordinal(rest);
        let paused = pause(rest);
        let (month, rest) = month(connected(paused.unwrap_or(rest), words), words)?;
        Some((Parts { day, month, glued: paused.is_none().then_some(month.text) }, rest))
    };
    let Some((parts, rest)) = parts() else { return Err(no_date(input)) };
    with_year(input, parts, rest, options, words)
}

/// `month-first = month pause day [ ordinal ] [ stamp ] pause [ connector ] year`
fn month_first<'a>(
    start: Start<'a>,
    options: ParseOptions,
    words: &mut Lookup<'a>,
) -> Parsed<'a, Reading<'a>> {
    let input = start.input;
    let mut parts = || {
        let (month, rest) = month(input, words)?;
        let paused = pause(rest);
        let (day, rest) = number(paused.unwrap_or(rest))?;
        let rest = behind_ordinal(rest);
        let rest = stamp(rest).unwrap_or(rest);
        Some((Parts { day, month, glued: paused.is_none().then_some(day.text) }, rest))
    };
    let Some((parts, rest)) = parts() else { return Err(no_date(input)) };
    with_year(input, parts, rest, options, words)
}

/// Whether a date with its month in front, and right, stands at the start.
pub(crate) fn is_month_first(input: &str) -> bool {
    let start = Start { input, number: None };
    month_first(start, ParseOptions::new(), &mut Lookup::new()).is_ok()
}

/// A day and a month side by side.
#[derive(Clone, Copy)]
struct Parts<'a> {
    day: Number<'a>,
    month: Month<'a>,
    /// The second of them, if nothing parts it from the first.
    glued: Option<&'a str>,
}

/// Goes on behind a day and a month with the year, and judges all three. A word
/// that is no month is an error where a year stands behind it, as in 26 FEBRURY
/// 2024, or else the sign that this is no date.
fn with_year<'a>(
    input: &'a str,
    parts: Parts<'a>,
    rest: &'a str,
    options: ParseOptions,
    words: &mut Lookup<'a>,
) -> Parsed<'a, Reading<'a>> {
    let behind = year_behind(rest, words);
    if parts.month.rows.is_none() && behind.is_err() {
        return Err(no_date(input));
    }
    let months = parts.month.known(options.languages)?;
    let day = day(parts.day)?;
    if let Some(glued) = parts.glued {
        return Err(failure(Expected::DateSpace, glued));
    }
    let (rest, year) = behind?;
    Ok((rest, named(up_to(rest, input), year, months, day)?))
}

/// `pause [ connector ] year`, behind a month or a day.
fn year_behind<'a>(input: &'a str, words: &mut Lookup<'a>) -> Parsed<'a, u16> {
    let paused = pause(input);
    let rest = connected(paused.unwrap_or(input), words);
    let Some((digits, rest)) = number(rest) else { return Err(failure(Expected::Year, rest)) };
    let year = year(digits)?;
    if paused.is_none() {
        return Err(failure(Expected::DateSpace, digits.text));
    }
    Ok((rest, year))
}

/// A word that stands where a month does.
#[derive(Clone, Copy)]
struct Month<'a> {
    text: &'a str,
    /// What it means, if it names one.
    rows: Option<&'static [Row]>,
}

impl<'a> Month<'a> {
    /// The months that the word names in these languages, the bit 1 for January.
    fn known(self, languages: Languages) -> Result<u16, Err<Fail<'a>>> {
        let months = self.rows.unwrap_or_default().iter().fold(0, |months, row| match row {
            Row::Month(month, of) if of.meet(languages) => months | 1 << month,
            _ => months,
        });
        if months == 0 { Err(failure(Expected::Month, self.text)) } else { Ok(months) }
    }
}

/// The name of a month, or any word in its place.
fn month<'a>(input: &'a str, words: &mut Lookup<'a>) -> Option<(Month<'a>, &'a str)> {
    let (rows, rest) = match words.at(input).month() {
        Some((rows, rest)) => (Some(rows), rest),
        None => (None, word(input)?.1),
    };
    Some((Month { text: up_to(rest, input), rows }, rest))
}

/// `[ ordinal ]`: the text without it.
fn behind_ordinal(input: &str) -> &str {
    // Nearly always white space follows, and no ordinal.
    let is_open = input.starts_with(|next: char| next.is_ascii_whitespace());
    if is_open { input } else { behind(input, Lists::ORDINAL).unwrap_or(input) }
}

/// `[ connector ]`: the text without it.
fn connected<'a>(input: &'a str, words: &mut Lookup<'a>) -> &'a str {
    if input.starts_with(|first: char| first.is_ascii_digit()) {
        return input;
    }
    let spaced = words
        .at(input)
        .behind(Lists::CONNECTOR)
        .and_then(|rest| rest.strip_prefix(char::is_whitespace))
        .map(trim_start);
    let elided = || if input.starts_with(['d', 'D']) { strip(input, ELIDED) } else { None };
    let glued = || elided().or_else(|| input.strip_prefix(PREFIXED));
    spaced.or_else(glued).unwrap_or(input)
}

/// `pause = [ "." ] [ gap ]`, but not nothing at all; a "-" behind white space is
/// a sign and no gap unless there is white space behind it too
fn pause(input: &str) -> Option<&str> {
    let dotted = input.strip_prefix('.').unwrap_or(input);
    let rest = trim_start(dotted);
    // As in `26 FEBRUARY -2024`.
    let is_sign = rest.len() < dotted.len()
        && rest.strip_prefix('-').is_some_and(|it| !it.starts_with(char::is_whitespace));
    let marked = rest.strip_prefix(GAPS).filter(|_| !is_sign);
    let rest = marked.map_or(rest, trim_start);
    if rest.len() < input.len() { Some(rest) } else { None }
}
