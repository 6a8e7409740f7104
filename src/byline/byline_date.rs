//! Dates and times of day in a byline, in figures or in English.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{eof, opt, peek};
use nom::sequence::preceded;

use super::grammar::{Parsed, begin_with, other, word_that};
use super::word::{Word, Words};
use crate::lexicon::{Language, Languages, Lists, Row};
use crate::text::words::begins;

/// `byline-date = [ "at" / "um" ] ( marked-figure / figure english-month / english-month figure /
/// english-weekday weekday-end )`
pub(super) fn byline_date<'a, 'w>(words: Words<'a, 'w>) -> Parsed<'a, 'w, ()> {
    let (words, _) = opt(at_or_um).parse_complete(words)?;
    // Most words begin no date, and this is asked at most words.
    if !(words.first().begins_with_digit() || words.first().may_be_date) {
        return other();
    }
    let figures = alt((marked_figure.map(drop), (figure, english_month).map(drop)));
    let month = (english_month, figure).map(drop);
    let weekday = (english_weekday, weekday_end).map(drop);
    alt((figures, month, weekday)).parse_complete(words)
}

/// Returns whether words begin with a [`byline_date`].
pub(super) fn begin_with_date(words: Words<'_, '_>) -> bool {
    begin_with(byline_date, words)
}

/// `"at" / "um"`
fn at_or_um<'a, 'w>(words: Words<'a, 'w>) -> Parsed<'a, 'w, &'w Word> {
    const LISTS: Lists = Lists::AT.or(Lists::UNIT);
    word_that(|word, byline| word.is(LISTS) && matches!(word.text(byline), "at" | "um"))
        .parse_complete(words)
}

/// `figure = word ; it begins with an ASCII digit`
pub(super) fn figure<'a, 'w>(words: Words<'a, 'w>) -> Parsed<'a, 'w, &'w Word> {
    word_that(|word, _| word.begins_with_digit()).parse_complete(words)
}

/// `marked-figure = figure ; with one of : . - / in it`
fn marked_figure<'a, 'w>(words: Words<'a, 'w>) -> Parsed<'a, 'w, &'w Word> {
    let is_marked = |word: &Word, byline| bare(word, byline).contains([':', '.', '-', '/']);
    preceded(peek(figure), word_that(is_marked)).parse_complete(words)
}

/// `english-month = word ; the name of a month in English`
fn english_month<'a, 'w>(words: Words<'a, 'w>) -> Parsed<'a, 'w, &'w Word> {
    word_that(|word, byline| word.may_be_date && is_english(bare(word, byline), month))
        .parse_complete(words)
}

/// `english-weekday = word ; the name of a weekday in English, of more than five letters`
fn english_weekday<'a, 'w>(words: Words<'a, 'w>) -> Parsed<'a, 'w, &'w Word> {
    // The short ones are names and words: Sun, Mon.
    let is_long = |word: &Word, byline| bare(word, byline).len() > 5;
    word_that(|word, byline| {
        word.may_be_date && is_long(word, byline) && is_english(bare(word, byline), weekday)
    })
    .parse_complete(words)
}

/// `weekday-end = figure / english-month / mark-word / end`
fn weekday_end<'a, 'w>(words: Words<'a, 'w>) -> Parsed<'a, 'w, ()> {
    alt((alt((figure, english_month, mark_word)).map(drop), eof.map(drop))).parse_complete(words)
}

/// `mark-word = 1*( "," / "." )`
fn mark_word<'a, 'w>(words: Words<'a, 'w>) -> Parsed<'a, 'w, &'w Word> {
    word_that(|word, byline| bare(word, byline).is_empty()).parse_complete(words)
}

/// Returns a word without the marks after it.
fn bare<'a>(word: &Word, byline: &'a str) -> &'a str {
    word.text(byline).trim_end_matches([',', '.'])
}

/// Returns whether a word is the English name of what a row `is`.
fn is_english(word: &str, is: fn(&Row) -> Option<Languages>) -> bool {
    const ENGLISH: Languages = Languages::of(&[Language::English]);
    let words = begins(word).filter(|it| it.rest.is_empty());
    words.flat_map(|it| it.rows()).filter_map(is).any(|languages| languages.intersects(ENGLISH))
}

fn month(row: &Row) -> Option<Languages> {
    if let Row::Month(_, languages) = row { Some(*languages) } else { None }
}

fn weekday(row: &Row) -> Option<Languages> {
    if let Row::Weekday(_, languages) = row { Some(*languages) } else { None }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{fails, reads};
    use super::*;

    #[test]
    fn dates_and_times() {
        reads(byline_date, "7:45 pm", "pm");
        reads(byline_date, "at 7.45 pm", "pm");
        reads(byline_date, "1 May 2024", "2024");
        reads(byline_date, "May 1, 2024", "2024");
        reads(byline_date, "Monday 1 May", "May");
        reads(byline_date, "Monday", "");
        fails(byline_date, "7 Jane Roe");
        fails(byline_date, "at Lisbon");
        fails(byline_date, "May Roe");
        fails(byline_date, "Monday Roe");
    }

    #[test]
    fn figures() {
        reads(figure, "1st of May", "of May");
        reads(marked_figure, "7:45 pm", "pm");
        fails(figure, "May 1");
        fails(marked_figure, "7, 45");
    }

    #[test]
    fn marks() {
        reads(mark_word, ",. Roe", "Roe");
        fails(mark_word, "Roe,");
    }

    #[test]
    fn months_and_weekdays() {
        reads(english_month, "May, 1", "1");
        reads(english_weekday, "Monday Roe", "Roe");
        reads(weekday_end, ". Roe", "Roe");
        reads(weekday_end, "2 May", "May");
        fails(english_month, "Mai 1");
        fails(english_weekday, "Mon");
        fails(weekday_end, "Roe");
    }
}
