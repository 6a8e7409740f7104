//! An article as it stands in a text, without a copy.

use chrono::NaiveDate;
use url::Url;

use super::canonical_text::{CanonicalText, Header};
use super::owned::Article;
use crate::error::{Error, Field};
use crate::parse::body::ParagraphRefs;
use crate::parse::url_line::typed_url;
use crate::text::lines::byline_lines;
use crate::text::span::Span;

/// An article, read from a text and borrowed from it.
///
/// It takes no heap memory, and finds the paragraphs while they are asked for:
/// the cheap way to go through many articles. The parts are as written, to the
/// byte, and [`span`](Self::span) says where they stand. The date is typed;
/// the URL is text, of which is known that it begins with `http://` or
/// `https://`, goes on with a host, and has no white space.
/// [`to_article`](Self::to_article) judges it and gives an article of its own.
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
    pub(crate) source: &'a str,
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
    /// The headline, without its quotation marks.
    #[must_use]
    pub const fn headline(&self) -> &'a str {
        self.headline
    }

    /// The deck.
    #[must_use]
    pub const fn deck(&self) -> Option<&'a str> {
        self.deck
    }

    /// The name of the publication.
    #[must_use]
    pub const fn publication(&self) -> &'a str {
        self.publication
    }

    /// The URL as written.
    #[must_use]
    pub const fn url(&self) -> &'a str {
        self.url
    }

    /// The byline as written. If it has several lines, the line ends between
    /// them are part of it, with the blank lines and the white space there;
    /// [`byline_lines`](Self::byline_lines) gives the lines alone.
    #[must_use]
    pub const fn byline(&self) -> Option<&'a str> {
        self.byline
    }

    /// The lines of the byline that are not blank, without the white space at
    /// their ends; nothing if there is no byline.
    pub fn byline_lines(&self) -> impl Iterator<Item = &'a str> + Clone + use<'a> {
        byline_lines(self.byline.unwrap_or_default())
    }

    /// The date.
    #[must_use]
    pub const fn date(&self) -> NaiveDate {
        self.date
    }

    /// The paragraphs, at least one.
    #[must_use]
    pub fn paragraphs(&self) -> ParagraphRefs<'a> {
        ParagraphRefs::new(self.body, self.source, self.line_paragraphs)
    }

    /// Where a part stands in the text that was read: exactly what the getter
    /// of that name returns, for the date its line without a byline on it, for the
    /// paragraphs all of them. `None` for a deck or byline that is not there.
    #[must_use]
    pub fn span(&self, field: Field) -> Option<Span> {
        let part = match field {
            Field::Document => self.source,
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

    /// An article of its own, with the URL typed.
    ///
    /// # Errors
    ///
    /// [`InvalidUrl`](crate::ErrorKind::InvalidUrl) if the URL standard refuses the URL:
    ///
    /// ```
    /// use newsclip::{ArticleRef, Field};
    ///
    /// let text = "“Rain” | Gazette\nhttps://[::1/\n1 MAY 2024\nIt rained.";
    /// let error = ArticleRef::parse(text).unwrap().to_article().unwrap_err();
    /// assert_eq!((error.field(), error.line()), (Field::Url, 2));
    /// ```
    pub fn to_article(&self) -> Result<Article, Error> {
        let url = typed_url(self.url).map_err(|fail| fail.locate(self.source))?;
        Ok(self.with_url(url))
    }

    /// An article of its own, with the URL typed already.
    pub(crate) fn with_url(&self, url: Url) -> Article {
        let Self { headline, deck, publication, byline, date, .. } = *self;
        let header = Header { headline, deck, publication, url: url.as_str(), byline, date };
        let mut text = CanonicalText::with_header(&header, self.paragraphs().canonical_length());
        text.push_body(self.paragraphs());
        Article { text, url, date }
    }
}
