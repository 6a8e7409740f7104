//! What the tests of productions are made of.
#![allow(clippy::panic, reason = "a test may panic")]

use alloc::boxed::Box;

use super::grammar::Parsed;
use super::segment::Segment;
use super::word::Words;
use crate::grammar::Parsed as ParsedText;

/// Returns the words of a byline, whatever separators are between them. A test may leak memory, and
/// what lives forever needs no generic lifetimes.
pub(super) fn words(byline: &'static str) -> Words<'static, 'static> {
    let segment = Box::leak(Box::new(Segment::of(byline, 0, byline.len())));
    segment.words(byline)
}

/// Asserts that a production of words reads a byline up to this rest.
#[track_caller]
pub(super) fn reads<T>(
    production: impl Fn(Words<'static, 'static>) -> Parsed<'static, 'static, T>,
    byline: &'static str,
    rest: &str,
) {
    let Ok((left, _)) = production(words(byline)) else { panic!("{byline:?} is something else") };
    assert_eq!(left.text(), rest, "{byline:?}");
}

/// Asserts that a production of words does not read a byline.
#[track_caller]
pub(super) fn fails<T>(
    production: impl Fn(Words<'static, 'static>) -> Parsed<'static, 'static, T>,
    byline: &'static str,
) {
    if let Ok((left, _)) = production(words(byline)) {
        panic!("{byline:?} is read up to {:?}", left.text());
    }
}

/// Asserts that a production of text reads a byline up to this rest.
#[track_caller]
pub(super) fn reads_text<T>(
    production: impl Fn(&'static str) -> ParsedText<'static, T>,
    byline: &'static str,
    rest: &str,
) {
    let Ok((left, _)) = production(byline) else { panic!("{byline:?} is something else") };
    assert_eq!(left, rest, "{byline:?}");
}

/// Asserts that a production of text does not read a byline.
#[track_caller]
pub(super) fn fails_on_text<T>(
    production: impl Fn(&'static str) -> ParsedText<'static, T>,
    byline: &'static str,
) {
    if let Ok((left, _)) = production(byline) {
        panic!("{byline:?} is read up to {left:?}");
    }
}
