//! Errors of the date line: every kind, with its position and message.

use chrono::NaiveDate;
use newsclip::{Article, ErrorKind, Expected, Field, check};

use crate::util::assert_one_error;

#[track_caller]
fn assert_error(line: &str, kind: ErrorKind, at: &str, message: &str) {
    let text = format!("“Rain” | Gazette\nhttps://example.com/\nJane Roe\n{line}\n\nIt rained.");
    assert_one_error(&text, Field::Date, kind, at, message);
}

fn expected(expected: Expected) -> ErrorKind {
    ErrorKind::Expected(expected)
}

#[test]
fn a_date_is_expected() {
    let message = "line 4, column 1: expected a date, such as 26 FEBRUARY 2024";
    for line in ["yesterday", "May 2", "26", "26 Floréal", "Monday"] {
        if line == "May 2" {
            assert_error(
                line,
                expected(Expected::Year),
                "",
                "line 4, column 6: expected a year of four digits, as in 26 FEBRUARY 2024",
            );
        } else {
            assert_error(line, expected(Expected::Date), line, message);
        }
    }
    assert_error("26/02-2024", expected(Expected::Date), "26/02-2024", message);
}

#[test]
fn day_month_and_year_are_expected() {
    let line =
        |column, what| format!("line 4, column {column}: expected {what}, as in 26 FEBRUARY 2024");
    let (day, month, year) =
        ("a day of one or two digits", "the name of a month", "a year of four digits");
    assert_error("260 MAY 2024", expected(Expected::Day), "260", &line(1, day));
    assert_error("MAY 026, 2024", expected(Expected::Day), "026", &line(5, day));
    let figures = |column| {
        format!(
            "line 4, column {column}: expected a day or month of one or two digits, as in 26/02/2024"
        )
    };
    assert_error("260/05/2024", expected(Expected::DayOrMonth), "260", &figures(1));
    assert_error("26/005/2024", expected(Expected::DayOrMonth), "005", &figures(4));
    assert_error("2024-05-026", expected(Expected::DayOrMonth), "026", &figures(9));
    assert_error("26 MIA 2024", expected(Expected::Month), "MIA", &line(4, month));
    assert_error("26. Mia 2024", expected(Expected::Month), "Mia", &line(5, month));
    assert_error("26MIA 2024", expected(Expected::Month), "MIA", &line(3, month));
    assert_error("Mia 26, 2024", expected(Expected::Month), "Mia", &line(1, month));
    assert_error("Mon Mia 26, 2024", expected(Expected::Month), "Mia", &line(5, month));
    assert_error("26 MAY 24", expected(Expected::Year), "24", &line(8, year));
    assert_error("26 MAY 02024", expected(Expected::Year), "02024", &line(8, year));
    assert_error("26 MAY +2024", expected(Expected::Year), "+2024", &line(8, year));
    assert_error("26 MAY", expected(Expected::Year), "", &line(7, year));
    assert_error("26/5/024", expected(Expected::Year), "024", &line(6, year));
    assert_error("24-05-26", expected(Expected::Year), "26", &line(7, year));
    assert_error(
        "99999999999999999999/5/2024",
        expected(Expected::DayOrMonth),
        "99999999999999999999",
        &figures(1),
    );
}

#[test]
fn space_is_expected_between_the_parts_of_a_date() {
    let message =
        |column| format!("line 4, column {column}: expected a space between day, month and year");
    assert_error("26MAY 2024", expected(Expected::DateSpace), "MAY", &message(3));
    assert_error(
        "26thMAY 2024",
        expected(Expected::Month),
        "thMAY",
        "line 4, column 3: expected the name of a month, as in 26 FEBRUARY 2024",
    );
    assert_error("26 MAY2024", expected(Expected::DateSpace), "2024", &message(7));
    assert_error("MAY26 2024", expected(Expected::DateSpace), "26", &message(4));
}

#[test]
fn a_date_without_a_sign_is_expected() {
    let message = "line 4, column 1: expected a date without a sign, such as 26 FEBRUARY 2024";
    assert_error("-26 MAY 2024", expected(Expected::Unsigned), "-", message);
    assert_error("+MAY 26, 2024", expected(Expected::Unsigned), "+", message);
    assert_error("\u{2212}2024-05-26", expected(Expected::Unsigned), "\u{2212}", message);
    assert_error(
        "Sun -26 MAY 2024",
        expected(Expected::Unsigned),
        "-",
        &message.replace("column 1", "column 5"),
    );
}

#[test]
fn nothing_is_expected_after_a_date() {
    let message = "line 4, column 13: unexpected text after the date";
    for rest in ["by Jane", "25:00", "9:60:61", "9 xm", "10:30 Jane", "9:3", "123:00", "BC"] {
        let line = format!("26 MAY 2024 {rest}");
        let column = match rest {
            "10:30 Jane" => "column 19",
            "9:60:61" => "column 17",
            _ => "column 13",
        };
        let errors = check(&format!(
            "“Rain” | Gazette\nhttps://example.com/\nJane Roe\n{line}\n\nIt rained."
        ));
        assert_eq!(errors.len(), 1, "{line}");
        assert_eq!(errors[0].to_string(), message.replace("column 13", column), "{line}");
        assert_eq!(
            (errors[0].kind(), errors[0].field()),
            (expected(Expected::DateEnd), Field::Date)
        );
    }
}

#[test]
fn a_date_must_exist() {
    for (line, day) in [
        ("30 FEBRUARY 2024", "2024-02-30"),
        ("29 FEBRUARY 2023", "2023-02-29"),
        ("31 APRIL 2024", "2024-04-31"),
        ("0 MAY 2024", "2024-05-00"),
        ("32 MAY 2024", "2024-05-32"),
        ("2024-13-01", "2024-13-01"),
        ("2024-00-01", "2024-00-01"),
        ("1/13/0000", "0000-13-01"),
    ] {
        let error =
            check(&format!("“Rain” | Gazette\nhttps://example.com/\n{line}\nIt rained."))[0];
        let ErrorKind::NoSuchDate { year, month, day: of_month, .. } = error.kind() else {
            panic!("{error}")
        };
        assert_eq!(format!("{year:04}-{month:02}-{of_month:02}"), day);
        assert_eq!(
            error.to_string(),
            format!("line 3, column 1: invalid date: {day} does not exist")
        );
    }
}

#[test]
fn a_date_in_figures_must_have_only_one_reading() {
    let text = "“Rain” | Gazette\nhttps://example.com/\n 02.03.2024 10:00\nIt rained.";
    let error = Article::parse(text).unwrap_err();
    let ErrorKind::AmbiguousDate { day_first, month_first, .. } = error.kind() else {
        panic!("{error}")
    };
    assert_eq!(day_first, NaiveDate::from_ymd_opt(2024, 3, 2).unwrap());
    assert_eq!(month_first, NaiveDate::from_ymd_opt(2024, 2, 3).unwrap());
    assert_eq!(&text[error.span().range()], "02.03.2024");
    assert_eq!(
        error.to_string(),
        "line 3, column 2: ambiguous date: 2 MARCH 2024 or 3 FEBRUARY 2024; set ParseOptions::date_order"
    );
}

#[test]
fn a_weekday_must_be_that_of_the_date() {
    let text = "“Rain” | Gazette\nhttps://example.com/\nTues., 26 FEBRUARY 2024\nIt rained.";
    let error = Article::parse(text).unwrap_err();
    let ErrorKind::WrongWeekday { date, .. } = error.kind() else { panic!("{error}") };
    assert_eq!(date, NaiveDate::from_ymd_opt(2024, 2, 26).unwrap());
    assert_eq!(&text[error.span().range()], "Tues");
    assert_eq!(error.to_string(), "line 3, column 1: wrong weekday: 26 FEBRUARY 2024 is a MONDAY");
}

#[test]
fn a_month_must_have_only_one_meaning() {
    let text = "“Rain” | Gazette\nhttps://example.com/\nŚr, 5 listopada 2025, 10:00\nIt rained.";
    // 5 November 2025 is a Wednesday, and 5 October 2025 is not.
    let date = |text: &str| Article::parse(text).map(|article| article.date().to_string());
    assert_eq!(date(text), Ok("2025-11-05".to_owned()));
    let text = text.replace("Śr, ", " ");
    let error = Article::parse(&text).unwrap_err();
    let ErrorKind::AmbiguousMonth { earlier, later, .. } = error.kind() else { panic!("{error}") };
    assert_eq!(earlier, NaiveDate::from_ymd_opt(2025, 10, 5).unwrap());
    assert_eq!(later, NaiveDate::from_ymd_opt(2025, 11, 5).unwrap());
    assert_eq!(&text[error.span().range()], "5 listopada 2025");
    assert_eq!(
        error.to_string(),
        "line 3, column 2: ambiguous month: 5 OCTOBER 2025 or \
         5 NOVEMBER 2025; set ParseOptions::languages"
    );
    // There is no 31 November.
    let text = "“Rain” | Gazette\nhttps://example.com/\n31 listopada 2025\nIt rained.";
    assert_eq!(date(text), Ok("2025-10-31".to_owned()));
}

#[test]
fn a_line_must_not_have_two_different_dates() {
    let text = "“Rain” | Gazette\nhttps://example.com/\nPublished 5 May 2024 10:00 | Updated: 2024-05-06\nIt rained.";
    let error = Article::parse(text).unwrap_err();
    let ErrorKind::TwoDates { first, second, .. } = error.kind() else { panic!("{error}") };
    assert_eq!(first, NaiveDate::from_ymd_opt(2024, 5, 5).unwrap());
    assert_eq!(second, NaiveDate::from_ymd_opt(2024, 5, 6).unwrap());
    assert_eq!(&text[error.span().range()], "2024-05-06");
    assert_eq!(
        error.to_string(),
        "line 3, column 39: two different dates: 5 MAY 2024 and 6 MAY 2024; keep one"
    );
    // The same date may be repeated, also in a form with two readings, one of which is that date.
    for again in ["2024-05-05", "5.5.2024", "5 de mayo de 2024", "Sunday, 05/05/2024 9 pm"] {
        let text = text.replace("2024-05-06", again);
        assert!(Article::parse(&text).is_ok(), "{again}");
    }
    let text = text.replace("5 May", "4 May").replace("2024-05-06", "05/04/2024");
    assert_eq!(Article::parse(&text).unwrap().date().to_string(), "2024-05-04");
}

#[test]
fn a_date_must_be_gregorian() {
    let message = |column| {
        format!(
            "line 4, column {column}: the date is not Gregorian; write it as in 26 FEBRUARY 2024"
        )
    };
    let kind = ErrorKind::OtherCalendar;
    assert_error("7 Esfand 1402", kind, "7 Esfand 1402", &message(1));
    assert_error("دوشنبه هفتم اسفند ۱۴۰۲", kind, "هفتم اسفند ۱۴۰۲", &message(8));
    assert_error("۱۴۰۲/۱۲/۰۷", kind, "۱۴۰۲/۱۲/۰۷", &message(1));
    assert_error("17 رمضان 1445", kind, "17 رمضان 1445", &message(1));
    assert_error("令和6年2月26日", kind, "令和6", &message(1));
    assert_error("令和元年5月1日", kind, "令和元", &message(1));
    assert_error("26 กุมภาพันธ์ 2567", kind, "26 กุมภาพันธ์ 2567", &message(1));
    assert_error("17 אדר 5784", kind, "17 אדר 5784", &message(1));
    // In other scripts these years are Gregorian.
    for line in ["26 MAY 2567", "26 MAY 1402", "26 May 5784", "1402-12-07"] {
        let text = format!("“Rain” | Gazette\nhttps://example.com/\n{line}\nIt rained.");
        assert!(Article::parse(&text).is_ok(), "{line}");
    }
}

#[test]
fn a_weekday_resolves_an_ambiguous_date_if_only_one_reading_has_it() {
    let date = |line: &str| {
        let text = format!("“Rain” | Gazette\nhttps://example.com/\n{line}\nIt rained.");
        Article::parse(&text).map(|article| article.date().to_string())
    };
    assert_eq!(date("Mittwoch, 02/03/2022"), Ok("2022-03-02".to_owned()));
    assert_eq!(date("02/03/2022 jueves"), Ok("2022-02-03".to_owned()));
    let error = date("Friday 02/03/2022").unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::WrongWeekday { .. }), "{error}");
    let error = date("Saturday 02/03/2024").unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::AmbiguousDate { .. }), "both are Saturdays: {error}");
    // All weekdays on the line must agree.
    assert_eq!(date("Mon 26 May 2025 lunes"), Ok("2025-05-26".to_owned()));
    assert!(date("Mon 26 May 2025 martes").is_err());
}

#[test]
fn names_of_months_and_labels_alone_are_not_dates() {
    for byline in [
        "May Smith",
        "Mars",
        "Jan de Wit 2024",
        "Updated by Jane Roe",
        "Stand 12",
        "By Jane Roe, 5 May 2024",
        "Jane Roe | 5.5.2024",
        "10:30 GMT",
        "Le 5e élément",
        "Agent 007 of May",
    ] {
        let text =
            format!("“Rain” | Gazette\nhttps://example.com/\n{byline}\n1 MAY 2024\nIt rained.");
        let article = Article::parse(&text).unwrap_or_else(|error| panic!("{byline}: {error}"));
        assert_eq!(article.byline(), Some(byline));
    }
    for line in ["April 5", "5 avril", "Mis à jour 5 mai", "Jane 5 2024"] {
        let text =
            format!("“Rain” | Gazette\nhttps://example.com/\n{line}\n1 MAY 2024\nIt rained.");
        assert_eq!(check(&text)[0].field(), Field::Date, "{line}");
    }
}

#[test]
fn a_date_line_has_at_most_a_thousand_bytes() {
    let text = |line: &str| {
        format!("“Rain” | Gazette\nhttps://example.com/\n{line}\n\n1 MAY 2024\nIt rained.")
    };
    let line = |bytes: usize| format!("5{}MAY 2023", " ".repeat(bytes - 9));
    let longest = line(1000);
    assert_eq!(longest.len(), 1000);
    assert_eq!(Article::parse(&text(&longest)).unwrap().date().to_string(), "2023-05-05");
    let longer = line(1001);
    let article = Article::parse(&text(&longer)).unwrap();
    assert_eq!(
        (article.byline(), article.date().to_string()),
        (Some(&*longer), "2024-05-01".into())
    );
}
