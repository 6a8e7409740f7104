//! An article: how it is built, made up, written with serde, and what its types promise.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may panic"
)]

mod builder;
#[cfg(all(feature = "arbitrary", feature = "proptest"))]
mod generators;
#[cfg(feature = "serde")]
mod serde;
mod traits;
