//! Generates random articles, for fuzzing and property tests.

pub(crate) mod parts;
mod prose;
mod size;
#[cfg(feature = "arbitrary")]
mod arbitrary;
#[cfg(feature = "proptest")]
mod proptest;

pub use self::size::Size;
