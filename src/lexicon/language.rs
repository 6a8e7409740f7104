//! The languages whose names of months are known.

/// A language in which a date may name its month.
///
/// [`ParseOptions::languages`](crate::ParseOptions::languages) says which ones may; the page
/// [`names`](mod@crate::format::names) lists the names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Language {
    /// `am`
    Amharic,
    /// `ar`
    Arabic,
    /// `az`
    Azerbaijani,
    /// `be`
    Belarusian,
    /// `bg`
    Bulgarian,
    /// `bn`
    Bengali,
    /// `ca`
    Catalan,
    /// `cs`
    Czech,
    /// `cy`
    Welsh,
    /// `da`
    Danish,
    /// `de`
    German,
    /// `el`
    Greek,
    /// `en`
    English,
    /// `es`
    Spanish,
    /// `et`
    Estonian,
    /// `fa`
    Persian,
    /// `fi`
    Finnish,
    /// `fr`
    French,
    /// `gu`
    Gujarati,
    /// `he`
    Hebrew,
    /// `hi`
    Hindi,
    /// `hr`
    Croatian,
    /// `hu`
    Hungarian,
    /// `hy`
    Armenian,
    /// `id`
    Indonesian,
    /// `is`
    Icelandic,
    /// `it`
    Italian,
    /// `ja`
    Japanese,
    /// `ka`
    Georgian,
    /// `ko`
    Korean,
    /// `ky`
    Kyrgyz,
    /// `lt`
    Lithuanian,
    /// `lv`
    Latvian,
    /// `mk`
    Macedonian,
    /// `mr`
    Marathi,
    /// `ms`
    Malay,
    /// `my`
    Burmese,
    /// `nl`
    Dutch,
    /// `no`
    Norwegian,
    /// `pa`
    Punjabi,
    /// `pl`
    Polish,
    /// `pt`
    Portuguese,
    /// `ro`
    Romanian,
    /// `ru`
    Russian,
    /// `si`
    Sinhala,
    /// `sk`
    Slovak,
    /// `sl`
    Slovenian,
    /// `so`
    Somali,
    /// `sq`
    Albanian,
    /// `sr`
    Serbian,
    /// `sv`
    Swedish,
    /// `ta`
    Tamil,
    /// `te`
    Telugu,
    /// `th`
    Thai,
    /// `tl`
    Filipino,
    /// `tr`
    Turkish,
    /// `uk`
    Ukrainian,
    /// `ur`
    Urdu,
    /// `uz`
    Uzbek,
    /// `vi`
    Vietnamese,
    /// `zh`
    Chinese,
}

/// Every language with its code, in the order of the codes, which is that of the
/// bits of the table of names.
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
    /// The code of the language by ISO 639-1, such as `de`. Filipino has that of Tagalog, `tl`.
    ///
    /// ```
    /// assert_eq!(newsclip::Language::German.code(), "de");
    /// ```
    #[must_use]
    pub fn code(self) -> &'static str {
        LANGUAGES.iter().find(|(language, _)| *language == self).map_or("", |(_, code)| code)
    }

    /// The language that has this code by ISO 639-1, in lower case.
    ///
    /// ```
    /// use newsclip::Language;
    ///
    /// assert_eq!(Language::from_code("de"), Some(Language::German));
    /// assert_eq!(Language::from_code("tlh"), None);
    /// ```
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        LANGUAGES.iter().find(|(_, known)| *known == code).map(|(language, _)| *language)
    }

    /// Every language, in the order of the codes.
    ///
    /// ```
    /// assert!(newsclip::Language::all().len() > 25);
    /// ```
    #[must_use]
    pub fn all() -> impl ExactSizeIterator<Item = Self> + Clone {
        LANGUAGES.iter().map(|(language, _)| *language)
    }
}

/// Some of the languages, a bit each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Languages(pub(crate) u128);

impl Languages {
    pub(crate) const ALL: Self = Self(u128::MAX);
    pub(crate) const NONE: Self = Self(0);

    /// These languages.
    pub(crate) const fn of(mut languages: &[Language]) -> Self {
        let mut bits = 0;
        while let [language, rest @ ..] = languages {
            bits |= 1 << *language as u64;
            languages = rest;
        }
        Self(bits)
    }

    /// Whether a language is among both.
    pub(crate) const fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}
