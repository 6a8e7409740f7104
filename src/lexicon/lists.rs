//! The lists of words, and sets of lists.

/// A set of lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Lists(pub(crate) u128);

impl Lists {
    pub(crate) const NONE: Self = Self(0);

    /// Returns the union of both sets.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether any list is in both sets.
    pub(crate) const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// Numbers the lists, in the order of `words.md`.
macro_rules! lists {
    ($($name:ident)*) => {
        /// The numbers of the lists.
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "named as on the page")]
        enum List { $($name),* }

        impl Lists {
            $(pub(crate) const $name: Self = Self(1 << List::$name as u32);)*
        }

        /// The headings of `words.md`, with `_` for `-`.
        #[cfg(test)]
        pub(crate) const HEADINGS: &[&str] = &[$(stringify!($name)),*];
    };
}

// The lists of dates and bylines are first: a byline keeps them in 64 bits.
lists! {
    LABEL UNIT ZONE HALF HOUR_SIGN MINUTE_SIGN LENGTH CONNECTOR ORDINAL YEAR_MARK BY_WORD
    OTHER_MONTH ERA ACCESSED

    INNER_BY BY_BEFORE_NAME BY_BEFORE_OUTLET AUTHOR_LABEL AUTHORSHIP TASK TELLS COLUMN AND AND_BEFORE_NAME SURNAME_PARTICLE AT
    PLACE_PREFIX REGION SAID SAID_IN_TWO SAID_SMALL DOMAIN PRESS_NOUN OFFICE_NOUN QUALIFIER SUFFIX
    TITLE STAFF_NOUN STAFF_NOUN_IN_TWO AGENCY SMALL_AGENCY AGENCY_OTHER_SCRIPT UNNAMED_AGENCY OUTLET
    OUTLET_NOUN BODY_ENDING NAME_PARTICLE ARTICLE IN_TITLE NO_NAME JOINS_NAME

    NOTICE_LABEL TEASER NOTE OPENING CALL CALL_AT_END SIGN_UP MAIL SUBSCRIBE FOLLOW PLATFORM COPYRIGHT RIGHTS PICTURE_LABEL IMAGE_LABEL
    SOURCE_LABEL CAPTION PICTURE_BY PICTURE_AGENCY SIGNING_AGENCY BETWEEN_AGENCIES
    CORRESPONDENT_ENDING ADDITIONAL ADDITIONAL_LABEL CREDITED CONTRIBUTED BETWEEN_NAMES
    REPORTING_ROLE NO_TITLE SELF OF_ITSELF
}
