//! Byline and date on one line.

use newsclip::{Article, ArticleRef, DateOrder, ErrorKind, Expected, Field, ParseOptions, check};

fn with(lines: &str) -> String {
    format!("“Rain” | Gazette\nhttps://example.com/\n{lines}\nIt rained.")
}

/// Returns the byline and date of an article with these lines.
fn read(lines: &str) -> (Option<String>, String) {
    let article = Article::parse(&with(lines)).unwrap_or_else(|error| panic!("{lines}: {error}"));
    assert_eq!(article.paragraphs().collect::<Vec<_>>(), ["It rained."], "{lines:?}");
    (article.byline().map(str::to_owned), article.date().to_string())
}

fn assert_reads(lines: &str, byline: &str) {
    assert_eq!(read(lines), (Some(byline.to_owned()), "2024-05-01".to_owned()), "{lines:?}");
}

fn error(lines: &str) -> (ErrorKind, usize, usize) {
    let error = Article::parse(&with(lines)).unwrap_err();
    assert_eq!(error.field(), Field::Date, "{lines:?}");
    (error.kind(), error.line(), error.column())
}

const NO_DATE: ErrorKind = ErrorKind::Expected(Expected::Date);

#[test]
fn a_signature_may_be_before_the_date() {
    assert_reads("By Jane Roe 1 May 2024", "By Jane Roe");
    assert_reads("BY JANE ROE | PUBLISHED ON 1 MAY 2024, 10:30 GMT", "BY JANE ROE");
    assert_reads("by jane 1 May 2024", "by jane");
    assert_reads("von Jana Rohe am Mittwoch, 1. Mai 2024", "von Jana Rohe");
    assert_reads("By Jane Roe: 1 May 2024 (5 min read)", "By Jane Roe");
    assert_reads("By Jane Roe (Lisbon) – 1 May 2024", "By Jane Roe (Lisbon)");
    assert_reads("By Jane Roe [1 May 2024]", "By Jane Roe");
    assert_reads("By Jane Roe Jr. 1 May 2024", "By Jane Roe Jr.");
    assert_reads("Jane ter Roe und Jana abu Rohe, 1 May 2024", "Jane ter Roe und Jana abu Rohe");
    assert_reads("Jane Roe mit John Roe, 1 May 2024", "Jane Roe mit John Roe");
    assert_reads("By Studio 54 and the 7 1 May 2024", "By Studio 54 and the 7");
    assert_reads("By Jane Roe in 1909 and GMT, 1 May 2024", "By Jane Roe in 1909 and GMT");
}

/// A no-break space separates the words of a name as a space does.
#[test]
fn words_are_separated_by_white_space_of_any_kind() {
    for space in ["\u{a0}", "\u{3000}", "\t"] {
        let spaced = |line: &str| line.replace(' ', space);
        for (line, byline) in [
            ("By Jane Roe 1 May 2024", "By Jane Roe"),
            ("Jane van Roe, 1 May 2024", "Jane van Roe"),
            ("Jane Roe · Updated: 10:30 GMT, 1 May 2024", "Jane Roe"),
            ("1 May 2024 by Jane Roe", "by Jane Roe"),
        ] {
            assert_reads(&spaced(line), &spaced(byline));
        }
        // A word in small letters is no name.
        assert_eq!(error(&spaced("Jane roe, 1 May 2024")).0, NO_DATE);
        assert_eq!(error(&spaced("Jane Roe x 1 May 2024")).0, NO_DATE);
        // White space at the ends of lines is not part of a byline.
        let lines =
            format!("{space}Jane Roe{space}\n{space}John Doe{space}\n{space}1 May 2024{space}");
        assert_reads(&lines, "Jane Roe\nJohn Doe");
    }
}

#[test]
fn a_signature_may_be_after_the_date() {
    assert_reads("1 May 2024 by Jane Roe", "by Jane Roe");
    assert_reads("Posted on 1 May 2024, 10:30 | By Jane Roe, Editor", "By Jane Roe, Editor");
    assert_reads("2024-05-01 von Jana Rohe", "von Jana Rohe");
    assert_eq!(error("1 May 2024 by").0, ErrorKind::Expected(Expected::DateEnd));
    assert_eq!(error("1 May 2024 bye Jane").0, ErrorKind::Expected(Expected::DateEnd));
    assert_eq!(error("1 May 2024 by|Jane").0, ErrorKind::Expected(Expected::DateEnd));
    // A byline that reads as a date could not be written and read back.
    assert_eq!(error("1 MAY 2024 by 5 2024"), (ErrorKind::Expected(Expected::DateEnd), 3, 12));
}

/// Either of the two could be the byline.
#[test]
fn a_signature_after_the_date_is_an_error_if_there_is_a_byline_before() {
    let kind = ErrorKind::Expected(Expected::DateEnd);
    assert_eq!(error("Lisbon\n1 May 2024 by Jane Roe"), (kind, 4, 12));
    assert_eq!(error("By John Doe 1 May 2024 by Jane Roe"), (NO_DATE, 4, 1));
}

#[test]
fn names_may_be_before_the_date_if_a_mark_or_a_label_follows() {
    for mark in ["|", " / ", " · ", " • ", " - ", " – ", " — ", ", ", " // "] {
        assert_reads(&format!("Jane Roe{mark}1 May 2024"), "Jane Roe");
    }
    assert_reads("Jane Roe, The Gazette of Rain, 1 May 2024", "Jane Roe, The Gazette of Rain");
    assert_reads("Élise d’Or | 1 May 2024", "Élise d’Or");
    assert_reads("Jane Roe Updated 1 May 2024", "Jane Roe");
    assert_reads("Jane Roe on 1 May 2024", "Jane Roe");
    for line in [
        "Jane Roe 1 May 2024",
        "Jane Roe (1 May 2024)",
        "Jane Roe: 1 May 2024",
        "The rain in Lisbon, 1 May 2024",
        "the Gazette, 1 May 2024",
        "“Jane”, 1 May 2024",
        "雨 | 1 May 2024",
        "Jane Roe, Wednesday",
        "Jane Roe, 1 May 2024, Lisbon",
        "Jane Roe, 1 May 2024 and 2 May 2024",
        "Jane Roe, Updated 1 May 24",
        "Jane Roe, -1 May 2024",
    ] {
        assert!(Article::parse(&with(line)).is_err(), "{line}");
        assert_reads(&format!("{line}\n1 MAY 2024"), line);
    }
}

/// It may be part of a name, so it stays in the byline.
#[test]
fn a_short_label_with_a_capital_is_not_a_label() {
    assert_reads("By Ang Le 1 May 2024", "By Ang Le");
    assert_reads("By Jane Last 1 May 2024", "By Jane Last");
    assert_reads("By Ang le 1 May 2024", "By Ang");
    assert_reads("By Jane First 1 May 2024", "By Jane");
}

#[test]
fn the_line_before_a_date_line_is_a_byline() {
    assert_reads("By Jane Roe 2 June 2023\n1 May 2024", "By Jane Roe 2 June 2023");
    assert_reads("Lisbon\n\nBy Jane Roe, 1 May 2024", "Lisbon\nBy Jane Roe");
    // A later line begins with a date, but it is in the body.
    let text = with("By Jane Roe 1 May 2024\n\nLisbon\n2 May 2024 was a Thursday.");
    assert_eq!(Article::parse(&text).unwrap().byline(), Some("By Jane Roe"));
}

#[test]
fn the_sixteenth_line_of_a_byline_may_have_the_date() {
    let lines = |count: usize| "Jane\n".repeat(count) + "By Jane Roe, 1 May 2024";
    assert_eq!(read(&lines(15)).1, "2024-05-01");
    let error = Article::parse(&with(&lines(16))).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Expected(Expected::Date));
}

#[test]
fn the_date_after_a_byline_is_checked_like_any_other() {
    let options = ParseOptions::new().date_order(DateOrder::MonthDayYear);
    let text = with("By Jane Roe 05/01/2024");
    assert_eq!(options.parse(&text).unwrap().date().to_string(), "2024-05-01");
    let errors = check(&text);
    assert_eq!(errors.len(), 1);
    assert!(matches!(errors[0].kind(), ErrorKind::AmbiguousDate { .. }));
    assert_eq!((error("By Jane Roe 05/01/2024").1, error("By Jane Roe 05/01/2024").2), (3, 13));
    assert!(matches!(error("By Jane Roe, Monday 1 May 2024").0, ErrorKind::WrongWeekday { .. }));
    assert_eq!(error("By Jane Roe, 1 พ.ค. 2567").0, ErrorKind::OtherCalendar);
    assert_eq!(error("By Jane Roe, 31 April 2024").0, NO_DATE);
}

/// The separator between byline and date is in neither span.
#[test]
fn byline_and_date_on_one_line_have_their_own_spans() {
    for (line, byline, date) in [
        ("By Jane Roe | Updated: 1 May 2024", "By Jane Roe", "Updated: 1 May 2024"),
        ("Posted 1 May 2024 | by Jane Roe", "by Jane Roe", "Posted 1 May 2024 |"),
        ("Lisbon\r\n Jane Roe, 1 May 2024 ", "Lisbon\r\n Jane Roe", "1 May 2024"),
    ] {
        let text = with(line);
        let article = ArticleRef::parse(&text).unwrap();
        let slice = |field| &text[article.span(field).unwrap().range()];
        assert_eq!((slice(Field::Byline), slice(Field::Date)), (byline, date));
        assert_eq!(article.byline(), Some(byline));
        let written = article.to_article().unwrap().to_string();
        assert_eq!(Article::parse(&written).unwrap(), article.to_article().unwrap());
    }
}

#[test]
fn a_line_with_byline_and_date_has_at_most_a_thousand_bytes() {
    let line = |length: usize| format!("By {} 1 May 2024", "x".repeat(length - 14));
    assert_eq!(line(1000).len(), 1000);
    assert_eq!(read(&line(1000)).1, "2024-05-01");
    assert_eq!(error(&line(1001)).0, NO_DATE);
}
