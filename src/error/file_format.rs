//! Formats of files that are no plain text in UTF-8.

use core::fmt;

/// A format of files, or an encoding, that is not plain text in UTF-8.
///
/// It is part of [`ErrorKind::FileFormat`](crate::ErrorKind::FileFormat), and is detected by how a file begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FileFormat {
    /// HTML or XML: it begins with `<!doctype`, `<html` or `<?xml`, in any case.
    Html,
    /// PDF: it begins with `%PDF-`.
    Pdf,
    /// Rich Text Format: it begins with `{\rtf`.
    Rtf,
    /// The format of Word and other programs before 2007, such as DOC.
    #[doc(alias("word", "ole"))]
    Doc,
    /// A ZIP archive, which DOCX, ODT and EPUB files are.
    #[doc(alias("docx", "odt", "epub"))]
    Zip,
    /// A file compressed by gzip.
    Gzip,
    /// UTF-16, with a byte-order mark or without. `Article::from_bytes`, of the feature
    /// `encoding`, reads it with one.
    Utf16,
    /// UTF-32, with a byte-order mark or without.
    Utf32,
}

impl FileFormat {
    /// The code of the error.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Html => "file-format-html",
            Self::Pdf => "file-format-pdf",
            Self::Rtf => "file-format-rtf",
            Self::Doc => "file-format-doc",
            Self::Zip => "file-format-zip",
            Self::Gzip => "file-format-gzip",
            Self::Utf16 => "file-format-utf16",
            Self::Utf32 => "file-format-utf32",
        }
    }
}

impl fmt::Display for FileFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Html => "an HTML or XML file",
            Self::Pdf => "a PDF file",
            Self::Rtf => "an RTF file",
            Self::Doc => "a Word file",
            Self::Zip => "a ZIP archive, such as a DOCX file",
            Self::Gzip => "a gzip archive",
            Self::Utf16 => "UTF-16",
            Self::Utf32 => "UTF-32",
        })
    }
}
