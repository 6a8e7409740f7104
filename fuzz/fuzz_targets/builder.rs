//! Law: what the builder takes reads back equal; what it refuses breaks the rule it names, and no text made by hand of the same parts holds them.
#![no_main]

#[path = "../../tests/oracles/mod.rs"]
mod oracles;
#[path = "../../tests/reference/mod.rs"]
mod reference;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| oracles::builder(bytes));
