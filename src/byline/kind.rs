//! The kind of an author, by the name.

use super::address::is_site;
use super::agency::{is_agency, is_outlet};
use super::author::AuthorKind;
use super::staff::is_staff;
use super::word::{Signs, Words};

/// Returns the kind of the author who has a name.
pub(super) fn kind(name: Words<'_, '_>) -> AuthorKind {
    agency_or_staff(name).unwrap_or_else(|| kind_of_others(name))
}

/// Returns the kind of an author if the name is that of an agency or a newsroom as a whole, so that
/// it has no tail.
pub(super) fn agency_or_staff(name: Words<'_, '_>) -> Option<AuthorKind> {
    if is_agency(name) {
        Some(AuthorKind::Agency)
    } else {
        is_staff(name).then_some(AuthorKind::Staff)
    }
}

/// Returns the kind of an author who is not [`agency_or_staff`].
pub(super) fn kind_of_others(name: Words<'_, '_>) -> AuthorKind {
    let is_site =
        || name.first().signs.intersects(Signs::STOP.or(Signs::COLON)) && is_site(name.text());
    if is_outlet(name) || is_site() { AuthorKind::Staff } else { AuthorKind::Person }
}

#[cfg(test)]
mod tests {
    use super::super::testing::words;
    use super::*;

    #[track_caller]
    fn is(name: &'static str, expected: AuthorKind) {
        assert_eq!(kind(words(name)), expected, "{name:?}");
    }

    #[test]
    fn kinds() {
        is("Jane Roe", AuthorKind::Person);
        is("Jane Staff", AuthorKind::Person);
        is("Reuters", AuthorKind::Agency);
        is("our agencies", AuthorKind::Agency);
        is("Our Foreign Staff", AuthorKind::Staff);
        is("The Skerry Gazette", AuthorKind::Staff);
        is("www.example.com", AuthorKind::Staff);
    }
}
