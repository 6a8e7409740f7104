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
use nom::combinator::{consumed, not, opt, peek, verify};
use nom::multi::{fold_many_m_n, many1_count};
use nom::sequence::{preceded, terminated};

use super::aside::ASIDES;
use super::separator::next_word;
use super::word::Words;
use crate::grammar::{Parsed, Reads, from_fn, spaced, wsp0};
use crate::lexicon::Lists;
use crate::text::slices::up_to;
use crate::text::spelling::is_capitalised;
use crate::text::words::{begins, is};

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
    let (rest, (task, lists)) =
        terminated(alt((lead_with_by, lead_with_did)), wsp0()).parse_complete(input)?;
    Ok((rest, lists.meet(Lists::TASK).then_some(task)))
}

/// `*4lead-word by [ lead-colon ]`, as the words before `by` and their lists.
fn lead_with_by(input: &str) -> Parsed<'_, (&str, Lists)> {
    let (rest, (words, lists)) = consumed(lead_words).parse_complete(input)?;
    let (rest, ()) = by(rest, !words.is_empty())?;
    let (rest, _) = opt(lead_colon).parse_complete(rest)?;
    Ok((rest, (words, lists)))
}

/// `*4lead-word did lead-colon`, as all words and their lists.
fn lead_with_did(input: &str) -> Parsed<'_, (&str, Lists)> {
    let words = consumed((lead_words, did));
    let words = words.map(|(words, (before, did))| (words, before.or(did)));
    terminated(words, lead_colon).parse_complete(input)
}

/// `*4lead-word`, as their lists. The first is no AND.
fn lead_words(input: &str) -> Parsed<'_, Lists> {
    const FIRST: Lists = Lists::AUTHORSHIP.or(Lists::TASK);
    let Ok((rest, first)) = lead_word(FIRST).parse_complete(input) else {
        return Ok((input, Lists::NONE));
    };
    let more = lead_word(FIRST.or(Lists::AND));
    fold_many_m_n(0, MOST_WORDS - 1, more, || first, Lists::or).parse_complete(rest)
}

/// `lead-word = AUTHORSHIP / TASK / AND`
fn lead_word<'a>(lists: Lists) -> impl Reads<'a, Lists> {
    let word = verify(listed_word, move |word: &ListedWord<'_>| word.lists.meet(lists));
    terminated(word, not(lead_colon)).map(|word| word.lists)
}

/// `did = AUTHORSHIP / TASK / AUTHOR-LABEL`
fn did(input: &str) -> Parsed<'_, Lists> {
    let is_did = |word: &ListedWord<'_>| word.lists.meet(DID) && !word.lists.meet(ASIDES);
    verify(listed_word, is_did).map(|word| word.lists).parse_complete(input)
}

/// `by = BY-WORD / BY-BEFORE-NAME / BY-BEFORE-OUTLET / INNER-BY`
fn by(input: &str, is_inner: bool) -> Parsed<'_, ()> {
    let (rest, word) = listed_word(input)?;
    let is_of = |lists| word.lists.meet(lists);
    if is_of(Lists::BY_WORD) || word.text == "di" || (is_inner && is_of(Lists::INNER_BY)) {
        return Ok((rest, ()));
    }
    // Di Stewart is a person.
    let is_before_name = is_of(Lists::BY_BEFORE_NAME) && matches!(word.text, "Di" | "DI");
    let name = verify(two_of_name, |_: &(&str, &str)| is_before_name).map(drop);
    // The Portuguese `Do` and `Da`.
    let outlet = verify(outlet_in_capitals, |_: &str| is_of(Lists::BY_BEFORE_OUTLET)).map(drop);
    peek(preceded(opt(lead_colon), alt((name, outlet)))).parse_complete(rest)
}

/// `lead-colon = *WSP 1*( ":" / "：" )`
fn lead_colon(input: &str) -> Parsed<'_, usize> {
    spaced(many1_count(one_of(":："))).parse_complete(input)
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

/// A word of a lead, with the lists that have it.
#[derive(Clone, Copy)]
struct ListedWord<'a> {
    text: &'a str,
    lists: Lists,
}

/// Reads a word that is of any list and ends before white space, a colon or the end. The white
/// space before it is skipped.
fn listed_word(input: &str) -> Parsed<'_, ListedWord<'_>> {
    let ends = |rest: &str| {
        rest.is_empty() || rest.starts_with([':', '：']) || rest.starts_with(char::is_whitespace)
    };
    let word = from_fn(|input| {
        let found = begins(input).find(|word| ends(word.rest))?;
        Some((ListedWord { text: up_to(found.rest, input), lists: found.lists }, found.rest))
    });
    spaced(word).parse_complete(input)
}

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
    let first = verify(listed_word, |word: &ListedWord<'_>| word.lists.meet(DID));
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
        reads_text(|input| by(input, false), "di Jane Roe", " Jane Roe");
        reads_text(|input| by(input, false), "Di Jane Roe", " Jane Roe");
        reads_text(|input| by(input, false), "Do GAZETTE", " GAZETTE");
        reads_text(|input| by(input, true), "de Jane Roe", " Jane Roe");
        fails_on_text(|input| by(input, false), "Di Stewart");
        fails_on_text(|input| by(input, false), "Do Gazette");
        fails_on_text(|input| by(input, false), "de Jane Roe");
    }

    #[test]
    fn words_of_leads() {
        reads_text(|input| lead_word(Lists::TASK).parse_complete(input), "Photos by", " by");
        reads_text(did, "Author: Jane Roe", ": Jane Roe");
        reads_text(lead_colon, " :：Jane Roe", "Jane Roe");
        fails_on_text(|input| lead_word(Lists::TASK).parse_complete(input), "Photos: Jane Roe");
        fails_on_text(did, "Jane Roe");
        fails_on_text(lead_colon, "; Jane Roe");
    }
}
