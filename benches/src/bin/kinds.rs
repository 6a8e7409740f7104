//! Shows how the paragraphs of real articles are classified, for review by hand.
//!
//! ```text
//! cargo run --release -p newsclip-benches --bin kinds -- [--text STEP] < RECORDS
//! ```
//!
//! Standard input is JSON Lines. The fields `id` and `paragraphs` of each record are read. Prints a
//! line for each paragraph that is not text, separated by tabs: its kind, the ID of the record, the
//! number of the paragraph from 1, the number of all paragraphs, and the paragraph. With
//! `--text STEP`, prints a line for every `STEP`th paragraph of text instead. At the end, prints on
//! standard error how many paragraphs of each kind there are.
//!
//! An article cannot contain a paragraph that is empty or has line breaks. Empty ones are left out,
//! and the white space of one with line breaks is replaced by single spaces.
//!
//! The exit status is 2 for invalid arguments. It is 1 if a record is invalid, or if an [`Article`] and
//! the [`ArticleRef`] of its text have different kinds. Otherwise it is 0.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::{self, BufRead as _, BufWriter, Write};
use std::process::ExitCode;

use chrono::NaiveDate;
use newsclip::{Article, ArticleRef, ParagraphKind};
use serde::Deserialize;

/// The fields of a record that are read.
#[derive(Deserialize)]
struct Record {
    id: String,
    paragraphs: Vec<String>,
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let step = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => None,
        ["--text", step] => step.parse().ok().filter(|step| *step > 0_usize),
        _ => {
            eprintln!("usage: kinds [--text STEP] < RECORDS");
            return Ok(ExitCode::from(2));
        }
    };
    let mut output = BufWriter::new(io::stdout().lock());
    let mut counts = BTreeMap::<ParagraphKind, usize>::new();
    for line in io::stdin().lock().lines() {
        let record: Record = serde_json::from_str(&line?)?;
        let Some(article) = article_of(&record)? else { continue };
        let kinds: Vec<_> = article.paragraph_kinds().collect();
        if !ArticleRef::parse(article.as_str())?.paragraph_kinds().eq(kinds.iter().copied()) {
            return Err(format!("{}: the borrowed article has other kinds", record.id).into());
        }
        for (number, (paragraph, kind)) in (1..).zip(article.paragraphs().zip(&kinds)) {
            let count = counts.entry(*kind).or_default();
            *count += 1;
            if is_shown(*kind, *count, step) {
                let of = kinds.len();
                writeln!(output, "{kind}\t{}\t{number}\t{of}\t{paragraph}", record.id)?;
            }
        }
    }
    output.flush()?;
    eprintln!("{counts:?}");
    Ok(ExitCode::SUCCESS)
}

/// Returns whether to print a paragraph that is the `count`th of its kind.
fn is_shown(kind: ParagraphKind, count: usize, step: Option<usize>) -> bool {
    match step {
        Some(step) => kind == ParagraphKind::Text && count % step == 0,
        None => kind != ParagraphKind::Text,
    }
}

/// Returns an article with the paragraphs of a record and placeholders for the rest, or `None` if
/// there are no paragraphs.
fn article_of(record: &Record) -> Result<Option<Article>, Box<dyn Error>> {
    let paragraphs = record.paragraphs.iter().map(|paragraph| on_one_line(paragraph));
    let paragraphs: Vec<_> = paragraphs.filter(|paragraph| !paragraph.is_empty()).collect();
    if paragraphs.is_empty() {
        return Ok(None);
    }
    let article = Article::builder()
        .headline("Headline")
        .publication("Publication")
        .url("https://example.com/")
        .date(NaiveDate::from_ymd_opt(2024, 5, 1).unwrap_or_default())
        .paragraphs(paragraphs)
        .build()?;
    Ok(Some(article))
}

/// Returns a paragraph as an article can contain it.
fn on_one_line(paragraph: &str) -> String {
    if paragraph.contains('\n') {
        paragraph.split_whitespace().collect::<Vec<_>>().join(" ")
    } else {
        paragraph.trim().to_owned()
    }
}
