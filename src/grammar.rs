//! The vocabulary of the grammar: what productions are made of, how they fail, and the one place
//! where nom is left.
//!
//! Each production of [the format](mod@crate::format) is one function of the same name. It reads
//! the start of a text, and returns the rest of it and a value. Its body is made of nom's
//! combinators and the parsers below, in the order of its ABNF. A production fails in one of two
//! ways, which are nom's: `Err::Error` says "this is something else", and the caller tries another
//! production; `Err::Failure` says "this is it, and it is wrong", and nobody does.
//!
//! A production that looks words up takes a [`Lookup`] and returns a parser. Those that are tried
//! at the same place share it, so that each word is looked up once.
//!
//! # Exceptions
//!
//! A test finds each rule of the pages in the code, as a function or a table of that name with the
//! same rule in its doc comment. These are none, for the reason that each has:
//!
//! - `document`: it is read part after part, and never stops at an error; see `parse::document`.
//! - `line`, `blank-line`, `text`, `WSP`: line ends and white space are found by `memchr` and by
//!   bytes, in `text::lines`.
//! - `byline-line`: it is any line before the date line.
//! - `byline`, `segment`, `separator`: a scanner cuts a byline, for whether a mark separates depends on
//!   the text before it; see `byline::scanner` and `byline::segment`.

use nom::character::satisfy;
use nom::combinator::{consumed, opt};
use nom::error::ParseError;
use nom::sequence::preceded;
use nom::{Err, IResult, Mode, OutputMode, PResult, Parser};

use crate::error::{Error, ErrorKind, Expected, Field};
use crate::lexicon::{Lists, Row};
use crate::text::letters;
use crate::text::lines::trim_start;
use crate::text::number::{self, Number};
use crate::text::slices::{split_before, start_of};
use crate::text::span::Span;
use crate::text::words::{self, Lookup};

/// The rest of the text and a value, or an error.
pub(crate) type Parsed<'a, T> = IResult<&'a str, T, Fail<'a>>;

/// A parser that reads a `T` at the start of a text.
pub(crate) trait Reads<'a, T>: Parser<&'a str, Output = T, Error = Fail<'a>> {}

impl<'a, T, P: Parser<&'a str, Output = T, Error = Fail<'a>>> Reads<'a, T> for P {}

/// An error, and the slice of the text that it is about. Parsers pass it on and often drop it, so
/// it is `Copy` and owns nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Fail<'a> {
    pub(crate) kind: ErrorKind,
    pub(crate) field: Field,
    pub(crate) at: &'a str,
}

impl<'a> Fail<'a> {
    /// `expected` is missing from `field`, and `at` is in its place.
    pub(crate) const fn expected(expected: Expected, field: Field, at: &'a str) -> Self {
        Self { kind: ErrorKind::Expected(expected), field, at }
    }

    /// Makes the public error, with its position in `source`, of which `at` is a slice.
    #[cold]
    pub(crate) fn locate(self, source: &str) -> Error {
        Error::new(self.kind, self.field, Span::of(self.at, source), source)
    }
}

/// What nom's own parsers fail with. It says "this is something else", and nobody looks at the
/// rest of it: [`expect`] and its like say what was expected.
impl<'a> ParseError<&'a str> for Fail<'a> {
    fn from_error_kind(input: &'a str, _: nom::error::ErrorKind) -> Self {
        Self::expected(Expected::Date, Field::Document, input)
    }

    fn append(_: &'a str, _: nom::error::ErrorKind, other: Self) -> Self {
        other
    }
}

/// Makes a parser of a function that returns what it finds at the start of a text, and the rest.
pub(crate) const fn from_fn<'a, T, F>(find: F) -> FromFn<F>
where
    F: Fn(&'a str) -> Option<(T, &'a str)>,
{
    FromFn(find)
}

/// The parser that [`from_fn`] makes. Unlike a function, it does without the value or the error
/// where nom does.
pub(crate) struct FromFn<F>(F);

impl<'a, T, F> Parser<&'a str> for FromFn<F>
where
    F: Fn(&'a str) -> Option<(T, &'a str)>,
{
    type Output = T;
    type Error = Fail<'a>;

    #[inline]
    fn process<M: OutputMode>(&mut self, input: &'a str) -> PResult<M, &'a str, T, Fail<'a>> {
        match (self.0)(input) {
            Some((value, rest)) => Ok((rest, M::Output::bind(|| value))),
            None => Err(Err::Error(M::Error::bind(|| {
                Fail::from_error_kind(input, nom::error::ErrorKind::Verify)
            }))),
        }
    }
}

/// `WSP`
pub(crate) fn wsp<'a>() -> impl Reads<'a, char> {
    satisfy(char::is_whitespace)
}

/// `*WSP`
pub(crate) fn wsp0<'a>() -> impl Reads<'a, &'a str> {
    from_fn(|input: &'a str| Some(split_before(trim_start(input), input)))
}

/// `*WSP parser`
pub(crate) fn spaced<'a, T>(parser: impl Reads<'a, T>) -> impl Reads<'a, T> {
    preceded(wsp0(), parser)
}

/// `[ *WSP parser ]`
pub(crate) fn opt_spaced<'a, T>(parser: impl Reads<'a, T>) -> impl Reads<'a, Option<T>> {
    opt(spaced(parser))
}

/// A character of a table. nom's `one_of` looks it up by a call that is not inlined.
pub(crate) fn any_of<'a>(table: &'static [char]) -> impl Reads<'a, char> {
    from_fn(move |input: &'a str| {
        let rest = input.strip_prefix(table)?;
        Some((input.chars().next()?, rest))
    })
}

/// `word`
pub(crate) fn word<'a>() -> impl Reads<'a, &'a str> {
    from_fn(letters::word)
}

/// `number`
pub(crate) fn number<'a>() -> impl Reads<'a, Number<'a>> {
    from_fn(number::number)
}

/// A `number` for which `is_so`.
pub(crate) fn number_that<'a>(is_so: impl Fn(Number<'a>) -> bool) -> impl Reads<'a, Number<'a>> {
    from_fn(move |input: &'a str| number::number(input).filter(|(number, _)| is_so(*number)))
}

/// The longest entry of some lists, such as `LABEL`.
pub(crate) fn list<'a>(words: &Lookup<'a>, lists: Lists) -> impl Reads<'a, &'a str> {
    from_fn(move |input: &'a str| Some(split_before(words.after(input, lists)?, input)))
}

/// As [`list`], where nothing else is asked of the words.
pub(crate) fn one_of_list<'a>(lists: Lists) -> impl Reads<'a, &'a str> {
    from_fn(move |input: &'a str| Some(split_before(words::after(input, lists)?, input)))
}

/// A name of a month, as the rows that say which.
pub(crate) fn month_name<'a>(words: &Lookup<'a>) -> impl Reads<'a, &'static [Row]> {
    from_fn(|input: &'a str| words.month(input))
}

/// A name of a weekday, as the rows that say which.
pub(crate) fn weekday_name<'a>(words: &Lookup<'a>) -> impl Reads<'a, &'static [Row]> {
    from_fn(|input: &'a str| words.weekday(input))
}

/// A text in any case of ASCII letters. nom's `tag_no_case` compares by Unicode, which is slow,
/// and panics where a letter is of another length in the other case.
pub(crate) fn ascii_no_case<'a>(text: &'static str) -> impl Reads<'a, &'a str> {
    from_fn(move |input: &'a str| {
        let (start, rest) = input.split_at_checked(text.len())?;
        start.eq_ignore_ascii_case(text).then_some((start, rest))
    })
}

/// A text in the form in which [words](mod@crate::format#words) are compared.
pub(crate) fn folded<'a>(text: &'static str) -> impl Reads<'a, &'a str> {
    from_fn(move |input: &'a str| Some(split_before(words::strip(input, text)?, input)))
}

/// Fails for good, with the error that `fail` makes of the input, where `parser` finds something
/// else.
pub(crate) fn or_fail<'a, T>(
    mut parser: impl Reads<'a, T>,
    fail: impl Fn(&'a str) -> Fail<'a>,
) -> impl FnMut(&'a str) -> Parsed<'a, T> {
    move |input| match parser.parse_complete(input) {
        Err(Err::Error(_)) => Err(Err::Failure(fail(input))),
        result => result,
    }
}

/// Fails for good, with what is expected of `field`, where `parser` finds something else.
pub(crate) fn expect<'a, T>(
    expected: Expected,
    field: Field,
    parser: impl Reads<'a, T>,
) -> impl FnMut(&'a str) -> Parsed<'a, T> {
    or_fail(parser, move |input| Fail::expected(expected, field, input))
}

/// As [`expect`], but the error is at the place where something is missing, and not about what is
/// there instead.
pub(crate) fn expect_here<'a, T>(
    expected: Expected,
    field: Field,
    parser: impl Reads<'a, T>,
) -> impl FnMut(&'a str) -> Parsed<'a, T> {
    or_fail(parser, move |input| Fail::expected(expected, field, start_of(input)))
}

/// Reads a text to its end, and then judges it: `judge` takes the text and its value. What it
/// finds wrong is so for good.
pub(crate) fn judged<'a, T, U>(
    parser: impl Reads<'a, T>,
    judge: impl Fn(&'a str, T) -> Result<U, Fail<'a>>,
) -> impl FnMut(&'a str) -> Parsed<'a, U> {
    let mut parser = consumed(parser);
    move |input| {
        let (rest, (written, value)) = parser.parse_complete(input)?;
        Ok((rest, judge(written, value).map_err(Err::Failure)?))
    }
}

/// Takes what is wrong for something else. It is the opposite of nom's `cut`.
pub(crate) fn right<'a, T>(mut parser: impl Reads<'a, T>) -> impl FnMut(&'a str) -> Parsed<'a, T> {
    move |input| {
        parser.parse_complete(input).map_err(|error| match error {
            Err::Failure(fail) => Err::Error(fail),
            error => error,
        })
    }
}

/// Returns what `parser` finds, or else its error and nothing read, for a later judge.
pub(crate) fn or_error<'a, T>(
    mut parser: impl Reads<'a, T>,
) -> impl FnMut(&'a str) -> Parsed<'a, Result<T, Fail<'a>>> {
    move |input| match parser.parse_complete(input) {
        Ok((rest, value)) => Ok((rest, Ok(value))),
        Err(Err::Error(fail) | Err::Failure(fail)) => Ok((input, Err(fail))),
        Err(incomplete) => Err(incomplete),
    }
}

/// Returns the text after what `parser` reads: all of it, if that is nothing.
pub(crate) fn skip<'a, T>(mut parser: impl Reads<'a, T>, text: &'a str) -> &'a str {
    parser.parse_complete(text).map_or(text, |(rest, _)| rest)
}

/// Leaves nom: runs a production that reads all of `input`, and returns its value or its error.
pub(crate) fn finish<'a, T>(
    mut production: impl Reads<'a, T>,
    input: &'a str,
) -> Result<T, Fail<'a>> {
    match production.parse_complete(input) {
        Ok((rest, value)) => {
            debug_assert!(rest.is_empty(), "a production left something unread");
            Ok(value)
        }
        Err(Err::Error(fail) | Err::Failure(fail)) => Err(fail),
        // Only streaming parsers are incomplete, and none is used.
        Err(Err::Incomplete(_)) => Err(Fail::expected(Expected::Date, Field::Document, input)),
    }
}

/// What the tests of the productions share.
#[cfg(test)]
#[allow(clippy::panic, reason = "a test may panic")]
pub(crate) mod tests {
    use super::*;

    /// Asserts that a production reads the start of `input` and leaves `rest`.
    #[track_caller]
    pub(crate) fn reads<'a, T>(mut production: impl Reads<'a, T>, input: &'a str, rest: &str) {
        match production.parse_complete(input) {
            Ok((left, _)) => assert_eq!(left, rest, "{input:?}"),
            Err(error) => panic!("{input:?}: {error:?}"),
        }
    }

    /// Asserts that a production says "this is something else".
    #[track_caller]
    pub(crate) fn refuses<'a, T>(mut production: impl Reads<'a, T>, input: &'a str) {
        let found = production.parse_complete(input).map(|(rest, _)| rest);
        assert!(matches!(found, Err(Err::Error(_))), "{input:?}: {found:?}");
    }

    /// Asserts that a production says "this is it, and it is wrong".
    #[track_caller]
    pub(crate) fn fails<'a, T>(
        mut production: impl Reads<'a, T>,
        input: &'a str,
        kind: ErrorKind,
        at: &str,
    ) {
        let found = production.parse_complete(input).map(|(rest, _)| rest);
        let Err(Err::Failure(fail)) = found else { panic!("{input:?}: {found:?}") };
        assert_eq!((fail.kind, fail.at), (kind, at), "{input:?}");
    }

    #[test]
    fn words_of_our_own_compare_by_ascii() {
        reads(ascii_no_case("https://"), "HTTPS://é", "é");
        // The sign for kelvin is a k in lower case.
        refuses(ascii_no_case("k"), "\u{212a}");
        refuses(ascii_no_case("https://"), "httpé");
        reads(folded("d'"), "D’AOÛT", "AOÛT");
    }

    #[test]
    fn an_error_is_moved_between_something_else_and_wrong() {
        let digit = || number();
        let year = ErrorKind::Expected(Expected::Year);
        fails(expect(Expected::Year, Field::Date, digit()), "x", year, "x");
        fails(expect_here(Expected::Year, Field::Date, digit()), "x", year, "");
        refuses(right(expect(Expected::Year, Field::Date, digit())), "x");
        reads(or_error(expect(Expected::Year, Field::Date, digit())), "x", "x");
        let judge = |written, _: Number<'_>| -> Result<(), _> {
            Err(Fail::expected(Expected::Year, Field::Date, written))
        };
        fails(judged(digit(), judge), "24x", year, "24");
    }

    #[test]
    fn white_space_of_unicode_is_skipped() {
        reads(wsp0(), "\u{a0} \tx", "x");
        reads(spaced(number()), " 1", "");
        reads(opt_spaced(number()), " x", " x");
        refuses(wsp(), "\u{200b}");
        assert_eq!(skip(number(), "12x"), "x");
        assert_eq!(skip(number(), "x"), "x");
    }
}
