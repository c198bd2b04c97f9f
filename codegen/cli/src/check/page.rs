//! Page against table: rows that one of them lacks, statuses, texts, order.

use super::hit::Hit;
use super::subject::Subject;
use super::wording::{Relation, compare};
use crate::find::entry::Entry;
use crate::import::column;
use crate::import::known::{self, Book, Known};
use crate::word::role::Role;
use error_tables_codegen::finding::Place;
use error_tables_codegen::model::Origin;
use error_tables_codegen::rules::drift;
use error_tables_codegen::source::Span;

/// Everything that differs.
pub(crate) fn compared(subject: &Subject<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let api = subject.api;
    if !subject.imported.codes.is_empty() {
        let spans: Vec<(Span, bool)> = api
            .codes
            .iter()
            .map(|code| {
                (
                    code.span,
                    code.origin == Origin::Inherited || code.removed.is_some(),
                )
            })
            .collect();
        side(
            subject,
            &subject.codes,
            &known::codes(api),
            &spans,
            false,
            &mut hits,
        );
    }
    if !subject.imported.statuses.is_empty() {
        let spans: Vec<(Span, bool)> = api
            .statuses
            .iter()
            .map(|status| (status.span, status.origin == Origin::Inherited))
            .collect();
        side(
            subject,
            &subject.imported.statuses,
            &known::statuses(api),
            &spans,
            true,
            &mut hits,
        );
    }
    hits
}

fn side(
    subject: &Subject<'_>,
    entries: &[Entry],
    known: &Book,
    spans: &[(Span, bool)],
    statuses: bool,
    hits: &mut Vec<Hit>,
) {
    let noun = if statuses { "status" } else { "code" };
    let table = |at: usize| {
        spans
            .get(at)
            .map(|(span, _)| Place::of(&subject.model.sources, *span, "the table"))
    };
    let on_page = |entry: &Entry| subject.paper.place(entry.line, &entry.code, "the page");
    let columns = [Role::Message, Role::Meaning, Role::Remedy]
        .map(|role| (role, column::target(role, entries, known)));
    let mut order = Vec::new();
    let rows = known.rows();
    let mut matched = vec![false; rows.len()];
    for entry in entries {
        let Some((at, _)) = known.find(entry) else {
            if statuses && rows.is_empty() {
                continue;
            }
            let message = format!(
                "the page has the {noun} `{}`, the table does not",
                entry.code
            );
            hits.push(
                Hit::new(
                    &drift::DOC_CODE_EXTRA,
                    &entry.code,
                    message,
                    vec![on_page(entry)],
                )
                .many("codes of the page are not in the table"),
            );
            continue;
        };
        if let Some(mark) = matched.get_mut(at) {
            *mark = true;
        }
        order.push((at, entry));
        let (Some(row), Some(place)) = (rows.get(at), table(at)) else {
            continue;
        };
        if let Some(theirs) = entry
            .status
            .filter(|theirs| !statuses && Some(*theirs) != row.status)
        {
            let ours = row
                .status
                .map_or("none".to_string(), |status| status.to_string());
            let message = format!(
                "`{}` has the status {theirs} on the page and {ours} in the table",
                entry.code
            );
            hits.push(
                Hit::new(
                    &drift::DOC_STATUS_DIFFERS,
                    &entry.code,
                    message,
                    vec![on_page(entry), place.clone()],
                )
                .many("codes have another status on the page"),
            );
        }
        let places = vec![on_page(entry), place];
        texts(entry, row, &columns, &places, hits);
    }
    for (at, row) in rows.iter().enumerate() {
        let (here, elsewhere) = (
            matched.get(at).copied().unwrap_or(true),
            spans.get(at).is_some_and(|(_, skip)| *skip),
        );
        if here || elsewhere || subject.mentions(&row.code) {
            continue;
        }
        let message = format!("the table has the {noun} `{}`, the page does not", row.code);
        let line = entries.first().map_or(1, |entry| entry.line);
        let places = table(at)
            .into_iter()
            .chain([subject.paper.place(line, "", "the page's table")])
            .collect();
        hits.push(
            Hit::new(&drift::DOC_CODE_MISSING, &row.code, message, places)
                .many("codes of the table are not on the page"),
        );
    }
    let swapped = order.windows(2).find_map(|pair| match pair {
        [(a, first), (b, second)] if a > b => Some((*first, *second)),
        _ => None,
    });
    if let Some((first, second)) = swapped {
        let message = format!(
            "the page has `{}` before `{}`, the table after it",
            first.code, second.code
        );
        hits.push(Hit::new(
            &drift::DOC_ORDER_DIFFERS,
            &second.code,
            message,
            vec![on_page(second)],
        ));
    }
}

/// The texts of one row.
fn texts(
    entry: &Entry,
    row: &Known,
    columns: &[(Role, &'static str)],
    places: &[Place],
    hits: &mut Vec<Hit>,
) {
    for (role, column) in columns {
        let (theirs, ours) = (
            entry.get(*role),
            row.cells.get(column).cloned().unwrap_or_default(),
        );
        // The rows of a list that has no texts say nothing about those of the table.
        if theirs.is_empty() {
            continue;
        }
        let (rule, what) = match compare(&ours, &theirs) {
            Relation::Same => continue,
            Relation::Reworded => (&drift::DOC_TEXT_DIFFERS, "is worded otherwise on the page"),
            Relation::Shifted if ours.is_empty() => (
                &drift::DOC_TEXT_DIFFERS,
                "is on the page and not in the table",
            ),
            Relation::Shifted => (
                &drift::DOC_MEANING_SHIFTS,
                "says something else on the page",
            ),
        };
        let message = format!("the {column} of `{}` {what}: `{theirs}`", entry.code);
        hits.push(
            Hit::new(rule, &entry.code, message, places.to_vec())
                .about(column)
                .many("texts differ from the page"),
        );
    }
}
