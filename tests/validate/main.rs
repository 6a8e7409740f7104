//! What `validate` reports about an article.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

mod issues;
mod second_header;
#[cfg(feature = "encoding")]
mod misdecoded;
