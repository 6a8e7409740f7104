//! Compares the parser with the reference reader on short rows of the tokens that a line may have: on
//! all of them, or on one in so many.
//!
//! They take longer than all other tests together. `cargo test --test laws -- --ignored` runs them.

use unicode_normalization::UnicodeNormalization as _;

use super::{ADDRESS, WEATHER, agree, agree_with, with_date_line, with_title_line};
use crate::reference::Choices;

/// Calls `check` with one in `step` of all rows of `length` tokens, after each of the starts, on all
/// processors. The empty token yields the shorter rows.
fn rows(starts: &[&str], tokens: &[&str], length: u32, step: usize, check: impl Fn(&str) + Sync) {
    let count = tokens.len().pow(length);
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    std::thread::scope(|scope| {
        for thread in 0..threads {
            let check = &check;
            scope.spawn(move || {
                let mut row = String::new();
                for start in starts {
                    for number in (thread * step..count).step_by(threads * step) {
                        row.clear();
                        row.push_str(start);
                        let mut rest = number;
                        for _ in 0..length {
                            row.push_str(tokens[rest % tokens.len()]);
                            rest /= tokens.len();
                        }
                        check(&row);
                    }
                }
            });
        }
    });
}

#[test]
#[ignore = "it tries all rows; .ci/run does so"]
fn the_parser_agrees_on_short_date_lines() {
    let tokens = [
        "", "26", "2024", "February", "Febr", " ", ",", ".", "-", "/", "th", "of", "Mon", "+",
        "10:30", "T", "Z", "am",
    ];
    let agree = |line: &str| agree_with(&with_date_line(line), Choices::default());
    rows(&[""], &tokens, 3, 1, agree);
    rows(&[""], &tokens, 4, 5, agree);
    rows(&[""], &tokens, 5, 101, agree);
}

/// The same with other languages and scripts, and with what may be before and after a date.
#[test]
#[ignore = "it tries all rows; .ci/run does so"]
fn the_parser_agrees_on_short_date_lines_in_other_languages() {
    let tokens = [
        "",
        "5",
        "۲۰۲۴",
        "2024",
        "lis",
        "mar",
        "Thu 5",
        "年",
        "月",
        "日",
        " ",
        ",",
        ".",
        "-",
        "(",
        "Updated",
        "à",
        "d'",
        "de",
        "er",
        "GMT",
        "رمضان",
        "令和",
        "9:30",
        "h",
        "1445",
    ];
    let agree = |line: &str| agree_with(&with_date_line(line), Choices::default());
    rows(&[""], &tokens, 4, 29, agree);
    rows(&["5 mar 2024", "Updated 9:30 PT", "2024", "5 lis 2024 Tue"], &tokens, 3, 5, agree);
    rows(&["", "5 May 2024 "], &tokens, 5, 1009, agree);
}

/// A time between day and year, and Hebrew letters before a month.
#[test]
#[ignore = "it tries all rows; .ci/run does so"]
fn the_parser_agrees_on_what_may_be_inside_a_date() {
    let tokens = [
        "",
        " ",
        ",",
        ".",
        ":",
        "-",
        "+1",
        "th",
        "9",
        "10:30",
        "25:00",
        ":59",
        "10.30",
        "010:30",
        "UTC",
        "AWST",
        "2024",
        "ב",
        "ל",
        "פברואר",
        "of",
    ];
    let agree = |line: &str| agree_with(&with_date_line(line), Choices::default());
    rows(&["Mar 5 ", "Mon Mar 5 10:30", "5 ", "5 פברואר"], &tokens, 3, 7, agree);
    rows(&["Mar 5 10", "5 ב"], &tokens, 5, 1009, agree);
}

/// Lines with byline and date: alone, after another line, and before a date line.
#[test]
#[ignore = "it tries all rows; .ci/run does so"]
fn the_parser_agrees_on_lines_with_byline_and_date() {
    let tokens = [
        "",
        "By ",
        "by",
        "Jane",
        "van",
        "of the",
        "é",
        "雨",
        " ",
        "|",
        ",",
        "-",
        "(",
        ":",
        "on",
        "Le ",
        "Updated ",
        "Mon ",
        "9:30",
        "GMT",
        "1909",
        "5 May 2024",
        "5 May 24",
        "2/3/2024",
        "26/2/2024",
        "1445",
    ];
    let agree = |line: &str| {
        for lines in [
            line.to_owned(),
            format!("{line}\n{line}"),
            format!("Roe\n{line}"),
            format!("{line}\nRoe\n1 JANUARY 2000"),
        ] {
            let text = format!("{WEATHER}\n{ADDRESS}\n{lines}\nIt rained.");
            agree_with(&text, Choices::default());
        }
    };
    rows(&["By Jane ", "Jane Roe", "Jane, ", "5 May 2024 ", "Posted by"], &tokens, 3, 41, agree);
    rows(&["", "By Jane "], &tokens, 5, 15013, agree);
}

/// Returns ways to write a word, some of which compare equal to it.
fn forms(word: &str) -> [String; 6] {
    [
        word.nfd().collect(),
        word.to_uppercase().nfd().collect(),
        word.replace(' ', "\u{2003} \t"),
        word.replace('\'', "\u{2bc}"),
        format!("{word}\u{301}"),
        word.nfd().flat_map(|letter| [letter, '\u{93c}']).collect(),
    ]
}

/// Every word of the page of words, where it is allowed and where it is not.
#[test]
#[ignore = "it tries all rows; .ci/run does so"]
fn the_parser_agrees_on_every_word_of_the_page() {
    let page = include_str!("../../../src/lexicon/words.md");
    let words = page.lines().filter(|line| line.starts_with("- "));
    let words: Vec<&str> = words.flat_map(|line| line.split('`').skip(1).step_by(2)).collect();
    assert!(words.len() > 400, "{}", words.len());
    for word in words {
        for line in [
            format!("{word} 5 May 2024"),
            format!("{word}: 5 May 2024"),
            format!("10:30 {word} 5 May 2024"),
            format!("5 May 2024 {word}"),
            format!("5 May 2024, {word} 10:30"),
            format!("5 May 2024 9{word} +01:00"),
            format!("5 May 2024 9 {word} 30 {word}"),
            format!("5{word} May 2024"),
            format!("5 {word} May {word} 2024"),
            format!("2024{word} May 5"),
            format!("5 {word} 1445"),
            format!("{word}6年2月5日"),
        ] {
            agree_with(&with_date_line(&line), Choices::default());
            agree_with(&with_date_line(&line.to_uppercase()), Choices::default());
        }
        for line in [
            format!("By Jane {word} 5 May 2024"),
            format!("Jane {word} Roe, 5 May 2024"),
            format!("{word} Jane 5 May 2024"),
            format!("5 May 2024 {word} Jane"),
        ] {
            for line in [&line, &line.to_uppercase()] {
                let text = format!("{WEATHER}\n{ADDRESS}\n{line}\nIt rained.");
                agree_with(&text, Choices::default());
            }
        }
    }
}

#[test]
#[ignore = "it tries all rows; .ci/run does so"]
fn the_parser_agrees_on_every_word_of_dates_in_other_forms() {
    let page = include_str!("../../../src/lexicon/words.md");
    let (dates, _) = page.split_once("\n# INNER-BY").unwrap();
    let lines = dates.lines().filter(|line| line.starts_with("- "));
    for form in lines.flat_map(|line| line.split('`').skip(1).step_by(2)).flat_map(forms) {
        for line in [format!("{form} 5 May 2024"), format!("5 May 2024 {form} 10:30")] {
            agree_with(&with_date_line(&line), Choices::default());
        }
    }
}

/// Each name as a month and as a weekday.
#[test]
#[ignore = "it tries all rows; .ci/run does so"]
fn the_parser_agrees_on_every_name_of_the_page() {
    for section in include_str!("../../../src/lexicon/names.md").split("\n# ").skip(1) {
        let code = section.split('`').nth(1).unwrap();
        let lines = section.lines().filter_map(|line| line.strip_prefix("- ")?.split_once(": "));
        for name in lines.flat_map(|(_, names)| names.split(", ")) {
            for line in [
                format!("5 {name} 2024"),
                format!("{name}. 5, 2024"),
                format!("2024 {} 5", name.to_uppercase()),
                format!("{name} 7 May 2024"),
                format!("7 May 2024, {name}"),
            ] {
                agree_with(&with_date_line(&line), Choices::default());
                let language = Some(code);
                agree_with(&with_date_line(&line), Choices { language, ..Choices::default() });
            }
            for form in forms(name) {
                for line in [format!("5 {form} 2024"), format!("{form}, 7 May 2024")] {
                    agree_with(&with_date_line(&line), Choices::default());
                }
            }
        }
    }
}

#[test]
#[ignore = "it tries all rows; .ci/run does so"]
fn the_parser_agrees_on_short_times_of_day() {
    let tokens = [
        "", " ", "T", "at", ",", "-", "1", "24", "61", "123", ":", ".", "am", "(", ")", "Z", "EST",
        "+",
    ];
    let starts = ["26 MAY 2024", "2024-05-26T10:30", "26/5/2024 9", "26.5.2024 10:30:59 GMT"];
    let agree = |line: &str| agree_with(&with_date_line(line), Choices::default());
    rows(&starts, &tokens, 3, 1, agree);
    rows(&starts, &tokens, 4, 17, agree);
}

/// From no byline line to a few more than the limit.
#[test]
#[ignore = "it tries all rows; .ci/run does so"]
fn the_parser_agrees_on_every_number_of_byline_lines() {
    for count in 0..20 {
        for line_end in ["\n", "\r\n\r\n", "\n\u{A0}\n"] {
            let bylines = format!("Jane Roe{line_end}").repeat(count);
            agree(&format!("{WEATHER}\n{ADDRESS}\n{bylines}1 MAY 2024\nIt rained."));
            agree(&format!("{WEATHER}\n{ADDRESS}\n{bylines}It rained."));
        }
    }
}

#[test]
#[ignore = "it tries all rows; .ci/run does so"]
fn the_parser_agrees_on_short_title_lines() {
    let tokens = ["", "“", "”", "\"", "|", "a", " "];
    let agree = |line: &str| agree_with(&with_title_line(line), Choices::default());
    rows(&[""], &tokens, 6, 1, agree);
    rows(&[""], &tokens, 7, 5, agree);
}
