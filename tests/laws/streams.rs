//! The invariant of many articles, on generated texts, bytes and lists of articles.

use newsclip::{Article, Rule, articles};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

use crate::oracles::many::{assert_joins, stream};

/// Generates texts of valid and invalid lines of articles, and of what may be between and inside them.
fn text() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "“Rain” | Gazette\n",
        "\"Rain\" | It fell | Gazette\r\n",
        "“Rain | Gazette\n",
        "“Rain” Gazette\n",
        "https://example.com/rain\n",
        "HTTP://example.com/\r\n",
        "https:///\n",
        "example.com\n",
        "U.S.\n",
        "https://[::1/\n",
        "“Rain” | Gazette\nhttps://example.com/\n1 MAY 2024\nIt rained.\n",
        "“Rain” | Gazette\n\n\nhttps://example.com/\n\n\nJane Roe\n1 MAY 2024\n\n\nIt rained.\n\n\nIt stopped.",
        "1 MAY 2024\n",
        "31 JUNE 2024\n",
        "Example.com, 02/03/2024\n",
        "“Snow”\n| Gazette\n\nhttps://example.com/snow\n",
        "“Rain” | Gazette\nhttps://example.com/\n“Snow” | Gazette\n",
        "It rained.\n",
        "It rained all day.",
        "\u{feff}",
        "\n",
        "\r\n",
        "\n\n\n\n",
        " ",
        "\u{a0}",
        "\u{3000}\n",
        "雨",
        "|",
        "“",
    ]);
    // The first byte chooses the options and the limit.
    let first = prop::sample::select(vec!["", " ", "\u{1}", "x", "é", "雨", "@", "\u{feff}"]);
    (first, prop::collection::vec(piece, 0..24))
        .prop_map(|(first, pieces)| first.to_owned() + &pieces.concat())
}

/// Generates articles, and for each of them whether lines that begin an article were left out.
fn list() -> impl Strategy<Value = Vec<(Article, bool)>> {
    let line = prop::sample::select(vec![
        "“Snow” | Gazette",
        "https://example.com/snow",
        "It snowed.",
        "x\u{feff}« | ",
        "Jane Roe",
    ]);
    let lines = prop::collection::vec(line, 1..6);
    let article = (any::<Article>(), lines, any::<bool>(), any::<bool>()).prop_map(
        |(article, lines, byline, body)| {
            let lines: Vec<_> = lines.into_iter().map(str::trim).collect();
            let builder = article.to_builder();
            let builder = if byline { builder.byline(lines.join("\n")) } else { builder };
            let builder = if body { builder.paragraphs(lines) } else { builder };
            match builder.build() {
                Ok(article) => (article, false),
                Err(error) => {
                    assert_eq!(error.rule(), Rule::ReadsAsArticle);
                    (article, true)
                }
            }
        },
    );
    prop::collection::vec(article, 0..5)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn the_invariant_holds_for_texts(text in text()) {
        stream(text.as_bytes());
    }

    #[test]
    fn the_invariant_holds_for_bytes(text in text(), index in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = text.into_bytes();
        if !bytes.is_empty() {
            let index = index.index(bytes.len());
            bytes[index] = byte;
        }
        stream(&bytes);
    }

    #[test]
    fn lists_are_joined_and_read_back(list in list()) {
        let list: Vec<_> = list.into_iter().map(|(article, _)| article).collect();
        assert_joins(&list);
    }

    /// Files as `cat` joins them, whose last line has no line feed.
    #[test]
    fn articles_without_a_line_feed_between_are_split_or_an_error(list in prop::collection::vec(any::<Article>(), 1..4)) {
        let end = |article: Article| {
            let last = article.paragraphs().next_back().unwrap().to_owned() + " It rained.";
            article.to_builder().paragraph(last).build().unwrap()
        };
        let list: Vec<_> = list.into_iter().map(end).collect();
        let text = list.iter().map(Article::as_str).collect::<String>();
        if let Ok(read) = articles(&text).collect::<Result<Vec<_>, _>>() {
            prop_assert_eq!(read, list);
        }
    }

    #[test]
    fn white_space_around_an_article_changes_nothing(article in any::<Article>(), gap in "[\n \u{3000}]{0,3}") {
        let text = format!("{gap}{article}{gap}");
        let read: Vec<_> = articles(&text).collect();
        prop_assert_eq!(read, [Ok(article)]);
    }
}

#[test]
fn the_generators_generate_all_cases() {
    let mut runner = TestRunner::deterministic();
    let mut count = |strategy: BoxedStrategy<bool>| {
        (0..300).filter(|_| strategy.new_tree(&mut runner).unwrap().current()).count()
    };
    let several = count(text().prop_map(|text| articles(&text).count() > 2).boxed());
    let read = count(text().prop_map(|text| articles(&text).any(|it| it.is_ok())).boxed());
    let invalid = count(text().prop_map(|text| articles(&text).any(|it| it.is_err())).boxed());
    let joined = count(list().prop_map(|list| list.iter().filter(|it| !it.1).count() > 1).boxed());
    let rejected = count(list().prop_map(|list| list.iter().any(|it| it.1)).boxed());
    for (what, count) in [
        ("several", several),
        ("read", read),
        ("invalid", invalid),
        ("joined", joined),
        ("rejected", rejected),
    ] {
        assert!((20..300).contains(&count), "{what}: {count} of 300");
    }
}
