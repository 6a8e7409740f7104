//! The input grammar of the invariants: makes texts of any bytes.
//!
//! A fuzzer that changes single bytes rarely hits a word of a list, and still more rarely two that mean
//! something together. So bytes can also name pieces of the format, and words of the crate's own lists.

use std::borrow::Cow;
use std::sync::OnceLock;

/// Pieces of documents: marks, white space, whole lines, and parts of lines.
#[rustfmt::skip]
const TEXT: [&str; 64] = [
    "\n", "\n\n", "\n", " ", " ", "“", "”", "\"", "„", "«", "»", "‘", "’", "「", "」", "|", " | ", "” | ", "\r", "\t", "\u{a0}",
    "\u{3000}", "\u{85}", "\u{2028}", "\u{feff}", "\u{200b}", "\0", "a", "é", "雨", "“Rain” | Gazette\n",
    "https://example.com/\n", "1 MAY 2024\n", "It rained.\n", "https://", "http:", "//", "example.com", ":", "@", "[", "]", "%",
    "?", "#", "\\", "1", "2", "02", "26", "2024", "FEBRUARY", "Feb", "Mai", ".", ",", "/", "-", "th", "of", "Mon", "10:30", "pm",
    "T",
];

/// Pieces of date lines.
#[rustfmt::skip]
const DATE: [&str; 96] = [
    " ", " ", " ", ",", ".", "-", "/", ":", "|", "(", ")", "–", "\u{a0}", "\u{200f}", "'", "\u{301}", "1", "2", "5", "02", "26",
    "2024", "1402", "2567", "٢٠٢٤", "۲", "２", "10:30", "9", "年", "2月", "日", "May", "MAI", "mar", "février", "fevrier", "Şubat",
    "EKIM", "lis", "listopada", "Ιανουάριος", "мая", "मार्च", "رمضان", "令和", "ม.ค.", "tháng ", "Mon", "Thứ 6", "среда", "(月)",
    "Updated", "le", "à", "Uhr", "h", "pm", "GMT", "+01:00", "de", "d'", "er", "min read", "By ", "Jane ", "Le ", " | ",
    "1 MAY 2024", "1 MAY 2024 ", " 5 ", " by ", "by ", " By ", "from ", " von ", "par ", "por ", " di ", "5 ", "5, ", "1 ", "12 ",
    " 31 ", "2024 ", " 2024", ", 2024", "1999", "May ", " mai ", "May 5", "2024-05-01 ", "Updated ", ": ", " | ", "Jane Roe",
];

/// Pieces of bylines, and similar texts.
#[rustfmt::skip]
const BYLINE: [&str; 128] = [
    " ", " ", " ", " ", "\n", "\r\n", "\u{a0}", "\u{3000}", ",", ", ", ";", "; ", " | ", "|", "/", " / ", " - ", "-",
    " – ", "·", " · ", "•", ":", ": ", "：", "、", "，", "،", "(", ")", "[", "]", ".", ". ", "&", " & ", "\"", "'", "’",
    "“", "«", "@", "#", "?", "By ", "by ", "BY ", "By: ", "Von ", "von ", "Par ", "Por ", "di ", "Di ", "Do ",
    "Words by ", "editing by ", "Photos: ", "Autor: ", "作者：", " and ", " AND ", " und ", " et ", " ET ", " y ", " e ",
    " i ", " en ", " with ", " mit ", " con ", " in ", " In ", " at ", " at the ", " from ", " à ", "the ", "The ",
    " for ", " on ", " of ", "Jane", "Jane Roe", "John Doe", "JANE ROE", "jane roe", "Roe", "doe", "McRoe", "O'Neil",
    "van der ", "de la ", "Jr.", "MD", "Dr. ", "Lt. Col. ", "Lisbon", "New York", "New Hampshire", "Political ",
    "Editor", "editor", "Science ", "correspondent", "Reporter", "Staff", "staff", "Our Foreign ", "reporters",
    "Reuters", "AP", "dpa", "agencies", "BBC News", "The Gazette", "example.com", "jane@example.com", "@jane", "1",
    "2024", "18 November 2019", "Monday", "7:45 pm", "Published ", "김하늘", "writes ",
];

/// The lines of a plain article, each with what is before it and the pieces that may replace it.
const LINES: [(&str, &str, &[&str]); 6] = [
    ("", "“Rain” | Wet | Gazette", &TEXT),
    ("\n", "https://example.com/", &TEXT),
    ("\n", "Jane Roe", &BYLINE),
    ("\n", "1 MAY 2024", &DATE),
    ("\n\n", "It rained.", &BYLINE),
    ("\n\n", "It snowed.", &TEXT),
];

/// The indices of the byline and of the date line in them.
const BYLINE_INDEX: usize = 2;
const DATE_INDEX: usize = 3;

/// Between the pieces of one line of a plain article and those of the next.
const NEXT_LINE: u8 = 0xbf;

/// Makes a document of bytes. The first byte says how, and may also be that of the options.
///
/// If it is odd and ASCII, the others are pieces: of a whole document, or, as the second byte says,
/// of a line of a plain article and the lines after it, which they replace or follow. A byline that they do
/// not replace may be left out. Otherwise all bytes are the document, in UTF-8.
pub(super) fn bytes_of(bytes: &[u8]) -> Cow<'_, [u8]> {
    let Some(pieces) = pieces_of(bytes) else { return Cow::Borrowed(bytes) };
    let (choice, pieces) = pieces.split_first().unwrap_or((&0, &[]));
    let (first, follows, has_byline) = (choice % 8, choice & 8 > 0, choice & 16 > 0);
    let first = match usize::from(first) {
        6 => DATE_INDEX,
        7 => return Cow::Owned(text(pieces, &TEXT).into_bytes()),
        first => first,
    };
    let mut replaced = pieces.split(|byte| *byte == NEXT_LINE);
    let lines = LINES.iter().enumerate().map(|(index, (before, line, alphabet))| {
        let pieces = if index < first { None } else { replaced.next() };
        match pieces.map(|pieces| text(pieces, alphabet)) {
            None if index == BYLINE_INDEX && !has_byline => String::new(),
            None => [before, *line].concat(),
            Some(text) if follows => [before, line, " ", &*text].concat(),
            Some(text) => [before, &*text].concat(),
        }
    });
    Cow::Owned(lines.collect::<String>().into_bytes())
}

/// Like [`bytes_of`], as text.
pub(crate) fn document_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(&bytes_of(bytes)).into_owned()
}

/// Replaces one of four inputs by a few random pieces, a quarter of them words. Returns the length.
///
/// A fuzzer keeps thousands of inputs and changes each of them little, so it tries the words of one line
/// together less often than chance does.
pub(crate) fn fresh(data: &mut [u8], most: usize, seed: u32) -> Option<usize> {
    let mut state = seed;
    let mut random = || {
        // The generator of “Numerical Recipes”. The high bits are the most random.
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    };
    if random() % 4 > 0 {
        return None;
    }
    let mut input = vec![1, random()];
    for _ in 0..=random() % 8 {
        if random() % 4 > 0 {
            input.push(random() % 0xc0);
        } else {
            input.extend([0xc0 | random(), random(), random()]);
        }
    }
    input.truncate(most);
    data.get_mut(..input.len())?.copy_from_slice(&input);
    Some(input.len())
}

/// Makes a text of bytes: pieces of documents if the first byte is odd and ASCII, otherwise the bytes in
/// UTF-8.
pub(crate) fn text_of(bytes: &[u8]) -> String {
    text_from(bytes, &TEXT)
}

/// Like [`text_of`], with pieces of date lines.
pub(super) fn date_line_of(bytes: &[u8]) -> String {
    text_from(bytes, &DATE).replace('\n', " ")
}

/// Like [`text_of`], with pieces of bylines.
pub(crate) fn byline_of(bytes: &[u8]) -> String {
    text_from(bytes, &BYLINE)
}

fn text_from(bytes: &[u8], alphabet: &[&str]) -> String {
    match pieces_of(bytes) {
        Some(pieces) => text(pieces, alphabet),
        None => String::from_utf8_lossy(bytes).into_owned(),
    }
}

fn pieces_of(bytes: &[u8]) -> Option<&[u8]> {
    let (first, pieces) = bytes.split_first()?;
    if first.is_ascii() && first % 2 == 1 { Some(pieces) } else { None }
}

/// Strings pieces together. A byte is a piece of the alphabet; from 0xc0 it is, with the next two, a word
/// of the lists.
fn text(bytes: &[u8], alphabet: &[&str]) -> String {
    let mut bytes = bytes.iter().copied();
    let mut text = String::new();
    while let Some(byte) = bytes.next() {
        if byte < 0xc0 {
            text.push_str(alphabet[usize::from(byte) % alphabet.len()]);
        } else {
            let index = [bytes.next().unwrap_or_default(), bytes.next().unwrap_or_default()];
            push_word(&mut text, byte, usize::from(u16::from_be_bytes(index)));
        }
    }
    text
}

/// Adds a word of the lists. The bits of the byte say whether it is one of the words or of the names of
/// months and weekdays, in which case it is written, and where there is a space.
fn push_word(text: &mut String, form: u8, index: usize) {
    let list = if form & 16 > 0 { &lists().names } else { &lists().words };
    let (_, word) = list[index % list.len()];
    if form & 8 > 0 {
        text.push(' ');
    }
    match form & 3 {
        1 => text.push_str(&word.to_uppercase()),
        2 => {
            let mut letters = word.chars();
            text.extend(letters.next().into_iter().flat_map(char::to_uppercase));
            text.push_str(letters.as_str());
        }
        _ => text.push_str(word),
    }
    if form & 4 > 0 {
        text.push(' ');
    }
}

/// The entries of the two pages of the lexicon, each with the heading of its list. That of a name is
/// `month` or `weekday`.
struct Lists {
    words: Vec<(&'static str, &'static str)>,
    names: Vec<(&'static str, &'static str)>,
}

fn lists() -> &'static Lists {
    static LISTS: OnceLock<Lists> = OnceLock::new();
    LISTS.get_or_init(|| {
        let mut lists = Lists { words: Vec::new(), names: Vec::new() };
        for section in include_str!("../../src/lexicon/words.md").split("\n# ").skip(1) {
            let (heading, section) = section.split_once('\n').unwrap();
            let lines = section.lines().filter(|line| line.starts_with("- "));
            let words = lines.flat_map(|line| line.split('`').skip(1).step_by(2));
            lists.words.extend(words.map(|word| (heading, word)));
        }
        let lines = include_str!("../../src/lexicon/names.md").lines();
        for line in lines.filter_map(|line| line.strip_prefix("- ")) {
            let (key, names) = line.split_once(": ").unwrap();
            let is_month = key.starts_with(|first: char| first.is_ascii_digit());
            let heading = if is_month { "month" } else { "weekday" };
            lists.names.extend(names.split(", ").map(|name| (heading, name)));
        }
        lists
    })
}

/// Returns the entries of the list of this heading, or of all lists if it is empty.
pub(crate) fn list(heading: &str) -> Vec<&'static str> {
    let all = lists().words.iter().chain(&lists().names);
    let entries = all.filter(|(of, _)| heading.is_empty() || *of == heading);
    entries.map(|(_, word)| *word).collect()
}
