//! The byline: its lines.

/// The lines of a byline as written that are not blank, trimmed.
pub(crate) fn byline_lines(byline: &str) -> impl Iterator<Item = &str> + Clone {
    byline.split('\n').map(str::trim).filter(|line| !line.is_empty())
}
