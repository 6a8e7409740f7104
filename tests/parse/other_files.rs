//! Files that are not what they seem: each has one error, which says so.

use newsclip::{Article, ArticleRef, ErrorKind, Expected, Field, FileFormat, check};

use crate::util::assert_one_error;

const RAIN: &str = "“Rain” | Gazette\nhttps://example.com/rain\nJane Roe\n1 MAY 2024\n\nIt rained.";

/// Checks that bytes, UTF-8 or not, have this one error on every path.
#[track_caller]
fn assert_file_format(bytes: &[u8], format: FileFormat, start: usize) {
    let error = Article::from_utf8(bytes).unwrap_err();
    assert_eq!((error.kind(), error.field()), (ErrorKind::FileFormat(format), Field::Document));
    assert_eq!(error.span().range(), start..start);
    // A reader decodes what has the mark of UTF-16.
    let is_marked = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    #[cfg(feature = "std")]
    if !(cfg!(feature = "encoding") && is_marked && format == FileFormat::Utf16) {
        let mut reader = newsclip::Reader::new(bytes);
        assert_eq!(reader.next().unwrap().unwrap(), Err(error));
        assert_eq!(reader.errors(), [error]);
        assert!(reader.next().is_none());
    }
    #[cfg(feature = "encoding")]
    if !is_marked {
        assert_eq!(Article::from_bytes(bytes), Err(error));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        assert_one_error(text, Field::Document, error.kind(), "", &error.to_string());
        let items: Vec<_> = newsclip::articles(text).collect();
        assert_eq!(items, [Err(error)]);
    }
}

#[test]
fn an_empty_text_is_one_error() {
    for text in ["", "\u{feff}", "\n \n", "\u{feff}\r\n\u{a0}", "\u{feff}\u{feff}", " \n\u{feff}\n"]
    {
        let message = "line 1, column 1: the text is empty";
        assert_one_error(text, Field::Document, ErrorKind::Empty, "", message);
        let error = Article::from_utf8(text.as_bytes()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Empty);
    }
    // Other characters are a text.
    for text in ["\u{200b}", "\0", "\u{1a}", "“"] {
        assert_eq!(check(text).len(), 4, "{text:?}");
    }
}

#[test]
fn other_line_ends_are_one_error() {
    for end in ["\r", "\u{85}", "\u{2028}", "\u{2029}"] {
        let text = RAIN.replace('\n', end);
        let message =
            "line 1, column 17: no line ends in a line feed; convert the line ends to LF or CRLF";
        for text in [text.clone(), format!("\u{feff}{text}{end}"), format!("{text}\r\n\n")] {
            assert_one_error(&text, Field::Document, ErrorKind::LineEnds, end, message);
            let items: Vec<_> = newsclip::articles(&text).collect();
            assert_eq!(items.len(), 1);
            assert_eq!(items[0].as_ref().unwrap_err().kind(), ErrorKind::LineEnds);
        }
    }
    // They end no line of a text that has line feeds, and a line alone may have one at its end.
    let deck = RAIN.replace("| Gazette", "| It fell\rall day | Gazette");
    assert!(Article::parse(&deck).is_ok());
    assert_ne!(check("“Rain” | Gazette\r")[0].kind(), ErrorKind::LineEnds);
    assert_ne!(check("Rain\rand\nsnow")[0].kind(), ErrorKind::LineEnds);
}

#[test]
fn files_of_other_formats_say_so() {
    let files: [(&[u8], FileFormat); 9] = [
        (b"<!DOCTYPE html>\n<html lang=\"en\">\n<title>Rain</title>\n", FileFormat::Html),
        ("<html><body>“Rain” | Gazette\nhttps://example.com/rain\n".as_bytes(), FileFormat::Html),
        (b"<?xml version=\"1.0\"?>\n<article>\n", FileFormat::Html),
        (b"<HTML>\nIl pleut \xe0 Lyon.", FileFormat::Html),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", FileFormat::Pdf),
        (b"{\\rtf1\\ansi \x93Rain\x94 | Gazette\\par}", FileFormat::Rtf),
        (b"PK\x03\x04\x14\0\0\0\x08\0word/document.xml", FileFormat::Zip),
        (b"\x1f\x8b\x08\0\0\0\0\0\0\x03", FileFormat::Gzip),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0", FileFormat::Doc),
    ];
    for (bytes, format) in files {
        assert_file_format(bytes, format, 0);
        assert_file_format(&[b"\xef\xbb\xbf\n", bytes].concat(), format, 4);
    }
    // The URL and the date that follow count for nothing.
    assert_file_format(RAIN.replace("“Rain”", "{\\rtf1 “Rain”").as_bytes(), FileFormat::Rtf, 0);
    // An article may be about them.
    let text = RAIN.replace("It rained.", "<html> {\\rtf %PDF- R\0a\0i\0n\0");
    assert!(Article::parse(&text).is_ok());
}

#[test]
fn other_encodings_say_so() {
    for text in [RAIN, &RAIN.replace(['“', '”'], "\""), &RAIN.replace("It rained", "Дождь")]
    {
        let marked = format!("\u{feff}{text}");
        let crlf = text.replace('\n', "\r\n");
        for text in [text, &marked, &crlf] {
            let units = || text.encode_utf16();
            for bytes in [
                units().flat_map(u16::to_le_bytes).collect::<Vec<_>>(),
                units().flat_map(u16::to_be_bytes).collect(),
            ] {
                assert_file_format(&bytes, FileFormat::Utf16, 0);
            }
            let units = || text.chars().map(u32::from);
            for bytes in [
                units().flat_map(u32::to_le_bytes).collect::<Vec<_>>(),
                units().flat_map(u32::to_be_bytes).collect(),
            ] {
                assert_file_format(&bytes, FileFormat::Utf32, 0);
                #[cfg(feature = "encoding")]
                assert_eq!(Article::from_bytes(&bytes), Article::from_utf8(&bytes));
            }
        }
    }
    assert_eq!(
        Article::from_utf8(b"\xff\xfe\x1c\x20").unwrap_err().to_string(),
        "line 1, column 1: this is UTF-16; convert it to UTF-8",
    );
}

#[test]
fn a_misdecoded_mark_says_so() {
    let kind = ErrorKind::MisdecodedText;
    let message =
        "line 1, column 1: UTF-8 that was decoded as Windows-1252; decode the text as UTF-8";
    for mark in ["“", "„", "«", "‘", "「"] {
        for is_latin_1 in [false, true] {
            let misdecoded = |text: &str| -> String {
                let decode = |byte| match byte {
                    0x80 if !is_latin_1 => '€',
                    0x98 if !is_latin_1 => '˜',
                    0x9c if !is_latin_1 => 'œ',
                    0x9e if !is_latin_1 => 'ž',
                    0x8c if !is_latin_1 => 'Œ',
                    byte => char::from(byte),
                };
                text.bytes().map(decode).collect()
            };
            let at = misdecoded(mark);
            assert_one_error(
                &misdecoded(&RAIN.replace('“', mark)),
                Field::Document,
                kind,
                &at,
                message,
            );
            let text = misdecoded(&format!("\u{feff}{}", RAIN.replace('“', mark)));
            assert_one_error(&text, Field::Document, kind, "ï»¿", message);
        }
    }
    // The rest is read: only the mark may be misdecoded.
    assert_one_error(&format!("ï»¿{RAIN}"), Field::Document, kind, "ï»¿", message);
    let kinds: Vec<_> = check("ï»¿“Rain” |\nexample.com\n1 MAY 2024\nIt rained.")
        .iter()
        .map(newsclip::Error::kind)
        .collect();
    assert_eq!(
        kinds,
        [kind, ErrorKind::Expected(Expected::Publication), ErrorKind::Expected(Expected::Url)]
    );
    assert_eq!(check(&"ï»¿".repeat(100_000)).len(), 4);
    // The body may have such characters.
    assert!(Article::parse(&RAIN.replace("It rained.", "ï»¿ â€œRain")).is_ok());
}

#[test]
fn a_byte_order_mark_in_the_wrong_place_says_so() {
    let kind = ErrorKind::ByteOrderMark;
    for (before, position) in [
        ("\u{feff}\u{feff}", (1, 1)),
        ("\u{feff} \u{feff}\n", (1, 2)),
        ("\u{feff}\u{feff} \u{feff}", (1, 1)),
        ("\n\u{feff}", (2, 1)),
        ("\r\n\u{feff}\u{feff}", (2, 1)),
    ] {
        let (line, column) = position;
        let message =
            format!("line {line}, column {column}: unexpected byte-order mark; remove it");
        assert_one_error(&format!("{before}{RAIN}"), Field::Document, kind, "\u{feff}", &message);
    }
    // Two documents: the second begins with its marks, of which the first is skipped.
    let text = format!("{RAIN}\n\u{feff}\u{feff}{RAIN}");
    let items: Vec<_> =
        newsclip::articles(&text).map(|it| it.map_err(|error| error.kind())).collect();
    assert!(items[0].is_ok());
    assert_eq!(items[1..], [Err(kind)]);
    let errors = check(&format!("\u{feff}\u{feff}Rain\n{}", RAIN.split_once('\n').unwrap().1));
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert!(ArticleRef::parse(&format!("\u{feff}{RAIN}")).is_ok());
}
