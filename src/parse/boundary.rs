//! Where one article ends and the next begins, in a text that holds many.
//!
//! ```text
//! beginning  = title *blank-line *WSP url
//! title      = [ BOM ] *WSP open-quote *( any character ) "|" *( any character ) LF
//! url        = ( "http" / "https" ) "://" / a word with a host in it
//! ```
//!
//! A beginning stands at the start of a line, behind white space, or behind a
//! byte-order mark. It has the outline of a title line and a URL line alone, so
//! that an article with a fault in one of them is still an article of its own.
//!
//! Bytes are read and not characters: a stream may hold some that are not UTF-8,
//! and they are the fault of one article alone.

use memchr::memchr;

use super::title_line::is_title_like;
use super::url_line::is_url_like;
use crate::text::span::Position;

/// The byte-order mark in UTF-8.
const BOM: &[u8] = "\u{feff}".as_bytes();

/// Finds where articles begin, while the lines of a text go by.
///
/// It holds nothing of the text. Its places are counted from where the text
/// begins that the caller holds, and [`forget`](Self::forget) moves them.
#[derive(Clone, Debug)]
pub(crate) struct Splitter {
    /// The most bytes of a title line and a URL line, all between them included.
    limit: usize,
    /// How many bytes of the text the caller holds no more.
    forgotten: usize,
    /// How many lines have gone by.
    lines: usize,
    /// The last line that is not blank.
    last: Option<Line>,
    /// Whether anything of this article stands before that line.
    has_begun: bool,
    /// Where this article begins.
    start: Position,
}

/// A line: where it begins, and how many lines stand before it.
#[derive(Clone, Copy, Debug)]
struct Line {
    start: usize,
    number: usize,
}

/// The beginning of the next article.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Beginning {
    /// Where it is in the text that the caller holds.
    pub(crate) at: usize,
    position: Position,
}

impl Splitter {
    pub(crate) const fn new(limit: usize) -> Self {
        let start = Position { offset: 0, line: 0, column: 0 };
        Self { limit, forgotten: 0, lines: 0, last: None, has_begun: false, start }
    }

    /// Where this article begins in the whole text.
    pub(crate) const fn start(&self) -> Position {
        self.start
    }

    /// Whether this article has any text yet.
    pub(crate) const fn has_text(&self) -> bool {
        self.has_begun || self.last.is_some()
    }

    /// Takes the next line, which begins at `start` and ends the `text`; and
    /// tells where the next article begins, if this line shows that one does.
    pub(crate) fn line(&mut self, text: &[u8], start: usize) -> Option<Beginning> {
        let line = text.get(start..).unwrap_or_default();
        if line.len() > self.limit {
            self.long_line();
            return None;
        }
        let number = self.lines;
        self.lines += 1;
        let words = trim_start(if number == 0 { skip_bom(line) } else { line });
        if words.is_empty() {
            return None;
        }
        let is_url = is_url_like(words) || is_address(words);
        let beginning = if is_url { self.beginning(text, start) } else { None };
        self.has_begun |= self.last.is_some();
        self.last = Some(Line { start, number });
        beginning
    }

    /// Takes a line that is too long to be of interest.
    pub(crate) fn long_line(&mut self) {
        self.lines += 1;
        self.last = None;
        self.has_begun = true;
    }

    /// The article that begins on the last line, in front of a URL line that
    /// begins at `url` and ends the `text`.
    fn beginning(&self, text: &[u8], url: usize) -> Option<Beginning> {
        let line = self.last?;
        if text.len() - line.start > self.limit {
            return None;
        }
        let title = text.get(line.start..url)?;
        let lead_length = title_start(title)?;
        let (lead, _) = title.split_at(lead_length);
        if !self.has_begun && trim_start(lead).is_empty() {
            return None;
        }
        let (before, lead) = if line.number == self.start.line {
            (self.start.column, skip_bom(lead))
        } else {
            (0, lead)
        };
        let at = line.start + lead_length;
        let offset = self.forgotten.saturating_add(at);
        let position = Position { offset, line: line.number, column: before + count_chars(lead) };
        Some(Beginning { at, position })
    }

    /// Goes on to the next article. The caller's text begins with it from now on.
    pub(crate) fn begin(&mut self, beginning: &Beginning) {
        self.forget(beginning.at);
        self.start = beginning.position;
        self.has_begun = true;
    }

    /// Where, in a text of so many bytes, the part begins that may still be of
    /// the next article; `None` if that is the line which is being read.
    #[cfg(feature = "std")]
    pub(crate) fn open_part(&self, length: usize) -> Option<usize> {
        self.last.map(|line| line.start).filter(|start| length - start <= self.limit)
    }

    /// The caller's text begins so many bytes later from now on.
    pub(crate) fn forget(&mut self, bytes: usize) {
        self.forgotten = self.forgotten.saturating_add(bytes);
        let Some(line) = self.last else { return };
        self.last = line.start.checked_sub(bytes).map(|start| Line { start, ..line });
        self.has_begun |= self.last.is_none();
    }

    /// The offset in the whole text of a place in the caller's text.
    #[cfg(feature = "std")]
    pub(crate) const fn offset_of(&self, at: usize) -> usize {
        self.forgotten.saturating_add(at)
    }
}

/// Whether a line is one word with a host in it, as a URL without its scheme is.
fn is_address(line: &[u8]) -> bool {
    let end = line.iter().position(|byte| !byte.is_ascii_graphic());
    let (word, rest) = line.split_at(end.unwrap_or(line.len()));
    let is_dot = |bytes: &[u8]| {
        matches!(bytes, [before, b'.', behind]
            if before.is_ascii_alphanumeric() && behind.is_ascii_alphabetic())
    };
    trim_start(rest).is_empty() && word.windows(3).any(is_dot)
}

/// Where on a line the first article begins, if a URL line follows: at the first
/// character of the line, or at a byte-order mark, if behind it (and behind more
/// marks and white space) stand an opening quotation mark and a bar.
fn title_start(line: &[u8]) -> Option<usize> {
    let mut rest = trim_start(line);
    loop {
        let start = line.len() - rest.len();
        let title = trim_marks(rest);
        if is_title_like(head(title)) {
            // Where no bar stands behind this one, none stands behind a later one.
            return memchr(b'|', title).map(|_| start);
        }
        rest = find_bom(title)?;
    }
}

/// What stands behind the byte-order marks and the white space in front of a text.
fn trim_marks(mut text: &[u8]) -> &[u8] {
    while let Some(rest) = text.strip_prefix(BOM) {
        text = trim_start(rest);
    }
    text
}

/// The text from its first byte-order mark on.
fn find_bom(text: &[u8]) -> Option<&[u8]> {
    let [first, ..] = BOM else { return None };
    let mut rest = text;
    loop {
        rest = rest.get(memchr(*first, rest)?..)?;
        if rest.starts_with(BOM) {
            return Some(rest);
        }
        rest = rest.get(1..)?;
    }
}

/// The text without the one byte-order mark that may stand in front of it.
fn skip_bom(text: &[u8]) -> &[u8] {
    text.strip_prefix(BOM).unwrap_or(text)
}

/// The text without the white space in front of it.
fn trim_start(text: &[u8]) -> &[u8] {
    let mut rest = text.trim_ascii_start();
    // What is ASCII and white space for Unicode alone is the vertical tab.
    while rest.first().is_some_and(|byte| !byte.is_ascii() || *byte == b'\x0b') {
        let head = head(rest);
        let words = head.trim_start();
        if words.len() == head.len() {
            break;
        }
        rest = rest.split_at(head.len() - words.len()).1.trim_ascii_start();
    }
    rest
}

/// The first characters of a text, as many as stand in its first four bytes; ""
/// if the first is none.
fn head(text: &[u8]) -> &str {
    let bytes = text.get(..4).unwrap_or(text);
    bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid())
}

/// How many characters a text has, where bytes that go on with one do not count.
fn count_chars(text: &[u8]) -> usize {
    text.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}
