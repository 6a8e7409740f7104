//! Folds letters, so that words can be compared.
//!
//! Two spellings are the same if their folded letters are. Folding removes differences of case, of
//! composition (NFC and NFD), and of the form of a letter, an apostrophe or a space that a keyboard
//! makes.

use crate::lexicon::COMPOSED;

/// The first character of the scripts without spaces: Chinese, Japanese and Korean.
const FIRST_UNSPACED: char = '\u{2e80}';

/// A folded letter of a text, and the case in which it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Letter {
    pub(crate) folded: char,
    pub(crate) is_capital: bool,
    pub(crate) is_small: bool,
}

/// An iterator over the letters of a text. A run of white space is one space.
#[derive(Clone, Debug)]
pub(crate) struct Letters<'a> {
    rest: &'a str,
}

impl<'a> Letters<'a> {
    pub(crate) const fn of(text: &'a str) -> Self {
        Self { rest: text }
    }

    /// Returns the text after the letters that were read.
    pub(crate) const fn rest(&self) -> &'a str {
        self.rest
    }

    /// Whether exactly one letter is left.
    fn is_one(&self) -> bool {
        let mut letters = self.clone();
        letters.next().is_some() && letters.rest.is_empty()
    }

    /// Returns the next letter, if it or the character after it is not ASCII.
    fn next_wide(&mut self) -> Option<Letter> {
        let mut rest = self.rest.chars();
        let mut letter = loop {
            let character = rest.next()?;
            if !is_left_out(character) {
                break Letter::of(character);
            }
        };
        if letter.folded == ' ' {
            self.rest = rest.as_str().trim_start();
            return Some(letter);
        }
        loop {
            self.rest = rest.as_str();
            let Some(mark) = rest.next().filter(|it| is_mark(*it)) else { break };
            if !is_left_out(mark) {
                let Some(composed) = compose(letter.folded, mark) else { break };
                letter.folded = composed;
            }
        }
        Some(letter)
    }
}

impl Iterator for Letters<'_> {
    type Item = Letter;

    #[inline]
    fn next(&mut self) -> Option<Letter> {
        let bytes = self.rest.as_bytes();
        if let [first @ b'!'..=b'~', ..] = bytes {
            if bytes.get(1).is_none_or(u8::is_ascii) {
                self.rest = self.rest.get(1..)?;
                return Some(Letter::of_ascii(*first));
            }
        }
        self.next_wide()
    }
}

/// An iterator over the letters of a text, from its end.
#[derive(Clone, Debug)]
pub(crate) struct LettersBack<'a> {
    rest: &'a str,
}

impl<'a> LettersBack<'a> {
    pub(crate) const fn of(text: &'a str) -> Self {
        Self { rest: text }
    }

    /// Returns the text before the letters that were read.
    pub(crate) const fn rest(&self) -> &'a str {
        self.rest
    }
}

impl Iterator for LettersBack<'_> {
    type Item = Letter;

    #[inline]
    fn next(&mut self) -> Option<Letter> {
        if let [before @ .., last @ b'!'..=b'~'] = self.rest.as_bytes() {
            let letter = Letter::of_ascii(*last);
            self.rest = self.rest.get(..before.len())?;
            return Some(letter);
        }
        self.next_wide()
    }
}

impl LettersBack<'_> {
    /// Returns the next letter, if it is not ASCII.
    fn next_wide(&mut self) -> Option<Letter> {
        let (at, last) = self.rest.char_indices().next_back()?;
        if !is_mark(last) {
            let (rest, _) = self.rest.split_at(at);
            let letter = Letter::of(last);
            self.rest = if letter.folded == ' ' { rest.trim_end() } else { rest };
            return Some(letter);
        }
        // No letter of the lists has more than three marks.
        let starts = self.rest.char_indices().rev().skip(1).take(3);
        let start = starts
            .map(|(start, _)| self.rest.split_at(start))
            .find(|(_, letter)| !letter.starts_with(is_mark) && Letters::of(letter).is_one());
        let (rest, letter) = start.unwrap_or(self.rest.split_at(at));
        self.rest = rest;
        Letters::of(letter).next()
    }
}

impl Letter {
    /// Folds one visible ASCII character that no mark follows, or one space.
    #[inline]
    pub(crate) const fn of_ascii(character: u8) -> Self {
        Self {
            folded: character.to_ascii_lowercase() as char,
            is_capital: character.is_ascii_uppercase(),
            is_small: character.is_ascii_lowercase(),
        }
    }

    /// Folds one character that no mark follows.
    fn of(character: char) -> Self {
        // Punctuation. A search of Unicode's tables would take long.
        if let '\u{2010}'..='\u{2027}' = character {
            return Self { folded: fold(character), is_capital: false, is_small: false };
        }
        let folded = fold(character);
        let is_small = character.is_lowercase();
        Self { folded, is_capital: folded != character && character.is_uppercase(), is_small }
    }
}

/// Folds a character to the form in which words are compared.
///
/// A letter is in lower case, and white space is a space. `ı` is `i`, `ς` is `σ`, and
/// the apostrophes are `'`, because some keyboards have only one of them.
fn fold(character: char) -> char {
    match character {
        '\0'..='\x7f' if character.is_ascii_whitespace() || character == '\x0b' => ' ',
        '\0'..='\x7f' => character.to_ascii_lowercase(),
        'ı' => 'i',
        'ς' => 'σ',
        '\u{2019}' | '\u{2bb}' | '\u{2bc}' => '\'',
        // A letter with a dot below, without its dot.
        '\u{929}' => '\u{928}',
        '\u{931}' => '\u{930}',
        '\u{934}' => '\u{933}',
        '\u{958}'..='\u{95a}' => shift(character, '\u{958}', '\u{915}'),
        '\u{95b}' => '\u{91c}',
        '\u{95c}' => '\u{921}',
        '\u{95d}' => '\u{922}',
        '\u{95e}' => '\u{92b}',
        '\u{95f}' => '\u{92f}',
        '\u{9dc}' => '\u{9a1}',
        '\u{9dd}' => '\u{9a2}',
        '\u{9df}' => '\u{9af}',
        // Hebrew to Burmese, much punctuation, and Chinese to the last syllable of Hangul. None of
        // these characters has a case.
        '\u{590}'..='\u{109f}'
        | '\u{2010}'..='\u{2027}'
        | '\u{3001}'..='\u{a63f}'
        | '\u{ac00}'..='\u{d7a3}' => character,
        _ if character.is_whitespace() => ' ',
        // Only İ has two characters in lower case, and the second is an accent.
        _ => character.to_lowercase().next().unwrap_or(character),
    }
}

/// Moves a character of a range that begins at `from` to a range that begins at `to`.
fn shift(character: char, from: char, to: char) -> char {
    char::from_u32(u32::from(to) + u32::from(character) - u32::from(from)).unwrap_or(character)
}

/// Whether a character is the dot below a letter of Devanagari or Bengali. Newspapers do not always
/// print it.
const fn is_left_out(character: char) -> bool {
    matches!(character, '\u{93c}' | '\u{9bc}')
}

/// Returns the characters of a text without its marks.
pub(crate) fn without_marks(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|character| !is_mark(*character))
}

/// Whether a character can be part of the letter before it. Such a mark is the second character
/// of a canonical decomposition of Unicode.
pub(crate) const fn is_mark(character: char) -> bool {
    match character {
        '\0'..='\u{2ff}' => false,
        '\u{300}'..='\u{36f}' | '\u{653}'..='\u{655}' => true,
        '\u{900}'..='\u{ddf}' => matches!(
            character,
            '\u{93c}'
                | '\u{9bc}'
                | '\u{9be}'
                | '\u{9d7}'
                | '\u{a3c}'
                | '\u{b3c}'
                | '\u{b3e}'
                | '\u{b56}'
                | '\u{b57}'
                | '\u{bbe}'
                | '\u{bd7}'
                | '\u{c56}'
                | '\u{cc2}'
                | '\u{cd5}'
                | '\u{cd6}'
                | '\u{d3e}'
                | '\u{d57}'
                | '\u{dca}'
                | '\u{dcf}'
                | '\u{ddf}'
        ),
        _ => matches!(
            character,
            '\u{102e}' | '\u{1161}'..='\u{1175}' | '\u{11a8}'..='\u{11c2}' | '\u{3099}' | '\u{309a}'
        ),
    }
}

/// Composes a folded letter and the mark after it. `None` if no word of the lists has that letter.
fn compose(letter: char, mark: char) -> Option<char> {
    match (letter, mark) {
        // The lower case of İ.
        ('i', '\u{307}') => Some('i'),
        ('\u{1100}'..='\u{1112}', '\u{1161}'..='\u{1175}') => {
            let (lead, vowel) = (u32::from(letter) - 0x1100, u32::from(mark) - 0x1161);
            char::from_u32(0xac00 + (lead * 21 + vowel) * 28)
        }
        ('\u{ac00}'..='\u{d7a3}', '\u{11a8}'..='\u{11c2}') => {
            let (syllable, tail) = (u32::from(letter), u32::from(mark) - 0x11a7);
            if (syllable - 0xac00) % 28 == 0 { char::from_u32(syllable + tail) } else { None }
        }
        _ => {
            let found = COMPOSED
                .binary_search_by_key(&(mark, letter), |(mark, letter, _)| (*mark, *letter));
            found.ok().and_then(|at| COMPOSED.get(at)).map(|(.., composed)| *composed)
        }
    }
}

/// Whether a character is part of a word: a letter, or a sign that is written on or between
/// letters. The scripts of India and its neighbours have many such signs.
pub(crate) fn is_of_word(character: char) -> bool {
    match character {
        '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{200c}' | '\u{200d}' => true,
        _ => is_letter(character),
    }
}

/// Whether a character is a letter, or a sign that is written on one in the scripts of India and its
/// neighbours.
///
/// Unicode's table is searched only where that is quick: in those scripts, in Hangul Jamo, in Ethiopic,
/// and in those beyond the first plane, it takes up to 3,000 instructions.
pub(crate) fn is_letter(character: char) -> bool {
    match character {
        '\0'..='\x7f' => character.is_ascii_alphabetic(),
        // Punctuation.
        '\u{2010}'..='\u{206f}' => false,
        '\u{900}'..='\u{109f}' => !character.is_numeric() && !matches!(character, '।' | '॥' | '฿'),
        '\u{10a0}'..='\u{135a}' => character != '\u{10fb}',
        '\u{10800}'..='\u{11fff}' => !character.is_numeric(),
        _ => character.is_alphabetic(),
    }
}

/// Whether a word or a number continues from one character to the next. In scripts without
/// spaces, it never does.
#[inline]
pub(crate) fn goes_on(last: char, next: char) -> bool {
    if last.is_ascii() && next.is_ascii() {
        return (last.is_ascii_alphabetic() && next.is_ascii_alphabetic())
            || (last.is_ascii_digit() && next.is_ascii_digit());
    }
    goes_on_wide(last, next)
}

fn goes_on_wide(last: char, next: char) -> bool {
    if last.is_ascii_digit() {
        next.is_numeric()
    } else {
        last < FIRST_UNSPACED && next < FIRST_UNSPACED && is_of_word(last) && is_of_word(next)
    }
}

/// Whether two characters are both letters or digits, so that no phrase ends between them. In
/// scripts without spaces, one may.
pub(crate) fn is_glued(last: char, next: char) -> bool {
    let is_part = |it: char| it < FIRST_UNSPACED && it.is_alphanumeric();
    is_part(last) && is_part(next)
}

/// `word = 1*( a letter or a sign of a word )`
///
/// Splits the word from the rest of the text.
pub(crate) fn word(input: &str) -> Option<(&str, &str)> {
    let end = input.find(|character| !is_of_word(character)).unwrap_or(input.len());
    if end == 0 { None } else { Some(input.split_at(end)) }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use unicode_normalization::UnicodeNormalization as _;
    use unicode_normalization::char::decompose_canonical;

    use super::*;

    fn folded(text: &str) -> String {
        Letters::of(text).map(|letter| letter.folded).collect()
    }

    #[track_caller]
    fn same(one: &str, other: &str) {
        assert_eq!(folded(one), folded(other), "{one:?} {other:?}");
        let back = |text| {
            let mut letters: Vec<_> = LettersBack::of(text).map(|it| it.folded).collect();
            letters.reverse();
            String::from_iter(letters)
        };
        assert_eq!(back(one), folded(one), "{one:?}");
        assert_eq!(back(other), folded(other), "{other:?}");
    }

    #[test]
    fn folded_letters_are_the_same_in_any_case_and_form() {
        same("Août", "AO\u{75}\u{302}t");
        same("MAYIS", "mayıs");
        same("İlgili", "I\u{307}lgili");
        same("ΙΑΝΟΥΆΡΙΟΣ", "ιανουάριος");
        same("a \u{a0}\n b", "A b");
        same("l’été", "L'E\u{301}TE\u{301}");
        same("기자", "\u{1100}\u{1175}\u{110c}\u{1161}");
        same("특파원", &"특파원".nfd().collect::<String>());
        same("ज़", "ज");
        same("आज\u{93c}", "आज");
        same("Tháng Chín", &"tháng chín".nfd().collect::<String>());
        same("", "");
    }

    #[test]
    fn an_accent_that_no_entry_has_is_kept() {
        assert_eq!(folded("m\u{301}a"), "m\u{301}a");
        assert_eq!(folded("ẽ"), "ẽ");
        assert_eq!(folded("e\u{303}"), "e\u{303}");
    }

    #[test]
    fn capitals_are_detected() {
        let capitals = |text| Letters::of(text).map(|it| it.is_capital).collect::<Vec<_>>();
        assert_eq!(
            capitals("aBÉ E\u{301}é1雨"),
            [false, true, true, false, true, false, false, false]
        );
    }

    #[test]
    fn every_mark_of_a_decomposition_is_a_mark() {
        for character in ('\0'..='\u{ffff}').filter(|it| !matches!(it, '\u{ac00}'..='\u{d7a3}')) {
            let mut parts = Vec::new();
            decompose_canonical(character, |part| parts.push(part));
            // Only the scripts of newspapers.
            let composed: String = parts.iter().collect::<String>().nfc().collect();
            if parts.len() > 1 && composed.chars().count() == 1 && character < '\u{1b00}' {
                assert!(parts.iter().skip(1).all(|it| is_mark(*it)), "{character:?} {parts:?}");
            }
        }
    }
}
