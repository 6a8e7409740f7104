//! A line with byline and date together: `By Jane Roe | 26 February 2024`.
//!
//! ```text
//! signed-line = ( *( LABEL *WSP ) signature / capitalised [ *WSP MARK ] ) *opening date-line
//! signature   = BY-WORD ( 1*WSP / *WSP COLON *WSP ) text
//! capitalised = word *( 1*WSP ( word / NAME-PARTICLE / AND / IN-TITLE ) ) ; each word with a capital, or no letter
//! MARK        = "|" / "/" / "·" / "•" / "-" / "–" / "—" / ","
//! ```
//!
//! Without the mark, the date line begins with a label. The date is the first to set out
//! on the line, with all that may stand in front of it, and goes on to its end.

use nom::Err;

use super::forms::date;
use super::line::{
    MARKS, Weekdays, front_item, is_date_to_the_end, is_signature, may_have_date, skip_marks,
};
use crate::lexicon::Lists;
use crate::parse::options::ParseOptions;
use crate::text::letters::without_marks;
use crate::text::slices::up_to;
use crate::text::words::{Lookup, behind, is};

/// What may part a name from the date behind it.
const PARTING: &[char] = &['|', '/', '·', '•', '-', '–', '—', ','];

/// What else may stand there: the bracket round the date.
const OPENING: &[char] = &['(', '[', ':'];

/// Labels up to this length are names too, if they begin with a capital: Le, Son, Dana.
const SHORT_LABEL: usize = 4;

/// The byline and the date line that are one line. Which day the date is, is not judged.
pub(crate) struct BylineWithDate<'a> {
    pub(crate) byline: &'a str,
    pub(crate) date_line: &'a str,
}

/// Reads a line that is no date line and has a date at its end, and in front of that,
/// beyond doubt, who wrote the article.
pub(crate) fn byline_with_date(line: &str) -> Option<BylineWithDate<'_>> {
    if !may_have_date(line) {
        return None;
    }
    let date_line = from_date(line)?;
    let before = up_to(date_line, line).trim_end();
    let is_parted = before.ends_with(PARTING) || behind(date_line, Lists::LABEL).is_some();
    let is_loose = |it: char| it.is_whitespace() || PARTING.contains(&it) || OPENING.contains(&it);
    let byline = before.trim_end_matches(is_loose);
    let is_name = is_signature(behind_labels(byline)) || (is_parted && is_capitalised(byline));
    (is_name && is_date_to_the_end(date_line)).then_some(BylineWithDate { byline, date_line })
}

/// The end of a line that begins with what stands in front of the first date that sets out.
fn from_date(line: &str) -> Option<&str> {
    let (mut rest, mut start, mut is_behind_clock) = (line, line, false);
    let mut words = Lookup::new();
    while !rest.is_empty() {
        let is_first = rest.len() == start.len();
        rest = skip_marks(rest, false);
        // Behind another label, a short one is one too: Published On.
        let is_short_label = is_first && is_short_label(rest);
        let mut weekdays = Weekdays::any(rest);
        let item = front_item(rest, &mut is_behind_clock, &mut weekdays, &mut words);
        if let Some(next) = item.filter(|_| !is_short_label) {
            rest = next;
        } else if !matches!(date(rest, ParseOptions::new(), &mut words), Err(Err::Error(_))) {
            return Some(skip_marks(start, false));
        } else {
            rest = behind_chunk(rest);
            (start, is_behind_clock) = (rest, false);
        }
    }
    None
}

/// What stands behind the labels with which a text begins: `Posted by Jane Roe`.
fn behind_labels(text: &str) -> &str {
    let mut rest = text;
    while let Some(after) = behind(rest, Lists::LABEL) {
        rest = after.trim_start();
    }
    rest
}

/// Whether a text begins with a short label that is spelt as a name.
fn is_short_label(text: &str) -> bool {
    text.starts_with(char::is_uppercase)
        && behind(text, Lists::LABEL)
            .is_some_and(|rest| without_marks(up_to(rest, text)).nth(SHORT_LABEL).is_none())
}

/// What stands behind the characters up to white space or a mark.
fn behind_chunk(text: &str) -> &str {
    let is_end = |it: char| it.is_whitespace() || MARKS.contains(&it);
    let end = text.char_indices().skip(1).find(|(_, it)| is_end(*it));
    end.and_then(|(at, _)| text.get(at..)).unwrap_or_default()
}

/// Words in small letters that may stand among the names before a date.
const AMONG_NAMES: Lists = Lists::NAME_PARTICLE.or(Lists::AND).or(Lists::IN_TITLE);

/// Whether each word of a text has a capital, but for those that may stand among
/// names, and the first begins with one.
fn is_capitalised(text: &str) -> bool {
    let is_spelt_so = |word: &str| {
        word.contains(char::is_uppercase)
            || !word.contains(char::is_alphabetic)
            || is(word, AMONG_NAMES)
    };
    text.starts_with(char::is_uppercase) && text.split_whitespace().all(is_spelt_so)
}
