//! The issues of an article, and the report that lists them.

use alloc::vec::Vec;
use core::fmt;
use core::iter::FusedIterator;

use crate::error::Field;
use crate::text::span::Span;

/// How serious an issue is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Severity {
    /// It may well be intended.
    Notice,
    /// Something is damaged, hidden, or in the wrong place.
    Warning,
}

impl Severity {
    /// Returns `notice` or `warning`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Notice => "notice",
            Self::Warning => "warning",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// What looks wrong. Its [`code`](Self::code) stays the same in all versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum IssueKind {
    /// A control character (Unicode's category Cc) other than the tab.
    ControlCharacter,
    /// A character that changes the direction of the text (UAX #9: embeddings, overrides and
    /// isolates), and so can make a text look like another.
    BidirectionalOverride,
    /// A zero-width character where it has no use: U+200B (except after Thai, Lao, Burmese and Khmer),
    /// U+2060 to U+2064, U+FEFF, U+180E (except in Mongolian), a tag (except in a flag), or a joiner or
    /// non-joiner (U+200C, U+200D) between two ASCII characters.
    ZeroWidth,
    /// U+FFFD, which replaces bytes that could not be decoded.
    ReplacementCharacter,
    /// UTF-8 that was decoded as Windows-1252 or Latin-1, such as `â€™` or `Ã©`, where nobody would
    /// write it. What somebody may have written, such as `É…` or `déjà »`, is not reported.
    MisdecodedText,
    /// A double quotation mark without its partner: “ ”, „ “, „ ”, ” ”, « », » «, » », 「 」, 『 』 and
    /// " " are pairs. The partner may be in the next paragraph, and may be missing if that begins with a
    /// mark again. Marks that may mean inches are not checked, nor are single marks.
    UnbalancedQuotes,
    /// The deck repeats the headline, in the same letters and digits.
    DeckEqualsHeadline,
    /// A paragraph that repeats an earlier paragraph. One without a letter or a digit, such as `* * *`,
    /// may do so.
    RepeatedParagraph,
    /// A paragraph that is or ends in a URL, if one of the next 16 is or ends in a date line. It may be
    /// the header of a second article, whose title line or URL line is not as the format has it.
    SecondHeader,
    /// A headline of more than 200 characters, a deck of more than 600 or a byline of more than 300.
    ImplausibleLength,
    /// A line of the byline that reads like a sentence: it ends like one and has eight words or more, or
    /// it ends in `。`, `！` or `？`, or it has twelve words or more, of which three in five begin in
    /// lower case.
    BylineIsSentence,
    /// A user name or a password in the URL.
    UrlCredentials,
    /// A parameter in the URL that tracks its readers.
    UrlTracking,
    /// A publication that is a URL, not a name. The name of a site alone, such as `example.com`, is a
    /// name.
    PublicationIsUrl,
    /// A date before 1605, the year of the first newspaper.
    DateBeforeNewspapers,
    /// A date after the day that was passed to [`Article::validate_on`](crate::Article::validate_on).
    DateInFuture,
}

impl IssueKind {
    /// Returns a short name in kebab-case, by which to list, count or suppress issues.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ControlCharacter => "control-character",
            Self::BidirectionalOverride => "bidirectional-override",
            Self::ZeroWidth => "zero-width",
            Self::ReplacementCharacter => "replacement-character",
            Self::MisdecodedText => "misdecoded-text",
            Self::UnbalancedQuotes => "unbalanced-quotes",
            Self::DeckEqualsHeadline => "deck-equals-headline",
            Self::RepeatedParagraph => "repeated-paragraph",
            Self::SecondHeader => "second-header",
            Self::ImplausibleLength => "implausible-length",
            Self::BylineIsSentence => "byline-is-sentence",
            Self::UrlCredentials => "url-credentials",
            Self::UrlTracking => "url-tracking",
            Self::PublicationIsUrl => "publication-is-url",
            Self::DateBeforeNewspapers => "date-before-newspapers",
            Self::DateInFuture => "date-in-future",
        }
    }

    /// Returns how serious it is.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::ControlCharacter
            | Self::BidirectionalOverride
            | Self::ReplacementCharacter
            | Self::MisdecodedText
            | Self::UrlCredentials
            | Self::PublicationIsUrl
            | Self::DateBeforeNewspapers
            | Self::DateInFuture => Severity::Warning,
            Self::ZeroWidth
            | Self::UnbalancedQuotes
            | Self::DeckEqualsHeadline
            | Self::RepeatedParagraph
            | Self::SecondHeader
            | Self::ImplausibleLength
            | Self::BylineIsSentence
            | Self::UrlTracking => Severity::Notice,
        }
    }

    const fn message(self) -> &'static str {
        match self {
            Self::ControlCharacter => "contains a control character",
            Self::BidirectionalOverride => {
                "contains a character that changes the direction of the text"
            }
            Self::ZeroWidth => "contains a zero-width character",
            Self::ReplacementCharacter => {
                "contains U+FFFD, which replaces bytes that could not be decoded"
            }
            Self::MisdecodedText => "contains UTF-8 that was decoded as Windows-1252",
            Self::UnbalancedQuotes => "has an unmatched quotation mark",
            Self::DeckEqualsHeadline => "repeats the headline",
            Self::RepeatedParagraph => "repeats an earlier paragraph",
            Self::SecondHeader => "may be the header of another article",
            Self::ImplausibleLength => "is implausibly long",
            Self::BylineIsSentence => "reads like a sentence",
            Self::UrlCredentials => "contains a user name or password",
            Self::UrlTracking => "contains a tracking parameter",
            Self::PublicationIsUrl => "is a URL, not a name",
            Self::DateBeforeNewspapers => "is before 1605, the year of the first newspaper",
            Self::DateInFuture => "is in the future",
        }
    }
}

/// Writes the [`code`](IssueKind::code).
impl fmt::Display for IssueKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

/// One thing in an article that looks wrong.
///
/// Its [`Display`](fmt::Display) form is one line without any text of the article:
/// `paragraphs[2]: repeats an earlier paragraph (repeated-paragraph)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Issue {
    kind: IssueKind,
    field: Field,
    paragraph: Option<usize>,
    span: Option<Span>,
}

impl Issue {
    /// Returns what looks wrong.
    #[must_use]
    pub const fn kind(&self) -> IssueKind {
        self.kind
    }

    /// Returns how serious it is: [`IssueKind::severity`].
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.kind.severity()
    }

    /// Returns what looks wrong, in words that follow the name of the field.
    #[must_use]
    pub const fn message(&self) -> &'static str {
        self.kind.message()
    }

    /// Returns the field that it is about.
    #[must_use]
    pub const fn field(&self) -> Field {
        self.field
    }

    /// Returns the index of the paragraph that it is about, counted from 0. `None` if it is about
    /// another field.
    #[must_use]
    pub const fn paragraph(&self) -> Option<usize> {
        self.paragraph
    }

    /// Returns where it is: a span of what the getter of the field returns, or of the paragraph. If
    /// there are several, it is the first. `None` if the issue is about the whole field.
    #[must_use]
    pub const fn span(&self) -> Option<Span> {
        self.span
    }
}

impl fmt::Display for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.field)?;
        if let Some(index) = self.paragraph {
            write!(f, "[{index}]")?;
        }
        write!(f, ": {} ({})", self.message(), self.kind)
    }
}

/// The issues that [`Article::validate`](crate::Article::validate) finds: at most one of each kind for
/// each field and each paragraph.
///
/// They are in the order of the fields ([`Field`]), and for one field in the order of the kinds
/// ([`IssueKind`]).
///
/// ```
/// # fn main() -> Result<(), newsclip::Error> {
/// use newsclip::{Article, IssueKind};
///
/// let text = "“Rain” | Gazette\nhttps://example.com/?utm_source=mail\n1 MAY 2024\nIt’s not “wet.";
/// let report = Article::parse(text)?.validate();
/// let kinds: Vec<_> = report.iter().map(|issue| issue.kind()).collect();
/// assert_eq!(kinds, [IssueKind::UrlTracking, IssueKind::UnbalancedQuotes]);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    issues: Vec<Issue>,
}

impl Report {
    /// Returns an iterator over the issues.
    pub fn iter(&self) -> Issues<'_> {
        Issues(self.issues.iter())
    }

    /// Returns the number of issues.
    #[must_use]
    pub fn len(&self) -> usize {
        self.issues.len()
    }

    /// Returns whether there are no issues.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.issues.is_empty()
    }

    /// Returns the greatest severity of the issues. `None` if there are none.
    #[must_use]
    pub fn severity(&self) -> Option<Severity> {
        self.iter().map(Issue::severity).max()
    }

    pub(crate) fn add(
        &mut self,
        kind: IssueKind,
        field: Field,
        paragraph: Option<usize>,
        span: Option<Span>,
    ) {
        self.issues.push(Issue { kind, field, paragraph, span });
    }

    /// Sorts the issues of the paragraphs by paragraph and kind, after all others. These are in their
    /// order already, and stay in it.
    pub(super) fn sort(&mut self) {
        self.issues.sort_by_key(|issue| issue.paragraph.map(|paragraph| (paragraph, issue.kind)));
    }
}

/// Writes one issue a line.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.iter().try_for_each(|issue| writeln!(f, "{}: {issue}", issue.severity()))
    }
}

/// An iterator over the issues of a [`Report`].
#[derive(Clone, Debug)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct Issues<'a>(core::slice::Iter<'a, Issue>);

/// An iterator over the issues of a [`Report`], which it owns.
#[derive(Clone, Debug)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct IntoIssues(alloc::vec::IntoIter<Issue>);

/// Implements the traits of an iterator that wraps one of `std`.
macro_rules! iterator {
    ([$($lifetime:lifetime)?] $name:ty, $item:ty) => {
        impl<$($lifetime)?> Iterator for $name {
            type Item = $item;

            fn next(&mut self) -> Option<Self::Item> {
                self.0.next()
            }

            fn size_hint(&self) -> (usize, Option<usize>) {
                self.0.size_hint()
            }
        }

        impl<$($lifetime)?> DoubleEndedIterator for $name {
            fn next_back(&mut self) -> Option<Self::Item> {
                self.0.next_back()
            }
        }

        impl<$($lifetime)?> ExactSizeIterator for $name {}

        impl<$($lifetime)?> FusedIterator for $name {}
    };
}

iterator!(['a] Issues<'a>, &'a Issue);
iterator!([] IntoIssues, Issue);

impl<'a> IntoIterator for &'a Report {
    type Item = &'a Issue;
    type IntoIter = Issues<'a>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Report {
    type Item = Issue;
    type IntoIter = IntoIssues;

    fn into_iter(self) -> Self::IntoIter {
        IntoIssues(self.issues.into_iter())
    }
}
