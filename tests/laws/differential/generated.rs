//! Compares the parser with the reference reader on texts generated from pieces of the format and
//! from similar ones.

use newsclip::Article;
use proptest::prelude::*;
use proptest::sample::select;

use super::{ADDRESS, WEATHER, agree, agree_with, with_date_line, with_title_line};
use crate::reference::{self, Choices};

const CASES: u32 = 1_500;

const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// The likely kinds of white space; then characters that look like white space.
const SPACES: &[&str] = &[
    "", "", " ", " ", " ", "  ", "\t", "\r", "\u{A0}", "\u{85}", "\u{B}", "\u{C}", "\u{1680}",
    "\u{2003}", "\u{2028}", "\u{2029}", "\u{202F}", "\u{205F}", "\u{3000}", "\u{1F}", "\u{180E}",
    "\u{200B}", "\u{FEFF}",
];

const LINE_ENDS: &[&str] = &[
    "\n",
    "\n",
    "\n",
    "\n",
    "\n",
    "\n",
    "\n",
    "\n",
    "\n",
    "\r\n",
    "\r\n",
    "\r\n",
    "\n\n",
    "\n \n",
    "\r\n\t\r\n",
    "\n\u{2028}\n",
    " \n",
    "\r",
    "\u{85}",
    "\n\u{200B}\n",
];

const TITLE_PIECES: &str = "“ ” ” \" \" „ « » ‘ ’ 「 」 | | | a é http:// ’| »\u{A0}|";

const URL_PIECES: &str = "http HTTPS ftp : // :// https:// Http:// / \\ ? # @ user %41 % [::1] [ ] example.com \
    bücher.example xn-- 127.1 0x7f.1 256.256.256.256 . .. :80 :443 :99999 | \" < ^ é \u{0} \
    \u{AD} \u{200B} a - _ 1";

const DATE_PIECES: &str = "26 2 02 9 31 13 026 0 2024 2023 0000 02024 24 February FEB feb Sept sep May Febrero Ⅷ é \
    Monday mon Tue Thurs Sun st nd rd th TH of OF at ſt , . - / + \u{2212} – | T Z 10:30 10 \
    :30 am P.M. (EST) GMT ٢ x février ΜΑΡΤΊΟΥ şubat Ekim listopada mar. 年 2月 日 (月) 2024년 월 de d' \
    1er Published Updated: Stand le по 14h40 Uhr г. رمضان ۱۴۰۲ ２０２４ thứ 6 Final Edition 5 min read";

const TIME_PIECES: &str = "T t at AT , | - – — · • + \u{2212} 0 1 9 12 24 25 30 60 61 123 : : . . 10:30 9am a p m \
    am PM p.m. ( ) Z z UTC gmt E EST CEST METZ AEDT +01:00 -0530 K ſ";

const BODY_PIECES: &str = "a | It\rrained. 26 MAY 2024 “Rain” https://example.com/ \u{FEFF}";

/// Most of them are valid; each of the others is invalid for one reason.
const DATES: &[&str] = &[
    "26 FEBRUARY 2024",
    "26 february 2024",
    "9 Sept. 2024",
    "26th of February, 2024",
    "February 26th, 2024",
    "Mon., 26 Feb. 2024",
    "2024-02-26",
    "2024/2/26",
    "26.2.2024",
    "02/26/2024",
    "02/03/2024",
    "Tuesday 26-Feb-2024",
    "Febr. 26, 2024",
    "31.4.2024",
    "Monday, 2024-02-26",
    "Published on Mon 26 Feb 2024 09.26 GMT",
    "26 février 2024 à 14h40",
    "5 listopada 2024",
    "2024年2月26日(月) 21時40分",
    "12:43, 26 Feb 2024 Updated 13:05, 26 Feb 2024",
    "mar 5 2024",
    "۷ اسفند ۱۴۰۲",
];

const BYLINES: &[&str] = &[
    "Jane Roe",
    "By  Jane Roe and\tJohn Doe",
    "yesterday",
    "26 de febrero 24",
    "Updated 10:30 by Jane Roe",
    "Sun 26 2024",
    "|",
    "“Rain” | Gazette",
    "https://example.com/",
    "\u{FEFF}",
];

fn one_of(texts: &'static [&'static str]) -> impl Strategy<Value = &'static str> + Clone {
    select(texts)
}

fn piece(of: &'static str) -> impl Strategy<Value = &'static str> {
    select(of.split(' ').collect::<Vec<_>>())
}

/// Generates pieces with or without white space between them.
fn pieces(of: &'static str, at_most: usize) -> impl Strategy<Value = String> {
    let piece = (piece(of), select(SPACES)).prop_map(|(piece, space)| format!("{piece}{space}"));
    prop::collection::vec(piece, 0..=at_most).prop_map(|pieces| pieces.concat())
}

fn title_line() -> impl Strategy<Value = String> {
    let marks = one_of(&["“”", "\"\"", "„“", "«»", "‘’", "「」", "„”", "»«"]);
    let shaped = (marks, pieces(TITLE_PIECES, 4), select(SPACES), pieces(TITLE_PIECES, 5))
        .prop_map(|(marks, headline, space, rest)| {
            let (opening, closing) = (marks.chars().next().unwrap(), marks.chars().last().unwrap());
            format!("{opening}{headline}{closing}{space}|{rest}")
        });
    prop_oneof![4 => shaped, 1 => pieces(TITLE_PIECES, 8)]
}

fn url_line() -> impl Strategy<Value = String> {
    let scheme = one_of(&[
        "http://",
        "https://",
        "HTTPS://",
        "http:/",
        "hTTp://",
        " https://",
        "\u{1}http://",
    ]);
    // Without white space, which would make nearly all of them invalid.
    let tail = prop::collection::vec(piece(URL_PIECES), 0..6).prop_map(|pieces| pieces.concat());
    let shaped = (scheme, tail).prop_map(|(scheme, tail)| format!("{scheme}{tail}"));
    prop_oneof![4 => shaped, 1 => pieces(URL_PIECES, 5)]
}

/// Generates a day, month and year in words, with separators, some of which are invalid.
fn date_in_words() -> impl Strategy<Value = String> {
    let weekday = one_of(&["", "", "", "Mon ", "Monday, ", "Tue., ", "Mon.", "Mon,", "Feb "]);
    let sign = one_of(&["", "", "", "", "", "", "-", "+", "\u{2212}", "- "]);
    let day = one_of(&["26", "26", "26th", "26TH", "26.", "26th.", "2", "026", "31", "00"]);
    let gap = || {
        one_of(&[
            " ", " ", " ", "", ",", ", ", " , ", "-", "/", " of ", "of ", " OF ", ". ", ".",
            "\u{A0}", " - ", " th ",
        ])
    };
    let month = one_of(&["February", "FEB", "feb.", "Sept.", "Foo", "of", "th", "Mon", "Sun."]);
    let year = one_of(&["2024", "2024", "2023", "0000", "24", "02024", "-2024"]);
    let order = any::<bool>();
    let tail = prop_oneof![3 => Just(String::new()), 1 => pieces(TIME_PIECES, 4)];
    (weekday, sign, day, gap(), month, gap(), year, order, tail).prop_map(
        |(weekday, sign, day, one, month, two, year, order, tail)| {
            let (first, second) = if order { (day, month) } else { (month, day) };
            format!("{weekday}{sign}{first}{one}{second}{two}{year}{tail}")
        },
    )
}

fn date_in_figures() -> impl Strategy<Value = String> {
    let weekday = one_of(&["", "", "", "Mon ", "Monday, ", "Saturday "]);
    let number = || {
        one_of(&[
            "2", "02", "2", "3", "12", "13", "26", "31", "0", "002", "2024", "2024", "24", "0000",
            "20245",
        ])
    };
    let separator = || one_of(&["-", "/", ".", ".", ". ", " / ", " -", "–", "", "\u{A0}."]);
    let separators = prop_oneof![
        3 => separator().prop_map(|one| (one, one)),
        1 => (separator(), separator()),
    ];
    let tail = prop_oneof![3 => Just(String::new()), 1 => pieces(TIME_PIECES, 4)];
    (weekday, number(), number(), number(), separators, tail).prop_map(
        |(weekday, a, b, c, (one, two), tail)| format!("{weekday}{a}{one}{b}{two}{c}{tail}"),
    )
}

/// Generates a time of day, with or without each part of the grammar.
fn time_of_day() -> impl Strategy<Value = String> {
    let lead =
        one_of(&["T", " ", " ", ", ", " at ", " | at ", " – ", "at ", " at", "-", "", "•", " , "]);
    let hour = one_of(&["9", "09", "10", "23", "24", "25", "0", "010"]);
    let minutes = one_of(&["", ":30", ".30", ":60", ":61", ":3", " :30"]);
    let seconds = one_of(&["", "", ":59", ".60", ":61", ":7"]);
    let fraction = one_of(&["", "", ".123", ",9", ".", ".99999999999"]);
    let meridiem = one_of(&["", "", "am", " P.M.", "p.m", " a m", "pm."]);
    let zone = one_of(&[
        "", "", "Z", " GMT", " utc", " (EST)", "(CEST", " METZ", " ( EST)", " ((EST))", "MESZ",
    ]);
    let offset = one_of(&[
        "", "", "+1", "+01:00", "-0530", "−9", "+100", "+61", "+1:3", "+01:61", " +1", "(+1)",
    ]);
    (lead, hour, minutes, seconds, fraction, meridiem, zone, offset).prop_map(
        |(lead, hour, minutes, seconds, fraction, meridiem, zone, offset)| {
            format!("{lead}{hour}{minutes}{seconds}{fraction}{meridiem}{zone}{offset}")
        },
    )
}

fn date_line() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => select(DATES).prop_map(str::to_owned),
        2 => date_in_words(),
        2 => date_in_figures(),
        2 => (select(DATES), time_of_day()).prop_map(|(date, time)| format!("{date}{time}")),
        1 => (select(DATES), pieces(TIME_PIECES, 6)).prop_map(|(date, time)| format!("{date}{time}")),
        2 => pieces(DATE_PIECES, 8),
    ]
}

fn body() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        2 => Just("It rained.".to_owned()),
        1 => pieces(BODY_PIECES, 5),
    ];
    prop::collection::vec((line, select(LINE_ENDS)), 0..5)
        .prop_map(|lines| lines.into_iter().map(|(line, end)| line + end).collect())
}

fn document() -> impl Strategy<Value = String> {
    let byline =
        prop_oneof![12 => select(BYLINES).prop_map(str::to_owned), 1 => pieces(DATE_PIECES, 4)];
    let bylines = prop_oneof![
        6 => prop::collection::vec(byline.clone(), 0..3),
        1 => prop::collection::vec(byline, 14..19),
    ];
    let start = one_of(&[
        "",
        "",
        "",
        "",
        BYTE_ORDER_MARK,
        BYTE_ORDER_MARK,
        "\u{FEFF}\u{FEFF}",
        "\n",
        "\u{FEFF}\r\n \n",
        " \u{FEFF}",
        "\t",
    ]);
    // Most parts are valid, because one invalid part makes the document invalid.
    let title = prop_oneof![6 => Just(WEATHER.to_owned()), 1 => title_line()];
    let url = prop_oneof![6 => Just(ADDRESS.to_owned()), 1 => url_line()];
    let date = prop_oneof![
        6 => select(DATES).prop_map(str::to_owned),
        3 => date_line(),
        1 => Just(String::new()),
    ];
    let ends = prop::collection::vec(select(LINE_ENDS), 24);
    (start, title, url, bylines, date, body(), ends).prop_map(
        |(start, title, url, bylines, date, body, ends)| {
            let lines = [title, url].into_iter().chain(bylines).chain([date]);
            let head: String = lines.zip(ends).map(|(line, end)| line + end).collect();
            format!("{start}{head}{body}")
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_parser_agrees_on_title_lines(line in title_line()) {
        agree_with(&with_title_line(&line), Choices::default());
    }

    #[test]
    fn the_parser_agrees_on_url_lines(line in url_line()) {
        agree_with(&format!("{WEATHER}\n{line}\n1 JANUARY 2000\nIt rained."), Choices::default());
    }

    #[test]
    fn the_parser_agrees_on_date_lines(line in date_line()) {
        agree(&with_date_line(&line));
    }

    #[test]
    fn the_parser_agrees_on_bodies(body in body()) {
        agree(&format!("{WEATHER}\n{ADDRESS}\n1 JANUARY 2000\n{body}"));
    }

    #[test]
    fn the_parser_agrees_on_documents(text in document()) {
        agree(&text);
    }

    #[test]
    fn the_parser_agrees_on_documents_with_lines_missing_or_repeated(text in document(), from in 0..9_usize, count in 0..4_usize, twice: bool) {
        let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
        let from = from.min(lines.len());
        let to = (from + count).min(lines.len());
        let part = if twice { lines[from..to].to_vec() } else { Vec::new() };
        lines.splice(from..if twice { from } else { to }, part);
        agree(&lines.concat());
    }

    #[test]
    fn the_parser_agrees_on_any_text(text in any::<String>(), head_lines in 0..3_usize) {
        let head = ["", "“Rain” | Gazette\n", "“Rain” | Gazette\nhttps://example.com/\n"];
        agree(&format!("{}{text}", head[head_lines]));
        agree_with(&with_date_line(&text), Choices::default());
    }

    #[test]
    fn a_line_is_a_byline_line_exactly_if_it_does_not_read_as_a_date(line in date_line()) {
        let byline = Article::parse(&with_date_line(&line)).ok().and_then(|article| article.byline().map(str::to_owned));
        let is_blank = line.trim().is_empty();
        prop_assert_eq!(is_blank || reference::reads_as_a_date(&line), byline.is_none(), "{:?}", line);
    }
}
