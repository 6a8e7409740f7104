//! Prints saved articles as JSON Lines: one object per article, in the order of the files.
//!
//! ```text
//! cargo run --example to_json -- FILE…
//! ```
//!
//! Without a `FILE`, or for a `FILE` that is `-`, standard input is read. An object is the serde
//! form of an [`Article`]: headline, deck, publication, url, byline, date and paragraphs.
//!
//! A file that is no article gives no object. Each of its faults is a line on standard error,
//! `FILE:LINE:COLUMN: error: MESSAGE`, as editors and build tools know how to follow; a file that
//! cannot be read is `FILE: error: MESSAGE`. The other files are printed all the same, and the exit
//! status is 1 in the end. It is 0 if every file was printed.

use std::ffi::{OsStr, OsString};
use std::io::{self, BufWriter, Read as _, Write};
use std::process::ExitCode;
use std::{env, fs, str};

use newsclip::Article;

/// The `FILE` that stands for standard input.
const STDIN: &str = "-";

fn main() -> ExitCode {
    let mut files: Vec<OsString> = env::args_os().skip(1).collect();
    if files.is_empty() {
        files.push(STDIN.into());
    }
    let mut output = BufWriter::new(io::stdout().lock());
    let mut faults = 0;
    match print_all(&files, &mut output, &mut faults) {
        // A broken pipe: whoever reads the output has seen enough of it, as `head` does.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            complain(&format!("<stdout>: error: {error}"));
            ExitCode::FAILURE
        }
        _ if faults > 0 => ExitCode::FAILURE,
        _ => ExitCode::SUCCESS,
    }
}

/// Prints the article of each file, or else its faults, which are counted. It
/// stops only if `output` cannot be written.
fn print_all(files: &[OsString], output: &mut impl Write, faults: &mut usize) -> io::Result<()> {
    for file in files {
        match read_article(file) {
            Ok(article) => {
                serde_json::to_writer(&mut *output, &article)?;
                output.write_all(b"\n")?;
            }
            Err(complaints) => {
                *faults += complaints.len();
                for complaint in complaints {
                    complain(&complaint);
                }
            }
        }
    }
    output.flush()
}

/// The article of a file, or a line for each of its faults.
fn read_article(file: &OsStr) -> Result<Article, Vec<String>> {
    let name = name_for_messages(file);
    let bytes = read_bytes(file).map_err(|error| vec![format!("{name}: error: {error}")])?;
    Article::from_utf8(&bytes).map_err(|first| {
        let located = |error: &newsclip::Error| {
            format!("{name}:{}:{}: error: {}", error.line(), error.column(), error.kind())
        };
        match str::from_utf8(&bytes) {
            Ok(text) => newsclip::check(text).iter().map(located).collect(),
            Err(_) => vec![located(&first)],
        }
    })
}

/// All of a file, or of standard input.
fn read_bytes(file: &OsStr) -> io::Result<Vec<u8>> {
    if file != STDIN {
        return fs::read(file);
    }
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The name of a file as one line: a name may hold anything, a line feed too.
fn name_for_messages(file: &OsStr) -> String {
    if file == STDIN {
        return "<stdin>".to_owned();
    }
    let breaks_line = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    file.to_string_lossy().replace(breaks_line, "\u{fffd}")
}

/// A line on standard error. Where even that is closed, nobody is left to tell.
fn complain(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}
