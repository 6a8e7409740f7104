//! Generates texts for property tests.

use proptest::arbitrary::{Arbitrary, any, any_with};
use proptest::collection::vec;
use proptest::prelude::{BoxedStrategy, Strategy as _};

use super::text::{Edit, MOST_EDITS, Text, edited};
use crate::article::Article;
use crate::article::generators::Size;

/// Generates the text of an article, with up to three edits. [`Size`] is that of the article.
impl Arbitrary for Text {
    type Parameters = Size;
    type Strategy = BoxedStrategy<Self>;

    fn arbitrary_with(size: Size) -> Self::Strategy {
        (any_with::<Article>(size), vec(any::<Edit>(), 0..=MOST_EDITS))
            .prop_map(|(article, edits)| {
                let text = article.as_str().into();
                Self(edits.into_iter().fold(text, |text, edit| edited(&text, edit)))
            })
            .boxed()
    }
}
