//! Replays every find of the fuzz targets, and every seed, through every law.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::oracles;

/// The files of a folder of the repository, but for its index.
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
        for (name, law) in oracles::ALL {
            // Where a law does not hold, this is the last line before the panic.
            println!("{} against {name}", file.display());
            law(&bytes);
            // As folded bytes, with another choice of options, and cut off.
            law(&[b"\x01", &bytes[..]].concat());
            law(&[b"\x0e", &bytes[..]].concat());
            law(&bytes[..bytes.len() / 2]);
        }
    }
}

#[test]
fn finds_stay_mended() {
    replay("tests/laws/regressions", 1);
}

#[test]
fn seeds_keep_every_law() {
    replay("seeds", 15);
}

/// Each law has its fuzz target, and each target but the one that measures time
/// has its law here.
#[test]
fn every_fuzz_target_is_replayed() {
    if !Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz").exists() {
        // The published package has no `fuzz`, which is a crate of its own.
        return;
    }
    let laws: BTreeSet<_> = oracles::ALL.iter().map(|(name, _)| (*name).to_owned()).collect();
    let targets = files("fuzz/fuzz_targets")
        .into_iter()
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned());
    let targets: BTreeSet<_> = targets.filter(|name| name != "growth").collect();
    assert_eq!(laws, targets);
}
