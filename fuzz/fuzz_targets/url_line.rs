//! Law: a URL that is taken is http or https, has a host and a written form that stays; and the reference takes the same ones.
#![no_main]

#[path = "../../tests/oracles/mod.rs"]
mod oracles;
#[path = "../../tests/reference/mod.rs"]
mod reference;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| oracles::url_line(bytes));
