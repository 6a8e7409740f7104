//! The format read a second time, from its page alone (`src/format/format.md`) and in its order. Nothing is
//! shared with the crate, and nothing is done to be fast. Where the page was open, a comment says
//! how it was taken.

#![allow(dead_code, reason = "not every crate that includes this file asks for all of it")]

use chrono::NaiveDate;
use url::Url;

mod date;
mod date_line;
pub(crate) mod many;
mod signed_line;
mod words;

pub(crate) use date_line::sets_out_as_a_date;
use date_line::{Line, date_line};
pub(crate) use signed_line::signed_line;

/// What a document holds, as the page says.
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

/// The choices of the page: the order of the day in figures, the code of the one language in which a
/// month may be named, and whether each line is a paragraph.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Choices {
    pub(crate) day_first: Option<bool>,
    pub(crate) language: Option<&'static str>,
    pub(crate) line_paragraphs: bool,
}

/// Reads a document; `None` where the page calls something in it an error.
pub(crate) fn read(text: &str, choices: Choices) -> Option<Fields> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    // `trim` takes all that has the property `White_Space`. Behind a line feed at the end of the
    // document there is one blank line more here, which counts for nothing.
    let mut lines = text.split('\n').map(str::trim);
    let (headline, deck, publication) = title_line(lines.find(|line| !line.is_empty())?)?;
    let url = url_line(lines.find(|line| !line.is_empty())?)?;
    let mut byline = Vec::new();
    let date = loop {
        let line = lines.find(|line| !line.is_empty())?;
        let next = lines.clone().find(|line| !line.is_empty());
        let signed = signed_line(line).filter(|_| !next.is_some_and(sets_out_as_a_date));
        match date_line(line, choices) {
            Line::Date(date, "") => break date,
            Line::Date(date, signature) if byline.is_empty() && !sets_out_as_a_date(signature) => {
                byline.push(signature);
                break date;
            }
            Line::Date(..) | Line::Faulty => return None,
            Line::Byline if byline.len() == 16 => return None,
            Line::Byline => byline.push(signed.map_or(line, |(signature, _)| signature)),
        }
        if let Some((_, date)) = signed {
            match date_line(date, choices) {
                Line::Date(date, _) => break date,
                Line::Faulty | Line::Byline => return None,
            }
        }
    };
    let byline = some_text(&byline.join("\n"));
    let paragraphs = body(lines, choices.line_paragraphs)?;
    Some(Fields { headline, deck, publication, url, byline, date, paragraphs })
}

fn some_text(text: &str) -> Option<String> {
    if text.is_empty() { None } else { Some(text.to_owned()) }
}

/// “Title line” of the page: the headline, the deck and the publication.
fn title_line(line: &str) -> Option<(String, Option<String>, String)> {
    let pairs = ["“”", "\"\"", "„“", "«»", "‘’", "「」"];
    let mut marks = pairs.iter().find(|pair| line.chars().next() == pair.chars().next())?.chars();
    let inside = line.strip_prefix(marks.next()?)?;
    let (headline, behind_bar) = split_at_closing(inside, marks.next()?)?;
    let headline = Some(headline.trim()).filter(|text| split_at_closing(text, '”').is_none())?;
    let (deck, publication) = behind_bar.rsplit_once('|').unwrap_or(("", behind_bar));
    Some((some_text(headline)?, some_text(deck.trim()), some_text(publication.trim())?))
}

/// What stands before the first `mark` with a bar behind it, and what stands behind that bar.
fn split_at_closing(text: &str, mark: char) -> Option<(&str, &str)> {
    text.match_indices(mark).find_map(|(at, _)| {
        let (before, from_mark) = text.split_at(at);
        let behind_mark = from_mark.strip_prefix(mark)?;
        Some((before, behind_mark.trim_start().strip_prefix('|')?))
    })
}

/// “URL line” of the page.
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

/// “Body” of the page.
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
