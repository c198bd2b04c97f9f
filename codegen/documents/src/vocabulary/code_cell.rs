//! Cells and lines that begin with a code: one code, several, a code with a status, or a code with text.

use std::borrow::Cow;

use super::code::{
    CodeStyle, classify_code, is_clear_code, is_code_range, normalize_code, strip_code_label,
    strip_code_marks, strip_separators,
};
use super::column_role::score_header;
use super::role::Role;
use super::status::{is_phrase_of, parse_status, parse_status_cell};
use crate::document::collapse_whitespace;

/// The content of a cell that begins with codes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct CodeCell {
    /// The codes, in order.
    pub codes: Vec<String>,
    /// A status in the same cell.
    pub status: Option<u16>,
    /// The words next to a number.
    pub name: String,
    /// A second code: the number next to a code in words, or another way to write a number.
    pub value: String,
    /// What follows the code.
    pub rest: String,
}

impl CodeCell {
    /// A cell with one code.
    pub(crate) fn of<'a>(code: impl Into<Cow<'a, str>>) -> Self {
        Self {
            codes: vec![code.into().into_owned()],
            ..Self::default()
        }
    }
}

/// Parses a cell that begins with one or several codes.
pub(crate) fn parse_code_cell(text: &str) -> Option<CodeCell> {
    if text.len() > 2000 {
        let start: String = text.chars().take(400).collect();
        return parse_code_and_words(strip_code_marks(&collapse_whitespace(&start)));
    }
    let whole = collapse_whitespace(text);
    let whole = strip_code_marks(&whole);
    if classify_code(whole).is_some() {
        return Some(CodeCell::of(normalize_code(whole)));
    }
    if let Some(number) = join_thousands(whole) {
        return Some(CodeCell::of(number));
    }
    parse_code_list(text).or_else(|| parse_code_and_words(whole))
}

/// The number in a cell that separates its thousands, such as `20,001`. `401,402` is a list.
fn join_thousands(text: &str) -> Option<String> {
    let groups: Vec<&str> = text.split(',').collect();
    let [first, rest @ ..] = &groups[..] else {
        return None;
    };
    let is_number = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
    let are_groups = (1..=3).contains(&first.len())
        && is_number(first)
        && !rest.is_empty()
        && rest
            .iter()
            .all(|group| group.len() == 3 && is_number(group));
    let is_list = first.len() == 3 && rest.iter().all(|group| !group.starts_with('0'));
    (are_groups && !is_list).then(|| groups.concat())
}

/// Parses several codes in one cell: `DB_INSERT / DB_DELETE`, `10001, 10002`, or one per line.
fn parse_code_list(text: &str) -> Option<CodeCell> {
    // Most texts end with a word of a sentence, which rules out a list.
    let other = |piece: &str| {
        let piece = strip_code_marks(piece);
        !matches!(piece, "" | "or" | "and") && !piece.contains('/') && !is_clear_code(piece)
    };
    if text.rsplit([',', ';', '|', '\n', ' ']).any(other) {
        return None;
    }
    let pieces = text.split([',', ';', '/', '|', ' ', '\n']);
    let first = pieces
        .map(strip_code_marks)
        .find(|piece| !piece.is_empty())?;
    // What follows a colon describes the code: `E001: ConfigNotFound`.
    if !is_clear_code(first) || text.split_whitespace().next()?.ends_with(':') {
        return None;
    }
    let split = |marks: &[char]| -> Vec<String> {
        let joined = text.replace(" or ", "\n").replace(" and ", "\n");
        joined
            .split(|c| marks.contains(&c))
            .map(|piece| normalize_code(piece).into_owned())
            .filter(|piece| !piece.is_empty())
            .collect()
    };
    for marks in [
        &['\n', ',', ';'][..],
        &['\n', ',', ';', '|'],
        &['\n', ',', ';', '/', '|'],
        &['\n', ',', ';', '/', '|', ' '],
    ] {
        let pieces = split(marks);
        if (2..=40).contains(&pieces.len())
            && pieces.iter().all(|piece| is_clear_code(piece))
            && are_all_numbers_or_none(&pieces)
        {
            return Some(CodeCell {
                codes: pieces,
                ..CodeCell::default()
            });
        }
    }
    None
}

/// Whether all codes of a list are numbers, or none of them.
fn are_all_numbers_or_none(pieces: &[String]) -> bool {
    let numbers = pieces
        .iter()
        .filter(|piece| classify_code(piece) == Some(CodeStyle::Number))
        .count();
    numbers == 0 || numbers == pieces.len()
}

/// Parses a code with words: `400 - Bad Request`, `Not Found (404)`, `400 invalid_request`, `E1001: Disk full`.
fn parse_code_and_words(whole: &str) -> Option<CodeCell> {
    let all = whole.len();
    let whole = strip_code_label(whole);
    if whole.len() < all && classify_code(whole).is_some() {
        return Some(CodeCell::of(normalize_code(whole)));
    }
    if is_code_range(whole) {
        return None;
    }
    if let Some((number, name)) = whole.strip_prefix('(').and_then(|t| t.split_once(')'))
        && classify_code(number) == Some(CodeStyle::Number)
        && classify_code(name.trim()).is_some()
    {
        return Some(CodeCell {
            name: name.trim().to_owned(),
            ..CodeCell::of(normalize_code(number))
        });
    }
    let cut =
        whole.find(|c: char| c.is_whitespace() || matches!(c, '(' | '\u{2013}' | '\u{2014}'))?;
    let (first, tail) = whole.split_at(cut);
    let (first, mut rest) = (normalize_code(first), strip_separators(tail));
    let colon = whole.split_at(cut).0.ends_with(':');
    let marked = rest.len() < tail.trim().len() || colon;
    if first.is_empty() {
        return None;
    }
    let closed = rest
        .strip_suffix(')')
        .filter(|_| tail.trim_start().starts_with('('));
    if let Some(inside) = closed {
        rest = inside;
    }
    match classify_code(&first)? {
        CodeStyle::Number => parse_number_and_words(&first, tail, rest),
        CodeStyle::Machine | CodeStyle::Word if split_repeated_words(&first, rest).is_some() => {
            let (name, rest) = split_repeated_words(&first, rest)?;
            Some(CodeCell {
                name: name.to_owned(),
                rest: rest.to_owned(),
                ..CodeCell::of(first)
            })
        }
        CodeStyle::Machine => {
            if let Some(status) = parse_status(rest) {
                return Some(CodeCell {
                    status: Some(status),
                    ..CodeCell::of(first)
                });
            }
            if are_numbers(rest) {
                return Some(CodeCell {
                    value: strip_closing_mark(rest).to_owned(),
                    ..CodeCell::of(first)
                });
            }
            // `E001: ConfigNotFound`
            if colon && classify_code(rest) == Some(CodeStyle::Machine) {
                return Some(CodeCell {
                    name: rest.to_owned(),
                    ..CodeCell::of(first)
                });
            }
            let is_set_off =
                marked || first.contains('_') || first.bytes().any(|b| b.is_ascii_digit());
            is_set_off.then(|| CodeCell {
                rest: rest.to_owned(),
                ..CodeCell::of(first)
            })
        }
        CodeStyle::Word => {
            if let Some(found) = parse_trailing_number(whole) {
                return Some(found);
            }
            marked.then(|| CodeCell {
                rest: rest.to_owned(),
                ..CodeCell::of(first)
            })
        }
    }
}

/// Whether a text is a number, perhaps with the same number in another notation: `0x0101`, `5 (0x5)`.
fn are_numbers(text: &str) -> bool {
    let mut pieces = text
        .split([' ', '(', ')', ',', ':'])
        .filter(|piece| !piece.is_empty());
    let first = pieces.next().map(strip_code_marks);
    first.and_then(classify_code) == Some(CodeStyle::Number)
        && pieces.all(|piece| classify_code(piece) == Some(CodeStyle::Number))
}

/// Removes a colon or comma at the end, and a bracket that is not opened.
fn strip_closing_mark(text: &str) -> &str {
    let text = text.trim_end_matches([':', ',', ' ']);
    if text.contains('(') {
        text
    } else {
        text.trim_end_matches(')')
    }
}

/// Parses a number with what follows it: words, a code in machine style, or a name in parentheses and then a text.
fn parse_number_and_words(first: &str, tail: &str, rest: &str) -> Option<CodeCell> {
    let word = strip_code_marks(rest);
    if are_numbers(rest) && rest.len() < tail.trim().len() {
        return Some(CodeCell {
            value: strip_closing_mark(rest).to_owned(),
            ..CodeCell::of(first)
        });
    }
    let early = |status: &u16| *status >= 200 || is_phrase_of(*status, word);
    let status = parse_status(first).filter(early);
    if status.is_some()
        && classify_code(word) == Some(CodeStyle::Machine)
        && (word.contains('_') || !is_phrase_of(status?, word))
    {
        return Some(CodeCell {
            status,
            ..CodeCell::of(word)
        });
    }
    // `4003 (unauthorized) The client …`
    let named = rest.split_once(") ").filter(|(inside, _)| {
        tail.trim_start_matches([' ', '-', ':', '\u{2013}', '\u{2014}'])
            .starts_with('(')
            && inside.len() <= 60
            && !inside.contains('(')
    });
    // `312 no-route The message …`
    let slug = rest.split_once(' ').filter(|(token, words)| {
        token.contains('-')
            && !token.contains('_')
            && words.starts_with(|c: char| c.is_ascii_uppercase())
            && token.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
    });
    let (name, rest) = named.or(slug).unwrap_or((rest, ""));
    Some(CodeCell {
        status,
        name: name.to_owned(),
        rest: rest.to_owned(),
        ..CodeCell::of(first)
    })
}

/// Splits the text after a code that begins with the words of the code: `item-not-found Item Not Found The item …`.
fn split_repeated_words<'a>(code: &str, rest: &'a str) -> Option<(&'a str, &'a str)> {
    if !rest.starts_with(|c: char| c.is_ascii_uppercase()) || code.len() < 3 {
        return None;
    }
    let mut letters = code.bytes().filter(u8::is_ascii_alphanumeric);
    let end = rest.bytes().position(|b| {
        b.is_ascii_alphanumeric()
            && letters
                .next()
                .is_none_or(|letter| !letter.eq_ignore_ascii_case(&b))
    })?;
    let (name, tail) = rest.split_at_checked(end)?;
    let whole = letters.next().is_none() && name.ends_with(' ');
    (whole && tail.starts_with(|c: char| c.is_ascii_uppercase())).then(|| (name.trim(), tail))
}

/// Parses words with a number after them: `Not Found (404)`.
fn parse_trailing_number(whole: &str) -> Option<CodeCell> {
    let (head, inside) = whole.strip_suffix(')')?.rsplit_once('(')?;
    let number = normalize_code(strip_code_label(inside.trim()));
    let name = head.trim().trim_end_matches(['-', ':', '\u{2013}']).trim();
    if classify_code(&number) == Some(CodeStyle::Number) && name.split(' ').count() <= 6 {
        let status = parse_status(&number);
        if classify_code(name) == Some(CodeStyle::Word)
            && status.is_some()
            && name.starts_with(|c: char| c.is_ascii_lowercase())
        {
            return Some(CodeCell {
                status,
                ..CodeCell::of(name)
            });
        }
        return Some(CodeCell {
            status,
            name: name.to_owned(),
            ..CodeCell::of(number)
        });
    }
    None
}

/// Gives all cells of one column the same form. A number next to a code in words is a status only if all such numbers of the
/// column are; else it is a second code. In a list of numbers, the words are names.
pub(crate) fn unify_code_cells<'a>(cells: impl Iterator<Item = &'a mut CodeCell>) {
    let style = |cell: &CodeCell| match cell.codes.as_slice() {
        [only] => classify_code(only),
        _ => None,
    };
    let mut cells: Vec<(Option<CodeStyle>, &mut CodeCell)> =
        cells.map(|cell| (style(cell), cell)).collect();
    let has_second = |(style, cell): &(Option<CodeStyle>, &mut CodeCell)| {
        *style == Some(CodeStyle::Machine) && (cell.status.is_some() || !cell.value.is_empty())
    };
    let is_number = |style: &Option<CodeStyle>| *style == Some(CodeStyle::Number);
    let numbers = cells.iter().filter(|(style, _)| is_number(style)).count();
    let named = cells.iter().any(|(style, cell)| {
        let name = || classify_code(strip_code_marks(&cell.name));
        is_number(style) && !cell.name.is_empty() && name() == Some(CodeStyle::Machine)
    });
    if numbers * 2 > cells.len() || named {
        // `0 (SUCCESS)` above `256 (UNSUPPORTED)`.
        for pair in &mut cells {
            if has_second(pair)
                && let cell = &mut *pair.1
                && let Some(number) = cell.status.take()
                && let [word] = cell.codes.as_mut_slice()
            {
                cell.name = std::mem::replace(word, number.to_string());
            }
        }
    } else if cells
        .iter()
        .any(|pair| has_second(pair) && !pair.1.value.is_empty())
    {
        for pair in &mut cells {
            if has_second(pair)
                && let Some(number) = pair.1.status.take()
            {
                pair.1.value = number.to_string();
            }
        }
    }
}

/// Words in capitals that are not codes.
const CAPITAL_WORDS: [&str; 20] = [
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

/// Takes the word as the code and the number as its status: `400 - invalid_request_error: …`.
fn prefer_code_word(found: CodeCell) -> CodeCell {
    let words = if found.rest.is_empty() {
        found.name.as_str()
    } else {
        found.rest.as_str()
    };
    let token = words
        .split_whitespace()
        .next()
        .map(strip_code_marks)
        .unwrap_or_default();
    if let [only] = found.codes.as_slice()
        && let Some(status) = parse_status(only)
        && classify_code(token) == Some(CodeStyle::Machine)
        && token.contains(['_', '.'])
        && let Some(at) = words.find(token)
    {
        let rest = strip_separators(
            words
                .get(at + token.len()..)
                .unwrap_or("")
                .trim_start_matches(['`', '"', '*']),
        )
        .to_owned();
        return CodeCell {
            status: Some(status),
            rest,
            ..CodeCell::of(token)
        };
    }
    found
}

/// Parses a heading that begins with a code. Headings need no separator, as in `-1000 UNKNOWN`. Short numbers may number
/// sections, so they need marks: code or bold, which takes the first `marked` bytes.
pub(crate) fn parse_code_heading(text: &str, marked: usize) -> Option<CodeCell> {
    let whole = collapse_whitespace(text);
    if let Some(bare) = strip_section_number(&whole) {
        return parse_code_heading(bare, 0);
    }
    // `2FA Errors (700-799)` is above a group of codes.
    let inside = whole
        .strip_suffix(')')
        .and_then(|text| text.rsplit_once('('));
    if inside.is_some_and(|(_, inside)| is_code_range(inside)) {
        return None;
    }
    let long = |codes: &CodeCell| {
        codes.codes.iter().all(|code| {
            classify_code(code) != Some(CodeStyle::Number) || code.len() > 2 || marked > 0
        })
    };
    parse_leading_code(text, marked).or_else(|| {
        parse_code_cell(text).filter(|found| {
            long(found) || whole.starts_with('(') || strip_code_label(&whole) != whole
        })
    })
}

/// Removes the number of a section from a heading: `3. 404 Not Found`, `2.1 E1001`.
pub(crate) fn strip_section_number(whole: &str) -> Option<&str> {
    let (number, rest) = whole.split_once(' ')?;
    let marked = number.ends_with(['.', ')']);
    let bare = number.trim_end_matches(['.', ')']);
    let parts = bare.split('.').count();
    let digits = bare.split('.').all(|part| {
        !part.is_empty() && part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit())
    });
    (digits && (marked || parts > 1) && !rest.trim().is_empty()).then(|| rest.trim())
}

/// Splits a line at its first separator: ` - `, `: ` or a long dash.
fn split_at_separator(line: &str) -> Option<(&str, &str)> {
    let bytes = line.as_bytes();
    let space = |at: Option<usize>| at.and_then(|at| bytes.get(at)) == Some(&b' ');
    let mark = |at: usize, byte: u8| {
        let after = match byte {
            b':' | b'-' => at + 1,
            0xE2 if bytes.get(at + 1) == Some(&0x80) => at + 3,
            _ => return None,
        };
        let end = space(Some(after)).then_some(after + 1);
        match (byte, bytes.get(at + 2)) {
            (b':', _) => end.map(|end| (at, end)),
            (b'-', _) | (0xE2, Some(0x93 | 0x94)) if space(at.checked_sub(1)) && end.is_some() => {
                end.map(|end| (at - 1, end))
            }
            (0xE2, Some(0x94)) => Some((at, after)),
            _ => None,
        }
    };
    let all = bytes.iter().enumerate();
    let (end, start) = all.into_iter().find_map(|(at, byte)| mark(at, *byte))?;
    Some((line.get(..end)?, line.get(start..)?))
}

/// Removes the label of a code, in any language: `Código: 4001`. The label is plain, or the first `marked` bytes.
fn strip_column_label(text: &str, marked: usize) -> Option<&str> {
    let line = text.split('\n').next().unwrap_or_default();
    let at = line
        .find([':', '\u{ff1a}'])
        .filter(|at| (2..=40).contains(at))?;
    let (label, rest) = line.split_at(at);
    let value = rest.trim_start_matches([':', '\u{ff1a}', ' ']);
    let start = line.len() - value.len();
    let token = value.split_whitespace().next().map(strip_code_marks)?;
    (marked <= start && is_clear_code(token) && score_header(Role::Code, label) >= 20)
        .then(|| text.get(start..))?
}

/// Adds what stands in parentheses after a marked code: `0` (`OK`), `LOST` (1), `not_found` (404). Returns whether it is a code.
fn add_second_code(found: &mut CodeCell, inside: &str) -> bool {
    let [only] = found.codes.as_slice() else {
        return false;
    };
    let style = classify_code(inside);
    let status = parse_status_cell(inside).and_then(|s| s.codes.first().copied());
    match (classify_code(only) == Some(CodeStyle::Number), style) {
        (true, Some(CodeStyle::Machine)) => inside.clone_into(&mut found.name),
        (false, Some(CodeStyle::Number)) if status.is_none() => {
            inside.clone_into(&mut found.value);
        }
        _ if status.is_some() => found.status = found.status.or(status),
        _ => return false,
    }
    true
}

/// Parses a line that begins with a code: a list item, a heading, a paragraph. The code must be set off: marked as code or
/// bold, which takes the first `marked` bytes, alone on its line, or before a dash or colon.
pub(crate) fn parse_leading_code(text: &str, marked: usize) -> Option<CodeCell> {
    let (text, marked) = match strip_column_label(text, marked) {
        Some(bare) => (bare, 0),
        None => (text, marked),
    };
    if marked > 0
        && text.contains([' ', ','])
        && let Some(list) = parse_code_list(text)
    {
        return Some(list);
    }
    if marked > 0
        && let Some((term, after)) = text.split_at_checked(marked)
    {
        // `FIRST` and `SECOND`: a text about both.
        let goes_on = ["and ", "or ", ",", "/", "&"];
        if goes_on
            .iter()
            .any(|mark| after.trim_start().starts_with(mark))
            && let Some((head, rest)) = split_at_separator(text)
            && let Some(list) = parse_code_list(head)
        {
            let rest = rest.to_owned();
            return Some(CodeCell { rest, ..list });
        }
        let mut found = parse_code_cell(term)?;
        if found
            .codes
            .iter()
            .any(|code| code.starts_with('/') || CAPITAL_WORDS.contains(&code.as_str()))
        {
            return None;
        }
        let mut rest = after.trim_start();
        if let Some((inside, tail)) = rest.strip_prefix('(').and_then(|t| t.split_once(')'))
            && add_second_code(&mut found, strip_code_marks(inside))
        {
            rest = tail;
        }
        let rest = strip_separators(rest);
        found.rest = if found.rest.is_empty() {
            rest.to_owned()
        } else {
            format!("{} {rest}", found.rest)
        };
        return Some(prefer_code_word(found));
    }
    let line = text.split('\n').next().unwrap_or_default();
    let below = text.get(line.len()..).unwrap_or_default();
    let whole = parse_code_cell(line).filter(|found| {
        let loose = line.split(' ').count() > 1
            && strip_separators(line.trim_start_matches(|c: char| !c.is_whitespace()))
                == line.trim_start_matches(|c: char| !c.is_whitespace()).trim();
        let named = !found.name.is_empty()
            && matches!(found.codes.as_slice(), [only] if classify_code(only) != Some(CodeStyle::Number));
        !loose
            || named
            || found.codes.len() > 1
            || found.status.is_some()
            || strip_code_label(line) != line
    });
    let found = whole.or_else(|| {
        let (term, rest) = split_at_separator(line)?;
        let mut found = parse_code_cell(term)?;
        rest.clone_into(&mut found.rest);
        Some(found)
    })?;
    if found
        .codes
        .iter()
        .any(|code| CAPITAL_WORDS.contains(&code.as_str()))
    {
        return None;
    }
    let rest = format!("{}{below}", collapse_whitespace(&found.rest));
    Some(prefer_code_word(CodeCell { rest, ..found }))
}
