//! Conversions between articles, texts and builders.

use alloc::string::String;
use core::hash::{Hash, Hasher};

use super::borrowed::ArticleRef;
use super::builder::ArticleBuilder;
use super::owned::Article;
use crate::error::Error;
use crate::parse::body::Paragraph;

/// Returns the canonical text.
impl AsRef<str> for Article {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

/// Returns the canonical text, without copying it.
impl From<Article> for String {
    fn from(article: Article) -> Self {
        article.text.into_string()
    }
}

impl TryFrom<String> for Article {
    type Error = Error;

    fn try_from(text: String) -> Result<Self, Error> {
        Self::parse(&text)
    }
}

/// Parses UTF-8, as [`Article::from_utf8`] does.
impl TryFrom<&[u8]> for Article {
    type Error = Error;

    fn try_from(bytes: &[u8]) -> Result<Self, Error> {
        Self::from_utf8(bytes)
    }
}

impl From<Article> for ArticleBuilder {
    fn from(article: Article) -> Self {
        article.to_builder()
    }
}

/// Parses the URL, as [`ArticleRef::to_article`] does.
impl TryFrom<ArticleRef<'_>> for Article {
    type Error = Error;

    fn try_from(article: ArticleRef<'_>) -> Result<Self, Error> {
        article.to_article()
    }
}

/// Borrows the canonical text of the article. Nothing is parsed again.
impl<'a> From<&'a Article> for ArticleRef<'a> {
    fn from(article: &'a Article) -> Self {
        let (body, _) = article.text.body();
        ArticleRef {
            source: article.as_str(),
            document: article.as_str(),
            headline: article.headline(),
            deck: article.deck(),
            publication: article.publication(),
            url: article.text.url(),
            byline: article.byline(),
            date: article.date(),
            date_line: article.text.date_line(),
            body,
            line_paragraphs: false,
        }
    }
}

/// Two articles are equal if all their fields are equal. The layout of their texts makes no
/// difference, nor do blank lines in the byline. The URL is compared as written.
impl PartialEq for ArticleRef<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.line_fields() == other.line_fields()
            && self.byline_lines().eq(other.byline_lines())
            && self.paragraphs().map(Paragraph::text).eq(other.paragraphs().map(Paragraph::text))
    }
}

impl Eq for ArticleRef<'_> {}

impl Hash for ArticleRef<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.line_fields().hash(state);
        self.byline_lines().for_each(|line| line.hash(state));
        self.paragraphs().for_each(|paragraph| paragraph.text().hash(state));
    }
}

impl<'a> ArticleRef<'a> {
    /// Returns the fields that are on one line each.
    const fn line_fields(&self) -> (&'a str, Option<&'a str>, &'a str, &'a str, chrono::NaiveDate) {
        (self.headline, self.deck, self.publication, self.url, self.date)
    }
}
