//! The segments behind an author: do they say something of them, or name the next one?

use super::affiliation::is_affiliation;
use super::agency::{is_agency, text_after_outlet};
use super::author::AuthorKind;
use super::entry::Entry;
use super::lead::{lead, may_begin_lead};
use super::lexer::{Segment, after};
use super::name::{Named, begins_small, first_case, named, split_name};
use super::place::{after_at, are_known_place, begins_bracket, place};
use super::role::{after_role, are_role, is_office_noun, is_press_noun};
use super::separator::{Separator, skip_separators};
use super::staff::is_staff;
use super::word::{Word, Words};
use crate::lexicon::Lists;
use crate::text::letters::without_marks;
use crate::text::span::Span;
use crate::text::spelling::{Case, is_in_capitals};

/// What a segment says of the author before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Relation {
    /// Nothing: it names the next one.
    Nothing,
    /// More of the name.
    Name,
    Place,
    /// A bracket or place-phrase, and maybe more.
    Trailing,
    Role,
}

/// A segment behind an author.
#[derive(Clone, Copy)]
struct Behind<'a, 'w> {
    words: Words<'a, 'w>,
    separator: Separator,
    /// Where it begins and ends in the byline.
    start: usize,
    end: usize,
}

/// Reads what is said of an author in further segments, from a place on, up to the next author.
pub(super) fn add_details(
    entry: &mut Entry<'_>,
    byline: &str,
    segment: &mut Segment,
    place: usize,
) {
    let mut place = place;
    loop {
        segment.read_next(byline, place);
        if segment.is_empty() {
            return;
        }
        let words = segment.words(byline);
        match relation_to(entry, segment, byline) {
            Relation::Nothing => return,
            Relation::Name => entry.add_name(words.span()),
            Relation::Place => entry.add_place(words, words.span()),
            Relation::Trailing => entry.add_trailing(words),
            Relation::Role => entry.add_role_and_trailing(words),
        }
        place = segment.end;
    }
}

/// What a segment says of an author. The first rule that fits counts.
fn relation_to(entry: &Entry<'_>, segment: &Segment, byline: &str) -> Relation {
    let Segment { separator, start, end, .. } = *segment;
    let behind = Behind { words: segment.words(byline), separator, start, end };
    let words = behind.words;
    let is_agency = is_agency(words);
    if behind.is_suffix_of(entry) {
        Relation::Name
    } else if behind.begins_trailing() {
        Relation::Trailing
    } else if behind.begins_lead() || is_agency || behind.is_staff_beside(entry) {
        Relation::Nothing
    } else if are_role(words) {
        Relation::Role
    } else if is_placed_agency(words) {
        Relation::Nothing
    } else if behind.is_by_mark() && (is_affiliation(words) || is_staff(words)) {
        Relation::Role
    } else if is_staff(words) {
        Relation::Nothing
    } else if begins_small(words) && !entry.begins_small {
        let goes_on = behind.is_by_mark() && entry.ends_in_place();
        if goes_on { Relation::Place } else { Relation::Role }
    } else {
        named(words).map_or(Relation::Role, |named| behind.name_relation(&named, entry))
    }
}

impl Behind<'_, '_> {
    /// What a segment that could name the next author says of this one.
    fn name_relation(&self, named: &Named, entry: &Entry<'_>) -> Relation {
        let words = self.words;
        let says_more = |role: bool| if role { Relation::Role } else { Relation::Nothing };
        let is_place = named.trailing.is_empty() && are_known_place(words);
        let name = words.byline.get(named.name.range()).unwrap_or_default();
        let is_word = !name.contains(char::is_whitespace) && self.case_of(named) != Case::Only;
        let goes_on = (is_place || (is_word && named.trailing.is_empty())) && entry.ends_in_place();
        if goes_on && self.separator != Separator::Strong {
            return Relation::Place;
        }
        let begins_with_role = || named.before.is_none() && after_role(words).is_some();
        if !self.is_by_mark() {
            return says_more(begins_with_role());
        }
        if self.is_given_name_of(entry) {
            return Relation::Name;
        }
        let is_role = (is_place && entry.has_role())
            || (is_word && (!entry.has_one_word || entry.is_affiliated()))
            || (named.before.is_none() && is_office(named, words, entry));
        says_more(is_role || begins_with_role())
    }

    /// The case of the first letter of a name in the segment.
    fn case_of(&self, named: &Named) -> Case {
        let words = self.words.iter().take_while(|word| word.start < named.name.start()).count();
        first_case(self.words.from(words))
    }

    /// Whether nothing but marks stands before the segment, and none that parts more
    /// than a comma.
    const fn is_by_mark(&self) -> bool {
        matches!(self.separator, Separator::Mark | Separator::Line)
    }

    /// Whether a lead stands here.
    fn begins_lead(&self) -> bool {
        may_begin_lead(self.words) && lead(after(self.words.byline, self.start)).is_some()
    }

    /// Whether the segment is made of suffixes, right behind a name: `Jane Roe, MD`.
    fn is_suffix_of(&self, entry: &Entry<'_>) -> bool {
        let is_behind_name = self.is_by_mark() && !entry.has_more();
        is_behind_name && self.words.iter().all(|word| word.is(Lists::SUFFIX))
    }

    /// Whether an and-word stands before the segment, which is staff, and nothing but a name
    /// before that: `Jane Roe and staff reporters`.
    fn is_staff_beside(&self, entry: &Entry<'_>) -> bool {
        self.separator == Separator::And && !entry.has_more() && is_staff(self.words)
    }

    /// Whether the segment begins with a bracket or a word before a place.
    fn begins_trailing(&self) -> bool {
        let is_place = self.separator != Separator::Strong && place(self.words).is_some();
        is_place || begins_bracket(self.words)
    }

    /// Whether the author has only a surname and the segment is the given name, as in
    /// `Roe, Jane`: one word each, maybe initials or particles, and nothing else up to
    /// the next author.
    fn is_given_name_of(&self, entry: &Entry<'_>) -> bool {
        let is_surname = entry.has_one_word && entry.name().contains(char::is_lowercase);
        let is_short = |word: &Word| {
            word.case != Case::Only && without_marks(word.text(self.words.byline)).nth(3).is_none()
        };
        is_surname
            && self.separator == Separator::Mark
            && !entry.has_more()
            && entry.kind != AuthorKind::Agency
            && self.words.first().is_capitalised()
            && self.words.from(1).iter().all(is_short)
            && self.ends_list()
    }

    /// Whether nothing follows the segment, or only behind a semicolon or on another line.
    fn ends_list(&self) -> bool {
        let (next, separator) = skip_separators(after(self.words.byline, self.end));
        next.is_empty() || matches!(separator, Separator::Strong | Separator::Line)
    }
}

/// Whether words are an agency with a place: `Reuters in Lisbon`.
fn is_placed_agency(words: Words<'_, '_>) -> bool {
    let begins = text_after_outlet(words).is_some() || is_agency(words.up_to(1));
    let split = if begins { split_name(words) } else { None };
    split.is_some_and(|(name, trailing)| {
        let behind = words.iter().take_while(|word| word.start < trailing.start()).count();
        let is_named = words.at_span(name).is_some_and(is_agency);
        is_named && after_at(words.from(behind)).is_some()
    })
}

/// Whether a segment that looks like a person is the office of one: `Town Hall Reporter`,
/// `Skerry Reporter`, `Head of Rain`. Its first word may be a title: `President Jane Roe`.
fn is_office(named: &Named, words: Words<'_, '_>, entry: &Entry<'_>) -> bool {
    let byline = words.byline;
    let text = |span: Span| byline.get(span.range()).unwrap_or_default();
    let name = Segment::of(byline, named.name.start(), named.name.end());
    let name = name.words(byline);
    let trailing = Segment::of(byline, named.trailing.start(), named.trailing.end());
    let noun = trailing.words(byline);
    let is_noun =
        is_press_noun(noun.first(), byline) || noun.first_text().eq_ignore_ascii_case("staff");
    let is_headed = || is_in_capitals(text(named.name)) && !is_in_capitals(text(named.trailing));
    let is_small = |word: &Word| matches!(word.text(byline), "Of" | "The" | "For" | "On");
    (is_noun && !entry.has_role() && !is_headed())
        || is_press_noun(name.last(), byline)
        || is_staff(name)
        || words.from(1).iter().any(|word| is_office_noun(word, byline) || is_small(word))
}
