//! Invariant: with any options, the layout between the parts changes nothing, and text appended to a document only adds to its body.
#![no_main]

#[path = "../../tests/oracles/mod.rs"]
mod oracles;
#[path = "../../tests/reference/mod.rs"]
mod reference;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| oracles::options(bytes));
