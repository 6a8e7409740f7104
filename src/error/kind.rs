//! What can be wrong with a text, and in which part.

use core::fmt;

use chrono::{Datelike as _, NaiveDate};

use crate::text::canonical_date::{CanonicalDate, weekday_name};

/// A part of an article.
///
/// Its [`Display`](fmt::Display) form is the name that the part has in the
/// serde form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Field {
    /// The text as a whole, where no part of it can be named.
    Document,
    /// What stands in quotation marks on the title line.
    Headline,
    /// The line under the headline, also called standfirst or dek: what stands
    /// between the first bar and the last of the title line.
    Deck,
    /// Who published the article: what stands behind the last bar of the title line.
    Publication,
    /// The address of the article.
    Url,
    /// Who wrote the article.
    Byline,
    /// The day on which the article appeared.
    Date,
    /// The body of the article.
    Paragraphs,
}

impl Field {
    /// The name of the part in lower case, as in the serde form: `headline`,
    /// `deck`, `publication`, `url`, `byline`, `date`, `paragraphs`; the text
    /// as a whole is the `document`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Headline => "headline",
            Self::Deck => "deck",
            Self::Publication => "publication",
            Self::Url => "url",
            Self::Byline => "byline",
            Self::Date => "date",
            Self::Paragraphs => "paragraphs",
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Something that the format asks for and the text does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Expected {
    /// An opening quotation mark at the beginning of the title line.
    OpeningQuote,
    /// The closing partner, given here, of the mark that opened the headline.
    ClosingQuote(char),
    /// Text between the quotation marks of the title line.
    Headline,
    /// A bar behind the headline.
    Bar,
    /// Text behind the last bar of the title line.
    Publication,
    /// An absolute http or https URL with a host, alone on its line.
    Url,
    /// A host behind the `://` of the URL.
    Host,
    /// The end of the line behind the URL.
    UrlEnd,
    /// A date.
    Date,
    /// The day of a month, as one or two digits.
    Day,
    /// A day or a month in figures, as one or two digits.
    DayOrMonth,
    /// The name of a month.
    Month,
    /// A year of four digits.
    Year,
    /// White space between two words of a date.
    DateSpace,
    /// A date without a plus or minus sign.
    Unsigned,
    /// The end of the line behind the date and its time of day.
    DateEnd,
    /// A first paragraph.
    Paragraph,
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OpeningQuote => {
                f.write_str("an opening quotation mark, such as \u{201c}, before the headline")
            }
            // The mark is one of the closed list of the format, never a character of the text.
            Self::ClosingQuote(mark) => {
                write!(f, "the closing quotation mark {mark} and then `|` after the headline")
            }
            Self::Headline => f.write_str("a headline between the quotation marks"),
            Self::Bar => f.write_str("`|` after the headline"),
            Self::Publication => f.write_str("the name of the publication after the last `|`"),
            Self::Url => f.write_str("an http or https URL, such as https://example.com/article"),
            Self::Host => f.write_str("a host after `://`, as in https://example.com/article"),
            Self::UrlEnd => f.write_str("the end of the line after the URL"),
            Self::Date => f.write_str("a date, such as 26 FEBRUARY 2024"),
            Self::Day => f.write_str("a day of one or two digits, as in 26 FEBRUARY 2024"),
            Self::DayOrMonth => {
                f.write_str("a day or month of one or two digits, as in 26/02/2024")
            }
            Self::Month => f.write_str("the name of a month, as in 26 FEBRUARY 2024"),
            Self::Year => f.write_str("a year of four digits, as in 26 FEBRUARY 2024"),
            Self::DateSpace => f.write_str("a space between the parts of the date"),
            Self::Unsigned => f.write_str("a date without a sign, such as 26 FEBRUARY 2024"),
            Self::DateEnd => f.write_str("the end of the line after the date"),
            Self::Paragraph => f.write_str("a paragraph after the date"),
        }
    }
}

/// What is wrong with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// Something is missing, or something else stands in its place.
    Expected(Expected),
    /// A headline in other quotation marks than “ ” holds a ” with a bar behind
    /// it, and so could not be written in the canonical text.
    QuoteBeforeBar,
    /// The URL has the outline of one and yet is none, for this reason.
    InvalidUrl(url::ParseError),
    /// The byline has more than 16 lines.
    LongByline,
    /// The date is written well and stands in no calendar, as 30 February does.
    #[non_exhaustive]
    NoSuchDate {
        /// The year as written.
        year: u16,
        /// The month as written, from 1 for January.
        month: u8,
        /// The day of the month as written.
        day: u8,
    },
    /// A date in figures that can be read in two ways.
    ///
    /// [`ParseOptions::date_order`](crate::ParseOptions::date_order) says which is meant.
    #[non_exhaustive]
    AmbiguousDate {
        /// The reading that takes the first number for the day.
        day_first: NaiveDate,
        /// The reading that takes the first number for the month.
        month_first: NaiveDate,
    },
    /// The name of the month is that of one month in one language, and of another
    /// in another.
    ///
    /// [`ParseOptions::languages`](crate::ParseOptions::languages) says which is meant.
    #[non_exhaustive]
    AmbiguousMonth {
        /// The reading with the month that comes first in the year.
        earlier: NaiveDate,
        /// The reading with the month that comes later in the year.
        later: NaiveDate,
    },
    /// The line has two dates, as «Published … Updated …» has.
    #[non_exhaustive]
    TwoDates {
        /// The date that stands first on the line.
        first: NaiveDate,
        /// The next one that differs from it.
        second: NaiveDate,
    },
    /// The date is of another calendar than the Gregorian: a month or an era of
    /// one, or a year that the writing of the line counts otherwise.
    OtherCalendar,
    /// A weekday on the line is not that of the date.
    #[non_exhaustive]
    WrongWeekday {
        /// The date as written.
        date: NaiveDate,
    },
    /// The text is not UTF-8 from here on.
    InvalidUtf8,
    /// The text is not of its encoding from here on. Only
    /// [`from_bytes`](crate::ParseOptions), of the feature `encoding`, finds this.
    InvalidEncoding,
    /// Of several articles in one text, the one that begins here has more bytes
    /// than [`ParseOptions::max_article_bytes`](crate::ParseOptions::max_article_bytes) allows.
    TooLong,
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Expected(Expected::UrlEnd) => f.write_str(
                "unexpected text after the URL, which ends at white space or a control character",
            ),
            Self::Expected(Expected::DateEnd) => f.write_str("unexpected text after the date"),
            Self::Expected(expected) => write!(f, "expected {expected}"),
            Self::QuoteBeforeBar => {
                f.write_str("the headline must not contain \u{201d} followed by `|`")
            }
            Self::InvalidUrl(reason) => write!(f, "invalid URL: {reason}"),
            Self::LongByline => f.write_str("the byline has more than 16 lines"),
            Self::NoSuchDate { year, month, day } => {
                write!(f, "invalid date: {year:04}-{month:02}-{day:02} does not exist")
            }
            Self::AmbiguousDate { day_first, month_first } => write!(
                f,
                "ambiguous date: {} or {}; set ParseOptions::date_order",
                CanonicalDate(*day_first),
                CanonicalDate(*month_first),
            ),
            Self::AmbiguousMonth { earlier, later } => write!(
                f,
                "ambiguous month: {} or {}; set ParseOptions::languages",
                CanonicalDate(*earlier),
                CanonicalDate(*later),
            ),
            Self::TwoDates { first, second } => write!(
                f,
                "two different dates: {} and {}",
                CanonicalDate(*first),
                CanonicalDate(*second),
            ),
            Self::OtherCalendar => {
                f.write_str("the date is not Gregorian; write it as in 26 FEBRUARY 2024")
            }
            Self::WrongWeekday { date } => {
                write!(
                    f,
                    "wrong weekday: {} is a {}",
                    CanonicalDate(*date),
                    weekday_name(date.weekday())
                )
            }
            Self::InvalidUtf8 => f.write_str("invalid UTF-8; convert the text to UTF-8"),
            Self::InvalidEncoding => f.write_str("invalid bytes for the encoding of the text"),
            Self::TooLong => {
                f.write_str("the article is longer than ParseOptions::max_article_bytes")
            }
        }
    }
}
