//! The dictionary and the seeds, as text.

/// The marks and words of the format, as a dictionary for the option `-dict` of libFuzzer and the option `-x` of
/// AFL.
pub const DICTIONARY: &str = include_str!("newsclip.dict");

/// Small articles that parse, each with a name of its own: one for each shape that the format allows.
pub const SEEDS: &[(&str, &str)] = &[
    ("abbreviated-date.txt", include_str!("../../seeds/abbreviated-date.txt")),
    ("arabic.txt", include_str!("../../seeds/arabic.txt")),
    ("bom.txt", include_str!("../../seeds/bom.txt")),
    ("brief.txt", include_str!("../../seeds/brief.txt")),
    ("british-quotes.txt", include_str!("../../seeds/british-quotes.txt")),
    ("canonical.txt", include_str!("../../seeds/canonical.txt")),
    ("compact.txt", include_str!("../../seeds/compact.txt")),
    ("crlf.txt", include_str!("../../seeds/crlf.txt")),
    ("cyrillic.txt", include_str!("../../seeds/cyrillic.txt")),
    ("german-quotes.txt", include_str!("../../seeds/german-quotes.txt")),
    ("guillemets.txt", include_str!("../../seeds/guillemets.txt")),
    ("hard-wrapped.txt", include_str!("../../seeds/hard-wrapped.txt")),
    ("headline-in-same-quotes.txt", include_str!("../../seeds/headline-in-same-quotes.txt")),
    ("headline-is-a-quotation.txt", include_str!("../../seeds/headline-is-a-quotation.txt")),
    ("international-url.txt", include_str!("../../seeds/international-url.txt")),
    ("iso-date-time.txt", include_str!("../../seeds/iso-date-time.txt")),
    ("iso-date.txt", include_str!("../../seeds/iso-date.txt")),
    ("japanese.txt", include_str!("../../seeds/japanese.txt")),
    ("no-byline.txt", include_str!("../../seeds/no-byline.txt")),
    ("no-deck.txt", include_str!("../../seeds/no-deck.txt")),
    ("numeric-date.txt", include_str!("../../seeds/numeric-date.txt")),
    ("pipes-in-deck.txt", include_str!("../../seeds/pipes-in-deck.txt")),
    ("pipes-in-headline.txt", include_str!("../../seeds/pipes-in-headline.txt")),
    ("quotes-in-headline.txt", include_str!("../../seeds/quotes-in-headline.txt")),
    ("straight-quotes.txt", include_str!("../../seeds/straight-quotes.txt")),
    ("time-after-date.txt", include_str!("../../seeds/time-after-date.txt")),
    ("two-byline-lines.txt", include_str!("../../seeds/two-byline-lines.txt")),
    ("us-date.txt", include_str!("../../seeds/us-date.txt")),
    ("wide-spacing.txt", include_str!("../../seeds/wide-spacing.txt")),
];
