//! The borrowed article.

use chrono::NaiveDate;
use url::Url;

use super::canonical_text::{CanonicalText, Header};
use super::owned::Article;
use crate::error::{Error, Field};
use crate::parse::body::ParagraphRefs;
use crate::parse::url_line::typed_url;
use crate::text::lines::Lines;
use crate::text::span::Span;

/// A zero-copy article, which borrows all text from the source.
///
/// Use it to read many articles quickly, or to get the [`span`](Self::span) of each
/// field. It uses no heap memory, and finds the paragraphs only when you iterate
/// over them. [`to_article`](Self::to_article) makes an owned [`Article`].
///
/// All fields are as written, to the byte. The date is parsed. The URL is not: it
/// is text that begins with `http://` or `https://` and a host, and has no white
/// space. `to_article` parses it.
///
/// # Examples
///
/// ```
/// # fn main() -> Result<(), newsclip::Error> {
/// use newsclip::ArticleRef;
///
/// let text = "\
/// “Rain” | Gazette
/// https://example.com/rain
/// Jane Roe
/// 1 May 2024
///
/// It rained
/// all day.
///
/// Then it stopped.
/// ";
/// let article = ArticleRef::parse(text)?;
/// assert_eq!(article.headline(), "Rain");
/// assert_eq!(article.byline(), Some("Jane Roe"));
/// let paragraphs: Vec<_> = article.paragraphs().map(|paragraph| paragraph.text()).collect();
/// assert_eq!(paragraphs, ["It rained all day.", "Then it stopped."]);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct ArticleRef<'a> {
    /// The text in which the spans are.
    pub(crate) source: &'a str,
    /// The text of the article. It is the source, unless that has many articles.
    pub(crate) document: &'a str,
    pub(crate) headline: &'a str,
    pub(crate) deck: Option<&'a str>,
    pub(crate) publication: &'a str,
    pub(crate) url: &'a str,
    pub(crate) byline: Option<&'a str>,
    pub(crate) date: NaiveDate,
    pub(crate) date_line: &'a str,
    pub(crate) body: &'a str,
    pub(crate) line_paragraphs: bool,
}

impl<'a> ArticleRef<'a> {
    /// Returns the headline, without its quotation marks.
    #[doc(alias = "title")]
    #[must_use]
    pub const fn headline(&self) -> &'a str {
        self.headline
    }

    /// Returns the deck, also called standfirst or dek. `None` if there is none.
    #[doc(alias("standfirst", "dek", "subtitle", "subheadline"))]
    #[must_use]
    pub const fn deck(&self) -> Option<&'a str> {
        self.deck
    }

    /// Returns the name of the publication.
    #[doc(alias("source", "outlet", "publisher", "newspaper"))]
    #[must_use]
    pub const fn publication(&self) -> &'a str {
        self.publication
    }

    /// Returns the URL, as written.
    #[doc(alias("link", "address"))]
    #[must_use]
    pub const fn url(&self) -> &'a str {
        self.url
    }

    /// Returns the byline, as written. `None` if there is none.
    ///
    /// If it has several lines, it includes all line ends, blank lines and white space
    /// between them. [`byline_lines`](Self::byline_lines) returns only the lines.
    #[doc(alias = "author")]
    #[must_use]
    pub const fn byline(&self) -> Option<&'a str> {
        self.byline
    }

    /// Returns the lines of the byline that are not blank, trimmed. The iterator is
    /// empty if there is no byline.
    pub fn byline_lines(&self) -> Lines<'a> {
        Lines::of(self.byline.unwrap_or_default())
    }

    /// Returns the date.
    #[doc(alias("published", "day"))]
    #[must_use]
    pub const fn date(&self) -> NaiveDate {
        self.date
    }

    /// Returns an iterator over the paragraphs. There is at least one.
    ///
    /// A paragraph may be hard-wrapped over several lines. [`Paragraph::text`](crate::Paragraph::text)
    /// joins them, as in the paragraphs of an [`Article`].
    #[doc(alias = "content")]
    #[must_use]
    pub fn paragraphs(&self) -> ParagraphRefs<'a> {
        ParagraphRefs::new(self.body, self.source, self.line_paragraphs)
    }

    /// Returns all paragraphs as one text, as written: with all line ends, blank lines and white
    /// space between them.
    #[doc(alias = "content")]
    #[must_use]
    pub const fn body(&self) -> &'a str {
        self.body
    }

    /// Returns the span of a field in the source text, in bytes. `None` if the article
    /// has no such deck or byline.
    ///
    /// The span covers exactly the text that the method of that name returns. For the
    /// date, it covers the date line, without a byline on that line. For the
    /// paragraphs, it covers all of them, and for the document, the whole text of the
    /// article.
    #[doc(alias("offset", "range"))]
    #[must_use]
    pub fn span(&self, field: Field) -> Option<Span> {
        let part = match field {
            Field::Document => self.document,
            Field::Headline => self.headline,
            Field::Deck => self.deck?,
            Field::Publication => self.publication,
            Field::Url => self.url,
            Field::Byline => self.byline?,
            Field::Date => self.date_line,
            Field::Paragraphs => self.body,
        };
        Some(Span::of(part, self.source))
    }

    /// Makes an owned article, and parses the URL.
    ///
    /// # Errors
    ///
    /// Returns [`InvalidUrl`](crate::ErrorKind::InvalidUrl) if the `url` crate rejects
    /// the URL:
    ///
    /// ```
    /// use newsclip::{ArticleRef, Field};
    ///
    /// let text = "“Rain” | Gazette\nhttps://[::1/\n1 MAY 2024\nIt rained.";
    /// let error = ArticleRef::parse(text).unwrap().to_article().unwrap_err();
    /// assert_eq!((error.field(), error.line()), (Field::Url, 2));
    /// ```
    #[doc(alias("to_owned", "into_owned"))]
    pub fn to_article(&self) -> Result<Article, Error> {
        let url = typed_url(self.url).map_err(|fail| fail.locate(self.source))?;
        Ok(self.with_url(url))
    }

    /// Makes an owned article with a URL that was parsed before.
    pub(crate) fn with_url(&self, url: Url) -> Article {
        let Self { headline, deck, publication, byline, date, .. } = *self;
        let header = Header { headline, deck, publication, url: url.as_str(), byline, date };
        let mut text = CanonicalText::with_header(&header, self.paragraphs().canonical_length());
        text.push_body(self.paragraphs());
        Article { text, url, date }
    }
}
