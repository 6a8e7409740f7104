//! A letter with an accent is the same as one character and as two: a text in NFD reads as the same
//! text in NFC.

use newsclip::{Article, ArticleRef, authors};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

const WORDS: &str = include_str!("../../src/lexicon/words.md");
const NAMES: &str = include_str!("../../src/lexicon/names.md");
const BYLINES: &str = include_str!("../byline/bylines.txt");

fn nfc(text: &str) -> String {
    text.nfc().collect()
}

fn nfd(text: &str) -> String {
    text.nfd().collect()
}

/// Adds accents to some letters of a text, different ones for each `turn`.
fn accented(text: &str, turn: usize) -> String {
    const ACCENTS: [char; 5] = ['\u{301}', '\u{308}', '\u{327}', '\u{323}', '\u{31b}'];
    let accent = |(at, letter): (usize, char)| {
        let accent = ACCENTS[(at + turn) % ACCENTS.len()];
        let has_accent = letter.is_alphabetic() && (at * 7 + turn) % 4 == 0;
        [Some(letter), Some(accent).filter(|_| has_accent)].into_iter().flatten()
    };
    nfc(&text.chars().enumerate().flat_map(accent).collect::<String>())
}

/// Returns the words of the lists, which are between backticks.
fn words() -> impl Iterator<Item = &'static str> {
    let lines = WORDS.lines().filter(|line| line.starts_with("- "));
    lines.flat_map(|line| line.split('`').skip(1).step_by(2))
}

/// Returns the names of months and weekdays, which follow a colon on each line.
fn names() -> impl Iterator<Item = &'static str> {
    let lines = NAMES.lines().filter(|line| line.starts_with("- "));
    lines.flat_map(|line| line.split(": ").skip(1)).flat_map(|names| names.split(", "))
}

fn assert_same_authors(byline: &str) {
    let all = |text: &str| -> Vec<_> {
        let part = |part: Option<&str>| part.map(nfc);
        let parts =
            authors(text).map(|it| (nfc(it.name()), part(it.role()), part(it.place()), it.kind()));
        parts.collect()
    };
    assert_eq!(all(&nfd(byline)), all(&nfc(byline)), "{byline:?}");
}

fn assert_same_date(line: &str) {
    let date = |line: &str| {
        let text = format!("“Rain” | Gazette\nhttps://example.com/\n{line}\nIt rained.");
        let article = Article::parse(&text).map_err(|error| error.kind());
        article.map(|article| (article.date(), article.byline().map(nfc)))
    };
    assert_eq!(date(&nfd(line)), date(&nfc(line)), "{line:?}");
}

fn assert_same_kinds(paragraph: &str) {
    let kinds = |paragraph: &str| -> Vec<_> {
        let prose = "The first ferry came in at noon, and nobody on the pier was late for it.";
        let text = format!(
            "“Rain” | Gazette\nhttps://example.com/\n1 MAY 2024\n{prose}\n\n{paragraph}\n\n{prose}"
        );
        let article = ArticleRef::parse(&text).unwrap();
        let reporting = article.to_article().unwrap();
        let reporting =
            reporting.additional_reporting().map(|it| nfc(it.name())).collect::<Vec<_>>();
        article.paragraph_kinds().map(|kind| (kind, reporting.clone())).collect()
    };
    assert_eq!(kinds(&nfd(paragraph)), kinds(&nfc(paragraph)), "{paragraph:?}");
}

#[test]
fn bylines_in_nfc_and_nfd_have_the_same_authors() {
    let bylines = BYLINES.lines().filter(|line| !line.starts_with([' ', '#']));
    for byline in bylines {
        for turn in 0..6 {
            assert_same_authors(&accented(byline, turn));
        }
        assert_same_authors(byline);
    }
    for word in words() {
        assert_same_authors(&format!("{word} Jane Roe, {word}, {word} John Doe {word} Lisbon"));
    }
}

#[test]
fn date_lines_in_nfc_and_nfd_have_the_same_date() {
    for name in names() {
        assert_same_date(&format!("5 {name} 2024"));
        assert_same_date(&format!("{name} 5, 2024"));
        assert_same_date(&format!("{name} 1 May 2024"));
        assert_same_date(&accented(&format!("5 {name} 2024"), 0));
    }
    for word in words() {
        assert_same_date(&format!("{word} 1 May 2024"));
        assert_same_date(&format!("1 May 2024 {word} 10:15 {word}"));
    }
}

#[test]
fn paragraphs_in_nfc_and_nfd_have_the_same_kind() {
    for word in words() {
        assert_same_kinds(word);
        assert_same_kinds(&format!("{word} Jane Roe"));
        assert_same_kinds(&format!("Jane Roe, {word} {word} Reuters {word}"));
        assert_same_kinds(&accented(&format!("{word}: Jane Roe"), 1));
    }
}

proptest! {
    #[test]
    fn any_line_reads_the_same_in_nfc_and_nfd(line in "[A-Za-zÀ-ſẠ-ỹあ-んが가-깋ЁЙёй \u{300}-\u{345}.,:;()@0-9’'-]{0,60}") {
        assert_same_authors(&line);
        assert_same_date(&line.replace('\n', " "));
        if !line.trim().is_empty() {
            assert_same_kinds(&line);
        }
    }
}
