//! The stretches of a byline between its joints.
//!
//! ```text
//! byline       = *joint segment *( 1*joint segment ) *joint
//! joint        = mark / spaced-mark / sentence-end / and-word / WSP
//! mark         = "," / ";" / "|" / "/" / "•" / "、" / "，" / "；" / "،" / "؛" / ")" / "]" / LF
//! spaced-mark  = "-" / "–" / "—" / "·" / "~"  ; white space or an end on both sides
//! sentence-end = "."   ; behind a word of four letters before a capital, or before a lead
//! ```
//!
//! A comma or slash between digits parts nothing, nor does a slash in an address
//! (`example.com/jane`), nor what stands in brackets.

use super::agencies::is_agency;
use super::leads::lead;
use super::places::begins_place;
use super::roles::is_cut_short;
use super::words::{first_word, is_capitalised};
use crate::lexicon::Lists;
use crate::text::slices::up_to;
use crate::text::words::{is, lists};

/// What stands behind the and-word with which a text begins.
fn behind_and(text: &str) -> Option<&str> {
    let (word, behind) = first_word(text);
    let lists = lists(word);
    let parts =
        lists.meet(Lists::AND) || (lists.meet(Lists::AND_BEFORE_NAME) && begins_with_name(behind));
    // `ET` is a time zone too, and an and-word in front of capitals alone.
    let is_zone = word == "ET" && first_word(behind).0.contains(|it: char| !it.is_uppercase());
    (parts && !is_zone).then_some(behind)
}

/// Whether a text begins with two words that are spelt as a name is, or with an agency.
/// The second may be a particle.
fn begins_with_name(text: &str) -> bool {
    let (first, behind) = first_word(text);
    let bare = first.trim_end_matches([',', ';', ':', '.']);
    let is_pair = bare.len() == first.len() || first.ends_with('.');
    let second = first_word(behind).0;
    let goes_on = is_capitalised(second) || is(second, Lists::SURNAME_PARTICLE);
    is_agency(bare) || (is_pair && is_capitalised(first) && goes_on && !begins_place(first))
}

/// How a segment is joined to the one before it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Joint {
    /// By a mark: a comma, a bar, a dash.
    Mark,
    /// By an and-word, with or without a mark before it.
    And,
    /// By the end of a line.
    Line,
    /// By a semicolon, which parts more than a comma does.
    Strong,
}

/// What stands behind all joints with which a text begins, and the last of them
/// that is more than a mark.
pub(super) fn skip_joints(text: &str) -> (&str, Joint) {
    let (mut rest, mut joint) = (text, Joint::Mark);
    loop {
        let trimmed = rest.trim_start();
        if up_to(trimmed, rest).contains('\n') {
            joint = Joint::Line;
        }
        rest = trimmed;
        let mut characters = rest.chars();
        match characters.next() {
            Some(';' | '；' | '؛') => joint = Joint::Strong,
            Some(mark) if is_mark(mark) || is_dash(mark) || mark == '.' => {}
            _ => match behind_and(rest) {
                Some(behind) => {
                    (rest, joint) = (behind, Joint::And);
                    continue;
                }
                None => return (rest, joint),
            },
        }
        rest = characters.as_str();
    }
}

/// The segment with which a text begins, without the white space behind it.
pub(super) fn segment(text: &str) -> &str {
    text.split_at(first_joint(text)).0.trim_end()
}

/// Where the first joint of a text begins.
fn first_joint(text: &str) -> usize {
    let mut word = Word { start: 0, is_address: false, is_of_one_case: false, before: ' ' };
    let mut skipped_to = 0;
    for (at, character) in text.char_indices() {
        if at < skipped_to {
            continue;
        }
        // No joint begins within a word.
        if character.is_ascii_alphabetic() && !word.before.is_whitespace() {
            word = Word { is_of_one_case: false, before: character, ..word };
            continue;
        }
        let (before, rest) = text.split_at(at);
        if word.before.is_whitespace() {
            word = Word { start: at, is_address: false, ..word };
        }
        if let Some(bracket) = bracket(rest) {
            skipped_to = at + bracket.len();
        } else if word.begins_joint(before, rest) {
            return at;
        }
        word.is_address |= matches!(character, '.' | ':' | '=' | '<');
        if character.is_alphabetic() {
            word.is_of_one_case = !character.is_lowercase() && !character.is_uppercase();
        }
        word.before = character;
    }
    text.len()
}

/// What is known of a word as far as it was read.
struct Word {
    start: usize,
    /// Whether it has a full stop or colon, as an address has.
    is_address: bool,
    /// Whether the last letter was of a script without capitals. There a dash stands
    /// between a town and a person as often, and which is which cannot be told.
    is_of_one_case: bool,
    /// Its last character, or the white space before it.
    before: char,
}

impl Word {
    /// Whether a joint begins between `before` and `rest`.
    fn begins_joint(&self, before: &str, rest: &str) -> bool {
        let mut characters = rest.chars();
        let mark = characters.next().unwrap_or(' ');
        let behind = characters.as_str();
        let next = characters.next();
        let is_between_digits =
            self.before.is_ascii_digit() && next.is_some_and(|next| next.is_ascii_digit());
        let is_open = next.is_none_or(|next| next.is_whitespace() || is_dash(next));
        match mark {
            ',' => !is_between_digits,
            '/' => !self.is_address && !before.is_empty() && !is_between_digits,
            '.' if is_open => {
                let word = before.get(self.start..).unwrap_or_default();
                ends_sentence(word, behind) || (word.len() > 1 && lead(behind).is_some())
            }
            _ if is_dash(mark) && self.is_of_one_case => false,
            _ if is_dash(mark) => (self.before.is_whitespace() || is_dash(self.before)) && is_open,
            _ if is_mark(mark) => true,
            // Or an and-word would be looked for behind each of many spaces.
            _ if mark.is_whitespace() => false,
            _ => self.before.is_whitespace() && !before.is_empty() && behind_and(rest).is_some(),
        }
    }
}

/// Whether a full stop behind `word` ends a sentence: the word has four letters or
/// more and is not one that is shortened, and another sentence follows.
fn ends_sentence(word: &str, behind: &str) -> bool {
    word.chars().nth(3).is_some()
        && word.chars().all(char::is_alphabetic)
        && !is_cut_short(word)
        && behind.trim_start().starts_with(char::is_uppercase)
}

/// A mark that parts segments wherever it stands.
const fn is_mark(character: char) -> bool {
    matches!(
        character,
        ',' | ';' | '|' | '/' | '•' | '、' | '，' | '；' | '،' | '؛' | ')' | ']' | '\n'
    )
}

/// A mark that parts segments if white space stands round it.
const fn is_dash(character: char) -> bool {
    matches!(character, '-' | '–' | '—' | '·' | '~')
}

/// The bracket with which a text begins, up to the mark that closes it. It holds
/// no other bracket.
pub(super) fn bracket(text: &str) -> Option<&str> {
    let close = match text.chars().next()? {
        '(' => ')',
        '[' => ']',
        _ => return None,
    };
    let end = text.char_indices().skip(1).find(|(_, it)| matches!(it, '(' | ')' | '[' | ']'));
    end.filter(|(_, it)| *it == close).map(|(end, _)| text.split_at(end + 1).0)
}
