//! Splits a text that has many articles: finds where each article begins.
//!
//! An article begins at a line that looks like a title line, if the next line that is not blank
//! looks like a URL line. A title line has an opening quotation mark and then a `|`. A URL line
//! begins with `http://` or `https://`, or is one word with a host in it. The check is that loose
//! so that an article with an error in one of these lines is still an article of its own.
//!
//! The start is after the white space of the line. It may also be inside the line, where files
//! were joined without a line feed: at a byte-order mark, or at a [joined title
//! line](super::joined_title). [The format](mod@crate::format#many-articles) has the exact rule.
//!
//! This reads bytes, not characters. A stream may have bytes that are not UTF-8, and they must be
//! an error of one article only.

use core::mem;

use memchr::{memchr, memchr_iter, memchr3, memrchr};

use super::joined_title::{Found, JoinedTitles};
use super::title_line::{Title, is_title_like};
use super::url_line::{is_url_like, typed_url, url_line};
use crate::grammar::finish;
use crate::text::lines::{self, BOM, trim_end};
use crate::text::span::Position;

/// The byte-order mark in UTF-8.
const BOM_BYTES: &[u8] = "\u{feff}".as_bytes();

/// Finds the starts of articles, while the caller passes it the lines of a text.
///
/// A title line has a `|`, and few lines have one. So the splitter searches for `|`, and skips the
/// lines between them in one step. It counts line ends only where an article begins, and where
/// text is forgotten.
///
/// It keeps no text. Its offsets count from the start of the text that the caller keeps, and
/// [`forget`](Self::forget) moves them.
#[derive(Clone, Debug)]
pub(crate) struct Splitter {
    /// The most bytes of a title line and a URL line, with all between them.
    limit: usize,
    /// The number of bytes that the caller no longer keeps, and of line ends in them.
    forgotten: usize,
    forgotten_lines: usize,
    /// The start of the last line that is not blank, if an article may begin on it: it has a `|`, and
    /// may have an opening quotation mark.
    title: Option<usize>,
    /// Whether this article has text before `title`, or, if there is no such line, any text.
    has_begun: bool,
    /// Whether a line of this article has a `|`, other than `title` and its first line.
    has_pipe: bool,
    /// The start of this article.
    start: Position,
}

/// The first article of a text that should have one.
pub(crate) struct FirstArticle<'a> {
    pub(crate) text: &'a str,
    /// See [`Splitter::has_pipe`].
    pub(crate) has_pipe: bool,
    /// The text from the start of the second article, if there is one.
    pub(crate) second: Option<&'a str>,
}

impl<'a> FirstArticle<'a> {
    /// Finds the first article of a text.
    pub(crate) fn of(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let mut splitter = Splitter::new(usize::MAX);
        let title = trim_marks(trim_start(bytes));
        // A title line that begins the text begins no second article.
        let start = if is_title_like(head(title)) {
            splitter.has_begun = true;
            memchr(b'\n', title).map_or(bytes.len(), |feed| bytes.len() - title.len() + feed + 1)
        } else {
            0
        };
        let second = splitter.next_beginning(bytes, start);
        let (text, second) = match second {
            Some((beginning, _)) => {
                let (text, second) = text.split_at(beginning.at);
                (text, Some(second))
            }
            None => (text, None),
        };
        Self { text, has_pipe: splitter.has_pipe(), second }
    }
}

/// The start of the next article.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Beginning {
    /// The offset in the text that the caller keeps.
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
            title: None,
            has_begun: false,
            has_pipe: false,
            start,
        }
    }

    /// Whether this article may have a line that would begin another one if it were written in
    /// another way. For this, it needs a `|` after its title line.
    pub(crate) const fn has_pipe(&self) -> bool {
        self.has_pipe
    }

    /// Returns the start of this article in the whole text.
    pub(crate) const fn start(&self) -> Position {
        self.start
    }

    /// Whether this article has any text yet.
    pub(crate) const fn has_text(&self) -> bool {
        self.has_begun || self.title.is_some()
    }

    /// Whether the next line that is not blank must be taken on its own, because it may be the URL
    /// line after a title line.
    pub(crate) const fn awaits_url(&self) -> bool {
        self.title.is_some()
    }

    /// Takes the lines of `text` from `start` up to the URL line of the next article. Returns the
    /// start of that article, and the end of its URL line. `None` if the text ends before.
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
                self.take_lines(text.get(..line_start)?, start);
            }
            let line = text.get(line_start..)?;
            let end = line_start + memchr(b'\n', line).map_or(line.len(), |feed| feed + 1);
            if let Some(beginning) = self.take_line(text.get(..end)?, line_start) {
                return Some((beginning, end));
            }
            start = end;
        }
    }

    /// Returns the length of the lines without a `|` at the start of a text, which can be taken
    /// together. `None` if no line of the text must be taken on its own.
    fn plain_lines(&self, text: &[u8]) -> Option<usize> {
        if self.awaits_url() {
            return Some(0);
        }
        let (plain, _) = text.split_at(memchr(b'|', text)?);
        Some(memrchr(b'\n', plain).map_or(0, |feed| feed + 1))
    }

    /// Takes the next lines, from `start` to the end of `text`. There must be at least one. None of
    /// them has a `|`, or must be taken on its own.
    pub(crate) fn take_lines(&mut self, text: &[u8], start: usize) {
        let lines = text.get(start..).unwrap_or_default();
        self.note_text(lines);
    }

    /// Records whether the next lines have text. A line that is longer than the limit counts as
    /// text, even if it is blank.
    fn note_text(&mut self, lines: &[u8]) {
        if self.has_begun {
            return;
        }
        let mut each = lines.split_inclusive(|byte| *byte == b'\n');
        self.has_begun = !self.trim_start(lines).is_empty()
            || (lines.len() > self.limit && each.any(|line| line.len() > self.limit));
    }

    /// Removes the white space at the start of the next lines. Before the first text, byte-order
    /// marks are removed too.
    fn trim_start<'a>(&self, lines: &'a [u8]) -> &'a [u8] {
        if self.has_text() { trim_start(lines) } else { trim_marks(trim_start(lines)) }
    }

    /// Takes the next line, from `start` to the end of `text`. Returns the start of the next
    /// article, if this line is its URL line.
    pub(crate) fn take_line(&mut self, text: &[u8], start: usize) -> Option<Beginning> {
        let line = text.get(start..).unwrap_or_default();
        if line.len() > self.limit {
            self.take_long_line();
            return None;
        }
        let trimmed = self.trim_start(line);
        if trimmed.is_empty() {
            return None;
        }
        // A line after a title line may have no `|`, and most have none.
        let has_pipe = memchr(b'|', line).is_some();
        let title = (has_pipe && has_opening_byte(line)).then_some(start);
        let before = mem::replace(&mut self.title, title);
        let beginning = before.and_then(|before| self.beginning(before, text, trimmed));
        if beginning.is_none() {
            let is_within = self.has_begun && before.is_some();
            self.has_pipe |= is_within || (has_pipe && title.is_none());
        }
        self.has_begun |= before.is_some() || title.is_none();
        beginning
    }

    /// Takes a line that is longer than the limit.
    pub(crate) fn take_long_line(&mut self) {
        self.title = None;
        self.has_begun = true;
        self.has_pipe = true;
    }

    /// Returns the start of the article on a title line, if the next line, which ends `text`, is
    /// its URL line. `None` if the lines are too long. Also `None` if only white space is before
    /// them, because they are then of the first article, which has begun before.
    fn beginning(&self, start: usize, text: &[u8], next: &[u8]) -> Option<Beginning> {
        if text.len() - start > self.limit {
            return None;
        }
        let line = text.get(start..)?;
        let (line, _) = line.split_at(memchr(b'\n', line)?);
        let at = start + start_on_line(line, next, self.has_begun, text.ends_with(b"\n"))?;
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

    /// Counts the lines of the whole text that end before an offset in the caller's `text`.
    fn lines_before(&self, text: &[u8], at: usize) -> usize {
        let before = text.get(..at).unwrap_or_default();
        self.forgotten_lines + memchr_iter(b'\n', before).count()
    }

    /// Starts the next article. From now on, the caller's text begins with it.
    pub(crate) fn begin(&mut self, beginning: &Beginning) {
        self.move_back(beginning.at);
        self.forgotten_lines = beginning.position.line;
        self.start = beginning.position;
        self.has_begun = true;
        self.has_pipe = false;
    }

    /// Returns the start of the title line that may begin the next article, in a text of `length`
    /// bytes. `None` if only the current line may.
    #[cfg(feature = "std")]
    pub(crate) fn open_part(&self, length: usize) -> Option<usize> {
        self.title.filter(|start| length - start <= self.limit)
    }

    /// Forgets the first bytes of the caller's `text`, which begins after them from now on.
    #[cfg(feature = "std")]
    pub(crate) fn forget(&mut self, text: &[u8], bytes: usize) {
        self.forgotten_lines = self.lines_before(text, bytes);
        self.move_back(bytes);
    }

    /// Moves all offsets back by a number of bytes.
    fn move_back(&mut self, bytes: usize) {
        self.forgotten = self.forgotten.saturating_add(bytes);
        let Some(start) = self.title else { return };
        self.title = start.checked_sub(bytes);
        self.has_begun |= self.title.is_none();
    }

    /// Returns the offset in the whole text of an offset in the caller's text.
    #[cfg(feature = "std")]
    pub(crate) const fn offset_of(&self, at: usize) -> usize {
        self.forgotten.saturating_add(at)
    }
}

/// Whether a line is one word with a host in it, such as a URL without its scheme.
fn is_address(line: &[u8]) -> bool {
    let end = line.iter().position(|byte| !byte.is_ascii_graphic());
    let (word, rest) = line.split_at(end.unwrap_or(line.len()));
    let is_dot = |bytes: &[u8]| {
        matches!(bytes, [before, b'.', after]
            if before.is_ascii_alphanumeric() && after.is_ascii_alphabetic())
    };
    trim_start(rest).is_empty() && word.windows(3).any(is_dot)
}

/// Whether a line has the first byte of an opening quotation mark.
fn has_opening_byte(line: &[u8]) -> bool {
    memchr3(b'"', 0xc2, 0xe2, line).is_some() || memchr(0xe3, line).is_some()
}

/// Returns the offset on a line at which an article begins, if the `next` line is its URL line.
///
/// A joined title line counts only if it and the URL line are right. After the end of a sentence,
/// it counts before a title line from the start of this line. If there are several, none of them
/// is certain. Then the article begins at the start of the line, and its title line is an error.
///
/// If no line feed ends the `next` line, it may be all that is left of a line inside which yet another
/// article begins. Then it is a URL line only if the whole line was one.
pub(crate) fn start_on_line(
    line: &[u8],
    next: &[u8],
    has_text_before: bool,
    is_ended: bool,
) -> Option<usize> {
    if !(is_url_like(next) || (is_ended && is_address(next))) {
        return None;
    }
    let start = title_start(line);
    let first = line.len() - trim_start(line).len();
    let is_title_like = start == Some(first);
    if is_title_like && !has_text_before {
        return start;
    }
    let (valid, text) = valid_end(line);
    let titles = JoinedTitles::of(text);
    if titles == JoinedTitles::default() || !is_ended || !is_url_line(next) {
        return start;
    }
    match (titles.after_end, titles.after_other) {
        (Found::One(at), _) => Some(valid + at),
        (Found::Many(_), _) => Some(first),
        (Found::None, Found::None) => start,
        _ if is_title_like && valid == 0 && is_title_line(text) => start,
        (Found::None, Found::One(at)) if has_text_before => Some(valid + at),
        (Found::None, Found::Many(_)) if has_text_before => Some(first),
        _ => start,
    }
}

/// Returns the end of a text at which another article would begin if a line feed ended the text. Its
/// last line is the URL line.
pub(crate) fn begins_at_end(text: &str) -> Option<&str> {
    let (before, next) = text.split_at(memrchr(b'\n', text.as_bytes())?);
    let next = lines::trim_start(next);
    let before = trim_end(before);
    let line_start = memrchr(b'\n', before.as_bytes()).map_or(0, |feed| feed + 1);
    let (_, line) = before.split_at(line_start);
    let start = |is_ended| start_on_line(line.as_bytes(), next.as_bytes(), true, is_ended);
    let at = start(true).filter(|at| start(false) != Some(*at))?;
    Some(text.split_at(line_start + at).1)
}

/// Returns the end of a line that is valid UTF-8, and its offset.
fn valid_end(line: &[u8]) -> (usize, &str) {
    let text = line.utf8_chunks().last().filter(|chunk| chunk.invalid().is_empty());
    let text = text.map_or("", |chunk| chunk.valid());
    (line.len() - text.len(), trim_end(text))
}

/// Whether a line is a title line without an error.
fn is_title_line(line: &str) -> bool {
    let line = line.trim_start_matches(|it: char| it == BOM || it.is_whitespace());
    let title = Title::read(line);
    title.headline.is_ok() && title.publication.is_ok()
}

/// Whether a line without the white space at its start is a URL line without an error.
fn is_url_line(line: &[u8]) -> bool {
    let line = core::str::from_utf8(line).map_or("", trim_end);
    finish(url_line, line).and_then(typed_url).is_ok()
}

/// Returns the offset on a line at which an article begins if a URL line follows, and nothing on
/// the line is a joined title line.
///
/// It is the first character of the line, or a byte-order mark, if an opening quotation mark and
/// a `|` follow. More byte-order marks and white space may be before the quotation mark.
fn title_start(line: &[u8]) -> Option<usize> {
    let mut rest = trim_start(line);
    loop {
        let start = line.len() - rest.len();
        let title = trim_marks(rest);
        if is_title_like(head(title)) {
            // If no `|` follows this quotation mark, none follows a later one.
            return memchr(b'|', title).map(|_| start);
        }
        rest = find_bom(title)?;
    }
}

/// Removes the byte-order marks at the start of a text, and the white space after each.
fn trim_marks(mut text: &[u8]) -> &[u8] {
    while let Some(rest) = text.strip_prefix(BOM_BYTES) {
        text = trim_start(rest);
    }
    text
}

/// Returns the text from its first byte-order mark.
fn find_bom(text: &[u8]) -> Option<&[u8]> {
    let [first, ..] = BOM_BYTES else { return None };
    let mut rest = text;
    loop {
        rest = rest.get(memchr(*first, rest)?..)?;
        if rest.starts_with(BOM_BYTES) {
            return Some(rest);
        }
        rest = rest.get(1..)?;
    }
}

/// Removes one byte-order mark from the start of a text, if there is one.
fn skip_bom(text: &[u8]) -> &[u8] {
    text.strip_prefix(BOM_BYTES).unwrap_or(text)
}

/// Removes the white space at the start of a text.
fn trim_start(text: &[u8]) -> &[u8] {
    let mut rest = text.trim_ascii_start();
    while let Some(after) = after_other_space(rest) {
        rest = after.trim_ascii_start();
    }
    rest
}

/// Removes one character of white space that [`trim_ascii_start`](slice::trim_ascii_start) keeps:
/// the vertical tab, or white space that is not ASCII.
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

/// Returns the characters in the first four bytes of a text. The result is empty if the first
/// bytes are not a character.
fn head(text: &[u8]) -> &str {
    let bytes = text.get(..4).unwrap_or(text);
    bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid())
}

/// Counts the characters of a text: its bytes without the continuation bytes of UTF-8.
fn count_chars(text: &[u8]) -> usize {
    text.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_unicode_white_space_is_trimmed() {
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
