//! Counts the instructions of every public function on texts that are made to be expensive, each function
//! alone, with callgrind. `.ci/growth` runs it.
//!
//! ```text
//! cargo run --release -p newsclip-benches --bin hostile -- BYTES
//! ```
//!
//! For each shape of text it makes one of so many bytes, one of twice and one of four times as many. It
//! prints the most expensive shape of each function, and fails if a function costs more than 4,000
//! instructions a byte on any, or more than 2.2 times as much on twice the text.
//!
//! `search` finds shapes, and prints them as rows of this file.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::env;
use std::io;
use std::process::ExitCode;

use newsclip_benches::callgrind::{self, Counts};
use newsclip_benches::growth::Place::{Body, Byline, Text};
use newsclip_benches::growth::functions::FUNCTIONS;
use newsclip_benches::growth::{BODY, DATE, Part, Place, Shape, TITLE, URL, often, once};
use rayon::prelude::*;

/// A shape with its name.
type Row = (&'static str, Place, &'static [Part<'static>]);

const ROWS: [Row; 85] = [
    (
        "pipes on the title line",
        Text,
        &[once("“Rain” | Wet "), often("|"), once(" Gazette\n"), once(URL), once(DATE), once(BODY)],
    ),
    ("only pipes", Text, &[often("|")]),
    (
        "closing quotes",
        Text,
        &[once("“Rain"), often("”"), once("” | Gazette\n"), once(URL), once(DATE), once(BODY)],
    ),
    (
        "spaced closing quotes without a pipe",
        Text,
        &[once("“Rain"), often("” "), once("\n"), once(URL), once(DATE), once(BODY)],
    ),
    (
        "opening quotes",
        Text,
        &[once("“Rain"), often("“"), once("” | Gazette\n"), once(URL), once(DATE), once(BODY)],
    ),
    (
        "nested quotes",
        Text,
        &[once("“Rain "), often("““a””"), once("” | Gazette\n"), once(URL), once(DATE), once(BODY)],
    ),
    (
        "closing quotes with pipes, in other quotation marks",
        Text,
        &[once("«Rain "), often("” x| "), once("» | Gazette\n"), once(URL), once(DATE), once(BODY)],
    ),
    (
        "a long headline",
        Text,
        &[once("“"), often("a"), once("” | Gazette\n"), once(URL), once(DATE), once(BODY)],
    ),
    (
        "a long title line without quotes",
        Text,
        &[often("a"), once("\n"), once(URL), once(DATE), once(BODY)],
    ),
    (
        "a long URL",
        Text,
        &[
            once(TITLE),
            once("https://example.com/"),
            often("a"),
            once("\n"),
            once(DATE),
            once(BODY),
        ],
    ),
    (
        "a long URL that needs escapes",
        Text,
        &[
            once(TITLE),
            once("https://example.com/"),
            often("é"),
            once("\n"),
            once(DATE),
            once(BODY),
        ],
    ),
    (
        "a long host",
        Text,
        &[once(TITLE), once("https://"), often("a"), once("/\n"), once(DATE), once(BODY)],
    ),
    ("blank lines", Text, &[once(TITLE), once(URL), often("\n"), once(DATE), once(BODY)]),
    ("blank lines in the body", Body, &[once(BODY), often("\n"), once(BODY)]),
    ("byline lines", Text, &[once(TITLE), once(URL), often("a\n"), once(DATE), once(BODY)]),
    (
        "byline lines between blank lines",
        Text,
        &[once(TITLE), once(URL), often("a\n\n"), once(DATE), once(BODY)],
    ),
    ("a long byline", Byline, &[often("a ")]),
    ("commas in a byline", Byline, &[once("Jane Roe"), often(",")]),
    ("dashes in a byline", Byline, &[once("Jane Roe"), often(" - ")]),
    ("opening brackets in a byline", Byline, &[once("Jane Roe"), often("(")]),
    ("brackets in a byline", Byline, &[once("Jane Roe "), often("(a)")]),
    ("slashes in an address", Byline, &[once("Jane Roe a.example"), often("/")]),
    ("and-words in a byline", Byline, &[once("Jane Roe"), often(" and y")]),
    ("by-words in a byline", Byline, &[once("1:1 Rain "), often("by ")]),
    ("leads in one segment of a byline", Byline, &[once("Photo:Jane "), often("Photo:at  ")]),
    ("leads in a byline without a space", Byline, &[often("«，Photo:“a")]),
    ("suffixes in a byline", Byline, &[once("Roe"), often(",MD")]),
    ("roles in a byline", Byline, &[once("Jane Roe "), often("News Editor ")]),
    ("authors", Byline, &[often("Jane Roe in Lisbon, ")]),
    ("spaces in a byline", Byline, &[once("Jane"), often(" "), once("Roe. ")]),
    (
        "almost dates",
        Text,
        &[once(TITLE), once(URL), often("26 FEBRURY\n"), once(DATE), once(BODY)],
    ),
    ("almost dates on one line", Byline, &[often("26 FEBRURY ")]),
    ("weekdays on one line", Byline, &[often("Mon ")]),
    ("weekdays that are months on one line", Byline, &[often("mar "), once("1")]),
    ("labels on one line", Byline, &[often("Updated: "), once("1")]),
    ("times on one line", Byline, &[often("10:30 PT ")]),
    (
        "dates on one line",
        Text,
        &[once(TITLE), once(URL), often("5.5.2024 mar. 5 mai 2024 | "), once("\n"), once(BODY)],
    ),
    (
        "punctuation after the date",
        Text,
        &[once(TITLE), once(URL), once("1 May 2024"), often(" - ("), once("\n"), once(BODY)],
    ),
    ("accents on the date line", Byline, &[once("1 m"), often("\u{301}")]),
    (
        "digits on the date line",
        Text,
        &[once(TITLE), once(URL), once("1 MAY 2"), often("0"), once("\n"), once(BODY)],
    ),
    (
        "spaces in the date",
        Text,
        &[once(TITLE), once(URL), once("1"), often(" "), once("MAY 2024\n"), once(BODY)],
    ),
    ("one-letter paragraphs", Body, &[often("a\n\n")]),
    ("one paragraph of many lines", Body, &[often("a\n")]),
    (
        "different paragraphs with the same beginning",
        Body,
        &[often("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n\n")],
    ),
    (
        "byte-order marks",
        Text,
        &[often("\u{feff}"), once(TITLE), once(URL), once(DATE), once(BODY)],
    ),
    (
        "carriage returns",
        Text,
        &[once(TITLE), often("\r"), once("\n"), once(URL), once(DATE), once(BODY)],
    ),
    ("no-break spaces", Body, &[once("a"), often("\u{a0}"), once("b")]),
    ("lines of no-break spaces", Body, &[once("a"), often("\n\u{a0}"), once("\nb")]),
    ("quotes in the body", Body, &[often("“a” \"b\" 「c」 «d» ")]),
    ("damaged text in the body", Body, &[often("Ã© â€™ \u{fffd}\u{200b}\u{202e}\u{7}")]),
    ("letters that look mis-decoded in the body", Body, &[often("»ß")]),
    (
        "URLs before almost dates",
        Body,
        &[often("https://a.b\n\n1 may 1 mar 1 a\n\n1.1.1 1.1.1 20 mo 1\n\n")],
    ),
    (
        "dates after a URL",
        Body,
        &[once("a\n\n"), often("http://a.b\n\nmon 1 may 2024 1 may 2024 1\n\n")],
    ),
    ("joined title lines", Body, &[often("a.“"), once("b” | c\nhttps://example.com/")]),
    (
        "spaced marks before a title line",
        Body,
        &[often("\u{feff} “"), once("b” | c\nhttps://example.com/")],
    ),
    ("neighbours that are almost a title and a URL", Body, &[often("“b\n|c\n\nx\n\n")]),
    ("spaces in a phrase", Body, &[once("Additional "), often(" "), once("reporting by Jane Roe")]),
    ("spaces after whom to follow", Body, &[once("Follow Jane"), often(" "), once("x")]),
    ("spaces between names", Body, &[once("Photo by Jane"), often(" "), once("Roe")]),
    ("a repeated phrase", Body, &[often("Additional reporting by ")]),
    ("opening brackets in a paragraph", Body, &[often("("), once("Photo)")]),
    ("credits", Body, &[often("(Photo: a)\n\n")]),
    (
        "tracking parameters",
        Text,
        &[
            once(TITLE),
            once("https://example.com/?"),
            often("utm_a=1&"),
            once("\n"),
            once(DATE),
            once(BODY),
        ],
    ),
    ("invalid articles, one after another", Text, &[often("“Rain |\nftp://a\n32 MAY 2024\n\n")]),
    (
        "articles, one after another",
        Text,
        &[often("“Rain” | Gazette\nhttps://example.com/\n1 MAY 2024\nIt rained.\n\n")],
    ),
    (
        "bylines that are almost dates, one article after another",
        Text,
        &[often(
            "“Rain” | Gazette\nhttps://example.com/\nBy mar 1 Updated Mon 9:30 PT 1909 2024 a | 2 May 2024 b\n\n",
        )],
    ),
    (
        "title lines",
        Text,
        &[
            once(TITLE),
            once(URL),
            once(DATE),
            once(BODY),
            once(TITLE),
            once(URL),
            once("URL lines"),
            once(TITLE),
            once(URL),
            once(DATE),
            once(BODY),
            once(TITLE),
            once(URL),
            once("title and URL lines"),
            often("“|\na.b\n"),
        ],
    ),
    ("URL lines", Text, &[once(TITLE), once(URL), once(DATE), once(BODY), once(TITLE), often(URL)]),
    ("title and URL lines", Text, &[often("“|\na.b\n")]),
    (
        "byte-order marks on a line",
        Text,
        &[
            once(TITLE),
            once(URL),
            once(DATE),
            once(BODY),
            often("\u{feff}a"),
            once("|\n"),
            once(URL),
        ],
    ),
    (
        "titles on a line, each after a byte-order mark",
        Text,
        &[once(TITLE), once(URL), once(DATE), once("|"), often("\u{feff}“"), once("\n"), once(URL)],
    ),
    ("articles on a line, each after a byte-order mark", Body, &[often("a\u{feff}“|\nhttp://")]),
    ("commas between single letters", Byline, &[often("A,")]),
    ("pipes between single letters", Byline, &[often("a|")]),
    ("one-word segments after a name", Byline, &[once("Jane Roe"), often(", Xyz")]),
    ("labels before names", Byline, &[often("Photos: Jane Roe ")]),
    ("full stops and dashes", Byline, &[often("a.-")]),
    ("a long word after a by-word", Byline, &[once("By "), often("A"), once(" a")]),
    ("a long number before a comma", Byline, &[often("1"), once(", xyz")]),
    ("letters that Unicode’s table has far back", Byline, &[once("n "), often("က")]),
    (
        "signs on letters, which Unicode’s table has far back",
        Byline,
        &[often("\u{dcf}"), once("s t")],
    ),
    (
        "short articles with a letter that Unicode’s table has far back",
        Text,
        &[often("“|\ne.c\nწ2\n")],
    ),
    ("dashes and full stops in a script without capitals", Byline, &[once("י"), often("—.")]),
    ("leads before names in a script without capitals", Byline, &[often("photo by مار ")]),
    ("one-word segments after a long word", Byline, &[often("?"), often("р 1,")]),
];

fn main() -> ExitCode {
    if callgrind::was_counted() {
        return ExitCode::SUCCESS;
    }
    let Some(bytes) = env::args().nth(1).and_then(|bytes| bytes.parse().ok()) else {
        eprintln!("usage: hostile BYTES");
        return ExitCode::FAILURE;
    };
    if !callgrind::is_there() {
        println!("LEFT OUT: counting instructions needs valgrind, and this machine has none");
        return ExitCode::SUCCESS;
    }
    let counts: Result<Vec<_>, _> = ROWS.par_iter().map(|row| count(row, bytes)).collect();
    let Ok(counts) = counts.inspect_err(|error| eprintln!("{error}")) else {
        return ExitCode::FAILURE;
    };
    let counts: Vec<_> = counts.into_iter().flatten().collect();
    print_table(&counts, bytes);
    let wrong = counts.iter().filter_map(|(row, counts)| Some((row, counts, counts.error()?)));
    let wrong = wrong.inspect(|(row, counts, error)| {
        let Counts { function, instructions: [one, two, four], .. } = counts;
        let a_byte = counts.a_byte();
        eprintln!("{function} {error} on {row}: {one}, {two}, {four}, {a_byte} a byte");
    });
    if wrong.count() > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Counts every function on a row.
fn count((name, place, parts): &Row, bytes: usize) -> io::Result<Vec<(&'static str, Counts)>> {
    let shape = Shape { place: *place, parts: Cow::Borrowed(parts) };
    let counts = callgrind::count(&shape, bytes, &FUNCTIONS)?;
    Ok(counts.into_iter().map(|counts| (*name, counts)).collect())
}

/// Prints the most expensive shape of each function, most expensive function first.
fn print_table(counts: &[(&str, Counts)], bytes: usize) {
    println!(
        "| Function | Most expensive shape | Instructions a byte at {bytes} bytes or more | 2n : n | 4n : 2n |"
    );
    println!("|---|---|---|---|---|");
    let worst = |name| {
        let of_it = counts.iter().filter(|(_, counts)| counts.function == name);
        of_it.max_by_key(|(_, counts)| counts.a_byte())
    };
    let mut rows: Vec<_> = FUNCTIONS.iter().filter_map(|function| worst(function.name)).collect();
    rows.sort_by_key(|(_, counts)| Reverse(counts.a_byte()));
    for (shape, counts) in rows {
        let [twice, four_times] = counts.growth();
        let (name, a_byte) = (counts.function, counts.a_byte());
        println!("| {name} | {shape} | {a_byte} | {twice:.2} | {four_times:.2} |");
    }
}
