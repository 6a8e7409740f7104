//! The invalid line of a text, drawn for a terminal with carets under the error.

use alloc::string::{String, ToString};
use core::fmt::Write as _;
use core::iter::once;

use unicode_width::UnicodeWidthStr as _;

use super::located::Error;
use crate::text::chars::{is_direction_mark, is_line_separator, is_zero_width};
use crate::text::span::floor_boundary;

/// How many bytes of the line are shown at most before the error.
const LEAD: usize = 60;
/// How many bytes of the line are shown at most from the beginning of the error.
const TRAIL: usize = 100;

impl Error {
    /// The message, and below it the line of `source` with carets under the error.
    ///
    /// `source` is the text that was read. Of a long line the neighbourhood of
    /// the error is shown. Tabs are shown as a space; control characters, line
    /// separators, marks that turn the direction of the writing and characters
    /// without any width, as U+FFFD.
    ///
    /// For an error of [`Article::from_utf8`](crate::Article::from_utf8) pass
    /// what [`String::from_utf8_lossy`]
    /// makes of the bytes.
    ///
    /// ```
    /// let text = "“Rain” | Gazette\nhttps://example.com/rain\n26 FEBRURY 2024\nIt rained.";
    /// let error = newsclip::Article::parse(text).unwrap_err();
    /// assert_eq!(
    ///     error.report(text),
    ///     "\
    /// line 3, column 4: expected the name of a month, as in 26 FEBRUARY 2024
    ///   |
    /// 3 | 26 FEBRURY 2024
    ///   |    ^^^^^^^
    /// ",
    /// );
    /// ```
    #[must_use]
    pub fn report(&self, source: &str) -> String {
        let excerpt = Excerpt::cut(source, self.span().start(), self.span().end());
        let line = self.line().to_string();
        let gutter = " ".repeat(line.len());
        let indent = " ".repeat(excerpt.lead.width());
        let carets = "^".repeat(excerpt.marked.width().max(1));
        let Excerpt { lead, marked, trail } = &excerpt;
        let mut report = String::new();
        // Writing to a `String` does not fail.
        let _ = writeln!(report, "{self}\n{gutter} |");
        let _ = writeln!(report, "{}", [&line, " | ", lead, marked, trail].concat().trim_end());
        let _ = writeln!(report, "{gutter} | {indent}{carets}");
        report
    }
}

/// A line in three pieces, each fit for a terminal.
struct Excerpt {
    lead: String,
    marked: String,
    trail: String,
}

impl Excerpt {
    /// Cuts out of `source` the line in which the stretch from `start` to `end`
    /// begins, shortened round it.
    fn cut(source: &str, start: usize, end: usize) -> Self {
        let start = floor_boundary(source, start);
        let (before, behind) = source.split_at(start);
        // A byte-order mark and the carriage return of a line's end are no part of the line.
        let lead = match before.rsplit_once('\n') {
            Some((_, lead)) => lead,
            None => before.strip_prefix('\u{feff}').unwrap_or(before),
        };
        let behind = behind.split('\n').next().unwrap_or_default();
        let behind = behind.strip_suffix('\r').unwrap_or(behind);
        let lead = if behind.is_empty() { lead.strip_suffix('\r').unwrap_or(lead) } else { lead };
        let (marked, trail) = behind.split_at(floor_boundary(behind, end.saturating_sub(start)));
        let (marked, trail) = shorten(marked, trail);
        Self {
            lead: printable(&shorten_lead(lead)),
            marked: printable(&marked),
            trail: printable(&trail),
        }
    }
}

/// The end of what stands before the error.
fn shorten_lead(lead: &str) -> String {
    if lead.len() <= LEAD {
        return lead.to_string();
    }
    let cut = floor_boundary(lead, lead.len() - LEAD);
    ["…", lead.split_at(cut).1].concat()
}

/// The beginning of the error and of what stands behind it.
fn shorten(marked: &str, trail: &str) -> (String, String) {
    if marked.len() > TRAIL {
        let shown = marked.split_at(floor_boundary(marked, TRAIL)).0;
        return ([shown, "…"].concat(), String::new());
    }
    let room = TRAIL - marked.len();
    if trail.len() > room {
        let shown = trail.split_at(floor_boundary(trail, room)).0;
        return (marked.to_string(), [shown, "…"].concat());
    }
    (marked.to_string(), trail.to_string())
}

/// The text as one line that cannot steer the terminal which shows it, and in
/// which nothing hides.
fn printable(text: &str) -> String {
    let before = once(' ').chain(text.chars());
    before
        .zip(text.chars())
        .map(|(before, character)| match character {
            '\t' => ' ',
            _ if steers(character) || is_zero_width(character, before) => {
                char::REPLACEMENT_CHARACTER
            }
            _ => character,
        })
        .collect()
}

/// Whether a character controls a terminal, breaks a line, or turns the
/// direction in which the line is written.
fn steers(character: char) -> bool {
    character.is_control() || is_line_separator(character) || is_direction_mark(character)
}

#[cfg(test)]
#[allow(clippy::panic, reason = "a test may panic")]
mod tests {
    use alloc::format;
    use alloc::string::String;

    use super::super::kind::{ErrorKind, Expected, Field};
    use super::super::located::Error;
    use crate::text::span::Span;

    /// An error on the first stretch of `source` that reads `error`.
    #[track_caller]
    fn on(source: &str, error: &str) -> Error {
        let Some(start) = source.find(error) else { panic!("{error:?} does not occur") };
        at(source, start, start + error.len())
    }

    fn at(source: &str, start: usize, end: usize) -> Error {
        let kind = ErrorKind::Expected(Expected::Url);
        Error::new(kind, Field::Url, Span::new(start, end), source)
    }

    /// Whether `error` shows `excerpt` and the carets of `under` below it, as
    /// it is at the place that is given.
    #[track_caller]
    fn shows(error: &Error, source: &str, (line, column): (usize, usize), rows: [&str; 2]) {
        let gutter = " ".repeat(format!("{line}").len());
        let [excerpt, under] = rows;
        let excerpt = if excerpt.is_empty() { String::new() } else { format!(" {excerpt}") };
        assert_eq!(
            error.report(source),
            format!(
                "line {line}, column {column}: expected an http or https URL, such as \
                https://example.com/article\n\
                {gutter} |\n\
                {line} |{excerpt}\n\
                {gutter} | {under}\n"
            ),
        );
    }

    #[test]
    fn the_line_of_the_error_is_shown_and_no_other() {
        let source = "one\ntwo three\nfour";
        shows(&on(source, "three"), source, (2, 5), ["two three", "    ^^^^^"]);
        shows(&on(source, "one"), source, (1, 1), ["one", "^^^"]);
        shows(&on(source, "four"), source, (3, 1), ["four", "^^^^"]);
        // What reaches into the next line is shown up to the end of its first.
        shows(&on(source, "three\nfour"), source, (2, 5), ["two three", "    ^^^^^"]);
    }

    #[test]
    fn a_mere_place_has_one_caret() {
        shows(&at("", 0, 0), "", (1, 1), ["", "^"]);
        shows(&at("one", 0, 0), "one", (1, 1), ["one", "^"]);
        shows(&at("one", 3, 3), "one", (1, 4), ["one", "   ^"]);
        shows(&at("one\n\ntwo", 4, 4), "one\n\ntwo", (2, 1), ["", "^"]);
        shows(&at("one\n", 4, 4), "one\n", (2, 1), ["", "^"]);
    }

    #[test]
    fn a_byte_order_mark_and_the_end_of_a_line_are_not_shown() {
        let source = "\u{feff}one two\r\nthree\r";
        shows(&on(source, "two"), source, (1, 5), ["one two", "    ^^^"]);
        shows(&on(source, "two\r"), source, (1, 5), ["one two", "    ^^^"]);
        shows(&on(source, "\r"), source, (1, 8), ["one two", "       ^"]);
        shows(&on(source, "three"), source, (2, 1), ["three", "^^^^^"]);
        shows(&at(source, 11, 11), source, (1, 9), ["one two", "       ^"]);
        shows(&at(source, 18, 18), source, (2, 7), ["three", "     ^"]);
        // Only the first one is a byte-order mark.
        let source = "\u{feff}\u{feff}one\n\u{feff}two";
        shows(&on(source, "one"), source, (1, 2), ["\u{fffd}one", " ^^^"]);
        shows(&on(source, "two"), source, (2, 2), ["\u{fffd}two", " ^^^"]);
    }

    #[test]
    fn carets_take_the_width_of_what_stands_above() {
        shows(&on("\tone\ttwo", "two"), "\tone\ttwo", (1, 6), [" one two", "     ^^^"]);
        shows(&on("雨が one", "one"), "雨が one", (1, 4), ["雨が one", "     ^^^"]);
        shows(&on("one 雨が", "雨が"), "one 雨が", (1, 5), ["one 雨が", "    ^^^^"]);
        let source = "e\u{301}te\u{301} one";
        shows(&on(source, "one"), source, (1, 7), [source, "    ^^^"]);
        shows(&on(source, "\u{301}"), source, (1, 2), [source, " ^"]);
    }

    #[test]
    fn nothing_steers_the_terminal_and_nothing_hides() {
        let marks = "\0\u{7}\u{8}\u{b}\u{c}\r\u{1b}\u{7f}\u{85}\u{9b}\u{2028}\u{2029}\
            \u{61c}\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\
            \u{2066}\u{2067}\u{2068}\u{2069}\u{200b}\u{2060}\u{feff}";
        let shown = "\u{fffd}".repeat(marks.chars().count());
        let carets = "^".repeat(marks.chars().count());
        shows(&on(marks, marks), marks, (1, 1), [&shown, &carets]);
        // A zero-width space of a script that is written without others is none the worse.
        let source = "ฝน\u{200b}ตก one";
        shows(&on(source, "one"), source, (1, 7), [source, "     ^^^"]);
    }

    #[test]
    fn a_long_line_is_shown_round_the_error() {
        // 100 KB, of a letter of two bytes, so that both cuts meet one in its middle.
        let half = "é".repeat(25_000);
        let source = format!("one\n{half}x, two, yy{half}\nthree");
        let (lead, trail) = ("é".repeat(29), "é".repeat(46));
        shows(
            &on(&source, "two"),
            &source,
            (2, 25_004),
            [&format!("…{lead}x, two, yy{trail}…"), &format!("{}^^^", " ".repeat(33))],
        );
        // At its beginning and at its end.
        shows(&at(&source, 4, 4), &source, (2, 1), [&format!("{}…", "é".repeat(50)), "^"]);
        let end = source.len() - "\nthree".len();
        shows(
            &at(&source, end, end),
            &source,
            (2, 50_011),
            [&format!("…{}", "é".repeat(30)), &format!("{}^", " ".repeat(31))],
        );
    }

    #[test]
    fn a_line_is_shortened_from_the_first_byte_that_is_too_much() {
        let fits = format!("{}two{}", "a".repeat(60), "b".repeat(97));
        let carets = format!("{}^^^", " ".repeat(60));
        shows(&on(&fits, "two"), &fits, (1, 61), [&fits, &carets]);
        let long = format!("a{fits}b");
        shows(
            &on(&long, "two"),
            &long,
            (1, 62),
            [&format!("…{fits}…"), &format!("{}^^^", " ".repeat(61))],
        );
    }

    #[test]
    fn an_error_longer_than_the_excerpt_is_shortened_itself() {
        let source = format!("one {} two", "雨".repeat(30_000));
        let error = Span::new(4, source.len() - 4);
        shows(
            &at(&source, error.start(), error.end()),
            &source,
            (1, 5),
            [&format!("one {}…", "雨".repeat(33)), &format!("    {}", "^".repeat(67))],
        );
        let fits = "a".repeat(100);
        shows(&at(&fits, 0, 100), &fits, (1, 1), [&fits, &"^".repeat(100)]);
        let source = format!("{fits} b");
        shows(&at(&source, 0, 100), &source, (1, 1), [&format!("{fits}…"), &"^".repeat(100)]);
    }

    /// The line number is that of the text that was read, the line of the other.
    #[test]
    fn any_other_source_is_shown_as_far_as_it_goes() {
        let read = "one\ntwo\nthree four";
        let error = on(read, "four");
        shows(&error, "", (3, 7), ["", "^"]);
        shows(&error, "short", (3, 7), ["short", "     ^"]);
        shows(&error, "short\n", (3, 7), ["", "^"]);
        shows(
            &error,
            "a line that has no end",
            (3, 7),
            ["a line that has no end", "              ^^^^"],
        );
        // The stretch begins and ends inside of characters.
        shows(&error, "雨雨雨雨a雨雨", (3, 7), ["雨雨雨雨a雨雨", "         ^^"]);
        shows(&error, "\u{feff}", (3, 7), ["", "^"]);
        let error = at(read, usize::MAX, usize::MAX);
        shows(&error, read, (3, 11), ["three four", "          ^"]);
    }
}
