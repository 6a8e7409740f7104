//! What separates two segments of a byline.
//!
//! Which characters separate depends on those around them, so the [scanner](super::scanner) finds
//! them. What is skipped between two segments is a run of marks, which is read one by one.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{consumed, eof, peek, verify};

use super::agency::AGENCY_NAME;
use super::word::Word;
use crate::grammar::{Parsed, from_fn, wsp0};
use crate::lexicon::Lists;
use crate::text::lines::trim_start;
use crate::text::slices::up_to;
use crate::text::spelling::{first_word, is_capitalised};
use crate::text::words::{begins, is};

/// How a segment is separated from the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Separator {
    /// By a mark: a comma, a pipe, a dash.
    Mark,
    /// By the end of a line.
    Line,
    /// By an and-word, with or without a mark before it.
    And,
    /// By a semicolon, which separates more than a comma does.
    Semicolon,
}

/// Returns the text after all separators with which a text begins, and the last of them that is
/// more than a mark.
pub(super) fn skip_separators(text: &str) -> (&str, Separator) {
    let (mut rest, mut separator) = skip_marks(text, Separator::Mark);
    while let Ok((after, ())) = and_word(rest) {
        (rest, separator) = skip_marks(after, Separator::And);
    }
    (rest, separator)
}

/// Returns the text after all separators with which a text begins but for and-words, and the last
/// of them that is more than a mark. `before` is what was skipped already.
pub(super) fn skip_marks(text: &str, before: Separator) -> (&str, Separator) {
    let (mut rest, mut separator) = (text, before);
    loop {
        let trimmed = trim_start(rest);
        if trimmed.len() < rest.len() && up_to(trimmed, rest).contains('\n') {
            separator = Separator::Line;
        }
        rest = trimmed;
        let mut characters = rest.chars();
        match characters.next() {
            Some(';' | '；' | '؛') => separator = Separator::Semicolon,
            Some(mark) if part_mark(mark) || spaced_mark(mark) || mark == '.' => {}
            _ => return (rest, separator),
        }
        rest = characters.as_str();
    }
}

/// `part-mark = "," / ";" / "|" / "/" / "•" / "、" / "，" / "；" / "،" / "؛" / ")" / "]"`
///
/// It separates wherever it is.
pub(super) const fn part_mark(character: char) -> bool {
    matches!(character, ',' | ';' | '|' | '/' | '•' | '、' | '，' | '；' | '،' | '؛' | ')' | ']')
}

/// `spaced-mark = "-" / "–" / "—" / "·" / "~"`
///
/// It separates if white space is around it.
pub(super) const fn spaced_mark(character: char) -> bool {
    matches!(character, '-' | '–' | '—' | '·' | '~')
}

/// `and-word = AND / AND-BEFORE-NAME`
///
/// The white space after it is skipped.
pub(super) fn and_word(input: &str) -> Parsed<'_, ()> {
    const JOINS: Lists = Lists::AND.or(Lists::AND_BEFORE_NAME);
    let is_whole = |rest: &str| rest.is_empty() || rest.starts_with(char::is_whitespace);
    let word = from_fn(|input| {
        let word =
            begins(input).find(|word| word.lists.intersects(JOINS) && is_whole(word.rest))?;
        Some((word.lists.intersects(Lists::AND), word.rest))
    });
    let (rest, (word, is_and)) = consumed(word).parse_complete(input)?;
    after_and(word, is_and, rest)
}

/// Returns the text after an [`and_word`] that is lexed, which needs no other look into the lists.
#[inline]
pub(super) fn after_lexed_and<'a>(word: &Word, byline: &'a str) -> Option<&'a str> {
    if !word.is(Lists::AND.or(Lists::AND_BEFORE_NAME)) {
        return None;
    }
    let (_, rest) = byline.split_at_checked(word.end)?;
    // A mark touches most one-letter words of a hostile byline, and the words after it may be long.
    if !(rest.is_empty() || rest.starts_with(char::is_whitespace)) {
        return None;
    }
    after_and(word.text(byline), word.is(Lists::AND), rest).ok().map(|(after, ())| after)
}

/// Parses what is after an AND or AND-BEFORE-NAME.
fn after_and<'a>(word: &str, is_and: bool, input: &'a str) -> Parsed<'a, ()> {
    let (rest, _) = wsp0().parse_complete(input)?;
    if !is_and {
        return peek(alt((two_of_name, agency))).parse_complete(rest);
    }
    // `ET` is a time zone too, and an and-word only before capitals.
    if word == "ET" { peek(capitals_or_end).parse_complete(rest) } else { Ok((rest, ())) }
}

/// Reads two words that are spelt as a name is. The second may be a particle.
fn two_of_name(input: &str) -> Parsed<'_, ()> {
    let is_first = |first: &&str| is_capitalised(first) && !first.ends_with([',', ';', ':']);
    let is_second = |second: &str| is_capitalised(second) || is(second, Lists::SURNAME_PARTICLE);
    // A look into the lists costs most, so it comes last.
    let (first, second) = (verify(next_word, is_first), verify(next_word, is_second));
    let is_no_place = |(first, _): &(&str, &str)| !is(first, Lists::PLACE_PREFIX);
    verify((first, second), is_no_place).map(drop).parse_complete(input)
}

/// Reads a word that is an agency, with or without a mark after it.
fn agency(input: &str) -> Parsed<'_, ()> {
    const AGENCIES: Lists = AGENCY_NAME.or(Lists::UNNAMED_AGENCY);
    let is_agency = |word: &str| is(word.trim_end_matches([',', ';', ':', '.']), AGENCIES);
    verify(next_word, is_agency).map(drop).parse_complete(input)
}

/// Reads a word in capitals, or the end.
fn capitals_or_end(input: &str) -> Parsed<'_, ()> {
    let capitals = verify(next_word, |word: &str| word.chars().all(char::is_uppercase));
    alt((capitals, eof)).map(drop).parse_complete(input)
}

/// Reads the next word up to white space, and the white space after it. Only the first 200 bytes
/// of a longer word are read.
pub(super) fn next_word(input: &str) -> Parsed<'_, &str> {
    let word = from_fn(|input| Some(first_word(input)));
    verify(word, |word: &str| !word.is_empty()).parse_complete(input)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{fails_on_text, reads_text};
    use super::*;

    #[test]
    fn and_words() {
        reads_text(and_word, "and John Doe", "John Doe");
        reads_text(and_word, "y John Doe", "John Doe");
        reads_text(and_word, "y Reuters", "Reuters");
        reads_text(and_word, "ET JOHN DOE", "JOHN DOE");
        fails_on_text(and_word, "y otros");
        fails_on_text(and_word, "ET John Doe");
        fails_on_text(and_word, "Andy Doe");
    }

    #[test]
    fn marks() {
        assert!(part_mark(';') && !part_mark('-'));
        assert!(spaced_mark('–') && !spaced_mark(','));
    }

    #[test]
    fn the_last_separator_that_is_more_than_a_mark_counts() {
        assert_eq!(skip_separators(", and John"), ("John", Separator::And));
        assert_eq!(skip_separators(" – John"), ("John", Separator::Mark));
        assert_eq!(skip_separators("; | John"), ("John", Separator::Semicolon));
        assert_eq!(skip_separators(";\nJohn"), ("John", Separator::Line));
    }
}
