//! Slices of a text, cut by where other slices of it begin and end. None of them is a
//! literal, so that each has its place in the text.

/// The empty stretch before the first character of `text`.
pub(crate) fn place_before(text: &str) -> &str {
    text.split_at(0).0
}

/// The empty stretch behind the last character of `text`.
pub(crate) fn place_behind(text: &str) -> &str {
    text.split_at(text.len()).1
}

/// What of `text` stands before its end `rest`.
pub(crate) fn up_to<'a>(rest: &str, text: &'a str) -> &'a str {
    text.split_at(text.len() - rest.len()).0
}

/// What of `text` stands before the first of these marks, or all of it.
pub(crate) fn until<const COUNT: usize>(text: &str, marks: [char; COUNT]) -> &str {
    text.find(marks).map_or(text, |at| text.split_at(at).0)
}

/// Splits `text` before its end `rest`.
pub(crate) fn split_before<'a>(rest: &str, text: &'a str) -> (&'a str, &'a str) {
    text.split_at(text.len() - rest.len())
}
