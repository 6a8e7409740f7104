//! The parts of any text: lines, words, numbers and positions.

pub(crate) mod slices;
pub(crate) mod lines;
pub(crate) mod span;
pub(crate) mod letters;
pub(crate) mod words;
pub(crate) mod spelling;
#[cfg(test)]
mod table;
pub(crate) mod number;
pub(crate) mod chars;
pub(crate) mod canonical_date;
pub(crate) mod sentence;
