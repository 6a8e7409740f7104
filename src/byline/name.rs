//! A name, and where it ends.
//!
//! ```text
//! named = topic ":" name [ tail ] / name ":" topic / role name [ tail ] / name [ tail ]
//! name  = 1*8 name-word
//! ```

use super::agency::{is_agency, is_body, is_outlet, text_after_outlet};
use super::detail::{begins_date, begins_detail, is_address};
use super::lead::lead;
use super::lexer::{Segment, after};
use super::place::{after_at, begins_bracket};
use super::role::{after_role, is_press_noun, is_role_noun};
use super::staff::is_staff;
use super::word::{Signs, Word, Words};
use crate::lexicon::Lists;
use crate::text::letters::{is_mark, without_marks};
use crate::text::lines::trim_start;
use crate::text::span::Span;
use crate::text::spelling::{Case, is_in_capitals};

/// The most words that a name has. What is longer is not read.
const MOST_WORDS: usize = 8;

/// What a segment that names an author is made of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named {
    /// A role or topic in front of the name.
    pub(super) before: Option<Span>,
    pub(super) name: Span,
    /// What stands behind the name, without the white space in front of it.
    pub(super) trailing: Span,
}

/// Reads a segment that names an author.
pub(super) fn named(words: Words<'_, '_>) -> Option<Named> {
    if words.is_empty() || after_at(words).is_some() {
        return None;
    }
    if let Some((first, second)) = split_colon(words) {
        return with_colon(words.byline, first, second);
    }
    role_first(words).or_else(|| {
        let (name, trailing) = split_name(words)?;
        Some(Named { before: None, name, trailing })
    })
}

/// `role name [ tail ]`, where the name has two words or more: `Science Editor Jane Roe`.
fn role_first(words: Words<'_, '_>) -> Option<Named> {
    let behind = after_role(words).filter(|behind| !behind.is_empty())?;
    let (name, trailing) = split_name(behind)?;
    let role = words.up_to(words.len() - behind.len());
    let is_name = is_full(words.byline, name, behind) && begins_name(behind.first());
    let before = Some(role.span());
    is_name.then_some(Named { before, name, trailing })
}

/// What stands before and behind the first colon of a segment that has white space or
/// the end behind it, if the word before is none that begins a detail.
fn split_colon(words: Words<'_, '_>) -> Option<(Span, Span)> {
    if !words.have(Signs::COLON) {
        return None;
    }
    let text = words.text();
    let parts = |(at, mark): &(usize, &str)| {
        let behind = after(text, at + mark.len());
        *mark == "：" || behind.is_empty() || behind.starts_with(char::is_whitespace)
    };
    let (at, mark) = text.match_indices([':', '：']).find(parts)?;
    let first = text.get(..at)?.trim_end();
    let second = trim_start(after(text, at + mark.len()));
    let (start, end) = (words.start(), words.end());
    let first = Span::new(start, start + first.len());
    let before = Segment::of(words.byline, first.start(), first.end());
    let last = before.words(words.byline);
    (!begins_detail(last.from(last.len().saturating_sub(1))))
        .then(|| (first, Span::new(end - second.len(), end)))
}

/// `topic ":" name [ tail ] / name ":" topic`. Where both could be either, neither is read.
fn with_colon(byline: &str, first: Span, second: Span) -> Option<Named> {
    let behind = byline.get(second.range())?;
    let by = lead(behind);
    let start = second.end() - by.map_or(behind, |lead| lead.rest).len();
    let (one, two) =
        (Segment::of(byline, first.start(), first.end()), Segment::of(byline, start, second.end()));
    let (one, two) = (one.words(byline), two.words(byline));
    let named = split_name(two).filter(|(name, _)| is_full(byline, *name, two) && !is_topic(two));
    let is_headed = is_in_capitals(one.text()) && !is_in_capitals(two.text());
    match named {
        _ if one.is_empty() || first_case(one) == Case::Only => None,
        Some((name, trailing)) => {
            let is_sure = by.is_some() || is_headed || !trailing.is_empty() || !is_name(one);
            is_sure.then_some(Named { before: Some(first), name, trailing })
        }
        None => {
            let is_sure = by.is_none() && !is_headed && is_name(one);
            let trailing = Span::new(start, second.end());
            is_sure.then_some(Named { before: None, name: first, trailing })
        }
    }
}

/// The case of the first letter of words.
pub(super) fn first_case(words: Words<'_, '_>) -> Case {
    words
        .iter()
        .map(|word| word.case)
        .find(|case| *case != Case::NoLetter)
        .unwrap_or(Case::NoLetter)
}

/// Whether words begin with a small letter that is no particle's.
pub(super) fn begins_small(words: Words<'_, '_>) -> bool {
    let word = words.first();
    word.case == Case::Small && (words.len() < 2 || !word.is_name_word())
}

/// Whether a text is a full name and nothing else, and no topic.
fn is_name(words: Words<'_, '_>) -> bool {
    (words.len() > 1 || first_case(words) == Case::Only)
        && !is_topic(words)
        && split_name(words).is_some_and(|(_, trailing)| trailing.is_empty())
}

/// Whether a text is a topic for sure: it holds a word that no name has, or ends in one
/// of the list of columns or in a role.
fn is_topic(words: Words<'_, '_>) -> bool {
    let last = words.last();
    words.iter().any(|word| word.is(Lists::NO_NAME.or(Lists::IN_TITLE)))
        || last.is(Lists::COLUMN)
        || is_press_noun(last, words.byline)
}

/// Whether a name at the beginning of words has two words or more, or is in a script
/// without capitals.
fn is_full(byline: &str, name: Span, words: Words<'_, '_>) -> bool {
    let text = byline.get(name.range()).unwrap_or_default();
    text.contains(char::is_whitespace) || first_case(words) == Case::Only
}

/// Whether a name may begin as this word does behind a role: not as `Of the Year`.
fn begins_name(word: &Word) -> bool {
    word.is_name_word() && !word.is(Lists::JOINS_NAME.or(Lists::IN_TITLE))
}

/// The name with which words begin, and what is said behind it.
pub(super) fn split_name(words: Words<'_, '_>) -> Option<(Span, Span)> {
    let end = Span::new(words.end(), words.end());
    if is_whole(words) {
        return Some((words.span(), end));
    }
    if words.is_empty() || !begins_as_name(words) {
        return None;
    }
    // A line without any capital has no more than three words of a name.
    let has_capitals = words.have(Signs::CAPITAL.or(Signs::OF_ONE_CASE));
    for count in 1..=MOST_WORDS {
        let name = words.up_to(count);
        if count >= words.len() {
            return Some((without_full_stop(name), end));
        }
        let rest = words.from(count);
        if let Some(start) = trailing(name, rest) {
            let name = name_before(words, count, start);
            let trailing = Span::new(start, words.end());
            return Some((name, trailing)).filter(|(name, _)| can_have_trailing(words, *name));
        }
        if !(rest.first().is_name_word() || (!has_capitals && count < 3)) {
            return None;
        }
    }
    None
}

/// Whether all of words names an agency or a newsroom.
fn is_whole(words: Words<'_, '_>) -> bool {
    !words.is_empty() && (is_agency(words) || is_staff(words))
}

/// Whether words begin as a name does. The first need not be spelt as one where it is
/// all that is printed, as `admin`, or an address, or a figure.
fn begins_as_name(words: Words<'_, '_>) -> bool {
    let word = words.first();
    words.is_one()
        || is_address(word, words.byline)
        || word.begins_with_digit()
        || word.is_name_word()
        || !words.have(Signs::CAPITAL.or(Signs::OF_ONE_CASE))
        || is_agency(words.up_to(1))
}

/// Whether something can be said of what has this name: it is not a title such as
/// `The Wind`, unless it is that of an outlet.
fn can_have_trailing(words: Words<'_, '_>, name: Span) -> bool {
    if !words.first_text().eq_ignore_ascii_case("the") {
        return !name.is_empty();
    }
    let name = Segment::of(words.byline, name.start(), name.end());
    let name = name.words(words.byline);
    is_agency(name) || is_outlet(name)
}

/// The name that ends before `start`, where what is said of it begins.
fn name_before(words: Words<'_, '_>, count: usize, start: usize) -> Span {
    let is_loose = |it: char| it.is_whitespace() || matches!(it, '-' | '–');
    let text = words.byline.get(words.start()..start).unwrap_or_default();
    let name = text.trim_end_matches(is_loose);
    let end = words.start() + name.len();
    // Where the word goes on, or marks were taken away, the name ends in another word.
    if end == words.at(count - 1).end {
        return without_full_stop(words.up_to(count));
    }
    let name = Segment::of(words.byline, words.start(), end);
    without_full_stop_of(name.words(words.byline), count)
}

fn without_full_stop(name: Words<'_, '_>) -> Span {
    without_full_stop_of(name, name.len())
}

/// A name without the full stop that ends the line. What has more than four words is a
/// sentence, and keeps it.
fn without_full_stop_of(name: Words<'_, '_>, count: usize) -> Span {
    let last = name.last_text();
    let span = name.span();
    let Some(bare) = last.strip_suffix('.') else { return span };
    let is_part =
        without_marks(bare).nth(1).is_none() || bare.contains('.') || name.last().is(Lists::SUFFIX);
    if is_part || count > 4 { span } else { Span::new(name.start(), name.end() - 1) }
}

/// Where what is said of a name begins behind it: in `rest`, at its first word or inside that.
fn trailing(name: Words<'_, '_>, rest: Words<'_, '_>) -> Option<usize> {
    let word = rest.first();
    let is_small = word.case == Case::Small;
    let is_known = name.len() > 1
        || is_known(name)
        || word.signs.meet(Signs::COLON) && word.text(rest.byline).contains(':');
    let begins = begins_bracket(rest)
        || ((is_small || is_known) && after_at(rest).is_some())
        || (is_address(word, rest.byline) && !is_staff(name))
        || (is_small && begins_detail(rest) && !is_body(name.last_text()))
        || (is_known && begins_trailing(name, rest));
    if begins { Some(rest.start()) } else { glued_role(rest).or_else(|| glued_mark(rest)) }
}

/// Whether a name of one word is one for sure.
fn is_known(name: Words<'_, '_>) -> bool {
    name.first().case == Case::Only || is_agency(name) || is_outlet(name)
}

/// Whether something else than a name begins behind a full name.
fn begins_trailing(name: Words<'_, '_>, rest: Words<'_, '_>) -> bool {
    let is_open = || matches!(name.last_text(), "The" | "the" | "To" | "to" | "Of" | "of");
    (begins_detail(rest) && !is_body(name.last_text()))
        || begins_date(rest)
        || (after_role(rest).is_some() && !is_open())
        || text_after_outlet(rest).is_some()
        || (name.last().is(Lists::SUFFIX) && !rest.first().is(Lists::SUFFIX))
        || capitals_end(name, rest)
}

/// Whether a name in capitals ends before `rest`, which is not in capitals and says
/// something of the person: `JANE ROE Leader of the Opposition`.
fn capitals_end(name: Words<'_, '_>, rest: Words<'_, '_>) -> bool {
    let is_detail = |word: &Word| {
        (word.case == Case::Small && !word.is_name_word()) || is_role_noun(word, rest.byline)
    };
    are_in_capitals(name) && !are_in_capitals(rest.up_to(1)) && rest.iter().any(is_detail)
}

/// Whether words are in capitals.
fn are_in_capitals(words: Words<'_, '_>) -> bool {
    // Small letters stand in `Mc` and `Mac` alone.
    let may_be =
        |word: &Word| !word.signs.meet(Signs::SMALL) || word.text(words.byline).starts_with('M');
    words.iter().all(may_be) && is_in_capitals(words.text())
}

/// The role that is glued to the end of a word, as in `Jane RoePolitical Editor`.
fn glued_role(rest: Words<'_, '_>) -> Option<usize> {
    let word = rest.first();
    if !(word.signs.meet(Signs::CAPITAL) && word.signs.meet(Signs::SMALL)) {
        return None;
    }
    let mut is_after_small = false;
    let mut letters = rest.first_text().char_indices().filter(|(_, letter)| !is_mark(*letter));
    // A small letter and a capital after it, which is not one of the first two.
    let (at, _) = letters.find(|(_, letter)| {
        let is_glued = is_after_small && letter.is_uppercase();
        is_after_small = letter.is_lowercase();
        is_glued
    })?;
    let start = word.start + at;
    without_marks(rest.first_text().get(..at)?).nth(2)?;
    let role = Segment::of(rest.byline, start, rest.end());
    after_role(role.words(rest.byline)).is_some_and(Words::is_empty).then_some(start)
}

/// The digit, handle or bracket that is glued to the end of a word, as in `Roe@jane`.
fn glued_mark(rest: Words<'_, '_>) -> Option<usize> {
    if !rest.first().signs.meet(Signs::DIGIT.or(Signs::AT).or(Signs::BRACKET)) {
        return None;
    }
    let is_mark = |it: char| it.is_ascii_digit() || matches!(it, '@' | '(');
    rest.first_text().find(is_mark).map(|at| rest.start() + at)
}
