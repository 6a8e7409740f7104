//! The generators of the features `arbitrary` and `proptest`.

use std::collections::BTreeSet;
use std::fs;

use arbitrary::Unstructured;
use newsclip::fuzz::{DICTIONARY, SEEDS, Size, Text};
use newsclip::{Article, IssueKind};
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

/// The shapes of which generators make few, but some of 2,000.
fn rare_shapes(articles: impl Iterator<Item = Article>) -> BTreeSet<&'static str> {
    let mut found = BTreeSet::new();
    for article in articles.take(2_000) {
        let longest = article.paragraphs().map(str::len).max().unwrap();
        let is_cut_character =
            |paragraph: &str| paragraph.len() > 80 && !paragraph.is_char_boundary(80);
        let is_implausible = |kind| article.validate().iter().any(|issue| issue.kind() == kind);
        let shapes = [
            ("paragraph of 2,500 bytes", longest > 2_500),
            ("50 paragraphs", article.paragraphs().len() > 50),
            ("character over byte 80 of a paragraph", article.paragraphs().any(is_cut_character)),
            ("implausible headline", is_implausible(IssueKind::ImplausibleLength)),
            ("ordinary byline", article.byline() == Some("By Jane Roe")),
            ("ordinary date", article.date().to_string().starts_with("20")),
            ("early date", article.date().to_string().as_str() < "1600"),
        ];
        found.extend(shapes.into_iter().filter(|(_, found)| *found).map(|(shape, _)| shape));
    }
    found
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
fn arbitrary_has_a_long_tail() {
    let articles =
        (1..).map(|seed| Unstructured::new(&bytes(seed)).arbitrary::<Article>().unwrap());
    assert_eq!(rare_shapes(articles).len(), 7);
}

#[test]
fn proptest_has_a_long_tail() {
    let mut runner = TestRunner::deterministic();
    let articles =
        std::iter::from_fn(|| Some(any::<Article>().new_tree(&mut runner).unwrap().current()));
    let found = rare_shapes(articles);
    assert_eq!(found.len(), 7, "{found:?}");
}

#[test]
fn proptest_generates_no_more_than_the_size() {
    let mut runner = TestRunner::deterministic();
    let size = Size::new().paragraphs(3).paragraph_bytes(50).headline_bytes(20);
    let strategy = any_with::<Article>(size);
    let articles = (0..500).map(|_| strategy.new_tree(&mut runner).unwrap().current());
    let mut most = 0;
    for article in articles {
        assert!(article.paragraphs().len() <= 3);
        most = most.max(article.paragraphs().len());
        // Pieces and single characters, of which there are few, are not counted in bytes.
        assert!(article.paragraphs().all(|paragraph| paragraph.len() <= 120), "{article:?}");
        assert!(article.headline().len() <= 120, "{article:?}");
    }
    assert_eq!(most, 3);
}

#[test]
fn some_generated_texts_are_articles() {
    let mut runner = TestRunner::deterministic();
    let with_proptest =
        (0..400).map(|_| any::<Text>().new_tree(&mut runner).unwrap().current()).collect();
    let from_bytes = |seed| Unstructured::new(&bytes(seed)).arbitrary::<Text>().unwrap();
    for texts in [with_proptest, (1..=400).map(from_bytes).collect::<Vec<_>>()] {
        let read = texts.iter().filter(|text| Article::parse(text).is_ok()).count();
        assert!((100..360).contains(&read), "{read} of 400");
    }
}

#[test]
fn the_seeds_of_the_module_are_those_of_the_folder() {
    let files: BTreeSet<String> = fs::read_dir("seeds")
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != "README.md")
        .collect();
    assert_eq!(SEEDS.iter().map(|(name, _)| (*name).to_owned()).collect::<BTreeSet<_>>(), files);
    assert_eq!(SEEDS.len(), files.len());
    for (name, text) in SEEDS {
        assert!(Article::parse(text).is_ok(), "{name}");
    }
}

/// Each line is blank, a comment, or an entry in quotation marks, in which only `\xNN` is escaped.
#[test]
fn the_dictionary_is_in_the_form_of_libfuzzer() {
    let lines = DICTIONARY.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut entries = BTreeSet::new();
    for line in lines {
        let entry = line.strip_prefix('"').and_then(|line| line.strip_suffix('"')).unwrap();
        assert!(entry.is_ascii() && !entry.is_empty() && !entry.contains('"'), "{line}");
        let escaped = entry.split('\\').skip(1);
        let is_byte = |it: &str| {
            it.strip_prefix('x')
                .and_then(|it| it.get(..2))
                .is_some_and(|hex| u8::from_str_radix(hex, 16).is_ok())
        };
        assert!(escaped.clone().all(is_byte), "{line}");
        assert!(entries.insert(entry), "{line} is twice in the dictionary");
    }
    assert!(entries.len() > 200);
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
