//! Checks what the manifest says about the dependencies.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

/// The first Rust that has the edition of the manifest, 2024.
const EDITION: &str = "1.85";

/// Runs a command that must succeed, and returns its standard output.
fn output(program: &str, arguments: &[&str]) -> Vec<u8> {
    let output = Command::new(program).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

/// Returns the metadata of the locked packages that are built on this machine.
fn metadata() -> Value {
    let rustc = String::from_utf8(output("rustc", &["-vV"])).unwrap();
    let host = rustc.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    let json = output(
        env!("CARGO"),
        &[
            "metadata",
            "--format-version",
            "1",
            "--all-features",
            "--offline",
            "--locked",
            "--filter-platform",
            host,
            "--manifest-path",
            manifest,
        ],
    );
    serde_json::from_slice(&json).unwrap()
}

/// Returns the names of the packages that a crate with this dependency builds.
fn built(metadata: &Value) -> BTreeSet<&str> {
    let nodes = metadata["resolve"]["nodes"].as_array().unwrap();
    let nodes: BTreeMap<_, _> =
        nodes.iter().map(|node| (node["id"].as_str().unwrap(), node)).collect();
    let mut found = BTreeSet::new();
    let mut open = vec![metadata["resolve"]["root"].as_str().unwrap()];
    while let Some(id) = open.pop() {
        if found.insert(id) {
            let all = nodes[id]["deps"].as_array().unwrap().iter();
            let built = all.filter(|dep| {
                dep["dep_kinds"].as_array().unwrap().iter().any(|kind| kind["kind"] != "dev")
            });
            open.extend(built.map(|dep| dep["pkg"].as_str().unwrap()));
        }
    }
    found
}

fn numbers(version: &str) -> Vec<u32> {
    version.split('.').map(|number| number.parse().unwrap()).collect()
}

/// Clippy's `incompatible_msrv` checks the code with the same version.
#[test]
fn the_rust_version_is_the_oldest_that_builds_all_dependencies() {
    let metadata = metadata();
    let built = built(&metadata);
    assert!(built.len() > 20, "{built:?}");
    let packages = metadata["packages"].as_array().unwrap().iter();
    let dependencies = packages.filter(|package| {
        built.contains(package["id"].as_str().unwrap()) && package["name"] != "newsclip"
    });
    let needed = dependencies.filter_map(|package| package["rust_version"].as_str());
    let needed = needed.chain([EDITION]).max_by_key(|version| numbers(version)).unwrap();
    assert_eq!(env!("CARGO_PKG_RUST_VERSION"), needed);
}
