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

use crate::text::span::Span;

/// The marks that pair up with each other. A mark of one kind may stand inside
/// a quotation in marks of another, and neither minds the other.
const KINDS: [&str; 5] = ["\"", "“”„", "«»", "「」", "『』"];

/// The marks of a paragraph that are left over, by kind, each in the order of the text.
type LeftOver = [Vec<Mark>; KINDS.len()];

/// The quotations of one paragraph after the other.
pub(crate) struct Quotations {
    open: LeftOver,
}

impl Quotations {
    /// Begins with a paragraph, or with a text that stands alone.
    pub(crate) fn begin(text: &str) -> Self {
        Self { open: left_over(text) }
    }

    /// The first mark of the paragraph that lacks its partner, if `next` is the
    /// paragraph behind it, with which it goes on. `next` is empty at the end.
    pub(crate) fn unpaired_before(&mut self, next: &str) -> Option<Span> {
        let begins_with_mark = begins_with_mark(next);
        let mut behind = left_over(next);
        for (open, behind) in self.open.iter_mut().zip(&mut behind) {
            let ends = |mark: &&Mark| open.pop_if_true(|open| mark.ends_what_goes_on(open));
            let ended = behind.iter().take_while(ends).count();
            behind.drain(..ended);
            open.pop_if_true(|mark| begins_with_mark && mark.opens());
        }
        let unpaired = self.open.iter().filter_map(|marks| marks.first()).map(Mark::span).min();
        self.open = behind;
        unpaired
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

/// The double quotation marks of a text.
fn marks(text: &str) -> impl Iterator<Item = Mark> {
    let marks = text.match_indices(is_mark).filter_map(|(start, _)| {
        let (before, behind) = text.split_at(start);
        let before = before.chars().next_back().unwrap_or(' ');
        let mut behind = behind.chars();
        Some(Mark { sign: behind.next()?, start, before, after: behind.next().unwrap_or(' ') })
    });
    marks.filter(|mark| !mark.is_gershayim())
}

/// Whether a character is one of [`KINDS`].
const fn is_mark(character: char) -> bool {
    matches!(character, '"' | '“' | '”' | '„' | '«' | '»' | '「'..='』')
}

/// Whether a text begins with a mark, be it behind a bullet or a bracket.
fn begins_with_mark(text: &str) -> bool {
    text.chars().take_while(|character| !character.is_alphanumeric()).any(is_mark)
}

/// The marks of a text that are left over. Those that may mean inches are taken
/// for quotation marks if more comes in pairs so.
fn left_over(text: &str) -> LeftOver {
    let mut marks: Vec<Mark> = marks(text).collect();
    let all = pair_up(&marks);
    marks.retain(|mark| !mark.may_be_inches());
    let without_inches = pair_up(&marks);
    let count = |left: &LeftOver| left.iter().map(Vec::len).sum::<usize>();
    if count(&without_inches) < count(&all) { without_inches } else { all }
}

/// Takes away the pairs.
fn pair_up(marks: &[Mark]) -> LeftOver {
    KINDS.map(|kind| {
        let of_kind = || marks.iter().filter(|mark| kind.contains(mark.sign)).copied();
        let mut open: Vec<Mark> = Vec::new();
        for mark in of_kind() {
            if !open.pop_if_true(|open| mark.closes(open)) {
                open.push(mark);
            }
        }
        // A plain mark closes the one before it, whichever of the two is at fault.
        if kind == "\"" && !open.is_empty() {
            odd_one(of_kind()).into_iter().collect()
        } else {
            open
        }
    })
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
