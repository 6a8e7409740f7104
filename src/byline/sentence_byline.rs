//! Bylines that say something else before they name who wrote it.

use super::affiliation::is_affiliation;
use super::detail::begins_date;
use super::entry::Entry;
use super::lead::is_by;
use super::lexer::{Segment, plain_words};
use super::name::named;
use super::relation::add_details;
use super::word::Word;
use crate::lexicon::Lists;
use crate::text::span::Span;
use crate::text::spelling::Case;
use crate::text::words::is;

/// A line that does not begin with a name.
///
/// ```text
/// sentence-byline = date *( 1*separator detail ) 1*separator named ; 1 May 2024 | Jane Roe
///                 / date by-word named                    ; 1 May 2024 by Jane Roe
///                 / sentence ( "By" / "From" ) named      ; How a ferry ran aground By Jane Roe
///                 / sentence TELLS named                  ; The ferry is late, writes Jane Roe
///                 / sentence role name TELLS              ; It is late. Science editor Jane Roe reports
/// ```
///
/// `segment` holds the first segment, and afterwards the one with which the rest begins.
pub(super) fn sentence_byline<'a>(byline: &'a str, segment: &mut Segment) -> Option<Entry<'a>> {
    let start = segment.start;
    // What follows a weekday tells whether it is a date, be it a mark.
    if begins_date(Segment::of(byline, start, byline.len()).words(byline)) {
        let by = |word: &Word, _| word.is(Lists::BY_WORD) || word.text(byline) == "di";
        return dated(byline, segment).or_else(|| by_last_word(byline, start, segment, by));
    }
    let is_sign = |word: &Word, is_sentence| {
        word.is(Lists::TELLS) || (is_sentence && matches!(word.text(byline), "By" | "From"))
    };
    by_last_word(byline, start, segment, is_sign).or_else(|| reported(byline, start, segment))
}

/// The author behind the last word that is a sign of one. A sign may ask whether a word
/// in small letters stands before it, as in a sentence and not in a title.
fn by_last_word<'a>(
    byline: &'a str,
    start: usize,
    segment: &mut Segment,
    is_sign: impl Fn(&Word, bool) -> bool,
) -> Option<Entry<'a>> {
    let (mut is_sentence, mut sign, mut found) = (false, None, None);
    for word in plain_words(byline, start) {
        // Something stands behind the sign that was met.
        found = sign.take().map(|sign| (sign, word.start)).or(found);
        sign = is_sign(&word, is_sentence).then_some(word.start);
        is_sentence |= word.case == Case::Small;
    }
    let (topic, behind) = found?;
    segment.read_at(byline, behind);
    author_behind(byline, Span::new(start, topic), segment).filter(|entry| !entry.has_one_word)
}

/// The author that a segment names, behind a topic.
fn author_behind<'a>(byline: &'a str, topic: Span, segment: &mut Segment) -> Option<Entry<'a>> {
    let words = segment.words(byline);
    let named = named(words).filter(|named| named.before.is_none())?;
    let mut entry = Entry::of(words, named);
    let place = segment.end;
    add_details(&mut entry, byline, segment, place);
    let text = byline.get(topic.range())?;
    let topic_text = text.trim_end_matches(|it: char| it.is_whitespace() || it == ',');
    let topic = Span::new(topic.start(), topic.start() + topic_text.len());
    entry.with_topic(topic).filter(|_| !topic.is_empty())
}

/// A date, and separators between it and an author.
fn dated<'a>(byline: &'a str, segment: &mut Segment) -> Option<Entry<'a>> {
    let start = segment.start;
    loop {
        if segment.words(byline).iter().any(|word| is_by(word.text(byline))) {
            return None;
        }
        let end = segment.end;
        segment.read_next(byline, end);
        if segment.is_empty() {
            return None;
        }
        let words = segment.words(byline);
        if !is_affiliation(words) && named(words).is_some() {
            return author_behind(byline, Span::new(start, end), segment);
        }
    }
}

/// Sentences, and in the last one who reports them.
fn reported<'a>(byline: &'a str, start: usize, segment: &mut Segment) -> Option<Entry<'a>> {
    segment.read_at(byline, start);
    let mut last = *segment;
    while !segment.is_empty() {
        last = *segment;
        segment.read_next(byline, last.end);
    }
    let named = named(last.words(byline)).filter(|named| named.before.is_some())?;
    let trailing = byline.get(named.trailing.range())?.trim_end_matches('.');
    if !is(trailing, Lists::TELLS) {
        return None;
    }
    let topic = byline.get(start..named.name.start())?.trim_end();
    Entry::of_span(byline, named.name).with_topic(Span::new(start, start + topic.len()))
}
