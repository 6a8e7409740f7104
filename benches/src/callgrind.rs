//! Counts the instructions of the public functions on a [shape](Shape), each alone. For that, a program
//! runs itself again under callgrind.

use std::borrow::Cow;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs, io, process};

use crate::growth::functions::{FUNCTIONS, Function};
use crate::growth::{Input, PLACES, Part, Shape, measured};

/// The most instructions a byte.
pub const MOST: u64 = 4_000;

/// How many times as much twice the length may cost, in percent.
const MOST_GROWTH: u64 = 220;
/// Growth does not count below this many instructions a byte, where a single larger buffer shows.
const FEW: u64 = 100;

/// The error of a function that takes more than in proportion.
pub const GROWS: &str = "grows faster than the text";

/// The function that calls the others, as callgrind names it.
const MEASURED: &str = "newsclip_benches::growth::measured";

/// The first argument of a program that is run under callgrind.
const COUNTED: &str = "--counted";

/// What a function costs on a text of some length, and on texts of twice and four times that length.
#[derive(Clone, Copy, Debug)]
pub struct Counts {
    pub function: &'static str,
    pub bytes: [u64; 3],
    pub instructions: [u64; 3],
}

impl Counts {
    /// Returns the most instructions a byte.
    #[must_use]
    pub fn a_byte(&self) -> u64 {
        let each = self.bytes.iter().zip(&self.instructions);
        each.map(|(bytes, instructions)| instructions / (*bytes).max(1)).max().unwrap_or_default()
    }

    /// Returns the costs of twice and four times the length, each divided by that of half of it.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts are far smaller")]
    pub fn growth(&self) -> [f64; 2] {
        let [one, two, four] = self.instructions.map(|count| count.max(1) as f64);
        [two / one, four / two]
    }

    /// Returns what is wrong, if anything is.
    #[must_use]
    pub fn error(&self) -> Option<&'static str> {
        let [one, two, four] = self.instructions;
        let [_, second, third] = self.bytes;
        let grows = |one, two, bytes| two * 100 > one * MOST_GROWTH && two > FEW * bytes;
        if grows(one, two, second) && grows(two, four, third) {
            Some(GROWS)
        } else if self.a_byte() > MOST {
            Some("costs too much a byte")
        } else {
            None
        }
    }
}

/// Returns whether this machine has valgrind.
#[must_use]
pub fn is_there() -> bool {
    let version = Command::new("valgrind").arg("--version").stdout(Stdio::null()).status();
    version.is_ok_and(|status| status.success())
}

/// Counts the instructions of functions on a shape of `bytes` bytes, twice and four times as many. What
/// a function cannot be called with is left out.
///
/// # Errors
///
/// Returns an error if this program cannot be run under callgrind.
pub fn count(shape: &Shape<'_>, bytes: usize, functions: &[Function]) -> io::Result<Vec<Counts>> {
    static RUNS: AtomicUsize = AtomicUsize::new(0);
    let run = RUNS.fetch_add(1, Ordering::Relaxed);
    let folder = env::temp_dir().join(format!("newsclip-callgrind-{}-{run}", process::id()));
    fs::create_dir_all(&folder)?;
    let dumps = folder.join("dump");
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", &format!("--toggle-collect={MEASURED}")])
        .arg(format!("--dump-after={MEASURED}"))
        .arg(format!("--callgrind-out-file={}", dumps.display()))
        .arg(env::current_exe()?)
        .args([COUNTED, &bytes.to_string()])
        .args(arguments(shape))
        .arg("--")
        .args(functions.iter().map(|function| function.name))
        .output()?;
    // A dump follows each function, and the program prints a line for each.
    let counts = String::from_utf8_lossy(&output.stdout).into_owned();
    let counted = (1..).zip(counts.lines()).map_while(|(index, line)| {
        let (bytes, name) = line.split_once(' ')?;
        let dump = fs::read_to_string(folder.join(format!("dump.{index}"))).ok()?;
        let total = dump.lines().find_map(|line| line.strip_prefix("totals: "))?;
        let name = FUNCTIONS.iter().find(|function| function.name == name)?.name;
        Some((name, bytes.parse().ok()?, total.parse().ok()?))
    });
    let counted: Vec<(&str, u64, u64)> = counted.collect();
    fs::remove_dir_all(&folder)?;
    if !output.status.success() || counted.len() != counts.lines().count() {
        return Err(io::Error::other(String::from_utf8_lossy(&output.stderr)));
    }
    let counts = counted.chunks_exact(3).map(|sizes| Counts {
        function: sizes.first().map_or("", |(name, ..)| name),
        bytes: [0, 1, 2].map(|index| sizes.get(index).map_or(0, |(_, bytes, _)| *bytes)),
        instructions: [0, 1, 2].map(|index| sizes.get(index).map_or(0, |(.., count)| *count)),
    });
    Ok(counts.collect())
}

/// Calls the functions if this program was run by [`count`], and returns whether it was.
#[must_use]
pub fn was_counted() -> bool {
    let mut arguments = env::args().skip(1);
    if arguments.next().as_deref() != Some(COUNTED) {
        return false;
    }
    let bytes: usize = arguments.next().and_then(|bytes| bytes.parse().ok()).unwrap_or_default();
    let shape = shape(arguments.by_ref().take_while(|argument| argument != "--"));
    let fillings = [1, 2, 4].map(|times| shape.filling(bytes * times));
    let texts = fillings.each_ref().map(|filling| (filling, shape.text(filling)));
    let inputs = texts.each_ref().map(|(filling, text)| Input::new(shape.place, filling, text));
    for name in arguments {
        let Some(function) = FUNCTIONS.iter().find(|function| function.name == name) else {
            continue;
        };
        let sizes = inputs.each_ref().map(|input| function.prepare(input));
        if let [Some(_), Some(_), Some(_)] = sizes {
            for (input, bytes) in inputs.iter().zip(sizes.into_iter().flatten()) {
                measured(function, input);
                println!("{bytes} {name}");
            }
        }
    }
    true
}

/// Writes a shape as arguments.
fn arguments(shape: &Shape<'_>) -> Vec<String> {
    let place = PLACES.iter().position(|place| *place == shape.place).unwrap_or_default();
    let parts = shape.parts.iter().map(|part| match part {
        Part::Once(text) => format!("1{text}"),
        Part::Often(text) => format!("*{text}"),
    });
    [place.to_string()].into_iter().chain(parts).collect()
}

/// Reads what [`arguments`] writes.
fn shape(mut arguments: impl Iterator<Item = String>) -> Shape<'static> {
    let place =
        arguments.next().and_then(|index| PLACES.get(index.parse::<usize>().ok()?).copied());
    let parts = arguments.map(|argument| match argument.strip_prefix('*') {
        Some(pattern) => Part::Often(Cow::Owned(pattern.to_owned())),
        None => Part::Once(Cow::Owned(argument.chars().skip(1).collect())),
    });
    Shape { place: place.unwrap_or_default(), parts: Cow::Owned(parts.collect()) }
}
