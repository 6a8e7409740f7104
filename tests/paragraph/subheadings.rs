//! Subheadings, and short lines that are none.

use newsclip::ParagraphKind::{Subheading, Text};

use super::{PROSE, anywhere, kinds};

/// Each is a subheading between two paragraphs of prose, and text alone.
#[track_caller]
fn subheading(lines: &[&str]) {
    for line in lines {
        assert_eq!(kinds(&[PROSE, line, PROSE]), [Text, Subheading, Text], "{line:?}");
        assert_eq!(kinds(&[line]), [Text], "{line:?} alone");
    }
}

#[test]
fn a_title_between_paragraphs_is_a_subheading() {
    subheading(&[
        "What came of it",
        "Nine winters without ferries",
        "THE FERRY RETURNS",
        "## The ferry returns",
        "**The ferry returns**",
        "◆The ferry returns◆",
        "Ein Hafen für alle",
        "Une île, deux ports",
        "Что было дальше",
        "○港の朝",
        "المرفأ والجزيرة",
        "Winter 2024",
        "Skerry",
        "A-Z of ferries",
        "Half-term",
    ]);
    anywhere(
        Text,
        &[
            "what came of it",
            "What came of it.",
            "What came of it?",
            "What came of it:",
            "Skerry: what came of it",
            "A ferry. A harbour",
            "“What came of it",
            "2024 and after",
            "– Jane Roe",
            "By Jane Roe",
            "Posted by The Gazette on Monday",
            "Skerry-harbour-ferries",
            "Gazette | Skerry",
            "@gazette",
            "X",
            "A line that goes on and on about what nobody in Skerry wanted to know",
            "港が開いた。",
        ],
    );
}

#[test]
fn a_subheading_is_between_running_texts() {
    let line = "What came of it";
    assert_eq!(kinds(&[line, PROSE]), [Text; 2], "first");
    assert_eq!(kinds(&[PROSE, line]), [Text; 2], "last");
    assert_eq!(kinds(&[PROSE, line, line, PROSE]), [Text; 4], "two in a row, as in a list");
    assert_eq!(kinds(&["Yes.", line, PROSE]), [Text; 3], "after speech");
    assert_eq!(kinds(&[PROSE, line, "No."]), [Text; 3], "before speech");
    let broken = PROSE.trim_end_matches('.');
    assert_eq!(kinds(&[broken, line, PROSE]), [Text; 3], "in a sentence");
    assert_eq!(kinds(&[PROSE, line, broken]), [Text; 3], "before a line without a full stop");
    let lower = PROSE.to_lowercase();
    assert_eq!(kinds(&[PROSE, line, &lower]), [Text; 3], "in a sentence that goes on");
    let quoted = format!("“{PROSE}”");
    assert_eq!(kinds(&[&quoted, line, &quoted]), [Text, Subheading, Text], "between quotations");
    assert_eq!(
        kinds(&[PROSE, line, PROSE, line, PROSE]),
        [Text, Subheading, Text, Subheading, Text],
        "twice"
    );
    let ja = "港はその朝早くに開き、最初の船が昼に着いたので、桟橋に立っていた人は誰も遅れなかった。島の人々は九年の冬を待ち、そして雨の中で手を振った。";
    assert_eq!(kinds(&[ja, "○港の朝", ja]), [Text, Subheading, Text], "in Japanese");
}
