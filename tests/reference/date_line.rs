//! The section “Dates” of the page: the date line, with what may be before and after the date.

use chrono::{Datelike, NaiveDate};

use super::Choices;
use super::date::{date, month_first};
use super::words::{self, after_list, month, number, weekday};

/// What a line after the URL line is.
pub(crate) enum Line<'a> {
    Byline,
    Invalid,
    /// A date, and the signature after it, which may be empty.
    Date(NaiveDate, &'a str),
}

/// Returns whether a line reads as a date.
pub(crate) fn reads_as_a_date(line: &str) -> bool {
    !matches!(date_line(line.trim(), Choices::default()), Line::Byline)
}

pub(crate) fn date_line(line: &str, choices: Choices) -> Line<'_> {
    let has_digit = line.chars().any(|digit| number(digit.encode_utf8(&mut [0; 4])).is_some());
    if line.len() > 1000 || !has_digit {
        return Line::Byline;
    }
    let Some(outline) = outline(line, choices) else { return Line::Byline };
    let judged = || {
        let Outline { readings, signature, days } = outline.ok()?;
        let agrees = |date: &&NaiveDate| {
            let day = date.weekday().number_from_monday();
            days.iter().all(|means| means.iter().any(|name| name.number == day))
        };
        let left: Vec<&NaiveDate> = readings.iter().filter(agrees).collect();
        let [date] = left.as_slice() else { return None };
        // The year is the same in all readings.
        let is_other = is_year_of_another_calendar(line, date.year());
        if is_other { None } else { Some((**date, signature)) }
    };
    match judged() {
        Some((date, signature)) => Line::Date(date, signature),
        // A canonical date is one in any language.
        None if choices.language.is_some() && is_canonical(line) => {
            date_line(line, Choices::default())
        }
        None => Line::Invalid,
    }
}

/// Returns whether a whole line is a date, valid except that the reading, weekday and year are not
/// checked.
pub(crate) fn is_a_whole_date(line: &str) -> bool {
    let outline = outline(line, Choices::default());
    matches!(outline, Some(Ok(outline)) if outline.signature.is_empty())
}

struct Outline<'a> {
    readings: Vec<NaiveDate>,
    signature: &'a str,
    days: Vec<&'static [words::Name]>,
}

struct Invalid;

/// Reads the parts of a line that reads as a date. Returns `None` if it does not.
fn outline(line: &str, choices: Choices) -> Option<Result<Outline<'_>, Invalid>> {
    let (mut days, from_sign) = before_date(line);
    let after_sign = from_sign.strip_prefix(SIGNS);
    let (readings, rest) = date(after_sign.unwrap_or(from_sign), choices)?;
    let judged = || {
        let readings = readings.filter(|_| after_sign.is_none())?;
        let signature = after_date(rest, *readings.first()?, &mut days, choices)?;
        Some(Outline { readings, signature, days })
    };
    Some(judged().ok_or(Invalid))
}

fn is_canonical(line: &str) -> bool {
    let months =
        "JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER";
    let is_number = |text: &str| text.chars().all(|digit| digit.is_ascii_digit());
    match line.split(' ').collect::<Vec<_>>().as_slice() {
        [day, month, year] => {
            months.split(' ').any(|known| known == *month)
                && is_number(day)
                && is_number(year)
                && (1..=2).contains(&day.len())
                && year.len() == 4
        }
        _ => false,
    }
}

fn is_year_of_another_calendar(line: &str, year: i32) -> bool {
    let has = |range: std::ops::RangeInclusive<char>| line.chars().any(|it| range.contains(&it));
    ((2400..=2999).contains(&year) && has('\u{E01}'..='\u{E5B}'))
        || ((5000..=6999).contains(&year) && has('\u{5D0}'..='\u{5EA}'))
        || (year <= 1599 && (has('\u{600}'..='\u{6FF}') || has('\u{1000}'..='\u{109F}')))
}

const SIGNS: [char; 3] = ['+', '-', '\u{2212}'];

// Before and after the date. The weekdays are collected, each with all its possible meanings.

fn before_date(line: &str) -> (Vec<&'static [words::Name]>, &str) {
    let (mut days, mut rest, mut is_after_clock) = (Vec::new(), line, false);
    loop {
        rest = skipped(rest, false);
        let Some((day, next)) = item_before_date(rest, &mut is_after_clock) else {
            return (days, rest);
        };
        days.extend(day);
        rest = next;
    }
}

/// Reads one item before a date. Returns its meanings if it is a weekday, and the rest of the text.
pub(crate) fn item_before_date<'a>(
    text: &'a str,
    is_after_clock: &mut bool,
) -> Option<(Option<&'static [words::Name]>, &'a str)> {
    let unit = after_unit(text).filter(|_| *is_after_clock);
    if let Some(next) = unit.or_else(|| after_list(text, "LABEL")) {
        return Some((None, next));
    }
    if let Some((means, next)) = a_weekday(text) {
        return Some((Some(means), next));
    }
    let after_zone = || after_clock(after_zone(text)?.trim_start(), false);
    let next = after_clock(text, false).or_else(after_zone)?;
    *is_after_clock = true;
    Some((None, next))
}

/// Returns whether a text is a signature.
pub(crate) fn is_signature(text: &str) -> bool {
    let Some(rest) = after_list(text, "BY-WORD") else { return false };
    let named = rest.trim_start();
    let name = named.strip_prefix(':').or_else(|| named.strip_prefix('：'));
    let is_separated = name.is_some() || rest.starts_with(char::is_whitespace);
    is_separated && !name.unwrap_or(named).trim().is_empty()
}

/// Reads the items after a date, and returns the rest, which is empty or a signature.
fn after_date<'a>(
    mut rest: &'a str,
    first: NaiveDate,
    days: &mut Vec<&'static [words::Name]>,
    choices: Choices,
) -> Option<&'a str> {
    loop {
        rest = skipped(rest, true);
        if rest.is_empty() || is_signature(rest) {
            return Some(rest);
        }
        // An invalid date does not count as a date here.
        if let Some((Some(readings), next)) = date(rest, choices) {
            rest = Some(next).filter(|_| readings.contains(&first))?;
        } else if let Some(next) = after_unit(rest).or_else(|| after_list(rest, "LABEL")) {
            rest = next;
        } else if let Some((means, next)) = a_weekday(rest) {
            days.push(means);
            rest = next;
        } else {
            let length = || match after_list(rest, "LENGTH") {
                Some(after) => Some(number(after.trim_start()).map_or(after, |(_, rest)| rest)),
                None => after_list(number(rest)?.1.trim_start(), "LENGTH"),
            };
            rest = after_clock(rest, true).or_else(length)?;
        }
    }
}

pub(crate) fn skipped(text: &str, is_after_date: bool) -> &str {
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        let after = rest.split_at(next.len_utf8()).1;
        let is_mark = ",;:|/–—·•.@()[]،、，：（）\u{200E}\u{200F}".contains(next);
        let is_dash = next == '-' && (is_after_date || after.starts_with(char::is_whitespace));
        if !(next.is_whitespace() || is_mark || is_dash) {
            break;
        }
        rest = after;
    }
    rest
}

fn a_weekday(text: &str) -> Option<(&'static [words::Name], &str)> {
    let begins_a_date = || matches!(month_first(text, Choices::default()), Some((Some(_), _)));
    let is_a_month = month(text).is_some() && begins_a_date();
    weekday(text).filter(|_| !is_a_month)
}

// The time of day.

fn after_unit(text: &str) -> Option<&str> {
    after_list(text, "UNIT").or_else(|| after_zone(text))
}

fn after_zone(text: &str) -> Option<&str> {
    after_list(text, "ZONE").map(|rest| after_offset(rest).unwrap_or(rest))
}

pub(crate) fn after_clock(text: &str, allows_full_stop: bool) -> Option<&str> {
    let (hour, rest) = number(text)?;
    if hour.len() == 4 && is_of_day(hour.parse().ok()?) {
        return after_zone(rest.trim_start()).filter(|_| month(rest.trim_start()).is_none());
    }
    if hour.len() > 2 || hour.parse::<u8>().ok()? > 24 {
        return None;
    }
    let half = |rest: &str| after_list(rest.trim_start(), "HALF").map(str::len);
    let bare = |rest: &str| after_bare(rest).map(str::len);
    let dotted = after_full(rest, &[':', '：', '.']);
    let full = if allows_full_stop { dotted } else { after_full(rest, &[':', '：']) };
    let left = full.map(str::len).or_else(|| half(rest)).or_else(|| bare(rest));
    let left = left.or_else(|| half(dotted?))?;
    let rest = text.split_at(text.len() - left).1;
    Some(after_offset(rest).unwrap_or(rest))
}

pub(crate) fn after_stamp(text: &str) -> Option<&str> {
    let (hour, rest) = number(text.trim_start())?;
    let rest = after_full(rest, &[':', '：'])?;
    let rest = after_offset(rest).unwrap_or(rest);
    let is_an_hour = hour.len() <= 2 && hour.parse::<u8>().ok()? <= 24;
    Some(after_zone(rest.trim_start()).unwrap_or(rest)).filter(|_| is_an_hour)
}

fn after_full<'a>(text: &'a str, marks: &[char]) -> Option<&'a str> {
    let minutes = after_sixtieths(text.strip_prefix(marks)?)?;
    let seconds = minutes.strip_prefix([':', '：', '.']).and_then(after_sixtieths);
    let fraction = seconds.and_then(|text| number(text.strip_prefix(['.', ','])?));
    fraction.map(|(_, rest)| rest).or(seconds).or(Some(minutes))
}

fn after_bare(text: &str) -> Option<&str> {
    let rest = after_list(text.trim_start(), "HOUR-SIGN")?;
    let minutes = after_minutes(rest);
    Some(minutes.and_then(after_minutes).or(minutes).unwrap_or(rest))
}

fn after_minutes(text: &str) -> Option<&str> {
    let rest = after_sixtieths(text.trim_start())?;
    let with_sign = after_list(rest.trim_start(), "MINUTE-SIGN");
    with_sign.or_else(|| Some(rest).filter(|_| text.trim_start().len() == text.len()))
}

fn after_sixtieths(text: &str) -> Option<&str> {
    let (digits, rest) = number(text)?;
    let fits = digits.len() == 2 && digits.parse::<u8>().ok()? <= 60;
    if fits { Some(rest) } else { None }
}

fn after_offset(text: &str) -> Option<&str> {
    let (digits, rest) = number(text.trim_start().strip_prefix(SIGNS)?)?;
    let value: u32 = digits.parse().ok()?;
    match digits.len() {
        1 | 2 if value <= 24 => {
            Some(rest.strip_prefix(':').and_then(after_sixtieths).unwrap_or(rest))
        }
        4 if is_of_day(value) => Some(rest),
        _ => None,
    }
}

fn is_of_day(number: u32) -> bool {
    number <= 2460 && number % 100 <= 60
}
