//! The segments behind an author: do they say something of them, or name the next one?

use super::agencies::{behind_outlet, is_agency, is_outlet};
use super::asides::{begins_date, begins_said, is_address};
use super::credit::Credit;
use super::leads::lead;
use super::name::{Named, named, split_name};
use super::places::{behind_at, is_known_place, place};
use super::roles::{behind_role, is_office_noun, is_only_role, is_press_noun, is_suffix};
use super::segments::{Joint, bracket, segment, skip_joints};
use super::staff::is_staff;
use super::words::{
    Case, begins_with_digit, case, first_word, is_capitalised, is_in_capitals, is_name_word,
    is_one_word, last_word,
};

/// What a segment says of the author before it.
pub(super) enum Said {
    /// Nothing: it names the next one.
    Nothing,
    /// More of the name.
    Name,
    Place,
    /// A bracket or place-phrase, and maybe more.
    Tail,
    Role,
}

/// A segment behind an author.
#[derive(Clone, Copy)]
pub(super) struct Next<'a> {
    /// The rest of the byline, which begins with the segment.
    pub(super) start: &'a str,
    pub(super) segment: &'a str,
    /// What stands behind the segment.
    pub(super) behind: &'a str,
    joint: Joint,
}

impl<'a> Next<'a> {
    /// The segment behind the joints with which a text begins.
    pub(super) fn of(text: &'a str) -> Option<Self> {
        let (start, joint) = skip_joints(text);
        let segment = segment(start);
        let behind = start.split_at(segment.len()).1;
        (!segment.is_empty()).then_some(Self { start, segment, behind, joint })
    }

    /// What the segment says of an author. The first rule that fits counts.
    pub(super) fn what_of(&self, credit: &Credit<'_>) -> Said {
        let segment = self.segment;
        if self.is_suffix_of(credit) {
            Said::Name
        } else if self.begins_tail() {
            Said::Tail
        } else if lead(self.start).is_some() || is_agency(segment) || self.is_staff_beside(credit) {
            Said::Nothing
        } else if is_only_role(segment) {
            Said::Role
        } else if is_placed_agency(segment) {
            Said::Nothing
        } else if self.is_by_mark() && (is_affiliation(segment) || is_staff(segment)) {
            Said::Role
        } else if is_staff(segment) {
            Said::Nothing
        } else if begins_small(segment) && !begins_small(credit.name()) {
            if self.is_by_mark() && credit.ends_in_place() { Said::Place } else { Said::Role }
        } else {
            named(segment).map_or(Said::Role, |named| self.what_name_says(&named, credit))
        }
    }

    /// What a segment that could name the next author says of this one.
    fn what_name_says(&self, named: &Named<'_>, credit: &Credit<'_>) -> Said {
        let is_place = named.tail.is_empty() && is_known_place(self.segment);
        let is_word = is_one_word(named.name) && case(named.name) != Case::Only;
        let goes_on = (is_place || (is_word && named.tail.is_empty())) && credit.ends_in_place();
        if goes_on && self.joint != Joint::Strong {
            return Said::Place;
        }
        if !self.is_by_mark() {
            return if begins_with_role(named, self.segment) { Said::Role } else { Said::Nothing };
        }
        if self.is_given_name_of(credit) {
            return Said::Name;
        }
        let is_affiliated = credit.role().is_some_and(is_affiliation);
        let is_said = (is_place && credit.role().is_some())
            || (is_word && (!is_one_word(credit.name()) || is_affiliated))
            || (named.before.is_none() && is_office(named, self.segment, credit));
        if is_said || begins_with_role(named, self.segment) { Said::Role } else { Said::Nothing }
    }

    /// Whether nothing but marks stands before the segment, and none that parts more
    /// than a comma.
    fn is_by_mark(&self) -> bool {
        matches!(self.joint, Joint::Mark | Joint::Line)
    }

    /// Whether the segment is made of suffixes, right behind a name: `Jane Roe, MD`.
    fn is_suffix_of(&self, credit: &Credit<'_>) -> bool {
        let is_behind_name = self.is_by_mark() && !credit.has_more();
        is_behind_name && self.segment.split_whitespace().all(is_suffix)
    }

    /// Whether an and-word stands before the segment, which is staff, and nothing but a name
    /// before that: `Jane Roe and staff reporters`.
    fn is_staff_beside(&self, credit: &Credit<'_>) -> bool {
        self.joint == Joint::And && !credit.has_more() && is_staff(self.segment)
    }

    /// Whether the segment begins with a bracket or a word before a place.
    fn begins_tail(&self) -> bool {
        let is_place = self.joint != Joint::Strong && place(self.segment).is_some();
        is_place || bracket(self.segment).is_some()
    }

    /// Whether the author has only a surname and the segment is the given name, as in
    /// `Roe, Jane`: one word each, maybe initials or particles, and nothing else up to
    /// the next author.
    fn is_given_name_of(&self, credit: &Credit<'_>) -> bool {
        let name = credit.name();
        let is_surname = is_one_word(name) && name.contains(char::is_lowercase);
        let (first, more) = first_word(self.segment);
        let (next, joint) = skip_joints(self.behind);
        is_surname
            && self.joint == Joint::Mark
            && !credit.has_more()
            && !is_agency(name)
            && is_capitalised(first)
            && more.split_whitespace().all(|word| word.len() < 4)
            && (next.is_empty() || matches!(joint, Joint::Strong | Joint::Line))
    }
}

/// Whether a segment is an agency with a place: `Reuters in Lisbon`.
fn is_placed_agency(segment: &str) -> bool {
    let begins = behind_outlet(segment).is_some() || is_agency(first_word(segment).0);
    let split = begins.then(|| split_name(segment)).flatten();
    split.is_some_and(|(name, tail)| is_agency(name) && behind_at(tail).is_some())
}

/// Whether a segment begins with a role and no name follows.
fn begins_with_role(named: &Named<'_>, segment: &str) -> bool {
    named.before.is_none() && behind_role(segment).is_some()
}

/// Whether a segment that looks like a person is the office of one: `Town Hall Reporter`,
/// `Skerry Reporter`, `Head of Rain`. Its first word may be a title: `President Jane Roe`.
fn is_office(named: &Named<'_>, segment: &str, credit: &Credit<'_>) -> bool {
    let (noun, _) = first_word(named.tail);
    let is_noun = is_press_noun(noun) || noun.eq_ignore_ascii_case("staff");
    let is_headed = is_in_capitals(named.name) && !is_in_capitals(named.tail);
    let ends_in_noun = is_noun && credit.role().is_none() && !is_headed;
    let is_noun_last = is_press_noun(last_word(named.name));
    let is_small = |word| matches!(word, "Of" | "The" | "For" | "On");
    let is_office_word = |word| is_office_noun(word) || is_small(word);
    ends_in_noun
        || is_noun_last
        || is_staff(named.name)
        || segment.split_whitespace().skip(1).any(is_office_word)
}

/// Whether a segment begins with a small letter that is no particle's.
pub(super) fn begins_small(segment: &str) -> bool {
    let (word, behind) = first_word(segment);
    case(word) == Case::Small && (behind.is_empty() || !is_name_word(word))
}

/// Whether a segment names an outlet or says something that no name does: an address, a
/// date, `The Skerry Post`, `Special to the Gazette`, a title in quotation marks.
pub(super) fn is_affiliation(segment: &str) -> bool {
    let (first, behind) = first_word(segment);
    let articles = ["The", "A", "An", "Le", "La", "El", "Die", "Das"];
    let is_title = !behind.is_empty() && articles.contains(&first);
    let is_quoted = first.starts_with(['《', '「', '“', '"', '«', '„']);
    is_title
        || is_quoted
        || begins_with_digit(first)
        || is_outlet(segment)
        || behind_outlet(segment).is_some()
        || begins_said(segment)
        || begins_date(segment)
        || segment.split_whitespace().any(is_address)
}
