//! What is documented for some rows and not for others.

use super::draft::{Check, Draft, Drafts};
use super::scope::Scope;
use crate::rules::audit as rules;

pub(super) const CHECKS: &[Check] = &[
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
    if scope.api.codes.iter().all(|code| code.remedy.is_none()) {
        return;
    }
    for code in scope.codes().filter(|code| code.remedy.is_none()) {
        let message = format!("`{}` has no remedy", code.wire.value);
        let help = "write what to do; if the documentation does not say, allow it with that reason";
        let draft = Draft::on_row(code, code.wire.span, message, help);
        drafts.add(draft.plural("codes have no remedy, but others do"));
    }
}

fn find_unsorted_rows(scope: &Scope<'_>, drafts: &mut Drafts) {
    let rows: Vec<_> = scope.codes().collect();
    for pair in rows.windows(2) {
        if let [before, code] = pair
            && before.wire.value > code.wire.value
        {
            let message = format!("`{}` comes after `{}`", code.wire.value, before.wire.value);
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
