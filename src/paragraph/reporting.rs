//! Lines that say who else reported: the names in them.
//!
//! ```text
//! line         = [ credits mark ] phrase [ ":" ] names [ mark credits ]
//!              / names contributed [ text ]
//! mark         = ";" / "." / ","
//! ```

use super::content::{bare_start, is_bare, is_short, may_have_contributed, split_at_phrase};
use crate::article::{Article, Paragraphs};
use crate::byline::{Author, Authors};
use crate::lexicon::Lists;
use crate::text::letters::is_mark;
use crate::text::words::{Match, is, phrases, strip_end};

/// How many characters such a line has at most, white space not counted.
const LONGEST: usize = 400;

impl Article {
    /// The authors whom paragraphs name for additional reporting, as in
    /// `Additional reporting by Jane Roe in Lisbon`. They are not among the
    /// [`authors`](Self::authors) of the byline. The paragraphs stay as they are, and
    /// their [kind](Self::paragraph_kinds) is [`Credit`](crate::ParagraphKind::Credit).
    /// [`Author::span`] counts from the first of the names in such a paragraph.
    ///
    /// Which lines are read so says [the format's page](crate::format#kinds-of-paragraphs).
    ///
    /// ```
    /// # fn main() -> Result<(), newsclip::Error> {
    /// use newsclip::Article;
    ///
    /// let text = "\
    /// “Rain” | Gazette
    /// https://example.com/rain
    /// Jane Roe
    /// 1 MAY 2024
    ///
    /// It rained.
    ///
    /// (Additional reporting by John Doe and Ann Poe in Lisbon)
    /// ";
    /// let article = Article::parse(text)?;
    /// let names: Vec<_> = article.additional_reporting().map(|author| author.name()).collect();
    /// assert_eq!(names, ["John Doe", "Ann Poe"]);
    /// assert_eq!(article.additional_reporting().last().unwrap().place(), Some("Lisbon"));
    /// # Ok(())
    /// # }
    /// ```
    pub fn additional_reporting(&self) -> impl Iterator<Item = Author<'_>> + Clone {
        additional_reporting(self.paragraphs())
    }
}

/// Those who by the paragraphs reported as well. The paragraphs are those of an
/// article of its own, each on one line: a line end in a name would part it.
fn additional_reporting(paragraphs: Paragraphs<'_>) -> impl Iterator<Item = Author<'_>> + Clone {
    paragraphs.filter_map(additional_names).flat_map(Authors::of)
}

/// The names in a line that says who else reported, as written.
fn additional_names(paragraph: &str) -> Option<&str> {
    let text = bare_start(paragraph);
    let (mut names, mut is_credited) = (None, false);
    for phrase in phrases(text) {
        let Some(behind) = opening(&phrase).filter(|behind| are_names(behind)) else { continue };
        is_credited |= phrase.lists.meet(Lists::CREDITED);
        if !phrase.lists.meet(Lists::CREDITED) {
            // The longest phrase counts.
            names = Some(up_to_mark(behind));
        }
    }
    let within = || if is_credited { names_within(text) } else { None };
    let names = names.filter(|names| are_plain(names)).or_else(within);
    let contributors = || if may_have_contributed(text) { contributors(text) } else { None };
    names.or_else(contributors).filter(|_| is_short(text, LONGEST))
}

/// Whether a text that begins with this phrase says who reported, and nothing else.
pub(super) fn opens_reporting(phrase: &Match<'_>) -> bool {
    opening(phrase).is_some_and(are_names)
}

/// Whether a text says who contributed, and nothing else.
pub(super) fn are_contributors(text: &str) -> bool {
    before_contribution(text).is_some_and(are_names)
}

/// What stands behind a phrase that opens a line.
///
/// ```text
/// opening = ( ADDITIONAL / CREDITED ) [ ":" ] / ADDITIONAL-LABEL ":"
/// ```
fn opening<'a>(phrase: &Match<'a>) -> Option<&'a str> {
    const OPENINGS: Lists = Lists::ADDITIONAL.or(Lists::CREDITED).or(Lists::ADDITIONAL_LABEL);
    if !phrase.lists.meet(OPENINGS) {
        return None;
    }
    let rest = phrase.rest.trim_start();
    let behind = rest.strip_prefix([':', '：']);
    let needs_colon = !phrase.lists.meet(Lists::ADDITIONAL.or(Lists::CREDITED));
    if needs_colon { behind } else { Some(behind.unwrap_or(rest)) }
}

/// The names behind a phrase that follows other credits: in English only.
fn names_within(text: &str) -> Option<&str> {
    let (before, behind) = ["additional reporting by", "additional reporting from"]
        .iter()
        .find_map(|phrase| split_at_phrase(text, phrase, 0))?;
    let is_apart = before.trim_end().ends_with([';', '.', ',', '|']);
    let names = up_to_mark(behind);
    (is_apart && are_plain(names)).then_some(names)
}

/// The names before what they did, where nothing else stands there: neither what
/// they are nor whose.
fn contributors(text: &str) -> Option<&str> {
    let names = before_contribution(text)?.trim();
    let names = strip_end(names, "also").map_or(names, str::trim_end);
    let is_name = |word: &str| {
        !is(word, Lists::REPORTING_ROLE) && !word.ends_with("'s") && !word.ends_with("’s")
    };
    (are_plain(names) && names.split_whitespace().all(is_name)).then_some(names)
}

fn before_contribution(text: &str) -> Option<&str> {
    // Of the letters, `b` is the rarest.
    let (names, what) = split_at_phrase(text, "contributed", 6)?;
    let mut contributed = phrases(what.trim_start());
    contributed.any(|it| it.lists.meet(Lists::CONTRIBUTED)).then_some(names)
}

/// The names up to a semicolon, a bracket that was not opened, or other credits
/// behind a full stop or comma; without the full stop and the marks at the end.
fn up_to_mark(text: &str) -> &str {
    let mut depth = 0_usize;
    let is_end = |character: char| {
        match character {
            '(' | '[' => depth += 1,
            ')' | ']' if depth == 0 => return true,
            ')' | ']' => depth -= 1,
            _ => {}
        }
        matches!(character, ';' | '；' | '|')
    };
    let end = text.find(is_end).unwrap_or(text.len());
    let names = text.split_at(end).0;
    let names = ["editing by", "writing by", "edited by"]
        .iter()
        .filter_map(|phrase| split_at_phrase(names, phrase, 0))
        .map(|(before, _)| before)
        .find(|before| before.trim_end().ends_with(['.', ',']))
        .unwrap_or(names);
    without_full_stop(names.trim_matches(|it: char| it.is_whitespace() || "*_~,–—".contains(it)))
}

/// The names without the full stop of the line, which is none of an initial's or
/// of `Jr.`: behind those it stays.
fn without_full_stop(names: &str) -> &str {
    if ends_sentence(names) { names.strip_suffix('.').unwrap_or(names) } else { names }
}

/// Whether a full stop stands behind a word of three letters or more.
fn ends_sentence(text: &str) -> bool {
    text.strip_suffix('.').is_some_and(|rest| {
        let word = rest.rsplit(|it: char| it.is_whitespace() || it == '.').next();
        !is_short(word.unwrap_or_default(), 2)
    })
}

/// Whether a text is names, and one sentence at most.
fn are_plain(names: &str) -> bool {
    are_names(names) && !names.contains([':', '@']) && !names.split_whitespace().any(ends_sentence)
}

/// Whether a text is made of names and of words that stand between names, so
/// that it is no sentence.
pub(super) fn are_names(text: &str) -> bool {
    let mut words = text.split_whitespace().map(|word| word.trim_matches(is_no_letter));
    !is_bare(text) && words.all(|word| !word.starts_with(char::is_lowercase) || is_between(word))
}

fn is_no_letter(character: char) -> bool {
    !character.is_alphanumeric() && !is_mark(character)
}

/// Words in small letters among names.
const BETWEEN: Lists =
    Lists::BETWEEN_NAMES.or(Lists::NAME_PARTICLE).or(Lists::AND).or(Lists::IN_TITLE);

fn is_between(word: &str) -> bool {
    is(word, BETWEEN.or(Lists::REPORTING_ROLE)) || word.contains(['.', '@', '/'])
}

#[cfg(test)]
mod tests {
    use alloc::format;

    use super::super::content::bare;
    use super::*;

    fn is_reporting(line: &str) -> bool {
        let text = bare(line);
        let opens = phrases(text).any(|phrase| opens_reporting(&phrase));
        is_short(text, LONGEST) && (opens || are_contributors(text))
    }

    #[track_caller]
    fn names(line: &str, names: &str) {
        assert_eq!(additional_names(line), Some(names), "{line:?}");
        assert!(is_reporting(line), "{line:?}");
    }

    #[track_caller]
    fn none(line: &str) {
        assert_eq!(additional_names(line), None, "{line:?}");
    }

    #[test]
    fn behind_the_phrase() {
        names("Additional reporting by Jane Roe", "Jane Roe");
        names(
            "Additional reporting by Jane Roe and John Doe in Lisbon.",
            "Jane Roe and John Doe in Lisbon",
        );
        names("*Additional reporting by Jane Roe*", "Jane Roe");
        names("(Additional reporting by Jane Roe, John Doe)", "Jane Roe, John Doe");
        names(
            "Additional reporting by Jane Roe (Lisbon) and John Doe",
            "Jane Roe (Lisbon) and John Doe",
        );
        names("Additional reporting: Jane Roe", "Jane Roe");
        names("ADDITIONAL REPORTING BY JANE ROE", "JANE ROE");
        names("With reporting from Jane Roe", "Jane Roe");
        names("With files from Reuters", "Reuters");
        names("– Additional reporting by agencies", "agencies");
        names("Additional reporting by Jane van der Roe", "Jane van der Roe");
        names("Additional reporting by Jane D.", "Jane D.");
        names("Additional reporting by Jane Roe (Lisbon)", "Jane Roe (Lisbon)");
        names("(Additional reporting by Jane Roe (Lisbon).)", "Jane Roe (Lisbon)");
        names("_Additional reporting by Jane Roe._", "Jane Roe");
        names(
            "Additional reporting by Jane S. Roe in Washington D.C. and John Doe",
            "Jane S. Roe in Washington D.C. and John Doe",
        );
        names("Additional reporting by John Doe Jr.", "John Doe Jr.");
    }

    #[test]
    fn in_other_languages() {
        names("Mitarbeit: Jane Roe", "Jane Roe");
        names("Unter Mitarbeit von Jane Roe und John Doe", "Jane Roe und John Doe");
        names("Avec la collaboration de Jane Roe à Lisbonne", "Jane Roe à Lisbonne");
        names("(Con información de Jane Roe y John Doe)", "Jane Roe y John Doe");
        names("Com informações da Reuters", "Reuters");
        names("Colaborou Jane Roe, de Lisboa", "Jane Roe, de Lisboa");
        names("Ha collaborato Jane Roe", "Jane Roe");
        names("Met medewerking van Jane Roe", "Jane Roe");
        names("При участии Джейн Роу", "Джейн Роу");
        names("Współpraca: Jane Roe", "Jane Roe");
    }

    #[test]
    fn among_other_credits() {
        names(
            "(Additional reporting by Jane Roe in Lisbon; Editing by John Doe)",
            "Jane Roe in Lisbon",
        );
        names(
            "(Reporting by Jane Roe; additional reporting by John Doe; editing by Ann Poe)",
            "John Doe",
        );
        names(
            "Reporting by Jane Roe. Additional reporting by John Doe. Editing by Ann Poe.",
            "John Doe",
        );
        names("Additional reporting by John Doe, editing by Ann Poe", "John Doe");
    }

    #[test]
    fn before_what_they_did() {
        names("Jane Roe contributed to this report.", "Jane Roe");
        names("Jane Roe and John Doe contributed reporting from Lisbon.", "Jane Roe and John Doe");
        names("Jane Roe in Lisbon contributed to this article", "Jane Roe in Lisbon");
        names("The Associated Press contributed to this report.", "The Associated Press");
        names("Jane Roe also contributed to this report.", "Jane Roe");
    }

    #[test]
    fn no_names_are_certain() {
        none("It rained.");
        none("Additional reporting by");
        none("Additional reporting by the Gazette found that it rained.");
        none("“Additional reporting by Jane Roe”");
        none("Mitarbeit Jane Roe");
        none("Reporting by Jane Roe; editing by John Doe");
        none("Reporting by Jane Roe additional reporting by John Doe; editing by Ann Poe");
        none("She did additional reporting by Skerry Bay");
        none("The Gazette’s Jane Roe contributed to this report.");
        none("Staff writer Jane Roe contributed to this report.");
        none("These floods contributed to this report.");
        none("Follow Jane Roe: @roe. John Doe contributed reporting by mail to all.");
        none("Roe contributed reports.");
        none("Additional reporting by Jane Roe. Photographs by John Doe");
        none("Jane Roe in Lisbon. John Doe contributed reporting.");
        none(&format!("Additional reporting by {}", "Roe ".repeat(200)));
        none("Con información de la policía, el puerto cerró.");
        none("Colaborou com a polícia.");
    }

    #[test]
    fn a_line_of_other_credits() {
        for line in [
            "(Reporting by Jane Roe; Editing by John Doe)",
            "Written by: Jane Roe",
            "Compiled by Jane Roe",
            "Staff writer Jane Roe contributed to this report.",
            "The Gazette’s Jane Roe contributed to this report.",
        ] {
            assert!(is_reporting(line), "{line:?}");
        }
        for line in
            ["Reporting by Jane Roe shows rain.", "Written by hand", "Reporting by", "It rained."]
        {
            assert!(!is_reporting(line), "{line:?}");
        }
    }
}
