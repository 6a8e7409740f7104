//! Parsing one text: which texts are articles, and where the errors are.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may panic"
)]

mod byline_with_date;
mod date_errors;
#[cfg(feature = "encoding")]
mod encoding;
mod errors;
mod other_files;
mod every_path;
mod header_end;
#[path = "../util/mod.rs"]
mod util;
