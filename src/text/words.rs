//! Words at the start of a text, compared in any case of letters and without heap.

use crate::lexicon::names::Name;

/// A character in the form in which words are compared: a letter in lower case,
/// white space as a space, and what only some keyboards make as what all do: `ı` as
/// `i`, `ς` as `σ`, and `'` for the apostrophes. Accents that are characters of
/// their own are left out.
fn fold(character: char) -> Option<char> {
    // No letter but İ has two in lower case, and its second is an accent.
    let letter = character.to_lowercase().next()?;
    if is_accent(letter) { None } else { Some(plain(letter)) }
}

/// An accent, or the dot below a letter of Devanagari or Bengali.
const fn is_accent(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{93c}' | '\u{9bc}')
}

fn plain(letter: char) -> char {
    match letter {
        'ı' => 'i',
        'ς' => 'σ',
        '\u{2019}' | '\u{2bb}' | '\u{2bc}' => '\'',
        // With a dot below, and without.
        '\u{95b}' => '\u{91c}',
        '\u{95c}' => '\u{921}',
        '\u{95e}' => '\u{92b}',
        '\u{9dc}' => '\u{9a1}',
        '\u{9df}' => '\u{9af}',
        letter if letter.is_whitespace() => ' ',
        letter => letter,
    }
}

/// Whether a character is part of a word: a letter, or a sign that is written on
/// or between letters, as many in the scripts of India and its neighbours are.
pub(crate) fn is_of_word(character: char) -> bool {
    match character {
        '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{200c}' | '\u{200d}' => true,
        '\u{900}'..='\u{109f}' => !character.is_numeric() && !matches!(character, '।' | '॥' | '฿'),
        _ => character.is_alphabetic(),
    }
}

/// `word = 1*( a character that is part of a word )`, and what stands behind it.
pub(crate) fn word(input: &str) -> Option<(&str, &str)> {
    let end = input.find(|character| !is_of_word(character)).unwrap_or(input.len());
    if end == 0 { None } else { Some(input.split_at(end)) }
}

/// How far an input and a folded name are the same.
struct Common<'a, 'n> {
    /// What is left of the input, and of the name.
    input: &'a str,
    name: &'n str,
    /// The folded letter with which the rest of the input begins, unless there is none.
    next: Option<char>,
    /// The last letter that is the same.
    last: char,
}

fn compare<'a, 'n>(input: &'a str, name: &'n str) -> Common<'a, 'n> {
    let (mut letters, mut wanted) = (input.chars(), name.chars());
    let mut last = ' ';
    loop {
        let (input, name) = (letters.as_str(), wanted.as_str());
        let Some(character) = letters.next() else {
            return Common { input, name, next: None, last };
        };
        let Some(letter) = fold(character) else { continue };
        if wanted.next() != Some(letter) {
            return Common { input, name, next: Some(letter), last };
        }
        last = letter;
    }
}

/// What stands behind `name`, which is folded, if the input begins with it and
/// neither a word nor a number goes on there.
pub(crate) fn behind<'a>(input: &'a str, name: &str) -> Option<&'a str> {
    let Common { input, name, last, .. } = compare(input, name);
    let goes_on = |next: char| {
        if last.is_ascii_digit() { next.is_numeric() } else { is_of_word(last) && is_of_word(next) }
    };
    if name.is_empty() && !input.starts_with(goes_on) { Some(input) } else { None }
}

/// What stands behind the first of the folded `words` that the input begins with.
pub(crate) fn behind_one_of<'a>(input: &'a str, words: &[&str]) -> Option<&'a str> {
    let first = input.chars().find_map(fold)?;
    let mut begin_so = words.iter().filter(|word| word.starts_with(first));
    begin_so.find_map(|word| behind(input, word))
}

/// The rows of the longest name of a table that the input begins with, and what
/// stands behind it.
pub(crate) fn name<'a>(
    table: &'static [Name],
    input: &'a str,
) -> Option<(&'static [Name], &'a str)> {
    let (first, _) = word(input)?;
    let start = table.partition_point(|(name, ..)| is_before(name, first));
    let mut rows = table.split_at_checked(start)?.1;
    let mut found = None;
    // Names of several words stand behind those of their first word, the longest last.
    while let Some((name, ..)) = rows.first().filter(|(name, ..)| begins_with(name, first)) {
        let count = rows.iter().take_while(|(other, ..)| other == name).count();
        let (same, others) = rows.split_at_checked(count)?;
        found = behind(input, name).map(|rest| (same, rest)).or(found);
        rows = others;
    }
    found
}

/// Whether a name of a table stands before the place of a word.
fn is_before(name: &str, word: &str) -> bool {
    let Common { name, next, .. } = compare(word, name);
    next.is_some_and(|letter| name.chars().next().is_none_or(|other| other < letter))
}

fn begins_with(name: &str, word: &str) -> bool {
    compare(word, name).next.is_none()
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "a test may panic")]
mod tests {
    use super::*;
    use crate::lexicon::Language;
    use crate::lexicon::around::*;
    use crate::lexicon::names::{MONTHS, WEEKDAYS};
    use crate::parse::date::clock::ZONES;
    use crate::parse::date::other_calendars::{ERAS, MONTHS as OTHER_MONTHS};
    use alloc::string::String;
    use alloc::vec::Vec;

    fn folded(text: &str) -> String {
        text.chars().filter_map(fold).collect()
    }

    #[test]
    fn the_names_are_folded_and_sorted_and_stand_once_for_each_meaning() {
        for table in [&MONTHS[..], &WEEKDAYS[..]] {
            let rows: Vec<_> = table.iter().map(|(name, number, _)| (*name, *number)).collect();
            assert!(rows.is_sorted_by(|one, other| one < other));
            assert!(rows.iter().all(|(name, _)| folded(name) == *name && word(name).is_some()));
            let count = Language::all().len();
            assert!(table.iter().all(|(_, _, bits)| *bits > 0 && *bits >> count == 0));
        }
        assert!(MONTHS.iter().all(|(_, month, _)| (1..=12).contains(month)));
        assert!(WEEKDAYS.iter().all(|(_, day, _)| *day < 7));
    }

    #[test]
    fn few_months_have_two_meanings_and_none_has_three() {
        let names = MONTHS.windows(2).filter(|rows| rows[0].0 == rows[1].0).map(|rows| rows[0].0);
        assert_eq!(
            names.collect::<Vec<_>>(),
            ["lip", "lis", "listopad", "listopada", "srp"],
            "Croatian against Polish and Czech"
        );
    }

    #[test]
    fn the_lists_are_folded_and_those_of_the_page() {
        let page = include_str!("../lexicon/words.md");
        let lists = [
            ("LABEL", LABELS),
            ("UNIT", UNITS),
            ("ZONE", ZONES),
            ("HALF", HALVES),
            ("HOUR-SIGN", HOUR_SIGNS),
            ("MINUTE-SIGN", MINUTE_SIGNS),
            ("LENGTH", LENGTHS),
            ("CONNECTOR", CONNECTORS),
            ("ORDINAL", ORDINALS),
            ("YEAR-MARK", YEAR_MARKS),
            ("BY-WORD", BY_WORDS),
            ("PARTICLE", PARTICLES),
            ("OTHER-MONTH", OTHER_MONTHS),
            ("ERA", ERAS),
        ];
        let mut sections = page.split("\n# ").skip(1);
        for (heading, list) in lists {
            let section = sections.next().unwrap_or_default();
            assert!(section.starts_with(heading), "{section}");
            assert_eq!(section.split('`').skip(1).step_by(2).collect::<Vec<_>>(), list);
            assert!(list.iter().all(|word| folded(word) == *word), "{heading}");
            let mut sorted = Vec::from(list);
            sorted.sort_unstable();
            sorted.dedup();
            assert_eq!(sorted.len(), list.len(), "{heading} has a word twice");
        }
        assert_eq!(sections.next(), None);
    }

    /// In front of a date a label is tried before a weekday, and a month stands in the date.
    #[test]
    fn no_label_is_a_month_and_no_month_of_another_calendar_is_one_of_ours() {
        let is_month = |word: &&&str| MONTHS.iter().any(|(name, ..)| *name == **word);
        assert_eq!(LABELS.iter().find(is_month), None);
        assert_eq!(OTHER_MONTHS.iter().find(is_month), None);
        let is_weekday = |word: &&&str| WEEKDAYS.iter().any(|(name, ..)| *name == **word);
        assert_eq!(LABELS.iter().filter(is_weekday).collect::<Vec<_>>(), [&"pe", &"son"]);
    }

    #[test]
    fn the_longest_name_counts_and_none_ends_in_a_word() {
        let month = |input| name(&MONTHS, input).map(|(rows, rest)| (rows[0].1, rest));
        assert_eq!(month("Tháng 12, 2024"), Some((12, ", 2024")));
        assert_eq!(month("tháng mười hai 2024"), Some((12, " 2024")));
        assert_eq!(month("tháng mười 2024"), Some((10, " 2024")));
        assert_eq!(month("tháng 13"), None);
        assert_eq!(month("Marchs"), None);
        assert_eq!(month("MARS"), Some((3, "")));
        // Accents that stand alone, a capital without a partner, and the sigma at the end.
        assert_eq!(month("aou\u{302}t!"), Some((8, "!")));
        assert_eq!(month("MAYIS 2"), Some((5, " 2")));
        assert_eq!(month("ΙΑΝΟΥΆΡΙΟΣ"), Some((1, "")));
        assert_eq!(month("ม.ค. 2"), Some((1, ". 2")));
        assert_eq!(month(""), None);
    }
}
