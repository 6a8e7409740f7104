//! What of a paragraph its kind depends on: its text without a frame, its length, the
//! signs and words that it holds.

use memchr::memchr2_iter;

use crate::text::letters::is_mark;
use crate::text::words::strip;

/// `text` without the marks that set a line off from others, or brackets round it.
/// Quotation marks are none of them: what is quoted, somebody said.
pub(super) fn bare(text: &str) -> &str {
    text.trim_matches(is_frame)
}

/// As [`bare`], at the beginning only.
pub(super) fn bare_start(text: &str) -> &str {
    text.trim_start_matches(is_frame)
}

#[inline]
fn is_frame(character: char) -> bool {
    match character {
        'a'..='z' | 'A'..='Z' | '0'..='9' | '.' | '\u{2018}'..='\u{201f}' => false,
        '\0'..='\x7f' => {
            matches!(
                character,
                '*' | '_' | '~' | '#' | '>' | '|' | '-' | '(' | ')' | '[' | ']' | '<'
            ) || character.is_ascii_whitespace()
                || character == '\x0b'
        }
        '\u{2000}'..='\u{30ff}' | '\u{ff00}'..='\u{ffef}' => {
            "•▪■□◆◇●○▶►▸→–—（）［］【】〈〉＜＞".contains(character) || character.is_whitespace()
        }
        _ => character == '·' || character.is_whitespace(),
    }
}

/// What a text may hold, by its bytes: where none of a sign or word is, it need not be
/// looked for. All are asked for in one pass without a branch, many bytes at once.
#[derive(Clone, Copy)]
pub(super) struct Signs(u8);

impl Signs {
    /// `©`.
    pub(super) const COPYRIGHT: Self = Self(1);
    /// `©`, `ⓒ`, `(c)` or the word for them.
    pub(super) const OF_RIGHTS: Self = Self(1 | 2);
    /// `:`, `=`, or a wide mark.
    pub(super) const COLON: Self = Self(4);
    /// `contributed`.
    pub(super) const CONTRIBUTED: Self = Self(8);

    pub(super) fn of(text: &str) -> Self {
        Self(any_pair(text.as_bytes(), |first, second| {
            let (one, two) = (first | 0x20, second | 0x20);
            let is = |byte: u8, other: u8| u8::from(byte == other);
            let word = is(one, b'p') & is(two, b'y');
            let circled = is(first, 0x93) & is(second, 0x92);
            let colon = is(second, b':') | is(second, b'=') | is(second, 0xef);
            is(second, 0xa9)
                | (word | circled | is(first, b'(')) << 1
                | colon << 2
                | (is(one, b'i') & is(two, b'b')) << 3
        }))
    }

    /// Whether one of these may be there.
    pub(super) const fn may_have(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// Whether a text may hold the word `contributed`, as [`Signs`] tell it too.
pub(super) fn may_have_contributed(text: &str) -> bool {
    let is = |byte: u8, other: u8| u8::from(byte | 0x20 == other);
    any_pair(text.as_bytes(), |first, second| is(first, b'i') & is(second, b'b')) > 0
}

/// What any two neighbours are, as the bits of all answers together. Nothing depends on
/// where a pair stands, so that the machine can ask for many at once.
#[inline]
fn any_pair(bytes: &[u8], ask: impl Fn(u8, u8) -> u8) -> u8 {
    const AT_ONCE: usize = 32;
    let all = |bytes: &[u8]| {
        let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
        pairs.fold(0, |found, (first, second)| found | ask(*first, *second))
    };
    // The last of them are asked for together with some that have been, and not one by one.
    match bytes.len().checked_sub(AT_ONCE + 1) {
        Some(last) => {
            let whole = (bytes.len() - 1) / AT_ONCE * AT_ONCE;
            all(bytes.get(..=whole).unwrap_or_default())
                | all(bytes.get(last..).unwrap_or_default())
        }
        None => all(bytes),
    }
}

/// Whether `text` has at most `most` characters. White space is not counted, and an accent
/// counts with its letter.
pub(super) fn is_short(text: &str, most: usize) -> bool {
    let counts = |character: &char| !character.is_whitespace() && !is_mark(*character);
    // A character has one byte or more.
    text.len() <= most || text.chars().filter(counts).nth(most).is_none()
}

/// Whether `text` has neither a letter nor a digit.
pub(super) fn is_bare(text: &str) -> bool {
    !text.contains(char::is_alphanumeric)
}

/// What stands before and behind the first place in a text of a phrase of ASCII letters.
/// It is looked for by its byte at `rare`, which should be rare in texts.
pub(super) fn split_at_phrase<'a>(
    text: &'a str,
    phrase: &str,
    rare: usize,
) -> Option<(&'a str, &'a str)> {
    let byte = *phrase.as_bytes().get(rare)?;
    let next = phrase.as_bytes().get(rare + 1).map(u8::to_ascii_lowercase);
    let is_next = |at: &usize| text.as_bytes().get(at + 1).map(u8::to_ascii_lowercase) == next;
    let places = memchr2_iter(byte, byte.to_ascii_uppercase(), text.as_bytes()).filter(is_next);
    let splits = places.filter_map(|at| text.split_at_checked(at.checked_sub(rare)?));
    let is_word = phrase.starts_with(char::is_alphanumeric);
    let begins = |before: &str| {
        !(is_word && before.ends_with(|it: char| it.is_alphanumeric() || is_mark(it)))
    };
    splits
        .filter(|(before, _)| begins(before))
        .find_map(|(before, behind)| Some((before, strip(behind, phrase)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_bare_and_short() {
        assert_eq!(bare(" **(Read more)** "), "Read more");
        assert_eq!(bare("“Read more”"), "“Read more”");
        assert!(is_bare(" .–* "));
        assert!(!is_bare("– 1 –"));
        assert!(is_short("a b\nc", 3));
        assert!(!is_short("a bcd", 3));
        assert!(is_short("e\u{301}e\u{301}e\u{301}", 3));
    }

    #[test]
    fn a_phrase_is_found_at_the_first_place_where_a_word_begins() {
        let split = |text| split_at_phrase(text, "read more", 2);
        assert_eq!(split("Bread more, READ\u{a0}more."), Some(("Bread more, ", ".")));
        assert_eq!(split("Bread more"), None);
        assert_eq!(split("éread more"), None);
        assert_eq!(split("Read moreover, read"), None);
    }
}
