//! How large generated articles are.

/// How large the articles and texts are that proptest generates: the parameter of `any_with`.
///
/// Most are far smaller. The sizes have a long tail up to these, because that is where the errors are:
/// a few long paragraphs, a few articles of many.
///
/// # Examples
///
/// ```
/// use newsclip::Article;
/// use newsclip::fuzz::Size;
/// # #[cfg(feature = "proptest")]
/// # fn small() {
/// use proptest::prelude::*;
///
/// let small = any_with::<Article>(Size::new().paragraphs(3).paragraph_bytes(100));
/// # let _ = small;
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub struct Size {
    pub(super) headline: usize,
    pub(super) paragraph: usize,
    pub(super) paragraphs: usize,
}

impl Size {
    /// Returns the default: headlines up to 1,000 bytes, and up to 100 paragraphs of up to 5,000.
    pub const fn new() -> Self {
        Self { headline: 1_000, paragraph: 5_000, paragraphs: 100 }
    }

    /// Sets the most bytes of a headline, a deck and a publication. At least 1.
    pub const fn headline_bytes(mut self, most: usize) -> Self {
        self.headline = at_least_1(most);
        self
    }

    /// Sets the most bytes of a paragraph. At least 1.
    pub const fn paragraph_bytes(mut self, most: usize) -> Self {
        self.paragraph = at_least_1(most);
        self
    }

    /// Sets the most paragraphs. At least 1.
    pub const fn paragraphs(mut self, most: usize) -> Self {
        self.paragraphs = at_least_1(most);
        self
    }
}

const fn at_least_1(most: usize) -> usize {
    if most == 0 { 1 } else { most }
}

impl Default for Size {
    fn default() -> Self {
        Self::new()
    }
}
