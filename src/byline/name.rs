//! A name, and what is around it in its segment.

use nom::Parser;
use nom::branch::alt;
use nom::combinator::{map, not, peek, verify};
use nom::sequence::{preceded, terminated};

use super::address::{address, is_address};
use super::agency::{begin_with_outlet, is_agency, is_body, is_outlet};
use super::aside::aside;
use super::author::AuthorKind;
use super::bracket::begin_with_bracket;
use super::byline_date::byline_date;
use super::grammar::{Parsed, ahead, any_word, are_all, begin_with, given, other, word_that};
use super::kind::{agency_or_staff, kind_of_others};
use super::lead::lead;
use super::place::at;
use super::role::{is_noun, is_press_noun, role};
use super::scanner::after;
use super::segment::Segment;
use super::staff::is_staff;
use super::word::{Signs, Word, Words};
use crate::lexicon::Lists;
use crate::text::letters::{is_mark, without_marks};
use crate::text::lines::trim_start;
use crate::text::span::Span;
use crate::text::spelling::{Case, is_in_capitals};

/// The most words of a name.
const MOST_WORDS: usize = 8;

/// What a segment that names an author is made of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named {
    /// The role or topic before the name.
    pub(super) before: Option<Span>,
    pub(super) name: Span,
    /// What is after the name, without the white space before it.
    pub(super) tail: Span,
    /// The kind of author, if it is known already.
    pub(super) kind: Option<AuthorKind>,
}

impl Named {
    /// Words that are a name and nothing else.
    fn whole(words: Words<'_, '_>, kind: Option<AuthorKind>) -> Self {
        let end = Span::new(words.end(), words.end());
        Self { before: None, name: words.span(), tail: end, kind }
    }
}

/// `named = topic-first / topic-last / role-first / name [ tail ]`
pub(super) fn named<'a, 'w>(words: Words<'a, 'w>) -> Parsed<'a, 'w, Named> {
    let (words, _) = preceded(not(at), peek(any_word())).parse_complete(words)?;
    match split_at_colon(words) {
        Some((first, second)) => match with_colon(words.byline, first, second) {
            Some(named) => Ok((words.from(words.len()), named)),
            None => other(),
        },
        None => alt((role_first, name)).parse_complete(words),
    }
}

/// `role-first = role name [ tail ]`
fn role_first<'a, 'w>(words: Words<'a, 'w>) -> Parsed<'a, 'w, Named> {
    let (rest, role) = role(words)?;
    let (rest, _) = peek(first_name_word).parse_complete(rest)?;
    let full_name = verify(name, |named: &Named| is_full(words.byline, named.name, rest));
    map(full_name, |named| Named { before: Some(role.span()), ..named }).parse_complete(rest)
}

/// Returns the spans before and after the colon of a segment: the first colon before white space
/// or the end, if no aside begins with the word before it.
fn split_at_colon(words: Words<'_, '_>) -> Option<(Span, Span)> {
    if !words.have(Signs::COLON) {
        return None;
    }
    let text = words.text();
    let splits = |(at, mark): &(usize, &str)| {
        let rest = after(text, at + mark.len());
        *mark == "：" || rest.is_empty() || rest.starts_with(char::is_whitespace)
    };
    let (at, mark) = text.match_indices([':', '：']).find(splits)?;
    let first = text.get(..at)?.trim_end();
    let second = trim_start(after(text, at + mark.len()));
    let (start, end) = (words.start(), words.end());
    let first = Span::new(start, start + first.len());
    let before = Segment::of(words.byline, first.start(), first.end());
    let before = before.words(words.byline);
    let last = before.from(before.len().saturating_sub(1));
    (!begin_with(aside, last)).then(|| (first, Span::new(end - second.len(), end)))
}

/// The two halves of a segment with a colon.
#[derive(Clone, Copy)]
struct Halves<'a, 'w> {
    first: Words<'a, 'w>,
    has_lead: bool,
    /// Whether only the first half is in capitals.
    is_headed: bool,
}

/// Reads the halves of a segment with a colon. A colon may be inside a word, so the halves are
/// lexed again. Where each could be the topic, neither is.
fn with_colon(byline: &str, first: Span, second: Span) -> Option<Named> {
    let text = byline.get(second.range())?;
    let lead = lead(text);
    let start = second.end() - lead.as_ref().map_or(text, |(rest, _)| rest).len();
    let one = Segment::of(byline, first.start(), first.end());
    let two = Segment::of(byline, start, second.end());
    let (one, two) = (one.words(byline), two.words(byline));
    if one.is_empty() || first_case(one) == Case::Only {
        return None;
    }
    let is_headed = is_in_capitals(one.text()) && !is_in_capitals(two.text());
    let halves = Halves { first: one, has_lead: lead.is_ok(), is_headed };
    match name(two) {
        Ok((_, named)) if is_full(byline, named.name, two) && !is_topic(two) => {
            halves.topic_first(first, named)
        }
        _ => halves.topic_last(first, Span::new(start, second.end())),
    }
}

impl Halves<'_, '_> {
    /// `topic-first = topic ":" [ lead ] name [ tail ]`
    fn topic_first(self, topic: Span, named: Named) -> Option<Named> {
        let is_sure =
            self.has_lead || self.is_headed || !named.tail.is_empty() || !is_full_name(self.first);
        is_sure.then_some(Named { before: Some(topic), kind: None, ..named })
    }

    /// `topic-last = name ":" topic`
    fn topic_last(self, name: Span, topic: Span) -> Option<Named> {
        let is_sure = !self.has_lead && !self.is_headed && is_full_name(self.first);
        is_sure.then_some(Named { before: None, name, tail: topic, kind: None })
    }
}

/// Returns the case of the first letter of words.
pub(super) fn first_case(words: Words<'_, '_>) -> Case {
    words
        .iter()
        .map(|word| word.case)
        .find(|case| *case != Case::NoLetter)
        .unwrap_or(Case::NoLetter)
}

/// Returns whether words begin with a small letter, unless it is that of a particle.
pub(super) fn begin_small(words: Words<'_, '_>) -> bool {
    let word = words.first();
    word.case == Case::Small && (words.is_one() || !word.is_name_word())
}

/// Returns whether words are a full name and nothing else, and no topic.
fn is_full_name(words: Words<'_, '_>) -> bool {
    (words.len() > 1 || first_case(words) == Case::Only)
        && !is_topic(words)
        && name(words).is_ok_and(|(_, named)| named.tail.is_empty())
}

/// Returns whether words are surely a topic: no name has one of them, or ends as they do.
fn is_topic(words: Words<'_, '_>) -> bool {
    let last = words.last();
    words.iter().any(|word| word.is(Lists::NO_NAME.or(Lists::IN_TITLE)))
        || last.is(Lists::COLUMN)
        || is_press_noun(last, words.byline)
}

/// Returns whether the name at the beginning of words has two words or more, or is in a script
/// without capitals.
fn is_full(byline: &str, name: Span, words: Words<'_, '_>) -> bool {
    let text = byline.get(name.range()).unwrap_or_default();
    text.contains(char::is_whitespace) || first_case(words) == Case::Only
}

/// `name-word = NAME-PARTICLE / word ; capitalised, without a digit at its beginning`
fn name_word<'a, 'w>(words: Words<'a, 'w>) -> Parsed<'a, 'w, &'w Word> {
    word_that(|word, _| word.is_name_word()).parse_complete(words)
}

/// Reads a word with which a name may begin after a role: no `Of`, as in `Of the Year`.
fn first_name_word<'a, 'w>(words: Words<'a, 'w>) -> Parsed<'a, 'w, &'w Word> {
    const NO_NAME: Lists = Lists::JOINS_NAME.or(Lists::IN_TITLE);
    verify(name_word, |word: &Word| !word.is(NO_NAME)).parse_complete(words)
}

/// `name = 1*8name-word`
///
/// Returns it with its tail, which may begin inside a word.
pub(super) fn name<'a, 'w>(words: Words<'a, 'w>) -> Parsed<'a, 'w, Named> {
    let spelt_name = preceded(ahead(begin_as_name), name_of_words);
    alt((agency_or_newsroom, spelt_name)).parse_complete(words)
}

/// Reads words that are the name of an agency or a newsroom.
fn agency_or_newsroom<'a, 'w>(words: Words<'a, 'w>) -> Parsed<'a, 'w, Named> {
    match agency_or_staff(words) {
        Some(kind) => Ok((words.from(words.len()), Named::whole(words, Some(kind)))),
        None => other(),
    }
}

/// Reads a name word by word. Where it ends depends on the words before that place and on those
/// after it, so each place is tried in turn.
fn name_of_words<'a, 'w>(words: Words<'a, 'w>) -> Parsed<'a, 'w, Named> {
    // Without capitals, a name has at most three words, and any.
    let has_capitals = words.have(Signs::CAPITAL.or(Signs::OF_ONE_CASE));
    for count in 1..=MOST_WORDS {
        let (name, rest) = (words.up_to(count), words.from(count));
        if rest.is_empty() {
            return Ok((rest, without_tail(words)));
        }
        if let Some(start) = tail_start(name, rest) {
            let name = name_before(words, count, start);
            let tail = Span::new(start, words.end());
            let named = Named { before: None, name, tail, kind: None };
            return if can_have_tail(words, name) { Ok((rest, named)) } else { other() };
        }
        if !(begin_with(name_word, rest) || (!has_capitals && count < 3)) {
            break;
        }
    }
    other()
}

/// Returns a name that goes on to the end of words.
fn without_tail(words: Words<'_, '_>) -> Named {
    let name = without_full_stop(words);
    if name == words.span() {
        Named::whole(words, Some(kind_of_others(words)))
    } else {
        Named { name, ..Named::whole(words, None) }
    }
}

/// Returns whether words begin as a name does. The first need not be a name word if it is all
/// that is printed, as `admin`, or an address, or a figure.
fn begin_as_name(words: Words<'_, '_>) -> bool {
    let word = words.first();
    words.is_one()
        || is_address(word, words.byline)
        || word.begins_with_digit()
        || word.is_name_word()
        || !words.have(Signs::CAPITAL.or(Signs::OF_ONE_CASE))
        || is_agency(words.up_to(1))
}

/// Returns whether a name may have a tail: it is no title such as `The Wind`, unless it is that
/// of an outlet.
fn can_have_tail(words: Words<'_, '_>, name: Span) -> bool {
    if !words.first_text().eq_ignore_ascii_case("the") {
        return !name.is_empty();
    }
    let name = Segment::of(words.byline, name.start(), name.end());
    let name = name.words(words.byline);
    is_agency(name) || is_outlet(name)
}

/// Returns the name that ends before `start`, where its tail begins.
fn name_before(words: Words<'_, '_>, count: usize, start: usize) -> Span {
    let is_loose = |it: char| it.is_whitespace() || matches!(it, '-' | '–');
    let text = words.byline.get(words.start()..start).unwrap_or_default();
    let name = text.trim_end_matches(is_loose);
    let end = words.start() + name.len();
    // If the tail begins inside a word, or marks were taken away, the name ends in another word.
    if end == words.at(count - 1).end {
        return without_full_stop(words.up_to(count));
    }
    let name = Segment::of(words.byline, words.start(), end);
    without_full_stop_of(name.words(words.byline), count)
}

fn without_full_stop(name: Words<'_, '_>) -> Span {
    without_full_stop_of(name, name.len())
}

/// Returns a name without the full stop that ends the line. More than four words are a sentence,
/// and keep it.
fn without_full_stop_of(name: Words<'_, '_>, count: usize) -> Span {
    let last = name.last_text();
    let span = name.span();
    let Some(bare) = last.strip_suffix('.') else { return span };
    let is_part =
        without_marks(bare).nth(1).is_none() || bare.contains('.') || name.last().is(Lists::SUFFIX);
    if is_part || count > 4 { span } else { Span::new(name.start(), name.end() - 1) }
}

/// Returns where a tail begins after a name: at the first word of `rest`, or inside it.
fn tail_start(name: Words<'_, '_>, rest: Words<'_, '_>) -> Option<usize> {
    let word = rest.first();
    let is_small = word.case == Case::Small;
    let is_sure = name.len() > 1
        || is_sure_of_end(name)
        || word.signs.intersects(Signs::COLON) && word.text(rest.byline).contains(':');
    let tail = alt((
        ahead(begin_with_bracket),
        preceded(given(is_small || is_sure), at),
        terminated(address, ahead(|_| !is_staff(name))).map(drop),
        preceded(given(is_small), |rest| aside_of(name, rest)),
        preceded(given(is_sure), |rest| sure_tail(name, rest)),
    ));
    if begin_with(tail, rest) {
        return Some(rest.start());
    }
    glued_role(rest).or_else(|| glued_mark(rest))
}

/// Returns whether a name of one word surely ends after it.
fn is_sure_of_end(name: Words<'_, '_>) -> bool {
    name.first().case == Case::Only || is_agency(name) || is_outlet(name)
}

/// Reads the beginning of a tail after a name that is sure of its end.
fn sure_tail<'a, 'w>(name: Words<'a, 'w>, rest: Words<'a, 'w>) -> Parsed<'a, 'w, ()> {
    let is_open = |_| matches!(name.last_text(), "The" | "the" | "To" | "to" | "Of" | "of");
    let after_suffix =
        |rest: Words<'_, '_>| name.last().is(Lists::SUFFIX) && !rest.first().is(Lists::SUFFIX);
    alt((
        |rest| aside_of(name, rest),
        byline_date,
        terminated(role, not(ahead(is_open))).map(drop),
        ahead(begin_with_outlet),
        ahead(after_suffix),
        ahead(|rest| capitals_end(name, rest)),
    ))
    .parse_complete(rest)
}

/// Reads an aside after a name that does not end as those of bodies do.
fn aside_of<'a, 'w>(name: Words<'a, 'w>, rest: Words<'a, 'w>) -> Parsed<'a, 'w, ()> {
    terminated(aside, ahead(|_| !is_body(name.last_text()))).map(drop).parse_complete(rest)
}

/// Returns whether a name in capitals ends before `rest`, which is not in capitals and says
/// something of the person: `JANE ROE Leader of the Opposition`.
fn capitals_end(name: Words<'_, '_>, rest: Words<'_, '_>) -> bool {
    let is_said = |word: &Word| {
        (word.case == Case::Small && !word.is_name_word()) || is_noun(word, rest.byline)
    };
    are_in_capitals(name) && !are_in_capitals(rest.up_to(1)) && rest.iter().any(is_said)
}

/// Returns whether words are in capitals.
fn are_in_capitals(words: Words<'_, '_>) -> bool {
    // Only `Mc` and `Mac` have small letters.
    let may_be = |word: &Word| {
        !word.signs.intersects(Signs::SMALL) || word.text(words.byline).starts_with('M')
    };
    words.iter().all(may_be) && is_in_capitals(words.text())
}

/// Returns where a role begins inside the first word, as in `Jane RoePolitical Editor`.
fn glued_role(rest: Words<'_, '_>) -> Option<usize> {
    let word = rest.first();
    if !(word.signs.intersects(Signs::CAPITAL) && word.signs.intersects(Signs::SMALL)) {
        return None;
    }
    let mut is_after_small = false;
    let mut letters = rest.first_text().char_indices().filter(|(_, letter)| !is_mark(*letter));
    // A capital after a small letter, which is not one of the first two.
    let (at, _) = letters.find(|(_, letter)| {
        let is_glued = is_after_small && letter.is_uppercase();
        is_after_small = letter.is_lowercase();
        is_glued
    })?;
    let start = word.start + at;
    without_marks(rest.first_text().get(..at)?).nth(2)?;
    let segment = Segment::of(rest.byline, start, rest.end());
    are_all(role, segment.words(rest.byline)).then_some(start)
}

/// Returns where a digit, a handle or a bracket begins inside the first word, as in `Roe@jane`.
fn glued_mark(rest: Words<'_, '_>) -> Option<usize> {
    if !rest.first().signs.intersects(Signs::DIGIT.or(Signs::AT).or(Signs::BRACKET)) {
        return None;
    }
    let is_mark = |it: char| it.is_ascii_digit() || matches!(it, '@' | '(');
    rest.first_text().find(is_mark).map(|at| rest.start() + at)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{fails, reads, words};
    use super::*;

    /// What a production makes of a byline: what is before the name, the name, and the tail.
    #[track_caller]
    fn parts(
        production: impl Fn(Words<'static, 'static>) -> Parsed<'static, 'static, Named>,
        byline: &'static str,
    ) -> Option<[&'static str; 3]> {
        let (_, named) = production(words(byline)).ok()?;
        let text = |span: Span| byline.get(span.range()).unwrap_or_default();
        Some([named.before.map_or("", text), text(named.name), text(named.tail)])
    }

    #[test]
    fn a_particle_alone_begins_small() {
        assert!(begin_small(words("van")) && begin_small(words("roe Jane")));
        assert!(!begin_small(words("van Roe")) && !begin_small(words("Roe")));
    }

    #[test]
    fn segments_that_name_an_author() {
        assert_eq!(parts(named, "Jane Roe"), Some(["", "Jane Roe", ""]));
        assert_eq!(
            parts(named, "Science Editor Jane Roe"),
            Some(["Science Editor", "Jane Roe", ""])
        );
        assert_eq!(parts(named, "RAIN: Jane Roe"), Some(["RAIN", "Jane Roe", ""]));
        assert_eq!(parts(named, "Jane Roe: Rain"), Some(["", "Jane Roe", "Rain"]));
        fails(named, "in Lisbon");
        fails(named, "Jane Roe: John Doe");
        fails(named, "");
    }

    #[test]
    fn roles_before_a_name() {
        assert_eq!(
            parts(role_first, "Editor Jane Roe in Lisbon"),
            Some(["Editor", "Jane Roe", "in Lisbon"])
        );
        fails(role_first, "Editor Roe");
        fails(role_first, "Editor Of Rain");
        fails(role_first, "Jane Roe");
    }

    #[test]
    fn names() {
        assert_eq!(parts(name, "Jane Roe (Lisbon)"), Some(["", "Jane Roe", "(Lisbon)"]));
        assert_eq!(parts(name, "Jane van der Roe."), Some(["", "Jane van der Roe", ""]));
        assert_eq!(parts(name, "Jane Roe J."), Some(["", "Jane Roe J.", ""]));
        assert_eq!(
            parts(name, "Jane RoePolitical Editor"),
            Some(["", "Jane Roe", "Political Editor"])
        );
        assert_eq!(parts(name, "Jane Roe2"), Some(["", "Jane Roe", "2"]));
        reads(name, "Jane Roe for the Gazette", "for the Gazette");
        fails(name, "Rain and more rain falls");
        fails(name, "Ann Bea Cat Dot Eve Fay Gwen Hal Ida");
        fails(name, "The Wind in Lisbon");
    }

    #[test]
    fn tails_after_a_name_that_is_sure_of_its_end() {
        reads(|rest| sure_tail(words("Jane Roe"), rest), "Editor Gazette", "Gazette");
        reads(|rest| sure_tail(words("Jane Roe"), rest), "7:45", "");
        reads(|rest| sure_tail(words("Jane Roe MD"), rest), "Skerry", "Skerry");
        reads(|rest| sure_tail(words("JANE ROE"), rest), "Leader of rain", "Leader of rain");
        reads(|rest| aside_of(words("Jane Roe"), rest), "for the Gazette", "");
        fails(|rest| sure_tail(words("Head of the"), rest), "Editor");
        fails(|rest| sure_tail(words("Jane Roe"), rest), "Leader of rain");
        fails(|rest| aside_of(words("Ministry"), rest), "for Rain");
    }

    #[test]
    fn words_of_names() {
        reads(name_word, "van der Roe", "der Roe");
        reads(name_word, "d’Emilio", "");
        reads(first_name_word, "Jane Roe", "Roe");
        fails(name_word, "rain");
        fails(name_word, "2nd");
        fails(first_name_word, "Of the Year");
    }
}
