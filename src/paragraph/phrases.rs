//! Phrases in running text: whole words, in any case of letters, with any white
//! space between them. So a paragraph reads the same hard-wrapped and joined.
//!
//! A phrase is written in lower case, with one space between its words and `'`
//! for both apostrophes. Every search here takes time in proportion to the text.

#[cfg(test)]
use alloc::{format, vec::Vec};

/// What stands behind `phrase`, if `text` begins with it.
pub(crate) fn strip_phrase<'a>(text: &'a str, phrase: &str) -> Option<&'a str> {
    // Nearly always it does not, and the first letter tells.
    if !is_same(text.chars().next()?, phrase.chars().next()?) {
        return None;
    }
    let mut words = phrase.split(' ');
    let mut rest = strip_letters(text, words.next()?)?;
    for word in words {
        let next = rest.trim_start();
        if next.len() == rest.len() {
            return None;
        }
        rest = strip_letters(next, word)?;
    }
    (!glued(phrase.chars().next_back(), rest.chars().next())).then_some(rest)
}

/// What stands behind each of `phrases` with which `text` begins.
pub(crate) fn behind_each<'a>(text: &'a str, phrases: &[&str]) -> impl Iterator<Item = &'a str> {
    phrases.iter().filter_map(move |phrase| strip_phrase(text, phrase))
}

/// Whether `text` begins with one of `phrases`.
pub(crate) fn begins_with_any(text: &str, phrases: &[&str]) -> bool {
    behind_each(text, phrases).next().is_some()
}

/// What stands before and behind the first place of `phrase` in `text`.
pub(crate) fn split_phrase<'a>(text: &'a str, phrase: &str) -> Option<(&'a str, &'a str)> {
    let first = phrase.chars().next()?;
    let mut before = None;
    for (index, character) in text.char_indices() {
        if is_same(character, first) && !glued(before, Some(character)) {
            let (head, tail) = text.split_at(index);
            if let Some(rest) = strip_phrase(tail, phrase) {
                return Some((head, rest));
            }
        }
        before = Some(character);
    }
    None
}

/// Whether one of `phrases` stands in `text`.
pub(crate) fn has_any(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| split_phrase(text, phrase).is_some())
}

/// Whether `text` ends in one of `phrases`.
pub(crate) fn ends_in_any(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| strip_phrase_back(text, phrase).is_some())
}

/// What stands before `phrase`, if `text` ends in it.
pub(crate) fn strip_phrase_back<'a>(text: &'a str, phrase: &str) -> Option<&'a str> {
    if !is_same(text.chars().next_back()?, phrase.chars().next_back()?) {
        return None;
    }
    let mut words = phrase.rsplit(' ');
    let mut rest = strip_letters_back(text, words.next()?)?;
    for word in words {
        let next = rest.trim_end();
        if next.len() == rest.len() {
            return None;
        }
        rest = strip_letters_back(next, word)?;
    }
    (!glued(rest.chars().next_back(), phrase.chars().next())).then_some(rest)
}

/// `text` without the marks that set a line off from others, or brackets round it.
/// Quotation marks are none of them: what is quoted, somebody said.
pub(crate) fn bare(text: &str) -> &str {
    text.trim_matches(is_frame)
}

/// As [`bare`], at the beginning only.
pub(crate) fn bare_start(text: &str) -> &str {
    text.trim_start_matches(is_frame)
}

fn is_frame(character: char) -> bool {
    character.is_whitespace()
        || "*_~#•·▪■□◆◇●○▶►▸→>|–—-()[]（）［］【】〈〉＜＞<".contains(character)
}

/// Whether `text` has at most `most` characters, white space not counted.
pub(crate) fn is_short(text: &str, most: usize) -> bool {
    // A character has one byte or more.
    text.len() <= most
        || text.chars().filter(|character| !character.is_whitespace()).nth(most).is_none()
}

/// Whether `text` has neither a letter nor a digit.
pub(crate) fn is_bare(text: &str) -> bool {
    !text.contains(char::is_alphanumeric)
}

/// The text behind `word`, if `text` begins with its letters.
fn strip_letters<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    word.chars()
        .all(|letter| rest.next().is_some_and(|it| is_same(it, letter)))
        .then_some(rest.as_str())
}

fn strip_letters_back<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    word.chars()
        .rev()
        .all(|letter| rest.next_back().is_some_and(|it| is_same(it, letter)))
        .then_some(rest.as_str())
}

/// Whether `character` is `letter` of a phrase. Of `İ`, whose lower case is two
/// characters, the first one counts.
#[inline]
fn is_same(character: char, letter: char) -> bool {
    match character {
        '\0'..='\x7f' => character.to_ascii_lowercase() == letter,
        '’' => letter == '\'',
        // No letter from here to U+A63F has a case.
        '\u{2e80}'..='\u{a63f}' => character == letter,
        _ => character.to_lowercase().next() == Some(letter),
    }
}

/// Whether no word ends between two neighbours. Where words are written without
/// spaces (CJK, from U+2E80), any place will do.
fn glued(before: Option<char>, behind: Option<char>) -> bool {
    let is_letter = |it: char| it.is_alphanumeric() && it < '\u{2e80}';
    before.is_some_and(is_letter) && behind.is_some_and(is_letter)
}

/// The phrases that the format's page lists in the block of this name.
#[cfg(test)]
pub(crate) fn listed(name: &str) -> Vec<&'static str> {
    let (_, block) =
        include_str!("../format/kinds.md").split_once(&*format!("```{name}\n")).unwrap_or_default();
    let lines = block.lines().take_while(|line| *line != "```");
    lines.flat_map(|line| line.split(',').map(str::trim)).filter(|it| !it.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn stripped(text: &str, phrase: &str, rest: Option<&str>) {
        assert_eq!(strip_phrase(text, phrase), rest);
    }

    #[test]
    fn a_phrase_is_whole_words_in_any_case() {
        stripped("Read more", "read more", Some(""));
        stripped("READ\u{a0}\n MORE: rain", "read more", Some(": rain"));
        stripped("Read moreover", "read more", None);
        stripped("Readmore", "read more", None);
        stripped("Read", "read more", None);
        stripped("Editor’s note", "editor's note", Some(""));
        stripped("İlgili haber", "ilgili haber", Some(""));
        stripped("ЧИТАЙТЕ ТАКЖЕ", "читайте также", Some(""));
        stripped("写真家", "写真", Some("家"));
    }

    #[test]
    fn a_phrase_is_found_at_the_first_place_where_a_word_begins() {
        assert_eq!(
            split_phrase("Bread more, read more.", "read more"),
            Some(("Bread more, ", "."))
        );
        assert_eq!(split_phrase("Bread more", "read more"), None);
        assert_eq!(split_phrase("雨の写真", "写真"), Some(("雨の", "")));
        assert!(has_any("It rained. Sign up here.", &["sign up here"]));
        assert!(!has_any("It rained.", &["sign up here"]));
    }

    #[test]
    fn a_phrase_at_the_end() {
        assert_eq!(
            strip_phrase_back("Rain in Skerry READ  more", "read more"),
            Some("Rain in Skerry ")
        );
        assert_eq!(strip_phrase_back("Bread more", "read more"), None);
        assert_eq!(strip_phrase_back("more", "read more"), None);
        assert!(ends_in_any("Rain / Getty Images", &["getty images"]));
        assert!(!ends_in_any("Rain / Getty Images.", &["getty images"]));
    }

    #[test]
    fn what_is_bare_and_short() {
        assert_eq!(bare(" **(Read more)** "), "Read more");
        assert_eq!(bare("“Read more”"), "“Read more”");
        assert!(is_bare(" .–* "));
        assert!(!is_bare("– 1 –"));
        assert!(is_short("a b\nc", 3));
        assert!(!is_short("a bcd", 3));
    }
}
