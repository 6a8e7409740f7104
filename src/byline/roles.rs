//! The words of which roles are made: `Political Editor`, `science correspondent`,
//! `Freelance sports writer`; and suffixes and titles, which belong to a name.

use super::agencies::{behind_outlet, is_outlet_noun};
use super::words::{first_word, last_word};
use crate::lexicon::Lists;
use crate::text::words::is;

/// Whether a word is the noun of a newsroom's role.
pub(super) fn is_press_noun(word: &str) -> bool {
    is(bare(word), Lists::PRESS_NOUN)
}

/// Whether a word is the noun of any role.
pub(super) fn is_role_noun(word: &str) -> bool {
    is(bare(word), Lists::PRESS_NOUN.or(Lists::OFFICE_NOUN))
}

/// Whether a word is the noun of a role outside a newsroom.
pub(super) fn is_office_noun(word: &str) -> bool {
    is(bare(word), Lists::OFFICE_NOUN)
}

/// Whether a word stands in front of the noun of a role.
pub(super) fn is_qualifier(word: &str) -> bool {
    is(word, Lists::QUALIFIER)
}

/// Whether a word is a suffix of a name.
pub(super) fn is_suffix(word: &str) -> bool {
    is(word, Lists::SUFFIX)
}

/// Whether a word is one that is cut short where a full stop stands behind it.
pub(super) fn is_cut_short(word: &str) -> bool {
    is(word, Lists::TITLE)
}

/// A word without the marks that may stand behind a role.
fn bare(word: &str) -> &str {
    word.trim_end_matches(['.', ':', '?', ')'])
}

/// What stands behind the role with which a text begins.
///
/// ```text
/// role      = *qualifier 1*press-noun / 1*qualifier 1*role-noun
/// qualifier = a word of the table / an outlet or agency / the last word of an outlet's name
/// ```
pub(super) fn behind_role(text: &str) -> Option<&str> {
    let mut rest = text;
    while let Some(behind) = behind_qualifier(rest) {
        rest = behind;
    }
    // A noun may qualify another one: Chief Executive, Editor at Large.
    let is_noun = |word| is_press_noun(word) || (rest.len() < text.len() && is_role_noun(word));
    let mut end = None;
    let mut behind_noun = rest;
    loop {
        let (word, behind) = first_word(behind_noun);
        if !(is_noun(word) || (end.is_some() && is_role_noun(word))) {
            return end;
        }
        behind_noun = behind;
        end = Some(behind);
    }
}

/// What stands behind a qualifier. A word that is both a qualifier and a noun is a
/// noun where no other one follows.
fn behind_qualifier(text: &str) -> Option<&str> {
    let (word, behind) = first_word(text);
    if let Some(behind) = behind_outlet(text) {
        return Some(behind.trim_start()).filter(|behind| !behind.is_empty());
    }
    let is_last = !is_role_noun(first_word(behind).0) && !is_qualifier(first_word(behind).0);
    let is_noun = is_role_noun(word) && is_last;
    let is_of_outlet = is_outlet_noun(word) && !behind.is_empty();
    ((is_qualifier(word) && !is_noun) || is_of_outlet).then_some(behind)
}

/// Whether a text is a role and nothing else.
pub(super) fn is_only_role(text: &str) -> bool {
    is_role_noun(last_word(text)) && behind_role(text).is_some_and(str::is_empty)
}
