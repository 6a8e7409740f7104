//! Classifies characters that are not shown, by what they do.

use super::span::Span;

/// Whether a character changes the direction of all text up to a closing mark
/// (UAX #9, sections 2.1 to 2.5). So it can show text in another order than it is
/// stored in.
pub(crate) const fn is_direction_override(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a character does something to a screen other than to show a glyph: it controls a
/// terminal, breaks a line, or is invisible.
pub(crate) fn is_control_or_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{2028}' | '\u{2029}')
        || is_invisible(character)
}

/// Whether a character has no glyph of its own: it has Unicode's property
/// `Default_Ignorable_Code_Point`, or is a format character (category `Cf`) without
/// `Prepended_Concatenation_Mark`, which the visible ones have.
///
/// The source is Unicode 17.0: `DerivedCoreProperties.txt`, `UnicodeData.txt` and
/// `PropList.txt`. Joiners, variation selectors and all that changes the direction
/// of the text are among them.
const fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{13430}'..='\u{1343f}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
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

#[cfg(test)]
mod tests {
    use super::*;
    use icu_properties::props::{
        DefaultIgnorableCodePoint, GeneralCategory, PrependedConcatenationMark,
    };
    use icu_properties::{CodePointMapData, CodePointSetData};

    #[test]
    fn invisible_characters_are_those_of_unicode() {
        let ignorable = CodePointSetData::new::<DefaultIgnorableCodePoint>();
        let visible = CodePointSetData::new::<PrependedConcatenationMark>();
        let categories = CodePointMapData::<GeneralCategory>::new();
        for character in '\0'..=char::MAX {
            let is_format = categories.get(character) == GeneralCategory::Format;
            let expected =
                ignorable.contains(character) || (is_format && !visible.contains(character));
            assert_eq!(is_invisible(character), expected, "U+{:04X}", u32::from(character));
        }
    }

    /// Whoever changes the direction of the text is not shown.
    #[test]
    fn direction_overrides_are_invisible() {
        assert!(('\0'..=char::MAX).filter(|it| is_direction_override(*it)).all(is_invisible));
    }
}
