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
use nom::character::satisfy;
use nom::combinator::{consumed, not, opt, peek, verify};
use nom::multi::{fold_many_m_n, many1_count};
use nom::sequence::{preceded, terminated};

use super::aside::ASIDES;
use super::separator::next_word;
use super::word::Words;
use crate::grammar::{Parsed, Reads, from_fn, spaced, wsp0};
use crate::lexicon::Lists;
use crate::text::slices::split_before;
use crate::text::spelling::is_capitalised;
use crate::text::words::{Lookup, is};

/// Words for what somebody did, including writing.
const DID: Lists = Lists::TASK.or(Lists::AUTHORSHIP).or(Lists::AUTHOR_LABEL);

/// What may begin a lead.
const LEADS: Lists = DID.or(Lists::BY_WORD).or(Lists::BY_BEFORE_NAME).or(Lists::BY_BEFORE_OUTLET);

/// The most words of a lead but the last: `Words, art and photographs by` has five words.
const MOST_WORDS: usize = 4;

/// `lead = *4lead-word by [ lead-colon ] / *4lead-word did lead-colon`
///
/// Returns the task: what the author did, if that is something else than writing. The white space
/// after a lead is skipped.
pub(super) fn lead(input: &str) -> Parsed<'_, Option<&str>> {
    lead_of(&Lookup::new(), input)
}

/// Parses a [`lead`], with what was looked up already.
fn lead_of<'a>(words: &Lookup<'a>, input: &'a str) -> Parsed<'a, Option<&'a str>> {
    let (rest, (before, has_task)) = consumed(lead_words(words)).parse_complete(input)?;
    let by = terminated(by(words, !before.is_empty()), opt(lead_colon));
    let by = by.map(|()| (before.len(), has_task));
    let did = terminated(consumed(did(words)), lead_colon);
    let did = did.map(|(did, is_task)| (before.len() + did.len(), has_task || is_task));
    let (rest, (end, has_task)) = terminated(alt((by, did)), wsp0()).parse_complete(rest)?;
    Ok((rest, input.get(..end).filter(|_| has_task)))
}

/// `*4lead-word`, as whether one of them is a TASK. The first is no AND.
fn lead_words<'a>(words: &Lookup<'a>) -> impl Reads<'a, bool> {
    let all = fold_many_m_n(0, MOST_WORDS, lead_word(words), || false, |has, is| has || is);
    preceded(not(one_of_lead(words, Lists::AND)), all)
}

/// `lead-word = AUTHORSHIP / TASK / AND`
///
/// No colon is after it. Returns whether it is a TASK.
fn lead_word<'a>(words: &Lookup<'a>) -> impl Reads<'a, bool> {
    let task = one_of_lead(words, Lists::TASK).map(|_| true);
    let other = one_of_lead(words, Lists::AUTHORSHIP.or(Lists::AND)).map(|_| false);
    terminated(alt((task, other)), not(lead_colon))
}

/// `did = AUTHORSHIP / TASK / AUTHOR-LABEL`
///
/// It is no aside. Returns whether it is a TASK.
fn did<'a>(words: &Lookup<'a>) -> impl Reads<'a, bool> {
    let task = one_of_lead(words, Lists::TASK).map(|_| true);
    let other = one_of_lead(words, Lists::AUTHORSHIP.or(Lists::AUTHOR_LABEL)).map(|_| false);
    preceded(not(one_of_lead(words, ASIDES)), alt((task, other)))
}

/// `by = BY-WORD / BY-BEFORE-NAME / BY-BEFORE-OUTLET / INNER-BY`
fn by<'a>(words: &Lookup<'a>, is_inner: bool) -> impl Reads<'a, ()> {
    let always = if is_inner { Lists::BY_WORD.or(Lists::INNER_BY) } else { Lists::BY_WORD };
    let italian = |is: fn(&str) -> bool| verify(one_of_lead(words, Lists::BY_BEFORE_NAME), is);
    let small = italian(|word| word == "di");
    // Di Stewart is a person.
    let capital = italian(|word| matches!(word, "Di" | "DI"));
    let capital = terminated(capital, peek((opt(lead_colon), two_of_name)));
    let portuguese = one_of_lead(words, Lists::BY_BEFORE_OUTLET);
    let portuguese = terminated(portuguese, peek((opt(lead_colon), outlet_in_capitals)));
    alt((one_of_lead(words, always), small, capital, portuguese)).map(drop)
}

/// A word of some lists before white space, a colon or the end. White space before it is skipped.
fn one_of_lead<'a>(words: &Lookup<'a>, lists: Lists) -> impl Reads<'a, &'a str> {
    let end = |rest: &str| rest.chars().next().is_none_or(|it| it.is_whitespace() || is_colon(it));
    spaced(from_fn(move |input: &'a str| {
        let rest = words.behind(input, lists).filter(|rest| end(rest))?;
        Some(split_before(rest, input))
    }))
}

/// `lead-colon = *WSP 1*( ":" / "：" )`
fn lead_colon(input: &str) -> Parsed<'_, usize> {
    spaced(many1_count(satisfy(is_colon))).parse_complete(input)
}

const fn is_colon(character: char) -> bool {
    matches!(character, ':' | '：')
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

/// Returns whether a word is a by-word wherever it is.
pub(super) fn is_by(word: &str) -> bool {
    is(word, Lists::BY_WORD) || word == "di"
}

/// Returns whether a lead may begin with a word that is lexed.
pub(super) fn may_begin_lead(words: Words<'_, '_>) -> bool {
    words.first().is_near(LEADS)
}

/// Returns whether a text begins with a lead that has more than a by-word, and so one that is in
/// no name: `Photos by`, `Foto:`.
pub(super) fn begins_task_lead(text: &str) -> bool {
    let words = &Lookup::new();
    let lead = |input| lead_of(words, input);
    preceded(peek(one_of_lead(words, DID)), lead).parse_complete(text).is_ok()
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
        reads_text(lead, "Words, art and photographs by Jane Roe", "");
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

    #[test]
    fn by_words() {
        let first = |input| by(&Lookup::new(), false).parse_complete(input);
        let inner = |input| by(&Lookup::new(), true).parse_complete(input);
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
        let lead_word = |input| lead_word(&Lookup::new()).parse_complete(input);
        let did = |input| did(&Lookup::new()).parse_complete(input);
        reads_text(lead_word, "Photos by", " by");
        reads_text(did, "Author: Jane Roe", ": Jane Roe");
        reads_text(lead_colon, " :：Jane Roe", "Jane Roe");
        fails_on_text(lead_word, "Photos: Jane Roe");
        fails_on_text(did, "Jane Roe");
        fails_on_text(lead_colon, "; Jane Roe");
    }
}
