//! The columns that `api.toml` declares, and their cells.

use super::api_diff::{ApiDiff, row_label};
use crate::rules::diff::{COLUMN_ADDED, COLUMN_REMOVED, COLUMN_TYPE_CHANGED, COLUMN_VALUE_CHANGED};
use error_tables_codegen::tools::model::{Code, Value};
use error_tables_codegen::tools::source::Spanned;

pub(super) fn compare_columns(diff: &mut ApiDiff<'_>) {
    let (old, new) = (&diff.old.columns, &diff.new.columns);
    for column in new {
        let name = &column.name.value;
        match old.iter().find(|other| other.name.value == *name) {
            None => {
                let at = diff.place(column.name.span, "new");
                diff.add(
                    &COLUMN_ADDED,
                    name.as_str(),
                    format!("the column `{name}` is new"),
                    at,
                );
            }
            Some(was) if was.kind != column.kind => {
                let (from, to) = (was.kind.name(), column.kind.name());
                let at = diff.place(column.name.span, format!("was {from}"));
                diff.add(
                    &COLUMN_TYPE_CHANGED,
                    format!("{name}: {from} -> {to}"),
                    format!("the column `{name}` changes from {from} to {to}"),
                    at,
                );
            }
            Some(_) => {}
        }
    }
    for column in old.iter().filter(|column| {
        new.iter()
            .all(|other| other.name.value != column.name.value)
    }) {
        let name = &column.name.value;
        let at = diff.place(
            new.first().map_or(diff.new.span, |column| column.name.span),
            format!("`{name}` was removed"),
        );
        diff.add(
            &COLUMN_REMOVED,
            name.as_str(),
            format!("the column `{name}` was removed"),
            at,
        );
    }
}

pub(super) fn compare_cells(diff: &mut ApiDiff<'_>, was: &Code, is: &Code) {
    for (at, column) in diff.new.columns.iter().enumerate() {
        let same = |old: &error_tables_codegen::tools::model::Column| {
            old.name.value == column.name.value && old.kind == column.kind
        };
        let Some(before) = diff.old.columns.iter().position(same) else {
            continue;
        };
        let shown = |cell: Option<&Option<Spanned<Value>>>| {
            cell.and_then(Option::as_ref)
                .map(|cell| Spanned::new(display_value(&cell.value), cell.span))
        };
        let (from, to) = (shown(was.extra.get(before)), shown(is.extra.get(at)));
        diff.compare_texts(
            &COLUMN_VALUE_CHANGED,
            &row_label(was),
            &format!("`{}`", column.name.value),
            from.as_ref(),
            to.as_ref(),
            is.wire.span,
        );
    }
}

fn display_value(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Bool(yes) => if *yes { "yes" } else { "no" }.to_string(),
        Value::Integer(number) => number.to_string(),
    }
}
