//! What is said of a person after the name, and begins with a word such as `for`.

use super::grammar::{Parsed, other};
use super::word::Words;
use crate::lexicon::Lists;
use crate::text::words::begins;

/// What begins an aside. A label of one names nobody.
pub(super) const ASIDES: Lists =
    Lists::SAID.or(Lists::SAID_SMALL).or(Lists::SAID_IN_TWO).or(Lists::TELLS);

/// `aside = ( SAID / SAID-SMALL / SAID-IN-TWO / TELLS ) [ ":" ] *word`
pub(super) fn aside<'a, 'w>(words: Words<'a, 'w>) -> Parsed<'a, 'w, Words<'a, 'w>> {
    if !words.first().is_near(ASIDES) {
        return other();
    }
    // An entry of two words is looked up in the text, for a word has its own lists only.
    let ends = |rest: &str| {
        rest.is_empty() || rest.starts_with(|it: char| it == ':' || it.is_whitespace())
    };
    let is_aside = begins(words.text()).any(|it| it.lists.intersects(ASIDES) && ends(it.rest));
    if is_aside { Ok((words.from(words.len()), words)) } else { other() }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{fails, reads};
    use super::*;

    #[test]
    fn asides() {
        reads(aside, "for the Gazette", "");
        reads(aside, "special to the Gazette", "");
        reads(aside, "writes:", "");
        fails(aside, "special Jane Roe");
        fails(aside, "forJane");
        fails(aside, "Jane Roe");
    }
}
