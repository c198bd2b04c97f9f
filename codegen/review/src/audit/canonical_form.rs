//! Files that are not as `fmt` writes them.

use super::draft::{Check, Draft, Drafts};
use super::scope::Scope;
use crate::format_tables::{canonical_text, code_column_order, is_plainly_canonical};
use crate::rules::audit as rules;
use error_tables_codegen::tools::error::Diagnostics;
use error_tables_codegen::tools::lower;
use error_tables_codegen::tools::source::{Span, offset};
use error_tables_codegen::tools::table::Table;

pub(super) const CHECKS: &[Check] = &[Check {
    rule: &rules::NOT_CANONICAL,
    run: find_noncanonical_files,
}];

fn find_noncanonical_files(scope: &Scope<'_>, drafts: &mut Drafts) {
    let own = scope.api.columns.iter().filter(|column| !column.builtin);
    let own = own.map(|column| &column.name);
    let declared: Vec<&str> = own
        .filter(|name| scope.is_own(name.span))
        .map(|name| name.value.as_str())
        .collect();
    let key = scope.api.key.as_ref().map(|key| &key.name);
    let key = key.filter(|name| scope.is_own(name.span));
    let key = key.map(|name| name.value.as_str());
    let tables = [
        (scope.api.codes_file, code_column_order(key, &declared)),
        (scope.api.statuses_file, lower::STATUS_COLUMNS.to_vec()),
        (scope.api.endpoints_file, lower::ENDPOINT_COLUMNS.to_vec()),
    ];
    let messages = scope.api.locales.iter();
    let messages = messages.map(|locale| (locale.file, lower::MESSAGE_COLUMNS.to_vec()));
    for (file, order) in tables.into_iter().chain(messages) {
        let Some(file) = file else { continue };
        let sources = &scope.model.sources;
        let old = sources.text(file);
        if is_plainly_canonical(old, &order) {
            continue;
        }
        let table = Table::read(file, sources, &mut Diagnostics::default());
        let new = canonical_text(&table, &order, old);
        if new == old {
            continue;
        }
        let (path, mut place) = (
            sources.path(file),
            Span {
                end: file.start,
                ..file
            },
        );
        for (old, new) in old.split_inclusive('\n').zip(new.split_inclusive('\n')) {
            place.end = place.start + offset(old.trim_end().len());
            if old != new {
                break;
            }
            place.start += offset(old.len());
        }
        let message = format!("`{path}` is not formatted");
        let mut draft = Draft::new(
            path.rsplit('/').next().unwrap_or(path),
            place,
            message,
            "run error-tables fmt; it does not change the value of any cell",
        );
        draft.rows.clear();
        drafts.add(draft.fix(file, new));
    }
}
