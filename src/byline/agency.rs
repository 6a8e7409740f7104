//! The names of news agencies and outlets.

use super::word::Words;
use crate::lexicon::Lists;
use crate::text::words::{begins, ends_within};

/// The lists of agencies that have names.
const NAMED: Lists = Lists::AGENCY.or(Lists::SMALL_AGENCY).or(Lists::AGENCY_OTHER_SCRIPT);

/// Whether a name is that of an agency.
pub(super) fn is_agency(name: Words<'_, '_>) -> bool {
    without_article(name).are(NAMED.or(Lists::UNNAMED_AGENCY))
}

/// Whether a name is that of an outlet, by the list or by its last word.
pub(super) fn is_outlet(name: Words<'_, '_>) -> bool {
    let is_of = || name.iter().any(|word| matches!(word.text(name.byline), "of" | "Of"));
    without_article(name).are(Lists::OUTLET)
        || (name.len() > 1 && name.last().is(Lists::OUTLET_NOUN) && !is_of())
}

/// What stands behind the agency or outlet with which words begin: the longest name
/// of the lists that fits, as it is written there.
pub(super) fn text_after_outlet<'a>(words: Words<'a, '_>) -> Option<&'a str> {
    const OUTLETS: Lists = NAMED.or(Lists::OUTLET);
    let words = without_article(words);
    if !words.first().is_near(OUTLETS) {
        return None;
    }
    let goes_on = |next: char| next.is_alphanumeric() || "-.'’@".contains(next);
    let names = begins(words.text())
        .filter(|name| name.lists_as_written().meet(OUTLETS) && !name.rest.starts_with(goes_on));
    names.last().map(|name| name.rest)
}

/// The words behind the agency or outlet with which words begin, if it ends with a word.
pub(super) fn after_outlet<'a, 'w>(words: Words<'a, 'w>) -> Option<Words<'a, 'w>> {
    let rest = text_after_outlet(words)?;
    let end = words.end() - rest.len();
    let count = words.iter().take_while(|word| word.end <= end).count();
    (count > 0 && words.at(count - 1).end == end).then(|| words.from(count))
}

/// A name without the article or pronoun in front of it.
pub(super) fn without_article<'a, 'w>(name: Words<'a, 'w>) -> Words<'a, 'w> {
    if name.len() > 1 && name.first().is(Lists::ARTICLE) { name.from(1) } else { name }
}

/// Whether a word ends as the names of bodies do.
pub(super) fn is_body(word: &str) -> bool {
    ends_within(word, Lists::BODY_ENDING)
}
