//! The layers of `src`: which folder may use which, and that no files use each other in a cycle.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The folders and files directly in `src`, from the lowest layer to the highest, and the layers that
/// each uses. They must be before it in this list.
const LAYERS: [(&str, &str); 12] = [
    ("lexicon", ""),
    ("text", "lexicon"),
    ("error", "text"),
    ("grammar", "error lexicon text"),
    ("parse", "error grammar lexicon text"),
    ("article", "error grammar parse text"),
    ("byline", "article grammar lexicon text"),
    ("paragraph", "article byline grammar lexicon parse text"),
    ("validate", "article error grammar parse text"),
    ("many", "article error parse text"),
    ("fuzz", "article"),
    ("format", ""),
];

/// Returns the files of `src` except `lib.rs`, each by its path without extension: `parse/date/line`.
/// A `mod.rs` has the path of its folder.
fn files() -> BTreeMap<String, String> {
    fn add(folder: &Path, name: &str, files: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let stem = path.file_stem().unwrap().to_str().unwrap();
            let inner = if name.is_empty() { stem.to_owned() } else { format!("{name}/{stem}") };
            if path.is_dir() {
                add(&path, &inner, files);
            } else if path.extension().is_some_and(|it| it == "rs") && inner != "lib" {
                let inner = inner.strip_suffix("/mod").unwrap_or(&inner).to_owned();
                files.insert(inner, fs::read_to_string(&path).unwrap());
            }
        }
    }
    let mut files = BTreeMap::new();
    add(Path::new("src"), "", &mut files);
    files
}

/// Returns whether a file is the `mod.rs` of a folder.
fn is_mod_file(file: &str) -> bool {
    Path::new("src").join(file).is_dir()
}

/// Returns the lines of a file that are not comments.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.starts_with("//"))
}

/// Returns the files that a file uses.
fn used(file: &str, text: &str, files: &BTreeMap<String, String>) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    // Indented lines are in a module of tests, where `super` is the file itself.
    for line in text.lines().filter(|line| !line.starts_with(' ')) {
        let Some(path) = line.strip_prefix("use ") else { continue };
        let mut names: Vec<&str> = file.split('/').collect();
        for name in path
            .split(|it: char| !it.is_alphanumeric() && !"_:".contains(it))
            .next()
            .unwrap()
            .split("::")
        {
            match name {
                "crate" => names.clear(),
                "self" | "super" => drop(names.pop()),
                _ => names.push(name),
            }
        }
        let known = (1..=names.len()).rev().map(|end| names[..end].join("/"));
        if path.starts_with("crate") || path.starts_with("super") {
            used.extend(known.into_iter().find(|name| files.contains_key(name)));
        }
    }
    used
}

#[test]
fn each_layer_uses_only_lower_layers() {
    let files = files();
    let mut layers: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let top = |file: &str| file.split('/').next().unwrap().to_owned();
    for (file, text) in &files {
        let used = used(file, text, &files).iter().map(|used| top(used)).collect::<BTreeSet<_>>();
        layers.entry(file.split('/').next().unwrap()).or_default().extend(used);
    }
    let mut below = BTreeSet::new();
    for (name, expected) in LAYERS {
        let mut used = layers.remove(name).unwrap_or_else(|| panic!("there is no {name}"));
        used.remove(name);
        assert_eq!(
            Vec::from_iter(&used).into_iter().map(String::as_str).collect::<Vec<_>>().join(" "),
            expected,
            "{name}"
        );
        assert!(used.is_subset(&below), "{name} uses a higher layer");
        below.insert(name.to_owned());
    }
    assert!(layers.is_empty(), "{layers:?} are not in the list of layers");
}

#[test]
fn no_files_use_each_other_in_a_cycle() {
    let files = files();
    let mut left: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (file, text) in files.iter().filter(|(file, _)| !is_mod_file(file)) {
        left.insert(file, used(file, text, &files));
    }
    // Files that use none of the remaining files are removed, until there are none.
    loop {
        let ready = |used: &BTreeSet<String>| !used.iter().any(|it| left.contains_key(it.as_str()));
        let ready: Vec<_> = left.iter().filter(|(_, used)| ready(used)).map(|it| *it.0).collect();
        if ready.is_empty() {
            break;
        }
        left.retain(|file, _| !ready.contains(file));
    }
    assert!(left.is_empty(), "{left:#?}");
}

/// The two tests above read only `use` declarations, so other lines must not have paths. A file also
/// names the files of its own folder and not their `mod.rs`, and a `mod.rs` has no code.
#[test]
fn paths_are_only_in_use_declarations() {
    let files = files();
    for (file, text) in &files {
        for line in code(text) {
            let line = line.replace("pub(crate)", "pub").replace("pub(super)", "pub");
            let is_use = line.starts_with("use ") || line.starts_with("pub use ");
            let has_string = line.contains('"');
            assert!(is_use || has_string || !line.contains("crate::"), "{file}: {line}");
            assert!(is_use || has_string || !line.contains("super::"), "{file}: {line}");
        }
        let own = file.rsplit_once('/').map_or("", |(folder, _)| folder);
        assert!(
            is_mod_file(file) || !used(file, text, &files).contains(own),
            "{file} uses {own}/mod.rs"
        );
        let is_allowed = |line: &str| {
            let line = line.replace("pub(crate) ", "").replace("pub ", "");
            line.is_empty()
                || ["mod ", "use ", "#[", "#![", "}", "Article", "//"]
                    .iter()
                    .any(|start| line.starts_with(start))
        };
        assert!(!is_mod_file(file) || code(text).all(is_allowed), "src/{file}/mod.rs has code");
    }
}
