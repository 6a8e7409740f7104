//! Golden pairs: each `cases/NAME.txt` has a partner that says how it reads.
//!
//! The partner is `NAME.json`, the serde form, where the text is an article.
//! Otherwise it is `NAME.err`: the report of each error that `check` finds, with
//! a blank line between two; or, for bytes that are not UTF-8, of the one error
//! that `from_utf8` finds.
//!
//! To write all partners anew, for texts that were added or messages that were
//! changed on purpose, run
//!
//! ```sh
//! UPDATE_GOLDEN=1 cargo test --test golden
//! ```
//!
//! and read what has changed: nothing but a reader can say whether it is right.
#![cfg(feature = "serde")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may panic"
)]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use newsclip::{Article, Error, ErrorKind, check};
use unicode_width::UnicodeWidthStr as _;

/// Fewer pairs than this, and some have been lost.
const FEWEST: usize = 60;

/// Each part with each error that it can have.
const ERRORS: [&str; 27] = [
    "byline LongByline",
    "date AmbiguousDate",
    "date AmbiguousMonth",
    "date Date",
    "date DateEnd",
    "date DateSpace",
    "date Day",
    "date DayOrMonth",
    "date Month",
    "date NoSuchDate",
    "date OtherCalendar",
    "date TwoDates",
    "date Unsigned",
    "date WrongWeekday",
    "date Year",
    "document InvalidUtf8",
    "headline ClosingQuote",
    "headline Headline",
    "headline OpeningQuote",
    "headline QuoteBeforePipe",
    "paragraphs Paragraph",
    "publication Pipe",
    "publication Publication",
    "url Host",
    "url InvalidUrl",
    "url Url",
    "url UrlEnd",
];

/// How a text reads: what its partner is called behind the dot, and what it holds.
struct Reading {
    extension: &'static str,
    content: String,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/cases")
}

/// The file names of the folder, in their order.
fn names() -> BTreeSet<String> {
    let entries = fs::read_dir(folder()).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

/// The name, without its ending, and the content of each text.
fn texts() -> Vec<(String, Vec<u8>)> {
    let names = names();
    let texts = names.iter().filter_map(|name| name.strip_suffix(".txt"));
    texts
        .map(|name| (name.to_owned(), fs::read(folder().join(format!("{name}.txt"))).unwrap()))
        .collect()
}

/// The text that is shown, and its errors; none if it is an article.
fn errors(bytes: &[u8]) -> (String, Vec<Error>) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let errors = match std::str::from_utf8(bytes) {
        Ok(text) => check(text),
        Err(_) => Article::from_utf8(bytes).err().into_iter().collect(),
    };
    (text, errors)
}

fn read(bytes: &[u8]) -> Reading {
    let (text, errors) = errors(bytes);
    if errors.is_empty() {
        let article = Article::parse(&text).unwrap();
        let content = serde_json::to_string_pretty(&article).unwrap() + "\n";
        return Reading { extension: "json", content };
    }
    let reports: Vec<_> = errors.iter().map(|error| error.report(&text)).collect();
    Reading { extension: "err", content: reports.join("\n") }
}

/// The lines in which two texts differ, from the first such line to the last,
/// with a minus those that were expected and with a plus those that were found.
fn difference(expected: &str, found: &str) -> String {
    let mut expected: Vec<_> = expected.split('\n').collect();
    let mut found: Vec<_> = found.split('\n').collect();
    while expected.last() == found.last() && expected.pop().is_some() {
        found.pop();
    }
    let same = expected.iter().zip(&found).take_while(|(expected, found)| expected == found);
    let same = same.count();
    let mut difference = String::new();
    for (mark, lines) in [('-', expected), ('+', found)] {
        for (number, line) in (1..).zip(lines).skip(same) {
            writeln!(difference, "{mark} {number:3} | {}", line.replace('\r', "\\r")).unwrap();
        }
    }
    difference
}

/// Writes the partner of each text anew, and takes away one of the other kind.
fn update() {
    for (name, bytes) in texts() {
        let Reading { extension, content } = read(&bytes);
        fs::write(folder().join(format!("{name}.{extension}")), content).unwrap();
        let other = if extension == "err" { "json" } else { "err" };
        let _ = fs::remove_file(folder().join(format!("{name}.{other}")));
    }
}

#[test]
fn texts_read_as_their_partners_say() {
    if std::env::var("UPDATE_GOLDEN").is_ok_and(|value| value == "1") {
        update();
    }
    let mut left = names();
    let texts = texts();
    let mut wrong = String::new();
    for (name, bytes) in &texts {
        let Reading { extension, content } = read(bytes);
        let partner = format!("{name}.{extension}");
        left.remove(&format!("{name}.txt"));
        if left.remove(&partner) {
            let expected = fs::read_to_string(folder().join(&partner)).unwrap();
            if expected != content {
                let difference = difference(&expected, &content);
                writeln!(wrong, "{partner} does not say how its text reads:\n{difference}")
                    .unwrap();
            }
        } else {
            let difference = difference("", &content);
            writeln!(wrong, "{name}.txt has no partner {partner}, with:\n{difference}").unwrap();
        }
    }
    for name in left {
        writeln!(wrong, "{name} is the partner of no text that reads so").unwrap();
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    assert!(texts.len() >= FEWEST, "{} pairs are left of {FEWEST}", texts.len());
}

#[test]
fn every_error_has_a_pair() {
    let texts = texts();
    let errors = texts.iter().flat_map(|(_, bytes)| errors(bytes).1);
    let found: BTreeSet<_> = errors
        .map(|error| {
            let kind = match error.kind() {
                ErrorKind::Expected(expected) => format!("{expected:?}"),
                kind => format!("{kind:?}"),
            };
            format!("{} {}", error.field(), kind.split([' ', '(']).next().unwrap())
        })
        .collect();
    assert_eq!(found.iter().map(String::as_str).collect::<Vec<_>>(), ERRORS);
}

#[test]
fn parsing_fails_with_the_first_error_of_the_list() {
    for (name, bytes) in texts() {
        let (text, errors) = errors(&bytes);
        assert_eq!(Article::from_utf8(&bytes).err(), errors.first().copied(), "{name}");
        if std::str::from_utf8(&bytes).is_ok() {
            assert_eq!(Article::parse(&text).err(), errors.first().copied(), "{name}");
        }
    }
}

#[test]
fn articles_are_written_and_read_back() {
    for (name, bytes) in texts() {
        let Ok(article) = Article::from_utf8(&bytes) else { continue };
        let written = article.to_string();
        let read = Article::parse(&written).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(read, article, "{name}");
        assert_eq!(read.to_string(), written, "{name}");
        let json = serde_json::to_string(&article).unwrap();
        assert_eq!(serde_json::from_str::<Article>(&json).unwrap(), article, "{name}");
    }
}

#[test]
fn reports_hold_nothing_that_steers_a_terminal() {
    for (name, bytes) in texts() {
        let (text, errors) = errors(&bytes);
        for error in errors {
            let report = error.report(&text);
            assert!(!report.contains(|character| character != '\n' && steers(character)), "{name}");
            assert_eq!(report.matches('\n').count(), 4, "{name}");
            assert!(report.ends_with("^\n"), "{name}");
        }
    }
}

/// A control character, or one by which Unicode breaks lines or turns their direction.
fn steers(character: char) -> bool {
    let breaks = matches!(character, '\u{2028}' | '\u{2029}');
    let turns = matches!(
        character,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    );
    character.is_control() || breaks || turns
}

/// Lines that are shortened are tested where they are cut.
#[test]
fn carets_stand_under_the_error() {
    let mut checked = 0;
    for (name, bytes) in texts() {
        let (text, errors) = errors(&bytes);
        for error in errors {
            let line = text.split('\n').nth(error.line() - 1).unwrap();
            let line = line.strip_prefix('\u{feff}').filter(|_| error.line() == 1).unwrap_or(line);
            let line = line.strip_suffix('\r').unwrap_or(line);
            let lead: String = line.chars().take(error.column() - 1).collect();
            if lead.len() > 60 || line.len() - lead.len() > 100 {
                continue;
            }
            // In bytes that are not UTF-8, the stretch is none of the text that is shown.
            let stretch = text.get(error.span().range()).unwrap_or_default();
            let number = error.line();
            let gutter = " ".repeat(number.to_string().len());
            let shown = format!("{number} | {}", plain(line));
            let indent = " ".repeat(plain(&lead).width());
            let carets = "^".repeat(plain(stretch).width().max(1));
            let expected =
                format!("{error}\n{gutter} |\n{}\n{gutter} | {indent}{carets}\n", shown.trim_end());
            assert_eq!(error.report(&text), expected, "{name}");
            checked += 1;
        }
    }
    assert!(checked > 100, "{checked} reports were checked");
}

/// A stretch of a text as it is shown.
fn plain(text: &str) -> String {
    let plain = text.chars().map(|character| match character {
        '\t' => ' ',
        '\u{200b}' | '\u{2060}' | '\u{feff}' => '\u{fffd}',
        _ if steers(character) => '\u{fffd}',
        _ => character,
    });
    plain.collect()
}
