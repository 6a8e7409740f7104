//! Checks the examples and tables of the specification with the parser.

use std::collections::BTreeSet;

use newsclip::{Article, ArticleRef, AuthorKind, articles, authors, check};

const PAGE: &str =
    concat!(include_str!("../../src/format/format.md"), include_str!("../../src/format/kinds.md"));

/// Returns the fenced blocks of the page that are marked with `mark`.
fn blocks(mark: &str) -> Vec<&'static str> {
    let fence = format!("```{mark}\n");
    let blocks = PAGE.split(&*fence).skip(1).map(|block| block.split("\n```").next().unwrap());
    blocks.collect()
}

/// Returns the rows of every table with the head `head`, cell by cell, without the marks of code.
fn rows(head: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut lines = PAGE.lines();
    while let Some(line) = lines.next() {
        if line == head {
            // The line after the head separates it from the rows.
            rows.extend(lines.by_ref().skip(1).take_while(|line| line.starts_with('|')).map(cells));
        }
    }
    assert!(!rows.is_empty(), "the page has no table {head}");
    rows
}

/// Returns the cells of a row, without the marks of code.
fn cells(row: &str) -> Vec<String> {
    let row = row.replace("\\|", "\u{1}");
    let cells = row.trim_matches('|').split('|');
    cells.map(|cell| cell.trim().trim_matches('`').replace('\u{1}', "|")).collect()
}

/// A reader can be written from the pages of the format alone: their rules name every list of the
/// page of words, and no other.
#[test]
fn the_rules_name_every_list_of_the_page_of_words_and_no_other() {
    let words = include_str!("../../src/lexicon/words.md");
    let lists: BTreeSet<_> =
        words.split("\n# ").skip(1).map(|section| section.lines().next().unwrap()).collect();
    let named: BTreeSet<_> =
        PAGE.split(|it: char| !(it.is_ascii_alphanumeric() || it == '-')).collect();
    let missing: Vec<_> = lists.difference(&named).collect();
    assert!(missing.is_empty(), "no rule names {missing:?}");
    // Nothing else on the page is in capitals with a hyphen.
    let is_name = |word: &&&str| {
        word.trim_matches('-').contains('-')
            && word.bytes().all(|it| it.is_ascii_uppercase() || it == b'-')
    };
    let unknown: Vec<_> = named.difference(&lists).filter(is_name).collect();
    assert!(unknown.is_empty(), "the page of words has no {unknown:?}");
}

#[test]
fn no_two_rules_of_the_grammar_have_the_same_name() {
    let mut names = BTreeSet::new();
    for line in blocks("text").into_iter().flat_map(str::lines) {
        let Some((name, _)) = line.split_once(" = ") else { continue };
        let is_name = name.trim_end().bytes().all(|it| it.is_ascii_alphabetic() || it == b'-');
        assert!(!is_name || names.insert(name.trim_end()), "two rules are named {name}");
    }
    assert!(names.len() > 100, "{}", names.len());
}

/// Returns a document with `date` on line 4.
fn document(date: &str) -> String {
    format!("“Rain” | Gazette\nhttps://example.com/rain\nJane Roe\n{date}\n\nIt rained.")
}

#[test]
fn every_article_of_the_page_is_valid() {
    let articles = blocks("article");
    assert_eq!(articles.len(), 4);
    for text in articles {
        assert_eq!(check(text), [], "{text}");
        assert!(Article::parse(text).is_ok() && ArticleRef::parse(text).is_ok(), "{text}");
    }
}

#[test]
fn the_headline_of_the_second_article_has_quotation_marks_and_pipes() {
    let article = Article::parse(blocks("article")[1]).unwrap();
    assert_eq!(article.headline(), "Council: “No more bridges | ferries”, say islanders");
    assert_eq!(article.deck(), Some("Two decks | in one"));
    assert_eq!(article.publication(), "The Skerry Post");
}

#[test]
fn the_third_article_has_its_byline_after_its_date() {
    let article = Article::parse(blocks("article")[2]).unwrap();
    assert_eq!(article.byline(), Some("By Jane Roe"));
    assert!(article.paragraphs().eq(["It rained."]));
}

#[test]
fn lines_have_the_byline_and_date_of_the_table() {
    let rows = rows("| Lines | Byline | Date |");
    assert_eq!(rows.len(), 2);
    for row in rows {
        let lines = row[0].replace("` / `", "\n");
        let text = format!("“Rain” | Gazette\nhttps://example.com/rain\n{lines}\n\nIt rained.");
        let article = Article::parse(&text).unwrap();
        let read = [article.byline().unwrap_or_default(), &article.date().to_string()];
        assert_eq!(read.as_slice(), &row[1..], "{}", row[0]);
    }
}

#[test]
fn the_fourth_article_has_a_wrapped_paragraph() {
    let article = Article::parse(blocks("article")[3]).unwrap();
    let paragraphs: Vec<_> = article.paragraphs().collect();
    assert_eq!(
        paragraphs,
        ["This paragraph is right under the date and has two lines.", "This one has one."],
    );
}

#[test]
fn the_texts_with_many_articles_are_split_as_the_page_says() {
    let mut found = articles(blocks("many")[0]);
    assert_eq!(blocks("many").len(), 2);
    let joined: Vec<_> = articles(blocks("many")[1]).map(Result::unwrap).collect();
    assert_eq!(joined.iter().map(Article::headline).collect::<Vec<_>>(), ["Rain", "Snow"]);
    assert_eq!(found.next().unwrap().unwrap().headline(), "Rain");
    assert_eq!(found.next().unwrap().unwrap_err().line(), 7);
    assert_eq!(blocks("many")[0][..found.span().start()].matches('\n').count(), 4);
    assert!(blocks("many")[0][found.span().range()].ends_with("/hail"));
    assert!(found.next().is_none());
}

#[test]
fn title_lines_read_as_the_table_says() {
    for row in rows("| Title line | Headline | Deck | Publication |") {
        let [line, headline, deck, publication] = row.as_slice() else { panic!("{row:?}") };
        let text = format!("{line}\nhttps://example.com/rain\n26 FEBRUARY 2024\nIt rained.");
        let article = Article::parse(&text).unwrap();
        assert_eq!(article.headline(), headline, "{line}");
        assert_eq!(article.deck().unwrap_or_default(), deck, "{line}");
        assert_eq!(article.publication(), publication, "{line}");
    }
}

#[test]
fn invalid_title_lines_have_the_error_of_the_table() {
    for row in rows("| Title line | Column | Error |") {
        let [line, column, error] = row.as_slice() else { panic!("{row:?}") };
        let text = format!("{line}\nhttps://example.com/rain\n26 FEBRUARY 2024\nIt rained.");
        let messages: Vec<_> = check(&text).iter().map(ToString::to_string).collect();
        assert_eq!(messages, [format!("line 1, column {column}: {error}")], "{line}");
    }
}

#[test]
fn date_lines_read_as_the_table_says() {
    for row in rows("| Date line | Read as |") {
        let [line, date] = row.as_slice() else { panic!("{row:?}") };
        let article =
            Article::parse(&document(line)).unwrap_or_else(|error| panic!("{line}: {error}"));
        assert_eq!(&article.date().to_string(), date, "{line}");
        assert_eq!(article.byline(), Some("Jane Roe"), "{line}");
    }
}

#[test]
fn bylines_with_date_read_as_the_table_says() {
    for row in rows("| Line | Byline | Date |") {
        let text = format!("“Rain” | Gazette\nhttps://example.com/\n{}\nIt rained.", row[0]);
        let article = Article::parse(&text).unwrap_or_else(|error| panic!("{row:?}: {error}"));
        let read = [article.byline().unwrap_or_default(), &article.date().to_string()];
        assert_eq!(read.as_slice(), &row[1..], "{}", row[0]);
    }
}

#[test]
fn invalid_date_lines_have_the_error_of_the_table() {
    for row in rows("| Date line | Column | Error |") {
        let [line, column, error] = row.as_slice() else { panic!("{row:?}") };
        let messages: Vec<_> = check(&document(line)).iter().map(ToString::to_string).collect();
        assert_eq!(messages, [format!("line 4, column {column}: {error}")], "{line}");
    }
}

#[test]
fn lines_that_do_not_read_as_a_date_are_bylines() {
    let (_, listed) = PAGE.split_once("These lines do not read as a date: ").unwrap();
    let (listed, _) = listed.split_once(".\n").unwrap();
    let lines: Vec<_> = listed.split('`').skip(1).step_by(2).collect();
    assert_eq!(lines.len(), 9);
    for line in lines {
        let message = Article::parse(&document(line)).unwrap_err().to_string();
        assert_eq!(
            message, "line 4, column 1: expected a date, such as 26 FEBRUARY 2024",
            "{line}"
        );
        let byline = format!("{line}\n26 FEBRUARY 2024");
        assert!(Article::parse(&document(&byline)).unwrap().byline().unwrap().ends_with(line));
    }
}

#[test]
fn the_refused_documents_have_the_errors_of_the_tables() {
    let blocks = blocks("refused");
    assert_eq!(blocks.len(), 2);
    let found: Vec<_> = blocks
        .iter()
        .flat_map(|text| check(text))
        .map(|error| {
            let message = error.to_string();
            let message = message.split_once(": ").unwrap().1.to_owned();
            vec![error.line().to_string(), error.column().to_string(), message]
        })
        .collect();
    assert_eq!(found, rows("| Line | Column | Error |"));
}

#[test]
fn paragraphs_have_the_kind_of_the_table() {
    for row in rows("| Paragraph | Kind |") {
        let text = format!("“Rain” | Gazette\nhttps://example.com/rain\n1 MAY 2024\n{}", row[0]);
        let article = Article::parse(&text).unwrap();
        let kinds: Vec<_> = article.paragraph_kinds().map(|kind| kind.to_string()).collect();
        assert_eq!(kinds, [row[1].as_str()], "{row:?}");
    }
}

#[test]
fn bylines_have_the_authors_of_the_table() {
    let rows = rows("| Byline | Authors |");
    assert_eq!(rows.len(), 12);
    for row in rows {
        let shown = authors(&row[0]).map(|author| {
            let role = author.role().map(|role| format!(" [{role}]")).unwrap_or_default();
            let place = author.place().map(|place| format!(" {{{place}}}")).unwrap_or_default();
            let kind = match author.kind() {
                AuthorKind::Agency => " (agency)",
                AuthorKind::Staff => " (staff)",
                _ => "",
            };
            format!("{}{role}{place}{kind}", author.name())
        });
        assert_eq!(shown.collect::<Vec<_>>().join("; "), row[1], "{}", row[0]);
    }
}
