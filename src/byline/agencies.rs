//! The names of news agencies and outlets.

use super::words::{first_word, is_one_word, last_word};
use crate::lexicon::Lists;
use crate::text::words::{begins, ends_within, is};

/// The lists of agencies that have names.
const NAMED: Lists = Lists::AGENCY.or(Lists::SMALL_AGENCY).or(Lists::AGENCY_OTHER_SCRIPT);

/// Whether a name is that of an agency.
pub(super) fn is_agency(name: &str) -> bool {
    is(without_article(name), NAMED.or(Lists::UNNAMED_AGENCY))
}

/// Whether a name is that of an outlet, by the table or by its last word.
pub(super) fn is_outlet(name: &str) -> bool {
    let is_of = || name.split_whitespace().any(|word| matches!(word, "of" | "Of"));
    is(without_article(name), Lists::OUTLET)
        || (!is_one_word(name) && is_outlet_noun(last_word(name)) && !is_of())
}

/// Whether a word is one in which the name of an outlet ends.
pub(super) fn is_outlet_noun(word: &str) -> bool {
    is(word, Lists::OUTLET_NOUN)
}

/// What stands behind the agency or outlet with which a text begins: the longest name
/// of the tables that fits.
pub(super) fn behind_outlet(text: &str) -> Option<&str> {
    let goes_on = |next: char| next.is_alphanumeric() || "-.'’@".contains(next);
    let names = begins(without_article(text)).filter(|it| {
        it.lists_as_written().meet(NAMED.or(Lists::OUTLET)) && !it.rest.starts_with(goes_on)
    });
    names.last().map(|it| it.rest)
}

/// A name without the article or pronoun in front of it.
pub(super) fn without_article(name: &str) -> &str {
    let (first, behind) = first_word(name);
    if !behind.is_empty() && is(first, Lists::ARTICLE) { behind } else { name }
}

/// Whether a word ends as the names of bodies do.
pub(super) fn is_body(word: &str) -> bool {
    ends_within(word, Lists::BODY_ENDING)
}
