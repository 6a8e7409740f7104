//! Notices: what a publisher says to its readers between or behind the paragraphs
//! of an article. The lists are closed, and hold only what is never prose.

use super::content::{Signs, is_bare, is_short, split_at_phrase};
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
/// notice = notice-line / lead-on / note / opened / about-itself / call / follow
///        / copyright / rights
/// ```
pub(super) fn opens_notice(phrase: &Match<'_>, text: &str) -> bool {
    (begins_call(phrase) && is_short(text, LONGEST_CALL))
        || (begins_notice(phrase) && is_short(text, LONGEST))
}

/// ```text
/// lead-on = TEASER ( ":" / "：" / "@" / "|" / ">" / "»" / "→" ) text
/// call    = CALL text / SIGN-UP text MAIL text
///         / SUBSCRIBE text                  ; which begins with a capital letter
/// follow  = FOLLOW who PLATFORM text
/// ```
fn begins_call(Match { lists, rest, .. }: &Match<'_>) -> bool {
    const MARKS: &[char] = &[':', '：', '@', '|', '>', '»', '→'];
    let next = rest.trim_start();
    lists.meet(Lists::CALL)
        || (lists.meet(Lists::TEASER) && next.starts_with(MARKS))
        || (lists.meet(Lists::SIGN_UP) && split(rest, Lists::MAIL).is_some())
        || (lists.meet(Lists::SUBSCRIBE) && next.starts_with(char::is_uppercase))
        || (lists.meet(Lists::FOLLOW) && is_follow(rest))
}

/// ```text
/// notice-line  = ( NOTICE-LABEL / TEASER / NOTE / RIGHTS ) [ marks ]
/// note         = NOTE [ "," dated ] ( ":" / "：" / "–" / "—" ) text
/// opened       = OPENING text
/// copyright    = COPYRIGHT ( right-sign text / years )
/// about-itself = SELF OF-ITSELF text        ; both of one language
/// ```
fn begins_notice(phrase: &Match<'_>) -> bool {
    const LINES: Lists = Lists::NOTICE_LABEL.or(Lists::TEASER).or(Lists::NOTE).or(Lists::RIGHTS);
    let Match { lists, rest, .. } = phrase;
    lists.meet(Lists::OPENING)
        || (lists.meet(LINES) && is_bare(rest))
        || (lists.meet(Lists::COPYRIGHT) && is_owned(rest.trim_start()))
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
///
/// ```text
/// lead-on    = title "Read more"      ; R a capital; title does not end in . ! ” or "
/// call       = text CALL-AT-END *( "." / "!" )
/// copyright  = right-sign ( years / text year )
/// rights     = text RIGHTS text       ; with a right-sign or a COPYRIGHT somewhere
/// right-sign = "©" / "ⓒ" / "(c)"
/// ```
pub(super) fn is_other_notice(text: &str, signs: Signs) -> bool {
    let is_rights = || is_signed(text) || (has_sign(text) && split(text, Lists::RIGHTS).is_some());
    ((is_linked_title(text) || ends_in_call(text)) && is_short(text, LONGEST_CALL))
        || (signs.may_have(Signs::OF_RIGHTS) && is_rights() && is_short(text, LONGEST))
}

fn ends_in_call(text: &str) -> bool {
    before_phrases(text.trim_end_matches(['.', '!']), Lists::CALL_AT_END).next().is_some()
}

/// A title with a link behind it: no sentence ends before the capital letter.
fn is_linked_title(text: &str) -> bool {
    // Nearly no text ends in that letter.
    text.ends_with(['e', 'E'])
        && strip_end(text, "read more").is_some_and(|title| {
            text.split_at(title.len()).1.trim_start().starts_with('R')
                && !title.trim_end().ends_with(['.', '!', '”', '"'])
        })
}

fn is_follow(rest: &str) -> bool {
    split(rest, Lists::PLATFORM).is_some_and(|(who, _)| is_name(who))
}

/// `who = 1*6word`: none begins in lower case, but for `and`.
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

/// Whether a sign stands in front, or else a year, behind the word for the right.
fn is_owned(text: &str) -> bool {
    strip_sign(text).is_some() || begins_with_year(text)
}

/// Whether a text begins with a sign, and a year stands behind that or at the end.
fn is_signed(text: &str) -> bool {
    strip_sign(text).is_some_and(|rest| begins_with_year(rest) || ends_with_year(rest))
}

fn strip_sign(text: &str) -> Option<&str> {
    text.strip_prefix(['©', 'ⓒ']).or_else(|| strip(text, "(c)"))
}

/// Whether a sign or the word for the right stands in a text.
fn has_sign(text: &str) -> bool {
    text.contains('©')
        || text.contains('ⓒ')
        || split_at_phrase(text, "(c)", 0).is_some()
        || split_at_phrase(text, "copyright", 2).is_some()
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
