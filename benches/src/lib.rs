//! The texts that are read and what is done with them: one list, which is timed
//! (`speed`, `ratios`) and counted (`instructions`) by the programs of `benches/benches`.
#![allow(missing_docs, reason = "the names of the pieces of work say what they are")]

use std::fmt::Write as _;
use std::hint::black_box;

use newsclip::{Article, ArticleRef, Field, check};
use url::Url;

/// A text, and what of it is made before anything is measured.
#[derive(Debug)]
pub struct Text {
    pub name: &'static str,
    pub written: String,
    article: Article,
    /// Long enough for what is written.
    buffer: String,
}

/// A piece of work on a text. What it returns keeps it from being left out.
pub type Work = (&'static str, fn(&mut Text) -> usize);

pub const FLOOR: Work = ("the line ends: the floor", line_ends);
pub const BORROWED: Work = ("`ArticleRef::parse`, every paragraph", borrowed);
pub const OWNED: Work = ("`Article::parse`", owned);
pub const OWNED_PARTS: Work = ("its parts: `ArticleRef`, `Url::parse`, a copy", owned_parts);
pub const FROM_UTF8: Work = ("`Article::from_utf8`", from_utf8);
pub const UTF8: Work = ("`simdutf8::basic::from_utf8`", utf8);
pub const DISPLAY: Work = ("`Display` into a kept `String`", display);
pub const COPY: Work = ("a copy of the text", copy);
pub const CHECK: Work = ("`check`", list_faults);

/// All of it.
pub const WORK: [Work; 9] =
    [FLOOR, BORROWED, OWNED, OWNED_PARTS, FROM_UTF8, UTF8, DISPLAY, COPY, CHECK];

const CANONICAL: &str = include_str!("../../seeds/canonical.txt");

/// Makes a text. The longest takes a while, and not all are asked for.
type MakeText = fn() -> String;

/// The texts, by name.
pub const TEXTS: [(&str, MakeText); 6] = [
    ("brief", || include_str!("../../seeds/brief.txt").to_owned()),
    ("canonical", || CANONICAL.to_owned()),
    ("Japanese", || lengthened(include_str!("../../seeds/japanese.txt"), 5_000)),
    ("Arabic", || lengthened(include_str!("../../seeds/arabic.txt"), 5_000)),
    ("long read", || lengthened(CANONICAL, 200_000)),
    ("many bodies", || many_bodies(50_000_000)),
];

impl Text {
    /// The text of this name.
    pub fn named(name: &str) -> Option<Self> {
        let (name, make) = TEXTS.into_iter().find(|(known, _)| *known == name)?;
        let written = make();
        let article = Article::parse(&written).ok()?;
        let buffer = String::with_capacity(article.as_str().len());
        Some(Self { name, written, article, buffer })
    }

    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        TEXTS.iter().filter_map(|(name, _)| Self::named(name))
    }
}

/// A seed, cut into header and body.
#[expect(clippy::unwrap_used, reason = "a seed is an article")]
fn header_and_body(seed: &str) -> (&str, &str) {
    let body = ArticleRef::parse(seed).unwrap().span(Field::Paragraphs).unwrap();
    seed.split_at(body.start())
}

/// The header of a seed, and its paragraphs again and again up to so many bytes,
/// as many in one as make it as long as those of a report are: 180 bytes or more.
fn lengthened(seed: &str, length: usize) -> String {
    let (header, body) = header_and_body(seed);
    let mut text = header.to_owned();
    let mut start = text.len();
    for paragraph in body.split("\n\n\n").cycle() {
        if text.len() >= length {
            break;
        }
        if text.len() - start >= 180 {
            text.push_str("\n\n\n");
            start = text.len();
        } else if text.len() > start {
            text.push(' ');
        }
        text.push_str(paragraph.trim());
    }
    text
}

/// One header, and the bodies of seeds of several languages again and again.
fn many_bodies(length: usize) -> String {
    const SEEDS: [&str; 7] = [
        CANONICAL,
        include_str!("../../seeds/arabic.txt"),
        include_str!("../../seeds/british-quotes.txt"),
        include_str!("../../seeds/cyrillic.txt"),
        include_str!("../../seeds/german-quotes.txt"),
        include_str!("../../seeds/guillemets.txt"),
        include_str!("../../seeds/japanese.txt"),
    ];
    let mut text = header_and_body(CANONICAL).0.to_owned();
    for (_, body) in SEEDS.into_iter().map(header_and_body).cycle() {
        if text.len() >= length {
            break;
        }
        text.push_str(body);
        text.push_str("\n\n\n");
    }
    text
}

fn line_ends(text: &mut Text) -> usize {
    memchr::memchr_iter(b'\n', black_box(&text.written).as_bytes()).sum()
}

fn borrowed(text: &mut Text) -> usize {
    let article = ArticleRef::parse(black_box(&text.written));
    article.map_or(0, |article| article.paragraphs().map(|one| one.as_str().len()).sum())
}

fn owned(text: &mut Text) -> usize {
    Article::parse(black_box(&text.written)).map_or(0, |article| black_box(article).as_str().len())
}

/// What an owned article cannot be made without, one after the other.
fn owned_parts(text: &mut Text) -> usize {
    let url = Url::parse(black_box(text.article.url().as_str()));
    borrowed(text) + url.map_or(0, |url| black_box(url).as_str().len()) + copy(text)
}

fn from_utf8(text: &mut Text) -> usize {
    let article = Article::from_utf8(black_box(text.written.as_bytes()));
    article.map_or(0, |article| black_box(article).as_str().len())
}

fn utf8(text: &mut Text) -> usize {
    simdutf8::basic::from_utf8(black_box(text.written.as_bytes())).map_or(0, str::len)
}

fn display(text: &mut Text) -> usize {
    text.buffer.clear();
    // Writing to a `String` does not fail.
    let _ = write!(text.buffer, "{}", black_box(&text.article));
    black_box(&text.buffer).len()
}

fn copy(text: &mut Text) -> usize {
    black_box(black_box(&text.written).clone()).len()
}

fn list_faults(text: &mut Text) -> usize {
    check(black_box(&text.written)).len()
}
