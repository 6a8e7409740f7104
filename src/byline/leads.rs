//! What stands in front of a name: `By`, `Words and photographs by`, `Author:`.
//!
//! The words are those of the languages in which most newspapers print: English, German,
//! French, Spanish, Portuguese, Italian, Dutch, Danish, Norwegian, Swedish, Finnish,
//! Polish, Czech, Latvian, Turkish, Indonesian, Vietnamese, Greek, Russian, Ukrainian,
//! Chinese, Japanese and Korean.

use super::asides::begins_said;
use super::words::{first_word, is_capitalised};
use crate::lexicon::Lists;
use crate::text::slices::up_to;
use crate::text::words::{is, lists};

/// What stands in front of a name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lead<'a> {
    /// What the author did, where it is something else than writing.
    pub(super) task: Option<&'a str>,
    /// What stands behind it.
    pub(super) behind: &'a str,
}

/// The most words of a lead: `Words, art and photographs by` has five.
const MOST_WORDS: usize = 5;

/// The lead with which a text begins.
///
/// ```text
/// lead = *4( authorship / task / and-word ) ( by-word [ ":" ] / ( authorship / task / label ) ":" )
/// ```
pub(super) fn lead(text: &str) -> Option<Lead<'_>> {
    let (mut rest, mut has_task) = (text, false);
    for _ in 0..MOST_WORDS {
        let (word, colon, behind) = first_label(rest);
        let lists = lists(word);
        let is_task = lists.meet(Lists::TASK);
        let is_inner = rest.len() < text.len() && lists.meet(Lists::INNER_BY);
        if lists.meet(Lists::BY_WORD) || word == "di" || is_inner || is_by_before(word, behind) {
            let task = Some(up_to(rest, text).trim_end()).filter(|_| has_task);
            return Some(Lead { task, behind });
        }
        has_task |= is_task;
        if colon {
            let is_label = lists.meet(TOLD) && !begins_said(word);
            let task = Some(up_to_word(rest, word, text)).filter(|_| has_task);
            return is_label.then_some(Lead { task, behind });
        }
        let goes_on = lists.meet(Lists::TASK.or(Lists::AUTHORSHIP))
            || (rest.len() < text.len() && lists.meet(Lists::AND));
        if !goes_on {
            return None;
        }
        rest = behind;
    }
    None
}

/// Whether a text begins with a lead that has more than a by-word, and so one that no name
/// holds: `Photos by`, `Foto:`.
pub(super) fn begins_told_lead(text: &str) -> bool {
    is_told(first_label(text).0) && lead(text).is_some()
}

/// The first word of a text up to a colon, whether there is one, be it behind white
/// space, and what stands behind both.
fn first_label(text: &str) -> (&str, bool, &str) {
    let (word, behind) = first_word(text);
    if let Some((label, _)) = word.split_once([':', '：']) {
        let behind = up_to_word(text, label, text).len();
        let behind = text.get(behind..).unwrap_or_default();
        return (label, true, behind.trim_start_matches([':', '：']).trim_start());
    }
    match behind.strip_prefix([':', '：']) {
        Some(behind) => (word, true, behind.trim_start()),
        None => (word, false, behind),
    }
}

/// What of `text` ends with the first `word` of its end `rest`.
fn up_to_word<'a>(rest: &str, word: &str, text: &'a str) -> &'a str {
    text.get(..text.len() - rest.trim_start().len() + word.len()).unwrap_or(text)
}

/// Whether a word is a by-word.
pub(super) fn is_by(word: &str) -> bool {
    is(word, Lists::BY_WORD) || word == "di"
}

/// Whether a word is a by-word in front of what follows: the Italian `Di` before two
/// words of a name, for Di Stewart is a person; the Portuguese `Do` or `Da` before an
/// outlet in capitals.
fn is_by_before(word: &str, behind: &str) -> bool {
    let (next, behind) = first_word(behind);
    let bare = next.trim_end_matches([',', '.', ':', ';']);
    match word {
        "Di" | "DI" => bare == next && is_capitalised(next) && is_capitalised(first_word(behind).0),
        "Do" | "Da" => bare.len() > 1 && is_capitalised(bare) && !bare.contains(char::is_lowercase),
        _ => false,
    }
}

/// Whether a text holds a word for what somebody did, as in `(Photos)`.
pub(super) fn holds_task(text: &str) -> bool {
    text.split_whitespace().any(is_told)
}

/// Words for what somebody did, writing included.
const TOLD: Lists = Lists::TASK.or(Lists::AUTHORSHIP).or(Lists::AUTHOR_LABEL);

/// Whether a word is one for what somebody did, writing included.
fn is_told(word: &str) -> bool {
    is(word, TOLD)
}

/// Whether a word is a verb between what is told and who tells it.
pub(super) fn is_told_by(word: &str) -> bool {
    is(word, Lists::TELLS)
}

/// Whether a word ends the name of a column.
pub(super) fn is_column(word: &str) -> bool {
    is(word, Lists::COLUMN)
}
