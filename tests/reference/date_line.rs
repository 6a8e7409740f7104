//! “Dates” of the page: the line, with what may stand around the date.

use chrono::{Datelike, NaiveDate};

use super::Choices;
use super::date::{date, month_first};
use super::words::{self, behind_list, month, number, weekday};

/// What a line is where a byline or the date may stand.
pub(crate) enum Line<'a> {
    Byline,
    Faulty,
    /// A date, and the signature behind it, which may be empty.
    Date(NaiveDate, &'a str),
}

/// Whether a line sets out as a date.
pub(crate) fn sets_out_as_a_date(line: &str) -> bool {
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
        None => Line::Faulty,
    }
}

/// Whether a line is a date to its end, and right but for which reading counts.
pub(crate) fn is_a_date_to_its_end(line: &str) -> bool {
    let outline = outline(line, Choices::default());
    matches!(outline, Some(Ok(outline)) if outline.signature.is_empty())
}

struct Outline<'a> {
    readings: Vec<NaiveDate>,
    signature: &'a str,
    days: Vec<&'static [words::Name]>,
}

struct Wrong;

/// What a line is made of that sets out as a date.
fn outline(line: &str, choices: Choices) -> Option<Result<Outline<'_>, Wrong>> {
    let (mut days, from_sign) = front(line);
    let behind_sign = from_sign.strip_prefix(SIGNS);
    let (readings, rest) = date(behind_sign.unwrap_or(from_sign), choices)?;
    let judged = || {
        let readings = readings.filter(|_| behind_sign.is_none())?;
        let signature = behind_date(rest, *readings.first()?, &mut days, choices)?;
        Some(Outline { readings, signature, days })
    };
    Some(judged().ok_or(Wrong))
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

// What stands around the date. The weekdays are collected, each with all that it may mean.

fn front(line: &str) -> (Vec<&'static [words::Name]>, &str) {
    let (mut days, mut rest, mut is_behind_clock) = (Vec::new(), line, false);
    loop {
        rest = passed(rest, false);
        let Some((day, next)) = front_item(rest, &mut is_behind_clock) else {
            return (days, rest);
        };
        days.extend(day);
        rest = next;
    }
}

/// What may stand in front of a date: the weekday if it is one, and what stands behind.
pub(crate) fn front_item<'a>(
    text: &'a str,
    is_behind_clock: &mut bool,
) -> Option<(Option<&'static [words::Name]>, &'a str)> {
    let unit = behind_unit(text).filter(|_| *is_behind_clock);
    if let Some(next) = unit.or_else(|| behind_list(text, "LABEL")) {
        return Some((None, next));
    }
    if let Some((means, next)) = a_weekday(text) {
        return Some((Some(means), next));
    }
    let behind_zone = || behind_clock(behind_zone(text)?.trim_start(), false);
    let next = behind_clock(text, false).or_else(behind_zone)?;
    *is_behind_clock = true;
    Some((None, next))
}

/// Whether a text is a signature.
pub(crate) fn is_signature(text: &str) -> bool {
    let Some(rest) = behind_list(text, "BY-WORD") else { return false };
    let named = rest.trim_start();
    let name = named.strip_prefix(':').or_else(|| named.strip_prefix('：'));
    let is_parted = name.is_some() || rest.starts_with(char::is_whitespace);
    is_parted && !name.unwrap_or(named).trim().is_empty()
}

/// What is left behind a date: nothing, or the signature.
fn behind_date<'a>(
    mut rest: &'a str,
    first: NaiveDate,
    days: &mut Vec<&'static [words::Name]>,
    choices: Choices,
) -> Option<&'a str> {
    loop {
        rest = passed(rest, true);
        if rest.is_empty() || is_signature(rest) {
            return Some(rest);
        }
        // A date that is not right is not one here.
        if let Some((Some(readings), next)) = date(rest, choices) {
            rest = Some(next).filter(|_| readings.contains(&first))?;
        } else if let Some(next) = behind_unit(rest).or_else(|| behind_list(rest, "LABEL")) {
            rest = next;
        } else if let Some((means, next)) = a_weekday(rest) {
            days.push(means);
            rest = next;
        } else {
            let length = || match behind_list(rest, "LENGTH") {
                Some(behind) => Some(number(behind.trim_start()).map_or(behind, |(_, rest)| rest)),
                None => behind_list(number(rest)?.1.trim_start(), "LENGTH"),
            };
            rest = behind_clock(rest, true).or_else(length)?;
        }
    }
}

pub(crate) fn passed(text: &str, is_behind: bool) -> &str {
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        let behind = rest.split_at(next.len_utf8()).1;
        let is_mark = ",;:|/–—·•.@()[]،、，：（）\u{200E}\u{200F}".contains(next);
        let is_dash = next == '-' && (is_behind || behind.starts_with(char::is_whitespace));
        if !(next.is_whitespace() || is_mark || is_dash) {
            break;
        }
        rest = behind;
    }
    rest
}

fn a_weekday(text: &str) -> Option<(&'static [words::Name], &str)> {
    let begins_a_date = || matches!(month_first(text, Choices::default()), Some((Some(_), _)));
    let is_a_month = month(text).is_some() && begins_a_date();
    weekday(text).filter(|_| !is_a_month)
}

// The time of day.

fn behind_unit(text: &str) -> Option<&str> {
    behind_list(text, "UNIT").or_else(|| behind_zone(text))
}

fn behind_zone(text: &str) -> Option<&str> {
    behind_list(text, "ZONE").map(|rest| behind_offset(rest).unwrap_or(rest))
}

fn behind_clock(text: &str, may_begin_with_a_stop: bool) -> Option<&str> {
    let (hour, rest) = number(text)?;
    if hour.len() == 4 && is_of_day(hour.parse().ok()?) {
        return behind_zone(rest.trim_start()).filter(|_| month(rest.trim_start()).is_none());
    }
    if hour.len() > 2 || hour.parse::<u8>().ok()? > 24 {
        return None;
    }
    let half = |rest: &str| behind_list(rest.trim_start(), "HALF").map(str::len);
    let bare = |rest: &str| behind_bare(rest).map(str::len);
    let dotted = behind_full(rest, &[':', '：', '.']);
    let full = if may_begin_with_a_stop { dotted } else { behind_full(rest, &[':', '：']) };
    let left = full.map(str::len).or_else(|| half(rest)).or_else(|| bare(rest));
    let left = left.or_else(|| half(dotted?))?;
    let rest = text.split_at(text.len() - left).1;
    Some(behind_offset(rest).unwrap_or(rest))
}

pub(crate) fn behind_stamp(text: &str) -> Option<&str> {
    let (hour, rest) = number(text.trim_start())?;
    let rest = behind_full(rest, &[':', '：'])?;
    let rest = behind_offset(rest).unwrap_or(rest);
    let is_an_hour = hour.len() <= 2 && hour.parse::<u8>().ok()? <= 24;
    Some(behind_zone(rest.trim_start()).unwrap_or(rest)).filter(|_| is_an_hour)
}

fn behind_full<'a>(text: &'a str, marks: &[char]) -> Option<&'a str> {
    let minutes = behind_sixtieths(text.strip_prefix(marks)?)?;
    let seconds = minutes.strip_prefix([':', '：', '.']).and_then(behind_sixtieths);
    let fraction = seconds.and_then(|text| number(text.strip_prefix(['.', ','])?));
    fraction.map(|(_, rest)| rest).or(seconds).or(Some(minutes))
}

fn behind_bare(text: &str) -> Option<&str> {
    let rest = behind_list(text.trim_start(), "HOUR-SIGN")?;
    let minutes = behind_minutes(rest);
    Some(minutes.and_then(behind_minutes).or(minutes).unwrap_or(rest))
}

fn behind_minutes(text: &str) -> Option<&str> {
    let rest = behind_sixtieths(text.trim_start())?;
    let signed = behind_list(rest.trim_start(), "MINUTE-SIGN");
    signed.or_else(|| Some(rest).filter(|_| text.trim_start().len() == text.len()))
}

fn behind_sixtieths(text: &str) -> Option<&str> {
    let (digits, rest) = number(text)?;
    let fits = digits.len() == 2 && digits.parse::<u8>().ok()? <= 60;
    if fits { Some(rest) } else { None }
}

fn behind_offset(text: &str) -> Option<&str> {
    let (digits, rest) = number(text.trim_start().strip_prefix(SIGNS)?)?;
    let value: u32 = digits.parse().ok()?;
    match digits.len() {
        1 | 2 if value <= 24 => {
            Some(rest.strip_prefix(':').and_then(behind_sixtieths).unwrap_or(rest))
        }
        4 if is_of_day(value) => Some(rest),
        _ => None,
    }
}

fn is_of_day(number: u32) -> bool {
    number <= 2460 && number % 100 <= 60
}
