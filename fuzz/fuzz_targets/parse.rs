//! Invariant: all parsing functions find the same article or the same errors; all errors and spans are inside the text, in order; nothing printed can control a terminal.
#![no_main]

#[path = "../../tests/oracles/mod.rs"]
mod oracles;
#[path = "../../tests/reference/mod.rs"]
mod reference;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| oracles::parse(bytes));
