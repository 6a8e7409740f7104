//! Invariant: an article that the builder accepts reads back equal; parts that it rejects break the rule of the error, and no text written by hand from them reads back to them.
#![no_main]

#[path = "../../tests/oracles/mod.rs"]
mod oracles;
#[path = "../../tests/reference/mod.rs"]
mod reference;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| oracles::builder(bytes));
