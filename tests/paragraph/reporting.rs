//! The names of those who also reported.

use newsclip::Article;

/// The authors whom the paragraphs of a body name, each as `name {place} kind`.
fn named(body: &str) -> String {
    let text = format!("“Rain” | Gazette\nhttps://example.com/rain\nJane Roe\n1 MAY 2024\n{body}");
    let article = Article::parse(&text).unwrap();
    let named = article.additional_reporting().map(|author| {
        let place = author.place().map(|place| format!(" {{{place}}}")).unwrap_or_default();
        format!("{}{place} {:?}", author.name(), author.kind())
    });
    named.collect::<Vec<_>>().join("; ")
}

#[test]
fn paragraphs_name_who_else_reported() {
    assert_eq!(named("It rained."), "");
    assert_eq!(named("It rained.\n\nReporting by Jane Roe; editing by John Doe"), "");
    assert_eq!(named("It rained.\n\nWith files from Reuters"), "Reuters Agency");
    assert_eq!(
        named("Additional reporting by John\nDoe in Lisbon\n\nIt rained.\n\nMitarbeit: Ann Poe"),
        "John Doe {Lisbon} Person; Ann Poe Person",
    );
    assert_eq!(
        named(
            "(Reporting by Jane Roe; additional reporting by John Doe, Ann Poe and agencies; editing by Jo Moe)"
        ),
        "John Doe Person; Ann Poe Person; agencies Agency",
    );
}

#[test]
fn names_are_read_as_the_table_of_the_page_says() {
    let page = include_str!("../../src/format/kinds.md");
    let (_, table) = page.split_once("| Paragraph | Names |\n|---|---|\n").unwrap();
    assert_eq!(table.lines().count(), 4);
    for row in table.lines() {
        let mut cells = row.split('`').skip(1).step_by(2);
        let paragraph = cells.next().unwrap();
        let names = cells.next().map(|name| format!("{name} Person"));
        assert_eq!(named(paragraph), names.unwrap_or_default(), "{row}");
    }
}
