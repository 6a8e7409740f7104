//! Whether the quotation marks of a text come in pairs.
//!
//! Apostrophes look like closing single marks, so single marks are not judged.
//! Nor are plain marks `"` where one stands behind a digit: it may mean inches.

/// Whether every double quotation mark of `text` has its partner. An opening
/// one may lack it if `next`, the paragraph behind, begins with the same mark:
/// so a quotation of several paragraphs is printed.
pub(crate) fn are_balanced(text: &str, next: &str) -> bool {
    let marks = Marks::count(text);
    if marks.are_paired() {
        return true;
    }
    let Some(open) =
        next.chars().next().filter(|mark| matches!(mark, '“' | '„' | '«' | '「' | '"'))
    else {
        return false;
    };
    let mut marks = marks;
    marks.add_partner_of(open);
    marks.are_paired()
}

/// How often each mark stands in a text.
#[derive(Default)]
struct Marks {
    plain: usize,
    /// Plain marks behind a digit.
    inches: usize,
    low: usize,
    left: usize,
    right: usize,
    guillemet_left: usize,
    guillemet_right: usize,
    corner_left: usize,
    corner_right: usize,
}

impl Marks {
    fn count(text: &str) -> Self {
        let mut marks = Self::default();
        let mut before = ' ';
        for character in text.chars() {
            match character {
                '"' if before.is_ascii_digit() => marks.inches += 1,
                '"' => marks.plain += 1,
                '„' => marks.low += 1,
                '“' => marks.left += 1,
                '”' => marks.right += 1,
                '«' => marks.guillemet_left += 1,
                '»' => marks.guillemet_right += 1,
                '「' | '『' => marks.corner_left += 1,
                '」' | '』' => marks.corner_right += 1,
                _ => {}
            }
            before = character;
        }
        marks
    }

    /// Adds the mark that closes `open`. Behind a low one, either may.
    fn add_partner_of(&mut self, open: char) {
        match open {
            '"' => self.plain += 1,
            '“' => self.right += 1,
            '„' if self.right > 0 => self.right += 1,
            '„' => self.left += 1,
            '«' => self.guillemet_right += 1,
            _ => self.corner_right += 1,
        }
    }

    /// Whether the counts fit. The curly marks pair up as in English (“ ”), in
    /// German („ “), in Polish („ ”), in Swedish (” ”), or mixed.
    fn are_paired(&self) -> bool {
        let curly = match (self.low, self.left, self.right) {
            (0, 0, right) => right % 2 == 0,
            (0, left, right) => left == right,
            (low, left, right) => low == left + right || (low == left && right % 2 == 0),
        };
        curly
            && (self.plain % 2 == 0 || self.inches > 0)
            && self.guillemet_left == self.guillemet_right
            && self.corner_left == self.corner_right
    }
}
