//! What the tests of productions share.

use super::phrases::Opening;
use super::rules::OPENINGS;
use crate::grammar::Parsed;

/// A production of a text.
pub(super) type OfText = fn(&str) -> Parsed<'_, &str>;

/// A production of a text whose first words were looked up.
pub(super) type OfOpening = for<'a> fn(&Opening<'a>, &'a str) -> Parsed<'a, &'a str>;

/// Asserts that a production reads each of these.
#[track_caller]
pub(super) fn reads(production: OfText, inputs: &[&str]) {
    for input in inputs {
        assert!(production(input).is_ok(), "{input:?}");
    }
}

/// Asserts that a production reads none of these.
#[track_caller]
pub(super) fn is_else(production: OfText, inputs: &[&str]) {
    for input in inputs {
        assert!(production(input).is_err(), "{input:?}");
    }
}

/// Asserts that a production reads each of these from its opening on.
#[track_caller]
pub(super) fn opens(production: OfOpening, inputs: &[&str]) {
    for input in inputs {
        assert!(production(&Opening::of(input, OPENINGS), input).is_ok(), "{input:?}");
    }
}

/// Asserts that a production reads none of these from its opening on.
#[track_caller]
pub(super) fn does_not_open(production: OfOpening, inputs: &[&str]) {
    for input in inputs {
        assert!(production(&Opening::of(input, OPENINGS), input).is_err(), "{input:?}");
    }
}
