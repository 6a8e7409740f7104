//! Newsrooms and their people without names.

use super::address::is_site;
use super::agency::{is_agency, is_outlet, without_article};
use super::role::{NOUNS, are_role};
use super::word::{Signs, Words};
use crate::lexicon::Lists;

/// The lists of which at least one word of a newsroom's name is. `staff` is a qualifier.
const WORDS: Lists = Lists::STAFF_NOUN.or(Lists::STAFF_NOUN_IN_TWO).or(NOUNS).or(Lists::QUALIFIER);

/// Returns whether a name is that of a newsroom, or of its people without their names.
pub(super) fn is_staff(name: Words<'_, '_>) -> bool {
    // Nearly no name has a word of these lists.
    if !name.have_near(WORDS) {
        return false;
    }
    let bare = without_article(name);
    is_newsroom(bare) || is_newsroom_with_site(bare) || is_named_staff(bare) || are_role(bare)
}

/// Returns whether a name ends as that of a newsroom.
fn is_newsroom(name: Words<'_, '_>) -> bool {
    let pair = || name.from(name.len().saturating_sub(2));
    name.last().is(Lists::STAFF_NOUN) || (name.len() > 1 && pair().are(Lists::STAFF_NOUN_IN_TWO))
}

/// Returns whether a newsroom and the address of its site are the name: `Redaktion example.com`.
fn is_newsroom_with_site(name: Words<'_, '_>) -> bool {
    name.last().signs.intersects(Signs::STOP)
        && is_site(name.last_text())
        && is_newsroom(name.up_to(name.len() - 1))
}

/// Returns whether a name ends in `staff`: `Our Staff`, `Business Staff`, `ABC Staff`, `Skerry
/// staff`; but `Jane Staff` is a person.
fn is_named_staff(name: Words<'_, '_>) -> bool {
    if !name.last_text().eq_ignore_ascii_case("staff") {
        return false;
    }
    let before = name.up_to(name.len() - 1);
    // In small letters, `staff` is no surname.
    let is_spelt_as_name = before.have(Signs::SMALL)
        && before.have(Signs::CAPITAL)
        && name.last().signs.intersects(Signs::CAPITAL);
    let is_of_lists = || {
        before.are(Lists::OUTLET_NOUN.or(Lists::QUALIFIER))
            || is_agency(before)
            || is_outlet(before)
    };
    !(before.len() < 2 && is_spelt_as_name) || is_of_lists()
}
