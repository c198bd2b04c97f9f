//! The columns that `api.toml` declares, and their cells.

use super::api_diff::{ApiDiff, quote};
use crate::rule::Audience::{Client, Rust, Server};
use crate::rule::{Bump, Level};
use crate::rules::diff::{
    COLUMN_ADDED, COLUMN_REMOVED, COLUMN_TYPE_CHANGED, COLUMN_VALUE_CHANGED, COLUMN_WORD_ADDED,
    COLUMN_WORD_REMOVED, GRPC_OR_EXIT_CHANGED,
};
use error_tables_codegen::tools::model::{Code, Column, ColumnType, Value};
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
            Some(was) if rust_type(was) != rust_type(column) => {
                let (from, to) = (rust_type(was), rust_type(column));
                let at = diff.place(column.name.span, format!("was {from}"));
                diff.add(
                    &COLUMN_TYPE_CHANGED,
                    format!("{name}: {from} -> {to}"),
                    format!("the column `{name}` changes from {from} to {to}"),
                    at,
                );
            }
            Some(was) => {
                compare_words(diff, was, column);
                compare_limits(diff, was, column);
            }
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

pub(super) fn compare_cells(diff: &mut ApiDiff<'_>, name: &str, was: &Code, is: &Code) {
    for (at, column) in diff.new.columns.iter().enumerate() {
        let same = |old: &Column| {
            old.name.value == column.name.value && rust_type(old) == rust_type(column)
        };
        let Some(before) = diff.old.columns.iter().position(same) else {
            continue;
        };
        let shown = |column: Option<&Column>, cell: Option<&Option<Spanned<Value>>>| {
            let cell = cell.and_then(Option::as_ref)?;
            Some(Spanned::new(column?.display_value(&cell.value), cell.span))
        };
        let from = shown(diff.old.columns.get(before), was.extra.get(before));
        let to = shown(Some(column), is.extra.get(at));
        let rule = if column.builtin {
            &GRPC_OR_EXIT_CHANGED
        } else {
            &COLUMN_VALUE_CHANGED
        };
        let found = diff.findings.len();
        diff.compare_texts(
            rule,
            name,
            &format!("`{}`", column.name.value),
            from.as_ref(),
            to.as_ref(),
            is.wire.span,
        );
        if column.builtin && diff.findings.len() > found {
            let added = diff.last_added();
            match (from, to) {
                (None, _) => added.weigh(&[Client, Server, Rust], Level::Info),
                (_, None) => added.weigh(&[Client, Server, Rust], Level::Warn),
                _ => added,
            };
        }
    }
}

/// The type of a column in words: two columns with the same have accessors of the same type.
fn rust_type(column: &Column) -> String {
    match column.kind {
        ColumnType::Word => format!("{} `{}`", column.describe_type(), column.type_name.value),
        _ => column.describe_type(),
    }
}

/// The words of a column, each a variant.
/// The least and the greatest integer of a column. Its accessor stays the same.
fn compare_limits(diff: &mut ApiDiff<'_>, was: &Column, is: &Column) {
    let describe = |column: &Column| {
        let end = |limit: Option<i64>| limit.map_or_else(String::new, |limit| limit.to_string());
        format!("{}..{}", end(column.range.0), end(column.range.1))
    };
    let (name, from, to) = (&is.name.value, describe(was), describe(is));
    if from == to {
        return;
    }
    let at = diff.place(is.name.span, format!("was {from}"));
    let message = format!("the column `{name}` allows integers of {to} instead of {from}");
    diff.add(
        &COLUMN_TYPE_CHANGED,
        format!("{name}: {from} -> {to}"),
        message,
        at,
    )
    .weigh(&[Rust], Level::Info)
    .bump(Bump::None);
}

fn compare_words(diff: &mut ApiDiff<'_>, was: &Column, is: &Column) {
    let has = |column: &Column, word: &str| column.words.iter().any(|own| own.value == word);
    let name = &is.name.value;
    for word in is.words.iter().filter(|word| !has(was, &word.value)) {
        let at = diff.place(word.span, "new");
        diff.add(
            &COLUMN_WORD_ADDED,
            format!("{name} {}", word.value),
            format!("the column `{name}` allows {} too", quote(&word.value)),
            at,
        );
    }
    for word in was.words.iter().filter(|word| !has(is, &word.value)) {
        let at = diff.place(is.name.span, format!("{} was removed", quote(&word.value)));
        diff.add(
            &COLUMN_WORD_REMOVED,
            format!("{name} {}", word.value),
            format!(
                "the column `{name}` no longer allows {}",
                quote(&word.value)
            ),
            at,
        );
    }
}
