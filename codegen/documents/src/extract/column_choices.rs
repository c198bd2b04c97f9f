//! Columns that could have been read as another one, with the points of both.

use std::collections::HashSet;

use super::candidate::{Candidate, TableKind, score_column_header};
use super::column_roles::{counts_rows, score_code_column};
use super::keywords::contains_keyword;
use super::loose_texts::shorten;
use crate::document::Table;
use crate::vocabulary::code::{CodeStyle, classify_code, strip_code_marks};
use crate::vocabulary::column_role::Role;
use crate::vocabulary::status::{parse_status, parse_status_cell};

/// The share of the points of the chosen column from which on another column could have been chosen.
const NEAR: f64 = 0.8;
/// How many rows show whether a column holds codes.
const SAMPLE: usize = 200;

/// A column, and those that could have been read as the same.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ColumnChoice {
    /// What the column is read as.
    pub(crate) role: Role,
    /// The column, and its points.
    pub(crate) chosen: (usize, f64),
    /// The others, and their points.
    pub(crate) others: Vec<(usize, f64)>,
}

/// Finds the columns of a table that could have been read as another one.
pub(crate) fn find_column_choices(candidate: &Candidate, table: &Table) -> Vec<ColumnChoice> {
    let finder = ChoiceFinder { candidate, table };
    let roles = [
        Role::Code,
        Role::Status,
        Role::Name,
        Role::Message,
        Role::Meaning,
    ];
    let choices = roles.into_iter().filter_map(|role| finder.find(role));
    choices.filter(|choice| !choice.others.is_empty()).collect()
}

struct ChoiceFinder<'a> {
    candidate: &'a Candidate,
    table: &'a Table,
}

impl ChoiceFinder<'_> {
    fn find(&self, role: Role) -> Option<ColumnChoice> {
        let chosen = self.candidate.column(role).or_else(|| {
            // The words beside statuses can be codes.
            (role == Role::Code).then(|| self.candidate.column(Role::Status))?
        })?;
        let points = self.score(role, chosen, chosen);
        let others = (0..self.candidate.profiles.len())
            .filter(|at| *at != chosen && !counts_rows(self.table, *at))
            .map(|at| (at, self.score(role, at, chosen)))
            .filter(|(at, own)| self.is_rival(role, *at, chosen, *own >= NEAR * points))
            .collect();
        Some(ColumnChoice {
            role,
            chosen: (chosen, points),
            others,
        })
    }

    /// How well a column fits a role. `chosen` is the column that has it.
    fn score(&self, role: Role, column: usize, chosen: usize) -> f64 {
        let Some(profile) = self.candidate.profiles.get(column) else {
            return 0.0;
        };
        let header =
            |column: usize| f64::from(score_column_header(self.table, column, role)) / 30.0;
        match role {
            Role::Code => score_code_column(self.table, column, profile),
            Role::Status => header(column) + profile.statuses.min(profile.registered),
            Role::Name if header(chosen) == 0.0 => {
                (profile.machine + profile.words) * profile.distinct
            }
            // Without a header that names texts, the longest texts were chosen.
            _ if header(chosen) == 0.0 => profile.length,
            _ => header(column),
        }
    }

    fn is_rival(&self, role: Role, column: usize, chosen: usize, is_near: bool) -> bool {
        let Some(profile) = self.candidate.profiles.get(column) else {
            return false;
        };
        let column_name = self
            .candidate
            .columns
            .get(column)
            .and_then(Option::as_deref);
        let own = column_name.and_then(Role::from_column);
        let is_filled = profile.filled > 0;
        match role {
            Role::Code if self.candidate.kind == TableKind::Statuses => {
                self.holds_codes(column) && !self.repeats_phrases(column, chosen)
            }
            Role::Code => {
                let header = |column, role| score_column_header(self.table, column, role);
                let is_clear_name =
                    header(column, Role::Name) >= 12 && header(chosen, Role::Code) >= 20;
                let is_other = match own {
                    None => !matches!(column_name, Some("grpc" | "exit")),
                    Some(Role::Name) => !is_clear_name,
                    Some(role) => role != Role::Status,
                };
                let is_like = is_near && profile.code_share() >= 0.6 && profile.is_varied();
                is_other && (self.holds_codes(column) || is_like)
            }
            Role::Status => is_near && own.is_none() && profile.statuses >= 0.6,
            Role::Name => is_near && own.is_none() && profile.is_varied() && profile.flags < 0.5,
            _ => {
                let is_text = profile.types < 0.5 && profile.numbers < 0.5 && profile.flags < 0.5;
                is_near && own.is_none() && is_filled && is_text
            }
        }
    }

    /// Whether most cells of a column are distinct codes.
    fn holds_codes(&self, column: usize) -> bool {
        let rows = self.table.rows.iter().take(SAMPLE);
        let (mut all, mut codes) = (0, HashSet::new());
        for cell in rows.filter_map(|row| row.cells.get(column)) {
            if cell.is_empty() {
                continue;
            }
            all += 1;
            let text = cell.to_line().into_owned();
            let style = classify_code(strip_code_marks(&text));
            if matches!(style, Some(CodeStyle::Number | CodeStyle::Machine)) {
                codes.insert(text);
            }
        }
        all > 1 && codes.len() * 10 >= all * 8
    }

    /// Whether a column only repeats the numbers or the phrases of the statuses beside it.
    fn repeats_phrases(&self, column: usize, status: usize) -> bool {
        let cells = |column: usize| {
            let rows = self.table.rows.iter().take(SAMPLE);
            rows.map(move |row| row.cells.get(column).map_or("", |cell| cell.text.trim()))
        };
        let is_phrase =
            |text: &str| parse_status_cell(text).is_some() && parse_status(text).is_none();
        let (mut all, mut repeated) = (0, 0);
        for (text, status) in cells(column).zip(cells(status)) {
            all += 1;
            repeated += usize::from(text == status || is_phrase(text));
        }
        repeated * 10 >= all * 8
    }
}

/// What a column is read as, which others could be, and the flag that turns it round.
pub(super) fn describe_choice(
    candidate: &Candidate,
    table: &Table,
    choice: &ColumnChoice,
) -> (String, String) {
    let (chosen, points) = choice.chosen;
    let others: Vec<String> = choice
        .others
        .iter()
        .map(|(at, points)| {
            let role = candidate.columns.get(*at).and_then(Option::as_deref);
            let role =
                role.map_or_else(|| "not read".to_owned(), |role| format!("read as `{role}`"));
            format!("{} ({points:.2} points, {role})", column_label(table, *at))
        })
        .collect();
    let (reading, could) = match choice.role {
        Role::Code if candidate.kind == TableKind::Statuses => ("the HTTP status", "the code"),
        Role::Code => ("the code on the wire", "it"),
        role => (role.column(), "it"),
    };
    let first = choice.others.first().map_or(chosen, |(at, _)| *at);
    let target = choice.role.column();
    (
        format!(
            "{} is read as {reading} ({points:.2} points), but {} could be {could}",
            column_label(table, chosen),
            others.join(" and ")
        ),
        format!(
            "--map \"{}={target}\" turns it round",
            map_label(table, first)
        ),
    )
}

/// The column of numbers that can be codes or statuses, and the share of registered statuses. `None` if the table says which.
pub(super) fn find_number_choice(candidate: &Candidate, table: &Table) -> Option<(usize, f64)> {
    let column = match candidate.kind {
        TableKind::Statuses => candidate.column(Role::Status)?,
        TableKind::Codes if candidate.column(Role::Status).is_none() => {
            candidate.column(Role::Code)?
        }
        TableKind::Codes => return None,
    };
    let profile = candidate.profiles.get(column)?;
    let mut path = table.path.iter();
    let names_http = score_column_header(table, column, Role::Status) > 0
        || path.any(|heading| contains_keyword(heading, &["http", "https", "status"]));
    let is_open = profile.registered < 1.0
        && profile.registered >= 0.6
        && profile.numbers >= 0.9
        && profile.phrases == 0.0
        && !(names_http && candidate.kind == TableKind::Statuses);
    is_open.then_some((column, profile.registered))
}

/// A column in messages.
pub(super) fn column_label(table: &Table, column: usize) -> String {
    match table.columns.get(column).filter(|name| !name.is_empty()) {
        Some(name) => format!("`{}`", shorten(name, 60)),
        None => format!("column {}", column + 1),
    }
}

/// A column as `--map` names it.
pub(super) fn map_label(table: &Table, column: usize) -> String {
    match table.columns.get(column).filter(|name| !name.is_empty()) {
        Some(name) => name.clone(),
        None => format!("#{}", column + 1),
    }
}
