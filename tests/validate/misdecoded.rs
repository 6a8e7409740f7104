//! UTF-8 that was decoded as Windows-1252: what of it is reported, and what is not.

use chrono::NaiveDate;
use newsclip::encoding_rs::WINDOWS_1252;
use newsclip::{Article, IssueKind, ParseOptions, Span};

/// Returns the span of the issue in the paragraph.
fn misdecoded(paragraph: &str) -> Option<Span> {
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

/// Decodes UTF-8 as Windows-1252.
fn misdecode(text: &str) -> String {
    WINDOWS_1252.decode_without_bom_handling(text.as_bytes()).0.into_owned()
}

/// The text is reported when it has been misdecoded, at its first character beyond ASCII.
#[track_caller]
fn reported(text: &str) {
    // The paragraph must not end in a no-break space.
    let garbled = misdecode(&format!("{text} "));
    let garbled = format!("{garbled}it is.");
    let place = text.find(|character: char| !character.is_ascii());
    let found = misdecoded(&garbled).map(Span::start);
    assert_eq!(found, place, "{text:?} as {garbled:?}");
    assert_eq!(misdecoded(text), None, "{text:?}");
}

/// The text, which is as somebody wrote it, is not reported.
#[track_caller]
fn not_reported(text: &str) {
    assert_eq!(misdecoded(text), None, "{text:?}");
}

#[test]
fn every_accented_letter_in_a_word_is_reported() {
    // The sign × is none.
    for letter in ('À'..='ſ').filter(|letter| *letter != '×') {
        reported(&format!("It is ca{letter}b"));
        reported(&format!("It is ca{letter}"));
    }
    for letter in ('À'..='ÿ').chain(['Ș', 'ș', 'Ț', 'ț']).filter(|it| !"ÒØ×ȘșȚț".contains(*it))
    {
        reported(&format!("{letter}ab"));
    }
    for word in ["Österreich", "ÖBB", "Åland", "świat", "đến", "ēnas", "Šķēde", "Noël", "CRÓNICA"]
    {
        reported(word);
    }
}

#[test]
fn every_quotation_mark_dash_and_sign_is_reported() {
    for mark in ('‐'..='‧').chain('‰'..='⁞').chain(['€', '™', '→', '►', '◇', '№'])
    {
        reported(&format!("It rained {mark} all day"));
        reported(&format!("rain{mark}"));
        reported(&format!("{mark}Rain"));
    }
    for sign in ('\u{a1}'..='¿').filter(|sign| !"«»\u{ad}".contains(*sign)) {
        reported(&format!("It is {sign} 12"));
    }
    reported("«\u{a0}Il pleut");
    reported("«Il pleut");
}

#[test]
fn other_scripts_are_reported() {
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
        reported(text);
    }
    reported(&format!("It rained in {}", "東京"));
    // In Latin-1 the same, with control characters.
    let latin_1 = |text: &str| text.bytes().map(char::from).collect::<String>();
    for text in ["It’s", "Ärger", "Łódź", "Дождь", "雨が", "雪", "🌧"] {
        assert!(misdecoded(&latin_1(text)).is_some(), "{text}");
    }
}

/// The others may be lost, or there may be no others.
#[test]
fn two_characters_may_be_enough() {
    for text in [
        "It rained ðŸ? all day",
        "It rained ð\u{9f}",
        "Ð° 12",
        "Ñƒ 12",
        "ï¼ rain",
        "ãƒ rain",
        "áº rain",
    ] {
        assert!(misdecoded(text).is_some(), "{text:?}");
    }
}

/// Letters with marks after them, as they are printed.
#[test]
fn what_somebody_may_have_written_is_not_reported() {
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
        not_reported(text);
    }
}

/// UTF-8 that `from_bytes` decodes as Windows-1252, because the options say so.
#[test]
fn what_from_bytes_misdecodes_is_reported_and_not_repaired() {
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
