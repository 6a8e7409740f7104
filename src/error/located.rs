//! The error: what is wrong with a text, in which part, and where.

use super::kind::{ErrorKind, Field};
use crate::text::span::{Position, Span, line_and_column};

/// An error that keeps a text from being read: what it is, in which part, and where.
///
/// Its [`Display`](core::fmt::Display) form is one line without control characters,
/// fit to stand behind `cargo::error=`:
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
/// The error holds nothing of the text, so that it can be kept and sent on;
/// [`report`](Error::report) takes the text again and shows the place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {kind}")]
pub struct Error {
    kind: ErrorKind,
    field: Field,
    span: Span,
    line: usize,
    column: usize,
}

impl Error {
    /// An error at a known place. The line and the column are counted here, once.
    #[cold]
    pub(crate) fn new(kind: ErrorKind, field: Field, span: Span, source: &str) -> Self {
        let (line, column) = line_and_column(source, span.start());
        Self { kind, field, span, line, column }
    }

    /// The first byte of `bytes` that is not UTF-8.
    #[cold]
    pub(crate) fn invalid_utf8(bytes: &[u8], error: core::str::Utf8Error) -> Self {
        let (valid, rest) = bytes.split_at(error.valid_up_to());
        let valid = core::str::from_utf8(valid).unwrap_or_default();
        let length = error.error_len().unwrap_or(rest.len());
        let span = Span::new(valid.len(), valid.len() + length);
        Self::new(ErrorKind::InvalidUtf8, Field::Document, span, valid)
    }

    /// An article that begins at `start` and has too many bytes.
    #[cold]
    pub(crate) fn too_long(start: Position) -> Self {
        let error = Self::new(ErrorKind::TooLong, Field::Document, Span::new(0, 0), "");
        error.behind(start)
    }

    /// The same error where the text that was read begins at `start` of a longer one.
    #[cold]
    pub(crate) fn behind(self, start: Position) -> Self {
        let before = if self.line == 1 { start.column } else { 0 };
        Self {
            span: self.span.behind(start.offset),
            line: self.line.saturating_add(start.line),
            column: self.column.saturating_add(before),
            ..self
        }
    }

    /// What is wrong.
    #[must_use]
    pub const fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// The part of the article that is wrong.
    #[must_use]
    pub const fn field(&self) -> Field {
        self.field
    }

    /// Where the error is, in bytes of the text that was read. Where something
    /// is missing, the stretch is empty and stands where it is missed.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// The line of the error, counted from 1. Lines end at a line feed.
    #[must_use]
    pub const fn line(&self) -> usize {
        self.line
    }

    /// The column of the error, counted from 1, in characters (not bytes, not
    /// cells of a screen). A byte-order mark has no column.
    #[must_use]
    pub const fn column(&self) -> usize {
        self.column
    }
}
