//! Credits that are the names of agencies, or the short names of those who wrote for them.

use memchr::memchr;
use nom::Parser as _;
use nom::branch::alt;
use nom::bytes::take_till1;
use nom::character::{char, one_of};
use nom::combinator::{eof, map_opt, peek, recognize, rest, value, verify};
use nom::multi::fold_many0;
use nom::sequence::{preceded, terminated};

use super::content::is_short;
use super::names::{MOST_OF_NAMES, marks};
use crate::grammar::{Parsed, from_fn};
use crate::lexicon::Lists;
use crate::text::slices::split_before;
use crate::text::words::{begins, ends_within, is, phrases};

/// Who signs a text: the agencies that [`authors`](crate::authors) knows, and some others.
pub(super) const AGENCIES: Lists =
    Lists::AGENCY.or(Lists::SMALL_AGENCY).or(Lists::AGENCY_OTHER_SCRIPT).or(Lists::SIGNING_AGENCY);

/// `agencies = 1*( ( agency / between ) [ marks ] ) ; one agency or more`
pub(super) fn agencies(input: &str) -> Parsed<'_, &str> {
    let part = alt((value(true, agency), value(false, between)));
    let parts = fold_many0(terminated(part, marks), || false, |has_agency, is| has_agency | is);
    recognize((verify(parts, |has_agency| *has_agency), eof)).parse_complete(input)
}

/// `agency = AGENCY / SMALL-AGENCY / AGENCY-OTHER-SCRIPT / SIGNING-AGENCY`
///
/// The longest counts of those after which a separator or the end follows. Full stops do not count.
fn agency(input: &str) -> Parsed<'_, &str> {
    let is_end = |rest: &str| {
        let rest = rest.trim_start_matches('.');
        rest.is_empty() || rest.starts_with(is_separator)
    };
    let find = |input| {
        let agencies = begins(input).filter(|it| it.lists.intersects(AGENCIES) && is_end(it.rest));
        Some(split_before(agencies.last()?.rest, input))
    };
    from_fn(find).parse_complete(input)
}

/// `between = BETWEEN-AGENCIES [ marks ] ; to the next separator, at most 5 characters`
fn between(input: &str) -> Parsed<'_, &str> {
    let is_between = |part: &str| {
        is_short(part, 5) && phrases(part).any(|it| it.lists.intersects(Lists::BETWEEN_AGENCIES))
    };
    verify(take_till1(is_separator), is_between).parse_complete(input)
}

/// Returns whether a character may separate agencies.
fn is_separator(character: char) -> bool {
    character.is_whitespace() || matches!(character, ',' | '/' | '|')
}

/// `initialled = initials *( ( "/" / "-" ) initials ) ; without a space`
///
/// One is an agency, or there are three or more and a `/` is among them.
pub(super) fn initialled(input: &str) -> Parsed<'_, &str> {
    // Nearly every text has a space, and it comes soon. Initials and agencies have two letters.
    let is_word = |text: &str| text.len() > 1 && memchr(b' ', text.as_bytes()).is_none();
    let word = verify(rest, is_word);
    let (_, word) = peek(word).parse_complete(input)?;
    let (input, is_agency) = initials(input)?;
    let others = fold_many0(
        preceded(one_of("/-"), initials),
        || (1, is_agency),
        |(count, has_agency), is_agency| (count + 1, has_agency | is_agency),
    );
    let is_signed =
        |(count, has_agency): &(usize, bool)| *has_agency || (*count > 2 && word.contains('/'));
    recognize((verify(others, is_signed), eof)).parse_complete(input)
}

/// `initials = 2*4( a lower-case ASCII letter ) / agency`
///
/// Returns whether it is an agency. It ends before `/`, `-` or the end.
fn initials(input: &str) -> Parsed<'_, bool> {
    let is_initials =
        |it: &str| matches!(it.len(), 2..=4) && it.bytes().all(|it| it.is_ascii_lowercase());
    let is_agency =
        |it: &str| if is(it, AGENCIES) { Some(true) } else { is_initials(it).then_some(false) };
    map_opt(take_till1(|it| matches!(it, '/' | '-')), is_agency).parse_complete(input)
}

/// `correspondent = "（" text CORRESPONDENT-ENDING "）" ; at most 100 characters inside`
///
/// So a Japanese paper names its correspondent. The ending may be in the middle of a word.
pub(super) fn correspondent(input: &str) -> Parsed<'_, &str> {
    let is_named = |inside: &str| {
        is_short(inside, MOST_OF_NAMES)
            && ends_within(inside.trim_end(), Lists::CORRESPONDENT_ENDING)
    };
    let inside = map_opt(rest, |text: &str| text.strip_suffix('）'));
    preceded(char('（'), verify(inside, is_named)).parse_complete(input)
}

#[cfg(test)]
mod tests {
    use alloc::format;

    use super::super::testing::{is_else, reads};
    use super::*;

    #[test]
    fn agencies_have_small_words_between_them() {
        reads(agencies, &["AFP", "mit dpa und AFP.", "Alamy/Getty Images", "avec AFP, et"]);
        is_else(agencies, &["mit und", "AFP Jane Roe", "reuters", ""]);
    }

    #[test]
    fn an_agency_ends_before_a_separator() {
        assert_eq!(agency("Canadian Press./AFP"), Ok(("./AFP", "Canadian Press")));
        assert!(agency("AFP-Roe").is_err() && agency("Jane Roe").is_err());
    }

    #[test]
    fn a_word_between_agencies_is_short() {
        assert_eq!(between("mit. dpa"), Ok((" dpa", "mit.")));
        assert!(between("dpa").is_err() && between("mit....").is_err() && between(" mit").is_err());
    }

    #[test]
    fn short_names_sign_for_an_agency() {
        reads(initialled, &["abc/dpa", "ab-cd/ef", "dpa", "ab/AFP"]);
        is_else(initialled, &["a", "and/or", "ab-cd-ef", "abc", "abc/ dpa", "ab//dpa"]);
    }

    #[test]
    fn initials_are_small_letters_or_an_agency() {
        assert_eq!(initials("abc/dpa"), Ok(("/dpa", false)));
        assert_eq!(initials("AFP"), Ok(("", true)));
        assert!(initials("abcde").is_err() && initials("AB").is_err() && initials("a").is_err());
    }

    #[test]
    fn a_correspondent_is_named_in_wide_brackets() {
        reads(correspondent, &["（ワシントン＝山田特派員）"]);
        let long = format!("（{}特派員）", "山".repeat(98));
        is_else(correspondent, &["（特派員の話）", "(山田特派員)", "（山田特派員", &long]);
    }
}
