//! Every text has the same kinds, however it is read and wrapped.

use newsclip::{ArticleRef, ParseOptions};
use proptest::prelude::*;

use super::{PROSE, document};

/// Runs of the phrases of the rules, of what stands between them, and of text.
fn paragraph() -> impl Strategy<Value = String> {
    let token = prop_oneof![
        4 => prop::sample::select(vec![
            "Read more", "Copyright", "©", "(c)", "2024", "All rights reserved", "Follow", "on X", "Sign up", "newsletter",
            "Subscribe to", "Correction", "This article", "was amended", "Photo", "Photo by", "Getty Images", "Foto", "写真",
            "Additional reporting by", "editing by", "Reporting by", "contributed to this report", "Mitarbeit", "dpa", "AFP",
        ]),
        3 => prop::sample::select(vec![" ", "  ", "\u{a0}", "\u{3000}", "\n", "\r\n", ":", ": ", "(", ")", ";", ".", "*", "/", "-", "＝", "’", "“", "|"]),
        3 => prop::sample::select(vec!["Jane Roe", "It rained.", "rain", "İ", "ß", "é", "e\u{301}", "ﬁ", "雨", "と", "🌧", "\u{200b}", "\0", PROSE]),
    ];
    prop::collection::vec(token, 1..10).prop_map(|tokens| tokens.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// Whatever the text, there is a kind for each paragraph, and it is the same
    /// however the text is read and wrapped.
    #[test]
    fn both_readings_agree(paragraphs in prop::collection::vec(paragraph(), 1..6), each_line in any::<bool>()) {
        let paragraphs: Vec<_> = paragraphs.iter().map(String::as_str).collect();
        let text = document(&paragraphs);
        let options = ParseOptions::new().line_paragraphs(each_line);
        let Ok(borrowed) = options.parse_ref(&text) else { return Ok(()) };
        let article = borrowed.to_article().unwrap();
        let kinds: Vec<_> = borrowed.paragraph_kinds().collect();
        prop_assert_eq!(&article.paragraph_kinds().collect::<Vec<_>>(), &kinds);
        prop_assert_eq!(kinds.len(), article.paragraphs().len());
        if !each_line {
            let wrapped = text.split("\n\n").map(|part| part.replace([' ', '\u{a0}'], "\n \t"));
            let wrapped = wrapped.skip(1).collect::<Vec<_>>().join("\n\n");
            let wrapped = document(&[&wrapped]);
            if let Ok(wrapped) = ArticleRef::parse(&wrapped) {
                let same = wrapped.paragraphs().count() == kinds.len();
                prop_assert!(!same || wrapped.paragraph_kinds().eq(kinds));
            }
        }
    }
}
