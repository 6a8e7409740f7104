//! Characters that a reader cannot see, by what they do.

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

/// Takes up no room of its own and is neither a mark on a letter nor, as the
/// joiners are, part of how a word is spelt.
pub(crate) const fn is_zero_width(character: char) -> bool {
    matches!(character, '\u{180e}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}
