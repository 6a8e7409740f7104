//! The authors of bylines: a table of bylines, and invariants on any text.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may panic"
)]

#[allow(dead_code, reason = "only the bylines are used")]
#[path = "../oracles/input.rs"]
mod input;
#[path = "../oracles/byline.rs"]
mod invariants;

use std::fmt::Write as _;

use newsclip::{Article, ArticleRef, Author, AuthorKind, Field, authors};
use proptest::prelude::*;

const TABLE: &str = include_str!("bylines.txt");

/// Returns the bylines of the table, each with its authors.
fn table() -> Vec<(String, Vec<&'static str>)> {
    let mut rows: Vec<(String, Vec<&str>)> = Vec::new();
    for line in TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match line.strip_prefix("    ") {
            Some(author) => rows.last_mut().unwrap().1.push(author),
            None => rows.push((line.replace("\\n", "\n").replace("\\r", "\r"), Vec::new())),
        }
    }
    rows
}

/// Writes an author as the table does: `name [role] {place} kind`.
fn shown(author: &Author<'_>) -> String {
    let mut text = author.name().to_owned();
    if let Some(role) = author.role() {
        write!(text, " [{role}]").unwrap();
    }
    if let Some(place) = author.place() {
        write!(text, " {{{place}}}").unwrap();
    }
    text += match author.kind() {
        AuthorKind::Person => "",
        AuthorKind::Agency => " agency",
        AuthorKind::Staff => " staff",
        other => panic!("{other:?}"),
    };
    text.replace('\r', "\\r").replace('\n', "\\n")
}

fn all_shown(byline: &str) -> Vec<String> {
    authors(byline).map(|author| shown(&author)).collect()
}

#[test]
fn each_byline_of_the_table_has_the_authors_below_it() {
    let rows = table();
    assert!(rows.len() >= 250, "the table has {} bylines", rows.len());
    let wrong = rows.iter().filter(|(byline, expected)| all_shown(byline) != *expected);
    let wrong: Vec<_> = wrong.map(|(byline, _)| (byline, all_shown(byline))).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_byline_is_twice_in_the_table() {
    let mut bylines: Vec<_> = table().into_iter().map(|(byline, _)| byline).collect();
    let count = bylines.len();
    bylines.sort();
    bylines.dedup();
    assert_eq!(bylines.len(), count);
}

#[test]
fn the_invariants_hold_on_each_byline_of_the_table() {
    for (byline, _) in table() {
        invariants::holds(&byline);
        invariants::holds(&byline.to_uppercase());
        invariants::holds(&byline.to_lowercase());
        invariants::holds(&format!(" {byline} \n\n{byline}\u{3000}"));
        invariants::holds(&byline.replace(' ', "\u{a0}"));
    }
}

/// A segment has 24 words. What is after them is part of the last, and nothing is lost.
#[test]
fn the_invariants_hold_on_long_segments() {
    let words = ["w ", "Roe ", "(b)c ", "in Lisbon ", "Editor ", "(x", "y) ", "a.b ", "of ", "N."];
    for (byline, _) in table() {
        for count in [21, 23, 24, 40] {
            let at = (count + byline.len()) % words.len();
            let (long, more) = (words[at].repeat(count), words[(at + count) % words.len()]);
            invariants::holds(&format!("{byline} {long}{more}"));
            invariants::holds(&format!("{byline}, {long}{more}"));
            invariants::holds(&format!("{byline} ( {long}{more}"));
            invariants::holds(&format!("{byline} ({long})in {more}({more})N"));
            invariants::holds(&format!("{more}{long}{byline}"));
        }
    }
}

/// Neither white space around a byline, nor the kind of white space in it, changes an author.
#[test]
fn white_space_changes_no_author() {
    for (byline, _) in table() {
        let expected = all_shown(&byline);
        assert_eq!(all_shown(&format!("\u{3000}{byline} ")), expected, "{byline:?}");
        assert_eq!(all_shown(&format!("\u{a0}{byline}\u{a0}")), expected, "{byline:?}");
        for space in ["\t", "\u{85}", "\u{a0}", "\u{1680}", "\u{2003}", "\u{202f}", "\u{3000}"] {
            let read = all_shown(&byline.replace(' ', space));
            let read: Vec<_> = read.iter().map(|author| author.replace(space, " ")).collect();
            assert_eq!(read, expected, "{byline:?} with {space:?}");
        }
    }
}

/// The owned article, the borrowed one and the function agree.
#[test]
fn articles_have_the_authors_of_their_byline() {
    let text = "“Rain” | Gazette\nhttps://example.com/\nBy Jane Roe in Lisbon\n \r\nand dpa\n1 MAY 2024\nIt rained.";
    let borrowed = ArticleRef::parse(text).unwrap();
    let owned = borrowed.to_article().unwrap();
    let expected = ["Jane Roe {Lisbon}", "dpa agency"];
    let of_borrowed: Vec<_> = borrowed.authors().map(|author| shown(&author)).collect();
    let of_owned: Vec<_> = owned.authors().map(|author| shown(&author)).collect();
    assert_eq!((&*of_borrowed, &*of_owned), (&expected.map(String::from)[..], &*of_borrowed));
    assert!(owned.authors().eq(authors(owned.byline().unwrap())));

    // The span of a name counts from the start of the byline.
    let byline = borrowed.span(Field::Byline).unwrap().start();
    for author in borrowed.authors() {
        let span = author.span();
        assert_eq!(&text[byline + span.start()..byline + span.end()], author.name());
    }
    let no_byline = Article::parse("“Rain” | Gazette\nhttps://a.example/\n1 MAY 2024\nIt rained.");
    assert_eq!(no_byline.unwrap().authors().count(), 0);
}

/// Authors borrow the text, not the article.
#[test]
fn authors_of_a_borrowed_article_outlive_it() {
    let text = "“Rain” | Gazette\nhttps://example.com/\nJane Roe\n1 MAY 2024\nIt rained.";
    let author = {
        let article = ArticleRef::parse(text).unwrap();
        article.authors().next()
    };
    assert_eq!(author.unwrap().name(), "Jane Roe");
}

#[test]
fn a_blank_byline_has_no_authors() {
    for blank in ["", " ", "\n", "\u{3000}\r\n\t"] {
        assert_eq!(authors(blank).next(), None);
    }
}

#[test]
fn the_debug_form_of_authors_is_a_list() {
    assert_eq!(
        format!("{:?}", authors("Jane Roe in Lisbon")),
        "[Author { name: \"Jane Roe\", role: None, place: Some(\"Lisbon\"), kind: Person, start: 0 }]"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// If the first byte is odd, the others are pieces of bylines.
    #[test]
    fn the_invariants_hold_on_pieces_of_bylines(pieces in prop::collection::vec(any::<u8>(), 0..16)) {
        invariants::holds(&input::byline_of(&[&[1], &*pieces].concat()));
    }

    #[test]
    fn the_kind_of_white_space_changes_no_author(pieces in prop::collection::vec(any::<u8>(), 0..16)) {
        let byline = input::byline_of(&[&[1], &*pieces].concat());
        let read = |space| -> Vec<_> {
            let shown = all_shown(&byline.replace([' ', '\u{a0}', '\u{3000}'], space));
            shown.iter().map(|author| author.replace(space, " ")).collect()
        };
        prop_assert_eq!(read("\u{a0}"), read(" "));
        prop_assert_eq!(read("\u{3000}"), read(" "));
    }

    #[test]
    fn the_invariants_hold_on_any_text(text in any::<String>()) {
        invariants::holds(&text);
    }
}
