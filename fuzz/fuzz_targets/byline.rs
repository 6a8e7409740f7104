//! Invariant: the authors of a byline are slices of it, in order, and only words and marks of closed lists are outside them.
#![no_main]

#[path = "../../tests/oracles/mod.rs"]
mod oracles;
#[path = "../../tests/reference/mod.rs"]
mod reference;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| oracles::byline(bytes));
