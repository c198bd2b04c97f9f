//! How confident the classification of a table is, and why: its header, its cells, the headings and paragraphs around it.

use std::collections::HashSet;

use super::candidate::{Candidate, SAMPLE, SURE, TableKind};
use super::keywords::{
    ERROR_HEADINGS, ERROR_WORDS, FOREIGN_ERROR_WORDS, OTHER_HEADINGS, contains_keyword,
};
use crate::document::{Layout, Table, Text, collapse_whitespace};
use crate::vocabulary::code::{CodeStyle, classify_code};
use crate::vocabulary::column_role::{Role, is_foreign_header, normalize_header, score_key_header};
use crate::vocabulary::profile::ColumnProfile;
use crate::vocabulary::status::{is_same_phrase, parse_status, parse_status_cell};

/// Gives a candidate its confidence, and the reasons.
pub(crate) fn score_candidate(
    candidate: &mut Candidate,
    table: &Table,
    profiles: &[ColumnProfile],
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
    let written = matches!(table.layout, Layout::Table | Layout::Records);
    add(
        f64::from(header) / 100.0 * if written { 1.0 } else { 0.5 },
        format!("its column `{name}` is named like one of codes"),
    );
    add(
        (profile.machine + profile.numbers).min(1.0) * 0.2,
        "it holds codes".to_owned(),
    );
    for (points, why) in score_headings(candidate, table, header) {
        add(points, why);
    }
    let share = share_of_error_rows(candidate, table);
    add(
        (share / 0.4).min(1.0) * 0.35,
        format!(
            "{:.0} % of its rows have the words of errors",
            share * 100.0
        ),
    );
    if candidate.column(Role::Status).is_some() {
        add(0.15, "it gives HTTP statuses".to_owned());
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
        let idle = candidate.columns.get(column).is_some_and(Option::is_none);
        if idle && is_foreign_header(name) {
            add(
                -0.25,
                format!("its column `{name}` belongs to other tables"),
            );
        }
    }
    if profiles
        .iter()
        .enumerate()
        .any(|(column, profile)| column != key && profile.types >= 0.5 && profile.filled > 0)
    {
        add(
            if written { -0.4 } else { -0.6 },
            "a column holds data types".to_owned(),
        );
    }
    if header == 0 && is_foreign_header(name) {
        // Under `Error codes`, even a column `Field` holds them.
        let told = names_error_codes(table.heading())
            && share >= 0.6
            && share_of_field_names(table, key) < 0.1;
        let points = if told { -0.15 } else { -0.5 };
        add(points, format!("its column `{name}` names no codes"));
    }
    if share_of_field_names(table, key) >= 0.4 {
        add(-0.6, "its codes are the fields of an answer".to_owned());
    }
    if share_of_error_names(table, key) >= 0.5 {
        add(0.15, "its codes call themselves errors".to_owned());
    }
    if profile.foreign >= 0.3 {
        add(-0.5, "its codes look like paths or methods".to_owned());
    }
    if table.rows.len() < 2 {
        add(-0.15, "it has one row".to_owned());
    }
    if profile.distinct < 0.6 {
        let clear = written && header >= 24;
        add(
            if clear { -0.1 } else { -0.3 },
            "its codes repeat".to_owned(),
        );
    }
    if profile.words > 0.6 && (header < 18 || !written) {
        add(-0.2, "its codes are plain words".to_owned());
    }
    candidate.confidence = f64::clamp(total, 0.0, 1.0);
    candidate.reasons = reasons;
}

/// What the headings say of a table: points, and why.
fn score_headings(candidate: &Candidate, table: &Table, header: u32) -> Vec<(f64, String)> {
    let near = table.heading();
    let abroad = FOREIGN_ERROR_WORDS
        .iter()
        .any(|word| near.to_lowercase().contains(word));
    let option = near.starts_with('-');
    let above = table
        .path
        .iter()
        .any(|text| contains_keyword(text, &ERROR_HEADINGS));
    let written = matches!(table.layout, Layout::Table | Layout::Records);
    let mut found = Vec::new();
    if ((contains_keyword(near, &ERROR_HEADINGS) || names_error_codes(near)) && !option) || abroad {
        found.push((0.3, format!("the heading `{near}` speaks of errors")));
    } else if above {
        found.push((0.15, "a heading above speaks of errors".to_owned()));
    } else if !written {
        let why = "no heading speaks of errors, and it is no table";
        found.push((-0.25, why.to_owned()));
    } else if table.layout == Layout::Table
        && header < 18
        && candidate.column(Role::Status).is_none()
        && table.columns.iter().any(|name| !name.is_empty())
    {
        let why = "neither a heading nor its header speaks of errors or codes";
        found.push((-0.25, why.to_owned()));
    }
    if table.layout == Layout::Headings && contains_keyword(near, &["response", "responses"]) {
        let why = format!("the heading `{near}` speaks of one endpoint");
        found.push((-0.4, why));
    }
    if contains_keyword(near, &OTHER_HEADINGS) {
        found.push((
            -0.25,
            format!("the heading `{near}` speaks of something else"),
        ));
    }
    found
}

/// The share of rows whose code or text has the words of errors.
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
    let rows = table.rows.len().clamp(1, SAMPLE);
    let found = table
        .rows
        .iter()
        .take(SAMPLE)
        .filter(|row| {
            texts
                .iter()
                .any(|column| row.cells.get(*column).is_some_and(has_error_words))
        })
        .count();
    f64::from(u32::try_from(found).unwrap_or(0)) / f64::from(u32::try_from(rows).unwrap_or(1))
}

fn has_error_words(cell: &Text) -> bool {
    let text = collapse_whitespace(&cell.text);
    let start: String = text.chars().take(240).collect();
    contains_keyword(&start, &ERROR_WORDS)
        || (classify_code(&text) == Some(CodeStyle::Number)
            && parse_status(&text).is_some_and(|status| status >= 400))
        || parse_status_cell(&start)
            .is_some_and(|found| found.codes.iter().any(|status| *status >= 400))
}

/// How many lines above a table the paragraph may start that introduces it.
const NEAR: u32 = 8;
/// How sure a table is that others of its header follow.
const CLEAR: f64 = 0.8;
/// How sure these must be themselves.
const NEARLY: f64 = 0.3;
/// How many paragraphs above a table are heard.
const ABOVE: usize = 12;
/// How many rows are looked at.
const ROWS: usize = 60;
/// Words of a paragraph that points at what follows it.
const POINTS: [&str; 5] = ["following", "below", "these", "lists", "listed"];
const ERRORS: [&str; 6] = [
    "error",
    "errors",
    "errno",
    "failure",
    "failures",
    "exceptions",
];

/// What the fields of an answer are called, in letters only.
const FIELDS: [&str; 40] = [
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

/// Whether a text names codes of failures, in words or humps: `close codes`, `DisconnectReasonCode`.
pub(crate) fn names_error_codes(text: &str) -> bool {
    const KINDS: [&str; 11] = [
        "error", "reason", "result", "return", "close", "exit", "fault", "reply", "failure",
        "status", "response",
    ];
    let words = normalize_header(text);
    let mut above = "";
    words.split(' ').any(|word| {
        let found = matches!(word, "code" | "codes") && KINDS.contains(&above);
        above = word;
        found
    })
}

/// A small table is sure of itself where one of the same header is: the part of a list that has one row. Returns those that became so.
pub(crate) fn raise_tables_of_same_header<'a>(
    candidates: &'a mut [Candidate],
    tables: &[Table],
) -> Vec<&'a Candidate> {
    let header = |candidate: &Candidate| {
        let table = tables.get(candidate.table)?;
        let named = table.columns.iter().any(|name| !name.is_empty());
        (table.layout == Layout::Table && named && candidate.kind == TableKind::Codes)
            .then_some(table.columns.as_slice())
    };
    let sure: HashSet<&[String]> = candidates
        .iter()
        .filter(|candidate| candidate.confidence >= CLEAR)
        .filter_map(header)
        .collect();
    let mut lifted = Vec::new();
    for candidate in candidates.iter_mut() {
        let near = (NEARLY..SURE).contains(&candidate.confidence);
        if near && header(candidate).is_some_and(|header| sure.contains(header)) {
            candidate.confidence = SURE;
            let why = "a table of the same header is one";
            candidate.reasons.push(why.to_owned());
            lifted.push(&*candidate);
        }
    }
    lifted
}

/// The share of codes that are what the fields of an answer are called.
pub(crate) fn share_of_field_names(table: &Table, key: usize) -> f64 {
    let field = |code: &str| FIELDS.iter().any(|field| is_same_phrase(field, code));
    share_of_rows(table, key, field)
}

/// The share of codes that say of themselves what they are: `ERR_CLOSED`, `WS_ERR_BIND`, `DISK_ERROR`.
pub(crate) fn share_of_error_names(table: &Table, key: usize) -> f64 {
    share_of_rows(table, key, |code| {
        let mut words = code.split(|c: char| !c.is_ascii_alphanumeric());
        words.any(|word| matches!(word, "ERR" | "ERROR" | "ERRNO"))
    })
}

/// The share of codes of which something holds.
fn share_of_rows(table: &Table, key: usize, holds: impl Fn(&str) -> bool) -> f64 {
    let rows = table.rows.iter().take(ROWS);
    let (mut all, mut found) = (0_u32, 0_u32);
    for cell in rows.filter_map(|row| row.cells.get(key)) {
        all += 1;
        found += u32::from(holds(&cell.text));
    }
    f64::from(found) / f64::from(all.max(1))
}

/// Where no heading speaks of errors, the paragraph above may: `In case of an error, these codes are returned:`.
pub(crate) fn weigh_introduction(candidate: &mut Candidate, table: &Table, prose: &[Text]) {
    let after = prose.partition_point(|text| text.line < table.line);
    let Some(text) = after.checked_sub(1).and_then(|at| prose.get(at)) else {
        return;
    };
    let above = prose.get(..after).unwrap_or_default().iter().rev();
    let coded = above
        .take(ABOVE)
        .take_while(|text| text.line + NEAR >= table.line)
        .any(|text| text.text.len() <= 400 && names_error_codes(&text.text));
    let points = text.text.ends_with(':') || contains_keyword(&text.text, &POINTS);
    let named = contains_keyword(&text.text, &ERRORS)
        || text
            .code_spans
            .iter()
            .any(|span| matches!(span.as_str(), "code" | "error" | "errno"));
    let points = points && table.layout == Layout::Table;
    let coded = coded && (table.layout == Layout::Table || candidate.kind == TableKind::Codes);
    if candidate.confidence == 0.0
        || text.line + NEAR < table.line
        || contains_keyword(table.heading(), &ERROR_HEADINGS)
        || !(coded || points && named)
    {
        return;
    }
    candidate.confidence = f64::min(candidate.confidence + 0.3, 1.0);
    let why = "the paragraph above speaks of errors (+0.30)";
    candidate.reasons.push(why.to_owned());
}
