//! Shows what the paragraphs of real articles are said to be, to be read through by hand.
//!
//! ```text
//! cargo run --release -p newsclip-benches --bin kinds -- [--text STEP] < RECORDS
//! ```
//!
//! Standard input is JSON Lines, a record each, of which `id` and `paragraphs` are read. Of each
//! paragraph that is not called text, a line is printed: its kind, the record, the number of the
//! paragraph from 1, the number of the paragraphs, and the paragraph, parted by tabs. With
//! `--text STEP`, those lines are printed of every `STEP`th paragraph of text instead. In the end
//! comes a line on standard error: how many paragraphs of each kind there are.
//!
//! A paragraph that no article can hold, because it is empty or broken over lines, is put in order:
//! its white space becomes single spaces.
//!
//! The exit status is 2 if the arguments are not understood, and 1 if a record is not or if the kinds
//! of an [`Article`] and of the [`ArticleRef`] read from its text differ, else 0.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::{self, BufRead as _, BufWriter, Write};
use std::process::ExitCode;

use chrono::NaiveDate;
use newsclip::{Article, ArticleRef, ParagraphKind};
use serde::Deserialize;

/// What is read of a record.
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
            return Err(format!("{}: the borrowed reading has other kinds", record.id).into());
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

/// Whether a paragraph, which is the `count`th of its kind, is printed.
fn is_shown(kind: ParagraphKind, count: usize, step: Option<usize>) -> bool {
    match step {
        Some(step) => kind == ParagraphKind::Text && count % step == 0,
        None => kind != ParagraphKind::Text,
    }
}

/// An article with the paragraphs of a record, if it has any, and with stand-ins for the rest.
fn article_of(record: &Record) -> Result<Option<Article>, Box<dyn Error>> {
    let paragraphs = record.paragraphs.iter().map(|paragraph| in_order(paragraph));
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

/// A paragraph as an article can hold it.
fn in_order(paragraph: &str) -> String {
    if paragraph.contains('\n') {
        paragraph.split_whitespace().collect::<Vec<_>>().join(" ")
    } else {
        paragraph.trim().to_owned()
    }
}
