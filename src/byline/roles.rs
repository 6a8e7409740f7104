//! The words of which roles are made: `Political Editor`, `science correspondent`,
//! `Freelance sports writer`; and suffixes and titles, which belong to a name.

use super::agencies::{behind_outlet, is_outlet_noun};
use super::words::{among, first_word, last_word};

/// What a role in a newsroom ends in, in English, German, French, Spanish, Italian,
/// Portuguese, Dutch, Danish, Swedish, Korean, Japanese and Chinese. As all of these
/// tables, it is read in any case of ASCII letters.
#[rustfmt::skip]
const PRESS_NOUNS: &[&str] = &[
    "analyst", "auslandskorrespondent", "blogger", "cartoonist", "chefredakteur",
    "chefredakteurin", "chroniqueur", "chroniqueuse", "co-editor", "columnist", "columnista",
    "columniste", "columnists", "colunista", "commentator", "contributor", "correspondant",
    "correspondante", "correspondent", "correspondente", "correspondents", "corresponsal",
    "corrispondente", "critic", "critics", "editor", "editor-at-large", "editor-in-chief",
    "editors", "enviada", "enviado", "envoyé", "envoyée", "envoyés", "experte", "expertin",
    "fotograf", "fotografin", "giornalista", "illustrator", "inviata", "inviato", "jornalista",
    "journalist", "journaliste", "journalistin", "journalists", "kolumnist", "kolumnistin",
    "kommentator", "korrespondent", "korrespondentin", "periodista", "photographe",
    "photographer", "photographers", "photojournalist", "redacteur", "redactor", "redactora",
    "redakteur", "redakteurin", "redaktor", "redaktorin", "redaktör", "redaktør", "redattore",
    "reporter", "reporterin", "reporters", "repórter", "reviewer", "rédacteur", "rédactrice",
    "sub-editor", "verslaggeefster", "verslaggever", "writer", "writers", "éditorialiste", "特派員",
    "記者", "记者", "기자", "논설위원", "특파원",
];

/// What the role of somebody ends in who writes from outside a newsroom.
#[rustfmt::skip]
const OFFICE_NOUNS: &[&str] = &[
    "activist", "adviser", "advisor", "ambassador", "anchor", "archbishop", "author", "chair",
    "chairman", "chairwoman", "chief", "co-founder", "coach", "commissioner", "consultant",
    "curator", "director", "doctor", "economist", "executive", "expert", "fellow", "founder",
    "freelance", "freelancer", "historian", "host", "intern", "lawyer", "leader", "lecturer",
    "manager", "minister", "mp", "novelist", "officer", "physician", "politician", "presenter",
    "president", "producer", "professor", "publisher", "researcher", "secretary", "singer",
    "snapper", "strategist", "student", "teacher", "trainee",
];

/// What stands in front of such a noun: desks, ranks, subjects, regions, and capitals that
/// have correspondents. Words that are common surnames (`West`, `Young`, `London`) are left out.
#[rustfmt::skip]
const QUALIFIERS: &[&str] = &[
    "affairs", "africa", "agriculture", "americas", "art", "arts", "asia", "asia-pacific",
    "assignment", "assistant", "associate", "athens", "athletics", "auto", "aviation", "beijing",
    "beirut", "belfast", "berlin", "books", "boxing", "breaking", "brussels", "business",
    "cairo", "canberra", "chemicals", "chief", "china", "city", "climate", "columns",
    "communications", "community", "companies", "consumer", "contributing", "correspondents",
    "court", "courts", "crime", "cultural", "culture", "cycling", "data", "defence", "defense",
    "delhi", "deportes", "deputy", "development", "digital", "diplomatic", "dublin", "east",
    "economic", "economics", "economy", "edinburgh", "education", "election", "employment",
    "energy", "enterprise", "entertainment", "environment", "environmental", "eu", "europe",
    "european", "executive", "family", "fashion", "feature", "features", "film", "finance",
    "financial", "food", "football", "foreign", "former", "freelance", "freie", "freier",
    "games", "gaming", "gardening", "general", "glasgow", "golf", "graphics", "guest", "health",
    "healthcare", "home", "housing", "immigration", "india", "industrial", "industry",
    "international", "investigations", "investigative", "investment", "ireland", "istanbul",
    "it", "jerusalem", "johannesburg", "junior", "justice", "kyiv", "labor", "labour", "legal",
    "letters", "lifestyle", "literary", "lobby", "local", "m&a", "madrid", "managing", "marine",
    "markets", "media", "medical", "middle", "money", "moscow", "motoring", "music", "nairobi",
    "national", "news", "northern", "online", "opinion", "our", "own", "paris", "parliamentary",
    "personal", "picture", "planning", "political", "politics", "política", "property", "racing",
    "regional", "religion", "religions", "religious", "rome", "royal", "rugby", "rural",
    "russia", "science", "scotland", "scottish", "security", "senior", "shadow", "showbiz",
    "soccer", "social", "society", "special", "sport", "sports", "staff", "tech", "technology",
    "tehran", "telecoms", "television", "tennis", "theater", "theatre", "tokyo", "trade",
    "trainee", "transport", "travel", "tv", "u.k.", "u.s.", "uk", "un", "us", "usa", "video",
    "vienna", "warsaw", "washington", "weather", "web", "weekend", "welsh", "westminster",
    "whitehall", "wildlife", "world", "youth",
];

/// Suffixes of a name: generations, degrees, honours and seats, as bylines print
/// them. The table was put together by hand.
#[rustfmt::skip]
const SUFFIXES: &[&str] = &[
    "(Ret.)", "B.A.", "BA", "BEd", "BSc", "CBE", "CFA", "CPA", "DDS", "DPhil", "DVM", "Esq",
    "Esq.", "FRCP", "FRS", "II", "III", "IV", "J.D.", "JD", "Jnr", "Jr", "Jr.", "KBE", "KC",
    "LLB", "LLM", "M.A.", "M.D.", "M.Sc.", "MA", "MBA", "MBE", "MD", "MEP", "MLA", "MP", "MPH",
    "MPhil", "MSc", "MSP", "OBE", "OP", "Ph.D", "Ph.D.", "PhD", "QC", "RAF", "RD", "Ret.", "RN",
    "SC", "SJ", "Snr", "Sr", "Sr.", "TD", "USMC", "USN",
];

/// Titles and other words that are cut short with a full stop, which then ends no
/// sentence. Shorter ones need not be here.
#[rustfmt::skip]
const TITLES: &[&str] = &[
    "Amb", "Brig", "Capt", "Cmdr", "Dipl", "Gov", "Hon", "Hons", "Ing", "Lic", "Mag", "Maj",
    "Messrs", "Mons", "Pres", "Prof", "Professor", "Reps", "Rev", "Revd", "Sens", "Sgt", "Supt",
    "Univ",
];

/// Whether a word is the noun of a newsroom's role.
pub(super) fn is_press_noun(word: &str) -> bool {
    among(bare(word), PRESS_NOUNS)
}

/// Whether a word is the noun of any role.
pub(super) fn is_role_noun(word: &str) -> bool {
    is_press_noun(word) || is_office_noun(word)
}

/// Whether a word is the noun of a role outside a newsroom.
pub(super) fn is_office_noun(word: &str) -> bool {
    among(bare(word), OFFICE_NOUNS)
}

/// Whether a word stands in front of the noun of a role.
pub(super) fn is_qualifier(word: &str) -> bool {
    among(word, QUALIFIERS)
}

/// Whether a word is a suffix of a name.
pub(super) fn is_suffix(word: &str) -> bool {
    SUFFIXES.contains(&word)
}

/// Whether a word is one that is cut short where a full stop stands behind it.
pub(super) fn is_cut_short(word: &str) -> bool {
    among(word, TITLES)
}

/// A word without the marks that may stand behind a role.
fn bare(word: &str) -> &str {
    word.trim_end_matches(['.', ':', '?', ')'])
}

/// What stands behind the role with which a text begins.
///
/// ```text
/// role      = *qualifier 1*press-noun / 1*qualifier 1*role-noun
/// qualifier = a word of the table / an outlet or agency / the last word of an outlet's name
/// ```
pub(super) fn behind_role(text: &str) -> Option<&str> {
    let mut rest = text;
    while let Some(behind) = behind_qualifier(rest) {
        rest = behind;
    }
    // A noun may qualify another one: Chief Executive, Editor at Large.
    let is_noun = |word| is_press_noun(word) || (rest.len() < text.len() && is_role_noun(word));
    let mut end = None;
    let mut behind_noun = rest;
    loop {
        let (word, behind) = first_word(behind_noun);
        if !(is_noun(word) || (end.is_some() && is_role_noun(word))) {
            return end;
        }
        behind_noun = behind;
        end = Some(behind);
    }
}

/// What stands behind a qualifier. A word that is both a qualifier and a noun is a
/// noun where no other one follows.
fn behind_qualifier(text: &str) -> Option<&str> {
    let (word, behind) = first_word(text);
    if let Some(behind) = behind_outlet(text) {
        return Some(behind.trim_start()).filter(|behind| !behind.is_empty());
    }
    let is_last = !is_role_noun(first_word(behind).0) && !is_qualifier(first_word(behind).0);
    let is_noun = is_role_noun(word) && is_last;
    let is_of_outlet = is_outlet_noun(word) && !behind.is_empty();
    ((is_qualifier(word) && !is_noun) || is_of_outlet).then_some(behind)
}

/// Whether a text is a role and nothing else.
pub(super) fn is_only_role(text: &str) -> bool {
    is_role_noun(last_word(text)) && behind_role(text).is_some_and(str::is_empty)
}

#[cfg(test)]
mod tests {
    use super::super::words::is_table;
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        for table in [PRESS_NOUNS, OFFICE_NOUNS, QUALIFIERS, TITLES] {
            assert!(is_table(table), "{table:?}");
        }
    }
}
