//! The rules of the pages and the productions of the code are the same.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The rules of the pages, by their names.
fn rules_of_the_pages() -> BTreeMap<String, String> {
    let pages =
        [include_str!("../../src/format/format.md"), include_str!("../../src/format/kinds.md")];
    let mut rules = BTreeMap::new();
    for page in pages {
        for block in page.split("```text\n").skip(1) {
            let block = block.split("```").next().unwrap();
            for (name, rule) in rules_of(block) {
                let is_new = rules.insert(name.clone(), rule).is_none();
                assert!(is_new, "{name} is a rule twice");
            }
        }
    }
    rules
}

/// The rules of a block. A line that starts with white space goes on with the rule before it.
fn rules_of(block: &str) -> Vec<(String, String)> {
    let mut rules: Vec<(String, String)> = Vec::new();
    for line in block.lines() {
        match line.split_once(" = ").filter(|(name, _)| is_name(name.trim_end())) {
            Some((name, rule)) => rules.push((name.trim_end().to_owned(), bare(rule))),
            None => {
                if let Some((_, rule)) = rules.last_mut() {
                    rule.push_str(&bare(line));
                }
            }
        }
    }
    rules
}

/// Whether a text is the name of a rule: in small letters, but for `WSP`.
fn is_name(text: &str) -> bool {
    let is_small = |it: u8| it.is_ascii_lowercase() || it == b'-';
    text == "WSP" || (!text.is_empty() && text.bytes().all(is_small))
}

/// A rule without its comment and white space.
fn bare(rule: &str) -> String {
    let rule = rule.split(" ; ").next().unwrap_or_default();
    rule.split_whitespace().collect()
}

/// A rule of a doc comment: its name, itself, and the item that the comment is of.
struct Production {
    name: String,
    rule: String,
    item: String,
    file: String,
}

/// The productions of the code: each inline code `name = rule` of a doc comment.
fn productions() -> Vec<Production> {
    let mut productions = Vec::new();
    for (file, text) in sources(Path::new("src")) {
        let mut lines = text.lines().map(str::trim).peekable();
        while let Some(line) = lines.next() {
            let Some(first) = line.strip_prefix("/// ") else { continue };
            let mut doc = first.to_owned();
            while let Some(more) = lines.next_if(|line| line.starts_with("///")) {
                doc.push(' ');
                doc.push_str(more.trim_start_matches("///").trim());
            }
            let item = lines.find(|line| !line.starts_with('#') && !line.starts_with("clippy"));
            for code in doc.split('`').skip(1).step_by(2) {
                let Some((name, rule)) = code.split_once(" = ") else { continue };
                if is_name(name) {
                    let (name, rule) = (name.to_owned(), bare(rule));
                    let item = item.unwrap_or_default().to_owned();
                    productions.push(Production { name, rule, item, file: file.clone() });
                }
            }
        }
    }
    productions
}

/// The files of a folder and the folders in it, with their texts.
fn sources(folder: &Path) -> Vec<(String, String)> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|it| it == "rs") {
            files.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
        }
    }
    files
}

/// The rules that no production reads, with their reasons: the list in `src/grammar.rs`.
fn exceptions() -> BTreeMap<String, String> {
    let text = fs::read_to_string("src/grammar.rs").unwrap();
    let docs = text.lines().map_while(|line| line.strip_prefix("//!"));
    let docs = docs.map(str::trim).collect::<Vec<_>>().join("\n");
    let list = docs.split_once("# Exceptions\n").unwrap().1;
    let mut exceptions = BTreeMap::new();
    for item in list.replace("\n  ", " ").split("\n- ").skip(1) {
        let (names, reason) = item.split_once(": ").unwrap();
        assert!(reason.split_whitespace().count() > 3, "{names} has no reason");
        for name in names.split('`').skip(1).step_by(2) {
            let is_new = exceptions.insert(name.to_owned(), reason.to_owned()).is_none();
            assert!(is_new, "{name} is an exception twice");
        }
    }
    exceptions
}

/// Whether an item is the function or the table of a name.
fn is_item_of(item: &str, name: &str) -> bool {
    let function = name.replace('-', "_");
    let table = function.to_uppercase();
    let words = item.split(|it: char| !(it.is_alphanumeric() || it == '_'));
    let words: Vec<_> = words.collect();
    words.windows(2).any(|pair| match pair[0] {
        "fn" => pair[1] == function,
        "const" | "static" => pair[1] == table,
        _ => false,
    })
}

#[test]
fn each_rule_of_the_pages_is_a_production_of_that_name() {
    let (pages, productions, exceptions) = (rules_of_the_pages(), productions(), exceptions());
    let mut wrong = Vec::new();
    for (name, rule) in &pages {
        let found: Vec<_> = productions.iter().filter(|it| it.name == *name).collect();
        match found.as_slice() {
            [] if exceptions.contains_key(name) => {}
            [] => wrong.push(format!("{name}: no production, and no exception")),
            [one] => {
                if exceptions.contains_key(name) {
                    wrong.push(format!("{name}: an exception, but {} has it", one.file));
                }
                if one.rule != *rule {
                    wrong.push(format!("{name}: {} in {}, {rule} on the page", one.rule, one.file));
                }
                if !is_item_of(&one.item, name) {
                    wrong.push(format!("{name}: {} in {} is not of this name", one.item, one.file));
                }
            }
            _ => wrong.push(format!("{name}: {} productions", found.len())),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(pages.len() > 120, "{}", pages.len());
}

#[test]
fn each_production_and_each_exception_is_a_rule_of_the_pages() {
    let pages = rules_of_the_pages();
    let unknown: Vec<_> =
        productions().into_iter().filter(|it| !pages.contains_key(&it.name)).collect();
    let unknown: Vec<_> = unknown.iter().map(|it| format!("{} in {}", it.name, it.file)).collect();
    assert!(unknown.is_empty(), "{}", unknown.join("\n"));
    let exceptions: BTreeSet<_> = exceptions().into_keys().collect();
    let unknown: Vec<_> = exceptions.iter().filter(|it| !pages.contains_key(*it)).collect();
    assert!(unknown.is_empty(), "exceptions that are no rules: {unknown:?}");
}

#[test]
fn rules_are_compared_without_white_space_and_comments() {
    let rules = rules_of("one = a\n  \"b\" ; first\ntwo-three = c / d\n");
    let rules: Vec<_> = rules.iter().map(|(name, rule)| (name.as_str(), rule.as_str())).collect();
    assert_eq!(rules, [("one", "a\"b\""), ("two-three", "c/d")]);
    assert!(is_item_of("pub(super) fn two_three(input: &str) -> x {", "two-three"));
    assert!(is_item_of("const TWO_THREE: &[char] = &['a'];", "two-three"));
    assert!(!is_item_of("fn two(input: &str) {", "two-three"));
}
