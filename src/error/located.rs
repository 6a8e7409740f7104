//! The public error: what is wrong with a text, in which field, and where.

use super::file_format::FileFormat;
use super::kind::{ErrorKind, Field};
use crate::text::span::{Position, Span, line_and_column};

/// A parse error: what is wrong, in which field, and at which position.
///
/// [`kind`](Self::kind) returns what is wrong. [`ErrorKind`] has a table with an
/// example of each kind.
///
/// [`Display`](core::fmt::Display) writes the position and the message. They are
/// one line without control characters, so they can follow `cargo::error=` in a
/// build script.
///
/// ```
/// let text = "“Rain” | Gazette\nhttps://example.com/rain\nJane Roe\n26 FEBRURY 2024\nIt rained.";
/// let error = newsclip::Article::parse(text).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "line 4, column 4: expected the name of a month, as in 26 FEBRUARY 2024",
/// );
/// ```
///
/// Errors never contain input text, only positions. So an error can be stored or
/// sent without the text. [`report`](Error::report) takes the text again, and
/// shows the line of the error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("line {line}, column {column}: {kind}")]
pub struct Error {
    kind: ErrorKind,
    field: Field,
    span: Span,
    line: usize,
    column: usize,
}

impl Error {
    /// Makes an error at a span of `source`. Only this function counts the line and the column.
    #[cold]
    pub(crate) fn new(kind: ErrorKind, field: Field, span: Span, source: &str) -> Self {
        let (line, column) = line_and_column(source, span.start());
        Self { kind, field, span, line, column }
    }

    /// Makes the error of `bytes` that begin as a file of another format, at `start`.
    #[cold]
    pub(crate) fn file_format(bytes: &[u8], format: FileFormat, start: usize) -> Self {
        let before = bytes.get(..start).and_then(|before| core::str::from_utf8(before).ok());
        let span = Span::new(start, start);
        Self::new(ErrorKind::FileFormat(format), Field::Document, span, before.unwrap_or_default())
    }

    /// Makes the error of `bytes` that are not UTF-8. Its span is the first invalid sequence.
    #[cold]
    pub(crate) fn invalid_utf8(bytes: &[u8], error: core::str::Utf8Error) -> Self {
        let (valid, rest) = bytes.split_at(error.valid_up_to());
        let valid = core::str::from_utf8(valid).unwrap_or_default();
        let length = error.error_len().unwrap_or(rest.len());
        let span = Span::new(valid.len(), valid.len() + length);
        Self::new(ErrorKind::InvalidUtf8, Field::Document, span, valid)
    }

    /// Returns the error of bytes that cannot be decoded, from that of the byte that marks them.
    #[cfg(feature = "std")]
    #[cold]
    pub(crate) fn of_encoding(self) -> Self {
        if self.kind != ErrorKind::InvalidUtf8 {
            return self;
        }
        let span = Span::new(self.span.start(), self.span.start());
        Self { kind: ErrorKind::InvalidEncoding, span, ..self }
    }

    /// Makes the error of an article that begins at `start` and has too many bytes.
    #[cold]
    pub(crate) fn too_long(start: Position) -> Self {
        let error = Self::new(ErrorKind::TooLong, Field::Document, Span::new(0, 0), "");
        error.offset_by(start)
    }

    /// Returns the error with positions in a longer text, in which the text that was parsed begins
    /// at `start`.
    #[cold]
    pub(crate) fn offset_by(self, start: Position) -> Self {
        let before = if self.line == 1 { start.column } else { 0 };
        Self {
            span: self.span.offset_by(start.offset),
            line: self.line.saturating_add(start.line),
            column: self.column.saturating_add(before),
            ..self
        }
    }

    /// Returns what is wrong.
    #[must_use]
    pub const fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// Returns the code of the kind: [`ErrorKind::code`].
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// Returns the field that the error is in.
    #[must_use]
    pub const fn field(&self) -> Field {
        self.field
    }

    /// Returns the span of the error, in bytes of the text that was parsed.
    ///
    /// If something is missing, the span is empty, or it is that of the text that
    /// is there instead.
    #[doc(alias("offset", "range", "location"))]
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// Returns the line of the start of the error, counted from 1. Only a line feed
    /// ends a line.
    #[must_use]
    pub const fn line(&self) -> usize {
        self.line
    }

    /// Returns the column of the start of the error, counted from 1.
    ///
    /// It counts characters, not bytes and not the cells of a terminal. The
    /// byte-order mark at the start of the text is not counted.
    #[must_use]
    pub const fn column(&self) -> usize {
        self.column
    }
}
