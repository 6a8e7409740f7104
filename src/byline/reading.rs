//! Reads the authors of a byline, one after the other, segment by segment.

use super::agency::is_agency;
use super::detail::{begins_date, begins_detail};
use super::entry::Entry;
use super::lead::{begins_task_lead, lead, may_begin_lead};
use super::lexer::{Segment, after, bracket};
use super::name::{first_case, named};
use super::relation::add_details;
use super::sentence_byline::sentence_byline;
use super::separator::skip_separators;
use super::word::{Signs, Words};
use crate::lexicon::Lists;
use crate::text::span::Span;
use crate::text::spelling::{Case, first_word};

/// The author with which a segment begins, and goes on to the first segment that says
/// nothing more of them. Where there is none, the segment is empty.
pub(super) fn next_entry<'a>(
    byline: &'a str,
    segment: &mut Segment,
    is_first: bool,
) -> Option<Entry<'a>> {
    let start = segment.start;
    let text = after(byline, start);
    let words = segment.words(byline);
    let lead = if may_begin_lead(words) { lead(text) } else { None };
    if lead.is_some() || begins_with_opening(words) {
        let behind = skip_opening(lead.map_or(text, |lead| lead.rest));
        segment.begin_at(byline, byline.len() - behind.len());
        if behind.is_empty() {
            return None;
        }
    }
    let start = segment.start;
    let task = lead.and_then(|lead| lead.task).map(|task| Span::of(task, byline));
    let words = segment.words(byline);
    let words = if lead.is_some() { before_lead(words) } else { words };
    let end = words.end();
    let mut entry = match named(words).filter(|_| !begins_as_aside(words)) {
        Some(named) => Entry::of(words, named),
        None if !is_first => Entry::new(byline, words, Span::new(start, end)),
        None if lead.is_some() => return Some(rest_of(byline, start, segment)),
        None => return sentence_byline(byline, segment),
    };
    entry = entry.with_task(task);
    add_details(&mut entry, byline, segment, end);
    Some(entry)
}

/// All that is left of a byline as one author.
fn rest_of<'a>(byline: &'a str, start: usize, segment: &mut Segment) -> Entry<'a> {
    let text = after(byline, start).trim_end();
    *segment = Segment::NONE;
    Entry::of_span(byline, Span::new(start, start + text.len()))
}

/// Words behind a lead, up to another one, `Words: Jane Roe Photos: John Roe`, unless
/// something else is said between: `Jane Roe More stories by John Roe`.
fn before_lead<'a, 'w>(words: Words<'a, 'w>) -> Words<'a, 'w> {
    for index in 1..words.len() {
        let rest = words.from(index);
        if begins_detail(rest) {
            return words;
        }
        let is_full = index > 1 || first_case(words) == Case::Only;
        if is_full && may_begin_lead(rest) && begins_task_lead(rest.text()) {
            return words.up_to(index);
        }
    }
    words
}

/// Whether a segment begins with a date, in front of a name.
fn begins_as_aside(words: Words<'_, '_>) -> bool {
    begins_date(words) && !is_agency(words)
}

/// Whether words may begin with what [`skip_opening`] skips.
fn begins_with_opening(words: Words<'_, '_>) -> bool {
    let first = words.first();
    first.is(Lists::ARTICLE)
        || (first.signs.meet(Signs::BRACKET) && words.text().starts_with(['(', '[']))
}

/// What stands behind the separators, the small article and the bracket in front of a name:
/// `By the Web Team`, `(Reuters)`.
fn skip_opening(text: &str) -> &str {
    let text = skip_separators(text).0;
    let (first, behind) = first_word(text);
    let text = if first == "the" { behind } else { text };
    let text = if bracket(text).is_some() { after(text, 1) } else { text };
    skip_separators(text).0
}
