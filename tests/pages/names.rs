//! Checks the pages of names and of words with the parser.

use newsclip::{Article, Error, ErrorKind, Expected, Language, ParseOptions};

const NAMES: &str = include_str!("../../src/lexicon/names.md");
const WORDS: &str = include_str!("../../src/lexicon/words.md");
const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

fn date_in(options: ParseOptions, line: &str) -> Result<String, Error> {
    let text = format!("“Rain” | Gazette\nhttps://example.com/\nJane Roe\n{line}\nIt rained.");
    options.parse(&text).map(|article| article.date().to_string())
}

fn date(line: &str) -> Result<String, Error> {
    date_in(ParseOptions::new(), line)
}

/// Returns the headings of a page and their sections.
fn sections(page: &str) -> impl Iterator<Item = (&str, &str)> {
    page.split("\n# ").skip(1).map(|section| section.split_once('\n').unwrap())
}

/// Returns the language, the key and the name of every name of the page of names.
fn names() -> impl Iterator<Item = (Language, &'static str, &'static str)> {
    sections(NAMES).flat_map(|(heading, section)| {
        let language = Language::from_code(heading.split('`').nth(1).unwrap()).unwrap();
        let lines = section.lines().filter_map(|line| line.strip_prefix("- ")?.split_once(": "));
        lines.flat_map(move |(key, names)| names.split(", ").map(move |name| (language, key, name)))
    })
}

/// Returns the entries of a list of the page of words.
fn words(list: &str) -> Vec<&'static str> {
    let (_, section) = sections(WORDS).find(|(heading, _)| *heading == list).unwrap();
    section.split('`').skip(1).step_by(2).collect()
}

#[test]
fn every_language_has_a_section_in_the_order_of_the_codes() {
    let headings: Vec<_> = sections(NAMES).map(|(heading, _)| heading.to_owned()).collect();
    let languages: Vec<_> =
        Language::all().map(|language| format!("{language:?} (`{}`)", language.code())).collect();
    assert_eq!(headings, languages);
    assert!(Language::all().is_sorted_by(|one, other| one < other && one.code() < other.code()));
    assert!(Language::all().all(|language| Language::from_code(language.code()) == Some(language)));
}

#[test]
fn every_month_of_the_page_is_read_in_its_language() {
    let mut count = 0;
    for (language, key, name) in names() {
        let Ok(month) = key.parse::<u8>() else { continue };
        let options = ParseOptions::new().languages(&[language]);
        let expected = Ok(format!("2024-{month:02}-26"));
        for line in [
            format!("26 {name} 2024"),
            format!("26. {}., 2024", name.to_uppercase()),
            format!("{name} 26, 2024"),
            format!("2024 {name} 26"),
        ] {
            assert_eq!(date_in(options, &line), expected, "{line} in {language:?}");
        }
        count += 1;
    }
    assert!(count > 1700, "{count}");
}

#[test]
fn a_month_is_read_in_no_other_language() {
    for (line, language) in [
        ("26 février 2024", Language::German),
        ("26 listopada 2024", Language::Spanish),
        ("26 May 2024", Language::Russian),
    ] {
        let error = date_in(ParseOptions::new().languages(&[language]), line).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Expected(Expected::Month), "{line}");
    }
    let none = ParseOptions::new().languages(&[]);
    assert_eq!(date_in(none, "26 MAY 2024"), Ok("2024-05-26".to_owned()), "canonical");
    assert!(date_in(none, "26 May 2024").is_err());
}

#[test]
fn every_weekday_of_the_page_must_agree_with_the_date() {
    for (language, key, name) in names() {
        let Some(day) = WEEKDAYS.iter().position(|day| *day == key) else { continue };
        // 6 May 2024 is a Monday. A short name may mean up to three days in as many languages.
        let right = format!("2024-05-{:02}", 6 + day);
        for name in [name.to_owned(), name.to_uppercase()] {
            let week: Vec<_> = (6..13)
                .filter_map(|of_may| date(&format!("{name} {of_may} May 2024")).ok())
                .collect();
            assert!(week.contains(&right), "{name} in {language:?}: {week:?}");
            // These two are labels too, which agree with any date.
            assert!(week.len() <= 3 || ["son", "pe"].contains(&&*name.to_lowercase()), "{name}");
        }
    }
}

#[test]
fn white_space_in_a_name_may_be_of_any_kind() {
    for line in ["26 tháng 2 2024", "26\u{2003}tháng\u{2003}2\u{2003}2024", "26 tháng\u{a0}2 2024"]
    {
        assert_eq!(date(line), Ok("2024-02-26".to_owned()), "{line:?}");
    }
}

#[test]
fn every_label_is_skipped_before_and_after_a_date() {
    for word in words("LABEL") {
        for line in [format!("{word}: 26 May 2024"), format!("26 May 2024 {word}")] {
            assert_eq!(date(&line), Ok("2024-05-26".to_owned()), "{line}");
            assert_eq!(date(&line.to_uppercase()), Ok("2024-05-26".to_owned()), "{line}");
        }
    }
}

#[test]
fn every_unit_and_zone_is_skipped_after_a_date_and_after_a_time() {
    for word in words("UNIT").into_iter().chain(words("ZONE")) {
        for line in [
            format!("26 May 2024 {word}"),
            format!("26 May 2024, {word} 10:30"),
            format!("10:30 {word} 26 May 2024"),
        ] {
            assert_eq!(date(&line), Ok("2024-05-26".to_owned()), "{line}");
        }
    }
}

#[test]
fn a_unit_or_a_zone_is_not_skipped_at_the_start_of_a_line() {
    for line in ["GMT 26 May 2024", "noon 26 May 2024", "h 26 May 2024"] {
        assert!(date(line).is_err(), "{line}");
    }
}

#[test]
fn every_other_word_of_the_page_is_read() {
    let lines = |list, line: fn(&str) -> String| words(list).into_iter().map(line);
    let all = lines("HALF", |word| format!("26 May 2024 9 {word}"))
        .chain(lines("HOUR-SIGN", |word| format!("26 May 2024 9{word}30")))
        .chain(lines("MINUTE-SIGN", |word| format!("26 May 2024 9時30{word}15{word}")))
        .chain(lines("LENGTH", |word| format!("26 May 2024 · 123 {word}")))
        .chain(lines("CONNECTOR", |word| format!("26 {word} May {word} 2024")))
        .chain(lines("ORDINAL", |word| format!("26{word} May 2024")))
        .chain(lines("YEAR-MARK", |word| format!("2024 {word}. May 26")));
    for line in all {
        assert_eq!(date(&line), Ok("2024-05-26".to_owned()), "{line}");
    }
}

#[test]
fn every_month_and_era_of_another_calendar_is_detected() {
    let months = words("OTHER-MONTH").into_iter().flat_map(|word| {
        let years = ["1000", "1445", "1599", "5000", "6999"];
        years.into_iter().flat_map(move |year| {
            [
                format!("5 {word} {year}"),
                format!("{word} {year}"),
                format!("one two {word}, {year}"),
            ]
        })
    });
    let eras = words("ERA").into_iter().map(|word| format!("{word}6年2月26日"));
    for line in months.chain(eras) {
        assert_eq!(date(&line).unwrap_err().kind(), ErrorKind::OtherCalendar, "{line}");
    }
    // Three words are too many, and a month without a year of its calendar is no date.
    for line in ["one two three Ramadan 1445", "Ramadan 5 nights", "Jane Ramadan"] {
        let text =
            format!("“Rain” | Gazette\nhttps://example.com/\n{line}\n1 MAY 2024\nIt rained.");
        assert_eq!(Article::parse(&text).unwrap().byline(), Some(line));
    }
}

/// Many a surname is a month of another calendar. It begins a date only with a year of that
/// calendar.
#[test]
fn every_month_of_another_calendar_may_be_a_surname() {
    for month in words("OTHER-MONTH") {
        let mut letters = month.chars();
        let name: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        let name = name + letters.as_str();
        for line in [
            format!("By Omar {name}, 26 February 2024"),
            format!("By {name} 26 February 2024"),
            format!("By Omar {name} | Feb 26, 2024"),
            format!("By Omar {name} 26.02.2024"),
            format!("By Omar {name}, 2024-02-26"),
            format!("By Omar {name}, 1445 GMT 26 February 2024"),
            format!("26 February 2024 by Omar {name}"),
        ] {
            let text = format!("“Rain” | Gazette\nhttps://example.com/\n{line}\nIt rained.");
            let article = Article::parse(&text).unwrap_or_else(|error| panic!("{line}: {error}"));
            assert!(article.byline().unwrap().ends_with(&name), "{line}: {:?}", article.byline());
            assert_eq!(article.date().to_string(), "2024-02-26", "{line}");
        }
        // Without a year of that calendar, the line is no date, or no Gregorian one.
        for year in ["999", "1600", "4999", "7000", "01445", "14", "2024"] {
            let line = format!("Jane Roe, {name} {year}");
            assert_eq!(date(&line).unwrap_err().kind(), ErrorKind::Expected(Expected::Date));
            let line = format!("5 {name} {year}");
            assert_ne!(date(&line).unwrap_err().kind(), ErrorKind::OtherCalendar, "{line}");
        }
    }
}
