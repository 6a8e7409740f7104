//! The date line: the date, in whatever form it is printed, and what may stand around it.

pub(crate) mod line;
mod forms;
mod canonical;
mod clock;
mod other_calendars;
mod weekdays;
mod judge;
pub(crate) mod byline_with_date;
