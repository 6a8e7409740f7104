//! The segments after an author: what each says of the author, or that it names the next one.

use core::cell::OnceCell;

use self::Relation::{Name, NextAuthor, Place, Role, Tail};
use super::affiliation::is_affiliation;
use super::agency::{begin_with_outlet, is_agency};
use super::author::AuthorKind;
use super::bracket::begin_with_bracket;
use super::entry::Entry;
use super::grammar::begin_with;
use super::lead::{lead, may_begin_lead};
use super::name::{Named, begin_small, first_case, name, named};
use super::place::{are_known_place, at, place_phrase};
use super::role::{are_role, is_office_noun, is_press_noun, role};
use super::scanner::after;
use super::segment::Segment;
use super::separator::{Separator, skip_separators};
use super::staff::is_staff;
use super::word::{Word, Words};
use crate::lexicon::Lists;
use crate::text::letters::without_marks;
use crate::text::span::Span;
use crate::text::spelling::{Case, is_in_capitals};

/// The segment with which the next author begins.
#[derive(Clone)]
pub(super) struct Next {
    pub(super) segment: Segment,
    /// What it names, if that was read already.
    pub(super) named: Option<Named>,
    /// Whether it may begin with a lead: no, if none was found already.
    pub(super) may_have_lead: bool,
}

impl Next {
    pub(super) const NONE: Self = Self { segment: Segment::NONE, named: None, may_have_lead: true };
}

/// What a segment says of the author before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Relation {
    /// Nothing: it names the next author.
    NextAuthor,
    /// More of the name.
    Name,
    Place,
    /// A bracket or place-phrase, and maybe more.
    Tail,
    Role,
}

/// A segment after each of these is *beside a mark*.
const BESIDE_MARK: After = After::of(&[Separator::Mark, Separator::Line]);
const NOT_BESIDE_MARK: After = After::of(&[Separator::And, Separator::Semicolon]);
const NO_SEMICOLON: After = After::of(&[Separator::Mark, Separator::Line, Separator::And]);
const AND: After = After::of(&[Separator::And]);
const MARK: After = After::of(&[Separator::Mark]);
const ANY: After = BESIDE_MARK.or(NOT_BESIDE_MARK);

/// A set of separators.
#[derive(Clone, Copy)]
struct After(u8);

impl After {
    const fn of(separators: &[Separator]) -> Self {
        let (mut set, mut rest) = (0, separators);
        while let [first, more @ ..] = rest {
            set |= 1 << *first as u8;
            rest = more;
        }
        Self(set)
    }

    const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    const fn has(self, separator: Separator) -> bool {
        self.0 & (1 << separator as u8) != 0
    }
}

/// A rule for the segments after an author.
struct Row {
    /// The separators after which it applies.
    after: After,
    /// Whether it applies to a segment.
    applies: Applies,
    relation: Relation,
    /// A byline of which the last segment is decided by this row.
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests read it"))]
    example: &'static str,
}

/// `detail = 1*word`
///
/// The rules for it, of which the first that applies counts. The last always applies.
#[expect(clippy::redundant_closure_for_method_calls, reason = "a method has no such lifetimes")]
static DETAIL: [Row; 20] = [
    row(BESIDE_MARK, |it| !it.has_more() && it.are_suffixes(), Name, "Jane Roe, MD"),
    row(ANY, |it| it.begins_with_bracket(), Tail, "Jane Roe, (Lisbon)"),
    row(NO_SEMICOLON, |it| it.begins_with_place(), Tail, "Jane Roe, in Lisbon"),
    row(
        ANY,
        |it| it.begins_with_lead() || it.is_agency(),
        NextAuthor,
        "Jane Roe, photos by John Doe",
    ),
    row(AND, |it| !it.has_more() && it.is_staff(), NextAuthor, "Jane Roe and staff reporters"),
    row(ANY, |it| it.is_role(), Role, "Jane Roe, Political Editor"),
    row(ANY, |it| it.is_agency_in_place(), NextAuthor, "Jane Roe, Reuters in Lisbon"),
    row(BESIDE_MARK, |it| it.is_affiliation() || it.is_staff(), Role, "Jane Roe, The Skerry Post"),
    row(ANY, |it| it.is_staff(), NextAuthor, "Jane Roe; Gazette staff"),
    row(
        BESIDE_MARK,
        |it| it.is_small() && it.is_after_place(),
        Place,
        "Jane Roe in Lisbon, old town",
    ),
    row(ANY, |it| it.is_small(), Role, "Jane Roe, late of Skerry"),
    row(ANY, |it| it.named().is_none(), Role, "Jane Roe, Friend of all"),
    row(
        NO_SEMICOLON,
        |it| it.is_after_place() && it.goes_on_with_place(),
        Place,
        "Jane Roe in Lisbon, Portugal",
    ),
    row(NOT_BESIDE_MARK, |it| it.begins_with_role(), Role, "Jane Roe and Editor Roe"),
    row(NOT_BESIDE_MARK, |_| true, NextAuthor, "Jane Roe and John Doe"),
    row(MARK, |it| it.is_given_name(), Name, "Roe, Jane"),
    row(
        ANY,
        |it| it.entry.has_role() && it.is_known_place(),
        Role,
        "Jane Roe, Editor, New Hampshire",
    ),
    row(ANY, |it| it.is_after_full_name() && it.is_one_word(), Role, "Jane Roe, Lisbon"),
    row(ANY, |it| it.is_office() || it.begins_with_role(), Role, "Jane Roe, Skerry Reporter"),
    row(ANY, |_| true, NextAuthor, "Jane Roe, John Doe"),
];

const fn row(after: After, applies: Applies, relation: Relation, example: &'static str) -> Row {
    Row { after, applies, relation, example }
}

/// Whether a rule applies to a segment.
type Applies = fn(&Detail<'_, '_, '_>) -> bool;

/// A segment after an author. What several rules ask is found once.
struct Detail<'e, 'a, 'w> {
    entry: &'e Entry<'a>,
    words: Words<'a, 'w>,
    separator: Separator,
    /// Where it begins and ends in the byline.
    start: usize,
    end: usize,
    begins_with_lead: OnceCell<bool>,
    is_staff: OnceCell<bool>,
    named: OnceCell<Option<Named>>,
}

/// Adds what further segments say of an author, from a position on, and goes on to the segment of
/// the next author.
pub(super) fn add_details(
    entry: &mut Entry<'_>,
    byline: &str,
    next: &mut Next,
    mut position: usize,
) {
    loop {
        next.segment.read_next(byline, position);
        if next.segment.is_empty() {
            return;
        }
        let detail = Detail::of(entry, byline, &next.segment);
        let relation = detail.row().map_or(NextAuthor, |row| row.relation);
        if relation == NextAuthor {
            next.may_have_lead = detail.begins_with_lead();
            next.named = detail.named.into_inner().flatten();
            return;
        }
        add(entry, relation, next.segment.words(byline));
        position = next.segment.end;
    }
}

/// Adds what a segment says of an author.
fn add(entry: &mut Entry<'_>, relation: Relation, words: Words<'_, '_>) {
    match relation {
        NextAuthor => {}
        Name => entry.add_name(words.span()),
        Place => entry.add_place(words, words.span()),
        Tail => entry.add_tail(words),
        Role => entry.add_role_and_tail(words),
    }
}

impl<'e, 'a, 'w> Detail<'e, 'a, 'w> {
    fn of(entry: &'e Entry<'a>, byline: &'a str, segment: &'w Segment) -> Self {
        let Segment { separator, start, end, .. } = *segment;
        let words = segment.words(byline);
        let (begins_with_lead, is_staff) = (OnceCell::new(), OnceCell::new());
        let named = OnceCell::new();
        Self { entry, words, separator, start, end, begins_with_lead, is_staff, named }
    }

    /// The first rule that applies.
    fn row(&self) -> Option<&'static Row> {
        DETAIL.iter().find(|row| row.after.has(self.separator) && (row.applies)(self))
    }

    /// What the segment names, if it is a `named`.
    fn named(&self) -> Option<&Named> {
        self.named.get_or_init(|| named(self.words).ok().map(|(_, named)| named)).as_ref()
    }

    /// Whether the author has a role or place.
    const fn has_more(&self) -> bool {
        self.entry.has_more()
    }

    fn are_suffixes(&self) -> bool {
        self.words.iter().all(|word| word.is(Lists::SUFFIX))
    }

    fn begins_with_bracket(&self) -> bool {
        begin_with_bracket(self.words)
    }

    fn begins_with_place(&self) -> bool {
        begin_with(place_phrase, self.words)
    }

    fn begins_with_lead(&self) -> bool {
        *self.begins_with_lead.get_or_init(|| {
            may_begin_lead(self.words) && lead(after(self.words.byline, self.start)).is_ok()
        })
    }

    fn is_agency(&self) -> bool {
        is_agency(self.words)
    }

    fn is_staff(&self) -> bool {
        *self.is_staff.get_or_init(|| is_staff(self.words))
    }

    fn is_role(&self) -> bool {
        are_role(self.words)
    }

    /// `Reuters in Lisbon`
    fn is_agency_in_place(&self) -> bool {
        let words = self.words;
        if !(begin_with_outlet(words) || is_agency(words.up_to(1))) {
            return false;
        }
        name(words).is_ok_and(|(_, named)| {
            let before = words.iter().take_while(|word| word.start < named.tail.start()).count();
            let is_named = words.at_span(named.name).is_some_and(is_agency);
            is_named && begin_with(at, words.from(before))
        })
    }

    fn is_affiliation(&self) -> bool {
        is_affiliation(self.words)
    }

    /// The author's name does not begin small.
    fn is_small(&self) -> bool {
        begin_small(self.words) && !self.entry.begins_small
    }

    /// Whether the last that was said of the author is a place.
    fn is_after_place(&self) -> bool {
        self.entry.ends_in_place()
    }

    fn goes_on_with_place(&self) -> bool {
        self.is_known_place() || (self.has_no_tail() && self.is_one_word())
    }

    fn is_known_place(&self) -> bool {
        self.has_no_tail() && are_known_place(self.words)
    }

    fn has_no_tail(&self) -> bool {
        self.named().is_some_and(|named| named.tail.is_empty())
    }

    /// Whether the name has one word, not in a script without capitals.
    fn is_one_word(&self) -> bool {
        self.named().is_some_and(|named| {
            let name = self.words.byline.get(named.name.range()).unwrap_or_default();
            !name.contains(char::is_whitespace) && self.case_of(named) != Case::Only
        })
    }

    /// The case of the first letter of a name in the segment.
    fn case_of(&self, named: &Named) -> Case {
        let before = self.words.iter().take_while(|word| word.start < named.name.start()).count();
        first_case(self.words.from(before))
    }

    /// Whether nothing is before the name.
    fn begins_with_name(&self) -> bool {
        self.named().is_some_and(|named| named.before.is_none())
    }

    /// The role is not before a name.
    fn begins_with_role(&self) -> bool {
        self.begins_with_name() && begin_with(role, self.words)
    }

    /// The author has only a surname, and the segment is the given name, as in `Roe, Jane`: one
    /// word, then maybe initials or particles, and no further segment of the list.
    fn is_given_name(&self) -> bool {
        let is_short = |word: &Word| {
            word.case != Case::Only && without_marks(word.text(self.words.byline)).nth(3).is_none()
        };
        // The name may be long, and many segments may follow it. Nearly all of them say more.
        self.entry.has_one_word
            && !self.entry.has_more()
            && self.entry.kind != AuthorKind::Agency
            && self.words.first().is_capitalised()
            && self.words.from(1).iter().all(is_short)
            && self.ends_list()
            && self.entry.name().contains(char::is_lowercase)
    }

    /// Whether nothing follows the segment, or only after a semicolon or on another line.
    fn ends_list(&self) -> bool {
        let (next, separator) = skip_separators(after(self.words.byline, self.end));
        next.is_empty() || matches!(separator, Separator::Semicolon | Separator::Line)
    }

    /// Whether the author's name has two words, or the author is affiliated.
    fn is_after_full_name(&self) -> bool {
        !self.entry.has_one_word || self.entry.is_affiliated()
    }

    /// An office that is spelt as a person is: `Town Hall Reporter`, `Skerry Reporter`, `Head of
    /// Rain`. Its first word may be a title: `President Jane Roe`.
    fn is_office(&self) -> bool {
        let (words, byline) = (self.words, self.words.byline);
        let Some(named) = self.named().filter(|named| named.before.is_none()) else { return false };
        let text = |span: Span| byline.get(span.range()).unwrap_or_default();
        // A name or a tail may end or begin inside a word. Only then is it lexed again.
        let (mut name, mut tail) = (None, None);
        let lexed = |span: Span| Segment::of(byline, span.start(), span.end());
        let name = words
            .at_span(named.name)
            .unwrap_or_else(|| name.insert(lexed(named.name)).words(byline));
        let noun = if named.tail.is_empty() {
            words.from(words.len())
        } else {
            words
                .at_span(named.tail)
                .unwrap_or_else(|| tail.insert(lexed(named.tail)).words(byline))
        };
        let is_noun =
            is_press_noun(noun.first(), byline) || noun.first_text().eq_ignore_ascii_case("staff");
        let is_headed = || is_in_capitals(text(named.name)) && !is_in_capitals(text(named.tail));
        let is_small = |word: &Word| matches!(word.text(byline), "Of" | "The" | "For" | "On");
        (is_noun && !self.entry.has_role() && !is_headed())
            || is_press_noun(name.last(), byline)
            || is_staff(name)
            || words.from(1).iter().any(|word| is_office_noun(word, byline) || is_small(word))
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    /// The rows that decide what the segments after the first author of a byline are.
    fn rows(byline: &str) -> Vec<usize> {
        let mut segment = Segment::NONE;
        segment.read_next(byline, 0);
        let words = segment.words(byline);
        let mut entry = match named(words) {
            Ok((_, named)) => Entry::of(words, named),
            Err(_) => Entry::new(byline, words, words.span()),
        };
        let mut rows = Vec::new();
        loop {
            let end = segment.end;
            segment.read_next(byline, end);
            if segment.is_empty() {
                return rows;
            }
            let row = Detail::of(&entry, byline, &segment).row();
            let Some(row) = row else { return rows };
            rows.extend(DETAIL.iter().position(|it| core::ptr::eq(it, row)));
            if row.relation == NextAuthor {
                return rows;
            }
            add(&mut entry, row.relation, segment.words(byline));
        }
    }

    #[test]
    fn each_example_is_decided_by_its_row() {
        let last = |row: &Row| rows(row.example).last().copied();
        let decided: Vec<_> = DETAIL.iter().map(last).collect();
        assert_eq!(decided, (0..DETAIL.len()).map(Some).collect::<Vec<_>>());
    }

    /// The rows of the page, as what they say and the example.
    fn rows_of_the_page() -> impl Iterator<Item = (&'static str, &'static str)> {
        let page = include_str!("../format/format.md");
        let (_, table) = page.split_once("| The segment | is | as in |\n").unwrap_or_default();
        table.lines().skip(1).map_while(|line| {
            let (line, example) = line.strip_suffix("` |")?.rsplit_once(" | `")?;
            Some((line.rsplit_once(" | ")?.1, example))
        })
    }

    #[test]
    fn the_page_has_the_same_rows() {
        let rows = DETAIL.iter().map(|row| {
            let relation = match row.relation {
                NextAuthor => "the next author",
                Name => "part of the name",
                Place => "part of the place",
                Tail => "a tail",
                Role => "a role",
            };
            (relation, row.example)
        });
        assert_eq!(rows_of_the_page().collect::<Vec<_>>(), rows.collect::<Vec<_>>());
    }

    #[test]
    fn a_row_applies_to_each_segment_after_each_separator() {
        for separator in [Separator::Mark, Separator::Line, Separator::And, Separator::Semicolon] {
            assert!(DETAIL.last().is_some_and(|row| row.after.has(separator)));
        }
    }
}
