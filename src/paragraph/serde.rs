//! Serializes the kinds of paragraphs.

use serde::{Serialize, Serializer};

use super::kind::{ParagraphKind, ParagraphKinds};

/// Writes [`as_str`](ParagraphKind::as_str).
impl Serialize for ParagraphKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// Writes a list of kinds.
impl Serialize for ParagraphKinds<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.clone())
    }
}
