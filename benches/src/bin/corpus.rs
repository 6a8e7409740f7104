//! Prints a whole corpus of saved articles as JSON Lines, read on all cores.
//!
//! ```text
//! cargo run --release -p newsclip-benches --bin corpus -- [--threads N] [--summary] PATH…
//! ```
//!
//! A `PATH` is a file, or a folder of which all files that end in `.txt` are read, those in its
//! folders too. Links to files are followed, links to folders only where they are a `PATH`. Behind
//! the argument `--` a `PATH` may begin with a hyphen.
//!
//! - `--threads N`: how many threads read and parse; without it, one for each core.
//! - `--summary`: in the end, a line on standard error with what was read and how fast.
//!
//! # What comes out
//!
//! One line per article, the serde form of an [`Article`], in the order of the walk: the paths as
//! they are named, and what is in a folder sorted by name. The number of threads changes nothing.
//!
//! A file that is no article gives no line. Each of its errors is a line on standard error,
//! `FILE:LINE:COLUMN: error: MESSAGE`, and a file or folder that cannot be read is
//! `FILE: error: MESSAGE`, in the same order. The exit status is 1 if there was any such line, 2 if
//! the arguments are not understood, else 0.
//!
//! If standard error is a terminal, a bar shows how far the work is.
//!
//! # What it costs
//!
//! The files are read in batches of [`BATCH`], and the lines of four batches at most are in memory:
//! one being read or waiting for room in the queue, [`WAITING`] in it, and one being written. So
//! memory does not grow with the number of files, but for one thing: to sort a folder, the names
//! of its entries are held, and those of the folders around it. It does grow with their length: a
//! batch of long files takes as much memory as they do.
//!
//! The lines of a batch are written at once, and end in a line feed. A signal that asks the program
//! to end, as Ctrl-C does, lets it write the batch that it is at, and so leaves whole lines behind;
//! a second one ends it on the spot. On the spot, or for a full disk, the last line may be cut.

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

/// How many files are read before their lines are written: enough to keep all threads busy, few
/// enough to be held in memory.
const BATCH: usize = 1024;

/// How many batches may wait to be read, and to be written. Who makes them then waits as well.
const WAITING: usize = 2;

/// The signals that ask a program to end: of a terminal, and of who manages programs.
#[cfg(unix)]
const SIGNALS: &[i32] = &[consts::SIGHUP, consts::SIGINT, consts::SIGQUIT, consts::SIGTERM];
#[cfg(not(unix))]
const SIGNALS: &[i32] = consts::TERM_SIGNALS;

/// What is printed behind an error in the arguments.
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

/// Prints what the options ask for.
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
        // Whoever reads the output has seen enough of it, as `head` does.
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

/// Whether a signal has asked the program to end, and which.
struct Interrupt(Arc<AtomicUsize>);

impl Interrupt {
    /// From now on the first such signal is noted, and a second one ends the program.
    fn watch() -> io::Result<Self> {
        let (first, noted) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
        for &signal in SIGNALS {
            // They are called in this order, so that the first one finds nothing noted.
            flag::register_conditional_default(signal, Arc::clone(&noted))?;
            flag::register(signal, Arc::clone(&noted))?;
            // The numbers of signals are small and above 0.
            flag::register_usize(signal, Arc::clone(&first), signal.unsigned_abs() as usize)?;
        }
        Ok(Self(first))
    }

    fn signal(&self) -> Option<i32> {
        i32::try_from(self.0.load(Ordering::SeqCst)).ok().filter(|signal| *signal > 0)
    }
}

/// Ends the program as the signal would have done, which tells who started it why it ended.
fn end_as_if_by(signal: i32) -> ExitCode {
    // It does not come back, unless it does not know the signal.
    let _ = low_level::emulate_default_handler(signal);
    ExitCode::FAILURE
}

/// What the arguments ask for.
#[derive(Default)]
struct Options {
    paths: Vec<OsString>,
    threads: Option<NonZeroUsize>,
    summary: bool,
}

impl Options {
    /// Reads the arguments behind the name of the program, or says what is wrong with them.
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

/// The number that stands behind `--threads`.
fn thread_count(argument: Option<&OsStr>) -> Result<NonZeroUsize, String> {
    let number = argument.and_then(OsStr::to_str).and_then(|text| text.parse().ok());
    number.ok_or_else(|| "--threads needs a number from 1 on behind it".to_owned())
}

/// The threads that read and parse.
fn thread_pool(threads: Option<NonZeroUsize>) -> Result<ThreadPool, rayon::ThreadPoolBuildError> {
    ThreadPoolBuilder::new()
        // For rayon, 0 is one for each core.
        .num_threads(threads.map_or(0, NonZeroUsize::get))
        .thread_name(|number| format!("reader-{number}"))
        .build()
}

/// A bar on standard error if that is a terminal, else one that shows nothing.
fn progress_bar(paths: &[OsString]) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
    }
    // Without the number of all files nobody could say how long the rest takes. A walk reads no
    // file, and so is quick beside the work.
    let all = walk(paths).fold(0, |count, _| count + 1);
    let rate = |state: &ProgressState, output: &mut dyn fmt::Write| {
        // What cannot be drawn is left out.
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

/// Prints the articles and errors of all paths, and counts them. It stops before the end only if
/// standard output cannot be written, or a signal asks for it.
///
/// One thread walks, those of the pool read, and this one writes, so that nobody waits for another
/// before a queue is full.
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

/// Walks the paths, batch by batch, until all are walked or nobody reads them any more.
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
        // Collecting keeps the order of the batch, whichever thread is done first.
        let outcomes = pool.install(|| batch.into_par_iter().map(Outcome::of).collect());
        // The writer is gone: nobody wants the rest.
        if batches.send(outcomes).is_err() {
            return;
        }
    }
}

/// A file to read, or a line for what the walk could not look into.
type Found = Result<PathBuf, String>;

/// All files, in order, found one by one: only the names of a folder that is being walked are held.
fn walk(paths: &[OsString]) -> impl Iterator<Item = Found> {
    let entries = paths.iter().flat_map(|path| WalkDir::new(path).sort_by_file_name());
    entries.filter_map(|entry| match entry {
        Ok(entry) => is_wanted(&entry).then(|| Ok(entry.into_path())),
        Err(error) => Some(Err(walk_complaint(&error))),
    })
}

/// Whether an entry is read as an article: what was named, if it is no folder, and in a folder the
/// files of the right ending. Of a link only reading tells where it leads to.
fn is_wanted(entry: &DirEntry) -> bool {
    if entry.depth() == 0 {
        return !entry.path().is_dir();
    }
    let kind = entry.file_type();
    let is_text = entry.file_name().as_encoded_bytes().ends_with(b".txt");
    is_text && (kind.is_file() || kind.is_symlink())
}

/// A line for an error of the walk itself.
fn walk_complaint(error: &walkdir::Error) -> String {
    let name = error.path().map_or_else(|| "<walk>".to_owned(), |path| one_line(path.as_os_str()));
    match error.io_error() {
        Some(reason) => format!("{name}: error: {reason}"),
        // The one other error is a circle of links, which this walk does not follow.
        None => format!("{name}: error: cannot be walked"),
    }
}

/// What became of one file.
struct Outcome {
    /// The article as a line of JSON, without its line feed, or a line for each error.
    printed: Result<String, Vec<String>>,
    /// The length of the file.
    bytes: u64,
    /// How long the parser worked at it.
    parsing: Duration,
}

impl Outcome {
    /// Reads and parses what the walk found.
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

/// An article as a line of JSON. Line feeds within it are escaped.
fn json(path: &Path, article: &Article) -> Result<String, Vec<String>> {
    serde_json::to_string(article)
        .map_err(|error| vec![format!("{}: error: {error}", one_line(path.as_os_str()))])
}

/// A line for each error of a text that is no article.
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

/// Writes the batches as they come, until there are no more, the output takes no more or a signal
/// asks to end. Whichever way, the queue is closed, which the reading side notices.
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
            // The bar is taken away meanwhile, or the complaints would stand behind it.
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

/// Writes whole lines, all of them in one piece.
fn write_lines(output: &mut StdoutLock<'_>, lines: &str, bar: &ProgressBar) -> io::Result<()> {
    // What ends in a line feed does not stay in the buffer of standard output.
    let mut write = || output.write_all(lines.as_bytes());
    // Where the lines appear on the same terminal as the bar, it makes room for them as well.
    // Elsewhere it stays, also while the output waits for its reader.
    if io::stdout().is_terminal() { bar.suspend(write) } else { write() }
}

/// What was read so far.
#[derive(Default)]
struct Tally {
    articles: u64,
    /// Files that are no article, or could not be read.
    invalid: u64,
    bytes: u64,
    /// How long the parser worked, over all threads.
    parsing: Duration,
}

impl Tally {
    /// Counts a batch. What is returned are its articles and its errors, as lines.
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

    /// The line for `--summary`, in whole numbers, which are cut off and not rounded.
    fn summary(&self, elapsed: Duration, threads: usize) -> String {
        let nanoseconds = elapsed.as_nanos().max(1);
        let rate = u128::from(self.articles) * 1_000_000_000 / nanoseconds;
        // A byte in a nanosecond is a gigabyte in a second.
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

/// A name as one line: it may hold anything, a line feed too.
fn one_line(name: &OsStr) -> String {
    let breaks_line = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    name.to_string_lossy().replace(breaks_line, "\u{fffd}")
}

/// Whole lines on standard error. Where even that is closed, nobody is left to tell.
fn complain(lines: &str) {
    let _ = io::stderr().write_all(lines.as_bytes());
}
