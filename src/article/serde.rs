//! Serializes and deserializes articles.
//!
//! The form is an object with headline, deck, publication, url, byline, date and
//! paragraphs. All seven are always written, so that data formats without field
//! names work too. Deserializing uses the builder, so it makes the same checks.

use alloc::string::String;
use alloc::vec::Vec;
use core::str::FromStr as _;

use chrono::NaiveDate;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::borrowed::ArticleRef;
use super::owned::{Article, Paragraphs};
use crate::parse::body::Paragraph;

/// The form of an article for serializing.
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

/// The form of an article for deserializing.
#[derive(Deserialize)]
#[serde(rename = "Article")]
struct Read {
    headline: String,
    deck: Option<String>,
    publication: String,
    url: String,
    byline: Option<String>,
    date: IsoDate,
    paragraphs: Vec<String>,
}

/// A date whose error names the field, which the error of [`NaiveDate`] does not.
#[derive(Deserialize)]
#[serde(try_from = "String")]
struct IsoDate(NaiveDate);

impl TryFrom<String> for IsoDate {
    type Error = &'static str;

    fn try_from(date: String) -> Result<Self, Self::Error> {
        let date = NaiveDate::from_str(&date);
        date.map(Self).map_err(|_| "date is not an ISO 8601 date, such as 2024-02-26")
    }
}

/// Writes an object with `headline`, `deck`, `publication`, `url`, `byline`, `date`
/// (ISO 8601) and `paragraphs`. All of them are always present.
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

/// Writes the same object as [`Article`]. The URL is as in the source. The lines of
/// the byline and of the paragraphs are joined as in an [`Article`].
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

/// Writes a list of strings.
impl Serialize for Paragraphs<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.clone())
    }
}

/// Reads the object that [`Serialize`] writes.
///
/// If the data format has field names, a `deck` or `byline` may be left out, and other
/// fields are ignored: an object may say more about an article. An article that
/// violates a [`Rule`](crate::Rule) is an error, which names the field and the rule. So is
/// a date that is not ISO 8601.
///
/// ```
/// let json = r#"{
///     "headline": "Rain", "publication": "Gazette", "url": "https://example.com/",
///     "date": "1 MAY 2024", "paragraphs": ["It rained."]
/// }"#;
/// let error = serde_json::from_str::<newsclip::Article>(json).unwrap_err();
/// assert_eq!(error.to_string(), "date is not an ISO 8601 date, such as 2024-02-26 at line 3 column 24");
/// ```
impl<'de> Deserialize<'de> for Article {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Read { headline, deck, publication, url, byline, date, paragraphs } =
            Read::deserialize(deserializer)?;
        let builder =
            Self::builder().headline(headline).deck(deck).publication(publication).url(url);
        let builder = builder.byline(byline).date(date.0).paragraphs(paragraphs);
        builder.build().map_err(D::Error::custom)
    }
}
