//! How fast a text is read and written, beside the work below which no reader
//! can go: finding every line end once.
//!
//! `cargo bench`

#![expect(missing_docs, reason = "criterion's macros make public functions")]

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use newsclip::{Article, ArticleRef, check};

const CANONICAL: &str = include_str!("../seeds/canonical.txt");

/// The floor: the position of every line feed, summed.
fn line_ends(text: &str) -> usize {
    memchr::memchr_iter(b'\n', text.as_bytes()).sum()
}

/// Reads a text without copying it, and visits every paragraph.
fn visit(text: &str) -> usize {
    ArticleRef::parse(text)
        .map_or(0, |article| article.paragraphs().map(|one| one.as_str().len()).sum())
}

fn canonical(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("canonical");
    group.throughput(Throughput::Bytes(CANONICAL.len() as u64));
    group.bench_function("line ends (the floor)", |bencher| {
        bencher.iter(|| line_ends(black_box(CANONICAL)));
    });
    group.bench_function("ArticleRef, every paragraph", |bencher| {
        bencher.iter(|| visit(black_box(CANONICAL)));
    });
    group
        .bench_function("Article", |bencher| bencher.iter(|| Article::parse(black_box(CANONICAL))));
    group.bench_function("check", |bencher| bencher.iter(|| check(black_box(CANONICAL))));
    if let Ok(article) = Article::parse(CANONICAL) {
        let mut text = String::new();
        group.bench_function("Display into a kept String", |bencher| {
            bencher.iter(|| {
                text.clear();
                write!(text, "{}", black_box(&article))
            });
        });
    }
    group.finish();
}

criterion_group!(benches, canonical);
criterion_main!(benches);
