//! The faulty line of a text, drawn for a terminal with carets under the fault.

use alloc::string::{String, ToString};
use core::fmt::Write as _;

use unicode_width::UnicodeWidthStr as _;

use crate::chars::{is_direction_mark, is_line_separator};
use crate::error::Error;
use crate::span::floor_boundary;

/// How many bytes of the line are shown at most before the fault.
const LEAD: usize = 60;
/// How many bytes of the line are shown at most from the beginning of the fault.
const TRAIL: usize = 100;

impl Error {
    /// The message, and below it the line of `source` with carets under the fault.
    ///
    /// `source` is the text that was read. Of a long line the neighbourhood of
    /// the fault is shown. Tabs are shown as a space; control characters and
    /// marks that turn the direction of the writing, as U+FFFD.
    ///
    /// For an error of [`Article::from_utf8`](crate::Article::from_utf8) pass
    /// what [`String::from_utf8_lossy`]
    /// makes of the bytes.
    ///
    /// ```
    /// let text = "“Rain” | Gazette\nhttps://example.com/rain\n26 FEBRURY 2024\nIt rained.";
    /// let error = newsclip::Article::parse(text).unwrap_err();
    /// assert_eq!(
    ///     error.report(text),
    ///     "\
    /// line 3, column 4: expected the name of a month, as in 26 FEBRUARY 2024
    ///   |
    /// 3 | 26 FEBRURY 2024
    ///   |    ^^^^^^^
    /// ",
    /// );
    /// ```
    #[must_use]
    pub fn report(&self, source: &str) -> String {
        let excerpt = Excerpt::cut(source, self.span().start(), self.span().end());
        let line = self.line().to_string();
        let gutter = " ".repeat(line.len());
        let indent = " ".repeat(excerpt.lead.width());
        let carets = "^".repeat(excerpt.fault.width().max(1));
        let Excerpt { lead, fault, trail } = &excerpt;
        let mut report = String::new();
        // Writing to a `String` does not fail.
        let _ = writeln!(report, "{self}\n{gutter} |");
        let _ = writeln!(report, "{}", [&line, " | ", lead, fault, trail].concat().trim_end());
        let _ = writeln!(report, "{gutter} | {indent}{carets}");
        report
    }
}

/// A line in three pieces, each fit for a terminal.
struct Excerpt {
    lead: String,
    fault: String,
    trail: String,
}

impl Excerpt {
    /// Cuts out of `source` the line in which the stretch from `start` to `end`
    /// begins, shortened round it.
    fn cut(source: &str, start: usize, end: usize) -> Self {
        let start = floor_boundary(source, start);
        let (before, behind) = source.split_at(start);
        let lead = before.rsplit('\n').next().unwrap_or_default();
        let lead = lead.strip_prefix('\u{feff}').unwrap_or(lead);
        let behind = behind.split('\n').next().unwrap_or_default();
        let behind = behind.strip_suffix('\r').unwrap_or(behind);
        let (fault, trail) = behind.split_at(floor_boundary(behind, end.saturating_sub(start)));
        let (fault, trail) = shorten(fault, trail);
        Self {
            lead: printable(&shorten_lead(lead)),
            fault: printable(&fault),
            trail: printable(&trail),
        }
    }
}

/// The end of what stands before the fault.
fn shorten_lead(lead: &str) -> String {
    if lead.len() <= LEAD {
        return lead.to_string();
    }
    let mut cut = lead.len() - LEAD;
    cut = floor_boundary(lead, cut);
    ["…", lead.split_at(cut).1].concat()
}

/// The beginning of the fault and of what stands behind it.
fn shorten(fault: &str, trail: &str) -> (String, String) {
    if fault.len() > TRAIL {
        let shown = fault.split_at(floor_boundary(fault, TRAIL)).0;
        return ([shown, "…"].concat(), String::new());
    }
    let room = TRAIL - fault.len();
    if trail.len() > room {
        let shown = trail.split_at(floor_boundary(trail, room)).0;
        return (fault.to_string(), [shown, "…"].concat());
    }
    (fault.to_string(), trail.to_string())
}

/// The text as one line that cannot steer the terminal which shows it.
fn printable(text: &str) -> String {
    text.chars()
        .map(|character| match character {
            '\t' => ' ',
            _ if steers(character) => char::REPLACEMENT_CHARACTER,
            _ => character,
        })
        .collect()
}

/// Whether a character controls a terminal, breaks a line, or turns the
/// direction in which the line is written.
fn steers(character: char) -> bool {
    character.is_control() || is_line_separator(character) || is_direction_mark(character)
}
