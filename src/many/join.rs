//! Writes many articles as one text.

use alloc::string::String;

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
    for article in articles {
        if !text.is_empty() {
            text.push_str(ARTICLE_GAP);
        }
        text.push_str(article.as_str());
        text.push('\n');
    }
    text
}
