//! Renders an error for a terminal: the line of the text, with carets under the error.

use alloc::string::{String, ToString};
use core::fmt::Write as _;

use unicode_width::UnicodeWidthStr as _;

use super::located::Error;
use crate::text::chars::is_control_or_invisible;
use crate::text::span::floor_boundary;

/// The most bytes of the line that are shown before the error.
const LEAD: usize = 60;
/// The most bytes of the line that are shown from the start of the error.
const TRAIL: usize = 100;

impl Error {
    /// Returns the message, and below it the line of `source` with carets under
    /// the error.
    ///
    /// `source` is the text that was parsed. For an error of
    /// [`Article::from_utf8`](crate::Article::from_utf8), pass the result of
    /// [`String::from_utf8_lossy`] on the bytes. With any other text, the report
    /// shows the wrong line, but never panics.
    ///
    /// A long line is cut on both sides of the error. A tab is shown as a space.
    /// Control characters, line separators and invisible characters are shown as
    /// U+FFFD, so the report is safe to print to a terminal. Invisible are those
    /// with Unicode's property `Default_Ignorable_Code_Point`, such as zero-width
    /// spaces, joiners and bidirectional controls, and all format characters that
    /// have no glyph.
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
    #[doc(alias("caret", "snippet", "diagnostic", "pretty"))]
    #[must_use]
    pub fn report(&self, source: &str) -> String {
        self.report_after(source, 0)
    }

    /// Returns the report with the line of `source`, which begins after this many bytes of the text that
    /// was parsed.
    pub(crate) fn report_after(&self, source: &str, before: usize) -> String {
        let [start, end] =
            [self.span().start(), self.span().end()].map(|at| at.saturating_sub(before));
        let excerpt = Excerpt::cut(source, start, end);
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

/// A line in three pieces, each safe to print to a terminal.
struct Excerpt {
    lead: String,
    marked: String,
    trail: String,
}

impl Excerpt {
    /// Cuts the line of byte `start` out of `source`, and shortens it around the span from `start`
    /// to `end`. Both may be past the end of `source` or inside a character.
    fn cut(source: &str, start: usize, end: usize) -> Self {
        let start = floor_boundary(source, start);
        let (before, after) = source.split_at(start);
        // A byte-order mark and the carriage return of a line end are not part of the line.
        let lead = match before.rsplit_once('\n') {
            Some((_, lead)) => lead,
            None => before.strip_prefix('\u{feff}').unwrap_or(before),
        };
        let after = after.split('\n').next().unwrap_or_default();
        let after = after.strip_suffix('\r').unwrap_or(after);
        let lead = if after.is_empty() { lead.strip_suffix('\r').unwrap_or(lead) } else { lead };
        let (marked, trail) = after.split_at(floor_boundary(after, end.saturating_sub(start)));
        let (marked, trail) = shorten(marked, trail);
        Self {
            lead: printable(&shorten_lead(lead)),
            marked: printable(&marked),
            trail: printable(&trail),
        }
    }
}

/// Shortens the text before the error to its end.
fn shorten_lead(lead: &str) -> String {
    if lead.len() <= LEAD {
        return lead.to_string();
    }
    let cut = floor_boundary(lead, lead.len() - LEAD);
    ["…", lead.split_at(cut).1].concat()
}

/// Shortens the error and the text after it to their start.
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

/// Replaces the characters that control a terminal or are invisible.
fn printable(text: &str) -> String {
    let shown = |character| match character {
        '\t' => ' ',
        _ if is_control_or_invisible(character) => char::REPLACEMENT_CHARACTER,
        _ => character,
    };
    text.chars().map(shown).collect()
}

#[cfg(test)]
#[allow(clippy::panic, reason = "a test may panic")]
mod tests {
    use alloc::format;
    use alloc::string::String;

    use super::super::kind::{ErrorKind, Expected, Field};
    use super::super::located::Error;
    use crate::text::span::Span;

    /// An error at the first occurrence of `error` in `source`.
    #[track_caller]
    fn on(source: &str, error: &str) -> Error {
        let Some(start) = source.find(error) else { panic!("{error:?} does not occur") };
        at(source, start, start + error.len())
    }

    fn at(source: &str, start: usize, end: usize) -> Error {
        let kind = ErrorKind::Expected(Expected::Url);
        Error::new(kind, Field::Url, Span::new(start, end), source)
    }

    /// Checks that the report of `error` has this position, and these two rows: the excerpt and
    /// the carets below it.
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
    fn only_the_line_of_the_error_is_shown() {
        let source = "one\ntwo three\nfour";
        shows(&on(source, "three"), source, (2, 5), ["two three", "    ^^^^^"]);
        shows(&on(source, "one"), source, (1, 1), ["one", "^^^"]);
        shows(&on(source, "four"), source, (3, 1), ["four", "^^^^"]);
        // Of an error that reaches into the next line, only the first line is shown.
        shows(&on(source, "three\nfour"), source, (2, 5), ["two three", "    ^^^^^"]);
    }

    #[test]
    fn an_empty_span_has_one_caret() {
        shows(&at("", 0, 0), "", (1, 1), ["", "^"]);
        shows(&at("one", 0, 0), "one", (1, 1), ["one", "^"]);
        shows(&at("one", 3, 3), "one", (1, 4), ["one", "   ^"]);
        shows(&at("one\n\ntwo", 4, 4), "one\n\ntwo", (2, 1), ["", "^"]);
        shows(&at("one\n", 4, 4), "one\n", (2, 1), ["", "^"]);
    }

    #[test]
    fn the_byte_order_mark_and_the_line_end_are_not_shown() {
        let source = "\u{feff}one two\r\nthree\r";
        shows(&on(source, "two"), source, (1, 5), ["one two", "    ^^^"]);
        shows(&on(source, "two\r"), source, (1, 5), ["one two", "    ^^^"]);
        shows(&on(source, "\r"), source, (1, 8), ["one two", "       ^"]);
        shows(&on(source, "three"), source, (2, 1), ["three", "^^^^^"]);
        shows(&at(source, 11, 11), source, (1, 9), ["one two", "       ^"]);
        shows(&at(source, 18, 18), source, (2, 7), ["three", "     ^"]);
        // Only the one at the start of the text is a byte-order mark.
        let source = "\u{feff}\u{feff}one\n\u{feff}two";
        shows(&on(source, "one"), source, (1, 2), ["\u{fffd}one", " ^^^"]);
        shows(&on(source, "two"), source, (2, 2), ["\u{fffd}two", " ^^^"]);
    }

    #[test]
    fn carets_are_as_wide_as_the_text_above() {
        shows(&on("\tone\ttwo", "two"), "\tone\ttwo", (1, 6), [" one two", "     ^^^"]);
        shows(&on("雨が one", "one"), "雨が one", (1, 4), ["雨が one", "     ^^^"]);
        shows(&on("one 雨が", "雨が"), "one 雨が", (1, 5), ["one 雨が", "    ^^^^"]);
        let source = "e\u{301}te\u{301} one";
        shows(&on(source, "one"), source, (1, 7), [source, "    ^^^"]);
        shows(&on(source, "\u{301}"), source, (1, 2), [source, " ^"]);
    }

    #[test]
    fn control_and_invisible_characters_are_replaced() {
        let marks = "\0\u{7}\u{8}\u{b}\u{c}\r\u{1b}\u{7f}\u{85}\u{9b}\u{2028}\u{2029}\
            \u{61c}\u{200e}\u{200f}\u{202a}\u{202e}\u{2066}\u{2069}\u{200b}\u{2060}\u{feff}";
        is_replaced(marks);
        is_replaced("\u{ad}\u{34f}\u{115f}\u{180b}\u{2065}\u{206a}\u{206f}\u{3164}\u{ffa0}");
        is_replaced("\u{fff9}\u{fffb}\u{1bca0}\u{1d173}\u{e0001}\u{e0100}\u{e01ef}");
        // Also where they have a use, for nobody can see it.
        let source = "می\u{200c}بارد ☂\u{fe0f} ฝน\u{200b}ตก one";
        let shown = source.replace(['\u{200c}', '\u{fe0f}', '\u{200b}'], "\u{fffd}");
        shows(&on(source, "one"), source, (1, 18), [&shown, &format!("{}^^^", " ".repeat(17))]);
    }

    /// Checks that each character of `marks` is shown as U+FFFD, with its caret.
    #[track_caller]
    fn is_replaced(marks: &str) {
        let count = marks.chars().count();
        let (shown, carets) = ("\u{fffd}".repeat(count), "^".repeat(count));
        shows(&on(marks, marks), marks, (1, 1), [&shown, &carets]);
    }

    #[test]
    fn a_long_line_is_cut_around_the_error() {
        // 100 KB of a two-byte letter, so that both cuts would be inside a letter.
        let half = "é".repeat(25_000);
        let source = format!("one\n{half}x, two, yy{half}\nthree");
        let (lead, trail) = ("é".repeat(29), "é".repeat(46));
        shows(
            &on(&source, "two"),
            &source,
            (2, 25_004),
            [&format!("…{lead}x, two, yy{trail}…"), &format!("{}^^^", " ".repeat(33))],
        );
        // An error at the start of the line, and one at its end.
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
    fn a_line_is_shortened_if_it_is_one_byte_too_long() {
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
    fn an_error_that_is_longer_than_the_excerpt_is_shortened() {
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

    /// The line number is of the text that was parsed, and the line of the other text.
    #[test]
    fn a_report_with_another_source_does_not_panic() {
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
        // The span begins and ends inside characters.
        shows(&error, "雨雨雨雨a雨雨", (3, 7), ["雨雨雨雨a雨雨", "         ^^"]);
        shows(&error, "\u{feff}", (3, 7), ["", "^"]);
        let error = at(read, usize::MAX, usize::MAX);
        shows(&error, read, (3, 11), ["three four", "          ^"]);
    }
}
