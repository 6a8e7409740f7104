//! Somebody whom a byline names.

use crate::text::span::Span;

/// Somebody whom a byline names: a person, an agency or a newsroom.
///
/// Name, role and place are slices of the byline, as printed there, without
/// overlap. None of them is empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Author<'a> {
    pub(super) name: &'a str,
    pub(super) role: Option<&'a str>,
    pub(super) place: Option<&'a str>,
    pub(super) kind: AuthorKind,
    pub(super) start: usize,
}

impl<'a> Author<'a> {
    /// The name, with the titles and suffixes that are printed with it, as in
    /// `Dr. Jane Roe` or `John Roe, Jr.`
    #[must_use]
    pub const fn name(&self) -> &'a str {
        self.name
    }

    /// What is said of the author: an office (`political editor`), a task
    /// (`Photographs`), an outlet (`The Skerry Post`).
    ///
    /// Nothing of a byline is left out, and so what is printed with a name and is
    /// no place is here as well: an address, a handle, a date.
    #[must_use]
    pub const fn role(&self) -> Option<&'a str> {
        self.role
    }

    /// The place from which the author writes, as in `in Lisbon` or `(Lisbon)`,
    /// without that word or bracket.
    #[must_use]
    pub const fn place(&self) -> Option<&'a str> {
        self.place
    }

    /// Whether it is a person.
    #[must_use]
    pub const fn kind(&self) -> AuthorKind {
        self.kind
    }

    /// Where the [name](Self::name) stands in the byline, in bytes.
    ///
    /// The byline is what [`Article::byline`](crate::Article::byline) or
    /// [`ArticleRef::byline`](crate::ArticleRef::byline) returns. The place in the
    /// text that was read is that many bytes behind the beginning of
    /// [`ArticleRef::span`](crate::ArticleRef::span) of the byline:
    ///
    /// ```
    /// # fn main() -> Result<(), newsclip::Error> {
    /// use newsclip::{ArticleRef, Field};
    ///
    /// let text = "“Rain” | Gazette\nhttps://example.com/\nBy Jane Roe\n1 MAY 2024\nIt rained.";
    /// let article = ArticleRef::parse(text)?;
    /// let byline = article.span(Field::Byline).unwrap();
    /// let name = article.authors().next().unwrap().span();
    /// let (start, end) = (byline.start() + name.start(), byline.start() + name.end());
    /// assert_eq!(&text[start..end], "Jane Roe");
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub const fn span(&self) -> Span {
        Span::new(self.start, self.start + self.name.len())
    }
}

/// What kind of author it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AuthorKind {
    /// A person, or whoever else is named and is not known to be one of the others.
    Person,
    /// A news agency, by name or not: `Reuters`, `dpa`, `agencies`.
    Agency,
    /// A newsroom, an outlet or one of its people without a name: `Our Foreign
    /// Staff`, `Editorial Board`, `Staff Writer`.
    Staff,
}
