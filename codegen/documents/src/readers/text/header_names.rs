//! Column names of a header whose cells ran together, or have single spaces between them.

use crate::vocabulary::column_role::{is_column_name, is_known_header, score_key_header};

/// Splits a header such as `CodeMeaning` or `Error CodeHTTP StatusDescription` into column names.
pub(crate) fn split_fused_header(text: &str) -> Option<Vec<String>> {
    let text = text.trim();
    let is_camel_case = text
        .bytes()
        .zip(text.bytes().skip(1))
        .any(|(a, b)| !a.is_ascii_uppercase() && a != b' ' && b.is_ascii_uppercase());
    if text.len() > 80 {
        return None;
    }
    if !is_camel_case {
        return split_unmarked_header(text);
    }
    let mut cuts = vec![0];
    let mut low = false;
    for (at, c) in text.char_indices() {
        if low && c.is_uppercase() {
            cuts.push(at);
        }
        low = c.is_lowercase() || c == ')' || c == '?';
    }
    cuts.push(text.len());
    let parts: Vec<String> = cuts
        .windows(2)
        .filter_map(|pair| text.get(*pair.first()?..*pair.last()?))
        .map(|part| part.trim().to_owned())
        .collect();
    let coded = |part: &String| score_key_header(part) > 0;
    if parts.len() >= 2 && parts.iter().all(|part| is_known_header(part)) && parts.iter().any(coded)
    {
        Some(parts)
    } else {
        split_unmarked_header(text)
    }
}

/// Splits a header whose capitals do not show where a name ends: `codemessageDescription`, `STATUS CODEDESCRIPTION`.
fn split_unmarked_header(text: &str) -> Option<Vec<String>> {
    const STARTS: [&str; 8] = [
        "code", "error", "status", "http", "result", "response", "return", "reason",
    ];
    if text.len() > 60 || !text.bytes().all(|b| b.is_ascii_alphabetic() || b == b' ') {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    if !STARTS.iter().any(|start| lower.starts_with(start)) || is_column_name(text) {
        return None;
    }
    let mut best: Vec<Option<Vec<(usize, usize)>>> = vec![Some(Vec::new())];
    for end in 1..=lower.len() {
        let mut found: Option<Vec<(usize, usize)>> = None;
        for start in end.saturating_sub(24)..end {
            let Some(Some(before)) = best.get(start) else {
                continue;
            };
            let name = lower.get(start..end).unwrap_or("");
            let whole = name.trim().len() == name.len() && name.len() > 3 && is_column_name(name);
            if whole
                && found
                    .as_ref()
                    .is_none_or(|known| before.len() + 1 < known.len())
            {
                found = Some(before.iter().copied().chain([(start, end)]).collect());
            }
        }
        best.push(found);
        // No name is longer, so no later name can follow.
        if best.iter().rev().take(24).all(Option::is_none) {
            return None;
        }
    }
    let cuts = best.pop().flatten().filter(|cuts| cuts.len() >= 2)?;
    let parts: Vec<String> = cuts
        .iter()
        .filter_map(|(start, end)| text.get(*start..*end))
        .map(str::to_owned)
        .collect();
    let coded = parts.first().is_some_and(|part| score_key_header(part) > 0);
    coded.then_some(parts)
}

/// Splits a header with single spaces between its cells into the fewest known names that cover every word.
pub(crate) fn split_spaced_header(text: &str) -> Option<Vec<String>> {
    if !text
        .trim_start()
        .starts_with(|c: char| c.is_alphabetic() || c == '\'')
        || text.contains(['.', ',', '{', '=', '"', ':', ';', '|'])
    {
        return None;
    }
    let words: Vec<&str> = text
        .split_whitespace()
        .map(|word| word.trim_matches('\''))
        .collect();
    if !(2..=10).contains(&words.len()) || text.len() > 90 || text.ends_with('.') {
        return None;
    }
    let mut best: Vec<Option<Vec<String>>> = vec![Some(Vec::new())];
    for end in 1..=words.len() {
        let mut found: Option<(u32, Vec<String>)> = None;
        for start in end.saturating_sub(4)..end {
            let Some(Some(before)) = best.get(start) else {
                continue;
            };
            let name = words.get(start..end)?.join(" ");
            if is_column_name(&name) {
                let mut all = before.clone();
                all.push(name);
                let score = u32::try_from(all.len()).unwrap_or(u32::MAX);
                if found.as_ref().is_none_or(|(known, _)| score < *known) {
                    found = Some((score, all));
                }
            }
        }
        best.push(found.map(|(_, all)| all));
        // No name has more words, so no later name can follow.
        if best.iter().rev().take(4).all(Option::is_none) {
            return None;
        }
    }
    let columns = best.pop().flatten().filter(|columns| columns.len() >= 2)?;
    let coded = columns
        .first()
        .is_some_and(|name| score_key_header(name) > 0);
    coded.then_some(columns)
}
