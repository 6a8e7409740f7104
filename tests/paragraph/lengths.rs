//! How long a paragraph of each kind may be.

use newsclip::ParagraphKind::{Credit, Notice, Subheading, Text};

use super::{PROSE, kinds};

#[test]
fn one_character_more_is_too_long() {
    let letters = |count: usize| "A".repeat(count);
    assert_eq!(kinds(&[PROSE, &letters(50), PROSE]), [Text, Subheading, Text]);
    assert_eq!(kinds(&[PROSE, &letters(51), PROSE]), [Text; 3]);
    assert_eq!(kinds(&[PROSE, &letters(2), PROSE]), [Text, Subheading, Text]);
    let prose = |count: usize| format!("{}.", letters(count - 1));
    assert_eq!(kinds(&[&prose(60), "Rain", &prose(60)]), [Text, Subheading, Text]);
    assert_eq!(kinds(&[&prose(59), "Rain", &prose(60)]), [Text; 3]);
    assert_eq!(kinds(&[&prose(60), "Rain", &prose(59)]), [Text; 3]);
    let padded = |start: &str, count: usize| {
        let length = start.chars().filter(|it| !it.is_whitespace()).count();
        format!("{start} {}", letters(count - length))
    };
    for (start, most, kind) in [
        ("Correction:", 600, Notice),
        ("Read more:", 250, Notice),
        ("Subscribe now", 250, Notice),
        ("Follow Jane Roe on X", 250, Notice),
        ("Photo:", 400, Credit),
        ("Photo by", 100, Credit),
        ("Additional reporting by", 400, Credit),
    ] {
        assert_eq!(kinds(&[&padded(start, most)]), [kind], "{start} {most}");
        assert_eq!(kinds(&[&padded(start, most + 1)]), [Text], "{start} {most} and one");
    }
}
