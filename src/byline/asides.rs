//! What is said of a person behind the name and is no role of the tables: addresses,
//! dates, and what begins with a word such as `for`.

use super::words::{among, begins_with_digit, first_word};
use crate::lexicon::names::{MONTHS, Name, WEEKDAYS};
use crate::lexicon::{Language, Languages};
use crate::text::words;

/// What begins something that is said of the person before, in any case of letters.
#[rustfmt::skip]
const SAID: &[&str] = &[
    "actualizado", "aktualisiert", "atualizado", "data", "date", "datum", "for", "former",
    "formerly", "für", "kategorie", "kategorien", "lesezeit", "posted", "pour", "publicado",
    "published", "publiziert", "publié", "stand", "topic", "updated", "veröffentlicht",
];

/// The same, in two words.
const SAID_IN_TWO: &[(&str, &str)] = &[
    ("more", "articles"),
    ("more", "stories"),
    ("special", "to"),
    ("special", "for"),
    ("last", "updated"),
    ("last", "modified"),
];

/// The same, in small letters only.
#[rustfmt::skip]
const SAID_SMALL: &[&str] = &[
    "am", "argues", "asks", "berichtet", "considers", "contributed", "contributes", "den",
    "discovers", "el", "explains", "finds", "investigates", "le", "meets", "min", "om", "on",
    "read", "reported", "reporting", "reports", "reviewed", "reviews", "says", "who", "whose",
    "writes",
];

/// The top-level domains of more than two letters under which newsrooms are found.
#[rustfmt::skip]
const DOMAINS: &[&str] = &[
    "com", "edu", "gov", "info", "live", "media", "net", "news", "online", "org", "press",
];

/// Whether a text begins with a word that says something of the person before it. A
/// colon may stand behind that word.
pub(super) fn begins_said(text: &str) -> bool {
    let (word, behind) = first_word(text);
    let word = word.split_once(':').map_or(word, |(word, _)| word);
    let (next, _) = first_word(behind);
    let is_pair = SAID_IN_TWO
        .iter()
        .any(|(one, two)| one.eq_ignore_ascii_case(word) && two.eq_ignore_ascii_case(next));
    SAID_SMALL.contains(&word) || among(word, SAID) || is_pair
}

/// Whether a word is an address: of mail, of a site, or a handle.
pub(super) fn is_address(word: &str) -> bool {
    match word.split_once('@') {
        Some((local, domain)) => local.is_empty() || domain.contains('.'),
        None => is_site(word),
    }
}

/// Whether a word is the address of a site: `example.com`, `www.example.com/jane`. The
/// domain is one of two letters or of the table.
pub(super) fn is_site(word: &str) -> bool {
    if ["http://", "https://", "www."].iter().any(|start| word.starts_with(start)) {
        return true;
    }
    let host = word.split('/').next().unwrap_or_default().trim_end_matches([',', '.', ')']);
    let Some((name, domain)) = host.rsplit_once('.') else { return false };
    let is_country = domain.len() == 2 && domain.chars().all(|it| it.is_ascii_lowercase());
    let is_label = name.len() > 1 && name.ends_with(char::is_alphanumeric);
    let is_one_word = !host.contains(|it: char| it == '@' || it.is_whitespace());
    is_label && is_one_word && (is_country || DOMAINS.contains(&domain))
}

/// Whether a text begins with a date or a time of day, in figures or in English.
///
/// ```text
/// date = [ "at" / "um" ] DIGIT *any ( ":" / "." / "-" / "/" ) *any / number month / month number
///      / weekday [ number / month ]
/// ```
pub(super) fn begins_date(text: &str) -> bool {
    let (first, behind_first) = first_word(text);
    let is_at = matches!(first, "at" | "um");
    let (word, behind) = if is_at { first_word(behind_first) } else { (first, behind_first) };
    let bare = |word: &'_ str| word.trim_end_matches([',', '.']).len();
    let word = word.get(..bare(word)).unwrap_or_default();
    let next = first_word(behind).0;
    let next = next.get(..bare(next)).unwrap_or_default();
    let is_month = |word| is_english(&MONTHS, word);
    if begins_with_digit(word) {
        return word.contains([':', '.', '-', '/']) || is_month(next);
    }
    // The short weekdays are names and words: Sun, Mon.
    let is_weekday = word.len() > 5 && is_english(&WEEKDAYS, word);
    (is_month(word) && begins_with_digit(next))
        || (is_weekday && (next.is_empty() || begins_with_digit(next) || is_month(next)))
}

/// Whether a word is an English name of the table.
fn is_english(table: &'static [Name], word: &str) -> bool {
    const ENGLISH: Languages = Languages::of(&[Language::English]);
    words::name(table, word).is_some_and(|(rows, rest)| {
        rest.is_empty() && rows.iter().any(|(_, _, languages)| ENGLISH.meet(*languages))
    })
}

#[cfg(test)]
mod tests {
    use super::super::words::is_table;
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(is_table(SAID), "{SAID:?}");
    }
}
