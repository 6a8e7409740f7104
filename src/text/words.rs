//! Looks up words: finds the entries of the lists with which a text begins or ends.
//!
//! Only this file looks words up. One walk along the table of the [lexicon](crate::lexicon) finds
//! all entries, the shortest first, and the lists of each. It copies nothing.

use core::cell::RefCell;

use super::letters::{Letter, Letters, LettersBack, goes_on, is_glued, is_of_word};
use crate::lexicon::{Answer, BEGINNINGS, ENDS, Languages, Lists, Node, Row, Trie};

/// An entry with which a text begins or ends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Match<'a> {
    /// The lists that have the entry, as the text writes it.
    pub(crate) lists: Lists,
    /// The rest of the text, after the entry or before it.
    pub(crate) rest: &'a str,
    answer: &'static Answer,
    trie: &'static Trie,
    /// The capitals of the entry, one bit for each letter.
    capitals: u64,
    /// The letter that was read last.
    last: char,
    /// The character of the rest next to it. A space if the rest is empty.
    next: char,
}

impl Match<'_> {
    /// Returns the further meanings of the entry.
    pub(crate) fn rows(&self) -> &'static [Row] {
        self.trie.rows_of(self.answer)
    }

    /// Returns the lists in which case matters and that have the entry with exactly these capitals.
    pub(crate) fn lists_as_written(&self) -> Lists {
        self.rows().iter().fold(Lists::NONE, |lists, row| match row {
            Row::AsWritten(capitals, of) | Row::OrCapitals(capitals, of)
                if *capitals == self.capitals =>
            {
                lists.or(*of)
            }
            _ => lists,
        })
    }

    /// Returns the languages of the entry. The table has them for few lists.
    pub(crate) fn languages(&self) -> Languages {
        let of = |row: &Row| if let Row::Of(languages) = row { Some(*languages) } else { None };
        self.rows().iter().find_map(of).unwrap_or(Languages::NONE)
    }

    /// Whether no letter or digit follows. In scripts without spaces, one may.
    fn is_phrase(&self) -> bool {
        !is_glued(self.last, self.next)
    }
}

/// Returns the entries with which a text begins, the shortest first.
#[inline]
pub(crate) fn begins(text: &str) -> impl Iterator<Item = Match<'_>> {
    let mut walk = Walk::new(&BEGINNINGS, Letters::of(text));
    core::iter::from_fn(move || walk.next_match(Letters::rest, |rest| rest.chars().next()))
}

/// Calls `visit` for each entry with which a text begins, the shortest first.
///
/// The arguments are the lists that have the entry as the text writes it, its meaning, the number
/// of bytes after it, and the characters before and after its end. This is faster than [`begins`].
#[inline]
pub(crate) fn each_beginning(
    text: &str,
    mut visit: impl FnMut(Lists, &'static Answer, usize, (char, char)),
) {
    let trie = &BEGINNINGS;
    let (mut path, mut read) = (Path::START, 0);
    // Most letters are ASCII. This loop is enough for them.
    let bytes = text.as_bytes();
    for byte in bytes {
        let next = bytes.get(read + 1).copied().unwrap_or(b' ');
        let is_one_space = *byte == b' ' && next.is_ascii_graphic();
        if !((byte.is_ascii_graphic() && next.is_ascii()) || is_one_space) {
            break;
        }
        let Some(answer) = path.step(trie, Letter::of_ascii(*byte)) else { return };
        read += 1;
        let (last, next) = (char::from(byte.to_ascii_lowercase()), char::from(next));
        if let Some(answer) = answer.filter(|_| !goes_on(last, next)) {
            visit(path.lists(trie, answer), answer, bytes.len() - read, (last, next));
        }
    }
    let rest = text.get(read..).unwrap_or_default();
    if rest.is_empty() {
        return;
    }
    let mut walk = Walk { trie, letters: Letters::of(rest), path };
    while let Some((answer, last)) = walk.next_answer() {
        let rest = walk.letters.rest();
        let next = rest.chars().next().unwrap_or(' ');
        if !goes_on(last, next) {
            visit(walk.path.lists(trie, answer), answer, rest.len(), (last, next));
        }
    }
}

/// Returns the entries with which a text ends, the shortest first. Few lists are looked up there.
pub(crate) fn ends(text: &str) -> impl Iterator<Item = Match<'_>> {
    let mut walk = Walk::new(&ENDS, LettersBack::of(text));
    core::iter::from_fn(move || walk.next_match(LettersBack::rest, |rest| rest.chars().next_back()))
}

/// Whether a text ends with an entry of some lists. The entry may be the end of a word.
pub(crate) fn ends_within(text: &str, lists: Lists) -> bool {
    let mut walk = Walk::new(&ENDS, LettersBack::of(text));
    let mut next = || walk.next_answer();
    core::iter::from_fn(&mut next).any(|(answer, _)| answer.lists.intersects(lists))
}

/// Removes a phrase from the start of a text. `None` if the text does not begin with it.
pub(crate) fn strip<'a>(text: &'a str, phrase: &str) -> Option<&'a str> {
    let mut letters = Letters::of(text);
    let mut last = ' ';
    for wanted in Letters::of(phrase) {
        last = letters.next().filter(|letter| letter.folded == wanted.folded)?.folded;
    }
    let rest = letters.rest();
    if rest.starts_with(|next| goes_on(last, next) || is_glued(last, next)) {
        None
    } else {
        Some(rest)
    }
}

/// Removes a phrase from the end of a text. `None` if the text does not end with it.
pub(crate) fn strip_end<'a>(text: &'a str, phrase: &str) -> Option<&'a str> {
    let mut letters = LettersBack::of(text);
    let mut last = ' ';
    for wanted in LettersBack::of(phrase) {
        last = letters.next().filter(|letter| letter.folded == wanted.folded)?.folded;
    }
    let rest = letters.rest();
    if rest.ends_with(|next| goes_on(next, last) || is_glued(next, last)) {
        None
    } else {
        Some(rest)
    }
}

/// Returns the phrases with which a text begins: the entries that no letter or digit follows.
pub(crate) fn phrases(text: &str) -> impl Iterator<Item = Match<'_>> {
    begins(text).filter(Match::is_phrase)
}

/// Returns the text before each phrase of some lists with which a text ends.
pub(crate) fn before_phrases(text: &str, lists: Lists) -> impl Iterator<Item = &str> {
    ends(text)
        .filter(move |found| found.lists.intersects(lists) && found.is_phrase())
        .map(|found| found.rest)
}

/// Returns the lists that have the whole text as an entry.
pub(crate) fn lists(text: &str) -> Lists {
    let mut all = Lists::NONE;
    each_beginning(text, |lists, _, left, _| {
        if left == 0 {
            all = all.or(lists);
        }
    });
    all
}

/// Whether the whole text is an entry of one of the lists.
pub(crate) fn is(text: &str, of: Lists) -> bool {
    lists(text).intersects(of)
}

/// Whether an entry names a month or a weekday.
pub(crate) fn is_month_or_weekday(answer: &Answer) -> bool {
    let rows = BEGINNINGS.rows_of(answer);
    rows.iter().any(|row| matches!(row, Row::Month(..) | Row::Weekday(..)))
}

/// Returns the text after the longest word of some lists with which it begins.
pub(crate) fn after(text: &str, lists: Lists) -> Option<&str> {
    let mut longest = None;
    each_beginning(text, |found, _, left, (last, next)| {
        if found.intersects(lists) && !(is_of_word(last) && is_of_word(next)) {
            longest = Some(left);
        }
    });
    longest.map(|left| text.split_at(text.len() - left).1)
}

/// The words with which a text begins: the entries that no letter follows, not even one of a script
/// without spaces.
///
/// The text is looked up once, for all lists.
pub(crate) struct Words<'a> {
    text: &'a str,
    /// The words, the shortest first.
    found: [Word; MOST_WORDS],
    count: usize,
}

/// A word with which a text begins, and the number of bytes after it.
#[derive(Clone, Copy)]
struct Word {
    lists: Lists,
    answer: &'static Answer,
    left: usize,
}

/// The most entries that begin with each other, as `a` and `a m`. A test counts them.
pub(crate) const MOST_WORDS: usize = 5;

impl<'a> Words<'a> {
    const NONE: Self = Self { text: "", found: [Word::NONE; MOST_WORDS], count: 0 };

    /// Looks up the words with which a text begins.
    pub(crate) fn of(text: &'a str) -> Self {
        let mut words = Self::NONE;
        words.look_up(text);
        words
    }

    /// Looks up another text.
    fn look_up(&mut self, text: &'a str) {
        (self.text, self.count) = (text, 0);
        each_beginning(text, |lists, answer, left, (last, next)| {
            if is_of_word(last) && is_of_word(next) {
                return;
            }
            if let Some(next) = self.found.get_mut(self.count) {
                *next = Word { lists, answer, left };
                self.count += 1;
            }
        });
    }

    fn longest_first(&self) -> impl Iterator<Item = &Word> {
        self.found.get(..self.count).unwrap_or_default().iter().rev()
    }

    /// Returns the text after a word.
    fn after_word(&self, word: &Word) -> &'a str {
        self.text.split_at(self.text.len() - word.left).1
    }

    /// Returns the text after the longest word of some lists.
    pub(crate) fn after(&self, lists: Lists) -> Option<&'a str> {
        let word = self.longest_first().find(|word| word.lists.intersects(lists))?;
        Some(self.after_word(word))
    }

    /// Returns what the longest word with such a row means, and the text after it.
    fn name(&self, is: impl Fn(&Row) -> bool) -> Option<(&'static [Row], &'a str)> {
        let rows = |word: &Word| BEGINNINGS.rows_of(word.answer);
        let word = self.longest_first().find(|word| rows(word).iter().any(&is))?;
        Some((rows(word), self.after_word(word)))
    }

    /// Returns what the longest name of a month means, and the text after it.
    pub(crate) fn month(&self) -> Option<(&'static [Row], &'a str)> {
        self.name(|row| matches!(row, Row::Month(..)))
    }

    /// As [`month`](Self::month), of a weekday.
    pub(crate) fn weekday(&self) -> Option<(&'static [Row], &'a str)> {
        self.name(|row| matches!(row, Row::Weekday(..)))
    }
}

/// Looks up words, and caches those of the last text.
pub(crate) struct Lookup<'a> {
    last: RefCell<Words<'a>>,
}

impl<'a> Lookup<'a> {
    pub(crate) const fn new() -> Self {
        Self { last: RefCell::new(Words::NONE) }
    }

    /// Calls `ask` with the words with which a text begins.
    #[inline]
    fn ask<T>(&self, text: &'a str, ask: impl FnOnce(&Words<'a>) -> T) -> T {
        // No word begins with a digit, so the cache is kept.
        if text.as_bytes().first().is_some_and(u8::is_ascii_digit) {
            return ask(&Words::NONE);
        }
        // Nobody else borrows it, but a second lookup is better than a panic.
        let Ok(mut last) = self.last.try_borrow_mut() else { return ask(&Words::of(text)) };
        if !core::ptr::eq(text, last.text) {
            last.look_up(text);
        }
        ask(&last)
    }

    /// Returns the text after the longest word of some lists.
    pub(crate) fn after(&self, text: &'a str, lists: Lists) -> Option<&'a str> {
        self.ask(text, |words| words.after(lists))
    }

    /// Returns what the longest name of a month means, and the text after it.
    pub(crate) fn month(&self, text: &'a str) -> Option<(&'static [Row], &'a str)> {
        self.ask(text, Words::month)
    }

    /// As [`month`](Self::month), of a weekday.
    pub(crate) fn weekday(&self, text: &'a str) -> Option<(&'static [Row], &'a str)> {
        self.ask(text, Words::weekday)
    }
}

impl Word {
    const NONE: Self = Self { lists: Lists::NONE, answer: &Answer::NONE, left: 0 };
}

/// A walk along the table, one letter of a text at a time.
struct Walk<L> {
    trie: &'static Trie,
    letters: L,
    path: Path,
}

/// The path along the table up to a letter.
#[derive(Clone, Copy)]
struct Path {
    /// The node at its end. `None` before the first letter.
    node: Option<Node>,
    /// The bit of the next letter in `capitals`. It is 0 after the 64th letter.
    bit: u64,
    capitals: u64,
    has_small: bool,
}

impl Path {
    const START: Self = Self { node: None, bit: 1, capitals: 0, has_small: false };

    /// Takes one letter, and returns the meaning of the entry that ends there, if one does. `None`
    /// if no entry continues with this letter.
    // Without inlining, a byline costs a twentieth more.
    #[expect(clippy::inline_always, reason = "measured")]
    #[inline(always)]
    #[expect(
        clippy::option_option,
        reason = "the outer one says whether an entry continues, the inner one whether one ends"
    )]
    fn step(&mut self, trie: &Trie, letter: Letter) -> Option<Option<&'static Answer>> {
        let Letter { folded, is_capital, is_small } = letter;
        let node = match self.node {
            Some(node) => trie.child(node, folded)?,
            None => trie.first(folded)?,
        };
        if is_capital {
            self.capitals |= self.bit;
        }
        self.bit <<= 1;
        self.has_small |= is_small;
        self.node = Some(node);
        Some(if node.answer > 0 { trie.answers.get(usize::from(node.answer)) } else { None })
    }

    /// Returns the lists that have an entry with the capitals that were read.
    #[inline]
    fn lists(self, trie: &Trie, answer: &Answer) -> Lists {
        if answer.count == 0 {
            return answer.lists;
        }
        trie.rows_of(answer).iter().fold(answer.lists, |lists, row| match row {
            Row::AsWritten(capitals, of) if *capitals == self.capitals => lists.or(*of),
            Row::OrCapitals(capitals, of) if *capitals == self.capitals || !self.has_small => {
                lists.or(*of)
            }
            _ => lists,
        })
    }
}

impl<L: Iterator<Item = Letter>> Walk<L> {
    const fn new(trie: &'static Trie, letters: L) -> Self {
        Self { trie, letters, path: Path::START }
    }

    /// Walks to the next entry that does not end inside a word.
    #[inline]
    fn next_match<'a>(
        &mut self,
        rest: impl Fn(&L) -> &'a str,
        next: impl Fn(&'a str) -> Option<char>,
    ) -> Option<Match<'a>> {
        loop {
            let (answer, last) = self.next_answer()?;
            let rest = rest(&self.letters);
            let next = next(rest).unwrap_or(' ');
            if !goes_on(last, next) {
                return Some(self.found(answer, rest, last, next));
            }
        }
    }

    /// Walks to the next entry, and returns its meaning and its last letter.
    #[inline]
    fn next_answer(&mut self) -> Option<(&'static Answer, char)> {
        loop {
            let letter = self.letters.next()?;
            if let Some(answer) = self.path.step(self.trie, letter)? {
                return Some((answer, letter.folded));
            }
        }
    }

    fn found<'a>(
        &self,
        answer: &'static Answer,
        rest: &'a str,
        last: char,
        next: char,
    ) -> Match<'a> {
        let Self { trie, path, .. } = self;
        let lists = path.lists(trie, answer);
        Match { lists, rest, answer, trie, capitals: path.capitals, last, next }
    }
}

impl Trie {
    /// Returns the node of the first letter of an entry.
    #[inline]
    fn first(&self, letter: char) -> Option<Node> {
        let letter = u16::try_from(u32::from(letter)).ok()?;
        if let Some(node) = self.first.get(usize::from(letter)) {
            return if *node > 0 { self.node(*node) } else { None };
        }
        let children = self.children(self.node(0)?)?;
        let at = children.binary_search_by_key(&letter, |child| Node::of(*child).letter).ok()?;
        children.get(at).copied().map(Node::of)
    }

    #[inline]
    fn node(&self, at: u16) -> Option<Node> {
        self.nodes.get(usize::from(at)).copied().map(Node::of)
    }

    /// Returns the child of a node for a letter. Few nodes have more than one child.
    #[inline]
    fn child(&self, node: Node, letter: char) -> Option<Node> {
        let letter = u16::try_from(u32::from(letter)).ok()?;
        self.children(node)?.iter().copied().map(Node::of).find(|child| child.letter == letter)
    }

    #[inline]
    fn children(&self, node: Node) -> Option<&'static [u64]> {
        let first = usize::from(node.first);
        self.nodes.get(first..first + usize::from(node.count))
    }

    fn rows_of(&self, answer: &Answer) -> &'static [Row] {
        let start = usize::from(answer.rows);
        self.rows.get(start..start + usize::from(answer.count)).unwrap_or_default()
    }
}
