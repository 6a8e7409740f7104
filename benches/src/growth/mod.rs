//! Texts that repeat a pattern, and the public functions whose cost is measured on them, each alone.
//!
//! The programs `hostile` and `search` use this module, and so does the fuzz target `growth`.

pub mod functions;
pub mod patterns;
pub mod times;

use std::borrow::Cow;
use std::cell::OnceCell;
use std::hint::black_box;
use std::iter;

use functions::Function;
use newsclip::{Article, ArticleRef, Error, ParseOptions, check};

pub const TITLE: &str = "“Rain” | Wet | Gazette\n";
pub const URL: &str = "https://example.com/\n";
pub const DATE: &str = "1 MAY 2024\n";
pub const BODY: &str = "It rained.\n";

/// A part of a shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    Once(Cow<'a, str>),
    /// A pattern, which is repeated until the text is long enough.
    Often(Cow<'a, str>),
}

impl Part<'_> {
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Once(text) | Self::Often(text) => text,
        }
    }
}

/// Makes a part that occurs once.
#[must_use]
pub const fn once(text: &str) -> Part<'_> {
    Part::Once(Cow::Borrowed(text))
}

/// Makes a pattern.
#[must_use]
pub const fn often(text: &str) -> Part<'_> {
    Part::Often(Cow::Borrowed(text))
}

/// Where in an article a shape is. The other parts of the article are short.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// The shape is the whole text.
    #[default]
    Text,
    Headline,
    Deck,
    Publication,
    /// The whole URL line.
    Url,
    Byline,
    /// The whole date line.
    Date,
    AfterDate,
    /// The paragraphs.
    Body,
}

pub const PLACES: [Place; 9] = [
    Place::Text,
    Place::Headline,
    Place::Deck,
    Place::Publication,
    Place::Url,
    Place::Byline,
    Place::Date,
    Place::AfterDate,
    Place::Body,
];

impl Place {
    /// Returns the text before this place, and after it.
    #[must_use]
    pub fn around(self) -> (String, String) {
        let (before, after): (&[&str], &[&str]) = match self {
            Self::Text => (&[], &[]),
            Self::Headline => (&["“"], &["” | Wet | Gazette\n", URL, DATE, BODY]),
            Self::Deck => (&["“Rain” | "], &[" | Gazette\n", URL, DATE, BODY]),
            Self::Publication => (&["“Rain” | Wet | "], &["\n", URL, DATE, BODY]),
            Self::Url => (&[TITLE], &["\n", DATE, BODY]),
            Self::Byline => (&[TITLE, URL], &["\n", DATE, BODY]),
            Self::Date => (&[TITLE, URL], &["\n", BODY]),
            Self::AfterDate => (&[TITLE, URL, "1 MAY 2024"], &["\n", BODY]),
            Self::Body => (&[TITLE, URL, DATE], &["\n"]),
        };
        (before.concat(), after.concat())
    }
}

/// A text of any length: its place in an article, and its parts.
#[derive(Clone, Debug)]
pub struct Shape<'a> {
    pub place: Place,
    pub parts: Cow<'a, [Part<'a>]>,
}

impl Shape<'_> {
    /// Returns a text of this shape, about so many bytes long, without the article around it. Each
    /// pattern occurs an odd number of times, because quotation marks that pair up cost less: a text
    /// with an even number of them cannot be compared with one with an odd number.
    #[must_use]
    pub fn filling(&self, bytes: usize) -> String {
        let patterns = self.parts.iter().filter(|part| matches!(part, Part::Often(_))).count();
        let each = bytes / patterns.max(1);
        let mut text = String::new();
        for part in self.parts.iter() {
            match part {
                Part::Once(once) => text.push_str(once),
                Part::Often(pattern) => {
                    let times = each.checked_div(pattern.len()).unwrap_or_default() | 1;
                    text.extend(iter::repeat_n(&**pattern, times));
                }
            }
        }
        text
    }

    /// Returns the article with a filling in its place.
    #[must_use]
    pub fn text(&self, filling: &str) -> String {
        let (before, after) = self.place.around();
        [&before, filling, &after].concat()
    }
}

/// What the functions are given. All is made before anything is measured.
#[derive(Debug)]
pub struct Input<'a> {
    pub place: Place,
    pub filling: &'a str,
    pub text: &'a str,
    borrowed: OnceCell<Option<ArticleRef<'a>>>,
    each_line: OnceCell<Option<ArticleRef<'a>>>,
    owned: OnceCell<Option<Article>>,
    errors: OnceCell<Vec<Error>>,
    json: OnceCell<Option<String>>,
}

impl<'a> Input<'a> {
    /// Makes the input from a [filling](Shape::filling) and the [text](Shape::text) with it.
    #[must_use]
    pub const fn new(place: Place, filling: &'a str, text: &'a str) -> Self {
        Self {
            place,
            filling,
            text,
            borrowed: OnceCell::new(),
            each_line: OnceCell::new(),
            owned: OnceCell::new(),
            errors: OnceCell::new(),
            json: OnceCell::new(),
        }
    }

    pub fn borrowed(&self) -> Option<&ArticleRef<'a>> {
        self.borrowed.get_or_init(|| ArticleRef::parse(self.text).ok()).as_ref()
    }

    /// The article of which each line of the body is a paragraph.
    pub fn each_line(&self) -> Option<&ArticleRef<'a>> {
        let options = ParseOptions::new().line_paragraphs(true);
        self.each_line.get_or_init(|| options.parse_ref(self.text).ok()).as_ref()
    }

    pub fn owned(&self) -> Option<&Article> {
        self.owned.get_or_init(|| Article::parse(self.text).ok()).as_ref()
    }

    pub fn errors(&self) -> &[Error] {
        self.errors.get_or_init(|| check(self.text))
    }

    pub fn json(&self) -> Option<&str> {
        self.json.get_or_init(|| serde_json::to_string(self.owned()?).ok()).as_deref()
    }
}

/// Calls a function. Only what happens in here is counted and timed.
#[inline(never)]
pub fn measured(function: &Function, input: &Input<'_>) -> usize {
    black_box(function.call(black_box(input)))
}
