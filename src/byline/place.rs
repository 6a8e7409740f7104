//! Places, behind the word that says so.

use super::detail::{begins_date, begins_detail, is_address};
use super::lexer::bracket;
use super::role::is_role_noun;
use super::word::{Signs, Words};
use crate::lexicon::Lists;
use crate::text::span::Span;
use crate::text::spelling::Case;

/// The place with which words begin, without the word before it, and what stands
/// behind the place.
///
/// ```text
/// place-phrase = AT [ "the" ] place
/// place        = word *word                 ; up to a date, an address, a bracket, a detail
/// ```
pub(super) fn place<'a, 'w>(words: Words<'a, 'w>) -> Option<(Span, Words<'a, 'w>)> {
    let start = after_at(words)?;
    let ends = |index: &usize| {
        let rest = start.from(*index);
        let word = rest.first();
        word.begins_with_digit()
            || begins_date(rest)
            || is_address(word, words.byline)
            || begins_bracket(rest)
            || begins_detail(rest)
    };
    let end = (1..start.len()).find(ends).unwrap_or(start.len());
    let place = start.up_to(end);
    let text = place.text().strip_suffix('.').unwrap_or(place.text());
    let span = Span::new(place.start(), place.start() + text.len());
    (!text.is_empty()).then(|| (span, start.from(end)))
}

/// Whether words begin with a bracket that is closed.
pub(super) fn begins_bracket(words: Words<'_, '_>) -> bool {
    words.first().signs.meet(Signs::BRACKET) && bracket(words.text()).is_some()
}

/// What stands behind the word before a place and the article. A capital follows, or a
/// letter that has none, or a digit.
pub(super) fn after_at<'a, 'w>(words: Words<'a, 'w>) -> Option<Words<'a, 'w>> {
    if !words.first().is(Lists::AT) {
        return None;
    }
    let behind = words.from(1);
    let next = behind.first();
    if behind.len() > 1 && next.is(Lists::ARTICLE) && behind.first_text() == "the" {
        return Some(behind.from(1));
    }
    let is_figure = next.begins_with_digit() && !begins_date(behind);
    (is_figure || next.is_capitalised()).then_some(behind)
}

/// Whether words are a place of several words by the lists.
pub(super) fn are_known_place(words: Words<'_, '_>) -> bool {
    words.len() > 1 && (words.first().is(Lists::PLACE_PREFIX) || words.are(Lists::REGION))
}

/// Whether at most four words are spelt as a place, and hold no role.
pub(super) fn are_spelt_as_place(words: Words<'_, '_>) -> bool {
    let mut spelt_so = words.iter().map(|word| {
        word.case != Case::NoLetter && word.is_capitalised() && !is_role_noun(word, words.byline)
    });
    (1..=4).contains(&words.len())
        && spelt_so.all(|is| is)
        && !words.have(Signs::DIGIT.or(Signs::AT))
}
