//! Serializes errors and spans.

use alloc::string::ToString as _;

use serde::{Serialize, Serializer};

use super::kind::{ErrorKind, Field};
use super::located::Error;
use crate::text::span::Span;

/// Writes an object with `start` and `end`, in bytes.
impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        #[serde(rename = "Span")]
        struct Written {
            start: usize,
            end: usize,
        }
        Written { start: self.start(), end: self.end() }.serialize(serializer)
    }
}

/// Writes the [name](Field::as_str).
impl Serialize for Field {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// Writes the [`code`](ErrorKind::code).
impl Serialize for ErrorKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

/// Writes an object with `code`, `field`, `message`, `span`, `line` and `column`. The message is that
/// of the kind, without the position.
///
/// ```
/// let error = newsclip::Article::parse("“Rain” Gazette").unwrap_err();
/// assert_eq!(
///     serde_json::to_value(error)?,
///     serde_json::json!({
///         "code": "expected-pipe",
///         "field": "publication",
///         "message": "expected `|` after the headline",
///         "span": {"start": 10, "end": 10},
///         "line": 1,
///         "column": 7,
///     }),
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
impl Serialize for Error {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        #[serde(rename = "Error")]
        struct Written<'a> {
            code: &'static str,
            field: Field,
            message: &'a str,
            span: Span,
            line: usize,
            column: usize,
        }
        let written = Written {
            code: self.code(),
            field: self.field(),
            message: &self.kind().to_string(),
            span: self.span(),
            line: self.line(),
            column: self.column(),
        };
        written.serialize(serializer)
    }
}
