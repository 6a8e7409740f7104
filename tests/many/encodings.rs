//! Streams in other encodings than UTF-8.

use std::io::{BufRead, BufReader};

use newsclip::encoding_rs::{
    BIG5, EUC_KR, Encoding, GB18030, ISO_2022_JP, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE,
    WINDOWS_1252,
};
use newsclip::{Article, Error, ErrorKind, ParseOptions, Reader, Span, articles};

const TEXT: &str = "“Rain” | Gazette\nhttps://example.com/\n1 MAY 2024\nIt rained in the café.\n\n\
    “Snow” | Gazette\nhttps://example.com/\n31 JUNE 2024\nIt snowed.\n\n\
    “雨” | 新聞\nhttps://example.com/\n2024年5月1日\n雨。\n";

type Item = (Result<Article, Error>, Vec<Error>, Span);

fn items<R: BufRead>(mut reader: Reader<R>) -> Vec<Item> {
    let mut items = Vec::new();
    while let Some(article) = reader.next() {
        items.push((article.unwrap(), reader.errors(), reader.span()));
    }
    items
}

/// The items of a text that is not decoded.
fn of_text(text: &str) -> Vec<Item> {
    let mut found = articles(text);
    let mut items = Vec::new();
    while let Some(article) = found.next() {
        items.push((article, found.errors(), found.span()));
    }
    items
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn utf_16_is_decoded_by_its_mark() {
    let expected = of_text(TEXT);
    assert_eq!(expected.len(), 3);
    let marked = format!("\u{feff}{TEXT}");
    for bytes in [utf16(&marked, u16::to_le_bytes), utf16(&marked, u16::to_be_bytes)] {
        for size in 1..40 {
            let reader = Reader::new(BufReader::with_capacity(size, &*bytes));
            assert_eq!(items(reader), expected, "{size}");
        }
    }
}

#[test]
fn a_stream_is_decoded_as_the_options_say() {
    let western = TEXT.replace("雨", "Hail").replace("新聞", "Post");
    let western = western.replace("2024年5月1日", "2 MAY 2024").replace('。', ".");
    let without_accents = TEXT.replace('é', "e");
    let encodings: [(&'static Encoding, &str); 6] = [
        (WINDOWS_1252, &western),
        (SHIFT_JIS, &without_accents),
        (ISO_2022_JP, &without_accents),
        (GB18030, TEXT),
        (BIG5, &without_accents),
        (EUC_KR, &without_accents),
    ];
    for (encoding, text) in encodings {
        let (bytes, _, has_unmappable) = encoding.encode(text);
        assert!(!has_unmappable, "{}", encoding.name());
        let options = ParseOptions::new().encoding(encoding);
        for size in [1, 2, 3, 7, 64, 8192] {
            let reader = options.reader(BufReader::with_capacity(size, &*bytes));
            assert_eq!(items(reader), of_text(text), "{} {size}", encoding.name());
        }
    }
}

#[test]
fn a_mark_takes_precedence_over_the_encoding() {
    let marked = format!("\u{feff}{TEXT}");
    for encoding in [WINDOWS_1252, UTF_8, UTF_16BE, UTF_16LE] {
        let options = ParseOptions::new().encoding(encoding);
        for size in [1, 2, 3, 4, 5, 100] {
            let utf8 = options.reader(BufReader::with_capacity(size, marked.as_bytes()));
            assert_eq!(items(utf8), of_text(&marked), "{} {size}", encoding.name());
            let bytes = utf16(&marked, u16::to_le_bytes);
            let utf16 = options.reader(BufReader::with_capacity(size, &*bytes));
            assert_eq!(items(utf16), of_text(TEXT), "{} {size}", encoding.name());
        }
    }
    // Without a mark, the options decide.
    let bytes = utf16(TEXT, u16::to_be_bytes);
    assert_eq!(items(ParseOptions::new().encoding(UTF_16BE).reader(&*bytes)), of_text(TEXT));
}

#[test]
fn what_cannot_be_decoded_is_an_error_of_its_article() {
    // Half of a character before the second article, and one at the end.
    let units: Vec<u16> =
        format!("\u{feff}{TEXT}").replace("café", "caf\u{e000}").encode_utf16().collect();
    let units = units.into_iter().map(|unit| if unit == 0xe000 { 0xd800 } else { unit });
    let bytes: Vec<u8> = units.flat_map(u16::to_le_bytes).chain([0x41]).collect();
    for size in [1, 2, 5, 8192] {
        let mut reader = Reader::new(BufReader::with_capacity(size, &*bytes));
        let error = reader.next().unwrap().unwrap().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidEncoding);
        assert_eq!((error.line(), error.column()), (4, 21));
        assert!(error.span().is_empty());
        assert_eq!(reader.errors(), [error]);
        assert!(reader.report(&error).contains("4 | It rained in the caf\u{fffd}.\n"), "{size}");
        assert_eq!(reader.next().unwrap().unwrap().unwrap_err().line(), 8);
        let last = reader.next().unwrap().unwrap().unwrap_err();
        assert_eq!((last.kind(), last.line()), (ErrorKind::InvalidEncoding, 15));
        assert!(reader.next().is_none());
    }
}

#[test]
fn utf_32_and_unmarked_utf_16_are_errors_that_say_so() {
    let utf32: Vec<u8> =
        "\u{feff}“Rain” | Gazette\n".chars().flat_map(|it| u32::from(it).to_le_bytes()).collect();
    let unmarked = utf16(TEXT, u16::to_le_bytes);
    for bytes in [utf32, unmarked] {
        let error = Reader::new(&*bytes).next().unwrap().unwrap().unwrap_err();
        assert_eq!(Article::from_bytes(&bytes).unwrap_err().kind(), error.kind());
        assert!(matches!(error.kind(), ErrorKind::FileFormat(_)));
    }
}

#[test]
fn an_empty_stream_has_no_articles() {
    for encoding in [WINDOWS_1252, UTF_8, UTF_16BE] {
        let options = ParseOptions::new().encoding(encoding);
        assert!(items(options.reader(b"".as_slice())).is_empty());
    }
}
