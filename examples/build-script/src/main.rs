//! Prints the articles that the build script read.
//!
//! The parser is not part of this program. An invalid article fails the build, and the running
//! program only looks into a table.

/// An article as `build.rs` writes it.
struct Article {
    headline: &'static str,
    deck: Option<&'static str>,
    publication: &'static str,
    url: &'static str,
    byline: Option<&'static str>,
    /// In ISO 8601: `2024-02-26`.
    date: &'static str,
    paragraphs: &'static [&'static str],
}

include!(concat!(env!("OUT_DIR"), "/articles.rs"));

fn main() {
    for article in ARTICLES {
        println!("{}", article.headline);
        if let Some(deck) = article.deck {
            println!("  {deck}");
        }
        let by = article.byline.map(|byline| format!("{}, ", byline.replace('\n', ", ")));
        println!("  {}{}, {}", by.unwrap_or_default(), article.publication, article.date);
        println!("  {}", article.url);
        for paragraph in article.paragraphs {
            println!("\n    {paragraph}");
        }
        println!();
    }
}
