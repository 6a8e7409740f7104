//! Notices: what a publisher says to its readers between or behind the paragraphs
//! of an article. The lists are closed, and hold only what is never prose.

use super::phrases::{
    bare, begins_with_any, behind_each, ends_in_any, has_any, is_bare, is_short, split_phrase,
    strip_phrase, strip_phrase_back,
};

/// How many characters a notice has at most, white space not counted.
const LONGEST: usize = 600;

/// The same of one that leads to another text or asks for something.
const LONGEST_CALL: usize = 250;

/// The same of the owner of a copyright and the year.
const LONGEST_NAME: usize = 80;

/// Whether a paragraph is a notice.
///
/// ```text
/// notice = label / teaser / note / opening / call / follow / rights
/// ```
pub(crate) fn is_notice(paragraph: &str) -> bool {
    let text = bare(paragraph);
    is_short(text, LONGEST)
        && (is_label(text)
            || is_teaser(text)
            || is_note(text)
            || begins_with_any(text, OPENINGS)
            || is_about_itself(text)
            || is_call(text)
            || is_follow(text)
            || is_rights(text))
}

/// ```text
/// label = ( a phrase of LABELS, TEASERS or NOTES ) marks
/// ```
fn is_label(text: &str) -> bool {
    [LABELS, TEASERS, NOTES].iter().any(|phrases| behind_each(text, phrases).any(is_bare))
}

/// ```text
/// teaser = ( a phrase of TEASERS ) ( ":" / "@" / "|" / ">" / "»" / "→" ) text
///        / text "Read more"
/// ```
fn is_teaser(text: &str) -> bool {
    const MARKS: &[char] = &[':', '：', '@', '|', '>', '»', '→'];
    let leads_on = |rest: &str| rest.trim_start().starts_with(MARKS);
    is_short(text, LONGEST_CALL)
        && (behind_each(text, TEASERS).any(leads_on) || is_linked_title(text))
}

/// A title with a link behind it: no sentence ends before the capital letter.
fn is_linked_title(text: &str) -> bool {
    strip_phrase_back(text, "read more").is_some_and(|title| {
        text.split_at(title.len()).1.starts_with('R')
            && !title.trim_end().ends_with(['.', '!', '”', '"'])
    })
}

/// ```text
/// note = ( a phrase of NOTES ) [ "," date ] ( ":" / "–" / "—" ) text
/// ```
fn is_note(text: &str) -> bool {
    const MARKS: &[char] = &[':', '：', '–', '—'];
    behind_each(text, NOTES).map(str::trim_start).any(|rest| {
        rest.starts_with(MARKS)
            || rest
                .strip_prefix(',')
                .and_then(|date| date.split_once(MARKS))
                .is_some_and(|(date, _)| ends_with_year(date))
    })
}

/// ```text
/// about-itself = ( a phrase of SELVES ) ( a phrase of its language's verbs ) text
/// ```
fn is_about_itself(text: &str) -> bool {
    SELVES.iter().any(|(selves, verbs)| {
        behind_each(text, selves).any(|rest| begins_with_any(rest.trim_start(), verbs))
    })
}

/// ```text
/// call = ( a phrase of CALLS ) text
///      / "sign up" text ( a phrase of MAIL ) text
///      / "subscribe to" ( a word that begins with a capital letter ) text
///      / text ( a phrase of CALLS_AT_END ) [ "." / "!" ]
/// ```
fn is_call(text: &str) -> bool {
    let is_capital = |rest: &str| rest.trim_start().starts_with(char::is_uppercase);
    is_short(text, LONGEST_CALL)
        && (begins_with_any(text, CALLS)
            || strip_phrase(text, "sign up").is_some_and(|rest| has_any(rest, MAIL))
            || strip_phrase(text, "subscribe to").is_some_and(is_capital)
            || ends_in_any(text.trim_end_matches(['.', '!']), CALLS_AT_END))
}

/// ```text
/// follow = "follow" 1*6( name ) "on" ( a phrase of PLATFORMS ) text
/// ```
fn is_follow(text: &str) -> bool {
    let Some(rest) = strip_phrase(text, "follow") else { return false };
    is_short(text, LONGEST_CALL)
        && PLATFORMS
            .iter()
            .any(|platform| split_phrase(rest, platform).is_some_and(|(who, _)| is_name(who)))
}

/// One to six words, none of which begins in lower case.
fn is_name(who: &str) -> bool {
    let mut words = who.split_whitespace();
    !is_bare(who)
        && words.by_ref().take(6).all(|word| !word.starts_with(char::is_lowercase) || word == "and")
        && words.next().is_none()
}

/// ```text
/// rights = copyright / ( a phrase of RIGHTS ) / text ( a phrase of RIGHTS ) text
/// ```
///
/// In the last, `©`, `ⓒ`, `(c)` or `copyright` must stand somewhere.
fn is_rights(text: &str) -> bool {
    is_copyright(text)
        || behind_each(text, RIGHTS).any(is_bare)
        || has_sign(text) && has_any(text, RIGHTS)
}

/// ```text
/// copyright = "copyright" sign text / ( "copyright" / sign ) year [ owner ] / sign owner year
/// sign      = "©" / "ⓒ" / "(c)"
/// ```
fn is_copyright(text: &str) -> bool {
    let word = strip_phrase(text, "copyright").map(str::trim_start);
    match (word, strip_sign(word.unwrap_or(text))) {
        (Some(_), Some(_)) => true,
        (Some(rest), None) => begins_with_year(rest),
        (None, Some(rest)) => begins_with_year(rest) || ends_with_year(rest),
        (None, None) => false,
    }
}

fn strip_sign(text: &str) -> Option<&str> {
    text.strip_prefix(['©', 'ⓒ']).or_else(|| strip_phrase(text, "(c)"))
}

fn has_sign(text: &str) -> bool {
    text.contains(['©', 'ⓒ']) || has_any(text, &["copyright", "(c)"])
}

/// Whether a year comes first, and then no sentence: nothing in lower case but `by`.
fn begins_with_year(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let year = words.next().and_then(|word| word.split(['-', '–']).next());
    year.is_some_and(is_year)
        && words.next().is_none_or(|word| !word.starts_with(char::is_lowercase) || word == "by")
}

fn ends_with_year(text: &str) -> bool {
    is_short(text, LONGEST_NAME) && text.split_whitespace().next_back().is_some_and(is_year)
}

/// A year of this century or the last, and maybe a mark behind it.
fn is_year(word: &str) -> bool {
    let year = word.trim_end_matches([',', '.', ':', ';']);
    year.len() == 4
        && (year.starts_with("19") || year.starts_with("20"))
        && year.bytes().all(|byte| byte.is_ascii_digit())
}

/// Notices that are a line of their own.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    // English
    "advertisement", "advertisement continue reading the main story", "skip advertisement",
    "story continues below", "story continues below gallery",
    "story continues below advertisement", "story continues below this advertisement",
    "story continues after advertisement", "article continues below",
    "article continues after advertisement", "article continues below this advertisement",
    "sponsored content", "scroll down for video", "scroll to continue", "back to top",
    "subscribe", "subscribe now", "sign up", "share", "share this article", "share this story",
    "share this page", "share this post", "print this article", "leave a comment",
    "view comments", "buy now", "savesave",
    // German
    "anzeige", "werbung", "artikel teilen", "artikel drucken", "zur startseite", "nach oben",
    // French, Spanish, Portuguese, Italian, Catalan, Romanian
    "publicité", "publicidad", "publicidade", "pubblicità", "publicitat", "publicitate",
    "continua após a publicidade", "continua depois da publicidade", "más información",
    // Dutch, Danish, Norwegian, Swedish, Finnish
    "advertentie", "annonce", "annonse", "annons", "mainos",
    "artikkelen fortsetter under annonsen", "artiklen fortsætter efter annoncen",
    // Polish, Czech, Slovak, Hungarian, Turkish, Greek
    "reklama", "hirdetés", "reklam", "διαφήμιση",
    // Russian, Ukrainian, Bulgarian
    "реклама", "поделиться", "поділитися",
    // Persian, Arabic
    "بازگشت به بالا", "إعلان", "آگهی",
    // Japanese, Chinese, Korean
    "広告", "广告", "廣告", "광고",
];

/// Notices that lead to another text: a line of their own, or before its title.
#[rustfmt::skip]
const TEASERS: &[&str] = &[
    // English
    "read more", "read also", "also read", "see also", "read next", "continue reading",
    "continue reading the main story", "more on this story", "related", "related article",
    "related articles", "related story", "related stories", "related content", "related coverage",
    "related topics", "further reading", "recommended reading", "read or share this story",
    // German
    "lesen sie auch", "lesen sie hier", "lesen sie mehr", "lesen sie dazu", "lesen sie weiter",
    "lesen sie hier mehr", "lesen sie auch die folgenden beiträge", "lies auch", "weiterlesen",
    "mehr zum thema", "mehr dazu", "auch interessant", "das könnte sie auch interessieren",
    // French
    "lire aussi", "à lire aussi", "lire également", "à lire également", "lire la suite",
    "voir aussi", "à voir aussi", "sur le même sujet",
    // Spanish, Catalan
    "lea también", "lee también", "lea además", "lee además", "leer más", "lea más", "lee más",
    "te puede interesar", "también te puede interesar", "le puede interesar",
    "noticias relacionadas", "llegiu també", "llegeix també",
    // Portuguese
    "leia também", "leia mais", "veja também", "saiba mais",
    // Italian
    "leggi anche", "leggi tutto", "articoli correlati",
    // Romanian
    "citește și", "citiți și", "vezi și",
    // Dutch
    "lees ook", "lees meer", "lees verder",
    // Danish, Norwegian, Swedish, Finnish
    "læs også", "læs mere", "les også", "les mer", "läs också", "läs även", "läs mer", "lue myös",
    "lue lisää", "lue seuraavaksi", "lue aiheesta lisää",
    // Polish, Czech, Slovak
    "czytaj też", "czytaj także", "czytaj również", "czytaj więcej", "zobacz też", "zobacz także",
    "zobacz również", "przeczytaj także", "przeczytaj też", "čtěte také", "čtěte více",
    "přečtěte si také", "čítajte aj", "prečítajte si aj",
    // Hungarian, Turkish, Greek
    "kapcsolódó cikk", "kapcsolódó cikkek", "ilgili haber", "ilgili haberler", "διαβάστε επίσης",
    "διαβάστε ακόμη", "διαβάστε ακόμα", "δείτε επίσης",
    // Croatian, Serbian
    "pročitajte i", "pročitaj i", "pročitajte još", "прочитајте и", "прочитајте још",
    // Russian, Ukrainian, Bulgarian
    "читайте также", "читайте ещё", "читайте еще", "смотрите также", "читайте також",
    "дивіться також", "прочетете още", "вижте още",
    // Indonesian, Vietnamese
    "baca juga", "baca selengkapnya", "xem thêm", "đọc thêm",
    // Arabic, Persian, Hebrew
    "اقرأ أيضا", "اقرأ أيضاً", "إقرأ أيضا", "اقرأ المزيد", "مواضيع ذات صلة", "بیشتر بخوانید",
    "مطلب مرتبط", "مطالب مرتبط", "קראו גם", "קראו עוד",
    // Hindi, Bengali
    "यह भी पढ़ें", "ये भी पढ़ें", "और पढ़ें", "আরও পড়ুন", "আরো পড়ুন",
    // Japanese, Chinese, Korean
    "関連記事", "関連ニュース", "あわせて読みたい", "合わせて読みたい", "続きを読む", "相关阅读",
    "相关新闻", "相关报道", "延伸阅读", "相關新聞", "相關報導", "延伸閱讀", "관련기사",
    "관련 기사",
];

/// Names of notes to the reader: a line of their own, or before the note.
#[rustfmt::skip]
const NOTES: &[&str] = &[
    "editor's note", "editors' note", "editor's notes", "note from the editor", "note to readers",
    "correction", "corrections", "clarification", "clarifications",
    "corrections and clarifications", "disclaimer", "load-date", "correction-date",
    "anmerkung der redaktion", "hinweis der redaktion", "transparenzhinweis",
    "note de la rédaction", "nota del editor", "nota de la redacción", "nota da redação",
    "nota do editor", "nota della redazione", "noot van de redactie", "от редакции",
    "примечание редакции", "від редакції",
];

/// How other notices begin.
#[rustfmt::skip]
const OPENINGS: &[&str] = &[
    "please use the sharing tools", "copying articles to share with others",
    "a version of this article", "a version of this story", "a version of this post",
    "a version of this column", "an earlier version of this article",
    "an earlier version of this story", "an earlier version of this post",
    "an earlier version of this column", "an earlier version of this headline",
    "earlier versions of this article", "earlier versions of this story",
    "a previous version of this article", "a previous version of this story",
    "a previous version of this post", "this material may not be published",
    "no part of this publication may be reproduced", "originally published at",
    "originally published on", "originally published in",
    "media playback is unsupported on your device",
];

/// How an article names itself, and what it then says of itself, by language.
#[rustfmt::skip]
const SELVES: &[(&[&str], &[&str])] = &[
    (
        &["this article", "this story", "this post", "this column", "this piece", "this live blog"],
        &[
            "was amended", "has been amended", "was corrected", "has been corrected", "was updated",
            "has been updated", "was edited on", "was modified on", "was originally published",
            "was first published", "was republished", "is republished", "originally appeared",
            "first appeared", "originally published", "was adapted from", "has been adapted from",
        ],
    ),
    (
        &["dieser artikel", "dieser text", "dieser beitrag"],
        &[
            "erschien zuerst", "erschien zunächst", "erschien ursprünglich", "ist zuerst",
            "ist zunächst", "wurde zuerst", "wurde aktualisiert", "wurde nachträglich",
        ],
    ),
    (
        &["cet article"],
        &[
            "a été mis à jour", "a été modifié", "a été corrigé", "a été publié",
            "a été initialement publié", "est initialement paru", "est réservé aux abonnés",
        ],
    ),
    (
        &["este artículo", "esta noticia", "este texto"],
        &[
            "fue publicado originalmente", "fue publicada originalmente", "se publicó originalmente",
            "apareció originalmente", "ha sido actualizado", "ha sido actualizada",
            "fue actualizado", "fue actualizada",
        ],
    ),
    (
        &["este artigo", "esta reportagem", "esta notícia", "este texto"],
        &[
            "foi publicado originalmente", "foi publicada originalmente", "foi atualizado",
            "foi atualizada",
        ],
    ),
    (
        &["questo articolo"],
        &["è stato aggiornato", "è stato pubblicato", "è stato modificato", "è apparso"],
    ),
    (
        &["dit artikel"],
        &[
            "is bijgewerkt", "is aangepast", "verscheen eerder", "is eerder verschenen",
            "verscheen oorspronkelijk",
        ],
    ),
];

/// How a notice begins that asks the reader to subscribe or to follow.
#[rustfmt::skip]
const CALLS: &[&str] = &[
    // English
    "sign up here", "sign up now", "sign up today", "sign up to receive", "subscribe to our",
    "subscribe to my", "subscribe now", "subscribe here", "subscribe today",
    "keep up with this story and more by subscribing", "follow us on", "follow us at",
    "follow us @", "follow him on", "follow her on", "follow them on", "follow me on",
    "like us on facebook", "find us on facebook", "share this article on", "share this story on",
    // German
    "jetzt abonnieren", "abonnieren sie unseren", "abonnieren sie jetzt", "folgen sie uns auf",
    "folgt uns auf", "folge uns auf", "folgen sie uns bei",
    // French, Spanish, Portuguese, Italian
    "abonnez-vous", "inscrivez-vous à la newsletter", "inscrivez-vous à notre newsletter",
    "suivez-nous sur", "suscríbete", "suscríbase a", "síguenos en", "síganos en",
    "assine a nossa newsletter", "assine nossa newsletter", "siga-nos no", "siga-nos em",
    "iscriviti alla newsletter", "iscriviti alla nostra newsletter", "seguici su",
    // Dutch, Danish, Norwegian, Swedish, Finnish
    "abonneer je op", "schrijf je in voor onze nieuwsbrief", "volg ons op", "følg os på",
    "følg oss på", "följ oss på", "seuraa meitä",
    // Polish, Turkish, Russian, Ukrainian, Serbian, Arabic
    "obserwuj nas na", "bizi takip edin", "подписывайтесь на", "подпишитесь на",
    "підписуйтесь на", "підписуйтеся на", "pratite nas na", "تابعونا على",
];

/// How such a notice ends.
#[rustfmt::skip]
const CALLS_AT_END: &[&str] = &[
    "sign up here", "click here now", "delivered to your inbox", "straight to your inbox",
    "directly to your inbox", "sent to your inbox",
];

/// What a notice that begins with `sign up` promises.
#[rustfmt::skip]
const MAIL: &[&str] = &[
    "newsletter", "newsletters", "inbox", "email", "emails", "e-mail", "our", "briefing",
    "alerts",
];

/// Where one follows somebody.
#[rustfmt::skip]
const PLATFORMS: &[&str] = &[
    "on twitter", "on x", "on facebook", "on instagram", "on linkedin", "on bluesky",
    "on mastodon", "on threads", "on tiktok", "on youtube", "on telegram", "on whatsapp",
];

/// That all rights are reserved.
#[rustfmt::skip]
const RIGHTS: &[&str] = &[
    "all rights reserved", "alle rechte vorbehalten", "tous droits réservés",
    "todos los derechos reservados", "todos os direitos reservados", "tots els drets reservats",
    "tutti i diritti riservati", "riproduzione riservata", "toate drepturile rezervate",
    "alle rechten voorbehouden", "alle rettigheder forbeholdes", "alle rettigheter reservert",
    "med ensamrätt", "kaikki oikeudet pidätetään", "wszelkie prawa zastrzeżone",
    "všechna práva vyhrazena", "minden jog fenntartva", "tüm hakları saklıdır",
    "με επιφύλαξη παντός δικαιώματος", "все права защищены", "всі права захищені",
    "всички права запазени", "сва права задржана", "sva prava pridržana", "sva prava zadržana",
    "hak cipta dilindungi undang-undang", "جميع الحقوق محفوظة", "כל הזכויות שמורות",
    "無断転載禁止", "無断転載を禁じます", "禁無断転載", "版权所有", "版權所有",
    "무단전재 및 재배포 금지", "무단전재 및 재배포금지", "무단 전재 및 재배포 금지",
    "무단 전재-재배포 금지",
];

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::super::phrases::listed;
    use super::*;

    #[test]
    fn the_page_lists_the_phrases() {
        assert_eq!(listed("notice-labels"), LABELS);
        assert_eq!(listed("teasers"), TEASERS);
        assert_eq!(listed("notes"), NOTES);
        assert_eq!(listed("openings"), OPENINGS);
        assert_eq!(listed("calls"), CALLS);
        assert_eq!(listed("calls-at-end"), CALLS_AT_END);
        assert_eq!(listed("mail"), MAIL);
        assert_eq!(listed("platforms"), PLATFORMS);
        assert_eq!(listed("rights"), RIGHTS);
    }

    #[test]
    fn the_page_lists_what_articles_say_of_themselves() {
        let selves: Vec<_> = SELVES.iter().flat_map(|(selves, verbs)| [*selves, *verbs]).collect();
        assert_eq!(listed("selves"), selves.concat());
    }
}
