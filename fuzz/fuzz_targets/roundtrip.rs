//! Law: what is read writes to a text that reads back equal, writing twice gives the same, and so does the way through JSON and postcard.
#![no_main]

#[path = "../../tests/oracles/mod.rs"]
mod oracles;
#[path = "../../tests/reference/mod.rs"]
mod reference;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| oracles::roundtrip(bytes));
