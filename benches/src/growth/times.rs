//! Measures the processor time of functions, which shows where it is worth to count instructions.

use std::time::Duration;

use rustix::time::{ClockId, clock_gettime};

use super::functions::Function;
use super::{Input, Shape, measured};

/// A time a byte at which a function looks dear. Few functions do 4,000 instructions in it.
const DEAR: Duration = Duration::from_nanos(300);
/// How much longer four times the text takes if the cost looks out of proportion.
const GROWTH: f64 = 5.5;
/// Shorter times are not compared.
const SHORT: Duration = Duration::from_micros(40);

/// A text, and one that is four times as long, without the article around them and with it.
#[derive(Debug)]
pub struct Texts<'s> {
    shape: &'s Shape<'static>,
    fillings: [String; 2],
    articles: [String; 2],
}

impl<'s> Texts<'s> {
    /// Makes texts of so many bytes, and of four times as many.
    #[must_use]
    pub fn of(shape: &'s Shape<'static>, bytes: usize) -> Self {
        let fillings = [bytes, 4 * bytes].map(|bytes| shape.filling(bytes));
        let articles = fillings.each_ref().map(|filling| shape.text(filling));
        Self { shape, fillings, articles }
    }

    #[must_use]
    pub fn inputs(&self) -> [Input<'_>; 2] {
        let ([short, long], [short_text, long_text]) = (&self.fillings, &self.articles);
        let place = self.shape.place;
        [Input::new(place, short, short_text), Input::new(place, long, long_text)]
    }
}

/// The nanoseconds a byte that a function takes for a text, and for one that is four times as long.
#[derive(Clone, Copy, Debug)]
pub struct Times {
    pub short: f64,
    pub long: f64,
    /// The length of the long text.
    bytes: f64,
}

impl Times {
    /// Takes the least times of so many calls. Returns `None` if a text is no article, and the function
    /// needs one.
    #[must_use]
    pub fn of(calls: usize, function: &Function, [short, long]: &[Input<'_>; 2]) -> Option<Self> {
        let [few, many] = [function.prepare(short)?, function.prepare(long)?].map(as_float);
        let long = as_nanos(least_time(calls, function, long)) / many;
        let short = as_nanos(least_time(calls, function, short)) / few;
        Some(Self { short, long, bytes: many })
    }

    /// Whether the function looks dear.
    #[must_use]
    pub fn are_dear(&self) -> bool {
        self.long > as_nanos(DEAR)
    }

    /// Whether the time grows out of proportion.
    #[must_use]
    pub fn grow(&self) -> bool {
        self.long * self.bytes > as_nanos(SHORT) && self.long > self.short * GROWTH / 4.0
    }
}

/// Returns the least processor time that a function takes, of so many calls.
fn least_time(calls: usize, function: &Function, input: &Input<'_>) -> Duration {
    let time = || {
        let start = cpu_time();
        measured(function, input);
        cpu_time().saturating_sub(start)
    };
    (0..calls).map(|_| time()).min().unwrap_or_default()
}

/// Returns the processor time of this thread, which other work on the machine hardly affects.
fn cpu_time() -> Duration {
    clock_gettime(ClockId::ThreadCPUTime).try_into().unwrap_or_default()
}

fn as_nanos(time: Duration) -> f64 {
    time.as_secs_f64() * 1e9
}

#[expect(clippy::cast_precision_loss, reason = "texts are far shorter")]
fn as_float(bytes: usize) -> f64 {
    bytes.max(1) as f64
}
