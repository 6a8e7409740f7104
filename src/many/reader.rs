//! Many articles in a stream, read one after another.

use alloc::vec::Vec;
use core::iter::FusedIterator;
use core::mem;
use std::io::{self, BufRead, ErrorKind};

use memchr::{memchr, memrchr};

use crate::article::Article;
use crate::article::utf8;
use crate::error::Error;
use crate::parse::ParseOptions;
use crate::parse::boundary::{Beginning, Splitter};
use crate::text::span::{Position, Span};

/// How many bytes a buffer has at first, if the stream has as many to give: as many as
/// most articles have.
const BUFFER: usize = 8 << 10;

/// Reads the articles of a stream, one after another, without holding more of it
/// than an article needs. Needs the feature `std`, which is on by default.
///
/// The articles, their errors and all positions are those that
/// [`articles`](crate::articles) finds in the same text, however the stream is
/// cut into pieces. Bytes that are not UTF-8 are the error of the article in which
/// they stand ([`InvalidUtf8`](crate::ErrorKind::InvalidUtf8)), and the next one is read.
///
/// Memory is bounded: by the largest article and the two lines that show where
/// the next one begins, and both by
/// [`max_article_bytes`](ParseOptions::max_article_bytes), 16 MiB by default. An
/// article that is longer is an error of kind [`TooLong`](crate::ErrorKind::TooLong)
/// in its place.
///
/// # Errors
///
/// Each item is an [`io::Result`] of a `Result`, which keeps the two kinds of
/// error apart. An error of an article is the inner one, and the next article is
/// read. An error of the stream is the outer one: it is the last item, and
/// nothing of an article that it cuts off is read. A reading that was
/// [interrupted](ErrorKind::Interrupted) is tried again.
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
    input: R,
    options: ParseOptions,
    splitter: Splitter,
    /// What is held of the stream: the article that was read last, for as long as
    /// its errors may be asked for; and the next one, as far as it has been read.
    buffer: Vec<u8>,
    /// Where in the buffer the line begins that is being read.
    line: usize,
    /// Whether that line has to be taken by itself: it has a bar, as a title line has,
    /// or it may be a URL line, or it is too long.
    by_itself: bool,
    /// Whether that line has more bytes than an article may have.
    line_is_long: bool,
    /// Whether the article that is being read has more bytes than it may have.
    is_too_long: bool,
    last: Last,
    state: State,
}

/// The article that was read last.
#[derive(Clone, Copy, Debug)]
struct Last {
    start: Position,
    /// Where it ends in the stream.
    end: usize,
    /// How many bytes of the buffer are its text.
    length: usize,
    is_too_long: bool,
}

impl Last {
    /// No article, where one would have begun.
    const fn none(start: Position) -> Self {
        Self { start, end: start.offset, length: 0, is_too_long: false }
    }
}

/// What is taken of the stream at once.
struct Piece {
    /// How many bytes it has.
    length: usize,
    /// How many of its first bytes end lines without a bar.
    plain: usize,
    /// Whether the line after those has a bar.
    has_bar: bool,
    /// Whether it ends that line.
    is_end: bool,
}

impl Piece {
    /// What is taken of an `input`: nothing after the first line that has to be taken
    /// by itself. That is the first one with a bar, or the first one of all.
    fn of(input: &[u8], first_by_itself: bool) -> Self {
        let bar = if first_by_itself { None } else { memchr(b'|', input) };
        let start = if first_by_itself { 0 } else { bar.unwrap_or(input.len()) };
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

/// How far the reading is.
#[derive(Debug)]
enum State {
    /// In the middle of an article.
    Within,
    /// The next article begins here in the buffer.
    Before(Beginning),
    /// At the end, or behind an error of the stream.
    Ended,
}

impl<R: BufRead> Reader<R> {
    /// Reads the articles of `input`. A file wants a [`BufReader`](io::BufReader)
    /// round it; a slice of bytes, or standard input when locked, does not.
    pub const fn new(input: R) -> Self {
        ParseOptions::new().reader(input)
    }

    /// Where the article that was read last stands, invalid or not, in bytes of
    /// the stream, as [`Articles::span`](crate::Articles::span) has it.
    #[must_use]
    pub const fn span(&self) -> Span {
        Span::new(self.last.start.offset, self.last.end)
    }

    /// Every error of the article that was read last, as
    /// [`Articles::errors`](crate::Articles::errors) lists them; none behind an
    /// error of the stream.
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
            Ok(text) => self.options.check_behind(self.last.start, text),
            Err(error) => Vec::from([error]),
        }
    }

    /// The text of the article that was read last.
    fn last_text(&self) -> Result<&str, Error> {
        if self.last.is_too_long {
            return Err(Error::too_long(self.last.start));
        }
        let bytes = self.buffer.get(..self.last.length).unwrap_or_default();
        utf8(bytes).map_err(|error| error.behind(self.last.start))
    }

    /// Reads on to where the next article begins, or to the end of the stream.
    /// `false` if nothing of an article is left there.
    fn read_article(&mut self) -> io::Result<bool> {
        while self.read_line()? {
            if let Some(beginning) = self.end_line() {
                self.end_article(beginning.at);
                self.state = State::Before(beginning);
                return Ok(true);
            }
        }
        self.state = State::Ended;
        if self.splitter.has_text() {
            self.end_article(self.buffer.len());
        }
        Ok(self.splitter.has_text())
    }

    /// Reads on to the end of a line that has to be taken by itself: one with a bar, or
    /// one after a title line. `false` if there is no line any more. The lines before it
    /// are taken as they come, many at once.
    fn read_line(&mut self) -> io::Result<bool> {
        let most = self.options.max_article_bytes;
        loop {
            let input = match self.input.fill_buf() {
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                input => input?,
            };
            if input.is_empty() {
                return Ok(self.line_is_long || self.line < self.buffer.len());
            }
            // One byte more than is allowed shows that a line is too long. All that is
            // looked at is taken, or a long line would be looked at again and again.
            let room = most.saturating_sub(self.buffer.len() - self.line).saturating_add(1);
            let input = input.get(..room).unwrap_or(input);
            self.by_itself |= self.splitter.awaits_url();
            let piece = Piece::of(input, self.by_itself);
            let held = self.buffer.len();
            self.buffer.reserve(input.len().min(BUFFER));
            self.buffer.extend_from_slice(input.get(..piece.length).unwrap_or(input));
            self.input.consume(piece.length);
            self.by_itself |= piece.has_bar;
            self.end_plain_lines(held, piece.plain);
            self.forget_what_is_too_long();
            if piece.is_end {
                return Ok(true);
            }
        }
    }

    /// Takes the lines that end in the next so many bytes after those that were `held`.
    fn end_plain_lines(&mut self, held: usize, bytes: usize) {
        if bytes > 0 {
            let start = mem::replace(&mut self.line, held + bytes);
            self.splitter.lines(self.buffer.get(..self.line).unwrap_or_default(), start);
        }
    }

    /// Lets go of what can be of no article that may be read.
    fn forget_what_is_too_long(&mut self) {
        let most = self.options.max_article_bytes;
        let open = self.splitter.open_part(self.buffer.len()).unwrap_or(self.line);
        self.line_is_long |= self.buffer.len() - self.line > most;
        self.by_itself |= self.line_is_long;
        self.is_too_long |= self.line_is_long || open > most;
        if self.line_is_long {
            self.forget(self.buffer.len());
        } else if self.is_too_long {
            self.forget(open);
        }
    }

    /// Lets go of the first bytes of the buffer.
    fn forget(&mut self, bytes: usize) {
        self.splitter.forget(&self.buffer, bytes);
        self.buffer.drain(..bytes);
        self.line = self.line.saturating_sub(bytes);
    }

    /// Takes the line that has been read, which may show where the next article begins.
    fn end_line(&mut self) -> Option<Beginning> {
        let start = mem::replace(&mut self.line, self.buffer.len());
        self.by_itself = false;
        if mem::take(&mut self.line_is_long) {
            self.splitter.long_line();
            return None;
        }
        self.splitter.line(&self.buffer, start)
    }

    /// Notes the article that ends at `length` in the buffer.
    fn end_article(&mut self, length: usize) {
        let is_too_long =
            mem::take(&mut self.is_too_long) || length > self.options.max_article_bytes;
        let (start, end) = (self.splitter.start(), self.splitter.offset_of(length));
        self.last = Last { start, end, length, is_too_long };
    }

    /// Goes on to the next article, and lets go of the last one.
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
                Some(Ok(text.and_then(|text| self.options.parse_behind(self.last.start, text))))
            }
            Err(error) => {
                // Of the article that is cut off there is nothing to ask for.
                self.last = Last::none(self.splitter.start());
                self.state = State::Ended;
                Some(Err(error))
            }
        }
    }
}

impl<R: BufRead> FusedIterator for Reader<R> {}

impl ParseOptions {
    /// Reads the articles of a stream, as [`Reader::new`] does.
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
            input,
            options: self,
            splitter,
            buffer: Vec::new(),
            line: 0,
            by_itself: false,
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

    /// A title line that goes out of reach while the next line comes in pieces is
    /// forgotten; but that line is still read to its end, and may be a title line too.
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

    /// What is taken at once ends with the first line that has a bar, and it never
    /// reaches beyond the URL line of the next article.
    #[test]
    fn nothing_is_taken_that_is_not_needed_yet() {
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
