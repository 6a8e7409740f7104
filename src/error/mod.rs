//! Parse errors: what is wrong with a text, and where.

mod kind;
mod located;
mod report;

pub use self::kind::{ErrorKind, Expected, Field, FileFormat};
pub use self::located::Error;
