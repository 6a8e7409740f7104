//! The invariants, on texts of the words of the crate's own lists.

use newsclip::Article;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

use crate::oracles::{
    self,
    input::{document_of, list},
};

/// The lines of a plain article.
const LINES: [&str; 6] = [
    "“Rain” | Wet | Gazette",
    "https://example.com/",
    "Jane Roe",
    "1 MAY 2024",
    "It rained.",
    "It snowed.",
];
const DATES: [&str; 4] = ["1 MAY 2024", "2024-05-01", "May 1, 2024", "le 1er mai 2024"];
const NUMBERS: [&str; 8] = ["1", "5", "05", "31", "2024", "2024", "1402", "10:30"];
const PLAIN: [&str; 7] =
    ["Jane Roe", "Jane", "John Doe", "Lisbon", "It rained.", "https://example.com/", "雨"];
const MARKS: [&str; 12] = [",", ";", "|", ":", "(", ")", ".", "-", "–", "“", "” |", "@"];

/// Generates a word: of any list, of those of dates and signatures, a plain one, a number or a mark.
fn word() -> impl Strategy<Value = String> {
    let of = |heading| select(list(heading)).prop_map(str::to_owned);
    let plain = |words: &'static [&'static str]| select(words).prop_map(str::to_owned);
    let word = prop_oneof![
        5 => plain(&NUMBERS),
        4 => of("BY-WORD"),
        1 => of("LABEL"),
        1 => of("month"),
        2 => of(""),
        1 => plain(&DATES),
        1 => plain(&PLAIN),
        1 => plain(&MARKS),
    ];
    (word, 0..6).prop_map(|(word, form)| match form {
        0 => word.to_uppercase(),
        1 => {
            word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect()
        }
        _ => word,
    })
}

/// Generates a text of words, most of them with a space after them.
fn words(most: usize) -> impl Strategy<Value = String> {
    vec((word(), select(vec![" ", " ", " ", " ", " ", ""])), 1..=most)
        .prop_map(|words| words.into_iter().map(|(word, space)| word + space).collect())
}

/// Generates a line with a text that is usual there, and words before and after it; or of words alone.
fn line(usual: Vec<&'static str>) -> impl Strategy<Value = String> {
    let around = (words(1), select(usual), words(4))
        .prop_map(|(before, usual, after)| [&before, usual, " ", &after].concat());
    prop_oneof![3 => around, 1 => words(6)]
}

/// Generates a plain article, of which one line is of words, or several are.
fn document() -> impl Strategy<Value = String> {
    let choices = select(vec![4_u8, 8, 12, 16, 32, 48, 63]);
    let plain = || line(PLAIN.to_vec());
    let lines = (plain(), plain(), plain(), line(DATES.to_vec()), plain(), plain());
    (choices, lines).prop_map(|(choices, (title, url, byline, date, first, second))| {
        let replaced = [title, url, byline, date, first, second];
        let lines = LINES.iter().zip(replaced).enumerate().map(|(index, (plain, line))| {
            let line = if choices >> index & 1 == 0 { (*plain).to_owned() } else { line };
            line + if index < 3 { "\n" } else { "\n\n" }
        });
        lines.collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]

    /// A signature after a date once was not asked whether it reads as a date, and `1 MAY 2024 by 5 2024`
    /// did not read back.
    #[test]
    fn an_article_with_a_date_line_of_words_reads_back(line in line(DATES.to_vec())) {
        let text = format!("“Rain” | Gazette\nhttps://example.com/\n{line}\n\nIt rained.");
        oracles::roundtrip(text.as_bytes());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn an_article_with_lines_of_words_reads_back(text in document()) {
        oracles::roundtrip(text.as_bytes());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(250))]

    #[test]
    fn every_invariant_holds_for_words(text in document(), pieces in vec(any::<u8>(), 0..40)) {
        // As the target of the document, of the line, and as bytes that name pieces and words.
        let line = text.lines().nth(3).unwrap_or_default();
        for (_, assert_invariant) in oracles::ALL {
            assert_invariant(text.as_bytes());
            assert_invariant(line.as_bytes());
            assert_invariant(&[b"\x01", &*pieces].concat());
        }
    }
}

#[test]
fn texts_of_words_are_articles_often_enough() {
    let mut runner = TestRunner::deterministic();
    let strategy = document().prop_map(|text| Article::parse(&text).is_ok());
    let read = (0..500).filter(|_| strategy.new_tree(&mut runner).unwrap().current()).count();
    assert!((50..450).contains(&read), "{read} of 500");
}

#[test]
fn fresh_inputs_are_articles_often_enough() {
    let mut data = [0; 40];
    let (mut fresh, mut read) = (0, 0);
    for seed in (0..2_000_u32).map(|seed| seed.wrapping_mul(0x9e37_79b9)) {
        let Some(length) = oracles::input::fresh(&mut data, 40, seed) else { continue };
        oracles::roundtrip(&data[..length]);
        fresh += 1;
        read += usize::from(Article::parse(&document_of(&data[..length])).is_ok());
    }
    assert!((400..600).contains(&fresh), "{fresh}");
    assert!((100..400).contains(&read), "{read}");
}
