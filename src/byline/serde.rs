//! Serializes authors.

use serde::{Serialize, Serializer};

use super::author::{Author, AuthorKind};
use super::authors::Authors;

/// Writes [`as_str`](AuthorKind::as_str).
impl Serialize for AuthorKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// Writes an object with `name`, `role`, `place` and `kind`. All of them are always present.
///
/// ```
/// let author = newsclip::authors("By Jane Roe in Lisbon").next();
/// assert_eq!(
///     serde_json::to_value(author)?,
///     serde_json::json!({"name": "Jane Roe", "role": null, "place": "Lisbon", "kind": "person"}),
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
impl Serialize for Author<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        #[serde(rename = "Author")]
        struct Written<'a> {
            name: &'a str,
            role: Option<&'a str>,
            place: Option<&'a str>,
            kind: AuthorKind,
        }
        let written = Written {
            name: self.name(),
            role: self.role(),
            place: self.place(),
            kind: self.kind(),
        };
        written.serialize(serializer)
    }
}

/// Writes a list of authors.
impl Serialize for Authors<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.clone())
    }
}
