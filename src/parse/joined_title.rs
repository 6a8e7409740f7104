//! A title line inside a line: the first line of a file that was joined to the last line of
//! another file without a line feed.
//!
//! This is a search and no grammar: what is before such a title line is any text. It reads the line
//! once, from its end, so that a line of quotation marks costs no more than one of letters.

use memchr::memchr3;

use super::title_line::{CANONICAL_CLOSE, QUOTES};
use crate::text::lines::{BOM, trim, trim_start};

/// The characters that end a sentence or a quotation.
const ENDERS: [char; 12] = ['.', '!', '?', '…', '。', '！', '？', '”', '’', '»', ')', ']'];

/// The title lines inside a line, each from its opening quotation mark to the end of the line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct JoinedTitles {
    /// Those after the end of a sentence or of a quotation. A line is read with one of them
    /// before it is read in another way.
    pub(super) after_end: Found,
    /// Those after another character that is not white space. They count only if nothing else
    /// is a title line.
    pub(super) after_other: Found,
}

/// Where title lines begin, in bytes of the line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Found {
    #[default]
    None,
    One(usize),
    /// More than one. This is the start of the last one.
    Many(usize),
}

impl Found {
    /// Adds one that begins before all others.
    const fn add(&mut self, at: usize) {
        *self = match *self {
            Self::None => Self::One(at),
            Self::One(last) | Self::Many(last) => Self::Many(last),
        };
    }
}

impl JoinedTitles {
    /// Finds the title lines inside a line.
    pub(super) fn of(line: &str) -> Self {
        let mut found = Self::default();
        let mut closes = Closes::default();
        let mut after = '\0';
        for (at, character) in line.char_indices().rev() {
            let (before, rest) = line.split_at(at);
            if at > 0 && closes.is_title(character, rest) && is_opening(character, after) {
                match joint(before, character) {
                    Joint::None => {}
                    Joint::End(at) => found.after_end.add(at),
                    Joint::Other => found.after_other.add(at),
                }
            }
            closes.note(character, rest);
            after = character;
        }
        found
    }
}

/// Finds the second of two title lines that are one line of a text.
///
/// `headline` is that of the first one. In the canonical text, it is between other marks than here,
/// and these may make a title line of its end.
pub(crate) fn second_title<'a>(line: &'a str, headline: &'a str) -> Option<&'a str> {
    if !may_have_one(line) {
        return None;
    }
    match JoinedTitles::of(line).after_end {
        Found::One(at) | Found::Many(at) => Some(line.split_at(at).1),
        Found::None => canonical_second(headline),
    }
}

/// Returns the end of a headline that would begin a title line between canonical quotation marks.
fn canonical_second(headline: &str) -> Option<&str> {
    if begins_like_title(headline) {
        return Some(headline);
    }
    headline.match_indices('“').find_map(|(at, _)| {
        let (before, second) = headline.split_at(at);
        let is_after_end = matches!(joint(before, '“'), Joint::End(_));
        let (_, inside) = second.split_at('“'.len_utf8());
        let is_opening = !inside.is_empty() && !inside.starts_with(char::is_whitespace);
        (is_after_end && is_opening).then_some(second)
    })
}

/// Whether a headline begins like a German title line. The canonical mark “ before it is then the end of a
/// quotation.
fn begins_like_title(headline: &str) -> bool {
    let Some(inside) = headline.strip_prefix('„') else { return false };
    let mut closes = inside.match_indices('“').filter_map(|(at, mark)| {
        let (inner, close) = inside.split_at(at);
        let after = close.strip_prefix(mark)?;
        trim_start(after).starts_with('|').then_some(inner)
    });
    let inner = closes.next().unwrap_or_default();
    !trim(inner).is_empty() && !inner.starts_with(char::is_whitespace)
}

/// The closing marks with a `|` after them that were read last, the first of each kind, as the text
/// from there on. They are in the order of [`QUOTES`].
#[derive(Default)]
struct Closes<'a> {
    rests: [Option<&'a str>; QUOTES.len()],
    /// Whether a `|` is next, and only white space before it.
    is_before_pipe: bool,
    /// Whether a publication is after the last `|`.
    has_publication: bool,
    has_pipe: bool,
}

impl<'a> Closes<'a> {
    /// Whether `rest`, which begins with a character, is a title line to its end.
    fn is_title(&self, character: char, rest: &str) -> bool {
        if !self.has_publication {
            return false;
        }
        let closes = QUOTES.iter().zip(self.rests);
        closes.filter(|((open, _), _)| *open == character).any(|((open, close), end)| {
            let Some(end) = end else { return false };
            let (_, inside) = rest.split_at(open.len_utf8());
            let starts = trim_start(inside).len() > end.len();
            starts && (*close == CANONICAL_CLOSE || !self.has_canonical_before(end))
        })
    }

    /// Whether a canonical closing mark is before `end`. A headline must not have one.
    fn has_canonical_before(&self, end: &str) -> bool {
        self.rests[0].is_some_and(|canonical| canonical.len() > end.len())
    }

    /// Takes the character before those that were read. `rest` begins with it.
    fn note(&mut self, character: char, rest: &'a str) {
        if character == '|' {
            let (_, publication) = rest.split_at(1);
            self.has_publication |= !self.has_pipe && !trim(publication).is_empty();
            self.has_pipe = true;
            self.is_before_pipe = true;
        } else if self.is_before_pipe && !character.is_whitespace() {
            for ((_, close), end) in QUOTES.iter().zip(&mut self.rests) {
                if *close == character {
                    *end = Some(rest);
                }
            }
            self.is_before_pipe = false;
        }
    }
}

/// Whether a quotation mark can open a title line inside a line. Before white space, most are closing
/// marks, as “ in German. But in French, « is before a space.
fn is_opening(mark: char, after: char) -> bool {
    mark == '«' || !after.is_whitespace()
}

/// What is before an opening quotation mark inside a line.
enum Joint {
    /// White space, after which a title line never begins inside a line.
    None,
    /// The end of a sentence, a quotation or a file, and where the title line begins: at the mark, or
    /// at the byte-order marks before it.
    End(usize),
    Other,
}

/// Returns what is at the end of the text before an opening quotation mark.
fn joint(before: &str, mark: char) -> Joint {
    let Some(last) = before.chars().next_back() else { return Joint::None };
    // What ends a quotation in German opens one in English.
    if ENDERS.contains(&last) || (mark == '„' && last == '“') {
        return Joint::End(before.len());
    }
    if last != BOM && !last.is_whitespace() {
        return Joint::Other;
    }
    let text = before.trim_end_matches(|it: char| it == BOM || it.is_whitespace());
    let (_, marks) = before.split_at(text.len());
    marks.find(BOM).map_or(Joint::None, |at| Joint::End(text.len() + at))
}

/// Whether a line may have an opening quotation mark after its first character.
fn may_have_one(line: &str) -> bool {
    let mut chars = line.chars();
    chars.next();
    let rest = chars.as_str().as_bytes();
    // The last bytes of all opening marks. Nearly no title line has two marks.
    let has_mark =
        memchr3(0x98, 0x9c, 0x9e, rest).is_some() || memchr3(b'"', 0xab, 0x8c, rest).is_some();
    has_mark && line.char_indices().skip(1).any(|(at, mark)| may_begin(line.split_at(at).0, mark))
}

/// Whether a character after `before` may begin a title line, here or between other marks.
fn may_begin(before: &str, mark: char) -> bool {
    mark == '„'
        || (QUOTES.iter().any(|(open, _)| *open == mark)
            && matches!(joint(before, mark), Joint::End(_)))
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::String;

    use super::super::title_line::Title;
    use super::*;

    fn titles(line: &str) -> (Found, Found) {
        let JoinedTitles { after_end, after_other } = JoinedTitles::of(line);
        (after_end, after_other)
    }

    #[test]
    fn a_title_line_is_joined_after_a_sentence() {
        assert_eq!(titles("It rained.“Snow” | Gazette"), (Found::One(10), Found::None));
        assert_eq!(titles("It rained“Snow” | Gazette"), (Found::None, Found::One(9)));
        assert_eq!(titles("It rained. “Snow” | Gazette"), (Found::None, Found::None));
        assert_eq!(titles("It rained.“Snow” | "), (Found::None, Found::None));
        assert_eq!(titles("It rained.“ ” | Gazette"), (Found::None, Found::None));
        assert_eq!(titles("It rained.“Snow” Gazette"), (Found::None, Found::None));
        assert_eq!(titles("a\u{feff} \u{feff}«Snow» | Gazette"), (Found::One(1), Found::None));
        assert_eq!(titles("Regen“„Schnee“ | Gazette"), (Found::One(8), Found::None));
        assert_eq!(titles("a.“b.“c” | d"), (Found::Many(7), Found::None));
        assert_eq!(titles("a“b“c” | d"), (Found::None, Found::Many(5)));
    }

    #[test]
    fn a_mark_before_white_space_closes() {
        assert_eq!(
            titles("Von „bäh!“ zu „yeah!“ in Lisbon.” | Gazette"),
            (Found::None, Found::None)
        );
        assert_eq!(titles("Il pleut.« Neige » | Gazette"), (Found::One(9), Found::None));
        assert_eq!(titles("\"Not yet.\" says \"Roe\" | Gazette"), (Found::None, Found::None));
        assert_eq!(titles("He said.\"Snow\" | Gazette"), (Found::One(8), Found::None));
    }

    #[test]
    fn a_joined_title_line_is_one_that_the_title_line_reads() {
        let pieces = ["“", "”", "„", "\"", "’", "‘", "|", " ", "a", "."];
        let count = pieces.len();
        for number in 0..count.pow(5) {
            let digits = (0..5).map(|place| number / count.pow(place) % count);
            let line: String = digits.filter_map(|digit| pieces.get(digit)).copied().collect();
            let line = format!("a{line}|b");
            let (end, other) = titles(&line);
            for (at, character) in line.char_indices() {
                let (before, rest) = line.split_at(at);
                let read = Title::read(rest);
                let is_title = read.headline.is_ok() && read.publication.is_ok();
                let after = rest.chars().nth(1).unwrap_or_default();
                let is_joined = is_title && is_opening(character, after);
                match joint(before, character) {
                    Joint::End(_) if is_joined => assert_ne!(end, Found::None, "{line}"),
                    Joint::Other if is_joined => assert_ne!(other, Found::None, "{line}"),
                    _ => assert!(![end, other].contains(&Found::One(at)), "{line}"),
                }
            }
        }
    }

    #[test]
    fn a_second_title_line_is_found_as_the_canonical_text_has_it() {
        let second = |line| second_title(line, Title::read(line).headline.ok()?);
        assert_eq!(second("“It rained.”“Snow” | Gazette"), Some("“Snow” | Gazette"));
        assert_eq!(second("“Rain” | It fell.“Snow” | Gazette"), Some("“Snow” | Gazette"));
        assert_eq!(second("‘It rained.“Snow’ | Gazette"), Some("“Snow"));
        assert_eq!(second("“ „Snow“|” | Gazette"), Some("„Snow“|"));
        assert_eq!(second("“It rained. “Snow” | Gazette"), None);
        assert_eq!(second("“Rain” | Gazette"), None);
    }

    #[test]
    fn every_second_title_line_of_the_canonical_text_is_found() {
        let pieces = ["“", "”", "„", "\"", "«", "|", " ", "a", "."];
        let count = pieces.len();
        let mut second = 0;
        for number in 0..count.pow(5) {
            let digits = (0..5).map(|place| number / count.pow(place) % count);
            let line: String = digits.filter_map(|digit| pieces.get(digit)).copied().collect();
            for line in [format!("“{line}” | b"), format!("\"{line}\" | b")] {
                let title = Title::read(&line);
                let (Ok(headline), Ok(publication)) = (title.headline, title.publication) else {
                    continue;
                };
                let deck = title.deck.map(|deck| format!("{deck} | ")).unwrap_or_default();
                let canonical = format!("“{headline}” | {deck}{publication}");
                let has_one = |line: &str| titles(line).0 != Found::None;
                let expected = has_one(&line) || has_one(&canonical);
                assert_eq!(second_title(&line, headline).is_some(), expected, "{line}");
                second += usize::from(expected);
            }
        }
        assert!(second > 100, "{second}");
    }
}
