//! An article of its own: always valid, always one that can be written and read back.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::iter::FusedIterator;

use chrono::NaiveDate;
use url::Url;

use crate::article_ref::byline_lines;
use crate::body::ParagraphRefs;
use crate::builder::ArticleBuilder;
use crate::validate::{Report, validate};

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
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Article {
    texts: Texts,
    url: Url,
    date: NaiveDate,
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

    /// Gathers the parts that were read. `headline`, `deck` and `publication`
    /// are trimmed, and the first and last of them not empty.
    pub(crate) fn assemble(
        headline: &str,
        deck: Option<&str>,
        publication: &str,
        url: Url,
        byline: Option<&str>,
        date: NaiveDate,
        paragraphs: ParagraphRefs<'_>,
    ) -> Self {
        let mut texts = Texts::with_header(headline, deck, publication, byline);
        for paragraph in paragraphs {
            texts.push_with(|text| paragraph.write_text(text));
        }
        Self { texts, url, date }
    }

    /// Gathers parts that have been checked, as the builder has done.
    pub(crate) fn from_checked(
        headline: &str,
        deck: Option<&str>,
        publication: &str,
        url: Url,
        byline: Option<&str>,
        date: NaiveDate,
        paragraphs: &[String],
    ) -> Self {
        let mut texts = Texts::with_header(headline, deck, publication, byline);
        for paragraph in paragraphs {
            texts.push(paragraph);
        }
        Self { texts, url, date }
    }

    /// The headline, without its quotation marks. Never empty.
    #[must_use]
    pub fn headline(&self) -> &str {
        self.texts.get(Texts::HEADLINE)
    }

    /// The deck: the line under the headline, also called standfirst or dek.
    #[must_use]
    pub fn deck(&self) -> Option<&str> {
        Some(self.texts.get(Texts::DECK)).filter(|deck| !deck.is_empty())
    }

    /// The name of the publication. Never empty.
    #[must_use]
    pub fn publication(&self) -> &str {
        self.texts.get(Texts::PUBLICATION)
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
        Some(self.texts.get(Texts::BYLINE)).filter(|byline| !byline.is_empty())
    }

    /// The date, of a year from 1 to 9999.
    #[must_use]
    pub const fn date(&self) -> NaiveDate {
        self.date
    }

    /// The paragraphs, at least one; none is empty, none has a line feed.
    #[must_use]
    pub fn paragraphs(&self) -> Paragraphs<'_> {
        Paragraphs { texts: &self.texts, front: Texts::PARAGRAPHS, back: self.texts.len() }
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
#[derive(Clone)]
pub struct Paragraphs<'a> {
    texts: &'a Texts,
    /// The index in `texts` of the next paragraph.
    front: usize,
    /// The index in `texts` behind the last paragraph.
    back: usize,
}

impl<'a> Iterator for Paragraphs<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        (self.front < self.back).then(|| {
            self.front += 1;
            self.texts.get(self.front - 1)
        })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.back - self.front, Some(self.back - self.front))
    }

    fn nth(&mut self, n: usize) -> Option<&'a str> {
        self.front = self.front.saturating_add(n).min(self.back);
        self.next()
    }
}

impl DoubleEndedIterator for Paragraphs<'_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        (self.front < self.back).then(|| {
            self.back -= 1;
            self.texts.get(self.back)
        })
    }
}

impl ExactSizeIterator for Paragraphs<'_> {}

impl FusedIterator for Paragraphs<'_> {}

impl fmt::Debug for Paragraphs<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

/// The texts of an article in one buffer, one behind the other: headline,
/// deck, publication, byline, paragraphs. A deck or byline that is not there
/// is empty, and only such a one is.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Texts {
    buffer: String,
    /// The end of each text in `buffer`, in bytes.
    ends: Vec<usize>,
}

impl Texts {
    const HEADLINE: usize = 0;
    const DECK: usize = 1;
    const PUBLICATION: usize = 2;
    const BYLINE: usize = 3;
    /// The index of the first paragraph.
    const PARAGRAPHS: usize = 4;

    fn with_header(
        headline: &str,
        deck: Option<&str>,
        publication: &str,
        byline: Option<&str>,
    ) -> Self {
        let mut texts = Self { buffer: String::new(), ends: Vec::new() };
        texts.push(headline);
        texts.push(deck.unwrap_or_default());
        texts.push(publication);
        texts.push_with(|buffer| {
            for (index, line) in byline_lines(byline.unwrap_or_default()).enumerate() {
                if index > 0 {
                    buffer.push('\n');
                }
                buffer.push_str(line);
            }
        });
        texts
    }

    fn push(&mut self, text: &str) {
        self.push_with(|buffer| buffer.push_str(text));
    }

    /// Adds a text, which `write` appends to the buffer.
    fn push_with(&mut self, write: impl FnOnce(&mut String)) {
        write(&mut self.buffer);
        self.ends.push(self.buffer.len());
    }

    fn len(&self) -> usize {
        self.ends.len()
    }

    /// The text of an index below [`len`](Self::len).
    fn get(&self, index: usize) -> &str {
        let start =
            index.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(index).copied().unwrap_or(start);
        self.buffer.get(start..end).unwrap_or_default()
    }
}
