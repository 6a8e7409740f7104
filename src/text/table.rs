//! Generates the table of the lexicon from its pages, and tests that it is up to date.
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

/// The lists that are looked up at the end of a text.
const AT_END: Lists = Lists::CALL_AT_END
    .or(Lists::PICTURE_AGENCY)
    .or(Lists::PICTURE_LABEL)
    .or(Lists::IMAGE_LABEL)
    .or(Lists::BODY_ENDING)
    .or(Lists::CORRESPONDENT_ENDING);

/// The lists for which the table has the language of each entry.
const OF_LANGUAGES: Lists = Lists::SELF.or(Lists::OF_ITSELF);

/// The case rule of a list.
#[derive(Clone, Copy, Debug, PartialEq)]
enum CaseRule {
    AnyCase,
    AsWritten,
    OrCapitals,
}

/// An entry of a list, as on the page.
#[derive(Clone, Copy, Debug)]
struct Entry {
    list: Lists,
    case: CaseRule,
    languages: Languages,
    text: &'static str,
}

/// Reads the entries of `words.md`.
fn entries() -> Vec<Entry> {
    let sections: Vec<_> = WORDS.split("\n# ").skip(1).collect();
    let names: Vec<_> = sections
        .iter()
        .map(|section| section.lines().next().unwrap_or_default().replace('-', "_"))
        .collect();
    assert_eq!(names, HEADINGS, "the lists of the page and of `lexicon/lists.rs`");
    let mut entries = Vec::new();
    for (number, section) in sections.into_iter().enumerate() {
        let list = Lists(1 << number);
        let case = section
            .lines()
            .nth(2)
            .and_then(case_rule)
            .unwrap_or_else(|| panic!("{section}: which case?"));
        for line in section.lines().filter_map(|line| line.strip_prefix("- ")) {
            let (label, _) = line.split_once('`').unwrap_or_else(|| panic!("{line}: no entry"));
            let languages = languages(label, list);
            let texts = line.split('`').skip(1).step_by(2);
            entries.extend(texts.map(|text| Entry { list, case, languages, text }));
        }
    }
    entries
}

/// Reads the case rule at the start of a line.
fn case_rule(line: &str) -> Option<CaseRule> {
    let rules = [
        ("Any case.", CaseRule::AnyCase),
        ("As written.", CaseRule::AsWritten),
        ("As written or in capitals.", CaseRule::OrCapitals),
    ];
    rules.into_iter().find(|(rule, _)| line.starts_with(rule)).map(|(_, case)| case)
}

/// Reads the languages of a line, if the table has those of this list.
fn languages(label: &str, list: Lists) -> Languages {
    if !list.intersects(OF_LANGUAGES) {
        return Languages::NONE;
    }
    let name = label.trim_end_matches([':', ' ']);
    let found = Language::all().find(|it| format!("{it:?}") == name);
    Languages::of(&[found.unwrap_or_else(|| panic!("{label:?} is not a language"))])
}

/// Reads the names of months and weekdays of `names.md`, each with its meaning.
fn names() -> Vec<(&'static str, Row)> {
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let mut names = Vec::new();
    let sections: Vec<_> = NAMES.split("\n# ").skip(1).collect();
    assert_eq!(sections.len(), Language::all().len());
    for section in sections {
        let code = section.split('`').nth(1).unwrap_or_default();
        let language =
            Language::from_code(code).unwrap_or_else(|| panic!("{code} is not a language"));
        let languages = Languages::of(&[language]);
        for line in section.lines().filter_map(|line| line.strip_prefix("- ")) {
            let (key, list) = line.split_once(": ").unwrap_or_else(|| panic!("{line}"));
            let row = match (key.parse(), DAYS.iter().position(|day| *day == key)) {
                (Ok(month @ 1..=12), _) => Row::Month(month, languages),
                (_, Some(day)) => Row::Weekday(u8::try_from(day).unwrap_or(7), languages),
                _ => panic!("{line}: not a month or weekday"),
            };
            names.extend(list.split(", ").map(|name| (name, row)));
        }
    }
    names
}

/// The meaning of an entry, from which an [`Answer`] is made.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Meaning {
    lists: Lists,
    rows: Vec<Row>,
}

impl Meaning {
    /// Adds a row, or merges it with the row of its kind.
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
        match entry.case {
            CaseRule::AnyCase => self.lists = self.lists.or(entry.list),
            CaseRule::AsWritten => self.add(Row::AsWritten(capitals, entry.list)),
            CaseRule::OrCapitals => self.add(Row::OrCapitals(capitals, entry.list)),
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
    for entry in entries().iter().filter(|entry| entry.list.intersects(AT_END)) {
        assert_eq!(
            entry.case,
            CaseRule::AnyCase,
            "{entry:?}: its capitals would be counted from the end"
        );
        let letters = LettersBack::of(entry.text).map(|letter| letter.folded).collect();
        meanings.entry(letters).or_default().add_entry(entry);
    }
    meanings
}

/// Returns each mark and letter that compose a letter of the entries, with that letter.
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

/// Wraps items to lines of source.
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

/// The nodes of a trie, in the order of the table, and their meanings.
struct Written {
    nodes: Vec<Node>,
    answers: Vec<Answer>,
    rows: Vec<Row>,
    /// The index of the first child, by the children. Nodes with equal children share them.
    known: BTreeMap<Vec<Node>, u16>,
}

impl Written {
    /// Adds the nodes after a letter, and returns the node of the letter. `keys` are all entries with
    /// this beginning, which has `depth` letters.
    fn add(&mut self, letter: u16, depth: usize, keys: &[(&Vec<char>, &Meaning)]) -> Node {
        let ends = keys.first().filter(|(key, _)| key.len() == depth);
        let answer = ends.map_or(0, |(_, of)| index_of(of, &mut self.answers, &mut self.rows));
        let mut rest = keys.split_at(usize::from(ends.is_some())).1;
        let mut children = Vec::new();
        while let Some(next) = rest.first().map(|(key, _)| key[depth]) {
            let same = rest.iter().take_while(|(key, _)| key[depth] == next);
            let (same, others) = rest.split_at(same.count());
            children.push(self.add(small(next as usize), depth + 1, same));
            rest = others;
        }
        let count = small(children.len());
        // Equal children are written once.
        let end = small(self.nodes.len());
        let first = *self.known.entry(children.clone()).or_insert(end);
        if first == end {
            self.nodes.extend(children);
        }
        Node { letter, first, count, answer }
    }
}

/// Writes the source of a trie.
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

/// Writes the source of a row.
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

/// Returns the index of the answer with this meaning. Adds one if there is none.
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
        "//! Generated from `words.md` and `names.md` by `UPDATE_LEXICON=1 cargo test --lib lexicon`. Do not\n\
        //! edit it.\n\
        #![allow(clippy::unreadable_literal, reason = \"generated\")]\n\n\
        use super::language::Languages;\n\
        use super::lists::Lists;\n\
        use super::trie::Row::{AsWritten, Month, Of, OrCapitals, Weekday};\n\
        use super::trie::{Answer, Trie};\n\n\
        const fn answer(lists: u128, rows: u16, count: u8) -> Answer {\n    Answer { lists: Lists(lists), rows, count }\n}\n\n\
        /// A mark, the letter before it, and the letter that both compose, sorted.\n\
        #[rustfmt::skip]\n",
    );
    let _ = writeln!(
        table,
        "pub(crate) static COMPOSED: &[(char, char, char)] = &[{}];",
        wrapped(pairs.iter().map(pair))
    );
    table + &trie("BEGINNINGS", &meanings) + &trie("ENDS", &endings())
}

/// `UPDATE_LEXICON=1 cargo test --lib lexicon` writes the table instead.
#[test]
fn the_table_of_the_lexicon_is_up_to_date() {
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
fn every_entry_of_the_lexicon_is_found() {
    for Entry { list, text, .. } in entries() {
        let forms = [text.to_string(), text.nfd().collect(), text.replace(' ', " \u{a0}")];
        for form in &forms {
            assert!(lists(form).intersects(list), "{form}");
            assert_eq!(strip(form, text), Some(""), "{form}");
            assert_eq!(strip_end(form, text), Some(""), "{form}");
        }
        if list.intersects(AT_END) {
            assert!(ends_within(text, list), "{text}");
        }
    }
    for (name, row) in names() {
        let nfd: String = name.nfd().collect();
        for form in [name, &nfd] {
            let found = begins(form).filter(|it| it.rest.is_empty()).flat_map(|it| it.rows());
            let is_of = |other: &Row| match (row, other) {
                (Row::Month(one, of), Row::Month(two, all))
                | (Row::Weekday(one, of), Row::Weekday(two, all)) => {
                    one == *two && of.intersects(*all)
                }
                _ => false,
            };
            assert!(found.into_iter().any(is_of), "{form}");
        }
    }
}

/// A list has each word once, in any form.
#[test]
fn no_list_of_the_lexicon_has_an_entry_twice() {
    let mut seen = BTreeSet::new();
    for Entry { list, case, text, languages } in entries() {
        // `Lookup` relies on this.
        assert!(!text.starts_with(|first: char| first.is_ascii_digit()), "{text}");
        let form = if case == CaseRule::AnyCase { folded(text) } else { text.chars().collect() };
        assert!(seen.insert((list, languages, form)), "{text} is twice in its list");
    }
}

#[test]
fn few_entries_of_the_lexicon_begin_with_each_other() {
    let most = entries().iter().map(|entry| begins(entry.text).count()).max();
    assert!(most <= Some(MOST_WORDS), "{most:?}");
    assert!(names().iter().all(|(name, _)| begins(name).count() <= MOST_WORDS));
    assert_eq!(phrases("Photo credit: Jane").count(), 2);
}

/// Before a date, a label is tried before a weekday. A month is tried only as part of the date.
#[test]
fn no_label_of_the_lexicon_is_a_month_and_few_names_mean_two_months() {
    let (mut both, mut two) = (Vec::new(), BTreeSet::new());
    for (letters, meaning) in beginnings() {
        let is = |is: fn(&Row) -> bool| meaning.rows.iter().filter(|row| is(row)).count();
        let months = is(|row| matches!(row, Row::Month(..)));
        let name = || String::from_iter(&letters);
        if months > 0 {
            assert!(!meaning.lists.intersects(Lists::LABEL.or(Lists::OTHER_MONTH)), "{}", name());
        }
        assert!(months <= 2, "{}", name());
        if months > 1 {
            two.insert(name());
        }
        if meaning.lists.intersects(Lists::LABEL) && is(|row| matches!(row, Row::Weekday(..))) > 0 {
            both.push(name());
        }
    }
    assert_eq!(both, ["pe", "son"]);
    let croatian = ["lip", "lis", "listopad", "listopada", "srp"];
    assert!(two.iter().eq(croatian), "{two:?} are names in Croatian, and in Polish or Czech");
}
