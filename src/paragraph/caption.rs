//! Texts under a picture, which end in who made it.
//!
//! They are read from their end: the text before it may be anything.

use nom::Parser as _;
use nom::branch::alt;
use nom::combinator::{map, map_opt, map_parser, peek, recognize, rest, verify};
use nom::sequence::preceded;

use super::content::is_short;
use super::names::{MOST_OF_NAMES, has_letter, names, short_names};
use super::phrases::{after_phrase, ending, up_to_last, up_to_last_colon, up_to_last_sign};
use super::picture::{MAKER_LABEL, colon};
use crate::grammar::{Parsed, spaced};
use crate::lexicon::Lists;
use crate::text::words::strip_end;

/// `open = "(" / "（" / "["`
const OPEN: [char; 3] = ['(', '（', '['];

/// `close = ")" / "）" / "]"`
const CLOSE: [char; 3] = [')', '）', ']'];

/// `closing-mark = one of . ! ? … – — - / | ) ] ” " 。`
const CLOSING_MARK: [char; 14] =
    ['.', '!', '?', '…', '–', '—', '-', '/', '|', ')', ']', '”', '"', '。'];

/// `bracketed = text open inside close *"." ; the last open`
pub(super) fn bracketed(input: &str) -> Parsed<'_, &str> {
    let text = map_opt(rest, up_to_close);
    map_parser(text, preceded(up_to_last(OPEN), inside)).parse_complete(input)
}

/// Returns the text before the bracket that closes at the end.
fn up_to_close(text: &str) -> Option<&str> {
    text.trim_end_matches('.').strip_suffix(CLOSE)
}

/// `inside = maker-label colon text / PICTURE-BY names / names`
///
/// The text has a letter or digit, the second is short, and the names of the third end in a
/// PICTURE-AGENCY: `(© Gazette)` is after a text of that paper as well.
fn inside(input: &str) -> Parsed<'_, &str> {
    let labelled = preceded(spaced(colon), verify(rest, has_letter));
    let made = recognize(after_phrase(Lists::PICTURE_BY, names));
    let is_lent = ending(Lists::PICTURE_AGENCY, |_| true);
    alt((
        after_phrase(MAKER_LABEL, labelled),
        verify(made, |made: &str| is_short(made, MOST_OF_NAMES)),
        preceded(peek(is_lent), names),
    ))
    .parse_complete(input)
}

/// `ascribed = text "©" names ; the last ©, no open right before it, and short names`
pub(super) fn ascribed(input: &str) -> Parsed<'_, &str> {
    let caption = verify(up_to_last_sign('©'), |caption: &str| !caption.ends_with(OPEN));
    preceded(caption, short_names).parse_complete(input)
}

/// `labelled = text closing-mark maker-label colon names ; the last colon, and short names`
///
/// After a closing mark, the label is no noun of a sentence.
pub(super) fn labelled(input: &str) -> Parsed<'_, &str> {
    let label = map_parser(map(rest, str::trim_end), ending(MAKER_LABEL, ends_in_closing_mark));
    preceded(map_parser(up_to_last_colon(), label), short_names).parse_complete(input)
}

/// `lent = text ( closing-mark / "," / ":" / "via" ) PICTURE-AGENCY`
pub(super) fn lent(input: &str) -> Parsed<'_, &str> {
    let may_end = |before: &str| {
        let before = before.trim_end();
        ends_in_closing_mark(before)
            || before.ends_with([',', ':'])
            || strip_end(before, "via").is_some()
    };
    ending(Lists::PICTURE_AGENCY, may_end).parse_complete(input)
}

/// Returns whether a text ends in a mark after which the name of a maker may follow.
fn ends_in_closing_mark(text: &str) -> bool {
    text.trim_end().ends_with(CLOSING_MARK)
}

#[cfg(test)]
mod tests {
    use alloc::format;

    use super::super::testing::{is_else, reads};
    use super::*;

    #[test]
    fn a_maker_is_in_the_last_brackets() {
        reads(
            bracketed,
            &["Noon (Photo: Jane Roe)", "Noon (1) [Photo by Jane Roe]..", "（写真＝港）"],
        );
        is_else(bracketed, &["Noon (Reuters)", "Noon (Photo: Jane Roe)!", "Photo: Jane Roe)"]);
    }

    #[test]
    fn brackets_say_who_made_a_picture_or_lent_it() {
        reads(inside, &["Image: a pier", "Photo by Jane Roe", "Jane Roe/Getty Images"]);
        let long = format!("Photo by {}", "A".repeat(94));
        is_else(inside, &["Image: –", "© Jane Roe", "from rain, Getty Images", &long]);
    }

    #[test]
    fn names_are_after_the_last_sign() {
        reads(ascribed, &["Noon © A © Jane Roe", "© Jane Roe"]);
        is_else(ascribed, &["Noon (© Jane Roe", "The price of coffee © fell", "Noon"]);
    }

    #[test]
    fn a_label_is_after_a_closing_mark() {
        reads(labelled, &["Noon. Photo: Jane Roe", "Noon — Foto : Jane Roe", "昼。写真＝港"]);
        is_else(labelled, &["She has a photo: Jane Roe", "Noon. Source: Roe", "Noon. Photo: rain"]);
    }

    #[test]
    fn an_agency_lends_a_picture() {
        reads(lent, &["Jane Roe/Getty Images", "Noon, Jane Roe via Getty Images"]);
        is_else(lent, &["She sold it to Getty Images", "Jane Roe/Getty Images."]);
    }
}
