//! Doubts about the content of an article that is well-formed.
//!
//! Parsing judges the shape of a text alone. What stands in it may still be
//! damaged, or something else than its place says. Each rule below looks for
//! one such thing, is certain enough to be worth a look, and changes nothing.

use alloc::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};
use url::form_urlencoded;

use super::issue::{IssueKind, Report};
use super::misdecoded::misdecoded;
use super::quotes::Quotations;
use crate::article::Article;
use crate::error::Field;
use crate::text::chars::{is_direction_override, is_zero_width, stray_joiners};
use crate::text::span::Span;

/// The longest headline, deck and byline that is plausible, in characters. Of
/// 6,700 published headlines and 5,600 decks, the longer ones (18 and 7) held the
/// deck or the beginning of the body besides. The longest of 5,900 bylines has 259.
const MAX_HEADLINE: usize = 200;
const MAX_DECK: usize = 600;
const MAX_BYLINE: usize = 300;

/// From how many words on a line is a sentence if it ends like one, and if most
/// of its words begin in lower case.
const SENTENCE_WORDS: usize = 8;
const LOWER_CASE_WORDS: usize = 12;

/// The year of the first newspaper, the Strasbourg *Relation*, after the World
/// Association of Newspapers.
const FIRST_NEWSPAPER: i32 = 1605;

/// Parameters that are put behind a URL to follow its readers: those of Google,
/// Meta, Instagram, Microsoft Advertising, X, `LinkedIn`, `TikTok`, Reddit,
/// Mailchimp, `HubSpot`, Marketo, Yandex, Outbrain, Mapp and Piano. Those of
/// Google Analytics begin with `utm_`.
const TRACKING: &str = "gclid gclsrc dclid gbraid wbraid srsltid _gl fbclid igshid msclkid twclid \
    li_fat_id ttclid rdt_cid mc_cid mc_eid _hsenc _hsmi mkt_tok yclid _openstat dicbo wt_mc wt_zmc \
    at_campaign xtor";

impl Article {
    /// What is well-formed in this article and yet doubtful. A date in the
    /// future is judged by [`validate_on`](Self::validate_on) alone, which is
    /// told what day it is.
    #[must_use]
    pub fn validate(&self) -> Report {
        validate(self, None)
    }

    /// As [`validate`](Self::validate), and a date after `today` is doubtful.
    #[must_use]
    pub fn validate_on(&self, today: NaiveDate) -> Report {
        validate(self, Some(today))
    }
}

/// See [`Article::validate`] and [`Article::validate_on`].
fn validate(article: &Article, today: Option<NaiveDate>) -> Report {
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
    part(headline, Field::Headline, report);
    length(headline, MAX_HEADLINE, Field::Headline, report);
    let Some(deck) = article.deck() else { return };
    part(deck, Field::Deck, report);
    if is_same(deck, headline) {
        report.add(IssueKind::DeckEqualsHeadline, Field::Deck, None, None);
    }
    length(deck, MAX_DECK, Field::Deck, report);
}

/// Whether two texts are the same, or differ but in case and punctuation.
fn is_same(one: &str, other: &str) -> bool {
    one == other || (letters(one).next().is_some() && letters(one).eq(letters(other)))
}

/// The letters and digits of a text, in lower case.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase)
}

fn publication(publication: &str, report: &mut Report) {
    part(publication, Field::Publication, report);
    if is_address(publication) {
        report.add(IssueKind::PublicationIsUrl, Field::Publication, None, None);
    }
}

/// Whether a text has a scheme, or begins with `www.`, or with a host and a slash.
fn is_address(text: &str) -> bool {
    let host = text.split_once('/').map_or("", |(host, _)| host);
    begins_with(text, "www.")
        || text.contains("://")
        || (host.contains('.') && !text.contains(char::is_whitespace))
}

/// Whether a text begins with ASCII letters, in capitals or not.
fn begins_with(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start))
}

fn url(article: &Article, report: &mut Report) {
    let url = article.url();
    if !url.username().is_empty() || url.password().is_some() {
        report.add(IssueKind::UrlCredentials, Field::Url, None, None);
    }
    let fragment = form_urlencoded::parse(url.fragment().unwrap_or_default().as_bytes());
    if url.query_pairs().chain(fragment).any(|(name, _)| is_tracking(&name)) {
        report.add(IssueKind::UrlTracking, Field::Url, None, None);
    }
}

fn is_tracking(parameter: &str) -> bool {
    begins_with(parameter, "utm_")
        || TRACKING.split(' ').any(|name| name.eq_ignore_ascii_case(parameter))
}

fn byline(byline: Option<&str>, report: &mut Report) {
    let Some(byline) = byline else { return };
    part(byline, Field::Byline, report);
    length(byline, MAX_BYLINE, Field::Byline, report);
    if byline.lines().any(is_sentence) {
        report.add(IssueKind::BylineIsSentence, Field::Byline, None, None);
    }
}

/// Whether a line reads like a sentence and not like names. Names, places and
/// agencies begin in capitals; abbreviations end in a full stop too, but behind
/// few letters.
fn is_sentence(line: &str) -> bool {
    let words = line.split_whitespace().count();
    let is_lower_case = |word: &&str| word.starts_with(char::is_lowercase);
    let lower_case = line.split_whitespace().filter(is_lower_case).count();
    let last = line.trim_end_matches('.').rsplit([' ', '.']).next().unwrap_or_default();
    let ends = line.ends_with(['!', '?', '।', '۔', '؟'])
        || (line.ends_with('.') && last.chars().nth(3).is_some());
    line.ends_with(['。', '！', '？'])
        || (words >= SENTENCE_WORDS && ends)
        || (words >= LOWER_CASE_WORDS && lower_case * 5 >= words * 3)
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
    let mut following = article.paragraphs();
    let mut quotations = Quotations::begin(following.next().unwrap_or_default());
    for (index, paragraph) in article.paragraphs().enumerate() {
        characters(paragraph, Field::Paragraphs, Some(index), report);
        if let Some(span) = quotations.unpaired_before(following.next().unwrap_or_default()) {
            report.add(IssueKind::UnbalancedQuotes, Field::Paragraphs, Some(index), Some(span));
        }
        if letters(paragraph).next().is_some() && !seen.insert(paragraph) {
            report.add(IssueKind::RepeatedParagraph, Field::Paragraphs, Some(index), None);
        }
    }
}

/// Looks at the text of a part that is one.
fn part(text: &str, field: Field, report: &mut Report) {
    characters(text, field, None, report);
    if let Some(span) = Quotations::begin(text).unpaired_before("") {
        report.add(IssueKind::UnbalancedQuotes, field, None, Some(span));
    }
}

/// The kinds of doubt about a character, in their order.
const OF_CHARACTERS: [IssueKind; 5] = [
    IssueKind::ControlCharacter,
    IssueKind::BidirectionalOverride,
    IssueKind::ZeroWidth,
    IssueKind::ReplacementCharacter,
    IssueKind::MisdecodedText,
];

/// Looks at each character for what is damaged or hidden, and tells the first
/// place of each kind.
fn characters(text: &str, field: Field, paragraph: Option<usize>, report: &mut Report) {
    let mut first = OF_CHARACTERS.map(|kind| (kind, None::<Span>));
    let mut note = |kind, span: Span| {
        for (_, first) in first.iter_mut().filter(|(of, _)| *of == kind) {
            *first = Some(first.map_or(span, |first| first.min(span)));
        }
    };
    let mut before = ' ';
    for (start, character) in text.char_indices() {
        if let Some(kind) = doubt_about(character, before) {
            note(kind, Span::new(start, start + character.len_utf8()));
        }
        before = character;
    }
    if let Some(span) = misdecoded(text) {
        note(IssueKind::MisdecodedText, span);
    }
    if let Some(span) = stray_joiners(text) {
        note(IssueKind::ZeroWidth, span);
    }
    for (kind, span) in first {
        if span.is_some() {
            report.add(kind, field, paragraph, span);
        }
    }
}

/// What is doubtful about a character that stands behind `before`.
fn doubt_about(character: char, before: char) -> Option<IssueKind> {
    match character {
        // A tab is white space; a line feed stands between the lines of a byline alone.
        '\t' | '\n' => None,
        '\u{fffd}' => Some(IssueKind::ReplacementCharacter),
        _ if character.is_control() => Some(IssueKind::ControlCharacter),
        _ if is_direction_override(character) => Some(IssueKind::BidirectionalOverride),
        _ if is_zero_width(character, before) => Some(IssueKind::ZeroWidth),
        _ => None,
    }
}

/// Doubts a text of more than `most` characters.
fn length(text: &str, most: usize, field: Field, report: &mut Report) {
    if text.chars().nth(most).is_some() {
        report.add(IssueKind::ImplausibleLength, field, None, None);
    }
}
