//! The columns that `api.toml` declares, and their cells.

use super::Both;
use super::row::label;
use crate::rules::diff::{COLUMN_ADDED, COLUMN_REMOVED, COLUMN_TYPE_CHANGED, COLUMN_VALUE_CHANGED};
use error_tables_codegen::tools::model::{Code, Value};
use error_tables_codegen::tools::source::Spanned;

impl Both<'_> {
    pub(super) fn columns(&mut self) {
        let (old, new) = (&self.old.columns, &self.new.columns);
        for column in new {
            let name = &column.name.value;
            match old.iter().find(|other| other.name.value == *name) {
                None => {
                    let at = self.at(column.name.span, "new");
                    self.add(
                        &COLUMN_ADDED,
                        name.as_str(),
                        format!("the column `{name}` is new"),
                        at,
                    );
                }
                Some(was) if was.kind != column.kind => {
                    let (from, to) = (was.kind.name(), column.kind.name());
                    let at = self.at(column.name.span, format!("was {from}"));
                    self.add(
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
            let at = self.at(
                new.first().map_or(self.new.span, |column| column.name.span),
                format!("`{name}` was removed"),
            );
            self.add(
                &COLUMN_REMOVED,
                name.as_str(),
                format!("the column `{name}` was removed"),
                at,
            );
        }
    }

    pub(super) fn cells(&mut self, was: &Code, is: &Code) {
        for (at, column) in self.new.columns.iter().enumerate() {
            let same = |old: &error_tables_codegen::tools::model::Column| {
                old.name.value == column.name.value && old.kind == column.kind
            };
            let Some(before) = self.old.columns.iter().position(same) else {
                continue;
            };
            let shown = |cell: Option<&Option<Spanned<Value>>>| {
                cell.and_then(Option::as_ref)
                    .map(|cell| Spanned::new(show(&cell.value), cell.span))
            };
            let (from, to) = (shown(was.extra.get(before)), shown(is.extra.get(at)));
            self.text(
                &COLUMN_VALUE_CHANGED,
                &label(was),
                &format!("`{}`", column.name.value),
                (from.as_ref(), to.as_ref()),
                is.wire.span,
            );
        }
    }
}

fn show(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Bool(yes) => if *yes { "yes" } else { "no" }.to_string(),
        Value::Integer(number) => number.to_string(),
    }
}
