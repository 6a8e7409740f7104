//! The rules of the kinds of paragraphs, as a table: the first row that fits says what a paragraph
//! is.

use self::Reading::{Framed, Neighbours, Text, Words};
use super::agencies::{AGENCIES, agencies, correspondent, initialled};
use super::caption::{ascribed, bracketed, labelled, lent};
use super::content::{Clues, Content, is_short, without_frame};
use super::notice::{
    about_itself, call, call_at_end, follow, lead_on, linked_title, note, notice_line, opened,
};
use super::phrases::Opening;
use super::picture::{MAKER_LABEL, captioned, made, picture, source};
use super::reporting::{additional, contributed, credited};
use super::rights::{copyright, rights};
use super::subheading::is_subheading;
use crate::grammar::Parsed;
use crate::lexicon::Lists;
use crate::text::lines::trim;

/// The lists of which a paragraph may begin with a phrase.
pub(super) const OPENINGS: Lists = OPENINGS_OF_NOTICES.or(OPENINGS_OF_CREDITS);

const OPENINGS_OF_NOTICES: Lists = Lists::NOTICE_LABEL
    .or(Lists::TEASER)
    .or(Lists::NOTE)
    .or(Lists::RIGHTS)
    .or(Lists::OPENING)
    .or(Lists::SELF)
    .or(Lists::CALL)
    .or(Lists::SIGN_UP)
    .or(Lists::SUBSCRIBE)
    .or(Lists::FOLLOW)
    .or(Lists::COPYRIGHT);

const OPENINGS_OF_CREDITS: Lists = MAKER_LABEL
    .or(Lists::SOURCE_LABEL)
    .or(Lists::CAPTION)
    .or(Lists::PICTURE_BY)
    .or(AGENCIES)
    .or(Lists::BETWEEN_AGENCIES)
    .or(Lists::ADDITIONAL)
    .or(Lists::ADDITIONAL_LABEL)
    .or(Lists::CREDITED);

/// A row of the table: a rule of a kind.
pub(super) struct Rule {
    reads: Reading,
    /// The most characters of a paragraph.
    most: usize,
    /// Of these, a paragraph that fits contains one. The rule is not tried on others, which are nearly
    /// all paragraphs.
    needs: Clues,
    /// A paragraph that fits this rule and none before it.
    #[cfg_attr(not(test), expect(dead_code, reason = "only tests use it"))]
    example: &'static str,
}

/// What a rule reads to the end.
enum Reading {
    /// The text without its frame, and the phrases with which it begins.
    Words(for<'a> fn(&Opening<'a>, &'a str) -> Parsed<'a, &'a str>),
    /// The text without its frame.
    Text(fn(&str) -> Parsed<'_, &str>),
    /// The text with its frame.
    Framed(fn(&str) -> Parsed<'_, &str>),
    /// The paragraph and its neighbours: this is no grammar.
    Neighbours(fn(&Content<'_, '_>) -> bool),
}

const ANY: Clues = Clues::ANY;
const PHRASE: Clues = Clues::PHRASE;

const fn rule(reads: Reading, most: usize, needs: Clues, example: &'static str) -> Rule {
    Rule { reads, most, needs, example }
}

/// `notice = notice-line / lead-on / linked-title / note / opened / about-itself / call / call-at-end
/// / follow / copyright / rights`
#[rustfmt::skip]
pub(super) const NOTICE: [Rule; 11] = [
    rule(Words(notice_line),    600, PHRASE,                    "Read more"),
    rule(Words(lead_on),        250, PHRASE,                    "Read more: The harbour opens"),
    rule(Text(linked_title),    250, ANY,                       "Why the harbour stayed shut Read more"),
    rule(Words(note),           600, PHRASE,                    "Correction, May 2, 2024: It rained."),
    rule(Words(opened),         600, PHRASE,                    "A version of this article appears in print."),
    rule(Words(about_itself),   600, PHRASE,                    "This article was amended on 2 May 2024."),
    rule(Words(call),           250, PHRASE,                    "Subscribe to The Gazette"),
    rule(Text(call_at_end),     250, ANY,                       "Want this every morning? Sign up here."),
    rule(Words(follow),         250, PHRASE,                    "Follow Jane Roe on X"),
    rule(Words(copyright),      600, PHRASE.or(Clues::RIGHT),   "© 2024 The Gazette"),
    rule(Text(rights),          600, Clues::RIGHT,              "The Gazette ©. All rights reserved."),
];

/// `credit = picture / source / captioned / made / bracketed / ascribed / labelled / lent / agencies
/// / initialled / correspondent / additional / credited / contributed`
#[rustfmt::skip]
pub(super) const CREDIT: [Rule; 14] = [
    rule(Words(picture),        400, PHRASE,                    "Photograph: Jane Roe"),
    rule(Words(source),         400, PHRASE,                    "Image: Jane Roe"),
    rule(Words(captioned),      400, PHRASE,                    "Image caption The harbour at noon"),
    rule(Words(made),           100, PHRASE.or(Clues::COPYRIGHT), "Photo by Jane Roe"),
    rule(Framed(bracketed),     400, ANY,                       "The harbour at noon (Photo: Jane Roe)"),
    rule(Framed(ascribed),      400, Clues::COPYRIGHT,          "The harbour at noon. © Jane Roe"),
    rule(Framed(labelled),      400, Clues::COLON,              "The harbour at noon. Photo: Jane Roe"),
    rule(Framed(lent),          400, ANY,                       "The harbour, by Jane Roe via Getty Images"),
    rule(Text(agencies),        400, PHRASE,                    "mit dpa und AFP"),
    rule(Text(initialled),      400, ANY,                       "abc/dpa"),
    rule(Framed(correspondent), 400, ANY,                       "（山田特派員）"),
    rule(Words(additional),     400, PHRASE,                    "Additional reporting by Jane Roe in Lisbon"),
    rule(Words(credited),       400, PHRASE,                    "Reporting by Jane Roe; editing by John Doe"),
    rule(Text(contributed),     400, Clues::CONTRIBUTED,        "Jane Roe contributed to this report."),
];

/// The rule of subheadings. It counts the characters itself, without ornaments.
pub(super) const SUBHEADING: [Rule; 1] =
    [rule(Neighbours(is_subheading), usize::MAX, ANY, "What came of it")];

/// Looks at a paragraph between its neighbours, and asks what it is.
#[inline]
pub(super) fn look_at<T>(
    before: &str,
    paragraph: &str,
    after: &str,
    ask: impl Fn(&Content<'_, '_>) -> T,
) -> T {
    let text = without_frame(paragraph);
    let mut opening = Opening::at(text);
    opening.look_up(OPENINGS);
    let (opening, clues) = (&opening, Clues::of(paragraph, &opening));
    ask(&Content { before, paragraph: trim(paragraph), after, text, opening, clues })
}

impl Rule {
    /// Returns whether a paragraph fits.
    #[inline]
    pub(super) fn fits(&self, it: &Content<'_, '_>) -> bool {
        it.clues.intersects(self.needs) && self.reads.all_of(it) && is_short(it.text, self.most)
    }
}

impl Reading {
    /// Returns whether it reads all of a paragraph.
    fn all_of(&self, it: &Content<'_, '_>) -> bool {
        match self {
            Self::Words(production) => production(it.opening, it.text).is_ok(),
            Self::Text(production) => production(it.text).is_ok(),
            Self::Framed(production) => production(it.paragraph).is_ok(),
            Self::Neighbours(is_so) => is_so(it),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROSE: &str =
        "The first ferry came in at noon, and nobody who stood there was late for it.";

    #[test]
    fn each_example_is_decided_by_its_own_row() {
        let rules = || NOTICE.iter().chain(&CREDIT).chain(&SUBHEADING);
        for (row, rule) in rules().enumerate() {
            let fits = |content: &Content<'_, '_>| rules().position(|rule| rule.fits(content));
            assert_eq!(look_at(PROSE, rule.example, PROSE, fits), Some(row), "{:?}", rule.example);
        }
    }
}
