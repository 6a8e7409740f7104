//! Validation: what parses but looks wrong.

mod rules;
mod byte_classes;
mod issue;
#[cfg(feature = "serde")]
mod serde;
mod misdecoded;
mod quotes;
mod second_header;

pub use self::issue::{IntoIssues, Issue, IssueKind, Issues, Report, Severity};
