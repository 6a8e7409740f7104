//! Many articles, in one text and in a stream.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may panic"
)]

mod articles;
#[cfg(all(feature = "std", feature = "encoding"))]
mod encodings;
#[cfg(feature = "std")]
mod reader;
