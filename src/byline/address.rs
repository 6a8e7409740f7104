//! Addresses: of mail, of a site, or a handle.

use nom::Parser;

use super::grammar::{Parsed, word_that};
use super::word::{Signs, Word, Words};
use crate::lexicon::Lists;
use crate::text::letters::{is_mark, without_marks};
use crate::text::slices::until;
use crate::text::words::is;

/// `address = word ; of mail, of a site, or a handle`
pub(super) fn address<'a, 'w>(words: Words<'a, 'w>) -> Parsed<'a, 'w, &'w Word> {
    word_that(is_address).parse_complete(words)
}

/// Returns whether a word is an [`address`].
pub(super) fn is_address(word: &Word, byline: &str) -> bool {
    if !word.signs.intersects(Signs::AT.or(Signs::STOP).or(Signs::COLON)) {
        return false;
    }
    let word = word.text(byline);
    match word.split_once('@') {
        Some((local, domain)) => local.is_empty() || domain.contains('.'),
        None => is_site(word),
    }
}

/// Returns whether a word is the address of a site: `example.com`, `www.example.com/jane`. The
/// domain has two letters or is one of the list.
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

/// Returns whether one of the words is an address.
pub(super) fn have_address(words: Words<'_, '_>) -> bool {
    words.iter().any(|word| is_address(word, words.byline))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{fails, reads};
    use super::*;

    #[test]
    fn addresses() {
        reads(address, "jane@example.com, Lisbon", "Lisbon");
        reads(address, "@jane", "");
        reads(address, "www.example.com/jane Roe", "Roe");
        reads(address, "example.com), Roe", "Roe");
        fails(address, "Roe@jane");
        fails(address, "J.Roe");
        fails(address, "Jane Roe");
    }
}
