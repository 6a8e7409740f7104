//! A stream that is UTF-8. Without the feature `encoding`, every stream must be.

use std::io::{self, BufRead};

use crate::parse::ParseOptions;

#[derive(Debug)]
pub(super) struct Decoded<R> {
    input: R,
}

impl<R> Decoded<R> {
    pub(super) const fn new(input: R, _: &ParseOptions) -> Self {
        Self { input }
    }

    pub(super) const fn get_ref(&self) -> &R {
        &self.input
    }

    pub(super) fn into_inner(self) -> R {
        self.input
    }

    /// Returns whether the stream is of another encoding than UTF-8.
    #[expect(clippy::unused_self, reason = "with the feature `encoding`, it may be")]
    pub(super) const fn is_decoding(&self) -> bool {
        false
    }
}

impl<R: BufRead> Decoded<R> {
    pub(super) fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.input.fill_buf()
    }

    pub(super) fn consume(&mut self, bytes: usize) {
        self.input.consume(bytes);
    }
}
