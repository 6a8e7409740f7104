//! Helpers of several test files.
#![allow(dead_code, reason = "no test file uses all of it")]

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use newsclip::{Article, ArticleRef, ErrorKind, Field, check};

/// The expected fields of an article. The date is in ISO 8601.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fields<'a> {
    pub(crate) headline: &'a str,
    pub(crate) deck: Option<&'a str>,
    pub(crate) publication: &'a str,
    pub(crate) url: &'a str,
    pub(crate) byline: Option<&'a str>,
    pub(crate) date: &'a str,
    pub(crate) paragraphs: &'a [&'a str],
}

/// Reads a text on every path and compares the articles: owned, borrowed,
/// from bytes, through the std traits, with CRLF, with a byte-order mark,
/// built, written and read again, and through serde.
#[track_caller]
pub(crate) fn every_path(text: &str, fields: &Fields<'_>) {
    let article = Article::parse(text).unwrap();
    assert_fields(&article, fields);
    assert_eq!(check(text), []);
    assert_eq!(text.parse::<Article>().unwrap(), article);
    assert_eq!(Article::try_from(text).unwrap(), article);
    assert_eq!(Article::from_utf8(text.as_bytes()).unwrap(), article);

    let borrowed = ArticleRef::parse(text).unwrap();
    assert_eq!(borrowed.to_article().unwrap(), article);
    assert_eq!(ArticleRef::try_from(text).unwrap().to_article().unwrap(), article);
    assert_spans(text, &borrowed);

    let crlf = text.replace('\n', "\r\n");
    assert_eq!(Article::parse(&crlf).unwrap(), article, "with CRLF");
    assert_spans(&crlf, &ArticleRef::parse(&crlf).unwrap());
    if !text.starts_with('\u{feff}') {
        let marked = format!("\u{feff}{text}");
        assert_eq!(Article::parse(&marked).unwrap(), article, "with a byte-order mark");
    }

    let written = article.to_string();
    let read = Article::parse(&written).unwrap();
    assert_eq!(read, article, "written and read again");
    assert_eq!(read.to_string(), written, "written twice");
    assert_eq!(hash(&read), hash(&article));
    assert_eq!(article.to_builder().build().unwrap(), article, "built again");
    through_serde(&article, &borrowed);
}

#[track_caller]
fn assert_fields(article: &Article, fields: &Fields<'_>) {
    assert_eq!(article.headline(), fields.headline);
    assert_eq!(article.deck(), fields.deck);
    assert_eq!(article.publication(), fields.publication);
    assert_eq!(article.url().as_str(), fields.url);
    assert_eq!(article.byline(), fields.byline);
    assert_eq!(article.date().to_string(), fields.date);
    assert_eq!(article.paragraphs().collect::<Vec<_>>(), fields.paragraphs);
}

/// Asserts that the spans have the texts that the getters return, in the order of the
/// text and without overlap.
#[track_caller]
pub(crate) fn assert_spans(text: &str, article: &ArticleRef<'_>) {
    let slice = |field| article.span(field).map(|span| text.get(span.range()).unwrap());
    assert_eq!(slice(Field::Document), Some(text));
    assert_eq!(slice(Field::Headline), Some(article.headline()));
    assert_eq!(slice(Field::Deck), article.deck());
    assert_eq!(slice(Field::Publication), Some(article.publication()));
    assert_eq!(slice(Field::Url), Some(article.url()));
    assert_eq!(slice(Field::Byline), article.byline());
    assert!(slice(Field::Date).is_some());

    let header =
        [Field::Headline, Field::Deck, Field::Publication, Field::Url, Field::Byline, Field::Date];
    let mut spans: Vec<_> = header.into_iter().filter_map(|field| article.span(field)).collect();
    for paragraph in article.paragraphs() {
        assert_eq!(text.get(paragraph.span().range()), Some(paragraph.as_str()));
        spans.push(paragraph.span());
    }
    // A byline may be after its date.
    spans.sort_by_key(|span| span.start());
    assert!(spans.iter().all(|span| !span.is_empty()), "{spans:?}");
    assert!(spans.windows(2).all(|pair| pair[0].end() <= pair[1].start()), "{spans:?}");
}

fn hash(article: &Article) -> u64 {
    let mut hasher = DefaultHasher::new();
    article.hash(&mut hasher);
    hasher.finish()
}

#[cfg(feature = "serde")]
#[track_caller]
fn through_serde(article: &Article, borrowed: &ArticleRef<'_>) {
    let json = serde_json::to_string(article).unwrap();
    assert_eq!(&serde_json::from_str::<Article>(&json).unwrap(), article);
    let json = serde_json::to_string(borrowed).unwrap();
    assert_eq!(&serde_json::from_str::<Article>(&json).unwrap(), article);
    let bytes = postcard::to_allocvec(article).unwrap();
    assert_eq!(&postcard::from_bytes::<Article>(&bytes).unwrap(), article);
}

#[cfg(not(feature = "serde"))]
fn through_serde(_: &Article, _: &ArticleRef<'_>) {}

/// Asserts that a text has exactly one error, with this field, this kind, this text at its span, and
/// this message.
#[track_caller]
pub(crate) fn assert_one_error(text: &str, field: Field, kind: ErrorKind, at: &str, message: &str) {
    let errors = check(text);
    assert_eq!(errors.len(), 1, "{errors:?}");
    let error = errors[0];
    assert_eq!((error.field(), error.kind()), (field, kind));
    assert_eq!(text.get(error.span().range()), Some(at));
    assert_eq!(error.to_string(), message);
    assert_eq!(Article::parse(text), Err(error));
    if !matches!(kind, ErrorKind::InvalidUrl(_)) {
        assert_eq!(ArticleRef::parse(text).unwrap_err(), error);
    }
}
