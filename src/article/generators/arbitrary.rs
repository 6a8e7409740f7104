//! Generates articles from the bytes of a fuzzer.

use alloc::string::String;
use alloc::vec::Vec;

use arbitrary::{Arbitrary, Error, Result, Unstructured};

use super::parts::{LAST_DAY, PIECES, Parts, UrlParts};
use super::prose::{BYLINES, ORDINARY_DAYS, prose};
use super::size::Size;
use crate::article::owned::Article;

/// The most pieces of a text, and the most texts of a field.
const MOST: u32 = 12;

/// The most bytes of many paragraphs together. A fuzzer would try larger articles too rarely.
const MOST_OF_MANY: usize = 10_000;

/// The most bytes of a part of a URL.
const MOST_OF_URL: usize = 300;

/// Generates only valid articles. Each optional field is sometimes missing. The
/// texts have many of the marks of the format, or are prose in several scripts. Few
/// bytes are enough for long texts and many paragraphs.
impl<'a> Arbitrary<'a> for Article {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        let size = Size::new();
        let header = |u: &mut Unstructured<'a>| text(u, size.headline);
        // The paragraphs are first, so that even the shortest inputs have some.
        let paragraphs = paragraphs(u, size)?;
        let parts = Parts {
            headline: header(u)?,
            deck: optional(u, header)?,
            publication: header(u)?,
            url: url(u)?,
            byline: byline(u, size.headline)?,
            day: day(u)?,
            paragraphs,
        };
        parts.into_article().map_err(|_| Error::IncorrectFormat)
    }
}

fn day(u: &mut Unstructured<'_>) -> Result<u64> {
    let days = if u.arbitrary()? { ORDINARY_DAYS } else { 0..=LAST_DAY };
    u.int_in_range(days)
}

fn byline(u: &mut Unstructured<'_>, most: usize) -> Result<Vec<String>> {
    if u.ratio(1_u8, 5_u8)? {
        return Ok(Vec::from([(*u.choose(&BYLINES)?).into()]));
    }
    texts(u, most)
}

/// Generates a few paragraphs, or up to the most of a size.
fn paragraphs(u: &mut Unstructured<'_>, size: Size) -> Result<Vec<String>> {
    let mut paragraphs = texts(u, size.paragraph)?;
    if u.ratio(1_u8, 8_u8)? {
        let (number, most) = (u.arbitrary::<u32>()?, length(u, size.paragraph)?);
        let count = u.int_in_range(0..=u32::try_from(size.paragraphs).unwrap_or(u32::MAX))?;
        // Many paragraphs are not also long.
        let most = most.min(MOST_OF_MANY / (1 + most_of(count)));
        paragraphs.extend((0..count).map(|index| prose(number.wrapping_add(index), most)));
    }
    paragraphs.truncate(size.paragraphs);
    Ok(paragraphs)
}

fn most_of(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

fn url(u: &mut Unstructured<'_>) -> Result<UrlParts> {
    Ok(UrlParts {
        https: u.arbitrary()?,
        host: if u.arbitrary()? { text(u, MOST_OF_URL)? } else { "example.com".into() },
        port: u.arbitrary()?,
        user: optional(u, |u| text(u, MOST_OF_URL))?,
        path: text(u, MOST_OF_URL)?,
        query: optional(u, |u| text(u, MOST_OF_URL))?,
        fragment: optional(u, |u| text(u, MOST_OF_URL))?,
    })
}

fn optional<'a, T>(
    u: &mut Unstructured<'a>,
    make: impl FnOnce(&mut Unstructured<'a>) -> Result<T>,
) -> Result<Option<T>> {
    if u.arbitrary()? { make(u).map(Some) } else { Ok(None) }
}

fn texts(u: &mut Unstructured<'_>, most: usize) -> Result<Vec<String>> {
    let mut texts = Vec::new();
    u.arbitrary_loop(None, Some(MOST), |u| {
        texts.push(text(u, most)?);
        Ok(core::ops::ControlFlow::Continue(()))
    })?;
    Ok(texts)
}

/// Generates a text of pieces of the format, of any characters, or prose of at most so many bytes.
fn text(u: &mut Unstructured<'_>, most: usize) -> Result<String> {
    match u.int_in_range(0_u8..=7)? {
        0 | 1 => return u.arbitrary(),
        2 | 3 => return Ok(prose(u.arbitrary()?, length(u, most)?)),
        _ => {}
    }
    let mut text = String::new();
    u.arbitrary_loop(None, Some(MOST), |u| {
        text.push_str(u.choose(&PIECES)?);
        Ok(core::ops::ControlFlow::Continue(()))
    })?;
    Ok(text)
}

/// Generates a length up to the most: a short one as often as one of twice its length.
fn length(u: &mut Unstructured<'_>, most: usize) -> Result<usize> {
    let longest = most >> u.int_in_range(0..=most.max(1).ilog2())?;
    u.int_in_range(longest / 2..=longest)
}
