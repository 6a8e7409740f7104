//! What names the outlet or the like to which a person belongs.

use super::address::have_address;
use super::agency::{begin_with_outlet, is_outlet};
use super::aside::aside;
use super::byline_date::begin_with_date;
use super::grammar::begin_with;
use super::word::Words;

/// Returns whether words name an outlet or say something that no name says: an address, a date,
/// `The Skerry Post`, `Special to the Gazette`, a title in quotation marks.
pub(super) fn is_affiliation(words: Words<'_, '_>) -> bool {
    begin_affiliated(words) || is_outlet(words) || have_address(words)
}

/// Returns whether words begin as an affiliation does.
fn begin_affiliated(words: Words<'_, '_>) -> bool {
    let first = words.first_text();
    let articles = ["The", "A", "An", "Le", "La", "El", "Die", "Das"];
    let is_title = words.len() > 1 && articles.contains(&first);
    let is_quoted = first.starts_with(['《', '「', '“', '"', '«', '„']);
    is_title
        || is_quoted
        || words.first().begins_with_digit()
        || begin_with_outlet(words)
        || begin_with(aside, words)
        || begin_with_date(words)
}
