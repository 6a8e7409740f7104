//! Properties of any text: the contracts, the invariants on every seed and fuzzing failure, and the
//! comparison with the reference reader.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may panic"
)]

mod composition;
mod differential;
#[cfg(all(feature = "arbitrary", feature = "serde"))]
#[path = "../oracles/mod.rs"]
mod oracles;
mod properties;
#[path = "../reference/mod.rs"]
mod reference;
#[cfg(all(feature = "arbitrary", feature = "serde"))]
mod regressions;
#[cfg(all(feature = "arbitrary", feature = "proptest", feature = "serde"))]
mod streams;
#[path = "../util/mod.rs"]
mod util;
#[cfg(all(feature = "arbitrary", feature = "serde"))]
mod words;
