//! Parses a saved news article, a plain text file, into a typed [`Article`].
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
//! Such a file looks like this. The page [`format`](mod@format) is the exact specification.
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
//! - [`Article`] owns its fields and is always valid. The text that it
//!   [writes](Article#impl-Display-for-Article) parses to an equal article. [`ArticleBuilder`]
//!   builds one from its fields.
//! - [`ArticleRef`] is zero-copy, and also records the span of each field. Use it to read many
//!   articles quickly.
//! - [`Author`] is an author of a byline, with role and place. [`Article::authors`] splits the
//!   byline into its authors, and [`authors`] any other byline.
//! - [`Error`] says what is wrong with a text, in which field, and where. [`check`] returns all
//!   errors of a text. [`Error::report`] shows the line of an error, with carets.
//! - [`articles`] reads many articles from one text, and `Reader` from a stream. [`join`] writes
//!   many articles as one text.
//! - [`Report`], from [`Article::validate`], lists the issues of an article that parses but looks
//!   wrong.
//! - [`ParagraphKind`] classifies a paragraph, so that you can drop subheadings, notices and
//!   credits.
//! - [`ParseOptions`] has the options of parsing, such as the order of day and month in figures.
//!
//! # Promises
//!
//! - No input makes this crate panic. Time and memory grow at most in proportion to the length of
//!   the input. There is no `unsafe` code.
//! - The text of each field is kept to the byte. Only the layout between the fields is not kept.
//! - Error messages never contain input text, and are always one line. [`Error::report`] shows a
//!   line of the text, but replaces all characters that control a terminal or are invisible.
//! - Public enums are `#[non_exhaustive]`. No public signature has a type of nom.
//!   [`chrono::NaiveDate`] and [`url::Url`] are part of the public API on purpose.
//!
//! # What it does not do
//!
//! It reads only articles of this format. It does not read HTML, and does not fetch anything. It
//! never guesses: an ambiguous date is an error.
//!
//! # Features
//!
//! - `std` (default): adds `Reader`, and searches for line ends with the fastest instructions of
//!   the machine. Without it, the crate is `no_std` and needs `alloc`.
//! - `simdutf8` (default): checks UTF-8 with SIMD in [`Article::from_utf8`]. It needs `std`.
//! - `encoding`: adds `Article::from_bytes`, which reads UTF-16 and, if you name them, the other
//!   encodings of the web. It adds the crate `encoding_rs`, and does not need `std`.
//! - `serde`: implements `Serialize` for all types with data: articles, authors, kinds of paragraphs,
//!   errors and issues; and `Deserialize` for [`Article`], [`ParseOptions`] and its parts.
//! - `arbitrary`: implements `Arbitrary` for [`Article`], for structure-aware fuzzing, and adds the module
//!   `fuzz`, with a dictionary, seeds, and texts that are nearly articles.
//! - `proptest`: implements `any::<Article>()`, for property tests, and adds the module `fuzz`.
#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;

pub mod format;
// From the words to the article. Each module uses only those before it.
mod lexicon;
mod text;
mod error;
mod grammar;
mod parse;
mod article;
// The content of an article.
mod byline;
mod paragraph;
mod validate;
// Many articles.
mod many;
// For the tests of others.
#[cfg(any(feature = "arbitrary", feature = "proptest"))]
pub mod fuzz;

#[cfg(feature = "std")]
pub use crate::article::FileError;
pub use crate::article::{
    Article, ArticleBuilder, ArticleRef, BuildError, OptionalText, Paragraphs, Rule, UrlText,
    Violation, check, check_bytes,
};
pub use crate::byline::{Author, AuthorKind, Authors, authors};
pub use crate::error::{
    DisplayIn, Error, ErrorKind, Expected, Field, FileFormat, GithubAnnotation,
};
pub use crate::lexicon::{Language, LanguageIter};
pub use crate::many::{ArticleRefs, Articles, article_refs, articles, join};
#[cfg(feature = "std")]
pub use crate::many::{Reader, write_all};
pub use crate::paragraph::{ParagraphKind, ParagraphKinds, TextParagraphs};
pub use crate::parse::{DateOrder, Paragraph, ParagraphRefs, ParseOptions, UnknownNameError};
pub use crate::text::lines::Lines;
pub use crate::text::span::Span;
pub use crate::validate::{IntoIssues, Issue, IssueKind, Issues, Report, Severity};
/// The crate `chrono`, in the version whose [`NaiveDate`](chrono::NaiveDate) is the date of an article.
pub use chrono;
/// The crate `encoding_rs`, in the version of [`ParseOptions::encoding`].
#[cfg(feature = "encoding")]
pub use encoding_rs;
/// The crate `url`, in the version whose [`Url`](url::Url) is the URL of an article.
pub use url;

/// Runs the code of the README as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
