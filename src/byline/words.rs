//! Words: where they end, and how they are spelt.

/// Words in small letters that are part of a name, of the languages of Europe and in
/// Arabic names, as bylines print them. The table was put together by hand.
#[rustfmt::skip]
const PARTICLES: &[&str] = &[
    "'t", "abu", "af", "al", "ap", "av", "bar", "bat", "ben", "bin", "bint", "da", "dal", "dalla",
    "das", "de", "degli", "dei", "del", "dela", "della", "delle", "den", "der", "des", "di", "do",
    "dos", "du", "e", "el", "het", "i", "ibn", "la", "las", "le", "les", "lo", "los", "mac", "ni",
    "nic", "o", "op", "san", "st", "ten", "ter", "ul", "ur", "van", "vom", "von", "y", "zu",
    "zur",
];

/// The first word of a text, and what stands behind it, beginning with the next
/// word. Both are empty at the end.
pub(super) fn first_word(text: &str) -> (&str, &str) {
    let text = text.trim_start();
    let (word, behind) = text.split_at(text.find(char::is_whitespace).unwrap_or(text.len()));
    (word, behind.trim_start())
}

/// The last word of a text.
pub(super) fn last_word(text: &str) -> &str {
    text.split_whitespace().next_back().unwrap_or_default()
}

/// Whether a text has one word or none.
pub(super) fn is_one_word(text: &str) -> bool {
    first_word(text).1.is_empty()
}

/// The part of a table that begins with the same byte as a text, in either case of ASCII
/// letters. A table is sorted by that byte.
pub(super) fn alike<'t>(text: &str, table: &'t [&'t str]) -> &'t [&'t str] {
    let first = |text: &str| text.as_bytes().first().map(u8::to_ascii_lowercase);
    let start = table.partition_point(|it| first(it) < first(text));
    let end = table.partition_point(|it| first(it) <= first(text));
    table.get(start..end).unwrap_or_default()
}

/// Whether a word is one of a table, in any case of ASCII letters.
pub(super) fn among(word: &str, table: &[&str]) -> bool {
    alike(word, table).iter().any(|it| it.eq_ignore_ascii_case(word))
}

/// Whether a table is sorted as [`alike`] asks for, and says nothing twice.
#[cfg(test)]
pub(super) fn is_table(table: &[&str]) -> bool {
    table.is_sorted_by(|one, next| one.to_ascii_lowercase() < next.to_ascii_lowercase())
}

/// What stands behind `words` in a text that begins with them. In the text, any white
/// space may stand between them; `same` compares them one by one.
pub(super) fn behind_words<'a>(
    text: &'a str,
    words: &str,
    same: impl Fn(&str, &str) -> bool,
) -> Option<&'a str> {
    let behind = |text: &'a str, word: &str| {
        let (found, behind) = text.split_at_checked(word.len())?;
        same(found, word).then_some(behind)
    };
    let mut words = words.split(' ');
    let mut rest = behind(text, words.next()?)?;
    for word in words {
        let begun = rest.trim_start();
        if begun.len() == rest.len() {
            return None;
        }
        rest = behind(begun, word)?;
    }
    Some(rest)
}

/// Whether a text is `name`, or is it in capitals, as a line in capitals prints it.
pub(super) fn is_or_in_capitals(text: &str, name: &str) -> bool {
    behind_words(text, name, str::eq_ignore_ascii_case) == Some("")
        && (!text.contains(char::is_lowercase)
            || behind_words(text, name, |found, word| found == word) == Some(""))
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
    (is_capitalised(word) && !begins_with_digit(word)) || PARTICLES.contains(&word)
}
