//! The article: read from a text, borrowed from one, or built from parts.

mod owned;
mod borrowed;
mod canonical_text;
mod ways_in;
#[cfg(feature = "encoding")]
mod encodings;
mod builder;
#[cfg(feature = "serde")]
mod serde;
#[cfg(any(feature = "arbitrary", feature = "proptest"))]
mod generators;

pub use self::borrowed::ArticleRef;
pub use self::builder::{ArticleBuilder, BuildError, Rule};
pub use self::owned::{Article, Paragraphs};
pub use self::ways_in::check;
#[cfg(feature = "std")]
pub(crate) use self::ways_in::utf8;
