//! What a paragraph is: text of the article, or something that stands between.

mod kind;
mod content;
mod notice;
mod picture_credit;
mod reporting;
mod subheading;

pub use self::kind::{ParagraphKind, ParagraphKinds};
