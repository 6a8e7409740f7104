//! Splits a byline into its authors.

use core::fmt;
use core::iter::FusedIterator;

use super::author::Author;
use super::detail::Next;
use super::entry::Entry;
use super::reading::author;
use crate::article::{Article, ArticleRef};
use crate::text::span::Span;

/// Splits a byline into its authors.
///
/// Any text will do: a byline from elsewhere, or a line that is written like one. For the byline of
/// an article, use [`Article::authors`](crate::Article::authors).
///
/// ```
/// use newsclip::{AuthorKind, authors};
///
/// let byline = "By Jane Roe in Lisbon, Richard Miles, Science Editor, and agencies";
/// let authors: Vec<_> = authors(byline).collect();
/// assert_eq!(authors.len(), 3);
/// assert_eq!((authors[0].name(), authors[0].place()), ("Jane Roe", Some("Lisbon")));
/// assert_eq!((authors[1].name(), authors[1].role()), ("Richard Miles", Some("Science Editor")));
/// assert_eq!((authors[2].name(), authors[2].kind()), ("agencies", AuthorKind::Agency));
/// ```
#[doc(alias = "byline")]
#[must_use]
pub fn authors(byline: &str) -> Authors<'_> {
    Authors::of(byline)
}

/// An iterator over the authors of a byline, in the order of the text. It allocates nothing.
///
/// Made by [`Article::authors`](crate::Article::authors),
/// [`ArticleRef::authors`](crate::ArticleRef::authors) and [`authors`].
#[derive(Clone)]
pub struct Authors<'a> {
    byline: &'a str,
    /// The segment with which the next author begins, once the first has been read.
    next: Next,
    state: State,
}

/// How far the iteration is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Begins,
    Within,
    Ended,
}

impl<'a> Authors<'a> {
    /// Returns the authors of any line or lines.
    pub(crate) const fn of(byline: &'a str) -> Self {
        Self { byline, next: Next::NONE, state: State::Begins }
    }

    /// Returns the whole text as one author, which is what no rule reads.
    fn whole(&self) -> Option<Author<'a>> {
        let text = self.byline.trim();
        let whole = Span::of(text, self.byline);
        (!text.is_empty()).then(|| Entry::of_span(self.byline, whole).author())
    }
}

impl Article {
    /// Splits the byline into its authors, in the order of the text. A byline has at least one
    /// author; an article without a byline has none.
    ///
    /// The rules are in [`format`](mod@crate::format#bylines).
    ///
    /// ```
    /// # fn main() -> Result<(), newsclip::Error> {
    /// use newsclip::Article;
    ///
    /// let text = "“Rain” | Gazette\nhttps://example.com/\nBy Jane Roe, Weather Editor\n1 MAY 2024\nIt rained.";
    /// let article = Article::parse(text)?;
    /// let author = article.authors().next().unwrap();
    /// assert_eq!((author.name(), author.role()), ("Jane Roe", Some("Weather Editor")));
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn authors(&self) -> Authors<'_> {
        Authors::of(self.byline().unwrap_or_default())
    }
}

impl<'a> ArticleRef<'a> {
    /// Splits the byline into its authors, as [`Article::authors`] does.
    #[must_use]
    pub fn authors(&self) -> Authors<'a> {
        Authors::of(self.byline.unwrap_or_default())
    }
}

impl<'a> Iterator for Authors<'a> {
    type Item = Author<'a>;

    fn next(&mut self) -> Option<Author<'a>> {
        let is_first = self.state == State::Begins;
        if is_first {
            self.next.segment.read_next(self.byline, 0);
        }
        if self.state == State::Ended || self.next.segment.is_empty() {
            self.state = State::Ended;
            return if is_first { self.whole() } else { None };
        }
        let entry = author(self.byline, &mut self.next, is_first);
        self.state = if entry.is_some() { State::Within } else { State::Ended };
        entry.map(Entry::author).or_else(|| if is_first { self.whole() } else { None })
    }
}

impl FusedIterator for Authors<'_> {}

impl fmt::Debug for Authors<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
