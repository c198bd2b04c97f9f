//! Statuses: missing, out of place, not declared.

use super::draft::{Check, Draft, Drafts};
use super::http_phrases;
use super::scope::Scope;
use crate::rules::audit as rules;
use error_tables_codegen::tools::source::Span;
use std::collections::BTreeMap;

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: &rules::STATUS_MISSING,
        run: find_missing_statuses,
    },
    Check {
        rule: &rules::STATUS_NONSTANDARD,
        run: find_nonstandard_statuses,
    },
    Check {
        rule: &rules::STATUS_SUCCESS_IN_ERRORS,
        run: find_success_statuses,
    },
    Check {
        rule: &rules::STATUS_UNDECLARED,
        run: find_undeclared_statuses,
    },
    Check {
        rule: &rules::STATUS_UNUSED,
        run: find_unused_statuses,
    },
];

fn find_missing_statuses(scope: &Scope<'_>, drafts: &mut Drafts) {
    for code in scope.codes().filter(|code| code.status.is_none()) {
        let message = format!("`{}` has no status", code.wire.value);
        let help = "fill in the cell; if no status is documented, allow it with that reason";
        let draft = Draft::on_row(code, code.wire.span, message, help);
        drafts.add(draft.plural("codes have no status"));
    }
}

fn find_nonstandard_statuses(scope: &Scope<'_>, drafts: &mut Drafts) {
    let codes = scope
        .api
        .codes
        .iter()
        .filter_map(|code| code.status.as_ref());
    let statuses = scope.api.statuses.iter().map(|status| &status.code);
    let default = scope.api.default_status.iter();
    let mut places: BTreeMap<u16, Vec<Span>> = BTreeMap::new();
    for status in default.chain(codes).chain(statuses) {
        if http_phrases::registered_phrase(status.value).is_none() && scope.is_own(status.span) {
            let spans = places.entry(status.value).or_default();
            if !spans.contains(&status.span) && spans.len() < 100 {
                spans.push(status.span);
            }
        }
    }
    for (status, spans) in places {
        let rows = scope.api.statuses.iter().filter(|s| s.code.value == status);
        let inherited = rows.clone().any(|s| {
            !scope
                .codes()
                .any(|c| c.status.as_ref().is_some_and(|s| s.value == status))
                && s.origin != error_tables_codegen::tools::model::Origin::Own
        });
        let Some((first, others)) = spans.split_first().filter(|_| !inherited) else {
            continue;
        };
        let message = format!("{status} is not a registered HTTP status");
        let help =
            "use a registered status; if the API really sends this one, allow it with that reason";
        let mut draft = Draft::new(status.to_string(), *first, message, help);
        for span in others {
            draft = draft.and_place(*span, "");
        }
        drafts.add(draft);
    }
}

fn find_success_statuses(scope: &Scope<'_>, drafts: &mut Drafts) {
    let codes = scope.codes().filter_map(|code| {
        let status = code.status.as_ref()?;
        Some((status, Draft::on_row(code, status.span, "", "")))
    });
    let statuses = scope.statuses().map(|status| {
        let key = status.code.value.to_string();
        (&status.code, Draft::new(key, status.code.span, "", ""))
    });
    for (status, mut draft) in codes.chain(statuses) {
        if status.value < 400 {
            draft.message = format!("{} is not an error", status.value);
            draft.help =
                "remove the row; if the documentation lists it, allow it with that reason".into();
            drafts.add(draft.plural("rows are not errors, because their statuses are below 400"));
        }
    }
}

fn find_undeclared_statuses(scope: &Scope<'_>, drafts: &mut Drafts) {
    let declared: Vec<u16> = scope.api.statuses.iter().map(|s| s.code.value).collect();
    if declared.is_empty() {
        return;
    }
    for code in &scope.api.codes {
        let Some(status) = &code.status else {
            continue;
        };
        if !declared.contains(&status.value) && scope.is_own(code.wire.span) {
            let message = format!(
                "`{}` has status {}, which is not in statuses.csv",
                code.wire.value, status.value
            );
            let help = "correct it, or add the status to statuses.csv";
            let many = format!(
                "codes have status {}, which is not in statuses.csv",
                status.value
            );
            drafts.add(Draft::on_row(code, status.span, message, help).plural(many));
        }
    }
}

fn find_unused_statuses(scope: &Scope<'_>, drafts: &mut Drafts) {
    let codes = scope.api.codes.iter();
    let used: std::collections::HashSet<u16> = codes
        .filter_map(|code| Some(code.status.as_ref()?.value))
        .collect();
    if scope.api.codes.is_empty() {
        return;
    }
    for status in scope.statuses() {
        let number = status.code.value;
        if number >= 400 && !used.contains(&number) {
            let message = format!("no code has status {number}");
            let help = "add the codes that the API sends with it; if none are documented, allow it with that reason";
            let draft = Draft::new(number.to_string(), status.code.span, message, help);
            drafts.add(draft.plural("declared statuses have no code"));
        }
    }
}
