//! Credits that begin with a label of a picture or with its maker.

use nom::Parser as _;
use nom::branch::alt;
use nom::character::{char, one_of, satisfy};
use nom::combinator::{eof, not, recognize, rest};
use nom::sequence::{preceded, terminated};

use super::names::{marks, names};
use super::phrases::{Opening, after_any};
use crate::grammar::{Parsed, spaced, wsp0};
use crate::lexicon::Lists;

/// `maker-label = PICTURE-LABEL / IMAGE-LABEL`
pub(super) const MAKER_LABEL: Lists = Lists::PICTURE_LABEL.or(Lists::IMAGE_LABEL);

/// `picture = PICTURE-LABEL [ marks / colon text ]`
pub(super) fn picture<'a>(opening: &Opening<'a>, input: &'a str) -> Parsed<'a, &'a str> {
    let labelled = recognize((spaced(colon), rest));
    let text = alt((terminated(marks, eof), labelled));
    after_any(opening, Lists::PICTURE_LABEL, text).parse_complete(input)
}

/// `source = ( IMAGE-LABEL / SOURCE-LABEL ) colon [ marks / names ]`
pub(super) fn source<'a>(opening: &Opening<'a>, input: &'a str) -> Parsed<'a, &'a str> {
    const LABELS: Lists = Lists::IMAGE_LABEL.or(Lists::SOURCE_LABEL);
    let labelled = alt((terminated(marks, eof), names));
    after_any(opening, LABELS, preceded(spaced(colon), labelled)).parse_complete(input)
}

/// `captioned = CAPTION text ; which does not begin in lower case`
pub(super) fn captioned<'a>(opening: &Opening<'a>, input: &'a str) -> Parsed<'a, &'a str> {
    let text = recognize((wsp0(), not(satisfy(char::is_lowercase)), rest));
    after_any(opening, Lists::CAPTION, text).parse_complete(input)
}

/// `made = ( PICTURE-BY / "©" ) names`
pub(super) fn made<'a>(opening: &Opening<'a>, input: &'a str) -> Parsed<'a, &'a str> {
    let owned = preceded(char('©'), names);
    alt((after_any(opening, Lists::PICTURE_BY, names), owned)).parse_complete(input)
}

/// `colon = ":" / "：" / "=" / "＝"`
pub(super) fn colon(input: &str) -> Parsed<'_, char> {
    one_of(":：=＝").parse_complete(input)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{does_not_open, opens};
    use super::*;

    #[test]
    fn a_label_of_a_picture_is_alone_or_before_a_colon() {
        opens(picture, &["Photo", "Photo credit…", "Photo: the harbour at noon", "写真＝港の朝"]);
        does_not_open(picture, &["Photo albums were lost", "Image: Jane Roe"]);
    }

    #[test]
    fn names_are_after_the_label_of_a_source() {
        opens(source, &["Image: Jane Roe", "Sources:", "Quelle: Amt für Häfen"]);
        does_not_open(source, &["Sources", "Image: a pier in the rain", "Photo: Jane Roe"]);
    }

    #[test]
    fn a_caption_does_not_begin_in_lower_case() {
        opens(captioned, &["Image caption The harbour", "Image copyright – 1"]);
        does_not_open(captioned, &["Image copyright is hard", "Image: Jane Roe"]);
    }

    #[test]
    fn names_made_a_picture() {
        opens(made, &["Photo by Jane Roe", "© Jane Roe/The Gazette"]);
        does_not_open(made, &["Photo by Jane Roe shows a pier", "© by the sea", "Jane Roe"]);
    }

    #[test]
    fn a_colon_is_narrow_or_wide_or_an_equals_sign() {
        assert_eq!(colon("＝港"), Ok(("港", '＝')));
        assert!(colon(";").is_err());
    }
}
