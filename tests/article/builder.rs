//! Building: every rule, in every field that can break it.

use chrono::{Datelike as _, NaiveDate};
use newsclip::{Article, ArticleBuilder, Field, Rule};
use url::Url;

fn day(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 5, 1).unwrap()
}

fn valid() -> ArticleBuilder {
    Article::builder()
        .headline("Rain")
        .deck("It fell all day")
        .publication("Gazette")
        .url("https://example.com/rain")
        .byline("Jane Roe")
        .date(day(2024))
        .paragraphs(["It rained.", "It stopped."])
}

#[track_caller]
fn assert_rejected(builder: ArticleBuilder, field: Field, rule: Rule, message: &str) {
    let error = builder.build().unwrap_err();
    assert_eq!((error.field(), error.rule()), (field, rule));
    assert_eq!(error.to_string(), message);
}

/// Sets one field of a builder.
type Setter = fn(ArticleBuilder, &str) -> ArticleBuilder;

/// The text fields, with their names in messages and their setters.
const TEXTS: [(Field, &str, Setter); 4] = [
    (Field::Headline, "headline", |builder, text| builder.headline(text)),
    (Field::Deck, "deck", |builder, text| builder.deck(text)),
    (Field::Publication, "publication", |builder, text| builder.publication(text)),
    (Field::Paragraphs, "paragraphs[2]", |builder, text| builder.paragraph(text)),
];

#[test]
fn valid_fields_make_an_article() {
    let article = valid().build().unwrap();
    assert_eq!(article.headline(), "Rain");
    assert_eq!(article.deck(), Some("It fell all day"));
    assert_eq!(article.publication(), "Gazette");
    assert_eq!(article.url().as_str(), "https://example.com/rain");
    assert_eq!(article.byline(), Some("Jane Roe"));
    assert_eq!(article.date(), day(2024));
    assert_eq!(article.paragraphs().collect::<Vec<_>>(), ["It rained.", "It stopped."]);
}

#[test]
fn every_text_is_one_line_that_is_not_empty() {
    for (field, name, set) in TEXTS {
        assert_rejected(set(valid(), ""), field, Rule::Empty, &format!("{name} is empty"));
        for outer in [" Rain", "Rain\u{a0}", "\nRain", "Rain\r", "\u{3000}", "\n"] {
            let message = format!("{name} starts or ends with white space");
            assert_rejected(set(valid(), outer), field, Rule::OuterWhiteSpace, &message);
        }
        assert_rejected(
            set(valid(), "Rain\nsnow"),
            field,
            Rule::LineBreak,
            &format!("{name} contains a line break"),
        );
        assert_rejected(
            set(valid(), "Rain\r\nsnow"),
            field,
            Rule::LineBreak,
            &format!("{name} contains a line break"),
        );
        for inner in
            ["Rain\rsnow", "Rain\u{2028}snow", "Rain\tsnow", "\u{feff}Rain", "\u{200b}Rain", "\0"]
        {
            assert!(set(valid(), inner).build().is_ok(), "{name} {inner:?}");
        }
        assert_eq!(set(valid(), "\u{feff}").build().is_ok(), field != Field::Paragraphs);
    }
}

#[test]
fn a_headline_must_not_close_early() {
    for headline in ["“Rain” | snow", "”|", "Rain ”\u{a0}\t| snow"] {
        let message = "headline contains ” followed by `|`";
        assert_rejected(
            valid().headline(headline),
            Field::Headline,
            Rule::QuoteBeforePipe,
            message,
        );
    }
    for headline in ["“Rain” snow | hail", "Rain\" | snow", "|”", "Rain” x|", "“Rain”"]
    {
        assert!(valid().headline(headline).build().is_ok(), "{headline}");
    }
}

#[test]
fn a_publication_must_not_contain_a_pipe() {
    assert_rejected(
        valid().publication("Gazette|Post"),
        Field::Publication,
        Rule::Pipe,
        "publication contains `|`",
    );
    assert!(valid().deck("a | b").headline("a | b").build().is_ok());
}

#[test]
fn the_last_paragraph_must_not_be_only_byte_order_marks() {
    for marks in ["\u{feff}", "\u{feff} \u{feff}"] {
        let builder = valid().paragraphs(["It rained.", marks]);
        assert_rejected(builder, Field::Paragraphs, Rule::Empty, "paragraphs[1] is empty");
        assert!(valid().paragraphs(["It rained.", marks, "It stopped."]).build().is_ok());
    }
}

#[test]
fn a_url_must_be_http_or_https() {
    for url in [
        "example.com",
        "ftp://example.com",
        "https:example.com",
        "https:///example.com",
        "https://a b",
        "mailto:a@b.c",
    ] {
        let message = "url is not an absolute http or https URL, or contains white space or control characters";
        assert_rejected(valid().url(url), Field::Url, Rule::NotHttp, message);
    }
    assert_rejected(valid().url(""), Field::Url, Rule::Empty, "url is empty");
    assert_rejected(
        valid().url("https://example.com/ "),
        Field::Url,
        Rule::OuterWhiteSpace,
        "url starts or ends with white space",
    );
    let reason = url::ParseError::InvalidPort;
    assert_rejected(
        valid().url("https://a:b/"),
        Field::Url,
        Rule::InvalidUrl(reason),
        "url is not a valid URL: invalid port number",
    );
}

#[test]
fn a_url_may_be_parsed_already() {
    let url = Url::parse("http://EXAMPLE.com/ä").unwrap();
    assert_eq!(valid().url(url.clone()).build().unwrap().url(), &url);
}

#[test]
fn a_byline_must_not_read_as_a_date() {
    for byline in [
        "1 MAY 2024",
        "Jane Roe\n2024-05-01",
        "31 JUNE 2024",
        "02/03/2024",
        "1 MAY 2024 by Jane",
        "26 Mai 2024",
    ] {
        assert_rejected(
            valid().byline(byline),
            Field::Byline,
            Rule::ReadsAsDate,
            "byline contains a line that reads as a date",
        );
    }
    assert_rejected(valid().byline(""), Field::Byline, Rule::Empty, "byline is empty");
    assert_rejected(
        valid().byline("a\n\nb"),
        Field::Byline,
        Rule::BlankLine,
        "byline contains a blank line",
    );
    assert_rejected(
        valid().byline("a\n"),
        Field::Byline,
        Rule::BlankLine,
        "byline contains a blank line",
    );
    for space in [" ", "\t", "\r", "\u{a0}", "\u{2003}", "\u{3000}"] {
        for byline in ["a_", "_a", "a_\nb", "_a\nb", "a\n_b", "a\nb_", "a\n_\nb"] {
            assert_rejected(
                valid().byline(byline.replace('_', space)),
                Field::Byline,
                Rule::OuterWhiteSpace,
                "byline starts or ends with white space",
            );
        }
        let within = format!("Jane{space}Roe");
        assert_eq!(valid().byline(&*within).build().unwrap().byline(), Some(&*within));
    }
    let sixteen = ["a"; 16].join("\n");
    assert_eq!(valid().byline(&*sixteen).build().unwrap().byline(), Some(&*sixteen));
    let seventeen = ["a"; 17].join("\n");
    assert_rejected(
        valid().byline(seventeen),
        Field::Byline,
        Rule::TooManyLines,
        "byline has more than 16 lines",
    );
}

#[test]
fn a_year_must_have_four_digits() {
    for year in [-1, 0, 10_000] {
        let message = "date has a year outside 1 to 9999";
        assert_rejected(valid().date(day(year)), Field::Date, Rule::YearOutOfRange, message);
    }
    for year in [1, 999, 9999] {
        let article = valid().date(day(year)).build().unwrap();
        assert!(article.to_string().contains(&format!("\n1 MAY {year:04}\n")));
    }
    for day_of_month in [9, 10, 31] {
        let day = day(2024).with_day(day_of_month).unwrap();
        let article = valid().date(day).build().unwrap();
        assert!(article.to_string().contains(&format!("\n{day_of_month} MAY 2024\n")));
    }
}

#[test]
fn date_and_paragraphs_must_not_be_missing() {
    let no_date = Article::builder()
        .headline("Rain")
        .publication("Gazette")
        .url("https://example.com/")
        .paragraph("It rained.");
    assert_rejected(no_date, Field::Date, Rule::Missing, "date is missing");
    assert_rejected(
        valid().paragraphs([""; 0]),
        Field::Paragraphs,
        Rule::Missing,
        "paragraphs are missing",
    );
}

#[test]
fn the_first_error_in_the_order_of_the_format_is_returned() {
    let mut builder =
        Article::builder().paragraph("").date(day(0)).byline("").url("").publication("").deck("");
    for (field, fix) in [
        (
            Field::Headline,
            (|builder| builder.headline("Rain")) as fn(ArticleBuilder) -> ArticleBuilder,
        ),
        (Field::Deck, |builder| builder.deck("Wet")),
        (Field::Publication, |builder| builder.publication("Gazette")),
        (Field::Url, |builder| builder.url("https://example.com")),
        (Field::Byline, |builder| builder.byline("Jane")),
        (Field::Date, |builder| builder.date(day(2024))),
        (Field::Paragraphs, |builder| builder.paragraphs(["It rained."])),
    ] {
        assert_eq!(builder.clone().build().unwrap_err().field(), field);
        builder = fix(builder);
    }
    assert!(builder.build().is_ok());
}

#[test]
fn all_violations_are_in_the_order_of_the_format() {
    let error = Article::builder()
        .paragraphs(["", "It rained.", " "])
        .date(day(0))
        .byline("")
        .url("")
        .publication("")
        .deck("")
        .build()
        .unwrap_err();
    let violated: Vec<_> =
        error.violations().iter().map(|it| (it.field(), it.paragraph())).collect();
    assert_eq!(
        violated,
        [
            (Field::Headline, None),
            (Field::Deck, None),
            (Field::Publication, None),
            (Field::Url, None),
            (Field::Byline, None),
            (Field::Date, None),
            (Field::Paragraphs, Some(0)),
            (Field::Paragraphs, Some(2)),
        ],
    );
    assert_eq!(
        error.to_string(),
        "headline is empty; deck is empty; publication is empty; url is empty; byline is empty; \
        date has a year outside 1 to 9999; paragraphs[0] is empty; paragraphs[2] starts or ends with white space",
    );
    assert_eq!(
        (error.field(), error.rule(), error.paragraph()),
        (Field::Headline, Rule::Empty, None)
    );
}

#[test]
fn a_mark_is_no_last_paragraph() {
    let error = valid().paragraphs(["\u{feff}", "\u{feff}"]).build().unwrap_err();
    let violated: Vec<_> =
        error.violations().iter().map(|it| (it.paragraph(), it.rule())).collect();
    assert_eq!(violated, [(Some(1), Rule::Empty)]);
}

#[test]
fn setters_take_what_may_be_missing() {
    let article = valid().deck(Some("Wet")).byline(None::<&str>).build().unwrap();
    assert_eq!((article.deck(), article.byline()), (Some("Wet"), None));
    let copy = Article::builder()
        .headline(article.headline())
        .deck(article.deck())
        .publication(article.publication())
        .url(article.url())
        .byline(article.byline())
        .date(article.date())
        .body(article.body())
        .build();
    assert_eq!(copy.as_ref(), Ok(&article));
    assert_eq!(valid().url(article.url().clone()).build().unwrap().url(), article.url());
    for byline in ["Jane", "John"] {
        let owned = String::from(byline);
        let built = valid().byline(&owned).build().unwrap();
        assert_eq!(built.byline(), Some(byline));
        assert_eq!(valid().byline(owned).build(), Ok(built.clone()));
        assert_eq!(valid().byline(Box::<str>::from(byline)).build(), Ok(built.clone()));
        assert_eq!(valid().byline(std::borrow::Cow::from(byline)).build(), Ok(built));
    }
}

#[test]
fn a_body_is_split_at_blank_lines() {
    let built = |body: &str| valid().body(body).build();
    let article = built("\n It rained \n\tall day.\r\n \r\n\r\nIt stopped.\n\u{feff}").unwrap();
    assert!(article.paragraphs().eq(["It rained all day.", "It stopped."]));
    assert_eq!(built(" \n").unwrap_err().rule(), Rule::Missing);
}

#[test]
fn an_error_of_a_paragraph_has_its_number() {
    let error = valid().paragraph("\n").build().unwrap_err();
    assert_eq!(error.paragraph(), Some(2));
    assert_eq!(valid().headline("").build().unwrap_err().paragraph(), None);
}

#[test]
fn an_article_is_edited_through_its_builder() {
    let article = valid().build().unwrap();
    assert_eq!(article.to_builder().build().unwrap(), article);
    let edited = article.to_builder().no_deck().no_byline().paragraph("It froze.").build().unwrap();
    assert_eq!((edited.deck(), edited.byline()), (None, None));
    assert_eq!(edited.paragraphs().collect::<Vec<_>>(), ["It rained.", "It stopped.", "It froze."]);
    assert_eq!(edited.to_string().lines().filter(|line| !line.is_empty()).count(), 6);
    assert_ne!(edited, article);
}

#[test]
fn the_canonical_text_has_the_documented_layout() {
    let article = valid().byline("Jane Roe\nJohn Doe").build().unwrap();
    assert_eq!(
        article.to_string(),
        "“Rain” | It fell all day | Gazette\nhttps://example.com/rain\n\n\n\n\nJane Roe\nJohn Doe\n1 MAY 2024\n\n\n\n\nIt rained.\n\n\nIt stopped.",
    );
    let article = valid().no_deck().no_byline().paragraphs(["It rained."]).build().unwrap();
    assert_eq!(
        article.to_string(),
        "“Rain” | Gazette\nhttps://example.com/rain\n\n\n\n\n1 MAY 2024\n\n\n\n\nIt rained."
    );
}
