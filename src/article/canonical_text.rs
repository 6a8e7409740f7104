//! The canonical text of an article, and the spans of the fields in it.

use alloc::string::String;

use chrono::NaiveDate;
use memchr::memchr;

use crate::parse::body::ParagraphRefs;
use crate::text::canonical_date::CanonicalDate;
use crate::text::lines::Lines;
use crate::text::lines::PARAGRAPH_GAP;
use crate::text::span::Span;

/// The text between the headline and the next field of the title line.
const CLOSING_QUOTE_AND_BAR: &str = "\u{201d} | ";
/// The text between the deck and the publication.
const BAR: &str = " | ";
/// The text after the URL and after the date: four blank lines.
const HEADER_GAP: &str = "\n\n\n\n\n";

/// The canonical text of an article, and the spans of the fields in it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct CanonicalText {
    text: String,
    headline: Span,
    /// Empty if there is no deck.
    deck: Span,
    publication: Span,
    /// Empty if there is no byline.
    byline: Span,
    /// The start of the first paragraph. The last one ends the text.
    body: usize,
    /// The number of paragraphs.
    paragraphs: usize,
}

/// The fields before the paragraphs. All of them are valid.
pub(crate) struct Header<'a> {
    pub(crate) headline: &'a str,
    pub(crate) deck: Option<&'a str>,
    pub(crate) publication: &'a str,
    pub(crate) url: &'a str,
    /// The byline, as written. Blank lines, and white space at the ends of lines, are left out when
    /// it is written.
    pub(crate) byline: Option<&'a str>,
    pub(crate) date: NaiveDate,
}

impl CanonicalText {
    /// Writes the header, and reserves room for a body of `length` bytes. The caller must add at
    /// least one paragraph.
    pub(crate) fn with_header(header: &Header<'_>, length: usize) -> Self {
        let Header { headline, deck, publication, url, byline, date } = *header;
        let (deck, byline) = (deck.unwrap_or_default(), byline.unwrap_or_default());
        let parts = [headline, deck, publication, url, byline];
        let mut text = String::new();
        // Without so much memory at once, the text grows as it is written.
        let _ = text.try_reserve_exact(room(&parts, length));
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

    /// Adds the paragraphs of a body. Neighbours that are already in the canonical form are copied
    /// together.
    pub(crate) fn push_body(&mut self, mut paragraphs: ParagraphRefs<'_>) {
        loop {
            let (canonical, count) = paragraphs.next_canonical();
            let Some(paragraph) = paragraphs.next() else { break };
            let left = paragraphs.bytes_left();
            self.reserve(canonical.len() + paragraph.as_str().len(), left);
            self.text.push_str(canonical);
            paragraph.write_text(&mut self.text);
            if left > 0 {
                self.text.push_str(PARAGRAPH_GAP);
            }
            self.paragraphs += count + 1;
        }
    }

    /// Reserves room for `length` bytes and a gap, unless there is enough. `left` bytes of a body
    /// follow.
    fn reserve(&mut self, length: usize, left: usize) {
        let needed = length + PARAGRAPH_GAP.len();
        if self.text.capacity() - self.text.len() < needed
            && self.text.try_reserve_exact(room_for_rest(needed, left)).is_err()
        {
            self.text.reserve_exact(needed);
        }
    }

    /// Returns the whole text.
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

    pub(crate) fn into_string(self) -> String {
        self.text
    }

    pub(crate) fn url(&self) -> &str {
        self.part(self.url_span())
    }

    /// Returns the line of the date.
    pub(crate) fn date_line(&self) -> &str {
        let start = match self.byline() {
            Some(_) => self.byline.end() + "\n".len(),
            None => self.url_span().end() + HEADER_GAP.len(),
        };
        self.part(Span::new(start, self.body - HEADER_GAP.len()))
    }

    /// The URL is the whole line after the publication.
    fn url_span(&self) -> Span {
        let start = self.publication.end() + "\n".len();
        let rest = self.text.as_bytes().get(start..).unwrap_or_default();
        Span::new(start, start + memchr(b'\n', rest).unwrap_or(rest.len()))
    }

    /// Returns the text of the paragraphs, and their number.
    pub(crate) fn body(&self) -> (&str, usize) {
        (self.text.get(self.body..).unwrap_or_default(), self.paragraphs)
    }

    fn part(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }
}

/// Returns the most bytes of the canonical text of these fields and a body of `length` bytes. It
/// may have more if a gap of the body is shorter than the canonical one.
fn room(parts: &[&str], length: usize) -> usize {
    /// The length of the quotation marks, pipes and gaps, and of the longest date.
    const AROUND: usize = "“” |  | \n\n\n\n\n\n\n\n\n\n\n\n30 SEPTEMBER 2024".len();
    parts.iter().fold(length.saturating_add(AROUND), |room, part| room.saturating_add(part.len()))
}

/// Returns how many bytes to reserve for the `needed` ones and for a rest of the body of `left` bytes.
///
/// The gaps of that body are shorter than the canonical ones. Blank lines separate the paragraphs, so in
/// every three bytes, at most one gap of two bytes grows by one byte. Doubling the buffer would take more
/// memory.
const fn room_for_rest(needed: usize, left: usize) -> usize {
    let rest = left.saturating_add(left / 3).saturating_add(PARAGRAPH_GAP.len());
    needed.saturating_add(rest)
}

/// Adds a field, and returns its span.
fn push(text: &mut String, part: &str) -> Span {
    let start = text.len();
    text.push_str(part);
    Span::new(start, text.len())
}

/// Adds the lines of a byline, and returns their span.
fn push_lines(text: &mut String, byline: &str) -> Span {
    if memchr(b'\n', byline.as_bytes()).is_none() {
        return push(text, byline);
    }
    let start = text.len();
    for line in Lines::of(byline) {
        if text.len() > start {
            text.push('\n');
        }
        text.push_str(line);
    }
    Span::new(start, text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where addresses have 32 bits, a text of 2 GB is possible, and twice as much is not.
    #[test]
    fn room_for_the_longest_texts_is_no_overflow() {
        assert_eq!(room(&["ab", "c"], 10), room(&[], 0) + 13);
        assert_eq!(room(&["ab"], usize::MAX - 1), usize::MAX);
        assert_eq!(room_for_rest(5, 30), 5 + 40 + PARAGRAPH_GAP.len());
        assert_eq!(room_for_rest(5, usize::MAX), usize::MAX);
    }

    /// More room than there is memory is asked for and not needed.
    #[test]
    fn an_article_is_written_without_the_room_for_it() {
        let header = Header {
            headline: "Rain",
            deck: None,
            publication: "Gazette",
            url: "https://example.com/",
            byline: None,
            date: NaiveDate::default(),
        };
        for length in [0, usize::MAX / 2, usize::MAX] {
            let mut text = CanonicalText::with_header(&header, length);
            text.push_paragraph("It rained.");
            text.reserve(1, usize::MAX - 10);
            assert_eq!(text.body(), ("It rained.", 1));
        }
    }
}
