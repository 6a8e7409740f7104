//! Generates articles from the bytes of a fuzzer.

use alloc::string::String;
use alloc::vec::Vec;

use arbitrary::{Arbitrary, Error, Result, Unstructured};

use super::parts::{LAST_DAY, PIECES, Parts, UrlParts};
use crate::article::owned::Article;

/// The most pieces of a text, and the most texts of a field.
const MOST: u32 = 12;

/// Generates only valid articles. Each optional field is sometimes missing. The
/// texts have many of the marks of the format.
impl<'a> Arbitrary<'a> for Article {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        let parts = Parts {
            headline: text(u)?,
            deck: optional(u, text)?,
            publication: text(u)?,
            url: url(u)?,
            byline: texts(u)?,
            day: u.int_in_range(0..=LAST_DAY)?,
            paragraphs: texts(u)?,
        };
        parts.into_article().map_err(|_| Error::IncorrectFormat)
    }
}

fn url(u: &mut Unstructured<'_>) -> Result<UrlParts> {
    Ok(UrlParts {
        https: u.arbitrary()?,
        host: if u.arbitrary()? { text(u)? } else { "example.com".into() },
        port: u.arbitrary()?,
        user: optional(u, text)?,
        path: text(u)?,
        query: optional(u, text)?,
        fragment: optional(u, text)?,
    })
}

fn optional<'a, T>(
    u: &mut Unstructured<'a>,
    make: impl FnOnce(&mut Unstructured<'a>) -> Result<T>,
) -> Result<Option<T>> {
    if u.arbitrary()? { make(u).map(Some) } else { Ok(None) }
}

fn texts(u: &mut Unstructured<'_>) -> Result<Vec<String>> {
    let mut texts = Vec::new();
    u.arbitrary_loop(None, Some(MOST), |u| {
        texts.push(text(u)?);
        Ok(core::ops::ControlFlow::Continue(()))
    })?;
    Ok(texts)
}

/// Generates a text of pieces of the format, or of any characters.
fn text(u: &mut Unstructured<'_>) -> Result<String> {
    if u.ratio(1_u8, 4_u8)? {
        return u.arbitrary();
    }
    let mut text = String::new();
    u.arbitrary_loop(None, Some(MOST), |u| {
        text.push_str(u.choose(&PIECES)?);
        Ok(core::ops::ControlFlow::Continue(()))
    })?;
    Ok(text)
}
