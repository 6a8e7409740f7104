//! The section “Byline and date on one line” of the page.

use super::Choices;
use super::date::date;
use super::date_line::{is_a_whole_date, is_signature, item_before_date, skipped};
use super::words::after_list;

/// Splits a line that has a byline and then a date line into the two.
pub(crate) fn byline_with_date(line: &str) -> Option<(&str, &str)> {
    let date = Some(date_line_of(line)?).filter(|_| line.len() <= 1000)?;
    let before = line.split_at(line.len() - date.len()).0.trim_end();
    let is_separated = before.ends_with(['|', '/', '·', '•', '-', '–', '—', ',']);
    let is_separated = is_separated || after_list(date, "LABEL").is_some();
    let byline =
        before.trim_end_matches(|it: char| it.is_whitespace() || "|/·•-–—,([:".contains(it));
    let mut without_labels = byline;
    while let Some(after) = after_list(without_labels, "LABEL") {
        without_labels = after.trim_start();
    }
    let is_byline = is_signature(without_labels) || (is_separated && is_capitalised(byline));
    if is_byline && is_a_whole_date(date) { Some((byline, date)) } else { None }
}

/// Returns the end of a line, from the items right before the first date on it.
fn date_line_of(line: &str) -> Option<&str> {
    let (mut start, mut rest, mut is_after_clock) = (line, line, false);
    loop {
        let is_first = rest.len() == start.len();
        rest = skipped(rest, false);
        let first = rest.chars().next()?;
        if is_first && after_list(rest, "ACCESSED").is_some() {
            return None;
        }
        let label = after_list(rest, "LABEL");
        let is_short = label.is_some_and(|after| {
            is_first
                && first.is_uppercase()
                && rest.split_at(rest.len() - after.len()).0.chars().count() <= 4
        });
        match item_before_date(rest, &mut is_after_clock) {
            Some((_, next)) if !is_short => rest = next,
            _ if date(rest, Choices::default()).is_some() => return Some(skipped(start, false)),
            _ => {
                rest = rest.split_at(first.len_utf8()).1;
                while let Some(next) = rest.chars().next().filter(|it| continues_a_chunk(*it)) {
                    rest = rest.split_at(next.len_utf8()).1;
                }
                (start, is_after_clock) = (rest, false);
            }
        }
    }
}

fn continues_a_chunk(it: char) -> bool {
    !it.is_whitespace() && !",;:|/–—·•.@()[]،、，：（）\u{200E}\u{200F}".contains(it)
}

/// Whether a line right after the date line is the byline.
pub(crate) fn is_byline_after_date(line: &str) -> bool {
    let Some(rest) = after_list(line, "BY-WORD") else { return false };
    let name = rest.trim_start();
    let name = name.strip_prefix([':', '：']).unwrap_or(name).trim_start();
    name.len() < rest.len() && name.contains(char::is_whitespace) && is_capitalised(name)
}

fn is_capitalised(text: &str) -> bool {
    let is_of = |word: &str, list| after_list(word, list) == Some("");
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
