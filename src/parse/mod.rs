//! From a text to its parts, front to back.

mod options;
mod names;
#[cfg(feature = "serde")]
mod serde;
pub(crate) mod file_format;
pub(crate) mod document;
pub(crate) mod byline_and_date;
pub(crate) mod title_line;
pub(crate) mod url_line;
pub(crate) mod date;
pub(crate) mod body;
pub(crate) mod joined_title;
pub(crate) mod boundary;

pub use self::body::{Paragraph, ParagraphRefs};
pub use self::names::UnknownNameError;
pub use self::options::{DateOrder, ParseOptions};
