//! Reads the rows of an error table: codes, statuses and texts out of its cells.

use super::candidate::{Candidate, SAMPLE_ROWS, TableKind};
use super::column_roles::builtin_cell;
use super::error_row::{Ambiguity, ErrorRow};
use super::keywords::contains_keyword;
use super::losses::is_unassigned;
use crate::document::{Row, Table, Text, collapse_whitespace};
use crate::vocabulary::code::{
    CodeStyle, classify_code, ends_with_letter, is_code_range, normalize_code_range,
    strip_code_marks,
};
use crate::vocabulary::code_cell::{
    CodeCell, parse_code_cell, strip_section_number, unify_code_cells,
};
use crate::vocabulary::column_role::Role;
use crate::vocabulary::status::{
    find_statuses, is_phrase_of, parse_known_status, parse_status, parse_status_cell,
};

/// Reads the rows of a candidate.
pub(crate) fn read_rows(
    candidate: &Candidate,
    table: &Table,
    ambiguities: &mut Vec<Ambiguity>,
) -> Vec<ErrorRow> {
    let columns = Columns::of(candidate);
    report_vague_retries(candidate, table, ambiguities);
    let code_cell = |row: &Row| parse_code_cell(&row.cells.get(columns.code?)?.text);
    let mut code_cells: Vec<Option<CodeCell>> = table.rows.iter().map(code_cell).collect();
    unify_code_cells(code_cells.iter_mut().flatten());
    let context = RowContext {
        status: heading_status(table),
        only_machine_codes: has_machine_codes(candidate, table),
        has_ranges: are_numbers_but_no_statuses(columns.code, table, &code_cells),
        has_letters: code_cells
            .iter()
            .flatten()
            .any(|cell| cell.codes.iter().any(|code| ends_with_letter(code))),
    };
    let mut error_rows = Vec::with_capacity(table.rows.len());
    for (at, (row, cell)) in table.rows.iter().zip(code_cells).enumerate() {
        if is_unassigned(row) {
            continue;
        }
        let mut made = match candidate.kind {
            TableKind::Codes => read_code_row(&columns, row, cell, context),
            TableKind::Statuses => read_status_row(&columns, row),
        };
        if let Some(first) = made.first()
            && row.splits.len() > 1
        {
            ambiguities.push(Ambiguity {
                line: row.line,
                text: format!("the cells of this row ran together: `{}`", row_excerpt(row)),
                choices: rank_choices(&row.splits, &first.code),
            });
        }
        let splits = split_choices(row);
        for error_row in &mut made {
            error_row.table = candidate.table;
            error_row.sources = vec![(candidate.table, at)];
            error_row.splits.clone_from(&splits);
        }
        error_rows.append(&mut made);
    }
    error_rows
}

/// What the table says about all of its rows.
#[derive(Clone, Copy)]
struct RowContext {
    /// The status in the heading above the table.
    status: Option<u16>,
    /// Whether plain words in the code column are not codes.
    only_machine_codes: bool,
    /// Whether a range of numbers is a range of codes.
    has_ranges: bool,
    /// Whether codes end with a letter, so that `2201X` beside `2201W` is one of them, and not a range.
    has_letters: bool,
}

/// Whether all codes of a table that are no ranges are numbers, and not all of them are registered statuses.
fn are_numbers_but_no_statuses(
    column: Option<usize>,
    table: &Table,
    cells: &[Option<CodeCell>],
) -> bool {
    let is_range = |row: &Row| {
        let cell = column.and_then(|column| row.cells.get(column));
        cell.is_some_and(|cell| is_code_range(&collapse_whitespace(&cell.text)))
    };
    let rows = || table.rows.iter().zip(cells);
    let single = || rows().filter(|(row, _)| !is_range(row));
    let codes = || {
        single()
            .filter_map(|(_, cell)| cell.as_ref())
            .flat_map(|cell| &cell.codes)
    };
    codes().all(|code| classify_code(code) == Some(CodeStyle::Number))
        && codes().any(|code| parse_known_status(code).is_none())
}

/// Every way to split cells that ran together, as code and text.
fn split_choices(row: &Row) -> Vec<(String, String)> {
    if row.splits.is_empty() {
        return Vec::new();
    }
    let whole: String = row.cells.iter().map(|cell| cell.text.as_str()).collect();
    let parted = |code: &String| {
        Some((
            code.clone(),
            collapse_whitespace(whole.get(code.len()..)?).into_owned(),
        ))
    };
    row.splits.iter().filter_map(parted).collect()
}

/// Reports, once per table, retry cells such as `yes`, which do not tell when to retry.
fn report_vague_retries(candidate: &Candidate, table: &Table, ambiguities: &mut Vec<Ambiguity>) {
    let Some(column) = candidate.column(Role::Retry) else {
        return;
    };
    let bare = |row: &&Row| {
        row.cells.get(column).is_some_and(|cell| {
            matches!(
                cell.to_line().to_lowercase().as_str(),
                "yes" | "true" | "y" | "retriable" | "retryable" | "\u{2713}" | "\u{2705}"
            )
        })
    };
    let rows = match table.rows.iter().filter(bare).count() {
        1 => "1 row".to_owned(),
        count => format!("{count} rows"),
    };
    if let Some(first) = table.rows.iter().find(bare) {
        let name = table.columns.get(column).map_or("", String::as_str);
        let cell = first
            .cells
            .get(column)
            .map(Text::to_line)
            .unwrap_or_default();
        ambiguities.push(Ambiguity {
            line: first.line,
            text: format!(
                "`{cell}` under `{name}` ({rows}) does not say when to retry; `retry` is left blank"
            ),
            choices: Vec::new(),
        });
    }
}

/// The first characters of a row, for a message.
fn row_excerpt(row: &Row) -> String {
    row.cells
        .iter()
        .map(Text::to_line)
        .collect::<String>()
        .chars()
        .take(60)
        .collect()
}

/// The possible codes, the chosen one first.
fn rank_choices(splits: &[String], first: &str) -> Vec<String> {
    let mut choices = splits.to_vec();
    choices.sort_by_key(|split| split != first);
    choices
}

/// Reads a row of statuses.
fn read_status_row(columns: &Columns<'_>, row: &Row) -> Vec<ErrorRow> {
    let Some(cell) = columns
        .status
        .and_then(|column| row.cells.get(column))
        .filter(|cell| !cell.is_empty())
    else {
        return Vec::new();
    };
    let Some(found) = parse_status_cell(&cell.text) else {
        return Vec::new();
    };
    let base = read_texts(columns, row, found.phrase);
    found
        .codes
        .iter()
        .map(|status| ErrorRow {
            code: status.to_string(),
            status: Some(*status),
            ..base.clone()
        })
        .collect()
}

/// Whether most cells of the code column are codes in machine style or numbers, so that plain words among them are not codes.
fn has_machine_codes(candidate: &Candidate, table: &Table) -> bool {
    let Some(column) = candidate.column(Role::Code) else {
        return false;
    };
    let cells = || {
        table
            .rows
            .iter()
            .take(SAMPLE_ROWS)
            .filter(|row| !has_one_filled_cell(row))
            .filter_map(|row| row.cells.get(column))
            .filter(|cell| !cell.is_empty())
    };
    let machine = |cell: &&Text| {
        parse_code_cell(&cell.text).is_some_and(|found| {
            found
                .codes
                .iter()
                .all(|code| classify_code(code) != Some(CodeStyle::Word))
        })
    };
    cells().filter(machine).count() * 10 >= cells().count() * 7
}

/// Reads a row of codes.
fn read_code_row(
    columns: &Columns<'_>,
    row: &Row,
    read: Option<CodeCell>,
    context: RowContext,
) -> Vec<ErrorRow> {
    let Some(cell) = columns
        .code
        .and_then(|column| row.cells.get(column))
        .filter(|cell| !cell.is_empty())
    else {
        return Vec::new();
    };
    let whole = collapse_whitespace(&cell.text);
    let stripped = strip_code_marks(&whole);
    let word = |found: &CodeCell| matches!(found.codes.as_slice(), [only] if classify_code(only) == Some(CodeStyle::Word));
    // A phrase is a code too if the document marks it as one.
    let is_marked = matches!(cell.code_spans.as_slice(), [only] if *only == *whole);
    let range = context
        .has_ranges
        .then(|| normalize_code_range(&whole))
        .flatten();
    let lettered = context.has_letters && is_code_range(&whole) && ends_with_letter(stripped);
    let code = range.or_else(|| lettered.then(|| stripped.to_owned()));
    let read = match code {
        Some(code) => Some(CodeCell::of(code)),
        None => read.filter(|_| !is_code_range(&whole)),
    };
    // Rows that make no error row are reported with the account of the table.
    if stripped.is_empty()
        || (read.is_none() && is_code_range(&whole))
        || (context.only_machine_codes
            && ((read.is_none() && !is_marked)
                || (has_one_filled_cell(row) && read.as_ref().is_some_and(word))))
    {
        return Vec::new();
    }
    let found = read.unwrap_or_else(|| CodeCell::of(stripped));
    let given = read_statuses(columns, row, &found, context);
    let text_after_code = if found.rest.is_empty() {
        collapse_whitespace(&found.name)
    } else {
        collapse_whitespace(&found.rest)
    };
    let text_after_code = text_after_code.into_owned();
    let mut base = read_texts(columns, row, found.name);
    if !found.value.is_empty() {
        base.add_other("value", &found.value);
    }
    if base.meaning.is_empty() && base.message.is_empty() {
        base.meaning = text_after_code;
    }
    let status_in_meaning = status_in_text(&base.meaning);
    let all = found.codes.len() * given.len();
    let mut made = Vec::with_capacity(all);
    for code in found.codes {
        for status in &given {
            made.push(ErrorRow {
                code: code.clone(),
                status: status.or(status_in_meaning),
                ..if all == 1 {
                    std::mem::take(&mut base)
                } else {
                    base.clone()
                }
            });
        }
    }
    made
}

/// Reads the statuses of a row of codes: from the status column, or else from the code cell, the row above that spans the
/// table, or the heading. `None` stands for a code without a status.
fn read_statuses(
    columns: &Columns<'_>,
    row: &Row,
    code: &CodeCell,
    context: RowContext,
) -> Vec<Option<u16>> {
    let text = columns
        .status
        .and_then(|column| row.cells.get(column))
        .map(|cell| cell.text.trim())
        .filter(|text| !text.is_empty());
    let Some(text) = text else {
        let section = || parse_status_cell(&row.section)?.codes.first().copied();
        return vec![code.status.or_else(section).or(context.status)];
    };
    let statuses = parse_status_cell(text).map_or_else(|| find_statuses(text), |found| found.codes);
    if statuses.is_empty() {
        vec![code.status]
    } else {
        statuses.into_iter().map(Some).collect()
    }
}

/// Finds a status in the text of a row: `returned as HTTP 401`, or `HTTP status: 404 Not Found` at its end.
fn status_in_text(text: &str) -> Option<u16> {
    if !text.contains('H') {
        return None;
    }
    let last = text.rfind("HTTP").and_then(|at| text.get(at + 4..));
    if let Some(last) = last.filter(|last| last.len() <= 60) {
        let label = last.find(|c: char| c.is_ascii_digit())?;
        let (label, value) = last.split_at(label);
        let known = label.split(|c: char| !c.is_ascii_alphabetic()).all(|word| {
            matches!(
                word,
                "" | "mapping" | "Mapping" | "status" | "Status" | "code" | "Code"
            )
        });
        let (number, phrase) = value.split_at_checked(3)?;
        let short = phrase.split_whitespace().count() <= 5 && !phrase.contains(['.', ',', ';']);
        if label.contains(':') && known && (phrase.is_empty() || phrase.starts_with(' ')) && short {
            return parse_status(number);
        }
    }
    let (_, after) = text
        .split_once("eturned as HTTP ")
        .or_else(|| text.split_once("eturned with HTTP "))?;
    parse_status(after.split(|c: char| !c.is_ascii_digit()).next()?)
}

/// Whether only one of several cells is not blank.
fn has_one_filled_cell(row: &Row) -> bool {
    row.cells.len() > 1 && row.cells.iter().filter(|cell| !cell.is_empty()).count() == 1
}

/// The status in the nearest heading, which holds for the whole table: `### 404 Not Found`, `Errors (HTTP 400)`,
/// `1. Logins (401 Unauthorized)`. The heading must speak of HTTP or a status, or have the phrase of the status next to it;
/// `Table 411` has none.
pub(crate) fn heading_status(table: &Table) -> Option<u16> {
    let whole = table.heading();
    let heading = strip_section_number(whole).unwrap_or(whole);
    let mut numbers = numbers_in_heading(heading);
    let number = numbers.next().filter(|_| numbers.next().is_none())?;
    let status = parse_known_status(number)?;
    let (before, after) = heading.split_once(number)?;
    let inside = after
        .split([')', ']', '\u{ff09}'])
        .next()
        .unwrap_or_default();
    let words: String = heading.replace(|c: char| c.is_ascii_digit(), "");
    let has_phrase = [inside, before, &*words]
        .iter()
        .any(|text| is_phrase_of(status, text));
    let named = contains_keyword(heading, &["http", "https", "status"]);
    (named || has_phrase || words.trim().is_empty()).then_some(status)
}

/// The words of a heading that begin with a digit.
pub(super) fn numbers_in_heading(heading: &str) -> impl Iterator<Item = &str> {
    let words = heading.split(|c: char| !c.is_ascii_alphanumeric());
    words.filter(|word| word.starts_with(|c: char| c.is_ascii_digit()))
}

/// The columns of a table that are read.
struct Columns<'a> {
    code: Option<usize>,
    status: Option<usize>,
    /// Every column with its role, or with the name that the caller assigned.
    texts: Vec<(usize, Result<Role, &'a str>)>,
}

impl<'a> Columns<'a> {
    fn of(candidate: &'a Candidate) -> Self {
        let named = |(at, column): (usize, &'a Option<String>)| {
            let column = column.as_deref()?;
            Some((at, Role::from_column(column).ok_or(column)))
        };
        Self {
            code: candidate.column(Role::Code),
            status: candidate.column(Role::Status),
            texts: candidate
                .columns
                .iter()
                .enumerate()
                .filter_map(named)
                .collect(),
        }
    }
}

/// Reads the text columns of a row.
fn read_texts(columns: &Columns<'_>, row: &Row, name: String) -> ErrorRow {
    let mut error_row = ErrorRow {
        line: row.line,
        name,
        ..ErrorRow::default()
    };
    for (column, target) in &columns.texts {
        let Some(cell) = row.cells.get(*column) else {
            continue;
        };
        let text = cell.to_line();
        if matches!(&*text, "" | "-" | "\u{2014}" | "\u{2013}") {
            continue;
        }
        match target {
            Ok(role) => {
                if let Some(slot) = error_row.text_mut(*role) {
                    *slot = text.into_owned();
                }
            }
            // A cell that does not fit is reported with the account of the table.
            Err(name @ ("grpc" | "exit")) => {
                if let Some(value) = builtin_cell(name, &text) {
                    error_row.add_other(name, &value);
                }
            }
            Err(name) => error_row.add_other(name, &text),
        }
    }
    error_row
}
