//! What the reading costs as a multiple of the floor, held against limits.
//!
//! `cargo bench -p newsclip-benches --bench ratios` prints a Markdown table and fails where a limit
//! is passed. Each piece of work is measured in turn, round after round, and its
//! least time counts: whatever else the machine does then meets all of them, and
//! what is left are ratios that hold. Criterion measures one piece after the other.

use std::env;
use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use newsclip_benches::{
    BORROWED, COPY, DISPLAY, FLOOR, FROM_UTF8, OWNED, OWNED_PARTS, Text, UTF8, WORK, Work,
};

/// For how long each text is measured.
const TIME: Duration = Duration::from_secs(4);

/// What a piece of work may cost at most: so many times these pieces.
type Limit = (Work, f64, &'static [(Work, f64)]);

const BORROWED_SHORT: Limit = (BORROWED, 1.2, &[(FLOOR, 1.0)]);
const BORROWED_LONG: Limit = (BORROWED, 0.9, &[(FLOOR, 1.0)]);
const OWNED_LIMIT: Limit = (OWNED, 1.25, &[(OWNED_PARTS, 1.0)]);
const UTF8_LIMIT: Limit = (FROM_UTF8, 1.0, &[(OWNED_PARTS, 1.25), (UTF8, 1.1)]);
const DISPLAY_LIMIT: Limit = (DISPLAY, 5.0, &[(COPY, 1.0)]);

/// The limits of a text.
fn limits(text: &str) -> &'static [Limit] {
    match text {
        "canonical" => &[BORROWED_SHORT, OWNED_LIMIT, UTF8_LIMIT, DISPLAY_LIMIT],
        "long read" | "many bodies" => &[BORROWED_LONG],
        _ => &[],
    }
}

/// How much more a byte of Japanese or Arabic may cost than one of English.
const OTHER_SCRIPTS: f64 = 1.3;

fn main() -> ExitCode {
    // `cargo bench -- --test` only tries it out.
    let time = if env::args().any(|argument| argument == "--test") { Duration::ZERO } else { TIME };
    let mut broken = 0;
    let mut english = f64::NAN;
    println!("| text | bytes | work | ns | is | at most |\n|---|---|---|---|---|---|");
    for mut text in Text::all() {
        let times = Times::measure(&mut text, time);
        times.print();
        broken += limits(text.name).iter().filter(|limit| !times.keep(limit)).count();
        match text.name {
            "canonical" => english = times.of_a_byte(),
            "Japanese" | "Arabic" => broken += usize::from(!times.keep_up_with(english)),
            _ => {}
        }
    }
    if time.is_zero() || broken == 0 {
        return ExitCode::SUCCESS;
    }
    eprintln!("{broken} of the limits are passed");
    ExitCode::FAILURE
}

/// The least time of each piece of work on a text, in nanoseconds.
struct Times {
    text: &'static str,
    bytes: f64,
    least: [(&'static str, f64); WORK.len()],
}

impl Times {
    fn measure(text: &mut Text, time: Duration) -> Self {
        let bytes = u32::try_from(text.written.len()).unwrap_or(u32::MAX);
        // So often at a time that the clock is not what is measured.
        let times = (200_000 / bytes).max(1);
        let mut least = WORK.map(|(name, _)| (name, f64::INFINITY));
        let start = Instant::now();
        loop {
            for ((_, work), (_, least)) in WORK.iter().zip(&mut least) {
                let start = Instant::now();
                for _ in 0..times {
                    black_box(work(text));
                }
                *least = least.min(start.elapsed().as_secs_f64() * 1e9 / f64::from(times));
            }
            if start.elapsed() >= time {
                return Self { text: text.name, bytes: bytes.into(), least };
            }
        }
    }

    fn of(&self, (name, _): Work) -> f64 {
        self.least.iter().find(|(known, _)| *known == name).map_or(f64::NAN, |(_, time)| *time)
    }

    fn of_a_byte(&self) -> f64 {
        self.of(BORROWED) / self.bytes
    }

    fn print(&self) {
        for (name, time) in self.least {
            self.row(name, time, &format!("{:.2} × the floor", time / self.of(FLOOR)), None);
        }
    }

    fn row(&self, work: &str, time: f64, is: &str, most: Option<f64>) {
        let most = most.map(|most| most.to_string()).unwrap_or_default();
        println!("| {} | {} | {work} | {time:.0} | {is} | {most} |", self.text, self.bytes);
    }

    /// Whether a limit is kept.
    fn keep(&self, &(work, most, parts): &Limit) -> bool {
        let sum: f64 = parts.iter().map(|(part, share)| self.of(*part) * share).sum();
        let names = parts.iter().map(|((name, _), share)| format!("{share} × {name}"));
        let is =
            format!("{:.2} × ({})", self.of(work) / sum, names.collect::<Vec<_>>().join(" + "));
        self.row(work.0, self.of(work), &is, Some(most));
        self.of(work) <= most * sum
    }

    /// Whether a byte costs little more than one of English.
    fn keep_up_with(&self, english: f64) -> bool {
        let ratio = self.of_a_byte() / english;
        let is = format!("{ratio:.2} × English, by the byte");
        self.row(BORROWED.0, self.of(BORROWED), &is, Some(OTHER_SCRIPTS));
        ratio <= OTHER_SCRIPTS
    }
}
