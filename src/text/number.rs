//! Reads numbers, in the digits of the scripts of newspapers.

/// A number of decimal digits, all of one script.
#[derive(Clone, Copy)]
pub(crate) struct Number<'a> {
    /// The number, as written.
    pub(crate) text: &'a str,
    /// The number of digits.
    pub(crate) length: usize,
    /// The value, or `u16::MAX` if it is larger.
    pub(crate) value: u16,
}

/// The digit zero of each script: ASCII, Arabic, Persian, Devanagari, Bengali,
/// Gurmukhi, Gujarati, Tamil, Telugu, Thai, Burmese and full width. The other nine
/// digits follow it in Unicode.
const ZEROS: [char; 12] = [
    '0', '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{be6}', '\u{c66}',
    '\u{e50}', '\u{1040}', '\u{ff10}',
];

/// Returns the zero of the script of a digit. `None` if the character is not a digit.
fn zero_of(character: char) -> Option<char> {
    if character.is_ascii_digit() {
        return Some('0');
    }
    if character.is_ascii() {
        return None;
    }
    let is_digit = |zero: &char| value(character, *zero).is_some();
    ZEROS.into_iter().find(is_digit)
}

/// Returns the value of a digit. `None` if it is not of the script with this zero.
fn value(digit: char, zero: char) -> Option<u16> {
    let value = u32::from(digit).checked_sub(u32::from(zero)).filter(|value| *value < 10)?;
    u16::try_from(value).ok()
}

/// Whether a text has a digit of any script.
// Without inlining, a short article costs a thirtieth more.
#[inline]
pub(crate) fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
        || (!text.is_ascii()
            && may_have_wide_digit(text)
            && text.chars().any(|letter| zero_of(letter).is_some()))
}

/// Whether a text has the first bytes of a digit that is not ASCII. The loop has no
/// branch, so that the compiler can vectorize it.
fn may_have_wide_digit(text: &str) -> bool {
    let bytes = text.as_bytes();
    let pairs = bytes.iter().zip(bytes.iter().skip(1));
    pairs.fold(false, |found, (first, second)| {
        let is_arabic = u16::from_be_bytes([*first, second & 0xf0]) == 0xd9a0;
        let is_persian = u16::from_be_bytes([*first, second & 0xf0]) == 0xdbb0;
        found | is_arabic | is_persian | matches!(first, 0xe0 | 0xe1 | 0xef)
    })
}

/// `number = 1*DIGIT`
///
/// Also returns the rest of the input. All digits are of one script.
pub(crate) fn number(input: &str) -> Option<(Number<'_>, &str)> {
    if !input.as_bytes().first()?.is_ascii() {
        return wide_number(input);
    }
    let (mut length, mut value) = (0, 0_u16);
    for digit in input.bytes().map(|byte| byte.wrapping_sub(b'0')).take_while(|digit| *digit < 10) {
        length += 1;
        value = value.saturating_mul(10).saturating_add(digit.into());
    }
    let (text, rest) = input.split_at(length);
    if length == 0 { None } else { Some((Number { text, length, value }, rest)) }
}

/// Reads a number in digits that are not ASCII.
fn wide_number(input: &str) -> Option<(Number<'_>, &str)> {
    let zero = zero_of(input.chars().next()?)?;
    let (mut length, mut number) = (0, 0_u16);
    let mut rest = input.chars();
    while let Some(digit) = rest.clone().next().and_then(|digit| value(digit, zero)) {
        rest.next();
        length += 1;
        number = number.saturating_mul(10).saturating_add(digit);
    }
    let (text, rest) = input.split_at(input.len() - rest.as_str().len());
    Some((Number { text, length, value: number }, rest))
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;

    #[test]
    fn a_number_has_digits_of_one_script() {
        let value = |input| number(input).map(|(it, rest)| (it.value, it.length, rest));
        assert_eq!(value("2024x"), Some((2024, 4, "x")));
        assert_eq!(value("２０２４年"), Some((2024, 4, "年")));
        assert_eq!(value("٢٠24"), Some((20, 2, "24")));
        assert_eq!(value("०1"), Some((0, 1, "1")));
        assert_eq!(value("99999999"), Some((u16::MAX, 8, "")));
        assert_eq!(value("²"), None);
        assert!(has_digit("a1") && !has_digit("é") && !has_digit("²") && !has_digit(""));
        for zero in ZEROS {
            assert!((zero..).take(10).all(|digit| has_digit(&String::from(digit))), "{zero}");
            assert!(has_digit(&String::from_iter([zero, zero])), "{zero}");
        }
    }
}
