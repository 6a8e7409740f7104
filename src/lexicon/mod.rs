//! Words as data. Nothing here asks anything of a text: [`words`](crate::text::words) does.
//!
//! - `words.md` has every word and phrase, list by list. It is a page of the documentation.
//! - `names.md` has the months and weekdays, language by language, from CLDR. It is another.
//! - `table.rs` is both in the form in which they are looked up. A test writes it from the two
//!   pages: `UPDATE_LEXICON=1 cargo test --lib lexicon`.
//!
//! To add a word, write it on its line of `words.md` and run that test.

mod language;
mod table;

pub use self::language::Language;
pub(crate) use self::language::Languages;
pub(crate) use self::table::{BEGINNINGS, COMPOSED, ENDS};

/// A set of lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Lists(pub(crate) u128);

impl Lists {
    pub(crate) const NONE: Self = Self(0);

    /// The lists of both sets.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether a list is in both sets.
    pub(crate) const fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// Numbers the lists, in the order of the page.
macro_rules! lists {
    ($($name:ident)*) => {
        /// The numbers of the lists.
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "named as on the page")]
        enum List { $($name),* }

        impl Lists {
            $(pub(crate) const $name: Self = Self(1 << List::$name as u32);)*
        }

        /// The headings of the page, with `_` for `-`.
        #[cfg(test)]
        pub(crate) const HEADINGS: &[&str] = &[$(stringify!($name)),*];
    };
}

// Those of dates and bylines come first: a byline keeps them in 64 bits.
lists! {
    LABEL UNIT ZONE HALF HOUR_SIGN MINUTE_SIGN LENGTH CONNECTOR ORDINAL YEAR_MARK BY_WORD PARTICLE
    OTHER_MONTH ERA

    INNER_BY BY_BEFORE_NAME BY_BEFORE_OUTLET AUTHOR_LABEL AUTHORSHIP TASK TELLS COLUMN AND AND_BEFORE_NAME SURNAME_PARTICLE AT
    PLACE_PREFIX REGION SAID SAID_IN_TWO SAID_SMALL DOMAIN PRESS_NOUN OFFICE_NOUN QUALIFIER SUFFIX
    TITLE STAFF_NOUN STAFF_NOUN_IN_TWO AGENCY SMALL_AGENCY AGENCY_OTHER_SCRIPT UNNAMED_AGENCY OUTLET
    OUTLET_NOUN BODY_ENDING NAME_PARTICLE ARTICLE NO_NAME JOINS_NAME

    NOTICE_LABEL TEASER NOTE OPENING CALL CALL_AT_END SIGN_UP MAIL SUBSCRIBE FOLLOW PLATFORM COPYRIGHT RIGHTS PICTURE_LABEL SOURCE_LABEL
    MAKER_LABEL CAPTION PICTURE_BY PICTURE_AGENCY SIGNING_AGENCY BETWEEN_AGENCIES
    CORRESPONDENT_ENDING ADDITIONAL ADDITIONAL_LABEL CREDITED CONTRIBUTED BETWEEN_NAMES
    REPORTING_ROLE NO_TITLE SELF OF_ITSELF
}

/// Entries, letter by letter. The nodes are numbered breadth first, so that the children of
/// a node stand side by side, in the order of their letters.
#[derive(Debug)]
pub(crate) struct Trie {
    pub(crate) nodes: &'static [Node],
    /// The node that each letter of ASCII leads to from the first node; 0 if it leads to none.
    pub(crate) first: [u16; 128],
    pub(crate) answers: &'static [Answer],
    pub(crate) rows: &'static [Row],
}

/// A node: the letter that leads to it, its first child and how many it has, and what the
/// entry means that ends there, as an index into the answers; 0 if none ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Node(pub(crate) u16, pub(crate) u16, pub(crate) u16, pub(crate) u16);

/// What an entry means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    /// The lists that have it in any case of letters.
    pub(crate) lists: Lists,
    /// Where its rows begin, and how many it has.
    pub(crate) rows: u16,
    pub(crate) count: u8,
}

impl Answer {
    /// Nothing.
    pub(crate) const NONE: Self = Self { lists: Lists::NONE, rows: 0, count: 0 };
}

/// One more meaning of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Row {
    /// The lists that have it, if the capitals are those of the page, a bit for each letter.
    AsWritten(u64, Lists),
    /// The lists that have it, if the capitals are those of the page, or all are capitals.
    OrCapitals(u64, Lists),
    /// It names a month, counted from 1 for January.
    Month(u8, Languages),
    /// It names a weekday, counted from 0 for Monday.
    Weekday(u8, Languages),
    /// It is a word of these languages. Told only of lists where that counts.
    Of(Languages),
}
