//! What stands in front of a name: `By`, `Words and photographs by`, `Author:`.
//!
//! The words are those of the languages in which most newspapers print: English, German,
//! French, Spanish, Portuguese, Italian, Dutch, Danish, Norwegian, Swedish, Finnish,
//! Polish, Czech, Latvian, Turkish, Indonesian, Vietnamese, Greek, Russian, Ukrainian,
//! Chinese, Japanese and Korean.

use super::word::Words;
use crate::lexicon::Lists;
use crate::text::lines::trim_start;
use crate::text::slices::up_to;
use crate::text::spelling::{first_word, is_capitalised};
use crate::text::words::{begins, is};

/// Words for what somebody did, writing included.
const DID: Lists = Lists::TASK.or(Lists::AUTHORSHIP).or(Lists::AUTHOR_LABEL);

/// What may begin a lead.
const LEADS: Lists = DID.or(Lists::BY_WORD).or(Lists::BY_BEFORE_NAME).or(Lists::BY_BEFORE_OUTLET);

/// What begins a detail of the person before: a label of one names nobody.
pub(super) const DETAILS: Lists =
    Lists::SAID.or(Lists::SAID_SMALL).or(Lists::SAID_IN_TWO).or(Lists::TELLS);

/// What stands in front of a name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lead<'a> {
    /// What the author did, where it is something else than writing.
    pub(super) task: Option<&'a str>,
    /// What follows it.
    pub(super) rest: &'a str,
}

/// The most words of a lead: `Words, art and photographs by` has five.
const MOST_WORDS: usize = 5;

/// Whether a lead may begin with a word that is lexed.
pub(super) fn may_begin_lead(words: Words<'_, '_>) -> bool {
    words.first().is_near(LEADS)
}

/// The lead with which a text begins.
///
/// ```text
/// lead = *4( authorship / task / and-word ) ( by-word [ ":" ] / ( authorship / task / label ) ":" )
/// ```
pub(super) fn lead(text: &str) -> Option<Lead<'_>> {
    let (mut rest, mut has_task) = (text, false);
    for _ in 0..MOST_WORDS {
        let label = Label::of(rest);
        let is_inner = rest.len() < text.len() && label.lists.meet(Lists::INNER_BY);
        if is_inner || label.is_by() {
            let task = Some(up_to(rest, text).trim_end()).filter(|_| has_task);
            return Some(Lead { task, rest: label.rest });
        }
        has_task |= label.lists.meet(Lists::TASK);
        if label.has_colon {
            let is_label = label.lists.meet(DID) && !label.lists.meet(DETAILS);
            let start = text.len() - trim_start(rest).len();
            let task = text.get(..start + label.word.len()).filter(|_| has_task);
            return is_label.then_some(Lead { task, rest: label.rest });
        }
        let goes_on = label.lists.meet(Lists::TASK.or(Lists::AUTHORSHIP))
            || (rest.len() < text.len() && label.lists.meet(Lists::AND));
        if !goes_on {
            return None;
        }
        rest = label.rest;
    }
    None
}

/// Whether a text begins with a lead that has more than a by-word, and so one that no name
/// holds: `Photos by`, `Foto:`.
pub(super) fn begins_task_lead(text: &str) -> bool {
    Label::of(text).lists.meet(DID) && lead(text).is_some()
}

/// The first word of a text up to a colon, be it behind white space.
struct Label<'a> {
    word: &'a str,
    lists: Lists,
    has_colon: bool,
    /// What follows both.
    rest: &'a str,
}

impl<'a> Label<'a> {
    /// A word that is of no list is not looked at, but for a colon.
    fn of(text: &'a str) -> Self {
        const COLONS: [char; 2] = [':', '：'];
        let text = trim_start(text);
        let ends = |rest: &str| {
            rest.is_empty() || rest.starts_with(COLONS) || rest.starts_with(char::is_whitespace)
        };
        let word = begins(text).find(|word| ends(word.rest));
        let Some(word) = word else {
            return Self { word: "", lists: Lists::NONE, has_colon: false, rest: "" };
        };
        let lists = word.lists;
        let rest = trim_start(word.rest);
        let word = up_to(word.rest, text);
        match rest.strip_prefix(COLONS) {
            Some(rest) => Self {
                word,
                lists,
                has_colon: true,
                rest: trim_start(rest.trim_start_matches(COLONS)),
            },
            None => Self { word, lists, has_colon: false, rest },
        }
    }

    /// Whether it is a by-word before what follows: the Italian `Di` before two words of a
    /// name, for Di Stewart is a person; the Portuguese `Do` or `Da` before an outlet in
    /// capitals.
    fn is_by(&self) -> bool {
        if self.lists.meet(Lists::BY_WORD) || self.word == "di" {
            return true;
        }
        let (next, behind) = first_word(self.rest);
        let bare = next.trim_end_matches([',', '.', ':', ';']);
        if self.lists.meet(Lists::BY_BEFORE_NAME) {
            let is_pair = is_capitalised(next) && is_capitalised(first_word(behind).0);
            return matches!(self.word, "Di" | "DI") && bare == next && is_pair;
        }
        self.lists.meet(Lists::BY_BEFORE_OUTLET)
            && bare.len() > 1
            && is_capitalised(bare)
            && !bare.contains(char::is_lowercase)
    }
}

/// Whether a word is a by-word wherever it stands.
pub(super) fn is_by(word: &str) -> bool {
    is(word, Lists::BY_WORD) || word == "di"
}

/// Whether a text holds a word for what somebody did, as in `(Photos)`.
pub(super) fn have_task(words: Words<'_, '_>) -> bool {
    words.iter().any(|word| word.is(DID))
}
