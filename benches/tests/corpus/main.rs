//! The program `corpus`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

mod process;
#[path = "../../../tests/program/mod.rs"]
mod program;
mod terminal;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::str;

use program::{ERRORS, Folder, INVALID};

/// The built program.
const PROGRAM: &str = env!("CARGO_BIN_EXE_corpus");

/// How many files the program reads before it writes their lines.
const BATCH: usize = 1024;

#[test]
fn an_article_is_a_line_of_json() {
    let folder = Folder::new("corpus/line");
    let text =
        "“Schnee” | Böte\r\nHTTPS://example.com\r\nA \"B\"\r\nC\r\n2024-12-24\r\nEs\tschneit.";
    let json = r#"{"headline":"Schnee","deck":null,"publication":"Böte","url":"https://example.com/","byline":"A \"B\"\nC","date":"2024-12-24","paragraphs":["Es\tschneit."]}"#;
    assert_output(&run(&[&folder.file("snow.txt", text)]), &[json.to_owned()], &[], 0);
}

#[test]
fn folders_are_walked_for_text_files_by_name() {
    let folder = Folder::new("corpus/walk");
    for name in ["b.txt/2.txt", "b.txt/10.txt", "a/z.txt", "a/b/c.txt", "c.txt", "B.txt", ".txt"] {
        folder.article(name);
    }
    for name in ["d.text", "txt", "e.txt.bak", "f.TXT", "a/g"] {
        folder.file(name, INVALID);
    }
    let order = [".txt", "B.txt", "a/b/c.txt", "a/z.txt", "b.txt/10.txt", "b.txt/2.txt", "c.txt"];
    assert_output(&run(&[&folder.path("")]), &order.map(json), &[], 0);
}

#[test]
fn paths_are_read_as_they_are_named() {
    let folder = Folder::new("corpus/named");
    let (last, first) = (folder.article("z"), folder.article("a.text"));
    folder.article("in/one.txt");
    let output = run(&[&last, &folder.path("in"), &first, &last]);
    assert_output(&output, &["z", "in/one.txt", "a.text", "z"].map(json), &[], 0);
}

#[test]
fn after_two_hyphens_a_path_may_begin_with_a_hyphen() {
    let folder = Folder::new("corpus/hyphen");
    folder.article("--threads");
    let output = command(&["--", "--threads"]).current_dir(&folder.0).output().unwrap();
    assert_output(&output, &[json("--threads")], &[], 0);
}

#[cfg(unix)]
#[test]
fn links_to_files_are_followed_and_links_to_folders_only_if_named() {
    use std::os::unix::fs::symlink;

    let folder = Folder::new("corpus/links");
    let article = folder.article("in/one.txt");
    folder.article("in/more/two.txt");
    let links = folder.folder("links");
    symlink(article, links.join("file.txt")).unwrap();
    symlink(folder.path("in"), links.join("folder")).unwrap();
    symlink("nowhere", links.join("gone.txt")).unwrap();
    symlink("nowhere", links.join("gone")).unwrap();

    let gone = folder.path("links/gone.txt");
    let reason = fs::read(&gone).unwrap_err();
    let errors = [format!("{gone}: error: {reason}")];
    assert_output(&run(&[&folder.path("links")]), &[json("in/one.txt")], &errors, 1);
    let named = run(&[&folder.path("links/folder")]);
    assert_output(&named, &["in/more/two.txt", "in/one.txt"].map(json), &[], 0);
}

/// The long files come first in each batch, and take longest. Their errors must come first too.
#[test]
fn the_order_is_the_same_with_any_number_of_threads() {
    let folder = Folder::new("corpus/order");
    let (mut lines, mut errors) = (Vec::new(), Vec::new());
    for number in 0..2 * BATCH + 100 {
        let name = format!("{number:04}.txt");
        if number % 100 == 7 {
            let path = folder.file(&name, INVALID);
            errors.extend(ERRORS.map(|error| format!("{path}:{error}")));
        } else {
            let more = if number % 400 == 0 { " It rained.".repeat(20_000) } else { String::new() };
            folder.file(&name, article(&name) + &more);
            lines.push(json(&name).replace("rained.", &format!("rained.{more}")));
        }
    }
    for threads in ["1", "2", "5"] {
        let output = run(&["--threads", threads, &folder.path("")]);
        assert_output(&output, &lines, &errors, 1);
    }
    assert_output(&run(&[&folder.path("")]), &lines, &errors, 1);
}

#[test]
fn an_invalid_file_does_not_affect_the_others() {
    let folder = Folder::new("corpus/bad");
    folder.article("1.txt");
    let hail = folder.file("2.txt", INVALID);
    folder.article("3.txt");
    let latin_1 = folder.file("4.txt", b"\xe2\x80\x9cRain\xe2\x80\x9d | Gazette\nhttps://caf\xe9");
    let empty = folder.file("5.txt", "");
    folder.article("6.txt");
    let mut errors = ERRORS.map(|error| format!("{hail}:{error}")).to_vec();
    errors.push(format!("{latin_1}:2:12: error: invalid UTF-8; convert the text to UTF-8"));
    for error in newsclip::check("") {
        let (line, column) = (error.line(), error.column());
        errors.push(format!("{empty}:{line}:{column}: error: {}", error.kind()));
    }
    let output = run(&[&folder.path("")]);
    assert_output(&output, &["1.txt", "3.txt", "6.txt"].map(json), &errors, 1);
}

/// Both programs print the same for the same files.
#[test]
fn errors_are_reported_like_those_of_to_json() {
    let folder = Folder::new("corpus/alike");
    let files = [
        folder.file("1.txt", INVALID),
        folder.path("missing"),
        folder.file("2.txt", b"\n\xff"),
        folder.article("3.txt"),
        folder.file("4.txt", ""),
    ];
    let ours = run(&files.each_ref().map(String::as_str));
    let theirs = Command::new(env!("CARGO_BIN_EXE_to_json")).args(&files).output().unwrap();
    assert_eq!(ours, theirs);
}

#[test]
fn an_unreadable_file_does_not_stop_the_others() {
    let folder = Folder::new("corpus/missing");
    let (rain, missing) = (folder.article("rain"), folder.path("missing"));
    let reason = fs::read(&missing).unwrap_err();
    let output = run(&[&rain, &missing, &rain]);
    let errors = [format!("{missing}: error: {reason}")];
    assert_output(&output, &["rain", "rain"].map(json), &errors, 1);
}

#[test]
fn the_name_of_a_file_cannot_break_a_message() {
    let output = run(&["one\ntwo\u{1b}\u{2028}\u{85}.txt"]);
    let reason = fs::read("one\ntwo\u{1b}\u{2028}\u{85}.txt").unwrap_err();
    let error = format!("one\u{fffd}two\u{fffd}\u{fffd}\u{fffd}.txt: error: {reason}");
    assert_output(&output, &[], &[error], 1);
}

/// Like [`the_name_of_a_file_cannot_break_a_message`], for a file that exists.
#[cfg(unix)]
#[test]
fn the_name_of_an_invalid_file_cannot_break_a_message() {
    let folder = Folder::new("corpus/name");
    folder.file("one\ntwo.txt", INVALID);
    let path = folder.path("one\u{fffd}two.txt");
    let errors = ERRORS.map(|error| format!("{path}:{error}"));
    assert_output(&run(&[&folder.path("")]), &[], &errors, 1);
}

#[test]
fn invalid_arguments_give_exit_status_2() {
    let folder = Folder::new("corpus/usage");
    let rain = folder.article("rain");
    let number = "--threads needs a number from 1 on behind it";
    for (arguments, message) in [
        (vec![], "no PATH is named"),
        (vec!["--summary"], "no PATH is named"),
        (vec!["--"], "no PATH is named"),
        (vec![&rain, "--fast"], "unknown option --fast"),
        (vec!["-", &rain], "unknown option -"),
        (vec!["-\n", &rain], "unknown option -\u{fffd}"),
        (vec!["--threads", "0", &rain], number),
        (vec!["--threads", "two", &rain], number),
        (vec![&rain, "--threads"], number),
    ] {
        let usage = "usage: corpus [--threads N] [--summary] PATH…";
        assert_output(&run(&arguments), &[], &[format!("error: {message}; {usage}")], 2);
    }
}

#[test]
fn the_summary_is_one_line_after_the_errors() {
    let folder = Folder::new("corpus/summary");
    folder.article("1.txt");
    let hail = folder.file("2.txt", INVALID);
    folder.article("3.txt");
    let missing = folder.path("missing");
    let bytes = 2 * article("1.txt").len() + INVALID.len();
    let output = run(&["--summary", &folder.path(""), &missing]);
    let errors = str::from_utf8(&output.stderr).unwrap();
    assert_eq!(errors.lines().count(), ERRORS.len() + 2, "{errors}");
    assert!(errors.starts_with(&format!("{hail}:{}\n", ERRORS.join(&format!("\n{hail}:")))));
    let summary = summary(&output);
    assert_eq!((summary.articles, summary.invalid, summary.bytes), (2, 2, bytes));
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(output.stdout, format!("{}\n{}\n", json("1.txt"), json("3.txt")).into_bytes());
}

/// The figures of a summary are consistent with each other. With four threads, three have nothing
/// to do.
#[test]
fn the_summary_reports_the_speed_and_the_share_of_the_parser() {
    let folder = Folder::new("corpus/speed");
    let text = article("long") + &"\n\nIt rained on \u{2014} the “day”.".repeat(200_000);
    let long = folder.file("long", &text);
    for (threads, most) in [("1", 100), ("4", 25)] {
        let summary = summary(&run(&["--summary", "--threads", threads, &long]));
        assert_eq!(summary.bytes, text.len());
        assert!((1..=most).contains(&summary.share), "{summary:?}");
        // There is one article, so the rate is the inverse of the seconds, except for rounding and
        // truncation.
        let seconds = summary.seconds;
        assert!(seconds < 0.1 || summary.rate <= 1.0 / (seconds - 0.05), "{summary:?}");
        let gigabytes = 1e-9 * f64::from(u32::try_from(summary.bytes).unwrap());
        assert!(summary.gigabytes <= gigabytes / (seconds - 0.05).max(0.001), "{summary:?}");
        assert!(summary.gigabytes + 0.01 >= gigabytes / (seconds + 0.05), "{summary:?}");
    }
}

/// The figures of a summary.
#[derive(Debug)]
struct Summary {
    articles: usize,
    invalid: usize,
    bytes: usize,
    seconds: f64,
    rate: f64,
    gigabytes: f64,
    share: u32,
}

/// Parses the last line of standard error, which must be a summary.
#[track_caller]
fn summary(output: &Output) -> Summary {
    let errors = str::from_utf8(&output.stderr).unwrap();
    let line = errors.strip_suffix('\n').unwrap().lines().last().unwrap();
    let mut rest = line;
    let mut figure = |unit: &str| {
        let (figure, after) = rest.split_once(unit).unwrap_or_else(|| panic!("{unit} in {line}"));
        rest = after;
        figure
    };
    let summary = Summary {
        articles: figure(" articles, ").parse().unwrap(),
        invalid: figure(" invalid, ").parse().unwrap(),
        bytes: figure(" bytes, ").parse().unwrap(),
        seconds: figure(" s, ").parse().unwrap(),
        rate: figure(" articles/s, ").parse().unwrap(),
        gigabytes: figure(" GB/s, ").parse().unwrap(),
        share: figure(" % of the time of all threads in the parser").parse().unwrap(),
    };
    assert_eq!(rest, "");
    summary
}

/// Returns an article with this publication, which identifies it.
fn article(name: &str) -> String {
    format!("“Rain” | {name}\nhttps://example.com/\n1 MAY 2024\n\nIt rained.")
}

/// Returns the line for the article of a file.
fn json(path: &str) -> String {
    let name = Path::new(path).file_name().unwrap().to_str().unwrap();
    format!(
        r#"{{"headline":"Rain","deck":null,"publication":"{name}","url":"https://example.com/","byline":null,"date":"2024-05-01","paragraphs":["It rained."]}}"#,
    )
}

#[track_caller]
fn assert_output(output: &Output, articles: &[String], errors: &[String], code: i32) {
    let lines = |bytes: &[u8]| {
        let text = str::from_utf8(bytes).unwrap();
        assert!(text.is_empty() || text.ends_with('\n'), "the last line does not end: {text}");
        text.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(lines(&output.stderr), errors);
    assert_eq!(lines(&output.stdout), articles);
    assert_eq!(output.status.code(), Some(code));
}

/// Runs the program with these arguments.
fn run(arguments: &[&str]) -> Output {
    command(arguments).output().unwrap()
}

/// Starts the program with its output piped.
fn piped(arguments: &[&str]) -> Child {
    command(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(PROGRAM);
    command.args(arguments).stdin(Stdio::null()).env_remove("RAYON_NUM_THREADS");
    command
}

impl Folder {
    /// Makes a folder whose subfolder `in` contains two articles with an invalid file between them.
    #[cfg(target_os = "linux")]
    fn with_an_error(name: &str) -> Self {
        let folder = Self::new(&format!("corpus/{name}"));
        folder.article("in/1.txt");
        folder.file("in/2.txt", INVALID);
        folder.article("in/3.txt");
        folder
    }

    /// Makes a subfolder.
    fn folder(&self, name: &str) -> PathBuf {
        let folder = self.0.join(name);
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    /// Writes an article whose publication is the name of the file.
    fn article(&self, path: &str) -> String {
        let name = Path::new(path).file_name().unwrap().to_str().unwrap();
        self.file(path, article(name))
    }

    /// Writes this number of articles, each followed by `more`, and returns the path of their folder.
    fn many_articles(&self, number: usize, more: &str) -> String {
        let folder = self.folder("many");
        for number in 0..number {
            let name = format!("{number:04}.txt");
            fs::write(folder.join(&name), article(&name) + more).unwrap();
        }
        self.path("many")
    }
}
