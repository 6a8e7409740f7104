//! Quotation marks without their partner.
//!
//! A mark closes the nearest open mark of its kind, as “ ” „ “ „ ” ” ” « » » « » » 「 」 『 』 and " "
//! do. An opening mark that is left over may find its partner among the marks that are left over in the
//! next paragraph, where the quotation may go on. It needs no partner if that paragraph begins with a
//! mark, because a quotation of several paragraphs is printed so.
//!
//! Single marks are not checked, because an apostrophe looks like a closing mark. Nor is a mark that is
//! left over after a digit, which may mean inches, nor a mark between two Hebrew letters, which is part
//! of an abbreviation.

use alloc::vec::Vec;
use core::mem;

use memchr::memchr_iter;

use super::byte_classes::ByteClasses;
use crate::text::span::Span;

/// Marks that pair up with each other. Marks of different kinds are independent: one may be inside a
/// quotation in the other.
struct Kind {
    signs: [char; 3],
    /// A byte that all of them have and few other characters do, and how many bytes come before it.
    byte: u8,
    bytes_before: usize,
    /// Whether one of them may mean inches.
    may_be_inches: bool,
    /// Whether a text may have such marks.
    may_be_in: fn(ByteClasses) -> bool,
}

const KINDS: [Kind; 5] = [
    Kind {
        signs: ['"'; 3],
        byte: b'"',
        bytes_before: 0,
        may_be_inches: true,
        may_be_in: |classes| classes.straight,
    },
    Kind {
        signs: ['“', '”', '„'],
        byte: 0xe2,
        bytes_before: 0,
        may_be_inches: true,
        may_be_in: |classes| classes.curly,
    },
    Kind {
        signs: ['«', '»', '»'],
        byte: 0xc2,
        bytes_before: 0,
        may_be_inches: false,
        may_be_in: |classes| classes.guillemets,
    },
    // The first byte is also that of nearly all Japanese that is no ideograph.
    Kind {
        signs: ['「', '」', '」'],
        byte: 0x80,
        bytes_before: 1,
        may_be_inches: false,
        may_be_in: |classes| classes.corners,
    },
    Kind {
        signs: ['『', '』', '』'],
        byte: 0x80,
        bytes_before: 1,
        may_be_inches: false,
        may_be_in: |classes| classes.white_corners,
    },
];

/// The quotations of one paragraph after another.
pub(super) struct Quotations {
    /// The kinds of marks that the texts may contain.
    kinds: Vec<LeftOver>,
}

/// The marks of one kind that are left over, in the order of the text.
struct LeftOver {
    kind: &'static Kind,
    /// The marks of a paragraph, those of the next one, and those of the next one without the marks that
    /// may mean inches. All three are kept to reuse their memory.
    open: Vec<Mark>,
    next: Vec<Mark>,
    without_inches: Vec<Mark>,
}

impl Quotations {
    /// Makes the quotations of texts that may contain these classes.
    pub(super) fn new(classes: ByteClasses) -> Self {
        let kinds = KINDS.iter().filter(|kind| (kind.may_be_in)(classes));
        let kinds = kinds.map(|kind| LeftOver {
            kind,
            open: Vec::new(),
            next: Vec::new(),
            without_inches: Vec::new(),
        });
        Self { kinds: kinds.collect() }
    }

    /// Returns the first mark without its partner in a text that has no next paragraph.
    pub(super) fn unpaired_in(&mut self, text: &str) -> Option<Span> {
        self.begin(text);
        self.unpaired_before("")
    }

    /// Begins with the first paragraph.
    pub(super) fn begin(&mut self, text: &str) {
        self.read_next(text);
        self.go_on();
    }

    /// Returns the first mark of the paragraph without its partner, if `next` is the paragraph after it,
    /// and goes on to that. `next` is empty at the end.
    pub(super) fn unpaired_before(&mut self, next: &str) -> Option<Span> {
        self.read_next(next);
        let is_paired = self.kinds.iter().all(|kind| kind.open.is_empty());
        let unpaired = if is_paired { None } else { self.unpaired(next) };
        self.go_on();
        unpaired
    }

    fn unpaired(&mut self, next: &str) -> Option<Span> {
        let begins_with_mark = begins_with_mark(next);
        for LeftOver { open, next, .. } in &mut self.kinds {
            let ends = |mark: &&Mark| open.pop_if_true(|open| mark.ends_what_goes_on(open));
            let ended = next.iter().take_while(ends).count();
            next.drain(..ended);
            open.pop_if_true(|mark| begins_with_mark && mark.opens());
        }
        self.kinds.iter().filter_map(|kind| kind.open.first()).map(Mark::span).min()
    }

    /// Finds the marks that are left over in the next paragraph. Marks that may mean inches count as
    /// quotation marks if more marks are in pairs so.
    fn read_next(&mut self, text: &str) {
        let mut count = 0;
        for LeftOver { kind, next, .. } in &mut self.kinds {
            pair_up(kind, || marks(text, kind), next);
            count += next.len();
        }
        if count > 0 && self.may_have_inches(text) && self.count_without_inches(text) < count {
            for LeftOver { next, without_inches, .. } in &mut self.kinds {
                mem::swap(next, without_inches);
            }
        }
    }

    /// Returns whether any mark of a text may mean inches.
    fn may_have_inches(&self, text: &str) -> bool {
        let mut kinds = self.kinds.iter().map(|left| left.kind).filter(|kind| kind.may_be_inches);
        kinds.any(|kind| marks(text, kind).any(|mark| mark.may_be_inches()))
    }

    /// Counts the marks that are left over in a text without those that may mean inches.
    fn count_without_inches(&mut self, text: &str) -> usize {
        let mut count = 0;
        for LeftOver { kind, without_inches, .. } in &mut self.kinds {
            let is_quotation = |mark: &Mark| !mark.may_be_inches();
            pair_up(kind, || marks(text, kind).filter(is_quotation), without_inches);
            count += without_inches.len();
        }
        count
    }

    /// Makes the next paragraph the current one.
    fn go_on(&mut self) {
        for LeftOver { open, next, .. } in &mut self.kinds {
            mem::swap(open, next);
        }
    }
}

/// A double quotation mark and its neighbours. At the ends of the text, a neighbour is a space.
#[derive(Clone, Copy)]
struct Mark {
    sign: char,
    start: usize,
    before: char,
    after: char,
}

impl Mark {
    /// Returns the mark at `start`, if it is one of these signs.
    fn at(start: usize, signs: [char; 3], text: &str) -> Option<Self> {
        let (before, rest) = text.split_at_checked(start)?;
        let mut rest = rest.chars();
        let sign = rest.next().filter(|sign| signs.contains(sign))?;
        let before = before.chars().next_back().unwrap_or(' ');
        Some(Self { sign, start, before, after: rest.next().unwrap_or(' ') })
    }

    fn span(&self) -> Span {
        Span::new(self.start, self.start + self.sign.len_utf8())
    }

    /// Returns whether it may be the partner of `open`, which is before it.
    fn closes(&self, open: &Self) -> bool {
        matches!(
            (open.sign, self.sign),
            ('"', '"')
                | ('“' | '”', '”')
                | ('„', '“' | '”')
                | ('«', '»')
                | ('»', '«' | '»')
                | ('「', '」')
                | ('『', '』')
        )
    }

    /// Returns whether it may be the partner of `open`, which is in the paragraph before.
    fn ends_what_goes_on(&self, open: &Self) -> bool {
        open.opens() && self.closes(open) && !self.looks_opening()
    }

    /// Returns whether it opens a quotation. If its sign may also close one, its neighbours decide.
    fn opens(&self) -> bool {
        match self.sign {
            '„' | '「' | '『' => true,
            '“' | '«' => self.before.is_whitespace() || self.after.is_alphanumeric(),
            '"' | '”' | '»' => self.looks_opening(),
            _ => false,
        }
    }

    /// Returns whether it is at the beginning of a text, of a bracket or of a word.
    fn looks_opening(&self) -> bool {
        let before_word = self.before.is_whitespace() || "-–—'‘".contains(self.before);
        self.start == 0
            || "([{:".contains(self.before)
            || (before_word && !self.after.is_whitespace())
    }

    /// Returns whether it may mean inches, as in 5'6".
    fn may_be_inches(&self) -> bool {
        matches!(self.sign, '"' | '“' | '”') && self.before.is_numeric()
    }

    /// Returns whether it is the sign of a Hebrew abbreviation.
    fn is_gershayim(&self) -> bool {
        let is_hebrew = |letter| matches!(letter, '\u{5d0}'..='\u{5ea}');
        matches!(self.sign, '"' | '”') && is_hebrew(self.before) && is_hebrew(self.after)
    }
}

/// Returns the marks of one kind in a text.
fn marks<'a>(text: &'a str, kind: &Kind) -> impl Iterator<Item = Mark> + use<'a> {
    let &Kind { signs, byte, bytes_before, .. } = kind;
    memchr_iter(byte, text.as_bytes())
        .filter_map(move |place| Mark::at(place.checked_sub(bytes_before)?, signs, text))
        .filter(|mark| !mark.is_gershayim())
}

/// Returns whether a character is a sign of [`KINDS`].
const fn is_mark(character: char) -> bool {
    matches!(character, '"' | '“' | '”' | '„' | '«' | '»' | '「'..='』')
}

/// Returns whether a text begins with a mark. A bullet or a bracket may come before it.
fn begins_with_mark(text: &str) -> bool {
    let mut characters = text.chars();
    characters.find(|it| is_mark(*it) || it.is_alphanumeric()).is_some_and(is_mark)
}

/// Pairs up the marks of one kind, and replaces `left` by those that are left over.
fn pair_up<M: Iterator<Item = Mark>>(kind: &Kind, marks: impl Fn() -> M, left: &mut Vec<Mark>) {
    left.clear();
    for mark in marks() {
        if !left.pop_if_true(|open| mark.closes(open)) {
            left.push(mark);
        }
    }
    // A straight mark closes the one before it, whichever of the two is wrong.
    if kind.signs == ['"'; 3] && !left.is_empty() {
        left.clear();
        left.extend(odd_one(marks()));
    }
}

/// Returns the mark that looks left over in an odd number of straight marks: it opens a quotation and so
/// does the next one, or it closes none.
fn odd_one(marks: impl Iterator<Item = Mark>) -> Option<Mark> {
    let mut open = None;
    for mark in marks {
        open = match (open, mark.looks_opening()) {
            (Some(open), true) => return Some(open),
            (None, false) => return Some(mark),
            (None, true) => Some(mark),
            (Some(_), false) => None,
        };
    }
    open
}

/// `Vec::pop_if` of a later Rust, which returns only whether it popped.
trait PopIfTrue<T> {
    fn pop_if_true(&mut self, test: impl FnOnce(&T) -> bool) -> bool;
}

impl<T> PopIfTrue<T> for Vec<T> {
    fn pop_if_true(&mut self, test: impl FnOnce(&T) -> bool) -> bool {
        self.last().is_some_and(test) && self.pop().is_some()
    }
}
