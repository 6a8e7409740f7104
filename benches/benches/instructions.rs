//! Runs one task on one text once, so that its instructions can be counted.
//!
//! ```text
//! cargo bench -p newsclip-benches --bench instructions -- list
//! cargo bench -p newsclip-benches --bench instructions -- TASK TEXT
//! ```
//!
//! `.ci/instructions` runs it under callgrind, which counts only the instructions of
//! [`counted`], and compares them with `benches/instructions.txt`.

use std::env;
use std::process::ExitCode;

use newsclip_benches::{TEXTS, Text, tasks_on};

fn main() -> ExitCode {
    // Cargo adds `--bench` after the arguments.
    let arguments: Vec<_> = env::args().skip(1).filter(|it| !it.starts_with("--")).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["list"] => {
            for (text, _) in TEXTS {
                for (task, _) in tasks_on(text) {
                    println!("{task}|{text}");
                }
            }
        }
        [task, text] => {
            let task = tasks_on(text).into_iter().find(|(name, _)| name == task);
            let (Some((_, task)), Some(mut text)) = (task, Text::named(text)) else {
                return ExitCode::FAILURE;
            };
            println!("{}", counted(&mut text, task));
        }
        // `cargo bench` runs it without arguments. There is nothing to time.
        _ => {}
    }
    ExitCode::SUCCESS
}

#[inline(never)]
fn counted(text: &mut Text, task: fn(&mut Text) -> usize) -> usize {
    task(text)
}
