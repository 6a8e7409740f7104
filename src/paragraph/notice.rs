//! Notices: what a publisher says to its readers between or behind the paragraphs
//! of an article. The lists are closed, and hold only what is never prose.

use memchr::{memchr2_iter, memchr3_iter};

use super::content::{is_bare, is_short};
use crate::lexicon::Lists;
use crate::text::words::{Match, before_phrases, phrases, strip, strip_end};

/// How many characters a notice has at most, white space not counted.
const LONGEST: usize = 600;

/// The same of one that leads to another text or asks for something.
const LONGEST_CALL: usize = 250;

/// The same of the owner of a copyright and the year.
const LONGEST_NAME: usize = 80;

/// Whether a text that begins with this phrase is a notice.
///
/// ```text
/// notice = label / teaser / note / opening / about-itself / call / follow / rights
/// ```
pub(super) fn opens_notice(phrase: &Match<'_>, text: &str) -> bool {
    (begins_call(phrase) && is_short(text, LONGEST_CALL))
        || (begins_notice(phrase) && is_short(text, LONGEST))
}

/// ```text
/// teaser = TEASER ( ":" / "@" / "|" / ">" / "»" / "→" ) text
/// call   = CALL text
/// ```
fn begins_call(Match { lists, rest, .. }: &Match<'_>) -> bool {
    const MARKS: &[char] = &[':', '：', '@', '|', '>', '»', '→'];
    lists.meet(Lists::CALL) || (lists.meet(Lists::TEASER) && rest.trim_start().starts_with(MARKS))
}

/// ```text
/// label        = ( NOTICE-LABEL / TEASER / NOTE / RIGHTS ) marks
/// note         = NOTE [ "," date ] ( ":" / "–" / "—" ) text
/// opening      = OPENING text
/// about-itself = SELF OF-ITSELF text        ; both of one language
/// ```
fn begins_notice(phrase: &Match<'_>) -> bool {
    const LINES: Lists = Lists::NOTICE_LABEL.or(Lists::TEASER).or(Lists::NOTE).or(Lists::RIGHTS);
    let Match { lists, rest, .. } = phrase;
    lists.meet(Lists::OPENING)
        || (lists.meet(LINES) && is_bare(rest))
        || (lists.meet(Lists::NOTE) && is_note(rest.trim_start()))
        || (lists.meet(Lists::SELF) && is_about_itself(phrase))
}

fn is_note(rest: &str) -> bool {
    const MARKS: &[char] = &[':', '：', '–', '—'];
    let date = || rest.strip_prefix(',')?.split_once(MARKS);
    rest.starts_with(MARKS) || date().is_some_and(|(date, _)| ends_with_year(date))
}

fn is_about_itself(own: &Match<'_>) -> bool {
    phrases(own.rest.trim_start())
        .any(|said| said.lists.meet(Lists::OF_ITSELF) && said.languages().meet(own.languages()))
}

/// Whether a text without its frame is a notice, whatever phrase it begins with.
pub(super) fn is_other_notice(text: &str) -> bool {
    (is_call(text) && is_short(text, LONGEST_CALL)) || (is_rights(text) && is_short(text, LONGEST))
}

/// ```text
/// teaser = title "Read more"          ; R a capital, no "." "!" or mark of quotation before
/// call   = "sign up" text MAIL text / text CALL-AT-END [ "." / "!" ]
///        / "subscribe to" ( a word that begins with a capital letter ) text
/// follow = "follow" 1*6( name ) PLATFORM text
/// ```
fn is_call(text: &str) -> bool {
    let is_capital = |rest: &str| rest.trim_start().starts_with(char::is_uppercase);
    let ends = || before_phrases(text.trim_end_matches(['.', '!']), Lists::CALL_AT_END).next();
    strip(text, "sign up").is_some_and(|rest| split(rest, Lists::MAIL).is_some())
        || strip(text, "subscribe to").is_some_and(is_capital)
        || strip(text, "follow").is_some_and(is_follow)
        || is_linked_title(text)
        || ends().is_some()
}

/// A title with a link behind it: no sentence ends before the capital letter.
fn is_linked_title(text: &str) -> bool {
    strip_end(text, "read more").is_some_and(|title| {
        text.split_at(title.len()).1.trim_start().starts_with('R')
            && !title.trim_end().ends_with(['.', '!', '”', '"'])
    })
}

fn is_follow(rest: &str) -> bool {
    split(rest, Lists::PLATFORM).is_some_and(|(who, _)| is_name(who))
}

/// One to six words, none of which begins in lower case.
fn is_name(who: &str) -> bool {
    let mut words = who.split_whitespace();
    !is_bare(who)
        && words.by_ref().take(6).all(|word| !word.starts_with(char::is_lowercase) || word == "and")
        && words.next().is_none()
}

/// What stands before and behind the first phrase of some lists in a text.
fn split(text: &str, lists: Lists) -> Option<(&str, &str)> {
    let mut before = ' ';
    for (at, character) in text.char_indices() {
        let (head, tail) = text.split_at(at);
        // Where words are written without spaces, one may begin anywhere.
        let begins = !before.is_alphanumeric() || before >= '\u{2e80}' || character >= '\u{2e80}';
        let mut found = phrases(if begins { tail } else { "" }).filter(|it| it.lists.meet(lists));
        if let Some(found) = found.next() {
            return Some((head, found.rest));
        }
        before = character;
    }
    None
}

/// `rights = copyright / text RIGHTS text`
///
/// In the last, `©`, `ⓒ`, `(c)` or `copyright` must stand somewhere.
fn is_rights(text: &str) -> bool {
    has_sign(text) && (is_copyright(text) || split(text, Lists::RIGHTS).is_some())
}

/// ```text
/// copyright = "copyright" sign text / ( "copyright" / sign ) year [ owner ] / sign owner year
/// sign      = "©" / "ⓒ" / "(c)"
/// ```
fn is_copyright(text: &str) -> bool {
    let word = strip(text, "copyright").map(str::trim_start);
    match (word, strip_sign(word.unwrap_or(text))) {
        (Some(_), Some(_)) => true,
        (Some(rest), None) => begins_with_year(rest),
        (None, Some(rest)) => begins_with_year(rest) || ends_with_year(rest),
        (None, None) => false,
    }
}

fn strip_sign(text: &str) -> Option<&str> {
    text.strip_prefix(['©', 'ⓒ']).or_else(|| strip(text, "(c)"))
}

/// Whether a sign or the word stands in a text. Each is looked for by a byte that is rare.
fn has_sign(text: &str) -> bool {
    let bytes = text.as_bytes();
    let behind = |at: usize| text.split_at_checked(at).map_or("", |(_, behind)| behind);
    let is_sign = |at: &usize| {
        let start = |before: usize| behind(at.saturating_sub(before));
        start(1).starts_with('©') || start(1).starts_with('ⓒ')
    };
    let is_word = |at: &usize| match bytes.get(*at) {
        Some(b'(') => strip(behind(*at), "(c)").is_some(),
        _ => is_copyright_at(text, *at),
    };
    memchr2_iter(0xa9, 0x93, bytes).any(|at| is_sign(&at))
        || memchr3_iter(b'(', b'y', b'Y', bytes).any(|at| is_word(&at))
}

/// Whether the `y` at a place is that of `copyright`.
fn is_copyright_at(text: &str, place: usize) -> bool {
    let is_next = |byte: &u8| byte.eq_ignore_ascii_case(&b'r');
    text.as_bytes().get(place + 1).is_some_and(is_next)
        && place
            .checked_sub("cop".len())
            .and_then(|start| text.split_at_checked(start))
            .is_some_and(|(before, word)| {
                !before.ends_with(char::is_alphanumeric) && strip(word, "copyright").is_some()
            })
}

/// Whether a year comes first, and then no sentence: nothing in lower case but `by`.
fn begins_with_year(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let year = words.next().and_then(|word| word.split(['-', '–']).next());
    year.is_some_and(is_year)
        && words.next().is_none_or(|word| !word.starts_with(char::is_lowercase) || word == "by")
}

fn ends_with_year(text: &str) -> bool {
    is_short(text, LONGEST_NAME) && text.split_whitespace().next_back().is_some_and(is_year)
}

/// A year of this century or the last, and maybe a mark behind it.
fn is_year(word: &str) -> bool {
    let year = word.trim_end_matches([',', '.', ':', ';']);
    year.len() == 4
        && (year.starts_with("19") || year.starts_with("20"))
        && year.bytes().all(|byte| byte.is_ascii_digit())
}
