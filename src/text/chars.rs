//! Classifies invisible characters by what they do.

use super::span::Span;

/// Whether a character changes the direction of the text around it: an embedding,
/// override or isolate of the Unicode Bidirectional Algorithm (UAX #9, table 4), or
/// an implicit mark.
pub(crate) const fn is_direction_mark(character: char) -> bool {
    is_direction_override(character) || matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}')
}

/// Whether a character changes the direction of all text up to a closing mark
/// (UAX #9, sections 2.1 to 2.5). So it can show text in another order than it is
/// stored in.
pub(crate) const fn is_direction_override(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a character breaks a line on screen. In the format, only a line feed does.
pub(crate) const fn is_line_separator(character: char) -> bool {
    matches!(character, '\u{2028}' | '\u{2029}')
}

/// Whether a character has no width, and no use after the character `before`.
///
/// In scripts without spaces, U+200B separates words. In Mongolian, U+180E
/// separates vowels. After a black flag, tags name its region.
/// [`stray_joiners`] finds joiners.
pub(crate) const fn is_zero_width(character: char, before: char) -> bool {
    match character {
        '\u{200b}' => !is_unspaced(before),
        '\u{180e}' => !matches!(before, '\u{1800}'..='\u{18af}'),
        '\u{e0000}'..='\u{e007f}' => !matches!(before, '\u{1f3f4}' | '\u{e0000}'..='\u{e007f}'),
        _ => matches!(character, '\u{2060}'..='\u{2064}' | '\u{feff}'),
    }
}

/// Whether a character is of Thai, Lao, Burmese or Khmer.
const fn is_unspaced(character: char) -> bool {
    matches!(character, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

/// Finds the first run of joiners and non-joiners between two ASCII characters,
/// where they have no use. Elsewhere they are part of a word or an emoji.
pub(crate) fn stray_joiners(text: &str) -> Option<Span> {
    let is_joiner = |character| matches!(character, '\u{200c}' | '\u{200d}');
    let is_ascii = |neighbour: Option<char>| neighbour.is_none_or(|it| it.is_ascii());
    let mut rest = text;
    while let Some((before, joiners)) = rest.find(is_joiner).map(|start| rest.split_at(start)) {
        let after = joiners.trim_start_matches(is_joiner);
        if is_ascii(before.chars().next_back()) && is_ascii(after.chars().next()) {
            return Some(Span::new(text.len() - joiners.len(), text.len() - after.len()));
        }
        rest = after;
    }
    None
}
