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
//!   fault of a text, [`Error::report`] shows one under its line.
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

// From text to article, in the order in which the text flows.
mod parse;
mod document;
mod lines;
mod header;
mod signed_line;
mod date_line;
mod date;
mod time;
mod other_calendars;
mod around;
mod body;
mod article_ref;
#[cfg(feature = "encoding")]
mod decode;
// Many articles in one text.
mod split;
mod articles;
#[cfg(feature = "std")]
mod reader;
// What an article is.
mod article;
mod byline;
mod builder;
// What its paragraphs are.
mod paragraph_kind;
mod notice;
mod credit;
mod reporting;
mod subheading;
// From the article outwards.
mod write;
mod join;
mod validate;
mod issue;
mod misdecoded;
mod quotes;
#[cfg(feature = "serde")]
mod serde;
// Articles made at random.
#[cfg(feature = "arbitrary")]
mod arbitrary;
#[cfg(feature = "proptest")]
mod proptest;
#[cfg(any(feature = "arbitrary", feature = "proptest"))]
mod generate;
// Shared ground, which imports nothing from above.
mod options;
mod grammar;
mod error;
mod report;
mod span;
mod calendar;
mod language;
mod names;
mod words;
mod chars;
mod phrases;

#[doc = include_str!("format.md")]
#[doc = include_str!("kinds.md")]
pub mod format {
    #[doc = include_str!("names.md")]
    pub mod names {}
    #[doc = include_str!("words.md")]
    pub mod words {}
}

pub use crate::article::{Article, Paragraphs};
pub use crate::article_ref::ArticleRef;
pub use crate::articles::{Articles, articles};
pub use crate::body::{Paragraph, ParagraphRefs};
pub use crate::builder::{ArticleBuilder, BuildError, Rule};
pub use crate::byline::{Author, AuthorKind, Authors, authors};
pub use crate::error::{Error, ErrorKind, Expected, Field};
pub use crate::issue::{Issue, IssueKind, Report, Severity};
pub use crate::join::{JoinError, join};
pub use crate::language::Language;
pub use crate::options::{DateOrder, ParseOptions};
pub use crate::paragraph_kind::{ParagraphKind, ParagraphKinds};
pub use crate::parse::check;
#[cfg(feature = "std")]
pub use crate::reader::Reader;
pub use crate::span::Span;
/// The crate whose type names an encoding, in the version that this one takes.
#[cfg(feature = "encoding")]
pub use encoding_rs;

/// The README's code runs as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
