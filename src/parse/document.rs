//! One reading of a text, front to back: each part of the article, or the
//! error that stands in its place.
//!
//! ```text
//! document = [ BOM ] title-line url-line *byline-line ( date-line / signed-line ) body
//! ```
//!
//! Between any two of these stand any number of blank lines, none included.
//! The reading never stops at an error, so that [`check`](crate::check) can list
//! all; `parse` takes the first of the same list.

use chrono::NaiveDate;
use nom::Err;

use super::body::body;
use super::date::byline_with_date::{BylineWithDate, byline_with_date};
use super::date::line::{date_line, may_have_date, reads_as_date};
use super::options::ParseOptions;
use super::title_line::{Title, is_title_like};
use super::url_line::{is_url_like, typed_url, url_line};
use crate::error::{ErrorKind, Expected, Field};
use crate::grammar::Fail;
use crate::text::lines::{next_line, next_line_of_block, skip_bom, trim, trim_start};
use crate::text::slices::{place_before, up_to};
use crate::text::span::Span;

/// How many lines a byline may have. Without a limit, a text that lacks its
/// date and happens to have one in its body would be taken for one long byline.
pub(crate) const MAX_BYLINE_LINES: usize = 16;

/// The parts of a text in their order, each read or invalid.
#[derive(Debug)]
pub(crate) struct Document<'a> {
    pub(crate) source: &'a str,
    pub(crate) options: ParseOptions,
    pub(crate) title: Title<'a>,
    pub(crate) url: Result<&'a str, Fail<'a>>,
    pub(crate) byline_and_date: BylineAndDate<'a>,
    pub(crate) body: Result<&'a str, Fail<'a>>,
}

/// What stands between URL and body.
#[derive(Debug)]
pub(crate) struct BylineAndDate<'a> {
    /// The byline lines as written, from the first character to the last.
    pub(crate) byline: Option<&'a str>,
    /// The date, and the line that it was read from, without the byline.
    pub(crate) date: Result<(NaiveDate, &'a str), Fail<'a>>,
}

impl<'a> BylineAndDate<'a> {
    /// A date line with the byline lines before it, or else the signature behind its date.
    fn dated(byline: Option<&'a str>, line: &'a str, signature: &'a str, date: NaiveDate) -> Self {
        if signature.is_empty() {
            return Self { byline, date: Ok((date, line)) };
        }
        // One that reads as a date is no byline: it could not be written and read back.
        if byline.is_some() || reads_as_date(signature) {
            let fail = Fail::expected(Expected::DateEnd, Field::Date, signature);
            return Self { byline, date: Err(fail) };
        }
        Self { byline: Some(signature), date: Ok((date, trim(up_to(signature, line)))) }
    }

    /// A signed line with the byline lines before it, which begin with `input`.
    fn signed(line: &BylineWithDate<'a>, input: &'a str, options: ParseOptions) -> Self {
        let byline = trim(input.split_at(Span::of(line.byline, input).end()).0);
        let date = line.date(options).map(|date| (date, line.date_line));
        Self { byline: Some(byline), date }
    }
}

impl<'a> Document<'a> {
    /// Reads a text. Each step takes what is left of it and hands on the rest.
    pub(crate) fn read(source: &'a str, options: ParseOptions) -> Self {
        let (title, input) = title(skip_bom(source));
        let (url, input) = url(input);
        let (byline_and_date, input) = byline_and_date(input, options);
        Self { source, options, title, url, byline_and_date, body: body(input) }
    }

    /// Every error, in the order of the text. An error that hides several parts
    /// is one error.
    pub(crate) fn errors(&self) -> impl Iterator<Item = Fail<'a>> {
        let headline = self.title.headline.err();
        let publication = self.title.publication.err().filter(|fail| headline != Some(*fail));
        let url = self.url.and_then(typed_url).err();
        let date = self.byline_and_date.date.err();
        [headline, publication, url, date, self.body.err()].into_iter().flatten()
    }
}

/// The title line. A line that is a URL or a date is left for the next steps.
fn title(input: &str) -> (Title<'_>, &str) {
    match next_line(input) {
        Some((line, rest)) if !is_of_a_later_part(line) => (Title::read(line), rest),
        found => {
            let at = place_before(found.map_or(input, |(line, _)| line));
            (Title::invalid(Fail::expected(Expected::OpeningQuote, Field::Headline, at)), input)
        }
    }
}

/// Whether a line that stands where the title is expected is the URL or the
/// date. A title line without its quotation marks may begin with a date too,
/// but has a bar.
fn is_of_a_later_part(line: &str) -> bool {
    !is_title_like(line)
        && (is_url_like(line.as_bytes()) || (!line.contains('|') && reads_as_date(line)))
}

/// The URL line. A line that is a date is left for the next step.
fn url(input: &str) -> (Result<&str, Fail<'_>>, &str) {
    match next_line(input) {
        Some((line, rest)) => match url_line(line) {
            Err(fail) if reads_as_date(line) => {
                (Err(Fail { at: place_before(line), ..fail }), input)
            }
            url => (url, rest),
        },
        None => (Err(Fail::expected(Expected::Url, Field::Url, place_before(input))), input),
    }
}

/// The byline lines, up to the first line that is a date, right or wrong, or ends in
/// one; and that line.
fn byline_and_date(input: &str, options: ParseOptions) -> (BylineAndDate<'_>, &str) {
    let mut rest = input;
    for count in 0..=MAX_BYLINE_LINES {
        let Some((line, behind)) = next_line(rest) else { break };
        if !may_have_date(line) {
            rest = behind;
            continue;
        }
        let byline = || Some(trim(up_to(rest, input))).filter(|byline| !byline.is_empty());
        match date_line(line, options) {
            Ok((signature, date)) => {
                return (BylineAndDate::dated(byline(), line, signature, date), behind);
            }
            Err(Err::Failure(fail)) => {
                return (BylineAndDate { byline: byline(), date: Err(fail) }, behind);
            }
            Err(_) => {}
        }
        // Right in front of a date line, every line is a byline line.
        let is_before_date = || next_line(behind).is_some_and(|(next, _)| reads_as_date(next));
        let signed =
            byline_with_date(line).filter(|_| count < MAX_BYLINE_LINES && !is_before_date());
        if let Some(signed) = signed {
            return (BylineAndDate::signed(&signed, input, options), behind);
        }
        rest = behind;
    }
    let (at, rest) = where_a_date_is_missed(input);
    let fail = if reads_as_date(at) {
        Fail { kind: ErrorKind::LongByline, field: Field::Byline, at }
    } else {
        Fail::expected(Expected::Date, Field::Date, at)
    };
    (BylineAndDate { byline: None, date: Err(fail) }, rest)
}

/// The line in whose place a date is missed, and the text behind it.
///
/// Behind the URL, the lines up to the first blank one are the header still:
/// the last of them should have been the date. Where they go on to the end of
/// the text, the body is among them, and the second of them should have been.
fn where_a_date_is_missed(input: &str) -> (&str, &str) {
    let Some(first) = next_line(input) else {
        return (place_before(input), input);
    };
    let Some(second) = next_line_of_block(first.1) else {
        return first;
    };
    let mut last = second;
    while let Some(next) = next_line_of_block(last.1) {
        last = next;
    }
    let ends_the_text = trim_start(last.1).is_empty();
    if ends_the_text { second } else { last }
}
