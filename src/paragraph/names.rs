//! Names, and the small words among them: what distinguishes a credit from a sentence.

use nom::Parser as _;
use nom::bytes::{take_till1, take_while};
use nom::combinator::{eof, recognize, verify};
use nom::multi::many1_count;

use super::content::is_short;
use crate::grammar::{Parsed, spaced, wsp0};
use crate::lexicon::Lists;
use crate::text::letters::is_mark;
use crate::text::words::is;

/// The most characters of names after a caption.
pub(super) const MOST_OF_NAMES: usize = 100;

/// `marks = *( a character that is neither a letter nor a digit )`
pub(super) fn marks(input: &str) -> Parsed<'_, &str> {
    take_while(|it: char| !it.is_alphanumeric()).parse_complete(input)
}

/// `names = 1*word-of-names ; to the end, with a letter or digit`
pub(super) fn names(input: &str) -> Parsed<'_, &str> {
    let words = (many1_count(spaced(word_of_names)), wsp0(), eof);
    verify(recognize(words), has_letter).parse_complete(input)
}

/// Reads `names` of at most 100 characters.
pub(super) fn short_names(input: &str) -> Parsed<'_, &str> {
    verify(names, |names: &str| is_short(names, MOST_OF_NAMES)).parse_complete(input)
}

/// `word-of-names = a word that does not begin in lower case / small-word / a word with ".", "@" or "/"`
///
/// Marks round it do not count.
fn word_of_names(input: &str) -> Parsed<'_, &str> {
    let is_name = |word: &str| {
        let word = word.trim_matches(|it: char| !it.is_alphanumeric() && !is_mark(it));
        !word.starts_with(char::is_lowercase)
            || is(word, SMALL_WORD)
            || word.contains(['.', '@', '/'])
    };
    verify(take_till1(char::is_whitespace), is_name).parse_complete(input)
}

/// `small-word = BETWEEN-NAMES / NAME-PARTICLE / AND / IN-TITLE / REPORTING-ROLE`
const SMALL_WORD: Lists = Lists::BETWEEN_NAMES
    .or(Lists::NAME_PARTICLE)
    .or(Lists::AND)
    .or(Lists::IN_TITLE)
    .or(Lists::REPORTING_ROLE);

/// Returns whether a text has a letter or a digit.
pub(super) fn has_letter(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_end_before_a_letter_or_digit() {
        assert_eq!(marks(" .–*1"), Ok(("1", " .–*")));
        assert_eq!(marks("rain"), Ok(("rain", "")));
    }

    #[test]
    fn names_have_few_words_in_lower_case() {
        for text in ["Jane Roe", " Jane van der Roe and John Doe, (writer) ", "a.roe", "雨", "1"] {
            assert_eq!(names(text), Ok(("", text)));
        }
        for text in ["", " – ", "Jane Roe found", "(found)", "rain"] {
            assert!(names(text).is_err(), "{text:?}");
        }
        assert!(short_names(&"A".repeat(100)).is_ok());
        assert!(short_names(&"A".repeat(101)).is_err());
    }

    #[test]
    fn a_word_of_names_ends_before_white_space() {
        assert_eq!(word_of_names("“Jane” Roe"), Ok((" Roe", "“Jane”")));
        assert_eq!(word_of_names("van der"), Ok((" der", "van")));
        assert!(word_of_names("“found”").is_err());
    }
}
