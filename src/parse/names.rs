//! Reads languages, orders and fields from their names.

use core::str::FromStr;

use super::options::DateOrder;
use crate::error::Field;
use crate::lexicon::Language;

/// A text is the name of no [`Language`], [`DateOrder`] or [`Field`].
///
/// Its message says which names there are, and never contains the text.
///
/// ```
/// use newsclip::Language;
///
/// let error = "Klingon".parse::<Language>().unwrap_err();
/// assert_eq!(error.to_string(), "unknown language: expected an ISO 639-1 code, such as `de`");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("unknown {expected}")]
pub struct UnknownNameError {
    expected: &'static str,
}

const LANGUAGE: UnknownNameError =
    UnknownNameError { expected: "language: expected an ISO 639-1 code, such as `de`" };
const ORDER: UnknownNameError =
    UnknownNameError { expected: "order of day and month: expected `dmy` or `mdy`" };
const FIELD: UnknownNameError = UnknownNameError {
    expected: "field: expected `headline`, `deck`, `publication`, `url`, `byline`, `date`, `paragraphs` or `document`",
};

/// Reads a [code](Language::code), in any case: `de`, `DE`.
impl FromStr for Language {
    type Err = UnknownNameError;

    fn from_str(name: &str) -> Result<Self, UnknownNameError> {
        Self::all().find(|it| it.code().eq_ignore_ascii_case(name)).ok_or(LANGUAGE)
    }
}

/// Reads `dmy` or `mdy`, in any case.
impl FromStr for DateOrder {
    type Err = UnknownNameError;

    fn from_str(name: &str) -> Result<Self, UnknownNameError> {
        let orders = [Self::DayMonthYear, Self::MonthDayYear];
        orders.into_iter().find(|it| it.as_str().eq_ignore_ascii_case(name)).ok_or(ORDER)
    }
}

/// Reads what [`as_str`](Field::as_str) returns.
impl FromStr for Field {
    type Err = UnknownNameError;

    fn from_str(name: &str) -> Result<Self, UnknownNameError> {
        let fields = [
            Self::Document,
            Self::Headline,
            Self::Deck,
            Self::Publication,
            Self::Url,
            Self::Byline,
            Self::Date,
            Self::Paragraphs,
        ];
        fields.into_iter().find(|it| it.as_str() == name).ok_or(FIELD)
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString as _;

    use super::*;

    #[test]
    fn names_read_back() {
        for language in Language::all() {
            assert_eq!(language.to_string().parse(), Ok(language));
        }
        for order in [DateOrder::DayMonthYear, DateOrder::MonthDayYear] {
            assert_eq!(order.to_string().parse(), Ok(order));
        }
        let names = "document headline deck publication url byline date paragraphs";
        for name in names.split(' ') {
            assert_eq!(name.parse::<Field>().map(Field::as_str), Ok(name));
        }
    }

    #[test]
    fn codes_are_of_any_case_and_fields_are_not() {
        assert_eq!("DE".parse(), Ok(Language::German));
        assert_eq!("DMY".parse(), Ok(DateOrder::DayMonthYear));
        assert_eq!("Deck".parse::<Field>(), Err(FIELD));
    }

    #[test]
    fn an_unknown_name_says_what_is_known() {
        assert_eq!("".parse::<Language>(), Err(LANGUAGE));
        assert_eq!("deutsch".parse::<Language>(), Err(LANGUAGE));
        assert_eq!("ymd".parse::<DateOrder>(), Err(ORDER));
        assert_eq!(ORDER.to_string(), "unknown order of day and month: expected `dmy` or `mdy`");
        assert_eq!("title".parse::<Field>(), Err(FIELD));
        assert!(FIELD.to_string().starts_with("unknown field: expected `headline`, `deck`"));
    }
}
