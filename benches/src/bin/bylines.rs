//! Compares the authors of bylines with lists of their names, and prints the lines where they differ.
//!
//! ```text
//! gzip -dc bylines.jsonl.gz | cargo run --release -p newsclip-benches --bin bylines -- [--all]
//! ```
//!
//! Each line of the input is a JSON object with `printed`, a byline, and `authors`, the names in it or
//! null. A list counts only if it agrees with its own line:
//!
//! - the line contains each name, exactly except for white space, after the name before;
//! - no name begins with a by-word or contains a separator, as if it were not split;
//! - no and-word with a name after it is left over.
//!
//! A line is right if exactly the names of the list are read.
//!
//! Prints the wrong lines with both lists of names, and the counts. `--all` prints what is read from
//! every line instead, with or without a list.

use std::io::{self, BufRead as _, Write as _};
use std::process::ExitCode;

use newsclip::{Author, AuthorKind, authors};
use serde_json::Value;

fn main() -> ExitCode {
    let shows_all = std::env::args().skip(1).any(|argument| argument == "--all");
    match run(shows_all) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(shows_all: bool) -> io::Result<()> {
    let mut output = io::stdout().lock();
    let (mut lines, mut listed, mut agreeing, mut right) = (0_u32, 0_u32, 0_u32, 0_u32);
    for line in io::stdin().lock().lines() {
        let record: Value = serde_json::from_str(&line?)?;
        let printed = one_spaced(record.get("printed").and_then(Value::as_str).unwrap_or_default());
        lines += 1;
        if shows_all {
            let read: Vec<_> = authors(&printed).map(|author| shown(&author)).collect();
            writeln!(output, "{printed}\n    {}", read.join("\n    "))?;
        }
        let Some(list) = record.get("authors").and_then(Value::as_array) else { continue };
        listed += 1;
        let list: Vec<_> = list.iter().filter_map(Value::as_str).map(one_spaced).collect();
        if !agrees(&printed, &list) {
            continue;
        }
        agreeing += 1;
        let read: Vec<_> = authors(&printed).map(|author| author.name().to_owned()).collect();
        if read == list {
            right += 1;
        } else if !shows_all {
            writeln!(output, "{printed}\n    listed {list:?}\n    read   {read:?}")?;
        }
    }
    writeln!(output, "{lines} lines, {listed} with a list, {agreeing} that agree, {right} right")
}

/// Returns whether a list agrees with its line.
fn agrees(printed: &str, list: &[String]) -> bool {
    let mut rest = printed;
    let mut left = String::new();
    for name in list {
        let marks =
            [", ", " and ", " und ", " et ", " y ", " & ", " | ", "/", " - ", " par ", " by "];
        let begins_with_by = ["By ", "Von ", "von ", "Par "].iter().any(|by| name.starts_with(by));
        let Some((before, after)) = rest.split_once(name.as_str()) else { return false };
        if name.is_empty() || begins_with_by || marks.iter().any(|mark| name.contains(mark)) {
            return false;
        }
        left.push_str(before);
        left.push('\u{0}');
        rest = after;
    }
    left.push_str(rest);
    !leaves_a_name(&left)
}

/// Returns whether a line without its listed names still names someone: two capitalised words after
/// a by-word or and-word or between commas, or an agency.
fn leaves_a_name(left: &str) -> bool {
    let words: Vec<_> = left.split(' ').collect();
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    let after_word = words.windows(3).any(|words| match words {
        ["and" | "&" | "und" | "et" | "by", one, two] => is_capital(one) && is_capital(two),
        _ => false,
    });
    let between_commas = |part: &str| match part.split(' ').collect::<Vec<_>>().as_slice() {
        [one, two] => is_capital(one) && is_capital(two) && !ROLES.contains(two),
        _ => false,
    };
    after_word
        || (left.contains(',') && left.split(", ").any(between_commas))
        || words.windows(2).any(|words| words == ["mit", "AP"])
}

/// The last words of roles and outlets that have two words.
const ROLES: [&str; 6] = ["Correspondent", "Editor", "Reporter", "Writer", "News", "Insider"];

/// Replaces each run of white space with one space.
fn one_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Shows an author as `name [role] {place} kind`.
fn shown(author: &Author<'_>) -> String {
    let role = author.role().map(|role| format!(" [{role}]")).unwrap_or_default();
    let place = author.place().map(|place| format!(" {{{place}}}")).unwrap_or_default();
    let kind = match author.kind() {
        AuthorKind::Agency => " agency",
        AuthorKind::Staff => " staff",
        _ => "",
    };
    format!("{}{role}{place}{kind}", author.name())
}
