//! Words as data. Nothing here asks anything of a text.

mod language;
pub(crate) mod names;
pub(crate) mod around;

pub use self::language::Language;
pub(crate) use self::language::Languages;
