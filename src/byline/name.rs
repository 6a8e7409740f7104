//! A name, and where it ends.
//!
//! ```text
//! named = topic ":" name [ tail ] / name ":" topic / role name [ tail ] / name [ tail ]
//! name  = 1*8 name-word
//! ```

use super::agencies::{behind_outlet, is_agency, is_body, is_outlet};
use super::asides::{begins_date, begins_said, is_address};
use super::leads::{is_column, lead};
use super::places::behind_at;
use super::roles::{behind_role, is_press_noun, is_role_noun, is_suffix};
use super::segments::bracket;
use super::staff::is_staff;
use super::words::{
    Case, begins_with_digit, case, first_word, is_in_capitals, is_name_word, is_one_word, last_word,
};
use crate::lexicon::Lists;
use crate::text::slices::up_to;
use crate::text::words::is;

/// The most words that a name has. What is longer is not read.
const MOST_WORDS: usize = 8;

/// What a segment that names an author is made of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named<'a> {
    /// A role or topic in front of the name.
    pub(super) before: Option<&'a str>,
    pub(super) name: &'a str,
    /// What stands behind the name, without the white space in front of it.
    pub(super) tail: &'a str,
}

/// Reads a segment that names an author.
pub(super) fn named(segment: &str) -> Option<Named<'_>> {
    if behind_at(segment).is_some() {
        return None;
    }
    if let Some((first, second)) = split_colon(segment) {
        return with_colon(first, second);
    }
    role_first(segment).or_else(|| {
        let (name, tail) = split_name(segment)?;
        Some(Named { before: None, name, tail })
    })
}

/// `role name [ tail ]`, where the name has two words or more: `Science Editor Jane Roe`.
fn role_first(segment: &str) -> Option<Named<'_>> {
    let behind = behind_role(segment)?;
    let (name, tail) = split_name(behind).filter(|(name, _)| is_full(name) && begins_name(name))?;
    Some(Named { before: Some(up_to(behind, segment).trim_end()), name, tail })
}

/// What stands before and behind the first colon of a segment that has white space or
/// the end behind it, if the word before is none that begins what is said.
fn split_colon(segment: &str) -> Option<(&str, &str)> {
    let parts = |(at, mark): &(usize, &str)| {
        let behind = segment.split_at(at + mark.len()).1;
        *mark == "：" || behind.is_empty() || behind.starts_with(char::is_whitespace)
    };
    let (at, mark) = segment.match_indices([':', '：']).find(parts)?;
    let (before, behind) = (segment.split_at(at).0, segment.split_at(at + mark.len()).1);
    let is_said = begins_said(last_word(before));
    (!is_said).then_some((before.trim_end(), behind.trim_start()))
}

/// `topic ":" name [ tail ] / name ":" topic`. Where both could be either, neither is read.
fn with_colon<'a>(first: &'a str, second: &'a str) -> Option<Named<'a>> {
    let by = lead(second);
    let second = by.map_or(second, |lead| lead.behind);
    let named = split_name(second).filter(|(name, _)| is_full(name) && !is_topic(second));
    let is_headed = is_in_capitals(first) && !is_in_capitals(second);
    match named {
        _ if first.is_empty() || case(first) == Case::Only => None,
        Some((name, tail)) => {
            let is_sure = by.is_some() || is_headed || !tail.is_empty() || !is_name(first);
            is_sure.then_some(Named { before: Some(first), name, tail })
        }
        None => {
            let is_sure = by.is_none() && !is_headed && is_name(first);
            is_sure.then_some(Named { before: None, name: first, tail: second })
        }
    }
}

/// Whether a text is a full name and nothing else, and no topic.
fn is_name(text: &str) -> bool {
    is_full(text) && !is_topic(text) && split_name(text).is_some_and(|(_, tail)| tail.is_empty())
}

/// Whether a text is a topic for sure: it holds a word that no name has, or ends in one
/// of the table of columns or in a role.
fn is_topic(text: &str) -> bool {
    let last = last_word(text);
    text.split_whitespace().any(|word| is(word, Lists::NO_NAME))
        || is_column(last)
        || is_press_noun(last)
}

/// Whether a name has two words or more, or is in a script without capitals.
pub(super) fn is_full(name: &str) -> bool {
    !is_one_word(name) || case(name) == Case::Only
}

/// Whether a name may begin as this text does behind a role: not as `Of the Year`.
fn begins_name(name: &str) -> bool {
    let (word, _) = first_word(name);
    is_name_word(word) && !is(word, Lists::JOINS_NAME)
}

/// The name with which a segment begins, and what is said behind it.
pub(super) fn split_name(segment: &str) -> Option<(&str, &str)> {
    if !segment.is_empty() && (is_agency(segment) || is_staff(segment)) {
        return Some((segment, ""));
    }
    let has_capitals = segment.contains(is_not_small);
    let mut rest = begin_name(segment, has_capitals)?;
    for count in 1..=MOST_WORDS {
        let name = up_to(rest, segment).trim_end();
        let (word, behind) = first_word(rest);
        if word.is_empty() {
            return Some((without_full_stop(name, count), ""));
        }
        if let Some(tail) = tail(name, rest, count) {
            let name = up_to(tail, segment).trim_end_matches(is_loose);
            let name = without_full_stop(name, count);
            return Some((name, tail)).filter(|_| can_have_tail(name));
        }
        // A line without any capital has no more than three words of a name.
        if !(is_name_word(word) || (!has_capitals && count < 3)) {
            return None;
        }
        rest = behind;
    }
    None
}

/// What stands behind the first word of a name. It need not be spelt as one where it is
/// all that is printed, as `admin`, or an address, or a figure.
fn begin_name(segment: &str, has_capitals: bool) -> Option<&str> {
    let (word, behind) = first_word(segment);
    let is_alone = behind.is_empty() || is_address(word) || begins_with_digit(word);
    let begins = is_alone || is_name_word(word) || !has_capitals || is_agency(word);
    (begins && !word.is_empty()).then_some(behind)
}

/// Whether a letter is a capital, or of a script that has none.
fn is_not_small(letter: char) -> bool {
    letter.is_alphabetic() && !letter.is_lowercase()
}

/// Whether something can be said of what has this name: it is not a title such as
/// `The Wind`, unless it is that of an outlet.
fn can_have_tail(name: &str) -> bool {
    let is_the = first_word(name).0.eq_ignore_ascii_case("the");
    !name.is_empty() && (!is_the || is_agency(name) || is_outlet(name))
}

/// What may stand between a name and what is said behind it.
fn is_loose(character: char) -> bool {
    character.is_whitespace() || matches!(character, '-' | '–')
}

/// A name without the full stop that ends the line. What has more than four words is a
/// sentence, and keeps it.
fn without_full_stop(name: &str, count: usize) -> &str {
    let last = last_word(name);
    let bare = last.strip_suffix('.').unwrap_or_default();
    let is_part = bare.chars().nth(1).is_none() || bare.contains('.') || is_suffix(last);
    if is_part || count > 4 { name } else { name.strip_suffix('.').unwrap_or(name) }
}

/// Where the tail begins behind `name`, which has `count` words: in `rest`, at its
/// first word or inside that.
fn tail<'a>(name: &str, rest: &'a str, count: usize) -> Option<&'a str> {
    let (word, _) = first_word(rest);
    let is_small = case(word) == Case::Small;
    let is_known = count > 1 || is_known(name) || word.contains(':');
    let begins = bracket(rest).is_some()
        || ((is_small || is_known) && behind_at(rest).is_some())
        || (is_address(word) && !is_staff(name))
        || (is_small && begins_said(rest) && !is_body(last_word(name)))
        || (is_known && begins_tail(name, rest));
    if begins { Some(rest) } else { glued_role(rest).or_else(|| glued_mark(rest)) }
}

/// Whether a name of one word is one for sure.
fn is_known(name: &str) -> bool {
    case(name) == Case::Only || is_agency(name) || is_outlet(name)
}

/// Whether something else than a name begins behind a full name.
fn begins_tail(name: &str, rest: &str) -> bool {
    let (word, _) = first_word(rest);
    let last = last_word(name);
    let is_open = matches!(last, "The" | "the" | "To" | "to" | "Of" | "of");
    (begins_said(rest) && !is_body(last))
        || begins_date(rest)
        || (behind_role(rest).is_some() && !is_open)
        || behind_outlet(rest).is_some()
        || (is_suffix(last) && !is_suffix(word))
        || capitals_end(name, rest)
}

/// Whether a name in capitals ends before `rest`, which is not in capitals and says
/// something of the person: `JANE ROE Leader of the Opposition`.
fn capitals_end(name: &str, rest: &str) -> bool {
    let is_small = |word| case(word) == Case::Small && !is_name_word(word);
    let is_said = |word| is_role_noun(word) || is_small(word);
    is_in_capitals(name)
        && !is_in_capitals(first_word(rest).0)
        && rest.split_whitespace().any(is_said)
}

/// The role that is glued to the end of a word, as in `Jane RoePolitical Editor`.
fn glued_role(rest: &str) -> Option<&str> {
    let (word, _) = first_word(rest);
    let mut pairs = word.char_indices().zip(word.chars().skip(1));
    let ((at, small), _) =
        pairs.find(|((_, one), next)| one.is_lowercase() && next.is_uppercase())?;
    let role = rest.get(at + small.len_utf8()..)?;
    let is_role = behind_role(role).is_some_and(str::is_empty);
    (at > 1 && is_role).then_some(role)
}

/// The digit, handle or bracket that is glued to the end of a word, as in `Roe@jane`.
fn glued_mark(rest: &str) -> Option<&str> {
    let (word, _) = first_word(rest);
    let is_mark = |it: char| it.is_ascii_digit() || matches!(it, '@' | '(');
    word.find(is_mark).and_then(|at| rest.get(at..))
}
