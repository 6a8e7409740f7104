//! A stream that is decoded to UTF-8.

use alloc::vec::Vec;
use core::fmt;
use std::io::{self, BufRead, ErrorKind};

use encoding_rs::{Decoder, DecoderResult, Encoding, UTF_8};

use crate::parse::ParseOptions;

/// The most bytes that are decoded in one step.
const STEP: usize = 8 << 10;

/// What a sequence that cannot be decoded becomes. No valid UTF-8 has this byte, so the article with it
/// is an error.
const INVALID: u8 = 0xff;

/// A stream, decoded to UTF-8.
pub(super) struct Decoded<R> {
    input: R,
    encoding: &'static Encoding,
    state: State,
}

enum State {
    /// Nothing has been read.
    Start,
    /// The stream is passed on.
    Plain,
    Decoding(Decoding),
}

/// The decoder, and what it has decoded.
struct Decoding {
    /// `None` passes the bytes on.
    decoder: Option<Decoder>,
    /// Bytes that were taken from the stream to find a byte-order mark.
    head: Vec<u8>,
    /// What is decoded, and how much of it is consumed.
    text: Vec<u8>,
    consumed: usize,
    is_at_end: bool,
}

impl<R> Decoded<R> {
    pub(super) const fn new(input: R, options: &ParseOptions) -> Self {
        Self { input, encoding: options.encoding, state: State::Start }
    }

    pub(super) const fn get_ref(&self) -> &R {
        &self.input
    }

    pub(super) fn into_inner(self) -> R {
        self.input
    }

    /// Returns whether the stream is of another encoding than UTF-8.
    pub(super) const fn is_decoding(&self) -> bool {
        matches!(self.state, State::Decoding(Decoding { decoder: Some(_), .. }))
    }
}

impl<R: BufRead> Decoded<R> {
    /// Returns the next bytes, as [`BufRead::fill_buf`] does.
    pub(super) fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if matches!(self.state, State::Start) {
            self.state = self.start()?;
        }
        match &mut self.state {
            State::Start | State::Plain => self.input.fill_buf(),
            State::Decoding(decoding) => decoding.fill_buf(&mut self.input),
        }
    }

    pub(super) fn consume(&mut self, bytes: usize) {
        match &mut self.state {
            State::Decoding(decoding) if decoding.has_text() => decoding.consumed += bytes,
            _ => self.input.consume(bytes),
        }
    }

    /// Finds the encoding from the first bytes of the stream.
    fn start(&mut self) -> io::Result<State> {
        // Only the marks of UTF-16 begin so. Nothing is taken from a stream of UTF-8.
        let is_mark = |first: &u8| *first >= 0xfe;
        if self.encoding == UTF_8 && !self.input.fill_buf()?.first().is_some_and(is_mark) {
            return Ok(State::Plain);
        }
        let mut head = Vec::new();
        while head.len() < 4 {
            match self.input.fill_buf() {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
                Ok([]) => break,
                Ok([first, ..]) => {
                    head.push(*first);
                    self.input.consume(1);
                }
            }
        }
        // The mark of UTF-32 begins with that of UTF-16, and has an error of its own.
        let (encoding, mark) = match Encoding::for_bom(&head) {
            Some(_) if head.starts_with(b"\xff\xfe\0\0") => (UTF_8, 0),
            Some((encoding, mark)) if encoding != UTF_8 => (encoding, mark),
            Some(_) => (UTF_8, 0),
            None => (self.encoding, 0),
        };
        head.drain(..mark);
        let decoder = (encoding != UTF_8).then(|| encoding.new_decoder_without_bom_handling());
        let (text, head) = if decoder.is_some() { (Vec::new(), head) } else { (head, Vec::new()) };
        Ok(State::Decoding(Decoding { decoder, head, text, consumed: 0, is_at_end: false }))
    }
}

impl Decoding {
    /// Returns whether there is text that was not consumed. If not, bytes come from the stream.
    fn has_text(&self) -> bool {
        self.consumed < self.text.len()
    }

    fn fill_buf<'a>(&'a mut self, input: &'a mut impl BufRead) -> io::Result<&'a [u8]> {
        while !self.has_text() {
            (self.consumed, self.text) = (0, Vec::new());
            let Some(decoder) = &mut self.decoder else { return input.fill_buf() };
            if self.is_at_end {
                break;
            }
            if self.head.is_empty() {
                let bytes = input.fill_buf()?;
                self.is_at_end = bytes.is_empty();
                let bytes = bytes.get(..STEP).unwrap_or(bytes);
                let read = decode(decoder, bytes, self.is_at_end, &mut self.text);
                input.consume(read);
            } else {
                let read = decode(decoder, &self.head, false, &mut self.text);
                self.head.drain(..read);
            }
        }
        Ok(self.text.get(self.consumed..).unwrap_or_default())
    }
}

/// Decodes bytes to the end of `text`, and returns how many were read: all, or up to the end of a sequence
/// that cannot be decoded.
fn decode(decoder: &mut Decoder, bytes: &[u8], is_last: bool, text: &mut Vec<u8>) -> usize {
    let room = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
    text.resize(room.unwrap_or(STEP), 0);
    let (result, read, written) = decoder.decode_to_utf8_without_replacement(bytes, text, is_last);
    text.truncate(written);
    if matches!(result, DecoderResult::Malformed(..)) {
        text.push(INVALID);
    }
    read
}

impl<R: fmt::Debug> fmt::Debug for Decoded<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Decoded")
            .field("input", &self.input)
            .field("encoding", &self.encoding)
            .finish_non_exhaustive()
    }
}
