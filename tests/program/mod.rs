//! What the tests of programs share, those of `benches` too: a folder for files, and an invalid one.

use std::fs;
use std::path::{Path, PathBuf};

/// Three errors: no mark closes the headline, the URL is none, no day is 31 June.
pub(crate) const FAULTY: &str = "“Hail | Gazette\nexample.com\n31 JUNE 2024\nIt hailed.";
pub(crate) const ERRORS: [&str; 3] = [
    "1:7: error: expected the closing quotation mark ” and then `|` after the headline",
    "2:1: error: expected an http or https URL, such as https://example.com/article",
    "3:1: error: invalid date: 2024-06-31 does not exist",
];

/// A folder of one test for its files.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    /// An empty folder of that path below the one that cargo gives to tests.
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

    /// Writes a file, and the folders that it is in. Its path is what is returned.
    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        self.path(name)
    }
}
