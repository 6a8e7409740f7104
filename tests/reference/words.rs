//! The words of the page “Dates”, and the lists of its pages of words and of names, read from these pages.

use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The lists of the page of words, by heading and first letter, in their order.
type Lists = BTreeMap<(&'static str, char), Vec<&'static str>>;

fn lists() -> &'static Lists {
    static LISTS: OnceLock<Lists> = OnceLock::new();
    LISTS.get_or_init(|| {
        let mut lists = Lists::new();
        for section in include_str!("../../src/lexicon/words.md").split("\n# ").skip(1) {
            let (heading, section) = section.split_once('\n').unwrap_or_default();
            let lines = section.lines().filter(|line| line.starts_with("- "));
            for word in lines.flat_map(|line| line.split('`').skip(1).step_by(2)) {
                let first = word.chars().next().unwrap_or_default();
                lists.entry((heading, first)).or_default().push(word);
            }
        }
        lists
    })
}

/// What the page of names says of a name.
#[derive(Clone, Copy)]
pub(crate) struct Name {
    pub(crate) language: &'static str,
    /// The number of the month, or of the weekday, from 1.
    pub(crate) number: u32,
}

/// The names of months, or of weekdays, folded, each with all that it may mean.
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

/// All that the longest name of a month means that the text begins with.
pub(crate) fn month(text: &str) -> Option<(&'static [Name], &str)> {
    longest(&tables()[0], text)
}

/// The same of a weekday.
pub(crate) fn weekday(text: &str) -> Option<(&'static [Name], &str)> {
    longest(&tables()[1], text)
}

fn longest<'a>(table: &'static Names, text: &'a str) -> Option<(&'static [Name], &'a str)> {
    let first = first_letter(text)?;
    let begin_so = table.range(first.to_string()..).take_while(|(name, _)| name.starts_with(first));
    let found = begin_so.filter_map(|(name, means)| Some((means.as_slice(), behind(text, name)?)));
    found.min_by_key(|(_, rest)| rest.len())
}

/// What stands behind the first word of a list that the text begins with.
pub(crate) fn behind_list<'a>(text: &'a str, heading: &'static str) -> Option<&'a str> {
    let words = lists().get(&(heading, first_letter(text)?))?;
    words.iter().find_map(|word| behind(text, word))
}

fn first_letter(text: &str) -> Option<char> {
    text.chars().find_map(folded)
}

/// What stands behind a folded word that the text begins with.
pub(crate) fn behind<'a>(text: &'a str, wanted: &str) -> Option<&'a str> {
    let mut left = wanted.chars();
    let mut rest = text;
    // What is left out stands behind the word too.
    while let Some(character) = rest.chars().next() {
        let letter = folded(character);
        if letter.is_some() && letter != left.clone().next() {
            break;
        }
        if letter.is_some() {
            left.next();
        }
        rest = rest.split_at(character.len_utf8()).1;
    }
    let last = wanted.chars().next_back()?;
    let goes_on = |next: char| {
        (is_of_word(last) && is_of_word(next)) || (last.is_ascii_digit() && next.is_numeric())
    };
    if left.as_str().is_empty() && !rest.starts_with(goes_on) { Some(rest) } else { None }
}

/// “Words are compared” of the page.
fn fold(text: &str) -> String {
    text.chars().filter_map(folded).collect()
}

fn folded(character: char) -> Option<char> {
    // Of İ the simple mapping is the first of the two characters that the full one has.
    match character.to_lowercase().next()? {
        '\u{300}'..='\u{36F}' | '\u{93C}' | '\u{9BC}' => None,
        'ı' => Some('i'),
        'ς' => Some('σ'),
        '\u{2019}' | '\u{2BB}' | '\u{2BC}' => Some('\''),
        '\u{95B}' => Some('\u{91C}'),
        '\u{95C}' => Some('\u{921}'),
        '\u{95E}' => Some('\u{92B}'),
        '\u{9DC}' => Some('\u{9A1}'),
        '\u{9DF}' => Some('\u{9AF}'),
        letter if letter.is_whitespace() => Some(' '),
        letter => Some(letter),
    }
}

fn is_of_word(character: char) -> bool {
    character.is_alphabetic()
        || matches!(character, '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{65F}' | '\u{200C}' | '\u{200D}')
        || (matches!(character, '\u{900}'..='\u{109F}')
            && !character.is_numeric()
            && !['।', '॥', '฿'].contains(&character))
}

/// A run of the characters of a word.
pub(crate) fn word(text: &str) -> Option<(&str, &str)> {
    let rest = text.trim_start_matches(is_of_word);
    text.strip_suffix(rest).filter(|word| !word.is_empty()).map(|word| (word, rest))
}

/// A run of digits, in ASCII ones.
pub(crate) fn number(text: &str) -> Option<(String, &str)> {
    let value = |digit: char, zero: char| (zero..).take(10).position(|known| known == digit);
    let first = text.chars().next()?;
    let zero = "0٠۰०০੦૦௦౦๐၀０".chars().find(|zero| value(first, *zero).is_some())?;
    let digits: String =
        text.chars().map_while(|digit| value(digit, zero)).map(|it| it.to_string()).collect();
    Some((digits, text.trim_start_matches(|digit| value(digit, zero).is_some())))
}
