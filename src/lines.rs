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

use memchr::memchr;

/// The text without the one byte-order mark that may stand in front of it.
pub(crate) fn skip_bom(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// The next line that is not blank, without the white space at its ends, and
/// the text behind it, which begins with that white space. `None` at the end.
pub(crate) fn next_line(input: &str) -> Option<(&str, &str)> {
    let input = input.trim_start();
    if input.is_empty() {
        return None;
    }
    let end = memchr(b'\n', input.as_bytes()).unwrap_or(input.len());
    let line = input.split_at(end).0.trim_end();
    Some((line, input.split_at(line.len()).1))
}

/// The next line, like [`next_line`], but only if it touches the line before.
/// `input` is what stands behind the text of that line.
pub(crate) fn next_line_of_block(input: &str) -> Option<(&str, &str)> {
    if starts_with_blank_line(input) { None } else { next_line(input) }
}

/// Whether a blank line follows the line behind whose text `input` begins.
pub(crate) fn starts_with_blank_line(input: &str) -> bool {
    let (gap, _) = input.split_at(input.len() - input.trim_start().len());
    gap.bytes().filter(|&byte| byte == b'\n').nth(1).is_some()
}

/// Whether a text can stand on a line and be read from it unchanged: neither
/// empty, nor broken, nor with white space at its ends.
pub(crate) fn is_line_text(text: &str) -> bool {
    !text.is_empty() && text.trim().len() == text.len() && !text.contains('\n')
}
