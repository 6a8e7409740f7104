//! Reads the authors of a byline, one after the other, segment by segment.

use core::mem;

use super::agency::is_agency;
use super::aside::aside;
use super::bracket::bracket;
use super::byline_date::begin_with_date;
use super::detail::{Next, add_details};
use super::entry::Entry;
use super::grammar::begin_with;
use super::lead::{begins_task_lead, lead, may_begin_lead};
use super::name::{first_case, named};
use super::scanner::after;
use super::segment::Segment;
use super::sentence::sentence;
use super::separator::skip_separators;
use super::word::{Signs, Words};
use crate::lexicon::Lists;
use crate::text::span::Span;
use crate::text::spelling::{Case, first_word};

/// `author = [ lead ] [ "the" ] [ "(" / "[" ] named *( 1*separator detail )`
///
/// Reads an author, and goes on to the first segment that says nothing more of them. If there is
/// none, that segment is empty. The scanner cuts the segments off one by one as this goes on, so
/// what is read is its state, and not a slice as in other productions.
pub(super) fn author<'a>(byline: &'a str, next: &mut Next, is_first: bool) -> Option<Entry<'a>> {
    let may_have_lead = mem::replace(&mut next.may_have_lead, true);
    let segment = &mut next.segment;
    let text = after(byline, segment.start);
    let words = segment.words(byline);
    let lead = if may_have_lead && may_begin_lead(words) { lead(text).ok() } else { None };
    let mut known = next.named.take();
    if lead.is_some() || begin_with_opening(words) {
        known = None;
        let rest = skip_opening(lead.map_or(text, |(rest, _)| rest));
        segment.begin_at(byline, byline.len() - rest.len());
        if rest.is_empty() {
            return None;
        }
    }
    let start = segment.start;
    let task = lead.and_then(|(_, task)| task).map(|task| Span::of(task, byline));
    let words = segment.words(byline);
    let words = if lead.is_some() { before_lead(words) } else { words };
    let end = words.end();
    let named = known.or_else(|| named(words).ok().map(|(_, named)| named));
    let entry = match named.filter(|_| !begin_with_plain_date(words)) {
        Some(named) => Entry::of(words, named),
        None if !is_first => Entry::new(byline, words, Span::new(start, end)),
        None if lead.is_some() => return Some(rest_of(byline, start, segment)),
        None => return sentence(byline, next),
    };
    let mut entry = entry.with_task(task);
    add_details(&mut entry, byline, next, end);
    Some(entry)
}

/// Returns the rest of a byline as one author.
fn rest_of<'a>(byline: &'a str, start: usize, segment: &mut Segment) -> Entry<'a> {
    let text = after(byline, start).trim_end();
    *segment = Segment::NONE;
    Entry::of_span(byline, Span::new(start, start + text.len()))
}

/// Returns the words after a lead up to another one, `Words: Jane Roe Photos: John Roe`, unless an
/// aside is between them: `Jane Roe More stories by John Roe`.
fn before_lead<'a, 'w>(words: Words<'a, 'w>) -> Words<'a, 'w> {
    for index in 1..words.len() {
        let rest = words.from(index);
        if begin_with(aside, rest) {
            return words;
        }
        let is_full = index > 1 || first_case(words) == Case::Only;
        if is_full && may_begin_lead(rest) && begins_task_lead(rest.text()) {
            return words.up_to(index);
        }
    }
    words
}

/// Returns whether a segment begins with a date, and is no agency.
fn begin_with_plain_date(words: Words<'_, '_>) -> bool {
    begin_with_date(words) && !is_agency(words)
}

/// Returns whether words may begin with what [`skip_opening`] skips.
fn begin_with_opening(words: Words<'_, '_>) -> bool {
    let first = words.first();
    first.is(Lists::ARTICLE)
        || (first.signs.intersects(Signs::BRACKET) && words.text().starts_with(['(', '[']))
}

/// Returns the text after the separators, the small article and the bracket before a name: `By
/// the Web Team`, `(Reuters)`.
fn skip_opening(text: &str) -> &str {
    let text = skip_separators(text).0;
    let (first, rest) = first_word(text);
    let text = if first == "the" { rest } else { text };
    let text = if bracket(text).is_ok() { after(text, 1) } else { text };
    skip_separators(text).0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Asserts that the first author of a byline has this name, and the text after all that is said
    /// of them.
    #[track_caller]
    fn names(byline: &str, name: &str, rest: &str) {
        let mut next = Next::NONE;
        next.segment.read_next(byline, 0);
        let entry = author(byline, &mut next, true);
        assert_eq!(entry.map(|entry| entry.name()), Some(name), "{byline:?}");
        assert_eq!(next.segment.words(byline).text(), rest, "{byline:?}");
    }

    #[test]
    fn authors_with_all_that_is_said_of_them() {
        names("By Jane Roe, Editor, and John Doe", "Jane Roe", "John Doe");
        names("By the (Reuters) and John Doe", "Reuters", "John Doe");
        names("Words: Jane Roe Photos: John Doe", "Jane Roe", "Photos: John Doe");
        names("By Jane Roe and more of the same", "Jane Roe", "");
    }

    #[test]
    fn nobody_is_named() {
        let mut next = Next::NONE;
        next.segment.read_next("By", 0);
        assert!(author("By", &mut next, true).is_none());
        next.segment.read_next("It rained all day", 0);
        assert!(author("It rained all day", &mut next, true).is_none());
    }
}
