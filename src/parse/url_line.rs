//! The URL line.

use nom::Parser as _;
use nom::branch::alt;
use nom::bytes::take_till;
use nom::character::satisfy;
use nom::combinator::{eof, peek, recognize, rest, verify};
use nom::sequence::terminated;
use url::Url;

use crate::error::{ErrorKind, Expected, Field};
use crate::grammar::{Fail, Parsed, Reads, ascii_no_case, expect, expect_here, or_fail};

/// The characters that no host starts with: those that start another part of a URL.
const NO_HOST: [char; 6] = ['/', '\\', '?', '#', ':', '@'];

/// `url-line = scheme host *url-character`
///
/// The host is judged by its first character alone; [`typed_url`] judges the rest.
pub(crate) fn url_line(line: &str) -> Parsed<'_, &str> {
    let scheme = expect(Expected::Url, Field::Url, scheme);
    let host = expect_here(Expected::Host, Field::Url, host());
    let url = recognize((scheme, host, url_characters));
    let end =
        or_fail(eof, |rest: &str| Fail::expected(Expected::UrlEnd, Field::Url, rest.trim_start()));
    terminated(url, end).parse_complete(line)
}

/// `scheme = "https://" / "http://" ; in any case of letters`
fn scheme(input: &str) -> Parsed<'_, &str> {
    alt((ascii_no_case("https://"), ascii_no_case("http://"))).parse_complete(input)
}

/// `host = url-character ; the first of it, none of / \ ? # : @`
///
/// It is left for the characters of the URL.
fn host<'a>() -> impl Reads<'a, char> {
    peek(verify(satisfy(url_character), |first| !NO_HOST.contains(first)))
}

/// `*url-character`
fn url_characters(input: &str) -> Parsed<'_, &str> {
    // Nearly every URL consists of visible ASCII characters. Asked without a branch for each byte,
    // many are compared at once.
    let is_visible = input.bytes().fold(true, |all, byte| all & byte.is_ascii_graphic());
    if is_visible { rest(input) } else { take_till(|it| !url_character(it)).parse_complete(input) }
}

/// `url-character = any character but WSP and controls`
///
/// The URL standard would skip some of the others, and so what they may hide.
fn url_character(character: char) -> bool {
    !character.is_whitespace() && !character.is_control()
}

/// Whether a line starts as a URL does.
pub(crate) fn is_url_like(line: &[u8]) -> bool {
    ["https://", "http://"].iter().any(|scheme| {
        line.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme.as_bytes()))
    })
}

/// Parses the URL of a URL line by the URL standard.
pub(crate) fn typed_url(line: &str) -> Result<Url, Fail<'_>> {
    Url::parse(line).map_err(|reason| Fail {
        kind: ErrorKind::InvalidUrl(reason),
        field: Field::Url,
        at: line,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::tests::{fails, reads, refuses};

    #[test]
    fn a_url_is_the_whole_line() {
        reads(url_line, "https://example.com/rain", "");
        reads(url_line, "HTTP://пример", "");
        fails(url_line, "example.com", ErrorKind::Expected(Expected::Url), "example.com");
        fails(url_line, "https:///rain", ErrorKind::Expected(Expected::Host), "");
        fails(url_line, "http://a by post", ErrorKind::Expected(Expected::UrlEnd), "by post");
        fails(url_line, "http://a\u{7f}b", ErrorKind::Expected(Expected::UrlEnd), "\u{7f}b");
    }

    #[test]
    fn a_scheme_is_of_the_web() {
        reads(scheme, "HttpS://x", "x");
        refuses(scheme, "ftp://x");
        assert!(is_url_like(b"HTTP://") && !is_url_like(b"http:/"));
    }

    #[test]
    fn a_host_starts_with_no_mark_of_a_url() {
        reads(host(), "example", "example");
        refuses(host(), "@example");
        refuses(host(), "\u{a0}");
        reads(url_characters, "é b", " b");
    }
}
