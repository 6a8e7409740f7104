//! Golden files: each text `cases/NAME.txt` has a file with the expected result.
//!
//! If the text is an article, the file is `NAME.json`, the serde form. Otherwise it is `NAME.err`:
//! the reports of the errors that `check` finds, separated by blank lines; or, if the text is not
//! UTF-8, the report of the error that `from_utf8` returns.
//!
//! If you add texts or change messages, write all expected results again with
//!
//! ```sh
//! UPDATE_GOLDEN=1 cargo test --test golden
//! ```
//!
//! and review the diff.
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

use icu_properties::props::{
    DefaultIgnorableCodePoint, GeneralCategory, PrependedConcatenationMark,
};
use icu_properties::{CodePointMapData, CodePointSetData};
use newsclip::{Article, Error, ErrorKind, check};
use unicode_width::UnicodeWidthStr as _;

/// With fewer texts than this, some have been lost.
const MIN_TEXTS: usize = 60;

/// Each field with each error that it can have.
const ERRORS: [&str; 35] = [
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
    "document ByteOrderMark",
    "document Empty",
    "document FileFormat",
    "document InvalidUtf8",
    "document LineEnds",
    "document MisdecodedText",
    "document SecondArticle",
    "headline ClosingQuote",
    "headline Headline",
    "headline OpeningQuote",
    "headline QuoteBeforePipe",
    "headline TwoTitles",
    "paragraphs Paragraph",
    "paragraphs ReadsAsArticle",
    "publication Pipe",
    "publication Publication",
    "url Host",
    "url InvalidUrl",
    "url Url",
    "url UrlEnd",
];

/// A result: the extension of its file, and the content.
struct Outcome {
    extension: &'static str,
    content: String,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/cases")
}

/// Returns the file names of the folder, sorted.
fn names() -> BTreeSet<String> {
    let entries = fs::read_dir(folder()).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

/// Returns the name, without extension, and the content of each text.
fn texts() -> Vec<(String, Vec<u8>)> {
    let names = names();
    let texts = names.iter().filter_map(|name| name.strip_suffix(".txt"));
    texts
        .map(|name| (name.to_owned(), fs::read(folder().join(format!("{name}.txt"))).unwrap()))
        .collect()
}

/// Returns the text for reports, and its errors.
fn errors(bytes: &[u8]) -> (String, Vec<Error>) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let errors = match std::str::from_utf8(bytes) {
        Ok(text) => check(text),
        Err(_) => Article::from_utf8(bytes).err().into_iter().collect(),
    };
    (text, errors)
}

fn read(bytes: &[u8]) -> Outcome {
    let (text, errors) = errors(bytes);
    if errors.is_empty() {
        let article = Article::parse(&text).unwrap();
        let content = serde_json::to_string_pretty(&article).unwrap() + "\n";
        return Outcome { extension: "json", content };
    }
    let reports: Vec<_> = errors.iter().map(|error| error.report(&text)).collect();
    Outcome { extension: "err", content: reports.join("\n") }
}

/// Returns the lines from the first to the last in which two texts differ, with `-` before those
/// expected and `+` before those found.
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

/// Writes the expected result of each text, and removes one of the other kind.
fn update() {
    for (name, bytes) in texts() {
        let Outcome { extension, content } = read(&bytes);
        fs::write(folder().join(format!("{name}.{extension}")), content).unwrap();
        let other = if extension == "err" { "json" } else { "err" };
        let _ = fs::remove_file(folder().join(format!("{name}.{other}")));
    }
}

#[test]
fn each_text_has_the_expected_result() {
    if std::env::var("UPDATE_GOLDEN").is_ok_and(|value| value == "1") {
        update();
    }
    let mut left = names();
    let texts = texts();
    let mut wrong = String::new();
    for (name, bytes) in &texts {
        let Outcome { extension, content } = read(bytes);
        let expected_file = format!("{name}.{extension}");
        left.remove(&format!("{name}.txt"));
        if left.remove(&expected_file) {
            let expected = fs::read_to_string(folder().join(&expected_file)).unwrap();
            if expected != content {
                let difference = difference(&expected, &content);
                writeln!(wrong, "{expected_file} is not the result of its text:\n{difference}")
                    .unwrap();
            }
        } else {
            let difference = difference("", &content);
            writeln!(wrong, "{name}.txt has no {expected_file}, with:\n{difference}").unwrap();
        }
    }
    for name in left {
        writeln!(wrong, "{name} is not the result of any text").unwrap();
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    assert!(texts.len() >= MIN_TEXTS, "{} texts are left of {MIN_TEXTS}", texts.len());
}

#[test]
fn every_error_occurs_in_a_text() {
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
fn parsing_fails_with_the_first_error() {
    for (name, bytes) in texts() {
        let (text, errors) = errors(&bytes);
        assert_eq!(Article::from_utf8(&bytes).err(), errors.first().copied(), "{name}");
        if std::str::from_utf8(&bytes).is_ok() {
            assert_eq!(Article::parse(&text).err(), errors.first().copied(), "{name}");
        }
    }
}

#[test]
fn articles_read_back() {
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
fn reports_cannot_control_a_terminal() {
    for (name, bytes) in texts() {
        let (text, errors) = errors(&bytes);
        for error in errors {
            let report = error.report(&text);
            assert!(
                !report.contains(|character| character != '\n' && controls_a_terminal(character)),
                "{name}"
            );
            assert_eq!(report.matches('\n').count(), 4, "{name}");
            assert!(report.ends_with("^\n"), "{name}");
        }
    }
}

/// Returns whether a character is a control character, breaks lines, or has no glyph of its own.
fn controls_a_terminal(character: char) -> bool {
    let category = CodePointMapData::<GeneralCategory>::new().get(character);
    let is_visible = CodePointSetData::new::<PrependedConcatenationMark>().contains(character);
    CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(character)
        || (category == GeneralCategory::Format && !is_visible)
        || matches!(
            category,
            GeneralCategory::Control
                | GeneralCategory::LineSeparator
                | GeneralCategory::ParagraphSeparator
        )
}

/// Shortened lines are tested in `src/error/report.rs`.
#[test]
fn carets_are_under_the_error() {
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
            // If the bytes are not UTF-8, the span is not in the text for reports.
            let marked = text.get(error.span().range()).unwrap_or_default();
            let number = error.line();
            let gutter = " ".repeat(number.to_string().len());
            let shown = format!("{number} | {}", plain(line));
            let indent = " ".repeat(plain(&lead).width());
            let carets = "^".repeat(plain(marked).width().max(1));
            let expected =
                format!("{error}\n{gutter} |\n{}\n{gutter} | {indent}{carets}\n", shown.trim_end());
            assert_eq!(error.report(&text), expected, "{name}");
            checked += 1;
        }
    }
    assert!(checked > 100, "{checked} reports were checked");
}

/// Returns a text as reports show it.
fn plain(text: &str) -> String {
    let plain = text.chars().map(|character| match character {
        '\t' => ' ',
        _ if controls_a_terminal(character) => '\u{fffd}',
        _ => character,
    });
    plain.collect()
}
