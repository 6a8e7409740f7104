//! Invariant: a date alone on its line reads the same in any letter case and with any white space, and any line reads as in the reference.
#![no_main]

#[path = "../../tests/oracles/mod.rs"]
mod oracles;
#[path = "../../tests/reference/mod.rs"]
mod reference;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| oracles::date(bytes));
