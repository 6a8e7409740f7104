//! Compares the parser with the reference reader, `tests/reference`.

mod generated;
mod rows;

use newsclip::{Article, DateOrder, Language, ParseOptions};

use crate::reference::{self, Choices, Fields};

const WEATHER: &str = "“Rain” | Gazette";
const ADDRESS: &str = "https://example.com/rain";

fn options(choices: Choices) -> ParseOptions {
    let options = ParseOptions::new().line_paragraphs(choices.line_paragraphs);
    let options = match choices.language {
        None => options,
        Some(code) => options.languages(&[Language::from_code(code).unwrap()]),
    };
    match choices.day_first {
        None => options,
        Some(true) => options.date_order(DateOrder::DayMonthYear),
        Some(false) => options.date_order(DateOrder::MonthDayYear),
    }
}

fn fields(article: &Article) -> Fields {
    Fields {
        headline: article.headline().to_owned(),
        deck: article.deck().map(str::to_owned),
        publication: article.publication().to_owned(),
        url: article.url().clone(),
        byline: article.byline().map(str::to_owned),
        date: article.date(),
        paragraphs: article.paragraphs().map(str::to_owned).collect(),
    }
}

#[track_caller]
fn agree_with(text: &str, choices: Choices) {
    let parsed = options(choices).parse(text).ok().as_ref().map(fields);
    assert_eq!(
        parsed,
        reference::read(text, choices),
        "the parser (left) and the reference (right) read {text:?}"
    );
}

/// Does the same with each of the choices.
#[track_caller]
fn agree(text: &str) {
    for day_first in [None, Some(true), Some(false)] {
        for line_paragraphs in [false, true] {
            agree_with(text, Choices { day_first, line_paragraphs, language: None });
        }
    }
    for language in ["en", "pl"] {
        agree_with(text, Choices { language: Some(language), ..Choices::default() });
    }
}

/// Returns a document whose fields show how a line is read: as a byline line, before the date on the
/// next line; as the date, with the next line as the first paragraph; or as an error.
fn with_date_line(line: &str) -> String {
    format!("{WEATHER}\n{ADDRESS}\n{line}\n1 JANUARY 2000\nIt rained.")
}

fn with_title_line(line: &str) -> String {
    format!("{line}\n{ADDRESS}\n1 JANUARY 2000\nIt rained.")
}

#[test]
fn the_parser_agrees_on_the_seeds() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            let text = std::fs::read_to_string(&path).unwrap();
            assert!(reference::read(&text, Choices::default()).is_some(), "{}", path.display());
            agree(&text);
            count += 1;
        }
    }
    assert!(count > 0, "{folder} contains no articles");
}

/// Everything on the page between backticks, as each of the lines.
#[test]
fn the_parser_agrees_on_the_examples_of_the_page() {
    let page = include_str!("../../../src/format/format.md");
    for text in page.split("```") {
        agree(text.split_once('\n').map_or("", |(_, text)| text));
    }
    for text in page.lines().flat_map(|line| line.split('`')) {
        let text = text.replace("\\|", "|");
        agree(&with_title_line(&text));
        agree(&with_date_line(&text));
    }
}
