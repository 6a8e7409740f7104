//! Roles: `Political Editor`, `science correspondent`, `Freelance sports writer`.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{not, peek};
use nom::multi::many0_count;
use nom::sequence::{preceded, terminated};

use super::agency::{begin_with_outlet, outlet_name};
use super::grammar::{Parsed, any_word, are_all, of, other, word_that};
use super::word::{Word, Words};
use crate::lexicon::Lists;

/// The lists of [`noun`]s.
pub(super) const NOUNS: Lists = Lists::PRESS_NOUN.or(Lists::OFFICE_NOUN);

/// `role = *qualifier PRESS-NOUN *noun / 1*qualifier 1*noun`
pub(super) fn role<'a, 'w>(words: Words<'a, 'w>) -> Parsed<'a, 'w, Words<'a, 'w>> {
    // Most words are no role, and this is asked at most words.
    if !words.have_near(NOUNS) {
        return other();
    }
    let (rest, qualifiers) = many0_count(qualifier).parse_complete(words)?;
    // Without a qualifier, the first noun is one of the press.
    let (rest, _) = if qualifiers > 0 { noun(rest)? } else { press_noun(rest)? };
    let (rest, _) = many0_count(noun).parse_complete(rest)?;
    Ok((rest, words.before(rest)))
}

/// `noun = PRESS-NOUN / OFFICE-NOUN`
pub(super) fn noun<'a, 'w>(words: Words<'a, 'w>) -> Parsed<'a, 'w, &'w Word> {
    word_that(is_noun).parse_complete(words)
}

/// A PRESS-NOUN.
fn press_noun<'a, 'w>(words: Words<'a, 'w>) -> Parsed<'a, 'w, &'w Word> {
    word_that(is_press_noun).parse_complete(words)
}

/// `qualifier = outlet-name / OUTLET-NOUN / QUALIFIER`
fn qualifier<'a, 'w>(words: Words<'a, 'w>) -> Parsed<'a, 'w, ()> {
    if begin_with_outlet(words) {
        return terminated(outlet_name, peek(any_word())).parse_complete(words);
    }
    let outlet_noun = terminated(of(Lists::OUTLET_NOUN), peek(any_word()));
    // A word that is also a noun is a noun, unless one of the two follows.
    let before_more = terminated(of(Lists::QUALIFIER), peek(alt((noun, of(Lists::QUALIFIER)))));
    let qualifier = alt((before_more, preceded(not(noun), of(Lists::QUALIFIER))));
    alt((outlet_noun, qualifier)).map(drop).parse_complete(words)
}

/// Returns whether words are a role and nothing else.
pub(super) fn are_role(words: Words<'_, '_>) -> bool {
    is_noun(words.last(), words.byline) && are_all(role, words)
}

/// Returns whether a word is the noun of a role in a newsroom.
pub(super) fn is_press_noun(word: &Word, byline: &str) -> bool {
    word.is_bare(Lists::PRESS_NOUN, byline)
}

/// Returns whether a word is the noun of a role elsewhere.
pub(super) fn is_office_noun(word: &Word, byline: &str) -> bool {
    word.is_bare(Lists::OFFICE_NOUN, byline)
}

/// Returns whether a word is the noun of a role.
pub(super) fn is_noun(word: &Word, byline: &str) -> bool {
    word.is_bare(NOUNS, byline)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{fails, reads};
    use super::*;

    #[test]
    fn roles() {
        reads(role, "Political Editor Jane Roe", "Jane Roe");
        reads(role, "Editor", "");
        reads(role, "Chief Executive of all", "of all");
        reads(role, "Fox News Science Editor", "");
        fails(role, "Executive");
        fails(role, "Political Jane Roe");
        fails(role, "Jane Roe");
    }

    #[test]
    fn nouns() {
        reads(noun, "Editor: Jane Roe", "Jane Roe");
        reads(noun, "President Jane Roe", "Jane Roe");
        fails(noun, "Political Editor");
    }

    #[test]
    fn qualifiers() {
        reads(qualifier, "Political Editor", "Editor");
        reads(qualifier, "Fox News Editor", "Editor");
        reads(qualifier, "Gazette reporter", "reporter");
        fails(qualifier, "Fox News");
        fails(qualifier, "Gazette");
        fails(qualifier, "Jane Roe");
    }
}
