//! What stands between two segments of a byline.
//!
//! ```text
//! separator    = mark / spaced-mark / sentence-end / and-word / WSP
//! mark         = "," / ";" / "|" / "/" / "•" / "、" / "，" / "；" / "،" / "؛" / ")" / "]" / LF
//! spaced-mark  = "-" / "–" / "—" / "·" / "~"  ; white space or an end on both sides
//! and-word     = AND / AND-BEFORE-NAME        ; white space or an end after it
//! ```

use crate::lexicon::Lists;
use crate::text::lines::trim_start;
use crate::text::slices::up_to;
use crate::text::spelling::{first_word, is_capitalised};
use crate::text::words::{begins, is};

/// How a segment is parted from the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Separator {
    /// By a mark: a comma, a bar, a dash.
    Mark,
    /// By an and-word, with or without a mark before it.
    And,
    /// By the end of a line.
    Line,
    /// By a semicolon, which parts more than a comma does.
    Strong,
}

/// What follows all separators with which a text begins, and the last of them
/// that is more than a mark.
pub(super) fn skip_separators(text: &str) -> (&str, Separator) {
    let (mut rest, mut separator) = skip_marks(text, Separator::Mark);
    while let Some(after) = after_and(rest) {
        (rest, separator) = skip_marks(after, Separator::And);
    }
    (rest, separator)
}

/// What follows all separators with which a text begins but for and-words, and the last of
/// them that is more than a mark. `before` is what was skipped already.
pub(super) fn skip_marks(text: &str, before: Separator) -> (&str, Separator) {
    let (mut rest, mut separator) = (text, before);
    loop {
        let trimmed = trim_start(rest);
        if trimmed.len() < rest.len() && up_to(trimmed, rest).contains('\n') {
            separator = Separator::Line;
        }
        rest = trimmed;
        let mut characters = rest.chars();
        match characters.next() {
            Some(';' | '；' | '؛') => separator = Separator::Strong,
            Some(mark) if is_mark(mark) || is_dash(mark) || mark == '.' => {}
            _ => return (rest, separator),
        }
        rest = characters.as_str();
    }
}

/// What follows the and-word with which a text begins.
pub(super) fn after_and(text: &str) -> Option<&str> {
    const JOINS: Lists = Lists::AND.or(Lists::AND_BEFORE_NAME);
    let is_whole = |rest: &str| rest.is_empty() || rest.starts_with(char::is_whitespace);
    let word = begins(text).find(|word| word.lists.meet(JOINS) && is_whole(word.rest))?;
    let after = trim_start(word.rest);
    if !word.lists.meet(Lists::AND) {
        return begins_with_name(after).then_some(after);
    }
    // `ET` is a time zone too, and an and-word before capitals alone.
    let is_zone = up_to(word.rest, text) == "ET"
        && first_word(after).0.contains(|it: char| !it.is_uppercase());
    (!is_zone).then_some(after)
}

/// Whether a text begins with two words that are spelt as a name is, or with an agency.
/// The second may be a particle.
fn begins_with_name(text: &str) -> bool {
    const AGENCIES: Lists = Lists::AGENCY
        .or(Lists::SMALL_AGENCY)
        .or(Lists::AGENCY_OTHER_SCRIPT)
        .or(Lists::UNNAMED_AGENCY);
    let (first, behind) = first_word(text);
    let bare = first.trim_end_matches([',', ';', ':', '.']);
    let is_pair = bare.len() == first.len() || first.ends_with('.');
    let second = first_word(behind).0;
    let goes_on = || is_capitalised(second) || is(second, Lists::SURNAME_PARTICLE);
    (is_pair && is_capitalised(first) && goes_on() && !is(first, Lists::PLACE_PREFIX))
        || is(bare, AGENCIES)
}

/// A mark that parts segments wherever it stands.
pub(super) const fn is_mark(character: char) -> bool {
    matches!(
        character,
        ',' | ';' | '|' | '/' | '•' | '、' | '，' | '；' | '،' | '؛' | ')' | ']' | '\n'
    )
}

/// A mark that parts segments if white space stands round it.
pub(super) const fn is_dash(character: char) -> bool {
    matches!(character, '-' | '–' | '—' | '·' | '~')
}
