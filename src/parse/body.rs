//! The body: paragraphs, separated by blank lines.
//!
//! Only its top is a grammar. Down to the characters, combinators took 1.7 times as long: where a
//! paragraph ends is found by `memchr`.

use alloc::borrow::Cow;
use alloc::string::String;
use core::iter::FusedIterator;

use memchr::{memchr, memrchr};
use nom::Parser as _;
use nom::branch::alt;

use crate::error::{Expected, Field};
use crate::grammar::{Fail, Reads, from_fn};
use crate::text::lines::{BOM, Lines, PARAGRAPH_GAP, split_gap, trim, trim_end};
use crate::text::slices::{start_of, up_to};
use crate::text::span::Span;

/// `body = paragraph *( 1*blank-line paragraph ) *blank-line`
///
/// Returns the rest of the text after the date line, without the white space at its ends and the
/// [mark lines](without_mark_lines) at its end. [`ParagraphRefs`] finds the paragraphs.
pub(crate) fn body(input: &str) -> Result<&str, Fail<'_>> {
    let body = without_mark_lines(trim(input));
    if body.is_empty() {
        return Err(Fail::expected(Expected::Paragraph, Field::Paragraphs, start_of(input)));
    }
    Ok(body)
}

/// Removes the lines at the end of a text that contain only byte-order marks.
///
/// A file may end in such a line, and so may each of several files that are joined.
fn without_mark_lines(text: &str) -> &str {
    let mut rest = text;
    // Nearly no text ends in a mark.
    while rest.ends_with(BOM) {
        let (before, line) = rest.split_at(memrchr(b'\n', rest.as_bytes()).unwrap_or(0));
        if !is_mark_line(line) {
            break;
        }
        rest = trim_end(before);
    }
    rest
}

/// Whether a line contains a byte-order mark, and otherwise only white space. At the end of the
/// body, it is a blank line.
pub(crate) fn is_mark_line(line: &str) -> bool {
    line.contains(BOM) && line.chars().all(|it| it == BOM || it.is_whitespace())
}

/// A paragraph as it is in the text, maybe hard-wrapped over several lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Paragraph<'a> {
    written: &'a str,
    /// Where it starts in the text that was read, in bytes.
    start: usize,
    /// Whether it has several lines.
    wrapped: bool,
}

impl<'a> Paragraph<'a> {
    /// Returns the paragraph as written, from its first character to its last. That includes line
    /// ends and the white space around them.
    #[must_use]
    pub const fn as_str(self) -> &'a str {
        self.written
    }

    /// Returns the span of the paragraph in the text that was read, in bytes. It covers what
    /// [`as_str`](Self::as_str) returns.
    #[must_use]
    pub const fn span(self) -> Span {
        Span::new(self.start, self.start + self.written.len())
    }

    /// Returns the lines of the paragraph, without the white space at their ends.
    pub const fn lines(self) -> Lines<'a> {
        Lines::of(self.written)
    }

    /// Returns the text of the paragraph: its lines, joined by one space. It is borrowed if there
    /// is only one.
    #[doc(alias = "unwrapped")]
    #[must_use]
    pub fn text(self) -> Cow<'a, str> {
        if !self.wrapped {
            return Cow::Borrowed(self.written);
        }
        let mut text = String::with_capacity(self.written.len());
        self.write_text(&mut text);
        Cow::Owned(text)
    }

    /// Appends the text of the paragraph to `buffer`.
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

/// An iterator over the paragraphs of a text, which finds each when it is asked for.
///
/// [`ArticleRef::paragraphs`](crate::ArticleRef::paragraphs) returns it.
#[derive(Clone, Debug)]
pub struct ParagraphRefs<'a> {
    /// The text that is still to be read. It is empty, or starts and ends with a paragraph.
    rest: &'a str,
    /// Where `rest` ends in the text that was read, in bytes.
    end: usize,
    each_line: bool,
}

impl<'a> ParagraphRefs<'a> {
    /// Finds the paragraphs of `body`, a slice of `source` without white space at its ends.
    pub(crate) fn new(body: &'a str, source: &str, each_line: bool) -> Self {
        Self { rest: body, end: Span::of(body, source).end(), each_line }
    }
}

impl<'a> ParagraphRefs<'a> {
    /// Returns how many bytes of the body are still to be read.
    pub(crate) const fn bytes_left(&self) -> usize {
        self.rest.len()
    }

    /// Estimates the length of the remaining paragraphs in the canonical text, without reading
    /// them: as long as here. But if each line is a paragraph, every second byte may be a line feed
    /// that becomes a gap.
    pub(crate) const fn canonical_length(&self) -> usize {
        if self.each_line { self.rest.len().saturating_mul(2) } else { self.rest.len() }
    }

    /// Returns the next paragraphs that are written here as in the canonical text, each with the
    /// gap after it, as one slice; and how many there are. It ends before the first that is written
    /// otherwise, or that is the last.
    pub(crate) fn next_canonical(&mut self) -> (&'a str, usize) {
        let start = self.rest;
        let mut count = 0;
        // The innermost loop of all reading does without the result of a parser.
        while let Some((_, rest)) = split_canonical(self.rest) {
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
        let (rest, (written, wrapped)) =
            paragraph(self.each_line).parse_complete(self.rest).ok()?;
        self.rest = rest;
        Some(Paragraph { written, start, wrapped })
    }
}

impl FusedIterator for ParagraphRefs<'_> {}

/// `paragraph = canonical-paragraph / wrapped-paragraph`
///
/// Returns its text, and whether it has several lines.
#[expect(clippy::inline_always, reason = "a call for each paragraph costs an eighth of the parse")]
#[inline(always)]
fn paragraph<'a>(each_line: bool) -> impl Reads<'a, (&'a str, bool)> {
    alt((canonical_paragraph().map(|text| (text, false)), wrapped_paragraph(each_line)))
}

/// `canonical-paragraph = text 3LF ; a paragraph follows, and no WSP is round the LF`
///
/// Most paragraphs are one, and that is quickly seen.
#[expect(clippy::inline_always, reason = "as for `paragraph`")]
#[inline(always)]
fn canonical_paragraph<'a>() -> impl Reads<'a, &'a str> {
    from_fn(split_canonical)
}

#[expect(clippy::inline_always, reason = "as for `paragraph`")]
#[inline(always)]
fn split_canonical(input: &str) -> Option<(&str, &str)> {
    let (line, gap) = split_line(input);
    let rest = gap.strip_prefix(PARAGRAPH_GAP)?;
    let is_gap = !line.ends_with(char::is_whitespace) && !rest.starts_with(char::is_whitespace);
    is_gap.then_some((line, rest))
}

/// `wrapped-paragraph = text *( LF text )`
///
/// Or one line, if each line is a paragraph. The blank lines after it are skipped. Each line of text
/// is searched for its end once, and blank lines never.
fn wrapped_paragraph<'a>(each_line: bool) -> impl Reads<'a, (&'a str, bool)> {
    from_fn(move |input: &'a str| {
        let (mut gap, mut wrapped) = (split_line(input).1, false);
        loop {
            let (has_blank_line, next_line) = split_gap(gap);
            if each_line || has_blank_line || next_line.is_empty() {
                return Some(((trim_end(up_to(gap, input)), wrapped), next_line));
            }
            gap = split_line(next_line).1;
            wrapped = true;
        }
    })
}

/// Splits a text after its first line, before the line feed.
#[inline]
fn split_line(text: &str) -> (&str, &str) {
    text.split_at(memchr(b'\n', text.as_bytes()).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::tests::{reads, refuses};

    #[test]
    fn a_canonical_paragraph_has_two_blank_lines_after_it() {
        reads(canonical_paragraph(), "a b\n\n\nc", "c");
        refuses(canonical_paragraph(), "a\n\nb");
        refuses(canonical_paragraph(), "a \n\n\nb");
        refuses(canonical_paragraph(), "a\n\n\n\nb");
    }

    #[test]
    fn a_wrapped_paragraph_ends_before_a_blank_line() {
        let wrapped = |text| wrapped_paragraph(false).parse_complete(text);
        assert_eq!(wrapped("a \n b\r\n \nc"), Ok(("c", ("a \n b", true))));
        assert_eq!(wrapped("a"), Ok(("", ("a", false))));
        reads(wrapped_paragraph(true), "a\nb", "b");
        reads(paragraph(false), "a\n\n\nb", "b");
    }

    #[test]
    fn a_body_is_without_mark_lines() {
        assert_eq!(body("\n a\n\u{feff} \n").ok(), Some("a"));
        assert!(body(" \n\u{feff}").is_err());
    }
}
