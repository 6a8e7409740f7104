//! What the paragraphs of an article are: text, subheadings, notices, credits.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

mod credits;
mod lengths;
mod notices;
mod readings;
mod reporting;
mod subheadings;

use newsclip::ParagraphKind::{self, Credit, Notice, Subheading, Text};
use newsclip::{Article, ArticleRef, ParseOptions};

const PROSE: &str =
    "The first ferry came in at noon, and nobody who stood on the pier was late for it.";

/// An article with these paragraphs.
fn document(paragraphs: &[&str]) -> String {
    let body = paragraphs.join("\n\n");
    format!("“Rain” | Gazette\nhttps://example.com/rain\n1 MAY 2024\n\n{body}\n")
}

/// Returns the kinds of the paragraphs. They are the same owned, borrowed, with each line a paragraph,
/// and with each word on a line of its own.
#[track_caller]
fn kinds(paragraphs: &[&str]) -> Vec<ParagraphKind> {
    let text = document(paragraphs);
    let article = Article::parse(&text).unwrap();
    let kinds: Vec<_> = article.paragraph_kinds().collect();
    assert_eq!(kinds.len(), article.paragraphs().len());
    let text_only = article.paragraphs().zip(&kinds).filter(|(_, kind)| **kind == Text);
    assert!(article.text_paragraphs().eq(text_only.map(|(paragraph, _)| paragraph)));
    assert!(ArticleRef::parse(&text).unwrap().paragraph_kinds().eq(kinds.iter().copied()));

    let options = ParseOptions::new().line_paragraphs(true);
    assert!(options.parse_ref(&text).unwrap().paragraph_kinds().eq(kinds.iter().copied()));

    let wrapped: Vec<_> = paragraphs.iter().map(|it| wrapped(it)).collect();
    let text = document(&wrapped.iter().map(String::as_str).collect::<Vec<_>>());
    let borrowed = ArticleRef::parse(&text).unwrap();
    assert!(borrowed.paragraph_kinds().eq(kinds.iter().copied()), "wrapped: {paragraphs:?}");
    assert!(borrowed.to_article().unwrap().paragraph_kinds().eq(kinds.iter().copied()));
    kinds
}

/// The paragraph with each word on a line of its own.
fn wrapped(paragraph: &str) -> String {
    paragraph.split_whitespace().collect::<Vec<_>>().join(" \r\n\t")
}

/// Each paragraph is of this kind, alone and between others.
#[track_caller]
fn anywhere(kind: ParagraphKind, paragraphs: &[&str]) {
    for paragraph in paragraphs {
        assert_eq!(kinds(&[paragraph]), [kind], "{paragraph:?} alone");
        assert_eq!(kinds(&[PROSE, paragraph, PROSE]), [Text, kind, Text], "{paragraph:?} between");
    }
}

#[test]
fn prose_is_text() {
    anywhere(
        Text,
        &[
            PROSE,
            "It rained.",
            "“Yes,” she said.",
            "Why?",
            "* * *",
            "◇",
            "It had rained before:",
            "1. Take an umbrella.",
            "– A list that nobody read",
            "jane.roe@example.com",
            "https://example.com/rain",
            "9:30 a.m.",
            "雨が降った。",
            "Es regnete den ganzen Tag. (dpa)",
            "He pleaded guilty. (Reuters)",
            "It fell. (© The Gazette, Lisbon)",
        ],
    );
}

#[test]
fn a_kind_prints_its_name() {
    let names = [Text, Subheading, Notice, Credit].map(|kind| kind.to_string());
    assert_eq!(names, ["text", "subheading", "notice", "credit"]);
    assert_eq!(format!("{Text:>6}"), "  text");
    assert_eq!(Notice.as_str(), "notice");
}
