//! Prints saved articles as JSON Lines: one object per article, in the order of the files.
//!
//! ```text
//! cargo run --example to_json -- FILE…
//! ```
//!
//! Reads standard input if there is no `FILE`, or if `FILE` is `-`. A file may contain any number of
//! articles, one after another. It is read as a stream, so it may be of any length. An object is the
//! serde form of an [`Article`]: headline, deck, publication, url, byline, date and paragraphs.
//!
//! An article with errors is not printed. Each of its errors is a line on standard error,
//! `FILE:LINE:COLUMN: error: MESSAGE`, which editors and build tools understand. A file that cannot be
//! read is reported as `FILE: error: MESSAGE`. A file with only white space is reported with every
//! error of an empty text. The other articles and files are still printed.
//!
//! The exit status is 0 if there was no error, otherwise 1.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::process::ExitCode;

use newsclip::{Article, Reader};

/// The `FILE` that means standard input.
const STDIN: &str = "-";

fn main() -> ExitCode {
    let mut files: Vec<OsString> = env::args_os().skip(1).collect();
    if files.is_empty() {
        files.push(STDIN.into());
    }
    let mut output = BufWriter::new(io::stdout().lock());
    let mut errors = 0;
    match print_all(&files, &mut output, &mut errors) {
        // On a broken pipe, the reader of the output wants no more of it, such as `head`.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            complain(&[format!("<stdout>: error: {error}")], &mut errors);
            ExitCode::FAILURE
        }
        _ if errors > 0 => ExitCode::FAILURE,
        _ => ExitCode::SUCCESS,
    }
}

/// Prints the articles of each file, reports the errors of invalid ones, and counts the
/// errors. Stops only if `output` cannot be written.
fn print_all(files: &[OsString], output: &mut impl Write, errors: &mut usize) -> io::Result<()> {
    for file in files {
        let name = name_for_messages(file);
        if file == STDIN {
            print_articles(io::stdin().lock(), &name, output, errors)?;
            continue;
        }
        match File::open(file) {
            Ok(file) => print_articles(BufReader::new(file), &name, output, errors)?,
            Err(error) => {
                complain(&[format!("{name}: error: {error}")], errors);
            }
        }
    }
    output.flush()
}

/// Prints the articles of one file as they are read, and reports the errors of invalid ones.
fn print_articles(
    input: impl BufRead,
    name: &str,
    output: &mut impl Write,
    errors: &mut usize,
) -> io::Result<()> {
    let mut articles = Reader::new(input);
    let mut is_blank = true;
    while let Some(article) = articles.next() {
        is_blank = false;
        let complaints = match article {
            Ok(Ok(article)) => {
                print(&article, output)?;
                continue;
            }
            Ok(Err(_)) => located(&articles.errors(), name),
            Err(error) => vec![format!("{name}: error: {error}")],
        };
        complain(&complaints, errors);
    }
    if is_blank {
        complain(&located(&newsclip::check(""), name), errors);
    }
    Ok(())
}

/// Prints an article as a line of JSON.
fn print(article: &Article, output: &mut impl Write) -> io::Result<()> {
    serde_json::to_writer(&mut *output, article)?;
    output.write_all(b"\n")
}

/// Returns a line for each error of an article.
fn located(errors: &[newsclip::Error], name: &str) -> Vec<String> {
    let line = |error: &newsclip::Error| {
        format!("{name}:{}:{}: error: {}", error.line(), error.column(), error.kind())
    };
    errors.iter().map(line).collect()
}

/// Returns the name of a file as one line. A name may contain any character, even a line feed.
fn name_for_messages(file: &OsStr) -> String {
    if file == STDIN {
        return "<stdin>".to_owned();
    }
    let breaks_line = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    file.to_string_lossy().replace(breaks_line, "\u{fffd}")
}

/// Prints lines on standard error, and counts them. If that is closed too, they are lost.
fn complain(lines: &[String], errors: &mut usize) {
    *errors += lines.len();
    for line in lines {
        let _ = writeln!(io::stderr(), "{line}");
    }
}
