//! Doubts about the content of an article that is well-formed.
//!
//! Parsing judges the shape of a text alone. What stands in it may still be
//! damaged, or something else than its place says. Each rule below looks for
//! one such thing, is certain enough to be worth a look, and changes nothing.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;
use core::fmt;

use chrono::{Datelike as _, NaiveDate};

use crate::article::Article;
use crate::chars::{is_direction_override, is_zero_width};
use crate::error::Field;
use crate::quotes;
use crate::span::Span;

/// The longest headline, deck and byline that is plausible, in characters.
/// The longest of 2,777 published articles in 50 languages have 288, 1,078 and 159.
const MAX_HEADLINE: usize = 300;
const MAX_DECK: usize = 1_200;
const MAX_BYLINE: usize = 300;

/// From how many words on a byline that ends like a sentence is one.
const SENTENCE_WORDS: usize = 8;

/// The year of the first newspaper, the Strasbourg *Relation*, after the World
/// Association of Newspapers.
const FIRST_NEWSPAPER: i32 = 1605;

/// Parameters that are put behind a URL to follow its readers, each as named
/// in the documentation of who adds it: Google Ads, Meta, Microsoft
/// Advertising, Mailchimp, Yandex, `HubSpot`, Marketo, X. Those of Google
/// Analytics begin with `utm_`.
const TRACKING: [&str; 13] = [
    "gclid", "dclid", "gbraid", "wbraid", "fbclid", "msclkid", "mc_cid", "mc_eid", "yclid",
    "_hsenc", "_hsmi", "mkt_tok", "twclid",
];

/// How much a doubt weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Severity {
    /// It may well be as it is meant.
    Notice,
    /// Something is damaged, hidden, or in the wrong place.
    Warning,
}

impl Severity {
    /// `notice` or `warning`.
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

/// What is doubtful. Its [`code`](Self::code) stays the same in all versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum IssueKind {
    /// A control character (Unicode's category Cc).
    ControlCharacter,
    /// A character that turns the direction of the writing (UAX #9: embeddings,
    /// overrides and isolates), and so can make a text look like another.
    BidirectionalOverride,
    /// A character without width: U+180E, U+200B, U+2060 or U+FEFF, or a joiner or
    /// non-joiner (U+200C, U+200D) behind an ASCII character, where it has no use.
    ZeroWidth,
    /// U+FFFD, which stands where something could not be decoded.
    ReplacementCharacter,
    /// The marks of UTF-8 that was read as Windows-1252, such as `â€™` or `Ã©`.
    MisdecodedText,
    /// A quotation mark without its partner. A quotation that goes on in the
    /// next paragraph, which then begins with the opening mark, is none.
    UnbalancedQuotes,
    /// The deck is the headline again.
    DeckEqualsHeadline,
    /// A paragraph that stands in the article before.
    RepeatedParagraph,
    /// A headline or byline of more than 300 characters, or a deck of more than 1,200.
    ImplausibleLength,
    /// A byline that ends like a sentence and has eight words or more.
    BylineIsSentence,
    /// A user name or a password in the URL.
    UrlCredentials,
    /// A parameter in the URL that is there to follow its readers.
    UrlTracking,
    /// A publication that is an address and not a name.
    PublicationIsUrl,
    /// A date before 1605, the year of the first newspaper.
    DateBeforeNewspapers,
    /// A date after the day that [`Article::validate_on`] was told.
    DateInFuture,
}

impl IssueKind {
    /// A short name in kebab-case, to list, count or suppress issues by.
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
            Self::ImplausibleLength => "implausible-length",
            Self::BylineIsSentence => "byline-is-sentence",
            Self::UrlCredentials => "url-credentials",
            Self::UrlTracking => "url-tracking",
            Self::PublicationIsUrl => "publication-is-url",
            Self::DateBeforeNewspapers => "date-before-newspapers",
            Self::DateInFuture => "date-in-future",
        }
    }

    /// How much it weighs.
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
            | Self::ImplausibleLength
            | Self::BylineIsSentence
            | Self::UrlTracking => Severity::Notice,
        }
    }

    const fn message(self) -> &'static str {
        match self {
            Self::ControlCharacter => "has a control character",
            Self::BidirectionalOverride => "has a character that turns the direction of the text",
            Self::ZeroWidth => "has a character without width",
            Self::ReplacementCharacter => "has U+FFFD, left where something could not be decoded",
            Self::MisdecodedText => "has marks of UTF-8 that was read as Windows-1252",
            Self::UnbalancedQuotes => "has a quotation mark without its partner",
            Self::DeckEqualsHeadline => "is the headline again",
            Self::RepeatedParagraph => "stands in the article before",
            Self::ImplausibleLength => "is longer than is plausible",
            Self::BylineIsSentence => "reads like a sentence",
            Self::UrlCredentials => "has a user name or a password",
            Self::UrlTracking => "has a parameter that follows its readers",
            Self::PublicationIsUrl => "is an address and not a name",
            Self::DateBeforeNewspapers => "is before 1605, the year of the first newspaper",
            Self::DateInFuture => "is in the future",
        }
    }
}

/// The [`code`](IssueKind::code).
impl fmt::Display for IssueKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

/// One doubt about an article.
///
/// Its [`Display`](fmt::Display) form is one line and holds nothing of the article:
/// `paragraphs[2]: stands in the article before (repeated-paragraph)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Issue {
    kind: IssueKind,
    field: Field,
    paragraph: Option<usize>,
    span: Option<Span>,
}

impl Issue {
    /// What is doubtful.
    #[must_use]
    pub const fn kind(&self) -> IssueKind {
        self.kind
    }

    /// How much it weighs: [`IssueKind::severity`].
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.kind.severity()
    }

    /// The part that it is about.
    #[must_use]
    pub const fn field(&self) -> Field {
        self.field
    }

    /// Which paragraph it is about, counted from 0, if it is one.
    #[must_use]
    pub const fn paragraph(&self) -> Option<usize> {
        self.paragraph
    }

    /// Where it is, in bytes of what the getter of the field returns (or of
    /// the paragraph); the first place, if there are several. `None` if it is
    /// about the whole.
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
        write!(f, ": {} ({})", self.kind.message(), self.kind)
    }
}

/// What [`Article::validate`] doubts, in the order of the parts. Empty if
/// nothing is doubtful.
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
    /// The issues.
    pub fn iter(&self) -> core::slice::Iter<'_, Issue> {
        self.issues.iter()
    }

    /// How many issues there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.issues.len()
    }

    /// Whether nothing is doubtful.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.issues.is_empty()
    }

    /// The greatest severity among the issues; `None` if there are none.
    #[must_use]
    pub fn severity(&self) -> Option<Severity> {
        self.iter().map(Issue::severity).max()
    }

    fn add(&mut self, kind: IssueKind, field: Field, paragraph: Option<usize>, span: Option<Span>) {
        self.issues.push(Issue { kind, field, paragraph, span });
    }
}

/// One issue a line.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.iter().try_for_each(|issue| writeln!(f, "{}: {issue}", issue.severity()))
    }
}

impl<'a> IntoIterator for &'a Report {
    type Item = &'a Issue;
    type IntoIter = core::slice::Iter<'a, Issue>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Report {
    type Item = Issue;
    type IntoIter = alloc::vec::IntoIter<Issue>;

    fn into_iter(self) -> Self::IntoIter {
        self.issues.into_iter()
    }
}

/// See [`Article::validate`] and [`Article::validate_on`].
pub(crate) fn validate(article: &Article, today: Option<NaiveDate>) -> Report {
    let mut report = Report::default();
    headline_and_deck(article, &mut report);
    publication(article.publication(), &mut report);
    url(article, &mut report);
    byline(article.byline(), &mut report);
    date(article.date(), today, &mut report);
    paragraphs(article, &mut report);
    report
}

fn headline_and_deck(article: &Article, report: &mut Report) {
    let headline = article.headline();
    text(headline, Field::Headline, None, report);
    quotation(headline, "", Field::Headline, None, report);
    length(headline, MAX_HEADLINE, Field::Headline, report);
    let Some(deck) = article.deck() else { return };
    text(deck, Field::Deck, None, report);
    quotation(deck, "", Field::Deck, None, report);
    length(deck, MAX_DECK, Field::Deck, report);
    if deck == headline {
        report.add(IssueKind::DeckEqualsHeadline, Field::Deck, None, None);
    }
}

fn publication(publication: &str, report: &mut Report) {
    text(publication, Field::Publication, None, report);
    let begins_with_www =
        publication.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www."));
    if begins_with_www || publication.contains("://") {
        report.add(IssueKind::PublicationIsUrl, Field::Publication, None, None);
    }
}

fn url(article: &Article, report: &mut Report) {
    let url = article.url();
    if !url.username().is_empty() || url.password().is_some() {
        report.add(IssueKind::UrlCredentials, Field::Url, None, None);
    }
    let tracks = |name: &str| name.starts_with("utm_") || TRACKING.contains(&name);
    if url.query_pairs().any(|(name, _)| tracks(&name)) {
        report.add(IssueKind::UrlTracking, Field::Url, None, None);
    }
}

fn byline(byline: Option<&str>, report: &mut Report) {
    let Some(byline) = byline else { return };
    text(byline, Field::Byline, None, report);
    length(byline, MAX_BYLINE, Field::Byline, report);
    let ends =
        byline.ends_with(['.', '!', '?']) && byline.split_whitespace().count() >= SENTENCE_WORDS;
    if ends || byline.ends_with(['。', '！', '？']) {
        report.add(IssueKind::BylineIsSentence, Field::Byline, None, None);
    }
}

fn date(date: NaiveDate, today: Option<NaiveDate>, report: &mut Report) {
    if date.year() < FIRST_NEWSPAPER {
        report.add(IssueKind::DateBeforeNewspapers, Field::Date, None, None);
    }
    if today.is_some_and(|today| date > today) {
        report.add(IssueKind::DateInFuture, Field::Date, None, None);
    }
}

fn paragraphs(article: &Article, report: &mut Report) {
    let mut seen = BTreeSet::new();
    let mut following = article.paragraphs().skip(1);
    for (index, paragraph) in article.paragraphs().enumerate() {
        text(paragraph, Field::Paragraphs, Some(index), report);
        let next = following.next().unwrap_or_default();
        quotation(paragraph, next, Field::Paragraphs, Some(index), report);
        if !seen.insert(paragraph) {
            report.add(IssueKind::RepeatedParagraph, Field::Paragraphs, Some(index), None);
        }
    }
}

/// Looks at each character for what was damaged or is hidden.
fn text(text: &str, field: Field, paragraph: Option<usize>, report: &mut Report) {
    let mut before = ' ';
    let mut found = BTreeSet::new();
    for (start, character) in text.char_indices() {
        if let Some(kind) = doubt_about(character, before) {
            if found.insert(kind) {
                let span = Span::new(start, start + character.len_utf8());
                report.add(kind, field, paragraph, Some(span));
            }
        }
        before = character;
    }
    if let Some(span) = misdecoded(text) {
        report.add(IssueKind::MisdecodedText, field, paragraph, Some(span));
    }
}

/// What is doubtful about a character that stands behind `before`.
fn doubt_about(character: char, before: char) -> Option<IssueKind> {
    match character {
        // Between the lines of a byline. No other text has one.
        '\n' => None,
        '\u{fffd}' => Some(IssueKind::ReplacementCharacter),
        '\u{200c}' | '\u{200d}' => before.is_ascii().then_some(IssueKind::ZeroWidth),
        _ if character.is_control() => Some(IssueKind::ControlCharacter),
        _ if is_direction_override(character) => Some(IssueKind::BidirectionalOverride),
        _ if is_zero_width(character) => Some(IssueKind::ZeroWidth),
        _ => None,
    }
}

/// The first place that is UTF-8 read as Windows-1252: `â€`, with which all
/// curly quotation marks and dashes begin, the euro sign `â‚¬`, or one of `Â Ã`
/// and a sign that no language writes behind them.
fn misdecoded(text: &str) -> Option<Span> {
    let place = |(start, mark): (usize, &str)| Span::new(start, start + mark.len());
    let marks = ["â€", "â‚¬"].iter().filter_map(|mark| text.match_indices(mark).next());
    let letter = text.match_indices(['Â', 'Ã']).find(|(start, letter)| {
        let behind = text.get(start + letter.len()..).and_then(|behind| behind.chars().next());
        behind.is_some_and(|sign| matches!(sign, '\u{a1}'..='\u{bf}' if sign != '«' && sign != '»'))
    });
    marks.chain(letter).map(place).min()
}

/// Looks for a quotation mark without its partner. `next` is the paragraph behind.
fn quotation(text: &str, next: &str, field: Field, paragraph: Option<usize>, report: &mut Report) {
    if !quotes::are_balanced(text, next) {
        report.add(IssueKind::UnbalancedQuotes, field, paragraph, None);
    }
}

/// Doubts a text of more than `most` characters.
fn length(text: &str, most: usize, field: Field, report: &mut Report) {
    if text.chars().nth(most).is_some() {
        report.add(IssueKind::ImplausibleLength, field, None, None);
    }
}
