//! The date line: a date, and what may stand around it.

use chrono::NaiveDate;
use nom::branch::alt;
use nom::character::satisfy;
use nom::combinator::{consumed, eof, not, opt, peek, recognize, rest, verify};
use nom::multi::fold_many0;
use nom::sequence::{preceded, terminated};
use nom::{Err, Parser as _};

use super::canonical::canonical_date;
use super::clock::{COLONS, SIGN, STOP, clock, zone};
use super::forms::{date, gregorian_date};
use super::judge::{Reading, expected, gregorian_year, judge, on_weekdays, same_day};
use super::weekdays::Weekdays;
use crate::error::Expected;
use crate::grammar::{
    Fail, Parsed, Reads, any_of, from_fn, list, number, opt_spaced, or_fail, right, spaced,
    weekday_name, wsp0,
};
use crate::lexicon::Lists;
use crate::parse::options::ParseOptions;
use crate::text::lines::trim_start;
use crate::text::number::has_digit;
use crate::text::slices::{end_of, split_before};
use crate::text::words::Lookup;

/// How many bytes a date line has at most. Each word of it is looked up in long lists, which is
/// not for lines that are made to be expensive.
const LONGEST: usize = 1000;

/// `date-line = before-date [ sign ] date after-date [ signature ]`
///
/// Reads a date line, and judges it. The signature is left.
///
/// `Err::Error` is a line that is no date, and so maybe a byline; `Err::Failure` is a date that is
/// wrong. The line [may have a date](may_have_date).
pub(crate) fn date_line(line: &str, options: ParseOptions) -> Parsed<'_, NaiveDate> {
    if let Ok((_, date)) = canonical_date(line) {
        return Ok((end_of(line), date));
    }
    let (signature, outline) = outline(line, options)?;
    Ok((signature, outline.judge(line).map_err(Err::Failure)?))
}

/// Whether a line may have a date. Nearly no byline has a digit, without which there is none.
pub(crate) fn may_have_date(line: &str) -> bool {
    line.len() <= LONGEST && has_digit(line)
}

/// Whether a line would be read as a date line, be it right or wrong. No option changes that.
pub(crate) fn reads_as_date(line: &str) -> bool {
    may_have_date(line) && !matches!(date_line(line, ParseOptions::new()), Err(Err::Error(_)))
}

/// A date line before it is judged which of its readings counts.
#[derive(Clone, Copy)]
pub(super) struct Outline<'a> {
    reading: Reading<'a>,
    weekdays: Weekdays<'a>,
}

impl<'a> Outline<'a> {
    /// Judges which day it is.
    pub(super) fn judge(&self, line: &'a str) -> Result<NaiveDate, Fail<'a>> {
        let date = on_weekdays(&self.reading, self.weekdays)?;
        gregorian_year(line, &self.reading)?;
        Ok(date)
    }
}

/// Reads a date line to its end, but for the signature.
fn outline(line: &str, options: ParseOptions) -> Parsed<'_, Outline<'_>> {
    let words = &Lookup::new();
    let (input, before) = before_date(words).parse_complete(line)?;
    let (input, sign) = opt(recognize(any_of(SIGN))).parse_complete(input)?;
    let (input, reading) = date(judge(options), words).parse_complete(input)?;
    match sign {
        Some(sign) => Err(Err::Failure(expected(Expected::Unsigned, sign))),
        None => outline_after(reading, before, input, options, words),
    }
}

/// Reads what follows the date of a date line.
pub(super) fn outline_after<'a>(
    reading: Reading<'a>,
    before: Weekdays<'a>,
    input: &'a str,
    options: ParseOptions,
    words: &Lookup<'a>,
) -> Parsed<'a, Outline<'a>> {
    // Nearly always nothing follows.
    if input.is_empty() {
        return Ok((input, Outline { reading, weekdays: before }));
    }
    let (signature, after) = after_date(&reading, options, words).parse_complete(input)?;
    Ok((signature, Outline { reading, weekdays: before.and(after) }))
}

/// `before-date = pass *( plain pass ) [ timed-clock pass *( ( unit / plain / timed-clock ) pass ) ]`
///
/// Before a date, a unit follows only a clock.
pub(super) fn before_date<'a>(words: &Lookup<'a>) -> impl Reads<'a, Weekdays<'a>> {
    move |input| {
        let timed_clock = || no_weekday(timed_clock(words));
        let timed = alt((no_weekday(unit(words)), plain(words), timed_clock()));
        let timed =
            (terminated(timed_clock(), pass(false)), weekdays(terminated(timed, pass(false))));
        let before = weekdays(terminated(plain(words), pass(false)));
        let (input, (before, timed)) =
            preceded(pass(false), (before, opt(timed))).parse_complete(input)?;
        Ok((input, timed.map_or(before, |(_, after)| before.and(after))))
    }
}

/// No word of the lists starts with a digit from 0 to 9.
fn digit<'a>() -> impl Reads<'a, char> {
    satisfy(|it| it.is_ascii_digit())
}

/// `plain = label / weekday`
fn plain<'a>(words: &Lookup<'a>) -> impl Reads<'a, Weekdays<'a>> {
    preceded(not(digit()), alt((no_weekday(label(words)), weekday(words))))
}

/// `timed-clock = [ zone *WSP ] clock`
fn timed_clock<'a>(words: &Lookup<'a>) -> impl Reads<'a, &'a str> {
    recognize((opt((zone(words), wsp0())), clock(COLONS, words)))
}

/// `after-date = pass *( after-item pass )`
///
/// The end of the line or a signature follows. Another date counts if it is right, and must be the
/// same.
fn after_date<'a>(
    first: &Reading<'a>,
    options: ParseOptions,
    words: &Lookup<'a>,
) -> impl Reads<'a, Weekdays<'a>> {
    move |input| {
        let end = || alt((eof, signature(words)));
        // Nothing is passed twice: each item takes what follows it, and where that starts.
        let items = fold_many0(
            preceded(
                not(end()),
                terminated((after_item(first, options, words), peek(rest)), pass(true)),
            ),
            || (Weekdays::NONE, input),
            |(weekdays, _), (more, after)| (weekdays.and(more), after),
        );
        let (input, (weekdays, after)) = preceded(pass(true), items).parse_complete(input)?;
        let missed = |_| expected(Expected::DateEnd, trim_start(after));
        let (input, _) = or_fail(peek(end()), missed)(input)?;
        Ok((input, weekdays))
    }
}

/// `after-item = gregorian-date / unit / label / weekday / clock / length`
fn after_item<'a>(
    first: &Reading<'a>,
    options: ParseOptions,
    words: &Lookup<'a>,
) -> impl Reads<'a, Weekdays<'a>> {
    move |input: &'a str| {
        let word = || alt((no_weekday(unit(words)), plain(words)));
        // A date that is right starts with a number or the name of a month.
        if input.starts_with(char::is_alphabetic) && words.month(input).is_none() {
            return alt((word(), no_weekday(length(words)))).parse_complete(input);
        }
        let other = |input| {
            let date = gregorian_date(judge(options), words);
            let (rest, second) = right(date).parse_complete(input)?;
            same_day(first, &second).map_err(Err::Failure)?;
            Ok((rest, Weekdays::NONE))
        };
        let word = preceded(not(digit()), word());
        let number = alt((no_weekday(clock(STOP, words)), no_weekday(length(words))));
        alt((other, word, number)).parse_complete(input)
    }
}

/// Items one after the other, as the weekdays among them.
fn weekdays<'a>(item: impl Reads<'a, Weekdays<'a>>) -> impl Reads<'a, Weekdays<'a>> {
    fold_many0(item, || Weekdays::NONE, Weekdays::and)
}

fn no_weekday<'a>(item: impl Reads<'a, &'a str>) -> impl Reads<'a, Weekdays<'a>> {
    item.map(|_| Weekdays::NONE)
}

/// `label = LABEL`
pub(super) fn label<'a>(words: &Lookup<'a>) -> impl Reads<'a, &'a str> {
    list(words, Lists::LABEL)
}

/// `weekday = a name of a weekday`
///
/// In `mar 5 2024` it is the name of a month, and a right date starts with it.
fn weekday<'a>(words: &Lookup<'a>) -> impl Reads<'a, Weekdays<'a>> {
    move |input| {
        let (rest, weekdays) =
            consumed(weekday_name(words)).map(Weekdays::of).parse_complete(input)?;
        if words.month(input).is_some() {
            let date = gregorian_date(judge(ParseOptions::new()), words);
            not(right(date)).parse_complete(input)?;
        }
        Ok((rest, weekdays))
    }
}

/// `unit = UNIT / zone`
fn unit<'a>(words: &Lookup<'a>) -> impl Reads<'a, &'a str> {
    move |input: &'a str| alt((list(words, Lists::UNIT), zone(words))).parse_complete(input)
}

/// `length = LENGTH [ *WSP number ] / number *WSP LENGTH`
///
/// How long the reading takes.
fn length<'a>(words: &Lookup<'a>) -> impl Reads<'a, &'a str> {
    move |input: &'a str| {
        let word_first = recognize((list(words, Lists::LENGTH), opt_spaced(number())));
        alt((word_first, recognize((number(), spaced(list(words, Lists::LENGTH))))))
            .parse_complete(input)
    }
}

/// `signature = BY-WORD ( 1*WSP / *WSP ( ":" / "：" ) *WSP ) text`
pub(super) fn signature<'a>(words: &Lookup<'a>) -> impl Reads<'a, &'a str> {
    move |input: &'a str| {
        let is_something = |text: &str| !text.is_empty();
        let gap = verify(recognize((wsp0(), opt((any_of(COLONS), wsp0())))), is_something);
        recognize((list(words, Lists::BY_WORD), gap, verify(rest, is_something)))
            .parse_complete(input)
    }
}

/// `pass = *( WSP / mark / "-" )`
///
/// Before a date, white space follows a `-`, which is a sign otherwise.
pub(super) fn pass<'a>(is_after: bool) -> impl Reads<'a, &'a str> {
    from_fn(move |input: &'a str| Some(split_before(passed(input, is_after), input)))
}

/// A loop, because nearly always nothing or one space is passed.
fn passed(input: &str, is_after: bool) -> &str {
    let mut rest = input;
    loop {
        let next = trim_start(rest);
        if next.starts_with(|next: char| next.is_ascii_alphanumeric()) {
            return next;
        }
        let next = next.trim_start_matches(mark);
        let dash = next.strip_prefix('-');
        let dash = dash.filter(|rest| is_after || rest.starts_with(char::is_whitespace));
        let next = dash.unwrap_or(next);
        if next.len() == rest.len() {
            return rest;
        }
        rest = next;
    }
}

/// `mark = one of , ; : | / – — · • . @ ( ) [ ] ، 、 ， ： （ ） U+200E U+200F`
pub(super) const fn mark(character: char) -> bool {
    matches!(
        character,
        ',' | ';'
            | ':'
            | '|'
            | '/'
            | '–'
            | '—'
            | '·'
            | '•'
            | '.'
            | '@'
            | '('
            | ')'
            | '['
            | ']'
            | '،'
            | '、'
            | '，'
            | '：'
            | '（'
            | '）'
            | '\u{200e}'
            | '\u{200f}'
    )
}

#[cfg(test)]
#[allow(clippy::panic, reason = "a test may panic")]
mod tests {
    use super::*;
    use crate::error::ErrorKind;
    use crate::grammar::tests::{fails, reads, refuses};

    #[test]
    fn a_date_line_leaves_its_signature() {
        let read = |line| outline(line, ParseOptions::new());
        reads(read, "Published: Mon 26 Feb 2024, 10:30 | by Jane Roe", "by Jane Roe");
        refuses(read, "Updated 10:30");
        let (unsigned, end) = (Expected::Unsigned, Expected::DateEnd);
        fails(read, "+26 FEBRUARY 2024", ErrorKind::Expected(unsigned), "+");
        fails(read, "26 FEBRUARY 2024, rain", ErrorKind::Expected(end), ", rain");
    }

    #[test]
    fn labels_weekdays_and_clocks_are_before_a_date() {
        let words = &Lookup::new();
        reads(before_date(words), "Updated: Mon, 26 FEB", "26 FEB");
        reads(before_date(words), "10:30 GMT Mon – 26 FEB", "26 FEB");
        reads(before_date(words), "GMT 26 FEB", "GMT 26 FEB");
        reads(before_date(words), "-26 FEB", "-26 FEB");
        reads(plain(words), "Published 26", " 26");
        refuses(plain(words), "10:30");
    }

    #[test]
    fn a_clock_may_have_its_zone_before_it() {
        let words = &Lookup::new();
        reads(timed_clock(words), "GMT 17:27 26.02.2024", " 26.02.2024");
        refuses(timed_clock(words), "GMT 26.02.2024");
    }

    #[test]
    fn the_same_date_may_follow_a_date() {
        let words = &Lookup::new();
        let options = ParseOptions::new();
        let date = |text| {
            let (_, reading) = date(judge(options), words).parse_complete(text).ok()?;
            Some(reading)
        };
        let [Some(first), Some(second)] = ["26 FEBRUARY 2024", "27.2.2024"].map(date) else {
            panic!("these are dates")
        };
        reads(after_date(&first, options, words), ", 10:30 Mon. / 26.2.2024 5 min read", "");
        reads(after_date(&first, options, words), " by Jane Roe", "by Jane Roe");
        let two = ErrorKind::TwoDates { first: first.date, second: second.date };
        fails(after_date(&first, options, words), "/ 27.2.2024", two, "27.2.2024");
        let end = ErrorKind::Expected(Expected::DateEnd);
        fails(after_date(&first, options, words), " 30.2.2024", end, "30.2.2024");
    }

    #[test]
    fn a_weekday_is_no_month_of_a_date() {
        let words = &Lookup::new();
        reads(weekday(words), "Monday, 26", ", 26");
        reads(weekday(words), "mar 5 listopada", " 5 listopada");
        refuses(weekday(words), "mar 5 2024");
        refuses(weekday(words), "Mondays");
    }

    #[test]
    fn words_around_a_date() {
        let words = &Lookup::new();
        reads(label(words), "Published: 1", ": 1");
        refuses(label(words), "Rain");
        reads(unit(words), "GMT+1", "");
        refuses(unit(words), "rain");
        reads(length(words), "5 min read", " read");
        reads(length(words), "Comments 0", "");
        refuses(length(words), "5");
    }

    #[test]
    fn a_signature_has_a_by_word_and_a_text() {
        let words = &Lookup::new();
        reads(signature(words), "by Jane Roe", "");
        reads(signature(words), "By：Jane Roe", "");
        refuses(signature(words), "by ");
        refuses(signature(words), "bye Jane");
    }

    #[test]
    fn marks_are_passed() {
        reads(pass(false), " | – - 1", "1");
        reads(pass(false), " -1", "-1");
        reads(pass(true), " -1", "1");
        reads(pass(true), "x", "x");
    }
}
