//! The article: owned, borrowed, or built from its fields.

mod owned;
mod borrowed;
mod canonical_text;
mod entry_points;
#[cfg(feature = "std")]
mod files;
#[cfg(feature = "encoding")]
mod encodings;
mod builder;
mod rule;
mod setters;
mod conversions;
#[cfg(feature = "serde")]
mod serde;
#[cfg(any(feature = "arbitrary", feature = "proptest"))]
pub(crate) mod generators;

pub use self::borrowed::ArticleRef;
pub use self::builder::ArticleBuilder;
#[cfg(feature = "std")]
pub(crate) use self::entry_points::utf8;
pub use self::entry_points::{check, check_bytes};
#[cfg(feature = "std")]
pub use self::files::FileError;
pub use self::owned::{Article, Paragraphs};
pub use self::rule::{BuildError, Rule, Violation};
pub use self::setters::{OptionalText, UrlText};
