//! The serde form, in formats that name their fields and in one that does not.

use newsclip::{
    Article, ArticleRef, AuthorKind, DateOrder, ErrorKind, Field, IssueKind, Language,
    ParagraphKind, ParseOptions, Severity,
};
use serde_json::json;

const TEXT: &str = "“\"Rain\", she said” | Gazette\nHTTPS://example.com/räin\nJane\n\nJohn\nMay 1, 2024\nIt\n rained.\n\nEnd.";

fn value() -> serde_json::Value {
    json!({
        "headline": "\"Rain\", she said",
        "deck": null,
        "publication": "Gazette",
        "url": "https://example.com/r%C3%A4in",
        "byline": "Jane\nJohn",
        "date": "2024-05-01",
        "paragraphs": ["It rained.", "End."],
    })
}

#[test]
fn an_article_is_an_object_with_all_its_fields_in_order() {
    let article = Article::parse(TEXT).unwrap();
    assert_eq!(serde_json::to_value(&article).unwrap(), value());
    let json = serde_json::to_string(&article).unwrap();
    assert_eq!(
        json,
        r#"{"headline":"\"Rain\", she said","deck":null,"publication":"Gazette","url":"https://example.com/r%C3%A4in","byline":"Jane\nJohn","date":"2024-05-01","paragraphs":["It rained.","End."]}"#,
    );
}

#[test]
fn a_borrowed_article_has_the_same_form_with_the_url_as_in_the_text() {
    let article = ArticleRef::parse(TEXT).unwrap();
    let mut expected = value();
    expected["url"] = json!("HTTPS://example.com/räin");
    assert_eq!(serde_json::to_value(article).unwrap(), expected);
    let article =
        ArticleRef::parse("“Rain” | Wet | Gazette\nhttps://example.com/\n1 MAY 2024\nIt rained.")
            .unwrap();
    let value = serde_json::to_value(article).unwrap();
    assert_eq!((&value["deck"], &value["byline"]), (&json!("Wet"), &json!(null)));
}

#[test]
fn json_reads_back_with_escapes_and_from_readers() {
    let article = Article::parse(TEXT).unwrap();
    let json = serde_json::to_string(&article).unwrap();
    assert_eq!(serde_json::from_str::<Article>(&json).unwrap(), article);
    assert_eq!(serde_json::from_slice::<Article>(json.as_bytes()).unwrap(), article);
    assert_eq!(serde_json::from_reader::<_, Article>(json.as_bytes()).unwrap(), article);
    assert_eq!(serde_json::from_value::<Article>(value()).unwrap(), article);
    let escaped = json.replace("Gazette", "\\u0047azette");
    assert_eq!(serde_json::from_str::<Article>(&escaped).unwrap(), article);
}

#[test]
fn toml_and_postcard_read_back() {
    let with_all = TEXT.replace(" | Gazette", " | Wet | Gazette");
    for text in
        [TEXT, with_all.as_str(), "“Rain” | Gazette\nhttps://example.com/\n1 MAY 2024\nIt rained."]
    {
        let article = Article::parse(text).unwrap();
        let toml = toml::to_string(&article).unwrap();
        assert!(toml.contains("date = \"2024-05-01\"\n"), "{toml}");
        assert_eq!(toml::from_str::<Article>(&toml).unwrap(), article);
        let bytes = postcard::to_allocvec(&article).unwrap();
        assert_eq!(postcard::from_bytes::<Article>(&bytes).unwrap(), article);
        let borrowed = ArticleRef::parse(text).unwrap();
        let bytes = postcard::to_allocvec(&borrowed).unwrap();
        assert_eq!(postcard::from_bytes::<Article>(&bytes).unwrap(), article);
    }
}

#[test]
fn an_error_names_the_field_and_the_rule() {
    for (field, wrong, message) in [
        ("headline", json!("a\nb"), "headline contains a line break"),
        ("headline", json!("a” | b"), "headline contains ” followed by `|`"),
        ("deck", json!(""), "deck is empty"),
        ("publication", json!("a|b"), "publication contains `|`"),
        (
            "url",
            json!("file:///etc"),
            "url is not an absolute http or https URL, or contains white space or control characters",
        ),
        ("byline", json!("1 MAY 2024"), "byline contains a line that reads as a date"),
        ("date", json!("0000-01-01"), "date has a year outside 1 to 9999"),
        ("paragraphs", json!([]), "paragraphs are missing"),
        ("paragraphs", json!(["a", " "]), "paragraphs[1] starts or ends with white space"),
    ] {
        let mut value = value();
        value[field] = wrong;
        let error = serde_json::from_value::<Article>(value).unwrap_err();
        assert_eq!(error.to_string(), message);
    }
}

#[test]
fn only_deck_and_byline_may_be_missing() {
    for field in ["headline", "deck", "publication", "url", "byline", "date", "paragraphs"] {
        let mut value = value();
        value.as_object_mut().unwrap().remove(field);
        let is_optional = matches!(field, "deck" | "byline");
        assert_eq!(serde_json::from_value::<Article>(value).is_ok(), is_optional, "{field}");
    }
}

#[test]
fn options_read_back() {
    let options = [
        ParseOptions::new(),
        ParseOptions::new().date_order(DateOrder::MonthDayYear),
        ParseOptions::new().languages(&[Language::German, Language::Polish]).line_paragraphs(true),
        ParseOptions::new().languages(&[]).max_article_bytes(9),
        #[cfg(feature = "encoding")]
        ParseOptions::new().encoding(encoding_rs::SHIFT_JIS),
    ];
    for options in options {
        let json = serde_json::to_string(&options).unwrap();
        assert_eq!(serde_json::from_str::<ParseOptions>(&json).unwrap(), options, "{json}");
        let bytes = postcard::to_allocvec(&options).unwrap();
        assert_eq!(postcard::from_bytes::<ParseOptions>(&bytes).unwrap(), options);
    }
    assert_eq!(serde_json::from_str::<ParseOptions>("{}").unwrap(), ParseOptions::new());
    for (json, message) in [
        (r#"{"languages": ["tlh"]}"#, "unknown language: expected an ISO 639-1 code"),
        (r#"{"date_order": "ymd"}"#, "unknown order of day and month: expected `dmy` or `mdy`"),
        (r#"{"encoding": "rot13"}"#, "unknown encoding, or the feature `encoding` is off"),
        (r#"{"order": "dmy"}"#, "unknown field `order`"),
    ] {
        let error = serde_json::from_str::<ParseOptions>(json).unwrap_err().to_string();
        assert!(error.starts_with(message), "{error}");
    }
}

#[test]
fn getters_return_what_was_set() {
    let options = ParseOptions::new();
    assert_eq!(options.get_date_order(), None);
    assert!(options.get_languages().eq(Language::all()));
    assert_eq!(options.get_languages().len(), Language::all().len());
    assert!(!options.get_line_paragraphs());
    assert_eq!(options.get_max_article_bytes(), 16 << 20);
    let options = options.date_order(DateOrder::DayMonthYear).languages(&[Language::Welsh]);
    let options = options.line_paragraphs(true).max_article_bytes(1);
    assert_eq!(options.get_date_order(), Some(DateOrder::DayMonthYear));
    assert!(options.get_languages().eq([Language::Welsh]));
    assert!(options.get_line_paragraphs());
    assert_eq!(options.get_max_article_bytes(), 1);
}

#[test]
fn names_and_kinds_are_strings() {
    let values = [
        serde_json::to_value(Field::Headline),
        serde_json::to_value(Language::German),
        serde_json::to_value(DateOrder::DayMonthYear),
        serde_json::to_value(AuthorKind::Agency),
        serde_json::to_value(ParagraphKind::Notice),
        serde_json::to_value(Severity::Warning),
        serde_json::to_value(IssueKind::ZeroWidth),
        serde_json::to_value(ErrorKind::Empty),
    ];
    assert_eq!(
        values.map(Result::unwrap),
        ["headline", "de", "dmy", "agency", "notice", "warning", "zero-width", "empty"],
    );
    assert_eq!(serde_json::from_str::<Field>(r#""url""#).unwrap(), Field::Url);
    assert!(serde_json::from_str::<Field>(r#""link""#).is_err());
}

#[test]
fn lists_are_arrays() {
    let text =
        "“Rain” | Gazette\nhttps://example.com/\nBy Jane Roe\n1 MAY 2024\nIt rained.\n\nIt rained.";
    let article = Article::parse(text).unwrap();
    let value = |value: serde_json::Result<serde_json::Value>| value.unwrap();
    let authors = value(serde_json::to_value(article.authors()));
    assert_eq!(authors[0]["name"], "Jane Roe");
    assert_eq!(authors[0]["kind"], "person");
    assert_eq!(value(serde_json::to_value(article.paragraph_kinds()))[1], "text");
    let report = value(serde_json::to_value(article.validate()));
    assert_eq!(report[0]["code"], "repeated-paragraph");
    let span = ArticleRef::parse(text).unwrap().span(Field::Headline).unwrap();
    assert_eq!(value(serde_json::to_value(span)), serde_json::json!({"start": 3, "end": 7}));
}
