//! The time of day behind a date. It is read past: a newspaper's day is the
//! day that it prints, in whatever zone.
//!
//! ```text
//! time-of-day = lead ( clock / hour-only ) [ *WSP zone ]
//! lead        = "T" / *WSP [ "," / "|" / "-" / "–" / "—" / "·" / "•" ] *WSP [ "at" 1*WSP ]
//! clock       = hour ( ":" / "." ) 2DIGIT [ ( ":" / "." ) 2DIGIT [ ( "." / "," ) 1*DIGIT ] ] [ *WSP meridiem ]
//! hour-only   = hour *WSP meridiem
//! zone        = "(" bare-zone ")" / bare-zone
//! bare-zone   = name [ offset ] / offset
//! offset      = ( "+" / "-" / "−" ) 1*2DIGIT [ [ ":" ] 2DIGIT ]
//! ```

use nom::Parser as _;
use nom::branch::alt;
use nom::bytes::complete::{tag_no_case, take_while_m_n, take_while1};
use nom::character::complete::{char, digit1, one_of};
use nom::combinator::{opt, recognize, verify};
use nom::sequence::{delimited, preceded};

use crate::date::{space0, space1};
use crate::grammar::Parsed;

/// The time zones that may stand behind a time of day, in upper case: those in
/// which newspapers of the English-speaking world and Europe print.
const ZONES: [&str; 43] = [
    "Z", "UTC", "GMT", "BST", "IST", "WET", "WEST", "CET", "CEST", "MET", "MEZ", "MESZ", "EET",
    "EEST", "MSK", "SAST", "EAT", "WAT", "GST", "PKT", "SGT", "HKT", "JST", "KST", "AEST", "AEDT",
    "AWST", "ACST", "ACDT", "NZST", "NZDT", "ET", "EST", "EDT", "CT", "CST", "CDT", "MT", "MST",
    "MDT", "PT", "PST", "PDT",
];

/// `time-of-day = lead ( clock / hour-only ) [ *WSP zone ]`
pub(crate) fn time_of_day(input: &str) -> Parsed<'_, &str> {
    recognize((lead, alt((clock, hour_only)), opt(preceded(space0, zone)))).parse_complete(input)
}

/// `lead = "T" / *WSP [ mark ] *WSP [ "at" 1*WSP ]`, but not nothing at all
fn lead(input: &str) -> Parsed<'_, &str> {
    let spaced = (space0, opt(one_of(",|-–—·•")), space0, opt((tag_no_case("at"), space1)));
    let spaced = verify(recognize(spaced), |lead: &str| !lead.is_empty());
    alt((tag_no_case("T"), spaced)).parse_complete(input)
}

/// `clock = hour ( ":" / "." ) minute [ ( ":" / "." ) second [ fraction ] ] [ *WSP meridiem ]`
fn clock(input: &str) -> Parsed<'_, &str> {
    let fraction = (one_of(".,"), digit1);
    let seconds = (one_of(":."), sixtieths, opt(fraction));
    let clock = (hour, one_of(":."), sixtieths, opt(seconds), opt((space0, meridiem)));
    recognize(clock).parse_complete(input)
}

/// `hour-only = hour *WSP meridiem`
fn hour_only(input: &str) -> Parsed<'_, &str> {
    recognize((hour, space0, meridiem)).parse_complete(input)
}

/// `hour = 1*2DIGIT`, at most 24
fn hour(input: &str) -> Parsed<'_, &str> {
    let digits = take_while_m_n(1, 2, |character: char| character.is_ascii_digit());
    verify(digits, |digits: &str| digits.len() == 1 || digits <= "24").parse_complete(input)
}

/// A minute or a second, as `2DIGIT`, at most 59, or 60 for a leap second.
fn sixtieths(input: &str) -> Parsed<'_, &str> {
    let two_digits = take_while_m_n(2, 2, |character: char| character.is_ascii_digit());
    verify(two_digits, |digits: &str| digits <= "60").parse_complete(input)
}

/// `meridiem = ( "a" / "p" ) [ "." ] "m" [ "." ]`
fn meridiem(input: &str) -> Parsed<'_, &str> {
    recognize((one_of("aApP"), opt(char('.')), one_of("mM"), opt(char('.')))).parse_complete(input)
}

/// `zone = "(" bare-zone ")" / bare-zone`
fn zone(input: &str) -> Parsed<'_, &str> {
    alt((delimited(char('('), bare_zone, char(')')), bare_zone)).parse_complete(input)
}

/// `bare-zone = name [ offset ] / offset`
fn bare_zone(input: &str) -> Parsed<'_, &str> {
    alt((recognize((zone_name, opt(offset))), offset)).parse_complete(input)
}

/// One of the names of the table, in any case of letters.
fn zone_name(input: &str) -> Parsed<'_, &str> {
    let letters = take_while1(char::is_alphabetic);
    verify(letters, |name: &str| ZONES.iter().any(|zone| zone.eq_ignore_ascii_case(name)))
        .parse_complete(input)
}

/// `offset = ( "+" / "-" / "−" ) 1*2DIGIT [ [ ":" ] 2DIGIT ]`
fn offset(input: &str) -> Parsed<'_, &str> {
    let minutes = (opt(char(':')), sixtieths);
    recognize((one_of("+-−"), hour, opt(minutes))).parse_complete(input)
}
