//! An article from its parts, with the rules that every part must keep.

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use chrono::{Datelike as _, NaiveDate};
use url::Url;

use super::canonical_text::{CanonicalText, Header};
use super::owned::Article;
use crate::error::{ErrorKind, Field};
use crate::parse::body::is_mark_line;
use crate::parse::date::byline_with_date::byline_with_date;
use crate::parse::date::line::reads_as_date;
use crate::parse::document::MAX_BYLINE_LINES;
use crate::parse::title_line::early_close;
use crate::parse::url_line::{typed_url, url_line};
use crate::text::lines::{PARAGRAPH_GAP, is_line_text};

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
}

/// Makes an [`Article`] from its parts.
///
/// Each setter replaces what was set before, but for
/// [`paragraph`](Self::paragraph), which adds one. [`build`](Self::build) checks
/// all parts.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct ArticleBuilder {
    headline: String,
    deck: Option<String>,
    publication: String,
    url: String,
    byline: Option<String>,
    date: Option<NaiveDate>,
    paragraphs: Vec<String>,
}

impl ArticleBuilder {
    /// A builder without any part, as [`Article::builder`] gives.
    pub fn new() -> Self {
        Self::default()
    }

    pub(crate) fn from_article(article: &Article) -> Self {
        Self {
            headline: article.headline().to_owned(),
            deck: article.deck().map(str::to_owned),
            publication: article.publication().to_owned(),
            url: article.url().as_str().to_owned(),
            byline: article.byline().map(str::to_owned),
            date: Some(article.date()),
            paragraphs: article.paragraphs().map(str::to_owned).collect(),
        }
    }

    /// Sets the headline, without quotation marks round it.
    pub fn headline(mut self, headline: impl Into<String>) -> Self {
        self.headline = headline.into();
        self
    }

    /// Sets the deck.
    pub fn deck(mut self, deck: impl Into<String>) -> Self {
        self.deck = Some(deck.into());
        self
    }

    /// Takes the deck away.
    pub fn no_deck(mut self) -> Self {
        self.deck = None;
        self
    }

    /// Sets the name of the publication.
    pub fn publication(mut self, publication: impl Into<String>) -> Self {
        self.publication = publication.into();
        self
    }

    /// Sets the URL: a text, or a [`Url`].
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = url.into();
        self
    }

    /// Sets the byline. Its lines, if there are several, are parted by one line
    /// feed each.
    pub fn byline(mut self, byline: impl Into<String>) -> Self {
        self.byline = Some(byline.into());
        self
    }

    /// Takes the byline away.
    pub fn no_byline(mut self) -> Self {
        self.byline = None;
        self
    }

    /// Sets the date.
    pub const fn date(mut self, date: NaiveDate) -> Self {
        self.date = Some(date);
        self
    }

    /// Adds a paragraph behind those that there are.
    pub fn paragraph(mut self, paragraph: impl Into<String>) -> Self {
        self.paragraphs.push(paragraph.into());
        self
    }

    /// Sets all paragraphs, in the place of those that there were.
    pub fn paragraphs(mut self, paragraphs: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.paragraphs = paragraphs.into_iter().map(Into::into).collect();
        self
    }

    /// Checks the parts and makes the article.
    ///
    /// # Errors
    ///
    /// The first part, in the order of the format, that could not be written
    /// and read back unchanged, with the [`Rule`] that it breaks; nothing else
    /// is refused.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use newsclip::{Article, Field, Rule};
    ///
    /// let good = Article::builder()
    ///     .headline("Rain")
    ///     .publication("Gazette")
    ///     .url("https://example.com/rain")
    ///     .date(NaiveDate::from_ymd_opt(2024, 5, 1).unwrap())
    ///     .paragraph("It rained.");
    /// assert!(good.clone().build().is_ok());
    ///
    /// # #[track_caller]
    /// # fn refused(builder: newsclip::ArticleBuilder, field: Field, rule: Rule) {
    /// #     let error = builder.build().unwrap_err();
    /// #     assert_eq!((error.field(), error.rule()), (field, rule));
    /// # }
    /// // Text that is empty, broken or has white space round it.
    /// refused(Article::builder(), Field::Headline, Rule::Empty);
    /// refused(good.clone().deck(""), Field::Deck, Rule::Empty);
    /// refused(good.clone().headline("Rain\nand snow"), Field::Headline, Rule::LineBreak);
    /// refused(good.clone().paragraph(" It stopped."), Field::Paragraphs, Rule::OuterWhiteSpace);
    /// refused(good.clone().paragraphs([""; 0]), Field::Paragraphs, Rule::Missing);
    ///
    /// // Marks that part the title line.
    /// refused(good.clone().headline("“Rain” | snow”"), Field::Headline, Rule::QuoteBeforeBar);
    /// refused(good.clone().publication("Gazette | Post"), Field::Publication, Rule::Bar);
    ///
    /// // A URL that is none, or not of the web.
    /// refused(good.clone().url("ftp://example.com/rain"), Field::Url, Rule::NotHttp);
    /// refused(good.clone().url("https://example.com/rain and snow"), Field::Url, Rule::NotHttp);
    /// # let invalid = Rule::InvalidUrl(url::ParseError::InvalidPort);
    /// refused(good.clone().url("https://example.com:port/"), Field::Url, invalid);
    ///
    /// // A byline that would be taken for something else.
    /// refused(good.clone().byline("1 MAY 2024"), Field::Byline, Rule::ReadsAsDate);
    /// refused(good.clone().byline("By Jane Roe, 1 MAY 2024\nLisbon"), Field::Byline, Rule::ReadsAsDate);
    /// refused(good.clone().byline("Jane Roe\n\nJohn Doe"), Field::Byline, Rule::BlankLine);
    /// refused(good.clone().byline("Jane Roe\n".repeat(17).trim_end()), Field::Byline, Rule::TooManyLines);
    ///
    /// // A year that does not print in four digits.
    /// let date = NaiveDate::from_ymd_opt(10_000, 1, 1).unwrap();
    /// refused(good.date(date), Field::Date, Rule::YearOutOfRange);
    /// ```
    pub fn build(self) -> Result<Article, BuildError> {
        let broken = |field| move |rule| BuildError { field, rule, paragraph: None };
        check_headline(&self.headline).map_err(broken(Field::Headline))?;
        self.deck.as_deref().map_or(Ok(()), check_text).map_err(broken(Field::Deck))?;
        check_publication(&self.publication).map_err(broken(Field::Publication))?;
        let url = check_url(&self.url).map_err(broken(Field::Url))?;
        self.byline.as_deref().map_or(Ok(()), check_byline).map_err(broken(Field::Byline))?;
        let date = check_date(self.date).map_err(broken(Field::Date))?;
        if self.paragraphs.is_empty() {
            return Err(broken(Field::Paragraphs)(Rule::Missing));
        }
        for (index, paragraph) in self.paragraphs.iter().enumerate() {
            check_text(paragraph).map_err(|rule| BuildError {
                paragraph: Some(index),
                ..broken(Field::Paragraphs)(rule)
            })?;
        }
        if self.paragraphs.last().is_some_and(|last| is_mark_line(last)) {
            let paragraph = Some(self.paragraphs.len() - 1);
            return Err(BuildError { paragraph, ..broken(Field::Paragraphs)(Rule::Empty) });
        }
        let header = Header {
            headline: &self.headline,
            deck: self.deck.as_deref(),
            publication: &self.publication,
            url: url.as_str(),
            byline: self.byline.as_deref(),
            date,
        };
        let length = self.paragraphs.iter().map(|one| one.len() + PARAGRAPH_GAP.len()).sum();
        let mut text = CanonicalText::with_header(&header, length);
        for paragraph in &self.paragraphs {
            text.push_paragraph(paragraph);
        }
        Ok(Article { text, url, date })
    }
}

/// A text that stands on one line, or between the marks of one.
fn check_text(text: &str) -> Result<(), Rule> {
    if is_line_text(text) {
        return Ok(());
    }
    Err(if text.is_empty() {
        Rule::Empty
    } else if text.trim().len() < text.len() {
        Rule::OuterWhiteSpace
    } else {
        Rule::LineBreak
    })
}

fn check_headline(headline: &str) -> Result<(), Rule> {
    check_text(headline)?;
    if early_close(headline).is_some() { Err(Rule::QuoteBeforeBar) } else { Ok(()) }
}

fn check_publication(publication: &str) -> Result<(), Rule> {
    check_text(publication)?;
    if publication.contains('|') { Err(Rule::Bar) } else { Ok(()) }
}

fn check_url(url: &str) -> Result<Url, Rule> {
    check_text(url)?;
    let url = url_line(url).map_err(|_| Rule::NotHttp)?;
    typed_url(url).map_err(|fail| match fail.kind {
        ErrorKind::InvalidUrl(reason) => Rule::InvalidUrl(reason),
        _ => Rule::NotHttp,
    })
}

fn check_byline(byline: &str) -> Result<(), Rule> {
    if byline.is_empty() {
        return Err(Rule::Empty);
    }
    let mut lines = byline.split('\n').peekable();
    while let Some(line) = lines.next() {
        match check_text(line) {
            Err(Rule::Empty) => return Err(Rule::BlankLine),
            other => other?,
        }
        // The date stands behind the last line, and so that one may end in a date.
        if reads_as_date(line) || (lines.peek().is_some() && byline_with_date(line).is_some()) {
            return Err(Rule::ReadsAsDate);
        }
    }
    if byline.split('\n').count() > MAX_BYLINE_LINES { Err(Rule::TooManyLines) } else { Ok(()) }
}

fn check_date(date: Option<NaiveDate>) -> Result<NaiveDate, Rule> {
    let date = date.ok_or(Rule::Missing)?;
    if (1..=9999).contains(&date.year()) { Ok(date) } else { Err(Rule::YearOutOfRange) }
}

/// What a part must keep so that it can be written and read back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rule {
    /// The article has a date and at least one paragraph.
    Missing,
    /// Every text holds something; a deck or byline that holds nothing is left out. A last
    /// paragraph of byte-order marks and white space holds nothing.
    Empty,
    /// No text begins or ends in white space (Unicode's).
    OuterWhiteSpace,
    /// No text has a line feed, but for the byline between its lines.
    LineBreak,
    /// The publication has no bar.
    Bar,
    /// The headline has no closing quotation mark ” with a bar behind it.
    QuoteBeforeBar,
    /// The URL begins with `http://` or `https://`, goes on with a host, and has
    /// neither white space nor control characters.
    NotHttp,
    /// The URL is one by the URL standard.
    InvalidUrl(url::ParseError),
    /// No line of the byline would be taken for a date, be it right or wrong, and none
    /// but the last for a byline with its date.
    ReadsAsDate,
    /// The byline has no blank line.
    BlankLine,
    /// The byline has at most 16 lines.
    TooManyLines,
    /// The year is one from 1 to 9999.
    YearOutOfRange,
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "is missing",
            Self::Empty => "is empty",
            Self::OuterWhiteSpace => "starts or ends with white space",
            Self::LineBreak => "contains a line break",
            Self::Bar => "contains `|`",
            Self::QuoteBeforeBar => "contains \u{201d} followed by `|`",
            Self::NotHttp => {
                "is not an absolute http or https URL, without white space and control characters"
            }
            Self::InvalidUrl(reason) => return write!(f, "is not a valid URL: {reason}"),
            Self::ReadsAsDate => "contains a line that reads as a date",
            Self::BlankLine => "contains a blank line",
            Self::TooManyLines => "has more than 16 lines",
            Self::YearOutOfRange => "has a year outside 1 to 9999",
        })
    }
}

/// Why parts do not make an article: the part, and the rule that it breaks.
///
/// Its [`Display`](fmt::Display) form is one line and holds nothing of the parts.
///
/// ```
/// let error = newsclip::Article::builder().headline("Rain\n").build().unwrap_err();
/// assert_eq!(error.to_string(), "headline starts or ends with white space");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub struct BuildError {
    field: Field,
    rule: Rule,
    paragraph: Option<usize>,
}

impl BuildError {
    /// The part that is refused.
    #[must_use]
    pub const fn field(&self) -> Field {
        self.field
    }

    /// The rule that the part breaks.
    #[must_use]
    pub const fn rule(&self) -> Rule {
        self.rule
    }

    /// Which paragraph is refused, counted from 0, if it is one.
    #[must_use]
    pub const fn paragraph(&self) -> Option<usize> {
        self.paragraph
    }
}

/// `paragraphs[2] is empty`, `date is missing`
impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.paragraph {
            Some(index) => write!(f, "{}[{index}] {}", self.field, self.rule),
            None => write!(f, "{} {}", self.field, self.rule),
        }
    }
}
