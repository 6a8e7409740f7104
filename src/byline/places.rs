//! Places, behind the word that says so.

use super::asides::{begins_date, begins_said, is_address};
use super::roles::is_role_noun;
use super::segments::bracket;
use super::words::{Case, among, begins_with_digit, case, first_word, is_capitalised};
use crate::text::slices::up_to;

/// Words before a place, in English, German, French, Spanish, Portuguese and Norwegian,
/// in any case of ASCII letters.
#[rustfmt::skip]
const AT: &[&str] = &[
    "at", "aus", "depuis", "desde", "em", "en", "from", "in", "near", "outside", "på", "à",
];

/// The first words of the names of places that have several, and no person.
#[rustfmt::skip]
const BEFORE_PLACE: &[&str] = &[
    "Addis", "Buenos", "Cape", "Ciudad", "East", "El", "Fort", "Hong", "Kuala", "La", "Las",
    "Los", "New", "North", "Northeast", "Northern", "Northwest", "Nueva", "Papua", "Port",
    "Porto", "Puerto", "Rio", "Río", "Saint", "San", "Santa", "Sao", "Saudi", "South",
    "Southeast", "Southwest", "Sri", "St", "St.", "São", "Tel", "West",
];

/// Countries and states of several words that stand behind a town, where their first
/// word does not tell: some countries, and states and provinces of North America, as
/// bylines print them. The table was put together by hand.
#[rustfmt::skip]
const REGIONS: &[&str] = &[
    "Bosnia and Herzegovina", "British Columbia", "Costa Rica", "Czech Republic",
    "District of Columbia", "Ivory Coast", "Nova Scotia", "Rhode Island", "Sierra Leone",
    "United Arab Emirates", "United Kingdom", "United States",
];

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
    if !among(word, AT) && word != "À" {
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
    BEFORE_PLACE.contains(&word)
}

/// Whether a text is a place of several words by the tables.
pub(super) fn is_known_place(text: &str) -> bool {
    let (first, behind) = first_word(text);
    (begins_place(first) && !behind.is_empty())
        || REGIONS.iter().any(|region| text.split_whitespace().eq(region.split(' ')))
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

#[cfg(test)]
mod tests {
    use super::super::words::is_table;
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(is_table(AT), "{AT:?}");
    }
}
