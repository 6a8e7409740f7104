//! Subheadings: short lines over what comes next.

use super::content::is_short;
use crate::lexicon::Lists;
use crate::text::letters::{is_mark, without_marks};
use crate::text::words::phrases;

/// How many characters a subheading has at most, white space not counted.
const LONGEST: usize = 50;

/// How many characters a paragraph has at least to be known as running text.
const SHORTEST_PROSE: usize = 60;

/// Whether a paragraph is a subheading between the two that stand beside it.
///
/// No short line is one for itself: verse, lists, tables, scores and speech have
/// such lines too. But they come in rows, and a subheading stands alone between
/// two paragraphs of running text.
pub(super) fn is_subheading(before: &str, paragraph: &str, behind: &str) -> bool {
    // Nearly every paragraph ends as a sentence does, which is soon seen.
    let text = paragraph.trim_end_matches(is_ornament);
    text.trim_end_matches(is_mark).ends_with(char::is_alphanumeric)
        && is_heading(text.trim_start_matches(is_ornament))
        && is_prose(before)
        && is_prose(behind)
        && !behind.starts_with(char::is_lowercase)
}

/// A mark that some papers set before or round their subheadings.
fn is_ornament(character: char) -> bool {
    match character {
        'a'..='z' | 'A'..='Z' | '0'..='9' | '.' | '\u{2018}'..='\u{201f}' => false,
        _ => character.is_whitespace() || "#*_■□◆◇●○◎〇▼▽▲△▶".contains(character),
    }
}

/// ```text
/// heading = letter 1*49( character ) letter
/// ```
///
/// The first letter is no lower-case one, the last may be a digit. Nothing in
/// between ends a sentence, opens a quotation, or belongs to a byline, a list,
/// a label, an address or a formula.
fn is_heading(text: &str) -> bool {
    let begins = |first: char| first.is_alphabetic() && !first.is_lowercase();
    // A heading of one letter is none.
    text.starts_with(begins)
        && without_marks(text).nth(1).is_some()
        && is_short(text, LONGEST)
        && !is_broken(text)
        && !is_slug(text)
        && !phrases(text).any(|phrase| phrase.lists.meet(Lists::NO_TITLE))
}

/// Whether a mark in the text says that it is more or less than a title.
fn is_broken(text: &str) -> bool {
    text.contains(['|', '@', '/', '©', '<', '>', '=', '＝', '_', '“', '„', '"', '。', '！', '？'])
        || text
            .split_whitespace()
            .any(|word| word.ends_with(['.', '!', '?', ':', ';', '…', '۔', '।', '。', '：']))
}

/// `Skerry-harbour-ferries`: what an agency calls a report.
fn is_slug(text: &str) -> bool {
    !text.contains(char::is_whitespace) && text.split('-').count() > 2
}

/// Whether a paragraph is running text: long, and closed as a sentence is.
fn is_prose(text: &str) -> bool {
    let closed = text.trim_end_matches(|it: char| it.is_whitespace() || CLOSERS.contains(&it));
    closed.ends_with(SENTENCE_ENDS) && !is_short(text, SHORTEST_PROSE - 1)
}

/// What may stand behind the end of a sentence.
const CLOSERS: &[char] = &['"', '”', '’', '\'', '»', '“', ')', ']', '」', '』', '）', '*', '_'];

/// What ends a sentence, in all scripts: Unicode's property `Sentence_Terminal`
/// has more, of scripts in which no newspaper is printed.
const SENTENCE_ENDS: &[char] =
    &['.', '!', '?', '…', '։', '؟', '۔', '।', '။', '።', '。', '．', '！', '？', '｡', '\u{1362}'];
