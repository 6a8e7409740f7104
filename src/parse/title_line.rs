//! The title line: headline, deck and publication.

use memchr::{memchr_iter, memrchr};
use nom::Parser as _;
use nom::character::{anychar, char};
use nom::combinator::{map_opt, opt, rest};
use nom::sequence::{preceded, terminated};

use crate::error::{ErrorKind, Expected, Field};
use crate::grammar::{Fail, Parsed, expect_here, finish, from_fn, judged, or_fail, spaced};
use crate::text::lines::{trim, trim_end};
use crate::text::slices::{end_of, start_of};

/// The pairs of quotation marks of a headline. The first is the canonical one. The sources are the
/// format's specification and CLDR's `delimiters`: English, „German“, «French», ‘British’ and
/// 「Japanese」 use.
pub(crate) const QUOTES: [(char, char); 6] =
    [('“', '”'), ('"', '"'), ('„', '“'), ('«', '»'), ('‘', '’'), ('「', '」')];

/// The mark that closes a headline in the canonical text.
pub(super) const CANONICAL_CLOSE: char = '”';

/// The parts of the title line. A part that could not be reached has the error that hid it.
#[derive(Debug)]
pub(crate) struct Title<'a> {
    pub(crate) headline: Result<&'a str, Fail<'a>>,
    pub(crate) deck: Option<&'a str>,
    pub(crate) publication: Result<&'a str, Fail<'a>>,
}

impl<'a> Title<'a> {
    /// A title line that is missing or that nothing can be read from.
    pub(crate) const fn invalid(fail: Fail<'a>) -> Self {
        Self { headline: Err(fail), deck: None, publication: Err(fail) }
    }

    /// A title line after a mark that says what is wrong with the text. Its other part is read as
    /// ever.
    pub(crate) fn after_mark(self, kind: ErrorKind, mark: &'a str) -> Self {
        let fail = Fail { kind, field: Field::Document, at: mark };
        // What hides both parts is the same error.
        let is_hidden = self.publication.err().is_some_and(|it| self.headline == Err(it));
        let publication = if is_hidden { Err(fail) } else { self.publication };
        Self { headline: Err(fail), publication, ..self }
    }

    /// Reads a title line.
    pub(crate) fn read(line: &'a str) -> Self {
        match finish(title_line, line) {
            Ok(parts) => Self::of(parts),
            Err(fail) => Self::without_headline(line, fail),
        }
    }

    fn of((headline, deck, publication): (&'a str, Option<&'a str>, &'a str)) -> Self {
        Self {
            headline: not_empty(Field::Headline, Expected::Headline, headline),
            deck: deck.filter(|deck| !deck.is_empty()),
            publication: not_empty(Field::Publication, Expected::Publication, publication),
        }
    }

    /// Reads a title line of which the headline has an error. After a misdecoded mark, it is read as
    /// ever. Otherwise, the publication is still read, from the text after the last `|`.
    #[cold]
    fn without_headline(line: &'a str, fail: Fail<'a>) -> Self {
        if let Some((mark, rest)) = misdecoded(line) {
            let title = finish(title_line, rest).map(Self::of);
            return title
                .unwrap_or_else(|fail| Self::invalid(fail).with_publication(rest))
                .after_mark(ErrorKind::MisdecodedText, mark);
        }
        Self::invalid(fail).with_publication(line)
    }

    /// Reads the publication alone, if there is a `|` before it.
    fn with_publication(self, line: &'a str) -> Self {
        let Some((_, publication)) = line.rsplit_once('|') else { return self };
        let (field, expected) = (Field::Publication, Expected::Publication);
        Self { publication: not_empty(field, expected, trim(publication)), ..self }
    }
}

/// What a byte-order mark and the opening quotation marks beyond ASCII become if their UTF-8 is
/// decoded as Windows-1252, and what else they become if it is decoded as Latin-1.
const MISDECODED: [&str; 10] = [
    "ï»¿",
    "â€œ",
    "â€ž",
    "Â«",
    "â€˜",
    "ã€Œ",
    "â\u{80}\u{9c}",
    "â\u{80}\u{9e}",
    "â\u{80}\u{98}",
    "ã\u{80}\u{8c}",
];

/// Splits a misdecoded mark off the start of a line.
fn misdecoded(line: &str) -> Option<(&str, &str)> {
    let mark = MISDECODED.into_iter().find(|mark| line.starts_with(mark))?;
    line.split_at_checked(mark.len())
}

/// A part that must contain something.
fn not_empty(field: Field, expected: Expected, text: &str) -> Result<&str, Fail<'_>> {
    if text.is_empty() { Err(Fail::expected(expected, field, text)) } else { Ok(text) }
}

/// `title-line = open-quote headline *WSP "|" [ deck "|" ] publication`
///
/// Returns headline, deck and publication, any of which may be empty.
fn title_line(line: &str) -> Parsed<'_, (&str, Option<&str>, &str)> {
    let (input, open) = open_quote(line)?;
    let deck = opt(terminated(deck, char('|')));
    let deck_and_publication = preceded(spaced(char('|')), (deck, publication));
    let (input, headline) = headline(open)(input)?;
    let (input, (deck, publication)) = { deck_and_publication }.parse_complete(input)?;
    Ok((input, (headline, deck, publication)))
}

/// `open-quote = “ / " / „ / « / ‘ / 「`
///
/// Returns the mark that closes it.
fn open_quote(input: &str) -> Parsed<'_, char> {
    let quote = map_opt(anychar, close_quote);
    expect_here(Expected::OpeningQuote, Field::Headline, quote)(input)
}

/// `close-quote = ” / " / “ / » / ’ / 」`
///
/// The partner of an open-quote.
fn close_quote(open: char) -> Option<char> {
    QUOTES.iter().find(|(mark, _)| *mark == open).map(|&(_, close)| close)
}

/// Whether a line starts as a title line does.
pub(crate) fn is_title_like(line: &str) -> bool {
    line.chars().next().and_then(close_quote).is_some()
}

/// `headline = *( any character ) close-quote`
///
/// It ends at the first closing mark that a `|` follows.
fn headline<'a>(close: char) -> impl FnMut(&'a str) -> Parsed<'a, &'a str> {
    let headline = from_fn(move |input| {
        let (headline, _, rest) = split_at_close(input, close)?;
        Some((trim(headline), rest))
    });
    judged(or_fail(headline, move |input| unclosed(input, close)), move |_, headline| {
        // Between the canonical marks, no mark with a `|` after it can be left.
        let early = if close == CANONICAL_CLOSE { None } else { early_close(headline) };
        let kind = ErrorKind::QuoteBeforePipe;
        early.map_or(Ok(headline), |at| Err(Fail { kind, field: Field::Headline, at }))
    })
}

/// `deck = *( any character )`
///
/// It ends before the last `|`.
fn deck(input: &str) -> Parsed<'_, &str> {
    from_fn(|input: &str| Some(input.split_at(memrchr(b'|', input.as_bytes())?)))
        .map(trim)
        .parse_complete(input)
}

/// `publication = *( any character but "|" )`
///
/// It ends with the line, in which the deck has left no other `|`.
fn publication(input: &str) -> Parsed<'_, &str> {
    rest.map(trim).parse_complete(input)
}

/// Returns the first closing mark that a `|` follows, and the text before and after it.
///
/// Finds the `|`, and then the mark before it: a line has few of them.
fn split_at_close(input: &str, close: char) -> Option<(&str, &str, &str)> {
    memchr_iter(b'|', input.as_bytes()).find_map(|pipe| {
        let before_pipe = trim_end(input.split_at(pipe).0);
        let headline = before_pipe.strip_suffix(close)?;
        let (_, mark) = before_pipe.split_at(headline.len());
        Some((headline, mark, input.split_at(before_pipe.len()).1))
    })
}

/// Returns the mark that would end `headline` too early between the canonical quotation marks.
/// Such a headline can be read between other marks, but not be written: the parser refuses it as
/// the builder does.
pub(crate) fn early_close(headline: &str) -> Option<&str> {
    split_at_close(headline, CANONICAL_CLOSE).map(|(_, mark, _)| mark)
}

/// Why a headline does not end. On a line with a `|`, the closing mark is missing before it; on
/// one without, the `|` is missing after the last mark.
fn unclosed(input: &str, close: char) -> Fail<'_> {
    let missing_quote = |at| Fail::expected(Expected::ClosingQuote(close), Field::Headline, at);
    if let Some((before, _)) = input.split_once('|') {
        return missing_quote(end_of(before));
    }
    match input.rsplit_once(close) {
        Some((_, after)) => Fail::expected(Expected::Pipe, Field::Publication, start_of(after)),
        None => missing_quote(end_of(input)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::tests::{fails, reads, refuses};

    #[test]
    fn a_title_line_is_read_to_its_end() {
        let read = |line| title_line(line).map(|(_, parts)| parts);
        assert_eq!(read("“Rain” | Gazette"), Ok(("Rain", None, "Gazette")));
        assert_eq!(read("« A | B » | C | D | E"), Ok(("A | B", Some("C | D"), "E")));
        reads(title_line, "“”||", "");
        fails(title_line, "Rain | Gazette", ErrorKind::Expected(Expected::OpeningQuote), "");
    }

    #[test]
    fn an_opening_mark_has_a_partner() {
        assert_eq!(open_quote("「雨"), Ok(("雨", '」')));
        assert_eq!((close_quote('„'), close_quote('”')), (Some('“'), None));
        fails(open_quote, "”Rain", ErrorKind::Expected(Expected::OpeningQuote), "");
    }

    #[test]
    fn a_headline_ends_at_a_mark_before_a_pipe() {
        let closing = |mark| ErrorKind::Expected(Expected::ClosingQuote(mark));
        reads(headline('”'), "“Rain”, they say” | x", " | x");
        fails(headline('”'), "Rain | x", closing('”'), "");
        fails(headline('"'), "Rain", closing('"'), "");
        fails(headline('”'), "Rain” x", ErrorKind::Expected(Expected::Pipe), "");
        fails(headline('"'), "Rain” | x\" |", ErrorKind::QuoteBeforePipe, "”");
    }

    #[test]
    fn a_deck_ends_at_the_last_pipe() {
        reads(deck, " a | b | c", "| c");
        refuses(deck, "a");
        assert_eq!(publication(" Gazette "), Ok(("", "Gazette")));
    }
}
