//! The vocabulary of the byline's grammar: nom over the words of a segment.
//!
//! A byline is lexed once, and its productions read slices of an array of words. They are written
//! as those of the rest of the [format](mod@crate::format) are, with the same combinators. The
//! parsers below are what they need besides. No byline is wrong, so an error has no
//! content.

use core::iter::Enumerate;
use core::slice::Iter;

use nom::error::ErrorKind;
use nom::{Err, IResult, Input, Mode, Needed, Offset, OutputMode, PResult, Parser};

use super::word::{Word, Words};
use crate::lexicon::Lists;

/// The rest of the words and a value, or an error.
pub(super) type Parsed<'a, 'w, T> = IResult<Words<'a, 'w>, T, Other>;

/// A parser that reads a `T` at the start of words.
pub(super) trait Reads<'a, 'w, T>: Parser<Words<'a, 'w>, Output = T, Error = Other> {}

impl<'a, 'w, T, P: Parser<Words<'a, 'w>, Output = T, Error = Other>> Reads<'a, 'w, T> for P {}

/// The error of all productions of bylines: the words are something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Other;

impl<I> nom::error::ParseError<I> for Other {
    fn from_error_kind(_: I, _: ErrorKind) -> Self {
        Self
    }

    fn append(_: I, _: ErrorKind, other: Self) -> Self {
        other
    }
}

/// Fails: the words are something else.
pub(super) const fn other<'a, 'w, T>() -> Parsed<'a, 'w, T> {
    Err(Err::Error(Other))
}

/// Makes a parser of a function that returns what it finds at the start of words, and the rest.
pub(super) const fn from_fn<'a, 'w, T, F>(find: F) -> FromFn<F>
where
    F: Fn(Words<'a, 'w>) -> Option<(T, Words<'a, 'w>)>,
{
    FromFn(find)
}

/// The parser that [`from_fn`] makes. Unlike a function, it does without the value where nom does.
pub(super) struct FromFn<F>(F);

impl<'a, 'w, T, F> Parser<Words<'a, 'w>> for FromFn<F>
where
    F: Fn(Words<'a, 'w>) -> Option<(T, Words<'a, 'w>)>,
{
    type Output = T;
    type Error = Other;

    #[inline]
    fn process<M: OutputMode>(
        &mut self,
        input: Words<'a, 'w>,
    ) -> PResult<M, Words<'a, 'w>, T, Other> {
        match (self.0)(input) {
            Some((value, rest)) => Ok((rest, M::Output::bind(|| value))),
            None => Err(Err::Error(M::Error::bind(|| Other))),
        }
    }
}

/// A word for which `is_so`, which is also given the byline.
pub(super) fn word_that<'a, 'w>(
    is_so: impl Fn(&Word, &'a str) -> bool,
) -> impl Reads<'a, 'w, &'w Word> {
    from_fn(move |words: Words<'a, 'w>| {
        let word = words.first();
        (!words.is_empty() && is_so(word, words.byline)).then(|| (word, words.from(1)))
    })
}

/// `word`
pub(super) fn any_word<'a, 'w>() -> impl Reads<'a, 'w, &'w Word> {
    word_that(|_, _| true)
}

/// A word of one of these lists.
pub(super) fn of<'a, 'w>(lists: Lists) -> impl Reads<'a, 'w, &'w Word> {
    word_that(move |word, _| word.is(lists))
}

/// A word that is written like this.
pub(super) fn written<'a, 'w>(text: &'static str) -> impl Reads<'a, 'w, &'w Word> {
    word_that(move |word, byline| word.text(byline) == text)
}

/// Reads nothing, if the words that follow are such.
pub(super) fn ahead<'a, 'w>(are_so: impl Fn(Words<'a, 'w>) -> bool) -> impl Reads<'a, 'w, ()> {
    from_fn(move |words: Words<'a, 'w>| are_so(words).then_some(((), words)))
}

/// Reads nothing, if this is so.
pub(super) fn given<'a, 'w>(is_so: bool) -> impl Reads<'a, 'w, ()> {
    ahead(move |_| is_so)
}

/// Returns whether words begin with what `parser` reads.
#[inline]
pub(super) fn begin_with<'a, 'w, T>(
    mut parser: impl Reads<'a, 'w, T>,
    words: Words<'a, 'w>,
) -> bool {
    parser.parse_complete(words).is_ok()
}

/// Returns whether words are what `parser` reads, and nothing else.
#[inline]
pub(super) fn are_all<'a, 'w, T>(mut parser: impl Reads<'a, 'w, T>, words: Words<'a, 'w>) -> bool {
    parser.parse_complete(words).is_ok_and(|(rest, _)| rest.is_empty())
}

impl<'w> Input for Words<'_, 'w> {
    type Item = &'w Word;
    type Iter = Iter<'w, Word>;
    type IterIndices = Enumerate<Self::Iter>;

    #[inline]
    fn input_len(&self) -> usize {
        self.len()
    }

    #[inline]
    fn take(&self, index: usize) -> Self {
        self.up_to(index)
    }

    #[inline]
    fn take_from(&self, index: usize) -> Self {
        self.from(index)
    }

    #[inline]
    fn take_split(&self, index: usize) -> (Self, Self) {
        (self.from(index), self.up_to(index))
    }

    fn position<P: Fn(Self::Item) -> bool>(&self, predicate: P) -> Option<usize> {
        self.iter().position(predicate)
    }

    fn iter_elements(&self) -> Self::Iter {
        self.iter()
    }

    fn iter_indices(&self) -> Self::IterIndices {
        self.iter().enumerate()
    }

    fn slice_index(&self, count: usize) -> Result<usize, Needed> {
        if count <= self.len() { Ok(count) } else { Err(Needed::new(count - self.len())) }
    }
}

impl Offset for Words<'_, '_> {
    /// `second` is the end of these words.
    #[inline]
    fn offset(&self, second: &Self) -> usize {
        self.len() - second.len()
    }
}
