//! Parses articles in encodings other than UTF-8.

use alloc::borrow::Cow;
use alloc::string::String;

use encoding_rs::{DecoderResult, Encoding, UTF_8};

use super::entry_points::utf8;
use super::owned::Article;
use crate::error::{Error, ErrorKind, Field};
use crate::parse::ParseOptions;
use crate::text::span::Span;

impl Article {
    /// Parses an article from bytes in UTF-8 or UTF-16. Needs the feature `encoding`.
    ///
    /// The bytes are UTF-16 if they begin with its byte-order mark, and UTF-8
    /// otherwise. The encoding is never guessed. For another one, use
    /// [`ParseOptions::encoding`](crate::ParseOptions::encoding).
    ///
    /// # Examples
    ///
    /// ```
    /// # fn main() -> Result<(), newsclip::Error> {
    /// let text = "\u{feff}“Rain” | Gazette\nhttps://example.com/\n1 MAY 2024\nIt rained.";
    /// let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    /// assert_eq!(newsclip::Article::from_bytes(&bytes)?.headline(), "Rain");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`InvalidUtf8`](crate::ErrorKind::InvalidUtf8) or, in another encoding,
    /// [`InvalidEncoding`](crate::ErrorKind::InvalidEncoding) if the bytes cannot be
    /// decoded. Invalid bytes are never replaced. Returns
    /// [`FileFormat`](crate::ErrorKind::FileFormat) for UTF-16 without its mark, and for
    /// UTF-32. Otherwise, returns the errors of [`parse`](Self::parse).
    ///
    /// The position of an error is in the decoded text without its byte-order mark, and
    /// the span counts bytes of that text in UTF-8. So pass the result of
    /// [`Encoding::decode`] to [`report`](Error::report). If the bytes are UTF-8, the
    /// span is in the bytes themselves, with the mark.
    ///
    /// ```
    /// use newsclip::{Article, ErrorKind};
    ///
    /// // Half of a surrogate pair, between two letters.
    /// let units = [0xfeff, 0x0a, 0x61, 0xd800, 0x62];
    /// let bytes: Vec<u8> = units.into_iter().flat_map(u16::to_be_bytes).collect();
    /// let error = Article::from_bytes(&bytes).unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::InvalidEncoding);
    /// assert_eq!(error.to_string(), "line 2, column 2: invalid bytes for this encoding; set ParseOptions::encoding");
    /// assert_eq!(error.span().range(), 2..2);
    /// ```
    #[doc(alias("from_slice", "utf16", "decode"))]
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        ParseOptions::new().from_bytes(bytes)
    }
}

impl ParseOptions {
    /// Sets the encoding of bytes, such as those that [`from_bytes`](Self::from_bytes) parses.
    /// Needs the feature `encoding`.
    ///
    /// The default is UTF-8. A byte-order mark takes precedence. The type is of the
    /// crate [`encoding_rs`], whose [`Encoding::for_label`] finds an encoding by its
    /// name.
    ///
    /// `from_bytes`, `check_bytes`, `from_path` and `Reader` use this option. `from_utf8` always reads
    /// UTF-8, as its name says.
    ///
    /// # Examples
    ///
    /// ```
    /// # fn main() -> Result<(), newsclip::Error> {
    /// use newsclip::ParseOptions;
    /// use newsclip::encoding_rs::WINDOWS_1252;
    ///
    /// const WESTERN: ParseOptions = ParseOptions::new().encoding(WINDOWS_1252);
    ///
    /// let bytes = b"\x93Rain\x94 | Gazette\nhttps://example.com/\n1 MAY 2024\nIt rained in the caf\xe9.";
    /// assert!(WESTERN.from_bytes(bytes)?.as_str().ends_with("It rained in the café."));
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias = "charset")]
    pub const fn encoding(mut self, encoding: &'static Encoding) -> Self {
        self.encoding = encoding;
        self
    }

    /// Parses an article from bytes in the [`encoding`](Self::encoding) of these
    /// options, as [`Article::from_bytes`] does. Needs the feature `encoding`.
    ///
    /// A byte-order mark of UTF-8 or UTF-16 takes precedence, as in browsers.
    ///
    /// # Errors
    ///
    /// Returns the errors of [`Article::from_bytes`]:
    ///
    /// ```
    /// use newsclip::encoding_rs::SHIFT_JIS;
    /// use newsclip::{ErrorKind, ParseOptions};
    ///
    /// let japanese = ParseOptions::new().encoding(SHIFT_JIS);
    /// // 「雨, and the first half of a character.
    /// let error = japanese.from_bytes(b"\x81\x75\x89\x4a\x89\n").unwrap_err();
    /// assert_eq!((error.kind(), error.line(), error.column()), (ErrorKind::InvalidEncoding, 1, 3));
    /// ```
    pub fn from_bytes(self, bytes: &[u8]) -> Result<Article, Error> {
        self.parse(&self.decode(bytes)?)
    }

    /// Decodes bytes. A byte-order mark takes precedence over the encoding of the options.
    pub(super) fn decode(self, bytes: &[u8]) -> Result<Cow<'_, str>, Error> {
        let (encoding, content) = match Encoding::for_bom(bytes) {
            Some((encoding, mark)) => (encoding, bytes.get(mark..).unwrap_or_default()),
            None => (self.encoding, bytes),
        };
        // The mark of UTF-32 begins with that of UTF-16. `from_utf8` has the error of it.
        if encoding == UTF_8 || bytes.starts_with(b"\xff\xfe\0\0") {
            return utf8(bytes).map(Cow::Borrowed);
        }
        decode(content, encoding)
    }
}

/// Decodes bytes. Invalid bytes are an error, and never replaced.
fn decode<'a>(bytes: &'a [u8], encoding: &'static Encoding) -> Result<Cow<'a, str>, Error> {
    encoding
        .decode_without_bom_handling_and_without_replacement(bytes)
        .ok_or_else(|| undecodable(bytes, encoding))
}

/// Makes the error of bytes that cannot be decoded. It is at the end of the text before them.
#[cold]
fn undecodable(bytes: &[u8], encoding: &'static Encoding) -> Error {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::new();
    let mut rest = bytes;
    loop {
        text.reserve(rest.len().max(16));
        let (result, read) = decoder.decode_to_string_without_replacement(rest, &mut text, true);
        rest = rest.get(read..).unwrap_or_default();
        if result != DecoderResult::OutputFull {
            let span = Span::new(text.len(), text.len());
            return Error::new(ErrorKind::InvalidEncoding, Field::Document, span, &text);
        }
    }
}
