//! What the fuzzing and the property tests of a crate that depends on this one need.
//!
//! The features `arbitrary` and `proptest` both turn this module on, and each makes [`Article`] and
//! [`Text`] implement its own trait `Arbitrary`.
//!
//! # Fuzzing
//!
//! Take an [`Article`] to begin after the parser, or a [`Text`] for what reads files: it is an article, or
//! nearly one.
//!
//! ```rust,ignore
//! #![no_main]
//! libfuzzer_sys::fuzz_target!(|article: newsclip::Article| {
//!     my_crate::render(&article);
//! });
//! ```
//!
//! A target that takes `&str` or bytes starts far deeper with the [`DICTIONARY`] and the [`SEEDS`]. Write both
//! to files before the fuzzer runs, for example in an example of your own:
//!
//! ```
//! use std::fs;
//!
//! # fn main() -> std::io::Result<()> {
//! let folder = std::env::temp_dir().join("fuzz");
//! fs::create_dir_all(folder.join("seeds"))?;
//! fs::write(folder.join("newsclip.dict"), newsclip::fuzz::DICTIONARY)?;
//! for (name, text) in newsclip::fuzz::SEEDS {
//!     fs::write(folder.join("seeds").join(name), text)?;
//! }
//! # Ok(())
//! # }
//! ```
//!
//! and then `cargo fuzz run TARGET fuzz/corpus/TARGET fuzz/seeds -- -dict=fuzz/newsclip.dict`.
//!
//! # Property tests
//!
//! ```
//! # #[cfg(feature = "proptest")] {
//! use newsclip::fuzz::{Size, Text};
//! use newsclip::{Article, check};
//! use proptest::prelude::*;
//!
//! proptest!(|(article in any::<Article>())| {
//!     prop_assert!(article.paragraphs().len() > 0);
//! });
//! proptest!(|(text in any_with::<Text>(Size::new().paragraphs(3)))| {
//!     prop_assert_eq!(check(&text).is_empty(), Article::parse(&text).is_ok());
//! });
//! # }
//! ```
//!
//! [`Article`]: crate::Article

mod files;
mod text;
#[cfg(feature = "arbitrary")]
mod arbitrary;
#[cfg(feature = "proptest")]
mod proptest;

pub use self::files::{DICTIONARY, SEEDS};
pub use self::text::Text;
pub use crate::article::generators::Size;
