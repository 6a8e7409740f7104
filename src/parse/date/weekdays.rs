//! The weekdays of a date line.

use chrono::{Datelike as _, NaiveDate};

use crate::lexicon::Row;

/// The weekdays of a line, or of a part of one.
#[derive(Clone, Copy)]
pub(super) struct Weekdays<'a> {
    /// The days of the week that they leave, from bit 0 for Monday.
    days: u8,
    /// The first of them as it is written, if there is one.
    pub(super) first: Option<&'a str>,
}

impl<'a> Weekdays<'a> {
    /// No weekday.
    pub(super) const NONE: Self = Self { days: 0x7f, first: None };

    /// The weekdays that a name may mean.
    pub(super) fn of((name, rows): (&'a str, &[Row])) -> Self {
        let days = rows.iter().fold(0, |days, row| match row {
            Row::Weekday(day, _) => days | 1 << day,
            _ => days,
        });
        Self { days, first: Some(name) }
    }

    /// These, and those that follow.
    pub(super) fn and(self, other: Self) -> Self {
        Self { days: self.days & other.days, first: self.first.or(other.first) }
    }

    /// Whether a date is on all of them.
    pub(super) fn agree(self, date: NaiveDate) -> bool {
        self.days >> date.weekday().num_days_from_monday() & 1 == 1
    }
}
