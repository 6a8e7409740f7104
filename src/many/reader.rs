//! Reads many articles from a stream.

use alloc::string::String;
use alloc::vec::Vec;
use core::iter::FusedIterator;
use core::mem;
use std::io::{self, BufRead, ErrorKind};

use memchr::{memchr, memrchr};

use super::decoded::Decoded;
use crate::article::{Article, utf8};
use crate::error::Error;
use crate::parse::ParseOptions;
use crate::parse::boundary::{Beginning, Splitter};
use crate::text::span::{Position, Span};

/// The initial size of the buffer in bytes, if the stream has that many. Most articles fit in it.
const BUFFER: usize = 8 << 10;

/// An iterator over the articles of a stream, such as a file.
///
/// It keeps only one article in memory. It needs the feature `std`, which is on by
/// default.
///
/// The articles, their errors and all positions are the same as those of
/// [`articles`](crate::articles) on the whole text. How the stream is cut into
/// pieces makes no difference.
///
/// A stream is UTF-8. With the feature `encoding`, it may also be UTF-16 with a byte-order mark, or in
/// the [`encoding`](ParseOptions#method.encoding) of the options. Then all spans are in the decoded text.
///
/// The memory is bounded by the largest article and by the two lines that start the
/// next one. [`max_article_bytes`](ParseOptions::max_article_bytes), 16 MiB by
/// default, limits both. A longer article is an error of kind
/// [`TooLong`](crate::ErrorKind::TooLong).
///
/// # Errors
///
/// Each item is an [`io::Result`] of a `Result`:
///
/// - The inner error is an error of the article. After it, the next article is read.
///   Bytes that are not UTF-8 are such an error, of kind
///   [`InvalidUtf8`](crate::ErrorKind::InvalidUtf8), and bytes that cannot be decoded are of kind
///   [`InvalidEncoding`](crate::ErrorKind::InvalidEncoding).
/// - The outer error is an error of the stream. It is the last item. An article that
///   it cuts off is not returned. [Interrupted](ErrorKind::Interrupted) reads are
///   retried.
///
/// # Examples
///
/// ```
/// # fn main() -> std::io::Result<()> {
/// use newsclip::Reader;
///
/// let stream: &[u8] = b"\
/// \"Rain\" | Gazette
/// https://example.com/rain
/// 1 MAY 2024
/// It rained in the caf\xe9.
///
/// \"Snow\" | Gazette
/// https://example.com/snow
/// 24 DECEMBER 2024
/// It snowed.
/// ";
/// let mut read = Vec::new();
/// for article in Reader::new(stream) {
///     read.push(match article? {
///         Ok(article) => article.headline().to_owned(),
///         Err(error) => error.to_string(),
///     });
/// }
/// assert_eq!(read, ["line 4, column 21: invalid UTF-8; convert the text to UTF-8", "Snow"]);
///
/// let folder = std::fs::File::open(".")?;
/// let mut articles = Reader::new(std::io::BufReader::new(folder));
/// assert!(articles.next().unwrap().is_err());
/// assert!(articles.next().is_none());
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct Reader<R> {
    input: Decoded<R>,
    options: ParseOptions,
    splitter: Splitter,
    /// The article that was read last, because `errors` may need it, and then the next one, as far
    /// as it has been read.
    buffer: Vec<u8>,
    /// The index in the buffer of the start of the current line.
    line: usize,
    /// Whether the current line must be taken on its own. It has a `|` and may be a title line, or
    /// it may be a URL line, or it is too long.
    is_single: bool,
    /// Whether the current line is longer than an article may be.
    line_is_long: bool,
    /// Whether the current article is longer than it may be.
    is_too_long: bool,
    last: Last,
    state: State,
}

/// The article that was read last.
#[derive(Clone, Copy, Debug)]
struct Last {
    start: Position,
    /// The byte of the stream after its end.
    end: usize,
    /// The length of its text, which is at the start of the buffer.
    length: usize,
    is_too_long: bool,
    /// See [`Splitter::has_pipe`].
    has_pipe: bool,
}

impl Last {
    /// Makes an empty article at a position.
    const fn none(start: Position) -> Self {
        Self { start, end: start.offset, length: 0, is_too_long: false, has_pipe: false }
    }
}

/// The bytes that are taken from the stream in one step.
struct Piece {
    /// The number of bytes.
    length: usize,
    /// The number of bytes at its start that are lines without a `|`, up to the end of the last one.
    plain: usize,
    /// Whether the line after those has a `|`.
    has_bar: bool,
    /// Whether the piece ends with the end of that line.
    is_end: bool,
}

impl Piece {
    /// Cuts a piece off an `input`: all up to the end of the first line that must be taken on its
    /// own. That is the first line with a `|`, or the very first line if `first_is_single`.
    fn of(input: &[u8], first_is_single: bool) -> Self {
        let bar = if first_is_single { None } else { memchr(b'|', input) };
        let start = if first_is_single { 0 } else { bar.unwrap_or(input.len()) };
        let (before, after) = input.split_at(start);
        let feed = memchr(b'\n', after);
        Self {
            length: feed.map_or(input.len(), |feed| start + feed + 1),
            plain: memrchr(b'\n', before).map_or(0, |feed| feed + 1),
            has_bar: bar.is_some(),
            is_end: feed.is_some(),
        }
    }
}

/// The state of the reader.
#[derive(Debug)]
enum State {
    /// Inside an article, or before the first one.
    Within,
    /// At the start of the next article, which is in the buffer.
    Before(Beginning),
    /// At the end of the stream, or after an error of it.
    Ended,
}

impl<R: BufRead> Reader<R> {
    /// Makes a reader of the articles of `input`, with the default options.
    ///
    /// Wrap a file in a [`BufReader`](io::BufReader). A slice of bytes and a locked
    /// standard input need none. [`ParseOptions::reader`] makes a reader with other
    /// options.
    pub const fn new(input: R) -> Self {
        ParseOptions::new().reader(input)
    }

    /// Returns the span of the article that was read last, valid or not, in bytes of
    /// the stream. See [`Articles::span`](crate::Articles::span).
    #[must_use]
    pub const fn span(&self) -> Span {
        Span::new(self.last.start.offset, self.last.end)
    }

    /// Returns all errors of the article that was read last. See
    /// [`Articles::errors`](crate::Articles::errors).
    ///
    /// The list is empty after an error of the stream.
    ///
    /// # Examples
    ///
    /// ```
    /// # fn main() -> std::io::Result<()> {
    /// let stream = "“Rain” Gazette\nhttps://example.com/\n31 JUNE 2024\nIt rained.";
    /// let mut articles = newsclip::Reader::new(stream.as_bytes());
    /// while let Some(article) = articles.next() {
    ///     if article?.is_err() {
    ///         assert_eq!(articles.errors().len(), 2);
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn errors(&self) -> Vec<Error> {
        if self.last.length == 0 && !self.last.is_too_long {
            return Vec::new();
        }
        match self.last_text() {
            Ok(text) => self.options.check_one(self.last.start, text),
            Err(error) => Vec::from([error]),
        }
    }

    /// Returns the message of an error of the article that was read last, and below it the line of the
    /// stream with carets under the error, as [`Error::report`] does.
    ///
    /// The line is that of the error only for an error that the last call of `next` or
    /// [`errors`](Self::errors) returned. Of an article that is too long, no line is kept.
    ///
    /// ```
    /// # fn main() -> std::io::Result<()> {
    /// let text = "“Rain” | Gazette\nhttps://example.com/\n1 MAY 2024\nIt rained.\n\n";
    /// let stream = [text, &text.replace("MAY", "MAYY")].concat();
    /// let mut articles = newsclip::Reader::new(stream.as_bytes());
    /// let mut reports = String::new();
    /// while let Some(article) = articles.next() {
    ///     if let Err(error) = article? {
    ///         reports += &articles.report(&error);
    ///     }
    /// }
    /// assert_eq!(
    ///     reports,
    ///     "\
    /// line 8, column 3: expected the name of a month, as in 26 FEBRUARY 2024
    ///   |
    /// 8 | 1 MAYY 2024
    ///   |   ^^^^
    /// ",
    /// );
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias("caret", "snippet", "diagnostic"))]
    #[must_use]
    pub fn report(&self, error: &Error) -> String {
        let bytes = if self.last.is_too_long { None } else { self.buffer.get(..self.last.length) };
        let text = String::from_utf8_lossy(bytes.unwrap_or_default());
        error.report_after(&text, self.last.start.offset)
    }

    /// Returns the stream. The reader has taken bytes from it up to the URL line of the next article, or
    /// more if the stream is decoded.
    pub const fn get_ref(&self) -> &R {
        self.input.get_ref()
    }

    /// Returns the stream, as [`get_ref`](Self::get_ref) does. What the reader has taken from it and not
    /// returned yet is lost.
    pub fn into_inner(self) -> R {
        self.input.into_inner()
    }

    /// Returns the text of the article that was read last.
    fn last_text(&self) -> Result<&str, Error> {
        if self.last.is_too_long {
            return Err(Error::too_long(self.last.start));
        }
        let bytes = self.buffer.get(..self.last.length).unwrap_or_default();
        utf8(bytes).map_err(|error| {
            let error = if self.input.is_decoding() { error.of_encoding() } else { error };
            error.offset_by(self.last.start)
        })
    }

    /// Reads up to the start of the next article, or to the end of the stream. Returns `false` if
    /// there is no article up to there.
    fn read_article(&mut self) -> io::Result<bool> {
        while self.read_line()? {
            if let Some(beginning) = self.finish_line() {
                self.finish_article(beginning.at);
                self.state = State::Before(beginning);
                return Ok(true);
            }
        }
        self.state = State::Ended;
        if self.splitter.has_text() {
            self.finish_article(self.buffer.len());
        }
        Ok(self.splitter.has_text())
    }

    /// Reads up to the end of a line that must be taken on its own: one with a `|`, or one after a
    /// title line. Takes the lines before it, many at a time. Returns `false` if there is no such
    /// line.
    fn read_line(&mut self) -> io::Result<bool> {
        let limit = self.options.max_article_bytes;
        loop {
            let input = match self.input.fill_buf() {
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                input => input?,
            };
            if input.is_empty() {
                return Ok(self.line_is_long || self.line < self.buffer.len());
            }
            // One byte more than the limit shows that a line is too long. All bytes that are
            // searched are taken. Otherwise, a long line would be searched again and again.
            let room = limit.saturating_sub(self.buffer.len() - self.line).saturating_add(1);
            let input = input.get(..room).unwrap_or(input);
            self.is_single |= self.splitter.awaits_url();
            let piece = Piece::of(input, self.is_single);
            let held = self.buffer.len();
            self.buffer.reserve(input.len().min(BUFFER));
            self.buffer.extend_from_slice(input.get(..piece.length).unwrap_or(input));
            self.input.consume(piece.length);
            self.is_single |= piece.has_bar;
            self.finish_plain_lines(held, piece.plain);
            self.drop_too_long();
            if piece.is_end {
                return Ok(true);
            }
        }
    }

    /// Takes the lines that end in the `bytes` after the first `held` bytes of the buffer.
    fn finish_plain_lines(&mut self, held: usize, bytes: usize) {
        if bytes > 0 {
            let start = mem::replace(&mut self.line, held + bytes);
            self.splitter.take_lines(self.buffer.get(..self.line).unwrap_or_default(), start);
        }
    }

    /// Removes the bytes of the buffer that are of an article that is too long.
    fn drop_too_long(&mut self) {
        let limit = self.options.max_article_bytes;
        let open = self.splitter.open_part(self.buffer.len()).unwrap_or(self.line);
        self.line_is_long |= self.buffer.len() - self.line > limit;
        self.is_single |= self.line_is_long;
        self.is_too_long |= self.line_is_long || open > limit;
        if self.line_is_long {
            self.forget(self.buffer.len());
        } else if self.is_too_long {
            self.forget(open);
        }
    }

    /// Removes the first bytes of the buffer.
    fn forget(&mut self, bytes: usize) {
        self.splitter.forget(&self.buffer, bytes);
        self.buffer.drain(..bytes);
        self.line = self.line.saturating_sub(bytes);
    }

    /// Takes the current line, and returns the start of the next article if the line shows it.
    fn finish_line(&mut self) -> Option<Beginning> {
        let start = mem::replace(&mut self.line, self.buffer.len());
        self.is_single = false;
        if mem::take(&mut self.line_is_long) {
            self.splitter.take_long_line();
            return None;
        }
        self.splitter.take_line(&self.buffer, start)
    }

    /// Records the article that is the first `length` bytes of the buffer.
    fn finish_article(&mut self, length: usize) {
        let is_too_long =
            mem::take(&mut self.is_too_long) || length > self.options.max_article_bytes;
        let (start, end) = (self.splitter.start(), self.splitter.offset_of(length));
        self.last = Last { start, end, length, is_too_long, has_pipe: self.splitter.has_pipe() };
    }

    /// Starts the next article, and removes the last one from the buffer.
    fn begin_article(&mut self, beginning: &Beginning) {
        self.splitter.begin(beginning);
        self.buffer.drain(..beginning.at);
        self.line -= beginning.at;
    }
}

impl<R: BufRead> Iterator for Reader<R> {
    type Item = io::Result<Result<Article, Error>>;

    fn next(&mut self) -> Option<Self::Item> {
        match mem::replace(&mut self.state, State::Within) {
            State::Within => {}
            State::Before(beginning) => self.begin_article(&beginning),
            State::Ended => {
                self.state = State::Ended;
                return None;
            }
        }
        match self.read_article() {
            Ok(false) => None,
            Ok(true) => {
                let text = self.last_text();
                Some(Ok(text.and_then(|text| {
                    self.options.parse_one(self.last.start, text, self.last.has_pipe)
                })))
            }
            Err(error) => {
                // The article that is cut off has no text and no errors.
                self.last = Last::none(self.splitter.start());
                self.state = State::Ended;
                Some(Err(error))
            }
        }
    }
}

impl<R: BufRead> FusedIterator for Reader<R> {}

impl ParseOptions {
    /// Makes a reader of the articles of a stream with these options, as
    /// [`Reader::new`] does.
    ///
    /// # Examples
    ///
    /// ```
    /// # fn main() -> std::io::Result<()> {
    /// use newsclip::{DateOrder, ParseOptions};
    ///
    /// let stream = "“Rain” | Gazette\nhttps://example.com/\n02/03/2024\nIt rained.";
    /// let british = ParseOptions::new().date_order(DateOrder::DayMonthYear);
    /// for article in british.reader(stream.as_bytes()) {
    ///     assert_eq!(article?.unwrap().date().to_string(), "2024-03-02");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub const fn reader<R: BufRead>(self, input: R) -> Reader<R> {
        let splitter = Splitter::new(self.max_article_bytes);
        let last = Last::none(splitter.start());
        Reader {
            input: Decoded::new(input, &self),
            options: self,
            splitter,
            buffer: Vec::new(),
            line: 0,
            is_single: false,
            line_is_long: false,
            is_too_long: false,
            last,
            state: State::Within,
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use std::io::BufReader;

    use super::*;

    /// A title line that is too far back is forgotten while the next line comes in pieces. That line
    /// is still read to its end, and may be a title line too.
    #[test]
    fn a_line_after_a_title_line_is_taken_whole() {
        let text = "a\n“Rain | Gazette\n\u{feff}“|xxxxx\na.b\nb\n";
        let options = ParseOptions::new().max_article_bytes(19);
        let spans = |size| {
            let mut articles = options.reader(BufReader::with_capacity(size, text.as_bytes()));
            let mut spans = Vec::new();
            while articles.next().is_some() {
                spans.push(articles.span().range());
            }
            spans
        };
        let begin = text.find('\u{feff}').unwrap_or_default();
        for size in 1..=text.len() {
            assert_eq!(spans(size), [0..begin, begin..text.len()], "{size}");
        }
    }

    /// A piece ends with the first line that has a `|`. So a reader never reads past the URL line of
    /// the next article.
    #[test]
    fn a_reader_stops_after_the_url_line_of_the_next_article() {
        let article = "“Rain” | Gazette\nhttps://example.com/\n1 MAY 2024\nIt rained.\n";
        let text = String::from_iter([article, article, article]);
        let mut stream = text.as_bytes();
        assert!(Reader::new(&mut stream).next().is_some());
        assert_eq!(
            stream.len(),
            text.len() - article.len() - "“Rain” | Gazette\nhttps://example.com/\n".len()
        );
    }
}
