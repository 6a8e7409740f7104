//! Writes many articles as one text.

use alloc::string::String;
use core::mem;
#[cfg(feature = "std")]
use std::io;

use crate::article::Article;

/// The text between two articles: four blank lines. Each article ends with a line feed.
const ARTICLE_GAP: &str = "\n\n\n\n";

/// Writes articles as one text, which [`articles`](crate::articles) reads back as
/// the same list.
///
/// Each article is its canonical text and a line feed. Four blank lines are between
/// two articles. You can append the result to the result of another call, as in a
/// file that grows:
///
/// ```
/// # fn main() -> Result<(), newsclip::Error> {
/// use newsclip::{Article, articles, join};
///
/// let rain = Article::parse("“Rain” | Gazette\nhttps://example.com/\n1 MAY 2024\nIt rained.")?;
/// let snow = Article::parse("“Snow” | Gazette\nhttps://example.com/\n2 MAY 2024\nIt snowed.")?;
/// let text = join([&rain, &snow]) + &join([&rain]);
/// let read: Result<Vec<_>, _> = articles(&text).collect();
/// assert_eq!(read?, [rain.clone(), snow, rain]);
/// # Ok(())
/// # }
/// ```
///
/// To read back an article of more than 16 MiB, set a larger
/// [`max_article_bytes`](crate::ParseOptions::max_article_bytes).
#[doc(alias("concat", "write"))]
#[must_use]
pub fn join<'a>(articles: impl IntoIterator<Item = &'a Article>) -> String {
    let mut text = String::new();
    for piece in pieces(articles) {
        text.push_str(piece);
    }
    text
}

/// Writes articles to a file or another writer, as [`join`] writes them to a text. Needs the feature
/// `std`, which is on by default.
///
/// Each article is written in small pieces, so wrap a file in a [`BufWriter`](io::BufWriter). This does
/// not flush it.
///
/// # Errors
///
/// Returns the error of the writer. What was written before it is whole articles and the start of one.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use newsclip::{Article, join, write_all};
///
/// let rain = Article::parse("“Rain” | Gazette\nhttps://example.com/\n1 MAY 2024\nIt rained.")?;
/// let mut file = Vec::new();
/// write_all(&mut file, [&rain, &rain])?;
/// assert_eq!(file, join([&rain, &rain]).as_bytes());
///
/// let mut full: &mut [u8] = &mut [0; 9];
/// assert!(write_all(&mut full, [&rain]).is_err());
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "std")]
#[doc(alias("save", "write"))]
pub fn write_all<'a>(
    writer: &mut (impl io::Write + ?Sized),
    articles: impl IntoIterator<Item = &'a Article>,
) -> io::Result<()> {
    pieces(articles).try_for_each(|piece| writer.write_all(piece.as_bytes()))
}

/// Returns the pieces of the text of many articles.
fn pieces<'a>(articles: impl IntoIterator<Item = &'a Article>) -> impl Iterator<Item = &'a str> {
    let mut gap = "";
    articles
        .into_iter()
        .flat_map(move |article| [mem::replace(&mut gap, ARTICLE_GAP), article.as_str(), "\n"])
}
