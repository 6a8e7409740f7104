//! Serializes and deserializes options, and the names in them.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;
use core::str::FromStr;

use serde::de::{Error as _, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::options::{DateOrder, ParseOptions};
use crate::error::Field;
use crate::lexicon::Language;

/// Reads a name with [`FromStr`].
struct Named<T>(PhantomData<T>);

impl<T: FromStr<Err: fmt::Display>> Visitor<'_> for Named<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<T, E> {
        name.parse().map_err(E::custom)
    }
}

/// Writes the [`code`](Language::code).
impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Named(PhantomData))
    }
}

/// Writes `dmy` or `mdy`.
impl Serialize for DateOrder {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for DateOrder {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Named(PhantomData))
    }
}

impl<'de> Deserialize<'de> for Field {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Named(PhantomData))
    }
}

/// The form of options. What is left out has its default.
#[derive(Serialize, Deserialize)]
#[serde(rename = "ParseOptions", default, deny_unknown_fields)]
struct Form {
    date_order: Option<DateOrder>,
    /// `None` is all.
    languages: Option<Vec<Language>>,
    line_paragraphs: bool,
    max_article_bytes: usize,
    /// The name of the encoding. `None` is UTF-8.
    encoding: Option<String>,
}

impl Default for Form {
    fn default() -> Self {
        Self::of(&ParseOptions::new())
    }
}

impl Form {
    fn of(options: &ParseOptions) -> Self {
        let languages = options.get_languages();
        Self {
            date_order: options.get_date_order(),
            languages: (languages.len() < Language::all().len()).then(|| languages.collect()),
            line_paragraphs: options.get_line_paragraphs(),
            max_article_bytes: options.get_max_article_bytes(),
            encoding: encoding_of(options),
        }
    }
}

#[cfg(feature = "encoding")]
fn encoding_of(options: &ParseOptions) -> Option<String> {
    let encoding = options.get_encoding();
    (encoding != encoding_rs::UTF_8).then(|| encoding.name().into())
}

#[cfg(not(feature = "encoding"))]
const fn encoding_of(_: &ParseOptions) -> Option<String> {
    None
}

/// Sets the encoding of this name. `None` if there is no such encoding.
#[cfg(feature = "encoding")]
fn with_encoding(options: ParseOptions, name: &str) -> Option<ParseOptions> {
    encoding_rs::Encoding::for_label(name.as_bytes()).map(|encoding| options.encoding(encoding))
}

/// Without the feature `encoding`, there is only UTF-8.
#[cfg(not(feature = "encoding"))]
fn with_encoding(options: ParseOptions, name: &str) -> Option<ParseOptions> {
    name.eq_ignore_ascii_case("utf-8").then_some(options)
}

/// Writes an object with `date_order`, `languages`, `line_paragraphs`, `max_article_bytes` and
/// `encoding`. What is `null` is not set: no order, all languages, UTF-8.
impl Serialize for ParseOptions {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Form::of(self).serialize(serializer)
    }
}

/// Reads the object that [`Serialize`] writes. What is left out has its default, and an unknown name
/// is an error. An encoding other than UTF-8 needs the feature `encoding`.
///
/// ```
/// use newsclip::{DateOrder, Language, ParseOptions};
///
/// let options: ParseOptions = serde_json::from_str(r#"{"date_order": "dmy", "languages": ["de"]}"#)?;
/// let same = ParseOptions::new().date_order(DateOrder::DayMonthYear).languages(&[Language::German]);
/// assert_eq!(options, same);
///
/// let error = serde_json::from_str::<ParseOptions>(r#"{"order": "dmy"}"#).unwrap_err();
/// assert!(error.to_string().starts_with("unknown field `order`, expected one of `date_order`"));
/// # Ok::<(), serde_json::Error>(())
/// ```
impl<'de> Deserialize<'de> for ParseOptions {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let form = Form::deserialize(deserializer)?;
        let mut options = Self {
            date_order: form.date_order,
            line_paragraphs: form.line_paragraphs,
            ..Self::new()
        }
        .max_article_bytes(form.max_article_bytes);
        if let Some(languages) = form.languages {
            options = options.languages(&languages);
        }
        match form.encoding {
            Some(name) => with_encoding(options, &name).ok_or_else(|| {
                D::Error::custom("unknown encoding, or the feature `encoding` is off")
            }),
            None => Ok(options),
        }
    }
}
