//! The byline: its lines, and whom it names.

// From the byline to its authors.
mod author;
mod credit;
mod told;
mod next;
mod name;
mod segments;
// What the words of a byline are.
mod leads;
mod places;
mod asides;
mod staff;
mod roles;
mod agencies;
mod words;

pub use self::author::{Author, AuthorKind, Authors, authors};

/// The lines of a byline as written that are not blank, trimmed.
pub(crate) fn byline_lines(byline: &str) -> impl Iterator<Item = &str> + Clone {
    byline.split('\n').map(str::trim).filter(|line| !line.is_empty())
}
