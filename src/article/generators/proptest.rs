//! Generates articles for property tests.

use alloc::string::String;

use proptest::arbitrary::{Arbitrary, any};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{BoxedStrategy, Strategy};
use proptest::prop_oneof;
use proptest::sample::select;
use proptest::strategy::Just;

use super::parts::{LAST_DAY, PIECES, Parts, UrlParts};
use crate::article::owned::Article;

/// Generates only valid articles, with `any::<Article>()`. Each optional field is
/// sometimes missing. The texts have many of the marks of the format.
impl Arbitrary for Article {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;

    fn arbitrary_with((): ()) -> Self::Strategy {
        let header = (text(), option::of(text()), text(), url(), vec(text(), 0..4), 0..=LAST_DAY);
        (header, vec(text(), 1..5))
            .prop_map(|((headline, deck, publication, url, byline, day), paragraphs)| Parts {
                headline,
                deck,
                publication,
                url,
                byline,
                day,
                paragraphs,
            })
            .prop_filter_map("the repaired fields are valid", |parts| parts.into_article().ok())
            .boxed()
    }
}

fn url() -> impl Strategy<Value = UrlParts> {
    let host =
        prop_oneof![3 => "[a-z]{1,8}\\.example", 1 => text(), 1 => Just(String::from("[::1]"))];
    let user = option::weighted(0.1, text());
    (
        any::<bool>(),
        host,
        option::weighted(0.2, any::<u16>()),
        user,
        text(),
        option::of(text()),
        option::of(text()),
    )
        .prop_map(|(https, host, port, user, path, query, fragment)| UrlParts {
            https,
            host,
            port,
            user,
            path,
            query,
            fragment,
        })
}

/// Generates a text of pieces of the format, or of any characters.
fn text() -> impl Strategy<Value = String> {
    let pieces = vec(select(&PIECES[..]), 0..8).prop_map(|pieces| pieces.concat());
    prop_oneof![4 => pieces, 1 => ".{0,12}"]
}
