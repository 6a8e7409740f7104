//! The progress bar, which is shown only on a terminal.

use std::fs;
use std::process::{Command, Stdio};
use std::str;

use super::{PROGRAM, json};
use crate::program::{ERRORS, Folder};

#[cfg(target_os = "linux")]
#[test]
fn a_bar_is_shown_on_a_terminal_and_errors_do_not_break_it() {
    let folder = Folder::with_an_error("bar");
    let lines = folder.path("lines");
    let Some(screen) = on_a_terminal(&folder, &format!(">'{lines}'")) else {
        return;
    };
    let bar = screen.iter().find(|line| line.contains("0/3 files")).unwrap();
    assert!(bar.contains(" files/s, ") && bar.ends_with(" left"), "{bar:?}");
    for error in ERRORS {
        let line = format!("{}:{error}", folder.path("in/2.txt"));
        assert!(screen.contains(&line), "{line:?} is broken in {screen:?}");
    }
    assert!(screen.iter().any(|line| line.starts_with("2 articles, 1 invalid, ")), "{screen:?}");
    let lines = fs::read_to_string(lines).unwrap();
    assert_eq!(lines, format!("{}\n{}\n", json("1.txt"), json("3.txt")));
}

#[cfg(target_os = "linux")]
#[test]
fn articles_on_the_same_terminal_do_not_break_the_bar() {
    let folder = Folder::with_an_error("bar_and_lines");
    let Some(screen) = on_a_terminal(&folder, "") else {
        return;
    };
    assert!(screen.iter().any(|line| line.contains("0/3 files")), "{screen:?}");
    assert!(screen.contains(&json("1.txt")) && screen.contains(&json("3.txt")), "{screen:?}");
}

/// In all other tests, neither standard error nor standard output is a terminal. Here standard output
/// is one.
#[cfg(target_os = "linux")]
#[test]
fn no_bar_is_shown_if_standard_error_is_not_a_terminal() {
    let folder = Folder::with_an_error("no_bar");
    let errors = folder.path("errors");
    let Some(screen) = on_a_terminal(&folder, &format!("2>'{errors}'")) else {
        return;
    };
    assert_eq!(screen, [json("1.txt"), json("3.txt")]);
    let errors = fs::read_to_string(errors).unwrap();
    assert_eq!(errors.lines().count(), ERRORS.len() + 1, "{errors}");
    assert!(!errors.contains('\u{1b}') && !errors.contains('\r'), "{errors:?}");
}

/// Returns the lines that the program sends to a terminal, or `None` if the program `script`, which makes
/// one, is not installed. A line that is cleared begins a new one. The folder must contain an error.
#[cfg(target_os = "linux")]
#[track_caller]
fn on_a_terminal(folder: &Folder, streams: &str) -> Option<Vec<String>> {
    let path = folder.path("in");
    let line = format!("stty cols 150; '{PROGRAM}' --summary '{path}' {streams}");
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
