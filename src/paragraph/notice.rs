//! Notices that ask for something, lead to another text, or are about the article.

use nom::Parser as _;
use nom::branch::alt;
use nom::bytes::{take_till, take_till1};
use nom::character::{char, one_of, satisfy};
use nom::combinator::{all_consuming, eof, map, map_parser, opt, recognize, rest, verify};
use nom::multi::fold_many_m_n;
use nom::sequence::terminated;

use super::names::{has_letter, marks};
use super::phrases::{Opening, after_any, ending, up_to_phrase};
use super::rights::dated;
use crate::grammar::{Parsed, spaced, wsp0};
use crate::lexicon::Lists;
use crate::text::words::{Match, phrases, strip_end};

/// `notice-line = ( NOTICE-LABEL / TEASER / NOTE / RIGHTS ) [ marks ]`
pub(super) fn notice_line<'a>(opening: &Opening<'a>, input: &'a str) -> Parsed<'a, &'a str> {
    const LINES: Lists = Lists::NOTICE_LABEL.or(Lists::TEASER).or(Lists::NOTE).or(Lists::RIGHTS);
    after_any(opening, LINES, terminated(marks, eof)).parse_complete(input)
}

/// `lead-on = TEASER ( ":" / "：" / "@" / "|" / ">" / "»" / "→" ) text`
pub(super) fn lead_on<'a>(opening: &Opening<'a>, input: &'a str) -> Parsed<'a, &'a str> {
    let text = recognize((spaced(one_of(":：@|>»→")), rest));
    after_any(opening, Lists::TEASER, text).parse_complete(input)
}

/// `linked-title = text "Read more" ; R a capital; text does not end in . ! ” or "`
///
/// The link is looked for at the end, where no sentence ends before it.
pub(super) fn linked_title(input: &str) -> Parsed<'_, &str> {
    let is_linked = |text: &str, title: &str| {
        let (_, link) = text.split_at(title.len());
        link.trim_start().starts_with('R') && !title.trim_end().ends_with(['.', '!', '”', '"'])
    };
    // Nearly no text ends in that letter.
    let ends_in_link = |text: &str| {
        text.ends_with(['e', 'E'])
            && strip_end(text, "read more").is_some_and(|title| is_linked(text, title))
    };
    verify(rest, ends_in_link).parse_complete(input)
}

/// `note = NOTE [ "," dated ] note-mark text ; dated has no note-mark`
pub(super) fn note<'a>(opening: &Opening<'a>, input: &'a str) -> Parsed<'a, &'a str> {
    let date = map_parser(take_till(is_note_mark), dated);
    let date = opt((spaced(char(',')), date));
    let text = recognize((date, spaced(note_mark), rest));
    after_any(opening, Lists::NOTE, text).parse_complete(input)
}

/// `note-mark = ":" / "：" / "–" / "—"`
fn note_mark(input: &str) -> Parsed<'_, char> {
    satisfy(is_note_mark).parse_complete(input)
}

const fn is_note_mark(character: char) -> bool {
    matches!(character, ':' | '：' | '–' | '—')
}

/// `opened = OPENING text`
pub(super) fn opened<'a>(opening: &Opening<'a>, input: &'a str) -> Parsed<'a, &'a str> {
    after_any(opening, Lists::OPENING, rest).parse_complete(input)
}

/// `about-itself = SELF OF-ITSELF text ; two entries of one language`
///
/// The languages of the first entry decide whether the second one fits, so neither is a parser.
pub(super) fn about_itself<'a>(opening: &Opening<'a>, input: &'a str) -> Parsed<'a, &'a str> {
    let is_followed = |own: Match<'_>| {
        phrases(own.rest.trim_start()).any(|it| {
            it.lists.intersects(Lists::OF_ITSELF) && it.languages().intersects(own.languages())
        })
    };
    let is_so = |text: &str| {
        opening.is_of(Lists::SELF)
            && phrases(text).filter(|it| it.lists.intersects(Lists::SELF)).any(is_followed)
    };
    verify(rest, is_so).parse_complete(input)
}

/// `call = CALL text / SIGN-UP text MAIL text
/// / SUBSCRIBE text ; which begins with a capital letter`
pub(super) fn call<'a>(opening: &Opening<'a>, input: &'a str) -> Parsed<'a, &'a str> {
    let mail = recognize((up_to_phrase(Lists::MAIL), rest));
    let name = recognize((wsp0(), satisfy(char::is_uppercase), rest));
    alt((
        after_any(opening, Lists::CALL, rest),
        after_any(opening, Lists::SIGN_UP, mail),
        after_any(opening, Lists::SUBSCRIBE, name),
    ))
    .parse_complete(input)
}

/// `call-at-end = text CALL-AT-END *( "." / "!" )`
pub(super) fn call_at_end(input: &str) -> Parsed<'_, &str> {
    let text = map(rest, |text: &str| text.trim_end_matches(['.', '!']));
    map_parser(text, ending(Lists::CALL_AT_END, |_| true)).parse_complete(input)
}

/// `follow = FOLLOW who PLATFORM text ; the first PLATFORM`
pub(super) fn follow<'a>(opening: &Opening<'a>, input: &'a str) -> Parsed<'a, &'a str> {
    let who = map_parser(up_to_phrase(Lists::PLATFORM), all_consuming(who));
    after_any(opening, Lists::FOLLOW, recognize((who, rest))).parse_complete(input)
}

/// `who = 1*6( "and" / a word that does not begin in lower case ) ; with a letter or digit`
fn who(input: &str) -> Parsed<'_, &str> {
    let is_name = |word: &str| word == "and" || !word.starts_with(char::is_lowercase);
    let word = verify(take_till1(char::is_whitespace), is_name);
    let words = fold_many_m_n(1, 6, spaced(word), || (), |(), _| ());
    verify(recognize((words, wsp0())), has_letter).parse_complete(input)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{does_not_open, opens};
    use super::*;

    #[test]
    fn a_line_of_a_notice_has_nothing_but_marks_after_it() {
        opens(notice_line, &["Advertisement", "Read more…", "Correction:", "All rights reserved."]);
        does_not_open(notice_line, &["Read more books", "Advertisement 2", "Photo"]);
    }

    #[test]
    fn a_mark_leads_on() {
        opens(lead_on, &["Read more: The harbour", "Related | The harbour", "関連記事：港が開く"]);
        does_not_open(
            lead_on,
            &["Read more; you will see", "Correction: The harbour", "Read more"],
        );
    }

    #[test]
    fn a_title_has_a_link_at_its_end() {
        opens(|_, text| linked_title(text), &["Why it rained Read more", "Why? READ MORE"]);
        does_not_open(
            |_, text| linked_title(text),
            &["She left. Read more", "Nobody could read more"],
        );
    }

    #[test]
    fn a_note_may_have_a_date() {
        opens(note, &["Correction: it rained.", "Correction , May 2, 2024 – rain", "Correction —"]);
        does_not_open(note, &["Correction, in short: rain", "Correction, 2024", "Read more: rain"]);
    }

    #[test]
    fn a_mark_of_a_note_is_a_colon_or_a_dash() {
        assert_eq!(note_mark("– rain"), Ok((" rain", '–')));
        assert!(note_mark("-").is_err());
    }

    #[test]
    fn some_notices_are_known_by_how_they_open() {
        opens(opened, &["A version of this article appears in print."]);
        does_not_open(opened, &["A version of this tale is known.", "This article was amended"]);
    }

    #[test]
    fn an_article_is_about_itself_in_one_language() {
        opens(about_itself, &["This article was amended on 2 May.", "Dieser Text wurde zuerst"]);
        does_not_open(about_itself, &["This article was a mistake", "Dieser Text was amended"]);
    }

    #[test]
    fn a_call_asks_the_reader() {
        opens(call, &["Subscribe now", "Sign up for our newsletter", "Subscribe to The Gazette"]);
        does_not_open(
            call,
            &["Sign up for the army", "Subscribe to that view", "Follow Jane Roe on X"],
        );
    }

    #[test]
    fn a_call_may_be_at_the_end() {
        opens(|_, text| call_at_end(text), &["Want this every morning? Sign up here!."]);
        does_not_open(|_, text| call_at_end(text), &["Sign up here?", "Sign up there."]);
    }

    #[test]
    fn names_are_followed_on_a_platform() {
        opens(follow, &["Follow Jane Roe on X.", "Follow The Gazette on Facebook and on X"]);
        does_not_open(follow, &["Follow the coast on X", "Follow Jane Roe", "Follow – on X"]);
    }

    #[test]
    fn those_who_are_followed_have_six_words_at_most() {
        assert_eq!(who(" Jane Roe and John Doe "), Ok(("", " Jane Roe and John Doe ")));
        assert_eq!(who("A B C D E F G"), Ok(("G", "A B C D E F ")));
        assert_eq!(who("Jane the first"), Ok(("the first", "Jane ")));
        assert!(who("the coast").is_err() && who("–").is_err());
    }
}
