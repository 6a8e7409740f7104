//! What the rules ask of a paragraph: its text without the frame, its length, and what it may
//! contain.

use super::phrases::Opening;
use crate::text::letters::is_mark;

/// A paragraph and its neighbours.
pub(super) struct Content<'o, 'a> {
    /// The paragraph before; empty if there is none.
    pub(super) before: &'a str,
    /// The paragraph with its frame.
    pub(super) paragraph: &'a str,
    /// The paragraph after; empty if there is none.
    pub(super) after: &'a str,
    /// The paragraph without its frame.
    pub(super) text: &'a str,
    /// The phrases with which `text` begins.
    pub(super) opening: &'o Opening<'a>,
    pub(super) clues: Clues,
}

/// Returns `text` without the marks that set a line off from others, and without brackets round it.
/// Quotation marks stay: what is quoted, somebody said.
pub(super) fn without_frame(text: &str) -> &str {
    text.trim_matches(is_frame)
}

/// Returns `text` without the marks of [`without_frame`] at its beginning.
pub(super) fn without_frame_before(text: &str) -> &str {
    text.trim_start_matches(is_frame)
}

/// Returns whether a character is part of a frame.
#[inline]
fn is_frame(character: char) -> bool {
    match character {
        // Letters, digits and curly quotation marks. From Greek to Cherokee and from Kana to Hangul,
        // no character is a mark of the frame or white space.
        'a'..='z'
        | 'A'..='Z'
        | '0'..='9'
        | '.'
        | '\u{2018}'..='\u{201f}'
        | '\u{370}'..='\u{167f}'
        | '\u{3040}'..='\u{d7ff}' => false,
        '\0'..='\x7f' => {
            matches!(
                character,
                '*' | '_' | '~' | '#' | '>' | '|' | '-' | '(' | ')' | '[' | ']' | '<'
            ) || character.is_ascii_whitespace()
                || character == '\x0b'
        }
        '·' | '•' | '▪' | '■' | '□' | '◆' | '◇' | '●' | '○' | '▶' | '►' | '▸' | '→' | '–' | '—'
        | '（' | '）' | '［' | '］' | '【' | '】' | '〈' | '〉' | '＜' | '＞' => true,
        _ => character.is_whitespace(),
    }
}

/// What a paragraph may contain. A rule that needs something that it does not contain is not tried.
/// All but the phrase are found in one pass over its bytes without a branch, many bytes at once.
#[derive(Clone, Copy)]
pub(super) struct Clues(u8);

impl Clues {
    /// `©`.
    pub(super) const COPYRIGHT: Self = Self(1);
    /// `©`, `ⓒ`, `(c)` or the word for them.
    pub(super) const RIGHT: Self = Self(1 | 2);
    /// `:`, `=`, or a wide mark.
    pub(super) const COLON: Self = Self(4);
    /// `contributed`.
    pub(super) const CONTRIBUTED: Self = Self(8);
    /// A phrase of the rules at its beginning.
    pub(super) const PHRASE: Self = Self(16);
    /// What every paragraph contains.
    pub(super) const ANY: Self = Self(32);

    /// Looks for all clues.
    pub(super) fn of(paragraph: &str, opening: &Opening<'_>) -> Self {
        let marks = any_pair(paragraph.as_bytes(), |first, second| {
            let (one, two) = (first | 0x20, second | 0x20);
            let is = |byte: u8, other: u8| u8::from(byte == other);
            let word = is(one, b'p') & is(two, b'y');
            let circled = is(first, 0x93) & is(second, 0x92);
            let colon = is(second, b':') | is(second, b'=') | is(second, 0xef);
            is(second, 0xa9)
                | (word | circled | is(first, b'(')) << 1
                | colon << 2
                | (is(one, b'i') & is(two, b'b')) << 3
        });
        Self(marks | Self::of_opening(opening).0 | Self::ANY.0)
    }

    /// Looks for a phrase and for `contributed` alone.
    pub(super) fn of_reporting(text: &str, opening: &Opening<'_>) -> Self {
        let is = |byte: u8, other: u8| u8::from(byte | 0x20 == other);
        let contributed =
            any_pair(text.as_bytes(), |first, second| is(first, b'i') & is(second, b'b')) << 3;
        Self(contributed | Self::of_opening(opening).0)
    }

    fn of_opening(opening: &Opening<'_>) -> Self {
        if opening.is_some() { Self::PHRASE } else { Self(0) }
    }

    /// Returns the clues of both.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Returns whether a clue is in both.
    pub(super) const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// Returns what any two neighbours are, as the bits of all answers together. Nothing depends on
/// the position of a pair, so that the machine can ask many at once.
#[inline]
fn any_pair(bytes: &[u8], ask: impl Fn(u8, u8) -> u8) -> u8 {
    const AT_ONCE: usize = 32;
    let all = |bytes: &[u8]| {
        let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
        pairs.fold(0, |found, (first, second)| found | ask(*first, *second))
    };
    // The last of them are asked together with some that have been, and not one by one.
    match bytes.len().checked_sub(AT_ONCE + 1) {
        Some(last) => {
            let whole = (bytes.len() - 1) / AT_ONCE * AT_ONCE;
            all(bytes.get(..=whole).unwrap_or_default())
                | all(bytes.get(last..).unwrap_or_default())
        }
        None => all(bytes),
    }
}

/// Returns whether `text` has at most `most` characters. White space is not counted, and an accent
/// counts with its letter.
pub(super) fn is_short(text: &str, most: usize) -> bool {
    let counts = |character: &char| !character.is_whitespace() && !is_mark(*character);
    // A character has one byte or more.
    text.len() <= most || text.chars().filter(counts).nth(most).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_is_brackets_and_marks_but_no_quotation_marks() {
        assert_eq!(without_frame(" **(Read more)** "), "Read more");
        assert_eq!(without_frame("“Read more”"), "“Read more”");
        assert_eq!(without_frame_before(" (Read more)"), "Read more)");
    }

    #[test]
    fn white_space_and_accents_do_not_count() {
        assert!(is_short("a b\nc", 3));
        assert!(!is_short("a bcd", 3));
        assert!(is_short("e\u{301}e\u{301}e\u{301}", 3));
    }
}
