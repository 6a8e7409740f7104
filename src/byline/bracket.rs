//! Brackets: `(Lisbon)`, `[Photos]`.

use nom::Parser;
use nom::branch::alt;
use nom::bytes::take_till;
use nom::character::char;
use nom::combinator::recognize;

use super::word::{Signs, Words};
use crate::grammar::Parsed;

/// `bracket = "(" *in-bracket ")" / "[" *in-bracket "]"`
pub(super) fn bracket(input: &str) -> Parsed<'_, &str> {
    let round = (char('('), take_till(|it| !in_bracket(it)), char(')'));
    let square = (char('['), take_till(|it| !in_bracket(it)), char(']'));
    recognize(alt((round, square))).parse_complete(input)
}

/// `in-bracket = any character but ( ) [ ]`
const fn in_bracket(character: char) -> bool {
    !matches!(character, '(' | ')' | '[' | ']')
}

/// Returns whether words begin with a [`bracket`].
pub(super) fn begin_with_bracket(words: Words<'_, '_>) -> bool {
    words.first().signs.intersects(Signs::BRACKET) && bracket(words.text()).is_ok()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{fails_on_text, reads_text};
    use super::*;

    #[test]
    fn brackets() {
        reads_text(bracket, "(Lisbon) and", " and");
        reads_text(bracket, "[]Roe", "Roe");
        fails_on_text(bracket, "(Lisbon]");
        fails_on_text(bracket, "(in (Lisbon))");
        fails_on_text(bracket, "Lisbon)");
    }
}
