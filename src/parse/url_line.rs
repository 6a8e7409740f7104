//! The URL line.
//!
//! ```text
//! url-line    = ( "http" / "https" ) "://" host *( any character but WSP and controls )
//! ```

use url::Url;

use crate::error::{ErrorKind, Expected, Field};
use crate::grammar::Fail;
use crate::text::slices::place_before;

/// How a URL line begins, in any case of letters.
const SCHEMES: [&str; 2] = ["https://", "http://"];

/// The characters that cannot begin a host: those that begin another part of a URL.
const NO_HOST: [char; 6] = ['/', '\\', '?', '#', ':', '@'];

/// `url-line = ( "http" / "https" ) "://" host *( any character but WSP and controls )`
///
/// The host is looked at by its first character alone; the rest is for
/// [`typed_url`] to judge.
pub(crate) fn url_line(line: &str) -> Result<&str, Fail<'_>> {
    let error = |expected, at| Err(Fail::expected(expected, Field::Url, at));
    let Some(rest) = behind_scheme(line) else {
        return error(Expected::Url, line);
    };
    let (url, behind) = split_at_url_end(line);
    if rest.is_empty() || rest.starts_with(NO_HOST) || rest.starts_with(ends_url) {
        return error(Expected::Host, place_before(rest));
    }
    if behind.is_empty() { Ok(url) } else { error(Expected::UrlEnd, behind.trim_start()) }
}

/// The URL that a line begins with, and what ends it and follows.
fn split_at_url_end(line: &str) -> (&str, &str) {
    // Nearly every URL is made of visible ASCII characters. Asked without a
    // branch for each byte, many are looked at at once.
    let is_visible = line.bytes().fold(true, |all, byte| all & byte.is_ascii_graphic());
    let end = if is_visible { None } else { line.find(ends_url) };
    line.split_at(end.unwrap_or(line.len()))
}

/// Whether a character ends a URL. The URL standard would pass over some of
/// these, and so over what they may hide.
fn ends_url(character: char) -> bool {
    character.is_whitespace() || character.is_control()
}

/// Whether a line sets out as a URL does.
pub(crate) fn is_url_like(line: &[u8]) -> bool {
    SCHEMES.iter().any(|scheme| {
        line.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme.as_bytes()))
    })
}

/// What stands behind `http://` or `https://`, in any case of letters.
fn behind_scheme(line: &str) -> Option<&str> {
    SCHEMES.iter().find_map(|scheme| {
        let (start, rest) = line.split_at_checked(scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then_some(rest)
    })
}

/// The URL of a URL line, judged by the URL standard.
pub(crate) fn typed_url(line: &str) -> Result<Url, Fail<'_>> {
    Url::parse(line).map_err(|reason| Fail {
        kind: ErrorKind::InvalidUrl(reason),
        field: Field::Url,
        at: line,
    })
}
