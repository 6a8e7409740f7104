//! Checks the cost of each task against limits, most of them multiples of the floor.
//!
//! `cargo bench -p newsclip-benches --bench ratios` prints a Markdown table and fails if a limit is
//! exceeded. `benches/README.md` contains the second table, of the limits.
//!
//! All tasks on all short texts are timed in turn, round after round, and the least time of each counts.
//! Other load on the machine affects all of them alike, so their ratios are stable. Criterion would time
//! one task after another.

use std::env;
use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use newsclip_benches::{
    ARTICLES, BORROWED, CANONICAL_DATE, COPY, DISPLAY, FLOOR, FROM_UTF8, HEADER, ISO_DATE, KINDS,
    LABELLED_DATE, LONG_BYLINE, OWNED, OWNED_PARTS, PLAIN_DATE, READER, REPORTING, SHORT_BYLINE,
    Task, Text, UTF8, VALIDATE, tasks_on,
};

/// For how long each text is measured.
const TIME: Duration = Duration::from_secs(4);

/// Texts shorter than this are measured together.
const SHORT: usize = 10_000;

/// The most that a task may cost: a factor, and the tasks whose sum it multiplies.
type Limit = (Task, f64, &'static [(Task, f64)]);

/// Returns the limits of a text.
fn limits(text: &str) -> &'static [Limit] {
    const FLOORS: &[(Task, f64)] = &[(FLOOR, 1.0)];
    match text {
        "canonical" => &[
            (BORROWED, 1.3, FLOORS),
            (OWNED, 1.5, &[(OWNED_PARTS, 1.0)]),
            (FROM_UTF8, 1.0, &[(OWNED_PARTS, 1.25), (UTF8, 1.1)]),
            (DISPLAY, 5.0, &[(COPY, 1.0)]),
            (KINDS, 8.0, FLOORS),
            (VALIDATE, 8.0, FLOORS),
            (REPORTING, 2.5, FLOORS),
            (SHORT_BYLINE, 0.4, FLOORS),
            (LONG_BYLINE, 3.0, FLOORS),
            (ARTICLES, 1.15, &[(OWNED, 1.0)]),
            (READER, 1.35, &[(OWNED, 1.0)]),
        ],
        "long read" | "many bodies" => &[(BORROWED, 0.9, FLOORS)],
        _ => &[],
    }
}

/// The most that a task may cost on a text, as a multiple of the same task on another text.
const AGAINST_ANOTHER: [(&str, Task, f64, &str); 3] = [
    (PLAIN_DATE, HEADER, 2.3, CANONICAL_DATE),
    (LABELLED_DATE, HEADER, 4.5, CANONICAL_DATE),
    (ISO_DATE, HEADER, 3.5, CANONICAL_DATE),
];

/// The most that a task may cost for each byte of a text, as a multiple of a byte of another text.
const PER_BYTE: [(&str, Task, f64, &str); 2] =
    [("Japanese", BORROWED, 1.3, "canonical"), ("Arabic", BORROWED, 1.3, "canonical")];

fn main() -> ExitCode {
    // `cargo bench -- --test` only checks that it runs.
    let time = if env::args().any(|argument| argument == "--test") { Duration::ZERO } else { TIME };
    let mut texts: Vec<_> = Text::all().collect();
    let together =
        texts.chunk_by_mut(|one, next| one.written.len().max(next.written.len()) < SHORT);
    let all: Vec<_> = together.flat_map(|texts| Times::measure(texts, time)).collect();
    println!("| Text | Bytes | Task | ns | × the floor |\n|---|---|---|---|---|");
    all.iter().for_each(Times::print);
    println!("\n| Task | Text | ns | Is | At most |\n|---|---|---|---|---|");
    let broken = all.iter().map(Times::exceeded).sum::<usize>() + exceeded_between(&all);
    if time.is_zero() || broken == 0 {
        return ExitCode::SUCCESS;
    }
    eprintln!("{broken} limits are exceeded");
    ExitCode::FAILURE
}

/// The least time of each task on a text, in nanoseconds.
struct Times {
    text: &'static str,
    bytes: f64,
    /// How often each task is repeated at a time, so that the clock itself costs little.
    repeated: u32,
    least: Vec<(Task, f64)>,
}

impl Times {
    fn of_none(text: &Text) -> Self {
        let bytes = u32::try_from(text.written.len()).unwrap_or(u32::MAX);
        let least = tasks_on(text.name).into_iter().map(|task| (task, f64::INFINITY)).collect();
        Self { text: text.name, bytes: bytes.into(), repeated: (200_000 / bytes).max(1), least }
    }

    /// Measures texts together.
    fn measure(texts: &mut [Text], time: Duration) -> Vec<Self> {
        let mut all: Vec<_> = texts.iter().map(Self::of_none).collect();
        let start = Instant::now();
        loop {
            for (text, times) in texts.iter_mut().zip(&mut all) {
                times.measure_once(text);
            }
            if start.elapsed() >= time * u32::try_from(all.len()).unwrap_or(1) {
                return all;
            }
        }
    }

    fn measure_once(&mut self, text: &mut Text) {
        for ((_, task), least) in &mut self.least {
            let start = Instant::now();
            for _ in 0..self.repeated {
                black_box(task(text));
            }
            *least = least.min(start.elapsed().as_secs_f64() * 1e9 / f64::from(self.repeated));
        }
    }

    fn of(&self, (name, _): Task) -> f64 {
        self.least.iter().find(|((known, _), _)| *known == name).map_or(f64::NAN, |(_, time)| *time)
    }

    fn print(&self) {
        for ((task, _), time) in &self.least {
            let floors = time / self.of(FLOOR);
            println!("| {} | {} | {task} | {time:.0} | {floors:.2} |", self.text, self.bytes);
        }
    }

    /// Prints the limits of the text, and returns how many are exceeded.
    fn exceeded(&self) -> usize {
        let exceeds = |&(task, most, parts): &Limit| {
            let sum: f64 = parts.iter().map(|(part, share)| self.of(*part) * share).sum();
            let each = parts.iter().map(|((name, _), share)| match share {
                1.0 => (*name).to_owned(),
                _ => format!("{share} × {name}"),
            });
            let of = each.collect::<Vec<_>>().join(" + ");
            let of = if parts.len() > 1 { format!("({of})") } else { of };
            self.exceeds(task, self.of(task) / sum, &of, most)
        };
        limits(self.text).iter().filter(|limit| exceeds(limit)).count()
    }

    /// Prints a limit, and returns whether it is exceeded.
    fn exceeds(&self, task: Task, ratio: f64, of: &str, most: f64) -> bool {
        // A task that was not timed has no ratio.
        let exceeds = ratio > most || ratio.is_nan();
        let (time, text) = (self.of(task), self.text);
        let most = if exceeds { format!("{most}, **exceeded**") } else { most.to_string() };
        println!("| {} | {text} | {time:.0} | {ratio:.2} × {of} | {most} |", task.0);
        exceeds
    }
}

/// Prints the limits that compare two texts, and returns how many are exceeded.
fn exceeded_between(all: &[Times]) -> usize {
    let named = |name: &str| all.iter().find(|times| times.text == name);
    let exceeds = |(text, task, most, other): (&str, Task, f64, &str), per_byte: bool| {
        let (Some(one), Some(other)) = (named(text), named(other)) else { return true };
        let bytes = if per_byte { one.bytes / other.bytes } else { 1.0 };
        let of = format!("{}{}", other.text, if per_byte { ", per byte" } else { "" });
        one.exceeds(task, one.of(task) / other.of(task) / bytes, &of, most)
    };
    AGAINST_ANOTHER.into_iter().filter(|limit| exceeds(*limit, false)).count()
        + PER_BYTE.into_iter().filter(|limit| exceeds(*limit, true)).count()
}
