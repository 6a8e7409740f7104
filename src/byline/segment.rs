//! A segment of a byline, cut into words.
//!
//! Each word is looked up once, when it is read, and kept in an array. All that is asked of a segment
//! later is asked of slices of that array.

use super::scanner::{Scanner, after, ends_in_one_case};
use super::separator::{Separator, after_lexed_and, skip_marks};
use super::word::{Signs, Word, Words};
use crate::text::letters::is_letter;

/// The most words of a segment. What is after them is part of the last.
pub(super) const MOST_WORDS: usize = 24;

/// A segment of a byline.
#[derive(Clone, Copy, Debug)]
pub(super) struct Segment {
    /// What separates it from the segment before.
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
    /// A segment without words.
    pub(super) const NONE: Self = Self {
        separator: Separator::Mark,
        words: [Word::NONE; MOST_WORDS],
        count: 0,
        start: 0,
        end: 0,
        scanned: 0,
    };

    /// Goes on to the segment after the separators at `start`. There may be none.
    pub(super) fn read_next(&mut self, byline: &str, start: usize) {
        let (mut place, mut separator) = (start, Separator::Mark);
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

    /// Drops what is before `start`, which is not the end of the segment.
    pub(super) fn begin_at(&mut self, byline: &str, start: usize) {
        if !self.drop_before(byline, start) {
            self.read_at(byline, start);
        }
    }

    /// Drops the words before `start`, and reads as many more. Returns `false` if it is not certain
    /// that a word would begin there without those before it.
    fn drop_before(&mut self, byline: &str, start: usize) -> bool {
        if start >= self.end {
            return false;
        }
        let is_cut = self.count == MOST_WORDS;
        // The last word may go on.
        let end = if is_cut { MOST_WORDS - 1 } else { self.count };
        let words = self.words.get_mut(..end).unwrap_or_default();
        let before = words.iter().take_while(|word| word.end <= start).count();
        // How to cut what is after a bracket depends on the bracket.
        let checked = words.iter().take(if is_cut { end } else { before + 1 });
        if checked.clone().any(|word| word.signs.intersects(Signs::BRACKET)) {
            return false;
        }
        // How to cut a dash depends on the letter before it.
        let is_after_one_case = ends_in_one_case(byline.get(self.start..start).unwrap_or_default());
        if is_after_one_case && !after(byline, start).starts_with(is_letter) {
            return false;
        }
        let Some(first) = words.get_mut(before) else { return false };
        if first.start < start {
            // What was before touches the word, as in `Photo:Jane`.
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
            let scanner = Scanner::new(byline, start, byline.len());
            self.read_to_end(&mut scanner.after(self.end));
        }
        true
    }

    /// Goes on to the segment that begins at `start`, with no separator before it.
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
            // What begins inside a segment ends where that does. Without this, all that is after each
            // of the leads in one long segment would be scanned again.
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

    /// Reads the first words of a part of the byline. Separators in it are parts of words.
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

    /// Begins a segment with its first word, if there is one.
    #[inline]
    fn begin(&mut self, start: usize, first: Option<Word>) {
        (self.start, self.end, self.count) = (start, start, 0);
        if let (Some(first), Some(place)) = (first, self.words.first_mut()) {
            (self.start, self.end, self.count) = (first.start, first.end, 1);
            *place = first;
        }
    }

    /// Reads words up to the limit, and returns whether there may be more.
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

    /// Adds what is after the last word to it.
    fn extend_last(&mut self) {
        if let Some(last) = self.words.last_mut().filter(|last| last.end < self.end) {
            *last = last.up_to(self.end);
        }
    }

    /// Makes a segment as [`read_all`](Self::read_all) reads it.
    pub(super) fn of(byline: &str, start: usize, end: usize) -> Self {
        let mut segment = Self::NONE;
        segment.read_all(byline, start, end);
        segment
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The words of the segment, of which the last may go on.
    pub(super) fn words<'a>(&self, byline: &'a str) -> Words<'a, '_> {
        Words::new(byline, self.words.get(..self.count).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::*;
    use crate::lexicon::Lists;

    /// The segments of a byline.
    fn segments(byline: &str) -> Vec<&str> {
        let mut segment = Segment::NONE;
        segment.read_next(byline, 0);
        let mut segments = Vec::new();
        while !segment.is_empty() {
            segments.push(segment.words(byline).text());
            let end = segment.end;
            segment.read_next(byline, end);
        }
        segments
    }

    #[test]
    fn separators_are_between_segments() {
        assert_eq!(segments("Jane Roe, John Doe and Ann Poe"), ["Jane Roe", "John Doe", "Ann Poe"]);
        assert_eq!(segments(" | Jane Roe – John Doe;"), ["Jane Roe", "John Doe"]);
        assert_eq!(segments("Jane Roe\nJohn Doe"), ["Jane Roe", "John Doe"]);
        assert_eq!(segments("It rained. Jane Roe"), ["It rained", "Jane Roe"]);
    }

    #[test]
    fn no_separator_is_inside_these() {
        assert_eq!(segments("Jane Roe (Lisbon, Porto)"), ["Jane Roe (Lisbon, Porto)"]);
        assert_eq!(segments("example.com/jane"), ["example.com/jane"]);
        assert_eq!(segments("1,000 Jane-Ann Roe"), ["1,000 Jane-Ann Roe"]);
        assert_eq!(segments("Capt. Roe"), ["Capt. Roe"]);
    }

    /// Compares a segment that drops its first words with one that is read anew.
    #[track_caller]
    fn drops_as_it_reads(byline: &str) {
        let mut whole = Segment::NONE;
        whole.read_next(byline, 0);
        let described = |segment: &Segment| {
            let words = segment.words(byline).iter().map(|word| format!("{word:?}"));
            (segment.start, segment.end, words.collect::<Vec<_>>())
        };
        for (start, _) in byline.char_indices().filter(|(start, _)| *start < whole.end) {
            let mut dropped = whole;
            if dropped.drop_before(byline, start) {
                let mut read = Segment::NONE;
                read.read_at(byline, start);
                assert_eq!(described(&dropped), described(&read), "{byline:?} from {start}");
            }
        }
    }

    #[test]
    fn dropping_words_is_as_reading_the_rest() {
        let pieces = [
            "Jane", "مار", "雨", "1", "–", "-", "(a)", "x.-", "by", "،", "Photo:", "n.ש", "é",
            "\u{301}",
        ];
        // Each number is a string of pieces, with and without a space after each.
        for number in 0..12_000_usize {
            let mut byline = String::new();
            let (mut rest, mut spaces) = (number, number / 7);
            while rest > 0 {
                byline.push_str(pieces.get(rest % pieces.len()).unwrap_or(&""));
                byline.push_str(if spaces % 3 == 0 { "" } else { " " });
                (rest, spaces) = (rest / pieces.len(), spaces / 3);
            }
            drops_as_it_reads(&byline);
            if number % 50 == 0 {
                drops_as_it_reads(&byline.repeat(9));
            }
        }
    }

    #[test]
    fn the_last_word_has_all_that_is_too_much() {
        let byline = "Roe ".repeat(MOST_WORDS + 3);
        let segment = Segment::of(&byline, 0, byline.len());
        assert_eq!(segment.words(&byline).len(), MOST_WORDS);
        assert_eq!(segment.words(&byline).last_text(), "Roe Roe Roe Roe");
    }

    #[test]
    fn the_last_word_of_too_many_is_of_no_list() {
        let report_at_the_end = "Roe ".repeat(MOST_WORDS - 1) + "report";
        let segment = Segment::of(&report_at_the_end, 0, report_at_the_end.len());
        assert!(segment.words(&report_at_the_end).last().is(Lists::AUTHORSHIP));

        let report_goes_on = "Roe ".repeat(MOST_WORDS - 1) + "report Roe";
        let segment = Segment::of(&report_goes_on, 0, report_goes_on.len());
        let last = segment.words(&report_goes_on).last();
        assert!(!last.is(Lists::AUTHORSHIP) && !last.is_near(Lists::AUTHORSHIP));

        let month_goes_on = "Roe ".repeat(MOST_WORDS - 1) + "February Roe";
        let segment = Segment::of(&month_goes_on, 0, month_goes_on.len());
        assert!(!segment.words(&month_goes_on).last().may_be_date);

        // An address is one word, so it is no sign of what goes on after it. Its letters are.
        let address_goes_on = "Roe ".repeat(MOST_WORDS - 1) + "roe@example.com Roe";
        let segment = Segment::of(&address_goes_on, 0, address_goes_on.len());
        let last = segment.words(&address_goes_on).last();
        assert!(!last.signs.intersects(Signs::AT) && last.signs.intersects(Signs::SMALL));
    }
}
