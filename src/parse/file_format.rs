//! Detects files that are not plain text in UTF-8, by how they begin. They are detected, and not
//! read.

use memchr::memchr_iter;

use crate::error::FileFormat;

/// How many bytes of a file are looked at for zero bytes.
const SAMPLE: usize = 256;

/// The byte-order marks of other encodings. That of UTF-32 begins with that of UTF-16.
const MARKS: [(&[u8], FileFormat); 4] = [
    (b"\xff\xfe\0\0", FileFormat::Utf32),
    (b"\0\0\xfe\xff", FileFormat::Utf32),
    (b"\xff\xfe", FileFormat::Utf16),
    (b"\xfe\xff", FileFormat::Utf16),
];

/// What the files of a format begin with, in small letters.
const STARTS: [(&[u8], FileFormat); 8] = [
    (b"<!doctype", FileFormat::Html),
    (b"<html", FileFormat::Html),
    (b"<?xml", FileFormat::Html),
    (b"%pdf-", FileFormat::Pdf),
    (b"{\\rtf", FileFormat::Rtf),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileFormat::Doc),
    (b"pk\x03\x04", FileFormat::Zip),
    (b"\x1f\x8b\x08", FileFormat::Gzip),
];

/// Returns the format of a file that is no plain text in UTF-8, and where it begins: after a
/// byte-order mark and white space. `None` if nothing says so.
#[cold]
pub(crate) fn file_format(bytes: &[u8]) -> Option<(FileFormat, usize)> {
    if let Some((_, format)) = MARKS.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return Some((*format, 0));
    }
    let content = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let begins = |start: &[u8]| {
        content.get(..start.len()).is_some_and(|content| content.eq_ignore_ascii_case(start))
    };
    match STARTS.iter().find(|(start, _)| begins(start)) {
        Some((_, format)) => Some((*format, bytes.len() - content.len())),
        None => unmarked(bytes).map(|format| (format, 0)),
    }
}

/// Detects UTF-32 and UTF-16 without a byte-order mark by their zero bytes. In UTF-32, two of the
/// first four are zero. In UTF-16, one of the two bytes of each ASCII character is, and always the
/// same; other characters have few.
fn unmarked(bytes: &[u8]) -> Option<FileFormat> {
    match bytes {
        [one, other, 0, 0, ..] | [0, 0, one, other, ..] if (*one, *other) != (0, 0) => {
            return Some(FileFormat::Utf32);
        }
        _ => {}
    }
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let odd = memchr_iter(0, sample).filter(|at| at % 2 == 1).count();
    let even = memchr_iter(0, sample).count() - odd;
    let (most, least) = (odd.max(even), odd.min(even));
    (most > 1 && most * 10 >= sample.len() && most >= least * 4).then_some(FileFormat::Utf16)
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    /// Two starts of articles, and one that is all of it.
    const TEXTS: [&str; 4] = [
        "“Rain” | Gazette\nhttps://example.com/rain\n1 MAY 2024\nIt rained.",
        "\"Rain\"",
        "「雨が降り続く港町で船が三日も出ない」 | 新聞\nhttps://example.com/rain\n2024年5月1日\n雨が降った。\n",
        "«Дождь» | Газета\nhttps://example.com/rain\n1 мая 2024\nШёл дождь.\n",
    ];

    fn utf_16(text: &str) -> [Vec<u8>; 2] {
        [
            text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        ]
    }

    fn utf_32(text: &str) -> [Vec<u8>; 2] {
        let units = || text.chars().map(u32::from);
        [units().flat_map(u32::to_le_bytes).collect(), units().flat_map(u32::to_be_bytes).collect()]
    }

    #[test]
    fn other_encodings_are_detected_with_and_without_a_mark() {
        for text in TEXTS {
            for text in [text, &["\u{feff}", text].concat(), &["\n ", text].concat()] {
                for bytes in utf_16(text) {
                    assert_eq!(file_format(&bytes), Some((FileFormat::Utf16, 0)), "{text}");
                }
                for bytes in utf_32(text) {
                    assert_eq!(file_format(&bytes), Some((FileFormat::Utf32, 0)), "{text}");
                }
                assert_eq!(file_format(text.as_bytes()), None);
            }
        }
    }

    #[test]
    fn a_zero_byte_alone_is_no_other_encoding() {
        for bytes in
            [&b""[..], b"\0", b"\0\0\0\0", b"Rain\0", b"\0Rain and snow", b"R\0a\0in and \0\0"]
        {
            assert_eq!(file_format(bytes), None, "{bytes:?}");
        }
        // The bounds: two zero bytes, a tenth of all, and four times as many as at other places.
        assert_eq!(file_format(b"R\0aaaaaaa\0a").map(|(it, _)| it), Some(FileFormat::Utf16));
        let tenth = |length: usize| [&b"\0a\0"[..], &b"a".repeat(length - 3)].concat();
        assert_eq!(file_format(&tenth(20)).map(|(it, _)| it), Some(FileFormat::Utf16));
        assert_eq!(file_format(&tenth(21)), None);
        assert_eq!(file_format(b"a\0a\0a\0a\0\0a").map(|(it, _)| it), Some(FileFormat::Utf16));
        assert_eq!(file_format(b"a\0a\0a\0\0a"), None);
        // Only the start of a file counts.
        assert_eq!(file_format(&[&[b'a'; 256][..], &b"a\0".repeat(999)].concat()), None);
    }

    #[test]
    fn files_begin_with_the_mark_of_their_format() {
        for (start, format) in STARTS {
            let rest = b"1.7 and more";
            for lead in [&b""[..], b"\xef\xbb\xbf", b"\n \r\n", b"\xef\xbb\xbf \n"] {
                let bytes = [lead, start, rest].concat();
                assert_eq!(file_format(&bytes), Some((format, lead.len())), "{bytes:?}");
                let bytes = bytes.to_ascii_uppercase();
                assert_eq!(file_format(&bytes), Some((format, lead.len())), "{bytes:?}");
            }
            assert_eq!(file_format(&[b"x", start].concat()), None);
            assert_eq!(file_format(start.split_last().map_or(&[], |(_, start)| start)), None);
        }
    }
}
