//! Law: a pattern that stands twice as often between the parts of an article takes at most three times as long.
//!
//! A wide margin, for a noisy machine: this target is there to find shapes that
//! grow faster than the text. How fast they grow is counted exactly by `.ci/growth`.
#![no_main]

use std::time::{Duration, Instant};

use newsclip::{Article, ArticleRef, check};

/// The shortest text that is timed, in bytes.
const SHORTEST: usize = 64 * 1024;
/// What stands before, between and behind the places for the pattern.
const PARTS: [&str; 7] = [
    "“",
    "Rain",
    "” | Wet | Gazette\n",
    "https://example.com/",
    "\nJane Roe\n",
    "1 MAY 2024\n",
    "It rained.\n",
];

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((place, pattern)) = bytes.split_first() else { return };
    let pattern = String::from_utf8_lossy(pattern);
    if pattern.is_empty() || pattern.len() > 24 {
        return;
    }
    let times = SHORTEST / pattern.len() + 1;
    let texts = [1, 2, 4]
        .map(|factor| text(usize::from(*place) % (PARTS.len() + 1), &pattern, times * factor));
    // What is slow once may have been interrupted. What is slow five times is slow.
    for _ in 0..5 {
        let [once, twice, four_times] = [0, 1, 2].map(|index| least_time(&texts[index]));
        if twice <= once * 3 && four_times <= twice * 3 {
            return;
        }
    }
    panic!("{pattern:?} at place {place} takes time out of proportion");
});

/// An article with the pattern at one place.
fn text(place: usize, pattern: &str, times: usize) -> String {
    let (before, behind) = PARTS.split_at(place);
    [before.concat(), pattern.repeat(times), behind.concat()].concat()
}

/// The least time of three readings, in every way.
fn least_time(text: &str) -> Duration {
    let read = || {
        let start = Instant::now();
        let visited = ArticleRef::parse(text)
            .map(|article| article.paragraphs().map(|one| one.text().len()).sum::<usize>());
        let read = Article::parse(text).map(|article| article.validate().len());
        let reports: usize = check(text).iter().map(|fault| fault.report(text).len()).sum();
        std::hint::black_box((visited, read, reports));
        start.elapsed()
    };
    let least = (0..3).map(|_| read()).min().unwrap_or_default();
    // Below this, a clock says nothing.
    least.max(Duration::from_micros(20))
}
