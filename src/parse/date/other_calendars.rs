//! Dates of other calendars than the Gregorian. They are told, and not converted.

use crate::lexicon::Lists;
use crate::text::letters::word;
use crate::text::number::number;
use crate::text::words::{self, Lookup};

/// Whether a date of another calendar stands at the start of the input: an era
/// with its year, or a month with its year. Before the month there may be the day,
/// in figures or in words, of which there are at most two. `behind` follows the number with
/// which the input begins.
pub(crate) fn is_date<'a>(
    input: &'a str,
    behind: Option<&'a str>,
    lookup: &mut Lookup<'a>,
) -> bool {
    if let Some(rest) = lookup.at(input).behind(Lists::ERA) {
        return is_numbered(rest) || rest.starts_with('元');
    }
    let mut rest = behind.map_or(input, skip);
    for count in 0..3 {
        let Some((_, behind_word)) = word(rest) else { return false };
        // The first word is asked for again where it is no month of these.
        let month = match count {
            0 => lookup.at(rest).behind(Lists::OTHER_MONTH),
            _ => words::behind(rest, Lists::OTHER_MONTH),
        };
        if let Some(year) = month {
            return is_numbered(year);
        }
        rest = skip(behind_word);
    }
    false
}

fn is_numbered(input: &str) -> bool {
    number(skip(input)).is_some()
}

/// The text without the white space and the marks in front of it.
fn skip(input: &str) -> &str {
    input.trim_start_matches(|mark: char| mark.is_whitespace() || "-./,،".contains(mark))
}

/// Whether a year is one of another calendar where the line has letters or digits
/// of a script: from 2400 on, Thai lines count from the Buddha; before 1600, Arabic
/// and Burmese ones have years of their own; and Hebrew ones from 5000 on.
pub(crate) fn is_year(line: &str, year: u32) -> bool {
    let is_of = |script: core::ops::RangeInclusive<char>| {
        line.chars().any(|character| script.contains(&character))
    };
    match year {
        2400..=2999 => is_of('\u{e01}'..='\u{e5b}'),
        5000..=6999 => is_of('\u{5d0}'..='\u{5ea}'),
        0..=1599 => is_of('\u{600}'..='\u{6ff}') || is_of('\u{1000}'..='\u{109f}'),
        _ => false,
    }
}
