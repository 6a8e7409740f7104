//! Times parsing, writing, checking and classifying a text, and the floor: finding every line end
//! once, which every reader must do.
//!
//! `cargo bench -p newsclip-benches --bench speed`. `benches/README.md` explains the figures.

#![expect(missing_docs, reason = "criterion's macros make public functions")]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use newsclip_benches::{Text, tasks_on};

fn speed(criterion: &mut Criterion) {
    for mut text in Text::all() {
        let mut group = criterion.benchmark_group(text.name);
        group.throughput(Throughput::Bytes(text.written.len() as u64));
        if text.written.len() > 1_000_000 {
            group.sample_size(10);
        }
        for (name, task) in tasks_on(text.name) {
            group.bench_function(name, |bencher| bencher.iter(|| task(&mut text)));
        }
        group.finish();
    }
}

criterion_group!(benches, speed);
criterion_main!(benches);
