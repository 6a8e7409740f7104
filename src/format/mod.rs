#![doc = include_str!("format.md")]
#![doc = include_str!("kinds.md")]

#[doc = include_str!("../lexicon/names.md")]
pub mod names {}
#[doc = include_str!("../lexicon/words.md")]
pub mod words {}
