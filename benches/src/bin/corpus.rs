//! Prints a whole corpus of saved articles as JSON Lines, and parses them on all cores.
//!
//! ```text
//! cargo run --release -p newsclip-benches --bin corpus -- [--threads N] [--summary] PATH…
//! ```
//!
//! A `PATH` is a file or a folder. All files of a folder and its subfolders that end in `.txt` are
//! read. Links to files are followed; a link to a folder is followed only if it is a `PATH`. After the
//! argument `--`, a `PATH` may begin with a hyphen.
//!
//! - `--threads N`: the number of threads that read and parse. The default is one for each core.
//! - `--summary`: prints a line on standard error at the end: what was read, and how fast.
//!
//! # Output
//!
//! Prints one line per article, the serde form of an [`Article`]. Paths are read in the given order,
//! and the entries of a folder by name. The number of threads does not change the output.
//!
//! A file that is not an article is not printed. Each of its errors is a line on standard error,
//! `FILE:LINE:COLUMN: error: MESSAGE`. A file or folder that cannot be read is reported as
//! `FILE: error: MESSAGE`, in the same order. The exit status is 1 if there was an error, 2 for invalid
//! arguments, otherwise 0.
//!
//! If standard error is a terminal, it shows a progress bar.
//!
//! # Memory and signals
//!
//! Files are read in batches of [`BATCH`]. At most four batches of lines are in memory: one that is read
//! or waits for room in the queue, [`WAITING`] in the queue, and one that is written. So memory does not
//! grow with the number of files, with one exception: to sort a folder, the names of its entries and of
//! those of its parent folders are kept. Memory does grow with the length of the files in a batch.
//!
//! The lines of a batch are written at once, and end in a line feed. After a signal that asks the program
//! to end, such as Ctrl-C, it writes the current batch, so the output ends in a whole line. A second
//! signal ends it at once. Then, or if the disk is full, the last line may be cut.

use std::ffi::{OsStr, OsString};
use std::io::{self, IsTerminal as _, StdoutLock, Write};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::time::{Duration, Instant};
use std::{env, fmt, fs, str, thread};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};
use newsclip::Article;
use rayon::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder};
use signal_hook::{consts, flag, low_level};
use walkdir::{DirEntry, WalkDir};

/// How many files are read before their lines are written: enough to keep all threads busy, and few
/// enough for memory.
const BATCH: usize = 1024;

/// How many batches may wait to be read, and to be written. If a queue is full, the sender waits.
const WAITING: usize = 2;

/// The signals with which terminals and process managers ask a program to end.
#[cfg(unix)]
const SIGNALS: &[i32] = &[consts::SIGHUP, consts::SIGINT, consts::SIGQUIT, consts::SIGTERM];
#[cfg(not(unix))]
const SIGNALS: &[i32] = consts::TERM_SIGNALS;

/// What is printed after an error in the arguments.
const USAGE: &str = "usage: corpus [--threads N] [--summary] PATH…";

fn main() -> ExitCode {
    let options = match Options::parse(env::args_os().skip(1)) {
        Ok(options) => options,
        Err(message) => {
            complain(&format!("error: {message}; {USAGE}\n"));
            return ExitCode::from(2);
        }
    };
    let pool = match thread_pool(options.threads) {
        Ok(pool) => pool,
        Err(error) => {
            complain(&format!("error: cannot start the threads: {error}\n"));
            return ExitCode::FAILURE;
        }
    };
    match Interrupt::watch() {
        Ok(interrupt) => run(&options, &pool, &interrupt),
        Err(error) => {
            complain(&format!("error: cannot watch for signals: {error}\n"));
            ExitCode::FAILURE
        }
    }
}

/// Runs the program with these options.
fn run(options: &Options, pool: &ThreadPool, interrupt: &Interrupt) -> ExitCode {
    let bar = progress_bar(&options.paths);
    let start = Instant::now();
    let mut tally = Tally::default();
    let ended = print_all(&options.paths, pool, interrupt, &bar, &mut tally);
    bar.finish_and_clear();
    if let Some(signal) = interrupt.signal() {
        return end_as_if_by(signal);
    }
    match ended {
        // The reader of the output wants no more of it, such as `head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
        Err(error) => {
            complain(&format!("<stdout>: error: {error}\n"));
            return ExitCode::FAILURE;
        }
        Ok(()) if options.summary => {
            let threads = pool.current_num_threads();
            complain(&format!("{}\n", tally.summary(start.elapsed(), threads)));
        }
        Ok(()) => {}
    }
    if tally.invalid > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// The signal that has asked the program to end, if any.
struct Interrupt(Arc<AtomicUsize>);

impl Interrupt {
    /// Records the first such signal from now on. A second one ends the program.
    fn watch() -> io::Result<Self> {
        let (first, noted) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
        for &signal in SIGNALS {
            // They run in this order, so the first signal finds the flag unset.
            flag::register_conditional_default(signal, Arc::clone(&noted))?;
            flag::register(signal, Arc::clone(&noted))?;
            // The numbers of signals are small and greater than 0.
            flag::register_usize(signal, Arc::clone(&first), signal.unsigned_abs() as usize)?;
        }
        Ok(Self(first))
    }

    fn signal(&self) -> Option<i32> {
        i32::try_from(self.0.load(Ordering::SeqCst)).ok().filter(|signal| *signal > 0)
    }
}

/// Ends the program as the signal would have, so that its parent process learns why.
fn end_as_if_by(signal: i32) -> ExitCode {
    // It returns only if it does not know the signal.
    let _ = low_level::emulate_default_handler(signal);
    ExitCode::FAILURE
}

/// The options of the command line.
#[derive(Default)]
struct Options {
    paths: Vec<OsString>,
    threads: Option<NonZeroUsize>,
    summary: bool,
}

impl Options {
    /// Parses the arguments after the name of the program, or returns an error message.
    fn parse(mut arguments: impl Iterator<Item = OsString>) -> Result<Self, String> {
        let mut options = Self::default();
        while let Some(argument) = arguments.next() {
            match argument.to_str() {
                Some("--summary") => options.summary = true,
                Some("--threads") => {
                    options.threads = Some(thread_count(arguments.next().as_deref())?);
                }
                Some("--") => options.paths.extend(arguments.by_ref()),
                _ if argument.as_encoded_bytes().starts_with(b"-") => {
                    return Err(format!("unknown option {}", one_line(&argument)));
                }
                _ => options.paths.push(argument),
            }
        }
        if options.paths.is_empty() {
            return Err("no PATH is named".to_owned());
        }
        Ok(options)
    }
}

/// Parses the number after `--threads`.
fn thread_count(argument: Option<&OsStr>) -> Result<NonZeroUsize, String> {
    let number = argument.and_then(OsStr::to_str).and_then(|text| text.parse().ok());
    number.ok_or_else(|| "--threads needs a number from 1 on behind it".to_owned())
}

/// Starts the threads that read and parse.
fn thread_pool(threads: Option<NonZeroUsize>) -> Result<ThreadPool, rayon::ThreadPoolBuildError> {
    ThreadPoolBuilder::new()
        // For rayon, 0 means one for each core.
        .num_threads(threads.map_or(0, NonZeroUsize::get))
        .thread_name(|number| format!("reader-{number}"))
        .build()
}

/// Returns a progress bar on standard error if that is a terminal, otherwise a hidden one.
fn progress_bar(paths: &[OsString]) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
    }
    // The remaining time can be estimated only if the number of files is known. A walk opens no
    // files, so it takes little time.
    let all = walk(paths).fold(0, |count, _| count + 1);
    let rate = |state: &ProgressState, output: &mut dyn fmt::Write| {
        // If it cannot be drawn, it is left out.
        let _ = write!(output, "{:.0} files/s", state.per_sec());
    };
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} files, {rate}, {eta} left")
        .unwrap_or_else(|_| ProgressStyle::default_bar())
        .with_key("rate", rate);
    let bar = ProgressBar::with_draw_target(Some(all), ProgressDrawTarget::stderr());
    bar.set_style(style);
    bar.tick();
    bar
}

/// Prints the articles and errors of all paths, and counts them. Stops early only if standard output
/// cannot be written, or after a signal.
///
/// One thread walks, those of the pool read, and this one writes, so that each waits for another only
/// if a queue is full or empty.
fn print_all(
    paths: &[OsString],
    pool: &ThreadPool,
    interrupt: &Interrupt,
    bar: &ProgressBar,
    tally: &mut Tally,
) -> io::Result<()> {
    let (to_reader, from_walker) = sync_channel(WAITING);
    let (to_writer, from_reader) = sync_channel(WAITING);
    thread::scope(|scope| {
        scope.spawn(move || walk_all(paths, &to_reader));
        scope.spawn(move || read_all(from_walker, pool, &to_writer));
        write_all(from_reader, interrupt, bar, tally)
    })
}

/// Walks the paths, batch by batch, until all are walked or the receiver is gone.
fn walk_all(paths: &[OsString], batches: &SyncSender<Vec<Found>>) {
    let mut found = walk(paths);
    loop {
        let batch: Vec<Found> = found.by_ref().take(BATCH).collect();
        if batch.is_empty() || batches.send(batch).is_err() {
            return;
        }
    }
}

/// Reads the files, batch by batch.
fn read_all(found: Receiver<Vec<Found>>, pool: &ThreadPool, batches: &SyncSender<Vec<Outcome>>) {
    for batch in found {
        // Collecting keeps the order of the batch, whichever thread finishes first.
        let outcomes = pool.install(|| batch.into_par_iter().map(Outcome::of).collect());
        // The writer is gone, so the rest is not needed.
        if batches.send(outcomes).is_err() {
            return;
        }
    }
}

/// A file to read, or an error line for what the walk could not open.
type Found = Result<PathBuf, String>;

/// Yields all files, in order. Only the names of the folders that are being walked are kept.
fn walk(paths: &[OsString]) -> impl Iterator<Item = Found> {
    let entries = paths.iter().flat_map(|path| WalkDir::new(path).sort_by_file_name());
    entries.filter_map(|entry| match entry {
        Ok(entry) => is_wanted(&entry).then(|| Ok(entry.into_path())),
        Err(error) => Some(Err(walk_complaint(&error))),
    })
}

/// Returns whether an entry is read as an article: a `PATH` if it is not a folder, and a file of a
/// folder if it ends in `.txt`. What a link leads to is found out only when it is read.
fn is_wanted(entry: &DirEntry) -> bool {
    if entry.depth() == 0 {
        return !entry.path().is_dir();
    }
    let kind = entry.file_type();
    let is_text = entry.file_name().as_encoded_bytes().ends_with(b".txt");
    is_text && (kind.is_file() || kind.is_symlink())
}

/// Returns a line for an error of the walk itself.
fn walk_complaint(error: &walkdir::Error) -> String {
    let name = error.path().map_or_else(|| "<walk>".to_owned(), |path| one_line(path.as_os_str()));
    match error.io_error() {
        Some(reason) => format!("{name}: error: {reason}"),
        // The only other error is a loop of links, and this walk does not follow links.
        None => format!("{name}: error: cannot be walked"),
    }
}

/// The result of one file.
struct Outcome {
    /// The article as a line of JSON, without its line feed, or a line for each error.
    printed: Result<String, Vec<String>>,
    /// The length of the file.
    bytes: u64,
    /// How long it took to parse.
    parsing: Duration,
}

impl Outcome {
    /// Reads and parses a file that the walk found.
    fn of(found: Found) -> Self {
        let unread =
            |complaint| Self { printed: Err(vec![complaint]), bytes: 0, parsing: Duration::ZERO };
        let path = match found {
            Ok(path) => path,
            Err(complaint) => return unread(complaint),
        };
        match fs::read(&path) {
            Ok(bytes) => Self::of_bytes(&path, &bytes),
            Err(error) => unread(format!("{}: error: {error}", one_line(path.as_os_str()))),
        }
    }

    /// Parses the content of a file.
    fn of_bytes(path: &Path, bytes: &[u8]) -> Self {
        let start = Instant::now();
        let article = Article::from_utf8(bytes);
        let parsing = start.elapsed();
        let printed = match article {
            Ok(article) => json(path, &article),
            Err(first) => Err(errors(path, bytes, &first)),
        };
        Self { printed, bytes: bytes.len() as u64, parsing }
    }
}

/// Returns an article as a line of JSON. Line feeds inside are escaped.
fn json(path: &Path, article: &Article) -> Result<String, Vec<String>> {
    serde_json::to_string(article)
        .map_err(|error| vec![format!("{}: error: {error}", one_line(path.as_os_str()))])
}

/// Returns a line for each error of a text that is not an article.
fn errors(path: &Path, bytes: &[u8], first: &newsclip::Error) -> Vec<String> {
    let name = one_line(path.as_os_str());
    let located = |error: &newsclip::Error| {
        format!("{name}:{}:{}: error: {}", error.line(), error.column(), error.kind())
    };
    match str::from_utf8(bytes) {
        Ok(text) => newsclip::check(text).iter().map(located).collect(),
        Err(_) => vec![located(first)],
    }
}

/// Writes the batches as they come, until there are no more, the output is closed, or a signal asks
/// the program to end. This closes the queue, which stops the reading side.
fn write_all(
    batches: Receiver<Vec<Outcome>>,
    interrupt: &Interrupt,
    bar: &ProgressBar,
    tally: &mut Tally,
) -> io::Result<()> {
    let mut output = io::stdout().lock();
    for batch in batches {
        let files = batch.len() as u64;
        let (lines, complaints) = tally.add_all(batch);
        if !complaints.is_empty() {
            // Hides the bar meanwhile, because the complaints would be printed after it on its line.
            bar.suspend(|| complain(&complaints));
        }
        write_lines(&mut output, &lines, bar)?;
        bar.inc(files);
        if interrupt.signal().is_some() {
            break;
        }
    }
    Ok(())
}

/// Writes whole lines, all of them at once.
fn write_lines(output: &mut StdoutLock<'_>, lines: &str, bar: &ProgressBar) -> io::Result<()> {
    // Standard output does not keep text in its buffer that ends in a line feed.
    let mut write = || output.write_all(lines.as_bytes());
    // If the lines appear on the same terminal as the bar, it is hidden for them as well. Otherwise it
    // stays, even while the output waits for its reader.
    if io::stdout().is_terminal() { bar.suspend(write) } else { write() }
}

/// The counts so far.
#[derive(Default)]
struct Tally {
    articles: u64,
    /// Files that are not articles, or could not be read.
    invalid: u64,
    bytes: u64,
    /// How long parsing took, in all threads together.
    parsing: Duration,
}

impl Tally {
    /// Counts a batch, and returns the lines of its articles and of its errors.
    fn add_all(&mut self, batch: Vec<Outcome>) -> (String, String) {
        let (mut lines, mut complaints) = (String::new(), String::new());
        for outcome in batch {
            self.bytes += outcome.bytes;
            self.parsing += outcome.parsing;
            match outcome.printed {
                Ok(line) => {
                    self.articles += 1;
                    push_line(&mut lines, &line);
                }
                Err(errors) => {
                    self.invalid += 1;
                    for error in errors {
                        push_line(&mut complaints, &error);
                    }
                }
            }
        }
        (lines, complaints)
    }

    /// Returns the line for `--summary`. Whole numbers are truncated, not rounded.
    fn summary(&self, elapsed: Duration, threads: usize) -> String {
        let nanoseconds = elapsed.as_nanos().max(1);
        let rate = u128::from(self.articles) * 1_000_000_000 / nanoseconds;
        // A byte per nanosecond is a gigabyte per second.
        let hundredths = u128::from(self.bytes) * 100 / nanoseconds;
        let share = self.parsing.as_nanos() * 100 / (nanoseconds * threads.max(1) as u128);
        format!(
            "{} articles, {} invalid, {} bytes, {:.1} s, {rate} articles/s, {}.{:02} GB/s, \
             {share} % of the time of all threads in the parser",
            self.articles,
            self.invalid,
            self.bytes,
            elapsed.as_secs_f64(),
            hundredths / 100,
            hundredths % 100,
        )
    }
}

fn push_line(lines: &mut String, line: &str) {
    lines.push_str(line);
    lines.push('\n');
}

/// Returns a name as one line. It may contain any character, even a line feed.
fn one_line(name: &OsStr) -> String {
    let breaks_line = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    name.to_string_lossy().replace(breaks_line, "\u{fffd}")
}

/// Prints whole lines on standard error. If that is closed too, they are lost.
fn complain(lines: &str) {
    let _ = io::stderr().write_all(lines.as_bytes());
}
