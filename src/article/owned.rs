//! An article of its own: always valid, always one that can be written and read back.

use core::fmt;
use core::iter::FusedIterator;

use chrono::NaiveDate;
use memchr::{memchr, memrchr};
use url::Url;

use super::canonical_text::CanonicalText;
use crate::text::lines::PARAGRAPH_GAP;

/// A saved news article.
///
/// It is read from a text ([`parse`](Self::parse), [`str::parse`],
/// [`from_utf8`](Self::from_utf8)) or made from its parts
/// ([`builder`](Self::builder)). Whichever way it was made, its canonical text,
/// which [`Display`](fmt::Display) writes, reads back as an equal article.
///
/// Two articles are equal if their parts are; how a text was laid out does
/// not count.
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
///
/// Inside, it is its canonical text with the places of the parts, and the parts
/// that are more than text.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Article {
    pub(crate) text: CanonicalText,
    pub(crate) url: Url,
    pub(crate) date: NaiveDate,
}

impl Article {
    /// The headline, without its quotation marks. Never empty.
    #[must_use]
    pub fn headline(&self) -> &str {
        self.text.headline()
    }

    /// The deck: the line under the headline, also called standfirst or dek.
    #[must_use]
    pub fn deck(&self) -> Option<&str> {
        self.text.deck()
    }

    /// The name of the publication. Never empty.
    #[must_use]
    pub fn publication(&self) -> &str {
        self.text.publication()
    }

    /// The URL, which is http or https and has a host. It is as the URL
    /// standard writes it, not always as it was printed: `HTTP://Example.com`
    /// becomes `http://example.com/`.
    #[must_use]
    pub const fn url(&self) -> &Url {
        &self.url
    }

    /// The byline as printed. If it has several lines, one line feed stands
    /// between each two of them.
    #[must_use]
    pub fn byline(&self) -> Option<&str> {
        self.text.byline()
    }

    /// The date, of a year from 1 to 9999.
    #[must_use]
    pub const fn date(&self) -> NaiveDate {
        self.date
    }

    /// The paragraphs, at least one; none is empty, none has a line feed.
    #[must_use]
    pub fn paragraphs(&self) -> Paragraphs<'_> {
        let (rest, left) = self.text.body();
        Paragraphs { rest, left }
    }

    /// The canonical text, which [`Display`](fmt::Display) writes.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.text.as_str()
    }
}

/// The canonical text: the title line in “ ”, the URL, 4 blank lines, the
/// byline, the date, 4 blank lines, the paragraphs with 2 blank lines between
/// them. Lines end in a line feed; there is none at the end.
///
/// Width, fill and precision of the formatter are not used.
impl fmt::Display for Article {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

// The buffer is shown as what it holds.
#[expect(clippy::missing_fields_in_debug, reason = "every part is shown, under its own name")]
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

/// The paragraphs of an [`Article`], made by [`Article::paragraphs`].
///
/// Each step looks for the end of one paragraph; [`nth`](Iterator::nth) takes as
/// many steps as it skips.
#[derive(Clone)]
pub struct Paragraphs<'a> {
    /// The canonical text of the paragraphs that are left.
    rest: &'a str,
    left: usize,
}

impl<'a> Iterator for Paragraphs<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        self.left = self.left.checked_sub(1)?;
        // A paragraph has no line feed, so the first one ends it.
        let end = memchr(b'\n', self.rest.as_bytes()).unwrap_or(self.rest.len());
        let (paragraph, behind) = self.rest.split_at(end);
        self.rest = behind.get(PARAGRAPH_GAP.len()..).unwrap_or_default();
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
