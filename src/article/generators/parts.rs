//! Articles from parts made at random: what would be refused of them is mended,
//! so that every choice of a generator ends in an article.

use alloc::borrow::ToOwned as _;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use chrono::{Days, NaiveDate};
use url::Url;

use crate::article::builder::BuildError;
use crate::article::owned::Article;
use crate::parse::body::is_mark_line;
use crate::parse::date::byline_with_date::byline_with_date;
use crate::parse::date::line::reads_as_date;
use crate::parse::document::MAX_BYLINE_LINES;
use crate::parse::title_line::early_close;

/// What texts are made of: the marks of the format, characters that look like
/// them, white space of several kinds, words of dates, and some of all the rest.
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

/// The last day that an article can have, in days behind the first.
pub(crate) const LAST_DAY: u64 = 3_652_058;

/// Parts as a generator makes them, any text in any of them.
#[derive(Clone, Debug)]
pub(crate) struct Parts {
    pub(crate) headline: String,
    pub(crate) deck: Option<String>,
    pub(crate) publication: String,
    pub(crate) url: UrlParts,
    pub(crate) byline: Vec<String>,
    /// Days behind 1 January of the year 1, up to [`LAST_DAY`].
    pub(crate) day: u64,
    pub(crate) paragraphs: Vec<String>,
}

/// The parts of a URL, any text in any of them.
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
    /// The article of these parts, mended where they need it.
    pub(crate) fn into_article(self) -> Result<Article, BuildError> {
        let mut builder = Article::builder()
            .headline(mend_headline(&self.headline))
            .publication(mend(&self.publication).replace('|', "/"))
            .url(self.url.mend())
            .paragraphs(self.paragraphs.iter().map(|paragraph| mend_paragraph(paragraph)));
        if let Some(date) = NaiveDate::from_ymd_opt(1, 1, 1)
            .and_then(|day| day.checked_add_days(Days::new(self.day)))
        {
            builder = builder.date(date);
        }
        if let Some(deck) = self.deck {
            builder = builder.deck(mend(&deck));
        }
        if self.paragraphs.is_empty() {
            builder = builder.paragraph("x");
        }
        let byline = self.byline.iter().take(MAX_BYLINE_LINES).map(|line| mend_byline_line(line));
        let byline = byline.collect::<Vec<_>>().join("\n");
        if !byline.is_empty() {
            builder = builder.byline(byline);
        }
        builder.build()
    }
}

impl UrlParts {
    /// A URL of these parts, in its written form.
    fn mend(&self) -> String {
        let scheme = if self.https { "https" } else { "http" };
        let parsed = Url::parse(&[scheme, "://", &mend(&self.host), "/"].concat());
        let Ok(mut url) = parsed.or_else(|_| Url::parse("https://example.com/")) else {
            return String::new();
        };
        // What a host cannot have is left out.
        let _ = url.set_port(self.port);
        let _ = url.set_username(self.user.as_deref().unwrap_or_default());
        url.set_path(&self.path);
        url.set_query(self.query.as_deref());
        url.set_fragment(self.fragment.as_deref());
        url.to_string()
    }
}

/// A text that can stand on a line.
fn mend(text: &str) -> String {
    let text = text.replace('\n', " ");
    let text = text.trim();
    if text.is_empty() { "x" } else { text }.to_owned()
}

/// A paragraph that may be the last.
fn mend_paragraph(paragraph: &str) -> String {
    let paragraph = mend(paragraph);
    if is_mark_line(&paragraph) { "x".to_owned() } else { paragraph }
}

fn mend_headline(headline: &str) -> String {
    let headline = mend(headline);
    if early_close(&headline).is_some() { headline.replace('|', "/") } else { headline }
}

fn mend_byline_line(line: &str) -> String {
    let line = mend(line);
    // Nothing that begins with this mark sets out as a date or has one behind a name.
    if reads_as_date(&line) || byline_with_date(&line).is_some() {
        ["*", &line].concat()
    } else {
        line
    }
}
