//! The rules for the fields of an article, and the errors of violating them.

use alloc::vec::Vec;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::mem;

use crate::error::Field;

/// A rule for a field of an article.
///
/// An article that follows all rules can be written and read back unchanged. A text
/// that violates one cannot, so [`ArticleBuilder::build`](crate::ArticleBuilder::build) rejects it.
///
/// [`Display`](fmt::Display) writes how a field violates the rule.
///
/// # Examples
///
/// Each row of the table changes one field of this builder:
///
/// ```
/// use chrono::NaiveDate;
/// use newsclip::Article;
///
/// let builder = Article::builder()
///     .headline("Rain")
///     .publication("Gazette")
///     .url("https://example.com/rain")
///     .date(NaiveDate::from_ymd_opt(2024, 5, 1).unwrap())
///     .paragraph("It rained.");
/// ```
///
/// | Rule | Field | Value | Message |
/// |---|---|---|---|
/// | `Missing` | `date` | not set | `date is missing` |
/// | `Missing` | `paragraphs` | not set | `paragraphs are missing` |
/// | `Empty` | `headline` | `""` | `headline is empty` |
/// | `Empty` | `deck` | `""` | `deck is empty` |
/// | `OuterWhiteSpace` | `headline` | `" Rain"` | `headline starts or ends with white space` |
/// | `LineBreak` | `headline` | `"Rain\nand snow"` | `headline contains a line break` |
/// | `Pipe` | `publication` | `"Gazette \| Post"` | `` publication contains `\|` `` |
/// | `QuoteBeforePipe` | `headline` | `"“Rain” \| snow”"` | `` headline contains ” followed by `\|` `` |
/// | `NotHttp` | `url` | `"ftp://example.com/rain"` | `url is not an absolute http or https URL, or contains white space or control characters` |
/// | `InvalidUrl` | `url` | `"https://example.com:port/"` | `url is not a valid URL: invalid port number` |
/// | `ReadsAsDate` | `byline` | `"1 MAY 2024"` | `byline contains a line that reads as a date` |
/// | `ReadsAsDate` | `byline` | `"By Jane Roe, 1 MAY 2024\nLisbon"` | `byline contains a line that reads as a date` |
/// | `BlankLine` | `byline` | `"Jane Roe\n\nJohn Doe"` | `byline contains a blank line` |
/// | `TooManyLines` | `byline` | 17 lines | `byline has more than 16 lines` |
/// | `ReadsAsArticle` | `headline` | `"Rain.“Snow"` | `headline would begin another article` |
/// | `ReadsAsArticle` | `paragraphs` | a title line before a URL | `paragraphs[0] would begin another article` |
/// | `YearOutOfRange` | `date` | 1 May 10000 | `date has a year outside 1 to 9999` |
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rule {
    /// The date and at least one paragraph must be set.
    Missing,
    /// No text may be empty. Leave out a deck or byline instead of setting an empty one. The
    /// last paragraph counts as empty if it has only byte-order marks and white space.
    Empty,
    /// No text may begin or end with Unicode white space.
    OuterWhiteSpace,
    /// No text may have a line feed, except the byline between its lines.
    LineBreak,
    /// The publication must not contain `|`.
    Pipe,
    /// The headline must not contain a closing quotation mark ” that a `|` follows.
    QuoteBeforePipe,
    /// The URL must begin with `http://` or `https://` and a host, and must not contain
    /// white space or control characters.
    NotHttp,
    /// The `url` crate must accept the URL. The value is why it does not.
    InvalidUrl(url::ParseError),
    /// No line of the byline may read as a date, valid or not. Only the last line may read
    /// as a byline that a date follows.
    ReadsAsDate,
    /// The byline must not have a blank line.
    BlankLine,
    /// The byline must have at most 16 lines.
    TooManyLines,
    /// No field may begin another article in the canonical text: no line of the byline or
    /// paragraph that looks like a title line before one that looks like a URL line, and no
    /// title line inside the title line, as the page
    /// [`format`](mod@crate::format#many-articles) has them.
    ReadsAsArticle,
    /// The year must be from 1 to 9999.
    YearOutOfRange,
}

// The reason of an invalid URL has no hash.
impl Hash for Rule {
    fn hash<H: Hasher>(&self, state: &mut H) {
        mem::discriminant(self).hash(state);
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "is missing",
            Self::Empty => "is empty",
            Self::OuterWhiteSpace => "starts or ends with white space",
            Self::LineBreak => "contains a line break",
            Self::Pipe => "contains `|`",
            Self::QuoteBeforePipe => "contains \u{201d} followed by `|`",
            Self::NotHttp => {
                "is not an absolute http or https URL, or contains white space or control characters"
            }
            Self::InvalidUrl(reason) => return write!(f, "is not a valid URL: {reason}"),
            Self::ReadsAsDate => "contains a line that reads as a date",
            Self::BlankLine => "contains a blank line",
            Self::TooManyLines => "has more than 16 lines",
            Self::ReadsAsArticle => "would begin another article",
            Self::YearOutOfRange => "has a year outside 1 to 9999",
        })
    }
}

/// A field that violates a [`Rule`].
///
/// [`Display`](fmt::Display) writes one line, which never contains text of the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Violation {
    field: Field,
    rule: Rule,
    paragraph: Option<usize>,
}

impl Violation {
    pub(super) const fn new(field: Field, rule: Rule) -> Self {
        Self { field, rule, paragraph: None }
    }

    /// Makes the violation of a paragraph, by its index.
    pub(super) const fn of_paragraph(index: usize, rule: Rule) -> Self {
        Self { field: Field::Paragraphs, rule, paragraph: Some(index) }
    }

    /// Returns the field that violates the rule.
    #[must_use]
    pub const fn field(&self) -> Field {
        self.field
    }

    /// Returns the rule that the field violates.
    #[doc(alias("kind", "reason"))]
    #[must_use]
    pub const fn rule(&self) -> Rule {
        self.rule
    }

    /// Returns the index of the paragraph that violates the rule, counted from 0. `None` if
    /// it is another field, or all paragraphs are missing.
    #[must_use]
    pub const fn paragraph(&self) -> Option<usize> {
        self.paragraph
    }
}

/// Writes a message such as `paragraphs[2] is empty` or `date is missing`. No paragraph at all is
/// the only violation that is about the paragraphs and not about one of them.
impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.paragraph {
            Some(index) => write!(f, "{}[{index}] {}", self.field, self.rule),
            None if self.field == Field::Paragraphs => f.write_str("paragraphs are missing"),
            None => write!(f, "{} {}", self.field, self.rule),
        }
    }
}

/// The error of [`ArticleBuilder::build`](crate::ArticleBuilder::build): each field that violates a
/// [`Rule`], in the order of the format.
///
/// [`Display`](fmt::Display) writes all of them on one line, which never contains text of a field.
///
/// # Examples
///
/// ```
/// let error = newsclip::Article::builder().headline("Rain\n").publication("Gazette").build().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "headline starts or ends with white space; url is empty; date is missing; paragraphs are missing",
/// );
/// assert_eq!(error.violations().len(), 4);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BuildError {
    first: Violation,
    /// All violations, with the first.
    violations: Vec<Violation>,
}

impl BuildError {
    /// Makes the error of these violations. `None` if there are none.
    pub(super) fn of(violations: Vec<Violation>) -> Option<Self> {
        violations.first().copied().map(|first| Self { first, violations })
    }

    /// Returns all violations, in the order of the format. There is at least one.
    #[doc(alias("errors", "all"))]
    #[must_use]
    pub fn violations(&self) -> &[Violation] {
        &self.violations
    }

    /// Returns the field of the first violation.
    #[must_use]
    pub const fn field(&self) -> Field {
        self.first.field
    }

    /// Returns the rule of the first violation.
    #[doc(alias("kind", "reason"))]
    #[must_use]
    pub const fn rule(&self) -> Rule {
        self.first.rule
    }

    /// Returns the index of the paragraph of the first violation, counted from 0. `None` if it is
    /// another field, or all paragraphs are missing.
    #[must_use]
    pub const fn paragraph(&self) -> Option<usize> {
        self.first.paragraph
    }
}

impl From<Violation> for BuildError {
    fn from(first: Violation) -> Self {
        Self { first, violations: Vec::from([first]) }
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, violation) in self.violations.iter().enumerate() {
            let separator = if index > 0 { "; " } else { "" };
            write!(f, "{separator}{violation}")?;
        }
        Ok(())
    }
}

impl core::error::Error for BuildError {}
