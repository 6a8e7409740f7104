//! What is said of a person behind the name and is no role of the lists: addresses,
//! dates, and what begins with a word such as `for`.

use super::lead::DETAILS;
use super::word::{Signs, Word, Words};
use crate::lexicon::{Language, Languages, Lists, Row};
use crate::text::letters::{is_mark, without_marks};
use crate::text::slices::until;
use crate::text::words::{begins, is};

/// Whether words begin with one that says something of the person before. A colon may
/// stand behind that word.
pub(super) fn begins_detail(words: Words<'_, '_>) -> bool {
    let first = words.first();
    if !first.is_near(DETAILS) {
        return false;
    }
    let ends = |rest: &str| {
        rest.is_empty() || rest.starts_with(|it: char| it == ':' || it.is_whitespace())
    };
    begins(words.text()).any(|found| found.lists.meet(DETAILS) && ends(found.rest))
}

/// Whether a word is an address: of mail, of a site, or a handle.
pub(super) fn is_address(word: &Word, byline: &str) -> bool {
    if !word.signs.meet(Signs::AT.or(Signs::STOP).or(Signs::COLON)) {
        return false;
    }
    let word = word.text(byline);
    match word.split_once('@') {
        Some((local, domain)) => local.is_empty() || domain.contains('.'),
        None => is_site(word),
    }
}

/// Whether a word is the address of a site: `example.com`, `www.example.com/jane`. The
/// domain is one of two letters or of the list.
pub(super) fn is_site(word: &str) -> bool {
    if ["http://", "https://", "www."].iter().any(|start| word.starts_with(start)) {
        return true;
    }
    let host = until(word, ['/']).trim_end_matches([',', '.', ')']);
    let Some((name, domain)) = host.rsplit_once('.') else { return false };
    let is_country = domain.len() == 2 && domain.chars().all(|it| it.is_ascii_lowercase());
    let is_label = without_marks(name).nth(1).is_some()
        && name.trim_end_matches(is_mark).ends_with(char::is_alphanumeric);
    let is_one_word = !host.contains(|it: char| it == '@' || it.is_whitespace());
    is_label && is_one_word && (is_country || is(domain, Lists::DOMAIN))
}

/// Whether words begin with a date or a time of day, in figures or in English.
///
/// ```text
/// date = [ "at" / "um" ] DIGIT *any ( ":" / "." / "-" / "/" ) *any / number month / month number
///      / weekday [ number / month ]
/// ```
pub(super) fn begins_date(words: Words<'_, '_>) -> bool {
    let is_at =
        words.first().is(Lists::AT.or(Lists::UNIT)) && matches!(words.first_text(), "at" | "um");
    let words = if is_at { words.from(1) } else { words };
    let (word, next) = (words.first(), words.at(1));
    let bare = |word: &Word| word.text(words.byline).trim_end_matches([',', '.']);
    let is_month = |word: &Word| word.may_be_date && is_english(bare(word), month);
    if word.begins_with_digit() {
        return bare(word).contains([':', '.', '-', '/']) || is_month(next);
    }
    if !word.may_be_date {
        return false;
    }
    let has_number = next.begins_with_digit() && !bare(next).is_empty();
    // The short weekdays are names and words: Sun, Mon.
    let is_weekday = || bare(word).len() > 5 && is_english(bare(word), weekday);
    (has_number && is_month(word))
        || ((has_number || bare(next).is_empty() || is_month(next)) && is_weekday())
}

/// Whether a word is the English name of a month or a weekday, as which a row `is` read.
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
