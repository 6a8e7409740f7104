//! Reads many articles from one text.

use alloc::vec::Vec;
use core::iter::FusedIterator;

use crate::article::{Article, ArticleRef};
use crate::error::Error;
use crate::parse::ParseOptions;
use crate::parse::boundary::Splitter;
use crate::text::span::{Position, Span};

/// Reads the articles of a text that has any number of them, such as files that
/// were concatenated with `cat`.
///
/// A new article begins where a URL line follows a title line. The page
/// [`format`](mod@crate::format#many-articles) has the exact rule. A text of only
/// white space has no articles.
///
/// Each item of the iterator is an article, or its first error. After an error,
/// the next article is read. [`Articles::errors`] returns all errors of an article.
/// All spans, lines and columns count from the start of `text`.
///
/// # Examples
///
/// ```
/// let text = "\
/// “Rain” | Gazette
/// https://example.com/rain
/// 1 MAY 2024
/// It rained.
///
/// “Snow” | Gazette
/// https://example.com/snow
/// 31 JUNE 2024
/// It snowed.
///
/// “Hail” | Gazette
/// https://example.com/hail
/// 2 MAY 2024
/// It hailed.
/// ";
/// let read: Vec<_> = newsclip::articles(text)
///     .map(|article| match article {
///         Ok(article) => article.headline().to_owned(),
///         Err(error) => error.to_string(),
///     })
///     .collect();
/// assert_eq!(
///     read,
///     ["Rain", "line 8, column 1: invalid date: 2024-06-31 does not exist", "Hail"],
/// );
/// ```
#[doc(alias("parse_many", "split", "parse_all"))]
pub fn articles(text: &str) -> Articles<'_> {
    ParseOptions::new().articles(text)
}

impl ParseOptions {
    /// Reads the articles of a text with these options, as
    /// [`articles`](crate::articles) does.
    ///
    /// # Examples
    ///
    /// ```
    /// use newsclip::{ErrorKind, ParseOptions};
    ///
    /// let article = "“Rain” | Gazette\nhttps://example.com/\n1 MAY 2024\nIt rained.\n";
    /// let text = [article, &"It still rained.\n".repeat(10), article].concat();
    /// let mut articles = ParseOptions::new().max_article_bytes(100).articles(&text);
    /// assert_eq!(articles.next().unwrap().unwrap_err().kind(), ErrorKind::TooLong);
    /// assert!(articles.next().unwrap().is_ok());
    /// assert!(articles.next().is_none());
    /// ```
    pub fn articles(self, text: &str) -> Articles<'_> {
        let splitter = Splitter::new(self.max_article_bytes);
        let last = Extent { text: "", start: splitter.start(), has_pipe: false };
        Articles { options: self, splitter, rest: text, scanned: 0, last }
    }
}

/// Reads the articles of a text without copying it, as [`articles`] does.
///
/// The spans of the articles are in the whole text.
///
/// ```
/// use newsclip::{Field, article_refs};
///
/// let text = "“Rain” | Gazette\nhttps://example.com/\n1 MAY 2024\nIt rained.\n\n".repeat(2);
/// for article in article_refs(&text) {
///     let article = article?;
///     let span = article.span(Field::Headline).unwrap();
///     assert_eq!(&text[span.range()], "Rain");
/// }
/// # Ok::<(), newsclip::Error>(())
/// ```
#[doc(alias("parse_many", "split", "parse_all"))]
pub fn article_refs(text: &str) -> ArticleRefs<'_> {
    ParseOptions::new().article_refs(text)
}

impl ParseOptions {
    /// Reads the articles of a text with these options and without copying it, as
    /// [`article_refs`](crate::article_refs) does.
    pub fn article_refs(self, text: &str) -> ArticleRefs<'_> {
        ArticleRefs { source: text, articles: self.articles(text) }
    }
}

/// An iterator over the articles of a text.
///
/// [`articles`] and [`ParseOptions::articles`] make it. Each item is an article, or
/// its first error. An article is read only when `next` is called.
#[derive(Clone, Debug)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct Articles<'a> {
    options: ParseOptions,
    splitter: Splitter,
    /// The text from the start of the next article.
    rest: &'a str,
    /// The number of bytes of `rest` that were scanned. They are whole lines.
    scanned: usize,
    /// The article that was read last.
    last: Extent<'a>,
}

/// The text of an article, and its start in the whole text.
#[derive(Clone, Copy, Debug)]
struct Extent<'a> {
    text: &'a str,
    start: Position,
    /// See [`Splitter::has_pipe`].
    has_pipe: bool,
}

impl<'a> Articles<'a> {
    /// Returns the span of the article that was read last, valid or not, in bytes of
    /// the whole text.
    ///
    /// The span ends where the next article begins. Before the first call of `next`,
    /// it is empty, at the start of the text.
    ///
    /// # Examples
    ///
    /// ```
    /// let text = "“Rain” | Gazette\nhttps://example.com/\n1 MAY 2024\nIt rained.\n\n";
    /// let twice = [text, text].concat();
    /// let mut articles = newsclip::articles(&twice);
    /// articles.next();
    /// assert_eq!(&twice[articles.span().range()], text);
    /// ```
    #[must_use]
    pub const fn span(&self) -> Span {
        Span::new(0, self.last.text.len()).offset_by(self.last.start.offset)
    }

    /// Returns all errors of the article that was read last, as
    /// [`check`](crate::check) does, with positions in the whole text.
    ///
    /// The list is empty if the article is valid, and before the first call of
    /// `next`.
    ///
    /// # Examples
    ///
    /// ```
    /// let text = "“Rain” Gazette\nhttps://example.com/\n31 JUNE 2024\nIt rained.";
    /// let mut articles = newsclip::articles(text);
    /// let first = articles.next().unwrap().unwrap_err();
    /// let errors = articles.errors();
    /// assert_eq!(errors[0], first);
    /// assert_eq!(errors[1].line(), 3);
    /// ```
    #[must_use]
    pub fn errors(&self) -> Vec<Error> {
        let Extent { text, start, .. } = self.last;
        if text.is_empty() {
            Vec::new()
        } else if text.len() > self.options.max_article_bytes {
            Vec::from([Error::too_long(start)])
        } else {
            self.options.check_one(start, text)
        }
    }

    /// Cuts the next article off the rest, and keeps it as the last one.
    fn step(&mut self) -> Option<Extent<'a>> {
        self.last = self.cut()?;
        Some(self.last)
    }

    /// Cuts the next article off the rest.
    fn cut(&mut self) -> Option<Extent<'a>> {
        let start = self.splitter.start();
        let bytes = self.rest.as_bytes();
        if let Some((beginning, end)) = self.splitter.next_beginning(bytes, self.scanned) {
            let has_pipe = self.splitter.has_pipe();
            self.splitter.begin(&beginning);
            self.scanned = end - beginning.at;
            let (text, rest) = self.rest.split_at(beginning.at);
            self.rest = rest;
            return Some(Extent { text, start, has_pipe });
        }
        let (text, rest) = self.rest.split_at(self.rest.len());
        self.rest = rest;
        self.scanned = 0;
        let has_pipe = self.splitter.has_pipe();
        (self.splitter.has_text() && !text.is_empty()).then_some(Extent { text, start, has_pipe })
    }
}

impl Iterator for Articles<'_> {
    type Item = Result<Article, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let Extent { text, start, has_pipe } = self.step()?;
        if text.len() > self.options.max_article_bytes {
            return Some(Err(Error::too_long(start)));
        }
        Some(self.options.parse_one(start, text, has_pipe))
    }
}

impl FusedIterator for Articles<'_> {}

/// An iterator over the borrowed articles of a text.
///
/// [`article_refs`] and [`ParseOptions::article_refs`] make it. Each item is an article, or its first
/// error.
#[derive(Clone, Debug)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct ArticleRefs<'a> {
    source: &'a str,
    articles: Articles<'a>,
}

impl ArticleRefs<'_> {
    /// Returns the span of the article that was read last. See [`Articles::span`].
    #[must_use]
    pub const fn span(&self) -> Span {
        self.articles.span()
    }

    /// Returns all errors of the article that was read last. See [`Articles::errors`].
    #[must_use]
    pub fn errors(&self) -> Vec<Error> {
        self.articles.errors()
    }
}

impl<'a> Iterator for ArticleRefs<'a> {
    type Item = Result<ArticleRef<'a>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let Extent { text, start, has_pipe } = self.articles.step()?;
        let options = self.articles.options;
        if text.len() > options.max_article_bytes {
            return Some(Err(Error::too_long(start)));
        }
        Some(options.parse_one_ref(start, text, self.source, has_pipe))
    }
}

impl FusedIterator for ArticleRefs<'_> {}
