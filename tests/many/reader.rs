//! Many articles in a stream: chunks of any size, errors of the stream, and invalid bytes.

use std::io::{self, BufRead, BufReader, Read};

use newsclip::{Article, Error, ErrorKind, Field, ParseOptions, Reader, articles};

const RAIN: &str = "“Rain” | Gazette\nhttps://example.com/rain\n1 MAY 2024\nIt rained.\n";
const SNOW: &str = "“Snow” | Gazette\nhttps://example.com/snow\n2 MAY 2024\nIt snowed.\n";

/// Reads a stream that does not fail.
fn read(input: impl BufRead) -> Vec<Result<Article, Error>> {
    Reader::new(input).map(Result::unwrap).collect()
}

/// A stream that returns these chunks and errors, one for each read.
struct Chunks(Vec<Result<&'static [u8], io::ErrorKind>>);

impl Read for Chunks {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.0.is_empty() {
            return Ok(0);
        }
        let chunk = self.0.remove(0)?;
        buffer[..chunk.len()].copy_from_slice(chunk);
        Ok(chunk.len())
    }
}

#[test]
fn a_stream_yields_the_articles_of_its_text_in_chunks_of_any_size() {
    let hail = SNOW.replace("2 MAY", "32 MAY").replace("Snow", "Hail");
    let bom = "\u{feff}";
    let text = ["\n", RAIN, bom, SNOW.trim_end(), bom, &hail, "\u{3000}\n", RAIN].concat();
    let expected: Vec<_> = articles(&text).collect();
    assert_eq!(expected.len(), 4);
    assert_eq!(expected[2].as_ref().unwrap_err().line(), 11);
    for size in 1..=text.len() {
        assert_eq!(read(BufReader::with_capacity(size, text.as_bytes())), expected, "{size}");
    }
    assert_eq!(read(text.as_bytes()), expected);
    assert_eq!(read(io::Cursor::new(&text)), expected);
    assert_eq!(read(&b""[..]), []);
    let mut blank = Reader::new(&b" \n\n"[..]);
    assert!(blank.next().is_none());
    assert_eq!((blank.span().range(), blank.errors()), (0..0, vec![]));
}

#[test]
fn invalid_utf_8_is_an_error_of_its_article() {
    let latin_1 = b"\"Caf\xe9\" | Gazette\nhttps://example.com/\n1 MAY 2024\nIt rained.\n";
    let stream = [RAIN.as_bytes(), latin_1, b"\xff\n", SNOW.as_bytes(), b"\xe2\x80"].concat();
    for size in [1, 2, 1_000] {
        let found = read(BufReader::with_capacity(size, &stream[..]));
        assert!(found[0].is_ok());
        let [first, second] = [found[1].as_ref().unwrap_err(), found[2].as_ref().unwrap_err()];
        assert_eq!(first.to_string(), "line 5, column 5: invalid UTF-8; convert the text to UTF-8");
        assert_eq!((first.kind(), first.field()), (ErrorKind::InvalidUtf8, Field::Document));
        assert_eq!(first.span().range(), RAIN.len() + 4..RAIN.len() + 5);
        // The stream ends inside a character.
        assert_eq!(
            second.to_string(),
            "line 14, column 1: invalid UTF-8; convert the text to UTF-8"
        );
        assert_eq!(second.span().range(), stream.len() - 2..stream.len());
        assert_eq!(found.len(), 3);
    }
    let mut reader = Reader::new(&latin_1[..]);
    let error = reader.next().unwrap().unwrap().unwrap_err();
    assert_eq!((reader.errors(), reader.span().range()), (vec![error], 0..latin_1.len()));
    // In the rest of an invalid line, white space, titles and byte-order marks are still detected.
    let broken = [RAIN.as_bytes(), b"\xef\xbb \xe3\x80\xef\xbb\xbf", SNOW.as_bytes()].concat();
    let found = read(&broken[..]);
    assert_eq!(found[0].as_ref().unwrap_err().kind(), ErrorKind::InvalidUtf8);
    assert_eq!(found[1].as_ref().unwrap().headline(), "Snow");
}

#[test]
fn an_error_of_the_stream_is_an_outer_error_and_the_last_item() {
    let chunks = vec![
        Err(io::ErrorKind::Interrupted),
        Ok(RAIN.as_bytes()),
        Err(io::ErrorKind::Interrupted),
        Err(io::ErrorKind::Interrupted),
        Ok(SNOW.as_bytes()),
        Err(io::ErrorKind::TimedOut),
        Ok(SNOW.as_bytes()),
    ];
    let mut reader = Reader::new(BufReader::new(Chunks(chunks)));
    assert_eq!(reader.next().unwrap().unwrap().unwrap().headline(), "Rain");
    assert_eq!(reader.span().range(), 0..RAIN.len());
    // `SNOW` may be incomplete, so it is not an item.
    assert_eq!(reader.next().unwrap().unwrap_err().kind(), io::ErrorKind::TimedOut);
    assert_eq!((reader.span().range(), reader.errors()), (RAIN.len()..RAIN.len(), vec![]));
    assert!(reader.next().is_none() && reader.next().is_none());
}

#[test]
fn span_and_errors_of_the_last_article_remain_at_the_end() {
    let text = [RAIN, &SNOW.replace("2 MAY", "32 MAY")].concat();
    let mut reader = Reader::new(text.as_bytes());
    let last = reader.by_ref().last().unwrap().unwrap();
    assert!(reader.next().is_none());
    assert_eq!(reader.errors(), [last.unwrap_err()]);
    assert_eq!(reader.span().range(), RAIN.len()..text.len());
}

#[test]
fn a_stream_can_be_borrowed() {
    let mut input = RAIN.as_bytes();
    assert_eq!(Reader::new(&mut input).count(), 1);
    assert!(input.is_empty());
}

#[test]
fn what_is_too_long_is_the_same_error_as_in_a_text() {
    let long = |body: &str| RAIN.to_owned() + &body.repeat(500 / body.len());
    let options = ParseOptions::new().max_article_bytes(200);
    for body in
        ["It rained on.\n", "x", " ", "\n", "|", "“", "\u{feff}", "“x” |\n", "雨", "https://\n"]
    {
        for text in [
            [SNOW, &long(body), "\n", SNOW].concat(),
            [&long(body), "\u{feff}", SNOW].concat(),
            [body.repeat(500).as_str(), "\n", SNOW].concat(),
            body.repeat(500),
        ] {
            let expected: Vec<_> = options.articles(&text).collect();
            for size in [1, 7, 100, 10_000] {
                let input = BufReader::with_capacity(size, text.as_bytes());
                let found: Vec<_> = options.reader(input).map(Result::unwrap).collect();
                assert_eq!(found, expected, "{body:?}, {size}");
            }
            let too_long = |it: &Result<Article, Error>| {
                it.as_ref().is_err_and(|error| error.kind() == ErrorKind::TooLong)
            };
            // A text of blank lines has no article, whatever its length.
            let is_blank = text.trim().is_empty() && body == "\n";
            assert!(expected.iter().any(too_long) != is_blank, "{body:?}: {expected:?}");
        }
    }
}

/// Articles, spans and errors are the same as in a text with each limit.
#[test]
fn the_limit_of_a_stream_is_exact() {
    let invalid = RAIN.replace("1 MAY", "32 MAY");
    for text in [
        [&invalid, SNOW, "x\n"].concat(),
        [&"x".repeat(40), "\n", RAIN, SNOW.trim_end()].concat(),
        [&"x".repeat(30), "\n\n", &"y".repeat(40), "\n“x” |\n\n", &invalid].concat(),
        ["x".repeat(40), "“x” |\n\n".repeat(4), "y".repeat(40)].concat(),
        "“x” |".to_owned(),
    ] {
        for limit in 0..=text.len() + 1 {
            let options = ParseOptions::new().max_article_bytes(limit);
            for size in [1, 7, 1_000] {
                let mut of_text = options.articles(&text);
                let mut of_stream = options.reader(BufReader::with_capacity(size, text.as_bytes()));
                loop {
                    let (expected, found) = (of_text.next(), of_stream.next());
                    let found = found.map(Result::unwrap);
                    assert_eq!(found, expected, "{text:?}, {limit}, {size}");
                    let spans = (of_stream.span(), of_text.span());
                    assert_eq!(spans.0, spans.1, "{text:?}, {limit}, {size}");
                    assert_eq!(of_stream.errors(), of_text.errors(), "{text:?}, {limit}, {size}");
                    let Some(item) = expected else { break };
                    let is_long = of_text.span().len() > limit;
                    let is_error = item.is_err_and(|it| it.kind() == ErrorKind::TooLong);
                    assert_eq!(is_error, is_long, "{text:?}, {limit}");
                    let first = of_text.errors().first().map(Error::kind);
                    assert!(!is_long || first == Some(ErrorKind::TooLong), "{text:?}, {limit}");
                    assert!(is_long || first != Some(ErrorKind::TooLong), "{text:?}, {limit}");
                }
            }
        }
    }
}

#[test]
fn the_stream_is_returned() {
    let text = "“Rain” | Gazette\nhttps://example.com/\n1 MAY 2024\nIt rained.\n".repeat(3);
    let mut reader = Reader::new(text.as_bytes());
    assert_eq!(reader.get_ref().len(), text.len());
    reader.next();
    let left = reader.get_ref().len();
    assert!(0 < left && left < text.len() * 2 / 3);
    assert_eq!(reader.into_inner().len(), left);
}

#[test]
fn a_report_shows_the_line_of_the_stream() {
    let text = "“Rain” | Gazette\nhttps://example.com/\n1 MAYY 2024\nIt rained.\n\n".repeat(3);
    let mut reader = Reader::new(text.as_bytes());
    let mut reports = 0;
    while let Some(article) = reader.next() {
        let error = article.unwrap().unwrap_err();
        assert_eq!(reader.report(&error), error.report(&text));
        reports += 1;
    }
    assert_eq!(reports, 3);

    // Also of bytes that are not UTF-8, and of an article that is too long.
    let bytes = [text.as_bytes(), b"\"Rain\" | Gazette\nhttps://example.com/\ncaf\xe9\n"].concat();
    let mut reader = Reader::new(&*bytes);
    let error = reader.by_ref().map(|article| article.unwrap().unwrap_err()).last().unwrap();
    assert!(reader.report(&error).ends_with("18 | caf\u{fffd}\n   |    ^\n"));
    let mut reader = ParseOptions::new().max_article_bytes(9).reader(text.as_bytes());
    let error = reader.next().unwrap().unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooLong);
    assert!(reader.report(&error).ends_with("1 |\n  | ^\n"));
}
