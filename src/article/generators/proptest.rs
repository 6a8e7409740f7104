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
use super::prose::{BYLINES, ORDINARY_DAYS, prose};
use super::size::Size;
use crate::article::owned::Article;

/// The most bytes of a paragraph of many. Larger articles would make a test slow.
const MOST_OF_MANY: usize = 400;

/// The most bytes of a part of a URL.
const MOST_OF_URL: usize = 300;

/// Generates only valid articles, with `any::<Article>()`. Each optional field is
/// sometimes missing. The texts have many of the marks of the format, or are prose
/// in several scripts. [`Size`] says how large the largest are.
impl Arbitrary for Article {
    type Parameters = Size;
    type Strategy = BoxedStrategy<Self>;

    fn arbitrary_with(size: Size) -> Self::Strategy {
        let text_of_header = || text(size.headline);
        let day = prop_oneof![ORDINARY_DAYS, 0..=LAST_DAY];
        let header = (
            text_of_header(),
            option::of(text_of_header()),
            text_of_header(),
            url(),
            byline(size.headline),
            day,
        );
        (header, paragraphs(size))
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

fn byline(most: usize) -> impl Strategy<Value = Vec<String>> {
    let ordinary = select(&BYLINES[..]).prop_map(|byline| Vec::from([String::from(byline)]));
    prop_oneof![1 => ordinary, 2 => vec(text(most), 0..4)]
}

/// Generates a few paragraphs of any length, or many that are not also long.
fn paragraphs(size: Size) -> impl Strategy<Value = Vec<String>> {
    let few = vec(text(size.paragraph), 1..=size.paragraphs.min(4));
    let many = vec(text(size.paragraph.min(MOST_OF_MANY)), 1..=size.paragraphs);
    prop_oneof![12 => few, 1 => many]
}

fn url() -> impl Strategy<Value = UrlParts> {
    let host = prop_oneof![3 => "[a-z]{1,8}\\.example", 1 => text(MOST_OF_URL), 1 => Just(String::from("[::1]"))];
    let user = option::weighted(0.1, text(MOST_OF_URL));
    (
        any::<bool>(),
        host,
        option::weighted(0.2, any::<u16>()),
        user,
        text(MOST_OF_URL),
        option::of(text(MOST_OF_URL)),
        option::of(text(MOST_OF_URL)),
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

/// Generates a text of pieces of the format, of any characters, or prose of at most so many bytes.
fn text(most: usize) -> impl Strategy<Value = String> {
    let pieces = vec(select(&PIECES[..]), 0..8).prop_map(|pieces| pieces.concat());
    let length = prop_oneof![6 => 0..=most.min(40), 3 => 0..=most.min(400), 1 => 0..=most];
    let prose = (any::<u32>(), length).prop_map(|(number, length)| prose(number, length));
    prop_oneof![4 => pieces, 1 => ".{0,12}", 3 => prose]
}
