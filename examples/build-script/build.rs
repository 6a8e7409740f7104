//! Reads a folder of articles and writes them into the crate as a table.
//!
//! Every error of every article fails the build, each with its own line in cargo's output:
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

/// The environment variable that names another folder.
const FOLDER_VARIABLE: &str = "NEWSCLIP_ARTICLES";
const DEFAULT_FOLDER: &str = "articles";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed={FOLDER_VARIABLE}");
    let folder: PathBuf =
        env::var_os(FOLDER_VARIABLE).unwrap_or_else(|| DEFAULT_FOLDER.into()).into();
    // Cargo watches what is in the folder too.
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
            // A build script that has printed an error fails, whatever it does next.
            Err(errors) => errors.iter().for_each(|error| println!("cargo::error={error}")),
        }
    }
    let out_dir: OsString = env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?;
    fs::write(Path::new(&out_dir).join("articles.rs"), table(&articles)?)?;
    Ok(())
}

/// The `.txt` files of a folder, in the order of their names, which is the same
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

/// The article of a file, or each of its errors as `PATH:LINE:COLUMN: MESSAGE`.
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

/// The table as Rust source. `{:?}` writes a text as a string literal, with all
/// escaped that could end it or be mistaken on screen.
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

/// A path as one line, so that a name cannot say anything else to cargo.
fn one_line(path: &Path) -> String {
    path.to_string_lossy().replace(char::is_control, "\u{fffd}")
}
