//! Generates random articles, for fuzzing and property tests.

mod parts;
#[cfg(feature = "arbitrary")]
mod arbitrary;
#[cfg(feature = "proptest")]
mod proptest;
