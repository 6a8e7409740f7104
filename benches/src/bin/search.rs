//! Looks for texts on which a public function is dear: one that costs more than 4,000 instructions a
//! byte, or grows faster than the text. Each text repeats a pattern that is made of words of the lexicon,
//! marks, letters and digits.
//!
//! ```text
//! cargo run --release -p newsclip-benches --bin search -- SECONDS [SEED]
//! ```
//!
//! It measures processor time, and counts the instructions of what looks dear. The same seed makes the
//! same texts. What it finds is printed as a row of `hostile`, and it fails.

use std::env;
use std::process::ExitCode;
use std::time::{Duration, Instant, SystemTime};

use newsclip_benches::callgrind::{self, Counts};
use newsclip_benches::growth::functions::{FUNCTIONS, Function};
use newsclip_benches::growth::patterns::Vocabulary;
use newsclip_benches::growth::times::{Texts, Times};
use newsclip_benches::growth::{Part, Shape};

/// How many bytes a text has at first.
const BYTES: usize = 4_096;
/// Of the functions that read all parts of an article alike, one in so many is measured on each shape.
const EACH: usize = 8;

fn main() -> ExitCode {
    if callgrind::was_counted() {
        return ExitCode::SUCCESS;
    }
    let numbers: Vec<u64> = env::args().skip(1).filter_map(|number| number.parse().ok()).collect();
    let (seconds, seed) = match *numbers.as_slice() {
        [seconds] => (seconds, seed_of_now()),
        [seconds, seed] => (seconds, seed),
        _ => {
            eprintln!("usage: search SECONDS [SEED]");
            return ExitCode::FAILURE;
        }
    };
    println!("seed {seed}");
    if !callgrind::is_there() {
        println!(
            "LEFT OUT: counting the instructions of what looks dear needs valgrind, and this machine has none"
        );
    }
    search(Duration::from_secs(seconds), seed)
}

fn search(time: Duration, seed: u64) -> ExitCode {
    let begin = Instant::now();
    let vocabulary = Vocabulary::new();
    let mut search =
        Search { results: FUNCTIONS.map(|_| Dearest::default()), suspects: 0, finds: 0 };
    let mut shapes = 0_u64;
    while begin.elapsed() < time {
        let mut random = Random::of(seed, shapes);
        let shape = vocabulary.shape(&mut |count| random.below(count));
        search.measure(&shape, &mut random);
        shapes += 1;
    }
    search.report(shapes);
    if search.finds > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// The results so far.
struct Search {
    results: [Dearest; FUNCTIONS.len()],
    /// How many texts were counted because they looked dear, and how many were.
    suspects: usize,
    finds: usize,
}

/// What a function took longest for.
#[derive(Default)]
struct Dearest {
    /// In nanoseconds a byte.
    time: f64,
    shape: Option<Shape<'static>>,
    /// The longest time that was counted.
    counted: f64,
}

impl Search {
    /// Times functions on a shape, and counts what looks dear.
    fn measure(&mut self, shape: &Shape<'static>, random: &mut Random) {
        let texts = Texts::of(shape, BYTES);
        let inputs = texts.inputs();
        for (function, dearest) in FUNCTIONS.iter().zip(&mut self.results) {
            if !function.depends_on(shape.place) && random.below(EACH) > 0 {
                continue;
            }
            let Some(times) = Times::of(1, function, &inputs) else { continue };
            // One slow call may be bad luck.
            if times.long > dearest.time || times.are_dear() || times.grow() {
                let Some(times) = Times::of(3, function, &inputs) else { continue };
                if times.long > dearest.time {
                    dearest.time = times.long;
                    dearest.shape = Some(shape.clone());
                }
                // A text that is hardly dearer than one that was counted is not counted again.
                let shape = if times.are_dear() && times.long > dearest.counted * 1.1 {
                    dearest.counted = times.long;
                    let is_as_dear =
                        |shape: &Shape<'static>| is_dear(shape, function, times.long * 0.95);
                    shortened(shape.clone(), is_as_dear)
                } else if times.grow() && grows_on(shape, function) {
                    shortened(shape.clone(), |shape| grows_on(shape, function))
                } else {
                    continue;
                };
                self.suspects += 1;
                self.finds += usize::from(confirm(&shape, function));
            }
        }
    }

    /// Prints what each function took longest for.
    fn report(&self, shapes: u64) {
        for (function, dearest) in FUNCTIONS.iter().zip(&self.results) {
            if let Dearest { time, shape: Some(shape), .. } = dearest {
                println!("{time:7.1} ns a byte: {} on {}", function.name, row(shape));
            }
        }
        println!("{shapes} texts, {} counted, {} finds", self.suspects, self.finds);
    }
}

/// How many bytes the shortest text has on which growth is confirmed. A few long words may be read again, up
/// to a number of words that a shorter text does not have.
const LONG: usize = 16 * BYTES;

/// Counts the instructions of a function that looks dear on a shape, and prints a find.
fn confirm(shape: &Shape<'static>, function: &Function) -> bool {
    if !callgrind::is_there() {
        println!("suspect, not counted: {} on {}", function.name, row(shape));
        return false;
    }
    let wrong_at = |bytes| {
        let counts = callgrind::count(shape, bytes, &[*function]).ok()?;
        counts.into_iter().find_map(|counts| Some((counts, counts.error()?)))
    };
    let wrong = wrong_at(BYTES).and_then(|found| match found.1 {
        callgrind::GROWS => wrong_at(LONG),
        _ => Some(found),
    });
    if let Some((counts, error)) = wrong {
        let Counts { function, instructions: [one, two, four], .. } = counts;
        println!(
            "{function} {error}: {} instructions a byte, {one}, {two} and {four}",
            counts.a_byte()
        );
        println!("    {}", row(shape));
    }
    wrong.is_some()
}

/// Leaves out what can be left out of a shape that still `is_wrong` without it.
fn shortened(
    mut shape: Shape<'static>,
    is_wrong: impl Fn(&Shape<'static>) -> bool,
) -> Shape<'static> {
    let shorter = |shape: &Shape<'static>| {
        let mut shapes = (0..shape.parts.len()).flat_map(|index| without(shape, index));
        shapes.find(&is_wrong)
    };
    while let Some(shape_without) = shorter(&shape) {
        shape = shape_without;
    }
    shape
}

/// Returns a shape without its part of this index, and without each of up to 16 pieces of that part.
fn without(shape: &Shape<'static>, index: usize) -> impl Iterator<Item = Shape<'static>> {
    let place = shape.place;
    let (before, after) = shape.parts.split_at(index);
    let (part, after) =
        after.split_first().map_or((None, after), |(part, after)| (Some(part), after));
    let text = part.map_or("", |part| part.text());
    let shorter = [2, 4, 8, 16].into_iter().flat_map(|pieces| without_piece(text, pieces));
    let parts = shorter.filter_map(|text| match part? {
        Part::Once(_) => Some(Part::Once(text.into())),
        Part::Often(_) => (!text.is_empty()).then(|| Part::Often(text.into())),
    });
    let of = |part: &[Part<'static>]| Shape { place, parts: [before, part, after].concat().into() };
    let shapes: Vec<_> = [of(&[])].into_iter().chain(parts.map(|part| of(&[part]))).collect();
    shapes.into_iter().filter(|shape| shape.parts.iter().any(|part| matches!(part, Part::Often(_))))
}

/// Returns a text without each of so many pieces of it.
fn without_piece(text: &str, pieces: usize) -> impl Iterator<Item = String> {
    let characters: Vec<char> = text.chars().collect();
    let size = (characters.len() / pieces).max(1);
    (0..characters.len()).step_by(size).map(move |start| {
        let kept =
            characters.iter().enumerate().filter(|(at, _)| !(start..start + size).contains(at));
        kept.map(|(_, character)| character).collect()
    })
}

/// Returns a shape as a row of `hostile`.
fn row(shape: &Shape<'static>) -> String {
    let parts = shape.parts.iter().map(|part| match part {
        Part::Once(text) => format!("once({text:?})"),
        Part::Often(text) => format!("often({text:?})"),
    });
    format!("(\"NAME\", {:?}, &[{}]),", shape.place, parts.collect::<Vec<_>>().join(", "))
}

/// Returns whether the cost of a function also grows out of proportion on longer texts, where a single
/// larger buffer does not show.
fn grows_on(shape: &Shape<'static>, function: &Function) -> bool {
    let texts = Texts::of(shape, 4 * BYTES);
    Times::of(5, function, &texts.inputs()).is_some_and(|times| times.grow())
}

/// Returns whether a function takes so many nanoseconds a byte.
fn is_dear(shape: &Shape<'static>, function: &Function, least: f64) -> bool {
    let texts = Texts::of(shape, BYTES);
    Times::of(2, function, &texts.inputs()).is_some_and(|times| times.long > least)
}

/// Returns a seed that is another one each time.
fn seed_of_now() -> u64 {
    let now = SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default();
    now.as_secs().wrapping_mul(0x0010_0000_01b3) ^ u64::from(now.subsec_nanos())
}

/// Xorshift.
struct Random(u64);

impl Random {
    /// Makes other numbers for each text of each seed.
    fn of(seed: u64, text: u64) -> Self {
        let mixed = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(text);
        let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        Self((mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb) | 1)
    }

    fn below(&mut self, count: usize) -> usize {
        let count = u64::try_from(count.max(1)).unwrap_or(1);
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 11) % count)
            .unwrap_or_default()
    }
}
