//! The body: paragraphs, parted by blank lines.
//!
//! ```text
//! body      = paragraph *( 1*blank-line paragraph )
//! paragraph = text *( LF text )
//! ```

use alloc::borrow::Cow;
use alloc::string::String;
use core::iter::FusedIterator;

use memchr::memchr;

use crate::error::{Expected, Field};
use crate::grammar::{Fail, place_before, place_behind, up_to};
use crate::lines::{split_gap, trim, trim_end};
use crate::span::Span;

/// What is left of the text behind the date line, without the white space at
/// its ends. There must be something.
pub(crate) fn body(input: &str) -> Result<&str, Fail<'_>> {
    let body = trim(input);
    if body.is_empty() {
        return Err(Fail::expected(Expected::Paragraph, Field::Paragraphs, place_before(input)));
    }
    Ok(body)
}

/// A paragraph as it stands in a text, maybe hard-wrapped over several lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Paragraph<'a> {
    written: &'a str,
    /// Where it begins in the text that was read, in bytes.
    start: usize,
    /// Whether it has several lines.
    wrapped: bool,
}

impl<'a> Paragraph<'a> {
    /// The paragraph as written: from its first character to its last, line
    /// ends and the white space round them included.
    #[must_use]
    pub const fn as_str(self) -> &'a str {
        self.written
    }

    /// Where the paragraph stands in the text that was read: exactly what
    /// [`as_str`](Self::as_str) returns.
    #[must_use]
    pub const fn span(self) -> Span {
        Span::new(self.start, self.start + self.written.len())
    }

    /// The lines of the paragraph, without the white space at their ends.
    pub fn lines(self) -> impl Iterator<Item = &'a str> + Clone {
        self.written.split('\n').map(trim)
    }

    /// The text of the paragraph: its lines joined by one space. Borrowed
    /// where there is only one.
    #[must_use]
    pub fn text(self) -> Cow<'a, str> {
        if !self.wrapped {
            return Cow::Borrowed(self.written);
        }
        let mut text = String::with_capacity(self.written.len());
        self.write_text(&mut text);
        Cow::Owned(text)
    }

    /// Whether the paragraph has several lines.
    pub(crate) const fn is_wrapped(self) -> bool {
        self.wrapped
    }

    /// Adds the text of the paragraph to `buffer`.
    pub(crate) fn write_text(self, buffer: &mut String) {
        if !self.wrapped {
            return buffer.push_str(self.written);
        }
        for (index, line) in self.lines().enumerate() {
            if index > 0 {
                buffer.push(' ');
            }
            buffer.push_str(line);
        }
    }
}

/// The paragraphs of a text, found as they are asked for.
///
/// Made by [`ArticleRef::paragraphs`](crate::ArticleRef::paragraphs).
#[derive(Clone, Debug)]
pub struct ParagraphRefs<'a> {
    /// What is still to be read: empty, or beginning with a paragraph and
    /// ending with one.
    rest: &'a str,
    /// Where `rest` ends in the text that was read, in bytes.
    end: usize,
    each_line: bool,
}

impl<'a> ParagraphRefs<'a> {
    /// The paragraphs of a `body`, a slice of `source` without white space at
    /// its ends.
    pub(crate) fn new(body: &'a str, source: &str, each_line: bool) -> Self {
        Self { rest: body, end: Span::of(body, source).end(), each_line }
    }
}

impl ParagraphRefs<'_> {
    /// Where the body ends in the text that was read, in bytes.
    pub(crate) const fn end(&self) -> usize {
        self.end
    }

    /// How long the paragraphs that are left are in the canonical text, as far
    /// as can be told without reading them: as long as here. But where each line
    /// is a paragraph, every second byte may be a line feed that becomes a gap.
    pub(crate) const fn canonical_length(&self) -> usize {
        if self.each_line { self.rest.len() * 2 } else { self.rest.len() }
    }
}

impl<'a> Iterator for ParagraphRefs<'a> {
    type Item = Paragraph<'a>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let start = self.end - self.rest.len();
        let (paragraph, rest, wrapped) = split_paragraph(self.rest, self.each_line);
        self.rest = rest;
        Some(Paragraph { written: paragraph, start, wrapped })
    }
}

impl FusedIterator for ParagraphRefs<'_> {}

/// The first paragraph of `body` and the next one with all that follows; and
/// whether the first has several lines. One look for a line feed per line of
/// text, none for blank lines.
#[inline]
fn split_paragraph(body: &str, each_line: bool) -> (&str, &str, bool) {
    let mut line = body;
    while let Some(end) = memchr(b'\n', line.as_bytes()) {
        let gap = line.split_at(end).1;
        let (has_blank_line, next_line) = split_gap(gap);
        if each_line || has_blank_line {
            return (trim_end(up_to(gap, body)), next_line, line.len() < body.len());
        }
        line = next_line;
    }
    (body, place_behind(body), line.len() < body.len())
}
