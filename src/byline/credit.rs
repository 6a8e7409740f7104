//! One author of a byline, with all that is said of them.
//!
//! ```text
//! byline = credit *( 1*joint credit )
//! credit = [ lead ] named *( 1*joint said )
//! ```

use super::agencies::is_agency;
use super::asides::{begins_date, begins_said};
use super::author::{Author, AuthorKind};
use super::leads::{begins_told_lead, holds_task, lead};
use super::name::{Named, is_full, named};
use super::next::{Next, Said};
use super::places::{behind_at, is_spelt_as_place, place};
use super::roles::is_role_noun;
use super::segments::{bracket, segment, skip_joints};
use super::staff::kind;
use super::told::told;
use super::words::first_word;
use crate::text::slices::up_to;
use crate::text::span::Span;

/// The places in a byline of what makes an author.
#[derive(Clone, Copy, Debug)]
pub(super) struct Credit<'a> {
    byline: &'a str,
    name: Span,
    before: Before,
    role: Option<Span>,
    place: Option<Span>,
}

/// What stands in front of a name.
#[derive(Clone, Copy, Debug)]
pub(super) enum Before {
    Nothing,
    /// A lead, of which all words are of closed lists.
    Task(Span),
    /// Anything.
    Topic(Span),
}

/// An author, and what is left of the byline behind.
pub(super) type Read<'a> = (Credit<'a>, &'a str);

impl<'a> Credit<'a> {
    /// An author of whom nothing is known but the name.
    pub(super) fn new(byline: &'a str, name: &str) -> Self {
        let name = Span::of(name, byline);
        Self { byline, name, before: Before::Nothing, role: None, place: None }
    }

    /// An author and what is said in the same segment.
    pub(super) fn of(byline: &'a str, Named { before, name, tail }: Named<'_>) -> Self {
        let mut credit = Self::new(byline, name);
        if let Some(before) = before {
            credit.before = Before::Topic(Span::of(before, byline));
        }
        credit.add_tail(tail);
        credit
    }

    /// The same author, with anything in front of the name. `None` if a role is known.
    pub(super) fn with_topic(self, topic: &str) -> Option<Self> {
        let before = Before::Topic(Span::of(topic, self.byline));
        self.role.is_none().then_some(Self { before, ..self })
    }

    /// The author. What stands in front of the name is the role if there is none behind.
    pub(super) fn author(self) -> Author<'a> {
        let before = match self.before {
            Before::Nothing => None,
            Before::Task(span) | Before::Topic(span) => Some(span),
        };
        let name = self.name();
        Author {
            name,
            role: self.role.or(before).map(|role| self.cut(role)),
            place: self.place.map(|place| self.cut(place)),
            kind: kind(name),
            start: self.name.start(),
        }
    }

    pub(super) fn name(&self) -> &'a str {
        self.cut(self.name)
    }

    pub(super) fn role(&self) -> Option<&'a str> {
        self.role.map(|role| self.cut(role))
    }

    /// Whether a role or place is known.
    pub(super) const fn has_more(&self) -> bool {
        self.role.is_some() || self.place.is_some()
    }

    /// Whether what was said last is a place, and not closed by a bracket: it may go on.
    pub(super) fn ends_in_place(&self) -> bool {
        self.place.is_some_and(|place| {
            let is_last = self.role.is_none_or(|role| role.start() < place.start());
            let behind = self.byline.get(place.end()..).unwrap_or_default();
            is_last && !behind.trim_start().starts_with([')', ']'])
        })
    }

    fn cut(&self, span: Span) -> &'a str {
        self.byline.get(span.range()).unwrap_or_default()
    }

    /// Adds to the role. Where a place stands between the role and this, the role takes
    /// up both, for the two must not overlap.
    fn add_role(&mut self, text: &str) {
        let span = Span::of(text, self.byline);
        if let Before::Topic(before) = self.before {
            if self.place.is_some() {
                return self.add_place(text);
            }
            // Only one role can be told apart from the name. The first is part of it.
            self.name = before.to(self.name);
            self.before = Before::Nothing;
        }
        let role = self.role.map_or(span, |role| role.to(span));
        self.place = self.place.filter(|place| place.start() < role.start());
        self.role = Some(role);
    }

    /// Adds to the place. Behind a place and a role, it is part of the role.
    fn add_place(&mut self, text: &str) {
        let span = Span::of(text, self.byline);
        match (self.place, self.role) {
            (Some(place), Some(role)) if place.start() < role.start() => self.add_role(text),
            (place, _) => self.place = Some(place.map_or(span, |place| place.to(span))),
        }
    }

    /// Reads what stands behind a name, or says more of it.
    ///
    /// ```text
    /// tail = *( bracket / place-phrase / role )
    /// ```
    fn add_tail(&mut self, tail: &str) {
        let mut rest = tail;
        while !rest.is_empty() {
            if let Some(bracket) = bracket(rest) {
                self.add_bracket(bracket);
                rest = rest.split_at(bracket.len()).1.trim_start();
            } else if let Some((place, behind)) = place(rest) {
                self.add_place(place);
                rest = behind;
            } else {
                let (role, behind) = split_role(rest);
                self.add_role(role);
                rest = behind;
            }
        }
    }

    /// Reads what stands in brackets: a place if it is spelt as one.
    fn add_bracket(&mut self, bracket: &str) {
        let text = bracket.get(1..bracket.len() - 1).unwrap_or_default().trim();
        if let Some((place, "")) = place(text) {
            return self.add_place(place);
        }
        let is_place = is_spelt_as_place(text) && !holds_task(text);
        if is_place && kind(text) == AuthorKind::Person {
            self.add_place(text);
        } else if !text.is_empty() {
            self.add_role(text);
        }
    }

    /// Reads what is said of this author in further segments, up to the next author.
    /// Returns what is left.
    pub(super) fn add_all_said(&mut self, behind: &'a str) -> &'a str {
        let mut rest = behind;
        while let Some(next) = Next::of(rest) {
            match next.what_of(self) {
                Said::Nothing => return rest,
                Said::Name => self.name = self.name.to(Span::of(next.segment, self.byline)),
                Said::Place => self.add_place(next.segment),
                Said::Tail => self.add_tail(next.segment),
                Said::Role => {
                    let (role, tail) = split_role(next.segment);
                    self.add_role(role);
                    self.add_tail(tail);
                }
            }
            rest = next.behind;
        }
        ""
    }
}

/// A role, and the place-phrase right behind its noun: `Europe Editor in Lisbon`.
fn split_role(text: &str) -> (&str, &str) {
    let (mut rest, mut is_behind_noun) = (text, false);
    while !rest.is_empty() {
        let (word, behind) = first_word(rest);
        // Behind `at` stands as often the name of an employer.
        let is_place = !word.eq_ignore_ascii_case("at") && behind_at(rest).is_some();
        if is_behind_noun && is_place {
            return (up_to(rest, text).trim_end(), rest);
        }
        is_behind_noun = is_role_noun(word);
        rest = behind;
    }
    (text, "")
}

/// The next author of a byline, of which `rest` is still to be read. What no rule reads
/// is one author with the whole text.
pub(super) fn next_credit<'a>(byline: &'a str, rest: &'a str) -> Option<Read<'a>> {
    let is_first = rest.len() == byline.len();
    let (start, _) = skip_joints(rest);
    let whole = Some(byline.trim()).filter(|whole| is_first && !whole.is_empty());
    credit(byline, start, is_first).or_else(|| Some((Credit::new(byline, whole?), "")))
}

/// The author with which `start` begins.
fn credit<'a>(byline: &'a str, start: &'a str, is_first: bool) -> Option<Read<'a>> {
    let lead = lead(start);
    let text = skip_opening(lead.map_or(start, |lead| lead.behind));
    if text.is_empty() {
        return None;
    }
    let segment = if lead.is_some() { before_lead(segment(text)) } else { segment(text) };
    let mut credit = match named(segment).filter(|_| !begins_as_aside(segment)) {
        Some(named) => Credit::of(byline, named),
        None if !is_first => Credit::new(byline, segment),
        None if lead.is_some() => return Some((Credit::new(byline, text.trim_end()), "")),
        None => return told(byline, text),
    };
    if let (Some(task), Before::Nothing) = (lead.and_then(|lead| lead.task), credit.before) {
        credit.before = Before::Task(Span::of(task, byline));
    }
    let rest = credit.add_all_said(text.split_at(segment.len()).1);
    Some((credit, rest))
}

/// A segment behind a lead, up to another one, `Words: Jane Roe Photos: John Roe`, unless
/// something else is said between: `Jane Roe More stories by John Roe`.
fn before_lead(segment: &str) -> &str {
    let mut rest = first_word(segment).1;
    while !rest.is_empty() && !begins_said(rest) {
        let before = up_to(rest, segment).trim_end();
        if is_full(before) && begins_told_lead(rest) {
            return before;
        }
        rest = first_word(rest).1;
    }
    segment
}

/// Whether a segment begins with a date, in front of a name.
fn begins_as_aside(segment: &str) -> bool {
    begins_date(segment) && !is_agency(segment)
}

/// What stands behind the joints, the small article and the bracket in front of a name:
/// `By the Web Team`, `(Reuters)`.
fn skip_opening(text: &str) -> &str {
    let text = skip_joints(text).0;
    let (first, behind) = first_word(text);
    let text = if first == "the" { behind } else { text };
    let text = if bracket(text).is_some() { text.get(1..).unwrap_or_default() } else { text };
    skip_joints(text).0
}
