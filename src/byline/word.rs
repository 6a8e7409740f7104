//! A word of a byline: its position, its spelling, and its lists.

use crate::lexicon::Lists;
use crate::text::letters::is_letter;
use crate::text::span::Span;
use crate::text::spelling::Case;
use crate::text::words::{each_beginning, is_month_or_weekday, lists};

/// The kinds of characters that a word has, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Signs(pub(super) u8);

impl Signs {
    pub(super) const NONE: Self = Self(0);
    pub(super) const CAPITAL: Self = Self(1);
    pub(super) const SMALL: Self = Self(1 << 1);
    /// A digit from 0 to 9.
    pub(super) const DIGIT: Self = Self(1 << 2);
    pub(super) const AT: Self = Self(1 << 3);
    pub(super) const STOP: Self = Self(1 << 4);
    /// `:` or `：`.
    pub(super) const COLON: Self = Self(1 << 5);
    /// `(` or `[`.
    pub(super) const BRACKET: Self = Self(1 << 6);
    /// A letter of a script that has no capitals.
    pub(super) const OF_ONE_CASE: Self = Self(1 << 7);
    const LETTERS: Self = Self::CAPITAL.or(Self::SMALL).or(Self::OF_ONE_CASE);

    /// Returns the signs of both.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Returns whether both have a sign in common.
    pub(super) const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// The spelling of a word, as far as it was scanned.
#[derive(Default)]
pub(super) struct Spelling {
    pub(super) signs: Signs,
    pub(super) case: Option<Case>,
}

impl Spelling {
    pub(super) fn add(&mut self, character: char) {
        self.add_sign(sign_of(character));
    }

    /// Adds a character of this sign.
    #[inline]
    pub(super) const fn add_sign(&mut self, sign: Signs) {
        self.signs = self.signs.or(sign);
        if self.case.is_none() {
            self.case = case_of(sign);
        }
    }
}

/// Returns the sign of an ASCII character.
#[inline]
pub(super) const fn sign_of_ascii(character: u8) -> Signs {
    match character {
        b'a'..=b'z' => Signs::SMALL,
        b'A'..=b'Z' => Signs::CAPITAL,
        b'0'..=b'9' => Signs::DIGIT,
        b'@' => Signs::AT,
        b'.' => Signs::STOP,
        b':' => Signs::COLON,
        b'(' | b'[' => Signs::BRACKET,
        _ => Signs::NONE,
    }
}

/// Returns the sign of a character.
pub(super) fn sign_of(character: char) -> Signs {
    match u8::try_from(character) {
        Ok(byte) if byte.is_ascii() => return sign_of_ascii(byte),
        _ => {}
    }
    match Case::of(character) {
        Case::Small => Signs::SMALL,
        Case::Capital => Signs::CAPITAL,
        _ if is_letter(character) => Signs::OF_ONE_CASE,
        _ if character == '：' => Signs::COLON,
        _ => Signs::NONE,
    }
}

/// Returns the case of a letter of this sign.
pub(super) const fn case_of(sign: Signs) -> Option<Case> {
    match sign {
        Signs::SMALL => Some(Case::Small),
        Signs::CAPITAL => Some(Case::Capital),
        Signs::OF_ONE_CASE => Some(Case::Only),
        _ => None,
    }
}

/// A word: the text between white space and separators.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// Where it begins and ends in the byline, in bytes.
    pub(super) start: usize,
    pub(super) end: usize,
    /// The lists that have the word, of the first 64. Bylines need no others.
    lists: u64,
    /// The lists with an entry that begins here, even if it is shorter or longer than the word. If a
    /// list is not among these, nothing needs to be looked up in it.
    near: u64,
    pub(super) signs: Signs,
    /// The case of its first letter.
    pub(super) case: Case,
    begins_with_digit: bool,
    /// Whether it begins with the name of a month or a weekday.
    pub(super) may_be_date: bool,
}

impl Word {
    /// The word that is missing at the end.
    pub(super) const NONE: Self = Self {
        start: 0,
        end: 0,
        lists: 0,
        near: 0,
        signs: Signs::NONE,
        case: Case::NoLetter,
        begins_with_digit: false,
        may_be_date: false,
    };

    /// Makes the word from `start` to `end` of a byline. `text` begins with it.
    pub(super) fn new(text: &str, start: usize, end: usize, spelling: &Spelling) -> Self {
        let begins_with_digit = text.starts_with(|first: char| first.is_ascii_digit());
        let Spelling { signs, case } = *spelling;
        let case = case.unwrap_or(Case::NoLetter);
        let word = Self { start, end, signs, case, begins_with_digit, ..Self::NONE };
        // No entry begins with a digit.
        if begins_with_digit { word } else { word.looked_up(text) }
    }

    /// Returns the word with its lists. `text` begins with it.
    fn looked_up(mut self, text: &str) -> Self {
        let length = self.end - self.start;
        each_beginning(text, |lists, answer, left, _| {
            let lists = of_bylines(lists);
            self.near |= lists;
            if text.len() - left == length {
                self.lists |= lists;
            }
            self.may_be_date |= is_month_or_weekday(answer);
        });
        self
    }

    /// Returns the word with all that is after it up to `end`. It is of no list, and no address or
    /// bracket.
    pub(super) const fn up_to(self, end: usize) -> Self {
        let signs = Signs(self.signs.0 & Signs::LETTERS.0);
        Self { end, lists: 0, near: 0, signs, may_be_date: false, ..self }
    }

    pub(super) fn text<'a>(&self, byline: &'a str) -> &'a str {
        byline.get(self.start..self.end).unwrap_or_default()
    }

    /// Returns whether the word is of one of these lists.
    pub(super) const fn is(&self, lists: Lists) -> bool {
        self.lists & asked(lists) != 0
    }

    /// Returns whether the word, or a phrase that begins with it, may be of one of these lists.
    pub(super) const fn is_near(&self, lists: Lists) -> bool {
        self.near & asked(lists) != 0
    }

    /// Returns whether the word is of one of these lists, without the marks that may be after a role.
    pub(super) fn is_bare(&self, of: Lists, byline: &str) -> bool {
        if self.is(of) || !self.is_near(of) {
            return self.is(of);
        }
        let bare = self.text(byline).trim_end_matches(['.', ':', '?', ')']);
        lists(bare).intersects(of)
    }

    /// Returns whether the word has a capital, even after a small letter as in `d’Emilio`, or is of
    /// a script without capitals.
    pub(super) const fn is_capitalised(&self) -> bool {
        match self.case {
            Case::Capital | Case::Only => true,
            Case::Small => self.signs.intersects(Signs::CAPITAL),
            Case::NoLetter => false,
        }
    }

    /// Returns whether the word begins with a digit from 0 to 9.
    pub(super) const fn begins_with_digit(&self) -> bool {
        self.begins_with_digit
    }

    /// Returns whether the word may be part of a name.
    pub(super) const fn is_name_word(&self) -> bool {
        (self.is_capitalised() && !self.begins_with_digit) || self.is(Lists::NAME_PARTICLE)
    }
}

/// Returns the lists of dates and bylines, which are the first 64.
#[expect(clippy::cast_possible_truncation, reason = "a byline asks for no others")]
const fn of_bylines(lists: Lists) -> u64 {
    lists.0 as u64
}

/// As [`of_bylines`], for lists that the code of bylines names.
const fn asked(lists: Lists) -> u64 {
    debug_assert!(lists.0 >> u64::BITS == 0, "a list of paragraphs is asked for in a byline");
    of_bylines(lists)
}

/// Neighbouring words of one segment: a slice of its words, and the byline that they are of.
///
/// This is the input of the [productions](super::grammar) of bylines.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words<'a, 'w> {
    pub(super) byline: &'a str,
    words: &'w [Word],
}

impl<'a, 'w> Words<'a, 'w> {
    pub(super) const fn new(byline: &'a str, words: &'w [Word]) -> Self {
        Self { byline, words }
    }

    pub(super) const fn is_empty(self) -> bool {
        self.words.is_empty()
    }

    pub(super) const fn len(self) -> usize {
        self.words.len()
    }

    /// Returns whether there is exactly one word.
    pub(super) const fn is_one(self) -> bool {
        self.words.len() == 1
    }

    /// Returns the word at an index, or [`Word::NONE`].
    pub(super) fn at(self, index: usize) -> &'w Word {
        self.words.get(index).unwrap_or(&Word::NONE)
    }

    pub(super) fn first(self) -> &'w Word {
        self.at(0)
    }

    pub(super) fn last(self) -> &'w Word {
        self.words.last().unwrap_or(&Word::NONE)
    }

    pub(super) fn iter(self) -> core::slice::Iter<'w, Word> {
        self.words.iter()
    }

    /// Returns each of the words alone.
    pub(super) fn singles(self) -> impl Iterator<Item = Self> {
        self.words.chunks(1).map(move |words| Self { words, ..self })
    }

    /// Returns the words from an index on.
    pub(super) fn from(self, index: usize) -> Self {
        Self { words: self.words.get(index..).unwrap_or_default(), ..self }
    }

    /// Returns the words before an index.
    pub(super) fn up_to(self, index: usize) -> Self {
        Self { words: self.words.get(..index).unwrap_or(self.words), ..self }
    }

    /// Returns the words before `rest`, which is the end of these.
    pub(super) fn before(self, rest: Self) -> Self {
        self.up_to(self.len() - rest.len())
    }

    pub(super) fn start(self) -> usize {
        self.first().start
    }

    pub(super) fn end(self) -> usize {
        self.last().end
    }

    /// Returns the span of the words in the byline.
    pub(super) fn span(self) -> Span {
        Span::new(self.start(), self.end())
    }

    /// Returns the text from the first word to the last.
    pub(super) fn text(self) -> &'a str {
        self.byline.get(self.start()..self.end()).unwrap_or_default()
    }

    /// Returns the words with this span, or `None` if it begins or ends inside a word.
    pub(super) fn at_span(self, span: Span) -> Option<Self> {
        let before = self.iter().take_while(|word| word.start < span.start()).count();
        let words = self.from(before);
        let count = words.iter().take_while(|word| word.end <= span.end()).count();
        let words = words.up_to(count);
        (words.start() == span.start() && words.end() == span.end()).then_some(words)
    }

    /// Returns the text of the first word.
    pub(super) fn first_text(self) -> &'a str {
        self.first().text(self.byline)
    }

    /// Returns the text of the last word.
    pub(super) fn last_text(self) -> &'a str {
        self.last().text(self.byline)
    }

    /// Returns whether one of the words has one of these signs.
    pub(super) fn have(self, signs: Signs) -> bool {
        self.iter().any(|word| word.signs.intersects(signs))
    }

    /// Returns whether one of the words, or a phrase that begins with one, may be of these lists.
    pub(super) fn have_near(self, lists: Lists) -> bool {
        self.iter().any(|word| word.is_near(lists))
    }

    /// Returns whether the words as a whole are of one of these lists.
    pub(super) fn are(self, of: Lists) -> bool {
        if self.is_one() {
            return self.first().is(of);
        }
        self.first().is_near(of) && lists(self.text()).intersects(of)
    }
}
