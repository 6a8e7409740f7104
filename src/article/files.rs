//! Reads an article from a file.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use core::fmt::{self, Write as _};

use super::owned::Article;
use crate::error::{Error, Printable};
use crate::parse::ParseOptions;

impl Article {
    /// Reads a file, and parses the article in it. Needs the feature `std`, which is on by default.
    ///
    /// The file must be UTF-8. With the feature `encoding`, it may also be UTF-16 with a byte-order mark,
    /// and in the [`encoding`](ParseOptions#method.encoding) of the options.
    ///
    /// # Errors
    ///
    /// Returns the error of reading the file, or the first error of the article. Its message begins
    /// with the path:
    ///
    /// ```
    /// use newsclip::Article;
    ///
    /// let article = Article::from_path("seeds/canonical.txt").unwrap();
    /// assert_eq!(article.headline(), "Saltmere trams to run on the tide from next spring");
    ///
    /// let error = Article::from_path("Cargo.toml").unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "Cargo.toml:1:1: expected an opening quotation mark, such as “, before the headline",
    /// );
    /// assert!(Article::from_path("no such file").is_err());
    /// ```
    #[doc(alias("open", "load", "read", "from_file"))]
    pub fn from_path(path: impl AsRef<Path>) -> Result<Self, FileError> {
        ParseOptions::new().from_path(path)
    }
}

impl ParseOptions {
    /// Reads a file, and parses the article in it with these options, as
    /// [`Article::from_path`] does. Needs the feature `std`.
    ///
    /// # Errors
    ///
    /// Returns the errors of [`Article::from_path`].
    #[doc(alias("open", "load", "read", "from_file"))]
    pub fn from_path(self, path: impl AsRef<Path>) -> Result<Article, FileError> {
        let path = path.as_ref();
        let error = |cause| FileError { path: path.to_owned(), cause };
        let bytes = fs::read(path).map_err(|cause| error(Cause::Read(cause)))?;
        self.parse_bytes(&bytes).map_err(|cause| error(Cause::Parse(cause)))
    }
}

/// The error of [`Article::from_path`]: a file that cannot be read, or that is no article.
///
/// [`Display`](fmt::Display) writes one line that begins with the path: `path:line:column: message`, or
/// `path: message` if the file cannot be read. [`source`](core::error::Error::source) is the
/// [`io::Error`] or the [`Error`].
#[derive(Debug)]
pub struct FileError {
    path: PathBuf,
    cause: Cause,
}

#[derive(Debug)]
enum Cause {
    Read(io::Error),
    Parse(Error),
}

impl FileError {
    /// Returns the path of the file, as it was passed.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns the error of the article. `None` if the file cannot be read.
    #[must_use]
    pub const fn parse_error(&self) -> Option<&Error> {
        match &self.cause {
            Cause::Read(_) => None,
            Cause::Parse(error) => Some(error),
        }
    }

    /// Returns the error of reading the file. `None` if it could be read.
    #[must_use]
    pub const fn io_error(&self) -> Option<&io::Error> {
        match &self.cause {
            Cause::Read(error) => Some(error),
            Cause::Parse(_) => None,
        }
    }

    /// Returns the line of the error, counted from 1. `None` if the file cannot be read.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        self.parse_error().map(Error::line)
    }

    /// Returns the column of the error in characters, counted from 1. `None` if the file cannot be
    /// read.
    #[must_use]
    pub fn column(&self) -> Option<usize> {
        self.parse_error().map(Error::column)
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(Printable(&mut *f), "{}", self.path.display())?;
        match &self.cause {
            Cause::Read(error) => write!(f, ": {error}"),
            Cause::Parse(error) => {
                write!(f, ":{}:{}: {}", error.line(), error.column(), error.kind())
            }
        }
    }
}

impl core::error::Error for FileError {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        Some(match &self.cause {
            Cause::Read(error) => error,
            Cause::Parse(error) => error,
        })
    }
}
