//! The builder of articles, and the rules for their fields.

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use chrono::{Datelike as _, NaiveDate};
use url::Url;

use super::canonical_text::{CanonicalText, Header};
use super::owned::Article;
use crate::error::{ErrorKind, Field};
use crate::grammar::finish;
use crate::parse::body::is_mark_line;
use crate::parse::boundary::{FirstArticle, begins_at_end};
use crate::parse::byline_and_date::MAX_BYLINE_LINES;
use crate::parse::date::byline_with_date::byline_with_date;
use crate::parse::date::line::reads_as_date;
use crate::parse::joined_title::second_title;
use crate::parse::title_line::early_close;
use crate::parse::url_line::{typed_url, url_line};
use crate::text::lines::{PARAGRAPH_GAP, is_line_text};
use crate::text::span::Span;

impl Article {
    /// Makes a builder without any fields.
    ///
    /// # Examples
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

    /// Makes a builder with the fields of this article. Use it to change some of them.
    #[doc(alias("edit", "modify"))]
    pub fn to_builder(&self) -> ArticleBuilder {
        ArticleBuilder::from_article(self)
    }

    /// Makes a builder with the fields of this article, as [`to_builder`](Self::to_builder) does.
    pub fn into_builder(self) -> ArticleBuilder {
        self.to_builder()
    }
}

/// Builds an [`Article`] from its fields.
///
/// Each setter replaces the value that was set before, except
/// [`paragraph`](Self::paragraph), which adds one. Setters check nothing:
/// [`build`](Self::build) checks all fields. Headline, publication, URL, date and
/// at least one paragraph are required.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct ArticleBuilder {
    pub(super) headline: String,
    pub(super) deck: Option<String>,
    publication: String,
    url: String,
    pub(super) byline: Option<String>,
    date: Option<NaiveDate>,
    pub(super) paragraphs: Vec<String>,
}

impl ArticleBuilder {
    /// Makes a builder without any fields, as [`Article::builder`] does.
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

    /// Sets the headline, without its quotation marks.
    #[doc(alias = "title")]
    pub fn headline(mut self, headline: impl Into<String>) -> Self {
        self.headline = headline.into();
        self
    }

    /// Sets the deck, also called standfirst or dek.
    #[doc(alias("standfirst", "dek", "subtitle", "subheadline"))]
    pub fn deck(mut self, deck: impl Into<String>) -> Self {
        self.deck = Some(deck.into());
        self
    }

    /// Removes the deck.
    pub fn no_deck(mut self) -> Self {
        self.deck = None;
        self
    }

    /// Sets the name of the publication.
    #[doc(alias("source", "outlet", "publisher", "newspaper"))]
    pub fn publication(mut self, publication: impl Into<String>) -> Self {
        self.publication = publication.into();
        self
    }

    /// Sets the URL, as text or as a [`Url`].
    #[doc(alias("link", "address"))]
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = url.into();
        self
    }

    /// Sets the byline. Separate several lines with one line feed each.
    #[doc(alias("author", "authors"))]
    pub fn byline(mut self, byline: impl Into<String>) -> Self {
        self.byline = Some(byline.into());
        self
    }

    /// Removes the byline.
    pub fn no_byline(mut self) -> Self {
        self.byline = None;
        self
    }

    /// Sets the date.
    #[doc(alias("published", "day"))]
    pub const fn date(mut self, date: NaiveDate) -> Self {
        self.date = Some(date);
        self
    }

    /// Adds a paragraph after the others.
    #[doc(alias("push", "add_paragraph"))]
    pub fn paragraph(mut self, paragraph: impl Into<String>) -> Self {
        self.paragraphs.push(paragraph.into());
        self
    }

    /// Sets all paragraphs, and removes those that were set before.
    #[doc(alias("body", "content"))]
    pub fn paragraphs(mut self, paragraphs: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.paragraphs = paragraphs.into_iter().map(Into::into).collect();
        self
    }

    /// Checks all fields, and makes the article.
    ///
    /// # Errors
    ///
    /// Returns the first field, in the order of the format, that violates a [`Rule`].
    /// The rules are exactly those that the canonical text needs to read back
    /// unchanged. [`Rule`](Rule#examples) has an example of each.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use newsclip::{Article, Field, Rule};
    ///
    /// let builder = Article::builder()
    ///     .headline("Rain")
    ///     .publication("Gazette")
    ///     .url("https://example.com/rain")
    ///     .date(NaiveDate::from_ymd_opt(2024, 5, 1).unwrap())
    ///     .paragraph("It rained.");
    ///
    /// let error = builder.clone().publication("Gazette | Post").build().unwrap_err();
    /// assert_eq!((error.field(), error.rule()), (Field::Publication, Rule::Pipe));
    ///
    /// let error = builder.clone().paragraph("It stopped.\n").build().unwrap_err();
    /// assert_eq!(error.to_string(), "paragraphs[1] starts or ends with white space");
    ///
    /// assert!(builder.build().is_ok());
    /// ```
    #[doc(alias = "finish")]
    pub fn build(self) -> Result<Article, BuildError> {
        let violates = |field| move |rule| BuildError { field, rule, paragraph: None };
        check_headline(&self.headline).map_err(violates(Field::Headline))?;
        self.deck.as_deref().map_or(Ok(()), check_text).map_err(violates(Field::Deck))?;
        check_publication(&self.publication).map_err(violates(Field::Publication))?;
        let url = check_url(&self.url).map_err(violates(Field::Url))?;
        self.byline.as_deref().map_or(Ok(()), check_byline).map_err(violates(Field::Byline))?;
        let date = check_date(self.date).map_err(violates(Field::Date))?;
        if self.paragraphs.is_empty() {
            return Err(violates(Field::Paragraphs)(Rule::Missing));
        }
        for (index, paragraph) in self.paragraphs.iter().enumerate() {
            check_text(paragraph).map_err(|rule| BuildError {
                paragraph: Some(index),
                ..violates(Field::Paragraphs)(rule)
            })?;
        }
        if self.paragraphs.last().is_some_and(|last| is_mark_line(last)) {
            let paragraph = Some(self.paragraphs.len() - 1);
            return Err(BuildError { paragraph, ..violates(Field::Paragraphs)(Rule::Empty) });
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
        let article = Article { text, url, date };
        match part_of_another(&article) {
            Some((field, paragraph)) => {
                Err(BuildError { paragraph, ..violates(field)(Rule::ReadsAsArticle) })
            }
            None => Ok(article),
        }
    }
}

/// Finds the field in which another article would begin in the canonical text, and the index of the
/// paragraph if it is one.
fn part_of_another(article: &Article) -> Option<(Field, Option<usize>)> {
    let text = article.as_str();
    let title_line = text.lines().next().unwrap_or_default();
    if let Some(second) = second_title(title_line, article.headline()) {
        let left = text.len() - title_line.len() + second.len();
        let deck = article.deck().filter(|deck| left <= left_from(deck, text));
        return Some((if deck.is_some() { Field::Deck } else { Field::Headline }, None));
    }
    let second = FirstArticle::of(text).second.or_else(|| begins_at_end(text))?;
    let left_after = |paragraph: &str| left_from(paragraph, text) - paragraph.len();
    match article.paragraphs().position(|paragraph| left_after(paragraph) < second.len()) {
        Some(index) if second.len() <= left_from(article.paragraphs().next()?, text) => {
            Some((Field::Paragraphs, Some(index)))
        }
        _ => Some((Field::Byline, None)),
    }
}

/// Returns how many bytes of a text are left from the start of a part of it.
fn left_from(part: &str, text: &str) -> usize {
    text.len() - Span::of(part, text).start()
}

/// Checks a text that is written on one line.
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
    if early_close(headline).is_some() { Err(Rule::QuoteBeforePipe) } else { Ok(()) }
}

fn check_publication(publication: &str) -> Result<(), Rule> {
    check_text(publication)?;
    if publication.contains('|') { Err(Rule::Pipe) } else { Ok(()) }
}

fn check_url(url: &str) -> Result<Url, Rule> {
    check_text(url)?;
    let url = finish(url_line, url).map_err(|_| Rule::NotHttp)?;
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
        // The date follows the last line, so only that line may end in a date.
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

/// A rule for a field of an article.
///
/// An article that follows all rules can be written and read back unchanged. A text
/// that violates one cannot, so [`ArticleBuilder::build`] rejects it.
///
/// [`Display`](fmt::Display) writes how a field violates the rule.
///
/// # Examples
///
/// Each row of the table changes one field of this builder:
///
/// ```
/// use chrono::NaiveDate;
/// use newsclip::Article;
///
/// let builder = Article::builder()
///     .headline("Rain")
///     .publication("Gazette")
///     .url("https://example.com/rain")
///     .date(NaiveDate::from_ymd_opt(2024, 5, 1).unwrap())
///     .paragraph("It rained.");
/// ```
///
/// | Rule | Field | Value | Message |
/// |---|---|---|---|
/// | `Missing` | `date` | not set | `date is missing` |
/// | `Missing` | `paragraphs` | not set | `paragraphs are missing` |
/// | `Empty` | `headline` | `""` | `headline is empty` |
/// | `Empty` | `deck` | `""` | `deck is empty` |
/// | `OuterWhiteSpace` | `headline` | `" Rain"` | `headline starts or ends with white space` |
/// | `LineBreak` | `headline` | `"Rain\nand snow"` | `headline contains a line break` |
/// | `Pipe` | `publication` | `"Gazette \| Post"` | `` publication contains `\|` `` |
/// | `QuoteBeforePipe` | `headline` | `"“Rain” \| snow”"` | `` headline contains ” followed by `\|` `` |
/// | `NotHttp` | `url` | `"ftp://example.com/rain"` | `url is not an absolute http or https URL, or contains white space or control characters` |
/// | `InvalidUrl` | `url` | `"https://example.com:port/"` | `url is not a valid URL: invalid port number` |
/// | `ReadsAsDate` | `byline` | `"1 MAY 2024"` | `byline contains a line that reads as a date` |
/// | `ReadsAsDate` | `byline` | `"By Jane Roe, 1 MAY 2024\nLisbon"` | `byline contains a line that reads as a date` |
/// | `BlankLine` | `byline` | `"Jane Roe\n\nJohn Doe"` | `byline contains a blank line` |
/// | `TooManyLines` | `byline` | 17 lines | `byline has more than 16 lines` |
/// | `ReadsAsArticle` | `headline` | `"Rain.“Snow"` | `headline would begin another article` |
/// | `ReadsAsArticle` | `paragraphs` | a title line before a URL | `paragraphs[0] would begin another article` |
/// | `YearOutOfRange` | `date` | 1 May 10000 | `date has a year outside 1 to 9999` |
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rule {
    /// The date and at least one paragraph must be set.
    Missing,
    /// No text may be empty. Leave out a deck or byline instead of setting an empty one. The
    /// last paragraph counts as empty if it has only byte-order marks and white space.
    Empty,
    /// No text may begin or end with Unicode white space.
    OuterWhiteSpace,
    /// No text may have a line feed, except the byline between its lines.
    LineBreak,
    /// The publication must not contain `|`.
    Pipe,
    /// The headline must not contain a closing quotation mark ” that a `|` follows.
    QuoteBeforePipe,
    /// The URL must begin with `http://` or `https://` and a host, and must not contain
    /// white space or control characters.
    NotHttp,
    /// The `url` crate must accept the URL. The value is why it does not.
    InvalidUrl(url::ParseError),
    /// No line of the byline may read as a date, valid or not. Only the last line may read
    /// as a byline that a date follows.
    ReadsAsDate,
    /// The byline must not have a blank line.
    BlankLine,
    /// The byline must have at most 16 lines.
    TooManyLines,
    /// No field may begin another article in the canonical text: no line of the byline or
    /// paragraph that looks like a title line before one that looks like a URL line, and no
    /// title line inside the title line, as the page
    /// [`format`](mod@crate::format#many-articles) has them.
    ReadsAsArticle,
    /// The year must be from 1 to 9999.
    YearOutOfRange,
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "is missing",
            Self::Empty => "is empty",
            Self::OuterWhiteSpace => "starts or ends with white space",
            Self::LineBreak => "contains a line break",
            Self::Pipe => "contains `|`",
            Self::QuoteBeforePipe => "contains \u{201d} followed by `|`",
            Self::NotHttp => {
                "is not an absolute http or https URL, or contains white space or control characters"
            }
            Self::InvalidUrl(reason) => return write!(f, "is not a valid URL: {reason}"),
            Self::ReadsAsDate => "contains a line that reads as a date",
            Self::BlankLine => "contains a blank line",
            Self::TooManyLines => "has more than 16 lines",
            Self::ReadsAsArticle => "would begin another article",
            Self::YearOutOfRange => "has a year outside 1 to 9999",
        })
    }
}

/// The error of [`ArticleBuilder::build`]: the field and the [`Rule`] it violates.
///
/// [`Display`](fmt::Display) writes one line, which never contains text of the field.
///
/// # Examples
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
    /// Returns the field that violates the rule.
    #[must_use]
    pub const fn field(&self) -> Field {
        self.field
    }

    /// Returns the rule that the field violates.
    #[doc(alias("kind", "reason"))]
    #[must_use]
    pub const fn rule(&self) -> Rule {
        self.rule
    }

    /// Returns the index of the paragraph that violates the rule, counted from 0. `None` if
    /// it is another field, or all paragraphs are missing.
    #[must_use]
    pub const fn paragraph(&self) -> Option<usize> {
        self.paragraph
    }
}

/// Writes a message such as `paragraphs[2] is empty` or `date is missing`. No paragraph at all is
/// the only error that is about the paragraphs and not about one of them.
impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.paragraph {
            Some(index) => write!(f, "{}[{index}] {}", self.field, self.rule),
            None if self.field == Field::Paragraphs => f.write_str("paragraphs are missing"),
            None => write!(f, "{} {}", self.field, self.rule),
        }
    }
}
