//! Where in a text something stands: byte ranges, and lines and columns for people.

use core::fmt;
use core::ops::Range;

/// A stretch of a text, in bytes from its beginning, the end not included.
///
/// Both ends stand on character boundaries of the text that was read, so
/// `source.get(span.range())` always finds something.
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

    /// The stretch that `part`, a slice of `source`, takes up in it.
    ///
    /// This is the one place where an address becomes a position.
    pub(crate) fn of(part: &str, source: &str) -> Self {
        let start = (part.as_ptr() as usize).saturating_sub(source.as_ptr() as usize);
        debug_assert!(start + part.len() <= source.len(), "not a slice of the source");
        Self::new(start, start + part.len())
    }

    /// The same stretch in a text that has so many bytes more in front.
    pub(crate) const fn behind(self, bytes: usize) -> Self {
        Self::new(self.start.saturating_add(bytes), self.end.saturating_add(bytes))
    }

    /// The stretch from the beginning of this one to the end of another.
    pub(crate) const fn to(self, other: Self) -> Self {
        Self::new(self.start, other.end)
    }

    /// The first byte of the stretch, counted from 0.
    #[must_use]
    pub const fn start(self) -> usize {
        self.start
    }

    /// The byte behind the last of the stretch, counted from 0.
    #[must_use]
    pub const fn end(self) -> usize {
        self.end
    }

    /// How many bytes the stretch holds.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the stretch is a mere place between two characters.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The stretch as a range, to slice the text with.
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

/// `START..END`, in bytes.
impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

/// A place in a text: how many bytes stand before it, how many lines, and how
/// many characters on its own line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Position {
    pub(crate) offset: usize,
    pub(crate) line: usize,
    pub(crate) column: usize,
}

/// Line and column of the byte `offset` of `source`, both counted from 1, the
/// column in characters.
///
/// Lines end at a line feed. A byte-order mark takes up no column. An offset
/// past the end counts as the end; one inside a character, as its beginning.
pub(crate) fn line_and_column(source: &str, offset: usize) -> (usize, usize) {
    let before = source.get(..floor_boundary(source, offset)).unwrap_or(source);
    let line_start = memchr::memrchr(b'\n', before.as_bytes()).map_or(0, |newline| newline + 1);
    let line = 1 + memchr::memchr_iter(b'\n', before.as_bytes()).count();
    let lead = before.get(line_start..).unwrap_or_default();
    let lead = if line_start == 0 { lead.strip_prefix('\u{feff}').unwrap_or(lead) } else { lead };
    (line, 1 + lead.chars().count())
}

/// The last character boundary of `source` at or before `offset`.
pub(crate) fn floor_boundary(source: &str, offset: usize) -> usize {
    let offset = offset.min(source.len());
    (0..=offset).rev().find(|&at| source.is_char_boundary(at)).unwrap_or(0)
}
