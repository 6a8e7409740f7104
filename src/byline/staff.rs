//! Newsrooms, and which kind of author a name is.

use super::agencies::{is_agency, is_outlet, is_outlet_noun, without_article};
use super::asides::is_site;
use super::author::AuthorKind;
use super::roles::{is_only_role, is_qualifier};
use super::words::{is_one_word, last_word};
use crate::lexicon::Lists;
use crate::text::words::is;

/// What kind of author has a name.
pub(super) fn kind(name: &str) -> AuthorKind {
    if is_agency(name) {
        AuthorKind::Agency
    } else if is_staff(name) || is_outlet(name) || is_site(name) {
        AuthorKind::Staff
    } else {
        AuthorKind::Person
    }
}

/// Whether a name is that of a newsroom or of its people, not of one of them by name.
pub(super) fn is_staff(name: &str) -> bool {
    let bare = without_article(name);
    let before_site = without_site(bare);
    is_newsroom(bare)
        || (before_site.len() < bare.len() && is_newsroom(before_site))
        || is_named_staff(bare)
        || is_only_role(bare)
}

/// Whether a name ends as that of a newsroom.
fn is_newsroom(name: &str) -> bool {
    let last = last_word(name);
    let before = name.strip_suffix(last).unwrap_or_default();
    let pair = name.split_at(before.trim_end().len() - last_word(before).len()).1;
    is(last, Lists::STAFF_NOUN) || is(pair, Lists::STAFF_NOUN_IN_TWO)
}

/// A name without the address of a site behind it: `Redaktion example.com`.
fn without_site(name: &str) -> &str {
    let last = last_word(name);
    if last.contains('.') && is_site(last) {
        name.strip_suffix(last).unwrap_or(name).trim_end()
    } else {
        name
    }
}

/// `Our Staff`, `Business Staff`, `ABC Staff`, `Skerry staff`; but `Jane Staff` is a person.
fn is_named_staff(name: &str) -> bool {
    let last = last_word(name);
    if !last.eq_ignore_ascii_case("staff") {
        return false;
    }
    let before = name.strip_suffix(last).unwrap_or_default().trim_end();
    // In small letters, `staff` is no surname.
    let is_spelt_as_name = before.contains(char::is_lowercase)
        && before.contains(char::is_uppercase)
        && last.contains(char::is_uppercase);
    let is_of_table =
        is_agency(before) || is_outlet(before) || is_outlet_noun(before) || is_qualifier(before);
    !(is_one_word(before) && is_spelt_as_name) || is_of_table
}
