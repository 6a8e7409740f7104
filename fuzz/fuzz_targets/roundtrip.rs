//! Invariant: an article that parses is written to a text that reads back equal, writing it again gives the same text, and it survives JSON and postcard.
#![no_main]

#[path = "../../tests/oracles/mod.rs"]
mod oracles;
#[path = "../../tests/reference/mod.rs"]
mod reference;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| oracles::roundtrip(bytes));
