//! A second article whose header is written otherwise is body of the first, and an issue says so.

use newsclip::{Article, IssueKind, articles};

const RAIN: &str = "“Rain” | Gazette\nhttps://example.com/rain\n\n1 MAY 2024\n\nIt rained.\n\n";

#[test]
fn a_header_that_varies_a_little_is_reported() {
    let bodies = [
        ("Snow | Gazette", "https://example.com/snow"),
        ("'Snow' | Gazette", "https://example.com/snow"),
        ("# “Snow” | Gazette", "https://example.com/snow"),
        ("\u{200b} “Snow” | Gazette", "https://example.com/snow"),
        ("“Snow” ｜ Gazette", "https://example.com/snow"),
        ("“Snow” | Gazette", "Source: https://example.com/snow"),
    ];
    for (title, url) in bodies {
        let text = [RAIN, title, "\n", url, "\n\nJane Roe\n2 MAY 2024\n\nIt snowed.\n"].concat();
        let [Ok(article)] = &articles(&text).collect::<Vec<_>>()[..] else { panic!("{text}") };
        let report = article.validate();
        let found = report.iter().map(|issue| (issue.kind(), issue.paragraph()));
        let headers: Vec<_> = found.filter(|(kind, _)| *kind == IssueKind::SecondHeader).collect();
        assert_eq!(headers, [(IssueKind::SecondHeader, Some(1))], "{text}");
    }
    let one = Article::parse(&[RAIN, "More on https://example.com/snow"].concat()).unwrap();
    assert!(one.validate().is_empty());
}

#[test]
fn the_issues_of_a_paragraph_are_in_order() {
    let body = "It rained.\n\nA\u{7} https://example.com/snow\n\n2 MAY 2024\n\nIt rained.\u{fffd}";
    let report = Article::parse(&[RAIN, body].concat()).unwrap().validate();
    let found: Vec<_> = report.iter().map(|issue| (issue.paragraph(), issue.kind())).collect();
    assert!(found.is_sorted(), "{found:?}");
    assert_eq!(found.len(), 4);
}
