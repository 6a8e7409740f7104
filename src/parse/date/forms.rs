//! The forms in which a date is printed.
//!
//! A reader must distinguish a mistyped date from a byline. So a line is a date line, right or
//! wrong, as soon as it starts as one: with three numbers and separators between them, with a day
//! next to a month, or with a number, a word and a year. From there on, what does not fit is an
//! error. So a form is read whole here, and [judged](super::judge) afterwards.

use nom::branch::alt;
use nom::bytes::tag;
use nom::character::char;
use nom::combinator::{consumed, fail, not, opt, peek, recognize, success, verify};
use nom::sequence::{delimited, preceded, terminated};
use nom::{Err, Parser as _};

use super::clock::stamp;
use super::other_calendars::of_another_calendar;
use crate::error::{Expected, Field};
use crate::grammar::{
    Fail, Parsed, Reads, any_of, expect, folded, judged, list, month_name, number, number_that,
    one_of_list, or_error, spaced, word, wsp, wsp0,
};
use crate::lexicon::{Lists, Row};
use crate::text::lines::trim_start;
use crate::text::number::{self, Number};
use crate::text::slices::up_to;
use crate::text::words::Lookup;

/// `year-sign = 年 / 년`
const YEAR_SIGN: &[char] = &['年', '년'];

/// `month-sign = 月 / 월`
const MONTH_SIGN: &[char] = &['月', '월'];

/// `day-sign = 日 / 号 / 號 / 일`
const DAY_SIGN: &[char] = &['日', '号', '號', '일'];

/// `pause-mark = "," / "،" / "-" / "–" / "/"`
const PAUSE_MARK: &[char] = &[',', '،', '-', '–', '/'];

/// What a date is made of.
#[derive(Clone, Copy)]
pub(super) enum Form<'a> {
    WithSigns { year: Number<'a>, month: Number<'a>, day: Number<'a> },
    InFigures { numbers: [Number<'a>; 3], marks: [char; 2] },
    Named(Named<'a>),
    OfAnotherCalendar,
}

/// A date with the name of its month.
#[derive(Clone, Copy)]
pub(super) struct Named<'a> {
    pub(super) day: Number<'a>,
    pub(super) month: Month<'a>,
    /// The second of day and month, if nothing separates it from the first.
    pub(super) glued: Option<&'a str>,
    /// The year, or why there is none.
    pub(super) year: Result<u16, Fail<'a>>,
}

/// A word in the place of a month.
#[derive(Clone, Copy)]
pub(super) struct Month<'a> {
    pub(super) text: &'a str,
    /// What it means, if it is the name of one.
    pub(super) rows: Option<&'static [Row]>,
}

/// What a form that was read whole is worth: a judge takes its text and its parts.
pub(super) trait Judge<'a, T>: Fn(&'a str, &Form<'a>) -> Result<T, Fail<'a>> + Copy {}

impl<'a, T, F: Fn(&'a str, &Form<'a>) -> Result<T, Fail<'a>> + Copy> Judge<'a, T> for F {}

/// `date = gregorian-date / of-another-calendar`
pub(super) fn date<'a, T>(judge: impl Judge<'a, T>, words: &Lookup<'a>) -> impl Reads<'a, T> {
    let other =
        judged(of_another_calendar(words), move |text, _| judge(text, &Form::OfAnotherCalendar));
    alt((gregorian_date(judge, words), other))
}

/// `gregorian-date = with-signs / in-figures / year-first / day-first / month-first`
///
/// All but the last start with a number, which is read once: their productions go on after it.
pub(super) fn gregorian_date<'a, T>(
    judge: impl Judge<'a, T>,
    words: &Lookup<'a>,
) -> impl Reads<'a, T> {
    move |input| match number::number(input) {
        None => whole(month_first(words), input, judge, words).parse_complete(input),
        // A time of day.
        Some((_, rest)) if rest.starts_with(':') => fail().parse_complete(input),
        Some((first, rest)) => {
            let year_first = whole(year_first(first, words), input, judge, words);
            let day_first = whole(day_first(first, words), input, judge, words);
            let named = alt((year_first, day_first));
            if trim_start(rest).starts_with(|it: char| it.is_ascii_alphabetic()) {
                return { named }.parse_complete(rest);
            }
            let with_signs = whole(with_signs(first), input, judge, words);
            let in_figures = whole(in_figures(first), input, judge, words);
            alt((with_signs, in_figures, named)).parse_complete(rest)
        }
    }
}

/// Reads the rest of a form that starts with `start`, and has it judged. This is done at once: a
/// form is large, and to hand it on takes as long as to read it.
fn whole<'a, T>(
    mut form: impl Reads<'a, Form<'a>>,
    start: &'a str,
    judge: impl Judge<'a, T>,
    words: &Lookup<'a>,
) -> impl FnMut(&'a str) -> Parsed<'a, T> {
    move |input| {
        let (rest, form) = form.parse_complete(input)?;
        // A word that is no name of a month may be one of another calendar.
        if matches!(form, Form::Named(Named { month: Month { rows: None, .. }, .. })) {
            not(of_another_calendar(words)).parse_complete(start)?;
        }
        Ok((rest, judge(up_to(rest, start), &form).map_err(Err::Failure)?))
    }
}

/// `with-signs = number *WSP year-sign *WSP number *WSP month-sign *WSP number [ *WSP day-sign ]`
fn with_signs(year: Number<'_>) -> impl Reads<'_, Form<'_>> {
    let month = terminated(number(), spaced(any_of(MONTH_SIGN)));
    let day = expect(Expected::Day, Field::Date, number());
    let day = terminated(day, opt(spaced(any_of(DAY_SIGN))));
    preceded(spaced(any_of(YEAR_SIGN)), (spaced(month), spaced(day)))
        .map(move |(month, day)| Form::WithSigns { year, month, day })
}

/// `in-figures = number figure-mark number figure-mark number`
fn in_figures(first: Number<'_>) -> impl Reads<'_, Form<'_>> {
    (figure_mark, number(), figure_mark, number()).map(move |(mark, second, other_mark, third)| {
        Form::InFigures { numbers: [first, second, third], marks: [mark, other_mark] }
    })
}

/// `figure-mark = *WSP ( "-" / "/" / "." ) *WSP`
fn figure_mark(input: &str) -> Parsed<'_, char> {
    delimited(wsp0(), any_of(&['-', '/', '.']), wsp0()).parse_complete(input)
}

/// `year-first = number [ pause ] [ YEAR-MARK [ pause ] ]
/// ( month pause number [ ORDINAL ] / number [ ORDINAL ] pause month )`
///
/// The year has four digits, and the day one or two. The month has a name.
fn year_first<'a>(year: Number<'a>, words: &Lookup<'a>) -> impl Reads<'a, Form<'a>> {
    move |input| {
        let is_year = verify(success(()), |()| year.length == 4);
        let mark = (list(words, Lists::YEAR_MARK), opt(pause));
        let month = || verify(month(words), |month: &Month<'_>| month.rows.is_some());
        let day = || terminated(number_that(|it| it.length <= 2), opt(ordinal()));
        let month_day = (month(), preceded(pause, day()));
        let day_month = (day(), preceded(pause, month())).map(|(day, month)| (month, day));
        preceded((is_year, opt(pause), opt(mark)), alt((month_day, day_month)))
            .map(|(month, day)| {
                Form::Named(Named { day, month, glued: None, year: Ok(year.value) })
            })
            .parse_complete(input)
    }
}

/// `day-first = number [ ORDINAL ] [ pause ] [ connector ] month [ pause ] [ connector ] year`
fn day_first<'a>(day: Number<'a>, words: &Lookup<'a>) -> impl Reads<'a, Form<'a>> {
    move |input| {
        let month = preceded(opt(connector(words)), month(words));
        let month = (opt(ordinal()), opt(pause), month).map(|(_, pause, month)| {
            let glued = pause.is_none().then_some(month.text);
            (day, month, glued)
        });
        with_year(month, words).parse_complete(input)
    }
}

/// `month-first = month [ pause ] number [ ORDINAL ] [ stamp ] [ pause ] [ connector ] year`
fn month_first<'a>(words: &Lookup<'a>) -> impl Reads<'a, Form<'a>> {
    move |input| {
        let day = terminated(number(), (opt(ordinal()), opt(stamp(words))));
        let month_day = (month(words), opt(pause), day).map(|(month, pause, day)| {
            let glued = pause.is_none().then_some(day.text);
            (day, month, glued)
        });
        with_year(month_day, words).parse_complete(input)
    }
}

/// Reads a day, a month and then the year. A word that is no name of a month is an error if a
/// year follows, as in `26 FEBRURY 2024`, and otherwise says that this is no date.
fn with_year<'a>(
    day_and_month: impl Reads<'a, (Number<'a>, Month<'a>, Option<&'a str>)>,
    words: &Lookup<'a>,
) -> impl Reads<'a, Form<'a>> {
    let mut named = (day_and_month, or_error(year(words)))
        .map(|((day, month, glued), year)| Named { day, month, glued, year });
    move |input| {
        let (rest, named) = named.parse_complete(input)?;
        if named.month.rows.is_none() && named.year.is_err() {
            return fail().parse_complete(input);
        }
        Ok((rest, Form::Named(named)))
    }
}

/// `year = number`
///
/// It has four digits, and a pause before it; otherwise that is the error. A connector before it is
/// skipped.
fn year<'a>(words: &Lookup<'a>) -> impl Reads<'a, u16> {
    let digits = preceded(opt(connector(words)), expect(Expected::Year, Field::Date, number()));
    judged((opt(pause), digits), |_, (pause, digits)| {
        let expected = |expected| Err(Fail::expected(expected, Field::Date, digits.text));
        match pause {
            _ if digits.length != 4 => expected(Expected::Year),
            None => expected(Expected::DateSpace),
            Some(_) => Ok(digits.value),
        }
    })
}

/// `month = a name of a month / word`
fn month<'a>(words: &Lookup<'a>) -> impl Reads<'a, Month<'a>> {
    let name = alt((month_name(words).map(Some), word().map(|_| None)));
    consumed(name).map(|(text, rows)| Month { text, rows })
}

/// `ORDINAL`. Nearly always white space follows a number, and no ordinal.
fn ordinal<'a>() -> impl Reads<'a, &'a str> {
    preceded(not(wsp()), one_of_list(Lists::ORDINAL))
}

/// `connector = CONNECTOR 1*WSP / "d'" / "ב" / "ל"`
///
/// The letters of Hebrew are the first of the word, as in `בפברואר`.
fn connector<'a>(words: &Lookup<'a>) -> impl Reads<'a, &'a str> {
    let spaced = recognize((list(words, Lists::CONNECTOR), wsp(), wsp0()));
    let elided = preceded(peek(any_of(&['d', 'D'])), folded("d'"));
    alt((spaced, elided, recognize(any_of(&['ב', 'ל']))))
}

/// `pause = [ "." ] gap *WSP / "."`
fn pause(input: &str) -> Parsed<'_, &str> {
    alt((recognize((opt(char('.')), gap, wsp0())), tag("."))).parse_complete(input)
}

/// `gap = 1*WSP [ pause-mark ] / pause-mark`
///
/// A `-` after white space is a sign and no mark, as in `26 FEBRUARY -2024`, unless white space
/// follows it too.
fn gap(input: &str) -> Parsed<'_, &str> {
    let sign = (char('-'), not(wsp()));
    let after_space = (wsp(), wsp0(), opt(preceded(not(sign), any_of(PAUSE_MARK))));
    alt((recognize(after_space), recognize(any_of(PAUSE_MARK)))).parse_complete(input)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::ErrorKind;
    use crate::grammar::tests::{fails, reads, refuses};

    /// A judge that takes anything.
    #[expect(clippy::unnecessary_wraps, reason = "others refuse")]
    fn any<'a>(_: &'a str, _: &Form<'a>) -> Result<(), Fail<'a>> {
        Ok(())
    }

    #[test]
    fn a_date_is_read_whole_and_not_judged() {
        let words = &Lookup::new();
        reads(date(any, words), "99 FEBRUARY 2024, 10:30", ", 10:30");
        reads(date(any, words), "13/13/2024", "");
        reads(date(any, words), "26 Ramadan 1445", "");
        refuses(date(any, words), "Jane Roe 2024");
        refuses(date(any, words), "10:30 26 FEBRUARY 2024");
    }

    #[test]
    fn a_gregorian_date_has_one_of_five_forms() {
        let words = &Lookup::new();
        reads(gregorian_date(any, words), "2024年2月26日", "");
        reads(gregorian_date(any, words), "2024 Feb 26", "");
        reads(gregorian_date(any, words), "Feb 26 2024", "");
        refuses(gregorian_date(any, words), "令和6");
        refuses(gregorian_date(any, words), "26 Ramadan 1445");
        refuses(gregorian_date(any, words), "26:02:2024");
    }

    #[test]
    fn numbers_with_signs() {
        reads(number().flat_map(with_signs), "2024年 2月 26日(月)", "(月)");
        reads(number().flat_map(with_signs), "2024년 2월 26", "");
        refuses(number().flat_map(with_signs), "2024年2");
        fails(
            number().flat_map(with_signs),
            "2024年2月 x",
            ErrorKind::Expected(Expected::Day),
            "x",
        );
    }

    #[test]
    fn three_numbers_in_figures() {
        reads(number().flat_map(in_figures), "26 / 02-2024 x", " x");
        refuses(number().flat_map(in_figures), "26/02");
        reads(figure_mark, " - 1", "1");
        refuses(figure_mark, ",");
    }

    #[test]
    fn a_year_first_has_a_name_of_a_month() {
        let words = &Lookup::new();
        reads(number().flat_map(|it| year_first(it, words)), "2024. február 26.", ".");
        reads(number().flat_map(|it| year_first(it, words)), "2024. gada 26. februāris", "");
        refuses(number().flat_map(|it| year_first(it, words)), "2024 Februry 26");
        refuses(number().flat_map(|it| year_first(it, words)), "24 FEBRUARY 26");
    }

    #[test]
    fn a_day_first_has_any_word_before_a_year() {
        let words = &Lookup::new();
        reads(number().flat_map(|it| day_first(it, words)), "26th of FEBRURY, 2024.", ".");
        reads(number().flat_map(|it| day_first(it, words)), "26 FEBRUARY 24", " 24");
        refuses(number().flat_map(|it| day_first(it, words)), "26 rainy days");
    }

    #[test]
    fn a_month_first_may_have_a_stamp_before_the_year() {
        let words = &Lookup::new();
        reads(month_first(words), "Feb 26th 9:05:59 UTC, 2024", "");
        reads(month_first(words), "Febuary 26, 2024", "");
        refuses(month_first(words), "Rain 26");
        refuses(month_first(words), "FEBRUARY");
    }

    #[test]
    fn a_year_has_four_digits_after_a_pause() {
        let words = &Lookup::new();
        let expected = ErrorKind::Expected;
        reads(year(words), " de 2024 x", " x");
        fails(year(words), " 24", expected(Expected::Year), "24");
        fails(year(words), "2024", expected(Expected::DateSpace), "2024");
        fails(year(words), " x", expected(Expected::Year), "x");
    }

    #[test]
    fn a_month_is_a_name_or_a_word() {
        let words = &Lookup::new();
        reads(month(words), "tháng 2, 2024", ", 2024");
        reads(month(words), "Februry 2", " 2");
        refuses(month(words), "2");
        reads(ordinal(), "th of", " of");
        refuses(ordinal(), " th");
    }

    #[test]
    fn a_connector_is_spaced_or_glued() {
        let words = &Lookup::new();
        reads(connector(words), "de febrero", "febrero");
        reads(connector(words), "d’août", "août");
        reads(connector(words), "בפברואר", "פברואר");
        refuses(connector(words), "de");
    }

    #[test]
    fn a_pause_is_not_nothing() {
        reads(pause, ". - x", "x");
        reads(pause, ".", "");
        reads(pause, " -2024", "-2024");
        reads(gap, ",2024", "2024");
        reads(gap, " – 2024", " 2024");
        refuses(pause, "2024");
        refuses(gap, ".");
    }
}
