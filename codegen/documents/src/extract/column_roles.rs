//! Assigns roles to the columns of a table: first codes and statuses, then the texts.

use super::candidate::{Candidate, SAMPLE_ROWS, TableKind, score_column_header};
use super::error_row::ErrorRow;
use crate::document::{Row, Table, Text};
use crate::vocabulary::code::{CodeStyle, classify_code, strip_code_marks};
use crate::vocabulary::column_role::{Role, declared_name, is_foreign_header, normalize_header};
use crate::vocabulary::profile::{ColumnProfile, PROFILE_ROWS};
use crate::vocabulary::status::{
    is_phrase_of, is_same_phrase, parse_status, parse_status_cell, status_phrase,
};
use error_tables_codegen::tools::model::GRPC_CODES;

/// Assigns the code and the status column; returns whether there is one of them.
pub(crate) fn assign_key_columns(
    candidate: &mut Candidate,
    table: &Table,
    profiles: &[ColumnProfile],
) -> bool {
    let status = find_status_column(candidate, table, profiles);
    let code = find_code_column(candidate, table, profiles, status);
    match (code, status) {
        (Some(code), Some(status)) if is_phrase_column(table, profiles, code, status) => {
            set_role(candidate, status, Role::Status);
            candidate.kind = TableKind::Statuses;
        }
        (Some(code), Some(status)) if is_repeated_column(table, code, status) => {
            set_role(candidate, status, Role::Status);
            candidate.kind = TableKind::Statuses;
        }
        (Some(code), status) => {
            set_role(candidate, code, Role::Code);
            if let Some(status) = status {
                set_role(candidate, status, Role::Status);
            }
        }
        (None, Some(code)) if has_other_numbers(table, code) => {
            set_role(candidate, code, Role::Code);
        }
        (None, Some(status)) => {
            set_role(candidate, status, Role::Status);
            candidate.kind = TableKind::Statuses;
        }
        (None, None) => return false,
    }
    true
}

/// Whether a column that is not named like one of statuses has numbers that are none.
fn has_other_numbers(table: &Table, column: usize) -> bool {
    let is_other = |row: &Row| {
        let text = row.cells.get(column).map(|cell| cell.text.trim());
        text.is_some_and(|text| {
            classify_code(text) == Some(CodeStyle::Number) && parse_status(text).is_none()
        })
    };
    score_column_header(table, column, Role::Status) == 0
        && table.rows.iter().take(SAMPLE_ROWS).any(is_other)
}

/// Whether a column has no role yet.
fn is_free(candidate: &Candidate, column: usize) -> bool {
    candidate.columns.get(column).is_some_and(Option::is_none)
}

/// Finds the column of HTTP statuses.
fn find_status_column(
    candidate: &Candidate,
    table: &Table,
    profiles: &[ColumnProfile],
) -> Option<usize> {
    let score = |column: usize, role: Role| score_column_header(table, column, role);
    let rows = table.rows.len().clamp(1, PROFILE_ROWS);
    let is_status = |column: usize, profile: &ColumnProfile| {
        let status_score = score(column, Role::Status);
        let numbers = profile.statuses - profile.phrases;
        // Below a clear header, cells such as `n/a` are reported one by one.
        let is_clear = status_score >= 20 && numbers >= 0.3 && profile.numbers - numbers <= 0.2;
        let min_share = if status_score > 0 { 0.6 } else { 0.8 };
        let is_full = profile.registered >= 0.6 && profile.statuses >= min_share;
        (status_score > 0 || profile.early <= 0.5)
            && profile.filled * 3 >= rows
            && (is_full || (is_clear && profile.registered >= 0.6 * profile.statuses))
            && (status_score > 0
                || score(column, Role::Code) > 0
                || table.columns.get(column).is_some_and(|name| {
                    // Phrases without numbers are statuses only below a header that says so.
                    name.is_empty()
                        || (profile.registered >= 0.9
                            && profile.phrases <= 0.5
                            && !is_foreign_header(name))
                }))
    };
    profiles
        .iter()
        .enumerate()
        .filter(|(column, profile)| is_free(candidate, *column) && is_status(*column, profile))
        .map(|(column, _)| column)
        .max_by_key(|column| (score(*column, Role::Status), usize::MAX - column))
}

/// How well a column fits the codes: its header, how its cells are written, how many are distinct, and its position.
pub(crate) fn score_code_column(table: &Table, column: usize, profile: &ColumnProfile) -> f64 {
    let header = score_column_header(table, column, Role::Code);
    let style = profile.machine + 0.9 * profile.numbers + 0.4 * profile.words;
    let position = 0.1 / f64::from(u32::try_from(column + 1).unwrap_or(u32::MAX));
    f64::from(header) / 30.0 + style * (0.4 + 0.6 * profile.distinct) + position
}

/// Finds the column of codes.
fn find_code_column(
    candidate: &Candidate,
    table: &Table,
    profiles: &[ColumnProfile],
    status: Option<usize>,
) -> Option<usize> {
    let header = |column: usize| score_column_header(table, column, Role::Code);
    let rows = table.rows.len().clamp(1, PROFILE_ROWS);
    let is_filled = |profile: &ColumnProfile| profile.filled * 2 >= rows;
    let is_code = |column: usize, profile: &ColumnProfile| {
        Some(column) != status
            && is_free(candidate, column)
            && is_filled(profile)
            && (header(column) > 0 || profile.filled * 10 >= rows * 8)
            && profile.code_share() >= 0.6
            && profile.length <= 4.0
            && profile.types < 0.5
            && profile.flags < 0.6
            && profile.citations < 0.5
            && (profile.is_varied() || header(column) >= 16)
            && (header(column) > 0 || profile.machine + profile.numbers >= 0.7)
    };
    let score = |column: usize, profile: &ColumnProfile| score_code_column(table, column, profile);
    let best = profiles
        .iter()
        .enumerate()
        .filter(|(column, profile)| is_code(*column, profile))
        .max_by(|(a, left), (b, right)| score(*a, left).total_cmp(&score(*b, right)).then(b.cmp(a)))
        .map(|(column, _)| column);
    if let Some(best) = best {
        return Some(find_number_column(table, profiles, best, status).unwrap_or(best));
    }
    // A column of distinct phrases that is clearly named like one of codes, or marked as code.
    let is_marked = |profile: &ColumnProfile| profile.marked >= 0.8;
    profiles
        .iter()
        .enumerate()
        .filter(|(column, profile)| {
            Some(*column) != status
                && is_free(candidate, *column)
                && header(*column) >= 18
                && is_filled(profile)
                && profile.length <= 5.0
                && profile.distinct >= 0.9
                && profile.types < 0.3
                && (is_marked(profile) || status.is_none_or(|status| *column < status))
        })
        .max_by_key(|(column, profile)| (is_marked(profile), usize::MAX - column))
        .map(|(column, _)| column)
}

/// Finds the column of numbers that are the codes although another column looks like codes. Headers such as `Constant` and
/// `Name` indicate names.
fn find_number_column(
    table: &Table,
    profiles: &[ColumnProfile],
    code: usize,
    status: Option<usize>,
) -> Option<usize> {
    if begins_with_codes(table, profiles, code, status) {
        return Some(0);
    }
    let named = |column: usize, role: Role| score_column_header(table, column, role);
    if named(code, Role::Name) <= named(code, Role::Code) {
        return None;
    }
    let negative = |column: usize| {
        table.rows.iter().take(SAMPLE_ROWS).any(|row| {
            row.cells
                .get(column)
                .is_some_and(|cell| cell.text.starts_with(['-', '\u{2212}']))
        })
    };
    let fits = |column: usize, profile: &ColumnProfile| {
        column != code
            && Some(column) != status
            && profile.filled * 10 >= table.rows.len().min(PROFILE_ROWS) * 9
            && profile.numbers >= 0.9
            && profile.distinct >= 0.9
            && (named(column, Role::Code) > 0 || negative(column))
    };
    profiles
        .iter()
        .enumerate()
        .position(|(column, profile)| fits(column, profile))
}

/// Whether the first column of a table without a header holds the codes as numbers, and the next one their names. Numbers
/// that only count the rows are not codes.
fn begins_with_codes(
    table: &Table,
    profiles: &[ColumnProfile],
    code: usize,
    status: Option<usize>,
) -> bool {
    code > 0
        && status.is_none()
        && table.columns.iter().all(String::is_empty)
        && profiles
            .first()
            .is_some_and(|profile| profile.numbers >= 0.9 && profile.distinct >= 0.9)
        && !counts_rows(table, 0)
}

/// Assigns roles to the remaining columns.
pub(crate) fn assign_text_columns(
    candidate: &mut Candidate,
    table: &Table,
    profiles: &[ColumnProfile],
) {
    // Codes that begin with digits make no name by themselves.
    let numeric = candidate
        .column(Role::Code)
        .is_some_and(|column| begin_with_digits(table, column))
        || candidate.kind == TableKind::Statuses;
    assign_names(candidate, table, profiles, numeric);
    let order = [
        Role::Status,
        Role::Message,
        Role::Meaning,
        Role::Remedy,
        Role::Retry,
        Role::Since,
        Role::Name,
    ];
    for role in order {
        if candidate.column(role).is_some() {
            continue;
        }
        let fits = |column: usize, profile: &ColumnProfile| match role {
            Role::Status => {
                profile.statuses >= 0.6
                    && candidate
                        .column(Role::Code)
                        .is_none_or(|code| !is_repeated_column(table, code, column))
            }
            Role::Name => {
                (numeric || profile.length <= 1.5)
                    && profile.length <= 5.0
                    && profile.numbers < 0.5
                    && (profile.distinct >= 0.5 || candidate.kind == TableKind::Statuses)
            }
            Role::Message | Role::Meaning | Role::Remedy => {
                profile.types < 0.5
                    && (profile.numbers < 0.6 || profile.length > 3.0)
                    && (role != Role::Remedy || profile.machine < 0.6)
            }
            Role::Retry => profile.length <= 6.0,
            Role::Since => profile.length <= 3.0,
            Role::Code => column == usize::MAX,
        };
        let best = profiles
            .iter()
            .enumerate()
            .filter(|(column, profile)| {
                candidate.columns.get(*column).is_some_and(Option::is_none)
                    && profile.filled > 0
                    && fits(*column, profile)
            })
            .map(|(column, _)| (score_column_header(table, column, role), column))
            .filter(|(score, _)| *score >= 8)
            .max_by_key(|(score, column)| (*score, usize::MAX - column));
        if let Some((_, column)) = best {
            set_role(candidate, column, role);
        }
    }
    if candidate.column(Role::Message).is_some() || candidate.column(Role::Meaning).is_some() {
        return;
    }
    let free = profiles.iter().enumerate().filter(|(column, profile)| {
        candidate.columns.get(*column).is_some_and(Option::is_none)
            && profile.filled > 0
            && profile.flags < 0.5
            && profile.types < 0.5
            && profile.citations < 0.5
            && profile.numbers < 0.5
    });
    let longest = free
        .max_by(|(_, left), (_, right)| left.length.total_cmp(&right.length))
        .filter(|(_, profile)| profile.length > 1.5)
        .map(|(column, _)| column);
    let phrase = candidate.column(Role::Name).filter(|column| {
        candidate.kind == TableKind::Codes
            && profiles
                .get(*column)
                .is_some_and(|profile| profile.length > 1.5)
    });
    if let Some(column) = longest.or(phrase) {
        set_role(candidate, column, Role::Meaning);
    }
}

/// Assigns the column of names that its cells show: the phrases of statuses, or words for numbers.
fn assign_names(
    candidate: &mut Candidate,
    table: &Table,
    profiles: &[ColumnProfile],
    numeric: bool,
) {
    let is_headless = table.columns.iter().all(String::is_empty);
    let are_phrases = |column: usize| {
        let Some(status) = candidate
            .column(Role::Status)
            .or(candidate.column(Role::Code))
        else {
            return false;
        };
        let is_phrase = |row: &&Row| {
            let (Some(word), Some(number)) = (row.cells.get(column), row.cells.get(status)) else {
                return false;
            };
            let status = parse_status(number.text.trim());
            status.is_some_and(|status| is_phrase_of(status, &word.to_line()))
        };
        let rows = || table.rows.iter().take(SAMPLE_ROWS);
        rows().filter(is_phrase).count() * 2 > rows().count()
    };
    let has_words = |profile: &ColumnProfile| {
        // `Unauthorized` among `NotFound` and `TooLarge` is a name too.
        let are_names = is_headless || profile.machine >= 0.5;
        let share = profile.machine + if are_names { profile.words } else { 0.0 };
        profile.length <= 1.5 && share >= 0.8 && profile.distinct >= 0.8
    };
    let is_named = profiles.iter().enumerate().any(|(at, profile)| {
        is_free(candidate, at)
            && profile.filled > 0
            && score_column_header(table, at, Role::Name) >= 20
    });
    let column = profiles.iter().enumerate().position(|(column, profile)| {
        let other = [Role::Remedy, Role::Retry, Role::Since, Role::Status];
        is_free(candidate, column)
            && (are_phrases(column) || (numeric && !is_named && has_words(profile)))
            && other
                .iter()
                .all(|role| score_column_header(table, column, *role) < 14)
    });
    // A single column of words is the text of the codes.
    let texts = |profile: &&ColumnProfile| profile.filled > 0 && profile.numbers < 0.5;
    if let Some(column) =
        column.filter(|_| profiles.iter().filter(texts).count() > 1 || is_headless)
    {
        set_role(candidate, column, Role::Name);
    }
}

/// Whether most codes begin with a digit or a sign.
fn begin_with_digits(table: &Table, column: usize) -> bool {
    let cells = || {
        let rows = table.rows.iter().take(SAMPLE_ROWS);
        rows.filter_map(|row| row.cells.get(column))
            .filter(|cell| !cell.is_empty())
    };
    let is_number = |cell: &&Text| {
        let text = cell
            .text
            .trim_start_matches(|c: char| !c.is_ascii_alphanumeric());
        text.starts_with(|c: char| c.is_ascii_digit())
    };
    cells().filter(is_number).count() * 2 >= cells().count()
}

/// Keeps every column without a role under a name made from its header. Columns that are blank or that count the rows are left.
pub(crate) fn keep_columns(candidate: &mut Candidate, table: &Table) {
    if candidate.kind == TableKind::Statuses {
        // A table of statuses cannot have other columns.
        return;
    }
    for at in 0..candidate.columns.len() {
        let is_blank = || {
            let cells = table.rows.iter().filter_map(|row| row.cells.get(at));
            cells.into_iter().all(Text::is_empty)
        };
        let repeats_code = || {
            let code = candidate.column(Role::Code);
            code.is_some_and(|code| table.rows.iter().all(|row| repeats_cell(row, code, at)))
        };
        if candidate.columns.get(at).is_some_and(Option::is_some)
            || is_blank()
            || counts_rows(table, at)
            || repeats_code()
        {
            continue;
        }
        let header = table.columns.get(at).map_or("", String::as_str);
        let base = match builtin_column(table, at) {
            Some(builtin) => builtin.to_owned(),
            None => declared_name(header, at + 1),
        };
        let is_taken = |name: &String| {
            candidate
                .columns
                .iter()
                .flatten()
                .any(|known| known == name)
        };
        let numbered = (2..).map(|number| format!("{base}_{number}"));
        let name = std::iter::once(base.clone())
            .chain(numbered)
            .find(|name| !is_taken(name));
        if let Some(slot) = candidate.columns.get_mut(at) {
            *slot = name;
        }
    }
}

/// The column of `codes.csv` that has a meaning of its own and fits a column without a role: `grpc` or `exit`.
fn builtin_column(table: &Table, column: usize) -> Option<&'static str> {
    let header = normalize_header(table.columns.get(column)?).replace(' ', "");
    let name = match header.as_str() {
        "grpc" | "grpccode" | "grpcstatus" | "grpcstatuscode" => "grpc",
        "exit" | "exitcode" | "exitstatus" => "exit",
        _ => return None,
    };
    let rows = table.rows.iter().take(SAMPLE_ROWS);
    let cells = rows.filter_map(|row| row.cells.get(column));
    let cells: Vec<&Text> = cells.filter(|cell| !cell.is_empty()).collect();
    let fits = |cell: &&&Text| builtin_cell(name, &cell.text).is_some();
    (cells.iter().filter(fits).count() * 10 >= cells.len() * 8).then_some(name)
}

/// The value of a cell of the columns `grpc` and `exit`; `None` if it has none.
pub(crate) fn builtin_cell(column: &str, text: &str) -> Option<String> {
    let text = strip_code_marks(text.trim());
    match column {
        "grpc" => {}
        "exit" => return text.parse::<u8>().ok().map(|status| status.to_string()),
        _ => return None,
    }
    let number = text
        .parse::<usize>()
        .ok()
        .and_then(|number| number.checked_sub(1));
    let by_number = number.and_then(|number| GRPC_CODES.get(number));
    let by_name = || {
        GRPC_CODES
            .iter()
            .find(|(name, _)| is_same_phrase(name, text))
    };
    by_number
        .or_else(by_name)
        .map(|(name, _)| (*name).to_owned())
}

/// Whether a cell is blank, or has the same letters and digits as another one.
fn repeats_cell(row: &Row, first: usize, second: usize) -> bool {
    match (row.cells.get(first), row.cells.get(second)) {
        (Some(first), Some(second)) => {
            second.is_empty() || is_same_phrase(&first.text, &second.text)
        }
        _ => true,
    }
}

/// Whether a column holds the numbers of the rows, from 1.
pub(crate) fn counts_rows(table: &Table, column: usize) -> bool {
    table.rows.len() > 1
        && table
            .rows
            .iter()
            .take(SAMPLE_ROWS)
            .enumerate()
            .all(|(at, row)| {
                let number = row
                    .cells
                    .get(column)
                    .and_then(|cell| cell.text.trim().trim_end_matches('.').parse().ok());
                number == Some(at + 1)
            })
}

fn set_role(candidate: &mut Candidate, column: usize, role: Role) {
    if let Some(slot) = candidate.columns.get_mut(column) {
        *slot = Some(role.column().to_owned());
    }
}

/// If all codes are HTTP statuses and the status column contains words, the code of each row is its status too.
pub(crate) fn set_own_statuses(candidate: &Candidate, table: &Table, error_rows: &mut [ErrorRow]) {
    let Some(words) = candidate
        .column(Role::Status)
        .filter(|_| candidate.kind == TableKind::Codes && !error_rows.is_empty())
    else {
        return;
    };
    let plain = |row: &Row| {
        let cell = row.cells.get(words);
        cell.is_none_or(|cell| !cell.text.bytes().any(|b| b.is_ascii_digit()))
    };
    let number = |error_row: &ErrorRow| parse_status(&error_row.code);
    let registered = |error_row: &&ErrorRow| number(error_row).and_then(status_phrase).is_some();
    let sample = || error_rows.iter().take(SAMPLE_ROWS);
    if sample().all(|error_row| number(error_row).is_some())
        && sample().filter(registered).count() * 10 >= sample().count() * 8
        && table.rows.iter().take(SAMPLE_ROWS).all(plain)
    {
        let one = error_rows.len() == table.rows.len();
        for (error_row, row) in error_rows.iter_mut().zip(&table.rows) {
            if let Some(cell) = row
                .cells
                .get(words)
                .filter(|_| one && error_row.name.is_empty())
            {
                error_row.name = cell.to_line().into_owned();
            }
        }
        for error_row in error_rows {
            error_row.status = parse_status(&error_row.code);
        }
    }
}

/// Whether the code column repeats the status column.
pub(crate) fn is_repeated_column(table: &Table, code: usize, status: usize) -> bool {
    table.rows.iter().take(SAMPLE_ROWS).all(|row| {
        match (row.cells.get(code), row.cells.get(status)) {
            (Some(code), Some(status)) => code.text == status.text || status.is_empty(),
            _ => true,
        }
    })
}

/// Whether the words next to the statuses are their reason phrases, not codes.
pub(crate) fn is_phrase_column(
    table: &Table,
    profiles: &[ColumnProfile],
    code: usize,
    status: usize,
) -> bool {
    let (Some(words), Some(numbers)) = (profiles.get(code), profiles.get(status)) else {
        return false;
    };
    let named = |column: usize, role: Role| score_column_header(table, column, role);
    let clear = named(code, Role::Code) >= 24 && named(status, Role::Status) >= 20;
    if clear || words.numbers > 0.5 || numbers.distinct < 0.95 {
        return false;
    }
    let header = named(code, Role::Code);
    let (mut phrases, mut all, mut machine) = (0, 0, 0);
    for row in table.rows.iter().take(SAMPLE_ROWS) {
        let (Some(word), Some(number)) = (row.cells.get(code), row.cells.get(status)) else {
            continue;
        };
        let word = word.to_line();
        let known = parse_status_cell(&number.text).and_then(|found| found.codes.first().copied());
        all += 1;
        phrases += usize::from(known.is_some_and(|status| is_phrase_of(status, &word)));
        let snake = word.contains(['_', '-', '.'])
            || (word.len() > 2 && !word.bytes().any(|b| b.is_ascii_lowercase()));
        machine += usize::from(snake);
    }
    let plain = machine * 2 < all || named(status, Role::Code) > header;
    (phrases * 10 >= all * 4 && plain) || (words.words > 0.5 && header < 18)
}
