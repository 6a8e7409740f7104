//! The section “Words” of the page, and the lists of the pages of words and of names.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;
use std::sync::OnceLock;

use unicode_normalization::char::compose;

/// The lists of the page of words, by heading. Each word is by its folded form. Case is ignored, as most lists of dates say; for a
/// list that says otherwise, the caller checks the case.
type Lists = BTreeMap<&'static str, BTreeMap<String, &'static str>>;

fn lists() -> &'static Lists {
    static LISTS: OnceLock<Lists> = OnceLock::new();
    LISTS.get_or_init(|| {
        let mut lists = Lists::new();
        for section in include_str!("../../src/lexicon/words.md").split("\n# ").skip(1) {
            let (heading, section) = section.split_once('\n').unwrap_or_default();
            let lines = section.lines().filter(|line| line.starts_with("- "));
            let words = lines.flat_map(|line| line.split('`').skip(1).step_by(2));
            lists.insert(heading, words.map(|word| (fold(word), word)).collect());
        }
        lists
    })
}

/// Whether a word in small letters is a whole entry of any list of the page of words.
pub(crate) fn is_in_a_list(word: &str) -> bool {
    static WORDS: OnceLock<BTreeSet<String>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        let sections = include_str!("../../src/lexicon/words.md").split("\n# ").skip(1);
        let entries = sections.flat_map(|section| {
            let is_any_case =
                section.split('\n').nth(2).unwrap_or_default().starts_with("Any case");
            let lines = section.lines().filter(|line| line.starts_with("- "));
            let entries = lines.flat_map(|line| line.split('`').skip(1).step_by(2));
            entries.filter(move |it| is_any_case || !it.contains(char::is_uppercase))
        });
        entries.map(fold).collect()
    });
    words.contains(&fold(word))
}

/// One meaning of a name on the page of names.
#[derive(Clone, Copy)]
pub(crate) struct Name {
    pub(crate) language: &'static str,
    /// The number of the month, or of the weekday, from 1.
    pub(crate) number: u32,
}

/// The names of months, or of weekdays, folded, each with all its meanings.
type Names = BTreeMap<String, Vec<Name>>;

const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

fn tables() -> &'static [Names; 2] {
    static TABLES: OnceLock<[Names; 2]> = OnceLock::new();
    TABLES.get_or_init(|| {
        let [mut months, mut weekdays] = [Names::new(), Names::new()];
        for section in include_str!("../../src/lexicon/names.md").split("\n# ").skip(1) {
            let language = section.split('`').nth(1).unwrap_or_default();
            for line in section.lines().filter_map(|line| line.strip_prefix("- ")) {
                let (key, names) = line.split_once(": ").unwrap_or_default();
                let day = (1..).zip(WEEKDAYS).find(|(_, day)| *day == key);
                let table = if day.is_some() { &mut weekdays } else { &mut months };
                let number = day.map_or_else(|| key.parse().unwrap_or(0), |(number, _)| number);
                for name in names.split(", ") {
                    table.entry(fold(name)).or_default().push(Name { language, number });
                }
            }
        }
        [months, weekdays]
    })
}

/// Returns all meanings of the longest name of a month that a text begins with, and the rest.
pub(crate) fn month(text: &str) -> Option<(&'static [Name], &str)> {
    longest(&tables()[0], text).map(|(means, rest)| (means.as_slice(), rest))
}

/// Returns the same for the name of a weekday.
pub(crate) fn weekday(text: &str) -> Option<(&'static [Name], &str)> {
    longest(&tables()[1], text).map(|(means, rest)| (means.as_slice(), rest))
}

/// Returns the rest of a text after the longest entry of a list that it begins with.
pub(crate) fn after_list<'a>(text: &'a str, heading: &'static str) -> Option<&'a str> {
    longest(lists().get(heading)?, text).map(|(_, rest)| rest)
}

/// Finds the longest key that a text begins with. Reads letters as long as a key begins with them.
fn longest<'a, T>(
    table: &'static BTreeMap<String, T>,
    text: &'a str,
) -> Option<(&'static T, &'a str)> {
    let (mut letters, mut rest, mut found) = (String::new(), text, None);
    while let Some((letter, after)) = next_letter(rest) {
        letters.push(letter);
        rest = after;
        let from_letters = (Bound::Included(letters.as_str()), Bound::Unbounded);
        let next = table.range::<str, _>(from_letters).next();
        let Some((key, value)) = next.filter(|(key, _)| key.starts_with(&letters)) else { break };
        if *key == letters && ends_after(letter, rest) {
            found = Some((value, rest));
        }
    }
    found
}

/// Returns the rest of a text after a folded word that it begins with.
pub(crate) fn after<'a>(text: &'a str, wanted: &str) -> Option<&'a str> {
    let (mut rest, mut last) = (text, ' ');
    for letter in wanted.chars() {
        (last, rest) = next_letter(rest).filter(|(found, _)| *found == letter)?;
    }
    if ends_after(last, rest) { Some(rest) } else { None }
}

/// Returns whether a word that ends in this letter ends before the rest of the text.
fn ends_after(last: char, rest: &str) -> bool {
    let goes_on = |next: char| {
        (is_of_word(last) && is_of_word(next)) || (last.is_ascii_digit() && next.is_numeric())
    };
    !rest.starts_with(goes_on)
}

/// Folds a text, as the section “Words” of the page says: “Letters are compared in this form”.
fn fold(text: &str) -> String {
    let mut rest = text;
    let letters = std::iter::from_fn(|| {
        let (letter, after) = next_letter(rest)?;
        rest = after;
        Some(letter)
    });
    letters.collect()
}

/// The dots below letters, which are ignored.
const DOTS: [char; 2] = ['\u{93C}', '\u{9BC}'];

/// Returns the first letter of a text, folded, and the rest of the text.
fn next_letter(text: &str) -> Option<(char, &str)> {
    let mut characters = text.trim_start_matches(DOTS).chars();
    let mut letter = folded(characters.next()?);
    let mut rest = characters.as_str();
    if letter == ' ' {
        return Some((' ', rest.trim_start()));
    }
    loop {
        rest = rest.trim_start_matches(DOTS);
        let mut accents = rest.chars();
        let composed = accents.next().and_then(|accent| match (letter, accent) {
            ('i', '\u{307}') => Some('i'),
            _ => compose(letter, accent),
        });
        let Some(composed) = composed else { return Some((letter, rest)) };
        (letter, rest) = (composed, accents.as_str());
    }
}

fn folded(character: char) -> char {
    // The full mapping of İ has two characters; the first of them is the simple mapping.
    match character.to_lowercase().next().unwrap_or(character) {
        'ı' => 'i',
        'ς' => 'σ',
        '\u{2019}' | '\u{2BB}' | '\u{2BC}' => '\'',
        '\u{929}' => '\u{928}',
        '\u{931}' => '\u{930}',
        '\u{934}' => '\u{933}',
        '\u{958}' => '\u{915}',
        '\u{959}' => '\u{916}',
        '\u{95A}' => '\u{917}',
        '\u{95B}' => '\u{91C}',
        '\u{95C}' => '\u{921}',
        '\u{95D}' => '\u{922}',
        '\u{95E}' => '\u{92B}',
        '\u{95F}' => '\u{92F}',
        '\u{9DC}' => '\u{9A1}',
        '\u{9DD}' => '\u{9A2}',
        '\u{9DF}' => '\u{9AF}',
        letter if letter.is_whitespace() => ' ',
        letter => letter,
    }
}

fn is_of_word(character: char) -> bool {
    character.is_alphabetic()
        || matches!(character, '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{65F}' | '\u{200C}' | '\u{200D}')
        || (matches!(character, '\u{900}'..='\u{109F}')
            && !character.is_numeric()
            && !['।', '॥', '฿'].contains(&character))
}

/// Splits off the characters of a word at the beginning of a text.
pub(crate) fn word(text: &str) -> Option<(&str, &str)> {
    let rest = text.trim_start_matches(is_of_word);
    text.strip_suffix(rest).filter(|word| !word.is_empty()).map(|word| (word, rest))
}

/// Splits off the digits at the beginning of a text, and returns them in ASCII.
pub(crate) fn number(text: &str) -> Option<(String, &str)> {
    let is_after = |digit: char, zero: char| (u32::from(digit).wrapping_sub(u32::from(zero))) < 10;
    let first = text.chars().next()?;
    let zero = "0٠۰०০੦૦௦౦๐၀０".chars().find(|zero| is_after(first, *zero))?;
    let rest = text.trim_start_matches(|digit| is_after(digit, zero));
    let digits = text.strip_suffix(rest)?.chars();
    let ascii = digits.filter_map(|digit| char::from_digit(u32::from(digit) - u32::from(zero), 10));
    Some((ascii.collect(), rest))
}
