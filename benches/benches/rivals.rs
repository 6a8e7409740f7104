//! Times alternatives to the crate: seven ways to read the same article into owned fields. First
//! checks that each of them finds the same fields.
//!
//! `cargo bench -p newsclip-benches --bench rivals`. `benches/README.md` explains the figures.

#![expect(missing_docs, reason = "criterion's macros make public functions")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a benchmark may panic, and a user of these ways would write them so"
)]

use std::fmt::Write as _;
use std::hint::black_box;
use std::sync::LazyLock;

use chrono::{Datelike as _, Month, NaiveDate};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use gray_matter::Matter;
use gray_matter::engine::YAML;
use mail_parser::MessageParser;
use newsclip::{Article, ArticleRef};
use pulldown_cmark::{Event, Parser, TagEnd};
use regex::Regex;
use roxmltree::{Document, Node};
use serde::Deserialize;
use url::Url;

const CANONICAL: &str = include_str!("../../seeds/canonical.txt");

/// The owned fields of an article.
#[derive(Debug, PartialEq)]
struct Fields {
    headline: String,
    deck: Option<String>,
    publication: String,
    url: Url,
    byline: Option<String>,
    date: NaiveDate,
    paragraphs: Vec<String>,
}

// The crate.

fn article_ref(text: &str) -> usize {
    let article = ArticleRef::parse(text).unwrap();
    article.paragraphs().map(|paragraph| paragraph.as_str().len()).sum()
}

/// Copies the fields out of a borrowed article.
fn article_ref_to_fields(text: &str) -> Fields {
    let article = ArticleRef::parse(text).unwrap();
    Fields {
        headline: article.headline().to_owned(),
        deck: article.deck().map(str::to_owned),
        publication: article.publication().to_owned(),
        url: Url::parse(article.url()).unwrap(),
        byline: article.byline().map(str::to_owned),
        date: article.date(),
        paragraphs: article.paragraphs().map(|one| one.text().into_owned()).collect(),
    }
}

// A regular expression with named groups, and another that separates the paragraphs.

static ARTICLE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?sx)
        ^\s* “(?<headline>[^\n]+?)” [^\S\n]*\|
        (?:[^\S\n]*(?<deck>[^\n]+?)[^\S\n]*\|)? [^\S\n]*(?<publication>[^|\n]+?)\s*\n
        \s*(?<url>https?://\S+)\s*\n
        (?:\s*(?<byline>[^\n]+?)\s*\n)??
        \s*(?<date>\d{1,2}\ [A-Z]+\ \d{4})\s*\n
        \s*(?<body>.+)",
    )
    .unwrap()
});

static GAP: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"[^\S\n]*\n\s*\n\s*").unwrap());

fn regular_expression(text: &str) -> Fields {
    let found = ARTICLE.captures(text).unwrap();
    let part = |name| found.name(name).map(|part| part.as_str().to_owned());
    Fields {
        headline: part("headline").unwrap(),
        deck: part("deck"),
        publication: part("publication").unwrap(),
        url: Url::parse(&found["url"]).unwrap(),
        byline: part("byline"),
        date: date(&found["date"]),
        paragraphs: GAP.split(found["body"].trim_end()).map(str::to_owned).collect(),
    }
}

// By hand.

fn by_hand(text: &str) -> Fields {
    let mut lines = text.lines().map(str::trim);
    let mut next = || lines.by_ref().find(|line| !line.is_empty()).unwrap();
    let title: Vec<_> = next().split('|').map(str::trim).collect();
    let url = Url::parse(next()).unwrap();
    let (byline, date_line) = match next() {
        line if line.starts_with(|first: char| first.is_ascii_digit()) => (None, line),
        line => (Some(line.to_owned()), next()),
    };
    let mut paragraphs = Vec::new();
    let mut paragraph = String::new();
    for line in lines {
        if line.is_empty() {
            if !paragraph.is_empty() {
                paragraphs.push(std::mem::take(&mut paragraph));
            }
        } else {
            if !paragraph.is_empty() {
                paragraph.push(' ');
            }
            paragraph.push_str(line);
        }
    }
    paragraphs.extend(Some(paragraph).filter(|last| !last.is_empty()));
    Fields {
        headline: title[0].trim_matches(['“', '”']).to_owned(),
        deck: (title.len() > 2).then(|| title[1].to_owned()),
        publication: title[title.len() - 1].to_owned(),
        url,
        byline,
        date: date(date_line),
        paragraphs,
    }
}

/// Parses `26 FEBRUARY 2024` with chrono.
fn date(line: &str) -> NaiveDate {
    NaiveDate::parse_from_str(line, "%d %B %Y").unwrap()
}

// Front matter in YAML, and Markdown.

#[derive(Deserialize)]
struct FrontMatter {
    headline: String,
    deck: Option<String>,
    publication: String,
    url: String,
    byline: Option<String>,
    date: String,
}

fn as_markdown(fields: &Fields) -> String {
    let Fields { headline, publication, url, date, paragraphs, .. } = fields;
    let mut text = format!("---\nheadline: {headline:?}\n");
    for (name, value) in [("deck", &fields.deck), ("byline", &fields.byline)] {
        if let Some(value) = value {
            let _ = writeln!(text, "{name}: {value:?}");
        }
    }
    let _ = writeln!(text, "publication: {publication:?}\nurl: {url}\ndate: \"{date}\"\n---");
    let _ = write!(text, "{}", paragraphs.join("\n\n"));
    text
}

fn front_matter(text: &str) -> Fields {
    let parsed = Matter::<YAML>::new().parse::<FrontMatter>(text).unwrap();
    let header = parsed.data.unwrap();
    let mut paragraphs = vec![String::new()];
    for event in Parser::new(&parsed.content) {
        let last = paragraphs.last_mut().unwrap();
        match event {
            Event::Text(text) => last.push_str(&text),
            Event::SoftBreak => last.push(' '),
            Event::End(TagEnd::Paragraph) => paragraphs.push(String::new()),
            _ => {}
        }
    }
    paragraphs.pop();
    Fields {
        headline: header.headline,
        deck: header.deck,
        publication: header.publication,
        url: Url::parse(&header.url).unwrap(),
        byline: header.byline,
        date: header.date.parse().unwrap(),
        paragraphs,
    }
}

// A mail message.

fn as_mail(fields: &Fields) -> String {
    let Fields { headline, publication, url, date, paragraphs, .. } = fields;
    let mut text = format!("Subject: {headline}\r\nOrganization: {publication}\r\n");
    for (name, value) in [("Comments", &fields.deck), ("X-Byline", &fields.byline)] {
        if let Some(value) = value {
            let _ = write!(text, "{name}: {value}\r\n");
        }
    }
    let month = Month::try_from(u8::try_from(date.month()).unwrap()).unwrap().name();
    let day = format!("{}, {} {} {}", date.weekday(), date.day(), &month[..3], date.year());
    let _ = write!(text, "X-URL: {url}\r\nDate: {day} 12:00:00 +0000\r\n");
    let _ = write!(text, "Content-Type: text/plain; charset=utf-8\r\n\r\n");
    let _ = write!(text, "{}", paragraphs.join("\r\n\r\n"));
    text
}

fn mail(text: &str) -> Fields {
    let message = MessageParser::default().parse(text).unwrap();
    let header = |name: &str| message.header(name)?.as_text().map(str::to_owned);
    let day = message.date().unwrap();
    let body = message.body_text(0).unwrap();
    Fields {
        headline: message.subject().unwrap().to_owned(),
        deck: header("Comments"),
        publication: header("Organization").unwrap(),
        url: Url::parse(&header("X-URL").unwrap()).unwrap(),
        byline: header("X-Byline"),
        date: NaiveDate::from_ymd_opt(day.year.into(), day.month.into(), day.day.into()).unwrap(),
        paragraphs: body.split("\r\n\r\n").map(str::to_owned).collect(),
    }
}

// NITF, the XML of news agencies.

fn as_nitf(fields: &Fields) -> String {
    let Fields { headline, publication, url, date, paragraphs, .. } = fields;
    let escaped =
        |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    let element = |name: &str, text: &str| format!("<{name}>{}</{name}>", escaped(text));
    let optional = |name, text: &Option<String>| {
        text.as_deref().map_or_else(String::new, |text| element(name, text))
    };
    let body: String = paragraphs.iter().map(|paragraph| element("p", paragraph)).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<nitf><head><docdata><date.issue norm=\"{}\"/>\
        </docdata><pubdata name=\"{}\" ex-ref=\"{}\"/></head><body><body.head><hedline>{}{}</hedline>\
        {}</body.head><body.content>{body}</body.content></body></nitf>",
        date.to_string().replace('-', ""),
        escaped(publication),
        escaped(url.as_str()),
        element("hl1", headline),
        optional("hl2", &fields.deck),
        optional("byline", &fields.byline),
    )
}

fn nitf(text: &str) -> Fields {
    let document = Document::parse(text).unwrap();
    let node = |name: &str| document.descendants().find(|node| node.has_tag_name(name));
    let text_of = |node: Node<'_, '_>| node.text().map(str::to_owned);
    let publication = node("pubdata").unwrap();
    let day = node("date.issue").unwrap().attribute("norm").unwrap();
    let paragraphs = document.descendants().filter(|node| node.has_tag_name("p"));
    Fields {
        headline: node("hl1").and_then(text_of).unwrap(),
        deck: node("hl2").and_then(text_of),
        publication: publication.attribute("name").unwrap().to_owned(),
        url: Url::parse(publication.attribute("ex-ref").unwrap()).unwrap(),
        byline: node("byline").and_then(text_of),
        date: NaiveDate::parse_from_str(day, "%Y%m%d").unwrap(),
        paragraphs: paragraphs.filter_map(text_of).collect(),
    }
}

/// A way to read an article.
type Way = fn(&str) -> Fields;

fn rivals(criterion: &mut Criterion) {
    let fields = article_ref_to_fields(CANONICAL);
    let article = Article::parse(CANONICAL).unwrap();
    let json = serde_json::to_string(&article).unwrap();
    let (markdown, message, xml) = (as_markdown(&fields), as_mail(&fields), as_nitf(&fields));
    assert_eq!(regular_expression(CANONICAL), fields, "a regular expression");
    assert_eq!(by_hand(CANONICAL), fields, "by hand");
    assert_eq!(serde_json::from_str::<Article>(&json).unwrap(), article, "JSON");
    assert_eq!(front_matter(&markdown), fields, "front matter");
    assert_eq!(mail(&message), fields, "mail");
    assert_eq!(nitf(&xml), fields, "NITF");

    let mut group = criterion.benchmark_group("rivals");
    group.throughput(Throughput::Bytes(CANONICAL.len() as u64));
    group.bench_function("ArticleRef, every paragraph", |bencher| {
        bencher.iter(|| article_ref(black_box(CANONICAL)));
    });
    group.bench_function("Article", |bencher| {
        bencher.iter(|| Article::parse(black_box(CANONICAL)).unwrap());
    });
    group.bench_function("Article from JSON, serde_json", |bencher| {
        bencher.iter(|| serde_json::from_str::<Article>(black_box(&json)).unwrap());
    });
    let ways: [(&str, &str, Way); 6] = [
        ("fields out of ArticleRef", CANONICAL, article_ref_to_fields),
        ("by hand", CANONICAL, by_hand),
        ("a regular expression, regex", CANONICAL, regular_expression),
        ("front matter and Markdown, gray_matter and pulldown-cmark", &markdown, front_matter),
        ("a mail message, mail-parser", &message, mail),
        ("NITF, roxmltree", &xml, nitf),
    ];
    for (name, text, read) in ways {
        group.bench_function(name, |bencher| bencher.iter(|| read(black_box(text))));
    }
    group.finish();
}

criterion_group!(benches, rivals);
criterion_main!(benches);
