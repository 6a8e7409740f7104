//! Prints saved articles as JSON Lines: one object per article, in the order of the files.
//!
//! ```text
//! cargo run --example to_json -- FILE…
//! ```
//!
//! Without a `FILE`, or for a `FILE` that is `-`, standard input is read. A file may hold any number
//! of articles, one after another, and is read as a stream: its length does not count. An object is
//! the serde form of an [`Article`]: headline, deck, publication, url, byline, date and paragraphs.
//!
//! An article with errors gives no object. Each of its errors is a line on standard error,
//! `FILE:LINE:COLUMN: error: MESSAGE`, as editors and build tools know how to follow; a file that
//! cannot be read is `FILE: error: MESSAGE`, and one with nothing but white space has every error
//! of an article that is not there. The other articles and files are printed all the same, and the
//! exit status is 1 in the end. It is 0 if there was no such line.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::process::ExitCode;

use newsclip::{Article, Reader};

/// The `FILE` that stands for standard input.
const STDIN: &str = "-";

fn main() -> ExitCode {
    let mut files: Vec<OsString> = env::args_os().skip(1).collect();
    if files.is_empty() {
        files.push(STDIN.into());
    }
    let mut output = BufWriter::new(io::stdout().lock());
    let mut errors = 0;
    match print_all(&files, &mut output, &mut errors) {
        // A broken pipe: whoever reads the output has seen enough of it, as `head` does.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            complain(&[format!("<stdout>: error: {error}")], &mut errors);
            ExitCode::FAILURE
        }
        _ if errors > 0 => ExitCode::FAILURE,
        _ => ExitCode::SUCCESS,
    }
}

/// Prints the articles of each file, or else their errors, which are counted. It
/// stops only if `output` cannot be written.
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

/// Prints the articles of one file as they come, or else their errors.
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

/// Prints an article as a line.
fn print(article: &Article, output: &mut impl Write) -> io::Result<()> {
    serde_json::to_writer(&mut *output, article)?;
    output.write_all(b"\n")
}

/// A line for each error of an article.
fn located(errors: &[newsclip::Error], name: &str) -> Vec<String> {
    let line = |error: &newsclip::Error| {
        format!("{name}:{}:{}: error: {}", error.line(), error.column(), error.kind())
    };
    errors.iter().map(line).collect()
}

/// The name of a file as one line: a name may hold anything, a line feed too.
fn name_for_messages(file: &OsStr) -> String {
    if file == STDIN {
        return "<stdin>".to_owned();
    }
    let breaks_line = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    file.to_string_lossy().replace(breaks_line, "\u{fffd}")
}

/// Lines on standard error, which are counted. Where even that is closed, nobody is left to tell.
fn complain(lines: &[String], errors: &mut usize) {
    *errors += lines.len();
    for line in lines {
        let _ = writeln!(io::stderr(), "{line}");
    }
}
