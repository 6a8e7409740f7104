//! The form in which the entries of the lists are looked up.

use super::language::Languages;
use super::lists::Lists;

/// Entries, letter by letter. The children of a node stand side by side, in the order of
/// their letters. Nodes share children that are the same in all that follows them.
#[derive(Debug)]
pub(crate) struct Trie {
    /// The nodes, each as [`Node::packed`] packs it: a compiler reads numbers fastest.
    pub(crate) nodes: &'static [u64],
    /// The node that each letter of ASCII leads to from the first node; 0 if it leads to none.
    pub(crate) first: [u16; 128],
    pub(crate) answers: &'static [Answer],
    pub(crate) rows: &'static [Row],
}

/// A node: the letter that leads to it, its first child and how many it has, and what the
/// entry means that ends there, as an index into the answers; 0 if none ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Node {
    pub(crate) letter: u16,
    pub(crate) first: u16,
    pub(crate) count: u16,
    pub(crate) answer: u16,
}

impl Node {
    /// The node as a number, the letter in the lowest bits.
    #[cfg(test)]
    pub(crate) fn packed(self) -> u64 {
        let Self { letter, first, count, answer } = self;
        [answer, count, first, letter].iter().fold(0, |all, part| (all << 16) | u64::from(*part))
    }

    /// The node that a number packs.
    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "each part has 16 bits")]
    pub(crate) const fn of(packed: u64) -> Self {
        Self {
            letter: packed as u16,
            first: (packed >> 16) as u16,
            count: (packed >> 32) as u16,
            answer: (packed >> 48) as u16,
        }
    }
}

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
