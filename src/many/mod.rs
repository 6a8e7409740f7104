//! Reads and writes many articles in one text or stream.

mod articles;
#[cfg(feature = "std")]
mod reader;
#[cfg(all(feature = "std", feature = "encoding"))]
mod decoded;
#[cfg(all(feature = "std", not(feature = "encoding")))]
#[path = "undecoded.rs"]
mod decoded;
mod join;

pub use self::articles::{ArticleRefs, Articles, article_refs, articles};
pub use self::join::join;
#[cfg(feature = "std")]
pub use self::join::write_all;
#[cfg(feature = "std")]
pub use self::reader::Reader;
