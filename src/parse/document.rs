//! Reads a text front to back: each part of the article, or the error in its place.
//!
//! The document is no production of nom's: it reads part after part, and never stops at an error.
//! So [`check`](crate::check) lists all errors, and `parse` returns the first of the same list.

use chrono::NaiveDate;
use memchr::memchr;
use nom::Err;

use super::body::body;
use super::date::byline_with_date::{BylineWithDate, byline_with_date};
use super::date::line::{date_line, may_have_date, reads_as_date};
use super::file_format::file_format;
use super::options::ParseOptions;
use super::title_line::{Title, is_title_like};
use super::url_line::{is_url_like, typed_url, url_line};
use crate::error::{ErrorKind, Expected, Field};
use crate::grammar::{Fail, Parsed, finish};
use crate::text::lines::{BOM, next_line, next_line_of_block, skip_bom, trim, trim_start};
use crate::text::slices::{start_of, up_to};
use crate::text::span::Span;

/// How many lines a byline has at most. Without a limit, a text that lacks its date and happens to
/// have one in its body would be read as one long byline.
pub(crate) const MAX_BYLINE_LINES: usize = 16;

/// The parts of a text in their order, each read or with its error.
#[derive(Debug)]
pub(crate) struct Document<'a> {
    pub(crate) source: &'a str,
    pub(crate) options: ParseOptions,
    pub(crate) title: Title<'a>,
    pub(crate) url: Result<&'a str, Fail<'a>>,
    pub(crate) byline_and_date: BylineAndDate<'a>,
    pub(crate) body: Result<&'a str, Fail<'a>>,
}

/// The parts between URL and body.
#[derive(Debug)]
pub(crate) struct BylineAndDate<'a> {
    /// The byline lines as written, from the first character to the last.
    pub(crate) byline: Option<&'a str>,
    /// The date, and the line that it was read from, without the byline.
    pub(crate) date: Result<(NaiveDate, &'a str), Fail<'a>>,
}

impl<'a> BylineAndDate<'a> {
    /// A date line with the byline lines before it, or otherwise the signature after its date.
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

    /// A byline with its date and the byline lines before it, which `input` starts with.
    fn signed(line: &BylineWithDate<'a>, input: &'a str, options: ParseOptions) -> Self {
        let byline = trim(input.split_at(Span::of(line.byline, input).end()).0);
        let date = line.date(options).map(|date| (date, line.date_line));
        Self { byline: Some(byline), date }
    }
}

impl<'a> Document<'a> {
    /// Reads a text. Each step takes the rest of the text, and returns what it leaves of it.
    pub(crate) fn read(source: &'a str, options: ParseOptions) -> Self {
        let mut dates = DateLines::new(options);
        let (title, input) = title(skip_bom(source), &mut dates);
        let (url, input) = url(input, &mut dates);
        let (byline_and_date, input) = byline_and_date(input, &mut dates);
        Self { source, options, title, url, byline_and_date, body: body(input) }
    }

    /// Returns every error, in the order of the text. An error that hides several parts is one.
    pub(crate) fn errors(&self) -> impl Iterator<Item = Fail<'a>> {
        let headline = self.title.headline.err();
        let publication = self.title.publication.err().filter(|fail| headline != Some(*fail));
        let url = self.url.and_then(typed_url).err();
        let date = self.byline_and_date.date.err();
        let errors = [headline, publication, url, date, self.body.err()];
        let is_valid = errors.iter().all(Option::is_none);
        let whole = if is_valid { None } else { self.error_of_the_whole() };
        let errors = if whole.is_some() { [whole, None, None, None, None] } else { errors };
        errors.into_iter().flatten()
    }

    /// Returns the error of a text that is no article at all, because it is not what it seems to
    /// be. It takes the place of all errors. The text has errors.
    #[cold]
    pub(crate) fn error_of_the_whole(&self) -> Option<Fail<'a>> {
        let text = skip_bom(self.source);
        let fail = |kind, at| Some(Fail { kind, field: Field::Document, at });
        if text.trim_matches(is_blank).is_empty() {
            return fail(ErrorKind::Empty, start_of(text));
        }
        let format = self.title.headline.err().and_then(|_| file_format(self.source.as_bytes()));
        if let Some((format, start)) = format {
            let at = self.source.get(start..).unwrap_or(text);
            return fail(ErrorKind::FileFormat(format), start_of(at));
        }
        let lines = trim(text);
        if memchr(b'\n', lines.as_bytes()).is_some() {
            return None;
        }
        fail(ErrorKind::LineEnds, lines.matches(LINE_ENDS).next()?)
    }
}

/// Characters that end a line elsewhere: the carriage return, the next line, and the separators of
/// lines and of paragraphs.
const LINE_ENDS: [char; 4] = ['\r', '\u{85}', '\u{2028}', '\u{2029}'];

/// Whether a character is nothing to read.
fn is_blank(character: char) -> bool {
    character == BOM || character.is_whitespace()
}

/// Reads lines as date lines, and keeps the last. The steps that ask for the same line, because it
/// may be a part that is missing, read it once.
struct DateLines<'a> {
    options: ParseOptions,
    last: Option<(&'a str, Parsed<'a, NaiveDate>)>,
    /// How many lines were read.
    #[cfg(test)]
    count: usize,
}

impl<'a> DateLines<'a> {
    const fn new(options: ParseOptions) -> Self {
        Self {
            options,
            last: None,
            #[cfg(test)]
            count: 0,
        }
    }

    /// Reads a line.
    fn read(&mut self, line: &'a str) -> Parsed<'a, NaiveDate> {
        if let Some((_, read)) = self.last.as_ref().filter(|(last, _)| core::ptr::eq(*last, line)) {
            return read.clone();
        }
        #[cfg(test)]
        {
            self.count += 1;
        }
        let read = date_line(line, self.options);
        self.last = Some((line, read.clone()));
        read
    }

    /// Whether a line is read as a date line, be it right or wrong.
    fn has(&mut self, line: &'a str) -> bool {
        may_have_date(line) && !matches!(self.read(line), Err(Err::Error(_)))
    }
}

/// Reads the title line. A byte-order mark before it is an error: the one at the start of the text
/// is skipped already.
fn title<'a>(input: &'a str, dates: &mut DateLines<'a>) -> (Title<'a>, &'a str) {
    let mark = trim_start(input);
    let Some(rest) = mark.strip_prefix(BOM) else { return unmarked_title(input, dates) };
    let (title, input) = unmarked_title(rest.trim_start_matches(is_blank), dates);
    (title.after_mark(ErrorKind::ByteOrderMark, up_to(rest, mark)), input)
}

/// Reads the title line. A line that is a URL or a date is left for the next steps.
fn unmarked_title<'a>(input: &'a str, dates: &mut DateLines<'a>) -> (Title<'a>, &'a str) {
    match next_line(input) {
        Some((line, rest)) if !is_of_a_later_part(line, dates) => (Title::read(line), rest),
        found => {
            let at = start_of(found.map_or(input, |(line, _)| line));
            (Title::invalid(Fail::expected(Expected::OpeningQuote, Field::Headline, at)), input)
        }
    }
}

/// Whether a line in the place of the title is the URL or the date. A title line without its
/// quotation marks may start with a date too, but contains a `|`.
fn is_of_a_later_part<'a>(line: &'a str, dates: &mut DateLines<'a>) -> bool {
    !is_title_like(line)
        && (is_url_like(line.as_bytes()) || (!line.contains('|') && dates.has(line)))
}

/// Reads the URL line. A line that is a date is left for the next step.
fn url<'a>(input: &'a str, dates: &mut DateLines<'a>) -> (Result<&'a str, Fail<'a>>, &'a str) {
    match next_line(input) {
        Some((line, rest)) => match finish(url_line, line) {
            Err(fail) if dates.has(line) => (Err(Fail { at: start_of(line), ..fail }), input),
            url => (url, rest),
        },
        None => (Err(Fail::expected(Expected::Url, Field::Url, start_of(input))), input),
    }
}

/// Reads the byline lines, up to the first line that is a date, right or wrong, or ends in one;
/// and that line.
fn byline_and_date<'a>(input: &'a str, dates: &mut DateLines<'a>) -> (BylineAndDate<'a>, &'a str) {
    let mut rest = input;
    for count in 0..=MAX_BYLINE_LINES {
        let Some((line, after)) = next_line(rest) else { break };
        if !may_have_date(line) {
            rest = after;
            continue;
        }
        let byline = || Some(trim(up_to(rest, input))).filter(|byline| !byline.is_empty());
        match dates.read(line) {
            Ok((signature, date)) => {
                return (BylineAndDate::dated(byline(), line, signature, date), after);
            }
            Err(Err::Failure(fail)) => {
                return (BylineAndDate { byline: byline(), date: Err(fail) }, after);
            }
            Err(_) => {}
        }
        let signed = byline_with_date(line).filter(|_| count < MAX_BYLINE_LINES);
        // Right before a date line, every line is a byline line.
        let mut is_before_date = || next_line(after).is_some_and(|(next, _)| dates.has(next));
        if let Some(signed) = signed.filter(|_| !is_before_date()) {
            return (BylineAndDate::signed(&signed, input, dates.options), after);
        }
        rest = after;
    }
    let (at, after) = where_a_date_is_missing(input);
    // The lines that were read are no date lines.
    let is_read = Span::of(at, input).end() <= input.len() - rest.len();
    let fail = if !is_read && dates.has(at) {
        Fail { kind: ErrorKind::LongByline, field: Field::Byline, at }
    } else {
        Fail::expected(Expected::Date, Field::Date, at)
    };
    (BylineAndDate { byline: None, date: Err(fail) }, after)
}

/// Returns the line in whose place a date is missing, and the text after it.
///
/// After the URL, the lines up to the first blank one are still the header: the last of them should
/// have been the date. If they go on to the end of the text, the body is among them, and the second
/// of them should have been.
fn where_a_date_is_missing(input: &str) -> (&str, &str) {
    let Some(first) = next_line(input) else {
        return (start_of(input), input);
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

#[cfg(test)]
mod tests {
    use super::*;

    /// How many lines are read as date lines.
    fn count(text: &str) -> usize {
        let mut dates = DateLines::new(ParseOptions::new());
        let (_, input) = title(text, &mut dates);
        let (_, input) = url(input, &mut dates);
        byline_and_date(input, &mut dates);
        dates.count
    }

    #[test]
    fn each_line_is_read_as_a_date_once() {
        let header = "“Rain” | Gazette\nhttps://example.com/\n";
        // In the place of title and URL, the line may be any of three parts.
        assert_eq!(count("26 FEBRUARY 2024\nIt rained."), 1);
        assert_eq!(count("“Rain” | Gazette\n26 FEBRUARY 2024\nIt rained."), 1);
        assert_eq!(count(&[header, "Jane Roe\n26 FEBRUARY 2024\nIt rained."].concat()), 1);
        // The line after a byline with its date is asked for, and then read.
        let two = "By Jane Roe, 1 MAY 2024\n26 FEBRUARY 2024\nIt rained.";
        assert_eq!(count(&[header, two].concat()), 2);
        // Where no line is a date, the line in its place is not read again.
        assert_eq!(count(&[header, "Jane 1\nRoe 2\nIt rained 3 days."].concat()), 3);
    }

    #[test]
    fn a_date_is_missing_in_the_last_line_of_the_header() {
        assert_eq!(where_a_date_is_missing("a\nb\n\nc").0, "b");
        assert_eq!(where_a_date_is_missing("a\nb\nc").0, "b");
        assert_eq!(where_a_date_is_missing("a\n\nb").0, "a");
        assert_eq!(where_a_date_is_missing(" \n").0, "");
    }
}
