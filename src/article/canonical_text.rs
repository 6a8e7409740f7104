//! The canonical text of an article: how it is laid out, and where its parts
//! stand in it.

use alloc::string::String;

use chrono::NaiveDate;
use memchr::memchr;

use crate::parse::body::ParagraphRefs;
use crate::text::canonical_date::CanonicalDate;
use crate::text::lines::PARAGRAPH_GAP;
use crate::text::lines::byline_lines;
use crate::text::span::Span;

/// What stands between the headline and the next part of the title line.
const CLOSING_QUOTE_AND_BAR: &str = "\u{201d} | ";
/// What stands between deck and publication.
const BAR: &str = " | ";
/// What stands behind the URL and behind the date: four blank lines.
const HEADER_GAP: &str = "\n\n\n\n\n";

/// The canonical text of an article, and where its parts stand in it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct CanonicalText {
    text: String,
    headline: Span,
    /// Empty if there is no deck.
    deck: Span,
    publication: Span,
    /// Empty if there is no byline.
    byline: Span,
    /// Where the first paragraph begins. The last ends the text.
    body: usize,
    paragraphs: usize,
}

/// The parts above the body, all of them checked.
pub(crate) struct Header<'a> {
    pub(crate) headline: &'a str,
    pub(crate) deck: Option<&'a str>,
    pub(crate) publication: &'a str,
    pub(crate) url: &'a str,
    /// The lines as they are written; blank ones and white space at their ends
    /// do not count.
    pub(crate) byline: Option<&'a str>,
    pub(crate) date: NaiveDate,
}

impl CanonicalText {
    /// Writes the header, with room for a body of `length` bytes. The caller
    /// adds at least one paragraph.
    pub(crate) fn with_header(header: &Header<'_>, length: usize) -> Self {
        let Header { headline, deck, publication, url, byline, date } = *header;
        let (deck, byline) = (deck.unwrap_or_default(), byline.unwrap_or_default());
        let parts = [headline, deck, publication, url, byline];
        let mut text = String::with_capacity(room(&parts, length));
        text.push('\u{201c}');
        let headline = push(&mut text, headline);
        text.push_str(CLOSING_QUOTE_AND_BAR);
        let deck = push(&mut text, deck);
        if !deck.is_empty() {
            text.push_str(BAR);
        }
        let publication = push(&mut text, publication);
        text.push('\n');
        text.push_str(url);
        text.push_str(HEADER_GAP);
        let byline = push_lines(&mut text, byline);
        if !byline.is_empty() {
            text.push('\n');
        }
        // Writing to a `String` does not fail.
        let _ = CanonicalDate(date).write_to(&mut text);
        text.push_str(HEADER_GAP);
        let body = text.len();
        Self { text, headline, deck, publication, byline, body, paragraphs: 0 }
    }

    /// Adds a paragraph.
    pub(crate) fn push_paragraph(&mut self, paragraph: &str) {
        if self.paragraphs > 0 {
            self.text.push_str(PARAGRAPH_GAP);
        }
        self.text.push_str(paragraph);
        self.paragraphs += 1;
    }

    /// Adds the paragraphs of a body. Those that stand there as they are to be
    /// written are copied together.
    pub(crate) fn push_body(&mut self, mut paragraphs: ParagraphRefs<'_>) {
        loop {
            let (stretch, count) = paragraphs.next_canonical();
            let Some(paragraph) = paragraphs.next() else { break };
            let left = paragraphs.bytes_left();
            self.make_room(stretch.len() + paragraph.as_str().len(), left);
            self.text.push_str(stretch);
            paragraph.write_text(&mut self.text);
            if left > 0 {
                self.text.push_str(PARAGRAPH_GAP);
            }
            self.paragraphs += count + 1;
        }
    }

    /// Makes room for so many bytes and a gap. `left` bytes of a body follow.
    fn make_room(&mut self, length: usize, left: usize) {
        let needed = length + PARAGRAPH_GAP.len();
        if self.text.capacity() - self.text.len() < needed {
            // The gaps of the body are shorter than the canonical ones. Blank
            // lines part the paragraphs, so of three bytes at least two are a
            // gap, which grows by one. Doubling the text would take more.
            self.text.reserve_exact(needed + left + left / 3 + PARAGRAPH_GAP.len());
        }
    }

    /// The whole text.
    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    pub(crate) fn headline(&self) -> &str {
        self.part(self.headline)
    }

    pub(crate) fn deck(&self) -> Option<&str> {
        Some(self.part(self.deck)).filter(|deck| !deck.is_empty())
    }

    pub(crate) fn publication(&self) -> &str {
        self.part(self.publication)
    }

    pub(crate) fn byline(&self) -> Option<&str> {
        Some(self.part(self.byline)).filter(|byline| !byline.is_empty())
    }

    /// The text of the paragraphs, and how many they are.
    pub(crate) fn body(&self) -> (&str, usize) {
        (self.text.get(self.body..).unwrap_or_default(), self.paragraphs)
    }

    fn part(&self, place: Span) -> &str {
        self.text.get(place.range()).unwrap_or_default()
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
    if memchr(b'\n', byline.as_bytes()).is_none() {
        return push(text, byline);
    }
    let start = text.len();
    for line in byline_lines(byline) {
        if text.len() > start {
            text.push('\n');
        }
        text.push_str(line);
    }
    Span::new(start, text.len())
}
