//! Invariant: a text is split into articles as by the reference; a stream yields the same articles, errors and positions in any chunks; what is read can be joined and reads back.
#![no_main]

#[path = "../../tests/oracles/mod.rs"]
mod oracles;
#[path = "../../tests/reference/mod.rs"]
mod reference;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| oracles::many::stream(bytes));
