//! Characters that a reader cannot see, or that nobody wrote, by what they do.

use super::span::Span;

/// Turns the direction of the writing around it: the embeddings, overrides and
/// isolates of the Unicode Bidirectional Algorithm (UAX #9, table 4) and the
/// implicit marks.
pub(crate) const fn is_direction_mark(character: char) -> bool {
    is_direction_override(character) || matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}')
}

/// Turns the direction of a whole stretch of text (UAX #9, sections 2.1 to 2.5),
/// and so can show it in another order than it is stored in.
pub(crate) const fn is_direction_override(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Breaks a line on screen, though the format knows no line break but the line feed.
pub(crate) const fn is_line_separator(character: char) -> bool {
    matches!(character, '\u{2028}' | '\u{2029}')
}

/// Takes up no room and has no use behind `before`. Where scripts are written
/// without spaces, U+200B parts words; in Mongolian, U+180E parts vowels; behind
/// a black flag, tags say of which region it is. Joiners are another matter.
pub(crate) const fn is_zero_width(character: char, before: char) -> bool {
    match character {
        '\u{200b}' => !is_unspaced(before),
        '\u{180e}' => !matches!(before, '\u{1800}'..='\u{18af}'),
        '\u{e0000}'..='\u{e007f}' => !matches!(before, '\u{1f3f4}' | '\u{e0000}'..='\u{e007f}'),
        _ => matches!(character, '\u{2060}'..='\u{2064}' | '\u{feff}'),
    }
}

/// A letter of Thai, Lao, Burmese or Khmer.
const fn is_unspaced(character: char) -> bool {
    matches!(character, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

/// The first run of joiners and non-joiners between two ASCII characters, where
/// they have no use. Elsewhere they are part of how a word is spelt or an emoji made.
pub(crate) fn stray_joiners(text: &str) -> Option<Span> {
    let is_joiner = |character| matches!(character, '\u{200c}' | '\u{200d}');
    let is_ascii = |neighbour: Option<char>| neighbour.is_none_or(|it| it.is_ascii());
    let mut rest = text;
    while let Some((before, joiners)) = rest.find(is_joiner).map(|start| rest.split_at(start)) {
        let behind = joiners.trim_start_matches(is_joiner);
        if is_ascii(before.chars().next_back()) && is_ascii(behind.chars().next()) {
            return Some(Span::new(text.len() - joiners.len(), text.len() - behind.len()));
        }
        rest = behind;
    }
    None
}
