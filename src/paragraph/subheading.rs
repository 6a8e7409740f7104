//! Subheadings: short lines over the paragraphs that follow.
//!
//! The page says what a subheading is by what it is not. A grammar says what something is, so these
//! are plain questions.

use super::content::{Content, is_short};
use crate::lexicon::Lists;
use crate::text::letters::{is_mark, without_marks};
use crate::text::sentence::ends_sentence;
use crate::text::words::phrases;

/// The most characters of a subheading.
const MOST: usize = 50;

/// The fewest characters of a paragraph that is known as running text.
const FEWEST_OF_PROSE: usize = 60;

/// Returns whether a paragraph is a subheading between its two neighbours.
///
/// A short line alone proves nothing: verse, lists, tables, scores and speech have such lines too.
/// But they come in rows, and a subheading is alone between two paragraphs of running text.
pub(super) fn is_subheading(it: &Content<'_, '_>) -> bool {
    // Nearly every paragraph ends as a sentence does, which is quickly seen.
    let text = it.paragraph.trim_end_matches(is_ornament);
    text.trim_end_matches(is_mark).ends_with(is_letter_or_digit)
        && is_title(text.trim_start_matches(is_ornament))
        && is_prose(it.before)
        && is_prose(it.after)
        && !it.after.starts_with(char::is_lowercase)
}

/// Returns whether a character is a mark that some papers put before or round their subheadings.
fn is_ornament(character: char) -> bool {
    match character {
        'a'..='z' | 'A'..='Z' | '0'..='9' | '.' | '\u{2018}'..='\u{201f}' => false,
        '#' | '*' | '_' | '■' | '□' | '◆' | '◇' | '●' | '○' | '◎' | '〇' | '▼' | '▽' | '▲'
        | '△' | '▶' => true,
        _ => character.is_whitespace(),
    }
}

/// Returns whether a character is a letter or a digit. Unicode's tables know of punctuation that it is
/// none only after a long search.
fn is_letter_or_digit(character: char) -> bool {
    !matches!(character, '\u{2010}'..='\u{205e}') && character.is_alphanumeric()
}

/// Returns whether a text that ends in a letter or digit may be a title. It begins with a letter
/// that is not in lower case, and nothing in it ends a sentence, opens a quotation, or belongs to a
/// byline, a list, a label, an address or a formula.
fn is_title(text: &str) -> bool {
    let begins = |first: char| first.is_alphabetic() && !first.is_lowercase();
    // One letter is no title.
    text.starts_with(begins)
        && without_marks(text).nth(1).is_some()
        && is_short(text, MOST)
        && !has_other_mark(text)
        && !is_slug(text)
        && !phrases(text).any(|phrase| phrase.lists.intersects(Lists::NO_TITLE))
}

/// Returns whether a text has a mark that no title has.
fn has_other_mark(text: &str) -> bool {
    text.contains(['|', '@', '/', '©', '<', '>', '=', '＝', '_', '“', '„', '"', '。', '！', '？'])
        || text
            .split_whitespace()
            .any(|word| word.ends_with(['.', '!', '?', ':', ';', '…', '۔', '।', '。', '：']))
}

/// Returns whether a text is a slug, such as `Skerry-harbour-ferries`: what an agency calls a report.
fn is_slug(text: &str) -> bool {
    !text.contains(char::is_whitespace) && text.split('-').count() > 2
}

/// Returns whether a paragraph is running text: long, and closed as a sentence is.
fn is_prose(text: &str) -> bool {
    ends_sentence(text) && !is_short(text, FEWEST_OF_PROSE - 1)
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;

    #[test]
    fn a_title_is_short_and_has_few_marks() {
        for text in ["What came of it", "Winter 2024", "It", "Half-term", "E\u{301}te\u{301}"] {
            assert!(is_title(text), "{text:?}");
        }
        for text in [
            "what came",
            "E\u{301}",
            "2024 rain",
            "A | B",
            "A. B",
            "By Jane Roe",
            "Skerry-pier-shut",
        ] {
            assert!(!is_title(text), "{text:?}");
        }
        assert!(!is_title(&"A".repeat(51)));
    }

    #[test]
    fn prose_is_long_and_closed() {
        let prose = |end: &str| is_prose(&[&*"A".repeat(59), end].concat());
        assert!(prose(".") && prose("?”)") && prose("… "));
        assert!(!prose("") && !prose(":") && !is_prose(&String::from("It rained.")));
    }
}
