//! The rules by which an article that parses may still look wrong.
//!
//! Parsing checks only the shape of a text. Its content may still be damaged, or not belong in its
//! field. Each rule below looks for one such thing. It is certain enough to be worth a look, and
//! changes nothing.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;

use chrono::{Datelike as _, NaiveDate};
use memchr::memmem;
use url::form_urlencoded;

use super::byte_classes::ByteClasses;
use super::issue::{IssueKind, Report};
use super::misdecoded::misdecoded;
use super::quotes::Quotations;
use super::second_header::second_headers;
use crate::article::Article;
use crate::error::Field;
use crate::text::chars::{is_direction_override, is_zero_width, stray_joiners};
use crate::text::span::Span;

/// The most characters of a plausible headline, deck and byline. Of 6,700 published headlines and 5,600
/// decks, the longer ones (18 and 7) also contained the deck or the beginning of the body. The longest
/// of 5,900 bylines has 259.
const MAX_HEADLINE: usize = 200;
const MAX_DECK: usize = 600;
const MAX_BYLINE: usize = 300;

/// The fewest words of a line that is a sentence because it ends like one, and because most of its words
/// begin in lower case.
const SENTENCE_WORDS: usize = 8;
const LOWER_CASE_WORDS: usize = 12;

/// The year of the first newspaper, the Strasbourg *Relation*, after the World
/// Association of Newspapers.
const FIRST_NEWSPAPER: i32 = 1605;

/// Parameters that are added to a URL to track its readers: those of Google,
/// Meta, Instagram, Microsoft Advertising, X, `LinkedIn`, `TikTok`, Reddit,
/// Mailchimp, `HubSpot`, Marketo, Yandex, Outbrain, Mapp and Piano. Those of
/// Google Analytics begin with `utm_`.
const TRACKING: [&str; 26] = [
    "gclid",
    "gclsrc",
    "dclid",
    "gbraid",
    "wbraid",
    "srsltid",
    "_gl",
    "fbclid",
    "igshid",
    "msclkid",
    "twclid",
    "li_fat_id",
    "ttclid",
    "rdt_cid",
    "mc_cid",
    "mc_eid",
    "_hsenc",
    "_hsmi",
    "mkt_tok",
    "yclid",
    "_openstat",
    "dicbo",
    "wt_mc",
    "wt_zmc",
    "at_campaign",
    "xtor",
];

impl Article {
    /// Reports what parses but looks wrong in this article.
    ///
    /// Only [`validate_on`](Self::validate_on) reports a date in the future, because it takes the day of
    /// today.
    #[doc(alias = "lint")]
    #[doc(alias = "warnings")]
    #[must_use]
    pub fn validate(&self) -> Report {
        validate(self, None)
    }

    /// Reports what [`validate`](Self::validate) does, and a date after `today`.
    #[must_use]
    pub fn validate_on(&self, today: NaiveDate) -> Report {
        validate(self, Some(today))
    }
}

/// See [`Article::validate`] and [`Article::validate_on`].
fn validate(article: &Article, today: Option<NaiveDate>) -> Report {
    let mut check = Check::of(article);
    check.headline_and_deck();
    check.publication();
    check.url();
    check.byline();
    check.date(today);
    check.paragraphs();
    check.report
}

/// A check of an article, rule by rule.
struct Check<'a> {
    article: &'a Article,
    /// What any of its texts may contain.
    classes: ByteClasses,
    quotations: Quotations,
    report: Report,
}

impl<'a> Check<'a> {
    fn of(article: &'a Article) -> Self {
        let classes = ByteClasses::of(article.as_str());
        let quotations = Quotations::new(classes);
        Self { article, classes, quotations, report: Report::default() }
    }

    fn add(&mut self, kind: IssueKind, field: Field) {
        self.report.add(kind, field, None, None);
    }

    fn headline_and_deck(&mut self) {
        let headline = self.article.headline();
        self.part(headline, Field::Headline);
        self.length(headline, MAX_HEADLINE, Field::Headline);
        let Some(deck) = self.article.deck() else { return };
        self.part(deck, Field::Deck);
        if is_same(deck, headline) {
            self.add(IssueKind::DeckEqualsHeadline, Field::Deck);
        }
        self.length(deck, MAX_DECK, Field::Deck);
    }

    fn publication(&mut self) {
        let publication = self.article.publication();
        self.part(publication, Field::Publication);
        if is_address(publication) {
            self.add(IssueKind::PublicationIsUrl, Field::Publication);
        }
    }

    fn url(&mut self) {
        let url = self.article.url();
        if !url.username().is_empty() || url.password().is_some() {
            self.add(IssueKind::UrlCredentials, Field::Url);
        }
        let mut names = [url.query(), url.fragment()]
            .into_iter()
            .flatten()
            .flat_map(|text| form_urlencoded::parse(text.as_bytes()).map(|(name, _)| name));
        if names.any(|name| is_tracking(&name)) {
            self.add(IssueKind::UrlTracking, Field::Url);
        }
    }

    fn byline(&mut self) {
        let Some(byline) = self.article.byline() else { return };
        self.part(byline, Field::Byline);
        self.length(byline, MAX_BYLINE, Field::Byline);
        if byline.lines().any(is_sentence) {
            self.add(IssueKind::BylineIsSentence, Field::Byline);
        }
    }

    fn date(&mut self, today: Option<NaiveDate>) {
        let date = self.article.date();
        if date.year() < FIRST_NEWSPAPER {
            self.add(IssueKind::DateBeforeNewspapers, Field::Date);
        }
        if today.is_some_and(|today| date > today) {
            self.add(IssueKind::DateInFuture, Field::Date);
        }
    }

    fn paragraphs(&mut self) {
        let mut paragraphs = self.article.paragraphs();
        let mut keys = Vec::with_capacity(paragraphs.len());
        let mut following = paragraphs.next();
        self.quotations.begin(following.unwrap_or_default());
        for index in 0.. {
            let Some(paragraph) = following else { break };
            following = paragraphs.next();
            self.characters(paragraph, Field::Paragraphs, Some(index));
            let next = following.unwrap_or_default();
            if let Some(span) = self.quotations.unpaired_before(next) {
                let (kind, field) = (IssueKind::UnbalancedQuotes, Field::Paragraphs);
                self.report.add(kind, field, Some(index), Some(span));
            }
            keys.push(key(paragraph));
        }
        self.second_headers();
        keys.sort_unstable();
        if keys.windows(2).any(|pair| pair.first() == pair.last()) {
            self.repeated_paragraphs();
        }
    }

    /// Reports what may be the header of another article. Few articles have a URL in a paragraph.
    fn second_headers(&mut self) {
        if memmem::find(self.article.text.body().0.as_bytes(), b"://").is_none() {
            return;
        }
        let before = self.report.len();
        for index in second_headers(self.article.paragraphs()) {
            let (kind, field) = (IssueKind::SecondHeader, Field::Paragraphs);
            self.report.add(kind, field, Some(index), None);
        }
        if self.report.len() > before {
            self.report.sort();
        }
    }

    /// Compares the paragraphs with each other. Few articles have two with the same key.
    fn repeated_paragraphs(&mut self) {
        let mut seen = BTreeSet::new();
        for (index, paragraph) in self.article.paragraphs().enumerate() {
            if !seen.insert((key(paragraph), paragraph)) && has_letter(paragraph) {
                let (kind, field) = (IssueKind::RepeatedParagraph, Field::Paragraphs);
                self.report.add(kind, field, Some(index), None);
            }
        }
        self.report.sort();
    }

    /// Checks a field that is one text.
    fn part(&mut self, text: &str, field: Field) {
        self.characters(text, field, None);
        if let Some(span) = self.quotations.unpaired_in(text) {
            self.report.add(IssueKind::UnbalancedQuotes, field, None, Some(span));
        }
    }

    /// Checks the characters of a text if any may be an issue. In nearly all articles none is.
    fn characters(&mut self, text: &str, field: Field, paragraph: Option<usize>) {
        if self.classes.suspicious && ByteClasses::of(text).suspicious {
            characters(text, field, paragraph, &mut self.report);
        }
    }

    /// Reports a text of more than `most` characters.
    fn length(&mut self, text: &str, most: usize, field: Field) {
        if text.len() > most && text.chars().nth(most).is_some() {
            self.add(IssueKind::ImplausibleLength, field);
        }
    }
}

/// Returns a key in which nearly all different paragraphs differ: their length, and the bytes at their
/// ends.
fn key(paragraph: &str) -> u64 {
    let bytes = paragraph.as_bytes();
    let ends = match (bytes.first_chunk(), bytes.last_chunk()) {
        (Some(first), Some(last)) => {
            u64::from_le_bytes(*first) ^ u64::from_le_bytes(*last).rotate_left(1)
        }
        _ => bytes.iter().fold(0, |key, byte| (key << 8) | u64::from(*byte)),
    };
    ends ^ (u64::try_from(bytes.len()).unwrap_or_default() << 48)
}

/// Returns whether a text has a letter or a digit.
fn has_letter(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// Returns whether two texts are the same, or differ only in case and punctuation.
fn is_same(one: &str, other: &str) -> bool {
    one == other || (has_letter(one) && letters(one).eq(letters(other)))
}

/// Returns the letters and digits of a text, in lower case.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// Returns whether a text has a scheme, or begins with `www.`, or with a host and a slash.
fn is_address(text: &str) -> bool {
    let has_host = |(host, _): (&str, &str)| {
        text.contains("://") || (host.contains('.') && !text.contains(char::is_whitespace))
    };
    begins_with(text, "www.") || text.split_once('/').is_some_and(has_host)
}

/// Returns whether a text begins with ASCII letters, in any case.
fn begins_with(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start))
}

/// Returns whether a parameter of a URL tracks its readers.
fn is_tracking(parameter: &str) -> bool {
    begins_with(parameter, "utm_")
        || TRACKING.iter().any(|name| name.eq_ignore_ascii_case(parameter))
}

/// Returns whether a line reads like a sentence and not like names. Names, places and agencies begin in
/// capitals. Abbreviations end in a full stop too, but after few letters.
fn is_sentence(line: &str) -> bool {
    if line.ends_with(['。', '！', '？']) {
        return true;
    }
    // A word has a letter and a space, but for the last one.
    if line.len() < 2 * SENTENCE_WORDS - 1 {
        return false;
    }
    let words = line.split_whitespace().count();
    let is_lower_case = |word: &&str| word.starts_with(char::is_lowercase);
    let lower_case = line.split_whitespace().filter(is_lower_case).count();
    let last = line.trim_end_matches('.').rsplit([' ', '.']).next().unwrap_or_default();
    let ends = line.ends_with(['!', '?', '।', '۔', '؟'])
        || (line.ends_with('.') && last.chars().nth(3).is_some());
    (words >= SENTENCE_WORDS && ends) || (words >= LOWER_CASE_WORDS && lower_case * 5 >= words * 3)
}

/// The kinds of issues that characters have, in their order.
const OF_CHARACTERS: [IssueKind; 5] = [
    IssueKind::ControlCharacter,
    IssueKind::BidirectionalOverride,
    IssueKind::ZeroWidth,
    IssueKind::ReplacementCharacter,
    IssueKind::MisdecodedText,
];

/// Looks for characters that are damaged or hidden, and reports the first place of each kind.
fn characters(text: &str, field: Field, paragraph: Option<usize>, report: &mut Report) {
    let mut first = OF_CHARACTERS.map(|kind| (kind, None::<Span>));
    let mut note = |kind, span: Span| {
        for (_, first) in first.iter_mut().filter(|(of, _)| *of == kind) {
            *first = Some(first.map_or(span, |first| first.min(span)));
        }
    };
    let mut before = ' ';
    for (start, character) in text.char_indices() {
        if let Some(kind) = issue_with(character, before) {
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

/// Returns what looks wrong about a character that comes after `before`.
fn issue_with(character: char, before: char) -> Option<IssueKind> {
    match character {
        // A tab is white space. A line feed is only between the lines of a byline.
        '\t' | '\n' => None,
        '\u{fffd}' => Some(IssueKind::ReplacementCharacter),
        _ if character.is_control() => Some(IssueKind::ControlCharacter),
        _ if is_direction_override(character) => Some(IssueKind::BidirectionalOverride),
        _ if is_zero_width(character, before) => Some(IssueKind::ZeroWidth),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;

    const HEADER: &str = "“Rain” | Gazette\nhttps://example.com/\n1 MAY 2024\n";

    fn issues(body: &str) -> Vec<(IssueKind, Option<usize>)> {
        let article = Article::parse(&String::from_iter([HEADER, body])).ok();
        let report = article.map(|article| article.validate()).unwrap_or_default();
        report.iter().map(|issue| (issue.kind(), issue.paragraph())).collect()
    }

    #[test]
    fn paragraphs_of_one_key_are_compared_in_full() {
        let (one, other) = ("12345678 a 12345678", "12345678 b 12345678");
        assert_eq!(key(one), key(other));
        assert_eq!(issues(&[one, other].join("\n\n")), []);
        let repeated = |index| (IssueKind::RepeatedParagraph, Some(index));
        let body = [one, other, other, "a", one, "a", "* *", "* *"].join("\n\n");
        assert_eq!(issues(&body), [repeated(2), repeated(4), repeated(5)]);
    }

    #[test]
    fn short_paragraphs_have_keys_of_their_own() {
        let keys = ["", "a", "b", "aa", "ab", "ba", "1234567", "7654321"].map(key);
        let different: BTreeSet<_> = keys.into_iter().collect();
        assert_eq!(different.len(), keys.len());
    }

    /// Repetitions are found last, and yet are in their place.
    #[test]
    fn issues_are_in_the_order_of_the_paragraphs() {
        let body = "“a\u{7}\n\nb\n\nb\n\n“a\u{7}\n\nb\u{fffd}";
        let expected = [
            (IssueKind::ControlCharacter, Some(0)),
            (IssueKind::UnbalancedQuotes, Some(0)),
            (IssueKind::RepeatedParagraph, Some(2)),
            (IssueKind::ControlCharacter, Some(3)),
            (IssueKind::UnbalancedQuotes, Some(3)),
            (IssueKind::RepeatedParagraph, Some(3)),
            (IssueKind::ReplacementCharacter, Some(4)),
        ];
        assert_eq!(issues(body), expected);
    }

    #[test]
    fn a_byline_of_eight_short_words_is_long_enough_to_be_a_sentence() {
        assert!(is_sentence("A b c d e f g hijk."));
        assert!(is_sentence("A b c d e f g ?"));
        assert!(!is_sentence("A b c d e f g?"));
        assert!(is_sentence("雨。"));
    }
}
