//! Generates texts from the bytes of a fuzzer.

use alloc::vec::Vec;

use arbitrary::{Arbitrary, Result, Unstructured};

use super::text::{MOST_EDITS, Text, edited};
use crate::article::Article;

/// Generates the text of an article, with up to three edits.
impl<'a> Arbitrary<'a> for Text {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        let count = u.int_in_range(0..=MOST_EDITS)?;
        let edits = (0..count).map(|_| u.arbitrary()).collect::<Result<Vec<_>>>()?;
        let text = Article::arbitrary(u)?.as_str().into();
        Ok(Self(edits.into_iter().fold(text, |text, edit| edited(&text, edit))))
    }
}
