//! UTF-8 that was read as Windows-1252: what is doubted of it, and what is not.

use chrono::NaiveDate;
use newsclip::encoding_rs::WINDOWS_1252;
use newsclip::{Article, IssueKind, ParseOptions, Span};

/// Where the paragraph is doubted.
fn doubt(paragraph: &str) -> Option<Span> {
    let article = Article::builder()
        .headline("Rain")
        .publication("Gazette")
        .url("https://example.com/")
        .date(NaiveDate::from_ymd_opt(2024, 5, 1).unwrap())
        .paragraph(paragraph)
        .build();
    let report = article.unwrap().validate();
    let mut issues = report.iter().filter(|issue| issue.kind() == IssueKind::MisdecodedText);
    issues.next().map(|issue| issue.span().unwrap())
}

/// UTF-8, read as Windows-1252.
fn misread(text: &str) -> String {
    WINDOWS_1252.decode_without_bom_handling(text.as_bytes()).0.into_owned()
}

/// The text is doubted once it has been misread, at its first character beyond ASCII.
#[track_caller]
fn doubted(text: &str) {
    // Not a no-break space that ends in the paragraph, which may not end in one.
    let misread = misread(&format!("{text} "));
    let misread = format!("{misread}it is.");
    let place = text.find(|character: char| !character.is_ascii());
    let found = doubt(&misread).map(Span::start);
    assert_eq!(found, place, "{text:?} as {misread:?}");
    assert_eq!(doubt(text), None, "{text:?}");
}

/// The text, which is as somebody wrote it, is not doubted.
#[track_caller]
fn clean(text: &str) {
    assert_eq!(doubt(text), None, "{text:?}");
}

#[test]
fn every_accented_letter_in_a_word() {
    // The sign × is none.
    for letter in ('À'..='ſ').filter(|letter| *letter != '×') {
        doubted(&format!("It is ca{letter}b"));
        doubted(&format!("It is ca{letter}"));
    }
    for letter in ('À'..='ÿ').chain(['Ș', 'ș', 'Ț', 'ț']).filter(|it| !"ÒØ×ȘșȚț".contains(*it))
    {
        doubted(&format!("{letter}ab"));
    }
    for word in ["Österreich", "ÖBB", "Åland", "świat", "đến", "ēnas", "Šķēde", "Noël", "CRÓNICA"]
    {
        doubted(word);
    }
}

#[test]
fn every_quotation_mark_dash_and_sign() {
    for mark in ('‐'..='‧').chain('‰'..='⁞').chain(['€', '™', '→', '►', '◇', '№'])
    {
        doubted(&format!("It rained {mark} all day"));
        doubted(&format!("rain{mark}"));
        doubted(&format!("{mark}Rain"));
    }
    for sign in ('\u{a1}'..='¿').filter(|sign| !"«»\u{ad}".contains(*sign)) {
        doubted(&format!("It is {sign} 12"));
    }
    doubted("«\u{a0}Il pleut");
    doubted("«Il pleut");
}

#[test]
fn other_scripts() {
    for text in [
        "Дождь",
        "Це їжа",
        "Βροχή",
        "ας",
        "مطر",
        "گشم",
        "Աա",
        "вы",
        "鈴",
        "⊕",
        "雨が降る",
        "下雨",
        "下雨。",
        "。",
        "비가",
        "カ",
        "こ",
        "แดด",
        "ฝน",
        "वर्षा",
        "Trời mưa",
        "ở Việt Nam",
        "ẹ",
        "🌧",
        "𝒜",
        "𠮷",
        "，",
        "ａ",
        "\u{feff}Rain",
    ] {
        doubted(text);
    }
    doubted(&format!("It rained in {}", "東京"));
    // In Latin-1 the same, with control characters.
    let latin_1 = |text: &str| text.bytes().map(char::from).collect::<String>();
    for text in ["It’s", "Ärger", "Łódź", "Дождь", "雨が", "雪", "🌧"] {
        assert!(doubt(&latin_1(text)).is_some(), "{text}");
    }
}

/// The first two characters are enough where those behind them are lost, or are all
/// that stands there.
#[test]
fn what_is_certain_by_two_characters() {
    for text in [
        "It rained ðŸ? all day",
        "It rained ð\u{9f}",
        "Ð° 12",
        "Ñƒ 12",
        "ï¼ rain",
        "ãƒ rain",
        "áº rain",
    ] {
        assert!(doubt(text).is_some(), "{text:?}");
    }
}

/// Letters with marks behind them, as they are printed.
#[test]
fn what_somebody_may_have_written() {
    for text in [
        "Il est désolé\u{a0}» et là\u{a0}», déjà»,",
        "« désolé… », dit-il, désolé…», désolé»¹, le café™, café®, 12 é",
        "grâce à\u{a0}«\u{a0}Paris\u{a0}»",
        "“José—¿qué?” “Está…¿qué?” “José”—dijo, José—Žižek, café—£5",
        "É… É–, É’, “É”, «É», É\u{a0}» CAFÉ® BEYONCÉ¹ CAFÉ’S ÉTÉ… ÎLE – Ï",
        "AMANHÃ–HOJE, AMANHÃ…, AMANHÃ”, AMANHÃ’S, “Ã”, Ã – Ä – Å – Å’s, Ñ’s, 5\u{a0}Å, 5 Å² 5 Å³",
        "GÖTEBORG–KÖLN, KÖ’S, Ö–Ä, ÄÖ»",
        "déšť, kříž”, tíž, Příště…, lež–",
        "3 ×\u{a0}4 × ½, Spaß™, Spaß»",
        "naïf», naïf…, haï»",
        "«Está»¹ allá, «está»¿qué?»",
        "Ãж Âж Ñж Ð雨",
    ] {
        clean(text);
    }
}

/// What `from_bytes` makes of UTF-8 if it is told that it is Windows-1252.
#[test]
fn what_from_bytes_misreads_is_doubted_and_not_mended() {
    let text = "\"Rain\" | Café\nhttps://example.com/\nJane Röe\n1 MAY 2024\n\nIt didn’t rain.";
    let western = ParseOptions::new().encoding(WINDOWS_1252);
    let article = western.from_bytes(text.as_bytes()).unwrap();
    assert_eq!(article.paragraphs().next(), Some("It didnâ€™t rain."));
    let report = article.validate().to_string();
    let message = "contains UTF-8 that was decoded as Windows-1252 (misdecoded-text)";
    let parts = ["publication", "byline", "paragraphs[0]"];
    assert_eq!(report, parts.map(|part| format!("warning: {part}: {message}\n")).concat());
    assert!(Article::from_bytes(text.as_bytes()).unwrap().validate().is_empty());
}
