//! The builder of articles, and the rules for their fields.

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;

use chrono::{Datelike as _, NaiveDate};
use url::Url;

use super::canonical_text::{CanonicalText, Header};
use super::owned::Article;
use super::rule::{BuildError, Rule, Violation};
use super::setters::{OptionalText, UrlText};
use crate::error::{ErrorKind, Field};
use crate::grammar::finish;
use crate::parse::body::{Paragraph, ParagraphRefs, body, is_mark_line};
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

    /// Sets the deck, also called standfirst or dek. `None` removes it.
    ///
    /// ```
    /// # fn main() -> Result<(), newsclip::Error> {
    /// # use newsclip::Article;
    /// let text = "“Rain” | It fell all day | Gazette\nhttps://example.com/\n1 MAY 2024\nIt rained.";
    /// let article = Article::parse(text)?;
    /// for deck in [Some("It fell at night"), None] {
    ///     let changed = article.to_builder().deck(deck).build();
    ///     assert_eq!(changed.unwrap().deck(), deck);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias("standfirst", "dek", "subtitle", "subheadline"))]
    pub fn deck(mut self, deck: impl OptionalText) -> Self {
        self.deck = deck.into_text();
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
    pub fn url(mut self, url: impl UrlText) -> Self {
        self.url = url.into_url_text();
        self
    }

    /// Sets the byline. Separate several lines with one line feed each. `None` removes it.
    #[doc(alias("author", "authors"))]
    pub fn byline(mut self, byline: impl OptionalText) -> Self {
        self.byline = byline.into_text();
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

    /// Sets the paragraphs of a text, and removes those that were set before. Blank lines separate
    /// them, and the lines of a paragraph are joined, as when a text is parsed.
    ///
    /// ```
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let article = newsclip::Article::builder()
    ///     .headline("Rain")
    ///     .publication("Gazette")
    ///     .url("https://example.com/rain")
    ///     .date("2024-05-01".parse()?)
    ///     .body("It rained\nall day.\n\nIt stopped at night.")
    ///     .build()?;
    /// assert!(article.paragraphs().eq(["It rained all day.", "It stopped at night."]));
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "content")]
    pub fn body(self, text: impl AsRef<str>) -> Self {
        let text = text.as_ref();
        let body = body(text).unwrap_or_default();
        self.paragraphs(ParagraphRefs::new(body, text, false).map(Paragraph::text))
    }

    /// Sets all paragraphs, and removes those that were set before.
    #[doc(alias = "content")]
    pub fn paragraphs(mut self, paragraphs: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.paragraphs = paragraphs.into_iter().map(Into::into).collect();
        self
    }

    /// Checks all fields, and makes the article.
    ///
    /// # Errors
    ///
    /// Returns each field that violates a [`Rule`], in the order of the format. The rules are
    /// exactly those that the canonical text needs to read back unchanged.
    /// [`Rule`](Rule#examples) has an example of each. Whether another article would begin in
    /// a field is checked if all other rules are followed.
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
    /// let error = builder.clone().headline("").paragraph("It stopped.\n").build().unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "headline is empty; paragraphs[1] starts or ends with white space",
    /// );
    ///
    /// assert!(builder.build().is_ok());
    /// ```
    #[doc(alias = "finish")]
    pub fn build(self) -> Result<Article, BuildError> {
        let mut violations = Vec::new();
        let mut check = |field, checked: Result<(), Rule>| {
            violations.extend(checked.err().map(|rule| Violation::new(field, rule)));
        };
        check(Field::Headline, check_headline(&self.headline));
        check(Field::Deck, self.deck.as_deref().map_or(Ok(()), check_text));
        check(Field::Publication, check_publication(&self.publication));
        let url = check_url(&self.url);
        check(Field::Url, url.as_ref().map(drop).map_err(|rule| *rule));
        check(Field::Byline, self.byline.as_deref().map_or(Ok(()), check_byline));
        let date = check_date(self.date);
        check(Field::Date, date.map(drop));
        violations.extend(self.check_paragraphs());
        let (url, date) = match (url, date, BuildError::of(violations)) {
            (Ok(url), Ok(date), None) => (url, date),
            (_, _, Some(error)) => return Err(error),
            (Err(rule), _, None) => return Err(Violation::new(Field::Url, rule).into()),
            (_, Err(rule), None) => return Err(Violation::new(Field::Date, rule).into()),
        };
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
        part_of_another(&article).map_or(Ok(article), |violation| Err(violation.into()))
    }

    fn check_paragraphs(&self) -> impl Iterator<Item = Violation> + '_ {
        let missing = Violation::new(Field::Paragraphs, Rule::Missing);
        let last = self.paragraphs.len().wrapping_sub(1);
        let paragraphs =
            self.paragraphs.iter().enumerate().filter_map(move |(index, paragraph)| {
                // A mark at the end of the body is no paragraph.
                let empty = || index == last && is_mark_line(paragraph);
                let rule = check_text(paragraph).err().or_else(|| empty().then_some(Rule::Empty));
                rule.map(|rule| Violation::of_paragraph(index, rule))
            });
        self.paragraphs.is_empty().then_some(missing).into_iter().chain(paragraphs)
    }
}

/// Finds the field in which another article would begin in the canonical text.
fn part_of_another(article: &Article) -> Option<Violation> {
    let rule = Rule::ReadsAsArticle;
    let text = article.as_str();
    let title_line = text.lines().next().unwrap_or_default();
    if let Some(second) = second_title(title_line, article.headline()) {
        let left = text.len() - title_line.len() + second.len();
        let deck = article.deck().filter(|deck| left <= left_from(deck, text));
        let field = if deck.is_some() { Field::Deck } else { Field::Headline };
        return Some(Violation::new(field, rule));
    }
    let second = FirstArticle::of(text).second.or_else(|| begins_at_end(text))?;
    let left_after = |paragraph: &str| left_from(paragraph, text) - paragraph.len();
    match article.paragraphs().position(|paragraph| left_after(paragraph) < second.len()) {
        Some(index) if second.len() <= left_from(article.paragraphs().next()?, text) => {
            Some(Violation::of_paragraph(index, rule))
        }
        _ => Some(Violation::new(Field::Byline, rule)),
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
