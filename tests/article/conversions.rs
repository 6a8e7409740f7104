//! Conversions between articles, texts and builders.

use std::collections::HashSet;

use newsclip::{Article, ArticleBuilder, ArticleRef, Field};

const TEXT: &str = "“Rain” | Wet | Gazette\nhttps://example.com/\n\nJane Roe \n\nJohn Doe\n1 May 2024\n\nIt rained\nall day.\n\nIt stopped.\n";

#[test]
fn an_article_converts_to_and_from_texts() {
    let article = Article::parse(TEXT).unwrap();
    assert_eq!(Article::try_from(TEXT).as_ref(), Ok(&article));
    assert_eq!(Article::try_from(TEXT.to_owned()).as_ref(), Ok(&article));
    assert_eq!(Article::try_from(TEXT.as_bytes()).as_ref(), Ok(&article));
    assert!(Article::try_from(b"\xff".as_slice()).is_err());
    let text: &str = article.as_ref();
    assert_eq!(text, article.to_string());
    assert_eq!(String::from(article.clone()), article.to_string());
}

#[test]
fn an_article_converts_to_and_from_a_builder() {
    let article = Article::parse(TEXT).unwrap();
    assert_eq!(article.clone().into_builder().build().as_ref(), Ok(&article));
    assert_eq!(ArticleBuilder::from(article.clone()).build(), Ok(article));
}

#[test]
fn an_article_lends_a_borrowed_one() {
    for text in [TEXT, "“Rain” | Gazette\nhttps://example.com/\n1 MAY 2024\nIt rained."] {
        let article = Article::parse(text).unwrap();
        let borrowed = ArticleRef::from(&article);
        let parsed = ArticleRef::parse(article.as_str()).unwrap();
        assert_eq!(borrowed, parsed);
        for field in "document headline deck publication url byline date paragraphs".split(' ') {
            let field: Field = field.parse().unwrap();
            assert_eq!(borrowed.span(field), parsed.span(field), "{field}");
        }
        assert_eq!(Article::try_from(borrowed), Ok(article.clone()));
        assert_eq!(borrowed.body(), article.body());
    }
}

#[test]
fn borrowed_articles_are_equal_if_their_fields_are() {
    let article = Article::parse(TEXT).unwrap();
    let wrapped = ArticleRef::parse(TEXT).unwrap();
    assert_eq!(wrapped, ArticleRef::from(&article));
    assert_eq!(HashSet::from([wrapped, ArticleRef::from(&article)]).len(), 1);
    for (part, other) in [
        ("Rain", "Snow"),
        ("| Wet ", ""),
        ("Gazette", "Post"),
        ("example.com", "example.org"),
        ("John Doe", ""),
        ("1 May", "2 May"),
        ("stopped", "went on"),
        ("all day.", "all day.\n\nAnd all night."),
    ] {
        let other = TEXT.replace(part, other);
        let other = ArticleRef::parse(&other).unwrap();
        assert_ne!(wrapped, other);
        assert_eq!(HashSet::from([wrapped, other]).len(), 2);
    }
}

#[cfg(feature = "std")]
#[test]
fn the_reexported_crates_are_those_of_the_api() {
    use newsclip::chrono::NaiveDate;
    use newsclip::url::Url;

    // With `std`, the errors of dates are errors, as `?` needs.
    fn day() -> Result<NaiveDate, Box<dyn std::error::Error>> {
        Ok("2024-05-01".parse()?)
    }
    let article = Article::parse(TEXT).unwrap();
    assert_eq!(article.date(), day().unwrap());
    let url: &Url = article.url();
    assert_eq!(url.path(), "/");
}
