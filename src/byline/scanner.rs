//! Cuts a byline into segments, and each segment into words.
//!
//! This is a scanner and no grammar: whether a mark is a separator depends on the word before it.
//! It looks at each character once.

use super::bracket::bracket;
use super::lead::lead;
use super::separator::{after_lexed_and, part_mark, spaced_mark};
use super::word::{Signs, Spelling, Word, sign_of, sign_of_ascii};
use crate::lexicon::Lists;
use crate::text::letters::{is_letter, is_mark as is_accent, without_marks};
use crate::text::lines::trim_start;
use crate::text::spelling::Case;
use crate::text::words::is;

/// The state of scanning a segment.
pub(super) struct Scanner<'a> {
    byline: &'a str,
    pub(super) start: usize,
    /// Where the text that is scanned ends.
    limit: usize,
    /// What is not scanned yet.
    pub(super) rest: &'a str,
    /// Where a bracket ends, in which nothing separates.
    bracket: usize,
    /// The last character outside of brackets, or the white space before the segment.
    before: char,
    /// Where the last word began, outside of brackets.
    word: usize,
    /// Whether that word has a full stop or colon, as an address has.
    is_address: bool,
    /// Up to where that word is known to be letters, or where its first character is that is none.
    letters: usize,
    /// Whether the last letter was of a script without capitals. There a dash is as often between a
    /// town and a person, and nothing shows which is which.
    is_of_one_case: bool,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(byline: &'a str, start: usize, limit: usize) -> Self {
        Self {
            byline,
            start,
            limit,
            rest: byline.get(start..limit).unwrap_or_default(),
            bracket: 0,
            before: ' ',
            word: start,
            is_address: false,
            letters: start,
            is_of_one_case: false,
        }
    }

    /// Returns the scanner at the end of a word, to which no bracket is open.
    pub(super) fn after(self, end: usize) -> Self {
        let passed = self.byline.get(self.start..end).unwrap_or_default();
        let is_of_one_case = ends_in_one_case(passed);
        Self { rest: after(self.byline, end), is_of_one_case, ..self }
    }

    /// The position in the byline.
    pub(super) const fn at(&self) -> usize {
        self.limit - self.rest.len()
    }

    /// Whether it is in a bracket.
    const fn is_in_bracket(&self) -> bool {
        self.at() < self.bracket
    }

    /// Reads the next word of the segment.
    pub(super) fn word(&mut self) -> Option<Word> {
        let (start, from_word) = self.begin_word()?;
        let mut spelling = Spelling::default();
        self.pass_plain(&mut spelling);
        while let Some(next) = self.rest.chars().next() {
            if next.is_whitespace() || !self.pass_character(next) {
                break;
            }
            spelling.add(next);
            self.rest = after(self.rest, next.len_utf8());
            self.pass_plain(&mut spelling);
        }
        let end = self.at();
        if end > start {
            let word = Word::new(from_word, start, end, &spelling);
            // An and-word ends the segment before it.
            let may_join = start > self.start && !self.is_in_bracket();
            if !may_join || after_lexed_and(&word, self.byline).is_none() {
                return Some(word);
            }
        }
        self.rest = from_word;
        None
    }

    /// Goes on to the beginning of the next word, unless the segment ends before it.
    fn begin_word(&mut self) -> Option<(usize, &'a str)> {
        let text = trim_start(self.rest);
        let skipped = self.rest.len() - text.len();
        if skipped > 0 && !self.is_in_bracket() {
            // The end of a line is a separator.
            if self.rest.as_bytes().get(..skipped)?.contains(&b'\n') {
                return None;
            }
            self.before = ' ';
        }
        self.rest = text;
        (!text.is_empty()).then_some((self.at(), text))
    }

    /// Passes ASCII letters and digits, which are no separators.
    #[inline]
    fn pass_plain(&mut self, spelling: &mut Spelling) {
        if self.is_in_bracket() {
            return;
        }
        let (mut count, mut last, mut signs) = (0, b' ', Signs::NONE);
        for byte in self.rest.bytes().take_while(u8::is_ascii_alphanumeric) {
            let sign = sign_of_ascii(byte);
            spelling.add_sign(sign);
            (count, last, signs) = (count + 1, byte, signs.or(sign));
        }
        if count == 0 {
            return;
        }
        let rest = after(self.rest, count);
        if self.before.is_whitespace() {
            self.note_beginning();
        }
        self.rest = rest;
        self.is_of_one_case &= !signs.intersects(Signs::SMALL.or(Signs::CAPITAL));
        self.before = char::from(last);
    }

    /// Notes that a word begins here.
    #[inline]
    const fn note_beginning(&mut self) {
        let at = self.at();
        (self.word, self.letters, self.is_address) = (at, at, false);
    }

    /// Notes a character that is part of the word, unless it is a separator.
    fn pass_character(&mut self, character: char) -> bool {
        if self.is_in_bracket() {
            return true;
        }
        if self.before.is_whitespace() {
            self.note_beginning();
        }
        if matches!(character, '(' | '[') {
            self.bracket = bracket(self.rest).map_or(0, |(rest, _)| self.limit - rest.len());
        }
        if !self.is_in_bracket() && self.is_separator(character) {
            return false;
        }
        self.pass(character, sign_of(character));
        true
    }

    /// Notes a character that is part of a word.
    fn pass(&mut self, character: char, sign: Signs) {
        self.is_address |= matches!(character, '.' | ':' | '=' | '<');
        if sign.intersects(Signs::SMALL.or(Signs::CAPITAL).or(Signs::OF_ONE_CASE)) {
            self.is_of_one_case = sign == Signs::OF_ONE_CASE;
        }
        self.before = character;
    }

    /// Returns whether a separator begins here, with this character.
    fn is_separator(&mut self, mark: char) -> bool {
        if mark.is_ascii_alphanumeric() {
            return false;
        }
        let next = self.rest.chars().nth(1);
        let is_between_digits =
            self.before.is_ascii_digit() && next.is_some_and(|next| next.is_ascii_digit());
        let is_open = next.is_none_or(|next| next.is_whitespace() || spaced_mark(next));
        match mark {
            ',' => !is_between_digits,
            '/' => !self.is_address && self.at() > self.start && !is_between_digits,
            '.' if is_open => self.sentence_end(),
            _ if spaced_mark(mark) && self.is_of_one_case => false,
            _ if spaced_mark(mark) => {
                (self.before.is_whitespace() || spaced_mark(self.before)) && is_open
            }
            _ => part_mark(mark),
        }
    }

    /// `sentence-end = "."`
    ///
    /// The word before it has four letters or more and is no abbreviation, and another sentence
    /// follows; or a lead does.
    fn sentence_end(&mut self) -> bool {
        let word = self.byline.get(self.word..self.at()).unwrap_or_default();
        let rest = after(self.rest, 1);
        let is_sentence = self.is_of_letters()
            && without_marks(word).nth(3).is_some()
            && !is(word, Lists::TITLE)
            && trim_start(rest).starts_with(char::is_uppercase);
        is_sentence || (word.len() > 1 && lead(rest).is_ok())
    }

    /// Returns whether the word up to here is letters and accents. Each of them is looked at once, for
    /// many full stops may be in one word.
    fn is_of_letters(&mut self) -> bool {
        let at = self.at();
        let unknown = self.byline.get(self.letters..at).unwrap_or_default();
        let other = unknown.find(|it| !is_of_word(it)).map_or(at, |other| self.letters + other);
        self.letters = other;
        other == at
    }

    /// Reads the next word. Separators are parts of it.
    pub(super) fn plain_word(&mut self) -> Option<Word> {
        let text = trim_start(self.rest);
        self.rest = text;
        let start = self.at();
        let mut spelling = Spelling::default();
        for character in text.chars().take_while(|it| !it.is_whitespace()) {
            spelling.add(character);
            self.rest = after(self.rest, character.len_utf8());
        }
        let end = self.at();
        (end > start).then(|| Word::new(text, start, end, &spelling))
    }
}

/// Returns whether the last letter of a text is of a script without capitals.
pub(super) fn ends_in_one_case(text: &str) -> bool {
    text.chars().rev().find(|it| is_letter(*it)).is_some_and(|last| Case::of(last) == Case::Only)
}

/// Returns whether a character is a letter or an accent.
fn is_of_word(character: char) -> bool {
    is_letter(character) || is_accent(character)
}

/// Returns the words of a byline from `start` on. Separators are parts of words.
pub(super) fn plain_words(byline: &str, start: usize) -> impl Iterator<Item = Word> {
    let mut scanner = Scanner::new(byline, start, byline.len());
    core::iter::from_fn(move || scanner.plain_word())
}

/// Returns the text after a position.
pub(super) fn after(text: &str, position: usize) -> &str {
    text.split_at_checked(position).map_or("", |(_, after)| after)
}
