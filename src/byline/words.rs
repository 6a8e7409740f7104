//! Words: where they end, and how they are spelt.

use crate::lexicon::Lists;
use crate::text::lines::{trim_end, trim_start};
use crate::text::words::is;

/// The first word of a text, and what stands behind it, beginning with the next
/// word. Both are empty at the end.
pub(super) fn first_word(text: &str) -> (&str, &str) {
    let text = trim_start(text);
    let end = text.bytes().position(|byte| !byte.is_ascii_graphic()).unwrap_or(text.len());
    // Beyond ASCII there are other spaces.
    let end = match text.as_bytes().get(end) {
        Some(b' ') | None => end,
        _ => text.find(char::is_whitespace).unwrap_or(text.len()),
    };
    let (word, behind) = text.split_at(end);
    (word, trim_start(behind))
}

/// Where the character that begins at a place ends.
fn behind_char(text: &str, at: usize) -> usize {
    at + text.split_at(at).1.chars().next().map_or(0, char::len_utf8)
}

/// The last word of a text.
pub(super) fn last_word(text: &str) -> &str {
    let text = trim_end(text);
    text.split_at(text.rfind(char::is_whitespace).map_or(0, |at| behind_char(text, at))).1
}

/// Whether a text has one word or none.
pub(super) fn is_one_word(text: &str) -> bool {
    first_word(text).1.is_empty()
}

/// How the first letter of a word is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Case {
    Capital,
    Small,
    /// The script has no capitals.
    Only,
    /// The word has no letter.
    NoLetter,
}

/// The case of the first letter of a word.
pub(super) fn case(word: &str) -> Case {
    match word.chars().find(|character| character.is_alphabetic()) {
        None => Case::NoLetter,
        Some(letter) if letter.is_lowercase() => Case::Small,
        Some(letter) if letter.is_uppercase() => Case::Capital,
        Some(_) => Case::Only,
    }
}

/// Whether a word has a capital, be it behind a small letter as in `d’Emilio`, or
/// is of a script that has none.
pub(super) fn is_capitalised(word: &str) -> bool {
    match case(word) {
        Case::Capital | Case::Only => true,
        Case::Small => word.contains(char::is_uppercase),
        Case::NoLetter => false,
    }
}

/// Whether a text is in capitals, but for the small letters of `Mc` and `Mac`.
pub(super) fn is_in_capitals(text: &str) -> bool {
    let without_mac = |word: &str| {
        let rest = word.strip_prefix("Mac").or_else(|| word.strip_prefix("Mc")).unwrap_or(word);
        !rest.contains(char::is_lowercase)
    };
    text.split_whitespace().all(without_mac) && text.contains(char::is_alphabetic)
}

/// Whether a word begins with a digit from 0 to 9.
pub(super) fn begins_with_digit(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_digit())
}

/// Whether a word may be part of a name.
pub(super) fn is_name_word(word: &str) -> bool {
    (is_capitalised(word) && !begins_with_digit(word)) || is(word, Lists::NAME_PARTICLE)
}
