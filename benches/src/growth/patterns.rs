//! Makes shapes of the words of the lexicon, of marks, letters, accents and digits.

use std::borrow::Cow;

use super::{BODY, DATE, PLACES, Part, Place, Shape, TITLE, URL};

/// Chooses one of so many: a random number, or the next byte of a fuzzer's input.
pub type Choose<'c> = &'c mut dyn FnMut(usize) -> usize;

/// What separates words, and what may be special beside others.
const MARKS: [&str; 79] = [
    " ", "  ", "\t", "\u{a0}", "\u{3000}", "\n", "\n\n", "\r\n", "\r", "\u{85}", "\u{2028}", ",",
    ", ", ".", ". ", "-", " - ", "–", " – ", "—", " — ", "(", ")", "[", "]", "（", "）", "|",
    " | ", "｜", "/", " / ", "\"", "“", "”", "„", "«", "»", "「", "」", "『", ":", ": ", "：", ";",
    "; ", "!", "?", "¿", "'", "’", "@", "#", "*", "&", "=", "<", "%", "•", "·", "~", "、", "，",
    "；", "،", "©", "(c)", "…", "。", "！", "\u{200b}", "\u{200d}", "\u{200e}", "\u{202e}",
    "\u{feff}", "\u{fffd}", "\u{ad}", "\u{7}", "^",
];

/// Letters of every kind, accents, and text that was decoded wrongly.
const LETTERS: [&str; 44] = [
    "a",
    "A",
    "b",
    "s",
    "x",
    "é",
    "e\u{301}",
    "\u{301}",
    "\u{323}",
    "\u{1ab0}",
    "İ",
    "ı",
    "ß",
    "ſ",
    "\u{212a}",
    "ς",
    "雨",
    "写真",
    "カ",
    "각",
    "ㄱ",
    "א",
    "ب",
    "مارس",
    "ก",
    "न",
    "क्",
    "д",
    "Ж",
    "Ω",
    "Ǆ",
    "Ã",
    "Â",
    "â",
    "€",
    "â€",
    "Ð",
    "ï»¿",
    "á»",
    "º",
    "ñ",
    "ð",
    "ÿ",
    "\u{1f3f4}",
];

const DIGITS: [&str; 20] = [
    "1",
    "0",
    "26",
    "31",
    "99",
    "2024",
    "1909",
    "10:30",
    "1.",
    "1,",
    "٢",
    "２",
    "一",
    "1/2",
    "1-2",
    "+1",
    "2024-02-26",
    "0x",
    "Ⅳ",
    "½",
];

/// Names, addresses, and words that no list has.
const OTHERS: [&str; 24] = [
    "Jane",
    "Roe",
    "Jane Roe",
    "JANE ROE",
    "roe",
    "Xyz",
    "O’Roe",
    "Dr",
    "Mc",
    "van",
    "Lisbon",
    "The Gazette",
    "It rained.",
    "http://",
    "https://a.b/",
    "a.b",
    "example.com",
    "jane@example.com",
    "@jane",
    "%41",
    "xn--",
    "utm_a=1&",
    "../",
    "::",
];

/// What a text of several articles is made of.
const LINES: [&str; 11] = [
    TITLE,
    URL,
    DATE,
    BODY,
    "“",
    "“|\n",
    "” |",
    "“Rain” | Gazette\n",
    "\n\n",
    "\n\n\n\n\n",
    "By Jane Roe\n",
];

/// The lists of the lexicon, each with its words.
#[derive(Debug)]
pub struct Vocabulary {
    lists: Vec<Vec<&'static str>>,
}

impl Default for Vocabulary {
    fn default() -> Self {
        Self::new()
    }
}

impl Vocabulary {
    /// Reads the words from the pages of the lexicon.
    #[must_use]
    pub fn new() -> Self {
        const WORDS: &str = include_str!("../../../src/lexicon/words.md");
        const NAMES: &str = include_str!("../../../src/lexicon/names.md");
        let words = WORDS.split("\n# ").map(|list| list.split('`').skip(1).step_by(2).collect());
        let names = NAMES.split("\n# ").map(|language| {
            let lines =
                language.lines().filter_map(|line| line.strip_prefix("- ")?.split_once(": "));
            lines.flat_map(|(_, names)| names.split(", ")).collect()
        });
        let lists = words.chain(names).filter(|list: &Vec<_>| !list.is_empty());
        Self { lists: lists.collect() }
    }

    /// Returns how many lists there are.
    #[must_use]
    pub fn lists(&self) -> usize {
        self.lists.len()
    }

    /// Makes a shape.
    pub fn shape(&self, choose: Choose<'_>) -> Shape<'static> {
        let place = if choose(3) == 0 { Place::Byline } else { of(&PLACES, choose) };
        let mut parts = Vec::new();
        if choose(2) == 0 {
            parts.push(Part::Once(self.piece(place, 2, choose)));
        }
        parts.push(Part::Often(self.pattern(place, choose)));
        if choose(4) == 0 {
            parts.push(Part::Once(self.piece(place, 2, choose)));
            parts.push(Part::Often(self.pattern(place, choose)));
        }
        if choose(3) == 0 {
            parts.push(Part::Once(self.piece(place, 2, choose)));
        }
        let shape = Shape { place, parts: Cow::Owned(parts) };
        // One article after another, each with a short text of this shape.
        if choose(6) == 0 {
            let article = shape.text(&shape.filling(8 << choose(8))) + "\n";
            return Shape {
                place: Place::Text,
                parts: Cow::Owned(vec![Part::Often(article.into())]),
            };
        }
        shape
    }

    /// Makes a pattern: a piece, or one that is repeated and ends in a separator.
    fn pattern(&self, place: Place, choose: Choose<'_>) -> Cow<'static, str> {
        let piece = self.piece(place, 4, choose);
        if choose(4) > 0 {
            return piece;
        }
        let times = 1 << choose(7);
        let end = of(&["\n\n", "\n", ", ", " | ", ". ", " "], choose);
        (piece.repeat(times) + end).into()
    }

    /// Makes a text of so many words at most, with white space between all, some or none of them.
    fn piece(&self, place: Place, most: usize, choose: Choose<'_>) -> Cow<'static, str> {
        let count = 1 + choose(most);
        let spacing = choose(3);
        let mut text = String::new();
        for _ in 0..count {
            text.push_str(&self.word(place, choose));
            if spacing == 0 || (spacing == 1 && choose(2) == 0) {
                text.push(' ');
            }
        }
        text.into()
    }

    fn word(&self, place: Place, choose: Choose<'_>) -> Cow<'static, str> {
        match choose(12) {
            0..5 => self.listed(choose),
            5..8 => of(&MARKS, choose).into(),
            8 => of(&LETTERS, choose).into(),
            9 => of(&DIGITS, choose).into(),
            10 if place == Place::Text => of(&LINES, choose).into(),
            _ => of(&OTHERS, choose).into(),
        }
    }

    /// Returns a word of a list: as it is there, in capitals, or with a capital.
    fn listed(&self, choose: Choose<'_>) -> Cow<'static, str> {
        let word = self.lists.get(choose(self.lists.len())).map_or("", |list| of(list, choose));
        match choose(6) {
            0 => word.to_uppercase().into(),
            1 => {
                let mut characters = word.chars();
                let first = characters.next().into_iter().flat_map(char::to_uppercase);
                (first.collect::<String>() + characters.as_str()).into()
            }
            _ => word.into(),
        }
    }
}

/// Chooses one of several. There must be one.
fn of<T: Copy + Default>(several: &[T], choose: Choose<'_>) -> T {
    several.get(choose(several.len())).copied().unwrap_or_default()
}
