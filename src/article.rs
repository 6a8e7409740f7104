//! An article of its own: always valid, always one that can be written and read back.

use core::fmt;
use core::iter::FusedIterator;

use chrono::NaiveDate;
use memchr::{memchr, memrchr};
use url::Url;

use crate::body::ParagraphRefs;
use crate::builder::ArticleBuilder;
use crate::byline::{Author, Authors};
use crate::issue::Report;
use crate::lines::PARAGRAPH_GAP;
use crate::paragraph_kind::ParagraphKinds;
use crate::reporting::additional_reporting;
use crate::validate::validate;
use crate::write::CanonicalText;

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
    /// Starts an article from its parts.
    ///
    /// ```
    /// # fn main() -> Result<(), newsclip::BuildError> {
    /// use chrono::NaiveDate;
    /// use newsclip::Article;
    ///
    /// let article = Article::builder()
    ///     .headline("Rain")
    ///     .publication("Gazette")
    ///     .url("https://example.com/rain")
    ///     .date(NaiveDate::from_ymd_opt(2024, 5, 1).unwrap())
    ///     .paragraph("It rained.")
    ///     .build()?;
    /// assert!(article.to_string().starts_with("“Rain” | Gazette\n"));
    /// # Ok(())
    /// # }
    /// ```
    pub fn builder() -> ArticleBuilder {
        ArticleBuilder::new()
    }

    /// A builder that holds the parts of this article, to change some of them.
    pub fn to_builder(&self) -> ArticleBuilder {
        ArticleBuilder::from_article(self)
    }

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

    /// Who is named in the byline, in the order in which it names them: nobody
    /// if there is none, at least one if there is. Each is found when it is
    /// asked for, and [`format`](mod@crate::format#bylines) says how.
    ///
    /// ```
    /// # fn main() -> Result<(), newsclip::Error> {
    /// use newsclip::Article;
    ///
    /// let text = "“Rain” | Gazette\nhttps://example.com/\nBy Jane Roe, Weather Editor\n1 MAY 2024\nIt rained.";
    /// let article = Article::parse(text)?;
    /// let author = article.authors().next().unwrap();
    /// assert_eq!((author.name(), author.role()), ("Jane Roe", Some("Weather Editor")));
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn authors(&self) -> Authors<'_> {
        Authors::of(self.byline().unwrap_or_default())
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

    /// What each of the paragraphs is, in step with [`paragraphs`](Self::paragraphs).
    #[must_use]
    pub fn paragraph_kinds(&self) -> ParagraphKinds<'_> {
        let (body, _) = self.text.body();
        ParagraphKinds::new(ParagraphRefs::new(body, body, false))
    }

    /// The authors whom paragraphs name for additional reporting, as in
    /// `Additional reporting by Jane Roe in Lisbon`. They are not among the
    /// [`authors`](Self::authors) of the byline. The paragraphs stay as they are, and
    /// their [kind](Self::paragraph_kinds) is [`Credit`](crate::ParagraphKind::Credit).
    /// [`Author::span`] counts from the first of the names in such a paragraph.
    ///
    /// Which lines are read so says [the format's page](crate::format#kinds-of-paragraphs).
    ///
    /// ```
    /// # fn main() -> Result<(), newsclip::Error> {
    /// use newsclip::Article;
    ///
    /// let text = "\
    /// “Rain” | Gazette
    /// https://example.com/rain
    /// Jane Roe
    /// 1 MAY 2024
    ///
    /// It rained.
    ///
    /// (Additional reporting by John Doe and Ann Poe in Lisbon)
    /// ";
    /// let article = Article::parse(text)?;
    /// let names: Vec<_> = article.additional_reporting().map(|author| author.name()).collect();
    /// assert_eq!(names, ["John Doe", "Ann Poe"]);
    /// assert_eq!(article.additional_reporting().last().unwrap().place(), Some("Lisbon"));
    /// # Ok(())
    /// # }
    /// ```
    pub fn additional_reporting(&self) -> impl Iterator<Item = Author<'_>> + Clone {
        additional_reporting(self.paragraphs())
    }

    /// The canonical text, which [`Display`](fmt::Display) writes.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.text.as_str()
    }

    /// What is well-formed in this article and yet doubtful. A date in the
    /// future is judged by [`validate_on`](Self::validate_on) alone, which is
    /// told what day it is.
    #[must_use]
    pub fn validate(&self) -> Report {
        validate(self, None)
    }

    /// As [`validate`](Self::validate), and a date after `today` is doubtful.
    #[must_use]
    pub fn validate_on(&self, today: NaiveDate) -> Report {
        validate(self, Some(today))
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
