//! The body: paragraphs, parted by blank lines.
//!
//! ```text
//! body      = paragraph *( 1*blank-line paragraph )
//! paragraph = text *( LF text )
//! ```

use alloc::borrow::Cow;
use alloc::string::String;
use core::iter::FusedIterator;

use memchr::{memchr, memrchr};

use crate::error::{Expected, Field};
use crate::grammar::Fail;
use crate::text::lines::{BOM, PARAGRAPH_GAP, split_gap, trim, trim_end};
use crate::text::slices::{place_before, up_to};
use crate::text::span::Span;

/// What is left of the text after the date line, without the white space at its
/// ends and the [mark lines](without_mark_lines) at its end. There must be something.
pub(crate) fn body(input: &str) -> Result<&str, Fail<'_>> {
    let body = without_mark_lines(trim(input));
    if body.is_empty() {
        return Err(Fail::expected(Expected::Paragraph, Field::Paragraphs, place_before(input)));
    }
    Ok(body)
}

/// A text without the lines at its end that hold byte-order marks and nothing else.
///
/// A file may end in such a line, and so may every file of several that are put together.
fn without_mark_lines(text: &str) -> &str {
    let mut rest = text;
    // Nearly no text ends in a mark, and then there is nothing to look for.
    while rest.ends_with(BOM) {
        let (before, line) = rest.split_at(memrchr(b'\n', rest.as_bytes()).unwrap_or(0));
        if !is_mark_line(line) {
            break;
        }
        rest = trim_end(before);
    }
    rest
}

/// Whether a line holds a byte-order mark, and nothing else but white space. At the
/// end of the body it is a blank line.
pub(crate) fn is_mark_line(line: &str) -> bool {
    line.contains(BOM) && line.chars().all(|it| it == BOM || it.is_whitespace())
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

impl<'a> ParagraphRefs<'a> {
    /// How many bytes of the body are still to be read.
    pub(crate) const fn bytes_left(&self) -> usize {
        self.rest.len()
    }

    /// How long the paragraphs that are left are in the canonical text, as far
    /// as can be told without reading them: as long as here. But where each line
    /// is a paragraph, every second byte may be a line feed that becomes a gap.
    pub(crate) const fn canonical_length(&self) -> usize {
        if self.each_line { self.rest.len() * 2 } else { self.rest.len() }
    }

    /// The next paragraphs that stand here as they do in the canonical text, each
    /// with the gap behind it: as one stretch of text, and how many they are. It
    /// ends before the first that does not, or that is the last.
    pub(crate) fn next_canonical(&mut self) -> (&'a str, usize) {
        let start = self.rest;
        let mut count = 0;
        while let Some(rest) = behind_canonical_gap(split_line(self.rest)) {
            self.rest = rest;
            count += 1;
        }
        (up_to(self.rest, start), count)
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
        let (line, gap) = split_line(self.rest);
        if let Some(rest) = behind_canonical_gap((line, gap)) {
            self.rest = rest;
            return Some(Paragraph { written: line, start, wrapped: false });
        }
        let (written, rest, wrapped) = split_paragraph(self.rest, gap, self.each_line);
        self.rest = rest;
        Some(Paragraph { written, start, wrapped })
    }
}

impl FusedIterator for ParagraphRefs<'_> {}

/// The first line of a text, and what stands behind it, which begins with the
/// line feed.
#[inline]
fn split_line(text: &str) -> (&str, &str) {
    text.split_at(memchr(b'\n', text.as_bytes()).unwrap_or(text.len()))
}

/// The next paragraph with all that follows, if this one has no more than its
/// first `line` and is parted from the next one as in the canonical text. That
/// is so of most, and quickly seen.
#[expect(
    clippy::inline_always,
    reason = "a call for each paragraph costs an eighth of the reading"
)]
#[inline(always)]
fn behind_canonical_gap<'a>((line, gap): (&str, &'a str)) -> Option<&'a str> {
    let rest = gap.strip_prefix(PARAGRAPH_GAP)?;
    let is_gap = !line.ends_with(char::is_whitespace) && !rest.starts_with(char::is_whitespace);
    is_gap.then_some(rest)
}

/// The first paragraph of `body` and the next one with all that follows; and
/// whether the first has several lines. `gap` is what stands behind the first
/// of these. One look for a line feed per line of text, none for blank lines.
fn split_paragraph<'a>(body: &'a str, gap: &'a str, each_line: bool) -> (&'a str, &'a str, bool) {
    let (mut gap, mut wrapped) = (gap, false);
    loop {
        let (has_blank_line, next_line) = split_gap(gap);
        if each_line || has_blank_line || next_line.is_empty() {
            return (trim_end(up_to(gap, body)), next_line, wrapped);
        }
        gap = split_line(next_line).1;
        wrapped = true;
    }
}
