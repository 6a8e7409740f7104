//! The date line: the date, in whatever way it is printed, and what may stand around it.

pub(crate) mod line;
pub(crate) mod forms;
pub(crate) mod judge;
pub(crate) mod clock;
pub(crate) mod byline_with_date;
pub(crate) mod other_calendars;
