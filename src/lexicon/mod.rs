//! The lexicon: all words, as data. [`words`](crate::text::words) looks them up in a text.
//!
//! - `words.md` has every word and phrase, by list. It is a page of the documentation.
//! - `names.md` has the names of months and weekdays, by language, from CLDR. It is also a page of
//!   the documentation. `.ci/calendar-names` generates it.
//! - `table.rs` has both, in the form for lookup. A test generates it from the two pages:
//!   `UPDATE_LEXICON=1 cargo test --lib lexicon`.
//!
//! To add a word, add it to its line of `words.md` and run that test.

mod lists;
mod language;
mod table;
mod trie;

pub(crate) use self::language::Languages;
pub use self::language::{Language, LanguageIter};
#[cfg(test)]
pub(crate) use self::lists::HEADINGS;
pub(crate) use self::lists::Lists;
pub(crate) use self::table::{BEGINNINGS, COMPOSED, ENDS};
pub(crate) use self::trie::{Answer, Node, Row, Trie};
