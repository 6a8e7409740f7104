//! Text that was stored as UTF-8 and decoded as Windows-1252 or Latin-1.
//!
//! Each of its characters beyond ASCII has become two to four: a letter from `Â` to `ô`, which was its
//! first byte, and a *trail*, which was the other bytes. Those are from 80 to BF, and have become signs,
//! quotation marks and dashes for the most part. Encoded again, they are UTF-8. But a letter with such
//! marks after it may also be what somebody wrote, as in `É…` or `déjà »`. So they are found only where
//! nobody would write them.

use core::str;

use memchr::memchr_iter;

use crate::text::slices::up_to;
use crate::text::span::Span;

/// The characters of the bytes from 80 to 9F in Windows-1252, by the index of the WHATWG Encoding
/// Standard. Five are control characters, as all of them are in Latin-1.
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Marks that may be between two words without a space.
const JOINERS: &str = "’–—…\u{a0}\u{ad}";

/// Marks that may well follow a letter: joiners and quotation marks.
const MARKS: &str = "’–—…\u{a0}\u{ad}‘“”‚„‹›«»";

/// Signs that nobody writes after a letter, not even with a mark between them.
const STRAY: &str = "¤¦¬¯µ¶¸ƒˆ‰˜";

/// What may follow a closing quotation mark: notes, and what begins a sentence.
const NOTES: [char; 5] = ['¹', '²', '³', '¡', '¿'];

/// Returns where the first such character is: the first two characters that it has become.
pub(crate) fn misdecoded(text: &str) -> Option<Span> {
    // Each of the letters from `Â` to `ô` begins with this byte.
    memchr_iter(b'\xc3', text.as_bytes()).find_map(|start| {
        let (before, run) = text.split_at_checked(start)?;
        let before = before.chars().next_back().unwrap_or(' ');
        let length: usize = run.chars().take(2).map(char::len_utf8).sum();
        is_certain(before, run).then(|| Span::new(start, start + length))
    })
}

/// Returns whether a text certainly begins with such a character.
fn is_certain(before: char, text: &str) -> bool {
    if is_certain_pair(text) {
        return true;
    }
    let Some((trail, rest)) = split_trail(text) else { return false };
    let in_two = match trail.chars().count() {
        1 => is_within_word(before, text, rest),
        2 => is_stray_trail(text, trail),
        _ => true,
    };
    in_two || is_followed_by_another(trail, rest)
}

/// Returns whether the first two characters are enough, even if the others are lost: `â€`, with which
/// all curly quotation marks and dashes begin, the `â‚` of the euro sign, the `áº` of Vietnamese, the
/// `ã` of Japanese, the `ðŸ` of emoji, the `ï` of fullwidth letters, or one of `Â Ã Ð Ñ` and a sign
/// that no language writes after them.
fn is_certain_pair(text: &str) -> bool {
    let mut characters = text.chars();
    let (Some(first), Some(second)) = (characters.next(), characters.next()) else {
        return false;
    };
    match first {
        'â' => matches!(second, '€' | '‚' | '„' | '\u{80}' | '\u{82}'),
        'á' => second == 'º',
        'ã' => matches!(second, '€' | '‚' | 'ƒ' | '\u{80}'..='\u{83}'),
        'ð' => matches!(second, 'Ÿ' | '\u{9f}'),
        'ï' => matches!(second, '¿' | '¼' | '½'),
        // Unless it is where a word in capitals may be broken.
        'Â' => second != '\u{ad}' && is_stray_sign(second),
        'Ã' => is_stray_sign(second),
        'Ð' | 'Ñ' => second != '\u{a0}' && is_stray_sign(second),
        _ => false,
    }
}

/// Returns whether a character is what a byte from 80 to BF becomes, other than the marks that may well
/// follow a capital at the end of a word.
fn is_stray_sign(character: char) -> bool {
    byte_of(character).is_some_and(|byte| matches!(byte, 0x80..=0xbf))
        && (matches!(character, '\u{a0}' | '\u{ad}' | '„') || !MARKS.contains(character))
}

/// Returns the trail after the first letter of a text, and the rest, if letter and trail are one
/// character in UTF-8.
fn split_trail(text: &str) -> Option<(&str, &str)> {
    let mut characters = text.chars();
    let lead = byte_of(characters.next()?)?;
    let after = characters.as_str();
    let length = match lead {
        0xc2..=0xdf => 1,
        0xe0..=0xef => 2,
        _ => 3,
    };
    let mut bytes = [lead; 4];
    for byte in bytes.iter_mut().skip(1).take(length) {
        *byte = byte_of(characters.next()?)?;
    }
    str::from_utf8(bytes.get(..=length)?).ok()?;
    let rest = characters.as_str();
    Some((up_to(rest, after), rest))
}

/// Returns the byte that Windows-1252 or Latin-1 has for a character beyond ASCII.
fn byte_of(character: char) -> Option<u8> {
    if let Ok(byte) = u8::try_from(u32::from(character)) {
        return Some(byte).filter(|byte| !byte.is_ascii());
    }
    let place = HIGH.iter().position(|high| *high == character)?;
    u8::try_from(0x80 + place).ok()
}

/// Returns whether a capital and the one mark after it are where one letter would be: after a small
/// letter, or before a letter if the mark joins no words.
fn is_within_word(before: char, text: &str, rest: &str) -> bool {
    let mut characters = text.chars();
    let (capital, mark) = (characters.next(), characters.next().unwrap_or(' '));
    match capital {
        // The one small letter, and the sign that multiplies.
        Some('ß' | '×') => false,
        _ if before.is_lowercase() => true,
        // Ö and Å at the beginning of a word.
        Some('Ã') if !before.is_alphabetic() && matches!(mark, '–' | '…') => {
            rest.starts_with(char::is_alphabetic)
        }
        // The commonest: Latin and Cyrillic letters. Others may end a word, or be one.
        Some('Â' | 'Ã' | 'Ä' | 'Å' | 'Ð' | 'Ñ') => {
            rest.starts_with(char::is_alphabetic) && !JOINERS.contains(mark)
        }
        _ => false,
    }
}

/// Returns whether nobody writes a small letter and the two marks after it, the trail. No word ends in
/// `â`, with which arrows, shapes and many signs begin, and few signs follow the `á»` of Vietnamese.
fn is_stray_trail(text: &str, trail: &str) -> bool {
    let is_stray = |sign: char| sign.is_control() || STRAY.contains(sign);
    let is_no_mark = |sign: char| !MARKS.contains(sign);
    trail.contains(is_stray)
        || (text.starts_with('â') && trail.contains(is_no_mark))
        || (text.starts_with("á»") && trail.contains(is_no_mark) && !trail.ends_with(NOTES))
        || text.starts_with("ï»¿")
}

/// Returns whether another such character follows, and a trail of the two is not all marks.
fn is_followed_by_another(trail: &str, rest: &str) -> bool {
    let other = split_trail(rest).map(|(other, _)| other);
    let is_sign = |character| !MARKS.contains(character);
    other.is_some_and(|other| trail.contains(is_sign) || other.contains(is_sign))
}
