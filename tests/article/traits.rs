//! Promises that no line of code makes: what may cross threads and panics, and
//! how large an error is.

use std::panic::{RefUnwindSafe, UnwindSafe};

use newsclip::{
    Article, ArticleBuilder, ArticleRef, Articles, Author, AuthorKind, Authors, BuildError,
    DateOrder, Error, ErrorKind, Expected, Field, Issue, IssueKind, JoinError, Paragraph,
    ParagraphKind, ParagraphKinds, ParagraphRefs, Paragraphs, ParseOptions, Report, Rule, Severity,
    Span,
};

fn promises<T: Send + Sync + Unpin + UnwindSafe + RefUnwindSafe>() {}

#[test]
fn every_type_may_cross_threads_and_panics() {
    promises::<Article>();
    promises::<ArticleBuilder>();
    promises::<ArticleRef<'_>>();
    promises::<Articles<'_>>();
    promises::<Author<'_>>();
    promises::<AuthorKind>();
    promises::<Authors<'_>>();
    promises::<BuildError>();
    promises::<DateOrder>();
    promises::<Error>();
    promises::<ErrorKind>();
    promises::<Expected>();
    promises::<Field>();
    promises::<Issue>();
    promises::<IssueKind>();
    promises::<JoinError>();
    promises::<Paragraph<'_>>();
    promises::<ParagraphKind>();
    promises::<ParagraphKinds<'_>>();
    promises::<ParagraphRefs<'_>>();
    promises::<Paragraphs<'_>>();
    promises::<ParseOptions>();
    #[cfg(feature = "std")]
    promises::<newsclip::Reader<&[u8]>>();
    promises::<Report>();
    promises::<Rule>();
    promises::<Severity>();
    promises::<Span>();
}

#[test]
fn errors_are_errors_that_own_nothing_of_the_text() {
    fn error<T: std::error::Error + Copy + 'static>() {}
    error::<Error>();
    error::<BuildError>();
    error::<JoinError>();
}

#[test]
fn errors_are_small() {
    assert_eq!(size_of::<ErrorKind>(), 12);
    assert_eq!(size_of::<Error>(), 48);
    assert_eq!(size_of::<Result<Article, Error>>(), size_of::<Article>());
    assert!(size_of::<BuildError>() <= 24);
}
