//! Credits, and texts that look like them.

use newsclip::ParagraphKind::{Credit, Subheading, Text};

use super::{PROSE, anywhere, kinds};

#[test]
fn labels_of_pictures_begin_credits() {
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
fn texts_under_pictures_end_in_credits() {
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
            // Any label of a picture, but no label of a source.
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
fn agencies_and_initials_are_credits() {
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
            // Any agency that a byline may name.
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
fn reporters_are_credits() {
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
