//! Reads a text front to back: each part of the article, or the error in its place.
//!
//! The document is no production of nom's: it reads part after part, and never stops at an error.
//! So [`check`](crate::check) lists all errors, and `parse` returns the first of the same list.

use memchr::memchr;

use super::body::{Paragraph, ParagraphRefs, body};
use super::boundary::{FirstArticle, begins_at_end, start_on_line};
use super::byline_and_date::{BylineAndDate, DateLines, byline_and_date};
use super::file_format::file_format;
use super::joined_title::second_title;
use super::options::ParseOptions;
use super::title_line::{Title, is_title_like};
use super::url_line::{is_url_like, typed_url, url_line};
use crate::error::{ErrorKind, Expected, Field};
use crate::grammar::{Fail, finish};
use crate::text::lines::{BOM, Lines, next_line, skip_bom, trim};
use crate::text::slices::start_of;
use crate::text::span::Span;

/// The parts of a text in their order, each read or with its error.
#[derive(Debug)]
pub(crate) struct Document<'a> {
    pub(crate) source: &'a str,
    pub(crate) options: ParseOptions,
    pub(crate) title: Title<'a>,
    pub(crate) url: Result<&'a str, Fail<'a>>,
    pub(crate) byline_and_date: BylineAndDate<'a>,
    pub(crate) body: Result<&'a str, Fail<'a>>,
    /// A part that would begin another article in the canonical text.
    hidden: Option<Fail<'a>>,
    /// The start of a second article.
    pub(crate) second: Option<Fail<'a>>,
}

impl<'a> Document<'a> {
    /// Reads a text that should have one article. What begins a second one ends the first.
    pub(crate) fn read(source: &'a str, options: ParseOptions) -> Self {
        let first = FirstArticle::of(source);
        let document = Self::read_one(first.text, options, first.has_pipe);
        let Some(at) = first.second.and_then(|second| second.lines().next()) else {
            return document;
        };
        let second = Fail { kind: ErrorKind::SecondArticle, field: Field::Document, at };
        Self { second: Some(second), ..document }
    }

    /// Reads the text of one article. Each step takes the rest of the text, and returns what it
    /// leaves of it. A part of the text can begin another article only if it `has_pipe`.
    pub(crate) fn read_one(source: &'a str, options: ParseOptions, has_pipe: bool) -> Self {
        let mut dates = DateLines::new(options);
        let (title, input) = title(skip_bom(source), &mut dates);
        let (url, input) = url(input, &mut dates);
        let (byline_and_date, input) = byline_and_date(input, &mut dates);
        let body = body(input);
        let mut document =
            Self { source, options, title, url, byline_and_date, body, hidden: None, second: None };
        if has_pipe {
            document.hidden =
                document.reads_as_article().or_else(|| document.ends_as_article_begins());
        }
        document
    }

    /// Finds a part that would begin another article in the canonical text, which has each line of
    /// the byline and each paragraph on a line of its own.
    fn reads_as_article(&self) -> Option<Fail<'a>> {
        let byline = self.byline_and_date.byline.unwrap_or_default();
        let at = neighbour(Lines::of(byline)).map(|at| (Field::Byline, at));
        let in_body = || {
            let each_line = self.options.line_paragraphs;
            let paragraphs = ParagraphRefs::new(self.body.ok()?, self.source, each_line);
            neighbour(paragraphs.map(Paragraph::as_str)).map(|at| (Field::Paragraphs, at))
        };
        let (field, at) = at.or_else(in_body)?;
        Some(Fail { kind: ErrorKind::ReadsAsArticle, field, at })
    }

    /// Finds a title line in the body whose URL line ends the text without a line feed. It may be only
    /// the start of a line, so no article begins with it, and it is no text either.
    fn ends_as_article_begins(&self) -> Option<Fail<'a>> {
        let at = begins_at_end(self.source)?;
        let start_of = |part| Span::of(part, self.source).start();
        let is_in_body = start_of(at) >= start_of(self.body.ok()?);
        let at = at.lines().next()?;
        let fail = Fail { kind: ErrorKind::ReadsAsArticle, field: Field::Paragraphs, at };
        is_in_body.then_some(fail)
    }

    /// Returns the part of a field that would begin another article.
    pub(crate) fn hidden_in(&self, field: Field) -> Option<Fail<'a>> {
        self.hidden.filter(|fail| fail.field == field)
    }

    /// Returns every error, in the order of the text. An error that hides several parts is one.
    pub(crate) fn errors(&self) -> impl Iterator<Item = Fail<'a>> {
        let headline = self.title.headline.err();
        let publication = self.title.publication.err().filter(|fail| headline != Some(*fail));
        let url = self.url.and_then(typed_url).err();
        let date = self.byline_and_date.date.err();
        let in_byline = self.hidden_in(Field::Byline);
        let in_body = self.hidden_in(Field::Paragraphs);
        let body = self.body.err();
        let errors = [headline, publication, url, in_byline, date, body, in_body, self.second];
        let is_valid = errors.iter().all(Option::is_none);
        let whole = if is_valid { None } else { self.error_of_the_whole() };
        let of_the_whole = [whole, None, None, None, None, None, None, self.second];
        let errors = if whole.is_some() { of_the_whole } else { errors };
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

/// Reads the title line. A line that is a URL or a date is left for the next steps.
fn title<'a>(input: &'a str, dates: &mut DateLines<'a>) -> (Title<'a>, &'a str) {
    match next_line(input) {
        Some((line, _)) if line.starts_with(BOM) => title_after_mark(line, input, dates),
        Some((line, rest)) if !is_of_a_later_part(line, dates) => (one_title(line), rest),
        found => {
            let at = start_of(found.map_or(input, |(line, _)| line));
            (Title::invalid(Fail::expected(Expected::OpeningQuote, Field::Headline, at)), input)
        }
    }
}

/// Reads the title line after a byte-order mark, with which `line` starts. It is an error, for the
/// one at the start of the text is skipped already.
#[cold]
fn title_after_mark<'a>(
    line: &'a str,
    input: &'a str,
    dates: &mut DateLines<'a>,
) -> (Title<'a>, &'a str) {
    let (title, rest) = title(input.trim_start_matches(is_blank), dates);
    (title.after_mark(ErrorKind::ByteOrderMark, line.split_at(BOM.len_utf8()).0), rest)
}

/// Reads a title line, in which no other one is.
fn one_title(line: &str) -> Title<'_> {
    let title = Title::read(line);
    let second = match title.headline {
        Ok(headline) => second_title(line, headline),
        Err(_) => None,
    };
    match second {
        Some(at) => {
            let fail = Fail { kind: ErrorKind::TwoTitles, field: Field::Headline, at };
            Title { headline: Err(fail), ..title }
        }
        None => title,
    }
}

/// Returns the first of two texts that are the title line and the URL line of another article, if
/// each is written on a line. It is from the start of the title line. Line ends are white space.
fn neighbour<'a>(texts: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let mut before: Option<&str> = None;
    for text in texts {
        let start = before.and_then(|it| start_on_line(it.as_bytes(), text.as_bytes(), true, true));
        if let Some((before, start)) = before.zip(start) {
            return before.split_at(start).1.lines().next();
        }
        before = text.contains('|').then_some(text);
    }
    None
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
}
