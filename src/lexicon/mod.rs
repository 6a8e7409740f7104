//! Words as data. Nothing here asks anything of a text: [`words`](crate::text::words) does.
//!
//! - `words.md` has every word and phrase, list by list. It is a page of the documentation.
//! - `names.md` has the months and weekdays, language by language, from CLDR. It is another.
//! - `table.rs` is both in the form in which they are looked up. A test writes it from the two
//!   pages: `UPDATE_LEXICON=1 cargo test --lib lexicon`.
//!
//! To add a word, write it on its line of `words.md` and run that test.

mod lists;
mod language;
mod table;
mod trie;

pub use self::language::Language;
pub(crate) use self::language::Languages;
#[cfg(test)]
pub(crate) use self::lists::HEADINGS;
pub(crate) use self::lists::Lists;
pub(crate) use self::table::{BEGINNINGS, COMPOSED, ENDS};
pub(crate) use self::trie::{Answer, Node, Row, Trie};
