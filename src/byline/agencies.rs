//! The names of news agencies and outlets.

use super::words::{
    alike, among, behind_words, first_word, is_one_word, is_or_in_capitals, last_word,
};

/// News agencies by their names, and by the short forms with which they sign: national
/// ones, and the commercial ones that newspapers print beside them. Short forms that are
/// as often a person's initials are left out. The table was put together by hand. There
/// are sources for
///
/// - `AFP`, `AP`, `Reuters`: the three global ones of <https://en.wikipedia.org/wiki/News_agency>;
/// - `AAP`, `Anadolu`, `ANI`, `Antara`, `AZERTAC`, `Bernama`, `IRNA`, `Jiji`, `KCNA`, `KUNA`,
///   `Kyodo`, `PTI`, `QNA`, `SANA`, `SPA`, `Sputnik`, `TASS`, `UNB`, `Xinhua`, `Yonhap`: members
///   in the minutes of the assembly of 2019 of the Organization of Asia-Pacific News
///   Agencies (<https://oananews.org/node/683324>);
/// - `AFP`, `AGERPRES`, `ANSA`, `APA`, `ATA`, `Belga`, `BTA`, `DPA`, `EFE`, `Europa Press`, `FENA`,
///   `HINA`, `STA`, `Tanjug`, `TASR`: the founders of the European Newsroom, in the report on
///   its launch of 6 September 2022
///   (<https://www.urdupoint.com/en/miscellaneous/european-news-agencies-launch-joint-brussels-1558298.html>);
/// - `CTK`, `Lusa`, `PAP`, `STT`, `TT`, `Ukrinform`: named as members on the pages of the
///   European Alliance of News Agencies (<https://www.newsalliance.org/peryear/2020>).
///
/// The other rows have none.
#[rustfmt::skip]
const AGENCIES: &[&str] = &[
    "AAP", "ABNA", "ADNKronos", "AFP", "Agence France Presse", "Agence France-Presse",
    "Agencia EFE", "AGERPRES", "AGI", "Agência Brasil", "Agência Lusa", "ANA-MPA", "Anadolu",
    "Anadolu Agency", "Anadolu Ajansı", "ANI", "ANP", "ANSA", "Antara", "AP", "APA", "APS",
    "Asian News International", "Associated Press", "ATA", "Australian Associated Press",
    "AZERTAC", "Baltic News Service", "Belga", "BelTA", "Bernama", "Bloomberg", "Bloomberg News",
    "BNO News", "BNS", "BTA", "Canadian Press", "Cision", "CNA", "CNS", "CP", "CTK", "DAPD",
    "Deutsche Presse-Agentur", "DHA", "Dow Jones", "Dow Jones Newswires", "DPA",
    "DPA International", "EFE", "EPA", "EPD", "Europa Press", "FENA", "HINA", "IANS", "IHA",
    "Interfax", "Interfax-Ukraine", "IRNA", "ITAR-TASS", "Jiji", "Jiji Press", "KCNA",
    "Keystone-SDA", "KNA", "KUNA", "Kyodo", "Kyodo News", "LETA", "Lusa", "MAP", "MENA",
    "MTI", "MTVA", "Notimex", "NTB", "NZPA", "PA", "PA Media", "PAP", "Press Association",
    "Press Trust of India", "PRNewswire", "PTI", "QNA", "Reuter", "Reuters", "RIA Novosti",
    "Ritzau", "SANA", "SDA", "SID", "SITA", "SPA", "Sputnik", "STA", "STT", "Tanjug", "TASR",
    "TASS", "Thomson Reuters", "Thomson Reuters Foundation", "TT", "Ukrinform",
    "UNB", "UNI", "United Press International", "UPI", "WAFA", "Xinhua", "Xinhua News Agency",
    "Yonhap", "Yonhap News Agency", "ČTK",
];

/// The agencies that sign in small letters.
#[rustfmt::skip]
const SMALL_AGENCIES: &[&str] = &[
    "afp", "ap", "apa", "dapd", "dpa", "dpa-AFX", "epd", "kna", "rtr", "sda", "sid",
];

/// Agencies as they sign in other scripts.
#[rustfmt::skip]
const OTHER_SCRIPTS: &[&str] = &[
    "ΑΠΕ-ΜΠΕ", "Интерфакс", "РИА Новости", "Рейтер", "ТАСС", "Укринформ", "أ ف ب", "أ. ف. ب",
    "أ.ف.ب", "د ب أ", "رويترز", "واس", "وكالات", "中央社", "中新社", "共同通信", "新华社", "新華社", "時事通信",
    "뉴스1", "뉴시스", "연합뉴스",
];

/// Words for agencies that are not named, in any case of letters.
#[rustfmt::skip]
const UNNAMED: &[&str] = &[
    "agence", "agences", "agencia", "agencias", "agencies", "agencies staff", "agencje", "agency",
    "agentschappen", "agentur", "agenturen", "agenzie", "agência", "agências", "ajanslar",
    "news agencies", "news agency", "news services", "newswires", "wire reports", "wire services",
    "wires",
];

/// Newspapers, broadcasters and sites whose names are printed straight behind that of
/// their reporter, or in front of a role (`BBC Science Correspondent`). None is the
/// name of a person.
#[rustfmt::skip]
const OUTLETS: &[&str] = &[
    "ABC News", "Al Jazeera", "ARD", "BBC", "Breitbart News", "Business Insider", "BuzzFeed",
    "CBC", "CBS", "Channel 4", "Chicago Tribune", "CNBC", "CNN", "Daily Express", "Daily Mail",
    "Daily Mirror", "Daily News", "Daily Telegraph", "Deutsche Welle", "Deutschlandfunk", "DW",
    "ESPN", "Evening Standard", "Financial Times", "Fox Business", "Fox News",
    "FT", "G1", "Globe and Mail", "Guardian", "HuffPost", "ITV", "Los Angeles Times",
    "MailOnline", "MDR", "Metro.co.uk", "MSNBC", "NBC", "NDR", "New York Daily News",
    "New York Post", "New York Times", "Newsweek", "NPR", "NZZ", "PBS", "Politico", "RTL", "RTÉ",
    "Russia Today", "Seattle Times", "Sky News", "Sky Sports", "South Florida Sun-Sentinel",
    "Sputnik International", "SRF", "Sunday Telegraph", "Sunday Times", "TVNZ", "USA Today",
    "Wall Street Journal", "Washington Post", "WDR", "ZDF",
];

/// The last words of the names of outlets and institutes. Words that are common surnames
/// (`Post`, `Star`, `Day`) are left out.
#[rustfmt::skip]
const OUTLET_NOUNS: &[&str] = &[
    "Agency", "Association", "Chronicle", "Foundation", "Gazette", "Group", "Herald", "Insider",
    "Institute", "Magazine", "Media", "Nachrichten", "Network", "News", "Newsletter", "Newsline",
    "Newspaper", "Newspapers", "Newswire", "Online", "Post-Gazette", "Press", "Radio", "Service",
    "Sun-Sentinel", "Sun-Times", "Tageblatt", "Telegraph", "Times", "Tribune", "University",
    "Website", "Zeitung",
];

/// The last words of the names of bodies, or their endings. Behind them, `for` is part of
/// the name: `Institute for Rain`.
#[rustfmt::skip]
const BODIES: &[&str] = &[
    "agency", "alliance", "amt", "anstalt", "association", "campaign", "center", "centre",
    "commission", "committee", "council", "department", "foundation", "gesellschaft", "institut",
    "institute", "ministerium", "ministry", "museum", "office", "society", "stiftung", "union",
    "verband", "verein", "zentrum",
];

/// Whether a name is that of an agency.
pub(super) fn is_agency(name: &str) -> bool {
    let bare = without_article(name);
    let is_of = |table| alike(bare, table).iter().any(|agency| is_or_in_capitals(bare, agency));
    is_of(AGENCIES)
        || SMALL_AGENCIES.contains(&bare)
        || is_of(OTHER_SCRIPTS)
        || alike(bare, UNNAMED)
            .iter()
            .any(|word| behind_words(bare, word, str::eq_ignore_ascii_case) == Some(""))
}

/// Whether a name is that of an outlet, by the table or by its last word.
pub(super) fn is_outlet(name: &str) -> bool {
    let bare = without_article(name);
    let is_of = || name.split_whitespace().any(|word| matches!(word, "of" | "Of"));
    alike(bare, OUTLETS).iter().any(|outlet| is_or_in_capitals(bare, outlet))
        || (!is_one_word(name) && is_outlet_noun(last_word(name)) && !is_of())
}

/// Whether a word is one in which the name of an outlet ends.
pub(super) fn is_outlet_noun(word: &str) -> bool {
    alike(word, OUTLET_NOUNS).iter().any(|noun| is_or_in_capitals(word, noun))
}

/// What stands behind the agency or outlet with which a text begins: the longest name
/// of the tables that fits.
pub(super) fn behind_outlet(text: &str) -> Option<&str> {
    let text = without_article(text);
    let tables = [AGENCIES, OUTLETS, SMALL_AGENCIES, OTHER_SCRIPTS];
    let names = tables.iter().flat_map(|table| alike(text, table));
    names.filter_map(|name| behind_name(text, name)).min_by_key(|behind| behind.len())
}

/// What stands behind `name` in a text that begins with it, if its last word ends there.
fn behind_name<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let behind = behind_words(text, name, |found, word| found == word)?;
    let goes_on = |next: char| next.is_alphanumeric() || "-.'’@".contains(next);
    (!behind.starts_with(goes_on)).then_some(behind)
}

/// A name without the article or pronoun in front of it.
pub(super) fn without_article(name: &str) -> &str {
    let (first, behind) = first_word(name);
    if among(first, &["from", "our", "the"]) && !behind.is_empty() { behind } else { name }
}

/// Whether a word ends as the names of bodies do.
pub(super) fn is_body(word: &str) -> bool {
    let ends = |body: &&str| {
        let start = word.len().checked_sub(body.len());
        start.and_then(|start| word.get(start..)).is_some_and(|end| end.eq_ignore_ascii_case(body))
    };
    BODIES.iter().any(ends)
}

#[cfg(test)]
mod tests {
    use super::super::words::is_table;
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        for table in [AGENCIES, OTHER_SCRIPTS, OUTLETS, OUTLET_NOUNS, SMALL_AGENCIES, UNNAMED] {
            assert!(is_table(table), "{table:?}");
        }
    }
}
