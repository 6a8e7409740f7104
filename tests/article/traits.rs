//! Guarantees that no declaration states: the auto traits of the types, and the size of the errors.

use std::panic::{RefUnwindSafe, UnwindSafe};

use newsclip::{
    Article, ArticleBuilder, ArticleRef, Articles, Author, AuthorKind, Authors, BuildError,
    DateOrder, Error, ErrorKind, Expected, Field, Issue, IssueKind, Paragraph, ParagraphKind,
    ParagraphKinds, ParagraphRefs, Paragraphs, ParseOptions, Report, Rule, Severity, Span,
    Violation,
};

fn assert_traits<T: Send + Sync + Unpin + UnwindSafe + RefUnwindSafe>() {}

#[test]
fn every_type_is_send_sync_unpin_and_unwind_safe() {
    assert_traits::<Article>();
    assert_traits::<ArticleBuilder>();
    assert_traits::<ArticleRef<'_>>();
    assert_traits::<Articles<'_>>();
    assert_traits::<Author<'_>>();
    assert_traits::<AuthorKind>();
    assert_traits::<Authors<'_>>();
    assert_traits::<BuildError>();
    assert_traits::<DateOrder>();
    assert_traits::<Error>();
    assert_traits::<ErrorKind>();
    assert_traits::<Expected>();
    assert_traits::<Field>();
    assert_traits::<Issue>();
    assert_traits::<IssueKind>();
    assert_traits::<Paragraph<'_>>();
    assert_traits::<ParagraphKind>();
    assert_traits::<ParagraphKinds<'_>>();
    assert_traits::<ParagraphRefs<'_>>();
    assert_traits::<Paragraphs<'_>>();
    assert_traits::<ParseOptions>();
    #[cfg(feature = "std")]
    assert_traits::<newsclip::Reader<&[u8]>>();
    assert_traits::<Report>();
    assert_traits::<Rule>();
    assert_traits::<Severity>();
    assert_traits::<Span>();
    assert_traits::<Violation>();
}

#[test]
fn errors_borrow_nothing() {
    fn assert_error<T: std::error::Error + Clone + 'static>() {}
    fn assert_copy<T: Copy>() {}
    assert_error::<Error>();
    assert_error::<BuildError>();
    assert_copy::<Error>();
}

#[test]
fn errors_are_small() {
    assert_eq!(size_of::<ErrorKind>(), 12);
    assert_eq!(size_of::<Error>(), 48);
    assert_eq!(size_of::<Result<Article, Error>>(), size_of::<Article>());
    assert_eq!(size_of::<BuildError>(), 48);
    assert_eq!(size_of::<Result<Article, BuildError>>(), size_of::<Article>());
}
