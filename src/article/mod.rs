//! The article: owned, borrowed, or built from its fields.

mod owned;
mod borrowed;
mod canonical_text;
mod entry_points;
#[cfg(feature = "encoding")]
mod encodings;
mod builder;
mod conversions;
#[cfg(feature = "serde")]
mod serde;
#[cfg(any(feature = "arbitrary", feature = "proptest"))]
pub(crate) mod generators;

pub use self::borrowed::ArticleRef;
pub use self::builder::{ArticleBuilder, BuildError, Rule};
pub use self::entry_points::check;
#[cfg(feature = "std")]
pub(crate) use self::entry_points::utf8;
pub use self::owned::{Article, Paragraphs};
