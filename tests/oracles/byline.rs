//! The invariants of bylines. The words and marks that may be outside names, roles and places are
//! listed here again, independently of the crate.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use newsclip::{Author, AuthorKind, authors};

/// By-words, and-words, words before a place, labels, verbs such as `writes`, and articles, in lower
/// case.
const WORDS: &str = "
    by von par por door av af od oleh from bởi από di da de do
    and und et och og és și şi with mit avec plus и та і και sowie y e i a en ja ve con com med met z
    in at near outside à em desde depuis aus på the
    author authors s autor autora autores autoren autorin autori autorzy auteur auteurs autore
    forfatter författare kirjoittaja yazar yazan reporter автор автори авторы текст 作者 文 記者 记者 글
    words written reporting reported story stories text texts report reports article posted published
    submitted news exclusive exclusively world file files dispatch special geschrieben bericht écrit texte
    textes publié escrito texto publicado firmado scritto testo skrevet skriven tekst teksti geschreven
    edited editing compiled compilation curated photo photos photograph photographs photographed
    photography picture pictures image images interview interviews interviewed illustration
    illustrations illustrated review reviews reviewed introduction introduced produced production
    presented hosted read narrated research researched graphic graphics video videos audio translated
    translation analysis commentary comment additional contributions contribution recipes styling
    design art writing foto fotos bild bilder fotografie illustrationen grafik eine ein analyse
    kommentar übersetzung protokoll redaktion propos recueillis recueilli photographies traduction
    traduit entretien entrevista entrevistas edición traducción intervista traduzione fotografía
    fotografías 责任编辑 编辑 責任編輯
    writes says asks finds discovers explains argues berichtet schreibt";

/// Separators and brackets.
const MARKS: &str = ",;:|/•·-–—~.&()[]、，；：،؛";

/// Asserts the invariants of a text as a byline.
///
/// Names, roles and places are slices of the text, in order, not empty and without
/// overlap. Everything outside them is a word or mark of the lists. The span of an author is that
/// of the name. A text that is not blank has an author.
pub(crate) fn holds(text: &str) {
    let all: Vec<_> = authors(text).collect();
    assert_eq!(all.is_empty(), text.trim().is_empty(), "{text:?}");
    let mut end = 0;
    for author in &all {
        assert_eq!(text.get(author.span().range()), Some(author.name()), "{text:?}");
        for (start, part) in parts(text, author) {
            assert!(!part.trim().is_empty(), "{text:?}: {author:?} has an empty part");
            assert_eq!(text.get(start..start + part.len()), Some(part), "{text:?}");
            let left = text.get(end..start);
            assert!(left.is_some_and(is_listed), "{text:?}: {left:?} before {part:?}");
            end = start + part.len();
        }
    }
    let left = text.get(end..);
    assert!(all.is_empty() || left.is_some_and(is_listed), "{text:?}: {left:?} at the end");
    assert_iterator(text, &all);
}

/// Returns the name, role and place of an author with their offsets, in the order of the text.
fn parts<'a>(text: &str, author: &Author<'a>) -> Vec<(usize, &'a str)> {
    let parts = [Some(author.name()), author.role(), author.place()];
    let offset = |part: &str| (part.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
    let mut parts: Vec<_> = parts.into_iter().flatten().map(|part| (offset(part), part)).collect();
    parts.sort_unstable();
    parts
}

/// Returns whether a text is only words and marks of the lists, and white space.
fn is_listed(text: &str) -> bool {
    static LISTED: OnceLock<BTreeSet<&str>> = OnceLock::new();
    let listed = LISTED.get_or_init(|| WORDS.split_whitespace().collect());
    let is_mark = |it: char| it.is_whitespace() || MARKS.contains(it);
    text.split(is_mark).all(|word| word.is_empty() || listed.contains(&*word.to_lowercase()))
}

/// Asserts that the iterator is fused, that a clone of it yields the same authors, that its `Debug`
/// form lists them, and that every kind is a known one.
fn assert_iterator(text: &str, all: &[Author<'_>]) {
    let mut again = authors(text);
    assert!(again.clone().eq(all.iter().copied()), "{text:?}");
    assert_eq!(again.by_ref().count(), all.len());
    assert_eq!(again.next(), None);
    assert_eq!(format!("{:?}", authors(text)), format!("{all:?}"));
    for author in all {
        let known =
            matches!(author.kind(), AuthorKind::Person | AuthorKind::Agency | AuthorKind::Staff);
        assert!(known, "{author:?}");
    }
}
