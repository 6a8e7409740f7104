//! Articles from files.

use std::error::Error as _;
use std::fs;
use std::path::PathBuf;

use newsclip::{Article, DateOrder, ErrorKind, ParseOptions, check_bytes};

const TEXT: &str = "“Rain” | Gazette\nhttps://example.com/\n1 MAY 2024\nIt rained in the café.";

/// A file in a folder of its own, which is removed at the end.
struct File(PathBuf);

impl File {
    fn new(name: &str, content: &[u8]) -> Self {
        let folder = std::env::temp_dir().join(format!("newsclip-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let path = folder.join(name);
        fs::write(&path, content).unwrap();
        Self(path)
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(self.0.parent().unwrap());
    }
}

#[test]
fn a_file_is_read() {
    let file = File::new("good.txt", TEXT.as_bytes());
    assert_eq!(Article::from_path(&file.0).unwrap(), Article::parse(TEXT).unwrap());
    let british = ParseOptions::new().date_order(DateOrder::DayMonthYear);
    let file = File::new("british.txt", TEXT.replace("1 MAY 2024", "02/03/2024").as_bytes());
    assert_eq!(british.from_path(&file.0).unwrap().date().to_string(), "2024-03-02");
}

#[test]
fn an_error_names_the_file_and_its_place() {
    let file = File::new("bad.txt", TEXT.replace("MAY", "MAYY").as_bytes());
    let error = Article::from_path(&file.0).unwrap_err();
    let path = file.0.to_str().unwrap();
    assert_eq!(
        error.to_string(),
        format!("{path}:3:3: expected the name of a month, as in 26 FEBRUARY 2024")
    );
    assert_eq!((error.path(), error.line(), error.column()), (&*file.0, Some(3), Some(3)));
    assert_eq!(error.parse_error(), Article::parse(&TEXT.replace("MAY", "MAYY")).err().as_ref());
    assert!(error.io_error().is_none());
    assert_eq!(error.source().unwrap().to_string(), error.parse_error().unwrap().to_string());
}

#[test]
fn a_file_that_cannot_be_read_is_an_error() {
    let error = Article::from_path("no/such\n\u{1b}file").unwrap_err();
    let io = error.io_error().unwrap();
    assert_eq!(error.to_string(), format!("no/such\u{fffd}\u{fffd}file: {io}"));
    assert_eq!((error.line(), error.column(), error.parse_error()), (None, None, None));
    assert_eq!(error.source().unwrap().to_string(), io.to_string());
}

#[test]
fn bytes_have_all_errors_of_their_text() {
    let text = TEXT.replace("| ", "").replace("1 MAY", "31 JUNE");
    assert_eq!(check_bytes(text.as_bytes()), newsclip::check(&text));
    assert_eq!(check_bytes(text.as_bytes()).len(), 2);
    assert_eq!(check_bytes(TEXT.as_bytes()), []);
    let kinds: Vec<_> = check_bytes(b"caf\xe9").iter().map(newsclip::Error::kind).collect();
    assert_eq!(kinds, [ErrorKind::InvalidUtf8]);
}

#[cfg(feature = "encoding")]
#[test]
fn files_and_bytes_are_decoded() {
    use newsclip::encoding_rs::WINDOWS_1252;

    let western = ParseOptions::new().encoding(WINDOWS_1252);
    let (bytes, ..) = WINDOWS_1252.encode(TEXT);
    let file = File::new("western.txt", &bytes);
    assert_eq!(western.from_path(&file.0).unwrap(), Article::parse(TEXT).unwrap());
    assert_eq!(western.check_bytes(&bytes), []);
    assert!(Article::from_path(&file.0).is_err());

    let utf16: Vec<u8> =
        format!("\u{feff}{TEXT}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let file = File::new("utf16.txt", &utf16);
    assert_eq!(Article::from_path(&file.0).unwrap(), Article::parse(TEXT).unwrap());
    assert_eq!(check_bytes(&utf16), []);
    let kinds: Vec<_> = check_bytes(&utf16[..41]).iter().map(newsclip::Error::kind).collect();
    assert_eq!(kinds, [ErrorKind::InvalidEncoding]);
}
