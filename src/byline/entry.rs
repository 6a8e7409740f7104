//! One author of a byline, with all that is said of them.

use super::address::have_address;
use super::affiliation::is_affiliation;
use super::agency::have_of;
use super::author::{Author, AuthorKind};
use super::bracket::bracket;
use super::kind::kind;
use super::lead::have_task;
use super::name::{Named, begin_small};
use super::place::{are_spelt_as_place, place_phrase};
use super::scanner::after;
use super::segment::Segment;
use super::tail::{Part, said, tail};
use super::word::Words;
use crate::lexicon::Lists;
use crate::text::lines::trim_start;
use crate::text::span::Span;

/// The spans of an author's parts in a byline.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry<'a> {
    byline: &'a str,
    name: Span,
    pub(super) kind: AuthorKind,
    /// Whether the name has one word.
    pub(super) has_one_word: bool,
    /// Whether the name is of more than one segment.
    is_joined: bool,
    /// Whether the name begins in small letters, and not with a particle.
    pub(super) begins_small: bool,
    before: Before,
    role: Option<Role>,
    place: Option<Span>,
}

/// What is before a name.
#[derive(Clone, Copy, Debug)]
enum Before {
    Nothing,
    /// The task of a lead, of which all words are of the lists.
    Task(Span),
    /// Anything.
    Topic(Span),
}

/// What is said of an author, and whether it names an affiliation.
#[derive(Clone, Copy, Debug)]
struct Role {
    span: Span,
    is_affiliated: bool,
    has_of: bool,
}

impl<'a> Entry<'a> {
    /// Makes an author of whom only the name is known.
    pub(super) fn new(byline: &'a str, name: Words<'_, '_>, span: Span) -> Self {
        Self::of_kind(byline, name, span, kind(name))
    }

    /// As [`new`](Self::new), of a kind that is known.
    fn of_kind(byline: &'a str, name: Words<'_, '_>, span: Span, kind: AuthorKind) -> Self {
        Self {
            byline,
            name: span,
            kind,
            has_one_word: name.len() < 2,
            is_joined: false,
            begins_small: begin_small(name),
            before: Before::Nothing,
            role: None,
            place: None,
        }
    }

    /// As [`new`](Self::new), of any part of the byline.
    pub(super) fn of_span(byline: &'a str, span: Span) -> Self {
        let segment = Segment::of(byline, span.start(), span.end());
        Self::new(byline, segment.words(byline), span)
    }

    /// Makes an author with what is said in the same segment.
    pub(super) fn of(words: Words<'a, '_>, named: Named) -> Self {
        let Named { before, name, tail, kind } = named;
        let mut entry = match (words.at_span(name), kind) {
            (Some(words), Some(kind)) => Self::of_kind(words.byline, words, name, kind),
            (Some(words), None) => Self::new(words.byline, words, name),
            (None, _) => Self::of_span(words.byline, name),
        };
        if let Some(before) = before {
            entry.before = Before::Topic(before);
        }
        entry.add_tail_at(words, tail);
        entry
    }

    /// Returns the author with a topic before the name, or `None` if there is a role.
    pub(super) fn with_topic(self, topic: Span) -> Option<Self> {
        self.role.is_none().then_some(Self { before: Before::Topic(topic), ..self })
    }

    /// Returns the author with the task of the lead, unless something else is before the name.
    pub(super) fn with_task(mut self, task: Option<Span>) -> Self {
        if let (Some(task), Before::Nothing) = (task, self.before) {
            self.before = Before::Task(task);
        }
        self
    }

    /// Returns the author. What is before the name is the role if none is after it.
    pub(super) fn author(self) -> Author<'a> {
        let before = match self.before {
            Before::Nothing => None,
            Before::Task(span) | Before::Topic(span) => Some(span),
        };
        Author {
            name: self.name(),
            role: self.role.map(|role| role.span).or(before).map(|role| self.cut(role)),
            place: self.place.map(|place| self.cut(place)),
            kind: self.kind,
            start: self.name.start(),
        }
    }

    pub(super) fn name(&self) -> &'a str {
        self.cut(self.name)
    }

    pub(super) const fn has_role(&self) -> bool {
        self.role.is_some()
    }

    /// Returns whether the role names an outlet or the like.
    pub(super) fn is_affiliated(&self) -> bool {
        self.role.is_some_and(|role| role.is_affiliated)
    }

    /// Returns whether the author has a role or place.
    pub(super) const fn has_more(&self) -> bool {
        self.role.is_some() || self.place.is_some()
    }

    /// Returns whether a place was said last, and not in a bracket, so that it may go on.
    pub(super) fn ends_in_place(&self) -> bool {
        self.place.is_some_and(|place| {
            let is_last = self.role.is_none_or(|role| role.span.start() < place.start());
            let rest = trim_start(after(self.byline, place.end()));
            is_last && !rest.starts_with([')', ']'])
        })
    }

    fn cut(&self, span: Span) -> &'a str {
        self.byline.get(span.range()).unwrap_or_default()
    }

    /// Adds more of the name.
    pub(super) fn add_name(&mut self, span: Span) {
        let added = Span::new(self.name.end(), span.end());
        self.has_one_word &= !self.cut(added).contains(char::is_whitespace);
        self.name = self.name.to(span);
        // Further suffixes change nothing, and there may be many.
        if !self.is_joined {
            let name = Segment::of(self.byline, self.name.start(), self.name.end());
            self.kind = kind(name.words(self.byline));
            self.is_joined = true;
        }
    }

    /// Adds to the role. If a place is between the role and this, the role takes both, for role and
    /// place must not overlap.
    fn add_role(&mut self, words: Words<'_, '_>, span: Span) {
        if let Before::Topic(before) = self.before {
            if self.place.is_some() {
                return self.add_place(words, span);
            }
            // There is one role. What is before the name becomes part of it.
            self.name = before.to(self.name);
            self.before = Before::Nothing;
            *self = Self { role: self.role, ..Self::of_span(self.byline, self.name) };
        }
        let role = match self.role {
            Some(role) => role.with(words, span),
            None => Role::new(words, span),
        };
        self.place = self.place.filter(|place| place.start() < role.span.start());
        self.role = Some(role);
    }

    /// Adds to the place. After a place and a role, it is part of the role.
    pub(super) fn add_place(&mut self, words: Words<'_, '_>, span: Span) {
        match (self.place, self.role) {
            (Some(place), Some(role)) if place.start() < role.span.start() => {
                self.add_role(words, span);
            }
            (place, _) => self.place = Some(place.map_or(span, |place| place.to(span))),
        }
    }

    /// Adds a role, and the tail after it.
    pub(super) fn add_role_and_tail(&mut self, words: Words<'_, '_>) {
        if let Ok((rest, role)) = said(words) {
            self.add_role(role, role.span());
            self.add_tail(rest);
        }
    }

    /// Adds the tail of a name. It begins with one of these words, or inside it.
    fn add_tail_at(&mut self, words: Words<'_, '_>, tail: Span) {
        if tail.is_empty() {
            return;
        }
        let index = words.iter().take_while(|word| word.start < tail.start()).count();
        if words.at(index).start == tail.start() {
            return self.add_tail(words.from(index));
        }
        self.add_tail(Segment::of(self.byline, tail.start(), tail.end()).words(self.byline));
    }

    /// Adds a tail. Text that touches a bracket begins inside a word, and is lexed again.
    pub(super) fn add_tail(&mut self, words: Words<'_, '_>) {
        let mut glued = self.add_parts(words);
        let mut segment = Segment::NONE;
        while let Some(start) = glued {
            segment.read_all(self.byline, start, words.end());
            glued = self.add_parts(segment.words(self.byline));
        }
    }

    /// Adds the parts of a tail, and returns where text begins that touches a bracket.
    fn add_parts(&mut self, words: Words<'_, '_>) -> Option<usize> {
        let mut glued = None;
        let add = |part: Part<'_, '_>| match part {
            Part::Brackets { span, is_glued } => {
                self.add_brackets(span);
                glued = is_glued.then_some(span.end());
            }
            Part::Place(words, place) => self.add_place(words, place),
            Part::Role(role) => self.add_role(role, role.span()),
        };
        // No words are no tail.
        tail(words, add).ok()?;
        glued
    }

    /// Adds what is in brackets, one after the other.
    fn add_brackets(&mut self, span: Span) {
        let mut text = self.cut(span);
        while let Ok((rest, bracket)) = bracket(text) {
            let start = span.end() - text.len();
            self.add_bracket(Span::new(start + 1, start + bracket.len() - 1));
            text = trim_start(rest);
        }
    }

    /// Adds what is in a bracket: a place if it is spelt as one, otherwise a role.
    fn add_bracket(&mut self, inside: Span) {
        let segment = Segment::of(self.byline, inside.start(), inside.end());
        let words = segment.words(self.byline);
        if words.is_empty() {
            return;
        }
        if let Ok((rest, place)) = place_phrase(words) {
            if rest.is_empty() {
                return self.add_place(words, place);
            }
        }
        let is_place = are_spelt_as_place(words) && !have_task(words);
        if is_place && kind(words) == AuthorKind::Person {
            self.add_place(words, words.span());
        } else {
            self.add_role(words, words.span());
        }
    }
}

impl Role {
    fn new(words: Words<'_, '_>, span: Span) -> Self {
        Self { span, is_affiliated: is_affiliation(words), has_of: have_of(words) }
    }

    /// Returns the role with more words after it.
    fn with(self, words: Words<'_, '_>, span: Span) -> Self {
        let has_of = self.has_of || have_of(words);
        let is_outlet = words.last().is(Lists::OUTLET_NOUN) && !has_of;
        let is_affiliated = self.is_affiliated || have_address(words) || is_outlet;
        Self { span: self.span.to(span), is_affiliated, has_of }
    }
}
