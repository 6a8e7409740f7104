//! The vocabulary of the productions: what they return, how they fail, and the
//! one place where nom is left.
//!
//! A production takes the text that is still to be read and returns what is
//! left of it with a value. It fails in one of two ways, which are nom's:
//! `Err::Error` says «this is something else» and lets the caller try another
//! production; `Err::Failure` says «this is it, and it is wrong».

use nom::error::ParseError;
use nom::{Err, IResult, Parser};

use crate::error::{Error, ErrorKind, Expected, Field};
use crate::text::span::Span;

/// The rest of the text and a value, or an error.
pub(crate) type Parsed<'a, T> = IResult<&'a str, T, Fail<'a>>;

/// An error, and the slice of the text that it is about. It is passed round and
/// often thrown away, and so is `Copy` and owns nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Fail<'a> {
    pub(crate) kind: ErrorKind,
    pub(crate) field: Field,
    pub(crate) at: &'a str,
}

impl<'a> Fail<'a> {
    /// Something is expected of `field`, and `at` stands in its place.
    pub(crate) const fn expected(expected: Expected, field: Field, at: &'a str) -> Self {
        Self { kind: ErrorKind::Expected(expected), field, at }
    }

    /// The public error, with its place in `source`, of which `at` is a slice.
    #[cold]
    pub(crate) fn locate(self, source: &str) -> Error {
        Error::new(self.kind, self.field, Span::of(self.at, source), source)
    }
}

/// What nom's own parsers fail with, until [`expect`] says what was expected.
impl<'a> ParseError<&'a str> for Fail<'a> {
    fn from_error_kind(input: &'a str, _: nom::error::ErrorKind) -> Self {
        Self::expected(Expected::OpeningQuote, Field::Document, input)
    }

    fn append(_: &'a str, _: nom::error::ErrorKind, other: Self) -> Self {
        other
    }
}

/// Fails, for good, with what is expected of `field` where `parser` fails.
pub(crate) fn expect<'a, T>(
    expected: Expected,
    field: Field,
    mut parser: impl Parser<&'a str, Output = T, Error = Fail<'a>>,
) -> impl FnMut(&'a str) -> Parsed<'a, T> {
    move |input| match parser.parse_complete(input) {
        Err(Err::Error(fail)) => Err(Err::Failure(Fail::expected(expected, field, fail.at))),
        result => result,
    }
}

/// Leaves nom: runs a production that reads all of `input`, and gives its value
/// or its error.
pub(crate) fn finish<'a, T>(
    production: impl FnOnce(&'a str) -> Parsed<'a, T>,
    input: &'a str,
) -> Result<T, Fail<'a>> {
    match production(input) {
        Ok((rest, value)) => {
            debug_assert!(rest.is_empty(), "a production left something unread");
            Ok(value)
        }
        Err(Err::Error(fail) | Err::Failure(fail)) => Err(fail),
        // Only streaming parsers are incomplete, and none is used.
        Err(Err::Incomplete(_)) => Err(Fail::expected(Expected::Date, Field::Document, input)),
    }
}
