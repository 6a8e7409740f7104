//! The contracts, on generated texts and parts.

use chrono::NaiveDate;
use newsclip::{
    Article, ArticleBuilder, ArticleRef, DateOrder, ErrorKind, Field, ParseOptions, check,
};
use proptest::prelude::*;

use crate::util::assert_spans;

/// Generates texts of the characters of the format, of similar ones, of all kinds of white space, and
/// of wide and accented letters.
fn text() -> impl Strategy<Value = String> {
    let token = prop_oneof![
        8 => prop::sample::select(vec![
            "“", "”", "\"", "„", "«", "»", "‘", "’", "「", "」", "|", " | ", "” |", "\" |", "“ |", "\n", "\n\n", "\r\n", "\r",
        ]),
        4 => prop::sample::select(vec![
            " ", "\t", "\u{a0}", "\u{3000}", "\u{85}", "\u{2028}", "\u{200b}", "\u{feff}", "\u{202e}", "\0", "\u{1b}[31m", "\u{fffd}",
        ]),
        4 => prop::sample::select(vec!["a", "It rained.", "é", "e\u{301}", "雨", "ナ", "دي", "🌧", "ß", "İ", "ﬁ"]),
        4 => prop::sample::select(vec![
            "26", "2024", "FEBRUARY", "Feb.", "26 FEBRUARY 2024", "2024-02-26", "02/03/2024", "30 FEBRUARY 2024", "/", "-", ".", ",",
            "st", "of", "Monday", "10:30", "at", "pm", "GMT", "+01:00",
        ]),
        2 => prop::sample::select(vec!["https://", "http://", "example.com", "https://example.com/a", "://", "[::1]", "%", "@", ":"]),
    ];
    prop::collection::vec(token, 0..12).prop_map(|tokens| tokens.concat())
}

/// Generates a part that the builder usually accepts.
fn part() -> impl Strategy<Value = String> {
    text().prop_map(|text| text.replace('\n', " ").trim().to_owned())
}

fn date() -> impl Strategy<Value = NaiveDate> {
    (-1..=10_001_i32, 1..=366_u32)
        .prop_filter_map("a day of the year", |(year, day)| NaiveDate::from_yo_opt(year, day))
}

fn url() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "https?://[a-z]{1,8}\\.example(:[0-9]{1,4})?(/[a-zé雨%|“”]{0,6}){0,2}(\\?[a-z=&]{0,5})?(#[a-z]{0,3})?",
        1 => text(),
    ]
}

/// Generates parts for the builder, some of which it must reject.
fn parts() -> impl Strategy<Value = ArticleBuilder> {
    let byline = prop::collection::vec(part(), 1..4).prop_map(|lines| lines.join("\n"));
    let fields =
        (part(), prop::option::of(part()), part(), url(), prop::option::of(byline), date());
    (fields, prop::collection::vec(part(), 0..4)).prop_map(
        |((headline, deck, publication, url, byline, date), paragraphs)| {
            let mut builder = Article::builder()
                .headline(headline)
                .publication(publication)
                .url(url)
                .date(date)
                .paragraphs(paragraphs);
            if let Some(deck) = deck {
                builder = builder.deck(deck);
            }
            if let Some(byline) = byline {
                builder = builder.byline(byline);
            }
            builder
        },
    )
}

/// Generates a valid article.
fn article() -> impl Strategy<Value = Article> {
    parts().prop_filter_map("parts that make an article", |parts| parts.build().ok())
}

/// Generates a text with the lines of an article, valid or invalid, or any other text.
fn document() -> impl Strategy<Value = String> {
    let gap = prop::sample::select(vec!["\n", "\n\n", "\r\n", " \n\u{a0}\n", "\n\n\n\n\n"]);
    let line = |valid: &'static str| prop_oneof![3 => Just(valid.to_owned()), 1 => text()];
    let lines = (
        line("“Rain” | Gazette"),
        line("https://example.com/"),
        line("Jane Roe"),
        line("1 MAY 2024"),
        text(),
    );
    let outlined = (lines, gap).prop_map(|((title, url, byline, date, body), gap)| {
        [title, url, byline, date, body].join(gap)
    });
    prop_oneof![4 => outlined, 1 => text(), 1 => article().prop_map(|article| article.to_string())]
}

fn options() -> impl Strategy<Value = ParseOptions> {
    let order = prop::sample::select(vec![
        None,
        Some(DateOrder::DayMonthYear),
        Some(DateOrder::MonthDayYear),
    ]);
    (order, any::<bool>()).prop_map(|(order, lines)| {
        let options = ParseOptions::new().line_paragraphs(lines);
        order.map_or(options, |order| options.date_order(order))
    })
}

/// Returns whether a message can neither control a terminal nor break into two lines.
fn is_one_plain_line(message: &str) -> bool {
    !message.contains(|character: char| {
        character.is_control() || matches!(character, '\u{2028}' | '\u{2029}')
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    /// Contract 1, for parsed articles.
    #[test]
    fn a_parsed_article_reads_back(text in document(), options in options()) {
        if let Ok(article) = options.parse(&text) {
            let written = article.to_string();
            let read = Article::parse(&written);
            prop_assert_eq!(read.as_ref(), Ok(&article));
            prop_assert_eq!(read.unwrap().to_string(), written);
            prop_assert_eq!(article.to_builder().build(), Ok(article));
        }
    }

    /// Contract 1, for built articles. The next tests check that the builder rejects nothing else.
    #[test]
    fn a_built_article_reads_back(parts in parts()) {
        if let Ok(article) = parts.build() {
            let written = article.to_string();
            let read = Article::parse(&written);
            prop_assert_eq!(read.as_ref(), Ok(&article));
            prop_assert_eq!(read.unwrap().to_string(), written);
        }
    }

    #[test]
    fn a_headline_is_rejected_exactly_if_it_does_not_read_back(headline in text()) {
        let built = valid().headline(headline.clone()).build();
        let read = Article::parse(&format!("“{headline}” | Gazette\nhttps://example.com/\n1 MAY 2024\nIt rained."));
        prop_assert_eq!(built.is_ok(), read.is_ok_and(|article| article.headline() == headline && article.deck().is_none()));
    }

    #[test]
    fn a_deck_is_rejected_exactly_if_it_does_not_read_back(deck in text()) {
        let built = valid().deck(deck.clone()).build();
        let read = Article::parse(&format!("“Rain” | {deck} | Gazette\nhttps://example.com/\n1 MAY 2024\nIt rained."));
        prop_assert_eq!(built.is_ok(), read.is_ok_and(|article| article.deck() == Some(&*deck)));
    }

    #[test]
    fn a_publication_is_rejected_exactly_if_it_does_not_read_back(publication in text()) {
        let built = valid().publication(publication.clone()).build();
        let read = Article::parse(&format!("“Rain” | {publication}\nhttps://example.com/\n1 MAY 2024\nIt rained."));
        prop_assert_eq!(built.is_ok(), read.is_ok_and(|article| article.publication() == publication));
    }

    #[test]
    fn a_byline_is_rejected_exactly_if_it_does_not_read_back(byline in text()) {
        let built = valid().byline(byline.clone()).build();
        let read = Article::parse(&format!("“Rain” | Gazette\nhttps://example.com/\n{byline}\n1 MAY 2024\nIt rained."));
        let read = read.is_ok_and(|article| {
            article.byline() == Some(&*byline) && article.paragraphs().eq(["It rained."])
        });
        prop_assert_eq!(built.is_ok(), read);
    }

    /// It may read back in its written form.
    #[test]
    fn a_url_is_rejected_exactly_if_it_does_not_read_back(url in url()) {
        let built = valid().url(url.clone()).build();
        let read = Article::parse(&format!("“Rain” | Gazette\n{url}\n1 MAY 2024\nIt rained."));
        let read = read.ok().filter(|_| url.trim() == url).filter(|article| article.byline().is_none());
        prop_assert_eq!(built.ok().map(|article| article.url().clone()), read.map(|article| article.url().clone()));
    }

    #[test]
    fn a_date_is_rejected_exactly_if_it_does_not_read_back(date in date()) {
        let built = valid().date(date).build();
        let text = format!("“Rain” | Gazette\nhttps://example.com/\n{date}\nIt rained.");
        prop_assert_eq!(built.is_ok(), Article::parse(&text).is_ok_and(|article| article.date() == date));
    }

    #[test]
    fn a_paragraph_is_rejected_exactly_if_it_does_not_read_back(paragraph in text()) {
        let built = valid().paragraphs([paragraph.clone()]).build();
        let read = Article::parse(&format!("“Rain” | Gazette\nhttps://example.com/\n1 MAY 2024\n\n{paragraph}"));
        prop_assert_eq!(built.is_ok(), read.is_ok_and(|article| article.paragraphs().eq([paragraph.as_str()])));
    }

    /// Contracts 2 and 3.
    #[test]
    fn all_parsing_functions_find_the_same_errors_and_their_spans_are_inside_the_text(text in document(), options in options()) {
        let errors = options.check(&text);
        let article = options.parse(&text);
        prop_assert_eq!(article.as_ref().err(), errors.first());
        prop_assert_eq!(&options.from_utf8(text.as_bytes()), &article);

        let borrowed = options.parse_ref(&text);
        let is_found_by_the_url_crate = |kind| matches!(kind, ErrorKind::InvalidUrl(_));
        let first_other = errors.iter().find(|error| !is_found_by_the_url_crate(error.kind()));
        prop_assert_eq!(borrowed.as_ref().err(), first_other);
        if let Ok(borrowed) = borrowed {
            assert_spans(&text, &borrowed);
            prop_assert_eq!(borrowed.to_article(), article);
        }

        let mut last = 0;
        for error in &errors {
            prop_assert!(text.get(error.span().range()).is_some());
            prop_assert!(error.span().start() >= last);
            last = error.span().start();
            prop_assert_eq!((error.line(), error.column()), position(&text, error.span().start()));
            let is_of_the_whole = matches!(
                error.kind(),
                ErrorKind::SecondArticle
                    | ErrorKind::Empty
                    | ErrorKind::FileFormat(_)
                    | ErrorKind::LineEnds
                    | ErrorKind::MisdecodedText
                    | ErrorKind::ByteOrderMark
            );
            prop_assert_eq!(error.field() == Field::Document, is_of_the_whole);
            prop_assert!(is_one_plain_line(&error.to_string()));
            let report = error.report(&text);
            prop_assert_eq!(report.lines().count(), 4);
            prop_assert!(report.lines().all(is_one_plain_line));
        }
    }

    /// Layout between the parts does not count.
    #[test]
    fn layout_does_not_count(text in document()) {
        let article = Article::parse(&text);
        let crlf = text.replace('\n', "\r\n");
        prop_assert_eq!(Article::parse(&crlf).ok(), article.clone().ok());
        let blanks = text.replace('\n', " \u{a0}\n\t");
        prop_assert_eq!(Article::parse(&blanks).ok(), article.clone().ok());
        if !text.starts_with('\u{feff}') {
            prop_assert_eq!(Article::parse(&format!("\u{feff}{text}")).ok(), article.clone().ok());
            prop_assert_eq!(Article::parse(&format!("\n \n{text}\n\n")).ok(), article.ok());
        }
    }

    /// The first byte that is not UTF-8 is the error, whatever is before it.
    #[test]
    fn bytes_that_are_not_utf8_are_found(text in document(), rest in prop::collection::vec(any::<u8>(), 0..8)) {
        let mut bytes = text.clone().into_bytes();
        bytes.push(0xff);
        bytes.extend(rest);
        let error = Article::from_utf8(&bytes).unwrap_err();
        prop_assume!(!matches!(error.kind(), ErrorKind::FileFormat(_)));
        prop_assert_eq!((error.kind(), error.field()), (ErrorKind::InvalidUtf8, Field::Document));
        prop_assert_eq!((error.span().start(), error.span().len()), (text.len(), 1));
        prop_assert_eq!((error.line(), error.column()), position(&text, text.len()));
        prop_assert!(error.report(&String::from_utf8_lossy(&bytes)).lines().all(is_one_plain_line));
    }

    #[test]
    fn the_span_of_an_issue_is_inside_its_field(article in article()) {
        for issue in &article.validate_on(NaiveDate::from_ymd_opt(2024, 1, 1).unwrap()) {
            prop_assert!(is_one_plain_line(&issue.to_string()));
            let part = match (issue.field(), issue.paragraph()) {
                (Field::Headline, None) => Some(article.headline()),
                (Field::Deck, None) => article.deck(),
                (Field::Publication, None) => Some(article.publication()),
                (Field::Byline, None) => article.byline(),
                (Field::Paragraphs, Some(index)) => article.paragraphs().nth(index),
                (Field::Url | Field::Date, None) => Some(""),
                other => panic!("{other:?}"),
            };
            let span = issue.span();
            prop_assert!(span.is_none_or(|span| part.unwrap().get(span.range()).is_some_and(|cut| !cut.is_empty())));
        }
    }
}

#[cfg(feature = "serde")]
proptest! {
    /// Contract 6.
    #[test]
    fn the_serde_form_reads_back(article in article()) {
        let json = serde_json::to_string(&article).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Article>(&json).unwrap(), &article);
        prop_assert_eq!(&serde_json::from_reader::<_, Article>(json.as_bytes()).unwrap(), &article);
        let bytes = postcard::to_allocvec(&article).unwrap();
        prop_assert_eq!(postcard::from_bytes::<Article>(&bytes).unwrap(), article);
    }
}

/// Returns a builder with valid parts, for tests that change one of them.
fn valid() -> ArticleBuilder {
    Article::builder()
        .headline("Rain")
        .publication("Gazette")
        .url("https://example.com/")
        .date(NaiveDate::from_ymd_opt(2024, 5, 1).unwrap())
        .paragraph("It rained.")
}

/// Returns the line and column of a byte, computed in another way than by the crate.
fn position(text: &str, offset: usize) -> (usize, usize) {
    let (mut line, mut column) = (1, 1);
    for (index, character) in text.char_indices().take_while(|(index, _)| *index < offset) {
        match character {
            '\n' => (line, column) = (line + 1, 1),
            '\u{feff}' if index == 0 => {}
            _ => column += 1,
        }
    }
    (line, column)
}

#[test]
fn the_generators_generate_valid_and_invalid_texts() {
    use proptest::strategy::ValueTree as _;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut count = |strategy: BoxedStrategy<bool>| {
        (0..500).filter(|_| strategy.new_tree(&mut runner).unwrap().current()).count()
    };
    let read = count(document().prop_map(|text| Article::parse(&text).is_ok()).boxed());
    let several = count(document().prop_map(|text| check(&text).len() > 1).boxed());
    let built = count(parts().prop_map(|parts| parts.build().is_ok()).boxed());
    let wrapped = count(
        document()
            .prop_map(|text| {
                ArticleRef::parse(&text).is_ok_and(|article| {
                    article.paragraphs().any(|one| one.as_str().contains('\n'))
                })
            })
            .boxed(),
    );
    for (what, count) in
        [("read", read), ("several errors", several), ("built", built), ("wrapped", wrapped)]
    {
        assert!((10..490).contains(&count), "{what}: {count} of 500");
    }
}
