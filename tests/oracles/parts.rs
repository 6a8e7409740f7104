//! Parts for the builder, made from any bytes, and checks of what the builder says about them.

use chrono::NaiveDate;
use newsclip::{Article, ArticleRef, BuildError, Field, Rule, Violation};

use super::text_of;
use crate::reference::many::{begin_another, joined};
use crate::reference::{byline_with_date, reads_as_a_date};

/// Parts for the builder, each with any text.
#[derive(Debug)]
pub(crate) struct Parts {
    headline: String,
    deck: Option<String>,
    publication: String,
    url: String,
    byline: Option<String>,
    date: NaiveDate,
    paragraphs: Vec<String>,
}

impl Parts {
    /// Splits the bytes into parts at every 0xff. The first byte chooses which parts
    /// are those of a plain article, so that a single part can be the invalid one.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut pieces = bytes.split(|byte| *byte == 0xff);
        let choice = *pieces.next()?.first()?;
        let mut text = |bit: u8, plain: &str| {
            let piece = if choice & bit == 0 { pieces.next() } else { None };
            piece.map_or_else(|| plain.to_owned(), text_of)
        };
        let (headline, deck, publication) = (text(1, "Rain"), text(2, "none"), text(4, "Gazette"));
        let (url, byline, year) =
            (text(8, "https://example.com/"), text(16, "none"), text(32, "x"));
        let paragraphs = if choice & 64 == 0 {
            pieces.map(text_of).collect()
        } else {
            vec!["It rained.".to_owned()]
        };
        let year = year.bytes().take(3).fold(0, |year, byte| year * 30 + i32::from(byte)) - 1_000;
        Some(Self {
            headline,
            deck: Some(deck).filter(|deck| deck != "none"),
            publication,
            url,
            byline: Some(byline).filter(|byline| byline != "none"),
            date: NaiveDate::from_ymd_opt(year, 5, 1)?,
            paragraphs,
        })
    }

    pub(crate) fn build(&self) -> Result<Article, BuildError> {
        Article::builder()
            .headline(&*self.headline)
            .deck(self.deck.as_deref())
            .publication(&*self.publication)
            .url(&*self.url)
            .byline(self.byline.as_deref())
            .date(self.date)
            .paragraphs(&self.paragraphs)
            .build()
    }

    /// Writes the parts as a document, without the crate.
    pub(crate) fn document(&self) -> String {
        let Self { headline, publication, url, date, .. } = self;
        let deck = self.deck.as_ref().map(|deck| format!("{deck} | ")).unwrap_or_default();
        let byline = self.byline.as_ref().map(|byline| format!("{byline}\n")).unwrap_or_default();
        let body = self.paragraphs.join("\n\n");
        format!("“{headline}” | {deck}{publication}\n{url}\n\n{byline}{date}\n\n{body}")
    }

    /// Returns whether a text parses to an article with exactly these parts.
    pub(crate) fn are_read_from(&self, text: &str) -> bool {
        let Ok(borrowed) = ArticleRef::parse(text) else { return false };
        let Ok(article) = borrowed.to_article() else { return false };
        article.headline() == self.headline
            && article.deck() == self.deck.as_deref()
            && article.publication() == self.publication
            && borrowed.url() == self.url
            && article.byline() == self.byline.as_deref()
            && article.date() == self.date
            && article.paragraphs().eq(self.paragraphs.iter().map(String::as_str))
    }

    /// Returns whether each part that an error names breaks the rule that it names, and all are in order.
    pub(crate) fn break_the_rules(&self, error: &BuildError) -> bool {
        let violations = error.violations();
        let places: Vec<_> = violations.iter().map(|it| (it.field(), it.paragraph())).collect();
        places.is_sorted_by(|one, other| one < other)
            && violations.iter().all(|violation| self.break_the_rule(violation))
    }

    /// Returns whether the part that a violation names breaks the rule that it names.
    fn break_the_rule(&self, error: &Violation) -> bool {
        if error.rule() == Rule::ReadsAsArticle {
            return self.begin_another(error);
        }
        let part = match error.field() {
            Field::Headline => &self.headline,
            Field::Deck => self.deck.as_ref().unwrap(),
            Field::Publication => &self.publication,
            Field::Url => &self.url,
            Field::Byline => self.byline.as_ref().unwrap(),
            Field::Paragraphs if error.rule() == Rule::Missing => {
                return self.paragraphs.is_empty();
            }
            Field::Paragraphs => &self.paragraphs[error.paragraph().unwrap()],
            Field::Date => {
                return self.date.to_string().len() != 10
                    || self.date.to_string().starts_with("0000");
            }
            other => panic!("{other}"),
        };
        match error.rule() {
            Rule::Empty => part.is_empty() || self.ends_in_a_mark(error),
            Rule::OuterWhiteSpace => {
                part.split('\n').any(|line| line.trim() != line) || part.trim() != part
            }
            Rule::LineBreak => part.contains('\n'),
            Rule::Pipe => part.contains('|'),
            Rule::QuoteBeforePipe => {
                part.split('”').skip(1).any(|after| after.trim_start().starts_with('|'))
            }
            Rule::NotHttp => {
                let lower = part.to_ascii_lowercase();
                !["http://", "https://"].iter().any(|scheme| lower.starts_with(scheme))
                    || part.contains(|it: char| it.is_whitespace() || it.is_control())
                    || !plain_host(part)
            }
            Rule::InvalidUrl(reason) => url::Url::parse(part) == Err(reason),
            Rule::ReadsAsDate => {
                let mut lines = part.split('\n').rev();
                lines.next().is_some_and(reads_as_a_date)
                    || lines.any(|line| reads_as_a_date(line) || byline_with_date(line).is_some())
            }
            Rule::BlankLine => part.split('\n').any(str::is_empty),
            Rule::TooManyLines => part.split('\n').count() > 16,
            _ => false,
        }
    }

    /// Returns whether an error names the last paragraph, and that is a line of byte-order marks.
    fn ends_in_a_mark(&self, error: &Violation) -> bool {
        let last = self.paragraphs.last();
        let is_last = error.paragraph().map(|index| index + 1) == Some(self.paragraphs.len());
        let is_mark = |it: char| it == '\u{feff}' || it.is_whitespace();
        is_last && last.is_some_and(|last| last.contains('\u{feff}') && last.chars().all(is_mark))
    }

    /// Returns whether another article would begin in the part that an error names.
    fn begin_another(&self, error: &Violation) -> bool {
        match (error.field(), error.paragraph()) {
            (Field::Headline | Field::Deck | Field::Publication, None) => {
                let document = self.document();
                !joined(document.lines().next().unwrap()).0.is_empty()
            }
            (Field::Byline, None) => {
                let lines: Vec<_> = self.byline.as_ref().unwrap().split('\n').collect();
                lines.windows(2).any(|pair| begin_another([pair[0], pair[1]]))
            }
            (Field::Paragraphs, Some(index)) => {
                begin_another([&self.paragraphs[index], &self.paragraphs[index + 1]])
            }
            other => panic!("{other:?}"),
        }
    }
}

/// Returns whether a host seems to follow the scheme.
fn plain_host(url: &str) -> bool {
    let host = url.split_once("://").and_then(|(_, rest)| rest.chars().next());
    host.is_some_and(|first| !"/\\?#:@".contains(first))
}
