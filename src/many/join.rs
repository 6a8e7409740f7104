//! Many articles written as one text.

use alloc::string::String;
use core::fmt;

use crate::article::Article;
use crate::error::Field;
use crate::parse::boundary::Splitter;
use crate::text::lines::PARAGRAPH_GAP;

/// What stands between two articles, each of which ends in a line feed: four blank lines.
const ARTICLE_GAP: &str = "\n\n\n\n";

/// Writes articles as one text that [`articles`](crate::articles) reads back as
/// the same list.
///
/// Each stands in its canonical text, with four blank lines between each two,
/// and a line feed at the end. So what is joined can be put behind other joined
/// text, as in a file that grows:
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
/// An article of more than 16 MiB is read back with a larger
/// [`max_article_bytes`](crate::ParseOptions::max_article_bytes) alone.
///
/// # Errors
///
/// An article in which a line that looks like a title line stands before one
/// that looks like a URL line: alone it reads back, but among others it would be
/// read as two. Nothing of it is changed to avoid that.
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
pub fn join<'a>(articles: impl IntoIterator<Item = &'a Article>) -> Result<String, JoinError> {
    let mut text = String::new();
    for (index, article) in articles.into_iter().enumerate() {
        if let Some(place) = other_beginning(article.as_str()) {
            return Err(JoinError::new(index, article, place));
        }
        if !text.is_empty() {
            text.push_str(ARTICLE_GAP);
        }
        text.push_str(article.as_str());
        text.push('\n');
    }
    Ok(text)
}

/// Where in a canonical text another article would begin.
fn other_beginning(text: &str) -> Option<usize> {
    let mut splitter = Splitter::new(usize::MAX);
    splitter.next_beginning(text.as_bytes(), 0).map(|(beginning, _)| beginning.at)
}

/// Why articles cannot be written as one text: one of them holds what would be
/// read as the beginning of another.
///
/// Its [`Display`](fmt::Display) form is one line and holds nothing of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub struct JoinError {
    article: usize,
    /// `None` if it is the byline.
    paragraph: Option<usize>,
}

impl JoinError {
    /// An article in whose text another one begins at `place`.
    #[cold]
    fn new(index: usize, article: &Article, place: usize) -> Self {
        let (body, _) = article.text.body();
        let in_body = place.checked_sub(article.as_str().len() - body.len());
        let paragraph = in_body.map(|place| {
            let before = article.paragraphs().scan(0, |end, paragraph| {
                *end += paragraph.len() + PARAGRAPH_GAP.len();
                Some(*end)
            });
            before.take_while(|end| *end <= place).count()
        });
        Self { article: index, paragraph }
    }

    /// Which article it is, counted from 0.
    #[must_use]
    pub const fn article(&self) -> usize {
        self.article
    }

    /// The part in which another article would begin: the byline or the paragraphs.
    #[must_use]
    pub const fn field(&self) -> Field {
        if self.paragraph.is_some() { Field::Paragraphs } else { Field::Byline }
    }

    /// Which paragraph would begin it, counted from 0, if it is one.
    #[must_use]
    pub const fn paragraph(&self) -> Option<usize> {
        self.paragraph
    }
}

/// `article 3: paragraphs[1] and the URL after it would be read as the start of another article`
impl fmt::Display for JoinError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "article {}: {}", self.article, self.field())?;
        if let Some(index) = self.paragraph {
            write!(f, "[{index}]")?;
        }
        f.write_str(" and the URL after it would be read as the start of another article")
    }
}
