//! Lines that begin with a code: items of a list, headings, paragraphs.

use super::cell::{Codes, cell};
use super::code::{Style, bare, separated, style, unlabelled};
use super::status;
use crate::page::block::{Text, flat};

/// Words in capitals that begin sentences.
const LOUD: [&str; 20] = [
    "MUST",
    "SHOULD",
    "MAY",
    "NOT",
    "NOTE",
    "WARNING",
    "TIP",
    "HTTP",
    "JSON",
    "TODO",
    "IMPORTANT",
    "REQUIRED",
    "OPTIONAL",
    "API",
    "GET",
    "POST",
    "PUT",
    "DELETE",
    "PATCH",
    "HEAD",
];

/// `400 - invalid_request_error: …` is the code in words, with a status.
fn worded(found: Codes) -> Codes {
    let said = if found.rest.is_empty() {
        found.name.as_str()
    } else {
        found.rest.as_str()
    };
    let token = said.split_whitespace().next().map(bare).unwrap_or_default();
    if let [only] = found.codes.as_slice()
        && let Some(status) = status::number(only)
        && style(token) == Some(Style::Machine)
        && token.contains(['_', '.'])
        && let Some(at) = said.find(token)
    {
        let rest = separated(
            said.get(at + token.len()..)
                .unwrap_or("")
                .trim_start_matches(['`', '"', '*']),
        )
        .to_owned();
        return Codes {
            codes: vec![token.to_owned()],
            status: Some(status),
            name: String::new(),
            rest,
        };
    }
    found
}

/// Reads a heading. It is set apart already, so that `-1000 UNKNOWN` counts; a short number may be a number of a section.
pub(crate) fn heading(text: &Text) -> Option<Codes> {
    let whole = text.flat();
    if let Some(bare) = unnumbered(&whole) {
        return heading(&Text::plain(bare, text.line));
    }
    let long = |codes: &Codes| {
        codes
            .codes
            .iter()
            .all(|code| style(code) != Some(Style::Number) || code.len() > 2 || text.lead > 0)
    };
    lead(text).or_else(|| {
        cell(text)
            .filter(|found| long(found) || whole.starts_with('(') || unlabelled(&whole) != whole)
    })
}

/// A heading without the number of its section: `3. 404 Not Found`, `2.1 E1001`.
fn unnumbered(whole: &str) -> Option<&str> {
    let (number, rest) = whole.split_once(' ')?;
    let marked = number.ends_with(['.', ')']);
    let bare = number.trim_end_matches(['.', ')']);
    let parts = bare.split('.').count();
    let digits = bare.split('.').all(|part| {
        !part.is_empty() && part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit())
    });
    (digits && (marked || parts > 1) && !rest.trim().is_empty()).then(|| rest.trim())
}

/// Reads a line that begins with a code: an item of a list, a heading, a paragraph. Only a code that is set apart counts: in
/// code or bold, alone, or before a dash, a colon or a break.
pub(crate) fn lead(text: &Text) -> Option<Codes> {
    if text.lead > 0
        && let (Some(term), Some(after)) = (text.text.get(..text.lead), text.text.get(text.lead..))
    {
        let mut found = cell(&Text::plain(term, text.line))?;
        if found
            .codes
            .iter()
            .any(|code| code.starts_with('/') || LOUD.contains(&code.as_str()))
        {
            return None;
        }
        let mut rest = after.trim_start();
        if let Some((inside, tail)) = rest.strip_prefix('(').and_then(|t| t.split_once(')'))
            && let Some(status) = status::cell(inside).and_then(|s| s.codes.first().copied())
        {
            found.status = found.status.or(Some(status));
            rest = tail;
        }
        let rest = separated(rest);
        found.rest = if found.rest.is_empty() {
            rest.to_owned()
        } else {
            format!("{} {rest}", found.rest)
        };
        return Some(worded(found));
    }
    let line = text.text.split('\n').next().unwrap_or_default();
    let below = text.text.get(line.len()..).unwrap_or_default();
    let whole = cell(&Text::plain(line, text.line)).filter(|found| {
        let loose = line.split(' ').count() > 1
            && separated(line.trim_start_matches(|c: char| !c.is_whitespace()))
                == line.trim_start_matches(|c: char| !c.is_whitespace()).trim();
        let named = !found.name.is_empty()
            && matches!(found.codes.as_slice(), [only] if style(only) != Some(Style::Number));
        !loose
            || named
            || found.codes.len() > 1
            || found.status.is_some()
            || unlabelled(line) != line
    });
    let found = whole.or_else(|| {
        if !line.contains(['-', ':', '\u{2013}', '\u{2014}']) {
            return None;
        }
        let (term, rest) = [" - ", " \u{2013} ", " \u{2014} ", ": ", "\u{2014}"]
            .iter()
            .filter_map(|mark| line.split_once(mark))
            .min_by_key(|(term, _)| term.len())?;
        let mut found = cell(&Text::plain(term, text.line))?;
        rest.clone_into(&mut found.rest);
        Some(found)
    })?;
    if found.codes.iter().any(|code| LOUD.contains(&code.as_str())) {
        return None;
    }
    let rest = format!("{}{below}", flat(&found.rest));
    Some(worded(Codes { rest, ..found }))
}
