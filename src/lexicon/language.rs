//! The languages of the names of months.

use core::fmt;
use core::iter::FusedIterator;

/// A language in which a date may name its month.
///
/// Pass languages to [`ParseOptions::languages`](crate::ParseOptions::languages) to choose which
/// names are read. The page [`names`](mod@crate::format::names) lists them.
///
/// The order of the variants is that of their codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Language {
    /// Amharic (`am`).
    Amharic,
    /// Arabic (`ar`).
    Arabic,
    /// Azerbaijani (`az`).
    Azerbaijani,
    /// Belarusian (`be`).
    Belarusian,
    /// Bulgarian (`bg`).
    Bulgarian,
    /// Bengali (`bn`).
    Bengali,
    /// Catalan (`ca`).
    Catalan,
    /// Czech (`cs`).
    Czech,
    /// Welsh (`cy`).
    Welsh,
    /// Danish (`da`).
    Danish,
    /// German (`de`).
    German,
    /// Greek (`el`).
    Greek,
    /// English (`en`).
    English,
    /// Spanish (`es`).
    Spanish,
    /// Estonian (`et`).
    Estonian,
    /// Persian (`fa`).
    Persian,
    /// Finnish (`fi`).
    Finnish,
    /// French (`fr`).
    French,
    /// Gujarati (`gu`).
    Gujarati,
    /// Hebrew (`he`).
    Hebrew,
    /// Hindi (`hi`).
    Hindi,
    /// Croatian (`hr`).
    Croatian,
    /// Hungarian (`hu`).
    Hungarian,
    /// Armenian (`hy`).
    Armenian,
    /// Indonesian (`id`).
    Indonesian,
    /// Icelandic (`is`).
    Icelandic,
    /// Italian (`it`).
    Italian,
    /// Japanese (`ja`).
    Japanese,
    /// Georgian (`ka`).
    Georgian,
    /// Korean (`ko`).
    Korean,
    /// Kyrgyz (`ky`).
    Kyrgyz,
    /// Lithuanian (`lt`).
    Lithuanian,
    /// Latvian (`lv`).
    Latvian,
    /// Macedonian (`mk`).
    Macedonian,
    /// Marathi (`mr`).
    Marathi,
    /// Malay (`ms`).
    Malay,
    /// Burmese (`my`).
    Burmese,
    /// Dutch (`nl`).
    Dutch,
    /// Norwegian (`no`).
    Norwegian,
    /// Punjabi (`pa`).
    Punjabi,
    /// Polish (`pl`).
    Polish,
    /// Portuguese (`pt`).
    Portuguese,
    /// Romanian (`ro`).
    Romanian,
    /// Russian (`ru`).
    Russian,
    /// Sinhala (`si`).
    Sinhala,
    /// Slovak (`sk`).
    Slovak,
    /// Slovenian (`sl`).
    Slovenian,
    /// Somali (`so`).
    Somali,
    /// Albanian (`sq`).
    Albanian,
    /// Serbian (`sr`).
    Serbian,
    /// Swedish (`sv`).
    Swedish,
    /// Tamil (`ta`).
    Tamil,
    /// Telugu (`te`).
    Telugu,
    /// Thai (`th`).
    Thai,
    /// Filipino (`tl`).
    Filipino,
    /// Turkish (`tr`).
    Turkish,
    /// Ukrainian (`uk`).
    Ukrainian,
    /// Urdu (`ur`).
    Urdu,
    /// Uzbek (`uz`).
    Uzbek,
    /// Vietnamese (`vi`).
    Vietnamese,
    /// Chinese (`zh`).
    Chinese,
}

/// Every language with its code, in the order of the codes. The bits of [`Languages`] have the same
/// order.
const LANGUAGES: [(Language, &str); 61] = [
    (Language::Amharic, "am"),
    (Language::Arabic, "ar"),
    (Language::Azerbaijani, "az"),
    (Language::Belarusian, "be"),
    (Language::Bulgarian, "bg"),
    (Language::Bengali, "bn"),
    (Language::Catalan, "ca"),
    (Language::Czech, "cs"),
    (Language::Welsh, "cy"),
    (Language::Danish, "da"),
    (Language::German, "de"),
    (Language::Greek, "el"),
    (Language::English, "en"),
    (Language::Spanish, "es"),
    (Language::Estonian, "et"),
    (Language::Persian, "fa"),
    (Language::Finnish, "fi"),
    (Language::French, "fr"),
    (Language::Gujarati, "gu"),
    (Language::Hebrew, "he"),
    (Language::Hindi, "hi"),
    (Language::Croatian, "hr"),
    (Language::Hungarian, "hu"),
    (Language::Armenian, "hy"),
    (Language::Indonesian, "id"),
    (Language::Icelandic, "is"),
    (Language::Italian, "it"),
    (Language::Japanese, "ja"),
    (Language::Georgian, "ka"),
    (Language::Korean, "ko"),
    (Language::Kyrgyz, "ky"),
    (Language::Lithuanian, "lt"),
    (Language::Latvian, "lv"),
    (Language::Macedonian, "mk"),
    (Language::Marathi, "mr"),
    (Language::Malay, "ms"),
    (Language::Burmese, "my"),
    (Language::Dutch, "nl"),
    (Language::Norwegian, "no"),
    (Language::Punjabi, "pa"),
    (Language::Polish, "pl"),
    (Language::Portuguese, "pt"),
    (Language::Romanian, "ro"),
    (Language::Russian, "ru"),
    (Language::Sinhala, "si"),
    (Language::Slovak, "sk"),
    (Language::Slovenian, "sl"),
    (Language::Somali, "so"),
    (Language::Albanian, "sq"),
    (Language::Serbian, "sr"),
    (Language::Swedish, "sv"),
    (Language::Tamil, "ta"),
    (Language::Telugu, "te"),
    (Language::Thai, "th"),
    (Language::Filipino, "tl"),
    (Language::Turkish, "tr"),
    (Language::Ukrainian, "uk"),
    (Language::Urdu, "ur"),
    (Language::Uzbek, "uz"),
    (Language::Vietnamese, "vi"),
    (Language::Chinese, "zh"),
];

impl Language {
    /// Returns the ISO 639-1 code of the language in lower case, such as `de`.
    ///
    /// Filipino has the code of Tagalog, `tl`.
    ///
    /// ```
    /// assert_eq!(newsclip::Language::German.code(), "de");
    /// ```
    #[doc(alias("iso639", "as_str"))]
    #[must_use]
    pub fn code(self) -> &'static str {
        LANGUAGES.iter().find(|(language, _)| *language == self).map_or("", |(_, code)| code)
    }

    /// Returns the language with this ISO 639-1 code, which must be in lower case. `None` if the
    /// crate does not know the code.
    ///
    /// ```
    /// use newsclip::Language;
    ///
    /// assert_eq!(Language::from_code("de"), Some(Language::German));
    /// assert_eq!(Language::from_code("tlh"), None);
    /// ```
    #[doc(alias = "from_str")]
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        LANGUAGES.iter().find(|(_, known)| *known == code).map(|(language, _)| *language)
    }

    /// Returns an iterator over all languages, in the order of their codes.
    ///
    /// ```
    /// assert!(newsclip::Language::all().len() > 25);
    /// ```
    pub fn all() -> LanguageIter {
        Languages::ALL.iter()
    }
}

/// Writes the [`code`](Language::code). [`FromStr`](core::str::FromStr) reads it.
impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

/// An iterator over languages, in the order of their codes.
///
/// [`Language::all`] and
/// [`ParseOptions::get_languages`](crate::ParseOptions::get_languages) make it.
#[derive(Clone, Debug)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct LanguageIter {
    /// The languages that are left.
    left: Languages,
}

impl Iterator for LanguageIter {
    type Item = Language;

    fn next(&mut self) -> Option<Language> {
        let (language, _) = LANGUAGES.get(self.left.0.trailing_zeros() as usize)?;
        self.left.0 &= self.left.0 - 1;
        Some(*language)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.left.0.count_ones() as usize;
        (left, Some(left))
    }
}

impl ExactSizeIterator for LanguageIter {}

impl FusedIterator for LanguageIter {}

/// A set of languages, one bit for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Languages(pub(crate) u128);

impl Languages {
    pub(crate) const ALL: Self = Self(u128::MAX);
    pub(crate) const NONE: Self = Self(0);

    /// Makes the set of these languages.
    pub(crate) const fn of(mut languages: &[Language]) -> Self {
        let mut bits = 0;
        while let [language, rest @ ..] = languages {
            bits |= 1 << *language as u64;
            languages = rest;
        }
        Self(bits)
    }

    /// Returns the languages of the set.
    pub(crate) const fn iter(self) -> LanguageIter {
        // The set of all may have bits of no language.
        LanguageIter { left: Self(self.0 & ((1 << LANGUAGES.len()) - 1)) }
    }

    /// Whether any language is in both sets.
    pub(crate) const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}
