//! Law: a text is cut into articles as the reference cuts it, and a stream gives the same articles, errors and places however its bytes come; what is read can be joined and reads back.
#![no_main]

#[path = "../../tests/oracles/mod.rs"]
mod oracles;
#[path = "../../tests/reference/mod.rs"]
mod reference;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| oracles::many::stream(bytes));
