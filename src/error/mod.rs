//! Parse errors: what is wrong with a text, and where.

mod kind;
mod file_format;
mod located;
mod report;

pub use self::file_format::FileFormat;
pub use self::kind::{ErrorKind, Expected, Field};
pub use self::located::Error;
