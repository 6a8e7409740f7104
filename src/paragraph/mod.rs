//! What a paragraph is: text of the article, or something that a page puts between.

mod kind;
#[cfg(feature = "serde")]
mod serde;
mod rules;
mod notice;
mod rights;
mod picture;
mod caption;
mod agencies;
mod reporting;
mod subheading;
#[cfg(test)]
mod testing;
mod names;
mod phrases;
mod content;

pub use self::kind::{ParagraphKind, ParagraphKinds, TextParagraphs};
