//! The example `corpus`, run as a program.
#![cfg(feature = "serde")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

use std::env::consts::EXE_SUFFIX;
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;
use std::{str, thread};

/// How many files the example reads before it writes their lines.
const BATCH: usize = 1024;

/// Three faults: no mark closes the headline, the URL is none, no day is 31 June.
const FAULTY: &str = "“Hail | Gazette\nexample.com\n31 JUNE 2024\nIt hailed.";
const FAULTS: [&str; 3] = [
    "1:7: error: expected the closing quotation mark ” and a bar behind the headline",
    "2:1: error: expected an http or https URL such as https://example.com/article",
    "3:1: error: no such day: 2024-06-31 stands in no calendar",
];

#[test]
fn an_article_is_a_line_of_json() {
    let folder = Folder::new("line");
    let text =
        "“Schnee” | Böte\r\nHTTPS://example.com\r\nA \"B\"\r\nC\r\n2024-12-24\r\nEs\tschneit.";
    let json = r#"{"headline":"Schnee","deck":null,"publication":"Böte","url":"https://example.com/","byline":"A \"B\"\nC","date":"2024-12-24","paragraphs":["Es\tschneit."]}"#;
    assert_output(&run(&[&folder.file("snow.txt", text)]), &[json.to_owned()], &[], 0);
}

#[test]
fn folders_are_walked_for_text_files_by_name() {
    let folder = Folder::new("walk");
    for name in ["b.txt/2.txt", "b.txt/10.txt", "a/z.txt", "a/b/c.txt", "c.txt", "B.txt", ".txt"] {
        folder.article(name);
    }
    for name in ["d.text", "txt", "e.txt.bak", "f.TXT", "a/g"] {
        folder.file(name, FAULTY);
    }
    let order = [".txt", "B.txt", "a/b/c.txt", "a/z.txt", "b.txt/10.txt", "b.txt/2.txt", "c.txt"];
    assert_output(&run(&[&folder.path("")]), &order.map(json), &[], 0);
}

#[test]
fn paths_are_read_as_they_are_named() {
    let folder = Folder::new("named");
    let (last, first) = (folder.article("z"), folder.article("a.text"));
    folder.article("in/one.txt");
    let output = run(&[&last, &folder.path("in"), &first, &last]);
    assert_output(&output, &["z", "in/one.txt", "a.text", "z"].map(json), &[], 0);
}

#[test]
fn behind_two_hyphens_a_path_may_begin_with_one() {
    let folder = Folder::new("hyphen");
    folder.article("--threads");
    let output = command(&["--", "--threads"]).current_dir(&folder.0).output().unwrap();
    assert_output(&output, &[json("--threads")], &[], 0);
}

#[cfg(unix)]
#[test]
fn links_to_files_are_followed_and_links_to_folders_only_if_named() {
    use std::os::unix::fs::symlink;

    let folder = Folder::new("links");
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

/// The long files are done last, and stand first: in each batch, and with their faults.
#[test]
fn the_order_is_the_same_with_any_number_of_threads() {
    let folder = Folder::new("order");
    let (mut lines, mut errors) = (Vec::new(), Vec::new());
    for number in 0..2 * BATCH + 100 {
        let name = format!("{number:04}.txt");
        if number % 100 == 7 {
            let path = folder.file(&name, FAULTY);
            errors.extend(FAULTS.map(|fault| format!("{path}:{fault}")));
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
fn a_bad_file_costs_its_own_line_and_nothing_else() {
    let folder = Folder::new("bad");
    folder.article("1.txt");
    let hail = folder.file("2.txt", FAULTY);
    folder.article("3.txt");
    let latin_1 = folder.file("4.txt", b"\xe2\x80\x9cRain\xe2\x80\x9d | Gazette\nhttps://caf\xe9");
    let empty = folder.file("5.txt", "");
    folder.article("6.txt");
    let mut errors = FAULTS.map(|fault| format!("{hail}:{fault}")).to_vec();
    errors.push(format!("{latin_1}:2:12: error: the text is not UTF-8 from here on"));
    for fault in newsclip::check("") {
        let (line, column) = (fault.line(), fault.column());
        errors.push(format!("{empty}:{line}:{column}: error: {}", fault.kind()));
    }
    let output = run(&[&folder.path("")]);
    assert_output(&output, &["1.txt", "3.txt", "6.txt"].map(json), &errors, 1);
}

/// What both examples are given, they say the same of.
#[test]
fn faults_are_told_as_to_json_tells_them() {
    let folder = Folder::new("alike");
    let files = [
        folder.file("1.txt", FAULTY),
        folder.path("missing"),
        folder.file("2.txt", b"\n\xff"),
        folder.article("3.txt"),
        folder.file("4.txt", ""),
    ];
    let ours = run(&files.each_ref().map(String::as_str));
    let theirs = Command::new(program("to_json")).args(&files).output().unwrap();
    assert_eq!(ours, theirs);
}

#[test]
fn what_cannot_be_read_does_not_stop_the_others() {
    let folder = Folder::new("missing");
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

/// As [`the_name_of_a_file_cannot_break_a_message`], for a file that is there.
#[cfg(unix)]
#[test]
fn the_name_of_a_faulty_file_cannot_break_a_message() {
    let folder = Folder::new("name");
    folder.file("one\ntwo.txt", FAULTY);
    let path = folder.path("one\u{fffd}two.txt");
    let errors = FAULTS.map(|fault| format!("{path}:{fault}"));
    assert_output(&run(&[&folder.path("")]), &[], &errors, 1);
}

#[test]
fn arguments_that_are_not_understood_are_status_2() {
    let folder = Folder::new("usage");
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
fn a_closed_pipe_is_no_fault() {
    let folder = Folder::new("pipe");
    // More than a pipe holds.
    let long = folder.file("long", article("long") + &" It rained.".repeat(100_000));
    for (path, faults) in [(folder.article("rain"), 0), (folder.path("missing"), 1)] {
        let mut child = piped(&["--summary", &path, &long]);
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let errors = String::from_utf8(output.stderr).unwrap();
        assert_eq!(errors.lines().count(), faults, "{errors}");
        assert_eq!(output.status.code(), Some(i32::from(faults > 0)));
    }
}

/// A fault behind the batch that nobody reads is not looked for.
#[test]
fn a_closed_pipe_ends_the_program() {
    let folder = Folder::new("pipe_end");
    let many = folder.many_articles(BATCH, "");
    let missing = folder.path("missing");
    let mut paths = vec![many.as_str(); 8];
    paths.push(&missing);
    let mut child = piped(&paths);
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((str::from_utf8(&output.stderr).unwrap(), output.status.code()), ("", Some(0)));
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_a_fault() {
    let folder = Folder::new("full");
    let rain = folder.article("rain");
    let full = File::options().write(true).open("/dev/full").unwrap();
    let output = command(&["--summary", &rain]).stdout(full).output().unwrap();
    let errors = str::from_utf8(&output.stderr).unwrap();
    assert!(errors.starts_with("<stdout>: error: ") && errors.lines().count() == 1, "{errors}");
    assert_eq!(output.status.code(), Some(1));
}

/// A datagram is one write.
#[cfg(unix)]
#[test]
fn each_write_is_a_batch_of_whole_lines() {
    use std::os::fd::OwnedFd;
    use std::os::unix::net::UnixDatagram;

    let folder = Folder::new("writes");
    let many = folder.many_articles(BATCH + 10, "");
    let (ours, theirs) = UnixDatagram::pair().unwrap();
    // Fails the test instead of letting it hang, should the program send nothing.
    ours.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    let mut child = command(&[&many]).stdout(OwnedFd::from(theirs)).spawn().unwrap();
    let mut buffer = vec![0; 1 << 20];
    for lines in [BATCH, 10] {
        let length = ours.recv(&mut buffer).unwrap();
        let text = str::from_utf8(buffer.get(..length).unwrap()).unwrap();
        assert!(text.ends_with('\n'));
        assert_eq!(text.lines().count(), lines);
    }
    assert!(child.wait().unwrap().success());
}

#[test]
fn the_summary_is_one_line_behind_the_faults() {
    let folder = Folder::new("summary");
    folder.article("1.txt");
    let hail = folder.file("2.txt", FAULTY);
    folder.article("3.txt");
    let missing = folder.path("missing");
    let bytes = 2 * article("1.txt").len() + FAULTY.len();
    let output = run(&["--summary", &folder.path(""), &missing]);
    let errors = str::from_utf8(&output.stderr).unwrap();
    assert_eq!(errors.lines().count(), FAULTS.len() + 2, "{errors}");
    assert!(errors.starts_with(&format!("{hail}:{}\n", FAULTS.join(&format!("\n{hail}:")))));
    let summary = summary(&output);
    assert_eq!((summary.articles, summary.faulty, summary.bytes), (2, 2, bytes));
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(output.stdout, format!("{}\n{}\n", json("1.txt"), json("3.txt")).into_bytes());
}

/// The figures of a summary fit to each other, and those of one thread to those of four, three of
/// which have nothing to do.
#[test]
fn the_summary_tells_the_speed_and_the_share_of_the_parser() {
    let folder = Folder::new("speed");
    let text = article("long") + &"\n\nIt rained on \u{2014} the “day”.".repeat(200_000);
    let long = folder.file("long", &text);
    for (threads, most) in [("1", 100), ("4", 25)] {
        let summary = summary(&run(&["--summary", "--threads", threads, &long]));
        assert_eq!(summary.bytes, text.len());
        assert!((1..=most).contains(&summary.share), "{summary:?}");
        // It is one article: the seconds and what is done in one are each other's inverse, but for
        // what rounding to a tenth, or cutting off, takes away.
        let seconds = summary.seconds;
        assert!(seconds < 0.1 || summary.rate <= 1.0 / (seconds - 0.05), "{summary:?}");
        let gigabytes = 1e-9 * f64::from(u32::try_from(summary.bytes).unwrap());
        assert!(summary.gigabytes <= gigabytes / (seconds - 0.05).max(0.001), "{summary:?}");
        assert!(summary.gigabytes + 0.01 >= gigabytes / (seconds + 0.05), "{summary:?}");
    }
}

/// While nobody reads, the program reads ahead by the batch that is being written, two that wait
/// and one that waits to wait. Its memory after many batches is what those take.
#[cfg(target_os = "linux")]
#[test]
fn memory_does_not_grow_with_the_number_of_files() {
    const FOLDERS: usize = 24;
    let folder = Folder::new("memory");
    let more = " It rained.".repeat(400);
    let many = folder.many_articles(BATCH, &more);
    let mut child = piped(&[many.as_str(); FOLDERS]);
    let size = article("0000.txt").len() + more.len();
    let read = wait_until_it_stands_still(&child, BATCH * size);
    // The reading of the program itself is counted too.
    assert!((1..=4).contains(&(read / (BATCH * size))), "{read} bytes read");

    // As long as the last lines, more than a pipe holds, are not taken, the program is there.
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let last = 100_000 / size;
    let first = lines.by_ref().take(FOLDERS * BATCH - last).map(Result::unwrap).count();
    let peak = 1000 * proc_number(&child, "status", "VmHWM:");
    assert!(peak < FOLDERS * BATCH * size / 2, "{peak} bytes held");
    assert_eq!(first + lines.map(Result::unwrap).count(), FOLDERS * BATCH);
    assert!(child.wait().unwrap().success());
    fs::remove_dir_all(&folder.0).unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn as_many_threads_read_as_are_asked_for() {
    let folder = Folder::new("threads");
    let text = article("long") + &" It rained.".repeat(100_000);
    let long = folder.file("long", &text);
    let cores = thread::available_parallelism().unwrap().get();
    for (arguments, threads) in [
        (vec!["--threads", "3", &long], 3),
        (vec![&long, "--threads", "1"], 1),
        (vec![&long], cores),
    ] {
        // Its pipe is full, so that it does not end.
        let mut child = piped(&arguments);
        wait_until_it_stands_still(&child, text.len());
        let tasks = fs::read_dir(format!("/proc/{}/task", child.id())).unwrap();
        let names = tasks.map(|task| fs::read_to_string(task.unwrap().path().join("comm")));
        let readers = names.filter(|name| name.as_ref().unwrap().starts_with("reader-"));
        assert_eq!(readers.count(), threads);
        child.kill().unwrap();
        child.wait().unwrap();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_bar_is_shown_on_a_terminal_and_no_complaint_tears_it() {
    let folder = Folder::with_a_fault("bar");
    let lines = folder.path("lines");
    let Some(screen) = on_a_terminal(&folder, &format!(">'{lines}'")) else {
        return;
    };
    let bar = screen.iter().find(|line| line.contains("0/3 files")).unwrap();
    assert!(bar.contains(" files/s, ") && bar.ends_with(" left"), "{bar:?}");
    for fault in FAULTS {
        let line = format!("{}:{fault}", folder.path("in/2.txt"));
        assert!(screen.contains(&line), "{line:?} is torn in {screen:?}");
    }
    assert!(screen.iter().any(|line| line.starts_with("2 articles, 1 faulty, ")), "{screen:?}");
    let lines = fs::read_to_string(lines).unwrap();
    assert_eq!(lines, format!("{}\n{}\n", json("1.txt"), json("3.txt")));
}

#[cfg(target_os = "linux")]
#[test]
fn articles_on_the_terminal_of_the_bar_do_not_tear_it() {
    let folder = Folder::with_a_fault("bar_and_lines");
    let Some(screen) = on_a_terminal(&folder, "") else {
        return;
    };
    assert!(screen.iter().any(|line| line.contains("0/3 files")), "{screen:?}");
    assert!(screen.contains(&json("1.txt")) && screen.contains(&json("3.txt")), "{screen:?}");
}

/// All other tests compare the whole of standard error, which is no terminal. Here standard output
/// is one.
#[cfg(target_os = "linux")]
#[test]
fn no_bar_is_shown_where_standard_error_is_no_terminal() {
    let folder = Folder::with_a_fault("no_bar");
    let errors = folder.path("errors");
    let Some(screen) = on_a_terminal(&folder, &format!("2>'{errors}'")) else {
        return;
    };
    assert_eq!(screen, [json("1.txt"), json("3.txt")]);
    let errors = fs::read_to_string(errors).unwrap();
    assert_eq!(errors.lines().count(), FAULTS.len() + 1, "{errors}");
    assert!(!errors.contains('\u{1b}') && !errors.contains('\r'), "{errors:?}");
}

/// What a terminal is told to show, if there is the program `script` to make one: a new line, or a
/// line that is cleared, begins a piece. There is a fault in the folder.
#[cfg(target_os = "linux")]
#[track_caller]
fn on_a_terminal(folder: &Folder, streams: &str) -> Option<Vec<String>> {
    let (program, path) = (program("corpus"), folder.path("in"));
    let line = format!("stty cols 150; '{}' --summary '{path}' {streams}", program.display());
    let mut script = Command::new("script");
    script.args(["-q", "-e", "-c", &line, "/dev/null"]).stdin(Stdio::null());
    let Ok(output) = script.env("TERM", "xterm").env_remove("NO_COLOR").output() else {
        eprintln!("left out: `script` is not installed");
        return None;
    };
    let text = str::from_utf8(&output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1), "{text:?}");
    let text = text.replace("\r\n", "\n").replace("\x1b[2K", "\n").replace('\r', "\n");
    Some(text.lines().map(|line| line.trim_end().to_owned()).collect())
}

/// Waits until the program has read some bytes, and nothing more for a while. What is returned is
/// how many it read.
#[cfg(target_os = "linux")]
#[track_caller]
fn wait_until_it_stands_still(child: &Child, at_least: usize) -> usize {
    let (mut before, mut same) = (0, 0);
    for _ in 0..1200 {
        thread::sleep(Duration::from_millis(50));
        let now = proc_number(child, "io", "rchar:");
        same = if now == before { same + 1 } else { 0 };
        before = now;
        if now >= at_least && same >= 10 {
            return now;
        }
    }
    panic!("it does not stand still: {before} bytes read");
}

/// A number that the system tells of a running program.
#[cfg(target_os = "linux")]
fn proc_number(child: &Child, file: &str, key: &str) -> usize {
    let text = fs::read_to_string(format!("/proc/{}/{file}", child.id())).unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix(key)).unwrap();
    line.split_whitespace().next().unwrap().parse().unwrap()
}

/// The figures of a summary.
#[derive(Debug)]
struct Summary {
    articles: usize,
    faulty: usize,
    bytes: usize,
    seconds: f64,
    rate: f64,
    gigabytes: f64,
    share: u32,
}

/// The last line of standard error, which must be a summary.
#[track_caller]
fn summary(output: &Output) -> Summary {
    let errors = str::from_utf8(&output.stderr).unwrap();
    let line = errors.strip_suffix('\n').unwrap().lines().last().unwrap();
    let mut rest = line;
    let mut figure = |unit: &str| {
        let (figure, behind) = rest.split_once(unit).unwrap_or_else(|| panic!("{unit} in {line}"));
        rest = behind;
        figure
    };
    let summary = Summary {
        articles: figure(" articles, ").parse().unwrap(),
        faulty: figure(" faulty, ").parse().unwrap(),
        bytes: figure(" bytes, ").parse().unwrap(),
        seconds: figure(" s, ").parse().unwrap(),
        rate: figure(" articles/s, ").parse().unwrap(),
        gigabytes: figure(" GB/s, ").parse().unwrap(),
        share: figure(" % of the time of all threads in the parser").parse().unwrap(),
    };
    assert_eq!(rest, "");
    summary
}

/// An article that is told from others by its publication.
fn article(name: &str) -> String {
    format!("“Rain” | {name}\nhttps://example.com/\n1 MAY 2024\n\nIt rained.")
}

/// The line for the article of a file.
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

/// What the program does with these arguments.
fn run(arguments: &[&str]) -> Output {
    command(arguments).output().unwrap()
}

/// The running program, with its output piped.
fn piped(arguments: &[&str]) -> Child {
    command(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(program("corpus"));
    command.args(arguments).stdin(Stdio::null()).env_remove("RAYON_NUM_THREADS");
    command
}

/// A built example. `cargo test` puts the examples beside the folder `deps` in
/// which this test stands.
fn program(name: &str) -> PathBuf {
    let this = std::env::current_exe().unwrap();
    let folder = this.parent().and_then(Path::parent).unwrap();
    let program = folder.join("examples").join(format!("{name}{EXE_SUFFIX}"));
    assert!(
        program.is_file(),
        "{} is not there: `cargo test` builds it, `cargo test --test corpus` alone does not, \
         nor does it bring one up to date; `cargo build --example {name}` does",
        program.display(),
    );
    program
}

/// A folder of one test for its files.
struct Folder(PathBuf);

impl Folder {
    /// An empty folder.
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("corpus").join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder).unwrap();
        }
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    /// A folder in which the folder `in` holds two articles, and a faulty file between them.
    #[cfg(target_os = "linux")]
    fn with_a_fault(name: &str) -> Self {
        let folder = Self::new(name);
        folder.article("in/1.txt");
        folder.file("in/2.txt", FAULTY);
        folder.article("in/3.txt");
        folder
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }

    /// Makes a folder in this one.
    fn folder(&self, name: &str) -> PathBuf {
        let folder = self.0.join(name);
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    /// Writes a file, and the folders that it is in. Its path is what is returned.
    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        self.path(name)
    }

    /// Writes an article of the name of the file.
    fn article(&self, path: &str) -> String {
        let name = Path::new(path).file_name().unwrap().to_str().unwrap();
        self.file(path, article(name))
    }

    /// Writes that many articles with something behind them. Their folder is what is returned.
    fn many_articles(&self, number: usize, more: &str) -> String {
        let folder = self.folder("many");
        for number in 0..number {
            let name = format!("{number:04}.txt");
            fs::write(folder.join(&name), article(&name) + more).unwrap();
        }
        self.path("many")
    }
}
