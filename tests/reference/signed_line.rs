//! “Byline lines and date line” of the page: byline and date on one line.

use super::Choices;
use super::date::date;
use super::date_line::{front_item, is_a_date_to_its_end, is_signature, passed};
use super::words::behind_list;

/// The byline and the date of a line that has both.
pub(crate) fn signed_line(line: &str) -> Option<(&str, &str)> {
    let date = Some(from_date(line)?).filter(|_| line.len() <= 1000)?;
    let before = line.split_at(line.len() - date.len()).0.trim_end();
    let is_parted = before.ends_with(['|', '/', '·', '•', '-', '–', '—', ',']);
    let is_parted = is_parted || behind_list(date, "LABEL").is_some();
    let byline =
        before.trim_end_matches(|it: char| it.is_whitespace() || "|/·•-–—,([:".contains(it));
    let mut unlabelled = byline;
    while let Some(behind) = behind_list(unlabelled, "LABEL") {
        unlabelled = behind.trim_start();
    }
    let is_byline = is_signature(unlabelled) || (is_parted && is_capitalised(byline));
    if is_byline && is_a_date_to_its_end(date) { Some((byline, date)) } else { None }
}

/// The end of the line from what stands in front of the first date on it.
fn from_date(line: &str) -> Option<&str> {
    let (mut start, mut rest, mut is_behind_clock) = (line, line, false);
    loop {
        let is_first = rest.len() == start.len();
        rest = passed(rest, false);
        let first = rest.chars().next()?;
        let label = behind_list(rest, "LABEL");
        let is_short = label.is_some_and(|behind| {
            is_first
                && first.is_uppercase()
                && rest.split_at(rest.len() - behind.len()).0.chars().count() <= 4
        });
        match front_item(rest, &mut is_behind_clock) {
            Some((_, next)) if !is_short => rest = next,
            _ if date(rest, Choices::default()).is_some() => return Some(passed(start, false)),
            _ => {
                rest = rest.split_at(first.len_utf8()).1;
                while let Some(next) = rest.chars().next().filter(|it| is_of_a_stretch(*it)) {
                    rest = rest.split_at(next.len_utf8()).1;
                }
                (start, is_behind_clock) = (rest, false);
            }
        }
    }
}

fn is_of_a_stretch(it: char) -> bool {
    !it.is_whitespace() && !",;:|/–—·•.@()[]،、，：（）\u{200E}\u{200F}".contains(it)
}

fn is_capitalised(text: &str) -> bool {
    let is_of = |word: &str, list| behind_list(word, list) == Some("");
    let is_particle = |word: &str| {
        ["NAME-PARTICLE", "AND", "IN-TITLE"].iter().any(|list| is_of(word, list))
            && word.to_lowercase() == word
    };
    let has_none = |word: &str| !word.chars().any(char::is_alphabetic);
    let has_capital = |word: &str| word.chars().any(char::is_uppercase);
    text.starts_with(char::is_uppercase)
        && text
            .split_whitespace()
            .all(|word| has_capital(word) || has_none(word) || is_particle(word))
}
