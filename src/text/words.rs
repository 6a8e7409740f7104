//! The one place where words are looked up: which entries of the lists a text begins with,
//! or ends in.
//!
//! One walk along the table of the [lexicon](crate::lexicon) finds all of them, the shortest
//! first, with the lists that each is of. Nothing is copied.

use core::cell::RefCell;

use super::letters::{Letter, Letters, LettersBack, goes_on, is_glued, is_of_word};
use crate::lexicon::{Answer, BEGINNINGS, ENDS, Languages, Lists, Node, Row, Trie};

/// An entry that a text begins with, or ends in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Match<'a> {
    /// The lists that have the entry as it is written here.
    pub(crate) lists: Lists,
    /// What is left of the text, after the entry or before it.
    pub(crate) rest: &'a str,
    answer: &'static Answer,
    trie: &'static Trie,
    /// The capitals of the entry, a bit for each letter.
    capitals: u64,
    /// Its last letter that was read.
    last: char,
    /// The character next to that in the rest, or a space at the end.
    next: char,
}

impl Match<'_> {
    /// More meanings of the entry.
    pub(crate) fn rows(&self) -> &'static [Row] {
        self.trie.rows_of(self.answer)
    }

    /// The lists that have the entry with these very capitals, of those where they count.
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

    /// The languages whose word it is, where the page tells it.
    pub(crate) fn languages(&self) -> Languages {
        let of = |row: &Row| if let Row::Of(languages) = row { Some(*languages) } else { None };
        self.rows().iter().find_map(of).unwrap_or(Languages::NONE)
    }

    /// Whether no letter follows, be it of a script without spaces.
    fn is_word(&self) -> bool {
        !(is_of_word(self.last) && is_of_word(self.next))
    }

    /// Whether neither a letter nor a digit follows, unless in a script without spaces.
    fn is_phrase(&self) -> bool {
        !is_glued(self.last, self.next)
    }
}

/// The entries with which a text begins, the shortest first.
#[inline]
pub(crate) fn begins(text: &str) -> impl Iterator<Item = Match<'_>> {
    let mut walk = Walk::new(&BEGINNINGS, Letters::of(text));
    core::iter::from_fn(move || walk.next_match(Letters::rest, |rest| rest.chars().next()))
}

/// Tells of each entry with which a text begins, the shortest first: the lists that have it
/// as it is written here, what it means, and how many bytes of the text are left behind it.
///
/// It is [`begins`] for those who ask nothing more, and cost as little as they can.
#[inline]
pub(crate) fn each_beginning(
    text: &str,
    mut tell: impl FnMut(Lists, &'static Answer, usize, (char, char)),
) {
    let trie = &BEGINNINGS;
    let (mut path, mut read) = (Path::START, 0);
    // Nearly all letters of nearly all texts are of ASCII, and need no more than this.
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
            tell(path.counted(trie, answer), answer, bytes.len() - read, (last, next));
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
            tell(walk.path.counted(trie, answer), answer, rest.len(), (last, next));
        }
    }
}

/// The entries in which a text ends, the shortest first, of the lists that are looked for there.
pub(crate) fn ends(text: &str) -> impl Iterator<Item = Match<'_>> {
    let mut walk = Walk::new(&ENDS, LettersBack::of(text));
    core::iter::from_fn(move || walk.next_match(LettersBack::rest, |rest| rest.chars().next_back()))
}

/// Whether a text ends in an entry of some lists, be it in the middle of a word.
pub(crate) fn ends_within(text: &str, lists: Lists) -> bool {
    let mut walk = Walk::new(&ENDS, LettersBack::of(text));
    let mut next = || walk.next_answer();
    core::iter::from_fn(&mut next).any(|(answer, _)| answer.lists.meet(lists))
}

/// What stands behind a phrase, if a text begins with it.
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

/// What stands before a phrase, if a text ends in it.
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

/// The phrases with which a text begins: no letter or digit follows.
pub(crate) fn phrases(text: &str) -> impl Iterator<Item = Match<'_>> {
    begins(text).filter(Match::is_phrase)
}

/// The phrases of some lists in which a text ends, as what stands before each.
pub(crate) fn before_phrases(text: &str, lists: Lists) -> impl Iterator<Item = &str> {
    ends(text)
        .filter(move |found| found.lists.meet(lists) && found.is_phrase())
        .map(|found| found.rest)
}

/// The lists that have all of a text as an entry.
pub(crate) fn lists(text: &str) -> Lists {
    let mut all = Lists::NONE;
    each_beginning(text, |lists, _, left, _| {
        if left == 0 {
            all = all.or(lists);
        }
    });
    all
}

/// Whether all of a text is an entry of one of the lists.
pub(crate) fn is(text: &str, of: Lists) -> bool {
    lists(text).meet(of)
}

/// Whether an entry names a month or a weekday.
pub(crate) fn is_of_calendar(answer: &Answer) -> bool {
    let rows = BEGINNINGS.rows_of(answer);
    rows.iter().any(|row| matches!(row, Row::Month(..) | Row::Weekday(..)))
}

/// What stands behind the longest word of some lists with which a text begins.
pub(crate) fn behind(text: &str, lists: Lists) -> Option<&str> {
    let words = begins(text).filter(|word| word.lists.meet(lists) && word.is_word());
    words.last().map(|word| word.rest)
}

/// The words with which a text begins: no letter follows, be it of a script without spaces.
/// They are looked up once, and may then be asked for list by list.
pub(crate) struct Words<'a> {
    text: &'a str,
    /// The words, the shortest first.
    found: [Word; MOST_WORDS],
    count: usize,
}

/// A word that a text begins with, by how much of the text is left behind it.
#[derive(Clone, Copy)]
struct Word {
    lists: Lists,
    answer: &'static Answer,
    left: usize,
}

/// How many entries stand one in the other at most: `a`, `a m`, … A test counts them.
pub(crate) const MOST_WORDS: usize = 5;

impl<'a> Words<'a> {
    const NONE: Self = Self { text: "", found: [Word::NONE; MOST_WORDS], count: 0 };

    /// Looks up a text.
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
            if let Some(place) = self.found.get_mut(self.count) {
                *place = Word { lists, answer, left };
                self.count += 1;
            }
        });
    }

    fn longest_first(&self) -> impl Iterator<Item = &Word> {
        self.found.get(..self.count).unwrap_or_default().iter().rev()
    }

    /// What stands behind a word.
    fn behind_word(&self, word: &Word) -> &'a str {
        self.text.split_at(self.text.len() - word.left).1
    }

    /// What stands behind the longest word of some lists.
    pub(crate) fn behind(&self, lists: Lists) -> Option<&'a str> {
        let word = self.longest_first().find(|word| word.lists.meet(lists))?;
        Some(self.behind_word(word))
    }

    /// What the longest name means of those of which a row `is` one, and what stands behind it.
    fn name(&self, is: impl Fn(&Row) -> bool) -> Option<(&'static [Row], &'a str)> {
        let rows = |word: &Word| BEGINNINGS.rows_of(word.answer);
        let word = self.longest_first().find(|word| rows(word).iter().any(&is))?;
        Some((rows(word), self.behind_word(word)))
    }

    /// What the longest name of a month means, and what stands behind it.
    pub(crate) fn month(&self) -> Option<(&'static [Row], &'a str)> {
        self.name(|row| matches!(row, Row::Month(..)))
    }

    /// As [`month`](Self::month), of a weekday.
    pub(crate) fn weekday(&self) -> Option<(&'static [Row], &'a str)> {
        self.name(|row| matches!(row, Row::Weekday(..)))
    }
}

/// Looks up words, and remembers the last: what is asked for there again costs nothing.
pub(crate) struct Lookup<'a> {
    last: RefCell<Words<'a>>,
}

impl<'a> Lookup<'a> {
    pub(crate) const fn new() -> Self {
        Self { last: RefCell::new(Words::NONE) }
    }

    /// Asks the words with which a text begins.
    #[inline]
    fn ask<T>(&self, text: &'a str, ask: impl FnOnce(&Words<'a>) -> T) -> T {
        // No word begins with a digit. What was looked up before may be asked for yet.
        if text.as_bytes().first().is_some_and(u8::is_ascii_digit) {
            return ask(&Words::NONE);
        }
        // Nobody else borrows it, but a second look is better than a panic.
        let Ok(mut last) = self.last.try_borrow_mut() else { return ask(&Words::of(text)) };
        if !core::ptr::eq(text, last.text) {
            last.look_up(text);
        }
        ask(&last)
    }

    /// Returns the text after the longest word of some lists.
    pub(crate) fn behind(&self, text: &'a str, lists: Lists) -> Option<&'a str> {
        self.ask(text, |words| words.behind(lists))
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

/// A walk along the table, letter by letter of a text.
struct Walk<L> {
    trie: &'static Trie,
    letters: L,
    path: Path,
}

/// The way along the table up to a letter.
#[derive(Clone, Copy)]
struct Path {
    /// Where it ends; nowhere before the first letter.
    node: Option<Node>,
    /// The bit of the next letter among the capitals. None has it behind the 64th.
    bit: u64,
    capitals: u64,
    has_small: bool,
}

impl Path {
    const START: Self = Self { node: None, bit: 1, capitals: 0, has_small: false };

    /// Goes one letter further, and tells what the entry means that ends there. `None` if no
    /// entry goes on so.
    // A call for each letter costs a byline a twentieth more.
    #[expect(clippy::inline_always, reason = "measured")]
    #[inline(always)]
    #[expect(
        clippy::option_option,
        reason = "that a letter leads on is one thing, that an entry ends is another"
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

    /// The lists of an entry that count it with the capitals that were read.
    #[inline]
    fn counted(self, trie: &Trie, answer: &Answer) -> Lists {
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

    /// Goes on to the next entry that ends where no word goes on.
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

    /// Goes on to the next entry: what it means, and its last letter.
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
        let lists = path.counted(trie, answer);
        Match { lists, rest, answer, trie, capitals: path.capitals, last, next }
    }
}

impl Trie {
    /// The node that the first letter leads to.
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

    /// The node that a letter leads to from another. Few have more than one child.
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
