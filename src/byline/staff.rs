//! Newsrooms, and which kind of author a name is.

use super::agencies::{is_agency, is_outlet, without_article};
use super::asides::is_site;
use super::author::AuthorKind;
use super::roles::{is_only_role, is_qualifier};
use super::words::{is_one_word, last_word};

/// The last words of the names of newsrooms, and of their people in the plural, in any
/// case of ASCII letters.
#[rustfmt::skip]
const STAFF_NOUNS: &[&str] = &[
    "bureau", "contributors", "correspondents", "digital team", "editorial board",
    "editorial staff", "editorial team", "editors", "insight team", "journalists", "news desk",
    "news team", "newsdesk", "newsredaktion", "newsroom", "online-redaktion", "redacció",
    "redacción", "redactie", "redakce", "redakcja", "redaktion", "redazione", "redação",
    "reporters", "rédaction", "sports desk", "staff report", "staff reports", "web team",
    "writers", "редакция", "редакція",
];

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
    is_newsroom(bare)
        || is_newsroom(without_site(bare))
        || is_named_staff(bare)
        || is_only_role(bare)
}

/// Whether a name ends as that of a newsroom.
fn is_newsroom(name: &str) -> bool {
    STAFF_NOUNS.iter().any(|noun| before_words(name, noun).is_some())
}

/// A name without the address of a site behind it: `Redaktion example.com`.
fn without_site(name: &str) -> &str {
    let last = last_word(name);
    if is_site(last) { name.strip_suffix(last).unwrap_or(name).trim_end() } else { name }
}

/// `Our Staff`, `Business Staff`, `ABC Staff`; but `Jane Staff` is a person.
fn is_named_staff(name: &str) -> bool {
    before_words(name, "staff").is_some_and(|before| {
        let is_spelt_as_name =
            before.contains(char::is_lowercase) && before.contains(char::is_uppercase);
        let is_of_table = is_agency(before) || is_outlet(before) || is_qualifier(before);
        !(is_one_word(before) && is_spelt_as_name) || is_of_table
    })
}

/// What stands before the last words of a text, if these are `words`, in any case.
fn before_words<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    let mut rest = text;
    for word in words.rsplit(' ') {
        let end = rest.trim_end();
        let (before, last) = end.split_at_checked(end.len().checked_sub(word.len())?)?;
        let is_whole = before.is_empty() || before.ends_with(char::is_whitespace);
        if !is_whole || !last.eq_ignore_ascii_case(word) {
            return None;
        }
        rest = before;
    }
    Some(rest.trim_end())
}
