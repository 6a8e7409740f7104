//! Reads a saved news article, a plain text file, into a typed [`Article`].
//!
//! ```
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use newsclip::Article;
//!
//! let text = std::fs::read_to_string("seeds/canonical.txt")?;
//! let article = Article::parse(&text)?;
//! println!("{} ({}, {})", article.headline(), article.publication(), article.date());
//! # Ok(())
//! # }
//! ```
//!
//! Such a file looks like this, and the page [`format`](mod@format) says exactly how far it may differ:
//!
//! ```text
//! “Headline” | Deck | Publication
//! https://example.com/article
//!
//! Byline
//! 26 FEBRUARY 2024
//!
//! First paragraph.
//!
//! Second paragraph.
//! ```
//!
//! # The types to know
//!
//! - [`Article`] owns its parts and is always valid: what it [writes](Article#impl-Display-for-Article)
//!   reads back as an equal article. [`ArticleBuilder`] makes one from parts.
//! - [`ArticleRef`] is the same reading, borrowed from the text, with the place of each part: the
//!   cheap way to go through many articles.
//! - [`Author`], from [`Article::authors`], is one of those whom the byline names, with role and
//!   place. [`authors`] reads a byline from elsewhere.
//! - [`Error`] says what is wrong with a text, in which part, and where. [`check`] lists every
//!   error of a text, [`Error::report`] shows one under its line.
//! - [`articles`] reads a text that holds many, one after another, `Reader` a
//!   stream of them; [`join`] writes many as one text.
//! - [`Report`], from [`Article::validate`], lists what is well-formed and yet doubtful.
//! - [`ParagraphKind`] tells the text of an article from subheadings, notices and credits.
//! - [`ParseOptions`] states what may vary, such as the order of day and month in figures.
//!
//! # Promises
//!
//! - No input makes this crate panic, and none makes it take more time or memory than grows in
//!   proportion to its length. There is no `unsafe` code.
//! - Text inside a part is kept to the byte. Only the layout between the parts is not.
//! - Messages hold nothing of the text that was read, and stay on one line. [`Error::report`] shows
//!   a line of it, with all that could steer a terminal taken out.
//! - Public enums are `#[non_exhaustive]`. nom is in no public signature; [`chrono::NaiveDate`] and
//!   [`url::Url`] are, on purpose.
//!
//! # What it does not do
//!
//! It reads articles of this format alone. It does not read HTML, fetch anything, or guess: a date
//! that can be read in two ways is an error.
//!
//! # Features
//!
//! - `std` (default): `Reader`; and lets the search for line ends use the fastest instructions of
//!   the machine. Without it the crate is `no_std` and needs `alloc`.
//! - `simdutf8` (default): checks UTF-8 by SIMD in [`Article::from_utf8`]. It needs `std`.
//! - `encoding`: `Article::from_bytes`, which reads UTF-16 and, where they are named, the other
//!   encodings of the web. It adds the crate `encoding_rs`, and needs no `std`.
//! - `serde`: `Serialize` and `Deserialize` for [`Article`], `Serialize` for [`ArticleRef`].
//! - `arbitrary`: [`Article`] for structure-aware fuzzing.
//! - `proptest`: `any::<Article>()` for property tests.
#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;

pub mod format;
// From the words up to the article, each layer on those before it.
mod lexicon;
mod text;
mod error;
mod grammar;
mod parse;
mod article;
// What an article says.
mod byline;
mod paragraph;
mod validate;
// Many of them.
mod many;

pub use crate::article::{
    Article, ArticleBuilder, ArticleRef, BuildError, Paragraphs, Rule, check,
};
pub use crate::byline::{Author, AuthorKind, Authors, authors};
pub use crate::error::{Error, ErrorKind, Expected, Field};
pub use crate::lexicon::Language;
#[cfg(feature = "std")]
pub use crate::many::Reader;
pub use crate::many::{Articles, JoinError, articles, join};
pub use crate::paragraph::{ParagraphKind, ParagraphKinds};
pub use crate::parse::{DateOrder, Paragraph, ParagraphRefs, ParseOptions};
pub use crate::text::span::Span;
pub use crate::validate::{Issue, IssueKind, Report, Severity};
/// The crate whose type names an encoding, in the version that this one takes.
#[cfg(feature = "encoding")]
pub use encoding_rs;

/// The README's code runs as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
