//! Articles as data: an object of headline, deck, publication, url, byline,
//! date and paragraphs.
//!
//! All seven are always written, so that formats without names for their
//! fields can carry an article too. What is read goes through the builder, and
//! so through the checks that every article passes.

use alloc::string::String;
use alloc::vec::Vec;

use chrono::NaiveDate;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::borrowed::ArticleRef;
use super::owned::{Article, Paragraphs};
use crate::parse::body::Paragraph;

/// The form of an article, as it is written.
#[derive(Serialize)]
#[serde(rename = "Article")]
struct Written<'a, B, P> {
    headline: &'a str,
    deck: Option<&'a str>,
    publication: &'a str,
    url: &'a str,
    byline: Option<B>,
    date: NaiveDate,
    paragraphs: P,
}

/// The form of an article, as it is read.
#[derive(Deserialize)]
#[serde(rename = "Article")]
struct Read {
    headline: String,
    deck: Option<String>,
    publication: String,
    url: String,
    byline: Option<String>,
    date: NaiveDate,
    paragraphs: Vec<String>,
}

/// An object with `headline`, `deck`, `publication`, `url`, `byline`, `date`
/// (ISO 8601) and `paragraphs`, all always present.
impl Serialize for Article {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let written = Written {
            headline: self.headline(),
            deck: self.deck(),
            publication: self.publication(),
            url: self.url().as_str(),
            byline: self.byline(),
            date: self.date(),
            paragraphs: self.paragraphs(),
        };
        written.serialize(serializer)
    }
}

/// The form of [`Article`]. The URL is as printed; the lines of byline and
/// paragraphs are joined as in an [`Article`].
impl Serialize for ArticleRef<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let written = Written {
            headline: self.headline(),
            deck: self.deck(),
            publication: self.publication(),
            url: self.url(),
            byline: self.byline().map(|_| self.byline_lines().collect::<Vec<_>>().join("\n")),
            date: self.date(),
            paragraphs: self.paragraphs().map(Paragraph::text).collect::<Vec<_>>(),
        };
        written.serialize(serializer)
    }
}

/// A list of texts.
impl Serialize for Paragraphs<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.clone())
    }
}

/// Reads what [`Serialize`] writes. A `deck` or `byline` may be left out where
/// the data format has names for its fields. An article that breaks a rule of
/// the builder is refused, with the field and the rule.
impl<'de> Deserialize<'de> for Article {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Read { headline, deck, publication, url, byline, date, paragraphs } =
            Read::deserialize(deserializer)?;
        let mut builder = Self::builder()
            .headline(headline)
            .publication(publication)
            .url(url)
            .date(date)
            .paragraphs(paragraphs);
        if let Some(deck) = deck {
            builder = builder.deck(deck);
        }
        if let Some(byline) = byline {
            builder = builder.byline(byline);
        }
        builder.build().map_err(D::Error::custom)
    }
}
