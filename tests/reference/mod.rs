//! A second parser of the format, written from its page alone (`src/format/format.md`) and in the
//! order of that page. It shares no code with the crate, and is not optimised. Where the page leaves
//! a choice, a comment says which was made.

#![allow(dead_code, reason = "not every crate that includes this file uses all of it")]

use chrono::NaiveDate;
use url::Url;

mod date;
mod date_line;
pub(crate) mod many;
mod byline_with_date;
mod words;

pub(crate) use byline_with_date::byline_with_date;
use byline_with_date::is_byline_after_date;
pub(crate) use date_line::reads_as_a_date;
use date_line::{Line, date_line};
use words::is_in_a_list;

/// The fields of a document.
#[derive(Debug, PartialEq, Eq, Clone)]
pub(crate) struct Fields {
    pub(crate) headline: String,
    pub(crate) deck: Option<String>,
    pub(crate) publication: String,
    pub(crate) url: Url,
    pub(crate) byline: Option<String>,
    pub(crate) date: NaiveDate,
    pub(crate) paragraphs: Vec<String>,
}

/// The choices that the page leaves to the caller: whether the day is first in a date in figures, the
/// code of the only language in which a month may be named, and whether each line is a paragraph.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Choices {
    pub(crate) day_first: Option<bool>,
    pub(crate) language: Option<&'static str>,
    pub(crate) line_paragraphs: bool,
}

/// Parses a document. Returns `None` if the page calls anything in it an error.
pub(crate) fn read(text: &str, choices: Choices) -> Option<Fields> {
    if many::documents(text, usize::MAX).len() != 1 {
        return None;
    }
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    // `trim` removes all characters with the property `White_Space`. After a line feed at the end of the
    // document, `split` yields one more blank line, which changes nothing.
    let mut lines = text.split('\n').map(str::trim);
    let written = lines.find(|line| !line.is_empty())?;
    let (headline, deck, publication) = title_line(written)?;
    let url = url_line(lines.find(|line| !line.is_empty())?)?;
    let lines: Vec<&str> = lines.collect();
    let mut at = 0;
    let mut byline = Vec::new();
    let mut block_has_word = false;
    let date = loop {
        at += lines[at..].iter().position(|line| !line.is_empty())?;
        let line = lines[at];
        at += 1;
        let next = lines[at..].iter().find(|line| !line.is_empty());
        let combined =
            byline_with_date(line).filter(|_| !next.is_some_and(|it| reads_as_a_date(it)));
        match date_line(line, choices) {
            Line::Date(date, "") => break date,
            Line::Date(date, signature) if byline.is_empty() && !reads_as_a_date(signature) => {
                byline.push(signature);
                break date;
            }
            Line::Date(..) | Line::Invalid => return None,
            Line::Byline if byline.len() == 16 => return None,
            Line::Byline => byline.push(combined.map_or(line, |(byline, _)| byline)),
        }
        if let Some((_, date)) = combined {
            match date_line(date, choices) {
                Line::Date(date, _) => break date,
                Line::Invalid | Line::Byline => return None,
            }
        }
        block_has_word |= has_word_of_a_sentence(line);
        if lines.get(at).is_some_and(|line| line.is_empty()) {
            if block_has_word && ends_as_a_sentence(line) {
                return None;
            }
            block_has_word = false;
        }
    };
    while let Some(line) = lines.get(at).filter(|line| !line.is_empty()) {
        let goes_on = lines.get(at + 1).is_some_and(|line| line.starts_with(char::is_lowercase));
        match date_line(line, choices) {
            Line::Date(second, _) if second != date => return None,
            Line::Date(_, "") => {}
            Line::Date(_, signature) if byline.is_empty() && !reads_as_a_date(signature) => {
                byline.push(signature);
            }
            Line::Byline if byline.is_empty() && is_byline_after_date(line) && !goes_on => {
                byline.push(line);
            }
            _ => break,
        }
        at += 1;
    }
    let has_two_lines = lines[at..].iter().filter(|line| !line.is_empty()).count() > 1;
    if has_two_lines && many::ends_as_another_begins(text) {
        return None;
    }
    let lines = lines[at..].iter().copied();
    let byline = some_text(&byline.join("\n"));
    let paragraphs = body(lines, choices.line_paragraphs)?;
    let fields = Fields { headline, deck, publication, url, byline, date, paragraphs };
    (!many::would_begin_another(written, &fields)).then_some(fields)
}

/// The section “Where the byline ends”.
fn has_word_of_a_sentence(line: &str) -> bool {
    let words = line.split(|it: char| !it.is_alphanumeric() && !['\'', '’', '-'].contains(&it));
    let mut words = words.filter(|word| word.starts_with(char::is_lowercase));
    words.any(|word| !word.contains(char::is_uppercase) && !is_in_a_list(word))
}

fn ends_as_a_sentence(line: &str) -> bool {
    line.trim_end_matches(|it: char| it.is_whitespace() || "\"”’'»“)]」』）*_".contains(it))
        .ends_with(|it: char| ".!?…։؟۔।།။።。．！？｡".contains(it))
}

fn some_text(text: &str) -> Option<String> {
    if text.is_empty() { None } else { Some(text.to_owned()) }
}

/// Splits a title line into headline, deck and publication, as the section “Title line” says.
fn title_line(line: &str) -> Option<(String, Option<String>, String)> {
    let pairs = ["“”", "\"\"", "„“", "«»", "‘’", "「」"];
    let mut marks = pairs.iter().find(|pair| line.chars().next() == pair.chars().next())?.chars();
    let inside = line.strip_prefix(marks.next()?)?;
    let (headline, after_pipe) = split_at_closing(inside, marks.next()?)?;
    let headline = Some(headline.trim()).filter(|text| split_at_closing(text, '”').is_none())?;
    let (deck, publication) = after_pipe.rsplit_once('|').unwrap_or(("", after_pipe));
    Some((some_text(headline)?, some_text(deck.trim()), some_text(publication.trim())?))
}

/// Splits a text at the first `mark` that a `|` follows: into the text before the mark, and the text
/// after the `|`.
fn split_at_closing(text: &str, mark: char) -> Option<(&str, &str)> {
    text.match_indices(mark).find_map(|(at, _)| {
        let (before, from_mark) = text.split_at(at);
        let after_mark = from_mark.strip_prefix(mark)?;
        Some((before, after_mark.trim_start().strip_prefix('|')?))
    })
}

/// Parses a URL line, as the section “URL line” says.
fn url_line(line: &str) -> Option<Url> {
    let scheme = ["https://", "http://"].into_iter().find(|scheme| {
        line.split_at_checked(scheme.len()).is_some_and(|(it, _)| it.eq_ignore_ascii_case(scheme))
    });
    let rest = line.split_at(scheme?.len()).1;
    let host_begins = !rest.is_empty() && !rest.starts_with(['/', '\\', '?', '#', ':', '@']);
    Url::parse(line)
        .ok()
        .filter(|_| host_begins && !rest.contains(|c: char| c.is_whitespace() || c.is_control()))
}

/// Joins the lines of the body into paragraphs, as the section “Body” says.
fn body<'a>(lines: impl Iterator<Item = &'a str>, line_paragraphs: bool) -> Option<Vec<String>> {
    let mut lines: Vec<&str> = lines.collect();
    let is_of_marks = |line: &&&str| line.chars().all(|c| c == '\u{FEFF}' || c.is_whitespace());
    let kept = lines.len() - lines.iter().rev().take_while(is_of_marks).count();
    lines.truncate(kept);
    let runs = lines.split(|line| line.is_empty()).filter(|run| !run.is_empty());
    let paragraphs: Vec<String> = if line_paragraphs {
        runs.flatten().map(|line| String::from(*line)).collect()
    } else {
        runs.map(|run| run.join(" ")).collect()
    };
    if paragraphs.is_empty() { None } else { Some(paragraphs) }
}
