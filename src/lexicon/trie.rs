//! The table of the entries of the lists, in the form for lookup.

use super::language::Languages;
use super::lists::Lists;

/// A trie of entries, by their letters. The children of a node are adjacent, in the order of
/// their letters. Nodes with equal children share them.
#[derive(Debug)]
pub(crate) struct Trie {
    /// The nodes, as [`Node::packed`] packs them. Plain numbers compile fastest.
    pub(crate) nodes: &'static [u64],
    /// The child of the first node for each ASCII letter. 0 if there is none.
    pub(crate) first: [u16; 128],
    pub(crate) answers: &'static [Answer],
    pub(crate) rows: &'static [Row],
}

/// A node: the letter that leads to it, its first child and the number of its children, and the
/// index of the answer for the entry that ends there. 0 if no entry ends there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Node {
    pub(crate) letter: u16,
    pub(crate) first: u16,
    pub(crate) count: u16,
    pub(crate) answer: u16,
}

impl Node {
    /// Packs the node into a number, with the letter in the lowest bits.
    #[cfg(test)]
    pub(crate) fn packed(self) -> u64 {
        let Self { letter, first, count, answer } = self;
        [answer, count, first, letter].iter().fold(0, |all, part| (all << 16) | u64::from(*part))
    }

    /// Unpacks a node.
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

/// The meaning of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    /// The lists that have the entry in any case.
    pub(crate) lists: Lists,
    /// The index of its first row, and the number of its rows.
    pub(crate) rows: u16,
    pub(crate) count: u8,
}

impl Answer {
    /// No meaning.
    pub(crate) const NONE: Self = Self { lists: Lists::NONE, rows: 0, count: 0 };
}

/// A further meaning of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Row {
    /// The lists that have the entry with these capitals, one bit for each letter.
    AsWritten(u64, Lists),
    /// The lists that have the entry with these capitals, or in capitals only.
    OrCapitals(u64, Lists),
    /// A month that the entry names, counted from 1 for January.
    Month(u8, Languages),
    /// A weekday that the entry names, counted from 0 for Monday.
    Weekday(u8, Languages),
    /// The languages of the entry. Only few lists have them.
    Of(Languages),
}
