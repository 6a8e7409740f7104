//! Places, after the word that says so.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{map, not, peek, recognize, verify};
use nom::multi::many0_count;
use nom::sequence::{preceded, terminated};

use super::address::address;
use super::aside::aside;
use super::bracket::begin_with_bracket;
use super::byline_date::{byline_date, figure};
use super::grammar::{Parsed, ahead, any_word, of, word_that, written};
use super::role::is_noun;
use super::word::{Signs, Word, Words};
use crate::lexicon::Lists;
use crate::text::span::Span;
use crate::text::spelling::Case;

/// `place-phrase = at place`
pub(super) fn place_phrase<'a, 'w>(words: Words<'a, 'w>) -> Parsed<'a, 'w, Span> {
    preceded(at, place).parse_complete(words)
}

/// `at = AT [ "the" ]`
pub(super) fn at<'a, 'w>(words: Words<'a, 'w>) -> Parsed<'a, 'w, ()> {
    let the = terminated(written("the"), peek(any_word())).map(drop);
    let capitalised = word_that(|word, _| word.is_capitalised());
    let place = peek(alt((capitalised, preceded(not(byline_date), figure)))).map(drop);
    preceded(of(Lists::AT), alt((the, place))).parse_complete(words)
}

/// `place = 1*word`
fn place<'a, 'w>(words: Words<'a, 'w>) -> Parsed<'a, 'w, Span> {
    let more = preceded(not(place_end), any_word());
    let place = recognize((any_word(), many0_count(more)));
    verify(map(place, without_full_stop), |place: &Span| !place.is_empty()).parse_complete(words)
}

/// `place-end = figure / byline-date / address / bracket / aside`
fn place_end<'a, 'w>(words: Words<'a, 'w>) -> Parsed<'a, 'w, ()> {
    let word = alt((figure, address)).map(drop);
    alt((word, byline_date, ahead(begin_with_bracket), aside.map(drop))).parse_complete(words)
}

/// Returns the span of a place without the full stop at its end.
fn without_full_stop(place: Words<'_, '_>) -> Span {
    let text = place.text();
    let text = text.strip_suffix('.').unwrap_or(text);
    Span::new(place.start(), place.start() + text.len())
}

/// Returns whether words are a place of several words by the lists.
pub(super) fn are_known_place(words: Words<'_, '_>) -> bool {
    words.len() > 1 && (words.first().is(Lists::PLACE_PREFIX) || words.are(Lists::REGION))
}

/// Returns whether at most four words are spelt as a place, and none is the noun of a role.
pub(super) fn are_spelt_as_place(words: Words<'_, '_>) -> bool {
    let is_spelt_so = |word: &Word| {
        word.case != Case::NoLetter && word.is_capitalised() && !is_noun(word, words.byline)
    };
    (1..=4).contains(&words.len())
        && words.iter().all(is_spelt_so)
        && !words.have(Signs::DIGIT.or(Signs::AT))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{fails, reads};
    use super::*;

    #[test]
    fn phrases_of_place() {
        reads(place_phrase, "in Lisbon for the Gazette", "for the Gazette");
        reads(place_phrase, "at the harbour (Skerry)", "(Skerry)");
        fails(place_phrase, "in rain");
        fails(place_phrase, "Lisbon");
    }

    #[test]
    fn words_before_a_place() {
        reads(at, "in Lisbon", "Lisbon");
        reads(at, "at the harbour", "harbour");
        reads(at, "at 10 Downing Street", "10 Downing Street");
        fails(at, "at 7:45");
        fails(at, "in the");
        fails(at, "Jane Roe");
    }

    #[test]
    fn places() {
        reads(place, "New Skerry 1 May 2024", "1 May 2024");
        reads(place, "Lisbon @jane", "@jane");
        fails(place, ".");
    }

    #[test]
    fn ends_of_places() {
        reads(place_end, "10 Downing Street", "Downing Street");
        reads(place_end, "for the Gazette", "");
        reads(place_end, "(Skerry)", "(Skerry)");
        fails(place_end, "Lisbon");
    }
}
