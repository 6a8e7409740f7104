//! The names of news agencies and outlets.

use nom::Parser;
use nom::bytes::take_while1;
use nom::combinator::verify;

use super::grammar::{Parsed, other};
use super::word::{Word, Words};
use crate::lexicon::Lists;
use crate::text::words::{begins, ends_within};

/// `agency-name = AGENCY / SMALL-AGENCY / AGENCY-OTHER-SCRIPT`
pub(super) const AGENCY_NAME: Lists =
    Lists::AGENCY.or(Lists::SMALL_AGENCY).or(Lists::AGENCY_OTHER_SCRIPT);

/// Returns whether a name is that of an agency.
pub(super) fn is_agency(name: Words<'_, '_>) -> bool {
    without_article(name).are(AGENCY_NAME.or(Lists::UNNAMED_AGENCY))
}

/// Returns whether a name is that of an outlet, by the list or by its last word.
pub(super) fn is_outlet(name: Words<'_, '_>) -> bool {
    without_article(name).are(Lists::OUTLET)
        || (name.len() > 1 && name.last().is(Lists::OUTLET_NOUN) && !have_of(name))
}

/// Returns whether `of` or `Of` is one of the words.
pub(super) fn have_of(words: Words<'_, '_>) -> bool {
    words.iter().any(|word| matches!(word.text(words.byline), "of" | "Of"))
}

/// `outlet-name = [ ARTICLE ] ( agency-name / OUTLET )`
pub(super) fn outlet_name<'a, 'w>(words: Words<'a, 'w>) -> Parsed<'a, 'w, ()> {
    let Some(rest) = text_after_outlet(words) else { return other() };
    let end = words.end() - rest.len();
    // It may end inside a word, and then it is no word of the segment.
    let name = take_while1(move |word: &Word| word.end <= end);
    verify(name, |name: &Words<'_, '_>| name.end() == end).map(drop).parse_complete(words)
}

/// Returns whether words begin with the name of an agency or outlet, be it inside a word.
pub(super) fn begin_with_outlet(words: Words<'_, '_>) -> bool {
    text_after_outlet(words).is_some()
}

/// Returns the text after the agency or outlet with which words begin: the longest name of the
/// lists that fits, as it is written there.
fn text_after_outlet<'a>(words: Words<'a, '_>) -> Option<&'a str> {
    const OUTLETS: Lists = AGENCY_NAME.or(Lists::OUTLET);
    let words = without_article(words);
    if !words.first().is_near(OUTLETS) {
        return None;
    }
    let goes_on = |next: char| next.is_alphanumeric() || "-.'’@".contains(next);
    let names = begins(words.text()).filter(|name| {
        name.lists_as_written().intersects(OUTLETS) && !name.rest.starts_with(goes_on)
    });
    names.last().map(|name| name.rest)
}

/// Returns a name without the article or pronoun before it.
pub(super) fn without_article<'a, 'w>(name: Words<'a, 'w>) -> Words<'a, 'w> {
    if name.len() > 1 && name.first().is(Lists::ARTICLE) { name.from(1) } else { name }
}

/// Returns whether a word ends as the names of bodies do.
pub(super) fn is_body(word: &str) -> bool {
    ends_within(word, Lists::BODY_ENDING)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{fails, reads, words};
    use super::*;

    #[test]
    fn names_of_outlets() {
        reads(outlet_name, "The Guardian in Lisbon", "in Lisbon");
        reads(outlet_name, "Fox News", "");
        reads(outlet_name, "Reuters Jane Roe", "Jane Roe");
        fails(outlet_name, "REUTERSMAN");
        fails(outlet_name, "Reuters: Jane Roe");
        fails(outlet_name, "Jane Roe");
    }

    #[test]
    fn names_of_agencies() {
        assert!(["Reuters", "dpa", "agencies"].into_iter().all(|name| is_agency(words(name))));
        assert!(!is_agency(words("Jane Roe")) && !is_agency(words("Reuters in Lisbon")));
    }
}
