//! The section “Dates” of the page: the forms of a date.

use chrono::{Datelike, NaiveDate};

use super::Choices;
use super::date_line::{after_clock, after_stamp};
use super::words::{self, after, after_list, month, number, word};

/// The readings of a date if it is valid so far, otherwise `None`, and the rest of the text.
type Reading<'a> = (Option<Vec<NaiveDate>>, &'a str);

pub(crate) fn date(text: &str, choices: Choices) -> Option<Reading<'_>> {
    with_signs(text)
        .or_else(|| in_figures(text, choices.day_first))
        .or_else(|| is_of_another_calendar(text).then_some((None, text)))
        .or_else(|| year_first(text, choices))
        .or_else(|| day_first(text, choices))
        .or_else(|| month_first(text, choices))
}

fn with_signs(text: &str) -> Option<Reading<'_>> {
    let (year, rest) = number(text)?;
    let rest = rest.trim_start().strip_prefix(['年', '년'])?;
    let (month, rest) = number(rest.trim_start())?;
    let rest = rest.trim_start().strip_prefix(['月', '월'])?;
    let Some((day, rest)) = number(rest.trim_start()) else { return Some((None, rest)) };
    let rest = rest.trim_start().strip_prefix(['日', '号', '號', '일']).unwrap_or(rest);
    Some((calendar(&year, &month, &day).map(|date| vec![date]), rest))
}

fn in_figures(text: &str, order: Option<bool>) -> Option<Reading<'_>> {
    let (first, rest) = number(text)?;
    let (one, rest) = separator(rest)?;
    let (second, rest) = number(rest)?;
    let (two, rest) = separator(rest)?;
    let (third, rest) = number(rest)?;
    let readings = if first.len() == 4 {
        [calendar(&first, &second, &third), None]
    } else {
        let day_leads = calendar(&third, &second, &first).filter(|_| order != Some(false));
        let month_leads = calendar(&third, &first, &second).filter(|_| order != Some(true));
        [day_leads, month_leads.filter(|date| day_leads != Some(*date))]
    };
    let readings: Vec<NaiveDate> = readings.into_iter().flatten().collect();
    Some((Some(readings).filter(|readings| one == two && !readings.is_empty()), rest))
}

fn separator(text: &str) -> Option<(char, &str)> {
    let text = text.trim_start();
    Some((text.chars().next()?, text.strip_prefix(['-', '/', '.'])?.trim_start()))
}

fn is_of_another_calendar(text: &str) -> bool {
    if let Some(rest) = after_list(text, "ERA") {
        return is_numbered(rest);
    }
    if text.split_once('元').is_some_and(|(era, _)| after_list(era, "ERA") == Some("")) {
        return true;
    }
    let mut rest = number(text).map_or(text, |(_, rest)| after_marks(rest));
    for _ in 0..3 {
        if let Some(year) = after_list(rest, "OTHER-MONTH") {
            return is_a_year_of_another_calendar(after_marks(year));
        }
        let Some((_, after)) = word(rest) else { return false };
        rest = after_marks(after);
    }
    false
}

fn after_marks(text: &str) -> &str {
    text.trim_start_matches(|it: char| it.is_whitespace() || "-./,،".contains(it))
}

fn is_numbered(text: &str) -> bool {
    number(after_marks(text)).is_some()
}

fn is_a_year_of_another_calendar(text: &str) -> bool {
    // A signal is a time of day that has four digits.
    let is_signal = || after_clock(text, false).is_some();
    let digits = number(text).map(|(digits, _)| digits).filter(|digits| digits.len() == 4);
    let year: Option<u16> = digits.and_then(|digits| digits.parse().ok());
    year.is_some_and(|year| (1000..1600).contains(&year) || (5000..7000).contains(&year))
        && !is_signal()
}

fn year_first(text: &str, choices: Choices) -> Option<Reading<'_>> {
    let (year, rest) = number(text).filter(|(year, _)| year.len() == 4)?;
    let rest = after_pause(rest).unwrap_or(rest);
    let marked = after_list(rest, "YEAR-MARK");
    let rest = marked.map_or(rest, |rest| after_pause(rest).unwrap_or(rest));
    let month_and_day = || {
        let (month, rest) = month(rest)?;
        let (day, rest) = number(after_pause(rest)?).filter(|(day, _)| day.len() <= 2)?;
        Some((month, day, after_list(rest, "ORDINAL").unwrap_or(rest)))
    };
    let day_and_month = || {
        let (day, rest) = number(rest).filter(|(day, _)| day.len() <= 2)?;
        let (month, rest) = month(after_pause(after_list(rest, "ORDINAL").unwrap_or(rest))?)?;
        Some((month, day, rest))
    };
    let (month, day, rest) = month_and_day().or_else(day_and_month)?;
    Some((in_months(&year, month, &day, choices), rest))
}

fn day_first(text: &str, choices: Choices) -> Option<Reading<'_>> {
    let (day, rest) = number(text)?;
    let rest = after_list(rest, "ORDINAL").unwrap_or(rest);
    let paused = after_pause(rest);
    let rest = after_connector(paused.unwrap_or(rest));
    let (month, rest) = month_or_word(rest)?;
    with_year(&day, month, paused.is_some(), rest, choices)
}

pub(crate) fn month_first(text: &str, choices: Choices) -> Option<Reading<'_>> {
    let (month, rest) = month_or_word(text)?;
    let paused = after_pause(rest);
    let (day, rest) = number(paused.unwrap_or(rest))?;
    let rest = after_list(rest, "ORDINAL").unwrap_or(rest);
    let rest = after_stamp(rest).unwrap_or(rest);
    with_year(&day, month, paused.is_some(), rest, choices)
}

fn month_or_word(text: &str) -> Option<(Option<&'static [words::Name]>, &str)> {
    let named = month(text).map(|(means, rest)| (Some(means), rest));
    named.or_else(|| word(text).map(|(_, rest)| (None, rest)))
}

/// Reads the year after a day and a month. `is_separated` says whether a pause is between those two.
fn with_year<'a>(
    day: &str,
    month: Option<&'static [words::Name]>,
    is_separated: bool,
    rest: &'a str,
    choices: Choices,
) -> Option<Reading<'a>> {
    let year = || {
        let paused = after_pause(rest)?;
        number(after_connector(paused)).filter(|(year, _)| year.len() == 4)
    };
    // With the name of a month, the line reads as a date; without one, it also needs the year.
    let (year, rest) = year().or_else(|| month.is_some().then(|| (String::new(), rest)))?;
    let readings = in_months(&year, month.unwrap_or_default(), day, choices);
    Some((readings.filter(|_| is_separated), rest))
}

/// Returns the dates in each month that a name means in the chosen language, or in any.
fn in_months(
    year: &str,
    names: &[words::Name],
    day: &str,
    choices: Choices,
) -> Option<Vec<NaiveDate>> {
    let is_chosen = |name: &&words::Name| choices.language.is_none_or(|it| it == name.language);
    let mut months: Vec<u32> = names.iter().filter(is_chosen).map(|name| name.number).collect();
    months.sort_unstable();
    months.dedup();
    let dates: Vec<NaiveDate> =
        months.iter().filter_map(|month| calendar(year, &month.to_string(), day)).collect();
    Some(dates).filter(|dates| !dates.is_empty())
}

fn calendar(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    let lengths_fit = year.len() == 4 && month.len() <= 2 && day.len() <= 2;
    let date = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    date.filter(|date| lengths_fit && date.year() >= 1)
}

fn after_pause(text: &str) -> Option<&str> {
    let undotted = text.strip_prefix('.').unwrap_or(text);
    let rest = undotted.trim_start();
    let mark = rest.strip_prefix([',', '،', '-', '–', '/']);
    let is_spaced_before = rest.len() < undotted.len();
    let is_gap = |after: &&str| {
        !rest.starts_with('-') || !is_spaced_before || after.starts_with(char::is_whitespace)
    };
    let rest = mark.filter(is_gap).map_or(rest, str::trim_start);
    if rest.len() < text.len() { Some(rest) } else { None }
}

fn after_connector(text: &str) -> &str {
    let spaced = after_list(text, "CONNECTOR")
        .and_then(|rest| rest.strip_prefix(char::is_whitespace))
        .map(str::trim_start);
    let prefixed = || text.strip_prefix('ב').or_else(|| text.strip_prefix('ל'));
    spaced.or_else(|| after(text, "d'")).or_else(prefixed).unwrap_or(text)
}
