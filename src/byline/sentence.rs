//! Bylines that say something else before they name who wrote it.
//!
//! The sign of an author is the last of its kind, and the author of a sentence is in the last
//! segment. So what is before them is not read but searched, by plain code.

use core::slice;

use nom::Parser;
use nom::branch::alt;
use nom::sequence::preceded;

use super::affiliation::is_affiliation;
use super::byline_date::begin_with_date;
use super::detail::{Next, add_details};
use super::entry::Entry;
use super::grammar::{Parsed, begin_with, given, of, written};
use super::name::named;
use super::scanner::plain_words;
use super::segment::Segment;
use super::word::{Word, Words};
use crate::lexicon::Lists;
use crate::text::span::Span;
use crate::text::spelling::Case;
use crate::text::words::is;

/// `sentence = dated-by / byline-date text by-sign named / text teller-sign named / teller-at-end`
///
/// The segment is the first, and afterwards the one with which the next author begins.
pub(super) fn sentence<'a>(byline: &'a str, next: &mut Next) -> Option<Entry<'a>> {
    let start = next.segment.start;
    // A mark after a weekday makes it a date, so separators are words here.
    if begin_with_date(Segment::of(byline, start, byline.len()).words(byline)) {
        let is_sign = |word: Words<'_, '_>, _: bool| begin_with(by_sign, word);
        return dated_by(byline, next).or_else(|| after_sign(byline, start, next, is_sign));
    }
    let is_sign = |word: Words<'_, '_>, is_sentence: bool| {
        begin_with(|word| teller_sign(word, is_sentence), word)
    };
    after_sign(byline, start, next, is_sign).or_else(|| teller_at_end(byline, start, next))
}

/// `dated-by = byline-date *( 1*separator segment ) 1*separator named`
fn dated_by<'a>(byline: &'a str, next: &mut Next) -> Option<Entry<'a>> {
    let start = next.segment.start;
    loop {
        if next.segment.words(byline).singles().any(|word| begin_with(by_sign, word)) {
            return None;
        }
        let end = next.segment.end;
        next.segment.read_next(byline, end);
        if next.segment.is_empty() {
            return None;
        }
        let words = next.segment.words(byline);
        if !is_affiliation(words) && named(words).is_ok() {
            return author_after(byline, Span::new(start, end), next);
        }
    }
}

/// `by-sign = BY-WORD / "di"`
fn by_sign<'a, 'w>(words: Words<'a, 'w>) -> Parsed<'a, 'w, &'w Word> {
    alt((of(Lists::BY_WORD), written("di"))).parse_complete(words)
}

/// `teller-sign = TELLS / "By" / "From"`
///
/// The last two count only in a sentence, after a small word. In a title, they are words of it.
fn teller_sign<'a, 'w>(words: Words<'a, 'w>, is_sentence: bool) -> Parsed<'a, 'w, &'w Word> {
    let by = alt((written("By"), written("From")));
    alt((of(Lists::TELLS), preceded(given(is_sentence), by))).parse_complete(words)
}

/// Reads the author after the last word that is a sign of one. A sign may ask whether a small
/// word is before it.
fn after_sign<'a>(
    byline: &'a str,
    start: usize,
    next: &mut Next,
    is_sign: impl Fn(Words<'_, '_>, bool) -> bool,
) -> Option<Entry<'a>> {
    let (mut is_sentence, mut sign, mut found) = (false, None, None);
    for word in plain_words(byline, start) {
        // A sign at the end is none.
        found = sign.take().map(|sign| (sign, word.start)).or(found);
        let words = Words::new(byline, slice::from_ref(&word));
        sign = is_sign(words, is_sentence).then_some(word.start);
        is_sentence |= word.case == Case::Small;
    }
    let (topic, name) = found?;
    next.segment.read_at(byline, name);
    author_after(byline, Span::new(start, topic), next).filter(|entry| !entry.has_one_word)
}

/// Reads the author that the segment names, after a topic.
fn author_after<'a>(byline: &'a str, topic: Span, next: &mut Next) -> Option<Entry<'a>> {
    let words = next.segment.words(byline);
    let (_, named) = named(words).ok().filter(|(_, named)| named.before.is_none())?;
    let mut entry = Entry::of(words, named);
    let end = next.segment.end;
    add_details(&mut entry, byline, next, end);
    let text = byline.get(topic.range())?;
    let topic_text = text.trim_end_matches(|it: char| it.is_whitespace() || it == ',');
    let topic = Span::new(topic.start(), topic.start() + topic_text.len());
    entry.with_topic(topic).filter(|_| !topic.is_empty())
}

/// `teller-at-end = text role name TELLS`
fn teller_at_end<'a>(byline: &'a str, start: usize, next: &mut Next) -> Option<Entry<'a>> {
    let segment = &mut next.segment;
    segment.read_at(byline, start);
    let mut last = *segment;
    while !segment.is_empty() {
        last = *segment;
        segment.read_next(byline, last.end);
    }
    let (_, named) = named(last.words(byline)).ok()?;
    let tail = byline.get(named.tail.range())?.trim_end_matches('.');
    if named.before.is_none() || !is(tail, Lists::TELLS) {
        return None;
    }
    let topic = byline.get(start..named.name.start())?.trim_end();
    Entry::of_span(byline, named.name).with_topic(Span::new(start, start + topic.len()))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{fails, reads};
    use super::*;

    /// Asserts that a sentence names an author.
    #[track_caller]
    fn names(byline: &str, name: &str) {
        let mut next = Next::NONE;
        next.segment.read_next(byline, 0);
        let entry = sentence(byline, &mut next);
        assert_eq!(entry.map(|entry| entry.name()), Some(name), "{byline:?}");
    }

    #[track_caller]
    fn names_nobody(byline: &str) {
        let mut next = Next::NONE;
        next.segment.read_next(byline, 0);
        assert!(sentence(byline, &mut next).is_none(), "{byline:?}");
    }

    #[test]
    fn sentences() {
        names("1 May 2024 | Jane Roe", "Jane Roe");
        names("1 May 2024 by Jane Roe", "Jane Roe");
        names("The ferry is late, writes Jane Roe", "Jane Roe");
        names("How a ferry ran aground By Jane Roe", "Jane Roe");
        names("It is late. Science editor Jane Roe reports", "Jane Roe");
        names_nobody("1 May 2024");
        names_nobody("The ferry is late");
        names_nobody("A Ferry By Jane Roe");
        names_nobody("It is late. Science editor Jane Roe");
    }

    #[test]
    fn signs_of_an_author() {
        reads(by_sign, "by Jane Roe", "Jane Roe");
        reads(by_sign, "di Jane Roe", "Jane Roe");
        reads(|words| teller_sign(words, false), "writes Jane Roe", "Jane Roe");
        reads(|words| teller_sign(words, true), "From Jane Roe", "Jane Roe");
        fails(by_sign, "writes Jane Roe");
        fails(|words| teller_sign(words, false), "By Jane Roe");
    }
}
