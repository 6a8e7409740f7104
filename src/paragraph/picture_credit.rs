//! Credits: who took a picture, or the line under a picture with that name, and
//! who reported, where a line says nothing else. The lists are closed.

use super::phrases::{
    bare, begins_with_any, behind_each, ends_in_any, is_bare, is_short, strip_phrase_back,
};
use super::reporting::{are_names, is_reporting};

/// How many characters the line under a picture has at most, white space not counted.
const LONGEST: usize = 400;

/// How many characters a name and an agency have at most.
const LONGEST_NAME: usize = 100;

/// Whether a paragraph is a credit.
///
/// ```text
/// credit = label / made / caption / agencies / signature / correspondent / reporting
/// ```
pub(crate) fn is_credit(paragraph: &str) -> bool {
    let text = bare(paragraph);
    is_short(text, LONGEST)
        && (is_label(text)
            || is_made(text)
            || is_caption(paragraph.trim())
            || are_agencies(text)
            || is_signature(text)
            || is_correspondent(paragraph.trim())
            || is_reporting(text))
}

/// ```text
/// label = ( a phrase of LABELS ) [ colon text ]
///       / ( a phrase of SOURCES ) colon [ names ]
///       / ( a phrase of CAPTIONS ) ( text that does not begin in lower case )
/// colon = ":" / "：" / "=" / "＝"
/// ```
fn is_label(text: &str) -> bool {
    let is_anything = |rest: &str| is_bare(rest) || behind_colon(rest).is_some();
    let is_title = |rest: &str| !rest.trim_start().starts_with(char::is_lowercase);
    let is_name = |rest: &str| behind_colon(rest).is_some_and(|it| is_bare(it) || are_names(it));
    behind_each(text, LABELS).any(is_anything)
        || behind_each(text, SOURCES).any(is_name)
        || behind_each(text, CAPTIONS).any(is_title)
}

/// What parts a label from what it labels.
const COLONS: &[char] = &[':', '：', '=', '＝'];

fn behind_colon(text: &str) -> Option<&str> {
    text.trim_start().strip_prefix(COLONS)
}

/// ```text
/// made = ( a phrase of PICTURES_BY ) names / "©" names
/// ```
fn is_made(text: &str) -> bool {
    is_short(text, LONGEST_NAME)
        && (behind_each(text, PICTURES_BY).any(are_names)
            || text.strip_prefix('©').is_some_and(are_names))
}

/// A text under a picture, which ends in who made it.
///
/// ```text
/// caption = text ( bracketed / "©" names / labelled / lent )
/// ```
fn is_caption(text: &str) -> bool {
    ends_in_brackets(text) || ends_in_sign(text) || ends_in_label(text) || is_lent(text)
}

/// ```text
/// bracketed = "(" ( made / names ( a phrase of PICTURE_AGENCIES ) / ( a phrase of MAKERS ) colon text ) ")"
/// ```
///
/// But `(© Gazette)` stands behind a text of that paper as well.
fn ends_in_brackets(text: &str) -> bool {
    let inside = text.trim_end_matches('.').strip_suffix([')', '）', ']']);
    let Some((_, inside)) = inside.and_then(|inside| inside.rsplit_once(['(', '（', '['])) else {
        return false;
    };
    let is_maker = |rest: &str| behind_colon(rest).is_some_and(|maker| !is_bare(maker));
    behind_each(inside, MAKERS).any(is_maker)
        || !inside.starts_with('©') && is_made(inside)
        || are_names(inside) && ends_in_any(inside, PICTURE_AGENCIES)
}

fn ends_in_sign(text: &str) -> bool {
    text.rsplit_once('©').is_some_and(|(caption, names)| {
        !caption.ends_with(['(', '（', '[']) && is_short(names, LONGEST_NAME) && are_names(names)
    })
}

/// ```text
/// labelled = mark ( a phrase of MAKERS ) colon names
/// ```
///
/// Before the label a sentence has ended, or there is a dash or a bracket: it is
/// no noun of a sentence.
fn ends_in_label(text: &str) -> bool {
    let Some((before, names)) = text.rsplit_once(COLONS) else { return false };
    let is_apart = |label: &&str| {
        strip_phrase_back(before.trim_end(), label)
            .is_some_and(|caption| caption.trim_end().ends_with(MARKS))
    };
    is_short(names, LONGEST_NAME) && are_names(names) && MAKERS.iter().any(is_apart)
}

/// ```text
/// lent = ( mark / "," / ":" / "via" ) ( a phrase of PICTURE_AGENCIES )
/// ```
fn is_lent(text: &str) -> bool {
    let is_apart = |before: &str| {
        before.trim_end().ends_with(MARKS)
            || before.trim_end().ends_with([',', ':'])
            || ends_in_any(before.trim_end(), &["via"])
    };
    PICTURE_AGENCIES.iter().filter_map(|agency| strip_phrase_back(text, agency)).any(is_apart)
}

/// What stands between a caption and the name behind it.
const MARKS: &[char] = &['.', '!', '?', '…', '–', '—', '-', '/', '|', ')', ']', '”', '"', '。'];

/// ```text
/// agencies = agency *( [ "," / "/" / "|" ] [ "and" / "mit" / … ] agency )
/// ```
fn are_agencies(text: &str) -> bool {
    const BETWEEN: &[&str] =
        &["mit", "und", "with", "and", "avec", "et", "con", "y", "com", "e", "via", "from"];
    let is_between = |part: char| part.is_whitespace() || matches!(part, ',' | '/' | '|');
    let mut agencies = 0_usize;
    for part in text.split(is_between).filter(|part| !is_bare(part)) {
        if AGENCIES.contains(&part.trim_matches('.')) {
            agencies += 1;
        } else if !begins_with_any(part, BETWEEN) || !is_short(part, 5) {
            return false;
        }
    }
    agencies > 0
}

/// The short names of those who wrote for an agency: `abc/dpa`, `ab/cde/fg`.
///
/// ```text
/// signature = initials 1*( "/" initials )       ; three, or one is an agency
/// initials  = 2*4( lower-case ASCII letter )
/// ```
fn is_signature(text: &str) -> bool {
    let is_initials = |part: &str| {
        AGENCIES.contains(&part)
            || (2..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_lowercase())
    };
    let mut parts = text.split(['/', '-']);
    parts.clone().all(is_initials)
        && (parts.clone().count() > 2 && text.contains('/')
            || parts.any(|part| AGENCIES.contains(&part)))
}

/// A line in brackets with which a Japanese paper names its correspondent.
fn is_correspondent(text: &str) -> bool {
    let inside = text.strip_prefix('（').and_then(|text| text.strip_suffix('）'));
    inside.is_some_and(|inside| {
        is_short(inside, LONGEST_NAME)
            && ["特派員", "写真も", "撮影"].iter().any(|end| inside.trim_end().ends_with(end))
    })
}

/// Names of a picture's credit: a line of their own, or before what they credit.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    // English
    "photo", "photos", "photograph", "photographs", "photo credit", "photo credits",
    "photo source", "photo courtesy", "picture credit", "image credit", "image credits",
    "main image", "main image credit", "featured image", "feature image", "header image",
    // German
    "foto", "fotos", "bildquelle", "bildquellen", "bildnachweis", "bildnachweise", "bildrechte",
    "titelbild", "titelfoto", "beitragsbild", "symbolbild", "symbolfoto", "fotocredit",
    // French
    "crédit photo", "crédits photo", "crédits photos", "crédit image", "photo d'illustration",
    "image d'illustration",
    // Portuguese
    "crédito da foto",
    // Dutch, Norwegian, Danish, Finnish
    "arkivfoto", "kuva", "kuvat",
    // Polish, Hungarian, Turkish, Greek
    "fot", "zdjęcie", "zdjęcia", "fotó", "fotoğraf",
    // Russian, Ukrainian, Bulgarian, Serbian
    "фото", "снимка",
    // Vietnamese, Persian, Arabic, Hebrew
    "ảnh", "عکس", "صورة", "צילום",
    // Japanese, Chinese, Korean
    "写真", "写真説明", "写真提供", "图片", "图片来源", "图源", "摄影", "图注", "圖片",
    "圖片來源", "攝影", "사진", "사진제공",
];

/// Names of a credit that are words of other use too: before a colon, with a name
/// behind it or nothing.
#[rustfmt::skip]
const SOURCES: &[&str] = &[
    "picture", "pictures", "pic", "pics", "image", "images", "image source", "credit", "credits",
    "illustration", "illustrations", "source", "sources", "bild", "bilder", "grafik", "quelle",
    "quellen", "crédit", "crédits", "imagen", "imágenes", "crédito", "créditos", "fuente",
    "fuentes", "imagem", "imagens", "immagine", "immagini", "crediti", "fonte", "fonti", "beeld",
    "fotografía", "fotografías", "fotografia", "φωτογραφία", "фотографија", "źródło", "zdroj",
    "forrás", "kaynak", "πηγή", "sursa", "источник", "джерело", "извор", "sumber", "nguồn",
    "المصدر", "منبع", "出典", "来源", "來源", "출처",
];

/// The labels that may stand behind a caption, before who made the picture.
#[rustfmt::skip]
const MAKERS: &[&str] = &[
    "photo", "photos", "photograph", "photographs", "photo credit", "picture", "pictures", "pic",
    "image", "images", "image credit", "image credits", "credit", "credits", "illustration",
    "photo courtesy", "photo source", "image source", "foto", "fotos", "bild", "bilder",
    "bildquelle", "grafik", "crédit", "crédits", "crédit photo", "imagen", "fotografía",
    "crédito", "imagem", "immagine", "beeld", "kuva", "fot", "zdjęcie", "fotó", "fotoğraf",
    "φωτογραφία", "фото", "снимка", "ảnh", "写真", "写真提供", "图片来源", "사진",
];

/// What a page puts before the text under its pictures.
const CAPTIONS: &[&str] =
    &["image copyright", "image caption", "image source", "enlarge this image toggle caption"];

/// What stands before the name of a picture's maker.
#[rustfmt::skip]
const PICTURES_BY: &[&str] = &[
    "photo by", "photos by", "photograph by", "photographs by", "photography by", "picture by",
    "pictures by", "image by", "images by", "illustration by", "illustrations by", "graphic by",
    "photo courtesy of", "photos courtesy of", "image courtesy of", "images courtesy of",
    "ap photo", "foto von", "fotos von", "illustration von", "photo de", "photos de", "foto de",
    "fotos de", "foto di",
];

/// Who lends pictures and writes nothing: as the last words of a line, they are a
/// credit.
#[rustfmt::skip]
const PICTURE_AGENCIES: &[&str] = &[
    "getty images", "getty", "gettyimages", "alamy", "alamy stock photo", "shutterstock",
    "shutterstock.com", "istock", "istockphoto", "unsplash", "unsplash.com", "pexels", "pixabay",
    "adobe stock", "picture-alliance", "picture alliance", "imago images", "ap photo",
    "afp/getty", "rex features", "rex/shutterstock", "wikimedia commons", "creative commons",
];

/// Agencies, as papers print their names.
#[rustfmt::skip]
const AGENCIES: &[&str] = &[
    "AAP", "AFP", "AFX", "AGI", "ANP", "ANSA", "AP", "APA", "Alamy", "ATS", "Belga", "Bloomberg",
    "CP", "ČTK", "DPA", "EFE", "EPA", "Getty", "Images", "IPS", "KNA", "Kyodo", "LUSA", "Lusa",
    "MTI", "NTB", "PA", "PAP", "PTI", "REUTERS", "Reuters", "Ritzau", "SDA", "SID", "STT",
    "Shutterstock", "TASS", "TT", "UPI", "Xinhua", "afp", "ap", "apa", "dapd", "dpa", "dpa-AFX",
    "epd", "rtr", "sda", "sid", "ots", "AFP-Getty",
];

#[cfg(test)]
mod tests {
    use super::super::phrases::listed;
    use super::*;

    #[test]
    fn the_page_lists_the_phrases() {
        assert_eq!(listed("picture-labels"), LABELS);
        assert_eq!(listed("source-labels"), SOURCES);
        assert_eq!(listed("maker-labels"), MAKERS);
        assert_eq!(listed("captions"), CAPTIONS);
        assert_eq!(listed("pictures-by"), PICTURES_BY);
        assert_eq!(listed("picture-agencies"), PICTURE_AGENCIES);
        assert_eq!(listed("agencies"), AGENCIES);
    }
}
