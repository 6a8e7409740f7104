//! Articles: building, generating and serializing them, and the traits of the types.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may panic"
)]

mod builder;
mod conversions;
#[cfg(feature = "std")]
mod files;
#[cfg(all(feature = "arbitrary", feature = "proptest"))]
mod generators;
#[cfg(feature = "serde")]
mod serde;
mod traits;
