//! The options of parsing.

use core::fmt;

use crate::lexicon::{Language, LanguageIter, Languages};

/// The order of day and month in a date in figures, such as `02/03/2024`.
///
/// Pass it to [`ParseOptions::date_order`]. A date that begins with the year, such as
/// `2024-03-02`, always has the month before the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DateOrder {
    /// The day is first: `02/03/2024` is 2 March 2024.
    #[doc(alias("DMY", "british"))]
    DayMonthYear,
    /// The month is first: `02/03/2024` is 3 February 2024.
    #[doc(alias("MDY", "american"))]
    MonthDayYear,
}

impl DateOrder {
    /// Returns `dmy` or `mdy`. [`FromStr`](core::str::FromStr) reads it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::DayMonthYear => "dmy",
            Self::MonthDayYear => "mdy",
        }
    }
}

impl fmt::Display for DateOrder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Options for parsing articles.
///
/// Set options, and then call a method that parses, such as [`parse`](Self::parse).
/// All setters are `const`, so options can be a constant.
///
/// The canonical text of an article never needs options: an article that was parsed
/// with any options reads back without them.
///
/// # Examples
///
/// ```
/// # fn main() -> Result<(), newsclip::Error> {
/// use newsclip::{DateOrder, ParseOptions};
///
/// const BRITISH: ParseOptions = ParseOptions::new().date_order(DateOrder::DayMonthYear);
///
/// let text = "“Rain” | Gazette\nhttps://example.com/rain\n02/03/2024\nIt rained.";
/// assert_eq!(BRITISH.parse(text)?.date().to_string(), "2024-03-02");
/// assert!(ParseOptions::new().parse(text).is_err());
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[doc(alias("config", "settings", "parser"))]
#[must_use]
pub struct ParseOptions {
    pub(crate) date_order: Option<DateOrder>,
    pub(crate) languages: Languages,
    pub(crate) line_paragraphs: bool,
    pub(crate) max_article_bytes: usize,
    #[cfg(feature = "encoding")]
    pub(crate) encoding: &'static encoding_rs::Encoding,
}

impl ParseOptions {
    /// Makes the default options.
    ///
    /// - [`date_order`](Self::date_order): not set. An ambiguous date is an error.
    /// - [`languages`](Self::languages): all.
    /// - [`line_paragraphs`](Self::line_paragraphs): `false`. Blank lines separate
    ///   paragraphs.
    /// - [`max_article_bytes`](Self::max_article_bytes): 16 MiB.
    /// - `encoding`: UTF-8.
    pub const fn new() -> Self {
        Self {
            date_order: None,
            languages: Languages::ALL,
            line_paragraphs: false,
            max_article_bytes: 16 * 1024 * 1024,
            #[cfg(feature = "encoding")]
            encoding: encoding_rs::UTF_8,
        }
    }

    /// Sets the order of day and month in a date such as `02/03/2024`.
    ///
    /// Such a date is then read only in this order: if the day is first, `02/26/2024`
    /// is an error. By default, a date is read if only one order gives a valid date, or
    /// both give the same one.
    pub const fn date_order(mut self, order: DateOrder) -> Self {
        self.date_order = Some(order);
        self
    }

    /// Sets the languages in which a date may name its month.
    ///
    /// A month in another language is then an error. By default, all languages are read,
    /// and a name that means different months in two languages is an error. An example
    /// is `listopad`, which is October in Croatian and November in Polish. The canonical
    /// date, in English capitals, is always read.
    ///
    /// # Examples
    ///
    /// ```
    /// # fn main() -> Result<(), newsclip::Error> {
    /// use newsclip::{Language, ParseOptions};
    ///
    /// const POLISH: ParseOptions = ParseOptions::new().languages(&[Language::Polish]);
    ///
    /// let text = "“Rain” | Gazette\nhttps://example.com/rain\n5 listopada 2024\nIt rained.";
    /// assert_eq!(POLISH.parse(text)?.date().to_string(), "2024-11-05");
    /// assert!(ParseOptions::new().parse(text).is_err());
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias("locale", "lang"))]
    pub const fn languages(mut self, languages: &[Language]) -> Self {
        self.languages = Languages::of(languages);
        self
    }

    /// Sets whether each line of the body is a paragraph.
    ///
    /// By default, blank lines separate paragraphs. Lines without a blank line between
    /// them are one paragraph that was hard-wrapped.
    pub const fn line_paragraphs(mut self, yes: bool) -> Self {
        self.line_paragraphs = yes;
        self
    }

    /// Sets the most bytes of an article in a text or stream that has many.
    ///
    /// The default is 16 MiB (16,777,216 bytes). The length counts from the start of an
    /// article to the start of the next one, with the white space between them. A longer
    /// article is an error of kind [`TooLong`](crate::ErrorKind::TooLong), and the next
    /// one is read. A title line and a URL line start no article if both, and all
    /// between them, are longer than this.
    ///
    /// This bounds the memory of a `Reader`. It keeps at most twice as many bytes of its
    /// stream, in a buffer with room for at most twice as many again.
    /// [`parse`](Self::parse) and the other methods for one article have no limit.
    #[doc(alias("limit", "max_size"))]
    pub const fn max_article_bytes(mut self, most: usize) -> Self {
        self.max_article_bytes = most;
        self
    }

    /// Returns the order of day and month. `None` if it is not set.
    #[must_use]
    pub const fn get_date_order(&self) -> Option<DateOrder> {
        self.date_order
    }

    /// Returns the languages in which a date may name its month.
    pub const fn get_languages(&self) -> LanguageIter {
        self.languages.iter()
    }

    /// Returns whether each line of the body is a paragraph.
    #[must_use]
    pub const fn get_line_paragraphs(&self) -> bool {
        self.line_paragraphs
    }

    /// Returns the most bytes of an article in a text or stream that has many.
    #[must_use]
    pub const fn get_max_article_bytes(&self) -> usize {
        self.max_article_bytes
    }

    /// Returns the encoding of bytes. Needs the feature `encoding`.
    #[cfg(feature = "encoding")]
    #[must_use]
    pub const fn get_encoding(&self) -> &'static encoding_rs::Encoding {
        self.encoding
    }

    /// Whether a date is read as it is without options.
    pub(crate) fn read_dates_as_by_default(self) -> bool {
        let Self { date_order, languages, .. } = Self::new();
        self.date_order == date_order && self.languages == languages
    }
}

impl Default for ParseOptions {
    fn default() -> Self {
        Self::new()
    }
}
