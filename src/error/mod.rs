//! Parse errors: what is wrong with a text, and where.

mod kind;
mod file_format;
mod located;
mod report;
mod display;
#[cfg(feature = "serde")]
mod serde;

#[cfg(feature = "std")]
pub(crate) use self::display::Printable;
pub use self::display::{DisplayIn, GithubAnnotation};
pub use self::file_format::FileFormat;
pub use self::kind::{ErrorKind, Expected, Field};
pub use self::located::Error;
