//! Notices of a copyright: its owner, its year, and that all rights are reserved.

use nom::Parser as _;
use nom::branch::alt;
use nom::bytes::{tag, take_till, take_while, take_while_m_n};
use nom::character::{one_of, satisfy};
use nom::combinator::{all_consuming, eof, not, opt, peek, recognize, rest, verify};
use nom::sequence::{preceded, terminated};

use super::content::is_short;
use super::phrases::{Opening, after_any, places_of, split_at_words, up_to_phrase};
use crate::grammar::{Parsed, folded, spaced, wsp};
use crate::lexicon::Lists;

/// The most characters of the owner of a copyright and the year.
const MOST_OF_OWNER: usize = 80;

/// `copyright = COPYRIGHT ( right-sign text / years ) / right-sign ( years / dated )`
pub(super) fn copyright<'a>(opening: &Opening<'a>, input: &'a str) -> Parsed<'a, &'a str> {
    let owned = spaced(alt((preceded(right_sign, rest), years)));
    alt((after_any(opening, Lists::COPYRIGHT, owned), preceded(right_sign, alt((years, dated)))))
        .parse_complete(input)
}

/// `rights = text RIGHTS text ; with a right-sign or a COPYRIGHT somewhere`
pub(super) fn rights(input: &str) -> Parsed<'_, &str> {
    let has_right = |text: &str| {
        places_of('©', text).chain(places_of('ⓒ', text)).next().is_some()
            || split_at_words(text, "(c)", 0).is_some()
            || split_at_words(text, "copyright", 2).is_some()
    };
    let reserved = (up_to_phrase(Lists::RIGHTS), rest);
    preceded(peek(verify(rest, has_right)), recognize(reserved)).parse_complete(input)
}

/// `right-sign = "©" / "ⓒ" / "(c)"`
fn right_sign(input: &str) -> Parsed<'_, &str> {
    alt((tag("©"), tag("ⓒ"), folded("(c)"))).parse_complete(input)
}

/// `years = year-span [ text ] ; which begins with the word "by", or not in lower case`
fn years(input: &str) -> Parsed<'_, &str> {
    let by = terminated(tag("by"), word_end);
    let owner = alt((by, recognize(not(satisfy(char::is_lowercase)))));
    recognize((spaced(year_span), spaced(owner), rest)).parse_complete(input)
}

/// `year-span = publication-year [ ( "-" / "–" ) *( any character but WSP ) ]`
fn year_span(input: &str) -> Parsed<'_, &str> {
    let to = (one_of("-–"), take_till(char::is_whitespace));
    recognize((publication_year, opt(to), word_end)).parse_complete(input)
}

/// `publication-year = ( "19" / "20" ) 2( an ASCII digit ) *( "," / "." / ":" / ";" )`
fn publication_year(input: &str) -> Parsed<'_, &str> {
    let century = alt((tag("19"), tag("20")));
    let year = take_while_m_n(2, 2, |it: char| it.is_ascii_digit());
    let marks = take_while(|it| matches!(it, ',' | '.' | ':' | ';'));
    recognize((century, year, marks)).parse_complete(input)
}

/// `dated = text publication-year ; at most 80 characters`
///
/// A parser would have to try each word, and only the last can be the year.
pub(super) fn dated(input: &str) -> Parsed<'_, &str> {
    let is_year = |word: &str| all_consuming(publication_year).parse_complete(word).is_ok();
    let ends_in_year = |text: &str| text.split_whitespace().next_back().is_some_and(is_year);
    verify(rest, |text: &str| is_short(text, MOST_OF_OWNER) && ends_in_year(text))
        .parse_complete(input)
}

/// Reads nothing, at the end of a word.
fn word_end(input: &str) -> Parsed<'_, &str> {
    peek(alt((eof, recognize(wsp())))).parse_complete(input)
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::super::rules::OPENINGS;
    use super::*;

    fn is_copyright(text: &str) -> bool {
        copyright(&Opening::of(text, OPENINGS), text).is_ok()
    }

    #[track_caller]
    fn reads(production: fn(&str) -> Parsed<'_, &str>, input: &str, left: &str) {
        assert_eq!(production(input).map(|(rest, _)| rest), Ok(left), "{input:?}");
    }

    #[track_caller]
    fn is_else(production: fn(&str) -> Parsed<'_, &str>, inputs: &[&str]) {
        for input in inputs {
            assert!(production(input).is_err(), "{input:?}");
        }
    }

    #[test]
    fn a_copyright_has_a_sign_or_a_year() {
        for text in ["Copyright 2024", "Copyright © Gazette", "© 2024 Gazette", "ⓒ Gazette 2024."]
        {
            assert!(is_copyright(text), "{text:?}");
        }
        for text in ["Copyright law of 1999", "© Gazette", "2024", "© Gazette 1999-2024"] {
            assert!(!is_copyright(text), "{text:?}");
        }
    }

    #[test]
    fn rights_are_reserved_beside_a_sign_or_the_word() {
        reads(rights, "Gazette ©. All rights reserved.", "");
        reads(rights, "All rights reserved, (c) Gazette", "");
        is_else(rights, &["All rights reserved for seals", "Copyright Gazette"]);
    }

    #[test]
    fn a_sign_of_the_right_is_one_of_three() {
        reads(right_sign, "(C) Gazette", " Gazette");
        reads(right_sign, "ⓒ", "");
        is_else(right_sign, &["c", "(d)"]);
    }

    #[test]
    fn after_the_years_no_sentence_goes_on() {
        reads(years, "2024 by Jane Roe", "");
        reads(years, " 1999–2024, Gazette", "");
        reads(years, "2024", "");
        is_else(years, &["2024 was wet", "2024 bye", "24 hours", "2024x"]);
    }

    #[test]
    fn a_span_of_years_is_one_word() {
        reads(year_span, "1999-now, and", " and");
        reads(year_span, "1999. 2000", " 2000");
        is_else(year_span, &["1999x", "1899-1999"]);
    }

    #[test]
    fn a_year_is_of_this_century_or_the_last() {
        reads(publication_year, "2024.: x", " x");
        is_else(publication_year, &["1899", "2100", "20", "２０２４"]);
    }

    #[test]
    fn a_date_is_short_and_ends_in_its_year() {
        reads(dated, " May 2, 2024", "");
        let long = ["A ".repeat(77), String::from("2024")].concat();
        is_else(dated, &["2024 May", "", &long]);
    }
}
