//! The program and the operating system: closed pipes, signals, writes, memory and threads.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command};
use std::time::Duration;
use std::{str, thread};

use super::{BATCH, article, command, piped};
use crate::program::Folder;

#[test]
fn a_closed_pipe_is_not_an_error() {
    let folder = Folder::new("corpus/pipe");
    // More than a pipe can buffer.
    let long = folder.file("long", article("long") + &" It rained.".repeat(100_000));
    for (path, count) in [(folder.article("rain"), 0), (folder.path("missing"), 1)] {
        let mut child = piped(&["--summary", &path, &long]);
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let errors = String::from_utf8(output.stderr).unwrap();
        assert_eq!(errors.lines().count(), count, "{errors}");
        assert_eq!(output.status.code(), Some(i32::from(count > 0)));
    }
}

/// The error is in a batch after those that nobody reads, so it is never found.
#[test]
fn a_closed_pipe_ends_the_program() {
    let folder = Folder::new("corpus/pipe_end");
    let many = folder.many_articles(BATCH, "");
    let missing = folder.path("missing");
    let mut paths = vec![many.as_str(); 8];
    paths.push(&missing);
    let mut child = piped(&paths);
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((str::from_utf8(&output.stderr).unwrap(), output.status.code()), ("", Some(0)));
}

/// The signal comes during a write, which waits for the test to read on.
#[cfg(unix)]
#[test]
fn a_signal_lets_the_lines_of_the_batch_be_written() {
    use std::os::unix::process::ExitStatusExt as _;

    let folder = Folder::new("corpus/signal");
    let many = folder.many_articles(BATCH, &" It rained.".repeat(100));
    for (name, number) in [("HUP", 1), ("INT", 2), ("TERM", 15)] {
        let mut child = piped(&[many.as_str(); 9]);
        let mut reader = BufReader::new(child.stdout.take().unwrap());
        assert!(!reader.fill_buf().unwrap().is_empty());
        signal(&child, name);
        let lines: Vec<Vec<u8>> = reader.split(b'\n').map(Result::unwrap).collect();
        // All of the first batch, and none of the other eight.
        assert_eq!((lines.len(), child.wait().unwrap().signal()), (BATCH, Some(number)), "{name}");
        assert!(lines.last().is_some_and(|line| line.ends_with(b"]}")), "{name}");
    }
}

/// Nobody reads, so the batch is never written.
#[cfg(unix)]
#[test]
fn a_second_signal_ends_the_program() {
    use std::os::unix::process::ExitStatusExt as _;

    let folder = Folder::new("corpus/second_signal");
    let many = folder.many_articles(BATCH, &" It rained.".repeat(100));
    let mut child = piped(&[&many]);
    let mut reader = BufReader::new(child.stdout.take().unwrap());
    assert!(!reader.fill_buf().unwrap().is_empty());
    for sent in 1..100 {
        signal(&child, "INT");
        thread::sleep(Duration::from_millis(100));
        if let Some(status) = child.try_wait().unwrap() {
            assert_eq!((status.signal(), sent > 1), (Some(2), true));
            return;
        }
    }
    child.kill().unwrap();
    panic!("it is still waiting");
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_an_error() {
    let folder = Folder::new("corpus/full");
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

    let folder = Folder::new("corpus/writes");
    let many = folder.many_articles(BATCH + 10, "");
    let (ours, theirs) = UnixDatagram::pair().unwrap();
    // The test fails instead of hanging if the program sends nothing.
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

/// While nobody reads, the program reads at most four batches ahead: one that is written, two in the
/// queue, and one that waits for room in it. After many batches, its memory is that of those four.
#[cfg(target_os = "linux")]
#[test]
fn memory_does_not_grow_with_the_number_of_files() {
    const FOLDERS: usize = 24;
    let folder = Folder::new("corpus/memory");
    let more = " It rained.".repeat(400);
    let many = folder.many_articles(BATCH, &more);
    let mut child = piped(&[many.as_str(); FOLDERS]);
    let size = article("0000.txt").len() + more.len();
    let read = wait_until_reading_stops(&child, BATCH * size);
    // This counts the program's own file too.
    assert!((1..=4).contains(&(read / (BATCH * size))), "{read} bytes read");

    // The program runs until the last lines are read. They are more than a pipe can buffer.
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let last = 100_000 / size;
    let first = lines.by_ref().take(FOLDERS * BATCH - last).map(Result::unwrap).count();
    let peak = 1000 * proc_number(&child, "status", "VmHWM:");
    assert!(peak < FOLDERS * BATCH * size / 2, "peak of {peak} bytes");
    assert_eq!(first + lines.map(Result::unwrap).count(), FOLDERS * BATCH);
    assert!(child.wait().unwrap().success());
    fs::remove_dir_all(&folder.0).unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn as_many_threads_read_as_are_asked_for() {
    let folder = Folder::new("corpus/threads");
    let text = article("long") + &" It rained.".repeat(100_000);
    let long = folder.file("long", &text);
    let cores = thread::available_parallelism().unwrap().get();
    for (arguments, threads) in [
        (vec!["--threads", "3", &long], 3),
        (vec![&long, "--threads", "1"], 1),
        (vec![&long], cores),
    ] {
        // Its pipe is full, so it does not end.
        let mut child = piped(&arguments);
        wait_until_reading_stops(&child, text.len());
        let tasks = fs::read_dir(format!("/proc/{}/task", child.id())).unwrap();
        let names = tasks.map(|task| fs::read_to_string(task.unwrap().path().join("comm")));
        let readers = names.filter(|name| name.as_ref().unwrap().starts_with("reader-"));
        assert_eq!(readers.count(), threads);
        child.kill().unwrap();
        child.wait().unwrap();
    }
}

/// Sends a signal to a running program.
#[cfg(unix)]
fn signal(child: &Child, name: &str) {
    let id = child.id().to_string();
    assert!(Command::new("kill").args(["-s", name, &id]).status().unwrap().success());
}

/// Waits until the program has read some bytes, and then nothing more for a while. Returns how many
/// bytes it read.
#[cfg(target_os = "linux")]
#[track_caller]
fn wait_until_reading_stops(child: &Child, at_least: usize) -> usize {
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
    panic!("it does not stop reading: {before} bytes read");
}

/// Returns a number that the system reports for a running program.
#[cfg(target_os = "linux")]
fn proc_number(child: &Child, file: &str, key: &str) -> usize {
    let text = fs::read_to_string(format!("/proc/{}/{file}", child.id())).unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix(key)).unwrap();
    line.split_whitespace().next().unwrap().parse().unwrap()
}
