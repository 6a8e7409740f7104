//! Writes the table of the lexicon from its pages, and holds the two together.
#![allow(
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may panic"
)]

extern crate std;

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec;
use alloc::vec::Vec;
use core::fmt::Write as _;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::compose;

use super::letters::{Letters, LettersBack};
use super::words::{MOST_WORDS, begins, ends_within, lists, phrases, strip, strip_end};
use crate::lexicon::{Answer, HEADINGS, Language, Languages, Lists, Node, Row};

const WORDS: &str = include_str!("../lexicon/words.md");
const NAMES: &str = include_str!("../lexicon/names.md");
const TABLE: &str = include_str!("../lexicon/table.rs");

/// The lists that are looked for at the end of a text.
const AT_END: Lists = Lists::CALL_AT_END
    .or(Lists::PICTURE_AGENCY)
    .or(Lists::PICTURE_LABEL)
    .or(Lists::IMAGE_LABEL)
    .or(Lists::BODY_ENDING)
    .or(Lists::CORRESPONDENT_ENDING);

/// The lists of whose entries the languages are told.
const OF_LANGUAGES: Lists = Lists::SELF.or(Lists::OF_ITSELF);

/// How the letters of the entries of a list may be written.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Spelt {
    AnyCase,
    AsWritten,
    OrCapitals,
}

/// An entry of a list, as the page has it.
#[derive(Clone, Copy, Debug)]
struct Entry {
    list: Lists,
    spelt: Spelt,
    languages: Languages,
    text: &'static str,
}

/// The entries of `words.md`.
fn entries() -> Vec<Entry> {
    let sections: Vec<_> = WORDS.split("\n# ").skip(1).collect();
    let names: Vec<_> = sections
        .iter()
        .map(|section| section.lines().next().unwrap_or_default().replace('-', "_"))
        .collect();
    assert_eq!(names, HEADINGS, "the lists of the page and of `lexicon/mod.rs`");
    let mut entries = Vec::new();
    for (number, section) in sections.into_iter().enumerate() {
        let list = Lists(1 << number);
        let spelt = section
            .lines()
            .nth(2)
            .and_then(spelling)
            .unwrap_or_else(|| panic!("{section}: which case?"));
        for line in section.lines().filter_map(|line| line.strip_prefix("- ")) {
            let (label, _) = line.split_once('`').unwrap_or_else(|| panic!("{line}: no entry"));
            let languages = languages(label, list);
            let texts = line.split('`').skip(1).step_by(2);
            entries.extend(texts.map(|text| Entry { list, spelt, languages, text }));
        }
    }
    entries
}

fn spelling(line: &str) -> Option<Spelt> {
    let rules = [
        ("Any case.", Spelt::AnyCase),
        ("As written.", Spelt::AsWritten),
        ("As written or in capitals.", Spelt::OrCapitals),
    ];
    rules.into_iter().find(|(rule, _)| line.starts_with(rule)).map(|(_, spelt)| spelt)
}

fn languages(label: &str, list: Lists) -> Languages {
    if !list.meet(OF_LANGUAGES) {
        return Languages::NONE;
    }
    let name = label.trim_end_matches([':', ' ']);
    let found = Language::all().find(|it| format!("{it:?}") == name);
    Languages::of(&[found.unwrap_or_else(|| panic!("{label:?} is no language"))])
}

/// The names of months and weekdays of `names.md`, each with what it means.
fn names() -> Vec<(&'static str, Row)> {
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let mut names = Vec::new();
    let sections: Vec<_> = NAMES.split("\n# ").skip(1).collect();
    assert_eq!(sections.len(), Language::all().len());
    for section in sections {
        let code = section.split('`').nth(1).unwrap_or_default();
        let language = Language::from_code(code).unwrap_or_else(|| panic!("{code}: no language"));
        let languages = Languages::of(&[language]);
        for line in section.lines().filter_map(|line| line.strip_prefix("- ")) {
            let (key, list) = line.split_once(": ").unwrap_or_else(|| panic!("{line}"));
            let row = match (key.parse(), DAYS.iter().position(|day| *day == key)) {
                (Ok(month @ 1..=12), _) => Row::Month(month, languages),
                (_, Some(day)) => Row::Weekday(u8::try_from(day).unwrap_or(7), languages),
                _ => panic!("{line}: no month or weekday"),
            };
            names.extend(list.split(", ").map(|name| (name, row)));
        }
    }
    names
}

/// What an entry means, before it is written as an [`Answer`].
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Meaning {
    lists: Lists,
    rows: Vec<Row>,
}

impl Meaning {
    /// Adds a meaning, to a row of its kind if there is one.
    fn add(&mut self, new: Row) {
        for row in &mut self.rows {
            match (row, new) {
                (Row::Month(one, of), Row::Month(two, more))
                | (Row::Weekday(one, of), Row::Weekday(two, more))
                    if *one == two =>
                {
                    return of.0 |= more.0;
                }
                (Row::AsWritten(one, of), Row::AsWritten(two, more))
                | (Row::OrCapitals(one, of), Row::OrCapitals(two, more))
                    if *one == two =>
                {
                    return of.0 |= more.0;
                }
                (Row::Of(of), Row::Of(more)) => return of.0 |= more.0,
                _ => {}
            }
        }
        self.rows.push(new);
        self.rows.sort_unstable();
    }

    fn add_entry(&mut self, entry: &Entry) {
        let capitals = Letters::of(entry.text)
            .enumerate()
            .fold(0, |all, (at, letter)| all | u64::from(letter.is_capital) << at);
        match entry.spelt {
            Spelt::AnyCase => self.lists = self.lists.or(entry.list),
            Spelt::AsWritten => self.add(Row::AsWritten(capitals, entry.list)),
            Spelt::OrCapitals => self.add(Row::OrCapitals(capitals, entry.list)),
        }
        if entry.languages != Languages::NONE {
            self.add(Row::Of(entry.languages));
        }
    }
}

type Meanings = BTreeMap<Vec<char>, Meaning>;

fn folded(text: &str) -> Vec<char> {
    Letters::of(text).map(|letter| letter.folded).collect()
}

fn beginnings() -> Meanings {
    let mut meanings = Meanings::new();
    for entry in entries() {
        meanings.entry(folded(entry.text)).or_default().add_entry(&entry);
    }
    for (name, row) in names() {
        meanings.entry(folded(name)).or_default().add(row);
    }
    meanings
}

fn endings() -> Meanings {
    let mut meanings = Meanings::new();
    for entry in entries().iter().filter(|entry| entry.list.meet(AT_END)) {
        assert_eq!(
            entry.spelt,
            Spelt::AnyCase,
            "{entry:?}: its capitals would be counted from the end"
        );
        let letters = LettersBack::of(entry.text).map(|letter| letter.folded).collect();
        meanings.entry(letters).or_default().add_entry(entry);
    }
    meanings
}

/// The pairs of letter and mark of which the letters of the entries are composed.
fn composed(meanings: &Meanings) -> BTreeSet<(char, char, char)> {
    let mut pairs = BTreeSet::new();
    for letter in
        meanings.keys().flatten().filter(|letter| !matches!(letter, '\u{ac00}'..='\u{d7a3}'))
    {
        let mut parts = core::iter::once(*letter).nfd();
        let mut letter = parts.next().unwrap_or_default();
        for mark in parts {
            let Some(both) = compose(letter, mark) else { break };
            pairs.insert((mark, letter, both));
            letter = both;
        }
    }
    pairs
}

/// Numbers as lines of source, wrapped.
fn wrapped(items: impl Iterator<Item = String>) -> String {
    let (mut text, mut column) = (String::new(), 0);
    for item in items {
        if column + item.len() > 110 {
            text.push_str("\n       ");
            column = 0;
        }
        column += item.len() + 2;
        text.push(' ');
        text.push_str(&item);
        text.push(',');
    }
    text.trim_start().to_string()
}

fn small(number: usize) -> u16 {
    u16::try_from(number).unwrap_or_else(|_| panic!("the table has outgrown u16: {number}"))
}

/// The nodes of a trie as they are written, and what they tell.
struct Written {
    nodes: Vec<Node>,
    answers: Vec<Answer>,
    rows: Vec<Row>,
    /// Where the children of a node begin that have these letters, answers and children.
    known: BTreeMap<Vec<Node>, u16>,
}

impl Written {
    /// The node that a letter leads to, with those behind it. `keys` are those that begin so.
    fn add(&mut self, letter: u16, depth: usize, keys: &[(&Vec<char>, &Meaning)]) -> Node {
        let ends = keys.first().filter(|(key, _)| key.len() == depth);
        let answer = ends.map_or(0, |(_, of)| index_of(of, &mut self.answers, &mut self.rows));
        let mut rest = keys.split_at(usize::from(ends.is_some())).1;
        let mut children = Vec::new();
        while let Some(next) = rest.first().map(|(key, _)| key[depth]) {
            let same = rest.iter().take_while(|(key, _)| key[depth] == next);
            let (same, behind) = rest.split_at(same.count());
            children.push(self.add(small(next as usize), depth + 1, same));
            rest = behind;
        }
        let count = small(children.len());
        // Ends that are the same stand there once.
        let end = small(self.nodes.len());
        let first = *self.known.entry(children.clone()).or_insert(end);
        if first == end {
            self.nodes.extend(children);
        }
        Node { letter, first, count, answer }
    }
}

/// The source of a trie.
fn trie(name: &str, meanings: &Meanings) -> String {
    let keys: Vec<_> = meanings.iter().collect();
    let root = Node { letter: 0, first: 0, count: 0, answer: 0 };
    let mut all = Written {
        nodes: vec![root],
        answers: vec![Answer::NONE],
        rows: Vec::new(),
        known: BTreeMap::new(),
    };
    all.nodes[0] = all.add(0, 0, &keys);
    let Written { nodes, answers, rows, .. } = all;
    let mut first = [0; 128];
    let children = usize::from(nodes[0].first)..usize::from(nodes[0].first + nodes[0].count);
    for at in children.take_while(|at| nodes[*at].letter < 128) {
        first[usize::from(nodes[at].letter)] = small(at);
    }
    let node = |node: &Node| format!("{:#x}", node.packed());
    let answer = |it: &Answer| format!("answer({:#x}, {}, {})", it.lists.0, it.rows, it.count);
    format!(
        "\n#[rustfmt::skip]\npub(crate) static {name}: Trie = Trie {{\n    nodes: &[{}],\n    first: [{}],\n    answers: &[{}],\n    rows: &[{}],\n}};\n",
        wrapped(nodes.iter().map(node)),
        wrapped(first.iter().map(|at| format!("{at}"))),
        wrapped(answers.iter().map(answer)),
        wrapped(rows.iter().map(row_source)),
    )
}

/// The source of a row.
fn row_source(row: &Row) -> String {
    match row {
        Row::AsWritten(capitals, lists) => {
            format!("AsWritten({capitals:#x}, Lists({:#x}))", lists.0)
        }
        Row::OrCapitals(capitals, lists) => {
            format!("OrCapitals({capitals:#x}, Lists({:#x}))", lists.0)
        }
        Row::Month(month, languages) => format!("Month({month}, Languages({:#x}))", languages.0),
        Row::Weekday(day, languages) => format!("Weekday({day}, Languages({:#x}))", languages.0),
        Row::Of(languages) => format!("Of(Languages({:#x}))", languages.0),
    }
}

/// The index of the answer that tells a meaning, which is added if there is none yet.
fn index_of(meaning: &Meaning, answers: &mut Vec<Answer>, rows: &mut Vec<Row>) -> u16 {
    let of = &meaning.rows;
    let known = (0..=rows.len()).find(|at| rows[*at..].starts_with(of)).unwrap_or(rows.len());
    if known == rows.len() {
        rows.extend(of);
    }
    let start = if of.is_empty() { 0 } else { known };
    let count = u8::try_from(of.len()).unwrap_or_else(|_| panic!("{meaning:?}"));
    let answer = Answer { lists: meaning.lists, rows: small(start), count };
    let at = answers.iter().skip(1).position(|it| *it == answer).map_or(answers.len(), |at| at + 1);
    if at == answers.len() {
        answers.push(answer);
    }
    small(at)
}

fn table() -> String {
    let meanings = beginnings();
    let pairs = composed(&meanings);
    let pair = |(mark, letter, both): &(char, char, char)| {
        format!(
            "('\\u{{{:x}}}', '\\u{{{:x}}}', '\\u{{{:x}}}')",
            *mark as u32, *letter as u32, *both as u32
        )
    };
    let mut table = String::from(
        "//! Written from `words.md` and `names.md` by `UPDATE_LEXICON=1 cargo test --lib lexicon`. Not to be\n\
        //! changed by hand.\n\
        #![allow(clippy::unreadable_literal, reason = \"written by a program\")]\n\n\
        use super::language::Languages;\n\
        use super::lists::Lists;\n\
        use super::trie::Row::{AsWritten, Month, Of, OrCapitals, Weekday};\n\
        use super::trie::{Answer, Trie};\n\n\
        const fn answer(lists: u128, rows: u16, count: u8) -> Answer {\n    Answer { lists: Lists(lists), rows, count }\n}\n\n\
        /// A mark, the letter before it, and the letter that they are together, sorted.\n\
        #[rustfmt::skip]\n",
    );
    let _ = writeln!(
        table,
        "pub(crate) static COMPOSED: &[(char, char, char)] = &[{}];",
        wrapped(pairs.iter().map(pair))
    );
    table + &trie("BEGINNINGS", &meanings) + &trie("ENDS", &endings())
}

/// `UPDATE_LEXICON=1 cargo test --lib lexicon` writes the table.
#[test]
fn the_lexicon_is_that_of_the_pages() {
    let table = table();
    if std::env::var_os("UPDATE_LEXICON").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/lexicon/table.rs");
        std::fs::write(path, table).unwrap_or_else(|error| panic!("{path}: {error}"));
    } else {
        assert!(
            TABLE == table,
            "the pages have changed: UPDATE_LEXICON=1 cargo test --lib lexicon"
        );
    }
}

#[test]
fn every_entry_is_found_as_it_is_written() {
    for Entry { list, text, .. } in entries() {
        let forms = [text.to_string(), text.nfd().collect(), text.replace(' ', " \u{a0}")];
        for form in &forms {
            assert!(lists(form).meet(list), "{form}");
            assert_eq!(strip(form, text), Some(""), "{form}");
            assert_eq!(strip_end(form, text), Some(""), "{form}");
        }
        if list.meet(AT_END) {
            assert!(ends_within(text, list), "{text}");
        }
    }
    for (name, row) in names() {
        let nfd: String = name.nfd().collect();
        for form in [name, &nfd] {
            let found = begins(form).filter(|it| it.rest.is_empty()).flat_map(|it| it.rows());
            let is_of = |other: &Row| match (row, other) {
                (Row::Month(one, of), Row::Month(two, all))
                | (Row::Weekday(one, of), Row::Weekday(two, all)) => one == *two && of.meet(*all),
                _ => false,
            };
            assert!(found.into_iter().any(is_of), "{form}");
        }
    }
}

/// A word is on the page once in a list, in whatever form.
#[test]
fn no_entry_is_twice_in_a_list_of_the_lexicon() {
    let mut seen = BTreeSet::new();
    for Entry { list, spelt, text, languages } in entries() {
        // `Lookup` relies on it.
        assert!(!text.starts_with(|first: char| first.is_ascii_digit()), "{text}");
        let form = if spelt == Spelt::AnyCase { folded(text) } else { text.chars().collect() };
        assert!(seen.insert((list, languages, form)), "{text} is twice in its list");
    }
}

#[test]
fn few_entries_of_the_lexicon_begin_one_with_the_other() {
    let most = entries().iter().map(|entry| begins(entry.text).count()).max();
    assert!(most <= Some(MOST_WORDS), "{most:?}");
    assert!(names().iter().all(|(name, _)| begins(name).count() <= MOST_WORDS));
    assert_eq!(phrases("Photo credit: Jane").count(), 2);
}

/// Before a date a label is tried before a weekday, and a month stands in the date.
#[test]
fn no_label_of_the_lexicon_is_a_month_and_few_months_have_two_meanings() {
    let (mut both, mut two) = (Vec::new(), BTreeSet::new());
    for (letters, meaning) in beginnings() {
        let is = |is: fn(&Row) -> bool| meaning.rows.iter().filter(|row| is(row)).count();
        let months = is(|row| matches!(row, Row::Month(..)));
        let name = || String::from_iter(&letters);
        if months > 0 {
            assert!(!meaning.lists.meet(Lists::LABEL.or(Lists::OTHER_MONTH)), "{}", name());
        }
        assert!(months <= 2, "{}", name());
        if months > 1 {
            two.insert(name());
        }
        if meaning.lists.meet(Lists::LABEL) && is(|row| matches!(row, Row::Weekday(..))) > 0 {
            both.push(name());
        }
    }
    assert_eq!(both, ["pe", "son"]);
    let croatian = ["lip", "lis", "listopad", "listopada", "srp"];
    assert!(two.iter().eq(croatian), "{two:?}: Croatian against Polish and Czech");
}
