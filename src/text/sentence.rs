//! What shows that a text is a sentence and no name.

use super::words::lists;
use crate::lexicon::Lists;

/// What may follow the end of a sentence.
const CLOSERS: &[char] = &['"', '”', '’', '\'', '»', '“', ')', ']', '」', '』', '）', '*', '_'];

/// What ends a sentence, in all scripts. Unicode's property `Sentence_Terminal` has more, of scripts
/// in which no newspaper is printed.
const SENTENCE_ENDS: &[char] =
    &['.', '!', '?', '…', '։', '؟', '۔', '।', '။', '።', '。', '．', '！', '？', '｡', '\u{1362}'];

/// Whether a text ends as a sentence does, maybe with closing marks and white space after that.
pub(crate) fn ends_sentence(text: &str) -> bool {
    let closed = text.trim_end_matches(|it: char| it.is_whitespace() || CLOSERS.contains(&it));
    closed.ends_with(SENTENCE_ENDS)
}

/// Whether a text has a word in small letters that no list has. Names have none, and the lists have
/// the small words of bylines.
pub(crate) fn has_word_of_no_list(text: &str) -> bool {
    let words = text.split(|it: char| !it.is_alphanumeric() && !matches!(it, '\'' | '’' | '-'));
    words
        .filter(|word| word.chars().next().is_some_and(char::is_lowercase))
        .any(|word| !word.contains(char::is_uppercase) && lists(word) == Lists::NONE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_may_close_a_sentence() {
        for text in ["It rained.", "“It rained.”", "雨が降った。」", "It rained!) "] {
            assert!(ends_sentence(text), "{text}");
        }
        for text in ["It rained", "It rained,", "“Rain”", ""] {
            assert!(!ends_sentence(text), "{text}");
        }
    }

    #[test]
    fn a_sentence_has_small_words_that_no_list_has() {
        for text in ["It rained.", "Jane Roe says it rained", "the ferry-boat"] {
            assert!(has_word_of_no_list(text), "{text}");
        }
        for text in ["Jane Roe, Jr.", "Staff reporter.", "Jan van der Roe", "By Jane Roe", "A. B."]
        {
            assert!(!has_word_of_no_list(text), "{text}");
        }
    }
}
