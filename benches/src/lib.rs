//! The texts, and the tasks that are run on each. The programs of `benches/benches` time them (`speed`,
//! `ratios`) or count their instructions (`instructions`).
#![allow(missing_docs, reason = "the names of the tasks say what they are")]

pub mod callgrind;
pub mod growth;

use std::fmt::Write as _;
use std::hint::black_box;

use newsclip::{Article, ArticleRef, Field, Reader, articles, authors, check};
use url::Url;

/// A text, and what is prepared from it before anything is measured.
#[derive(Debug)]
pub struct Text {
    pub name: &'static str,
    pub written: String,
    article: Article,
    /// Long enough for the written article.
    buffer: String,
}

/// A task on a text, with its name. Its result keeps the compiler from removing it.
pub type Task = (&'static str, fn(&mut Text) -> usize);

/// Finds every line end, which every reader must do.
pub const FLOOR: Task = ("the floor", line_ends);
pub const BORROWED: Task = ("`ArticleRef::parse`, every paragraph", borrowed);
pub const OWNED: Task = ("`Article::parse`", owned);
/// The borrowed article, the `Url` and a copy of the text: an owned article needs all three.
pub const OWNED_PARTS: Task = ("its parts", owned_parts);
pub const FROM_UTF8: Task = ("`Article::from_utf8`", from_utf8);
pub const UTF8: Task = ("`simdutf8::basic::from_utf8`", utf8);
pub const DISPLAY: Task = ("`Display` into a reused `String`", display);
pub const COPY: Task = ("a copy of the text", copy);
pub const CHECK: Task = ("`check`", list_errors);
pub const HEADER: Task = ("`ArticleRef::parse`", header);
pub const KINDS: Task = ("`paragraph_kinds`", kinds);
pub const VALIDATE: Task = ("`validate`", validate);
pub const REPORTING: Task = ("`additional_reporting`", reporting);
pub const ARTICLES: Task = ("`articles`", as_many);
pub const READER: Task = ("`Reader`", from_stream);
pub const SHORT_BYLINE: Task = ("`authors` of `Jane Roe`", short_byline);
/// Two people with role and place, and agencies.
pub const LONG_BYLINE: Task = ("`authors` of the long byline", long_byline);

/// The tasks that read and write an article, and those that they are compared with.
const READING: [Task; 9] =
    [FLOOR, BORROWED, OWNED, OWNED_PARTS, FROM_UTF8, UTF8, DISPLAY, COPY, CHECK];

/// The other tasks on an article.
const OTHERS: [Task; 5] = [KINDS, VALIDATE, REPORTING, ARTICLES, READER];

/// Returns the tasks that are run on the text of this name.
pub fn tasks_on(text: &str) -> Vec<Task> {
    match text {
        "canonical" => [READING.as_slice(), &OTHERS, &[SHORT_BYLINE, LONG_BYLINE]].concat(),
        CANONICAL_DATE | PLAIN_DATE | LABELLED_DATE | ISO_DATE => vec![FLOOR, HEADER, BORROWED],
        // One pass over it takes milliseconds.
        "many bodies" => READING.to_vec(),
        _ => [READING.as_slice(), &OTHERS].concat(),
    }
}

const CANONICAL: &str = include_str!("../../seeds/canonical.txt");
const BRIEF: &str = include_str!("../../seeds/brief.txt");

/// The brief with the same date, written in the canonical way and in others.
pub const CANONICAL_DATE: &str = "brief, `26 FEBRUARY 2024`";
pub const PLAIN_DATE: &str = "brief, `26 February 2024`";
pub const LABELLED_DATE: &str = "brief, `Published: Monday 26 February 2024, 9.15pm`";
pub const ISO_DATE: &str = "brief, `2024-02-26T09:15:00Z`";

const LONG: &str = "By Jane Roe, Political Editor, and Richard Miles in Lisbon, with agencies";

/// Makes a text. Only the requested texts are made, because the longest takes a while.
type MakeText = fn() -> String;

/// The texts, by name.
pub const TEXTS: [(&str, MakeText); 10] = [
    ("brief", || BRIEF.to_owned()),
    (CANONICAL_DATE, || dated(CANONICAL_DATE)),
    (PLAIN_DATE, || dated(PLAIN_DATE)),
    (LABELLED_DATE, || dated(LABELLED_DATE)),
    (ISO_DATE, || dated(ISO_DATE)),
    ("canonical", || CANONICAL.to_owned()),
    ("Japanese", || lengthened(include_str!("../../seeds/japanese.txt"), 5_000)),
    ("Arabic", || lengthened(include_str!("../../seeds/arabic.txt"), 5_000)),
    ("long read", || lengthened(CANONICAL, 200_000)),
    ("many bodies", || many_bodies(50_000_000)),
];

impl Text {
    /// Returns the text of this name.
    pub fn named(name: &str) -> Option<Self> {
        let (name, make) = TEXTS.into_iter().find(|(known, _)| *known == name)?;
        let written = make();
        let article = Article::parse(&written).ok()?;
        let buffer = String::with_capacity(article.as_str().len());
        Some(Self { name, written, article, buffer })
    }

    /// Returns all texts.
    pub fn all() -> impl Iterator<Item = Self> {
        TEXTS.iter().filter_map(|(name, _)| Self::named(name))
    }
}

/// Returns the brief with the date that is between backticks in the name of the text.
#[expect(clippy::unwrap_used, reason = "a seed is an article, and the names are those above")]
fn dated(name: &str) -> String {
    let date = name.split('`').nth(1).unwrap();
    let mut text = BRIEF.to_owned();
    text.replace_range(ArticleRef::parse(BRIEF).unwrap().span(Field::Date).unwrap().range(), date);
    text
}

/// Splits a seed into header and body.
#[expect(clippy::unwrap_used, reason = "a seed is an article")]
fn header_and_body(seed: &str) -> (&str, &str) {
    let body = ArticleRef::parse(seed).unwrap().span(Field::Paragraphs).unwrap();
    seed.split_at(body.start())
}

/// Returns the header of a seed, and its paragraphs repeated up to so many bytes. Short paragraphs
/// are joined to 180 bytes or more, the length of a paragraph in a news report.
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

/// Returns one header, and the bodies of seeds of several languages, repeated up to so many bytes.
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

/// Does the unavoidable parts of an owned article, one after another.
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
    // Writing to a `String` never fails.
    let _ = write!(text.buffer, "{}", black_box(&text.article));
    black_box(&text.buffer).len()
}

fn copy(text: &mut Text) -> usize {
    black_box(black_box(&text.written).clone()).len()
}

fn list_errors(text: &mut Text) -> usize {
    check(black_box(&text.written)).len()
}

/// Parses up to the start of the body. The paragraphs are found only when they are visited.
fn header(text: &mut Text) -> usize {
    ArticleRef::parse(black_box(&text.written)).map_or(0, |article| black_box(article).url().len())
}

fn kinds(text: &mut Text) -> usize {
    black_box(&text.article).paragraph_kinds().map(|kind| kind as usize).sum()
}

fn validate(text: &mut Text) -> usize {
    black_box(&text.article).validate().len()
}

fn reporting(text: &mut Text) -> usize {
    black_box(&text.article).additional_reporting().map(|author| author.name().len()).sum()
}

fn as_many(text: &mut Text) -> usize {
    let found = articles(black_box(&text.written)).flatten();
    found.map(|article| black_box(article).as_str().len()).sum()
}

fn from_stream(text: &mut Text) -> usize {
    let found = Reader::new(black_box(text.written.as_bytes())).flatten().flatten();
    found.map(|article| black_box(article).as_str().len()).sum()
}

fn short_byline(_: &mut Text) -> usize {
    authors(black_box("Jane Roe")).map(|author| author.name().len()).sum()
}

fn long_byline(_: &mut Text) -> usize {
    authors(black_box(LONG)).map(|author| author.name().len()).sum()
}
