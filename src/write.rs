//! The canonical text of an article: how it is laid out, and where its parts
//! stand in it.

use alloc::string::String;
use core::fmt;

use chrono::NaiveDate;
use url::Url;

use crate::article::Article;
use crate::body::ParagraphRefs;
use crate::byline::byline_lines;
use crate::calendar::CanonicalDate;
use crate::span::Span;

/// What stands between two parts of the title line.
const BAR: &str = " | ";
/// What stands behind the URL and behind the date: four blank lines.
const HEADER_GAP: &str = "\n\n\n\n\n";
/// What stands between two paragraphs: two blank lines.
pub(crate) const PARAGRAPH_GAP: &str = "\n\n\n";

/// The canonical text: the title line in “ ”, the URL, 4 blank lines, the
/// byline, the date, 4 blank lines, the paragraphs with 2 blank lines between
/// them. Lines end in a line feed; there is none at the end.
///
/// Width, fill and precision of the formatter are not used.
impl fmt::Display for Article {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// The parts above the body, all of them checked.
pub(crate) struct Header<'a> {
    pub(crate) headline: &'a str,
    pub(crate) deck: Option<&'a str>,
    pub(crate) publication: &'a str,
    pub(crate) url: Url,
    /// The lines as they are written; blank ones and white space at their ends
    /// do not count.
    pub(crate) byline: Option<&'a str>,
    pub(crate) date: NaiveDate,
}

impl Article {
    /// Writes the header, with room for a body of `length` bytes. The caller
    /// adds at least one paragraph.
    pub(crate) fn with_header(header: Header<'_>, length: usize) -> Self {
        let Header { headline, deck, publication, url, byline, date } = header;
        let mut text = String::with_capacity(room(
            &[
                headline,
                deck.unwrap_or_default(),
                publication,
                url.as_str(),
                byline.unwrap_or_default(),
            ],
            length,
        ));
        text.push('\u{201c}');
        let headline = push(&mut text, headline);
        text.push('\u{201d}');
        text.push_str(BAR);
        let deck = push(&mut text, deck.unwrap_or_default());
        if !deck.is_empty() {
            text.push_str(BAR);
        }
        let publication = push(&mut text, publication);
        text.push('\n');
        text.push_str(url.as_str());
        text.push_str(HEADER_GAP);
        let byline = push_lines(&mut text, byline.unwrap_or_default());
        if !byline.is_empty() {
            text.push('\n');
        }
        // Writing to a `String` does not fail.
        let _ = CanonicalDate(date).write_to(&mut text);
        text.push_str(HEADER_GAP);
        let body = text.len();
        Self { text, headline, deck, publication, url, byline, date, body, paragraphs: 0 }
    }

    /// Adds a paragraph.
    pub(crate) fn push_paragraph(&mut self, paragraph: &str) {
        if self.paragraphs > 0 {
            self.text.push_str(PARAGRAPH_GAP);
        }
        self.text.push_str(paragraph);
        self.paragraphs += 1;
    }

    /// Adds the paragraphs of a body of `source`. Those that stand there as they
    /// are to be written are copied together.
    pub(crate) fn push_body(&mut self, paragraphs: ParagraphRefs<'_>, source: &str) {
        let end = paragraphs.end();
        let none = Span::new(end, end);
        let mut run = none;
        for paragraph in paragraphs {
            self.paragraphs += 1;
            let place = paragraph.span();
            let gap = source.as_bytes().get(run.end()..place.start());
            if paragraph.is_wrapped() {
                self.push_run(run, source, end);
                self.make_room(place, end);
                paragraph.write_text(&mut self.text);
                run = none;
            } else if gap == Some(PARAGRAPH_GAP.as_bytes()) {
                run = Span::new(run.start(), place.end());
            } else {
                self.push_run(run, source, end);
                run = place;
            }
        }
        self.push_run(run, source, end);
    }

    /// Adds a run of paragraphs, or nothing if it is empty.
    fn push_run(&mut self, run: Span, source: &str, end: usize) {
        if !run.is_empty() {
            self.make_room(run, end);
            self.text.push_str(source.get(run.range()).unwrap_or_default());
        }
    }

    /// Makes room for what stands at `place` of a body that ends at `end`, and
    /// parts it from the paragraph before.
    fn make_room(&mut self, place: Span, end: usize) {
        let needed = PARAGRAPH_GAP.len() + place.len();
        if self.text.capacity() - self.text.len() < needed {
            // The gaps of the body are shorter than the canonical ones. Blank
            // lines part the paragraphs, so of three bytes at least two are a
            // gap, which grows by one. Doubling the text would take more.
            let left = end - place.end();
            self.text.reserve_exact(needed + left + left / 3 + PARAGRAPH_GAP.len());
        }
        if self.text.len() > self.body {
            self.text.push_str(PARAGRAPH_GAP);
        }
    }
}

/// How long the canonical text of these parts and of a body of `length` bytes
/// is at most, as long as no gap of the body is shorter than the canonical one.
fn room(parts: &[&str], length: usize) -> usize {
    /// Quotation marks, bars, gaps, and the longest date, `30 SEPTEMBER 2024`.
    const AROUND: usize = "“” |  | \n\n\n\n\n\n\n\n\n\n\n\n30 SEPTEMBER 2024".len();
    parts.iter().map(|part| part.len()).sum::<usize>() + AROUND + length
}

/// Adds a part, and says where it stands.
fn push(text: &mut String, part: &str) -> Span {
    let start = text.len();
    text.push_str(part);
    Span::new(start, text.len())
}

/// Adds the lines of a byline, and says where they stand.
fn push_lines(text: &mut String, byline: &str) -> Span {
    let start = text.len();
    for line in byline_lines(byline) {
        if text.len() > start {
            text.push('\n');
        }
        text.push_str(line);
    }
    Span::new(start, text.len())
}
