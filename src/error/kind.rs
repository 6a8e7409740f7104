//! What can be wrong with a text, and in which field.

use core::fmt;
use core::hash::{Hash, Hasher};

use chrono::{Datelike as _, NaiveDate};

use super::file_format::FileFormat;
use crate::text::canonical_date::{CanonicalDate, weekday_name};

/// A field of an article, or the text as a whole.
///
/// [`Display`](fmt::Display) writes the name that the field has in the serde
/// form, as [`as_str`](Self::as_str) returns it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Field {
    /// The text as a whole, if the error is in no particular field.
    Document,
    /// The headline: the text in quotation marks on the title line.
    #[doc(alias = "title")]
    Headline,
    /// The deck, also called standfirst or dek: the text between the `|` after
    /// the headline and the last `|` of the title line.
    #[doc(alias("standfirst", "dek", "subtitle", "subheadline"))]
    Deck,
    /// The publication: the text after the last `|` of the title line.
    #[doc(alias("source", "outlet", "publisher", "newspaper"))]
    Publication,
    /// The URL of the article.
    #[doc(alias("link", "address"))]
    Url,
    /// The byline: the lines between the URL and the date.
    #[doc(alias("author", "authors"))]
    Byline,
    /// The date of the article.
    #[doc(alias("published", "day"))]
    Date,
    /// The paragraphs: all text after the date.
    #[doc(alias("body", "content"))]
    Paragraphs,
}

impl Field {
    /// Returns the name of the field in lower case, as in the serde form:
    /// `headline`, `deck`, `publication`, `url`, `byline`, `date` or
    /// `paragraphs`. The text as a whole is `document`.
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

/// What the format requires at the position of an error.
///
/// It is part of [`ErrorKind::Expected`], whose [table](ErrorKind#examples) has
/// an example of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Expected {
    /// An opening quotation mark at the start of the title line.
    OpeningQuote,
    /// The closing quotation mark of the headline. The value is the mark that
    /// matches the opening one.
    ClosingQuote(char),
    /// Text between the quotation marks of the title line.
    Headline,
    /// A `|` after the headline.
    Pipe,
    /// Text after the last `|` of the title line.
    Publication,
    /// An absolute http or https URL with a host, alone on its line.
    Url,
    /// A host after the `://` of the URL.
    Host,
    /// The end of the line after the URL.
    UrlEnd,
    /// A date.
    Date,
    /// The day of a month, of one or two digits.
    Day,
    /// A day or a month in figures, of one or two digits.
    DayOrMonth,
    /// The name of a month.
    Month,
    /// A year of four digits.
    Year,
    /// White space between two words of a date.
    DateSpace,
    /// A date without a plus or minus sign.
    Unsigned,
    /// The end of the line after the date and its time of day.
    DateEnd,
    /// A first paragraph.
    Paragraph,
}

impl Expected {
    /// The code of the error.
    const fn code(self) -> &'static str {
        match self {
            Self::OpeningQuote => "expected-opening-quote",
            Self::ClosingQuote(_) => "expected-closing-quote",
            Self::Headline => "expected-headline",
            Self::Pipe => "expected-pipe",
            Self::Publication => "expected-publication",
            Self::Url => "expected-url",
            Self::Host => "expected-host",
            Self::UrlEnd => "expected-url-end",
            Self::Date => "expected-date",
            Self::Day => "expected-day",
            Self::DayOrMonth => "expected-day-or-month",
            Self::Month => "expected-month",
            Self::Year => "expected-year",
            Self::DateSpace => "expected-date-space",
            Self::Unsigned => "expected-unsigned",
            Self::DateEnd => "expected-date-end",
            Self::Paragraph => "expected-paragraph",
        }
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OpeningQuote => {
                f.write_str("an opening quotation mark, such as \u{201c}, before the headline")
            }
            // The mark is from the fixed list of the format, so a message has no input text.
            Self::ClosingQuote(mark) => {
                write!(f, "the closing quotation mark {mark} and then `|` after the headline")
            }
            Self::Headline => f.write_str("a headline between the quotation marks"),
            Self::Pipe => f.write_str("`|` after the headline"),
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
            Self::DateSpace => f.write_str("a space between day, month and year"),
            Self::Unsigned => f.write_str("a date without a sign, such as 26 FEBRUARY 2024"),
            Self::DateEnd => f.write_str("the end of the line after the date"),
            Self::Paragraph => f.write_str("a paragraph after the date"),
        }
    }
}

/// What is wrong with a text, as [`Error::kind`](crate::Error::kind) returns it.
///
/// [`Display`](fmt::Display) writes the message without its line and column.
///
/// # Examples
///
/// Each row of the table replaces one line of this article. The position is the
/// line and the column of the error, both counted from 1.
///
/// ```text
/// “Rain” | Gazette
/// https://example.com/rain
/// Jane Roe
/// 1 MAY 2024
///
/// It rained.
/// ```
///
/// | Kind | Code | Field | Line or text | Position | Message |
/// |---|---|---|---|---|---|
/// | `Expected(OpeningQuote)` | `expected-opening-quote` | `Headline` | `Rain \| Gazette` | 1:1 | `expected an opening quotation mark, such as “, before the headline` |
/// | `Expected(ClosingQuote)` | `expected-closing-quote` | `Headline` | `“Rain \| Gazette` | 1:7 | `` expected the closing quotation mark ” and then `\|` after the headline `` |
/// | `Expected(Headline)` | `expected-headline` | `Headline` | `“” \| Gazette` | 1:2 | `expected a headline between the quotation marks` |
/// | `QuoteBeforePipe` | `quote-before-pipe` | `Headline` | `„Rain” \| snow“ \| Gazette` | 1:6 | `` the headline must not contain ” followed by `\|` `` |
/// | `Expected(Pipe)` | `expected-pipe` | `Publication` | `“Rain” Gazette` | 1:7 | `` expected `\|` after the headline `` |
/// | `Expected(Publication)` | `expected-publication` | `Publication` | `“Rain” \| It fell \|` | 1:19 | `` expected the name of the publication after the last `\|` `` |
/// | `Expected(Url)` | `expected-url` | `Url` | `example.com` | 2:1 | `expected an http or https URL, such as https://example.com/article` |
/// | `Expected(Host)` | `expected-host` | `Url` | `https:///rain` | 2:9 | `` expected a host after `://`, as in https://example.com/article `` |
/// | `Expected(UrlEnd)` | `expected-url-end` | `Url` | `https://example.com by post` | 2:21 | `unexpected text after the URL, which has no white space or control characters` |
/// | `TwoTitles` | `two-titles` | `Headline` | `“Rain.”“Snow” \| Gazette` | 1:8 | `another title line on this line; put a line feed or a space before it` |
/// | `InvalidUrl` | `invalid-url` | `Url` | `https://[::1/` | 2:1 | `invalid URL: invalid IPv6 address` |
/// | `LongByline` | `long-byline` | `Byline` | 17 byline lines | 20:1 | `more than 16 byline lines before the date` |
/// | `Expected(Date)` | `expected-date` | `Date` | `yesterday` | 4:1 | `expected a date, such as 26 FEBRUARY 2024` |
/// | `Expected(Month)` | `expected-month` | `Date` | `26 FEBRURY 2024` | 4:4 | `expected the name of a month, as in 26 FEBRUARY 2024` |
/// | `Expected(Year)` | `expected-year` | `Date` | `26 FEBRUARY 24` | 4:13 | `expected a year of four digits, as in 26 FEBRUARY 2024` |
/// | `Expected(Day)` | `expected-day` | `Date` | `126 FEBRUARY 2024` | 4:1 | `expected a day of one or two digits, as in 26 FEBRUARY 2024` |
/// | `Expected(DayOrMonth)` | `expected-day-or-month` | `Date` | `126/02/2024` | 4:1 | `expected a day or month of one or two digits, as in 26/02/2024` |
/// | `Expected(DateSpace)` | `expected-date-space` | `Date` | `26FEBRUARY 2024` | 4:3 | `expected a space between day, month and year` |
/// | `Expected(Unsigned)` | `expected-unsigned` | `Date` | `-26 FEBRUARY 2024` | 4:1 | `expected a date without a sign, such as 26 FEBRUARY 2024` |
/// | `Expected(DateEnd)` | `expected-date-end` | `Date` | `26 FEBRUARY 2024 by post` | 4:18 | `unexpected text after the date` |
/// | `NoSuchDate` | `no-such-date` | `Date` | `30 FEBRUARY 2024` | 4:1 | `invalid date: 2024-02-30 does not exist` |
/// | `AmbiguousDate` | `ambiguous-date` | `Date` | `02/03/2024` | 4:1 | `ambiguous date: 2 MARCH 2024 or 3 FEBRUARY 2024; set ParseOptions::date_order` |
/// | `AmbiguousMonth` | `ambiguous-month` | `Date` | `5 listopada 2024` | 4:1 | `ambiguous month: 5 OCTOBER 2024 or 5 NOVEMBER 2024; set ParseOptions::languages` |
/// | `TwoDates` | `two-dates` | `Date` | `26 FEBRUARY 2024, updated 27 FEBRUARY 2024` | 4:27 | `two different dates: 26 FEBRUARY 2024 and 27 FEBRUARY 2024; keep one` |
/// | `OtherCalendar` | `other-calendar` | `Date` | `۷ اسفند ۱۴۰۲` | 4:1 | `the date is not Gregorian; write it as in 26 FEBRUARY 2024` |
/// | `WrongWeekday` | `wrong-weekday` | `Date` | `Friday 26 FEBRUARY 2024` | 4:1 | `wrong weekday: 26 FEBRUARY 2024 is a MONDAY` |
/// | `Expected(Paragraph)` | `expected-paragraph` | `Paragraphs` | nothing after the date | 4:11 | `expected a paragraph after the date` |
/// | `SecondArticle` | `second-article` | `Document` | a second article | 7:1 | `` another article begins here; use `articles` to read many `` |
/// | `ReadsAsArticle` | `reads-as-article` | `Paragraphs` | two paragraphs that would begin an article | 6:1 | `this text and the URL after it would begin another article; change one of them` |
/// | `Empty` | `empty` | `Document` | only white space | 1:1 | `the text is empty` |
/// | `FileFormat(Html)` | `file-format-html` | `Document` | `<html><body>“Rain” \| Gazette` | 1:1 | `this is an HTML or XML file; save it as plain text in UTF-8` |
/// | `FileFormat(Pdf)` | `file-format-pdf` | `Document` | `%PDF-1.7` | 1:1 | `this is a PDF file; save it as plain text in UTF-8` |
/// | `FileFormat(Rtf)` | `file-format-rtf` | `Document` | `{\rtf1\ansi “Rain” \| Gazette` | 1:1 | `this is an RTF file; save it as plain text in UTF-8` |
/// | `FileFormat(Doc)` | `file-format-doc` | `Document` | a DOC file | 1:1 | `this is a Word file; save it as plain text in UTF-8` |
/// | `FileFormat(Zip)` | `file-format-zip` | `Document` | a DOCX file | 1:1 | `this is a ZIP archive, such as a DOCX file; save it as plain text in UTF-8` |
/// | `FileFormat(Gzip)` | `file-format-gzip` | `Document` | a compressed file | 1:1 | `this is a gzip archive; save it as plain text in UTF-8` |
/// | `FileFormat(Utf16)` | `file-format-utf16` | `Document` | all of it in UTF-16 | 1:1 | `this is UTF-16; convert it to UTF-8` |
/// | `FileFormat(Utf32)` | `file-format-utf32` | `Document` | all of it in UTF-32 | 1:1 | `this is UTF-32; convert it to UTF-8` |
/// | `LineEnds` | `line-ends` | `Document` | CR for each line feed | 1:17 | `no line ends in a line feed; convert the line ends to LF or CRLF` |
/// | `MisdecodedText` | `misdecoded-text` | `Document` | `ï»¿“Rain” \| Gazette` | 1:1 | `UTF-8 that was decoded as Windows-1252; decode the text as UTF-8` |
/// | `ByteOrderMark` | `byte-order-mark` | `Document` | two byte-order marks and the text | 1:1 | `unexpected byte-order mark; remove it` |
/// | `InvalidUtf8` | `invalid-utf8` | `Document` | a byte that is not UTF-8 | 6:11 | `invalid UTF-8; convert the text to UTF-8` |
/// | `InvalidEncoding` | `invalid-encoding` | `Document` | half of a UTF-16 character | 6:11 | `invalid bytes for this encoding; set ParseOptions::encoding` |
/// | `TooLong` | `too-long` | `Document` | more bytes than the limit | 1:1 | `the article is longer than ParseOptions::max_article_bytes` |
///
/// `Expected` is the variant [`Expected`](Self::Expected) with one of the values
/// of the enum [`Expected`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// Something is missing, or something else is in its place.
    Expected(Expected),
    /// A headline in other quotation marks than “ ” contains a ” that a `|`
    /// follows. The canonical text, which has the headline in “ ”, cannot
    /// represent it.
    QuoteBeforePipe,
    /// The title line contains another title line, which would begin another article if the
    /// line before it had no line feed at its end.
    TwoTitles,
    /// The `url` crate rejected the URL, for this reason.
    InvalidUrl(url::ParseError),
    /// The byline has more than 16 lines.
    LongByline,
    /// The date is not in the calendar, such as 30 February.
    #[non_exhaustive]
    NoSuchDate {
        /// The year, as written.
        year: u16,
        /// The month, as written. 1 is January, but a wrong date may have any number.
        month: u8,
        /// The day of the month, as written.
        day: u8,
    },
    /// A date in figures can be read in two ways.
    ///
    /// Set [`ParseOptions::date_order`](crate::ParseOptions::date_order) to choose one.
    #[non_exhaustive]
    AmbiguousDate {
        /// The date if the first number is the day.
        day_first: NaiveDate,
        /// The date if the first number is the month.
        month_first: NaiveDate,
    },
    /// The name of the month means one month in one language and another month
    /// in another language.
    ///
    /// Set [`ParseOptions::languages`](crate::ParseOptions::languages) to choose one.
    #[non_exhaustive]
    AmbiguousMonth {
        /// The date with the month that is earlier in the year.
        earlier: NaiveDate,
        /// The date with the month that is later in the year.
        later: NaiveDate,
    },
    /// The line has two different dates, as in «Published … Updated …».
    #[non_exhaustive]
    TwoDates {
        /// The first date on the line.
        first: NaiveDate,
        /// The next date that differs from it.
        second: NaiveDate,
    },
    /// The date is not Gregorian. It has a month or an era of another calendar,
    /// or a year that another calendar of its script would have.
    OtherCalendar,
    /// A weekday on the line does not match the date.
    #[non_exhaustive]
    WrongWeekday {
        /// The date, as written.
        date: NaiveDate,
    },
    /// Another article begins here, and the text should have one.
    ///
    /// [`articles`](crate::articles) and `Reader` read a text of many, and never report this.
    SecondArticle,
    /// A line of the byline or a paragraph would begin another article in the canonical text,
    /// because a URL is next.
    ReadsAsArticle,
    /// The text is empty, or has only white space and byte-order marks.
    Empty,
    /// The file is not plain text in UTF-8, but has this format.
    FileFormat(FileFormat),
    /// The text has no line feed, and other characters that end lines: carriage returns,
    /// as on old Macs, next lines (U+0085), or line or paragraph separators. Only a line
    /// feed ends a line.
    LineEnds,
    /// The text begins with a byte-order mark or a quotation mark in UTF-8 that was decoded
    /// as Windows-1252 or Latin-1, such as `ï»¿` or `â€œ`.
    #[doc(alias("mojibake", "bom"))]
    MisdecodedText,
    /// The title line begins with a byte-order mark that is not the first character of the
    /// text, such as the second of two.
    #[doc(alias = "bom")]
    ByteOrderMark,
    /// The bytes at this position are not UTF-8.
    InvalidUtf8,
    /// The bytes at this position are invalid in the encoding of the text. Only
    /// [`ParseOptions::from_bytes`](crate::ParseOptions), of the feature `encoding`,
    /// reports this.
    InvalidEncoding,
    /// The article that begins here has more bytes than
    /// [`ParseOptions::max_article_bytes`](crate::ParseOptions::max_article_bytes)
    /// allows. Only [`articles`](crate::articles) and `Reader` report this.
    TooLong,
}

impl ErrorKind {
    /// Returns a short name in kebab-case, by which to list, count or suppress errors. It
    /// stays the same in all versions.
    ///
    /// The [table](Self#examples) has the code of each kind.
    ///
    /// ```
    /// let error = newsclip::Article::parse("Rain | Gazette").unwrap_err();
    /// assert_eq!(error.kind().code(), "expected-opening-quote");
    /// ```
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Expected(expected) => expected.code(),
            Self::QuoteBeforePipe => "quote-before-pipe",
            Self::TwoTitles => "two-titles",
            Self::InvalidUrl(_) => "invalid-url",
            Self::LongByline => "long-byline",
            Self::NoSuchDate { .. } => "no-such-date",
            Self::AmbiguousDate { .. } => "ambiguous-date",
            Self::AmbiguousMonth { .. } => "ambiguous-month",
            Self::TwoDates { .. } => "two-dates",
            Self::OtherCalendar => "other-calendar",
            Self::WrongWeekday { .. } => "wrong-weekday",
            Self::SecondArticle => "second-article",
            Self::ReadsAsArticle => "reads-as-article",
            Self::Empty => "empty",
            Self::FileFormat(format) => format.code(),
            Self::LineEnds => "line-ends",
            Self::MisdecodedText => "misdecoded-text",
            Self::ByteOrderMark => "byte-order-mark",
            Self::InvalidUtf8 => "invalid-utf8",
            Self::InvalidEncoding => "invalid-encoding",
            Self::TooLong => "too-long",
        }
    }
}

// The reason of an invalid URL has no hash. The codes of equal kinds are equal.
impl Hash for ErrorKind {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.code().hash(state);
    }
}

// An error is passed from parser to parser, and often dropped.
const _: () = assert!(size_of::<ErrorKind>() <= 12);

impl ErrorKind {
    /// Returns the message of a kind that says no more than its name.
    const fn message(&self) -> Option<&'static str> {
        Some(match self {
            Self::Expected(Expected::UrlEnd) => {
                "unexpected text after the URL, which has no white space or control characters"
            }
            Self::Expected(Expected::DateEnd) => "unexpected text after the date",
            Self::QuoteBeforePipe => "the headline must not contain \u{201d} followed by `|`",
            Self::TwoTitles => {
                "another title line on this line; put a line feed or a space before it"
            }
            Self::LongByline => "more than 16 byline lines before the date",
            Self::OtherCalendar => "the date is not Gregorian; write it as in 26 FEBRUARY 2024",
            Self::SecondArticle => "another article begins here; use `articles` to read many",
            Self::ReadsAsArticle => {
                "this text and the URL after it would begin another article; change one of them"
            }
            Self::Empty => "the text is empty",
            Self::LineEnds => "no line ends in a line feed; convert the line ends to LF or CRLF",
            Self::MisdecodedText => {
                "UTF-8 that was decoded as Windows-1252; decode the text as UTF-8"
            }
            Self::ByteOrderMark => "unexpected byte-order mark; remove it",
            Self::InvalidUtf8 => "invalid UTF-8; convert the text to UTF-8",
            Self::InvalidEncoding => "invalid bytes for this encoding; set ParseOptions::encoding",
            Self::TooLong => "the article is longer than ParseOptions::max_article_bytes",
            _ => return None,
        })
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(message) = self.message() {
            return f.write_str(message);
        }
        match *self {
            Self::Expected(expected) => write!(f, "expected {expected}"),
            Self::InvalidUrl(reason) => write!(f, "invalid URL: {reason}"),
            Self::NoSuchDate { year, month, day } => {
                write!(f, "invalid date: {year:04}-{month:02}-{day:02} does not exist")
            }
            Self::AmbiguousDate { day_first: one, month_first: other } => {
                let [one, other] = [one, other].map(CanonicalDate);
                write!(f, "ambiguous date: {one} or {other}; set ParseOptions::date_order")
            }
            Self::AmbiguousMonth { earlier: one, later: other } => {
                let [one, other] = [one, other].map(CanonicalDate);
                write!(f, "ambiguous month: {one} or {other}; set ParseOptions::languages")
            }
            Self::TwoDates { first, second } => {
                let [first, second] = [first, second].map(CanonicalDate);
                write!(f, "two different dates: {first} and {second}; keep one")
            }
            Self::WrongWeekday { date } => {
                let (weekday, date) = (weekday_name(date.weekday()), CanonicalDate(date));
                write!(f, "wrong weekday: {date} is a {weekday}")
            }
            Self::FileFormat(format @ (FileFormat::Utf16 | FileFormat::Utf32)) => {
                write!(f, "this is {format}; convert it to UTF-8")
            }
            Self::FileFormat(format) => {
                write!(f, "this is {format}; save it as plain text in UTF-8")
            }
            // The message is above. The table of messages is a test.
            _ => f.write_str(self.code()),
        }
    }
}
