//! What is documented for some rows and not for others.

use super::draft::{Check, Draft, Drafts};
use super::scope::Scope;
use crate::rules::audit as rules;
use error_tables_codegen::tools::model::Value;
use std::collections::HashSet;

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: &rules::COLUMN_WORD_UNUSED,
        run: find_unused_words,
    },
    Check {
        rule: &rules::REMEDY_MISSING,
        run: find_missing_remedies,
    },
    Check {
        rule: &rules::ROW_ORDER,
        run: find_unsorted_rows,
    },
    Check {
        rule: &rules::SOURCE_MISSING,
        run: find_missing_source,
    },
];

fn find_missing_remedies(scope: &Scope<'_>, drafts: &mut Drafts) {
    let with_remedy = scope.api.codes.iter().filter(|code| code.remedy.is_some());
    if with_remedy.count() * 2 < scope.api.codes.len() {
        return;
    }
    for code in scope.codes().filter(|code| code.remedy.is_none()) {
        let message = format!("`{}` has no remedy", code.qualified());
        let help = "write what to do; if the documentation does not say, allow it with that reason";
        let draft = Draft::on_row(code, code.wire.span, message, help);
        drafts.add(draft.plural("codes have no remedy, but most do"));
    }
}

fn find_unsorted_rows(scope: &Scope<'_>, drafts: &mut Drafts) {
    let rows: Vec<_> = scope.codes().collect();
    for pair in rows.windows(2) {
        if let [before, code] = pair
            && before.wire.value > code.wire.value
        {
            let message = format!("`{}` comes after `{}`", code.qualified(), before.wire.value);
            let draft = Draft::on_row(code, code.wire.span, message, "sort the rows by code");
            drafts.add(draft.plural("codes come after greater ones"));
        }
    }
}

fn find_missing_source(scope: &Scope<'_>, drafts: &mut Drafts) {
    if scope.api.page.is_none() {
        let start = error_tables_codegen::tools::source::Span {
            end: scope.api.span.start,
            ..scope.api.span
        };
        let help = "write page = \"https://…\" in api.toml";
        let mut draft = Draft::new(
            scope.api.name.clone(),
            start,
            "the source page is not named",
            help,
        );
        draft.rows.clear();
        drafts.add(draft);
    }
}

fn find_unused_words(scope: &Scope<'_>, drafts: &mut Drafts) {
    let columns = scope.api.columns.iter().enumerate();
    for (at, column) in
        columns.filter(|(_, column)| !column.builtin && scope.is_own(column.name.span))
    {
        let cells = scope.api.codes.iter();
        let cells = cells.filter_map(|code| code.extra.get(at)?.as_ref());
        let values = cells.flat_map(|cell| match &cell.value {
            Value::List(values) => values.as_slice(),
            value => std::slice::from_ref(value),
        });
        let used: HashSet<usize> = values
            .filter_map(|value| match value {
                Value::Word(index) => Some(*index),
                _ => None,
            })
            .collect();
        let words = column.words.iter().enumerate();
        for (_, word) in words.filter(|(index, _)| !used.contains(index)) {
            let name = &column.name.value;
            let message = format!(
                "no row has the word `{}` of the column `{name}`",
                word.value
            );
            let help = "remove the word, or fill in the column of the rows that have it";
            let draft = Draft::new(word.value.clone(), word.span, message, help).about(name);
            drafts.add(draft.plural("words of columns are in no row"));
        }
    }
}
