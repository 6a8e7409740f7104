//! The byline: whom it names.

mod authors;
mod reading;
mod entry;
mod author;
mod sentence_byline;
mod relation;
mod affiliation;
mod name;
mod staff;
mod place;
mod role;
mod agency;
mod detail;
mod lexer;
mod lead;
mod separator;
mod word;

pub use self::author::{Author, AuthorKind};
pub use self::authors::{Authors, authors};
