//! The generators of the features `arbitrary` and `proptest`.

use arbitrary::Unstructured;
use newsclip::Article;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

/// Counts how many of 400 articles have each of the shapes that a generator should generate.
fn shapes(articles: impl Iterator<Item = Article>) -> [(&'static str, usize); 11] {
    let mut shapes = [
        ("deck", 0),
        ("no deck", 0),
        ("byline", 0),
        ("no byline", 0),
        ("byline lines", 0),
        ("pipe in the byline", 0),
        ("paragraphs", 0),
        ("pipe in the headline", 0),
        ("quotation mark in the headline", 0),
        ("query and fragment", 0),
        ("not ASCII", 0),
    ];
    let mut total = 0;
    for article in articles.take(400) {
        let headline = article.headline();
        let found = [
            article.deck().is_some(),
            article.deck().is_none(),
            article.byline().is_some(),
            article.byline().is_none(),
            article.byline().is_some_and(|byline| byline.contains('\n')),
            article.byline().is_some_and(|byline| byline.contains('|')),
            article.paragraphs().len() > 1,
            headline.contains('|'),
            headline.contains(['“', '”', '"', '«', '»', '‘', '’', '「', '」', '„']),
            article.url().query().is_some() && article.url().fragment().is_some(),
            !article.as_str().is_ascii(),
        ];
        for (shape, found) in shapes.iter_mut().zip(found) {
            shape.1 += usize::from(found);
        }
        total += 1;
    }
    assert_eq!(total, 400);
    shapes
}

/// Returns pseudo-random bytes.
fn bytes(seed: u64) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()
    };
    (0..200).flat_map(|_| next()).collect()
}

#[test]
fn arbitrary_generates_every_shape() {
    let articles =
        (1..).map(|seed| Unstructured::new(&bytes(seed)).arbitrary::<Article>().unwrap());
    for (shape, count) in shapes(articles) {
        assert!(count >= 20, "{shape}: {count} of 400");
    }
}

#[test]
fn arbitrary_generates_an_article_from_no_bytes() {
    let article = Unstructured::new(&[]).arbitrary::<Article>().unwrap();
    assert_eq!(Article::parse(article.as_str()), Ok(article));
}

#[test]
fn proptest_generates_every_shape() {
    let mut runner = TestRunner::deterministic();
    let articles =
        std::iter::from_fn(|| Some(any::<Article>().new_tree(&mut runner).unwrap().current()));
    for (shape, count) in shapes(articles) {
        assert!(count >= 20, "{shape}: {count} of 400");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn arbitrary_generates_an_article_from_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let article = Unstructured::new(&bytes).arbitrary::<Article>().unwrap();
        prop_assert_eq!(Article::parse(article.as_str()), Ok(article));
    }

    #[test]
    fn any_article_reads_back(article in any::<Article>()) {
        prop_assert_eq!(Article::parse(article.as_str()), Ok(article));
    }
}
