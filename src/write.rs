//! The canonical text of an article.

use core::fmt;

use crate::article::Article;
use crate::calendar::CanonicalDate;

/// The canonical text: the title line in “ ”, the URL, 4 blank lines, the
/// byline, the date, 4 blank lines, the paragraphs with 2 blank lines between
/// them. Lines end in a line feed; there is none at the end.
///
/// Width, fill and precision of the formatter are not used.
impl fmt::Display for Article {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\u{201c}{}\u{201d} | ", self.headline())?;
        if let Some(deck) = self.deck() {
            write!(f, "{deck} | ")?;
        }
        write!(f, "{}\n{}\n\n\n\n\n", self.publication(), self.url())?;
        if let Some(byline) = self.byline() {
            writeln!(f, "{byline}")?;
        }
        write!(f, "{}\n\n", CanonicalDate(self.date()))?;
        for paragraph in self.paragraphs() {
            write!(f, "\n\n\n{paragraph}")?;
        }
        Ok(())
    }
}
