//! What is before a name: `By`, `Words and photographs by`, `Author:`.
//!
//! The words are those of the languages in which most newspapers print: English, German,
//! French, Spanish, Portuguese, Italian, Dutch, Danish, Norwegian, Swedish, Finnish,
//! Polish, Czech, Latvian, Turkish, Indonesian, Vietnamese, Greek, Russian, Ukrainian,
//! Chinese, Japanese and Korean.
//!
//! A lead is read from the text and not from the words of the segment, for a name may touch its
//! colon (`Photos:Jane Roe`) and an and-word in it separates nothing (`Words and photos by`).

use nom::Parser;
use nom::branch::alt;
use nom::character::one_of;
use nom::combinator::{not, opt, peek, verify};
use nom::multi::many1_count;
use nom::sequence::{preceded, terminated};

use super::aside::ASIDES;
use super::separator::next_word;
use super::word::Words;
use crate::grammar::{Parsed, Reads, from_fn, spaced, wsp0};
use crate::lexicon::Lists;
use crate::text::lines::trim_start;
use crate::text::slices::up_to;
use crate::text::spelling::is_capitalised;
use crate::text::words::begins;

/// Words for what somebody did, including writing.
const DID: Lists = Lists::TASK.or(Lists::AUTHORSHIP).or(Lists::AUTHOR_LABEL);

/// What may begin a lead.
const LEADS: Lists = DID.or(Lists::BY_WORD).or(Lists::BY_BEFORE_NAME).or(Lists::BY_BEFORE_OUTLET);

/// The colons of a lead.
const COLONS: [char; 2] = [':', '：'];

/// The most words of a lead but the last: `Words art and photographs by` has five words.
const MOST_WORDS: usize = 4;

/// `lead = by [ lead-colon ] / did lead-colon / lead-word lead`
///
/// Returns the task: what the author did, if that is something else than writing. The white space
/// after a lead is skipped.
pub(super) fn lead(input: &str) -> Parsed<'_, Option<&str>> {
    let lead = |input| lead_after(Lists::NONE, MOST_WORDS, input);
    let (rest, (lists, end)) = terminated(lead, wsp0()).parse_complete(input)?;
    let has_task = lists.intersects(Lists::TASK);
    Ok((rest, has_task.then(|| up_to(end, input).trim_end())))
}

/// Parses a [`lead`] after lead-words of these lists, and before so many at most.
///
/// Returns the lists of the words that may be the task, and the text after these words. A word is
/// looked up once, so the productions that are tried after it are given it.
fn lead_after(before: Lists, most: usize, input: &str) -> Parsed<'_, (Lists, &str)> {
    let (rest, word) = listed_word(input)?;
    let lists = before.or(word.lists);
    let by = terminated(by(word, before), opt(lead_colon)).map(|()| (before, input));
    let did = terminated(did(word), preceded(peek(colon), lead_colon)).map(|()| (lists, rest));
    let lead = |input| lead_after(lists, most - 1, input);
    let more = preceded((given(most > 0), lead_word(word, before)), lead);
    alt((by, did, more)).parse_complete(rest)
}

/// `lead-word = AUTHORSHIP / TASK / AND`
///
/// No colon is after it, and the first is no AND.
fn lead_word(word: Listed<'_>, before: Lists) -> impl Reads<'_, ()> {
    let is_first = before == Lists::NONE;
    let is_and = !is_first && word.is(Lists::AND);
    preceded(given(is_and || word.is(Lists::AUTHORSHIP.or(Lists::TASK))), not(colon))
}

/// `did = AUTHORSHIP / TASK / AUTHOR-LABEL`
///
/// It begins no aside.
fn did(word: Listed<'_>) -> impl Reads<'_, ()> {
    given(word.is(DID) && !word.is(ASIDES))
}

/// `by = BY-WORD / BY-BEFORE-NAME / BY-BEFORE-OUTLET / INNER-BY`
fn by(word: Listed<'_>, before: Lists) -> impl Reads<'_, ()> {
    let is_inner = before != Lists::NONE && word.is(Lists::INNER_BY);
    let is_by = word.is(Lists::BY_WORD) || word.text == "di" || is_inner;
    // Di Stewart is a person.
    let is_italian = word.is(Lists::BY_BEFORE_NAME) && matches!(word.text, "Di" | "DI");
    let italian = (given(is_italian), opt(lead_colon), two_of_name).map(drop);
    let is_portuguese = word.is(Lists::BY_BEFORE_OUTLET);
    let portuguese = (given(is_portuguese), opt(lead_colon), outlet_in_capitals).map(drop);
    let any = alt((given(is_by), peek(alt((italian, portuguese)))));
    preceded(given(is_by || is_italian || is_portuguese), any)
}

/// A word of a lead, with the lists that have it.
#[derive(Clone, Copy, Debug)]
struct Listed<'a> {
    text: &'a str,
    lists: Lists,
}

impl Listed<'_> {
    const fn is(self, lists: Lists) -> bool {
        self.lists.intersects(lists)
    }
}

/// Reads a word of any list before white space, a colon or the end. White space before it is
/// skipped.
fn listed_word(input: &str) -> Parsed<'_, Listed<'_>> {
    let ends = |rest: &str| {
        rest.is_empty() || rest.starts_with(COLONS) || rest.starts_with(char::is_whitespace)
    };
    let word = from_fn(|input| {
        let found = begins(input).find(|word| ends(word.rest))?;
        Some((Listed { text: up_to(found.rest, input), lists: found.lists }, found.rest))
    });
    spaced(word).parse_complete(input)
}

/// Reads nothing, if this is so.
fn given<'a>(is_so: bool) -> impl Reads<'a, ()> {
    from_fn(move |input: &'a str| is_so.then_some(((), input)))
}

/// Reads the first colon of a [`lead_colon`]. Most words have none after them, and this sees it sooner.
fn colon(input: &str) -> Parsed<'_, char> {
    from_fn(|input: &str| {
        let rest = trim_start(input);
        let colon = rest.chars().next().filter(|it| COLONS.contains(it))?;
        Some((colon, rest.get(colon.len_utf8()..)?))
    })
    .parse_complete(input)
}

/// `lead-colon = *WSP 1*( ":" / "：" )`
fn lead_colon(input: &str) -> Parsed<'_, usize> {
    spaced(many1_count(one_of(COLONS.as_slice()))).parse_complete(input)
}

/// Reads two words of a name.
fn two_of_name(input: &str) -> Parsed<'_, (&str, &str)> {
    let first = verify(next_word, |word: &str| is_capitalised(word) && !word.ends_with(MARKS));
    let second = verify(next_word, is_capitalised);
    (first, second).parse_complete(input)
}

/// Reads a word of an outlet: two letters or more that are all capitals.
fn outlet_in_capitals(input: &str) -> Parsed<'_, &str> {
    let is_so = |word: &str| {
        let bare = word.trim_end_matches(MARKS);
        bare.len() > 1 && is_capitalised(bare) && !bare.contains(char::is_lowercase)
    };
    verify(next_word, is_so).parse_complete(input)
}

/// The marks that may be after a word.
const MARKS: [char; 4] = [',', '.', ':', ';'];

/// Returns whether a lead may begin with a word that is lexed.
pub(super) fn may_begin_lead(words: Words<'_, '_>) -> bool {
    words.first().is_near(LEADS)
}

/// Returns whether a text begins with a lead that has more than a by-word, and so one that is in
/// no name: `Photos by`, `Foto:`.
pub(super) fn begins_task_lead(text: &str) -> bool {
    let first = verify(listed_word, |word: &Listed<'_>| word.is(DID));
    preceded(peek(first), lead).parse_complete(text).is_ok()
}

/// Returns whether a word for what somebody did is among words, as in `(Photos)`.
pub(super) fn have_task(words: Words<'_, '_>) -> bool {
    words.iter().any(|word| word.is(DID))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{fails_on_text, reads_text};
    use super::*;

    #[test]
    fn leads() {
        reads_text(lead, "By Jane Roe", "Jane Roe");
        reads_text(lead, "By : Jane Roe", "Jane Roe");
        reads_text(lead, "Words art and photographs by Jane Roe", "Jane Roe");
        reads_text(lead, "Words and photographs by Jane Roe", "Jane Roe");
        reads_text(lead, "Photos:Jane Roe", "Jane Roe");
        fails_on_text(lead, "Photos Jane Roe");
        fails_on_text(lead, "and by Jane Roe");
        fails_on_text(lead, "Jane Roe");
    }

    #[test]
    fn tasks() {
        let task = |text| lead(text).map(|(_, task)| task);
        assert_eq!(task("Words and photographs by Jane Roe"), Ok(Some("Words and photographs")));
        assert_eq!(task("Photos: Jane Roe"), Ok(Some("Photos")));
        assert_eq!(task("Written by Jane Roe"), Ok(None));
        assert_eq!(task("By Jane Roe"), Ok(None));
    }

    /// Reads a word with a production, after lead-words of these lists.
    fn read<'a, T>(production: impl Fn(Listed<'a>) -> T, input: &'a str) -> Parsed<'a, ()>
    where
        T: Reads<'a, ()>,
    {
        let (rest, word) = listed_word(input)?;
        production(word).parse_complete(rest)
    }

    #[test]
    fn by_words() {
        let first = |input| read(|word| by(word, Lists::NONE), input);
        let inner = |input| read(|word| by(word, Lists::TASK), input);
        reads_text(first, "di Jane Roe", " Jane Roe");
        reads_text(first, "Di Jane Roe", " Jane Roe");
        reads_text(first, "Do GAZETTE", " GAZETTE");
        reads_text(inner, "de Jane Roe", " Jane Roe");
        fails_on_text(first, "Di Stewart");
        fails_on_text(first, "Do Gazette");
        fails_on_text(first, "de Jane Roe");
    }

    #[test]
    fn words_of_leads() {
        let lead_word = |input| read(|word| lead_word(word, Lists::NONE), input);
        let did = |input| read(did, input);
        reads_text(lead_word, "Photos by", " by");
        reads_text(did, "Author: Jane Roe", ": Jane Roe");
        reads_text(lead_colon, " :：Jane Roe", "Jane Roe");
        fails_on_text(lead_word, "Photos: Jane Roe");
        fails_on_text(lead_word, "and Jane Roe");
        fails_on_text(did, "Jane Roe");
        fails_on_text(lead_colon, "; Jane Roe");
    }
}
