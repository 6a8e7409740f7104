//! The ways in: from a text to an article, to a borrowed one, or to the list
//! of its errors.

use alloc::vec::Vec;
use core::str::FromStr;

use super::borrowed::ArticleRef;
use super::owned::Article;
use crate::error::Error;
use crate::grammar::Fail;
use crate::parse::ParseOptions;
use crate::parse::document::Document;
use crate::parse::url_line::typed_url;

impl Article {
    /// Reads an article. The format is described on the page
    /// [`format`](crate::format).
    ///
    /// # Errors
    ///
    /// The first error of the text; [`check`](crate::check) lists all. Its
    /// [`kind`](Error::kind) and [`field`](Error::field) say what is wrong:
    ///
    /// ```
    /// use newsclip::{Article, ErrorKind, Expected, Field};
    ///
    /// # #[track_caller]
    /// # fn fails(text: &str, field: Field, message: &str) {
    /// #     let error = Article::parse(text).unwrap_err();
    /// #     assert_eq!((error.field(), error.to_string().as_str()), (field, message));
    /// # }
    /// // The title line needs a headline in quotation marks, and a publication behind a bar.
    /// fails("Rain | Gazette", Field::Headline,
    ///     "line 1, column 1: expected an opening quotation mark, such as “, before the headline");
    /// fails("“Rain | Gazette", Field::Headline,
    ///     "line 1, column 7: expected the closing quotation mark ” and then `|` after the headline");
    /// fails("“” | Gazette", Field::Headline,
    ///     "line 1, column 2: expected a headline between the quotation marks");
    /// fails("„Rain” | snow“ | Gazette", Field::Headline,
    ///     "line 1, column 6: the headline must not contain ” followed by `|`");
    /// fails("“Rain”", Field::Publication,
    ///     "line 1, column 7: expected `|` after the headline");
    /// fails("“Rain” | It fell |", Field::Publication,
    ///     "line 1, column 19: expected the name of the publication after the last `|`");
    ///
    /// // The next line is the URL.
    /// fails("“Rain” | Gazette\nexample.com", Field::Url,
    ///     "line 2, column 1: expected an http or https URL, such as https://example.com/article");
    /// fails("“Rain” | Gazette\nhttps:///rain", Field::Url,
    ///     "line 2, column 9: expected a host after `://`, as in https://example.com/article");
    /// fails("“Rain” | Gazette\nhttps://example.com by post", Field::Url,
    ///     "line 2, column 21: unexpected text after the URL, which ends at white space \
    ///     or a control character");
    /// fails("“Rain” | Gazette\nhttps://[::1/", Field::Url,
    ///     "line 2, column 1: invalid URL: invalid IPv6 address");
    ///
    /// // Behind the byline stands the date.
    /// # let header = "“Rain” | Gazette\nhttps://example.com/rain\nJane Roe\n";
    /// # let date_fails = |date: &str, message: &str| {
    /// #     fails(&format!("{header}{date}\n\nIt rained."), Field::Date, message);
    /// # };
    /// date_fails("yesterday", "line 4, column 1: expected a date, such as 26 FEBRUARY 2024");
    /// date_fails("26 FEBRURY 2024",
    ///     "line 4, column 4: expected the name of a month, as in 26 FEBRUARY 2024");
    /// date_fails("26 FEBRUARY 24",
    ///     "line 4, column 13: expected a year of four digits, as in 26 FEBRUARY 2024");
    /// date_fails("126 FEBRUARY 2024",
    ///     "line 4, column 1: expected a day of one or two digits, as in 26 FEBRUARY 2024");
    /// date_fails("126/02/2024",
    ///     "line 4, column 1: expected a day or month of one or two digits, as in 26/02/2024");
    /// date_fails("26FEBRUARY 2024",
    ///     "line 4, column 3: expected a space between the parts of the date");
    /// date_fails("-26 FEBRUARY 2024",
    ///     "line 4, column 1: expected a date without a sign, such as 26 FEBRUARY 2024");
    /// date_fails("26 FEBRUARY 2024 by post",
    ///     "line 4, column 18: unexpected text after the date");
    /// date_fails("30 FEBRUARY 2024",
    ///     "line 4, column 1: invalid date: 2024-02-30 does not exist");
    /// date_fails("02/03/2024",
    ///     "line 4, column 1: ambiguous date: 2 MARCH 2024 or 3 FEBRUARY 2024; set ParseOptions::date_order");
    /// date_fails("5 listopada 2024",
    ///     "line 4, column 1: ambiguous month: 5 OCTOBER 2024 \
    ///     or 5 NOVEMBER 2024; set ParseOptions::languages");
    /// date_fails("26 FEBRUARY 2024, updated 27 FEBRUARY 2024",
    ///     "line 4, column 27: two different dates: 26 FEBRUARY 2024 and 27 FEBRUARY 2024");
    /// date_fails("۷ اسفند ۱۴۰۲",
    ///     "line 4, column 1: the date is not Gregorian; write it as in 26 FEBRUARY 2024");
    /// date_fails("Friday 26 FEBRUARY 2024",
    ///     "line 4, column 1: wrong weekday: 26 FEBRUARY 2024 is a MONDAY");
    ///
    /// // A byline has at most 16 lines.
    /// let byline = "Jane Roe\n".repeat(17);
    /// fails(&format!("“Rain” | Gazette\nhttps://example.com/rain\n{byline}1 MAY 2024\n\nIt rained."),
    ///     Field::Byline, "line 20, column 1: the byline has more than 16 lines");
    ///
    /// // Behind the date stands at least one paragraph.
    /// let text = "“Rain” | Gazette\nhttps://example.com/rain\n26 FEBRUARY 2024\n";
    /// let error = Article::parse(text).unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::Expected(Expected::Paragraph));
    /// ```
    pub fn parse(text: &str) -> Result<Self, Error> {
        ParseOptions::new().parse(text)
    }

    /// Reads an article from bytes, which must be UTF-8.
    ///
    /// # Errors
    ///
    /// [`InvalidUtf8`](crate::ErrorKind::InvalidUtf8) at the first byte that is
    /// not UTF-8, else as for [`parse`](Self::parse).
    ///
    /// ```
    /// let error = newsclip::Article::from_utf8(b"\xe2\x80\x9cCaf\xe9 opens").unwrap_err();
    /// assert_eq!(error.to_string(), "line 1, column 5: invalid UTF-8; convert the text to UTF-8");
    /// ```
    pub fn from_utf8(bytes: &[u8]) -> Result<Self, Error> {
        ParseOptions::new().from_utf8(bytes)
    }
}

impl FromStr for Article {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

impl TryFrom<&str> for Article {
    type Error = Error;

    fn try_from(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

impl<'a> ArticleRef<'a> {
    /// Reads an article without copying it.
    ///
    /// # Errors
    ///
    /// As for [`Article::parse`], but for a URL that only the URL standard can
    /// refuse, as `https://[::1/`: that is found by [`to_article`](Self::to_article).
    ///
    /// ```
    /// use newsclip::ArticleRef;
    ///
    /// let error = ArticleRef::parse("“Rain” Gazette").unwrap_err();
    /// assert_eq!(error.to_string(), "line 1, column 7: expected `|` after the headline");
    /// ```
    pub fn parse(text: &'a str) -> Result<Self, Error> {
        ParseOptions::new().parse_ref(text)
    }
}

impl<'a> TryFrom<&'a str> for ArticleRef<'a> {
    type Error = Error;

    fn try_from(text: &'a str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

/// Lists every error of a text, in the order of the text; none if it is an article.
///
/// [`Article::parse`] stops at the first of exactly these.
///
/// ```
/// let text = "“Rain” | Gazette\nexample.com/rain\n\n31 JUNE 2024\n\n";
/// let errors: Vec<_> = newsclip::check(text).iter().map(ToString::to_string).collect();
/// assert_eq!(
///     errors,
///     [
///         "line 2, column 1: expected an http or https URL, such as https://example.com/article",
///         "line 4, column 1: invalid date: 2024-06-31 does not exist",
///         "line 4, column 13: expected a paragraph after the date",
///     ],
/// );
/// ```
#[must_use]
pub fn check(text: &str) -> Vec<Error> {
    ParseOptions::new().check(text)
}

impl ParseOptions {
    /// Reads an article, as [`Article::parse`] does.
    ///
    /// # Errors
    ///
    /// As for [`Article::parse`]; with a stated order of day and month, a date
    /// in figures is read in it or is none:
    ///
    /// ```
    /// use newsclip::{DateOrder, ParseOptions};
    ///
    /// let error = |options: ParseOptions, date: &str| {
    ///     let text = format!("“Rain” | Gazette\nhttps://example.com/rain\n{date}\nIt rained.");
    ///     options.parse(&text).unwrap_err().to_string()
    /// };
    /// assert_eq!(error(ParseOptions::new(), "02/03/2024"),
    ///     "line 3, column 1: ambiguous date: 2 MARCH 2024 or 3 FEBRUARY 2024; set ParseOptions::date_order");
    /// assert_eq!(error(ParseOptions::new().date_order(DateOrder::DayMonthYear), "02/26/2024"),
    ///     "line 3, column 1: invalid date: 2024-26-02 does not exist");
    /// ```
    pub fn parse(self, text: &str) -> Result<Article, Error> {
        Document::read(text, self).to_article().map_err(|fail| fail.locate(text))
    }

    /// Reads an article without copying it, as [`ArticleRef::parse`] does.
    ///
    /// # Errors
    ///
    /// As for [`parse`](Self::parse), but for a URL that only the URL standard
    /// can refuse:
    ///
    /// ```
    /// use newsclip::{DateOrder, ParseOptions};
    ///
    /// let american = ParseOptions::new().date_order(DateOrder::MonthDayYear);
    /// let text = "“Rain” | Gazette\nhttps://[::1/\n26/02/2024\nIt rained.";
    /// assert_eq!(american.parse(text).unwrap_err().line(), 2);
    /// assert_eq!(
    ///     american.parse_ref(text).unwrap_err().to_string(),
    ///     "line 3, column 1: invalid date: 2024-26-02 does not exist",
    /// );
    /// ```
    pub fn parse_ref(self, text: &str) -> Result<ArticleRef<'_>, Error> {
        Document::read(text, self).to_article_ref().map_err(|fail| fail.locate(text))
    }

    /// Reads an article from bytes, as [`Article::from_utf8`] does.
    ///
    /// # Errors
    ///
    /// As for [`Article::from_utf8`]: bytes that are not UTF-8, else as for
    /// [`parse`](Self::parse):
    ///
    /// ```
    /// use newsclip::{DateOrder, ErrorKind, ParseOptions};
    ///
    /// let british = ParseOptions::new().date_order(DateOrder::DayMonthYear);
    /// let error = british.from_utf8(b"\xe2\x80\x9cCaf\xe9 opens").unwrap_err();
    /// assert_eq!((error.kind(), error.column()), (ErrorKind::InvalidUtf8, 5));
    /// let text = "“Rain” | Gazette\nhttps://example.com/rain\n02/26/2024\nIt rained.";
    /// assert!(matches!(
    ///     british.from_utf8(text.as_bytes()).unwrap_err().kind(),
    ///     ErrorKind::NoSuchDate { month: 26, .. },
    /// ));
    /// ```
    pub fn from_utf8(self, bytes: &[u8]) -> Result<Article, Error> {
        self.parse(utf8(bytes)?)
    }

    /// Every error of a text, as [`check`](crate::check) finds them.
    #[must_use]
    pub fn check(self, text: &str) -> Vec<Error> {
        let document = Document::read(text, self);
        document.errors().map(|fail| fail.locate(text)).collect()
    }
}

/// The text that the bytes are.
pub(crate) fn utf8(bytes: &[u8]) -> Result<&str, Error> {
    #[cfg(feature = "simdutf8")]
    if let Ok(text) = simdutf8::basic::from_utf8(bytes) {
        return Ok(text);
    }
    core::str::from_utf8(bytes).map_err(|error| Error::invalid_utf8(bytes, error))
}

impl<'a> Document<'a> {
    /// The article, or the first error.
    fn to_article(&self) -> Result<Article, Fail<'a>> {
        match self.to_article_ref() {
            Ok(article) => Ok(article.with_url(typed_url(article.url)?)),
            // The borrowed reading passes over an error of the URL to a later one.
            Err(fail) => Err(self.errors().next().unwrap_or(fail)),
        }
    }

    /// The borrowed article, or the first error that can be seen without
    /// judging the URL by its standard.
    fn to_article_ref(&self) -> Result<ArticleRef<'a>, Fail<'a>> {
        let headline = self.title.headline?;
        let publication = self.title.publication?;
        let url = self.url?;
        let (date, date_line) = self.byline_and_date.date?;
        Ok(ArticleRef {
            source: self.source,
            headline,
            deck: self.title.deck,
            publication,
            url,
            byline: self.byline_and_date.byline,
            date,
            date_line,
            body: self.body?,
            line_paragraphs: self.options.line_paragraphs,
        })
    }
}
