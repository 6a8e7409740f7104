//! “Many articles” of the page: where a text is cut.

#![allow(clippy::string_slice, reason = "a test may panic")]

/// The documents that a text holds, each with all that belongs to it.
pub(crate) fn documents(text: &str, limit: usize) -> Vec<&str> {
    let lines = lines_with_text(text, limit);
    let mut beginnings = vec![0];
    for (index, pair) in lines.windows(2).enumerate() {
        let [(title_start, title), (url_start, url)] = *pair else { continue };
        let fits = url_start + url.len() - title_start <= limit;
        let Some(lead) = title_lead(title).filter(|_| fits && sets_out_as_url(url)) else {
            continue;
        };
        // Only white space before it, and it is the first document, which is there already.
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

/// The lines that are not blank, with their line feeds, and where each begins.
fn lines_with_text(text: &str, limit: usize) -> Vec<(usize, &str)> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let content = if start == 0 { line.strip_prefix('\u{feff}').unwrap_or(line) } else { line };
        if !content.trim().is_empty() || line.len() > limit {
            lines.push((start, line));
        }
        start += line.len();
    }
    lines
}

/// What stands on a line before the document that begins on it, in bytes.
fn title_lead(line: &str) -> Option<usize> {
    let first = line.len() - line.trim_start().len();
    let marks = line.match_indices('\u{feff}').map(|(place, _)| place);
    [first].into_iter().chain(marks).find(|place| {
        let title =
            line[*place..].trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
        title.starts_with(['“', '"', '„', '«', '‘', '「']) && title.contains('|')
    })
}

fn sets_out_as_url(line: &str) -> bool {
    let line = line.trim().to_ascii_lowercase();
    let word: Vec<_> = line.chars().collect();
    let has_host = (1..word.len().saturating_sub(1)).any(|place| {
        word[place] == '.'
            && word[place - 1].is_ascii_alphanumeric()
            && word[place + 1].is_ascii_alphabetic()
    });
    let is_one_word = word.iter().all(char::is_ascii_graphic);
    line.starts_with("http://") || line.starts_with("https://") || (is_one_word && has_host)
}
