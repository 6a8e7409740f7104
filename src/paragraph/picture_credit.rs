//! Credits: who took a picture, or the line under a picture with that name, and
//! who reported, where a line says nothing else. The lists are closed.

use memchr::{memchr, memrchr, memrchr2};

use super::content::{Signs, is_bare, is_short};
use super::reporting::{are_contributors, are_names, opens_reporting};
use crate::lexicon::Lists;
use crate::text::words::{Match, before_phrases, begins, ends_within, is, phrases, strip_end};

/// How many characters the line under a picture has at most, white space not counted.
const LONGEST: usize = 400;

/// How many characters a name and an agency have at most.
const LONGEST_NAME: usize = 100;

/// Labels before who made a picture.
const MAKER_LABELS: Lists = Lists::PICTURE_LABEL.or(Lists::IMAGE_LABEL);

/// Who signs a text: the agencies that [`authors`](crate::authors) knows, and some others.
const AGENCIES: Lists =
    Lists::AGENCY.or(Lists::SMALL_AGENCY).or(Lists::AGENCY_OTHER_SCRIPT).or(Lists::SIGNING_AGENCY);

/// Whether a text that begins with this phrase is a credit.
pub(super) fn opens_credit(phrase: &Match<'_>, text: &str) -> bool {
    ((is_label(phrase) || opens_reporting(phrase)) && is_short(text, LONGEST))
        || (phrase.lists.meet(Lists::PICTURE_BY) && are_makers(phrase.rest, text))
}

/// Whether a paragraph is a credit, whatever phrase it begins with. `text` is the same
/// without its frame, `opening` are the lists of which it begins with a phrase, and
/// `signs` what it may hold.
///
/// ```text
/// credit = picture / source / captioned / made / caption / agencies / initialled
///        / correspondent / reporting
/// ```
pub(super) fn is_other_credit(paragraph: &str, text: &str, opening: Lists, signs: Signs) -> bool {
    (text.strip_prefix('©').is_some_and(|names| are_makers(names, text))
        || is_caption(paragraph, signs)
        || (opening.meet(AGENCIES.or(Lists::BETWEEN_AGENCIES)) && are_agencies(text))
        || is_signature(text)
        || is_correspondent(paragraph)
        || (signs.may_have(Signs::CONTRIBUTED) && are_contributors(text)))
        && is_short(text, LONGEST)
}

fn are_makers(names: &str, text: &str) -> bool {
    is_short(text, LONGEST_NAME) && are_names(names)
}

/// ```text
/// picture   = PICTURE-LABEL [ marks / colon text ]
/// source    = ( IMAGE-LABEL / SOURCE-LABEL ) colon [ marks / names ]
/// captioned = CAPTION text               ; which does not begin in lower case
/// colon     = ":" / "：" / "=" / "＝"
/// ```
fn is_label(Match { lists, rest, .. }: &Match<'_>) -> bool {
    let labelled =
        if lists.meet(MAKER_LABELS.or(Lists::SOURCE_LABEL)) { behind_colon(rest) } else { None };
    (lists.meet(Lists::PICTURE_LABEL) && (labelled.is_some() || is_bare(rest)))
        || (lists.meet(Lists::IMAGE_LABEL.or(Lists::SOURCE_LABEL))
            && labelled.is_some_and(|names| is_bare(names) || are_names(names)))
        || (lists.meet(Lists::CAPTION) && !rest.trim_start().starts_with(char::is_lowercase))
}

/// What parts a label from what it labels.
const COLONS: &[char] = &[':', '：', '=', '＝'];

fn behind_colon(text: &str) -> Option<&str> {
    text.trim_start().strip_prefix(COLONS)
}

/// `made = ( PICTURE-BY / "©" ) names`
fn is_made(text: &str) -> bool {
    let mut made = phrases(text).filter(|it| it.lists.meet(Lists::PICTURE_BY)).map(|it| it.rest);
    is_short(text, LONGEST_NAME)
        && (made.any(are_names) || text.strip_prefix('©').is_some_and(are_names))
}

/// A text under a picture, which ends in who made it.
///
/// ```text
/// caption = text ( open inside close *"." / "©" names / labelled / lent )
/// ```
fn is_caption(text: &str, signs: Signs) -> bool {
    ends_in_brackets(text)
        || (signs.may_have(Signs::COPYRIGHT) && ends_in_sign(text))
        || (signs.may_have(Signs::COLON) && ends_in_label(text))
        || is_lent(text)
}

/// ```text
/// inside = maker-label colon text / PICTURE-BY names / names   ; which end in a PICTURE-AGENCY
/// ```
///
/// But `(© Gazette)` stands behind a text of that paper as well.
fn ends_in_brackets(text: &str) -> bool {
    let inside = text.trim_end_matches('.').strip_suffix([')', '）', ']']);
    let Some((_, inside)) = inside.and_then(|inside| inside.rsplit_once(['(', '（', '['])) else {
        return false;
    };
    let is_maker = |phrase: Match<'_>| {
        phrase.lists.meet(MAKER_LABELS)
            && behind_colon(phrase.rest).is_some_and(|maker| !is_bare(maker))
    };
    phrases(inside).any(is_maker)
        || (!inside.starts_with('©') && is_made(inside))
        || (before_phrases(inside, Lists::PICTURE_AGENCY).next().is_some() && are_names(inside))
}

fn ends_in_sign(text: &str) -> bool {
    text.rsplit_once('©').is_some_and(|(caption, names)| {
        !caption.ends_with(['(', '（', '[']) && is_short(names, LONGEST_NAME) && are_names(names)
    })
}

/// `labelled = closing-mark maker-label colon names`
///
/// Before the label a sentence has ended, or there is a dash or a bracket: it is
/// no noun of a sentence.
fn ends_in_label(text: &str) -> bool {
    let Some((before, names)) = split_last_colon(text) else { return false };
    before_phrases(before.trim_end(), MAKER_LABELS).any(is_apart)
        && is_short(names, LONGEST_NAME)
        && are_names(names)
}

/// What stands before and behind the last colon.
fn split_last_colon(text: &str) -> Option<(&str, &str)> {
    let bytes = text.as_bytes();
    let narrow = memrchr2(b':', b'=', bytes);
    // The first byte of a wide colon is that of other wide marks too.
    let wide = memrchr(0xef, bytes).and_then(|_| text.rfind(['：', '＝']));
    let (before, behind) = text.split_at_checked(narrow.max(wide)?)?;
    Some((before, behind.strip_prefix(COLONS)?))
}

/// `lent = ( closing-mark / "," / ":" / "via" ) PICTURE-AGENCY`
fn is_lent(text: &str) -> bool {
    before_phrases(text, Lists::PICTURE_AGENCY).any(|before| {
        let before = before.trim_end();
        is_apart(before) || before.ends_with([',', ':']) || strip_end(before, "via").is_some()
    })
}

/// Whether a caption ends before the name behind it.
fn is_apart(caption: &str) -> bool {
    const MARKS: &[char] = &['.', '!', '?', '…', '–', '—', '-', '/', '|', ')', ']', '”', '"', '。'];
    caption.trim_end().ends_with(MARKS)
}

/// ```text
/// agencies = agency *( [ "," / "/" / "|" ] [ BETWEEN-AGENCIES ] agency )
/// ```
fn are_agencies(text: &str) -> bool {
    let is_between = |part: char| part.is_whitespace() || matches!(part, ',' | '/' | '|');
    let ends = |rest: &str| {
        let rest = rest.trim_start_matches('.');
        rest.is_empty() || rest.starts_with(is_between)
    };
    let (mut rest, mut has_agency) = (skip_marks(text), false);
    while !rest.is_empty() {
        let agencies = begins(rest).filter(|it| it.lists.meet(AGENCIES) && ends(it.rest));
        if let Some(agency) = agencies.last() {
            (rest, has_agency) = (skip_marks(agency.rest), true);
            continue;
        }
        let (part, behind) = rest.split_at(rest.find(is_between).unwrap_or(rest.len()));
        if !is_between_agencies(part) {
            return false;
        }
        rest = skip_marks(behind);
    }
    has_agency
}

/// What stands behind the marks and the white space with which a text begins.
fn skip_marks(text: &str) -> &str {
    text.trim_start_matches(|it: char| !it.is_alphanumeric())
}

/// Whether a word stands between agencies, maybe with a mark behind it.
fn is_between_agencies(part: &str) -> bool {
    is_short(part, 5) && phrases(part).any(|word| word.lists.meet(Lists::BETWEEN_AGENCIES))
}

/// The short names of those who wrote for an agency: `abc/dpa`, `ab/cde/fg`.
///
/// ```text
/// initialled = initials *( ( "/" / "-" ) initials )
/// initials   = 2*4( a lower-case ASCII letter ) / agency
/// ```
///
/// One is an agency, or there are three or more and a `/` among them.
fn is_signature(text: &str) -> bool {
    // A space is soon met in nearly every text, and ends it. One letter signs nothing.
    if text.len() < 2 || memchr(b' ', text.as_bytes()).is_some() {
        return false;
    }
    let is_agency = |part: &str| is(part, AGENCIES);
    let is_initials = |part: &str| {
        (2..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_lowercase())
            || is_agency(part)
    };
    let mut parts = text.split(['/', '-']);
    parts.clone().all(is_initials)
        && (parts.clone().count() > 2 && text.contains('/') || parts.any(is_agency))
}

/// A line in brackets with which a Japanese paper names its correspondent.
fn is_correspondent(text: &str) -> bool {
    let inside = text.strip_prefix('（').and_then(|text| text.strip_suffix('）'));
    inside.is_some_and(|inside| {
        is_short(inside, LONGEST_NAME)
            && ends_within(inside.trim_end(), Lists::CORRESPONDENT_ENDING)
    })
}
