//! A text that is an article, or nearly one.

use alloc::string::String;
use core::{fmt, ops};

use crate::article::generators::parts::PIECES;

/// A text for fuzzing and property tests: the text of a valid article, or one with a few edits.
///
/// An edit removes, repeats or moves a line, cuts the text, or inserts a mark or a word of the format; so an
/// edited text may still parse. A quarter of the texts have no edit.
///
/// It dereferences to `str`.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "arbitrary")] {
/// use arbitrary::Unstructured;
/// use newsclip::fuzz::Text;
///
/// let bytes: Vec<u8> = (0..=255).collect();
/// let text: Text = Unstructured::new(&bytes).arbitrary()?;
/// let _ = newsclip::check(&text);
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Text(pub(super) String);

impl Text {
    /// Returns the text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the text.
    #[must_use]
    pub fn into_string(self) -> String {
        self.0
    }
}

impl ops::Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An edit of a text: what is done, where, and with which piece. Any numbers are one.
pub(super) type Edit = (u8, u32, u8);

/// The most edits of a text.
pub(super) const MOST_EDITS: usize = 3;

/// Edits a text.
pub(super) fn edited(text: &str, (what, place, piece): Edit) -> String {
    let place = usize::try_from(place).unwrap_or_default();
    match what % 8 {
        0..=3 => at_line(text, what, place),
        4 => text.replace('\n', "\r\n"),
        5 => text.get(..boundary(text, place)).unwrap_or_default().into(),
        _ => {
            let piece = PIECES.get(usize::from(piece) % PIECES.len()).copied().unwrap_or_default();
            let (before, after) = text.split_at_checked(boundary(text, place)).unwrap_or_default();
            [before, piece, after].concat()
        }
    }
}

/// Removes a line that is not blank, repeats it, moves it to the end, or joins it with the next.
fn at_line(text: &str, what: u8, place: usize) -> String {
    let is_blank = |line: &&str| line.trim().is_empty();
    let count = text.split_inclusive('\n').filter(|line| !is_blank(line)).count();
    let (mut edited, mut moved, mut index) = (String::new(), "", 0);
    for line in text.split_inclusive('\n') {
        if is_blank(&line) || index != place % count.max(1) {
            edited.push_str(line);
        } else {
            match what % 4 {
                0 => {}
                1 => edited.extend([line, line]),
                2 => moved = line,
                _ => edited.push_str(line.trim_end()),
            }
        }
        index += usize::from(!is_blank(&line));
    }
    edited + moved
}

/// Returns the last boundary of characters up to a place, which is counted from the beginning again after the
/// end.
fn boundary(text: &str, place: usize) -> usize {
    let place = place % (text.len() + 1);
    (0..=place).rev().find(|place| text.is_char_boundary(*place)).unwrap_or_default()
}
