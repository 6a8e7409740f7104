//! The title line: headline, deck and publication.
//!
//! ```text
//! title-line  = open-quote headline close-quote *WSP "|" [ deck "|" ] publication
//! ```

use memchr::{memchr_iter, memrchr};
use nom::bytes::complete::{tag, take_while};
use nom::character::complete::anychar;
use nom::combinator::{map_opt, rest};
use nom::{Err, Parser as _};

use crate::error::{ErrorKind, Expected, Field};
use crate::grammar::{Fail, Parsed, expect, finish};
use crate::text::lines::{trim, trim_end};
use crate::text::slices::{place_before, place_behind};

/// The pairs of quotation marks in which a headline may stand. The first is
/// the canonical one. The sources are the format's specification and CLDR's
/// `delimiters`: English, „German“, «French», ‘British’ and 「Japanese」 use.
const QUOTES: [(char, char); 6] =
    [('“', '”'), ('"', '"'), ('„', '“'), ('«', '»'), ('‘', '’'), ('「', '」')];

/// The mark that closes a headline in the canonical text.
const CANONICAL_CLOSE: char = '”';

/// What the title line says. A part that could not be reached carries the
/// error that hid it.
#[derive(Debug)]
pub(crate) struct Title<'a> {
    pub(crate) headline: Result<&'a str, Fail<'a>>,
    pub(crate) deck: Option<&'a str>,
    pub(crate) publication: Result<&'a str, Fail<'a>>,
}

impl<'a> Title<'a> {
    /// A title line that is missing or has no outline to go by.
    pub(crate) const fn invalid(fail: Fail<'a>) -> Self {
        Self { headline: Err(fail), deck: None, publication: Err(fail) }
    }

    /// Reads a title line. Where the headline is not closed, the publication
    /// is still read from behind the last bar.
    pub(crate) fn read(line: &'a str) -> Self {
        match finish(title_line, line) {
            Ok((headline, deck, publication)) => Self {
                headline: text_of(Field::Headline, Expected::Headline, headline),
                deck: Some(deck).filter(|deck| !deck.is_empty()),
                publication: text_of(Field::Publication, Expected::Publication, publication),
            },
            Err(fail) => match line.rsplit_once('|') {
                Some((_, publication)) => Self {
                    publication: text_of(
                        Field::Publication,
                        Expected::Publication,
                        trim(publication),
                    ),
                    ..Self::invalid(fail)
                },
                None => Self::invalid(fail),
            },
        }
    }
}

/// A part that must hold something.
fn text_of(field: Field, expected: Expected, text: &str) -> Result<&str, Fail<'_>> {
    if text.is_empty() { Err(Fail::expected(expected, field, text)) } else { Ok(text) }
}

/// `title-line = headline bars`, as headline, deck and publication, any of
/// them blank.
fn title_line(line: &str) -> Parsed<'_, (&str, &str, &str)> {
    let (input, close) = opening_quote(line)?;
    let (input, headline) = headline(input, close)?;
    let (input, (deck, publication)) = imprint(input)?;
    Ok((input, (headline, deck, publication)))
}

/// `open-quote = “ / " / „ / « / ‘ / 「`, as the mark that closes it.
fn opening_quote(input: &str) -> Parsed<'_, char> {
    let missing = Fail::expected(Expected::OpeningQuote, Field::Headline, place_before(input));
    map_opt(anychar, closing_partner)
        .parse_complete(input)
        .map_err(|_: Err<Fail<'_>>| Err::Failure(missing))
}

/// The mark that closes what `open` opens.
fn closing_partner(open: char) -> Option<char> {
    QUOTES.iter().find(|(mark, _)| *mark == open).map(|&(_, close)| close)
}

/// Whether a line sets out as a title line does.
pub(crate) fn is_title_like(line: &str) -> bool {
    line.chars().next().and_then(closing_partner).is_some()
}

/// `headline = *( any character ) close-quote`, up to the first closing mark
/// that has a bar behind it, which is left.
fn headline(input: &str, close: char) -> Parsed<'_, &str> {
    let Some((headline, _, behind)) = split_at_close(input, close) else {
        return Err(Err::Failure(unclosed(input, close)));
    };
    let headline = trim(headline);
    // Between the canonical marks, no mark with a bar behind it can be left.
    let early = if close == CANONICAL_CLOSE { None } else { early_close(headline) };
    match early {
        Some(at) => {
            let kind = ErrorKind::QuoteBeforeBar;
            Err(Err::Failure(Fail { kind, field: Field::Headline, at }))
        }
        None => Ok((behind, headline)),
    }
}

/// The first closing mark with a bar behind it, and what stands before and behind.
///
/// Looks for the bar, and then for the mark before it: a line has few bars.
fn split_at_close(input: &str, close: char) -> Option<(&str, &str, &str)> {
    memchr_iter(b'|', input.as_bytes()).find_map(|bar| {
        let before_bar = trim_end(input.split_at(bar).0);
        let headline = before_bar.strip_suffix(close)?;
        let (_, mark) = before_bar.split_at(headline.len());
        Some((headline, mark, input.split_at(before_bar.len()).1))
    })
}

/// The mark that would end `headline` too early between the canonical
/// quotation marks. Such a headline can be read between other marks, but not
/// be written: the parser refuses it as the builder does.
pub(crate) fn early_close(headline: &str) -> Option<&str> {
    split_at_close(headline, CANONICAL_CLOSE).map(|(_, mark, _)| mark)
}

/// Why a headline does not end. On a line with a bar the closing mark is missed
/// before the bar; on one without, the bar behind the last mark.
fn unclosed(input: &str, close: char) -> Fail<'_> {
    let missing_quote = |at| Fail::expected(Expected::ClosingQuote(close), Field::Headline, at);
    if let Some((before, _)) = input.split_once('|') {
        return missing_quote(place_behind(before));
    }
    match input.rsplit_once(close) {
        Some((_, behind)) => {
            Fail::expected(Expected::Bar, Field::Publication, place_before(behind))
        }
        None => missing_quote(place_behind(input)),
    }
}

/// `imprint = *WSP "|" [ deck "|" ] publication`, as deck and publication. The
/// last bar parts them; without a second bar the deck is blank.
fn imprint(input: &str) -> Parsed<'_, (&str, &str)> {
    let bar = (take_while(char::is_whitespace), tag("|"));
    let (input, _) = expect(Expected::Bar, Field::Publication, bar).parse_complete(input)?;
    let (input, parts) = rest(input)?;
    let (deck, publication) = match memrchr(b'|', parts.as_bytes()) {
        Some(bar) => (parts.split_at(bar).0, parts.split_at(bar + 1).1),
        None => parts.split_at(0),
    };
    Ok((input, (trim(deck), trim(publication))))
}
