//! Writes an error with the name of its file.

use core::fmt::{self, Write};

use super::located::Error;
use crate::text::chars::is_control_or_invisible;

impl Error {
    /// Writes the error as one line that begins with the path of its file, as compilers do:
    /// `path:line:column: error: message`. Editors and terminals link such a line to its place.
    ///
    /// `path` may be a text or [`Path::display`](std::path::Path::display). Control characters and
    /// invisible characters in it are written as U+FFFD.
    ///
    /// ```
    /// let error = newsclip::Article::parse("Rain | Gazette").unwrap_err();
    /// assert_eq!(
    ///     error.display_in("articles/rain.txt").to_string(),
    ///     "articles/rain.txt:1:1: error: expected an opening quotation mark, such as “, before the headline",
    /// );
    /// ```
    #[doc(alias("path", "file"))]
    pub const fn display_in<P: fmt::Display>(&self, path: P) -> DisplayIn<P> {
        DisplayIn { error: *self, path }
    }

    /// Writes the error as a command that makes GitHub Actions show it beside the line of the file.
    ///
    /// ```
    /// let error = newsclip::Article::parse("Rain | Gazette").unwrap_err();
    /// assert_eq!(
    ///     error.github_annotation("articles/rain.txt").to_string(),
    ///     "::error file=articles/rain.txt,line=1,col=1,title=expected-opening-quote::\
    ///      expected an opening quotation mark, such as “, before the headline",
    /// );
    /// ```
    #[doc(alias("ci", "actions", "annotation"))]
    pub const fn github_annotation<P: fmt::Display>(&self, path: P) -> GithubAnnotation<P> {
        GithubAnnotation { error: *self, path }
    }
}

/// An error with the path of its file, as [`Error::display_in`] writes it.
#[derive(Clone, Copy, Debug)]
#[must_use = "this does nothing unless it is written"]
pub struct DisplayIn<P> {
    error: Error,
    path: P,
}

impl<P: fmt::Display> fmt::Display for DisplayIn<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(Printable(&mut *f), "{}", self.path)?;
        let (line, column, kind) = (self.error.line(), self.error.column(), self.error.kind());
        write!(f, ":{line}:{column}: error: {kind}")
    }
}

/// An error as a command of GitHub Actions, as [`Error::github_annotation`] writes it.
#[derive(Clone, Copy, Debug)]
#[must_use = "this does nothing unless it is written"]
pub struct GithubAnnotation<P> {
    error: Error,
    path: P,
}

impl<P: fmt::Display> fmt::Display for GithubAnnotation<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("::error file=")?;
        write!(Property(&mut *f), "{}", self.path)?;
        let Self { error, .. } = self;
        let (line, column) = (error.line(), error.column());
        write!(f, ",line={line},col={column},title={}::{}", error.code(), error.kind())
    }
}

/// Writes text without control characters and invisible ones.
pub(crate) struct Printable<W>(pub(crate) W);

impl<W: Write> Write for Printable<W> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.chars().try_for_each(|it| self.write_char(it))
    }

    fn write_char(&mut self, it: char) -> fmt::Result {
        self.0.write_char(if is_control_or_invisible(it) {
            char::REPLACEMENT_CHARACTER
        } else {
            it
        })
    }
}

/// Writes the value of a property of a command. GitHub decodes what is written with `%`.
struct Property<W>(W);

impl<W: Write> Write for Property<W> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.chars().try_for_each(|it| match it {
            '%' => self.0.write_str("%25"),
            '\r' => self.0.write_str("%0D"),
            '\n' => self.0.write_str("%0A"),
            ':' => self.0.write_str("%3A"),
            ',' => self.0.write_str("%2C"),
            it => Printable(&mut self.0).write_char(it),
        })
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString as _;

    use super::super::kind::{ErrorKind, Field};
    use super::*;
    use crate::text::span::Span;

    fn error() -> Error {
        Error::new(ErrorKind::Empty, Field::Document, Span::new(2, 2), "a\nb")
    }

    #[test]
    fn a_path_is_written_before_the_position() {
        let shown = |path: &str| error().display_in(path).to_string();
        assert_eq!(shown("a b:c.txt"), "a b:c.txt:2:1: error: the text is empty");
        assert_eq!(
            shown("a\nb\u{1b}[0m\u{202e}"),
            "a\u{fffd}b\u{fffd}[0m\u{fffd}:2:1: error: the text is empty"
        );
    }

    #[test]
    fn an_annotation_is_one_command() {
        let shown = |path: &str| error().github_annotation(path).to_string();
        assert_eq!(
            shown("a b.txt"),
            "::error file=a b.txt,line=2,col=1,title=empty::the text is empty"
        );
        assert_eq!(
            shown("a,b:c%\r\n\u{1b}.txt"),
            "::error file=a%2Cb%3Ac%25%0D%0A\u{fffd}.txt,line=2,col=1,title=empty::the text is empty"
        );
    }
}
