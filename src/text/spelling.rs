//! Finds out how words are written: with capitals, in small letters, or in a script without case.

use super::letters::is_letter;
use super::lines::trim_start;
use super::span::floor_boundary;

/// The case of the first letter of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    Capital,
    Small,
    /// The script has no case.
    Only,
    /// The word has no letter.
    NoLetter,
}

impl Case {
    /// Returns the case of a letter.
    pub(crate) fn of(letter: char) -> Self {
        match letter {
            'a'..='z' => Self::Small,
            'A'..='Z' => Self::Capital,
            _ if letter.is_lowercase() => Self::Small,
            _ if letter.is_uppercase() => Self::Capital,
            _ => Self::Only,
        }
    }
}

/// The most bytes of a word. Text without white space may be long, and [`first_word`] is called at
/// each position of it.
const LONGEST: usize = 200;

/// Returns the first word of a text, and the rest from the next word on. Both are empty at the end
/// of the text. A word is cut after 200 bytes.
pub(crate) fn first_word(text: &str) -> (&str, &str) {
    let text = trim_start(text);
    let (start, _) = text.split_at(floor_boundary(text, LONGEST));
    let (word, rest) = text.split_at(start.find(char::is_whitespace).unwrap_or(start.len()));
    (word, trim_start(rest))
}

/// Whether a word has a capital, or is in a script without case. The capital may be after a small
/// letter, as in `d’Emilio`.
pub(crate) fn is_capitalised(word: &str) -> bool {
    match word.chars().find(|letter| is_letter(*letter)).map(Case::of) {
        Some(Case::Capital | Case::Only) => true,
        Some(Case::Small) => word.contains(char::is_uppercase),
        _ => false,
    }
}

/// Whether a text has a letter, and all its letters are capitals, except in `Mc` and `Mac`.
pub(crate) fn is_in_capitals(text: &str) -> bool {
    let without_mac = |word: &str| {
        let rest = word.strip_prefix("Mac").or_else(|| word.strip_prefix("Mc")).unwrap_or(word);
        !rest.contains(char::is_lowercase)
    };
    text.split_whitespace().all(without_mac) && text.contains(is_letter)
}
