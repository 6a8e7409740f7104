//! Validation: what parses but looks wrong.

mod rules;
mod byte_classes;
mod issue;
mod misdecoded;
mod quotes;

pub use self::issue::{Issue, IssueKind, Report, Severity};
