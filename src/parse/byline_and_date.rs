//! The lines between the URL and the body: the byline and the date.
//!
//! These are steps over lines, and no grammar: which line is the date line is asked of each in turn.

use chrono::NaiveDate;
use nom::Err;

use super::date::byline_with_date::{BylineWithDate, byline_after_date, byline_with_date};
use super::date::line::{date_line, may_have_date, reads_as_date};
use super::options::ParseOptions;
use crate::error::{ErrorKind, Expected, Field};
use crate::grammar::{Fail, Parsed};
use crate::text::lines::{next_line, next_line_of_block, split_gap, trim, trim_start};
use crate::text::sentence::{ends_sentence, has_word_of_no_list};
use crate::text::slices::{start_of, up_to};
use crate::text::span::Span;

/// How many lines a byline has at most. Without a limit, a text that lacks its date and happens to
/// have one in its body would be read as one long byline.
pub(crate) const MAX_BYLINE_LINES: usize = 16;

/// The parts between URL and body.
#[derive(Clone, Copy, Debug)]
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

/// Reads lines as date lines, and keeps the last. The steps that ask for the same line, because it
/// may be a part that is missing, read it once.
pub(super) struct DateLines<'a> {
    pub(super) options: ParseOptions,
    last: Option<(&'a str, Parsed<'a, NaiveDate>)>,
    /// How many lines were read.
    #[cfg(test)]
    pub(super) count: usize,
}

impl<'a> DateLines<'a> {
    pub(super) const fn new(options: ParseOptions) -> Self {
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
    pub(super) fn has(&mut self, line: &'a str) -> bool {
        may_have_date(line) && !matches!(self.read(line), Err(Err::Error(_)))
    }
}

/// Reads the byline lines, the date line, and what is of the header after it.
pub(super) fn byline_and_date<'a>(
    input: &'a str,
    dates: &mut DateLines<'a>,
) -> (BylineAndDate<'a>, &'a str) {
    let (found, rest) = up_to_date(input, dates);
    match found.date {
        Ok((date, _)) => after_date(found, date, rest, dates),
        Err(_) => (found, rest),
    }
}

/// Reads the lines right after a date line, without a blank line between, that are of the header: the
/// same date again, and a byline if there is none yet. Another date is an error.
fn after_date<'a>(
    mut found: BylineAndDate<'a>,
    first: NaiveDate,
    input: &'a str,
    dates: &mut DateLines<'a>,
) -> (BylineAndDate<'a>, &'a str) {
    let mut rest = input;
    while let Some((line, after)) = next_line_of_block(rest) {
        let read = may_have_date(line).then(|| dates.read(line));
        match read {
            Some(Ok((_, second))) if second != first => {
                let kind = ErrorKind::TwoDates { first, second };
                found.date = Err(Fail { kind, field: Field::Date, at: line });
                return (found, after);
            }
            Some(Ok(("", _))) => {}
            Some(Ok((signature, _))) if found.byline.is_none() && !reads_as_date(signature) => {
                found.byline = Some(signature);
            }
            None | Some(Err(Err::Error(_))) if found.byline.is_none() => {
                if byline_after_date(line).is_err() || is_within_a_sentence(after) {
                    break;
                }
                found.byline = Some(line);
            }
            _ => break,
        }
        rest = after;
    }
    (found, rest)
}

/// Whether the next line goes on with a sentence: no blank line is before it, and it begins with a
/// small letter.
fn is_within_a_sentence(input: &str) -> bool {
    next_line_of_block(input).is_some_and(|(line, _)| line.starts_with(char::is_lowercase))
}

/// Reads the byline lines, up to the first line that is a date, right or wrong, or ends in one;
/// and that line.
fn up_to_date<'a>(input: &'a str, dates: &mut DateLines<'a>) -> (BylineAndDate<'a>, &'a str) {
    let mut rest = input;
    for count in 0..=MAX_BYLINE_LINES {
        let Some((line, after)) = next_line(rest) else { break };
        if !may_have_date(line) {
            rest = after;
            if ends_running_text(line, after, input) {
                break;
            }
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
        if ends_running_text(line, after, input) {
            break;
        }
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

/// Whether running text ends with a line of `input` that is no date line: a blank line follows, it
/// ends as a sentence does, and it or a line right before it has a word of a sentence. Such a text is
/// of the body.
fn ends_running_text(line: &str, after: &str, input: &str) -> bool {
    if !ends_sentence(line) || !split_gap(after).0 {
        return false;
    }
    let lines = up_to(after, input).rsplit('\n').map(trim);
    lines.take_while(|line| !line.is_empty()).any(has_word_of_no_list)
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

    #[test]
    fn a_date_is_missing_in_the_last_line_of_the_header() {
        assert_eq!(where_a_date_is_missing("a\nb\n\nc").0, "b");
        assert_eq!(where_a_date_is_missing("a\nb\nc").0, "b");
        assert_eq!(where_a_date_is_missing("a\n\nb").0, "a");
        assert_eq!(where_a_date_is_missing(" \n").0, "");
    }
}
