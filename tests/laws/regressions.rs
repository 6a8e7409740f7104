//! Checks every invariant on each failure that a fuzz target has found, and on each seed.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::oracles;

/// Returns the files of a folder of the repository, except its README.
fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.filter(|path| path.is_file() && !path.ends_with("README.md")).collect()
}

fn replay(folder: &str, least: usize) {
    let files = files(folder);
    assert!(files.len() >= least, "{folder} has {} files", files.len());
    for file in files {
        let bytes = fs::read(&file).unwrap();
        for (name, assert_invariant) in oracles::ALL {
            // If an invariant does not hold, this is the last line before the panic.
            println!("{} against {name}", file.display());
            assert_invariant(&bytes);
            // As pieces instead of text, with other options, and truncated.
            assert_invariant(&[b"\x01", &bytes[..]].concat());
            assert_invariant(&[b"\x0e", &bytes[..]].concat());
            assert_invariant(&bytes[..bytes.len() / 2]);
        }
    }
}

#[test]
fn fuzzing_failures_stay_fixed() {
    replay("tests/laws/regressions", 1);
}

#[test]
fn every_invariant_holds_for_the_seeds() {
    replay("seeds", 15);
}

/// `growth`, which measures time, is the only target without an invariant here.
#[test]
fn every_invariant_has_a_fuzz_target() {
    if !Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz").exists() {
        // `fuzz` is a separate crate, which the published package does not contain.
        return;
    }
    let invariants: BTreeSet<_> = oracles::ALL.iter().map(|(name, _)| (*name).to_owned()).collect();
    let targets = files("fuzz/fuzz_targets")
        .into_iter()
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned());
    let targets: BTreeSet<_> = targets.filter(|name| name != "growth").collect();
    assert_eq!(invariants, targets);
}
