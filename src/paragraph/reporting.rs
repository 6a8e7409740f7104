//! Lines that say who else reported, and the names in them.

use nom::Parser as _;
use nom::branch::alt;
use nom::character::one_of;
use nom::combinator::{map, map_parser, opt, peek, rest, verify};
use nom::sequence::{preceded, terminated};

use super::content::{Clues, is_short, without_frame_before};
use super::names::names;
use super::phrases::{Opening, after_longest, after_phrase, split_at_words, up_to_words};
use crate::article::{Article, Paragraphs};
use crate::byline::{Author, Authors};
use crate::grammar::{Parsed, spaced};
use crate::lexicon::Lists;
use crate::text::words::{is, strip_end};

/// The most characters of such a line.
const MOST: usize = 400;

/// The lists of which such a line may begin with a phrase.
const OPENINGS: Lists = Lists::ADDITIONAL.or(Lists::ADDITIONAL_LABEL).or(Lists::CREDITED);

impl Article {
    /// Returns the authors that paragraphs credit with additional reporting, as
    /// `Additional reporting by Jane Roe in Lisbon` does.
    ///
    /// The [`authors`](Self::authors) of the byline are not among them. The paragraphs stay as they
    /// are, and their [kind](Self::paragraph_kinds) is [`Credit`](crate::ParagraphKind::Credit).
    /// [`Author::span`] counts from the first of the names in such a paragraph.
    ///
    /// [The format's page](crate::format#additional-reporting) says which lines are read so.
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

/// Returns those who also reported, as the paragraphs say. These are the paragraphs of an
/// [`Article`], each on one line: a line end in a name would separate it.
fn additional_reporting(paragraphs: Paragraphs<'_>) -> impl Iterator<Item = Author<'_>> + Clone {
    paragraphs.filter_map(additional_names).flat_map(Authors::of)
}

/// Returns the names in a line that says who else reported, as written: those of the first case
/// that fits.
fn additional_names(paragraph: &str) -> Option<&str> {
    let text = without_frame_before(paragraph);
    let mut opening = Opening::at(text);
    opening.look_up(OPENINGS);
    let clues = Clues::of_reporting(text, &opening);
    let cases = CASES.iter().filter(|case| clues.intersects(case.needs));
    let mut names = cases.filter_map(|case| (case.names)(&opening, text).ok());
    names.next().map(|(_, names)| names).filter(|_| is_short(text, MOST))
}

/// Where the names are in a line that says who else reported.
struct Case {
    /// A line that fits contains this. Nearly no line does.
    needs: Clues,
    /// Reads the line, and returns the names.
    names: for<'a> fn(&Opening<'a>, &'a str) -> Parsed<'a, &'a str>,
    /// A line and its names, with which this case is tested. It is of no case before this one.
    #[cfg_attr(not(test), expect(dead_code, reason = "only tests use it"))]
    example: (&'static str, &'static str),
}

/// The cases, in the order in which they are tried.
const CASES: [Case; 3] = [
    Case {
        needs: Clues::PHRASE,
        names: at_the_beginning,
        example: ("Additional reporting by Jane Roe; editing by John Doe", "Jane Roe"),
    },
    Case {
        needs: Clues::PHRASE,
        names: among_other_credits,
        example: ("Reporting by Jane Roe; additional reporting by John Doe", "John Doe"),
    },
    Case {
        needs: Clues::CONTRIBUTED,
        names: |_, line| before_contributed(line),
        example: ("Jane Roe also contributed to this report.", "Jane Roe"),
    },
];

/// Returns the names after the longest phrase with which the line begins.
fn at_the_beginning<'a>(opening: &Opening<'a>, line: &'a str) -> Parsed<'a, &'a str> {
    map_parser(|line| additional(opening, line), plain_names).parse_complete(line)
}

/// Returns the names after a phrase that follows other credits: in English only.
fn among_other_credits<'a>(opening: &Opening<'a>, line: &'a str) -> Parsed<'a, &'a str> {
    let phrase = alt((
        up_to_words("additional reporting by", 0),
        up_to_words("additional reporting from", 0),
    ));
    let is_separate = |before: &str| before.trim_end().ends_with([';', '.', ',', '|']);
    let credits = (peek(|line| credited(opening, line)), verify(phrase, is_separate));
    preceded(credits, plain_names).parse_complete(line)
}

/// Returns the names before what they contributed to, if nothing else is there: neither what they
/// are nor whose.
fn before_contributed(line: &str) -> Parsed<'_, &str> {
    let is_name = |word: &str| {
        !is(word, Lists::REPORTING_ROLE) && !word.ends_with("'s") && !word.ends_with("’s")
    };
    let names = map(before_contributed_to, |names| {
        let names = names.trim();
        strip_end(names, "also").map_or(names, str::trim_end)
    });
    let are_alone = |names: &str| are_plain(names) && names.split_whitespace().all(is_name);
    verify(names, are_alone).parse_complete(line)
}

/// `additional = ( ADDITIONAL [ ":" / "：" ] / ADDITIONAL-LABEL ( ":" / "：" ) ) names`
pub(super) fn additional<'a>(opening: &Opening<'a>, input: &'a str) -> Parsed<'a, &'a str> {
    let colon = || spaced(one_of(":："));
    alt((
        after_longest(opening, Lists::ADDITIONAL, preceded(opt(colon()), names)),
        after_longest(opening, Lists::ADDITIONAL_LABEL, preceded(colon(), names)),
    ))
    .parse_complete(input)
}

/// `credited = CREDITED [ ":" / "：" ] names`
pub(super) fn credited<'a>(opening: &Opening<'a>, input: &'a str) -> Parsed<'a, &'a str> {
    let after = preceded(opt(spaced(one_of(":："))), names);
    after_longest(opening, Lists::CREDITED, after).parse_complete(input)
}

/// `contributed = names "contributed" CONTRIBUTED text`
pub(super) fn contributed(input: &str) -> Parsed<'_, &str> {
    map_parser(before_contributed_to, names).parse_complete(input)
}

/// Reads `text "contributed" CONTRIBUTED text`, and returns the text before.
fn before_contributed_to(input: &str) -> Parsed<'_, &str> {
    // Of its letters, `b` is the rarest.
    let before = up_to_words("contributed", 6);
    terminated(before, spaced(after_phrase(Lists::CONTRIBUTED, rest))).parse_complete(input)
}

/// Reads a text to its end, and returns the names with which it begins, if they are names and no
/// more than one sentence.
fn plain_names(input: &str) -> Parsed<'_, &str> {
    verify(map(rest, up_to_mark), are_plain).parse_complete(input)
}

/// Returns the names up to a semicolon, a bracket that was not opened, or other credits after a full
/// stop or comma; without the full stop and the marks at the end.
///
/// Brackets are counted, which no combinator does.
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
        .filter_map(|phrase| split_at_words(names, phrase, 0))
        .map(|(before, _)| before)
        .find(|before| before.trim_end().ends_with(['.', ',']))
        .unwrap_or(names);
    without_full_stop(names.trim_matches(|it: char| it.is_whitespace() || "*_~,–—".contains(it)))
}

/// Returns the names without the full stop of the line. The full stop of an initial or of `Jr.`
/// stays.
fn without_full_stop(names: &str) -> &str {
    if ends_sentence(names) { names.strip_suffix('.').unwrap_or(names) } else { names }
}

/// Returns whether a text ends in a full stop after a word of three characters or more.
fn ends_sentence(text: &str) -> bool {
    text.strip_suffix('.').is_some_and(|rest| {
        let word = rest.rsplit(|it: char| it.is_whitespace() || it == '.').next();
        !is_short(word.unwrap_or_default(), 2)
    })
}

/// Returns whether a text is names, and no more than one sentence.
fn are_plain(text: &str) -> bool {
    names(text).is_ok() && !text.contains([':', '@']) && !text.split_whitespace().any(ends_sentence)
}

#[cfg(test)]
mod tests {
    use alloc::format;

    use super::super::content::without_frame;
    use super::*;

    fn is_reporting(line: &str) -> bool {
        let text = without_frame(line);
        let opening = Opening::of(text, OPENINGS);
        let opens = additional(&opening, text).is_ok() || credited(&opening, text).is_ok();
        is_short(text, MOST) && (opens || contributed(text).is_ok())
    }

    /// Returns what `additional`, `credited` and `contributed` read of a line.
    fn read(line: &str) -> [Option<&str>; 3] {
        let opening = &Opening::of(line, OPENINGS);
        [additional(opening, line), credited(opening, line), contributed(line)]
            .map(|parsed| parsed.ok().map(|(_, names)| names.trim()))
    }

    #[test]
    fn each_rule_reads_names() {
        assert_eq!(read("With reporting from Jane Roe"), [Some("Jane Roe"), None, None]);
        assert_eq!(read("Mitarbeit: Jane Roe"), [Some("Jane Roe"), None, None]);
        assert_eq!(read("Written by: Jane Roe"), [None, Some("Jane Roe"), None]);
        assert_eq!(read("Jane Roe contributed reporting"), [None, None, Some("Jane Roe")]);
        for line in ["Mitarbeit Jane Roe", "Written by hand", "Jane Roe contributed rain"] {
            assert_eq!(read(line), [None; 3], "{line:?}");
        }
    }

    #[test]
    fn each_example_is_read_by_its_own_case() {
        for (row, Case { example: (line, names), .. }) in CASES.iter().enumerate() {
            let opening = Opening::of(line, OPENINGS);
            let read = |case: &Case| {
                let names = (case.names)(&opening, line).ok().map(|(_, names)| names);
                names.filter(|_| Clues::of_reporting(line, &opening).intersects(case.needs))
            };
            let mut found = CASES.iter().map(read).enumerate().filter(|(_, it)| it.is_some());
            assert_eq!(found.next(), Some((row, Some(*names))), "{line:?}");
        }
    }

    #[track_caller]
    fn names_are(line: &str, names: &str) {
        assert_eq!(additional_names(line), Some(names), "{line:?}");
        assert!(is_reporting(line), "{line:?}");
    }

    #[track_caller]
    fn none(line: &str) {
        assert_eq!(additional_names(line), None, "{line:?}");
    }

    #[test]
    fn names_follow_the_phrase() {
        names_are("Additional reporting by Jane Roe", "Jane Roe");
        names_are(
            "Additional reporting by Jane Roe and John Doe in Lisbon.",
            "Jane Roe and John Doe in Lisbon",
        );
        names_are("*Additional reporting by Jane Roe*", "Jane Roe");
        names_are("(Additional reporting by Jane Roe, John Doe)", "Jane Roe, John Doe");
        names_are(
            "Additional reporting by Jane Roe (Lisbon) and John Doe",
            "Jane Roe (Lisbon) and John Doe",
        );
        names_are("Additional reporting: Jane Roe", "Jane Roe");
        names_are("ADDITIONAL REPORTING BY JANE ROE", "JANE ROE");
        names_are("With reporting from Jane Roe", "Jane Roe");
        names_are("With files from Reuters", "Reuters");
        names_are("– Additional reporting by agencies", "agencies");
        names_are("Additional reporting by Jane van der Roe", "Jane van der Roe");
        names_are("Additional reporting by Jane D.", "Jane D.");
        names_are("Additional reporting by Jane Roe (Lisbon)", "Jane Roe (Lisbon)");
        names_are("(Additional reporting by Jane Roe (Lisbon).)", "Jane Roe (Lisbon)");
        names_are("_Additional reporting by Jane Roe._", "Jane Roe");
        names_are(
            "Additional reporting by Jane S. Roe in Washington D.C. and John Doe",
            "Jane S. Roe in Washington D.C. and John Doe",
        );
        names_are("Additional reporting by John Doe Jr.", "John Doe Jr.");
    }

    #[test]
    fn phrases_are_known_in_other_languages() {
        names_are("Mitarbeit: Jane Roe", "Jane Roe");
        names_are("Unter Mitarbeit von Jane Roe und John Doe", "Jane Roe und John Doe");
        names_are("Avec la collaboration de Jane Roe à Lisbonne", "Jane Roe à Lisbonne");
        names_are("(Con información de Jane Roe y John Doe)", "Jane Roe y John Doe");
        names_are("Com informações da Reuters", "Reuters");
        names_are("Colaborou Jane Roe, de Lisboa", "Jane Roe, de Lisboa");
        names_are("Ha collaborato Jane Roe", "Jane Roe");
        names_are("Met medewerking van Jane Roe", "Jane Roe");
        names_are("При участии Джейн Роу", "Джейн Роу");
        names_are("Współpraca: Jane Roe", "Jane Roe");
    }

    #[test]
    fn names_may_be_among_other_credits() {
        names_are(
            "(Additional reporting by Jane Roe in Lisbon; Editing by John Doe)",
            "Jane Roe in Lisbon",
        );
        names_are(
            "(Reporting by Jane Roe; additional reporting by John Doe; editing by Ann Poe)",
            "John Doe",
        );
        names_are(
            "Reporting by Jane Roe. Additional reporting by John Doe. Editing by Ann Poe.",
            "John Doe",
        );
        names_are("Additional reporting by John Doe, editing by Ann Poe", "John Doe");
    }

    #[test]
    fn names_come_before_what_they_contributed_to() {
        names_are("Jane Roe contributed to this report.", "Jane Roe");
        names_are(
            "Jane Roe and John Doe contributed reporting from Lisbon.",
            "Jane Roe and John Doe",
        );
        names_are("Jane Roe in Lisbon contributed to this article", "Jane Roe in Lisbon");
        names_are("The Associated Press contributed to this report.", "The Associated Press");
        names_are("Jane Roe also contributed to this report.", "Jane Roe");
    }

    #[test]
    fn other_lines_have_no_certain_names() {
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
    fn lines_of_other_credits_report_too() {
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
