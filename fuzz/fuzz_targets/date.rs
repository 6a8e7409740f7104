//! Law: a date alone on its line reads the same in any case of letters and with any white space, and any line as the reference reads it.
#![no_main]

#[path = "../../tests/oracles/mod.rs"]
mod oracles;
#[path = "../../tests/reference/mod.rs"]
mod reference;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| oracles::date(bytes));
