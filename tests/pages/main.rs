//! Checks what the pages, the seeds and the manifest say about the crate.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may panic"
)]

mod errors;
mod format;
mod grammar;
mod manifest;
mod names;
mod seeds;
#[path = "../util/mod.rs"]
mod util;
