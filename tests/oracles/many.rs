//! The invariants of texts and streams of many articles.

use std::borrow::Cow;
use std::io::{self, BufRead, Read};

use newsclip::encoding_rs::{Encoding, UTF_8};
use newsclip::{Article, Error, ErrorKind, Field, ParseOptions, Reader, Span, articles, join};

use super::{assert_roundtrip, assert_spans, bytes_of, options_of};
use crate::reference::many::documents;

/// One item: the article or its first error, all its errors, and its span.
type Item = (Result<Article, Error>, Vec<Error>, Span);

/// Checks that a text is split into articles as by the reference, that each article is read as if it
/// were alone, with positions in the whole text, and that a stream yields the same in any chunks. What
/// is read can be joined and reads back.
pub(crate) fn stream(bytes: &[u8]) {
    let first = bytes.first().copied().unwrap_or_default();
    let (options, _) = options_of(first);
    let bytes = &*bytes_of(bytes);
    let limit = match first >> 5 {
        0 => 60 + bytes.len() / 3,
        _ => 1 << 24,
    };
    let options = options.max_article_bytes(limit);
    let text = String::from_utf8_lossy(bytes);
    let read = from_text(options, &text);
    assert_reads_as_alone(&read, &text, limit, options);
    assert_eq!(from_stream(options, &text, 2 + bytes.len() % 61), read, "{text:?}");

    // The same text in UTF-16.
    // The mark of UTF-32 is that of UTF-16 and a NUL.
    if !text.starts_with('\0') {
        let units = ["\u{feff}", &text].concat();
        let utf16: Vec<_> = units.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let chunks = Chunks::new(&utf16, 2 + bytes.len() % 61);
        assert_eq!(items(options.reader(chunks)), read, "{text:?}");
    }

    // The bytes themselves, UTF-8 or not.
    let whole = items(options.reader(bytes));
    assert_eq!(items(options.reader(Chunks::new(bytes, 1))), whole, "{bytes:?}");
    if let Some(decoded) = decoded(bytes) {
        assert_eq!(whole, from_text(options, &decoded), "{decoded:?}");
    } else {
        let kinds = whole.iter().filter_map(|(article, ..)| article.as_ref().err());
        let mut kinds = kinds.map(Error::kind);
        assert!(kinds.any(|kind| {
            matches!(
                kind,
                ErrorKind::InvalidUtf8
                    | ErrorKind::InvalidEncoding
                    | ErrorKind::FileFormat(_)
                    | ErrorKind::TooLong
            )
        }));
    }
    let list: Vec<_> = read.into_iter().filter_map(|(article, ..)| article.ok()).collect();
    assert_joins(&list);
    list.iter().for_each(assert_roundtrip);
}

/// Decodes bytes in UTF-8, or in UTF-16 by its mark, which is not that of UTF-32.
fn decoded(bytes: &[u8]) -> Option<Cow<'_, str>> {
    match Encoding::for_bom(bytes) {
        Some((encoding, mark)) if encoding != UTF_8 && !bytes.starts_with(b"\xff\xfe\0\0") => {
            encoding.decode_without_bom_handling_and_without_replacement(&bytes[mark..])
        }
        _ => std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
    }
}

/// Reads a text with `articles`.
fn from_text(options: ParseOptions, text: &str) -> Vec<Item> {
    let mut articles = options.articles(text);
    assert_eq!((articles.span().range(), articles.errors()), (0..0, vec![]));
    let mut items = Vec::new();
    while let Some(article) = articles.next() {
        items.push((article, articles.errors(), articles.span()));
    }
    assert!(articles.next().is_none());
    assert_borrowed(options, text, &items);
    items
}

/// Asserts that borrowed articles are the same, with spans in the whole text.
fn assert_borrowed(options: ParseOptions, text: &str, items: &[Item]) {
    let mut borrowed = options.article_refs(text);
    for (article, errors, span) in items {
        let read = borrowed.next().unwrap();
        assert_eq!((&borrowed.errors(), borrowed.span()), (errors, *span), "{text:?}");
        match read {
            Ok(read) => {
                assert_eq!(&read.to_article(), article, "{text:?}");
                assert_eq!(read.span(Field::Document), Some(*span), "{text:?}");
                assert_spans(text, &read);
            }
            Err(error) => {
                let mut others =
                    errors.iter().filter(|error| !matches!(error.kind(), ErrorKind::InvalidUrl(_)));
                assert_eq!(Some(&error), others.next(), "{text:?}");
            }
        }
    }
    assert!(borrowed.next().is_none());
}

/// Reads a text with a `Reader`, in chunks of mostly this many bytes.
fn from_stream(options: ParseOptions, text: &str, size: usize) -> Vec<Item> {
    items(options.reader(Chunks::new(text.as_bytes(), size)))
}

fn items<R: BufRead>(mut reader: Reader<R>) -> Vec<Item> {
    assert_eq!((reader.span().range(), reader.errors()), (0..0, vec![]));
    let mut items = Vec::new();
    while let Some(article) = reader.next() {
        items.push((article.unwrap(), reader.errors(), reader.span()));
    }
    assert!(reader.next().is_none());
    items
}

fn assert_reads_as_alone(read: &[Item], text: &str, limit: usize, options: ParseOptions) {
    let split: Vec<_> = read.iter().map(|(.., span)| &text[span.range()]).collect();
    assert_eq!(split, documents(text, limit), "{text:?}");
    for (article, errors, span) in read {
        let alone = &text[span.range()];
        assert_eq!(article.as_ref().err(), errors.first());
        if alone.len() > limit {
            let kinds: Vec<_> = errors.iter().map(Error::kind).collect();
            assert_eq!(kinds, [ErrorKind::TooLong]);
            assert_eq!(errors[0].span().range(), span.start()..span.start());
            assert_eq!((errors[0].line(), errors[0].column()), position(text, span.start(), read));
            continue;
        }
        assert_eq!(article.as_ref().ok(), options.parse(alone).ok().as_ref());
        let errors_alone = options.check(alone);
        // Only the owned article parses the URL.
        let mut others =
            errors_alone.iter().filter(|it| !matches!(it.kind(), ErrorKind::InvalidUrl(_)));
        assert_eq!(options.parse_ref(alone).err().as_ref(), others.next(), "{alone:?}");
        assert_eq!(errors.len(), errors_alone.len());
        for (error, same) in errors.iter().zip(errors_alone) {
            assert_eq!((error.kind(), error.field()), (same.kind(), same.field()));
            assert_eq!(error.span().start(), span.start() + same.span().start());
            assert_eq!(error.span().len(), same.span().len());
            let found = position(text, error.span().start(), read);
            assert_eq!((error.line(), error.column()), found, "{error:?} in {text:?}");
            assert_eq!(error.report(text).lines().count(), 4);
        }
    }
    match read {
        [] => assert!(options.parse(text).is_err()),
        [(_, _, span), ..] if span.len() > limit => {}
        [(article, errors, _)] => {
            assert_eq!(article, &options.parse(text));
            assert_eq!(errors, &options.check(text));
        }
        // One text, one article: the errors of the first, and then the second.
        [(_, errors, span), second, ..] if limit == 1 << 24 => {
            let all = options.check(text);
            let (last, first) = all.split_last().unwrap();
            assert_eq!(first, errors);
            assert_eq!(last.kind(), ErrorKind::SecondArticle);
            assert_eq!((last.span().start(), span.end()), (second.2.start(), second.2.start()));
            assert!(options.parse(text).is_err() && options.parse_ref(text).is_err());
        }
        _ => {}
    }
}

/// Returns the line and column of a byte. A byte-order mark at the beginning of an article has no
/// column.
fn position(text: &str, offset: usize, read: &[Item]) -> (usize, usize) {
    let line_start = text[..offset].rfind('\n').map_or(0, |feed| feed + 1);
    let columns = text[line_start..offset].char_indices().filter(|(at, character)| {
        let begins = read.iter().any(|(.., span)| span.start() == line_start + at);
        !(begins && *character == '\u{feff}')
    });
    (1 + text[..offset].matches('\n').count(), 1 + columns.count())
}

/// Asserts that joined articles read back as the same list, also after another such text, and that
/// only one article is an article.
pub(crate) fn assert_joins(list: &[Article]) {
    let text = join(list);
    let mut written = Vec::new();
    newsclip::write_all(&mut written, list).unwrap();
    assert_eq!(written, text.as_bytes());
    let twice = text.clone() + &text;
    let read: Vec<_> = articles(&twice).map(Result::unwrap).collect();
    assert_eq!(read, [list, list].concat());
    let alone = Article::parse(&text);
    match list {
        [] => assert!(alone.is_err()),
        [article] => assert_eq!(alone.as_ref(), Ok(article)),
        _ => assert_eq!(alone.unwrap_err().kind(), ErrorKind::SecondArticle),
    }
}

/// A stream that yields its bytes in chunks of varying length, with interruptions.
struct Chunks<'a> {
    rest: &'a [u8],
    size: usize,
    turn: usize,
}

impl<'a> Chunks<'a> {
    const fn new(rest: &'a [u8], size: usize) -> Self {
        Self { rest, size, turn: 0 }
    }
}

impl Read for Chunks<'_> {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::Error::other("a `BufRead` is read through its buffer"))
    }
}

impl BufRead for Chunks<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.turn += 1;
        if self.turn % 5 == 1 {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let size = if self.turn % 3 == 0 { 1 } else { self.size };
        Ok(&self.rest[..size.min(self.rest.len())])
    }

    fn consume(&mut self, length: usize) {
        self.rest = &self.rest[length..];
    }
}
