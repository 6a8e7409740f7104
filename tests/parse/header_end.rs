//! Where the header ends: running text before a date, and lines right after it.

use newsclip::{Article, ErrorKind, Expected, Field, check};

fn with(lines: &str) -> String {
    format!("“Rain” | Gazette\nhttps://example.com/\n{lines}\n\nIt rained.")
}

/// Asserts the byline, the day of the month, and the number of paragraphs of an article.
#[track_caller]
fn reads(lines: &str, byline: Option<&str>, date: &str, paragraphs: usize) {
    let article = Article::parse(&with(lines)).unwrap_or_else(|error| panic!("{lines}: {error}"));
    assert_eq!((article.byline(), article.paragraphs().len()), (byline, paragraphs), "{lines:?}");
    assert_eq!(article.date().to_string(), date);
    assert_eq!(Article::parse(article.as_str()).as_ref(), Ok(&article));
}

#[track_caller]
fn fails(lines: &str, kind: ErrorKind, line: usize) {
    let error = Article::parse(&with(lines)).unwrap_err();
    assert_eq!((error.field(), error.kind(), error.line()), (Field::Date, kind, line), "{lines:?}");
}

#[test]
fn running_text_is_no_byline() {
    let missing = ErrorKind::Expected(Expected::Date);
    fails("Jane Roe\n\nIt rained.\n\n27 FEBRUARY 2024\n\nDry.", missing, 3);
    fails("Jane Roe\n\nIt rained all day\nin Lisbon.\n\n27 FEBRUARY 2024", missing, 3);
    fails("Jane Roe\n\n“It rained,” they said: “all day.”\n\n27 FEBRUARY 2024", missing, 3);
    fails("It rained on 3 piers.\n\n27 FEBRUARY 2024", missing, 3);
    for byline in
        ["Jane Roe, Jr.", "Staff reporter.", "By Jane van Roe.", "JANE ROE.", "a rainy day"]
    {
        reads(&format!("{byline}\n\n27 FEBRUARY 2024"), Some(byline), "2024-02-27", 1);
    }
    // Without a blank line after it, it is a byline that says more.
    reads("It rained.\n27 FEBRUARY 2024", Some("It rained."), "2024-02-27", 1);
}

#[test]
fn lines_right_after_the_date_are_of_the_header() {
    let date = "2024-02-26";
    reads("26 FEBRUARY 2024\nBy Jane Roe", Some("By Jane Roe"), date, 1);
    reads(
        "26 FEBRUARY 2024\nUpdated 26.2.2024, 10:30\nvon: Jana Rohe",
        Some("von: Jana Rohe"),
        date,
        1,
    );
    reads("26 FEBRUARY 2024\n26.2.2024 by Jane Roe", Some("by Jane Roe"), date, 1);
    reads("Jane Roe\n26 FEBRUARY 2024\nBy John Doe", Some("Jane Roe"), date, 2);
    reads("26 FEBRUARY 2024\n\nBy Jane Roe", None, date, 2);
    reads("26 FEBRUARY 2024\nBy New Year\nthe rain was over.", None, date, 2);
    reads("26 FEBRUARY 2024\nBy Jane Roe in Lisbon", None, date, 2);
    reads("26 FEBRUARY 2024\n\n27 FEBRUARY 2024", None, date, 2);
    let day = |day| chrono::NaiveDate::from_ymd_opt(2024, 2, day).unwrap();
    let error = Article::parse(&with("Updated 27.2.2024\nPublished 26.2.2024")).unwrap_err();
    let ErrorKind::TwoDates { first, second, .. } = error.kind() else { panic!("{error}") };
    assert_eq!((first, second, error.line(), error.column()), (day(27), day(26), 4, 1));
    assert_eq!(check(&with("Updated 27.2.2024\nPublished 26.2.2024")).len(), 1);
}

#[test]
fn a_date_on_which_an_article_was_read_is_not_its_date() {
    let missing = ErrorKind::Expected(Expected::Date);
    for word in ["Accessed on", "Retrieved:", "Corrected", "Abgerufen am", "Consulté le", "閲覧日"]
    {
        let line = format!("{word} 1 May 2024");
        fails(&line, missing, 3);
        let byline = format!("{line}\nJane Roe");
        reads(&format!("{byline}\n26 FEBRUARY 2024"), Some(&byline), "2024-02-26", 1);
        reads(&format!("26 FEBRUARY 2024\n{line}"), None, "2024-02-26", 2);
    }
}
