//! Which quotation marks of a text lack their partner.
//!
//! A mark closes the nearest open one of its kind, as “ ” „ “ „ ” ” ” « » » « » » 「 」 『 』
//! and " " do. An opening mark that is left over may find its partner among what
//! is left over of the next paragraph, for a quotation may go on there; and it
//! needs none if that paragraph begins with a mark, for so a quotation of
//! several paragraphs is printed.
//!
//! Single marks are not judged, for an apostrophe looks like a closing one. Nor
//! is a mark behind a digit that is left over, which may mean inches, nor one
//! between two Hebrew letters, which marks an abbreviation.

use alloc::vec::Vec;
use core::mem;

use memchr::memchr_iter;

use super::byte_classes::ByteClasses;
use crate::text::span::Span;

/// Marks that pair up with each other. A mark of one kind may stand inside
/// a quotation in marks of another, and neither minds the other.
struct Kind {
    signs: [char; 3],
    /// A byte that all of them have and few other characters do, and how many bytes
    /// stand before it.
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
    // The first byte is that of nearly all of Japanese that is no ideograph.
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

/// The quotations of one paragraph after the other.
pub(super) struct Quotations {
    /// By kind: those kinds that the texts may hold.
    kinds: Vec<LeftOver>,
}

/// The marks of one kind that are left over, each in the order of the text.
struct LeftOver {
    kind: &'static Kind,
    /// Of a paragraph, of the next one, and of that without the marks that may mean
    /// inches. All are kept for their memory.
    open: Vec<Mark>,
    next: Vec<Mark>,
    without_inches: Vec<Mark>,
}

impl Quotations {
    /// Of texts that may hold so much.
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

    /// The first mark that lacks its partner in a text that stands alone.
    pub(super) fn unpaired_in(&mut self, text: &str) -> Option<Span> {
        self.begin(text);
        self.unpaired_before("")
    }

    /// Begins with a paragraph.
    pub(super) fn begin(&mut self, text: &str) {
        self.read_next(text);
        self.go_on();
    }

    /// The first mark of the paragraph that lacks its partner, if `next` is the
    /// paragraph after it, with which it goes on. `next` is empty at the end.
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

    /// Finds what is left over of the next paragraph. Marks that may mean inches are
    /// taken for quotation marks if more comes in pairs so.
    fn read_next(&mut self, text: &str) {
        let mut count = 0;
        for LeftOver { kind, next, .. } in &mut self.kinds {
            pair_up(kind, || marks(text, kind), next);
            count += next.len();
        }
        if count > 0 && self.may_hold_inches(text) && self.count_without_inches(text) < count {
            for LeftOver { next, without_inches, .. } in &mut self.kinds {
                mem::swap(next, without_inches);
            }
        }
    }

    /// Whether any mark of a text may mean inches.
    fn may_hold_inches(&self, text: &str) -> bool {
        let mut kinds = self.kinds.iter().map(|left| left.kind).filter(|kind| kind.may_be_inches);
        kinds.any(|kind| marks(text, kind).any(|mark| mark.may_be_inches()))
    }

    /// Counts what is left over of a text without the marks that may mean inches.
    fn count_without_inches(&mut self, text: &str) -> usize {
        let mut count = 0;
        for LeftOver { kind, without_inches, .. } in &mut self.kinds {
            let is_quotation = |mark: &Mark| !mark.may_be_inches();
            pair_up(kind, || marks(text, kind).filter(is_quotation), without_inches);
            count += without_inches.len();
        }
        count
    }

    /// Makes the next paragraph the one that is looked at.
    fn go_on(&mut self) {
        for LeftOver { open, next, .. } in &mut self.kinds {
            mem::swap(open, next);
        }
    }
}

/// A double quotation mark and its neighbours, a space at the ends of the text.
#[derive(Clone, Copy)]
struct Mark {
    sign: char,
    start: usize,
    before: char,
    after: char,
}

impl Mark {
    /// The mark that begins at `start`, if it is one of these signs.
    fn at(start: usize, signs: [char; 3], text: &str) -> Option<Self> {
        let (before, behind) = text.split_at_checked(start)?;
        let mut behind = behind.chars();
        let sign = behind.next().filter(|sign| signs.contains(sign))?;
        let before = before.chars().next_back().unwrap_or(' ');
        Some(Self { sign, start, before, after: behind.next().unwrap_or(' ') })
    }

    fn span(&self) -> Span {
        Span::new(self.start, self.start + self.sign.len_utf8())
    }

    /// Whether it may be the partner of `open`, which stands before it.
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

    /// Whether it may be the partner of `open`, which stands in the paragraph before.
    fn ends_what_goes_on(&self, open: &Self) -> bool {
        open.opens() && self.closes(open) && !self.looks_opening()
    }

    /// Whether it opens a quotation. Where its sign may do either, its neighbours tell.
    fn opens(&self) -> bool {
        match self.sign {
            '„' | '「' | '『' => true,
            '“' | '«' => self.before.is_whitespace() || self.after.is_alphanumeric(),
            '"' | '”' | '»' => self.looks_opening(),
            _ => false,
        }
    }

    /// Whether it stands at the beginning of a text, of a bracket or of a word.
    fn looks_opening(&self) -> bool {
        let before_word = self.before.is_whitespace() || "-–—'‘".contains(self.before);
        self.start == 0
            || "([{:".contains(self.before)
            || (before_word && !self.after.is_whitespace())
    }

    /// Whether it may mean inches, as in 5'6".
    fn may_be_inches(&self) -> bool {
        matches!(self.sign, '"' | '“' | '”') && self.before.is_numeric()
    }

    /// Whether it is the sign of a Hebrew abbreviation.
    fn is_gershayim(&self) -> bool {
        let is_hebrew = |letter| matches!(letter, '\u{5d0}'..='\u{5ea}');
        matches!(self.sign, '"' | '”') && is_hebrew(self.before) && is_hebrew(self.after)
    }
}

/// The marks of one kind in a text.
fn marks<'a>(text: &'a str, kind: &Kind) -> impl Iterator<Item = Mark> + use<'a> {
    let &Kind { signs, byte, bytes_before, .. } = kind;
    memchr_iter(byte, text.as_bytes())
        .filter_map(move |place| Mark::at(place.checked_sub(bytes_before)?, signs, text))
        .filter(|mark| !mark.is_gershayim())
}

/// Whether a character is one of [`KINDS`].
const fn is_mark(character: char) -> bool {
    matches!(character, '"' | '“' | '”' | '„' | '«' | '»' | '「'..='』')
}

/// Whether a text begins with a mark, be it behind a bullet or a bracket.
fn begins_with_mark(text: &str) -> bool {
    let mut characters = text.chars();
    characters.find(|it| is_mark(*it) || it.is_alphanumeric()).is_some_and(is_mark)
}

/// Pairs up the marks of one kind, and finds those that are `left` over, in place of
/// what was there.
fn pair_up<M: Iterator<Item = Mark>>(kind: &Kind, marks: impl Fn() -> M, left: &mut Vec<Mark>) {
    left.clear();
    for mark in marks() {
        if !left.pop_if_true(|open| mark.closes(open)) {
            left.push(mark);
        }
    }
    // A plain mark closes the one before it, whichever of the two is at error.
    if kind.signs == ['"'; 3] && !left.is_empty() {
        left.clear();
        left.extend(odd_one(marks()));
    }
}

/// The one of an odd number of plain marks that looks to be left over: it opens
/// a quotation and the next one opens one too, or it closes none.
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

/// `Vec::pop_if` of a later Rust, told of its success alone.
trait PopIfTrue<T> {
    fn pop_if_true(&mut self, test: impl FnOnce(&T) -> bool) -> bool;
}

impl<T> PopIfTrue<T> for Vec<T> {
    fn pop_if_true(&mut self, test: impl FnOnce(&T) -> bool) -> bool {
        self.last().is_some_and(test) && self.pop().is_some()
    }
}
