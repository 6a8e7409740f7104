//! The kinds of paragraphs, and the iterator over them.

use core::fmt;
use core::iter::FusedIterator;

use super::rules::{CREDIT, NOTICE, Rule, SUBHEADING, look_at};
use crate::article::{Article, ArticleRef, Paragraphs};
use crate::parse::body::{Paragraph, ParagraphRefs};

/// What a paragraph is: text, a subheading, a notice or a credit.
///
/// Use it to drop what a page puts between the paragraphs of an article. Only what is certain has
/// another kind than [`Text`](Self::Text): the rules are closed, and
/// [the format's page](crate::format#kinds-of-paragraphs) has all of them.
///
/// ```
/// # fn main() -> Result<(), newsclip::Error> {
/// use newsclip::{Article, ParagraphKind};
///
/// let text = "\
/// “Rain” | Gazette
/// https://example.com/rain
/// 1 MAY 2024
///
/// It rained all day.
///
/// Additional reporting by Jane Roe
///
/// Copyright 2024 The Gazette. All rights reserved.
/// ";
/// let article = Article::parse(text)?;
/// let kinds: Vec<_> = article.paragraph_kinds().collect();
/// assert_eq!(kinds, [ParagraphKind::Text, ParagraphKind::Credit, ParagraphKind::Notice]);
///
/// assert!(article.text_paragraphs().eq(["It rained all day."]));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ParagraphKind {
    /// Text of the article, or anything else that no rule knows.
    Text,
    /// A title over the paragraphs that follow.
    Subheading,
    /// What the publisher says to the reader: rights, corrections, advertisements, links to other
    /// articles, calls to subscribe or to follow.
    Notice,
    /// Who took a picture, with or without the text under it, or who else reported, wrote or edited.
    Credit,
}

impl ParagraphKind {
    /// Returns `text`, `subheading`, `notice` or `credit`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Subheading => "subheading",
            Self::Notice => "notice",
            Self::Credit => "credit",
        }
    }

    /// Returns the kind of a paragraph between its neighbours, which are empty where there are
    /// none. White space in it may be of any kind and length.
    fn between(before: &str, paragraph: &str, after: &str) -> Self {
        look_at(before, paragraph, after, |content| {
            let fits = |(rules, _): &&(&[Rule], Self)| rules.iter().any(|rule| rule.fits(content));
            KINDS.iter().find(fits).map_or(Self::Text, |(_, kind)| *kind)
        })
    }
}

/// The rules of each kind, in the order in which they are tried.
const KINDS: [(&[Rule], ParagraphKind); 3] = [
    (&NOTICE, ParagraphKind::Notice),
    (&CREDIT, ParagraphKind::Credit),
    (&SUBHEADING, ParagraphKind::Subheading),
];

impl fmt::Display for ParagraphKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// An iterator over the kinds of the paragraphs of an article, one for each of its `paragraphs()`.
///
/// [`Article::paragraph_kinds`](crate::Article::paragraph_kinds) and
/// [`ArticleRef::paragraph_kinds`](crate::ArticleRef::paragraph_kinds) make it. Each step takes time
/// in proportion to the paragraph and its neighbours, and no heap memory.
#[derive(Clone, Debug)]
pub struct ParagraphKinds<'a> {
    /// The paragraph before `next`.
    before: &'a str,
    /// The paragraph whose kind comes next.
    next: Option<Paragraph<'a>>,
    /// The paragraphs after `next`.
    rest: ParagraphRefs<'a>,
}

impl<'a> ParagraphKinds<'a> {
    pub(crate) fn new(mut paragraphs: ParagraphRefs<'a>) -> Self {
        Self { before: "", next: paragraphs.next(), rest: paragraphs }
    }
}

impl Article {
    /// Returns the kind of each paragraph, in the order of [`paragraphs`](Self::paragraphs).
    #[must_use]
    pub fn paragraph_kinds(&self) -> ParagraphKinds<'_> {
        let (body, _) = self.text.body();
        ParagraphKinds::new(ParagraphRefs::new(body, body, false))
    }
}

impl<'a> ArticleRef<'a> {
    /// Returns the kind of each paragraph, in the order of [`paragraphs`](Self::paragraphs).
    #[must_use]
    pub fn paragraph_kinds(&self) -> ParagraphKinds<'a> {
        ParagraphKinds::new(self.paragraphs())
    }
}

/// An iterator over the paragraphs of text of an article.
///
/// [`Article::text_paragraphs`](crate::Article::text_paragraphs) makes it. It costs as much as
/// [`ParagraphKinds`].
#[derive(Clone, Debug)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct TextParagraphs<'a> {
    paragraphs: Paragraphs<'a>,
    kinds: ParagraphKinds<'a>,
}

impl Article {
    /// Returns the paragraphs of kind [`Text`](ParagraphKind::Text), without subheadings, notices and
    /// credits.
    ///
    /// ```
    /// # fn main() -> Result<(), newsclip::Error> {
    /// let text = "“Rain” | Gazette\nhttps://example.com/\n1 MAY 2024\n\nIt rained.\n\nRead more: Snow";
    /// let article = newsclip::Article::parse(text)?;
    /// assert!(article.text_paragraphs().eq(["It rained."]));
    /// # Ok(())
    /// # }
    /// ```
    #[doc(alias("body", "clean"))]
    pub fn text_paragraphs(&self) -> TextParagraphs<'_> {
        TextParagraphs { paragraphs: self.paragraphs(), kinds: self.paragraph_kinds() }
    }
}

impl<'a> Iterator for TextParagraphs<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let mut both = self.paragraphs.by_ref().zip(self.kinds.by_ref());
        both.find(|(_, kind)| *kind == ParagraphKind::Text).map(|(paragraph, _)| paragraph)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.paragraphs.size_hint().1)
    }
}

impl FusedIterator for TextParagraphs<'_> {}

impl Iterator for ParagraphKinds<'_> {
    type Item = ParagraphKind;

    fn next(&mut self) -> Option<ParagraphKind> {
        let paragraph = self.next?.as_str();
        self.next = self.rest.next();
        let after = self.next.map_or("", Paragraph::as_str);
        let kind = ParagraphKind::between(self.before, paragraph, after);
        self.before = paragraph;
        Some(kind)
    }
}

impl FusedIterator for ParagraphKinds<'_> {}
