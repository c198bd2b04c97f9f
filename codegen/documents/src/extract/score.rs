//! How confident the classification of a table is, and why: its header, its cells, the headings and paragraphs around it.

use std::collections::HashSet;

use super::candidate::{Candidate, MIN_CONFIDENCE, SAMPLE_ROWS, TableKind};
use super::keywords::{
    ERROR_HEADINGS, ERROR_WORDS, OTHER_HEADINGS, contains_keyword, has_foreign_error_word,
    is_foreign_error_heading, is_foreign_table,
};
use crate::document::{Layout, Table, Text, collapse_whitespace};
use crate::vocabulary::code::{CodeStyle, classify_code};
use crate::vocabulary::column_role::{Role, is_foreign_header, normalize_header, score_key_header};
use crate::vocabulary::profile::ColumnProfile;
use crate::vocabulary::status::{is_same_phrase, parse_status, parse_status_cell};

/// Computes the confidence of a candidate, and its reasons.
pub(crate) fn score_candidate(
    candidate: &mut Candidate,
    table: &Table,
    profiles: &[ColumnProfile],
    is_error_file: bool,
) {
    let mut total = 0.0;
    let mut reasons = Vec::new();
    let mut add = |points: f64, why: String| {
        if points.abs() >= 0.005 {
            total += points;
            reasons.push(format!("{why} ({points:+.2})"));
        }
    };
    let key = candidate
        .column(Role::Code)
        .or_else(|| candidate.column(Role::Status))
        .unwrap_or(0);
    let name = table.columns.get(key).map_or("", String::as_str);
    let profile = profiles.get(key).cloned().unwrap_or_default();
    let header = score_key_header(name);
    let is_tabular = table.layout.is_tabular();
    add(
        f64::from(header) / 100.0 * if is_tabular { 1.0 } else { 0.5 },
        format!("its column `{name}` is named like a column of codes"),
    );
    add(
        (profile.machine + profile.numbers).min(1.0) * 0.2,
        "it contains codes".to_owned(),
    );
    for (points, why) in score_headings(candidate, table, header, is_error_file) {
        add(points, why);
    }
    let share = share_of_error_rows(candidate, table);
    add(
        (share / 0.4).min(1.0) * 0.35,
        format!(
            "{:.0} % of its rows contain words about errors",
            share * 100.0
        ),
    );
    if candidate.column(Role::Status).is_some() {
        add(0.15, "it has HTTP statuses".to_owned());
    }
    if candidate.column(Role::Remedy).is_some()
        || candidate.column(Role::Retry).is_some()
        || candidate.column(Role::Message).is_some()
    {
        add(
            0.1,
            "it has a column of messages, remedies or retries".to_owned(),
        );
    }
    for (column, name) in table.columns.iter().enumerate() {
        let has_no_role = candidate.columns.get(column).is_some_and(Option::is_none);
        // `Type` can be a kind of errors too.
        let is_severity = normalize_header(name) == "type"
            && profiles
                .get(column)
                .is_some_and(|profile| profile.types < 0.3);
        if has_no_role && is_foreign_header(name) && !is_severity {
            add(
                -0.25,
                format!("its column `{name}` is typical of other tables"),
            );
        }
    }
    if profiles
        .iter()
        .enumerate()
        .any(|(column, profile)| column != key && profile.types >= 0.5 && profile.filled > 0)
    {
        add(
            if is_tabular { -0.4 } else { -0.6 },
            "a column contains data types".to_owned(),
        );
    }
    for (points, why) in score_codes(table, key, &profile, header, share) {
        add(points, why);
    }
    candidate.confidence = f64::clamp(total, 0.0, 1.0);
    candidate.reasons = reasons;
}

/// Scores the codes of a table and the header above them: points, and their reasons. `share` is that of the rows with words
/// about errors.
fn score_codes(
    table: &Table,
    key: usize,
    profile: &ColumnProfile,
    header: u32,
    share: f64,
) -> Vec<(f64, String)> {
    let name = table.columns.get(key).map_or("", String::as_str);
    let is_tabular = table.layout.is_tabular();
    let mut found = Vec::new();
    let mut add = |points: f64, why: String| found.push((points, why));
    if header == 0 && is_foreign_header(name) {
        // Below a heading such as `Error codes`, even a column `Field` can hold codes.
        let is_list_of_errors = names_error_codes(table.heading())
            && share >= 0.6
            && share_of_field_names(table, key) < 0.1;
        let points = if is_list_of_errors { -0.15 } else { -0.5 };
        add(
            points,
            format!("its column `{name}` is not named like a column of codes"),
        );
    }
    let is_bare =
        |code: &str| !code.contains(|c: char| c.is_ascii_digit() || matches!(c, '_' | '-' | '.'));
    if header == 0 && !name.is_empty() && share_of_rows(table, key, is_bare) >= 0.8 {
        add(
            -0.5,
            format!("its column `{name}` has no name of codes, and its cells are words"),
        );
    }
    if share_of_field_names(table, key) >= 0.4 {
        add(-0.6, "its codes are names of response fields".to_owned());
    }
    if profile.foreign >= 0.3 {
        add(-0.5, "its codes look like paths or methods".to_owned());
    }
    if table.rows.len() < 2 {
        add(-0.15, "it has one row".to_owned());
    }
    if profile.distinct < 0.6 {
        let clear = is_tabular && header >= 24;
        add(
            if clear { -0.1 } else { -0.3 },
            "its codes repeat".to_owned(),
        );
    }
    if profile.words > 0.6 && (header < 18 || !is_tabular) {
        add(-0.2, "its codes are plain words".to_owned());
    }
    found
}

/// Scores the headings above a table: points, and their reasons.
fn score_headings(
    candidate: &Candidate,
    table: &Table,
    header: u32,
    is_error_file: bool,
) -> Vec<(f64, String)> {
    let heading = table.heading();
    let has_foreign_word = is_foreign_error_heading(heading);
    let is_option = heading.starts_with('-');
    let is_below_errors = table
        .path
        .iter()
        .any(|text| contains_keyword(text, &ERROR_HEADINGS) || is_foreign_error_heading(text));
    let is_tabular = table.layout.is_tabular();
    let mut found = Vec::new();
    if ((contains_keyword(heading, &ERROR_HEADINGS) || names_error_codes(heading)) && !is_option)
        || has_foreign_word
    {
        found.push((0.3, format!("the heading `{heading}` is about errors")));
    } else if is_below_errors {
        found.push((0.15, "a heading above is about errors".to_owned()));
    } else if is_error_file {
        found.push((0.15, "the name of the file is about errors".to_owned()));
    } else if !is_tabular {
        let why = "no heading is about errors, and it is not laid out as a table";
        found.push((-0.25, why.to_owned()));
    } else if table.layout == Layout::Table
        && header < 18
        && candidate.column(Role::Status).is_none()
        && table.columns.iter().any(|name| !name.is_empty())
    {
        let why = "neither a heading nor its header is about errors or codes";
        found.push((-0.25, why.to_owned()));
    }
    if table.layout == Layout::Headings && contains_keyword(heading, &["response", "responses"]) {
        let why = format!("the heading `{heading}` is about one endpoint");
        found.push((-0.4, why));
    }
    if contains_keyword(heading, &OTHER_HEADINGS) {
        found.push((
            -0.25,
            format!("the heading `{heading}` is about something else"),
        ));
    }
    found
}

/// The share of rows whose code or text contains a word that indicates an error.
fn share_of_error_rows(candidate: &Candidate, table: &Table) -> f64 {
    let texts: Vec<usize> = [
        Role::Code,
        Role::Name,
        Role::Message,
        Role::Meaning,
        Role::Status,
    ]
    .into_iter()
    .filter_map(|role| candidate.column(role))
    .collect();
    let rows = table.rows.len().clamp(1, SAMPLE_ROWS);
    let is_foreign = is_foreign_table(table);
    let found = table
        .rows
        .iter()
        .take(SAMPLE_ROWS)
        .filter(|row| {
            texts.iter().any(|column| {
                row.cells
                    .get(*column)
                    .is_some_and(|cell| has_error_words(cell, is_foreign))
            })
        })
        .count();
    f64::from(u32::try_from(found).unwrap_or(0)) / f64::from(u32::try_from(rows).unwrap_or(1))
}

fn has_error_words(cell: &Text, is_foreign: bool) -> bool {
    let text = collapse_whitespace(&cell.text);
    let start: String = text.chars().take(240).collect();
    contains_keyword(&start, &ERROR_WORDS)
        || (is_foreign && has_foreign_error_word(&start))
        || (classify_code(&text) == Some(CodeStyle::Number)
            && parse_status(&text).is_some_and(|status| status >= 400))
        || parse_status_cell(&start)
            .is_some_and(|found| found.codes.iter().any(|status| *status >= 400))
}

/// The greatest distance in lines between a table and the paragraph that introduces it.
const INTRODUCTION_LINES: u32 = 8;
/// The confidence of a table from which on it raises tables with the same header.
const CLEAR_CONFIDENCE: f64 = 0.7;
/// The confidence that a table needs to be raised.
const RAISABLE_CONFIDENCE: f64 = 0.3;
/// How many paragraphs above a table are examined.
const PARAGRAPHS: usize = 12;
/// How many rows are examined.
const ROWS: usize = 60;
/// Words of a paragraph that refers to what follows it.
const REFERENCES: [&str; 5] = ["following", "below", "these", "lists", "listed"];
/// Words of a paragraph about errors.
const ERROR_NOUNS: [&str; 6] = [
    "error",
    "errors",
    "errno",
    "failure",
    "failures",
    "exceptions",
];

/// Names of the fields of a response, without punctuation.
const FIELD_NAMES: [&str; 40] = [
    "code",
    "message",
    "status",
    "type",
    "title",
    "detail",
    "details",
    "description",
    "error",
    "errors",
    "instance",
    "errorcode",
    "errormessage",
    "errordescription",
    "errortype",
    "errordetails",
    "requestid",
    "traceid",
    "timestamp",
    "path",
    "param",
    "field",
    "target",
    "name",
    "value",
    "data",
    "success",
    "statuscode",
    "msg",
    "result",
    "reason",
    "info",
    "docs",
    "id",
    "links",
    "source",
    "meta",
    "errno",
    "documentationurl",
    "severity",
];

/// Whether a text mentions codes of errors, in words or in camel case: `close codes`, `DisconnectReasonCode`.
pub(crate) fn names_error_codes(text: &str) -> bool {
    const KINDS: [&str; 16] = [
        "error",
        "reason",
        "result",
        "return",
        "close",
        "exit",
        "fault",
        "reply",
        "failure",
        "status",
        "response",
        "cause",
        "decline",
        "abort",
        "exception",
        "disconnect",
    ];
    let words = normalize_header(text);
    let mut above = "";
    words.split(' ').any(|word| {
        let found = matches!(word, "code" | "codes") && KINDS.contains(&above);
        above = word;
        found
    })
}

/// Raises the confidence of tables that look like another part of a clear error table: those with the same header, such as a
/// part with one row, and lists that are laid out alike below neighbouring headings.
pub(crate) fn raise_similar_tables(candidates: &mut [Candidate], tables: &[Table]) {
    let shape = |candidate: &Candidate| {
        let table = tables.get(candidate.table)?;
        let named = table.columns.iter().any(|name| !name.is_empty());
        let above = match table.layout {
            Layout::Table | Layout::Records => None,
            _ => table.path.split_last().map(|(_, above)| above),
        };
        (named && candidate.kind == TableKind::Codes).then_some((
            table.layout.name(),
            table.columns.as_slice(),
            above,
        ))
    };
    let sure: HashSet<_> = candidates
        .iter()
        .filter(|candidate| candidate.confidence >= CLEAR_CONFIDENCE)
        .filter_map(shape)
        .collect();
    for candidate in candidates.iter_mut() {
        let is_raisable = (RAISABLE_CONFIDENCE..MIN_CONFIDENCE).contains(&candidate.confidence);
        if is_raisable && shape(candidate).is_some_and(|shape| sure.contains(&shape)) {
            candidate.add_points(0.2, "another error table looks alike");
        }
    }
}

/// The share of codes that are names of fields of a response.
pub(crate) fn share_of_field_names(table: &Table, key: usize) -> f64 {
    let field = |code: &str| FIELD_NAMES.iter().any(|field| is_same_phrase(field, code));
    share_of_rows(table, key, field)
}

/// The share of codes with a property.
fn share_of_rows(table: &Table, key: usize, holds: impl Fn(&str) -> bool) -> f64 {
    let rows = table.rows.iter().take(ROWS);
    let (mut all, mut found) = (0_u32, 0_u32);
    for cell in rows.filter_map(|row| row.cells.get(key)) {
        all += 1;
        found += u32::from(holds(&cell.text));
    }
    f64::from(found) / f64::from(all.max(1))
}

/// Raises the confidence if not the heading but the paragraph above the table is about errors:
/// `In case of an error, these codes are returned:`.
pub(crate) fn weigh_introduction(candidate: &mut Candidate, table: &Table, prose: &[Text]) {
    let after = prose.partition_point(|text| text.line < table.line);
    let Some(text) = after.checked_sub(1).and_then(|at| prose.get(at)) else {
        return;
    };
    let above = prose.get(..after).unwrap_or_default().iter().rev();
    let mentions_codes = above
        .take(PARAGRAPHS)
        .take_while(|text| text.line + INTRODUCTION_LINES >= table.line)
        .any(|text| text.text.len() <= 400 && names_error_codes(&text.text));
    let points = text.text.ends_with(':') || contains_keyword(&text.text, &REFERENCES);
    let mentions_errors = contains_keyword(&text.text, &ERROR_NOUNS)
        || text
            .code_spans
            .iter()
            .any(|span| matches!(span.as_str(), "code" | "error" | "errno"));
    let points = points && table.layout == Layout::Table;
    let mentions_codes =
        mentions_codes && (table.layout == Layout::Table || candidate.kind == TableKind::Codes);
    if candidate.confidence == 0.0
        || text.line + INTRODUCTION_LINES < table.line
        || contains_keyword(table.heading(), &ERROR_HEADINGS)
        || !(mentions_codes || points && mentions_errors)
    {
        return;
    }
    candidate.add_points(0.3, "the paragraph above is about errors");
}
