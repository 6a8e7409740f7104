//! The author type.

use core::fmt;

use crate::text::span::Span;

/// An author: a person, an agency or a newsroom.
///
/// Name, role and place are slices of the byline. They do not overlap, and none is empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Author<'a> {
    pub(super) name: &'a str,
    pub(super) role: Option<&'a str>,
    pub(super) place: Option<&'a str>,
    pub(super) kind: AuthorKind,
    pub(super) start: usize,
}

impl<'a> Author<'a> {
    /// Returns the name with its titles and suffixes, as in `Dr. Jane Roe` or `John Roe, Jr.`
    #[must_use]
    pub const fn name(&self) -> &'a str {
        self.name
    }

    /// Returns the role: an office (`political editor`), a task (`Photographs`), an outlet (`The
    /// Skerry Post`).
    ///
    /// No part of a byline is dropped. So all that is printed with a name and is no place is part
    /// of the role, even an address, a handle or a date.
    #[must_use]
    pub const fn role(&self) -> Option<&'a str> {
        self.role
    }

    /// Returns the place from which the author writes: `Lisbon` in `Jane Roe in Lisbon` or `Jane Roe
    /// (Lisbon)`.
    #[must_use]
    pub const fn place(&self) -> Option<&'a str> {
        self.place
    }

    /// Returns the kind of author.
    #[must_use]
    pub const fn kind(&self) -> AuthorKind {
        self.kind
    }

    /// Returns the span of the [name](Self::name) in the byline.
    ///
    /// The byline is what [`Article::byline`](crate::Article::byline) or
    /// [`ArticleRef::byline`](crate::ArticleRef::byline) returns. To get a span of the
    /// source text, add the start of the byline's own
    /// [span](crate::ArticleRef::span):
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

/// The kind of an author.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AuthorKind {
    /// A person, or anyone who is not known to be of another kind.
    Person,
    /// A news agency, with or without a name: `Reuters`, `dpa`, `agencies`.
    Agency,
    /// A newsroom, an outlet, or its people without their names: `Our Foreign Staff`, `Editorial
    /// Board`, `Staff Writer`.
    Staff,
}

impl AuthorKind {
    /// Returns `person`, `agency` or `staff`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Agency => "agency",
            Self::Staff => "staff",
        }
    }
}

impl fmt::Display for AuthorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
