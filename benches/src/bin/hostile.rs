//! Does everything that the crate can do with one hostile text, so that its cost can be counted. Each
//! hostile text repeats a pattern that is made to be expensive.
//!
//! ```text
//! cargo run --release -p newsclip-benches --bin hostile -- list
//! cargo run --release -p newsclip-benches --bin hostile -- SHAPE BYTES
//! ```
//!
//! `.ci/growth` runs it under callgrind, which counts only the instructions of [`read_in_every_way`].

use std::env;
use std::hint::black_box;
use std::io::BufReader;
use std::process::ExitCode;

use newsclip::{Article, ArticleRef, ParseOptions, check};

const TITLE: &str = "“Rain” | Wet | Gazette\n";
const URL: &str = "https://example.com/\n";
const DATE: &str = "1 MAY 2024\n";
const BODY: &str = "It rained.\n";

/// A shape: its name, the text before the pattern, the pattern, which is repeated, and the text
/// after it.
type Shape = (&'static str, &'static [&'static str], &'static str, &'static [&'static str]);

const SHAPES: [Shape; 67] = [
    ("pipes on the title line", &["“Rain” | Wet "], "|", &[" Gazette\n", URL, DATE, BODY]),
    ("only pipes", &[], "|", &[]),
    ("closing quotes", &["“Rain"], "”", &["” | Gazette\n", URL, DATE, BODY]),
    ("spaced closing quotes without a pipe", &["“Rain"], "” ", &["\n", URL, DATE, BODY]),
    ("opening quotes", &["“Rain"], "“", &["” | Gazette\n", URL, DATE, BODY]),
    ("nested quotes", &["“Rain "], "““a””", &["” | Gazette\n", URL, DATE, BODY]),
    (
        "closing quotes with pipes, in other quotation marks",
        &["«Rain "],
        "” x| ",
        &["» | Gazette\n", URL, DATE, BODY],
    ),
    ("a long headline", &["“"], "a", &["” | Gazette\n", URL, DATE, BODY]),
    ("a long title line without quotes", &[], "a", &["\n", URL, DATE, BODY]),
    ("a long URL", &[TITLE, "https://example.com/"], "a", &["\n", DATE, BODY]),
    ("a long URL that needs escapes", &[TITLE, "https://example.com/"], "é", &["\n", DATE, BODY]),
    ("a long host", &[TITLE, "https://"], "a", &["/\n", DATE, BODY]),
    ("blank lines", &[TITLE, URL], "\n", &[DATE, BODY]),
    ("blank lines in the body", &[TITLE, URL, DATE, BODY], "\n", &[BODY]),
    ("byline lines", &[TITLE, URL], "a\n", &[DATE, BODY]),
    ("byline lines between blank lines", &[TITLE, URL], "a\n\n", &[DATE, BODY]),
    ("a long byline", &[TITLE, URL], "a ", &["\n", DATE, BODY]),
    ("commas in a byline", &[TITLE, URL, "Jane Roe"], ",", &["\n", DATE, BODY]),
    ("dashes in a byline", &[TITLE, URL, "Jane Roe"], " - ", &["\n", DATE, BODY]),
    ("opening brackets in a byline", &[TITLE, URL, "Jane Roe"], "(", &["\n", DATE, BODY]),
    ("brackets in a byline", &[TITLE, URL, "Jane Roe "], "(a)", &["\n", DATE, BODY]),
    ("slashes in an address", &[TITLE, URL, "Jane Roe a.example"], "/", &["\n", DATE, BODY]),
    ("and-words in a byline", &[TITLE, URL, "Jane Roe"], " and y", &["\n", DATE, BODY]),
    ("by-words in a byline", &[TITLE, URL, "1:1 Rain "], "by ", &["\n", DATE, BODY]),
    (
        "leads in one segment of a byline",
        &[TITLE, URL, "Photo:Jane "],
        "Photo:at  ",
        &["\n", DATE, BODY],
    ),
    ("leads in a byline without a space", &[TITLE, URL], "«，Photo:“a", &["\n", DATE, BODY]),
    ("suffixes in a byline", &[TITLE, URL, "Roe"], ",MD", &["\n", DATE, BODY]),
    ("roles in a byline", &[TITLE, URL, "Jane Roe "], "News Editor ", &["\n", DATE, BODY]),
    ("authors", &[TITLE, URL], "Jane Roe in Lisbon, ", &["\n", DATE, BODY]),
    ("spaces in a byline", &[TITLE, URL, "Jane"], " ", &["Roe. \n", DATE, BODY]),
    ("almost dates", &[TITLE, URL], "26 FEBRURY\n", &[DATE, BODY]),
    ("almost dates on one line", &[TITLE, URL], "26 FEBRURY ", &["\n", DATE, BODY]),
    ("weekdays on one line", &[TITLE, URL], "Mon ", &["\n", DATE, BODY]),
    ("weekdays that are months on one line", &[TITLE, URL], "mar ", &["1\n", DATE, BODY]),
    ("labels on one line", &[TITLE, URL], "Updated: ", &["1\n", DATE, BODY]),
    ("times on one line", &[TITLE, URL], "10:30 PT ", &["\n", DATE, BODY]),
    ("dates on one line", &[TITLE, URL], "5.5.2024 mar. 5 mai 2024 | ", &["\n", BODY]),
    ("punctuation after the date", &[TITLE, URL, "1 May 2024"], " - (", &["\n", BODY]),
    ("accents on the date line", &[TITLE, URL, "1 m"], "\u{301}", &["\n", DATE, BODY]),
    ("digits on the date line", &[TITLE, URL, "1 MAY 2"], "0", &["\n", BODY]),
    ("spaces in the date", &[TITLE, URL, "1"], " ", &["MAY 2024\n", BODY]),
    ("one-letter paragraphs", &[TITLE, URL, DATE], "a\n\n", &[]),
    ("one paragraph of many lines", &[TITLE, URL, DATE], "a\n", &[]),
    (
        "different paragraphs with the same beginning",
        &[TITLE, URL, DATE],
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n\n",
        &[],
    ),
    ("byte-order marks", &[], "\u{feff}", &[TITLE, URL, DATE, BODY]),
    ("carriage returns", &[TITLE], "\r", &["\n", URL, DATE, BODY]),
    ("no-break spaces", &[TITLE, URL, DATE, "a"], "\u{a0}", &["b\n"]),
    ("lines of no-break spaces", &[TITLE, URL, DATE, "a"], "\n\u{a0}", &["\nb\n"]),
    ("quotes in the body", &[TITLE, URL, DATE], "“a” \"b\" 「c」 «d» ", &[]),
    ("damaged text in the body", &[TITLE, URL, DATE], "Ã© â€™ \u{fffd}\u{200b}\u{202e}\u{7}", &[]),
    ("letters that look mis-decoded in the body", &[TITLE, URL, DATE], "»ß", &[]),
    ("spaces in a phrase", &[TITLE, URL, DATE, "Additional "], " ", &["reporting by Jane Roe\n"]),
    ("spaces after whom to follow", &[TITLE, URL, DATE, "Follow Jane"], " ", &["x\n"]),
    ("spaces between names", &[TITLE, URL, DATE, "Photo by Jane"], " ", &["Roe\n"]),
    ("a repeated phrase", &[TITLE, URL, DATE], "Additional reporting by ", &["\n"]),
    ("opening brackets in a paragraph", &[TITLE, URL, DATE], "(", &["Photo)\n"]),
    ("credits", &[TITLE, URL, DATE], "(Photo: a)\n\n", &[]),
    ("tracking parameters", &[TITLE, "https://example.com/?"], "utm_a=1&", &["\n", DATE, BODY]),
    ("invalid articles, one after another", &[], "“Rain |\nftp://a\n32 MAY 2024\n\n", &[]),
    (
        "articles, one after another",
        &[],
        "“Rain” | Gazette\nhttps://example.com/\n1 MAY 2024\nIt rained.\n\n",
        &[],
    ),
    (
        "bylines that are almost dates, one article after another",
        &[],
        "“Rain” | Gazette\nhttps://example.com/\nBy mar 1 Updated Mon 9:30 PT 1909 2024 a | 2 May 2024 b\n\n",
        &[],
    ),
    ("title lines", &[TITLE, URL, DATE, BODY], TITLE, &[URL]),
    ("URL lines", &[TITLE, URL, DATE, BODY, TITLE], URL, &[]),
    ("title and URL lines", &[], "“|\na.b\n", &[]),
    ("byte-order marks on a line", &[TITLE, URL, DATE, BODY], "\u{feff}a", &["|\n", URL]),
    (
        "titles on a line, each after a byte-order mark",
        &[TITLE, URL, DATE, "|"],
        "\u{feff}“",
        &["\n", URL],
    ),
    (
        "articles on a line, each after a byte-order mark",
        &[TITLE, URL, DATE],
        "a\u{feff}“|\nhttp://",
        &[],
    ),
];

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["list"] => SHAPES.iter().for_each(|(name, ..)| println!("{name}")),
        [shape, bytes] => match text(shape, bytes) {
            Some(text) => println!("{}", read_in_every_way(&text)),
            None => return ExitCode::FAILURE,
        },
        _ => return ExitCode::FAILURE,
    }
    ExitCode::SUCCESS
}

/// Returns a text of a shape, about so many bytes long. The pattern occurs an odd number of times,
/// because quotation marks that pair up cost less: a text with an even number of them cannot be
/// compared with one with an odd number.
fn text(shape: &str, bytes: &str) -> Option<String> {
    let (_, before, pattern, after) = SHAPES.iter().find(|(name, ..)| *name == shape)?;
    let times = bytes.parse::<usize>().ok()?.checked_div(pattern.len())?;
    Some([before.concat(), pattern.repeat(times | 1), after.concat()].concat())
}

/// Parses a text borrowed and owned, with its authors and paragraph kinds, writes it, validates it,
/// checks it and reports its errors. Then reads it as many articles, from the text and from a stream,
/// and joins them.
#[inline(never)]
fn read_in_every_way(text: &str) -> usize {
    let mut sum = 0;
    for options in [ParseOptions::new(), ParseOptions::new().line_paragraphs(true)] {
        if let Ok(article) = options.parse_ref(text) {
            sum += article.paragraphs().map(|paragraph| paragraph.text().len()).sum::<usize>()
                + article.paragraph_kinds().count()
                + article.authors().map(|author| author.name().len()).sum::<usize>();
        }
        if let Ok(article) = options.parse(text) {
            sum += article.to_string().len()
                + article.paragraphs().rev().count()
                + article.paragraph_kinds().count()
                + article.additional_reporting().count()
                + article.validate().len();
        }
    }
    sum += check(text).iter().map(|error| error.report(text).len()).sum::<usize>();
    sum += usize::from(black_box(ArticleRef::parse(text)).is_ok())
        + usize::from(black_box(Article::from_utf8(text.as_bytes())).is_ok());
    sum + read_as_many(text)
}

fn read_as_many(text: &str) -> usize {
    let mut sum = 0;
    let mut articles = newsclip::articles(text);
    while let Some(article) = articles.next() {
        let one = article.as_ref().map_or(0, |article| newsclip::join([article]).len());
        sum += one + articles.errors().len();
    }
    for options in [ParseOptions::new(), ParseOptions::new().max_article_bytes(100)] {
        sum += options.articles(text).flatten().count();
        let pieces = BufReader::with_capacity(1_000, text.as_bytes());
        sum += options.reader(pieces).filter(|article| matches!(article, Ok(Ok(_)))).count();
        sum +=
            options.reader(text.as_bytes()).filter(|article| matches!(article, Ok(Ok(_)))).count();
    }
    sum
}
