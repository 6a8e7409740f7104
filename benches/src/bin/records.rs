//! Checks on real articles that what is written in the format reads back equal.
//!
//! ```text
//! cargo run --release -p newsclip-benches --bin records < RECORDS
//! ```
//!
//! Standard input is JSON Lines. Each record has `id`, `headline`, `deck` or null, `publication`, `url`,
//! `bylines` (a list of the lines of the byline), `date_iso` (a time after the date is ignored) and
//! `paragraphs`. A publication, URL or date that is null, or a date that does not exist, is replaced by a
//! placeholder, so that the other fields are still tested: see [`Parts::of`].
//!
//! Each record is written in every layout: in each pair of quotation marks that its headline allows, and
//! in each of [`SPACINGS`]. The [`DATES`] take turns, so that each record uses all of them. The code that
//! writes is separate from the crate's. Every text is then parsed as an [`ArticleRef`] and as an
//! [`Article`], and each field must equal that of the record to the byte. Each article must also read back
//! from its canonical text and from JSON.
//!
//! A record that [`Article::builder`] rejects is counted under the rule that it breaks. It is written as
//! well, and must not read back: the builder must accept everything that the format can express.
//!
//! The exit status is 1 if a record did not read back or was invalid, otherwise 0.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::{self, BufRead as _, BufWriter, Write};
use std::process::ExitCode;

use chrono::{Datelike as _, Month, NaiveDate, Weekday};
use newsclip::{Article, ArticleRef, BuildError, Field};
use serde::Deserialize;
use url::Url;

/// How many records are listed under each rule that rejects some.
const EXAMPLES_SHOWN: usize = 8;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let mut output = BufWriter::new(io::stdout().lock());
    let mut tally = Tally::default();
    for (number, line) in (1..).zip(io::stdin().lock().lines()) {
        match serde_json::from_str(&line?).map(Parts::of) {
            Ok((id, parts, placeholders)) => {
                tally.add_placeholders(&placeholders);
                try_record(&id, &parts, &mut tally, &mut output)?;
            }
            Err(error) => {
                tally.invalid += 1;
                writeln!(output, "line {number}: {error}")?;
            }
        }
    }
    tally.write(&mut output)?;
    output.flush()?;
    let passed = tally.mismatches == 0 && tally.invalid == 0;
    Ok(if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Writes one record in all layouts, and parses each text.
fn try_record(
    id: &str,
    parts: &Parts,
    tally: &mut Tally,
    output: &mut impl Write,
) -> io::Result<()> {
    tally.records += 1;
    let mismatches_before = tally.mismatches;
    let mut mismatch = |tally: &mut Tally, layout: &str, what: &str| {
        tally.mismatches += 1;
        writeln!(output, "mismatch: {}: {layout}: {what}", id.escape_debug())
    };
    let built = match parts.build() {
        Ok(built) => built,
        Err(error) => {
            tally.add_rejected(&error, id);
            let text = Layout::canonical(parts).write(parts);
            if Article::parse(&text).is_ok_and(|article| parts.lost_in(&article).is_empty()) {
                mismatch(tally, "canonical", &format!("rejected, but reads back: {error}"))?;
            }
            return Ok(());
        }
    };
    for layout in Layout::all(parts, tally.records) {
        tally.layouts += 1;
        let text = layout.write(parts);
        match ArticleRef::parse(&text) {
            Ok(article) => {
                for field in parts.lost_in_ref(&article) {
                    mismatch(tally, &layout.to_string(), &format!("ArticleRef: {field}"))?;
                }
            }
            Err(error) => mismatch(tally, &layout.to_string(), &format!("ArticleRef: {error}"))?,
        }
        match Article::parse(&text) {
            Ok(article) => {
                for field in parts.lost_in(&article) {
                    mismatch(tally, &layout.to_string(), &format!("Article: {field}"))?;
                }
                if article != built {
                    mismatch(tally, &layout.to_string(), "Article: not equal to the one built")?;
                }
            }
            Err(error) => mismatch(tally, &layout.to_string(), &format!("Article: {error}"))?,
        }
    }
    if Article::parse(built.as_ref()).as_ref() != Ok(&built) {
        mismatch(tally, "Display", "not equal when read back")?;
    }
    let json = serde_json::to_string(&built);
    if !json.and_then(|json| serde_json::from_str(&json)).is_ok_and(|back: Article| back == built) {
        mismatch(tally, "JSON", "not equal when read back")?;
    }
    if tally.mismatches == mismatches_before {
        tally.read_back += 1;
    }
    Ok(())
}

/// An article that another program has extracted.
#[derive(Deserialize)]
struct Record {
    id: String,
    headline: String,
    deck: Option<String>,
    publication: Option<String>,
    url: Option<String>,
    bylines: Vec<String>,
    date_iso: Option<String>,
    paragraphs: Vec<String>,
}

/// The fields that an article is written from and must read back as.
struct Parts {
    headline: String,
    deck: Option<String>,
    publication: String,
    url: String,
    byline_lines: Vec<String>,
    date: NaiveDate,
    paragraphs: Vec<String>,
}

impl Parts {
    /// Returns the ID and the parts of a record, and lists which parts are placeholders:
    /// the publication `Example`, the URL `https://example.com/ID`, or the date
    /// 1 January 1970.
    fn of(record: Record) -> (String, Self, Vec<&'static str>) {
        let Record { id, headline, deck, publication, url, bylines, date_iso, paragraphs } = record;
        let mut placeholders = Vec::new();
        let publication = publication.unwrap_or_else(|| {
            placeholders.push("a publication");
            "Example".to_owned()
        });
        let url = url.unwrap_or_else(|| {
            placeholders.push("a URL");
            format!("https://example.com/{id}")
        });
        let day = date_iso.as_deref().map(|date| date.get(..10).unwrap_or(date));
        let date = day.and_then(|day| day.parse().ok()).unwrap_or_else(|| {
            placeholders.push(if day.is_none() { "a date" } else { "a date that exists" });
            NaiveDate::default()
        });
        let parts =
            Self { headline, deck, publication, url, byline_lines: bylines, date, paragraphs };
        (id, parts, placeholders)
    }

    fn byline(&self) -> Option<String> {
        (!self.byline_lines.is_empty()).then(|| self.byline_lines.join("\n"))
    }

    fn build(&self) -> Result<Article, BuildError> {
        let mut builder = Article::builder()
            .headline(&self.headline)
            .publication(&self.publication)
            .url(&self.url)
            .date(self.date)
            .paragraphs(&self.paragraphs);
        if let Some(deck) = &self.deck {
            builder = builder.deck(deck);
        }
        if let Some(byline) = self.byline() {
            builder = builder.byline(byline);
        }
        builder.build()
    }

    /// Returns the fields of `article` that differ.
    fn lost_in(&self, article: &Article) -> Vec<Field> {
        lost([
            (Field::Headline, article.headline() == self.headline),
            (Field::Deck, article.deck() == self.deck.as_deref()),
            (Field::Publication, article.publication() == self.publication),
            (Field::Url, Url::parse(&self.url).as_ref() == Ok(article.url())),
            (Field::Byline, article.byline() == self.byline().as_deref()),
            (Field::Date, article.date() == self.date),
            (Field::Paragraphs, article.paragraphs().eq(&self.paragraphs)),
        ])
    }

    /// Returns the fields of `article` that differ. Its URL is as written.
    fn lost_in_ref(&self, article: &ArticleRef<'_>) -> Vec<Field> {
        let paragraphs = article.paragraphs().map(newsclip::Paragraph::text);
        lost([
            (Field::Headline, article.headline() == self.headline),
            (Field::Deck, article.deck() == self.deck.as_deref()),
            (Field::Publication, article.publication() == self.publication),
            (Field::Url, article.url() == self.url),
            (Field::Byline, article.byline_lines().eq(&self.byline_lines)),
            (Field::Date, article.date() == self.date),
            (Field::Paragraphs, paragraphs.eq(self.paragraphs.iter().map(String::as_str))),
        ])
    }
}

/// Returns the fields that are not the same.
fn lost(parts: [(Field, bool); 7]) -> Vec<Field> {
    parts.into_iter().filter(|(_, same)| !same).map(|(field, _)| field).collect()
}

/// The pairs of quotation marks of a headline.
const QUOTES: [(char, char); 6] =
    [('“', '”'), ('"', '"'), ('„', '“'), ('«', '»'), ('‘', '’'), ('「', '」')];

/// The white space of a text. Only this, the quotation marks and the date line differ between two
/// texts of the same article.
struct Spacing {
    name: &'static str,
    bom: bool,
    line_end: &'static str,
    /// Whether the last line has a line end.
    ends_last_line: bool,
    /// What is before and after the text of each line.
    margins: (&'static str, &'static str),
    /// What separates the parts of the title line.
    pipe: &'static str,
    /// What a blank line contains.
    blank: &'static str,
    /// How many blank lines are after the title line, the URL, each line of the byline
    /// and the date, and between paragraphs.
    gaps: [usize; 5],
    /// After how many bytes a paragraph is wrapped. `None` if it is not.
    wrap: Option<usize>,
}

const CANONICAL: Spacing = Spacing {
    name: "canonical",
    bom: false,
    line_end: "\n",
    ends_last_line: false,
    margins: ("", ""),
    pipe: " | ",
    blank: "",
    gaps: [0, 4, 0, 4, 2],
    wrap: None,
};

const SPACINGS: [Spacing; 7] = [
    CANONICAL,
    Spacing { name: "BOM", bom: true, ..CANONICAL },
    Spacing {
        name: "compact",
        ends_last_line: true,
        pipe: "|",
        gaps: [0, 0, 0, 0, 1],
        ..CANONICAL
    },
    Spacing {
        name: "CRLF",
        line_end: "\r\n",
        ends_last_line: true,
        gaps: [0, 1, 0, 1, 1],
        ..CANONICAL
    },
    Spacing {
        name: "wide",
        margins: ("\u{a0} ", " \t\u{3000}"),
        pipe: "\u{2009}|\t ",
        blank: " \t\u{a0}",
        gaps: [3, 2, 1, 5, 4],
        ..CANONICAL
    },
    Spacing { name: "wrapped", gaps: [1, 1, 0, 1, 1], wrap: Some(72), ..CANONICAL },
    Spacing {
        name: "BOM, CRLF, trailing blanks, a word a line",
        bom: true,
        line_end: "\r\n",
        ends_last_line: true,
        margins: ("", "  "),
        blank: " ",
        gaps: [2, 0, 2, 0, 3],
        wrap: Some(0),
        ..CANONICAL
    },
];

/// The ways to write a date.
const DATES: [fn(NaiveDate) -> String; 14] = [
    // 26 FEBRUARY 2024
    |date| format!("{} {} {:04}", date.day(), month(date).to_uppercase(), date.year()),
    // 26 February 2024
    |date| format!("{} {} {:04}", date.day(), month(date), date.year()),
    // 2024-02-26
    |date| format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day()),
    // 2024-02-26T18:05:30+02:00
    |date| format!("{:04}-{:02}-{:02}T18:05:30+02:00", date.year(), date.month(), date.day()),
    // 2024-02-26T18:05:30.233Z
    |date| format!("{:04}-{:02}-{:02}T18:05:30.233Z", date.year(), date.month(), date.day()),
    // Feb. 26, 2024
    |date| format!("{} {}, {:04}", short_month(date), date.day(), date.year()),
    // February 26, 2024
    |date| format!("{} {}, {:04}", month(date), date.day(), date.year()),
    // Monday, February 26, 2024
    |date| format!("{}, {} {}, {:04}", weekday(date), month(date), date.day(), date.year()),
    // Monday 26 February 2024
    |date| format!("{} {} {} {:04}", weekday(date), date.day(), month(date), date.year()),
    // Mon, 26 Feb 2024 18:05:30 +0000
    |date| {
        let (weekday, month) = (first_three(weekday(date)), first_three(month(date)));
        format!("{weekday}, {} {month} {:04} 18:05:30 +0000", date.day(), date.year())
    },
    // Monday 26th February 2024
    |date| {
        let (weekday, month) = (weekday(date), month(date));
        format!("{weekday} {}{} {month} {:04}", date.day(), ordinal(date.day()), date.year())
    },
    // 26 February 2024 at 18:05 GMT
    |date| format!("{} {} {:04} at 18:05 GMT", date.day(), month(date), date.year()),
    // 26/02/2024, or 2024/02/05 if 05/02/2024 could mean 2 May
    |date| {
        if is_ambiguous_in_figures(date) {
            format!("{:04}/{:02}/{:02}", date.year(), date.month(), date.day())
        } else {
            format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year())
        }
    },
    // 26.2.2024, or 2024.02.05
    |date| {
        if is_ambiguous_in_figures(date) {
            format!("{:04}.{:02}.{:02}", date.year(), date.month(), date.day())
        } else {
            format!("{}.{}.{:04}", date.day(), date.month(), date.year())
        }
    },
];

/// Returns the month in full: `February`.
fn month(date: NaiveDate) -> &'static str {
    let month = u8::try_from(date.month()).ok().and_then(|number| Month::try_from(number).ok());
    month.map_or("", |month| month.name())
}

/// Returns the month as news agencies print it before a day: `Feb.`, `Sept.`, but `March`.
fn short_month(date: NaiveDate) -> String {
    match month(date) {
        "September" => "Sept.".to_owned(),
        name if name.len() <= 5 => name.to_owned(),
        name => format!("{}.", first_three(name)),
    }
}

/// Returns the weekday in full.
fn weekday(date: NaiveDate) -> &'static str {
    match date.weekday() {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}

fn first_three(name: &str) -> &str {
    name.get(..3).unwrap_or(name)
}

fn ordinal(day: u32) -> &'static str {
    match day {
        1 | 21 | 31 => "st",
        2 | 22 => "nd",
        3 | 23 => "rd",
        _ => "th",
    }
}

/// Returns whether day and month, as numbers, make a different date in each order.
fn is_ambiguous_in_figures(date: NaiveDate) -> bool {
    date.day() <= 12 && date.day() != date.month()
}

/// One way to write an article. Displayed as its quotation marks, spacing and date line.
struct Layout {
    quotes: (char, char),
    spacing: &'static Spacing,
    date_line: String,
}

impl Layout {
    fn canonical(parts: &Parts) -> Self {
        let [write_date, ..] = DATES;
        Self { quotes: ('“', '”'), spacing: &CANONICAL, date_line: write_date(parts.date) }
    }

    /// Returns all layouts of an article. The ways to write its date take turns, and
    /// `turn` chooses the first of them.
    fn all(parts: &Parts, turn: usize) -> impl Iterator<Item = Self> {
        let dates = DATES.iter().cycle().skip(turn % DATES.len());
        QUOTES
            .into_iter()
            .filter(|&(_, close)| can_be_closed_by(&parts.headline, close))
            .flat_map(|quotes| SPACINGS.iter().map(move |spacing| (quotes, spacing)))
            .zip(dates)
            .map(|((quotes, spacing), write_date)| Self {
                quotes,
                spacing,
                date_line: write_date(parts.date),
            })
    }

    /// Writes the text of an article.
    fn write(&self, parts: &Parts) -> String {
        let Self { quotes: (open, close), spacing, date_line } = self;
        let Spacing {
            pipe, gaps: [after_title, after_url, in_byline, after_date, in_body], ..
        } = spacing;
        let deck = parts.deck.as_ref().map(|deck| format!("{pipe}{deck}")).unwrap_or_default();
        let Parts { headline, publication, .. } = parts;

        let mut text = String::from(if spacing.bom { "\u{feff}" } else { "" });
        spacing.write_line(&mut text, &format!("{open}{headline}{close}{deck}{pipe}{publication}"));
        spacing.write_gap(&mut text, *after_title);
        spacing.write_line(&mut text, &parts.url);
        spacing.write_gap(&mut text, *after_url);
        for line in &parts.byline_lines {
            spacing.write_line(&mut text, line);
            spacing.write_gap(&mut text, *in_byline);
        }
        spacing.write_line(&mut text, date_line);
        spacing.write_gap(&mut text, *after_date);
        for (index, paragraph) in parts.paragraphs.iter().enumerate() {
            spacing.write_gap(&mut text, if index > 0 { *in_body } else { 0 });
            for line in spacing.lines(paragraph) {
                spacing.write_line(&mut text, line);
            }
        }
        if !spacing.ends_last_line {
            text.truncate(text.len() - spacing.line_end.len());
        }
        text
    }
}

impl std::fmt::Display for Layout {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { quotes: (open, close), spacing, date_line } = self;
        write!(f, "{open}{close}, {}, {date_line}", spacing.name)
    }
}

impl Spacing {
    fn write_line(&self, text: &mut String, line: &str) {
        let (before, after) = self.margins;
        text.extend([before, line, after, self.line_end]);
    }

    fn write_gap(&self, text: &mut String, blank_lines: usize) {
        text.push_str(&[self.blank, self.line_end].concat().repeat(blank_lines));
    }

    /// Returns the lines of a paragraph. It is wrapped only at single spaces, because a
    /// parser joins the lines with one space.
    fn lines<'a>(&self, paragraph: &'a str) -> Vec<&'a str> {
        let mut lines = Vec::new();
        let mut rest = paragraph;
        while let Some((line, after)) = self.wrap.and_then(|width| break_line(rest, width)) {
            lines.push(line);
            rest = after;
        }
        lines.push(rest);
        lines
    }
}

/// Splits a text at the first single space at `width` or later.
fn break_line(text: &str, width: usize) -> Option<(&str, &str)> {
    text.match_indices(' ').skip_while(|&(at, _)| at < width).find_map(|(at, _)| {
        let (line, after) = text.split_at(at);
        let after = after.strip_prefix(' ')?;
        let is_single =
            !line.ends_with(char::is_whitespace) && !after.starts_with(char::is_whitespace);
        (is_single && !line.is_empty() && !after.is_empty()).then_some((line, after))
    })
}

/// Returns whether this mark can close a headline: a mark inside that is followed by `|` would end it
/// early.
fn can_be_closed_by(headline: &str, close: char) -> bool {
    headline.split(close).skip(1).all(|after| !after.trim_start().starts_with('|'))
}

/// The counts of a run.
#[derive(Default)]
struct Tally {
    records: usize,
    layouts: usize,
    read_back: usize,
    mismatches: usize,
    invalid: usize,
    /// How many records have each placeholder.
    placeholders: BTreeMap<&'static str, usize>,
    /// The records that break each rule.
    rejected: BTreeMap<String, Vec<String>>,
}

impl Tally {
    fn add_placeholders(&mut self, placeholders: &[&'static str]) {
        for missing in placeholders {
            *self.placeholders.entry(missing).or_default() += 1;
        }
    }

    fn add_rejected(&mut self, error: &BuildError, id: &str) {
        let rule = format!("{} {}", error.field(), error.rule());
        self.rejected.entry(rule).or_default().push(id.escape_debug().to_string());
    }

    fn write(&self, output: &mut impl Write) -> io::Result<()> {
        writeln!(output, "{:>7} records", self.records)?;
        for (missing, count) in &self.placeholders {
            writeln!(output, "{count:>11} with a placeholder for {missing}")?;
        }
        writeln!(output, "{:>7} layouts tried", self.layouts)?;
        writeln!(output, "{:>7} records read back from all their layouts", self.read_back)?;
        writeln!(output, "{:>7} records rejected", self.rejected.values().flatten().count())?;
        for (rule, ids) in &self.rejected {
            let shown: Vec<&str> = ids.iter().take(EXAMPLES_SHOWN).map(String::as_str).collect();
            let more = if ids.len() > shown.len() { ", …" } else { "" };
            writeln!(output, "{:>11} {rule}: {}{more}", ids.len(), shown.join(", "))?;
        }
        writeln!(output, "{:>7} invalid lines", self.invalid)?;
        writeln!(output, "{:>7} mismatches", self.mismatches)
    }
}
