//! Cuts a byline into segments, and each segment into words.
//!
//! ```text
//! byline       = *separator segment *( 1*separator segment ) *separator
//! sentence-end = "."   ; behind a word of four letters before a capital, or before a lead
//! ```
//!
//! A comma or slash between digits parts nothing, nor does a slash in an address
//! (`example.com/jane`), nor what stands in brackets. A sentence-end is a separator too.
//!
//! This is a scanner and no grammar: whether a mark parts what stands round it depends on
//! the word before it. It looks at each character once and looks each word up once, and
//! keeps them in an array.

use super::bracket::bracket;
use super::lead::lead;
use super::separator::{Separator, after_lexed_and, part_mark, skip_marks, spaced_mark};
use super::word::{Signs, Spelling, Word, Words, sign_of, sign_of_ascii};
use crate::lexicon::Lists;
use crate::text::letters::{is_mark as is_accent, without_marks};
use crate::text::lines::trim_start;
use crate::text::words::is;

/// The most words of a segment that are told apart. What follows them is part of the last.
pub(super) const MOST_WORDS: usize = 24;

/// A segment of a byline.
#[derive(Clone, Copy, Debug)]
pub(super) struct Segment {
    /// What parts it from the segment before.
    pub(super) separator: Separator,
    words: [Word; MOST_WORDS],
    count: usize,
    /// Where it begins in the byline, and where it ends, without white space.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Up to where the byline was scanned for the end of this segment or of one before.
    scanned: usize,
}

impl Segment {
    /// No segment.
    pub(super) const NONE: Self = Self {
        separator: Separator::Mark,
        words: [Word::NONE; MOST_WORDS],
        count: 0,
        start: 0,
        end: 0,
        scanned: 0,
    };

    /// Goes on to the segment behind the separators at `place`. There may be none.
    pub(super) fn read_next(&mut self, byline: &str, place: usize) {
        let (mut place, mut separator) = (place, Separator::Mark);
        if place >= byline.len() {
            (self.start, self.end, self.count) = (place, place, 0);
            return;
        }
        loop {
            let (rest, marked) = skip_marks(after(byline, place), separator);
            (place, separator) = (byline.len() - rest.len(), marked);
            if self.drop_before(byline, place) {
                self.separator = separator;
                return;
            }
            let mut scanner = Scanner::new(byline, place, byline.len());
            let first = scanner.word();
            let and = first.and_then(|word| after_lexed_and(&word, byline));
            let Some(after) = and else {
                self.separator = separator;
                return self.read_on(first, &mut scanner);
            };
            (place, separator) = (byline.len() - after.len(), Separator::And);
        }
    }

    /// Leaves out what is before `start`, which is not the end of the segment.
    pub(super) fn begin_at(&mut self, byline: &str, start: usize) {
        if !self.drop_before(byline, start) {
            self.read_at(byline, start);
        }
    }

    /// Leaves out the words before `start`, and reads as many more. `false` if no word begins
    /// there that is known to begin there without those before it.
    fn drop_before(&mut self, byline: &str, start: usize) -> bool {
        if start >= self.end {
            return false;
        }
        let is_cut = self.count == MOST_WORDS;
        // The last word may go on.
        let end = if is_cut { MOST_WORDS - 1 } else { self.count };
        let words = self.words.get_mut(..end).unwrap_or_default();
        let before = words.iter().take_while(|word| word.end <= start).count();
        // A bracket, and letters that have no case, say how to cut what follows them.
        let says = |word: &Word| word.signs.meet(Signs::OF_ONE_CASE.or(Signs::BRACKET));
        if words.iter().take(if is_cut { end } else { before + 1 }).any(says) {
            return false;
        }
        let Some(first) = words.get_mut(before) else { return false };
        if first.start < start {
            // What was before is glued to the word, as in `Photo:Jane`.
            let glued = Scanner::new(byline, start, byline.len()).word();
            let Some(glued) = glued.filter(|glued| glued.end == first.end) else { return false };
            *first = glued;
        } else if first.start > start || before == 0 {
            return false;
        }
        self.words.copy_within(before..end, 0);
        (self.start, self.count) = (start, end - before);
        if is_cut {
            self.end = self.words(byline).end();
            let mut scanner = Scanner::new(byline, start, byline.len());
            scanner.rest = after(byline, self.end);
            self.read_to_end(&mut scanner);
        }
        true
    }

    /// Goes on to the segment that begins at `start`, in front of which is no separator.
    pub(super) fn read_at(&mut self, byline: &str, start: usize) {
        let mut scanner = Scanner::new(byline, start, byline.len());
        let first = scanner.word();
        self.read_on(first, &mut scanner);
    }

    /// Reads the words after the first to the end of the segment.
    #[expect(clippy::inline_always, reason = "measured")]
    #[inline(always)]
    fn read_on(&mut self, first: Option<Word>, scanner: &mut Scanner<'_>) {
        self.begin(scanner.start, first);
        if first.is_some() {
            self.read_to_end(scanner);
        }
    }

    /// Reads more words to the end of the segment.
    #[inline]
    fn read_to_end(&mut self, scanner: &mut Scanner<'_>) {
        if self.fill(scanner, Scanner::word) {
            // What begins inside a segment ends where that does. Without this, each of the
            // leads in one long segment would have all that follows it scanned again.
            if self.end < self.scanned {
                self.end = self.scanned;
            } else {
                while let Some(word) = scanner.word() {
                    self.end = word.end;
                }
                self.scanned = self.end;
            }
            self.extend_last();
        }
    }

    /// Reads the first words of a stretch of the byline, whatever separators are in it.
    pub(super) fn read_all(&mut self, byline: &str, start: usize, end: usize) {
        let mut scanner = Scanner::new(byline, start, end);
        let first = scanner.plain_word();
        self.begin(start, first);
        if first.is_none() || !self.fill(&mut scanner, Scanner::plain_word) {
            return;
        }
        let more = scanner.rest.trim_end();
        if !more.is_empty() {
            self.end = scanner.at() + more.len();
        }
        self.extend_last();
    }

    /// Begins with a word, if there is one.
    #[inline]
    fn begin(&mut self, start: usize, first: Option<Word>) {
        (self.start, self.end, self.count) = (start, start, 0);
        if let (Some(first), Some(place)) = (first, self.words.first_mut()) {
            (self.start, self.end, self.count) = (first.start, first.end, 1);
            *place = first;
        }
    }

    /// Reads as many words as are told apart, and tells whether there may be more.
    #[inline]
    fn fill<'a>(
        &mut self,
        scanner: &mut Scanner<'a>,
        next: impl Fn(&mut Scanner<'a>) -> Option<Word>,
    ) -> bool {
        for place in self.words.iter_mut().skip(self.count) {
            let Some(word) = next(scanner) else { return false };
            *place = word;
            (self.end, self.count) = (word.end, self.count + 1);
        }
        true
    }

    /// Makes what is more than can be told apart part of the last word.
    fn extend_last(&mut self) {
        if let Some(last) = self.words.last_mut().filter(|last| last.end < self.end) {
            *last = last.up_to(self.end);
        }
    }

    /// A segment read as [`read_all`](Self::read_all) does it.
    pub(super) fn of(byline: &str, start: usize, end: usize) -> Self {
        let mut segment = Self::NONE;
        segment.read_all(byline, start, end);
        segment
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The words that are told apart.
    pub(super) fn words<'a>(&self, byline: &'a str) -> Words<'a, '_> {
        Words::new(byline, self.words.get(..self.count).unwrap_or_default())
    }
}

/// The words of a byline from `start` on, whatever separators are between them.
pub(super) fn plain_words(byline: &str, start: usize) -> impl Iterator<Item = Word> {
    let mut scanner = Scanner::new(byline, start, byline.len());
    core::iter::from_fn(move || scanner.plain_word())
}

/// What of a text follows a place.
pub(super) fn after(text: &str, place: usize) -> &str {
    text.split_at_checked(place).map_or("", |(_, after)| after)
}

/// Where the scanning of a segment is.
struct Scanner<'a> {
    byline: &'a str,
    start: usize,
    /// Up to where it goes at most.
    limit: usize,
    /// What is still to be scanned.
    rest: &'a str,
    /// Up to where a bracket goes, in which nothing parts.
    bracket: usize,
    /// The last character outside of brackets, or the white space before the segment.
    before: char,
    /// Where the last word began, outside of brackets.
    word: usize,
    /// Whether that word has a full stop or colon, as an address has.
    is_address: bool,
    /// Whether the last letter was of a script without capitals. There a dash stands
    /// between a town and a person as often, and which is which cannot be told.
    is_of_one_case: bool,
}

impl<'a> Scanner<'a> {
    fn new(byline: &'a str, start: usize, limit: usize) -> Self {
        Self {
            byline,
            start,
            limit,
            rest: byline.get(start..limit).unwrap_or_default(),
            bracket: 0,
            before: ' ',
            word: start,
            is_address: false,
            is_of_one_case: false,
        }
    }

    /// Where it is in the byline.
    const fn at(&self) -> usize {
        self.limit - self.rest.len()
    }

    /// Whether it is in a bracket.
    const fn is_in_bracket(&self) -> bool {
        self.at() < self.bracket
    }

    /// The next word of the segment.
    fn word(&mut self) -> Option<Word> {
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

    /// Goes on to where the next word begins, unless the segment ends before it.
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

    /// Passes letters and digits of ASCII, which part nothing.
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
            (self.word, self.is_address) = (self.at(), false);
        }
        self.rest = rest;
        self.is_of_one_case &= !signs.meet(Signs::SMALL.or(Signs::CAPITAL));
        self.before = char::from(last);
    }

    /// Notes a character that is part of the word, unless it is a separator.
    fn pass_character(&mut self, character: char) -> bool {
        if self.is_in_bracket() {
            return true;
        }
        if self.before.is_whitespace() {
            (self.word, self.is_address) = (self.at(), false);
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
        if sign.meet(Signs::SMALL.or(Signs::CAPITAL).or(Signs::OF_ONE_CASE)) {
            self.is_of_one_case = sign == Signs::OF_ONE_CASE;
        }
        self.before = character;
    }

    /// Whether a separator begins here, with this character.
    fn is_separator(&self, mark: char) -> bool {
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
            '.' if is_open => self.ends_sentence(),
            _ if spaced_mark(mark) && self.is_of_one_case => false,
            _ if spaced_mark(mark) => {
                (self.before.is_whitespace() || spaced_mark(self.before)) && is_open
            }
            _ => part_mark(mark),
        }
    }

    /// Whether the full stop here ends a sentence, or a lead follows. The word before it has
    /// four letters or more and is not one that is shortened, and another sentence follows.
    fn ends_sentence(&self) -> bool {
        let word = self.byline.get(self.word..self.at()).unwrap_or_default();
        let behind = after(self.rest, 1);
        let is_long = without_marks(word).filter(|it| it.is_alphabetic()).nth(3).is_some();
        let is_word = || word.chars().all(is_of_word);
        let is_sentence = is_long
            && is_word()
            && !is(word, Lists::TITLE)
            && trim_start(behind).starts_with(char::is_uppercase);
        is_sentence || (word.len() > 1 && lead(behind).is_ok())
    }

    /// The next word, whatever separators are in it.
    fn plain_word(&mut self) -> Option<Word> {
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

/// Whether a character is a letter, or an accent of one.
fn is_of_word(character: char) -> bool {
    character.is_alphabetic() || is_accent(character)
}
