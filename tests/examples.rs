//! The example `to_json`, run as a program.
#![cfg(feature = "serde")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

mod program;

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::str;

use program::{ERRORS, Folder, INVALID};

const RAIN: &str = "\
“Rain” | It fell | Gazette
HTTP://Example.com/rain

Jane \"J\" Roe
John Doe
1 May 2024

It rained
all day.

Then it\tstopped.
";
const RAIN_JSON: &str = r#"{"headline":"Rain","deck":"It fell","publication":"Gazette","url":"http://example.com/rain","byline":"Jane \"J\" Roe\nJohn Doe","date":"2024-05-01","paragraphs":["It rained all day.","Then it\tstopped."]}"#;

const SNOW: &str = "“Schnee” | Böte\r\nhttps://example.com/\r\n2024-12-24\r\nEs schneit.";
const SNOW_JSON: &str = r#"{"headline":"Schnee","deck":null,"publication":"Böte","url":"https://example.com/","byline":null,"date":"2024-12-24","paragraphs":["Es schneit."]}"#;

#[test]
fn articles_are_printed_in_the_order_of_the_files() {
    let folder = Folder::new("examples/order");
    let (snow, rain) = (folder.file("a", SNOW), folder.file("b", RAIN));
    assert_prints(&run(&[&snow, &rain], b""), &[SNOW_JSON, RAIN_JSON]);
    assert_prints(&run(&[&rain, &snow, &rain], b""), &[RAIN_JSON, SNOW_JSON, RAIN_JSON]);
}

#[test]
fn standard_input_is_read_if_no_file_is_named() {
    assert_prints(&run(&[], RAIN.as_bytes()), &[RAIN_JSON]);
}

#[test]
fn a_hyphen_means_standard_input() {
    let folder = Folder::new("examples/hyphen");
    let snow = folder.file("snow", SNOW);
    assert_prints(&run(&["-"], RAIN.as_bytes()), &[RAIN_JSON]);
    assert_prints(&run(&[&snow, "-", &snow], RAIN.as_bytes()), &[SNOW_JSON, RAIN_JSON, SNOW_JSON]);
}

#[test]
fn every_error_of_a_file_is_reported_and_the_other_files_are_printed() {
    let folder = Folder::new("examples/errors");
    let (rain, hail, snow) =
        (folder.file("rain", RAIN), folder.file("hail", INVALID), folder.file("snow", SNOW));
    let output = run(&[&rain, &hail, &snow], b"");
    let errors = ERRORS.map(|error| format!("{hail}:{error}"));
    assert_fails(&output, &[RAIN_JSON, SNOW_JSON], &errors);
}

#[test]
fn a_file_may_have_any_number_of_articles() {
    let folder = Folder::new("many");
    // Some begin with a byte-order mark, some have no line feed at the end.
    let many = folder.file("many", [RAIN, SNOW, "\u{feff}", SNOW, "\u{feff}", RAIN].concat());
    let lines = [RAIN_JSON, SNOW_JSON, SNOW_JSON, RAIN_JSON];
    assert_prints(&run(&[&many], b""), &lines);
    assert_prints(&run(&[&many, "-"], RAIN.as_bytes()), &[&lines[..], &[RAIN_JSON]].concat());
    // A file without articles has the error of an empty text.
    let blank = folder.file("blank", " \n\n");
    let errors = newsclip::check(" \n\n").into_iter();
    let errors: Vec<_> = errors.map(|it| format!("{blank}:1:1: error: {}", it.kind())).collect();
    assert_eq!(errors.len(), 1);
    assert_fails(&run(&[&blank, &many], b""), &lines, &errors);

    let hail = INVALID.replace("It hailed.", "It hailed.\n\n");
    let bad = folder.file("bad", [RAIN, &hail, SNOW, "\n", &hail].concat());
    let located = |line: usize, error: &str| {
        let (number, rest) = error.split_once(':').unwrap();
        format!("{bad}:{}:{rest}", number.parse::<usize>().unwrap() + line)
    };
    let before = [RAIN, &[RAIN, &hail, SNOW, "\n"].concat()].map(|text| text.matches('\n').count());
    let errors: Vec<_> =
        before.iter().flat_map(|line| ERRORS.map(|error| located(*line, error))).collect();
    assert_fails(&run(&[&bad], b""), &[RAIN_JSON, SNOW_JSON], &errors);
}

#[test]
fn errors_of_standard_input_name_it() {
    let errors = ERRORS.map(|error| format!("<stdin>:{error}"));
    assert_fails(&run(&[], INVALID.as_bytes()), &[], &errors);
    assert_fails(&run(&["-"], INVALID.as_bytes()), &[], &errors);
}

#[test]
fn invalid_utf_8_has_a_line_and_a_column() {
    let folder = Folder::new("examples/utf_8");
    let latin_1 =
        folder.file("latin_1", b"\xe2\x80\x9cRain\xe2\x80\x9d | Gazette\nhttps://caf\xe9");
    let rain = folder.file("rain", RAIN);
    let error = "2:12: error: invalid UTF-8; convert the text to UTF-8";
    assert_fails(&run(&[&latin_1, &rain], b""), &[RAIN_JSON], &[format!("{latin_1}:{error}")]);
    assert_fails(
        &run(&[], b"\n\xff"),
        &[],
        &["<stdin>:2:1: error: invalid UTF-8; convert the text to UTF-8".to_owned()],
    );
}

#[test]
fn a_file_that_cannot_be_read_does_not_stop_the_others() {
    let folder = Folder::new("examples/missing");
    let (rain, missing, snow) =
        (folder.file("rain", RAIN), folder.path("missing"), folder.file("snow", SNOW));
    let reason = fs::read(&missing).unwrap_err();
    let output = run(&[&rain, &missing, &snow], b"");
    assert_fails(&output, &[RAIN_JSON, SNOW_JSON], &[format!("{missing}: error: {reason}")]);
}

#[test]
fn the_name_of_a_file_cannot_break_a_message() {
    let output = run(&["one\ntwo\u{1b}\u{2028}\u{85}.txt"], b"");
    let reason = fs::read("one\ntwo\u{1b}\u{2028}\u{85}.txt").unwrap_err();
    assert_fails(
        &output,
        &[],
        &[format!("one\u{fffd}two\u{fffd}\u{fffd}\u{fffd}.txt: error: {reason}")],
    );
}

#[test]
fn a_closed_pipe_is_not_an_error() {
    let folder = Folder::new("examples/pipe");
    let rain = folder.file("rain", RAIN);
    let long = folder.file("long", format!("{RAIN}\n{}", "It rained. ".repeat(100_000)));
    for (files, count) in [([&long, &rain], 0), ([&folder.path("missing"), &long], 1)] {
        let mut child = command(&files.map(String::as_str)).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let errors = String::from_utf8(output.stderr).unwrap();
        assert_eq!(errors.lines().count(), count);
        assert_eq!(output.status.code(), Some(i32::from(count > 0)));
    }
}

/// Asserts that `articles` are on standard output, and nothing is on standard error.
#[track_caller]
fn assert_prints(output: &Output, articles: &[&str]) {
    assert_output(output, articles, &[], 0);
}

/// Like [`assert_prints`], with `errors` on standard error.
#[track_caller]
fn assert_fails(output: &Output, articles: &[&str], errors: &[String]) {
    assert_output(output, articles, errors, 1);
}

#[track_caller]
fn assert_output(output: &Output, articles: &[&str], errors: &[String], code: i32) {
    let lines = |bytes: &[u8]| {
        let text = str::from_utf8(bytes).unwrap();
        assert!(text.is_empty() || text.ends_with('\n'), "the last line has no line feed: {text}");
        text.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(lines(&output.stderr), errors);
    assert_eq!(lines(&output.stdout), articles);
    assert_eq!(output.status.code(), Some(code));
}

/// Runs the program with these arguments and this standard input.
#[track_caller]
fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = command(arguments).spawn().unwrap();
    let written = child.stdin.take().unwrap().write_all(input);
    // A program that reads only files may have ended already.
    if let Err(error) = written {
        assert_eq!(error.kind(), io::ErrorKind::BrokenPipe);
    }
    child.wait_with_output().unwrap()
}

/// Returns the command of the program, with all streams piped.
fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(program());
    command.args(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Returns the path of the built example. `cargo test` puts the examples next to the folder `deps`,
/// which contains this test.
fn program() -> PathBuf {
    let this = std::env::current_exe().unwrap();
    let folder = this.parent().and_then(Path::parent).unwrap();
    let program = folder.join("examples").join(format!("to_json{EXE_SUFFIX}"));
    assert!(
        program.is_file(),
        "{} does not exist: `cargo test` builds it; `cargo test --test NAME` does not build or \
         update it, but `cargo build --example to_json` does",
        program.display(),
    );
    program
}
