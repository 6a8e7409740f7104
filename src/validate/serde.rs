//! Serializes issues and reports.

use serde::{Serialize, Serializer};

use super::issue::{Issue, IssueKind, Report, Severity};
use crate::error::Field;
use crate::text::span::Span;

/// Writes [`as_str`](Severity::as_str).
impl Serialize for Severity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// Writes the [`code`](IssueKind::code).
impl Serialize for IssueKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

/// Writes an object with `code`, `severity`, `field`, `paragraph`, `message` and `span`. All of them
/// are always present.
///
/// ```
/// let text = "“Rain” | Gazette\nhttps://example.com/\n1 MAY 2024\nIt rained.\n\nIt rained.";
/// let report = newsclip::Article::parse(text).unwrap().validate();
/// assert_eq!(
///     serde_json::to_value(report)?,
///     serde_json::json!([{
///         "code": "repeated-paragraph",
///         "severity": "notice",
///         "field": "paragraphs",
///         "paragraph": 1,
///         "message": "repeats an earlier paragraph",
///         "span": null,
///     }]),
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
impl Serialize for Issue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        #[serde(rename = "Issue")]
        struct Written {
            code: IssueKind,
            severity: Severity,
            field: Field,
            paragraph: Option<usize>,
            message: &'static str,
            span: Option<Span>,
        }
        let written = Written {
            code: self.kind(),
            severity: self.severity(),
            field: self.field(),
            paragraph: self.paragraph(),
            message: self.message(),
            span: self.span(),
        };
        written.serialize(serializer)
    }
}

/// Writes a list of issues.
impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self)
    }
}
