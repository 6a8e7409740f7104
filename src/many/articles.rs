//! Many articles in one text, one after another.

use alloc::vec::Vec;
use core::iter::FusedIterator;

use crate::article::Article;
use crate::error::Error;
use crate::parse::ParseOptions;
use crate::parse::boundary::Splitter;
use crate::text::span::{Position, Span};

/// Reads a text that holds any number of articles, one after another, such as
/// the files of a folder put together by `cat`.
///
/// A new article begins where a title line is followed by a URL line; the page
/// [`format`](mod@crate::format#many-articles) says exactly where. An invalid
/// article is an `Err` in its place, and the next one is read. All positions are
/// counted from the start of `text`. In a text with nothing but white space
/// there are no articles.
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
pub fn articles(text: &str) -> Articles<'_> {
    ParseOptions::new().articles(text)
}

impl ParseOptions {
    /// Reads a text that holds many articles, as [`articles`](crate::articles) does.
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
        let last = Extent { text: "", start: splitter.start() };
        Articles { options: self, splitter, rest: text, scanned: 0, last }
    }

    /// The article of a text that begins at `start` of a longer one.
    pub(crate) fn parse_behind(self, start: Position, text: &str) -> Result<Article, Error> {
        self.parse(text).map_err(|error| error.behind(start))
    }

    /// The errors of a text that begins at `start` of a longer one.
    pub(crate) fn check_behind(self, start: Position, text: &str) -> Vec<Error> {
        self.check(text).into_iter().map(|error| error.behind(start)).collect()
    }
}

/// The articles of a text, read as they are asked for.
///
/// Made by [`articles`] and [`ParseOptions::articles`]. It yields each article,
/// or the first of its errors.
#[derive(Clone, Debug)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct Articles<'a> {
    options: ParseOptions,
    splitter: Splitter,
    /// The text from the beginning of the next article on.
    rest: &'a str,
    /// How many bytes of it have been looked at, all of them whole lines.
    scanned: usize,
    /// The article that was read last.
    last: Extent<'a>,
}

/// The text of an article, and where it begins in the whole text.
#[derive(Clone, Copy, Debug)]
struct Extent<'a> {
    text: &'a str,
    start: Position,
}

impl<'a> Articles<'a> {
    /// Where the article that was read last stands, invalid or not, in bytes of
    /// the whole text: all of it, up to the beginning of the next one. Before
    /// the first, an empty stretch at the start.
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
        Span::new(0, self.last.text.len()).behind(self.last.start.offset)
    }

    /// Every error of the article that was read last, as [`check`](crate::check)
    /// lists them, with their places in the whole text; none before the first
    /// article.
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
        let Extent { text, start } = self.last;
        if text.is_empty() {
            Vec::new()
        } else if text.len() > self.options.max_article_bytes {
            Vec::from([Error::too_long(start)])
        } else {
            self.options.check_behind(start, text)
        }
    }

    /// Cuts off the next article.
    fn cut(&mut self) -> Option<Extent<'a>> {
        let start = self.splitter.start();
        let bytes = self.rest.as_bytes();
        if let Some((beginning, end)) = self.splitter.next_beginning(bytes, self.scanned) {
            self.splitter.begin(&beginning);
            self.scanned = end - beginning.at;
            let (text, rest) = self.rest.split_at(beginning.at);
            self.rest = rest;
            return Some(Extent { text, start });
        }
        let (text, rest) = self.rest.split_at(self.rest.len());
        self.rest = rest;
        self.scanned = 0;
        (self.splitter.has_text() && !text.is_empty()).then_some(Extent { text, start })
    }
}

impl Iterator for Articles<'_> {
    type Item = Result<Article, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let Extent { text, start } = self.cut()?;
        self.last = Extent { text, start };
        if text.len() > self.options.max_article_bytes {
            return Some(Err(Error::too_long(start)));
        }
        Some(self.options.parse_behind(start, text))
    }
}

impl FusedIterator for Articles<'_> {}
