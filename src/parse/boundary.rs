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
//! that an article with an error in one of them is still an article of its own.
//!
//! Bytes are read and not characters: a stream may hold some that are not UTF-8,
//! and they are the error of one article alone.

use core::mem;

use memchr::{memchr, memchr_iter, memrchr};

use super::title_line::is_title_like;
use super::url_line::is_url_like;
use crate::text::span::Position;

/// The byte-order mark in UTF-8.
const BOM: &[u8] = "\u{feff}".as_bytes();

/// Finds where articles begin, while the lines of a text go by.
///
/// A title line has a bar, and few lines have one. So it is bars that are looked
/// for, and the lines between them are let pass all at once. Line ends are counted
/// only where an article begins, and where text is forgotten.
///
/// It holds nothing of the text. Its places are counted from where the text
/// begins that the caller holds, and [`forget`](Self::forget) moves them.
#[derive(Clone, Debug)]
pub(crate) struct Splitter {
    /// The most bytes of a title line and a URL line, all between them included.
    limit: usize,
    /// How many bytes of the text the caller holds no more, and how many lines end
    /// in those.
    forgotten: usize,
    forgotten_lines: usize,
    /// Whether no line has gone by yet.
    is_first_line: bool,
    /// The last line that is not blank, if it looks like a title line.
    title: Option<TitleLine>,
    /// Whether anything of this article stands before that line, or, if there is
    /// no such line, has gone by at all.
    has_begun: bool,
    /// Where this article begins.
    start: Position,
}

/// A line that an article begins on if a URL line follows.
#[derive(Clone, Copy, Debug)]
struct TitleLine {
    /// Where the line begins.
    start: usize,
    /// How many bytes of it stand before the article.
    lead_length: usize,
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
        Self {
            limit,
            forgotten: 0,
            forgotten_lines: 0,
            is_first_line: true,
            title: None,
            has_begun: false,
            start,
        }
    }

    /// Where this article begins in the whole text.
    pub(crate) const fn start(&self) -> Position {
        self.start
    }

    /// Whether this article has any text yet.
    pub(crate) const fn has_text(&self) -> bool {
        self.has_begun || self.title.is_some()
    }

    /// Whether the next line that is not blank has to be taken by itself, whatever
    /// it holds: it may be the URL line after a title line.
    pub(crate) const fn awaits_url(&self) -> bool {
        self.title.is_some()
    }

    /// Takes all lines of a `text` that begin at `start` or after it, up to the URL
    /// line of the next article; and tells where that article begins, and where its
    /// URL line ends. After `None`, the text is at its end.
    pub(crate) fn next_beginning(
        &mut self,
        text: &[u8],
        start: usize,
    ) -> Option<(Beginning, usize)> {
        let mut start = start;
        loop {
            let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
            let Some(plain) = self.plain_lines(rest) else {
                self.note_text(rest);
                return None;
            };
            let line_start = start + plain;
            if plain > 0 {
                self.lines(text.get(..line_start)?, start);
            }
            let line = text.get(line_start..)?;
            let end = line_start + memchr(b'\n', line).map_or(line.len(), |feed| feed + 1);
            if let Some(beginning) = self.line(text.get(..end)?, line_start) {
                return Some((beginning, end));
            }
            start = end;
        }
    }

    /// How many of the first bytes of a text are lines that can be taken at once,
    /// without a bar; `None` if no line has to be taken by itself.
    fn plain_lines(&self, text: &[u8]) -> Option<usize> {
        if self.awaits_url() {
            return Some(0);
        }
        let (plain, _) = text.split_at(memchr(b'|', text)?);
        Some(memrchr(b'\n', plain).map_or(0, |feed| feed + 1))
    }

    /// Takes the next lines, which begin at `start` and end the `text`. There is one
    /// at least, and none of them has a bar, and none has to be taken by itself.
    pub(crate) fn lines(&mut self, text: &[u8], start: usize) {
        let lines = text.get(start..).unwrap_or_default();
        self.note_text(lines);
        self.is_first_line = false;
    }

    /// Notes whether there is anything in the next lines. A line that is too long
    /// to be of interest is something, even if it is blank.
    fn note_text(&mut self, lines: &[u8]) {
        if self.has_begun {
            return;
        }
        let mut each = lines.split_inclusive(|byte| *byte == b'\n');
        self.has_begun = !self.words(lines).is_empty()
            || (lines.len() > self.limit && each.any(|line| line.len() > self.limit));
    }

    /// The next lines, without the white space in front.
    fn words<'a>(&self, lines: &'a [u8]) -> &'a [u8] {
        trim_start(if self.is_first_line { skip_bom(lines) } else { lines })
    }

    /// Takes the next line, which begins at `start` and ends the `text`; and
    /// tells where the next article begins, if this line shows that one does.
    pub(crate) fn line(&mut self, text: &[u8], start: usize) -> Option<Beginning> {
        let line = text.get(start..).unwrap_or_default();
        if line.len() > self.limit {
            self.long_line();
            return None;
        }
        let words = self.words(line);
        self.is_first_line = false;
        if words.is_empty() {
            return None;
        }
        // A line after a title line need not have a bar, and most have none.
        let lead_length = memchr(b'|', line).and_then(|_| title_start(line));
        let title = lead_length.map(|lead_length| TitleLine { start, lead_length });
        let Some(before) = mem::replace(&mut self.title, title) else {
            self.has_begun |= title.is_none();
            return None;
        };
        let is_url = is_url_like(words) || is_address(words);
        let beginning = if is_url { self.beginning(before, text) } else { None };
        self.has_begun = true;
        beginning
    }

    /// Takes a line that is too long to be of interest.
    pub(crate) fn long_line(&mut self) {
        self.is_first_line = false;
        self.title = None;
        self.has_begun = true;
    }

    /// The article that begins on a title line, in front of a URL line that ends
    /// the `text`.
    fn beginning(&self, title: TitleLine, text: &[u8]) -> Option<Beginning> {
        let TitleLine { start, lead_length } = title;
        if text.len() - start > self.limit {
            return None;
        }
        let at = start + lead_length;
        let lead = text.get(start..at)?;
        if !self.has_begun && trim_start(lead).is_empty() {
            return None;
        }
        let line = self.lines_before(text, start);
        let (before, lead) =
            if line == self.start.line { (self.start.column, skip_bom(lead)) } else { (0, lead) };
        let offset = self.forgotten.saturating_add(at);
        let position = Position { offset, line, column: before + count_chars(lead) };
        Some(Beginning { at, position })
    }

    /// How many lines of the whole text end before a place in the caller's `text`.
    fn lines_before(&self, text: &[u8], at: usize) -> usize {
        let held = text.get(..at).unwrap_or_default();
        self.forgotten_lines + memchr_iter(b'\n', held).count()
    }

    /// Goes on to the next article. The caller's text begins with it from now on.
    pub(crate) fn begin(&mut self, beginning: &Beginning) {
        self.move_back(beginning.at);
        self.forgotten_lines = beginning.position.line;
        self.start = beginning.position;
        self.has_begun = true;
    }

    /// Where, in a text of so many bytes, the part begins that may still be of
    /// the next article; `None` if that is the line which is being read.
    #[cfg(feature = "std")]
    pub(crate) fn open_part(&self, length: usize) -> Option<usize> {
        self.title.map(|line| line.start).filter(|start| length - start <= self.limit)
    }

    /// The caller's `text` begins so many bytes later from now on.
    #[cfg(feature = "std")]
    pub(crate) fn forget(&mut self, text: &[u8], bytes: usize) {
        self.forgotten_lines = self.lines_before(text, bytes);
        self.move_back(bytes);
    }

    /// Moves all places so many bytes back.
    fn move_back(&mut self, bytes: usize) {
        self.forgotten = self.forgotten.saturating_add(bytes);
        let Some(line) = self.title else { return };
        self.title = line.start.checked_sub(bytes).map(|start| TitleLine { start, ..line });
        self.has_begun |= self.title.is_none();
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
    while let Some(after) = after_other_space(rest) {
        rest = after.trim_ascii_start();
    }
    rest
}

/// What stands after one character that is white space for Unicode, but not for
/// [`trim_ascii_start`](slice::trim_ascii_start): the vertical tab, and all beyond ASCII.
const fn after_other_space(text: &[u8]) -> Option<&[u8]> {
    match text {
        [b'\x0b', after @ ..]
        | [0xc2, 0x85 | 0xa0, after @ ..]
        | [0xe1, 0x9a, 0x80, after @ ..]
        | [0xe2, 0x80, 0x80..=0x8a | 0xa8 | 0xa9 | 0xaf, after @ ..]
        | [0xe2, 0x81, 0x9f, after @ ..]
        | [0xe3, 0x80, 0x80, after @ ..] => Some(after),
        _ => None,
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_what_it_is_for_unicode() {
        for character in '\0'..=char::MAX {
            let mut bytes = [b'x'; 5];
            character.encode_utf8(&mut bytes);
            let is_trimmed = trim_start(&bytes).len() < bytes.len();
            assert_eq!(is_trimmed, character.is_whitespace(), "{character:?}");
            let (_, after) = bytes.split_at(character.len_utf8());
            assert!(!is_trimmed || trim_start(&bytes) == after, "{character:?}");
        }
        assert_eq!(trim_start(b" \xe3\x80\x80\xc2\xa0\x0b\n\xc2"), b"\xc2");
        assert_eq!(trim_start(b"\xe2\x80"), b"\xe2\x80");
    }
}
