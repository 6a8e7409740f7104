//! Physical lines: where they end, which are blank, what of them counts.
//!
//! ```text
//! line       = *WSP [ text *WSP ] ( LF / end of text )
//! blank-line = *WSP LF
//! text       = a run of characters without LF that neither begins nor ends in WSP
//! WSP        = any character with Unicode's property White_Space, but LF
//! ```
//!
//! A carriage return is white space, so that CRLF ends a line as LF does.

use memchr::{memchr, memchr_iter};

use super::slices::up_to;

/// What stands between two paragraphs of the canonical text: two blank lines.
pub(crate) const PARAGRAPH_GAP: &str = "\n\n\n";

/// The byte-order mark.
pub(crate) const BOM: char = '\u{feff}';

/// The text without the one byte-order mark that may stand in front of it.
pub(crate) fn skip_bom(text: &str) -> &str {
    text.strip_prefix(BOM).unwrap_or(text)
}

/// The text without the white space in front of it, as [`str::trim_start`] gives
/// it, which looks at a character at a time. ASCII is nearly always enough.
#[inline]
pub(crate) fn trim_start(text: &str) -> &str {
    if text.as_bytes().first().is_some_and(u8::is_ascii_graphic) {
        return text;
    }
    let rest = text.trim_ascii_start();
    if rest.starts_with(char::is_whitespace) { rest.trim_start() } else { rest }
}

/// The text without the white space behind it, as [`trim_start`] does it in front.
#[inline]
pub(crate) fn trim_end(text: &str) -> &str {
    if text.ends_with(char::is_whitespace) { text.trim_end() } else { text }
}

/// The text without the white space at its ends. Where nothing else is left, it
/// stands at the beginning.
pub(crate) fn trim(text: &str) -> &str {
    trim_start(trim_end(text))
}

/// The next line that is not blank, without the white space at its ends, and
/// the text behind it, which begins with that white space. `None` at the end.
pub(crate) fn next_line(input: &str) -> Option<(&str, &str)> {
    let input = trim_start(input);
    if input.is_empty() {
        return None;
    }
    let end = memchr(b'\n', input.as_bytes()).unwrap_or(input.len());
    let line = trim_end(input.split_at(end).0);
    Some((line, input.split_at(line.len()).1))
}

/// The next line, like [`next_line`], but only if it touches the line before.
/// `input` is what stands behind the text of that line.
pub(crate) fn next_line_of_block(input: &str) -> Option<(&str, &str)> {
    let (has_blank_line, rest) = split_gap(input);
    if has_blank_line { None } else { next_line(rest) }
}

/// Behind the text of a line: whether a blank line follows, and the text of the
/// next line that is not blank, with all that stands behind it.
#[inline]
pub(crate) fn split_gap(input: &str) -> (bool, &str) {
    let rest = trim_start(input);
    let line_ends = memchr_iter(b'\n', up_to(rest, input).as_bytes());
    (line_ends.count() > 1, rest)
}

/// Whether a text can stand on a line and be read from it unchanged: neither
/// empty, nor broken, nor with white space at its ends.
pub(crate) fn is_line_text(text: &str) -> bool {
    !text.is_empty() && trim(text).len() == text.len() && memchr(b'\n', text.as_bytes()).is_none()
}

/// The lines of a byline as written that are not blank, trimmed.
pub(crate) fn byline_lines(byline: &str) -> impl Iterator<Item = &str> + Clone {
    byline.split('\n').map(str::trim).filter(|line| !line.is_empty())
}
