//! The section “Many articles” of the page: where a text is split.

#![allow(clippy::string_slice, reason = "a test may panic")]

/// Splits a text into its documents. Together they are the whole text.
pub(crate) fn documents(text: &str, limit: usize) -> Vec<&str> {
    let lines = lines_with_text(text, limit);
    let mut beginnings = vec![0];
    for (index, pair) in lines.windows(2).enumerate() {
        let [(title_start, title), (url_start, url)] = *pair else { continue };
        let fits = url_start + url.len() - title_start <= limit;
        let Some(lead) = title_lead(title).filter(|_| fits && looks_like_a_url_line(url)) else {
            continue;
        };
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
        let content = if start == 0 { line.strip_prefix('\u{feff}').unwrap_or(line) } else { line };
        if !content.trim().is_empty() || line.len() > limit {
            lines.push((start, line));
        }
        start += line.len();
    }
    lines
}

/// Returns at which byte of a line a document begins; the bytes before belong to the previous one.
fn title_lead(line: &str) -> Option<usize> {
    let first = line.len() - line.trim_start().len();
    let marks = line.match_indices('\u{feff}').map(|(offset, _)| offset);
    [first].into_iter().chain(marks).find(|offset| {
        let title =
            line[*offset..].trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
        title.starts_with(['“', '"', '„', '«', '‘', '「']) && title.contains('|')
    })
}

fn looks_like_a_url_line(line: &str) -> bool {
    let line = line.trim().to_ascii_lowercase();
    let word: Vec<_> = line.chars().collect();
    let has_host = (1..word.len().saturating_sub(1)).any(|at| {
        word[at] == '.'
            && word[at - 1].is_ascii_alphanumeric()
            && word[at + 1].is_ascii_alphabetic()
    });
    let is_one_word = word.iter().all(char::is_ascii_graphic);
    line.starts_with("http://") || line.starts_with("https://") || (is_one_word && has_host)
}
