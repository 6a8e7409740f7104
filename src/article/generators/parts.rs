//! Makes articles from random fields. It repairs fields that the builder would
//! reject, so that a generator never fails.

use alloc::borrow::ToOwned as _;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use chrono::{Days, NaiveDate};
use url::Url;

use crate::article::owned::Article;
use crate::article::{ArticleBuilder, BuildError, Rule};
use crate::parse::body::is_mark_line;
use crate::parse::byline_and_date::MAX_BYLINE_LINES;
use crate::parse::date::byline_with_date::byline_with_date;
use crate::parse::date::line::reads_as_date;
use crate::parse::title_line::{QUOTES, early_close};

/// The pieces of texts: the marks of the format, characters that look like them,
/// several kinds of white space, words of dates, and some others.
pub(crate) const PIECES: [&str; 48] = [
    "“",
    "”",
    "\"",
    "„",
    "«",
    "»",
    "‘",
    "’",
    "「",
    "」",
    "|",
    " | ",
    "” |",
    " ",
    "\n",
    "\r",
    "\t",
    "\u{a0}",
    "\u{3000}",
    "\u{2028}",
    "\u{85}",
    "\u{feff}",
    "\u{200b}",
    "\u{202e}",
    "\0",
    "\u{1b}",
    "26",
    "2024",
    "FEBRUARY",
    "Feb.",
    "26 FEBRUARY 2024",
    "2024-02-26",
    "/",
    "-",
    "st",
    "of",
    "Monday",
    "10:30",
    "https://",
    "example.com",
    "By ",
    "a",
    "It rained. ",
    "é",
    "e\u{301}",
    "雨",
    "مطر",
    "🌧",
];

/// The last date of an article, in days after the first, 1 January of the year 1.
pub(crate) const LAST_DAY: u64 = 3_652_058;

/// The fields that a generator makes. Each may have any text.
#[derive(Clone, Debug)]
pub(crate) struct Parts {
    pub(crate) headline: String,
    pub(crate) deck: Option<String>,
    pub(crate) publication: String,
    pub(crate) url: UrlParts,
    pub(crate) byline: Vec<String>,
    /// The date, in days after 1 January of the year 1, up to [`LAST_DAY`].
    pub(crate) day: u64,
    pub(crate) paragraphs: Vec<String>,
}

/// The parts of a URL. Each may have any text.
#[derive(Clone, Debug)]
pub(crate) struct UrlParts {
    pub(crate) https: bool,
    pub(crate) host: String,
    pub(crate) port: Option<u16>,
    pub(crate) user: Option<String>,
    pub(crate) path: String,
    pub(crate) query: Option<String>,
    pub(crate) fragment: Option<String>,
}

impl Parts {
    /// Repairs the fields, and makes an article of them.
    pub(crate) fn into_article(self) -> Result<Article, BuildError> {
        let mut builder = Article::builder()
            .headline(repair_headline(&self.headline))
            .publication(repair(&self.publication).replace('|', "/"))
            .url(self.url.repair())
            .paragraphs(self.paragraphs.iter().map(|paragraph| repair_paragraph(paragraph)));
        if let Some(date) = NaiveDate::from_ymd_opt(1, 1, 1)
            .and_then(|day| day.checked_add_days(Days::new(self.day)))
        {
            builder = builder.date(date);
        }
        if let Some(deck) = self.deck {
            builder = builder.deck(repair(&deck));
        }
        if self.paragraphs.is_empty() {
            builder = builder.paragraph("x");
        }
        let byline = self.byline.iter().take(MAX_BYLINE_LINES).map(|line| repair_byline_line(line));
        let byline = byline.collect::<Vec<_>>().join("\n");
        if !byline.is_empty() {
            builder = builder.byline(byline);
        }
        match builder.clone().build() {
            Err(error) if error.rule() == Rule::ReadsAsArticle => without_pipes(builder).build(),
            built => built,
        }
    }
}

/// Removes each `|` and each quotation mark with which another article could begin.
fn without_pipes(mut builder: ArticleBuilder) -> ArticleBuilder {
    let texts = [&mut builder.headline].into_iter();
    let texts = texts.chain(&mut builder.deck).chain(&mut builder.byline);
    for text in texts.chain(&mut builder.paragraphs) {
        *text = text.replace('|', "¦");
    }
    // The `|` of the title line are left.
    for text in [&mut builder.headline].into_iter().chain(&mut builder.deck) {
        *text = text.replace(QUOTES.map(|(open, _)| open), "'");
    }
    builder
}

impl UrlParts {
    /// Makes a URL of these parts, as text.
    fn repair(&self) -> String {
        let scheme = if self.https { "https" } else { "http" };
        let parsed = Url::parse(&[scheme, "://", &repair(&self.host), "/"].concat());
        let Ok(mut url) = parsed.or_else(|_| Url::parse("https://example.com/")) else {
            return String::new();
        };
        // A part that the host does not allow is left out.
        let _ = url.set_port(self.port);
        let _ = url.set_username(self.user.as_deref().unwrap_or_default());
        url.set_path(&self.path);
        url.set_query(self.query.as_deref());
        url.set_fragment(self.fragment.as_deref());
        url.to_string()
    }
}

/// Repairs a text, so that it is on one line.
fn repair(text: &str) -> String {
    let text = text.replace('\n', " ");
    let text = text.trim();
    if text.is_empty() { "x" } else { text }.to_owned()
}

/// Repairs a paragraph, so that it may be the last one.
fn repair_paragraph(paragraph: &str) -> String {
    let paragraph = repair(paragraph);
    if is_mark_line(&paragraph) { "x".to_owned() } else { paragraph }
}

fn repair_headline(headline: &str) -> String {
    let headline = repair(headline);
    if early_close(&headline).is_some() { headline.replace('|', "/") } else { headline }
}

fn repair_byline_line(line: &str) -> String {
    let line = repair(line);
    // A line that begins with `*` is not read as a date, or as a byline with a date.
    if reads_as_date(&line) || byline_with_date(&line).is_some() {
        ["*", &line].concat()
    } else {
        line
    }
}
