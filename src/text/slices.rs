//! Cuts slices out of a text at the start or end of other slices of it.
//!
//! An empty result is a slice of the text too, never a literal, so it has a position.

/// Returns the empty slice at the start of `text`.
pub(crate) fn start_of(text: &str) -> &str {
    text.split_at(0).0
}

/// Returns the empty slice at the end of `text`.
pub(crate) fn end_of(text: &str) -> &str {
    text.split_at(text.len()).1
}

/// Returns `text` without the suffix `rest`.
pub(crate) fn up_to<'a>(rest: &str, text: &'a str) -> &'a str {
    text.split_at(text.len() - rest.len()).0
}

/// Returns `text` up to the first of these characters, or all of it if it has none.
pub(crate) fn until<const COUNT: usize>(text: &str, marks: [char; COUNT]) -> &str {
    text.find(marks).map_or(text, |at| text.split_at(at).0)
}

/// Splits `text` before its suffix `rest`.
pub(crate) fn split_before<'a>(rest: &str, text: &'a str) -> (&'a str, &'a str) {
    text.split_at(text.len() - rest.len())
}
