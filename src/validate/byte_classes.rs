//! What a text may contain, by one look at its bytes.
//!
//! Most texts contain nothing that looks wrong. Their bytes are tested without a branch for each, so
//! that the machine tests many at once. What they cannot rule out is then looked for character by
//! character.

#![expect(clippy::needless_bitwise_bool, reason = "a branch for each byte costs ten times as much")]

/// How many bytes are tested at once, and how many with those that follow, which may belong to the last
/// character.
const BLOCK: usize = 64;
const WINDOW: usize = BLOCK + 2;

/// What a text may contain.
#[derive(Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "any of them may go with any other")]
pub(super) struct ByteClasses {
    /// A character that looks wrong by itself or together with its neighbours.
    pub(super) suspicious: bool,
    /// Quotation marks: `"`, “ ” „, « », 「 」, and 『 』.
    pub(super) straight: bool,
    pub(super) curly: bool,
    pub(super) guillemets: bool,
    pub(super) corners: bool,
    pub(super) white_corners: bool,
}

impl ByteClasses {
    /// Returns what a text may contain. It certainly does not contain anything else.
    pub(super) fn of(text: &str) -> Self {
        let mut classes = Self::default();
        let mut rest = text.as_bytes();
        while !rest.is_empty() {
            match rest.first_chunk() {
                Some(window) => classes.add(window),
                None => classes.add(&padded(rest)),
            }
            rest = rest.get(BLOCK..).unwrap_or_default();
        }
        classes
    }

    /// Adds what a block may contain.
    fn add(&mut self, window: &[u8; WINDOW]) {
        let [block @ .., _, _] = window;
        let (mut bits, mut control, mut straight) = (0, false, false);
        for byte in block {
            bits |= *byte;
            control |= is_control(*byte);
            straight |= *byte == b'"';
        }
        self.suspicious |= control;
        self.straight |= straight;
        if !bits.is_ascii() {
            self.add_general(window);
        }
    }

    /// Adds the characters that begin with E2, which are nearly all that English has besides ASCII, and
    /// the others if there are any.
    fn add_general(&mut self, window: &[u8; WINDOW]) {
        let (mut format, mut curly, mut others) = (false, false, false);
        for bytes in triples(window) {
            let (first, second, third) = bytes;
            format |= is_general_format(bytes);
            curly |= (first == 0xe2) & (second == 0x80) & is_among(third, 0x9c, 3);
            others |= (first >= 0xc2) & (first != 0xe2);
        }
        self.suspicious |= format;
        self.curly |= curly;
        if others {
            self.add_others(window);
        }
    }

    /// Adds the characters that begin with any other byte.
    fn add_others(&mut self, window: &[u8; WINDOW]) {
        let (mut suspicious, mut guillemets) = (false, false);
        let (mut corners, mut white_corners) = (false, false);
        for bytes in triples(window) {
            let (first, second, third) = bytes;
            suspicious |= is_hidden(bytes) | is_damaged(bytes);
            guillemets |= (first == 0xc2) & (second | 0x10 == 0xbb);
            let is_corner = (first == 0xe3) & (second == 0x80);
            corners |= is_corner & is_among(third, 0x8c, 2);
            white_corners |= is_corner & is_among(third, 0x8e, 2);
        }
        self.suspicious |= suspicious;
        self.guillemets |= guillemets;
        self.corners |= corners;
        self.white_corners |= white_corners;
    }
}

/// Returns each byte of a block, and the two after it.
fn triples(window: &[u8; WINDOW]) -> impl Iterator<Item = (u8, u8, u8)> {
    let ([firsts @ .., _, _], [_, seconds @ .., _], [_, _, thirds @ ..]) = (window, window, window);
    let firsts: &[u8; BLOCK] = firsts;
    let pairs = firsts.iter().zip(seconds).zip(thirds);
    pairs.map(|((first, second), third)| (*first, *second, *third))
}

/// Returns whether a byte is a control character of ASCII other than the tab and the line feed.
const fn is_control(byte: u8) -> bool {
    (byte < b' ') & (byte != b'\t') & (byte != b'\n') | (byte == 0x7f)
}

/// Returns whether these bytes are one of U+200B to U+200D, U+202A to U+202E, and U+2060 to U+2069:
/// zero-width, or changing the direction of the text.
const fn is_general_format((first, second, third): (u8, u8, u8)) -> bool {
    let is_format = is_among(third, 0x8b, 3) | is_among(third, 0xaa, 5);
    let is_in_next = (second == 0x81) & is_among(third, 0xa0, 10);
    (first == 0xe2) & (((second == 0x80) & is_format) | is_in_next)
}

/// Returns whether these bytes are U+180E or U+FEFF, or a tag may begin with them.
const fn is_hidden((first, second, third): (u8, u8, u8)) -> bool {
    ((first == 0xe1) & (second == 0xa0) & (third == 0x8e))
        | ((first == 0xef) & (second == 0xbb) & (third == 0xbf))
        | (first == 0xf3)
}

/// Returns whether these bytes are a control character beyond ASCII or U+FFFD, or may be the beginning
/// of misdecoded UTF-8: a letter and, after it, one of the characters that Windows-1252 and Latin-1 have
/// from 80 to BF. Those begin with C2 or with bytes after C3.
const fn is_damaged((first, second, third): (u8, u8, u8)) -> bool {
    ((first == 0xc2) & (second < 0xa0))
        | ((first == 0xef) & (second == 0xbf) & (third == 0xbd))
        | ((first == 0xc3) & (third >= 0xc2) & (third != 0xc3))
}

/// Returns whether a byte is one of `count` bytes from `least` on.
const fn is_among(byte: u8, least: u8, count: u8) -> bool {
    byte.wrapping_sub(least) < count
}

/// Returns the last bytes of a text, and spaces after them.
fn padded(rest: &[u8]) -> [u8; WINDOW] {
    let mut window = [b' '; WINDOW];
    if let Some(start) = window.get_mut(..rest.len()) {
        start.copy_from_slice(rest);
    }
    window
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;

    fn of(character: char, before: usize) -> ByteClasses {
        let mut text = " ".repeat(before);
        text.push(character);
        ByteClasses::of(&text)
    }

    /// A character is seen anywhere in a block, and across its ends.
    #[test]
    fn every_suspicious_character_and_every_mark_is_seen() {
        let hidden = ['\u{7}', '\u{7f}', '\u{85}', '\u{fffd}', '\u{200b}', '\u{200c}', '\u{200d}'];
        let others = ['\u{180e}', '\u{feff}', '\u{e0001}', '\u{e0062}', '\u{0}'];
        let ranges = [('\u{202a}', 5), ('\u{2060}', 5), ('\u{2066}', 4)];
        let ranges = ranges.into_iter().flat_map(|(first, count)| (first..).take(count));
        for before in 0..=2 * WINDOW {
            for character in hidden.into_iter().chain(others).chain(ranges.clone()) {
                assert!(of(character, before).suspicious, "{character:?}");
            }
            for character in
                "\n\ta’–…é\u{a0}£\u{2009}\u{202f}雨、カー\u{1f3f4}“„”\"«»「」『』".chars()
            {
                let classes = of(character, before);
                assert!(!classes.suspicious, "{character:?}");
                assert_eq!(classes.straight, character == '"', "{character:?}");
                assert_eq!(classes.curly, "“„”".contains(character), "{character:?}");
                assert_eq!(classes.guillemets, "«»".contains(character), "{character:?}");
                assert_eq!(classes.corners, "「」".contains(character), "{character:?}");
                assert_eq!(classes.white_corners, "『』".contains(character), "{character:?}");
            }
        }
    }

    #[test]
    fn every_letter_with_a_mark_after_it_may_be_misdecoded() {
        let high = ('\u{80}'..='\u{bf}').chain("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".chars());
        for (letter, mark) in
            ('Â'..='ô').flat_map(|letter| high.clone().map(move |it| (letter, it)))
        {
            assert!(
                ByteClasses::of(&String::from_iter([letter, mark])).suspicious,
                "{letter}{mark}"
            );
        }
        for text in ["déjà vu", "Ménière", "naïf", "É.", "über"] {
            assert!(!ByteClasses::of(text).suspicious, "{text}");
        }
    }
}
