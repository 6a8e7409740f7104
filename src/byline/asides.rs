//! What is said of a person behind the name and is no role of the tables: addresses,
//! dates, and what begins with a word such as `for`.

use super::words::{begins_with_digit, first_word};
use crate::lexicon::{Language, Languages};
use crate::lexicon::{Lists, Row};
use crate::text::words::{begins, is};

/// Whether a text begins with a word that says something of the person before it. A
/// colon may stand behind that word.
pub(super) fn begins_said(text: &str) -> bool {
    const SAID: Lists = Lists::SAID.or(Lists::SAID_SMALL).or(Lists::SAID_IN_TWO);
    let ends = |rest: &str| {
        rest.is_empty() || rest.starts_with(|it: char| it == ':' || it.is_whitespace())
    };
    begins(text.trim_start()).any(|entry| entry.lists.meet(SAID) && ends(entry.rest))
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
    is_label && is_one_word && (is_country || is(domain, Lists::DOMAIN))
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
    let is_month = |word| is_english(word, month);
    if begins_with_digit(word) {
        return word.contains([':', '.', '-', '/']) || is_month(next);
    }
    // The short weekdays are names and words: Sun, Mon.
    let is_weekday = word.len() > 5 && is_english(word, weekday);
    (is_month(word) && begins_with_digit(next))
        || (is_weekday && (next.is_empty() || begins_with_digit(next) || is_month(next)))
}

/// Whether a word is the English name of a month or a weekday, of which a row `is` one.
fn is_english(word: &str, is: fn(&Row) -> Option<Languages>) -> bool {
    const ENGLISH: Languages = Languages::of(&[Language::English]);
    let words = begins(word).filter(|it| it.rest.is_empty());
    words.flat_map(|it| it.rows()).filter_map(is).any(|languages| languages.meet(ENGLISH))
}

fn month(row: &Row) -> Option<Languages> {
    if let Row::Month(_, languages) = row { Some(*languages) } else { None }
}

fn weekday(row: &Row) -> Option<Languages> {
    if let Row::Weekday(_, languages) = row { Some(*languages) } else { None }
}
