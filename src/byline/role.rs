//! The words of which roles are made: `Political Editor`, `science correspondent`,
//! `Freelance sports writer`.

use super::agency::{after_outlet, text_after_outlet};
use super::word::{Word, Words};
use crate::lexicon::Lists;

/// The last words of roles.
pub(super) const ROLE_NOUNS: Lists = Lists::PRESS_NOUN.or(Lists::OFFICE_NOUN);

/// Whether a word is the noun of a newsroom's role.
pub(super) fn is_press_noun(word: &Word, byline: &str) -> bool {
    word.is_bare(Lists::PRESS_NOUN, byline)
}

/// Whether a word is the noun of any role.
pub(super) fn is_role_noun(word: &Word, byline: &str) -> bool {
    word.is_bare(ROLE_NOUNS, byline)
}

/// Whether a word is the noun of a role outside a newsroom.
pub(super) fn is_office_noun(word: &Word, byline: &str) -> bool {
    word.is_bare(Lists::OFFICE_NOUN, byline)
}

/// What stands behind the role with which words begin.
///
/// ```text
/// role      = *qualifier 1*press-noun / 1*qualifier 1*role-noun
/// qualifier = QUALIFIER / an outlet or agency / OUTLET-NOUN
/// ```
pub(super) fn after_role<'a, 'w>(words: Words<'a, 'w>) -> Option<Words<'a, 'w>> {
    let byline = words.byline;
    if !words.have_near(ROLE_NOUNS) {
        return None;
    }
    let mut rest = words;
    while let Some(behind) = after_qualifier(rest) {
        rest = behind;
    }
    // A noun may qualify another one: Chief Executive, Editor at Large.
    let is_qualified = rest.len() < words.len();
    let is_first =
        |word| if is_qualified { is_role_noun(word, byline) } else { is_press_noun(word, byline) };
    if !is_first(rest.first()) {
        return None;
    }
    let more = rest.iter().skip(1).take_while(|word| is_role_noun(word, byline)).count();
    Some(rest.from(1 + more))
}

/// What stands behind a qualifier. A word that is both a qualifier and a noun is a
/// noun where no other one follows.
fn after_qualifier<'a, 'w>(words: Words<'a, 'w>) -> Option<Words<'a, 'w>> {
    if text_after_outlet(words).is_some() {
        return after_outlet(words).filter(|behind| !behind.is_empty());
    }
    let (word, next) = (words.first(), words.at(1));
    if word.is(Lists::OUTLET_NOUN) && words.len() > 1 {
        return Some(words.from(1));
    }
    if !word.is(Lists::QUALIFIER) {
        return None;
    }
    let is_last = !is_role_noun(next, words.byline) && !next.is(Lists::QUALIFIER);
    let is_noun = is_last && is_role_noun(word, words.byline);
    (!is_noun).then(|| words.from(1))
}

/// Whether words are a role and nothing else.
pub(super) fn are_role(words: Words<'_, '_>) -> bool {
    is_role_noun(words.last(), words.byline) && after_role(words).is_some_and(Words::is_empty)
}
