//! Articles in encodings other than UTF-8.

use newsclip::encoding_rs::{
    BIG5, EUC_KR, Encoding, GB18030, ISO_2022_JP, KOI8_R, REPLACEMENT, SHIFT_JIS, UTF_8, UTF_16BE,
    UTF_16LE, WINDOWS_874, WINDOWS_1252,
};
use newsclip::{Article, ErrorKind, Field, ParseOptions};
use proptest::prelude::*;
use unicode_width::UnicodeWidthStr;

const RAIN: &str = "“Rain” | Gazette\nhttps://example.com/rain\nJane Roe\n1 MAY 2024\n\nIt rained.";

fn with(encoding: &'static Encoding) -> ParseOptions {
    ParseOptions::new().encoding(encoding)
}

fn little_endian(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn big_endian(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_be_bytes).collect()
}

#[test]
fn a_byte_order_mark_chooses_the_encoding() {
    let rain = Article::parse(RAIN);
    assert!(rain.is_ok());
    let marked = format!("\u{feff}{RAIN}");
    for bytes in [
        RAIN.as_bytes(),
        marked.as_bytes(),
        &little_endian(&marked),
        &big_endian(&marked),
        &little_endian(&marked.replace('\n', "\r\n")),
    ] {
        assert_eq!(Article::from_bytes(bytes), rain, "{bytes:?}");
        let marked = bytes != RAIN.as_bytes();
        // A byte-order mark has precedence over the encoding of the options.
        assert_eq!(with(KOI8_R).from_bytes(bytes).is_ok(), marked, "{bytes:?}");
    }
}

#[test]
fn no_encoding_is_guessed_without_a_byte_order_mark() {
    let western = RAIN.replace('“', "\u{93}").replace('”', "\u{94}");
    let western: Vec<_> = western.chars().map(|character| character as u8).collect();
    for (bytes, encoding) in
        [(little_endian(RAIN), UTF_16LE), (big_endian(RAIN), UTF_16BE), (western, WINDOWS_1252)]
    {
        assert!(Article::from_bytes(&bytes).is_err());
        assert_eq!(Article::from_bytes(&bytes), Article::from_utf8(&bytes));
        assert_eq!(with(encoding).from_bytes(&bytes), Article::parse(RAIN));
    }
}

#[test]
fn the_encoding_of_the_options_is_decoded() {
    #[track_caller]
    fn assert_reads(encoding: &'static Encoding, headline: &str) {
        let text =
            format!("\"{headline}\" | Gazette\nhttps://example.com/\n1 MAY 2024\n{headline}");
        let (bytes, _, unmapped) = encoding.encode(&text);
        assert!(!unmapped);
        assert_ne!(bytes, text.as_bytes());
        let article = with(encoding).from_bytes(&bytes).unwrap();
        assert_eq!((article.headline(), article.paragraphs().next()), (headline, Some(headline)));
        assert_eq!(Ok(article), Article::parse(&text));
    }
    assert_reads(WINDOWS_1252, "“Pluie” à l’œuvre – 12 €");
    assert_reads(KOI8_R, "Дождь");
    assert_reads(SHIFT_JIS, "雨が降る");
    assert_reads(ISO_2022_JP, "雨が降る");
    assert_reads(GB18030, "下雨了");
    assert_reads(BIG5, "下雨了");
    assert_reads(EUC_KR, "비가 온다");
    assert_reads(Encoding::for_label(b"latin1").unwrap(), "Naïve");
}

#[test]
fn bytes_that_cannot_be_decoded_have_a_position() {
    #[track_caller]
    fn assert_fails(encoding: &'static Encoding, bytes: &[u8], line: usize, column: usize) {
        let error = with(encoding).from_bytes(bytes).unwrap_err();
        assert_eq!((error.kind(), error.field()), (ErrorKind::InvalidEncoding, Field::Document));
        assert_eq!((error.line(), error.column()), (line, column));
        // The decoded text has U+FFFD right after the empty span.
        let (text, ..) = encoding.decode(bytes);
        assert!(error.span().is_empty());
        assert!(text[error.span().start()..].starts_with('\u{fffd}'), "{text:?}");
        let message = format!(
            "line {line}, column {column}: invalid bytes for this encoding; set ParseOptions::encoding"
        );
        let report = error.report(&text);
        assert_eq!(report.lines().next(), Some(&*message));
        // Each caret is below the U+FFFD of its byte.
        let (shown, carets) = report.split_once(" |\n").unwrap().1.split_once('\n').unwrap();
        let caret = UnicodeWidthStr::width(carets.split('^').next().unwrap());
        let is_before = |(at, _): &(usize, _)| shown[..*at].width() == caret;
        let at = shown.char_indices().find(is_before).map(|(_, character)| character);
        assert_eq!(at, Some('\u{fffd}'), "{report}");
    }
    // A byte is missing, half of a surrogate pair is missing, or the two halves are swapped.
    assert_fails(UTF_16LE, &little_endian(RAIN)[..21], 1, 11);
    assert_fails(UTF_16BE, &[big_endian("\nab"), vec![0xd8, 0x00, 0x00, 0x61]].concat(), 2, 3);
    assert_fails(UTF_16LE, &[little_endian("雨"), vec![0x00, 0xdc, 0x00, 0xd8]].concat(), 1, 2);
    assert_fails(SHIFT_JIS, b"\x89\x4a\n\x89\x4a\xfd", 2, 2);
    assert_fails(GB18030, b"ab\xff", 1, 3);
    // A carriage return is a character of its line.
    assert_fails(SHIFT_JIS, b"\x89\x4a\r\xfd", 1, 3);
    assert_fails(SHIFT_JIS, b"\x89\x4a\r\n\r\xfd\r\n", 2, 2);
    assert_fails(EUC_KR, b"\xb0", 1, 1);
    assert_fails(REPLACEMENT, b"Rain", 1, 1);
    // After a long text, each byte of which is three bytes when decoded.
    assert_fails(WINDOWS_874, &[&[0xa1; 10_000][..], b"\xdb"].concat(), 1, 10_001);
    // UTF-8 is checked as in `from_utf8`.
    let bytes = b"\xef\xbb\xbfCaf\xe9";
    assert_eq!(Article::from_bytes(bytes), Article::from_utf8(bytes));
    assert_eq!(Article::from_bytes(bytes).unwrap_err().span().range(), 6..7);
}

#[test]
fn errors_of_the_article_have_positions_in_the_decoded_text() {
    let text = RAIN.replace("1 MAY", "1 MÄY");
    let expected = Article::parse(&text);
    assert_eq!(expected.as_ref().unwrap_err().line(), 4);
    assert_eq!(Article::from_bytes(&little_endian(&format!("\u{feff}{text}"))), expected);
    assert_eq!(with(WINDOWS_1252).from_bytes(&WINDOWS_1252.encode(&text).0), expected);
}

#[test]
fn the_encoding_combines_with_other_options() {
    const WESTERN: ParseOptions = ParseOptions::new().encoding(WINDOWS_1252);
    assert_eq!(ParseOptions::new().encoding(UTF_8), ParseOptions::new());
    assert_ne!(WESTERN, ParseOptions::new());
    let lines = WESTERN
        .line_paragraphs(true)
        .from_bytes(&[RAIN.replace(['“', '”'], "\"").as_bytes(), b"\n\xc9"].concat());
    assert!(lines.unwrap().paragraphs().eq(["It rained.", "É"]));
}

proptest! {
    #[test]
    fn utf_16_reads_like_utf_8(text in "(“Rain” \\| Gazette\nhttps://example.com/\n[12]{1,2} MAY 2024\n)?\\PC{0,20}") {
        let marked = format!("\u{feff}{text}");
        prop_assume!(!text.starts_with('\u{feff}'));
        let expected = Article::parse(&text);
        prop_assert_eq!(&Article::from_bytes(&little_endian(&marked)), &expected);
        prop_assert_eq!(&Article::from_bytes(&big_endian(&marked)), &expected);
        prop_assert_eq!(&with(UTF_16LE).from_bytes(&little_endian(&text)), &expected);
    }

    #[test]
    fn no_bytes_panic_and_utf_8_reads_as_in_from_utf8(bytes in prop::collection::vec(any::<u8>(), 0..40), mark in 0..4_usize) {
        let marks = [&b""[..], b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"];
        let bytes = [marks[mark], &bytes].concat();
        let read = Article::from_bytes(&bytes);
        if !bytes.starts_with(b"\xff\xfe") && !bytes.starts_with(b"\xfe\xff") {
            prop_assert_eq!(read, Article::from_utf8(&bytes));
        }
        for encoding in [WINDOWS_1252, SHIFT_JIS, GB18030, ISO_2022_JP, UTF_16BE] {
            let _ = with(encoding).from_bytes(&bytes);
        }
    }
}
