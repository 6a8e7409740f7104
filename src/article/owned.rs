//! The owned article.

use core::fmt;
use core::iter::FusedIterator;

use chrono::NaiveDate;
use memchr::{memchr, memrchr};
use url::Url;

use super::canonical_text::CanonicalText;
use crate::text::lines::PARAGRAPH_GAP;

/// A saved news article. It owns its text, and is always valid.
///
/// Parse one with [`parse`](Self::parse), [`str::parse`] or
/// [`from_utf8`](Self::from_utf8), or build one from its fields with
/// [`builder`](Self::builder). [`Display`](fmt::Display) writes the canonical text,
/// which always parses to an equal article.
///
/// Two articles are equal if all their fields are equal. The layout of the text that
/// was parsed makes no difference.
///
/// # Examples
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use newsclip::Article;
///
/// let text = "\
/// “Rain” | It fell all day | Gazette
/// https://example.com/rain
///
/// Jane Roe
/// 1 MAY 2024
///
/// It rained.
///
/// Then it stopped.
/// ";
/// let article: Article = text.parse()?;
/// assert_eq!(article.headline(), "Rain");
/// assert_eq!(article.deck(), Some("It fell all day"));
/// assert_eq!(article.publication(), "Gazette");
/// assert_eq!(article.url().host_str(), Some("example.com"));
/// assert_eq!(article.byline(), Some("Jane Roe"));
/// assert_eq!(article.date().to_string(), "2024-05-01");
/// assert_eq!(article.paragraphs().last(), Some("Then it stopped."));
/// # Ok(())
/// # }
/// ```
#[doc(alias("story", "document", "news"))]
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Article {
    /// The canonical text, which has all fields, and their spans.
    pub(crate) text: CanonicalText,
    pub(crate) url: Url,
    pub(crate) date: NaiveDate,
}

impl Article {
    /// Returns the headline, without its quotation marks. It is never empty.
    #[doc(alias = "title")]
    #[must_use]
    pub fn headline(&self) -> &str {
        self.text.headline()
    }

    /// Returns the deck, also called standfirst or dek. `None` if there is none.
    #[doc(alias("standfirst", "dek", "subtitle", "subheadline"))]
    #[must_use]
    pub fn deck(&self) -> Option<&str> {
        self.text.deck()
    }

    /// Returns the name of the publication. It is never empty.
    #[doc(alias("source", "outlet", "publisher", "newspaper"))]
    #[must_use]
    pub fn publication(&self) -> &str {
        self.text.publication()
    }

    /// Returns the URL. Its scheme is http or https, and it has a host.
    ///
    /// The URL is normalized, so it may differ from the text that was parsed:
    /// `HTTP://Example.com` becomes `http://example.com/`.
    #[doc(alias("link", "address"))]
    #[must_use]
    pub const fn url(&self) -> &Url {
        &self.url
    }

    /// Returns the byline. `None` if there is none.
    ///
    /// If it has several lines, one line feed is between two of them.
    /// [`authors`](Self::authors) splits it into its authors.
    #[doc(alias = "author")]
    #[must_use]
    pub fn byline(&self) -> Option<&str> {
        self.text.byline()
    }

    /// Returns the date. Its year is from 1 to 9999.
    #[doc(alias("published", "day"))]
    #[must_use]
    pub const fn date(&self) -> NaiveDate {
        self.date
    }

    /// Returns an iterator over the paragraphs.
    ///
    /// There is at least one. No paragraph is empty or has a line feed. Each is a `&str`. The
    /// paragraphs of an [`ArticleRef`](crate::ArticleRef) may be hard-wrapped, so there each is a
    /// [`Paragraph`](crate::Paragraph), whose [`text`](crate::Paragraph::text) is the same.
    #[doc(alias = "content")]
    #[must_use]
    pub fn paragraphs(&self) -> Paragraphs<'_> {
        let (rest, left) = self.text.body();
        Paragraphs { rest, left }
    }

    /// Returns all paragraphs as one text, with two blank lines between two of them.
    ///
    /// This is the end of the canonical text, so it costs nothing.
    ///
    /// ```
    /// # fn main() -> Result<(), newsclip::Error> {
    /// let text = "“Rain” | Gazette\nhttps://example.com/\n1 MAY 2024\nIt rained\nall day.\n\nIt stopped.";
    /// let article = newsclip::Article::parse(text)?;
    /// assert_eq!(article.body(), "It rained all day.\n\n\nIt stopped.");
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "content")]
    #[must_use]
    pub fn body(&self) -> &str {
        self.text.body().0
    }

    /// Returns the canonical text, as [`Display`](fmt::Display) writes it.
    #[doc(alias = "to_string")]
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.text.as_str()
    }
}

/// Writes the canonical text: the title line with the headline in “ ”, the URL,
/// 4 blank lines, the byline, the date, 4 blank lines, and the paragraphs with
/// 2 blank lines between them.
///
/// Each line ends with a line feed, except the last one. Width, fill and precision
/// of the formatter are ignored.
impl fmt::Display for Article {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[expect(clippy::missing_fields_in_debug, reason = "the buffer is shown as its fields")]
impl fmt::Debug for Article {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Article")
            .field("headline", &self.headline())
            .field("deck", &self.deck())
            .field("publication", &self.publication())
            .field("url", &self.url.as_str())
            .field("byline", &self.byline())
            .field("date", &self.date)
            .field("paragraphs", &self.paragraphs())
            .finish()
    }
}

/// An iterator over the paragraphs of an [`Article`], as `&str`.
///
/// [`Article::paragraphs`] makes it. Each step searches for the end of one
/// paragraph. So [`nth`](Iterator::nth) takes time in proportion to the text that it
/// skips.
#[derive(Clone)]
pub struct Paragraphs<'a> {
    /// The canonical text of the paragraphs that are left.
    rest: &'a str,
    /// The number of paragraphs that are left.
    left: usize,
}

impl<'a> Iterator for Paragraphs<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        self.left = self.left.checked_sub(1)?;
        // A paragraph has no line feed, so the first one ends it.
        let end = memchr(b'\n', self.rest.as_bytes()).unwrap_or(self.rest.len());
        let (paragraph, after) = self.rest.split_at(end);
        self.rest = after.get(PARAGRAPH_GAP.len()..).unwrap_or_default();
        Some(paragraph)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl DoubleEndedIterator for Paragraphs<'_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        self.left = self.left.checked_sub(1)?;
        let start = memrchr(b'\n', self.rest.as_bytes()).map_or(0, |newline| newline + 1);
        let (before, paragraph) = self.rest.split_at(start);
        self.rest = before.strip_suffix(PARAGRAPH_GAP).unwrap_or_default();
        Some(paragraph)
    }
}

impl ExactSizeIterator for Paragraphs<'_> {}

impl FusedIterator for Paragraphs<'_> {}

impl fmt::Debug for Paragraphs<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
