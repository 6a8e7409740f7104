//! A header among the paragraphs: that of a second article, whose title line or URL line is not
//! written so that [`articles`](crate::articles) would find it.

use chrono::NaiveDate;
use nom::Parser as _;
use nom::combinator::all_consuming;

use crate::grammar::finish;
use crate::parse::ParseOptions;
use crate::parse::date::line::{date_line, may_have_date};
use crate::parse::url_line::{is_url_like, typed_url, url_line};
use crate::text::sentence::ends_sentence;

/// How many paragraphs after its URL the date of a header may be. A byline may have 16 lines, but few
/// have more than two.
const WITHIN: usize = 16;

/// How many words of the end of a paragraph may be its date line. Each is read to the end, so that more
/// would be expensive.
const MOST_WORDS: usize = 6;

/// Returns the index of each paragraph that is, or ends in, a URL, if one of the next 16 is, or ends
/// in, a date line that is right. Of several URLs before the same date, the last counts.
pub(super) fn second_headers<'a>(
    paragraphs: impl Iterator<Item = &'a str>,
) -> impl Iterator<Item = usize> {
    let mut url = None;
    paragraphs.enumerate().filter_map(move |(index, paragraph)| {
        if ends_in_url(paragraph) {
            url = Some(index);
            return None;
        }
        let before = url.filter(|url| index - url <= WITHIN);
        url = before.filter(|_| !ends_in_date(paragraph));
        before.filter(|_| url.is_none())
    })
}

fn ends_in_url(paragraph: &str) -> bool {
    let last = paragraph.rsplit(char::is_whitespace).next().unwrap_or_default();
    is_url_like(last.as_bytes()) && finish(url_line, last).and_then(typed_url).is_ok()
}

/// Whether a paragraph is a date line, or ends in one and not as a sentence does.
fn ends_in_date(paragraph: &str) -> bool {
    if is_date_line(paragraph).is_some() {
        return true;
    }
    let mut end = "";
    let mut words = paragraph.rsplit(char::is_whitespace).take(MOST_WORDS);
    !ends_sentence(paragraph)
        && words.any(|word| {
            let is_next = !word.is_empty();
            let length = end.len() + word.len() + usize::from(!end.is_empty());
            end = paragraph.get(paragraph.len() - length.min(paragraph.len())..).unwrap_or(end);
            is_next && is_date_line(end).is_some()
        })
}

/// Reads a line that is a date line to its end.
fn is_date_line(line: &str) -> Option<NaiveDate> {
    let read = |line| date_line(line, ParseOptions::new());
    let (_, date) = Some(line)
        .filter(|line| may_have_date(line))
        .and_then(|line| all_consuming(read).parse_complete(line).ok())?;
    Some(date)
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    fn found(paragraphs: &[&str]) -> Vec<usize> {
        second_headers(paragraphs.iter().copied()).collect()
    }

    #[test]
    fn a_url_and_then_a_date_are_a_header() {
        let url = "https://example.com/snow";
        assert_eq!(found(&["a", url, "Jane Roe", "26 FEBRUARY 2024", "b"]), [1]);
        assert_eq!(found(&["Snow | Gazette https://example.com/snow", "Jane Roe, 26.2.2024"]), [0]);
        assert_eq!(
            found(&[url, "26 FEBRUARY 2024", "26 FEBRUARY 2024", url, "1 MAY 2024"]),
            [0, 3]
        );
        assert_eq!(found(&[url, url, "26 FEBRUARY 2024"]), [1]);
        assert_eq!(found(&["26 FEBRUARY 2024", url]), []);
        assert_eq!(found(&[url, "It rained on 26 FEBRUARY 2024."]), []);
        assert_eq!(found(&[url, "30 FEBRUARY 2024"]), []);
        assert_eq!(found(&["https://[::1/", "26 FEBRUARY 2024"]), []);
        assert_eq!(found(&["See https://example.com/ for it", "26 FEBRUARY 2024"]), []);
    }

    #[test]
    fn at_most_fifteen_paragraphs_are_between() {
        let with = |count: usize| {
            let between = core::iter::repeat_n("a", count);
            let all = ["http://example.com"].into_iter().chain(between).chain(["26.2.2024"]);
            second_headers(all).count()
        };
        assert_eq!((with(15), with(16)), (1, 0));
    }
}
