//! How much heap memory parsing takes: the number of allocations, and the peak.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::io::BufReader;

use allocation_counter::{AllocationInfo, measure};
use newsclip::{Article, ArticleRef, ParseOptions, authors, check};

const HEADER: &str = "“Rain” | It fell all day | Gazette\nhttps://example.com/rain?a=b#c\nJane Roe\nJohn Doe\n1 MAY 2024\n";

/// Returns bodies of 300 kB, in every shape that could cost more than others.
fn bodies() -> [(&'static str, String); 6] {
    let of = |pattern: &str| pattern.repeat(300_000 / pattern.len());
    [
        ("long paragraphs", of(&format!("{}\n\n\n", "It rained. ".repeat(300)))),
        ("short paragraphs", of("It rained.\n\n\n")),
        ("one-letter paragraphs", of("a\n\n")),
        ("one paragraph of many lines", of("a\n")),
        ("hard-wrapped paragraphs", of("It rained\nall day.\n\n")),
        ("blank lines", format!("a{}b", of("\n"))),
    ]
}

fn borrowed(text: &str) -> AllocationInfo {
    measure(|| {
        let article = ArticleRef::parse(text).unwrap();
        let bytes: usize = article.paragraphs().map(|paragraph| paragraph.as_str().len()).sum();
        assert!(bytes > 0);
    })
}

fn owned(text: &str) -> AllocationInfo {
    measure(|| drop(Article::parse(text).unwrap()))
}

#[test]
fn a_borrowed_article_allocates_nothing() {
    for (shape, body) in bodies() {
        assert_eq!(borrowed(&format!("{HEADER}{body}")).count_total, 0, "{shape}");
    }
}

#[test]
fn the_kinds_of_paragraphs_allocate_nothing() {
    for (shape, body) in bodies() {
        let body = body.get(..30_000).unwrap().trim_end();
        let text = format!("{HEADER}{body}\n\nAdditional reporting by Jane Roe\nand John Doe");
        let (borrowed, owned) = (ArticleRef::parse(&text).unwrap(), Article::parse(&text).unwrap());
        let kinds = measure(|| assert!(borrowed.paragraph_kinds().eq(owned.paragraph_kinds())));
        assert_eq!(kinds.count_total, 0, "{shape}");
    }
}

#[test]
fn the_authors_of_a_byline_allocate_nothing() {
    let byline = "By Jane Roe, Science Editor, in Lisbon and John Doe (Porto), dpa; ".repeat(1_000);
    let found = measure(|| assert_eq!(authors(&byline).count(), 3_000));
    assert_eq!(found.count_total, 0);
}

#[test]
fn an_owned_article_allocates_a_few_times_whatever_its_paragraphs() {
    let small = owned(&format!("{HEADER}It rained.")).count_total;
    assert!((2..=6).contains(&small), "{small}");
    let with = |paragraphs: usize| {
        owned(&format!("{HEADER}{}", "It rained.\n\n\n".repeat(paragraphs))).count_total
    };
    assert_eq!([1, 10, 1_000, 30_000].map(with), [small; 4]);
    for (shape, body) in bodies() {
        let count = owned(&format!("{HEADER}{body}")).count_total;
        assert!(count <= 6, "{shape}: {count}");
    }
}

/// The text is written into one allocation of the right size, whether parsed or built.
#[test]
fn an_owned_article_takes_little_more_than_its_text() {
    let text = format!("{HEADER}{}", "It rained.\n\n\n".repeat(1_000));
    let peak = owned(&text).bytes_max;
    assert!(peak <= text.len() as u64 + 128, "{peak} bytes for {}", text.len());
    // The gaps are canonical, so that no more room is needed after the first paragraph.
    let wrapped = format!("{HEADER}It rained\nall day.\n\n\n{}", "It rained.\n\n\n".repeat(1_000));
    let peak = owned(&wrapped).bytes_max;
    assert!(peak <= wrapped.len() as u64 + 128, "{peak} bytes for {}", wrapped.len());
    let small = format!("{HEADER}It rained.");
    let peak = owned(&small).bytes_max;
    assert!(peak <= small.len() as u64 + 128, "{peak} bytes for {}", small.len());

    let builder = Article::parse(&text).unwrap().to_builder();
    let built = measure(|| assert!(builder.build().is_ok())).bytes_max;
    assert!(built <= text.len() as u64 + 128, "{built} bytes for {}", text.len());
}

#[test]
fn an_owned_article_takes_no_more_than_two_and_a_half_times_its_text() {
    for (shape, body) in bodies() {
        let text = format!("{HEADER}{body}");
        let peak = owned(&text).bytes_max;
        // Two and a third if every gap of the text is one byte shorter than the canonical one.
        assert!(peak * 5 <= text.len() as u64 * 12, "{shape}: {peak} bytes for {}", text.len());
        let each_line = ParseOptions::new().line_paragraphs(true);
        let peak = measure(|| drop(each_line.parse(&text).unwrap())).bytes_max;
        assert!(
            peak * 2 <= text.len() as u64 * 5,
            "{shape}, each line: {peak} bytes for {}",
            text.len()
        );
    }
}

#[test]
fn an_error_allocates_only_its_entry_in_the_list() {
    let text = format!("{HEADER}{}", " \n".repeat(150_000));
    assert_eq!(measure(|| assert!(ArticleRef::parse(&text).is_err())).count_total, 0);
    // One allocation for the list, and one for checking the URL.
    assert_eq!(measure(|| assert_eq!(check(&text).len(), 1)).count_total, 2);
    let report = measure(|| drop(check(&text).first().unwrap().report(&text)));
    assert!(report.bytes_max < 4_096, "{report:?}");
}

/// The memory of the reader does not grow with the number of articles, nor with the length
/// of an article over the limit.
#[test]
fn memory_is_bounded_by_the_largest_article() {
    const RAIN: &str = "“Rain” | Gazette\nhttps://example.com/rain\n1 MAY 2024\nIt rained.\n";
    const SNOW: &str = "“Snow” | Gazette\nhttps://example.com/snow\n2 MAY 2024\nIt snowed.\n";
    let peak = |options: ParseOptions, text: &str| {
        let info = measure(|| {
            let mut count = 0;
            for article in options.reader(BufReader::with_capacity(64, text.as_bytes())) {
                let _ = article.unwrap();
                count += 1;
            }
            assert!(count > 0);
        });
        info.bytes_max
    };
    let options = ParseOptions::new();
    let few = peak(options, &[RAIN, SNOW].concat().repeat(5));
    let many = peak(options, &[RAIN, SNOW].concat().repeat(5_000));
    assert_eq!(few, many);
    assert!(many < 10 * RAIN.len() as u64, "{many}");

    let limit = 10_000;
    let options = options.max_article_bytes(limit);
    for body in ["It rained on.\n", "x", " ", "\n", "|", "\u{feff}", "“x” |\n", "“x” |\n\n\n\n\n\n"]
    {
        let text = [RAIN, &body.repeat(1_000_000 / body.len()), "\n", SNOW].concat();
        let peak = peak(options, &text);
        assert!(peak <= 4 * limit as u64 + 1_000, "{body:?}: {peak}");
    }
}
