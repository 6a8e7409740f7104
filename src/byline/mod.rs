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
