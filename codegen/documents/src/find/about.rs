//! What stands around a grid and what its codes are called: evidence that its columns do not give.

use std::collections::HashSet;

use super::candidate::{Candidate, Kind, SURE};
use super::speech::{HEADINGS, speaks};
use crate::page::block::{Grid, Shape, Text};
use crate::word::role;
use crate::word::status;

/// How many lines above a grid the paragraph may start that introduces it.
const NEAR: u32 = 8;
/// How sure a table is that others of its header follow.
const CLEAR: f64 = 0.8;
/// How sure these must be themselves.
const NEARLY: f64 = 0.3;
/// How many paragraphs above a grid are heard.
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
pub(super) fn pair(text: &str) -> bool {
    const KINDS: [&str; 11] = [
        "error", "reason", "result", "return", "close", "exit", "fault", "reply", "failure",
        "status", "response",
    ];
    let words = role::plain(text);
    let mut above = "";
    words.split(' ').any(|word| {
        let found = matches!(word, "code" | "codes") && KINDS.contains(&above);
        above = word;
        found
    })
}

/// A small table is sure of itself where one of the same header is: the part of a list that has one row. Returns those that became so.
pub(super) fn kin<'a>(candidates: &'a mut [Candidate], grids: &[Grid]) -> Vec<&'a Candidate> {
    let header = |candidate: &Candidate| {
        let grid = grids.get(candidate.grid)?;
        let named = grid.columns.iter().any(|name| !name.is_empty());
        (grid.shape == Shape::Table && named && candidate.kind == Kind::Codes)
            .then_some(grid.columns.as_slice())
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
pub(super) fn fields(grid: &Grid, key: usize) -> f64 {
    let field = |code: &str| FIELDS.iter().any(|field| status::same(field, code));
    share(grid, key, field)
}

/// The share of codes that say of themselves what they are: `ERR_CLOSED`, `WS_ERR_BIND`, `DISK_ERROR`.
pub(super) fn called(grid: &Grid, key: usize) -> f64 {
    share(grid, key, |code| {
        let mut words = code.split(|c: char| !c.is_ascii_alphanumeric());
        words.any(|word| matches!(word, "ERR" | "ERROR" | "ERRNO"))
    })
}

/// The share of codes of which something holds.
fn share(grid: &Grid, key: usize, holds: impl Fn(&str) -> bool) -> f64 {
    let rows = grid.rows.iter().take(ROWS);
    let (mut all, mut found) = (0_u32, 0_u32);
    for cell in rows.filter_map(|row| row.cells.get(key)) {
        all += 1;
        found += u32::from(holds(&cell.text));
    }
    f64::from(found) / f64::from(all.max(1))
}

/// Where no heading speaks of errors, the paragraph above may: `In case of an error, these codes are returned:`.
pub(super) fn introduced(candidate: &mut Candidate, grid: &Grid, prose: &[Text]) {
    let after = prose.partition_point(|text| text.line < grid.line);
    let Some(text) = after.checked_sub(1).and_then(|at| prose.get(at)) else {
        return;
    };
    let above = prose.get(..after).unwrap_or_default().iter().rev();
    let coded = above
        .take(ABOVE)
        .take_while(|text| text.line + NEAR >= grid.line)
        .any(|text| text.text.len() <= 400 && pair(&text.text));
    let points = text.text.ends_with(':') || speaks(&text.text, &POINTS);
    let named = speaks(&text.text, &ERRORS)
        || text
            .spans
            .iter()
            .any(|span| matches!(span.as_str(), "code" | "error" | "errno"));
    let points = points && grid.shape == Shape::Table;
    let coded = coded && (grid.shape == Shape::Table || candidate.kind == Kind::Codes);
    if candidate.confidence == 0.0
        || text.line + NEAR < grid.line
        || speaks(grid.heading(), &HEADINGS)
        || !(coded || points && named)
    {
        return;
    }
    candidate.confidence = f64::min(candidate.confidence + 0.3, 1.0);
    let why = "the paragraph above speaks of errors (+0.30)";
    candidate.reasons.push(why.to_owned());
}
