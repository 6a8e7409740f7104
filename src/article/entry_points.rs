//! The entry points of parsing: from a text to an owned article, a borrowed one, or
//! the list of its errors.

#[cfg(not(feature = "encoding"))]
use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::str::FromStr;

use super::borrowed::ArticleRef;
use super::owned::Article;
use crate::error::{Error, Field};
use crate::grammar::Fail;
use crate::parse::ParseOptions;
use crate::parse::document::Document;
use crate::parse::file_format::file_format;
use crate::parse::url_line::typed_url;
use crate::text::span::Position;

impl Article {
    /// Parses an article. The page [`format`](crate::format) describes the format.
    ///
    /// # Examples
    ///
    /// ```
    /// use newsclip::Article;
    ///
    /// let text = "“Rain” | Gazette\nhttps://example.com/rain\n1 MAY 2024\nIt rained.";
    /// let article = Article::parse(text).unwrap();
    /// assert_eq!(article.headline(), "Rain");
    /// ```
    ///
    /// # Errors
    ///
    /// Returns the first error of the text. [`check`](crate::check) returns all of
    /// them. [`ErrorKind`](crate::ErrorKind#examples) has an example of each error.
    ///
    /// ```
    /// use newsclip::{Article, ErrorKind, Expected, Field};
    ///
    /// let error = Article::parse("Rain | Gazette").unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::Expected(Expected::OpeningQuote));
    /// assert_eq!(error.field(), Field::Headline);
    ///
    /// let text = "“Rain” | Gazette\nhttps://example.com/rain\n30 FEBRUARY 2024\nIt rained.";
    /// let error = Article::parse(text).unwrap_err();
    /// assert_eq!(error.to_string(), "line 3, column 1: invalid date: 2024-02-30 does not exist");
    /// ```
    ///
    /// Options can resolve some errors, such as that of a date that is ambiguous
    /// without them:
    ///
    /// ```
    /// use newsclip::{Article, DateOrder, ErrorKind, ParseOptions};
    ///
    /// let text = "“Rain” | Gazette\nhttps://example.com/rain\n02/03/2024\nIt rained.";
    /// let error = Article::parse(text).unwrap_err();
    /// assert!(matches!(error.kind(), ErrorKind::AmbiguousDate { .. }));
    ///
    /// let british = ParseOptions::new().date_order(DateOrder::DayMonthYear);
    /// assert_eq!(british.parse(text).unwrap().date().to_string(), "2024-03-02");
    /// ```
    #[doc(alias("from_str", "read", "load"))]
    pub fn parse(text: &str) -> Result<Self, Error> {
        ParseOptions::new().parse(text)
    }

    /// Parses an article from bytes, which must be UTF-8.
    ///
    /// # Errors
    ///
    /// Returns [`InvalidUtf8`](crate::ErrorKind::InvalidUtf8) at the first byte that is
    /// not UTF-8, or [`FileFormat`](crate::ErrorKind::FileFormat) if the bytes are a file
    /// of another format, such as PDF or UTF-16. Otherwise, returns the errors of
    /// [`parse`](Self::parse).
    ///
    /// ```
    /// let error = newsclip::Article::from_utf8(b"\xe2\x80\x9cCaf\xe9 opens").unwrap_err();
    /// assert_eq!(error.to_string(), "line 1, column 5: invalid UTF-8; convert the text to UTF-8");
    /// ```
    #[doc(alias("from_slice", "parse_bytes"))]
    pub fn from_utf8(bytes: &[u8]) -> Result<Self, Error> {
        ParseOptions::new().from_utf8(bytes)
    }
}

impl FromStr for Article {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

impl TryFrom<&str> for Article {
    type Error = Error;

    fn try_from(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

impl<'a> ArticleRef<'a> {
    /// Parses an article without copying its text.
    ///
    /// # Errors
    ///
    /// Returns the errors of [`Article::parse`], except
    /// [`InvalidUrl`](crate::ErrorKind::InvalidUrl). Only
    /// [`to_article`](Self::to_article) parses the URL with the `url` crate, and rejects
    /// one such as `https://[::1/`.
    ///
    /// ```
    /// use newsclip::ArticleRef;
    ///
    /// let error = ArticleRef::parse("“Rain” Gazette").unwrap_err();
    /// assert_eq!(error.to_string(), "line 1, column 7: expected `|` after the headline");
    /// ```
    #[doc(alias("from_str", "borrow"))]
    pub fn parse(text: &'a str) -> Result<Self, Error> {
        ParseOptions::new().parse_ref(text)
    }
}

impl<'a> TryFrom<&'a str> for ArticleRef<'a> {
    type Error = Error;

    fn try_from(text: &'a str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

/// Returns all errors of a text, in their order in the text. The list is empty if the
/// text is a valid article.
///
/// [`Article::parse`] returns the first error of this list.
///
/// # Examples
///
/// ```
/// let text = "“Rain” | Gazette\nexample.com/rain\n\n31 JUNE 2024\n\n";
/// let errors: Vec<_> = newsclip::check(text).iter().map(ToString::to_string).collect();
/// assert_eq!(
///     errors,
///     [
///         "line 2, column 1: expected an http or https URL, such as https://example.com/article",
///         "line 4, column 1: invalid date: 2024-06-31 does not exist",
///         "line 4, column 13: expected a paragraph after the date",
///     ],
/// );
/// ```
#[doc(alias("errors", "lint", "diagnostics"))]
#[must_use]
pub fn check(text: &str) -> Vec<Error> {
    ParseOptions::new().check(text)
}

/// Returns all errors of bytes, as [`check`] does of a text.
///
/// Bytes that are not UTF-8, or not of their encoding, are one error, and the only one. With the
/// feature `encoding`, bytes with the byte-order mark of UTF-16 are decoded, and
/// [`ParseOptions::check_bytes`] decodes any encoding.
///
/// ```
/// let errors = newsclip::check_bytes(b"\"Rain\" Gazette\nexample.com\n1 MAY 2024\nIt rained.");
/// assert_eq!(errors.iter().map(|error| error.line()).collect::<Vec<_>>(), [1, 2]);
/// let errors = newsclip::check_bytes(b"\"Rain\" Gazette\nCaf\xe9\n");
/// assert_eq!(errors.iter().map(|error| error.code()).collect::<Vec<_>>(), ["invalid-utf8"]);
/// ```
#[must_use]
pub fn check_bytes(bytes: &[u8]) -> Vec<Error> {
    ParseOptions::new().check_bytes(bytes)
}

impl ParseOptions {
    /// Parses an article with these options, as [`Article::parse`] does.
    ///
    /// # Errors
    ///
    /// Returns the errors of [`Article::parse`]. With a
    /// [`date_order`](Self::date_order), a date in figures is read only in that order:
    ///
    /// ```
    /// use newsclip::{DateOrder, ParseOptions};
    ///
    /// let error = |options: ParseOptions, date: &str| {
    ///     let text = format!("“Rain” | Gazette\nhttps://example.com/rain\n{date}\nIt rained.");
    ///     options.parse(&text).unwrap_err().to_string()
    /// };
    /// assert_eq!(error(ParseOptions::new(), "02/03/2024"),
    ///     "line 3, column 1: ambiguous date: 2 MARCH 2024 or 3 FEBRUARY 2024; set ParseOptions::date_order");
    /// assert_eq!(error(ParseOptions::new().date_order(DateOrder::DayMonthYear), "02/26/2024"),
    ///     "line 3, column 1: invalid date: 2024-26-02 does not exist");
    /// ```
    pub fn parse(self, text: &str) -> Result<Article, Error> {
        Document::read(text, self).to_article().map_err(|fail| fail.locate(text))
    }

    /// Parses an article without copying its text, as [`ArticleRef::parse`] does.
    ///
    /// # Errors
    ///
    /// Returns the errors of [`parse`](Self::parse), except
    /// [`InvalidUrl`](crate::ErrorKind::InvalidUrl):
    ///
    /// ```
    /// use newsclip::{DateOrder, ParseOptions};
    ///
    /// let american = ParseOptions::new().date_order(DateOrder::MonthDayYear);
    /// let text = "“Rain” | Gazette\nhttps://[::1/\n26/02/2024\nIt rained.";
    /// assert_eq!(american.parse(text).unwrap_err().line(), 2);
    /// assert_eq!(
    ///     american.parse_ref(text).unwrap_err().to_string(),
    ///     "line 3, column 1: invalid date: 2024-26-02 does not exist",
    /// );
    /// ```
    pub fn parse_ref(self, text: &str) -> Result<ArticleRef<'_>, Error> {
        let document = Document::read(text, self);
        let whole = |fail| document.error_of_the_whole().unwrap_or(fail);
        document.to_article_ref().map_err(|fail| whole(fail).locate(text))
    }

    /// Parses an article from bytes, as [`Article::from_utf8`] does.
    ///
    /// # Errors
    ///
    /// Returns the errors of [`Article::from_utf8`]:
    ///
    /// ```
    /// use newsclip::{DateOrder, ErrorKind, ParseOptions};
    ///
    /// let british = ParseOptions::new().date_order(DateOrder::DayMonthYear);
    /// let error = british.from_utf8(b"\xe2\x80\x9cCaf\xe9 opens").unwrap_err();
    /// assert_eq!((error.kind(), error.column()), (ErrorKind::InvalidUtf8, 5));
    /// let text = "“Rain” | Gazette\nhttps://example.com/rain\n02/26/2024\nIt rained.";
    /// assert!(matches!(
    ///     british.from_utf8(text.as_bytes()).unwrap_err().kind(),
    ///     ErrorKind::NoSuchDate { month: 26, .. },
    /// ));
    /// ```
    #[doc(alias("from_slice", "parse_bytes"))]
    pub fn from_utf8(self, bytes: &[u8]) -> Result<Article, Error> {
        self.parse(utf8(bytes)?)
    }

    /// Returns all errors of a text with these options, as [`check`](crate::check) does.
    #[doc(alias("errors", "lint", "diagnostics"))]
    #[must_use]
    pub fn check(self, text: &str) -> Vec<Error> {
        Document::read(text, self).errors().map(|fail| fail.locate(text)).collect()
    }

    /// Returns all errors of bytes with these options, as [`check_bytes`](crate::check_bytes) does.
    #[doc(alias("errors", "lint", "diagnostics"))]
    #[must_use]
    pub fn check_bytes(self, bytes: &[u8]) -> Vec<Error> {
        match self.decode(bytes) {
            Ok(text) => self.check(&text),
            Err(error) => Vec::from([error]),
        }
    }

    /// Parses an article from bytes, in the encoding of the options if there is one.
    #[cfg(feature = "std")]
    pub(crate) fn parse_bytes(self, bytes: &[u8]) -> Result<Article, Error> {
        self.parse(&self.decode(bytes)?)
    }

    /// Decodes bytes. Without the feature `encoding`, they must be UTF-8.
    #[cfg(not(feature = "encoding"))]
    #[expect(clippy::unused_self, reason = "the feature `encoding` uses it")]
    fn decode(self, bytes: &[u8]) -> Result<Cow<'_, str>, Error> {
        utf8(bytes).map(Cow::Borrowed)
    }

    /// Parses the text of one of many articles, as it was split. It begins at `start` of a longer
    /// text, in which the positions are. It can begin another article, if it were written in another
    /// way, only if it `has_pipe`.
    pub(crate) fn parse_one(
        self,
        start: Position,
        text: &str,
        has_pipe: bool,
    ) -> Result<Article, Error> {
        let article = Document::read_one(text, self, has_pipe).to_article();
        article.map_err(|fail| fail.locate(text).offset_by(start))
    }

    /// Parses the text of one of many articles, as [`parse_one`](Self::parse_one) does, without copying
    /// it. `source` is the longer text.
    pub(crate) fn parse_one_ref<'a>(
        self,
        start: Position,
        text: &'a str,
        source: &'a str,
        has_pipe: bool,
    ) -> Result<ArticleRef<'a>, Error> {
        let document = Document::read_one(text, self, has_pipe);
        match document.to_article_ref() {
            Ok(article) => Ok(ArticleRef { source, ..article }),
            Err(fail) => {
                let fail = document.error_of_the_whole().unwrap_or(fail);
                Err(fail.locate(text).offset_by(start))
            }
        }
    }

    /// Returns the errors of the text of one of many articles, as it was split. It begins at `start`
    /// of a longer text, in which the positions are.
    pub(crate) fn check_one(self, start: Position, text: &str) -> Vec<Error> {
        let document = Document::read_one(text, self, true);
        document.errors().map(|fail| fail.locate(text).offset_by(start)).collect()
    }
}

/// Checks that bytes are UTF-8, and returns them as text.
pub(crate) fn utf8(bytes: &[u8]) -> Result<&str, Error> {
    #[cfg(feature = "simdutf8")]
    if let Ok(text) = simdutf8::basic::from_utf8(bytes) {
        return Ok(text);
    }
    core::str::from_utf8(bytes).map_err(|error| match file_format(bytes) {
        Some((format, start)) => Error::file_format(bytes, format, start),
        None => Error::invalid_utf8(bytes, error),
    })
}

impl<'a> Document<'a> {
    /// Makes the owned article, or returns the first error.
    fn to_article(&self) -> Result<Article, Fail<'a>> {
        match self.to_article_ref() {
            Ok(article) => Ok(article.with_url(typed_url(article.url)?)),
            // The borrowed article does not parse the URL, so its error may not be the first.
            Err(fail) => Err(self.errors().next().unwrap_or(fail)),
        }
    }

    /// Makes the borrowed article, or returns the first error of a part, without parsing the URL.
    fn to_article_ref(&self) -> Result<ArticleRef<'a>, Fail<'a>> {
        let headline = self.title.headline?;
        let publication = self.title.publication?;
        let url = self.url?;
        self.hidden_in(Field::Byline).map_or(Ok(()), Err)?;
        let (date, date_line) = self.byline_and_date.date?;
        let body = self.body?;
        self.hidden_in(Field::Paragraphs).or(self.second).map_or(Ok(()), Err)?;
        Ok(ArticleRef {
            source: self.source,
            document: self.source,
            headline,
            deck: self.title.deck,
            publication,
            url,
            byline: self.byline_and_date.byline,
            date,
            date_line,
            body,
            line_paragraphs: self.options.line_paragraphs,
        })
    }
}
