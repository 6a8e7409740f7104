//! Bylines that say something else before they name who wrote it.

use super::asides::begins_date;
use super::credit::{Credit, Read};
use super::leads::{is_by, is_told_by};
use super::name::{Named, named};
use super::next::{Next, begins_small, is_affiliation};
use super::segments::segment;
use super::words::{first_word, is_one_word};
use crate::text::slices::up_to;
use crate::text::span::Span;

/// A line that does not begin with a name.
///
/// ```text
/// told = date *( 1*joint aside ) 1*joint named   ; 1 May 2024 | Jane Roe
///      / date by-word named                      ; 1 May 2024 by Jane Roe
///      / sentence ( "By" / "From" ) named        ; How a ferry ran aground By Jane Roe
///      / sentence told-by named                  ; The ferry is late, writes Jane Roe
///      / sentence role name told-by              ; It is late. Science editor Jane Roe reports
/// ```
pub(super) fn told<'a>(byline: &'a str, text: &'a str) -> Option<Read<'a>> {
    if begins_date(text) {
        return dated(byline, text).or_else(|| by_last_word(byline, text, |word, _| is_by(word)));
    }
    let is_sign = |word: &str, is_sentence| {
        is_told_by(word) || (is_sentence && matches!(word, "By" | "From"))
    };
    by_last_word(byline, text, is_sign).or_else(|| reported(byline, text))
}

/// The author behind the last word that is a sign of one. A sign may ask whether a word
/// in small letters stands before it, as in a sentence and not in a title.
fn by_last_word<'a>(
    byline: &'a str,
    text: &'a str,
    is_sign: impl Fn(&str, bool) -> bool,
) -> Option<Read<'a>> {
    let (mut rest, mut is_sentence, mut found) = (text, false, None);
    while !rest.is_empty() {
        let (word, behind) = first_word(rest);
        if !behind.is_empty() && is_sign(word, is_sentence) {
            found = Some((up_to(rest, text), behind));
        }
        is_sentence |= begins_small(word);
        rest = behind;
    }
    let (topic, behind) = found?;
    let read = author_behind(byline, topic, segment(behind), behind);
    read.filter(|(credit, _)| !is_one_word(credit.name()))
}

/// The author that `segment` names, with which `rest` begins, behind a topic.
fn author_behind<'a>(
    byline: &'a str,
    topic: &str,
    segment: &str,
    rest: &'a str,
) -> Option<Read<'a>> {
    let named = named(segment).filter(|named| named.before.is_none())?;
    let mut credit = Credit::of(byline, named);
    let rest = credit.add_all_said(rest.split_at(segment.len()).1);
    let topic = topic.trim_end_matches(|it: char| it.is_whitespace() || it == ',');
    let credit = credit.with_topic(topic).filter(|_| !topic.is_empty());
    credit.map(|credit| (credit, rest))
}

/// A date, and joints between it and an author.
fn dated<'a>(byline: &'a str, text: &'a str) -> Option<Read<'a>> {
    let mut rest = text;
    loop {
        let first = segment(rest);
        let behind = rest.split_at(first.len()).1;
        if first.split_whitespace().any(is_by) {
            return None;
        }
        let next = Next::of(behind)?;
        let is_named = !is_affiliation(next.segment) && named(next.segment).is_some();
        if is_named {
            return author_behind(byline, up_to(behind, text), next.segment, next.start);
        }
        rest = next.start;
    }
}

/// Sentences, and in the last one who reports them.
fn reported<'a>(byline: &'a str, text: &'a str) -> Option<Read<'a>> {
    let mut last = segment(text);
    let mut rest = text.split_at(last.len()).1;
    while let Some(next) = Next::of(rest) {
        (last, rest) = (next.segment, next.behind);
    }
    let Named { before: Some(_), name, tail } = named(last)? else { return None };
    if !is_told_by(tail.trim_end_matches('.')) {
        return None;
    }
    let start = Span::of(name, text).start();
    let topic = text.get(..start)?.trim_end();
    Some((Credit::new(byline, name).with_topic(topic)?, ""))
}
