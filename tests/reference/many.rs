//! The section “Many articles” of the page: where a text is split.

#![allow(clippy::string_slice, reason = "a test may panic")]

use super::{Fields, title_line, url_line};

/// Splits a text into its documents. Together they are the whole text.
pub(crate) fn documents(text: &str, limit: usize) -> Vec<&str> {
    let lines = lines_with_text(text, limit);
    let mut beginnings = vec![0];
    for (index, pair) in lines.windows(2).enumerate() {
        let [(title_start, title), (url_start, url)] = *pair else { continue };
        let fits = url_start + url.len() - title_start <= limit;
        let is_ended = url.ends_with('\n');
        let lead = beginning(title, url, index == 0, is_ended).filter(|_| fits);
        let Some(lead) = lead else { continue };
        // With only white space before it, it is the first document, which is in the list already.
        let lead_is_blank = title[..lead].trim().is_empty();
        if index > 0 || !lead_is_blank {
            beginnings.push(title_start + lead);
        }
    }
    if lines.is_empty() {
        beginnings.clear();
    }
    let ends = beginnings.iter().skip(1).copied().chain([text.len()]);
    beginnings.iter().zip(ends).map(|(start, end)| &text[*start..end]).collect()
}

/// Returns the lines that are not blank, with their line feeds, each with its offset.
fn lines_with_text(text: &str, limit: usize) -> Vec<(usize, &str)> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        // Before the first text, byte-order marks are nothing.
        let is_mark = |it: char| lines.is_empty() && it == '\u{feff}';
        if !line.trim_matches(|it: char| it.is_whitespace() || is_mark(it)).is_empty()
            || line.len() > limit
        {
            lines.push((start, line));
        }
        start += line.len();
    }
    lines
}

/// Returns at which byte of a line a document begins, if it does; the bytes before belong to the
/// previous one.
fn beginning(line: &str, next: &str, is_first: bool, is_ended: bool) -> Option<usize> {
    let first = line.len() - line.trim_start().len();
    let lead = title_lead(line).filter(|_| looks_like_a_url_line(next, is_ended));
    let looks_like_a_title_line = title_lead(line) == Some(first);
    let (after_end, other) =
        if is_ended && url_line(next.trim()).is_some() { joined(line) } else { Default::default() };
    if is_first && looks_like_a_title_line {
        return lead;
    }
    let is_title_line = title_line(
        line.trim().trim_start_matches(|it: char| it == '\u{feff}' || it.is_whitespace()),
    );
    match (&after_end[..], &other[..]) {
        ([at], _) => Some(*at),
        ([_, ..], _) => Some(first),
        _ if is_first || is_title_line.is_some() => lead,
        (_, [at]) => Some(*at),
        (_, [_, ..]) => Some(first),
        _ => lead,
    }
}

/// Returns where the joined title lines of a line begin: those after an end, and the others.
pub(crate) fn joined(line: &str) -> (Vec<usize>, Vec<usize>) {
    let (mut after_end, mut other) = (Vec::new(), Vec::new());
    for (at, mark) in line.char_indices() {
        let title = line[at..].trim_end();
        let mut after = title.chars().skip(1);
        let closes = mark != '«' && after.next().is_some_and(char::is_whitespace);
        if title_line(title).is_none() || closes {
            continue;
        }
        let text = line[..at].trim_end_matches(|it: char| it == '\u{feff}' || it.is_whitespace());
        let gap = &line[text.len()..at];
        let is_end = |it: char| ".!?…。！？”’»)]".contains(it) || (it == '“' && mark == '„');
        if let Some(bom) = gap.find('\u{feff}') {
            after_end.push(text.len() + bom);
        } else if gap.is_empty() && text.ends_with(is_end) {
            after_end.push(at);
        } else if gap.is_empty() && at > 0 {
            other.push(at);
        }
    }
    (after_end, other)
}

/// Whether the text of one document has a part that would begin another one in the canonical text.
pub(crate) fn would_begin_another(written: &str, fields: &Fields) -> bool {
    let Fields { headline, deck, publication, byline, paragraphs, .. } = fields;
    let deck = deck.as_ref().map_or(String::new(), |deck| format!("{deck} | "));
    let canonical = format!("“{headline}” | {deck}{publication}");
    let lines: Vec<_> = byline.iter().flat_map(|byline| byline.split('\n')).collect();
    [written, &canonical].into_iter().any(|line| !joined(line).0.is_empty())
        || lines.windows(2).any(|pair| begin_another([pair[0], pair[1]]))
        || paragraphs.windows(2).any(|pair| begin_another([&pair[0], &pair[1]]))
}

/// Whether another document would begin on the first of two lines.
pub(crate) fn begin_another([line, next]: [&str; 2]) -> bool {
    beginning(line, next, false, true).is_some()
}

/// Returns at which byte of a line that looks like a title line a document begins.
fn title_lead(line: &str) -> Option<usize> {
    let first = line.len() - line.trim_start().len();
    let marks = line.match_indices('\u{feff}').map(|(offset, _)| offset);
    [first].into_iter().chain(marks).find(|offset| {
        let title =
            line[*offset..].trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
        title.starts_with(['“', '"', '„', '«', '‘', '「']) && title.contains('|')
    })
}

/// Whether a text ends in two lines of which the last would be the URL line of another document if a line
/// feed ended it.
pub(crate) fn ends_as_another_begins(text: &str) -> bool {
    let lines = lines_with_text(text, usize::MAX);
    let [.., (_, line), (_, next)] = &lines[..] else { return false };
    let lead = |is_ended| beginning(line, next, false, is_ended);
    !text.ends_with('\n') && lead(true).is_some() && lead(true) != lead(false)
}

fn looks_like_a_url_line(line: &str, is_ended: bool) -> bool {
    let line = line.trim().to_ascii_lowercase();
    let word: Vec<_> = line.chars().collect();
    let has_host = (1..word.len().saturating_sub(1)).any(|at| {
        word[at] == '.'
            && word[at - 1].is_ascii_alphanumeric()
            && word[at + 1].is_ascii_alphabetic()
    });
    let is_one_word = word.iter().all(char::is_ascii_graphic);
    line.starts_with("http://")
        || line.starts_with("https://")
        || (is_ended && is_one_word && has_host)
}
