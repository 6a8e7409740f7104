//! Invariant: on four times the text, no public function takes more than five and a half times as long.
//!
//! Each function is timed alone. The margin is wide because machines are noisy. `.ci/search` looks for the
//! same with random numbers instead of an input, and counts instructions.
#![no_main]

#[allow(dead_code, reason = "`newsclip-benches` uses the rest")]
#[path = "../../benches/src/growth/mod.rs"]
mod growth;

use std::sync::LazyLock;

use growth::Shape;
use growth::functions::{FUNCTIONS, Function};
use growth::patterns::Vocabulary;
use growth::times::{Texts, Times};

/// How many bytes the shortest text has that is timed.
const BYTES: usize = 4_096;

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(Vocabulary::new);

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let mut bytes = bytes.iter();
    // Few choices are among more than 256.
    let mut choose = |count: usize| {
        let mut next = || usize::from(*bytes.next().unwrap_or(&0));
        let number = if count > 256 { next() << 8 | next() } else { next() };
        number % count.max(1)
    };
    let shape = VOCABULARY.shape(&mut choose);
    let chosen = choose(FUNCTIONS.len());
    for (index, function) in FUNCTIONS.iter().enumerate() {
        if index == chosen || function.depends_on(shape.place) {
            let name = function.name;
            assert!(
                is_linear(&shape, function),
                "{name} takes time out of proportion on {shape:?}"
            );
        }
    }
});

/// Returns whether the time is in proportion. One slow call may be bad luck, and so may one larger buffer.
/// Four are not.
fn is_linear(shape: &Shape<'static>, function: &Function) -> bool {
    [(1, 1), (3, 1), (3, 4), (5, 8)].into_iter().any(|(calls, times)| {
        let texts = Texts::of(shape, BYTES * times);
        Times::of(calls, function, &texts.inputs()).is_none_or(|times| !times.grow())
    })
}
