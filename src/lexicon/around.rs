//! The words that may stand in and around a date, in the form in which words are
//! compared.
//!
//! They are read past, so each list is closed. What a word means is the same in
//! every language that has it, which is why no list says of which language a word
//! is. The lists are also those of the page [`words`](mod@crate::format::words),
//! and in its order.

/// What says which day it is: in front of the date or behind it, alone or in a row,
/// as in «First published on». None is a name of a month or weekday.
#[rustfmt::skip]
pub(crate) static LABELS: &[&str] = &[
    // English
    "published", "publish", "publication", "posted", "updated", "update", "last", "latest", "first", "originally",
    "original", "modified", "created", "written", "issued", "released", "revised", "edited", "filed", "uploaded",
    "date", "dated", "on", "as of", "the", "story", "article",
    // German, Dutch
    "veröffentlicht", "veröffentlichung", "publiziert", "erschienen", "erstellt", "geschrieben", "aktualisiert",
    "aktualisierung", "letzte", "zuletzt", "geändert", "stand", "datum", "am", "vom", "den",
    "gepubliceerd", "geplaatst", "bijgewerkt", "gewijzigd", "laatst", "laatste", "op",
    // French, Spanish, Portuguese, Italian, Romanian, Catalan
    "publié", "publiée", "mis à jour", "mise à jour", "modifié", "modifiée", "créé", "posté", "dernière", "le",
    "publicado", "publicada", "actualizado", "actualizada", "actualización", "última", "ultima", "modificado",
    "creado", "fecha", "el", "día", "dia", "atualizado", "atualizada", "atualização", "postado", "criado", "em",
    "data", "pubblicato", "pubblicata", "aggiornato", "aggiornata", "aggiornamento", "modifica", "ultimo", "il",
    "publicat", "actualizat", "actualizare", "pe", "actualitzat",
    // Danish, Norwegian, Swedish, Icelandic, Finnish
    "publiceret", "opdateret", "senest", "udgivet", "publisert", "oppdatert", "sist", "publicerad", "uppdaterad",
    "senast", "ändrad", "birt", "julkaistu", "päivitetty", "muokattu", "viimeksi",
    // Polish, Czech, Slovak, Slovenian, Croatian, Hungarian, Baltic languages, Albanian
    "opublikowano", "publikacja", "publikacji", "aktualizacja", "zaktualizowano", "dodano", "dnia", "ostatnia",
    "publikováno", "vydáno", "zveřejněno", "aktualizováno", "dne", "publikované", "aktualizované", "dňa",
    "objavljeno", "posodobljeno", "ažurirano", "dana", "közzétéve", "megjelent", "frissítve", "avaldatud",
    "publicēts", "paskelbta", "atnaujinta", "publikuar", "botuar",
    // Turkish, Azerbaijani
    "yayinlanma", "yayinlandi", "yayimlanma", "yayimlandi", "yayimlama", "yayin", "güncelleme", "güncellenme",
    "güncellendi", "son", "tarihi", "tarih", "tarihinde", "giriş",
    // Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Greek
    "опубликовано", "обновлено", "изменено", "дата", "публикации", "создано", "от", "опубліковано", "оновлено",
    "апублікавана", "абноўлена", "публикувано", "обновено", "објављено", "ажурирано", "δημοσίευση",
    "δημοσιεύθηκε", "δημοσιεύτηκε", "ενημέρωση", "ενημερώθηκε", "τελευταία", "στισ",
    // Arabic, Persian, Urdu, Hebrew
    "نشر", "نشرت", "النشر", "تاريخ", "بتاريخ", "تم", "في", "آخر", "تحديث", "التحديث", "انتشار", "تاریخ", "اشاعت",
    "פורסם", "עודכן", "לאחרונה", "תאריך",
    // Hindi, Bengali, Thai, Vietnamese, Indonesian, Malay
    "प्रकाशित", "अपडेट", "अपडेटेड", "दिनांक", "सन्", "প্রকাশ", "প্রকাশিত", "আপডেট", "তারিখ", "เผยแพร่", "เผยแพร่เมื่อ",
    "อัปเดต", "อัปเดตล่าสุด", "ปรับปรุง", "วันที่", "เมื่อ", "ngày", "đăng", "cập nhật", "xuất bản", "diterbitkan",
    "dipublikasikan", "diperbarui", "terbit", "tanggal", "pada", "terakhir", "dikemaskini",
    // Chinese, Japanese, Korean
    "发布", "发布于", "发布时间", "发布日期", "发表", "发表于", "发表时间", "发稿时间", "更新", "更新于", "更新时间",
    "最后更新", "日期", "时间", "發布", "發布時間", "發表", "更新時間", "最後更新", "時間", "公開", "公開日",
    "公開日時", "更新日", "更新日時", "最終更新", "最終更新日", "投稿", "投稿日", "投稿日時", "掲載", "掲載日", "配信",
    "配信日", "配信日時", "日時", "입력", "기사입력", "등록", "수정", "최종수정", "게재", "승인", "업데이트", "송고",
    "작성", "발행", "일시",
];

/// What stands behind a date or a time of day and says no more of the day: what
/// leads to a time, the halves of the day, units, and the word for the year.
#[rustfmt::skip]
pub(crate) static UNITS: &[&str] = &[
    // What leads to a time, and units
    "t", "at", "as of", "um", "à", "a las", "a la", "às", "ás", "as", "alle", "ore", "ora", "kl", "klo", "kello", "om", "o'clock", "o", "godz",
    "u", "v", "в", "у", "о", "saat", "saati", "ساعت", "الساعة", "lúc", "pukul", "jam", "เวลา",
    "uhr", "h", "hr", "hrs", "hs", "hours", "hora", "horas", "heures", "uur", "óra", "noon", "midnight", "min", "mins", "น", "en",
    // The halves of the day
    "am", "pm", "a.m", "p.m", "a. m", "p. m", "ap", "ip", "ص", "م", "صباحا", "مساء", "पूर्वाह्न", "अपराह्न",
    "上午", "下午", "中午", "早上", "晚", "晚上", "凌晨", "午前", "午後", "오전", "오후",
    // The year, and the day behind a Lithuanian date
    "г", "год", "года", "р", "року", "წ", "წელი", "թ", "সাল", "жылы", "ж", "d", "g",
    // Editions of a newspaper
    "edition", "final", "late", "early", "city", "national", "suburban", "metro", "regional", "every", "all but",
    "second", "third", "home", "main", "state", "toronto", "web", "correction appended", "the new york times on the web",
    "the international new york times",
    // What the page offers beside the date
    "follow", "share", "print", "email", "save", "leave a comment", "no comments", "teilen", "drucken", "keine kommentare",
    "partager", "imprimer", "compartir", "imprimir", "condividi", "stampa", "기사원문",
    // How long ago, and how long the reading takes
    "ago", "read", "lesezeit", "読了時間",
    // Zones in words
    "e.t", "c.t", "m.t", "p.t", "eastern", "central", "mountain", "pacific", "standard", "daylight", "local", "time", "uk", "paris", "格林尼治标准时间", "格林威治標準時間", "北京时间", "北京時間",
];

/// Between day and month, or month and year, with white space behind.
pub(crate) static CONNECTORS: &[&str] = &["of", "de", "del", "di", "da", "năm"];

/// As [`CONNECTORS`], with nothing behind.
pub(crate) static ELIDED: &str = "d'";

/// As [`ELIDED`], but a letter of the word behind it, as Hebrew has it: `בפברואר`.
pub(crate) static PREFIXED: &[char] = &['ב', 'ל'];

/// Behind the number of a day.
pub(crate) static ORDINALS: &[&str] = &[
    "st", "nd", "rd", "th", "er", "re", "e", "º", "ª", "°", "-го", "-е", "লা", "রা", "ঠা", "ই", "শে",
];

/// Behind the number of a year that stands in front.
pub(crate) static YEAR_MARKS: &[&str] = &["m", "gada", "წ", "ж", "г"];

/// Beside a number that is no time of day: how long the reading takes, how long ago it was, and how
/// many comments there are.
pub(crate) static LENGTHS: &[&str] = &[
    "min",
    "mins",
    "minute",
    "minutes",
    "minuten",
    "分",
    "분",
    "hour",
    "hours",
    "day",
    "days",
    "week",
    "weeks",
    "tagen",
    "stunden",
    "comment",
    "comments",
    "kommentar",
    "kommentare",
    "commentaire",
    "commentaires",
    "comentario",
    "comentarios",
    "commenti",
    "reacties",
];

/// Behind the number of an hour, which makes it a time of day without minutes.
pub(crate) static HALVES: &[&str] =
    &["am", "pm", "a.m", "p.m", "a. m", "p. m", "ap", "ip", "uhr", "hrs", "horas", "ص", "م"];

/// Between hour and minute, where there may be no minute.
pub(crate) static HOUR_SIGNS: &[&str] = &["h", "時", "时", "点", "點", "시", "гадзін", "гадзіны"];

/// Behind minutes and seconds.
pub(crate) static MINUTE_SIGNS: &[&str] = &["分", "분", "min", "хвілін", "хвіліны"];

/// In front of who wrote the article. A byline has them too, which looks them up by
/// their first byte, and so they are sorted by it.
pub(crate) static BY_WORDS: &[&str] =
    &["af", "av", "by", "bởi", "door", "from", "od", "oleh", "par", "por", "von", "από"];

/// Words in small letters among the names in front of a date.
pub(crate) static PARTICLES: &[&str] = &[
    "al", "and", "bin", "da", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "e",
    "et", "ibn", "la", "le", "of", "the", "und", "van", "von", "y",
];
