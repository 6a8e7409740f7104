//! Splits a text into lines, and trims them.
//!
//! These functions read the rules `line`, `blank-line`, `text` and `WSP` of the
//! [format](mod@crate::format#characters-and-lines). A carriage return is white space, so CRLF
//! ends a line as LF does.

use core::iter::FusedIterator;

use memchr::{memchr, memchr_iter};

use super::slices::up_to;

/// The text between two paragraphs of the canonical text: two blank lines.
pub(crate) const PARAGRAPH_GAP: &str = "\n\n\n";

/// The byte-order mark.
pub(crate) const BOM: char = '\u{feff}';

/// Removes one byte-order mark from the start of a text, if there is one.
pub(crate) fn skip_bom(text: &str) -> &str {
    text.strip_prefix(BOM).unwrap_or(text)
}

/// Removes the white space at the start of a text, as [`str::trim_start`] does.
///
/// This is faster, because `str::trim_start` decodes each character, and nearly
/// all white space is ASCII.
#[inline]
pub(crate) fn trim_start(text: &str) -> &str {
    match text.as_bytes() {
        [first, ..] if first.is_ascii_graphic() => return text,
        // Most white space is one space.
        [b' ' | b'\n', second, ..] if second.is_ascii_graphic() => {
            return text.get(1..).unwrap_or(text);
        }
        _ => {}
    }
    let rest = text.trim_ascii_start();
    if rest.starts_with(char::is_whitespace) { rest.trim_start() } else { rest }
}

/// Removes the white space at the end of a text, as [`str::trim_end`] does.
#[inline]
pub(crate) fn trim_end(text: &str) -> &str {
    if text.ends_with(char::is_whitespace) { text.trim_end() } else { text }
}

/// Removes the white space at both ends of a text. If there is nothing else, the
/// result is the empty slice at the start of the text.
pub(crate) fn trim(text: &str) -> &str {
    trim_start(trim_end(text))
}

/// Returns the next line that is not blank, trimmed, and the rest of the text.
/// `None` if there is no such line.
///
/// The rest begins with the white space at the end of the line.
pub(crate) fn next_line(input: &str) -> Option<(&str, &str)> {
    let input = trim_start(input);
    if input.is_empty() {
        return None;
    }
    let end = memchr(b'\n', input.as_bytes()).unwrap_or(input.len());
    let line = trim_end(input.split_at(end).0);
    Some((line, input.split_at(line.len()).1))
}

/// Returns the next line as [`next_line`] does, but only if no blank line is before
/// it. `input` begins at the end of the text of a line.
pub(crate) fn next_line_of_block(input: &str) -> Option<(&str, &str)> {
    let (has_blank_line, rest) = split_gap(input);
    if has_blank_line { None } else { next_line(rest) }
}

/// Returns whether a blank line follows, and the input from the text of the next
/// line that is not blank. `input` begins at the end of the text of a line.
#[inline]
pub(crate) fn split_gap(input: &str) -> (bool, &str) {
    let rest = trim_start(input);
    let line_ends = memchr_iter(b'\n', up_to(rest, input).as_bytes());
    (line_ends.count() > 1, rest)
}

/// Whether a text can be written on a line and read back unchanged. It is not
/// empty, has no line feed, and has no white space at its ends.
pub(crate) fn is_line_text(text: &str) -> bool {
    !text.is_empty() && trim(text).len() == text.len() && memchr(b'\n', text.as_bytes()).is_none()
}

/// An iterator over the lines of a text that are not blank, without the white space at their ends.
///
/// [`ArticleRef::byline_lines`](crate::ArticleRef::byline_lines) and
/// [`Paragraph::lines`](crate::Paragraph::lines) make it.
#[derive(Clone, Debug)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct Lines<'a> {
    rest: &'a str,
}

impl<'a> Lines<'a> {
    pub(crate) const fn of(text: &'a str) -> Self {
        Self { rest: text }
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let (line, rest) = next_line(self.rest)?;
        self.rest = rest;
        Some(line)
    }
}

impl FusedIterator for Lines<'_> {}
