//! What is said of an author after the name, in the same segment.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{map, not, peek};
use nom::multi::{fold_many0, many0_count, many1_count};
use nom::sequence::{preceded, terminated};

use super::bracket::bracket;
use super::grammar::{Parsed, ahead, any_word, other};
use super::place::{at, place_phrase};
use super::role::{NOUNS, noun};
use super::word::{Signs, Word, Words};
use crate::grammar::wsp0;
use crate::text::span::Span;

/// A part of a [`tail`].
#[derive(Clone, Copy, Debug)]
pub(super) enum Part<'a, 'w> {
    /// Brackets, one after the other.
    Brackets {
        span: Span,
        /// Whether text touches them, `(Lisbon)and`. It begins inside a word, so it is not read.
        is_glued: bool,
    },
    /// The words from the place-phrase on, and the span of the place.
    Place(Words<'a, 'w>, Span),
    Role(Words<'a, 'w>),
}

/// `tail = *( bracket / place-phrase / said )`
///
/// Passes each part to `add`.
pub(super) fn tail<'a, 'w>(
    words: Words<'a, 'w>,
    mut add: impl FnMut(Part<'a, 'w>),
) -> Parsed<'a, 'w, ()> {
    let part = |words| {
        let place = map(place_phrase, |place| Part::Place(words, place));
        alt((brackets, place, map(said, Part::Role))).parse_complete(words)
    };
    fold_many0(part, || (), |(), part| add(part)).parse_complete(words)
}

/// `1*bracket`
fn brackets<'a, 'w>(words: Words<'a, 'w>) -> Parsed<'a, 'w, Part<'a, 'w>> {
    if !words.first().signs.intersects(Signs::BRACKET) {
        return other();
    }
    let mut brackets = many1_count(terminated(bracket, wsp0()));
    let Ok((text, _)) = brackets.parse_complete(words.text()) else { return other() };
    let end = words.end() - text.len();
    let count = words.iter().take_while(|word| word.end <= end).count();
    let rest = words.from(count);
    let is_glued = !rest.is_empty() && rest.start() < end;
    let rest = if is_glued { words.from(words.len()) } else { rest };
    Ok((rest, Part::Brackets { span: Span::new(words.start(), end), is_glued }))
}

/// `said = *word last-noun / 1*word`
pub(super) fn said<'a, 'w>(words: Words<'a, 'w>) -> Parsed<'a, 'w, Words<'a, 'w>> {
    // Without a noun, nothing ends it, and most of what is said has none.
    if !words.is_empty() && !words.have_near(NOUNS) {
        return Ok((words.from(words.len()), words));
    }
    let word = preceded(not(last_noun), any_word());
    let (rest, count) = many0_count(word).parse_complete(words)?;
    match last_noun(rest) {
        Ok((rest, _)) => Ok((rest, words.before(rest))),
        Err(_) if count > 0 => Ok((rest, words)),
        Err(error) => Err(error),
    }
}

/// `last-noun = noun ; before a place-phrase`
fn last_noun<'a, 'w>(words: Words<'a, 'w>) -> Parsed<'a, 'w, &'w Word> {
    // After `at`, there is as often the name of an employer.
    let is_at = |words: Words<'_, '_>| words.first_text().eq_ignore_ascii_case("at");
    terminated(noun, peek(preceded(not(ahead(is_at)), at))).parse_complete(words)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{fails, reads};
    use super::*;

    #[test]
    fn tails() {
        reads(|words| tail(words, |_| ()), "(Lisbon) [Photos] in Skerry for the Gazette", "");
        reads(|words| tail(words, |_| ()), "", "");
    }

    #[test]
    fn runs_of_brackets() {
        reads(brackets, "(Lisbon) (Photos) Editor", "Editor");
        reads(brackets, "(Lisbon)and more", "");
        fails(brackets, "(Lisbon");
        fails(brackets, "Lisbon");
    }

    #[test]
    fn what_is_said() {
        reads(said, "Europe Editor in Lisbon", "in Lisbon");
        reads(said, "Editor at Skerry Bay", "");
        reads(said, "Rain in Lisbon", "");
        fails(said, "");
    }

    #[test]
    fn nouns_before_a_place() {
        reads(last_noun, "Editor in Lisbon", "in Lisbon");
        fails(last_noun, "Editor at Lisbon");
        fails(last_noun, "Rain in Lisbon");
    }
}
