//! The byline and its authors.

mod authors;
mod reading;
mod sentence;
mod detail;
mod entry;
mod author;
#[cfg(feature = "serde")]
mod serde;
mod tail;
mod kind;
mod affiliation;
mod name;
mod staff;
mod place;
mod role;
mod agency;
mod aside;
mod address;
mod byline_date;
mod bracket;
mod segment;
mod scanner;
mod lead;
mod separator;
mod grammar;
mod word;
#[cfg(test)]
mod testing;

pub use self::author::{Author, AuthorKind};
pub use self::authors::{Authors, authors};
