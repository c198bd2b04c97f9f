//! A definition of the source code beside the row that documents it.

use super::definition::Definition;
use super::hit::Hit;
use crate::import::column::retry;
use crate::word::status;
use error_tables_codegen::finding::Place;
use error_tables_codegen::model::Code;
use error_tables_codegen::rules::drift;

/// Where a definition and its row differ.
pub(crate) fn differences(
    row: &Code,
    definition: &Definition,
    (word, stated): (&str, Option<u16>),
    places: &[Place],
    hits: &mut Vec<Hit>,
) {
    let ours = row.status.as_ref().map(|status| status.value);
    if let (Some(theirs), Some(ours)) = (stated, ours)
        && theirs != ours
    {
        let message = format!("`{word}` is answered with {theirs}, the table documents {ours}");
        hits.push(
            Hit::new(&drift::CODE_STATUS_DIFFERS, word, message, places.to_vec())
                .many("codes are answered with another status"),
        );
    }
    for (column, ours) in texts(row) {
        let Some(theirs) = definition
            .columns
            .get(column)
            .filter(|text| !text.is_empty())
        else {
            continue;
        };
        let same = if column == "retry" {
            retry(theirs).is_empty() || retry(theirs) == ours
        } else {
            blanked(theirs) == blanked(&ours)
        };
        if !same {
            let message = format!(
                "the {column} of `{word}` is `{theirs}` in the source code, `{ours}` in the table"
            );
            hits.push(
                Hit::new(&drift::CODE_TEXT_DIFFERS, word, message, places.to_vec())
                    .about(column)
                    .many("texts differ from the source code"),
            );
        }
    }
}

/// Whether a row is the one that a definition defines.
pub(crate) fn is(row: &Code, definition: &Definition) -> bool {
    let columns = &definition.columns;
    match columns.get("code") {
        Some(code) => {
            let code = code.trim_matches(['"', '\'', '`']);
            row.wires().any(|wire| wire.to_string() == code)
        }
        None => columns.get("name").is_some_and(|name| {
            *name == row.name.value
                || row.wires().any(|wire| wire.to_string() == *name)
                || status::same(name, &row.name.value)
        }),
    }
}

/// The status that a piece of source code states.
pub(crate) fn stated(text: &str) -> Option<u16> {
    let last = text.rsplit(['.', ':']).next().unwrap_or(text);
    status::cell(last)
        .or_else(|| status::cell(&last.replace('_', " ")))
        .and_then(|found| found.codes.first().copied())
}

fn texts(row: &Code) -> Vec<(&'static str, String)> {
    let cells = [
        (
            "message",
            row.message.as_ref().map(|m| m.value.as_str().to_string()),
        ),
        ("meaning", row.meaning.as_ref().map(|m| m.value.clone())),
        ("remedy", row.remedy.as_ref().map(|m| m.value.clone())),
        (
            "retry",
            row.retry.as_ref().map(|m| m.value.name().to_string()),
        ),
    ];
    cells
        .into_iter()
        .filter_map(|(column, text)| Some((column, text?)))
        .collect()
}

/// A template whose placeholders have no names: `{id}`, `{0}`, `%s` and `%d` are the same.
fn blanked(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '%', '$']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let brace = from
            .trim_start_matches('$')
            .strip_prefix('{')
            .and_then(|inside| inside.split_once('}'));
        let percent = from
            .strip_prefix('%')
            .filter(|after| after.starts_with(['s', 'd', 'u', 'v', 'q', 'i']));
        if let Some((_, after)) = brace {
            out.push_str("{}");
            rest = after;
        } else if let Some(after) = percent {
            out.push_str("{}");
            rest = after.get(1..).unwrap_or("");
        } else {
            let (kept, after) = from.split_at(1);
            out.push_str(kept);
            rest = after;
        }
    }
    out.push_str(rest);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}
