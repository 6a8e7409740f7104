//! The canonical date: `26 FEBRUARY 2024`.

use core::fmt;

use chrono::{Datelike as _, NaiveDate, Weekday};

/// The names of the months in the canonical date.
const MONTHS: [&str; 12] = [
    "JANUARY",
    "FEBRUARY",
    "MARCH",
    "APRIL",
    "MAY",
    "JUNE",
    "JULY",
    "AUGUST",
    "SEPTEMBER",
    "OCTOBER",
    "NOVEMBER",
    "DECEMBER",
];

/// Returns the number of the month with this name in the canonical date, counted from 1.
pub(crate) fn canonical_month(word: &str) -> Option<u8> {
    (1..).zip(MONTHS).find(|(_, name)| *name == word).map(|(number, _)| number)
}

/// Displays a date as the canonical text has it: `26 FEBRUARY 2024`. The year is from 1 to 9999.
pub(crate) struct CanonicalDate(pub(crate) NaiveDate);

impl CanonicalDate {
    /// Writes the date, character by character. `write!` would take as long as the rest of the
    /// header does.
    pub(crate) fn write_to(&self, out: &mut impl fmt::Write) -> fmt::Result {
        let (day, year) = (self.0.day(), self.0.year().unsigned_abs());
        let month = usize::try_from(self.0.month0()).ok().and_then(|index| MONTHS.get(index));
        let last_digit = |number: u32| char::from_digit(number % 10, 10).unwrap_or('0');
        if day > 9 {
            out.write_char(last_digit(day / 10))?;
        }
        out.write_char(last_digit(day))?;
        out.write_char(' ')?;
        out.write_str(month.copied().unwrap_or_default())?;
        out.write_char(' ')?;
        [1000, 100, 10, 1].iter().try_for_each(|place| out.write_char(last_digit(year / place)))
    }
}

impl fmt::Display for CanonicalDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_to(f)
    }
}

/// Returns the name of a weekday in capitals, as in the canonical date.
pub(crate) const fn weekday_name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "MONDAY",
        Weekday::Tue => "TUESDAY",
        Weekday::Wed => "WEDNESDAY",
        Weekday::Thu => "THURSDAY",
        Weekday::Fri => "FRIDAY",
        Weekday::Sat => "SATURDAY",
        Weekday::Sun => "SUNDAY",
    }
}
