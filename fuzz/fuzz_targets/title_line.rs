//! Law: a title line that is taken reads back equal whatever white space stands round its parts; and the reference takes the same ones.
#![no_main]

#[path = "../../tests/oracles/mod.rs"]
mod oracles;
#[path = "../../tests/reference/mod.rs"]
mod reference;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| oracles::title_line(bytes));
