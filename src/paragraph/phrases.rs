//! The vocabulary of the rules: parsers that read the phrases of the lists at the beginning of a
//! text, at its end and in the middle of it.
//!
//! A list matches any of its entries with which the text begins, and a rule fits if it fits after one
//! of them. nom's `alt` chooses among parsers, not among such entries. So a parser of this file
//! takes the parser of what follows, and tries it after each entry.

use memchr::{memchr_iter, memchr2_iter, memrchr_iter, memrchr2};
use nom::Parser as _;
use nom::combinator::{fail, map_opt, rest};

use crate::grammar::{Parsed, Reads, from_fn};
use crate::lexicon::Lists;
use crate::text::letters::{is_glued, is_mark};
use crate::text::words::{before_phrases, each_beginning, phrases, strip};

/// How many phrases one text begins with at most: `photo`, `photo credit`, … A test counts them.
const MOST: usize = 3;

/// The phrases of some lists with which a text begins. They are looked up once, for all rules.
pub(super) struct Opening<'a> {
    text: &'a str,
    /// The lists of all of them.
    lists: Lists,
    /// The phrases, the shortest first: their lists, and how many bytes of the text follow.
    found: [(Lists, usize); MOST],
    count: usize,
}

impl<'a> Opening<'a> {
    /// Looks up nothing yet.
    #[inline]
    pub(super) const fn at(text: &'a str) -> Self {
        Self { text, lists: Lists::NONE, found: [(Lists::NONE, 0); MOST], count: 0 }
    }

    /// Looks up the phrases of `lists` with which the text begins.
    #[inline]
    pub(super) fn look_up(&mut self, lists: Lists) {
        each_beginning(self.text, |of, _, left, (last, next)| {
            if of.intersects(lists) && !is_glued(last, next) {
                self.add(of, left);
            }
        });
    }

    /// Looks up the phrases of all rules.
    #[cfg(test)]
    pub(super) fn of(text: &'a str, lists: Lists) -> Self {
        let mut opening = Self::at(text);
        opening.look_up(lists);
        opening
    }

    fn add(&mut self, lists: Lists, left: usize) {
        if let Some(place) = self.found.get_mut(self.count) {
            *place = (lists, left);
            self.lists = self.lists.or(lists);
            self.count += 1;
        }
    }

    /// Returns whether the text begins with a phrase.
    pub(super) const fn is_some(&self) -> bool {
        self.count > 0
    }

    /// Returns whether the text begins with a phrase of `lists`.
    pub(super) const fn is_of(&self, lists: Lists) -> bool {
        self.lists.intersects(lists)
    }

    /// Returns the texts after the phrases of `lists`, the shortest phrase first.
    fn after(&self, lists: Lists) -> impl DoubleEndedIterator<Item = &'a str> {
        let found = if self.is_of(lists) { self.found.get(..self.count) } else { None };
        let found = found.unwrap_or_default().iter().filter(move |(of, _)| of.intersects(lists));
        found.map(|(_, left)| self.text.split_at(self.text.len() - left).1)
    }
}

/// Reads a phrase of `lists`, and what `parser` finds after it. Of the phrases with which the text
/// begins, the shortest counts after which it finds something.
pub(super) fn after_any<'a, T>(
    opening: &Opening<'a>,
    lists: Lists,
    mut parser: impl Reads<'a, T>,
) -> impl FnMut(&'a str) -> Parsed<'a, T> {
    move |input| {
        debug_assert!(core::ptr::eq(input, opening.text), "another text was looked up");
        let mut parsed = opening.after(lists).map(|rest| parser.parse_complete(rest));
        parsed.find(Result::is_ok).unwrap_or_else(|| fail().parse_complete(input))
    }
}

/// As [`after_any`], but the longest phrase counts after which `parser` finds something.
pub(super) fn after_longest<'a, T>(
    opening: &Opening<'a>,
    lists: Lists,
    mut parser: impl Reads<'a, T>,
) -> impl FnMut(&'a str) -> Parsed<'a, T> {
    move |input| {
        debug_assert!(core::ptr::eq(input, opening.text), "another text was looked up");
        let mut parsed = opening.after(lists).rev().map(|rest| parser.parse_complete(rest));
        parsed.find(Result::is_ok).unwrap_or_else(|| fail().parse_complete(input))
    }
}

/// As [`after_any`], for a text whose opening no other rule asks for.
pub(super) fn after_phrase<'a, T>(
    lists: Lists,
    mut parser: impl Reads<'a, T>,
) -> impl FnMut(&'a str) -> Parsed<'a, T> {
    move |input| {
        let phrases = phrases(input).filter(|it| it.lists.intersects(lists));
        let mut parsed = phrases.map(|it| parser.parse_complete(it.rest));
        parsed.find(Result::is_ok).unwrap_or_else(|| fail().parse_complete(input))
    }
}

/// Reads up to and with the first phrase of `lists`, and returns the text before it.
///
/// It goes from word to word: a phrase has no byte by which it could be found.
pub(super) fn up_to_phrase<'a>(lists: Lists) -> impl Reads<'a, &'a str> {
    from_fn(move |input: &'a str| {
        let mut previous = ' ';
        for (at, character) in input.char_indices() {
            let (before, rest) = input.split_at(at);
            // Where words are written without spaces, one may begin anywhere.
            let is_unspaced = previous >= '\u{2e80}' || character >= '\u{2e80}';
            let begins = !character.is_whitespace() && (is_unspaced || !previous.is_alphanumeric());
            let mut found = phrases(if begins { rest } else { "" });
            if let Some(phrase) = found.find(|it| it.lists.intersects(lists)) {
                return Some((before, phrase.rest));
            }
            previous = character;
        }
        None
    })
}

/// Reads up to and with the first place of `phrase`, and returns the text before it. The phrase is
/// of ASCII, and is looked for by its byte at `rare`, which should be rare in texts.
pub(super) fn up_to_words<'a>(phrase: &'static str, rare: usize) -> impl Reads<'a, &'a str> {
    from_fn(move |input: &'a str| split_at_words(input, phrase, rare))
}

/// Returns the text before and after the first place of a phrase, as [`up_to_words`] finds it.
pub(super) fn split_at_words<'a>(
    text: &'a str,
    phrase: &str,
    rare: usize,
) -> Option<(&'a str, &'a str)> {
    let byte = *phrase.as_bytes().get(rare)?;
    let next = phrase.as_bytes().get(rare + 1).map(u8::to_ascii_lowercase);
    let is_next = |at: &usize| text.as_bytes().get(at + 1).map(u8::to_ascii_lowercase) == next;
    let places = memchr2_iter(byte, byte.to_ascii_uppercase(), text.as_bytes()).filter(is_next);
    let splits = places.filter_map(|at| text.split_at_checked(at.checked_sub(rare)?));
    let is_word = phrase.starts_with(char::is_alphanumeric);
    let begins = |before: &str| {
        !(is_word && before.ends_with(|it: char| it.is_alphanumeric() || is_mark(it)))
    };
    splits
        .filter(|(before, _)| begins(before))
        .find_map(|(before, rest)| Some((before, strip(rest, phrase)?)))
}

/// Reads up to and with the last of `marks`, and returns the text before it.
pub(super) fn up_to_last<'a, const COUNT: usize>(marks: [char; COUNT]) -> impl Reads<'a, &'a str> {
    from_fn(move |input: &'a str| input.rsplit_once(marks))
}

/// As [`up_to_last`], of a sign that is rare.
pub(super) fn up_to_last_sign<'a>(sign: char) -> impl Reads<'a, &'a str> {
    from_fn(move |input: &'a str| {
        let (before, rest) = input.split_at_checked(places_of(sign, input).next_back()?)?;
        Some((before, rest.strip_prefix(sign)?))
    })
}

/// Returns where a sign is in a text. It is found by its last byte.
pub(super) fn places_of(sign: char, text: &str) -> impl DoubleEndedIterator<Item = usize> {
    let last = sign.encode_utf8(&mut [0; 4]).bytes().next_back().unwrap_or_default();
    memchr_iter(last, text.as_bytes())
        .filter_map(move |at| (at + 1).checked_sub(sign.len_utf8()))
        .filter(move |at| text.split_at_checked(*at).is_some_and(|(_, it)| it.starts_with(sign)))
}

/// As [`up_to_last`], of the marks of `colon`. Long texts without one are common, and `memrchr` is
/// fast.
pub(super) fn up_to_last_colon<'a>() -> impl Reads<'a, &'a str> {
    from_fn(|input: &'a str| {
        let bytes = input.as_bytes();
        let narrow = memrchr2(b':', b'=', bytes);
        // The first byte of a wide colon is that of other wide marks too.
        let is_wide = |at: &usize| {
            input.split_at_checked(*at).is_some_and(|(_, rest)| rest.starts_with(['：', '＝']))
        };
        let wide = memrchr_iter(0xef, bytes).find(is_wide);
        let (before, rest) = input.split_at_checked(narrow.max(wide)?)?;
        Some((before, rest.strip_prefix([':', '=', '：', '＝'])?))
    })
}

/// Reads all of a text that ends in a phrase of `lists` before which `may_end`, and returns the text
/// before it. The shortest such phrase counts.
///
/// Combinators read from the beginning, but the last word of most texts already shows that they are
/// something else.
pub(super) fn ending<'a>(lists: Lists, may_end: impl Fn(&str) -> bool) -> impl Reads<'a, &'a str> {
    map_opt(rest, move |text| before_phrases(text, lists).find(|before| may_end(before)))
}

#[cfg(test)]
mod tests {
    use nom::combinator::verify;

    use super::super::rules::OPENINGS;
    use super::*;

    #[test]
    fn no_text_begins_with_more_phrases_than_are_kept() {
        let page = include_str!("../lexicon/words.md");
        let entries = page.split('`').skip(1).step_by(2);
        let count =
            |entry| phrases(entry).filter(|phrase| phrase.lists.intersects(OPENINGS)).count();
        assert_eq!(entries.map(count).max(), Some(MOST));
    }

    #[test]
    fn each_phrase_is_tried_and_the_first_that_fits_counts() {
        let text = "Photo credit: Jane";
        let opening = Opening::of(text, OPENINGS);
        assert!(opening.is_some() && opening.is_of(Lists::PICTURE_LABEL));
        let read = |start| {
            let parser = verify(rest, |text: &str| text.starts_with(start));
            after_any(&opening, Lists::PICTURE_LABEL, parser).parse_complete(text).ok()
        };
        assert_eq!(read(""), Some(("", " credit: Jane")));
        assert_eq!(read(":"), Some(("", ": Jane")));
        assert_eq!(read("Jane"), None);
        let longest = after_longest(&opening, Lists::PICTURE_LABEL, rest).parse_complete(text);
        assert_eq!(longest.ok(), Some(("", ": Jane")));
        let other = after_any(&opening, Lists::CALL, rest).parse_complete(text);
        assert!(other.is_err());
        assert!(!Opening::of("It rained.", OPENINGS).is_some());
    }

    #[test]
    fn the_first_phrase_of_a_list_is_found() {
        let read = |text| up_to_phrase(Lists::PLATFORM).parse_complete(text).ok();
        assert_eq!(read("Jane Roe on X and on Facebook"), Some((" and on Facebook", "Jane Roe ")));
        assert_eq!(read("雨on X"), Some(("", "雨")));
        assert_eq!(read("Jane Roeon X"), None);
    }

    #[test]
    fn words_are_found_at_the_first_place_where_a_word_begins() {
        let read = |text| up_to_words("read more", 2).parse_complete(text).ok();
        assert_eq!(read("Bread more, READ\u{a0}more."), Some((".", "Bread more, ")));
        assert_eq!(read("Bread more"), None);
        assert_eq!(read("éread more"), None);
        assert_eq!(read("Read moreover, read"), None);
    }

    #[test]
    fn the_last_mark_is_found() {
        assert_eq!(up_to_last(['(', '[']).parse_complete("a [b] (c"), Ok(("c", "a [b] ")));
        assert!(up_to_last(['(', '[']).parse_complete("abc").is_err());
        let sign = |text| up_to_last_sign('©').parse_complete(text).ok();
        assert_eq!(sign("a © b © é"), Some((" é", "a © b ")));
        assert_eq!(sign("é"), None);
        let colon = |text| up_to_last_colon().parse_complete(text).ok();
        assert_eq!(colon("a: b＝c：d"), Some(("d", "a: b＝c")));
        assert_eq!(colon("a: b"), Some((" b", "a")));
        assert_eq!(colon("，"), None);
    }

    #[test]
    fn a_phrase_at_the_end_is_found() {
        let read = |text| {
            let may_end = |before: &str| before.ends_with('/');
            ending(Lists::PICTURE_AGENCY, may_end).parse_complete(text).ok()
        };
        assert_eq!(read("Jane Roe/Getty Images"), Some(("", "Jane Roe/")));
        assert_eq!(read("Jane Roe, Getty Images"), None);
        assert_eq!(read("Jane Roe/Getty Images."), None);
    }
}
