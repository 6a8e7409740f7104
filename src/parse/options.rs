//! What may vary in the reading of a text.

use crate::lexicon::{Language, Languages};

/// Which of day and month comes first in a date in figures such as `02/03/2024`.
///
/// A date that begins with the year, as `2024-03-02`, always goes on with the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DateOrder {
    /// `02/03/2024` is 2 March 2024.
    DayMonthYear,
    /// `02/03/2024` is 3 February 2024.
    MonthDayYear,
}

/// How to read a text, where there is a choice.
///
/// What is read with options writes to the same canonical text as what is read
/// without, and reads back from it without any.
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
    /// The defaults: no date order, months in every language, paragraphs parted by
    /// blank lines, articles of at most 16 MiB where a
    /// text holds many, UTF-8 where an encoding could be named.
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

    /// The order of the numbers in a date such as `02/03/2024`.
    ///
    /// With an order, such a date is read in it and in no other: `02/26/2024`
    /// is an error where the day comes first. By default none is stated, and
    /// a date is read if only one order makes a date of it, or both the same.
    pub const fn date_order(mut self, order: DateOrder) -> Self {
        self.date_order = Some(order);
        self
    }

    /// The languages in which a date may name its month.
    ///
    /// A month that is named in none of them is an error. By default all are, and
    /// a word that is one month in one language and another in another is an
    /// error, as the `listopad` of Croatian and Polish is. The canonical date, in
    /// English capitals, is read in any case.
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
    pub const fn languages(mut self, languages: &[Language]) -> Self {
        self.languages = Languages::of(languages);
        self
    }

    /// Whether each line of the body is a paragraph. By default it is not:
    /// blank lines part the paragraphs, and lines without a blank one between
    /// them are one paragraph, hard-wrapped.
    pub const fn line_paragraphs(mut self, yes: bool) -> Self {
        self.line_paragraphs = yes;
        self
    }

    /// How many bytes an article may have where a text or a stream holds many:
    /// from its beginning to that of the next one, the white space between them
    /// included. By default 16 MiB (16,777,216). A longer one is an error of kind
    /// [`TooLong`](crate::ErrorKind::TooLong), and the next one is read.
    ///
    /// It bounds what a `Reader` holds of its stream: at the most twice as many
    /// bytes, in a buffer that may have room for twice as many again. A title line
    /// and a URL line that are longer together, with all between them, begin no
    /// article. [`parse`](Self::parse), which is given one article, has no limit.
    pub const fn max_article_bytes(mut self, most: usize) -> Self {
        self.max_article_bytes = most;
        self
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
