//! Invariant: an article that parses is written to a text that reads back equal, alone and among others, writing it again gives the same text, and it survives the builder, JSON and postcard.
#![no_main]

#[path = "../../tests/oracles/mod.rs"]
mod oracles;
#[path = "../../tests/reference/mod.rs"]
mod reference;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| oracles::roundtrip(bytes));
