//! What the tests of productions are made of.
#![allow(clippy::panic, reason = "a test may panic")]

use super::grammar::Parsed;
use super::lexer::Segment;
use super::word::Words;
use crate::grammar::Parsed as ParsedText;

/// Asserts that a production of words reads a byline up to this rest.
#[track_caller]
pub(super) fn reads<T>(
    production: impl for<'a, 'w> Fn(Words<'a, 'w>) -> Parsed<'a, 'w, T>,
    byline: &str,
    rest: &str,
) {
    let segment = Segment::of(byline, 0, byline.len());
    match production(segment.words(byline)) {
        Ok((left, _)) => assert_eq!(left.text(), rest, "{byline:?}"),
        Err(_) => panic!("{byline:?} is something else"),
    }
}

/// Asserts that a production of words does not read a byline.
#[track_caller]
pub(super) fn fails<T>(
    production: impl for<'a, 'w> Fn(Words<'a, 'w>) -> Parsed<'a, 'w, T>,
    byline: &str,
) {
    let segment = Segment::of(byline, 0, byline.len());
    if let Ok((left, _)) = production(segment.words(byline)) {
        panic!("{byline:?} is read up to {:?}", left.text());
    }
}

/// Asserts that a production of text reads a byline up to this rest.
#[track_caller]
pub(super) fn reads_text<T>(
    production: impl for<'a> Fn(&'a str) -> ParsedText<'a, T>,
    byline: &str,
    rest: &str,
) {
    match production(byline) {
        Ok((left, _)) => assert_eq!(left, rest, "{byline:?}"),
        Err(_) => panic!("{byline:?} is something else"),
    }
}

/// Asserts that a production of text does not read a byline.
#[track_caller]
pub(super) fn fails_on_text<T>(
    production: impl for<'a> Fn(&'a str) -> ParsedText<'a, T>,
    byline: &str,
) {
    if let Ok((left, _)) = production(byline) {
        panic!("{byline:?} is read up to {left:?}");
    }
}
