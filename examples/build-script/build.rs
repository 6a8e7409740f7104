//! Parses a folder of articles, and writes them as a table that the crate includes.
//!
//! Any error fails the build. Each error is a line of cargo's output:
//!
//! ```text
//! error: newsclip-build-script@0.1.0: broken/fair.txt:2:1: expected an http or https URL …
//! ```

use std::error::Error;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io, str};

use newsclip::Article;

/// The environment variable that sets another folder.
const FOLDER_VARIABLE: &str = "NEWSCLIP_ARTICLES";
const DEFAULT_FOLDER: &str = "articles";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed={FOLDER_VARIABLE}");
    let folder: PathBuf =
        env::var_os(FOLDER_VARIABLE).unwrap_or_else(|| DEFAULT_FOLDER.into()).into();
    // Cargo also watches the files in the folder.
    println!("cargo::rerun-if-changed={}", one_line(&folder));

    let files = match text_files(&folder) {
        Ok(files) => files,
        Err(error) => {
            println!("cargo::error={}: {error}", one_line(&folder));
            return Ok(());
        }
    };
    let mut articles = Vec::new();
    for file in files {
        match read_article(&file) {
            Ok(article) => articles.push(article),
            // A build script that prints an error fails, whatever it does next.
            Err(errors) => errors.iter().for_each(|error| println!("cargo::error={error}")),
        }
    }
    let out_dir: OsString = env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?;
    fs::write(Path::new(&out_dir).join("articles.rs"), table(&articles)?)?;
    Ok(())
}

/// Returns the `.txt` files of a folder, sorted by name, so that the order is the same
/// on every machine.
fn text_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Parses the article of a file, or returns each of its errors as `PATH:LINE:COLUMN: MESSAGE`.
fn read_article(file: &Path) -> Result<Article, Vec<String>> {
    let path = one_line(file);
    let bytes = fs::read(file).map_err(|error| vec![format!("{path}: {error}")])?;
    Article::from_utf8(&bytes).map_err(|first| {
        let located = |error: &newsclip::Error| {
            format!("{path}:{}:{}: {}", error.line(), error.column(), error.kind())
        };
        match str::from_utf8(&bytes) {
            Ok(text) => newsclip::check(text).iter().map(located).collect(),
            Err(_) => vec![located(&first)],
        }
    })
}

/// Returns the table as Rust source. `{:?}` writes a text as a string literal, and escapes
/// every character that could end it or be misread on screen.
fn table(articles: &[Article]) -> Result<String, std::fmt::Error> {
    let mut source = String::from("static ARTICLES: &[Article] = &[\n");
    for article in articles {
        writeln!(source, "    Article {{")?;
        writeln!(source, "        headline: {:?},", article.headline())?;
        writeln!(source, "        deck: {:?},", article.deck())?;
        writeln!(source, "        publication: {:?},", article.publication())?;
        writeln!(source, "        url: {:?},", article.url().as_str())?;
        writeln!(source, "        byline: {:?},", article.byline())?;
        writeln!(source, "        date: {:?},", article.date().to_string())?;
        writeln!(source, "        paragraphs: &{:?},", article.paragraphs())?;
        writeln!(source, "    }},")?;
    }
    source.push_str("];\n");
    Ok(source)
}

/// Returns a path as one line, so that a file name cannot contain a command to cargo.
fn one_line(path: &Path) -> String {
    path.to_string_lossy().replace(char::is_control, "\u{fffd}")
}
