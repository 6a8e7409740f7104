//! What a paragraph is: text of the article, or something that stands between.

mod kind;
mod notice;
mod picture_credit;
mod reporting;
mod subheading;
mod phrases;

pub use self::kind::{ParagraphKind, ParagraphKinds};
