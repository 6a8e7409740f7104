//! What the paragraphs of an article are: text, subheadings, notices, credits.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

use newsclip::ParagraphKind::{self, Credit, Notice, Subheading, Text};
use newsclip::{Article, ArticleRef, ParseOptions};
use proptest::prelude::*;

const PROSE: &str =
    "The first ferry came in at noon, and nobody who stood on the pier was late for it.";

fn document(paragraphs: &[&str]) -> String {
    let body = paragraphs.join("\n\n");
    format!("“Rain” | Gazette\nhttps://example.com/rain\n1 MAY 2024\n\n{body}\n")
}

/// The kinds of the paragraphs: the same owned, borrowed, with each line a
/// paragraph, and with each word on a line of its own.
#[track_caller]
fn kinds(paragraphs: &[&str]) -> Vec<ParagraphKind> {
    let text = document(paragraphs);
    let article = Article::parse(&text).unwrap();
    let kinds: Vec<_> = article.paragraph_kinds().collect();
    assert_eq!(kinds.len(), article.paragraphs().len());
    assert!(ArticleRef::parse(&text).unwrap().paragraph_kinds().eq(kinds.iter().copied()));

    let options = ParseOptions::new().line_paragraphs(true);
    assert!(options.parse_ref(&text).unwrap().paragraph_kinds().eq(kinds.iter().copied()));

    let wrapped: Vec<_> = paragraphs.iter().map(|it| wrapped(it)).collect();
    let text = document(&wrapped.iter().map(String::as_str).collect::<Vec<_>>());
    let borrowed = ArticleRef::parse(&text).unwrap();
    assert!(borrowed.paragraph_kinds().eq(kinds.iter().copied()), "wrapped: {paragraphs:?}");
    assert!(borrowed.to_article().unwrap().paragraph_kinds().eq(kinds.iter().copied()));
    kinds
}

fn wrapped(paragraph: &str) -> String {
    paragraph.split_whitespace().collect::<Vec<_>>().join(" \r\n\t")
}

/// A paragraph of this kind, wherever it stands.
#[track_caller]
fn anywhere(kind: ParagraphKind, paragraphs: &[&str]) {
    for paragraph in paragraphs {
        assert_eq!(kinds(&[paragraph]), [kind], "{paragraph:?} alone");
        assert_eq!(kinds(&[PROSE, paragraph, PROSE]), [Text, kind, Text], "{paragraph:?} between");
    }
}

#[track_caller]
fn subheading(lines: &[&str]) {
    for line in lines {
        assert_eq!(kinds(&[PROSE, line, PROSE]), [Text, Subheading, Text], "{line:?}");
        assert_eq!(kinds(&[line]), [Text], "{line:?} alone");
    }
}

#[test]
fn prose_is_text() {
    anywhere(
        Text,
        &[
            PROSE,
            "It rained.",
            "“Yes,” she said.",
            "Why?",
            "* * *",
            "◇",
            "It had rained before:",
            "1. Take an umbrella.",
            "– A list that nobody read",
            "jane.roe@example.com",
            "https://example.com/rain",
            "9:30 a.m.",
            "雨が降った。",
            "Es regnete den ganzen Tag. (dpa)",
            "He pleaded guilty. (Reuters)",
            "It fell. (© The Gazette, Lisbon)",
        ],
    );
}

#[test]
fn labels_of_notices() {
    anywhere(
        Notice,
        &[
            "Advertisement",
            "ADVERTISEMENT",
            "— Advertisement —",
            "Story continues below advertisement",
            "Scroll down for video",
            "Related Articles",
            "Read more",
            "Read more…",
            "**Read More**",
            "[Continue reading]",
            "Correction",
            "Anzeige",
            "Mehr zum Thema",
            "Publicité",
            "Publicidad",
            "Leia mais",
            "Lees ook:",
            "Läs också",
            "Lue myös:",
            "Reklama",
            "Реклама",
            "İlgili haber",
            "مطلب مرتبط",
            "広告",
            "관련 기사",
        ],
    );
    anywhere(
        Text,
        &[
            "Advertisements were few that year, the Gazette says.",
            "“Advertisement”",
            "Read more books, she said.",
            "Related to whom?",
            "Corrections take time.",
            "Reklamation ist kein Fest.",
            "広告が増えた。",
        ],
    );
}

#[test]
fn notices_that_lead_to_another_text() {
    anywhere(
        Notice,
        &[
            "Read more: The harbour opens at last",
            "READ MORE | The harbour opens",
            "Related: Ferries return to Skerry",
            "Lesen Sie auch: Der Hafen öffnet",
            "Lire aussi : le port ouvre enfin",
            "Lea también: abre el puerto",
            "Leggi anche: apre il porto",
            "Czytaj też: Port otwarty",
            "Читайте также: Порт открыт",
            "Baca juga: Pelabuhan dibuka",
            "関連記事：港が開く",
            "Why the harbour stayed shut for nine winters Read more",
        ],
    );
    anywhere(
        Text,
        &[
            "Read more and you will see: it rained.",
            "Lesen Sie auch den dritten Band.",
            "Lire aussi longtemps fatigue.",
            "She put the book down. Read more",
            "Nobody could read more.",
        ],
    );
    let long = format!("Read more: {}", "It rained all day and all night. ".repeat(10));
    anywhere(Text, &[long.trim()]);
}

#[test]
fn notes_to_the_reader() {
    anywhere(
        Notice,
        &[
            "Editor’s note: A name was changed.",
            "EDITOR'S NOTE — This text is older than it looks.",
            "Correction: It rained on Monday, not on Tuesday.",
            "Corrections and clarifications: The pier is in Skerry.",
            "Load-Date: May 1, 2024",
            "Correction, May 2, 2024: The pier is in Skerry.",
            "Anmerkung der Redaktion: Der Name wurde geändert.",
            "Nota de la redacción: El nombre es otro.",
            "От редакции: имя изменено.",
            "This article was amended on 2 May 2024 to correct a name.",
            "• This article was amended on 2 May 2024.",
            "This story has been updated with the time of the ferry.",
            "This post originally appeared on another site.",
            "A version of this article appears in print.",
            "An earlier version of this story gave the wrong pier.",
            "Dieser Artikel erschien zuerst in einer Zeitschrift.",
            "Cet article a été mis à jour le 2 mai.",
            "Este artículo fue publicado originalmente en otra parte.",
            "Questo articolo è stato aggiornato.",
            "Dit artikel is bijgewerkt.",
            "Please use the sharing tools found behind the button.",
        ],
    );
    anywhere(
        Text,
        &[
            "Corrections: they take time and nobody reads them, and so on and on. "
                .repeat(12)
                .trim(),
            "Correction was what she asked for.",
            "Correction, in other words: she was wrong.",
            "This article was a mistake.",
            "This story is as old as the pier.",
            "Dieser Artikel des Gesetzes wurde gestrichen.",
            "A version of this tale is told in Skerry.",
            "Please use the stairs.",
        ],
    );
}

#[test]
fn calls_to_subscribe_and_to_follow() {
    anywhere(
        Notice,
        &[
            "Sign up for our newsletter",
            "Sign up to the evening briefing, every day at six",
            "Sign up here",
            "Want this every morning? Sign up here.",
            "Get the news from Skerry delivered to your inbox!",
            "Subscribe",
            "Subscribe now",
            "Subscribe to The Gazette",
            "Subscribe to our channel",
            "Follow us on Facebook",
            "Follow Jane Roe on Twitter: @roe",
            "Follow Jane Roe and John Doe on X.",
            "Follow The Gazette on Facebook and Instagram.",
            "Like us on Facebook",
            "Folgen Sie uns auf Mastodon",
            "Abonnez-vous",
            "Síguenos en Facebook",
            "Подписывайтесь на наш канал",
        ],
    );
    anywhere(
        Text,
        &[
            "Sign up for the army, they said, and see the sea.",
            "Subscribe to that view, and it will rain.",
            "She wanted to subscribe to The Gazette.",
            "Follow the coast to the north.",
            "Follow Jane Roe to the pier.",
            "Follow her example on X and you will fall.",
            "Follow One Two Three Four Five Six Seven on X.",
            "“Sign up here,” he said.",
        ],
    );
}

#[test]
fn rights() {
    anywhere(
        Notice,
        &[
            // No space is needed after letters that are written without any.
            "© 例社All rights reserved",
            "Copyright 2024 The Gazette. All rights reserved.",
            "Copyright © 2024 The Gazette",
            "Copyright (c) The Gazette",
            "Copyright 1999-2024 The Gazette",
            "© 2024 The Gazette",
            "© The Gazette 2024",
            "ⓒ 2024 가제트",
            "Copyright 2024 by Jane Roe",
            "Copyright 2024",
            "All rights reserved.",
            "Alle Rechte vorbehalten",
            "The Gazette™ & © 2024 Skerry Media. All rights reserved.",
            "© Gazette. Tous droits réservés.",
            "무단전재 및 재배포 금지",
        ],
    );
    anywhere(
        Text,
        &[
            "Copyright is a matter of law.",
            "Copyright 5 The Gazette, and so on.",
            "Copyright 19xx The Gazette, and so on.",
            "Copyright 2024 was the year of the ferry.",
            "Copyright law of 1999 was short.",
            "(c) 2024 The Gazette, as a third point in a list, is read by few.",
            "(c) within sixty days, the ministers shall meet.",
            "On the door it said “All rights reserved”.",
            "All rights reserved for seals were sold.",
            "In 2024 The Gazette was sold.",
            "© 24 hours by the sea, and what became of them when it rained",
        ],
    );
}

#[test]
fn credits_of_pictures() {
    anywhere(
        Credit,
        &[
            "Photograph: Jane Roe/The Gazette",
            "(Photo: Jane Roe)",
            "Photo by Jane Roe",
            "Photos by Jane Roe and John Doe for The Gazette",
            "Photo",
            "PHOTO: The harbour at noon, when the ferry came in. (PHOTOGRAPH BY JANE ROE)",
            "Image: Jane Roe / Getty Images",
            "Image credit: Jane Roe",
            "Image copyright Jane Roe Image caption The ferry came in at noon",
            "Photo courtesy of Jane Roe",
            "Illustration: Jane Roe",
            "Foto: Jane Roe",
            "Fotos von Jane Roe",
            "Bild: Jane Roe/dpa",
            "Bildquelle: Amt für Häfen",
            "Quelle: Amt für Häfen",
            "Crédit photo : Jane Roe",
            "Foto: Jane Roe/Archivo",
            "Zdjęcie: Jane Roe",
            "Kuva: Jane Roe",
            "Фото: Джейн Роу",
            "写真＝港の朝",
            "【写真説明】",
            "图片来源：港口",
            "사진=제인 로",
            "© Jane Roe/The Gazette",
            "(©NTB)",
            "Sources:",
        ],
    );
    anywhere(
        Text,
        &[
            "Photo albums were lost.",
            "Photos by Jane Roe show a pier.",
            "Photo by photo, the pier came back.",
            "Image: a pier in the rain, and nobody there.",
            "Credit: Loans grew in May.",
            "Image copyright is hard.",
            "Source: she would not say.",
            "Sources say it rained.",
            "Die Quelle: ein Bach.",
            "写真が残った。",
        ],
    );
    assert_eq!(kinds(&[PROSE, "Credit", PROSE]), [Text, Subheading, Text]);
}

#[test]
fn texts_under_pictures() {
    anywhere(
        Credit,
        &[
            "The harbour at noon. Photograph: Jane Roe/The Gazette",
            "The harbour at noon — Foto: Jane Roe",
            "The harbour at noon (Photo: Jane Roe)",
            "The harbour at noon (Photo by Jane Roe/AFP).",
            "The harbour at noon (Jane Roe/Getty Images)",
            "The harbour at noon. (AP Photo/Jane Roe)",
            "The harbour at noon. © Jane Roe/The Gazette",
            // Every label of a picture, but none of a source.
            "The harbour at noon. Bildnachweis: Jane Roe",
            "The harbour at noon (Zdjęcia: Jane Roe)",
            "The harbour at noon. Image credit: Jane Roe",
            "The harbour at noon. Jane Roe/Getty Images",
            "The harbour, by Jane Roe via Getty Images",
        ],
    );
    anywhere(
        Text,
        &[
            "She held up a photo: Jane Roe.",
            "Es zeigt das Foto: Jane Roe.",
            "The harbour sleeps at noon. Source: The Gazette",
            "Der Hafen schläft am Mittag. Quelle: Amt für Häfen",
            "The harbour at noon (photo on page 3).",
            "The harbour at noon (Reuters)",
            "She sold it to Getty Images.",
            "The price of coffee © fell and fell until nobody bought it.",
        ],
    );
    assert_eq!(kinds(&[PROSE, "A Deal for Getty Images", PROSE]), [Text, Subheading, Text]);
    let long = format!("{} (Photo: Jane Roe)", "It rained all day. ".repeat(40));
    anywhere(Text, &[long.trim()]);
}

#[test]
fn agencies_and_signatures() {
    anywhere(
        Credit,
        &[
            "Reuters",
            "AFP",
            "- Reuters",
            "(dpa)",
            "dpa/AFP",
            "mit dpa und AFP",
            "AP, Reuters",
            "avec AFP",
            "abc/dpa",
            "abc/dpa/AFP",
            "ab/cde/fg",
            "ab-cd/ef/gh",
            // Every agency that a byline may name.
            "BTA",
            "Yonhap",
            "AFX",
            "(United Press International)",
            "Canadian Press",
            "ČTK, Press Association",
            "ТАСС",
            "- 연합뉴스",
            "Alamy/Getty Images",
            "（ワシントン＝山田特派員）",
        ],
    );
    anywhere(
        Text,
        &[
            "and/or",
            "Abc/def",
            "mit und",
            "reuters",
            "ab-cd-ef",
            "agencies",
            "abcde/fghij/klmno",
            "（特派員の話）",
        ],
    );
}

#[test]
fn credits_of_reporting() {
    anywhere(
        Credit,
        &[
            "Additional reporting by Jane Roe",
            "*Additional reporting by Jane Roe and John Doe in Lisbon.*",
            "(Reporting by Jane Roe; editing by John Doe)",
            "Written by: Jane Roe",
            "Compiled by Jane Roe",
            "With files from The Canadian Press",
            "Jane Roe contributed to this report.",
            "Staff writer Jane Roe contributed to this report.",
            "The Gazette’s Jane Roe contributed reporting from Lisbon.",
            "Mitarbeit: Jane Roe",
            "Avec la collaboration de Jane Roe",
            "Con información de Jane Roe y John Doe",
            "Com informações da Reuters",
            "Ha collaborato Jane Roe",
            "При участии Джейн Роу",
        ],
    );
    anywhere(
        Text,
        &[
            "Additional reporting by the Gazette found that it rained.",
            "Reporting by The Gazette shows rain.",
            "Written by hand, the letter was short.",
            "The rain contributed to this report being late.",
            "Jane Roe contributed nothing.",
            "Con información de la policía, el puerto cerró.",
            "“Additional reporting by Jane Roe”",
        ],
    );
}

#[test]
fn subheadings() {
    subheading(&[
        "What came of it",
        "Nine winters without ferries",
        "THE FERRY RETURNS",
        "## The ferry returns",
        "**The ferry returns**",
        "◆The ferry returns◆",
        "Ein Hafen für alle",
        "Une île, deux ports",
        "Что было дальше",
        "○港の朝",
        "المرفأ والجزيرة",
        "Winter 2024",
        "Skerry",
        "A-Z of ferries",
        "Half-term",
    ]);
    anywhere(
        Text,
        &[
            "what came of it",
            "What came of it.",
            "What came of it?",
            "What came of it:",
            "Skerry: what came of it",
            "A ferry. A harbour",
            "“What came of it",
            "2024 and after",
            "– Jane Roe",
            "By Jane Roe",
            "Posted by The Gazette on Monday",
            "Skerry-harbour-ferries",
            "Gazette | Skerry",
            "@gazette",
            "X",
            "A line that goes on and on about what nobody in Skerry wanted to know",
            "港が開いた。",
        ],
    );
}

#[test]
fn a_subheading_stands_between_running_texts() {
    let line = "What came of it";
    assert_eq!(kinds(&[line, PROSE]), [Text; 2], "first");
    assert_eq!(kinds(&[PROSE, line]), [Text; 2], "last");
    assert_eq!(kinds(&[PROSE, line, line, PROSE]), [Text; 4], "two in a row, as in a list");
    assert_eq!(kinds(&["Yes.", line, PROSE]), [Text; 3], "behind speech");
    assert_eq!(kinds(&[PROSE, line, "No."]), [Text; 3], "before speech");
    let broken = PROSE.trim_end_matches('.');
    assert_eq!(kinds(&[broken, line, PROSE]), [Text; 3], "in a sentence");
    assert_eq!(kinds(&[PROSE, line, broken]), [Text; 3], "over a line that is none");
    let lower = PROSE.to_lowercase();
    assert_eq!(kinds(&[PROSE, line, &lower]), [Text; 3], "in a sentence that goes on");
    let quoted = format!("“{PROSE}”");
    assert_eq!(kinds(&[&quoted, line, &quoted]), [Text, Subheading, Text], "between quotations");
    assert_eq!(
        kinds(&[PROSE, line, PROSE, line, PROSE]),
        [Text, Subheading, Text, Subheading, Text],
        "twice"
    );
    let ja = "港はその朝早くに開き、最初の船が昼に着いたので、桟橋に立っていた人は誰も遅れなかった。島の人々は九年の冬を待ち、そして雨の中で手を振った。";
    assert_eq!(kinds(&[ja, "○港の朝", ja]), [Text, Subheading, Text], "in Japanese");
}

/// One character more or less decides at every limit of length.
#[test]
fn limits_of_length() {
    let letters = |count: usize| "A".repeat(count);
    assert_eq!(kinds(&[PROSE, &letters(50), PROSE]), [Text, Subheading, Text]);
    assert_eq!(kinds(&[PROSE, &letters(51), PROSE]), [Text; 3]);
    assert_eq!(kinds(&[PROSE, &letters(2), PROSE]), [Text, Subheading, Text]);
    let prose = |count: usize| format!("{}.", letters(count - 1));
    assert_eq!(kinds(&[&prose(60), "Rain", &prose(60)]), [Text, Subheading, Text]);
    assert_eq!(kinds(&[&prose(59), "Rain", &prose(60)]), [Text; 3]);
    assert_eq!(kinds(&[&prose(60), "Rain", &prose(59)]), [Text; 3]);
    let padded = |start: &str, count: usize| {
        let length = start.chars().filter(|it| !it.is_whitespace()).count();
        format!("{start} {}", letters(count - length))
    };
    for (start, most, kind) in [
        ("Correction:", 600, Notice),
        ("Read more:", 250, Notice),
        ("Subscribe now", 250, Notice),
        ("Follow Jane Roe on X", 250, Notice),
        ("Photo:", 400, Credit),
        ("Photo by", 100, Credit),
        ("Additional reporting by", 400, Credit),
    ] {
        assert_eq!(kinds(&[&padded(start, most)]), [kind], "{start} {most}");
        assert_eq!(kinds(&[&padded(start, most + 1)]), [Text], "{start} {most} and one");
    }
}

#[test]
fn a_kind_prints_its_name() {
    let names = [Text, Subheading, Notice, Credit].map(|kind| kind.to_string());
    assert_eq!(names, ["text", "subheading", "notice", "credit"]);
    assert_eq!(format!("{Text:>6}"), "  text");
    assert_eq!(Notice.as_str(), "notice");
}

/// Runs of the phrases of the rules, of what stands between them, and of text.
fn paragraph() -> impl Strategy<Value = String> {
    let token = prop_oneof![
        4 => prop::sample::select(vec![
            "Read more", "Copyright", "©", "(c)", "2024", "All rights reserved", "Follow", "on X", "Sign up", "newsletter",
            "Subscribe to", "Correction", "This article", "was amended", "Photo", "Photo by", "Getty Images", "Foto", "写真",
            "Additional reporting by", "editing by", "Reporting by", "contributed to this report", "Mitarbeit", "dpa", "AFP",
        ]),
        3 => prop::sample::select(vec![" ", "  ", "\u{a0}", "\u{3000}", "\n", "\r\n", ":", ": ", "(", ")", ";", ".", "*", "/", "-", "＝", "’", "“", "|"]),
        3 => prop::sample::select(vec!["Jane Roe", "It rained.", "rain", "İ", "ß", "é", "e\u{301}", "ﬁ", "雨", "と", "🌧", "\u{200b}", "\0", PROSE]),
    ];
    prop::collection::vec(token, 1..10).prop_map(|tokens| tokens.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// Whatever the text, there is a kind for each paragraph, and it is the same
    /// however the text is read and wrapped.
    #[test]
    fn both_readings_agree(paragraphs in prop::collection::vec(paragraph(), 1..6), each_line in any::<bool>()) {
        let paragraphs: Vec<_> = paragraphs.iter().map(String::as_str).collect();
        let text = document(&paragraphs);
        let options = ParseOptions::new().line_paragraphs(each_line);
        let Ok(borrowed) = options.parse_ref(&text) else { return Ok(()) };
        let article = borrowed.to_article().unwrap();
        let kinds: Vec<_> = borrowed.paragraph_kinds().collect();
        prop_assert_eq!(&article.paragraph_kinds().collect::<Vec<_>>(), &kinds);
        prop_assert_eq!(kinds.len(), article.paragraphs().len());
        if !each_line {
            let wrapped = text.split("\n\n").map(|part| part.replace([' ', '\u{a0}'], "\n \t"));
            let wrapped = wrapped.skip(1).collect::<Vec<_>>().join("\n\n");
            let wrapped = document(&[&wrapped]);
            if let Ok(wrapped) = ArticleRef::parse(&wrapped) {
                let same = wrapped.paragraphs().count() == kinds.len();
                prop_assert!(!same || wrapped.paragraph_kinds().eq(kinds));
            }
        }
    }
}

#[test]
fn who_else_reported_is_named_by_the_paragraphs() {
    let named = |body: &str| {
        let text =
            format!("“Rain” | Gazette\nhttps://example.com/rain\nJane Roe\n1 MAY 2024\n{body}");
        let article = Article::parse(&text).unwrap();
        let named = article.additional_reporting().map(|author| {
            let place = author.place().map(|place| format!(" {{{place}}}")).unwrap_or_default();
            format!("{}{place} {:?}", author.name(), author.kind())
        });
        named.collect::<Vec<_>>().join("; ")
    };
    assert_eq!(named("It rained."), "");
    assert_eq!(named("It rained.\n\nReporting by Jane Roe; editing by John Doe"), "");
    assert_eq!(named("It rained.\n\nWith files from Reuters"), "Reuters Agency");
    assert_eq!(
        named("Additional reporting by John\nDoe in Lisbon\n\nIt rained.\n\nMitarbeit: Ann Poe"),
        "John Doe {Lisbon} Person; Ann Poe Person",
    );
    assert_eq!(
        named(
            "(Reporting by Jane Roe; additional reporting by John Doe, Ann Poe and agencies; editing by Jo Moe)"
        ),
        "John Doe Person; Ann Poe Person; agencies Agency",
    );
}
