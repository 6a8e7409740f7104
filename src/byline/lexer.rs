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

use super::lead::lead;
use super::separator::{Separator, after_and, is_dash, is_mark, skip_marks};
use super::word::{Signs, Word, Words};
use crate::lexicon::Lists;
use crate::text::lines::trim_start;
use crate::text::spelling::Case;
use crate::text::words::is;

/// The most words of a segment that are told apart. What follows them belongs to the last.
pub(super) const MOST_WORDS: usize = 32;

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
    /// Where the next words begin if it has more than are told apart.
    pub(super) more: Option<usize>,
}

impl Segment {
    /// No segment.
    pub(super) const NONE: Self = Self {
        separator: Separator::Mark,
        words: [Word::NONE; MOST_WORDS],
        count: 0,
        start: 0,
        end: 0,
        more: None,
    };

    /// Goes on to the segment behind the separators at `place`. There may be none.
    pub(super) fn read_next(&mut self, byline: &str, place: usize) {
        let (mut place, mut separator) = (place, Separator::Mark);
        loop {
            let (rest, marked) = skip_marks(after(byline, place), separator);
            (place, separator) = (byline.len() - rest.len(), marked);
            self.read_at(byline, place);
            // An and-word is looked up as any word is.
            let joins = if self.first().may_join() { after_and(rest) } else { None };
            let Some(behind) = joins else { break };
            (place, separator) = (byline.len() - behind.len(), Separator::And);
        }
        self.separator = separator;
    }

    fn first(&self) -> &Word {
        self.words.first().filter(|_| self.count > 0).unwrap_or(&Word::NONE)
    }

    /// Goes on to the segment that begins at `start`, in front of which is no separator.
    pub(super) fn read_at(&mut self, byline: &str, start: usize) {
        let mut scanner = Scanner::new(byline, start, byline.len());
        self.read(&mut scanner, Scanner::word);
        // Where there are more words than are told apart, the segment goes on.
        while let Some(word) = scanner.word() {
            self.end = word.end;
            self.more = self.more.or(Some(word.start));
        }
    }

    /// Reads the first words of a stretch of the byline, whatever separators are in it.
    pub(super) fn read_all(&mut self, byline: &str, start: usize, end: usize) {
        let mut scanner = Scanner::new(byline, start, end);
        self.read(&mut scanner, Scanner::plain_word);
        let rest = scanner.rest();
        let more = trim_start(rest);
        if !more.is_empty() {
            self.more = Some(scanner.at + rest.len() - more.len());
        }
    }

    /// Reads as many words as are told apart.
    fn read<'a>(&mut self, scanner: &mut Scanner<'a>, next: fn(&mut Scanner<'a>) -> Option<Word>) {
        (self.start, self.end, self.count, self.more) = (scanner.at, scanner.at, 0, None);
        for place in &mut self.words {
            let Some(word) = next(scanner) else { return };
            (self.end, self.count) = (word.end, self.count + 1);
            *place = word;
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

/// What of a text follows a place.
pub(super) fn after(text: &str, place: usize) -> &str {
    text.split_at_checked(place).map_or("", |(_, after)| after)
}

/// The bracket with which a text begins, up to the mark that closes it. It holds
/// no other bracket.
pub(super) fn bracket(text: &str) -> Option<&str> {
    let close = match text.as_bytes().first()? {
        b'(' => b')',
        b'[' => b']',
        _ => return None,
    };
    let end = text.bytes().skip(1).position(|it| matches!(it, b'(' | b')' | b'[' | b']'))? + 1;
    let (bracket, _) = text.split_at_checked(end + 1)?;
    bracket.as_bytes().last().filter(|last| **last == close).map(|_| bracket)
}

/// Where the scanning of a segment is.
struct Scanner<'a> {
    byline: &'a str,
    start: usize,
    /// Up to where it goes at most.
    limit: usize,
    at: usize,
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

/// What is known of a word as far as it was scanned.
#[derive(Default)]
struct Spelling {
    signs: Signs,
    case: Option<Case>,
}

impl Spelling {
    #[inline]
    fn add(&mut self, character: char) {
        let sign = sign_of(character);
        self.signs = self.signs.or(sign);
        if self.case.is_none() {
            self.case = case_of(sign);
        }
    }
}

/// The sign that a character is.
#[inline]
fn sign_of(character: char) -> Signs {
    match character {
        'a'..='z' => Signs::SMALL,
        'A'..='Z' => Signs::CAPITAL,
        '0'..='9' => Signs::DIGIT,
        '@' => Signs::AT,
        '.' => Signs::STOP,
        ':' | '：' => Signs::COLON,
        '(' | '[' => Signs::BRACKET,
        '\0'..='\x7f' => Signs::NONE,
        _ => match Case::of(character) {
            Case::Small => Signs::SMALL,
            Case::Capital => Signs::CAPITAL,
            _ if character.is_alphabetic() => Signs::OF_ONE_CASE,
            _ => Signs::NONE,
        },
    }
}

/// The case of a letter that is this sign.
const fn case_of(sign: Signs) -> Option<Case> {
    match sign {
        Signs::SMALL => Some(Case::Small),
        Signs::CAPITAL => Some(Case::Capital),
        Signs::OF_ONE_CASE => Some(Case::Only),
        _ => None,
    }
}

impl<'a> Scanner<'a> {
    const fn new(byline: &'a str, start: usize, limit: usize) -> Self {
        Self {
            byline,
            start,
            limit,
            at: start,
            bracket: 0,
            before: ' ',
            word: start,
            is_address: false,
            is_of_one_case: false,
        }
    }

    fn rest(&self) -> &'a str {
        self.byline.get(self.at..self.limit).unwrap_or_default()
    }

    /// The next word of the segment.
    fn word(&mut self) -> Option<Word> {
        let start = self.begin_word()?;
        let mut spelling = Spelling::default();
        self.pass_plain(&mut spelling);
        while let Some(next) = self.rest().chars().next() {
            if next.is_whitespace() {
                break;
            }
            if self.at >= self.bracket {
                if self.before.is_whitespace() {
                    (self.word, self.is_address) = (self.at, false);
                }
                if matches!(next, '(' | '[') {
                    let bracket = bracket(self.rest());
                    self.bracket = bracket.map_or(0, |bracket| self.at + bracket.len());
                }
                if self.bracket <= self.at && self.is_separator(next) {
                    break;
                }
                self.pass(next, sign_of(next));
            }
            spelling.add(next);
            self.at += next.len_utf8();
            self.pass_plain(&mut spelling);
        }
        let case = spelling.case.unwrap_or(Case::NoLetter);
        let word = Word::new(self.byline, start, self.at, spelling.signs, case);
        // An and-word ends the segment before it.
        let is_open = self.at >= self.bracket && start > self.start && word.may_join();
        if self.at == start || (is_open && after_and(after(self.byline, start)).is_some()) {
            self.at = start;
            return None;
        }
        Some(word)
    }

    /// Goes on to where the next word begins, unless the segment ends before it.
    fn begin_word(&mut self) -> Option<usize> {
        let rest = self.rest();
        let text = trim_start(rest);
        let skipped = rest.len() - text.len();
        if self.at >= self.bracket && skipped > 0 {
            // The end of a line is a separator.
            if rest.as_bytes().get(..skipped)?.contains(&b'\n') {
                return None;
            }
            self.before = ' ';
        }
        self.at += skipped;
        (!text.is_empty()).then_some(self.at)
    }

    /// Passes letters and digits of ASCII, which part nothing.
    fn pass_plain(&mut self, spelling: &mut Spelling) {
        let rest = self.rest().as_bytes();
        if self.at < self.bracket || !rest.first().is_some_and(u8::is_ascii_alphanumeric) {
            return;
        }
        if self.before.is_whitespace() {
            (self.word, self.is_address) = (self.at, false);
        }
        let mut signs = Signs::NONE;
        for byte in rest.iter().take_while(|byte| byte.is_ascii_alphanumeric()) {
            let sign = sign_of(char::from(*byte));
            if spelling.case.is_none() {
                spelling.case = case_of(sign);
            }
            signs = signs.or(sign);
            self.before = char::from(*byte);
            self.at += 1;
        }
        spelling.signs = spelling.signs.or(signs);
        self.is_of_one_case &= !signs.meet(Signs::SMALL.or(Signs::CAPITAL));
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
        let next = self.rest().chars().nth(1);
        let is_between_digits =
            self.before.is_ascii_digit() && next.is_some_and(|next| next.is_ascii_digit());
        let is_open = next.is_none_or(|next| next.is_whitespace() || is_dash(next));
        match mark {
            ',' => !is_between_digits,
            '/' => !self.is_address && self.at > self.start && !is_between_digits,
            '.' if is_open => self.ends_sentence(),
            _ if is_dash(mark) && self.is_of_one_case => false,
            _ if is_dash(mark) => (self.before.is_whitespace() || is_dash(self.before)) && is_open,
            _ => is_mark(mark),
        }
    }

    /// Whether the full stop here ends a sentence, or a lead follows. The word before it has
    /// four letters or more and is not one that is shortened, and another sentence follows.
    fn ends_sentence(&self) -> bool {
        let word = self.byline.get(self.word..self.at).unwrap_or_default();
        let behind = after(self.rest(), 1);
        let is_long = word.chars().filter(|letter| letter.is_alphabetic()).nth(3).is_some();
        let is_word = || word.chars().all(is_of_word);
        let is_sentence = is_long
            && is_word()
            && !is(word, Lists::TITLE)
            && trim_start(behind).starts_with(char::is_uppercase);
        is_sentence || (word.len() > 1 && lead(behind).is_some())
    }

    /// The next word, whatever separators are in it.
    fn plain_word(&mut self) -> Option<Word> {
        let rest = self.rest();
        let text = trim_start(rest);
        self.at += rest.len() - text.len();
        let start = self.at;
        let mut spelling = Spelling::default();
        for character in text.chars().take_while(|it| !it.is_whitespace()) {
            spelling.add(character);
            self.at += character.len_utf8();
        }
        let case = spelling.case.unwrap_or(Case::NoLetter);
        let (byline, end) = (self.byline, self.at);
        (end > start).then(|| {
            Word::new(byline.get(..self.limit).unwrap_or(byline), start, end, spelling.signs, case)
        })
    }
}

/// Whether a character is a letter, or an accent of one.
fn is_of_word(character: char) -> bool {
    character.is_alphabetic() || crate::text::letters::is_mark(character)
}
