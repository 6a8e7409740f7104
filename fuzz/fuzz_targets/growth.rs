//! Invariant: twice as many copies of a pattern between the parts of an article, or in a byline, take at most three
//! times as long.
//!
//! The margin is wide because machines are noisy. This target finds shapes whose cost
//! grows faster than the text; `.ci/growth` counts exactly how fast it grows.
#![no_main]

#[path = "../../tests/oracles/mod.rs"]
mod oracles;
#[path = "../../tests/reference/mod.rs"]
mod reference;

use std::time::Duration;

use newsclip::{Article, ArticleRef, check};
use rustix::time::{ClockId, clock_gettime};

/// The shortest text that is timed, in bytes.
const SHORTEST: usize = 64 * 1024;
/// The parts of an article. The pattern goes before, between or after them.
const PARTS: [&str; 7] = [
    "“",
    "Rain",
    "” | Wet | Gazette\n",
    "https://example.com/",
    "\nJane Roe",
    "\n1 MAY 2024\n",
    "It rained.\n",
];

/// The index of the part after the byline.
const AFTER_BYLINE: usize = 5;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let [position, length, rest @ ..] = bytes else { return };
    // A few pieces of the format's alphabet or of bylines, or a few bytes as they are. Short
    // patterns are the most likely to be expensive.
    let piece = &rest[..rest.len().min(2 + usize::from(length % 4))];
    let is_byline = length & 4 != 0;
    let pattern = if is_byline { oracles::byline_of(piece) } else { oracles::text_of(piece) };
    if pattern.is_empty() {
        return;
    }
    let times = SHORTEST / pattern.len() + 1;
    let index = if is_byline { AFTER_BYLINE } else { usize::from(*position) % (PARTS.len() + 1) };
    let texts = [1, 2, 4].map(|factor| text(index, &pattern, times * factor));
    // One slow measurement may be bad luck. Five are not.
    for readings in [1, 3, 3, 3, 3] {
        let [once, twice, four_times] = [0, 1, 2].map(|index| least_time(readings, &texts[index]));
        if twice <= once * 3 && four_times <= twice * 3 {
            return;
        }
    }
    panic!("{pattern:?} before part {index} takes time out of proportion");
});

/// Returns an article with the pattern before the part of this index.
fn text(index: usize, pattern: &str, times: usize) -> String {
    let (before, after) = PARTS.split_at(index);
    [before.concat(), pattern.repeat(times), after.concat()].concat()
}

/// Reads a text in every way, so many times, and returns the least time.
fn least_time(readings: usize, text: &str) -> Duration {
    let read = || {
        let start = cpu_time();
        let visited = ArticleRef::parse(text).map(|article| {
            let length = article.paragraphs().map(|one| one.text().len()).sum::<usize>();
            length + article.paragraph_kinds().count()
        });
        let read = Article::parse(text)
            .map(|article| article.validate().len() + article.authors().count());
        let many =
            newsclip::articles(text).count() + newsclip::Reader::new(text.as_bytes()).count();
        let reports: usize = check(text).iter().map(|error| error.report(text).len()).sum();
        let _ = std::hint::black_box((visited, read, many, reports));
        cpu_time().saturating_sub(start)
    };
    let least = (0..readings).map(|_| read()).min().unwrap_or_default();
    // Shorter times are not reliable. Quadratic work takes far longer at these
    // lengths.
    least.max(Duration::from_millis(1))
}

/// Returns the processor time of this thread, which other work on the machine does not affect.
fn cpu_time() -> Duration {
    clock_gettime(ClockId::ThreadCPUTime).try_into().unwrap_or_default()
}
