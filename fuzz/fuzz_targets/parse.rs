//! Law: every way in finds the same article or the same faults, and every fault lies in the text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use newsclip::{Article, ArticleRef, ErrorKind, check};

fuzz_target!(|bytes: &[u8]| {
    let owned = Article::from_utf8(bytes);
    let Ok(text) = std::str::from_utf8(bytes) else {
        assert_eq!(owned.unwrap_err().kind(), ErrorKind::InvalidUtf8);
        return;
    };
    assert_eq!(owned, Article::parse(text));

    let faults = check(text);
    assert_eq!(owned.as_ref().err(), faults.first());
    let mut last = 0;
    for fault in &faults {
        assert!(text.get(fault.span().range()).is_some(), "{fault:?} is not in the text");
        assert!(last <= fault.span().start(), "{faults:?} are not in order");
        last = fault.span().start();
        assert!(!fault.to_string().contains(char::is_control));
        assert!(fault.report(text).lines().all(|line| !line.contains(char::is_control)));
    }

    let borrowed = ArticleRef::parse(text);
    let judged_by_the_url_standard = |kind| matches!(kind, ErrorKind::InvalidUrl(_));
    let seen = faults.iter().find(|fault| !judged_by_the_url_standard(fault.kind()));
    assert_eq!(borrowed.as_ref().err(), seen);
    if let Ok(borrowed) = borrowed {
        assert_eq!(borrowed.to_article(), owned);
        let mut last = 0;
        for paragraph in borrowed.paragraphs() {
            assert_eq!(&text[paragraph.span().range()], paragraph.as_str());
            assert!(last < paragraph.span().end());
            last = paragraph.span().end();
        }
    }
});
