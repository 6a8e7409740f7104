//! The cost of each piece of work as a multiple of the floor, checked against limits.
//!
//! `cargo bench -p newsclip-benches --bench ratios` prints a Markdown table and fails if a limit is
//! exceeded. The second table, of the limits, is the one of `benches/README.md`. All work on all short texts is measured in turn, round after round, and the least time
//! of each counts: whatever else the machine does meanwhile affects all of them, and what is left are
//! ratios that hold. Criterion measures one piece after the other.

use std::env;
use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use newsclip_benches::{
    ARTICLES, BORROWED, CANONICAL_DATE, COPY, DISPLAY, FLOOR, FROM_UTF8, HEADER, ISO_DATE, KINDS,
    LABELLED_DATE, LONG_BYLINE, OWNED, OWNED_PARTS, PLAIN_DATE, READER, REPORTING, SHORT_BYLINE,
    Text, UTF8, VALIDATE, Work, work_on,
};

/// For how long each text is measured.
const TIME: Duration = Duration::from_secs(4);

/// Texts shorter than this are measured together.
const SHORT: usize = 10_000;

/// The most that a piece of work may cost: so many times the sum of these.
type Limit = (Work, f64, &'static [(Work, f64)]);

/// The limits of a text.
fn limits(text: &str) -> &'static [Limit] {
    const FLOORS: &[(Work, f64)] = &[(FLOOR, 1.0)];
    match text {
        "canonical" => &[
            (BORROWED, 1.1, FLOORS),
            (OWNED, 1.28, &[(OWNED_PARTS, 1.0)]),
            (FROM_UTF8, 1.0, &[(OWNED_PARTS, 1.25), (UTF8, 1.1)]),
            (DISPLAY, 5.0, &[(COPY, 1.0)]),
            (KINDS, 8.0, FLOORS),
            (VALIDATE, 8.0, FLOORS),
            (REPORTING, 2.5, FLOORS),
            (SHORT_BYLINE, 0.4, FLOORS),
            (LONG_BYLINE, 3.0, FLOORS),
            (ARTICLES, 1.4, &[(OWNED, 1.0)]),
            (READER, 1.6, &[(OWNED, 1.0)]),
        ],
        "long read" | "many bodies" => &[(BORROWED, 0.9, FLOORS)],
        _ => &[],
    }
}

/// The most that work on a text may cost: so many times the same work on another text.
const BESIDE_ANOTHER: [(&str, Work, f64, &str); 3] = [
    (PLAIN_DATE, HEADER, 2.0, CANONICAL_DATE),
    (LABELLED_DATE, HEADER, 4.0, CANONICAL_DATE),
    (ISO_DATE, HEADER, 3.0, CANONICAL_DATE),
];

/// The most that a byte of a text may cost: so many times one of another text.
const BY_THE_BYTE: [(&str, Work, f64, &str); 2] =
    [("Japanese", BORROWED, 1.3, "canonical"), ("Arabic", BORROWED, 1.3, "canonical")];

fn main() -> ExitCode {
    // `cargo bench -- --test` only tries it out.
    let time = if env::args().any(|argument| argument == "--test") { Duration::ZERO } else { TIME };
    let mut texts: Vec<_> = Text::all().collect();
    let together =
        texts.chunk_by_mut(|one, next| one.written.len().max(next.written.len()) < SHORT);
    let all: Vec<_> = together.flat_map(|texts| Times::measure(texts, time)).collect();
    println!("| Text | Bytes | Work | ns | × the floor |\n|---|---|---|---|---|");
    all.iter().for_each(Times::print);
    println!("\n| Work | Text | ns | Is | At most |\n|---|---|---|---|---|");
    let broken = all.iter().map(Times::exceeded).sum::<usize>() + exceeded_between(&all);
    if time.is_zero() || broken == 0 {
        return ExitCode::SUCCESS;
    }
    eprintln!("{broken} limits are exceeded");
    ExitCode::FAILURE
}

/// The least time of each piece of work on a text, in nanoseconds.
struct Times {
    text: &'static str,
    bytes: f64,
    /// How often the work is done at a time, so that the clock is not what is measured.
    repeated: u32,
    least: Vec<(Work, f64)>,
}

impl Times {
    fn of_none(text: &Text) -> Self {
        let bytes = u32::try_from(text.written.len()).unwrap_or(u32::MAX);
        let least = work_on(text.name).into_iter().map(|work| (work, f64::INFINITY)).collect();
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
        for ((_, work), least) in &mut self.least {
            let start = Instant::now();
            for _ in 0..self.repeated {
                black_box(work(text));
            }
            *least = least.min(start.elapsed().as_secs_f64() * 1e9 / f64::from(self.repeated));
        }
    }

    fn of(&self, (name, _): Work) -> f64 {
        self.least.iter().find(|((known, _), _)| *known == name).map_or(f64::NAN, |(_, time)| *time)
    }

    fn print(&self) {
        for ((work, _), time) in &self.least {
            let floors = time / self.of(FLOOR);
            println!("| {} | {} | {work} | {time:.0} | {floors:.2} |", self.text, self.bytes);
        }
    }

    /// How many of the limits of the text are exceeded.
    fn exceeded(&self) -> usize {
        let exceeds = |&(work, most, parts): &Limit| {
            let sum: f64 = parts.iter().map(|(part, share)| self.of(*part) * share).sum();
            let each = parts.iter().map(|((name, _), share)| match share {
                1.0 => (*name).to_owned(),
                _ => format!("{share} × {name}"),
            });
            let of = each.collect::<Vec<_>>().join(" + ");
            let of = if parts.len() > 1 { format!("({of})") } else { of };
            self.exceeds(work, self.of(work) / sum, &of, most)
        };
        limits(self.text).iter().filter(|limit| exceeds(limit)).count()
    }

    /// Prints a limit, and tells if it is exceeded.
    fn exceeds(&self, work: Work, ratio: f64, of: &str, most: f64) -> bool {
        // Work that was not measured has no ratio.
        let exceeds = ratio > most || ratio.is_nan();
        let (time, text) = (self.of(work), self.text);
        let most = if exceeds { format!("{most}, **exceeded**") } else { most.to_string() };
        println!("| {} | {text} | {time:.0} | {ratio:.2} × {of} | {most} |", work.0);
        exceeds
    }
}

/// How many of the limits that compare a text with another are exceeded.
fn exceeded_between(all: &[Times]) -> usize {
    let named = |name: &str| all.iter().find(|times| times.text == name);
    let exceeds = |(text, work, most, other): (&str, Work, f64, &str), by_the_byte: bool| {
        let (Some(one), Some(other)) = (named(text), named(other)) else { return true };
        let bytes = if by_the_byte { one.bytes / other.bytes } else { 1.0 };
        let of = format!("{}{}", other.text, if by_the_byte { ", by the byte" } else { "" });
        one.exceeds(work, one.of(work) / other.of(work) / bytes, &of, most)
    };
    BESIDE_ANOTHER.into_iter().filter(|limit| exceeds(*limit, false)).count()
        + BY_THE_BYTE.into_iter().filter(|limit| exceeds(*limit, true)).count()
}
