//! The names of months and weekdays, and the canonical date.

use core::fmt;

use chrono::{Datelike as _, NaiveDate, Weekday};

/// The months: each as the canonical date writes it, and its short forms. All
/// are read in any case of letters; a short form may end in a full stop.
const MONTHS: [(&str, &[&str]); 12] = [
    ("JANUARY", &["JAN"]),
    ("FEBRUARY", &["FEB"]),
    ("MARCH", &["MAR"]),
    ("APRIL", &["APR"]),
    ("MAY", &[]),
    ("JUNE", &["JUN"]),
    ("JULY", &["JUL"]),
    ("AUGUST", &["AUG"]),
    ("SEPTEMBER", &["SEPT", "SEP"]),
    ("OCTOBER", &["OCT"]),
    ("NOVEMBER", &["NOV"]),
    ("DECEMBER", &["DEC"]),
];

/// The weekdays, with their short forms.
const WEEKDAYS: [(Weekday, &str, &[&str]); 7] = [
    (Weekday::Mon, "MONDAY", &["MON"]),
    (Weekday::Tue, "TUESDAY", &["TUES", "TUE"]),
    (Weekday::Wed, "WEDNESDAY", &["WEDS", "WED"]),
    (Weekday::Thu, "THURSDAY", &["THURS", "THUR", "THU"]),
    (Weekday::Fri, "FRIDAY", &["FRI"]),
    (Weekday::Sat, "SATURDAY", &["SAT"]),
    (Weekday::Sun, "SUNDAY", &["SUN"]),
];

/// The number, from 1, of the month that is written `word` in the canonical date.
pub(crate) fn canonical_month(word: &str) -> Option<u8> {
    (1..).zip(MONTHS).find(|(_, (name, _))| *name == word).map(|(number, _)| number)
}

/// The number, from 1, of the month that `word` names.
pub(crate) fn month_number(word: &str) -> Option<u8> {
    let mut numbered = (1..).zip(MONTHS);
    numbered.find(|(_, (name, short))| names(word, name, short)).map(|(number, _)| number)
}

/// The weekday that `word` names.
pub(crate) fn weekday_named(word: &str) -> Option<Weekday> {
    WEEKDAYS.iter().find(|(_, name, short)| names(word, name, short)).map(|(weekday, ..)| *weekday)
}

/// Whether `word` is a name or one of its short forms, in any case of letters.
fn names(word: &str, name: &str, short: &[&str]) -> bool {
    name.eq_ignore_ascii_case(word) || short.iter().any(|short| short.eq_ignore_ascii_case(word))
}

/// A date of a year from 1 to 9999 as the canonical text writes it:
/// `26 FEBRUARY 2024`.
pub(crate) struct CanonicalDate(pub(crate) NaiveDate);

impl CanonicalDate {
    /// Writes the date, character by character: `write!` would take as long as
    /// all the rest of the header does.
    pub(crate) fn write_to(&self, out: &mut impl fmt::Write) -> fmt::Result {
        let (day, year) = (self.0.day(), self.0.year().unsigned_abs());
        let month = usize::try_from(self.0.month0()).ok().and_then(|index| MONTHS.get(index));
        let last_digit = |number: u32| char::from_digit(number % 10, 10).unwrap_or('0');
        if day > 9 {
            out.write_char(last_digit(day / 10))?;
        }
        out.write_char(last_digit(day))?;
        out.write_char(' ')?;
        out.write_str(month.map_or("", |(name, _)| name))?;
        out.write_char(' ')?;
        [1000, 100, 10, 1].iter().try_for_each(|place| out.write_char(last_digit(year / place)))
    }
}

impl fmt::Display for CanonicalDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_to(f)
    }
}

/// The weekday of a date, in the capitals of the canonical date.
pub(crate) fn weekday_of(date: NaiveDate) -> &'static str {
    let weekday = date.weekday();
    WEEKDAYS.iter().find(|(day, ..)| *day == weekday).map_or("", |(_, name, _)| name)
}
