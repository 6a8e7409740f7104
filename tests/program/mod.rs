//! Helpers of the tests of programs, also of those of `benches`: a folder for files, and an invalid
//! article.

use std::fs;
use std::path::{Path, PathBuf};

/// A text with three errors: the headline is not closed, the URL has no scheme, and 31 June does not
/// exist.
pub(crate) const INVALID: &str = "“Hail | Gazette\nexample.com\n31 JUNE 2024\nIt hailed.";
pub(crate) const ERRORS: [&str; 3] = [
    "1:7: error: expected the closing quotation mark ” and then `|` after the headline",
    "2:1: error: expected an http or https URL, such as https://example.com/article",
    "3:1: error: invalid date: 2024-06-31 does not exist",
];

/// A folder for the files of one test.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    /// Creates an empty folder with this path, in the folder that Cargo provides for tests.
    pub(crate) fn new(path: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(path);
        if folder.exists() {
            fs::remove_dir_all(&folder).unwrap();
        }
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    pub(crate) fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }

    /// Writes a file, and creates the folders that it is in. Returns its path.
    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        self.path(name)
    }
}
