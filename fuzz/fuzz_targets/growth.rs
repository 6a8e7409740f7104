//! Law: a pattern that stands twice as often between the parts of an article, or in a byline, takes at most three
//! times as long.
//!
//! A wide margin, for a noisy machine: this target is there to find shapes that
//! grow faster than the text. How fast they grow is counted exactly by `.ci/growth`.
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
/// What stands before, between and behind the places for the pattern.
const PARTS: [&str; 7] = [
    "“",
    "Rain",
    "” | Wet | Gazette\n",
    "https://example.com/",
    "\nJane Roe",
    "\n1 MAY 2024\n",
    "It rained.\n",
];

/// The place at the end of the byline.
const AFTER_BYLINE: usize = 5;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let [place, length, rest @ ..] = bytes else { return };
    // A few pieces of the format's alphabet or of bylines, or a few bytes as they are. The
    // shortest patterns are the likeliest to do harm.
    let piece = &rest[..rest.len().min(2 + usize::from(length % 4))];
    let is_byline = length & 4 != 0;
    let pattern = if is_byline { oracles::byline::text_of(piece) } else { oracles::text_of(piece) };
    if pattern.is_empty() {
        return;
    }
    let times = SHORTEST / pattern.len() + 1;
    let place = if is_byline { AFTER_BYLINE } else { usize::from(*place) % (PARTS.len() + 1) };
    let texts = [1, 2, 4].map(|factor| text(place, &pattern, times * factor));
    // What is slow once may have been unlucky. What is slow five times is slow.
    for readings in [1, 3, 3, 3, 3] {
        let [once, twice, four_times] = [0, 1, 2].map(|index| least_time(readings, &texts[index]));
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

/// The least time of so many readings, in every way.
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
    // Below this, a clock says little. What grows with the square of a text
    // takes far longer at these lengths.
    least.max(Duration::from_millis(1))
}

/// The time that this thread was at work, whatever else the machine does.
fn cpu_time() -> Duration {
    clock_gettime(ClockId::ThreadCPUTime).try_into().unwrap_or_default()
}
