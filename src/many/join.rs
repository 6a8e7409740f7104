//! Writes many articles as one text.

use alloc::string::String;
use core::fmt;

use crate::article::Article;
use crate::error::Field;
use crate::parse::boundary::Splitter;
use crate::text::lines::PARAGRAPH_GAP;

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
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use newsclip::{Article, articles, join};
///
/// let rain = Article::parse("“Rain” | Gazette\nhttps://example.com/\n1 MAY 2024\nIt rained.")?;
/// let snow = Article::parse("“Snow” | Gazette\nhttps://example.com/\n2 MAY 2024\nIt snowed.")?;
/// let text = join([&rain, &snow])? + &join([&rain])?;
/// let read: Result<Vec<_>, _> = articles(&text).collect();
/// assert_eq!(read?, [rain.clone(), snow, rain]);
/// # Ok(())
/// # }
/// ```
///
/// To read back an article of more than 16 MiB, set a larger
/// [`max_article_bytes`](crate::ParseOptions::max_article_bytes).
///
/// # Errors
///
/// Returns an error if an article would be read back as two. Its byline or its
/// paragraphs then have a line that looks like a title line, followed by one that
/// looks like a URL line. Such an article reads back only on its own. `join` never
/// changes an article to avoid this.
///
/// ```
/// use newsclip::{Article, Field, join};
///
/// let text = "\
/// “Rain” | Gazette
/// https://example.com/rain
/// 1 MAY 2024
/// It rained. See also:
///
/// “Snow” | Gazette
///
/// https://example.com/snow
/// ";
/// let rain = Article::parse(text).unwrap();
/// let error = join([&rain]).unwrap_err();
/// assert_eq!((error.article(), error.field(), error.paragraph()), (0, Field::Paragraphs, Some(1)));
/// assert_eq!(
///     error.to_string(),
///     "article 0: paragraphs[1] and the URL after it would be read as the start of another article",
/// );
/// ```
#[doc(alias("concat", "write"))]
pub fn join<'a>(articles: impl IntoIterator<Item = &'a Article>) -> Result<String, JoinError> {
    let mut text = String::new();
    for (index, article) in articles.into_iter().enumerate() {
        if let Some(start) = second_start(article.as_str()) {
            return Err(JoinError::new(index, article, start));
        }
        if !text.is_empty() {
            text.push_str(ARTICLE_GAP);
        }
        text.push_str(article.as_str());
        text.push('\n');
    }
    Ok(text)
}

/// Returns the byte of a canonical text at which another article would begin.
fn second_start(text: &str) -> Option<usize> {
    let mut splitter = Splitter::new(usize::MAX);
    splitter.next_beginning(text.as_bytes(), 0).map(|(beginning, _)| beginning.at)
}

/// The error of [`join`]: an article contains what would be read as the start of
/// another article.
///
/// [`Display`](fmt::Display) writes one line, which never contains text of the
/// article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub struct JoinError {
    article: usize,
    /// `None` if it is the byline.
    paragraph: Option<usize>,
}

impl JoinError {
    /// Makes the error of an article, in whose canonical text another one begins at byte `start`.
    #[cold]
    fn new(index: usize, article: &Article, start: usize) -> Self {
        let (body, _) = article.text.body();
        let in_body = start.checked_sub(article.as_str().len() - body.len());
        let paragraph = in_body.map(|start| {
            let before = article.paragraphs().scan(0, |end, paragraph| {
                *end += paragraph.len() + PARAGRAPH_GAP.len();
                Some(*end)
            });
            before.take_while(|end| *end <= start).count()
        });
        Self { article: index, paragraph }
    }

    /// Returns the index of the article, counted from 0.
    #[must_use]
    pub const fn article(&self) -> usize {
        self.article
    }

    /// Returns the field in which another article would begin: the byline or the
    /// paragraphs.
    #[must_use]
    pub const fn field(&self) -> Field {
        if self.paragraph.is_some() { Field::Paragraphs } else { Field::Byline }
    }

    /// Returns the index of the paragraph in which another article would begin, counted
    /// from 0. `None` if it is the byline.
    #[must_use]
    pub const fn paragraph(&self) -> Option<usize> {
        self.paragraph
    }
}

/// Writes a message such as `article 3: paragraphs[1] and the URL after it would be read as the start of another article`
impl fmt::Display for JoinError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "article {}: {}", self.article, self.field())?;
        if let Some(index) = self.paragraph {
            write!(f, "[{index}]")?;
        }
        f.write_str(" and the URL after it would be read as the start of another article")
    }
}
