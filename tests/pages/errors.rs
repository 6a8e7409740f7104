//! The tables of examples in the documentation of `ErrorKind` and `Rule`, checked with the parser
//! and the builder.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use newsclip::{Article, ArticleBuilder, BuildError, Error, ParseOptions};

const KINDS: &str = include_str!("../../src/error/kind.rs");
const FORMATS: &str = include_str!("../../src/error/file_format.rs");
const RULES: &str = include_str!("../../src/article/rule.rs");

/// Returns the cells of the only table in the doc comments of a file, without its head.
fn rows(source: &str) -> impl Iterator<Item = Vec<String>> {
    let lines = source.lines().filter_map(|line| line.trim_start().strip_prefix("/// |"));
    let rows = lines.skip(2).map(|line| {
        let line = line.replace("\\|", "\0");
        let cells = line.trim_end_matches('|').split('|').map(|cell| cell.replace('\0', "|"));
        cells.map(|cell| cell.trim().to_owned()).collect::<Vec<_>>()
    });
    rows.filter(|cells| cells.len() > 2)
}

/// Removes the marks of code from a cell. `None` if it has none.
fn code(cell: &str) -> Option<&str> {
    let long = cell.strip_prefix("`` ").and_then(|cell| cell.strip_suffix(" ``"));
    long.or_else(|| cell.strip_prefix('`')?.strip_suffix('`'))
}

/// Returns the words of a text such as `Expected(Url)` or `NoSuchDate { year: 2024 }`.
fn words(text: &str) -> Vec<&str> {
    text.split(|it: char| !it.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// Returns names such as `Expected` and `UrlEnd` in kebab-case: `expected-url-end`.
fn kebab_case(names: &[&str]) -> String {
    let mut kebab = String::new();
    for letter in names.iter().flat_map(|name| name.chars()) {
        if letter.is_ascii_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.push(letter.to_ascii_lowercase());
    }
    kebab
}

/// Returns the names of the variants of an enum.
fn variants<'a>(source: &'a str, name: &str) -> BTreeSet<&'a str> {
    let (_, rest) = source.split_once(&format!("pub enum {name} {{\n")).unwrap();
    let (body, _) = rest.split_once("\n}").unwrap();
    let lines = body.lines().filter_map(|line| line.strip_prefix("    "));
    lines
        .filter(|line| line.starts_with(|it: char| it.is_ascii_uppercase()))
        .map(|line| words(line)[0])
        .collect()
}

/// Returns the errors of the article of `ErrorKind`, with the line of `field` replaced by the code
/// of a cell, or changed as the cell says.
fn errors(field: &str, cell: &str) -> Vec<Error> {
    let article = "“Rain” | Gazette\nhttps://example.com/rain\nJane Roe\n1 MAY 2024\n\nIt rained.";
    let error = |bytes: &[u8]| vec![Article::from_utf8(bytes).unwrap_err()];
    let Some(line) = code(cell) else {
        let bytes = article.as_bytes();
        let utf16 = "\u{feff}".encode_utf16().chain(article.encode_utf16()).chain([0xd83c]);
        let utf16: Vec<_> = utf16.flat_map(u16::to_le_bytes).collect();
        let utf32: Vec<_> = article.chars().flat_map(|it| u32::from(it).to_be_bytes()).collect();
        return match cell {
            "17 byline lines" => {
                newsclip::check(&article.replace("Jane Roe", &["Jane Roe"; 17].join("\n")))
            }
            "nothing after the date" => {
                newsclip::check(article.strip_suffix("\n\nIt rained.").unwrap())
            }
            "a second article" => newsclip::check(&[article, "\n", article].concat()),
            "two paragraphs that would begin an article" => newsclip::check(
                &article.replace("It rained.", "“Snow”\n| Gazette\n\nhttps://example.com/snow"),
            ),
            "only white space" => newsclip::check("\n \n"),
            "a DOC file" => error(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
            "a DOCX file" => error(b"PK\x03\x04\x14\0word/document.xml"),
            "a compressed file" => error(b"\x1f\x8b\x08\0"),
            "all of it in UTF-16" => error(&utf16),
            "all of it in UTF-32" => error(&utf32),
            "CR for each line feed" => newsclip::check(&article.replace('\n', "\r")),
            "two byte-order marks and the text" => {
                newsclip::check(&["\u{feff}\u{feff}", article].concat())
            }
            "a byte that is not UTF-8" => error(&[bytes, b"\xe9"].concat()),
            "half of a UTF-16 character" => vec![Article::from_bytes(&utf16).unwrap_err()],
            "more bytes than the limit" => {
                let options = ParseOptions::new().max_article_bytes(article.len() - 1);
                options.articles(article).filter_map(Result::err).collect()
            }
            _ => panic!("{cell:?} is unknown"),
        };
    };
    let old = match field {
        "Document" | "Headline" | "Publication" => "“Rain” | Gazette",
        "Url" => "https://example.com/rain",
        "Date" => "1 MAY 2024",
        _ => panic!("{field} has no line"),
    };
    newsclip::check(&article.replace(old, line))
}

#[test]
fn every_row_of_the_table_of_error_kinds_is_an_error_of_that_kind() {
    let (mut found, mut codes) = (BTreeSet::new(), BTreeSet::new());
    for row in rows(KINDS) {
        let [kind, name, field, line, position, message] = row.as_slice() else {
            panic!("{row:?}")
        };
        let (kind, field) = (words(kind), code(field).unwrap());
        let errors = errors(field, line);
        let [error] = errors.as_slice() else { panic!("{row:?}: {errors:?}") };
        let debug = format!("{:?}", error.kind());
        assert_eq!(error.code(), code(name).unwrap(), "{row:?}");
        assert_eq!(error.code(), kebab_case(&kind), "{row:?}");
        assert!(codes.insert(error.code()), "{row:?} has the code of another row");
        assert!(words(&debug).starts_with(&kind), "{row:?}: {debug}");
        assert_eq!(format!("{:?}", error.field()), field, "{row:?}");
        assert_eq!(&format!("{}:{}", error.line(), error.column()), position, "{row:?}");
        assert_eq!(error.kind().to_string(), code(message).unwrap(), "{row:?}");
        found.insert(debug.split(|it: char| !it.is_alphanumeric()).next().unwrap().to_owned());
        found.extend(kind.get(1).map(|value| format!("{} {value}", kind[0])));
    }
    let kinds = variants(KINDS, "ErrorKind").into_iter().map(str::to_owned);
    let values =
        [(KINDS, "Expected"), (FORMATS, "FileFormat")].into_iter().flat_map(|(source, of)| {
            variants(source, of).into_iter().map(move |name| format!("{of} {name}"))
        });
    assert_eq!(found, kinds.chain(values).collect());
}

/// Builds the article of `Rule`, with the value of a cell set as `field`, or changed as the cell
/// says.
fn build(field: &str, cell: &str) -> Result<Article, BuildError> {
    let without_date = Article::builder()
        .headline("Rain")
        .publication("Gazette")
        .url("https://example.com/rain")
        .paragraph("It rained.");
    let date = |year| NaiveDate::from_ymd_opt(year, 5, 1).unwrap();
    let builder = without_date.clone().date(date(2024));
    let value = code(cell).map(|it| it.trim_matches('"').replace("\\n", "\n"));
    let set: fn(ArticleBuilder, String) -> ArticleBuilder = match field {
        "headline" => ArticleBuilder::headline,
        "deck" => ArticleBuilder::deck,
        "publication" => ArticleBuilder::publication,
        "url" => ArticleBuilder::url,
        "byline" => ArticleBuilder::byline,
        _ => |_, value| panic!("{value}: no field"),
    };
    match (field, cell, value) {
        (_, _, Some(value)) => set(builder, value),
        ("date", "not set", _) => without_date,
        ("date", "1 May 10000", _) => builder.date(date(10_000)),
        ("paragraphs", "not set", _) => builder.paragraphs([""; 0]),
        ("paragraphs", "a title line before a URL", _) => {
            builder.paragraphs(["“Snow” | Gazette", "https://example.com/snow"])
        }
        ("byline", "17 lines", _) => builder.byline(["Jane Roe"; 17].join("\n")),
        _ => panic!("{field} {cell:?} is unknown"),
    }
    .build()
}

#[test]
fn every_row_of_the_table_of_rules_violates_that_rule() {
    let mut found = BTreeSet::new();
    for row in rows(RULES) {
        let [rule, field, value, message] = row.as_slice() else { panic!("{row:?}") };
        let (rule, field) = (code(rule).unwrap(), code(field).unwrap());
        let error = build(field, value).unwrap_err();
        assert!(format!("{:?}", error.rule()).starts_with(rule), "{row:?}: {error:?}");
        assert_eq!(error.field().to_string(), field, "{row:?}");
        assert_eq!(error.to_string(), code(message).unwrap(), "{row:?}");
        found.insert(rule.to_owned());
    }
    assert_eq!(found, variants(RULES, "Rule").into_iter().map(str::to_owned).collect());
}
