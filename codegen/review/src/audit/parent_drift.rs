//! Rows that are not as the parent's.

use super::scope::{Check, Draft, Drafts, Scope, row_label};
use crate::rules::audit as rules;
use error_tables_codegen::tools::model::{Api, Code, Origin, Status};
use error_tables_codegen::tools::source::{Span, Spanned};
use std::collections::HashMap;

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: &rules::PARENT_STATUS_DRIFT,
        run: status_drift,
    },
    Check {
        rule: &rules::PARENT_TEXT_DRIFT,
        run: text_drift,
    },
];

const HELP: &str = "correct the cell, or write the reason under [overrides] in api.toml";

/// A row of this table and the parent's that it changes.
fn changed<'a>(scope: &Scope<'a>) -> Vec<(&'a Code, &'a Code)> {
    let Some(parent) = scope.parent() else {
        return Vec::new();
    };
    let above: HashMap<&str, &Code> = parent
        .codes
        .iter()
        .map(|c| (c.name.value.as_str(), c))
        .collect();
    // The parent's rows come first and in its order, so a renamed row is found by its place.
    let codes = scope.api.codes.iter().enumerate();
    codes
        .filter(|(_, code)| code.origin == Origin::Overridden)
        .filter_map(|(at, code)| {
            let by_name = above.get(code.name.value.as_str()).copied();
            Some((code, by_name.or_else(|| parent.codes.get(at))?))
        })
        .collect()
}

fn changed_statuses<'a>(scope: &Scope<'a>) -> Vec<(&'a Status, &'a Status)> {
    let Some(parent) = scope.parent() else {
        return Vec::new();
    };
    let own = scope.api.statuses.iter();
    own.filter(|status| status.origin == Origin::Overridden)
        .filter_map(|status| {
            let mut above = parent.statuses.iter();
            Some((status, above.find(|s| s.code.value == status.code.value)?))
        })
        .collect()
}

/// Where a cell stands, and where the parent's does if it has one.
type Places = (Span, Option<Span>);

/// The places of two cells, if they differ.
fn differ<T: PartialEq>(
    own: Option<&Spanned<T>>,
    above: Option<&Spanned<T>>,
    row: Span,
) -> Option<Places> {
    let same = own.map(|cell| &cell.value) == above.map(|cell| &cell.value);
    (!same).then(|| {
        (
            own.map_or(row, |cell| cell.span),
            above.map(|cell| cell.span),
        )
    })
}

fn drift(
    drafts: &mut Drafts,
    (key, code): (String, Option<&Code>),
    (what, many): (&[&str], &str),
    (span, above): Places,
    parent: &Api,
) {
    let message = format!(
        "{} of `{key}` {} not the same as in {}",
        what.join(" and "),
        if what.len() == 1 { "is" } else { "are" },
        parent.name
    );
    let mut draft = match code {
        Some(code) => Draft::on_row(code, span, message, HELP),
        None => Draft::new(key, span, message, HELP),
    };
    if let Some(above) = above {
        draft = draft.and_place(above, format!("in {}", parent.name));
    }
    let rows = if code.is_some() { "codes" } else { "statuses" };
    let draft = draft.plural(format!("{rows} {many} in {}", parent.name));
    drafts.add(draft.about(&what.join(" ")));
}

fn status_drift(scope: &Scope<'_>, drafts: &mut Drafts) {
    let Some(parent) = scope.parent() else {
        return;
    };
    for (own, above) in changed(scope) {
        let status = differ(own.status.as_ref(), above.status.as_ref(), own.span);
        let retry = differ(own.retry.as_ref(), above.retry.as_ref(), own.span);
        let both = [("the status", status), ("the retry advice", retry)];
        one(
            drafts,
            (row_label(own), Some(own)),
            both,
            "have a different status, retry advice or body than",
            parent,
        );
    }
    for (own, above) in changed_statuses(scope) {
        let body = differ(own.body.as_ref(), above.body.as_ref(), own.span);
        let retry = differ(own.retry.as_ref(), above.retry.as_ref(), own.span);
        let both = [("the body", body), ("the retry advice", retry)];
        one(
            drafts,
            (own.code.value.to_string(), None),
            both,
            "have a different status, retry advice or body than",
            parent,
        );
    }
}

fn text_drift(scope: &Scope<'_>, drafts: &mut Drafts) {
    let Some(parent) = scope.parent() else {
        return;
    };
    for (own, above) in changed(scope) {
        let all = [
            (
                "the message",
                differ(own.message.as_ref(), above.message.as_ref(), own.span),
            ),
            (
                "the meaning",
                differ(own.meaning.as_ref(), above.meaning.as_ref(), own.span),
            ),
            (
                "the remedy",
                differ(own.remedy.as_ref(), above.remedy.as_ref(), own.span),
            ),
        ];
        one(
            drafts,
            (row_label(own), Some(own)),
            all,
            "have different texts than",
            parent,
        );
    }
    for (own, above) in changed_statuses(scope) {
        let all = [
            (
                "the phrase",
                differ(own.phrase.as_ref(), above.phrase.as_ref(), own.span),
            ),
            (
                "the meaning",
                differ(own.meaning.as_ref(), above.meaning.as_ref(), own.span),
            ),
            (
                "the remedy",
                differ(own.remedy.as_ref(), above.remedy.as_ref(), own.span),
            ),
        ];
        one(
            drafts,
            (own.code.value.to_string(), None),
            all,
            "have different texts than",
            parent,
        );
    }
}

/// One draft for all cells of a row that differ.
fn one<const N: usize>(
    drafts: &mut Drafts,
    row: (String, Option<&Code>),
    cells: [(&'static str, Option<Places>); N],
    many: &str,
    parent: &Api,
) {
    let differing: Vec<_> = cells
        .into_iter()
        .filter_map(|(what, places)| Some((what, places?)))
        .collect();
    if let Some((_, places)) = differing.first() {
        let what: Vec<&str> = differing.iter().map(|(what, _)| *what).collect();
        drift(drafts, row, (&what, many), *places, parent);
    }
}
