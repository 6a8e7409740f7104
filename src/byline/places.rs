//! Places, behind the word that says so.

use super::asides::{begins_date, begins_said, is_address};
use super::roles::is_role_noun;
use super::segments::bracket;
use super::words::{Case, begins_with_digit, case, first_word, is_capitalised};
use crate::lexicon::Lists;
use crate::text::slices::up_to;
use crate::text::words::is;

/// The place with which a text begins, without the word before it, and what stands
/// behind the place.
///
/// ```text
/// place-phrase = at-word [ "the" ] place
/// place        = word *word                 ; up to a date, an address, a bracket, what is said
/// ```
pub(super) fn place(text: &str) -> Option<(&str, &str)> {
    let start = behind_at(text)?;
    let mut rest = first_word(start).1;
    while !rest.is_empty() {
        let (word, behind) = first_word(rest);
        let is_digit = begins_with_digit(word) || begins_date(rest);
        if is_digit || is_address(word) || bracket(rest).is_some() || begins_said(rest) {
            break;
        }
        rest = behind;
    }
    let place = up_to(rest, start).trim_end();
    Some((place.strip_suffix('.').unwrap_or(place), rest)).filter(|(place, _)| !place.is_empty())
}

/// What stands behind the word before a place and the article. A capital follows, or a
/// letter that has none, or a digit.
pub(super) fn behind_at(text: &str) -> Option<&str> {
    let (word, behind) = first_word(text);
    if !is(word, Lists::AT) {
        return None;
    }
    let (next, behind_next) = first_word(behind);
    if next == "the" && !behind_next.is_empty() {
        return Some(behind_next);
    }
    let is_figure = begins_with_digit(next) && !begins_date(behind);
    (is_figure || is_capitalised(next)).then_some(behind)
}

/// Whether a word begins the name of a place that has several words.
pub(super) fn begins_place(word: &str) -> bool {
    is(word, Lists::PLACE_PREFIX)
}

/// Whether a text is a place of several words by the tables.
pub(super) fn is_known_place(text: &str) -> bool {
    let (first, behind) = first_word(text);
    (begins_place(first) && !behind.is_empty()) || is(text, Lists::REGION)
}

/// Whether a text of at most four words is spelt as a place, and holds no role.
pub(super) fn is_spelt_as_place(text: &str) -> bool {
    let is_word =
        |word: &str| case(word) != Case::NoLetter && is_capitalised(word) && !is_role_noun(word);
    let is_other = |it: char| it.is_ascii_digit() || it == '@';
    !text.is_empty()
        && text.split_whitespace().nth(4).is_none()
        && text.split_whitespace().all(is_word)
        && !text.contains(is_other)
}
