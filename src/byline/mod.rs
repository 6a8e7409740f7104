//! The byline: whom it names.

mod author;
mod reading;
mod entry;
mod sentence_byline;
mod relation;
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

pub use self::author::{Author, AuthorKind, Authors, authors};
