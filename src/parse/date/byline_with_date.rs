//! A line with byline and date together: `By Jane Roe | 26 February 2024`.

use nom::bytes::{take_till, take_till1};
use nom::character::{anychar, satisfy};
use nom::combinator::{eof, opt, peek, recognize, verify};
use nom::multi::{many0_count, many1_count};
use nom::sequence::{preceded, terminated};
use nom::{Err, Parser as _};

use super::clock::COLONS;
use super::forms::date;
use super::judge::judge;
use super::line::{
    Outline, before_date, date_line, label, mark, may_have_date, outline_after, pass, signature,
};
use super::weekdays::Weekdays;
use crate::grammar::{Fail, Parsed, any_of, finish, one_of_list, skip, wsp, wsp0};
use crate::lexicon::Lists;
use crate::parse::options::ParseOptions;
use crate::text::letters::without_marks;
use crate::text::slices::up_to;
use crate::text::words::{Lookup, is};

/// `name-mark = one of | / · • - – — ,`
///
/// What may separate a name from the date after it.
const NAME_MARK: &[char] = &['|', '/', '·', '•', '-', '–', '—', ','];

/// `opening = WSP / name-mark / one of ( [ :`
///
/// Those that open a bracket with the date.
const OPENING: &[char] = &['(', '[', ':'];

/// Words in small letters that may be among the names before a date.
const AMONG_NAMES: Lists = Lists::NAME_PARTICLE.or(Lists::AND).or(Lists::IN_TITLE);

/// How many characters a label has at most that may be a name too, as `Le`, `Son` and `Dana`.
const SHORT_LABEL: usize = 4;

/// The byline and the date line that are one line.
pub(crate) struct BylineWithDate<'a> {
    pub(crate) byline: &'a str,
    pub(crate) date_line: &'a str,
    outline: Outline<'a>,
}

impl<'a> BylineWithDate<'a> {
    /// Judges which day the date is.
    pub(crate) fn date(&self, options: ParseOptions) -> Result<chrono::NaiveDate, Fail<'a>> {
        if options.read_dates_as_by_default() {
            return self.outline.judge(self.date_line);
        }
        finish(|line| date_line(line, options), self.date_line)
    }
}

/// `byline-with-date = ( *( label *WSP ) signature / capitalised [ *WSP name-mark ] ) *opening date-line`
///
/// The line is no date line. Without the mark, the date line starts with a label. The date is
/// right whatever the options, and is the first on the line, which ends with it and what follows
/// a date.
pub(crate) fn byline_with_date(line: &str) -> Option<BylineWithDate<'_>> {
    if !may_have_date(line) {
        return None;
    }
    let words = &Lookup::new();
    let (date_line, outline) = first_date(line, words)?;
    let before = up_to(date_line, line).trim_end();
    let is_separate = before.ends_with(NAME_MARK) || label(words).parse_complete(date_line).is_ok();
    let is_opening =
        |it: char| it.is_whitespace() || NAME_MARK.contains(&it) || OPENING.contains(&it);
    let byline = before.trim_end_matches(is_opening);
    let mut signed = preceded(many0_count(terminated(label(words), wsp0())), signature(words));
    let is_name = signed.parse_complete(byline).is_ok()
        || (is_separate && capitalised.parse_complete(byline).is_ok());
    is_name.then_some(BylineWithDate { byline, date_line, outline })
}

/// Finds the first date of a line, with all that may stand before it. Returns the line from there
/// on, if it is a date line to its end.
///
/// This is a search and no grammar: anything may be before a date.
fn first_date<'a>(line: &'a str, words: &Lookup<'a>) -> Option<(&'a str, Outline<'a>)> {
    let options = ParseOptions::new();
    let mut rest = line;
    while !rest.is_empty() {
        let start = skip(pass(false), rest);
        // The date of something else.
        if words.after(start, Lists::ACCESSED).is_some() {
            return None;
        }
        // After another label, a short one is one too: Published On.
        let (at, before) = if starts_with_short_label(start, words) {
            (start, Weekdays::NONE)
        } else {
            before_date(words).parse_complete(start).ok()?
        };
        match date(judge(options), words).parse_complete(at) {
            Ok((rest, reading)) => {
                let (signature, outline) =
                    outline_after(reading, before, rest, options, words).ok()?;
                return signature.is_empty().then_some((start, outline));
            }
            Err(Err::Error(_)) => rest = skip(chunk, at),
            Err(_) => return None,
        }
    }
    None
}

/// Whether a text starts with a short label that is spelt as a name.
fn starts_with_short_label<'a>(text: &'a str, words: &Lookup<'a>) -> bool {
    text.starts_with(char::is_uppercase)
        && label(words)
            .parse_complete(text)
            .is_ok_and(|(_, label)| without_marks(label).nth(SHORT_LABEL).is_none())
}

/// The characters up to white space or a mark, at least one.
fn chunk(text: &str) -> Parsed<'_, &str> {
    let is_end = |it: char| it.is_whitespace() || mark(it);
    recognize((opt(anychar), take_till(is_end))).parse_complete(text)
}

/// `byline-after-date = BY-WORD ( 1*WSP / *WSP ( ":" / "：" ) *WSP ) capitalised`
///
/// A line right after the date line. It has at least two words after the by-word.
pub(crate) fn byline_after_date(line: &str) -> Parsed<'_, &str> {
    let is_gap = |gap: &str| !gap.is_empty();
    let gap = verify(recognize((wsp0(), opt((any_of(COLONS), wsp0())))), is_gap);
    let name = verify(capitalised, |name: &str| name.contains(char::is_whitespace));
    recognize((one_of_list(Lists::BY_WORD), gap, name)).parse_complete(line)
}

/// `capitalised = word *( 1*WSP ( word / NAME-PARTICLE / AND / IN-TITLE ) )`
///
/// Each word has a capital, or no letter, and the first starts with one. They are the whole text.
fn capitalised(input: &str) -> Parsed<'_, &str> {
    let is_spelt_so = |word: &str| {
        word.contains(char::is_uppercase)
            || !word.contains(char::is_alphabetic)
            || is(word, AMONG_NAMES)
    };
    let first = peek(satisfy(char::is_uppercase));
    let word = || verify(take_till1(char::is_whitespace), is_spelt_so);
    let words = (first, word(), many0_count(preceded(many1_count(wsp()), word())), eof);
    recognize(words).parse_complete(input)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::tests::{reads, refuses};

    #[track_caller]
    fn parts(line: &str, byline: &str, date_line: &str) {
        let found = byline_with_date(line).map(|it| (it.byline, it.date_line));
        assert_eq!(found, Some((byline, date_line)));
    }

    #[track_caller]
    fn none(line: &str) {
        assert!(byline_with_date(line).is_none(), "{line:?}");
    }

    #[test]
    fn a_signature_before_a_date() {
        parts("By Jane Roe 26 February 2024", "By Jane Roe", "26 February 2024");
        parts("by jane roe (Mon 1 May 2024", "by jane roe", "Mon 1 May 2024");
        parts("Posted by Jane Roe on 1 May 2024", "Posted by Jane Roe", "on 1 May 2024");
        none("The rain of 26 FEBRUARY 2024");
        none("By Jane Roe 26 February");
    }

    #[test]
    fn capitalised_words_before_a_mark_or_a_label() {
        parts("Jane van Roe, 1 MAY 2024", "Jane van Roe", "1 MAY 2024");
        parts("Jane Le Updated: 1 MAY 2024", "Jane Le", "Updated: 1 MAY 2024");
        none("Jane Roe 1 MAY 2024");
        none("Jane Roe, 1 MAY 2024 by John Doe");
    }

    #[test]
    fn no_date_on_which_an_article_was_read() {
        none("Accessed on 1 March 2024");
        none("Jane Roe | Retrieved: 1 March 2024");
        none("Jane Roe. Last accessed on 1 March 2024");
        none("Jane Roe, Archived on 1 March 2024");
    }

    #[test]
    fn a_byline_after_a_date_has_a_by_word_and_a_name() {
        reads(byline_after_date, "By Jane Roe", "");
        reads(byline_after_date, "von: Jana van Rohe", "");
        refuses(byline_after_date, "By noon Jane Roe left");
        refuses(byline_after_date, "By Monday");
        refuses(byline_after_date, "Jane Roe");
    }

    #[test]
    fn the_day_is_judged_with_the_options() {
        let line = byline_with_date("Jane Roe, 02/03/2024").map(|it| it.date(ParseOptions::new()));
        assert!(line.is_some_and(|date| date.is_err()));
    }

    #[test]
    fn capitalised_words_are_the_whole_text() {
        reads(capitalised, "Jane 2 van Roe", "");
        refuses(capitalised, "jane Roe");
        refuses(capitalised, "Jane roe");
        refuses(capitalised, "Jane ");
    }

    #[test]
    fn a_chunk_ends_before_white_space_or_a_mark() {
        reads(chunk, "Roe, 1", ", 1");
        reads(chunk, "-1 x", " x");
    }
}
