//! One piece of work on one text, once: for counting what it costs.
//!
//! ```text
//! cargo bench -p newsclip-benches --bench instructions -- list
//! cargo bench -p newsclip-benches --bench instructions -- WORK TEXT
//! ```
//!
//! `.ci/instructions` runs it under callgrind, which counts the instructions of
//! [`counted`] alone, and compares them with `benches/instructions.txt`.

use std::env;
use std::process::ExitCode;

use newsclip_benches::{TEXTS, Text, work_on};

fn main() -> ExitCode {
    // Cargo puts `--bench` behind the arguments.
    let arguments: Vec<_> = env::args().skip(1).filter(|it| !it.starts_with("--")).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["list"] => {
            for (text, _) in TEXTS {
                for (work, _) in work_on(text) {
                    println!("{work}|{text}");
                }
            }
        }
        [work, text] => {
            let work = work_on(text).into_iter().find(|(name, _)| name == work);
            let (Some((_, work)), Some(mut text)) = (work, Text::named(text)) else {
                return ExitCode::FAILURE;
            };
            println!("{}", counted(&mut text, work));
        }
        // `cargo bench` runs it without arguments: there is nothing to time.
        _ => {}
    }
    ExitCode::SUCCESS
}

#[inline(never)]
fn counted(text: &mut Text, work: fn(&mut Text) -> usize) -> usize {
    work(text)
}
