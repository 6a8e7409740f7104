//! Prose of any length, made of a number.

use alloc::string::String;

/// Words of letters of one to four bytes, with marks among them.
#[rustfmt::skip]
const WORDS: [&str; 28] = [
    "rain", "the", "ferry", "tide", "harbour,", "a", "of", "Lisbon.", "3,000", "it's",
    "“snow”", "–", "café", "naïve", "Straße", "über", "e\u{301}te\u{301}", "Łódź", "дождь", "βροχή",
    "मौसम", "ฝนตก", "雨が降る。", "비가", "مطر", "גשם", "🌧", "A\u{30a}",
];

/// How many of the words are ASCII. They are the first.
const ASCII: usize = 10;

/// The bylines that are most common.
pub(super) const BYLINES: [&str; 10] = [
    "Jane Roe",
    "By Jane Roe",
    "Jane Roe and John Doe",
    "By JANE ROE in Lisbon",
    "Jane Roe, political editor",
    "Von Jane Roe und José Núñez",
    "Words by Jane Roe, photos by John Doe",
    "Staff reporter",
    "Reuters",
    "記者 田中",
];

/// The first and the last day of most dates: 1 January 1990 and 2040, in days after 1 January of the year 1.
pub(super) const ORDINARY_DAYS: core::ops::RangeInclusive<u64> = 726_467..=744_729;

/// Makes a text of words, of at most so many bytes. The number chooses the words; of each odd one, all
/// words are ASCII.
pub(super) fn prose(number: u32, most: usize) -> String {
    let mut text = String::new();
    let words = if number % 2 == 1 { ASCII } else { WORDS.len() };
    // The generator of “Numerical Recipes”. The high bits are the most random.
    let mut state = number;
    loop {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let index = usize::from(state.to_be_bytes()[0]) % words;
        let Some(word) = WORDS.get(index) else { break };
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(word);
        if text.len() >= most {
            break;
        }
    }
    let end = (0..=most.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
    text.truncate(end.unwrap_or_default());
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_is_as_long_as_asked_for_but_for_a_cut_character() {
        for number in 0..200 {
            for most in [0, 1, 7, 80, 5_000] {
                let length = prose(number, most).len();
                assert!((most.saturating_sub(3)..=most).contains(&length), "{length}, {most}");
            }
        }
        assert!(prose(1, 500).is_ascii());
        assert!(!prose(2, 500).is_ascii());
    }
}
