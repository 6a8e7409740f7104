//! Errors: every kind in every field that can have it, with its position and message.

use newsclip::{Article, ErrorKind, Expected, Field, check};

use crate::util::assert_one_error;

#[track_caller]
fn assert_title_error(line: &str, field: Field, kind: ErrorKind, at: &str, message: &str) {
    let text = format!("{line}\nhttps://example.com/\n1 MAY 2024\nIt rained.");
    assert_one_error(&text, field, kind, at, message);
}

#[track_caller]
fn assert_url_error(line: &str, kind: ErrorKind, at: &str, message: &str) {
    let text = format!("“Rain” | Gazette\n{line}\n1 MAY 2024\nIt rained.");
    assert_one_error(&text, Field::Url, kind, at, message);
}

fn expected(expected: Expected) -> ErrorKind {
    ErrorKind::Expected(expected)
}

#[test]
fn an_opening_quotation_mark_is_expected() {
    let message =
        "line 1, column 1: expected an opening quotation mark, such as “, before the headline";
    assert_title_error(
        "Rain | Gazette",
        Field::Headline,
        expected(Expected::OpeningQuote),
        "",
        message,
    );
    assert_title_error(
        "”Rain” | Gazette",
        Field::Headline,
        expected(Expected::OpeningQuote),
        "",
        message,
    );
    assert_title_error(
        "'Rain' | Gazette",
        Field::Headline,
        expected(Expected::OpeningQuote),
        "",
        message,
    );
}

#[test]
fn a_closing_quotation_mark_is_expected() {
    let kind = expected(Expected::ClosingQuote('”'));
    let message =
        "line 1, column 7: expected the closing quotation mark ” and then `|` after the headline";
    assert_title_error("“Rain | Gazette", Field::Headline, kind, "", message);
    assert_title_error(
        "“Rain” was | Gazette",
        Field::Headline,
        kind,
        "",
        &message.replace("column 7", "column 12"),
    );
    assert_title_error(
        "“Rain\" | Gazette",
        Field::Headline,
        kind,
        "",
        &message.replace("column 7", "column 8"),
    );
    let kind = expected(Expected::ClosingQuote('」'));
    assert_title_error(
        "「雨 | 新聞",
        Field::Headline,
        kind,
        "",
        "line 1, column 4: expected the closing quotation mark 」 and then `|` after the headline",
    );
    let text = "“Rain\nhttps://example.com/\n1 MAY 2024\nIt rained.";
    assert_one_error(
        text,
        Field::Headline,
        expected(Expected::ClosingQuote('”')),
        "",
        "line 1, column 6: expected the closing quotation mark ” and then `|` after the headline",
    );
}

#[test]
fn a_headline_is_expected() {
    let message = "line 1, column 2: expected a headline between the quotation marks";
    assert_title_error("“” | Gazette", Field::Headline, expected(Expected::Headline), "", message);
    assert_title_error(
        "“ \u{a0}” | Gazette",
        Field::Headline,
        expected(Expected::Headline),
        "",
        message,
    );
}

#[test]
fn a_headline_that_could_not_be_written_is_an_error() {
    let message = "line 1, column 6: the headline must not contain ” followed by `|`";
    assert_title_error(
        "«Rain” | Gazette» | Post",
        Field::Headline,
        ErrorKind::QuoteBeforePipe,
        "”",
        message,
    );
}

#[test]
fn a_pipe_is_expected() {
    let message = "line 1, column 7: expected `|` after the headline";
    assert_title_error("“Rain”", Field::Publication, expected(Expected::Pipe), "", message);
    assert_title_error("“Rain” Gazette", Field::Publication, expected(Expected::Pipe), "", message);
    assert_title_error(
        "“A “b” c” Gazette",
        Field::Publication,
        expected(Expected::Pipe),
        "",
        &message.replace('7', "10"),
    );
}

#[test]
fn a_publication_is_expected() {
    let message = "line 1, column 9: expected the name of the publication after the last `|`";
    assert_title_error(
        "“Rain” |",
        Field::Publication,
        expected(Expected::Publication),
        "",
        message,
    );
    assert_title_error(
        "“Rain” | It fell | ",
        Field::Publication,
        expected(Expected::Publication),
        "",
        &message.replace('9', "19"),
    );
}

#[test]
fn a_title_line_may_have_two_errors() {
    let text = "“” | It fell |\nhttps://example.com/\n1 MAY 2024\nIt rained.";
    assert_eq!(
        check(text).iter().map(newsclip::Error::field).collect::<Vec<_>>(),
        [Field::Headline, Field::Publication]
    );
    let text = "“Rain | It fell |\nhttps://example.com/\n1 MAY 2024\nIt rained.";
    assert_eq!(
        check(text).iter().map(newsclip::Error::field).collect::<Vec<_>>(),
        [Field::Headline, Field::Publication]
    );
}

#[test]
fn a_url_is_expected() {
    let message =
        "line 2, column 1: expected an http or https URL, such as https://example.com/article";
    for line in [
        "example.com",
        "ftp://example.com/",
        "https:/example.com/",
        "https:example.com",
        "xhttps://example.com",
        "https ://example.com",
        "//example.com",
    ] {
        assert_url_error(line, expected(Expected::Url), line, message);
    }
}

#[test]
fn a_host_is_expected_in_a_url() {
    let message =
        "line 2, column 9: expected a host after `://`, as in https://example.com/article";
    for rest in
        ["", "/example.com", "?q", "#f", "@", ":80", "\\example.com", " example.com", "\u{a0}"]
    {
        let line = format!("https://{rest}");
        let errors = check(&format!("“Rain” | Gazette\n{line}\n1 MAY 2024\nIt rained."));
        let messages: Vec<_> = errors.iter().map(ToString::to_string).collect();
        assert_eq!(messages, [message], "{line}");
        assert_eq!((errors[0].field(), errors[0].kind()), (Field::Url, expected(Expected::Host)));
    }
}

#[test]
fn a_url_ends_at_white_space() {
    let message = "line 2, column 22: unexpected text after the URL, which has no white space or control characters";
    assert_url_error(
        "https://example.com/a b c",
        expected(Expected::UrlEnd),
        "b c",
        &message.replace("22", "23"),
    );
    assert_url_error("https://example.com/\u{a0}a", expected(Expected::UrlEnd), "a", message);
}

#[test]
fn a_url_must_be_valid_by_the_url_standard() {
    for (line, reason) in [
        ("https://[::1/", url::ParseError::InvalidIpv6Address),
        ("https://1.2.3.999/", url::ParseError::InvalidIpv4Address),
        ("https://example.com:99999/", url::ParseError::InvalidPort),
        ("https://exa<mple.com/", url::ParseError::IdnaError),
        ("https://a@/", url::ParseError::EmptyHost),
    ] {
        let message = format!("line 2, column 1: invalid URL: {reason}");
        assert_url_error(line, ErrorKind::InvalidUrl(reason), line, &message);
    }
}

#[test]
fn a_paragraph_is_expected() {
    let text = "“Rain” | Gazette\nhttps://example.com/\n1 MAY 2024 \n\n \n";
    let message = "line 3, column 11: expected a paragraph after the date";
    assert_one_error(text, Field::Paragraphs, expected(Expected::Paragraph), "", message);
}

#[test]
fn every_missing_field_is_an_error() {
    for text in ["\u{200b}", "Rain", "\n \nRain and snow\n"] {
        let fields: Vec<_> = check(text).iter().map(newsclip::Error::field).collect();
        assert_eq!(
            fields,
            [Field::Headline, Field::Url, Field::Date, Field::Paragraphs],
            "{text:?}"
        );
        assert_eq!(check(text)[0].kind(), expected(Expected::OpeningQuote));
    }
    let errors = check("“Rain” | Gazette\n\n");
    assert_eq!(
        errors.iter().map(newsclip::Error::field).collect::<Vec<_>>(),
        [Field::Url, Field::Date, Field::Paragraphs]
    );
    assert!(errors.iter().all(|error| (error.line(), error.column()) == (1, 17)), "{errors:?}");
}

#[test]
fn a_missing_line_does_not_hide_the_next() {
    let errors = check("https://example.com/\n1 MAY 2024\nIt rained.");
    assert_eq!(
        errors.iter().map(|error| (error.field(), error.line())).collect::<Vec<_>>(),
        [(Field::Headline, 1)]
    );
    let errors = check("1 MAY 2024\nIt rained.");
    assert_eq!(
        errors.iter().map(|error| (error.field(), error.line())).collect::<Vec<_>>(),
        [(Field::Headline, 1), (Field::Url, 1)]
    );
    let errors = check("“Rain” | Gazette\n1 MAY 2024\nIt rained.");
    assert_eq!(
        errors.iter().map(|error| (error.field(), error.line())).collect::<Vec<_>>(),
        [(Field::Url, 2)]
    );
}

/// The blank lines show where the date should be.
#[test]
fn a_missing_date_is_reported_where_it_should_be() {
    let errors = |lines: &str| {
        let text = format!("“Rain” | Gazette\nhttps://example.com/\n\n{lines}");
        let errors = check(&text);
        errors.iter().map(|error| (error.field(), error.line())).collect::<Vec<_>>()
    };
    assert_eq!(errors("Jane Roe\nsome day\n\nIt rained."), [(Field::Date, 5)]);
    assert_eq!(errors("Jane Roe\nJohn Doe\nsome day\n\nIt rained."), [(Field::Date, 6)]);
    assert_eq!(errors("some day\n\nIt rained.\n\nIt stopped."), [(Field::Date, 4)]);
    assert_eq!(errors("Jane Roe\nsome day\nIt rained.\nIt stopped."), [(Field::Date, 5)]);
    assert_eq!(errors("Jane Roe\nsome day"), [(Field::Date, 5), (Field::Paragraphs, 5)]);
    assert_eq!(errors("some day"), [(Field::Date, 4), (Field::Paragraphs, 4)]);
    // The parser reads at most 17 lines after the URL for a date.
    let names = "Jane Roe\n".repeat(16);
    assert_eq!(errors(&format!("{names}1 MAY 2024\n\nIt rained.")), []);
    assert_eq!(errors(&format!("{names}John Doe\nsome day\n\nIt rained.")), [(Field::Date, 21)]);
    assert_eq!(
        errors(&format!("{names}John Doe\n1 MAY 2024\n\nIt rained.")),
        [(Field::Byline, 21)]
    );
}

#[test]
fn a_byline_may_be_too_long() {
    let names = "Jane Roe\n".repeat(17);
    let text = format!("“Rain” | Gazette\nhttps://example.com/\n{names}1 MAY 2024\n\nIt rained.");
    let message = "line 20, column 1: more than 16 byline lines before the date";
    assert_one_error(&text, Field::Byline, ErrorKind::LongByline, "1 MAY 2024", message);
}

/// White space after that text does not move the position.
#[test]
fn a_missing_field_is_reported_right_after_the_text_before_it() {
    for end in ["", "\n", "\r\n", " \t\u{a0}\r\n\n \n"] {
        let text = format!("“Rain” | Gazette\nhttps://example.com/\n1 MAY 2024{end}");
        let message = "line 3, column 11: expected a paragraph after the date";
        assert_one_error(&text, Field::Paragraphs, expected(Expected::Paragraph), "", message);
        let errors = check(&format!("“Rain” | Gazette{end}"));
        assert!(errors.iter().all(|error| (error.line(), error.column()) == (1, 17)), "{errors:?}");
    }
}

#[test]
fn errors_are_in_the_order_of_the_text() {
    let text = "Rain | Gazette\nftp://example.com/\n\nJane Roe\n26 FEBRURY 2024\n\n";
    let messages: Vec<_> = check(text).iter().map(ToString::to_string).collect();
    assert_eq!(
        messages,
        [
            "line 1, column 1: expected an opening quotation mark, such as “, before the headline",
            "line 2, column 1: expected an http or https URL, such as https://example.com/article",
            "line 5, column 4: expected the name of a month, as in 26 FEBRUARY 2024",
            "line 5, column 16: expected a paragraph after the date",
        ],
    );
}

#[test]
fn columns_count_characters() {
    let column = |text: &str| {
        let error = Article::parse(text).unwrap_err();
        (error.line(), error.column(), error.span().start())
    };
    assert_eq!(column("“é雨🌧” Gazette"), (1, 6, 15));
    assert_eq!(column("\u{feff}Rain"), (1, 1, 3));
    assert_eq!(column("\r\n\u{a0}\r\n  Rain"), (3, 3, 8));
    assert_eq!(column("“e\u{301}” Gazette"), (1, 5, 9));
}

#[test]
fn bytes_must_be_utf_8() {
    let text = "“Café” | Gazette\nhttps://example.com/\n1 MAY 2024\nIl pleut à ".as_bytes();
    for (rest, length) in [
        (&b"\xe9t\xe9"[..], 1),
        (b"\xff", 1),
        (b"\xe2\x80", 2),
        (b"\xf0\x9f\x92\n", 3),
        (b"\xc0\x80", 1),
    ] {
        let error = Article::from_utf8(&[text, rest].concat()).unwrap_err();
        assert_eq!((error.kind(), error.field()), (ErrorKind::InvalidUtf8, Field::Document));
        assert_eq!((error.span().start(), error.span().len()), (text.len(), length), "{rest:?}");
        assert_eq!(
            error.to_string(),
            "line 4, column 12: invalid UTF-8; convert the text to UTF-8"
        );
    }
}

/// A carriage return is a character of its line, whether a line feed follows it or not.
#[test]
fn bytes_after_a_carriage_return_have_a_column() {
    for (bytes, position, rows) in [
        (&b"ab\r\xff"[..], (1, 4), "1 | ab\u{fffd}\u{fffd}\n  |    ^\n"),
        (b"ab\r\xffc\r\n", (1, 4), "1 | ab\u{fffd}\u{fffd}c\n  |    ^\n"),
        (b"ab\r\n\xff\r\n", (2, 1), "2 | \u{fffd}\n  | ^\n"),
        (b"ab\r\n\r\xff", (2, 2), "2 | \u{fffd}\u{fffd}\n  |  ^\n"),
    ] {
        let error = Article::from_utf8(bytes).unwrap_err();
        assert_eq!(
            (error.kind(), (error.line(), error.column())),
            (ErrorKind::InvalidUtf8, position)
        );
        let report = error.report(&String::from_utf8_lossy(bytes));
        assert_eq!(report.split_once("  |\n").unwrap().1, rows, "{bytes:?}");
    }
}

#[test]
fn fields_have_names() {
    let fields = [
        Field::Document,
        Field::Headline,
        Field::Deck,
        Field::Publication,
        Field::Url,
        Field::Byline,
        Field::Date,
        Field::Paragraphs,
    ];
    let names: Vec<_> = fields.iter().map(ToString::to_string).collect();
    assert_eq!(
        names,
        ["document", "headline", "deck", "publication", "url", "byline", "date", "paragraphs"]
    );
}
