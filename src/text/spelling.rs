//! How words are spelt: in capitals, in small letters, or in a script that has none.

use super::lines::trim_start;
use super::span::floor_boundary;

/// How the first letter of a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    Capital,
    Small,
    /// The script has no capitals.
    Only,
    /// The word has no letter.
    NoLetter,
}

impl Case {
    /// The case of a letter.
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

/// How many bytes of a word are looked at. Text without white space may be long, and this
/// is asked at each place of it.
const LONGEST: usize = 200;

/// The first word of a text, and what follows it, beginning with the next word. Both
/// are empty at the end. Of a longer word, the first 200 bytes are the word.
pub(crate) fn first_word(text: &str) -> (&str, &str) {
    let text = trim_start(text);
    let (start, _) = text.split_at(floor_boundary(text, LONGEST));
    let (word, behind) = text.split_at(start.find(char::is_whitespace).unwrap_or(start.len()));
    (word, trim_start(behind))
}

/// Whether a word has a capital, be it behind a small letter as in `d’Emilio`, or is of a
/// script that has none.
pub(crate) fn is_capitalised(word: &str) -> bool {
    match word.chars().find(|letter| letter.is_alphabetic()).map(Case::of) {
        Some(Case::Capital | Case::Only) => true,
        Some(Case::Small) => word.contains(char::is_uppercase),
        _ => false,
    }
}

/// Whether a text is in capitals, but for the small letters of `Mc` and `Mac`. It has a letter.
pub(crate) fn is_in_capitals(text: &str) -> bool {
    let without_mac = |word: &str| {
        let rest = word.strip_prefix("Mac").or_else(|| word.strip_prefix("Mc")).unwrap_or(word);
        !rest.contains(char::is_lowercase)
    };
    text.split_whitespace().all(without_mac) && text.contains(char::is_alphabetic)
}
