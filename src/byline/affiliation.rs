//! What names the outlet or the like to which a person belongs.

use super::agency::{is_outlet, text_after_outlet};
use super::detail::{begins_date, begins_detail, is_address};
use super::word::Words;

/// Whether a segment names an outlet or says something that no name does: an address, a
/// date, `The Skerry Post`, `Special to the Gazette`, a title in quotation marks.
pub(super) fn is_affiliation(words: Words<'_, '_>) -> bool {
    begins_affiliated(words) || is_outlet(words) || holds_address(words)
}

/// Whether words begin as an affiliation does.
pub(super) fn begins_affiliated(words: Words<'_, '_>) -> bool {
    let first = words.first_text();
    let articles = ["The", "A", "An", "Le", "La", "El", "Die", "Das"];
    let is_title = words.len() > 1 && articles.contains(&first);
    let is_quoted = first.starts_with(['《', '「', '“', '"', '«', '„']);
    is_title
        || is_quoted
        || words.first().begins_with_digit()
        || text_after_outlet(words).is_some()
        || begins_detail(words)
        || begins_date(words)
}

/// Whether an address is among words.
pub(super) fn holds_address(words: Words<'_, '_>) -> bool {
    words.iter().any(|word| is_address(word, words.byline))
}
