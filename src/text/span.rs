//! Spans and positions in a text: byte ranges, and lines and columns.

use core::fmt;
use core::ops::Range;

/// A half-open byte range in the source text.
///
/// Both ends are on character boundaries of the text that was parsed, so
/// `source.get(span.range())` always returns `Some`.
///
/// [`Display`](fmt::Display) writes it as `START..END`.
///
/// ```
/// # fn main() -> Result<(), newsclip::Error> {
/// use newsclip::{ArticleRef, Field};
///
/// let text = "“Rain” | Gazette\nhttps://example.com/rain\n1 MAY 2024\nIt rained.";
/// let article = ArticleRef::parse(text)?;
/// let span = article.span(Field::Publication).unwrap();
/// assert_eq!(&text[span.range()], "Gazette");
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    start: usize,
    end: usize,
}

impl Span {
    pub(crate) const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Returns the span of `part` in `source`, of which it must be a slice.
    ///
    /// Only this function turns an address into a position.
    pub(crate) fn of(part: &str, source: &str) -> Self {
        let start = (part.as_ptr() as usize).saturating_sub(source.as_ptr() as usize);
        debug_assert!(start + part.len() <= source.len(), "not a slice of the source");
        Self::new(start, start + part.len())
    }

    /// Moves the span by a number of bytes.
    pub(crate) const fn offset_by(self, bytes: usize) -> Self {
        Self::new(self.start.saturating_add(bytes), self.end.saturating_add(bytes))
    }

    /// Returns the span from the start of this one to the end of another.
    pub(crate) const fn to(self, other: Self) -> Self {
        Self::new(self.start, other.end)
    }

    /// Returns the index of the first byte, counted from 0.
    #[must_use]
    pub const fn start(self) -> usize {
        self.start
    }

    /// Returns the index after the last byte, counted from 0.
    #[must_use]
    pub const fn end(self) -> usize {
        self.end
    }

    /// Returns the length in bytes.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Returns whether the length is 0. Such a span is a position between two characters.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Returns the span as a range, to slice the text with.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Self {
        span.range()
    }
}

/// Writes `START..END`, in bytes.
impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

/// A position in a text, counted from 0: the number of bytes before it, of lines before it, and of
/// characters before it on its line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Position {
    pub(crate) offset: usize,
    pub(crate) line: usize,
    pub(crate) column: usize,
}

/// Returns the line and the column of a byte of `source`, both counted from 1. The
/// column counts characters.
///
/// Only a line feed ends a line. The byte-order mark at the start has no column. An
/// offset past the end is the end, and one inside a character is its start.
pub(crate) fn line_and_column(source: &str, offset: usize) -> (usize, usize) {
    let before = source.get(..floor_boundary(source, offset)).unwrap_or(source);
    let line_start = memchr::memrchr(b'\n', before.as_bytes()).map_or(0, |newline| newline + 1);
    let line = 1 + memchr::memchr_iter(b'\n', before.as_bytes()).count();
    let lead = before.get(line_start..).unwrap_or_default();
    let lead = if line_start == 0 { lead.strip_prefix('\u{feff}').unwrap_or(lead) } else { lead };
    (line, 1 + lead.chars().count())
}

/// Returns the last character boundary of `source` at or before `offset`.
pub(crate) fn floor_boundary(source: &str, offset: usize) -> usize {
    let offset = offset.min(source.len());
    (0..=offset).rev().find(|&at| source.is_char_boundary(at)).unwrap_or(0)
}
