//! Lines that begin with a code: items of a list, headings, paragraphs.

use super::cell::{Codes, cell};
use super::code::{Style, bare, separated, style, unlabelled};
use super::status;
use crate::page::block::flat;

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
pub fn heading(text: &str, apart: usize) -> Option<Codes> {
    let whole = flat(text);
    if let Some(bare) = unnumbered(&whole) {
        return heading(bare, 0);
    }
    let long = |codes: &Codes| {
        codes
            .codes
            .iter()
            .all(|code| style(code) != Some(Style::Number) || code.len() > 2 || apart > 0)
    };
    lead(text, apart).or_else(|| {
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

/// A line before and after its first mark: ` - `, `: ` or a long dash.
fn parted(line: &str) -> Option<(&str, &str)> {
    let bytes = line.as_bytes();
    let space = |at: Option<usize>| at.and_then(|at| bytes.get(at)) == Some(&b' ');
    let mark = |at: usize, byte: u8| {
        let after = match byte {
            b':' | b'-' => at + 1,
            0xE2 if bytes.get(at + 1) == Some(&0x80) => at + 3,
            _ => return None,
        };
        let apart = space(Some(after)).then_some(after + 1);
        match (byte, bytes.get(at + 2)) {
            (b':', _) => apart.map(|after| (at, after)),
            (b'-', _) | (0xE2, Some(0x93 | 0x94))
                if space(at.checked_sub(1)) && apart.is_some() =>
            {
                apart.map(|after| (at - 1, after))
            }
            (0xE2, Some(0x94)) => Some((at, after)),
            _ => None,
        }
    };
    let all = bytes.iter().enumerate();
    let (end, start) = all.into_iter().find_map(|(at, byte)| mark(at, *byte))?;
    Some((line.get(..end)?, line.get(start..)?))
}

/// Reads a line that begins with a code: an item of a list, a heading, a paragraph. Only a code that is set apart counts: in
/// code or bold, which takes the first `apart` bytes, alone, or before a dash, a colon or a break.
pub fn lead(text: &str, apart: usize) -> Option<Codes> {
    if apart > 0
        && let Some((term, after)) = text.split_at_checked(apart)
    {
        let mut found = cell(term)?;
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
    let line = text.split('\n').next().unwrap_or_default();
    let below = text.get(line.len()..).unwrap_or_default();
    let whole = cell(line).filter(|found| {
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
        let (term, rest) = parted(line)?;
        let mut found = cell(term)?;
        rest.clone_into(&mut found.rest);
        Some(found)
    })?;
    if found.codes.iter().any(|code| LOUD.contains(&code.as_str())) {
        return None;
    }
    let rest = format!("{}{below}", flat(&found.rest));
    Some(worded(Codes { rest, ..found }))
}
