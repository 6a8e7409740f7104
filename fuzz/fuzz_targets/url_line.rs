//! Invariant: an accepted URL is http or https, and has a host and a stable written form; the reference accepts the same ones.
#![no_main]

#[path = "../../tests/oracles/mod.rs"]
mod oracles;
#[path = "../../tests/reference/mod.rs"]
mod reference;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| oracles::url_line(bytes));
