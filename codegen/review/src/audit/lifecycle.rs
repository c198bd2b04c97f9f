//! The columns `since`, `deprecated` and `removed`.

use super::draft::{Check, Draft, Drafts};
use super::scope::Scope;
use crate::moment::{Moment, parse_moment};
use crate::rules::audit as rules;
use error_tables_codegen::tools::model::DRAFT;
use error_tables_codegen::tools::source::Spanned;
use std::cmp::Ordering;

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: &rules::DEPRECATED_NO_REPLACEMENT,
        run: find_missing_replacements,
    },
    Check {
        rule: &rules::SINCE_AFTER_DEPRECATED,
        run: |scope, drafts| find_wrong_order(scope, drafts, Pair::SinceDeprecated),
    },
    Check {
        rule: &rules::SUNSET_INVALID,
        run: |scope, drafts| find_wrong_order(scope, drafts, Pair::Removed),
    },
    Check {
        rule: &rules::SINCE_INVALID,
        run: find_invalid_since,
    },
];

fn find_missing_replacements(scope: &Scope<'_>, drafts: &mut Drafts) {
    for code in scope.codes() {
        if let (Some(deprecated), None) = (&code.deprecated, &code.replaced_by) {
            let message = format!("`{}` is deprecated without a replacement", code.qualified());
            let help =
                "fill in `replaced_by`; if there is no replacement, allow it with that reason";
            let draft = Draft::on_row(code, deprecated.span, message, help);
            drafts.add(draft.plural("codes are deprecated without a replacement"));
        }
    }
}

/// How two points in time compare; `None` for a date and a version.
fn compare_moments(first: &Spanned<String>, second: &Spanned<String>) -> Option<Ordering> {
    match (parse_moment(&first.value)?, parse_moment(&second.value)?) {
        (Moment::Date(a), Moment::Date(b)) => Some(a.cmp(&b)),
        (Moment::Version(a), Moment::Version(b)) => Some(a.cmp(&b)),
        _ => None,
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Pair {
    SinceDeprecated,
    Removed,
}

fn find_wrong_order(scope: &Scope<'_>, drafts: &mut Drafts, pair: Pair) {
    for code in &scope.api.codes {
        let (since, deprecated, removed) = (&code.since, &code.deprecated, &code.removed);
        let pairs = [
            (
                Pair::SinceDeprecated,
                since,
                "was introduced in",
                deprecated,
                "deprecated",
            ),
            (
                Pair::Removed,
                deprecated,
                "was deprecated in",
                removed,
                "removed",
            ),
            (
                Pair::Removed,
                since,
                "was introduced in",
                removed,
                "removed",
            ),
        ];
        let wrong = pairs
            .into_iter()
            .find_map(|(kind, first, did, second, what)| {
                let (first, second) = (first.as_ref()?, second.as_ref()?);
                let late = compare_moments(first, second) == Some(Ordering::Greater);
                (kind == pair && late && scope.is_own(second.span))
                    .then_some((first, did, second, what))
            });
        if let Some((first, did, second, what)) = wrong {
            let message = format!(
                "`{}` {did} {}, but {what} in {}",
                code.qualified(),
                first.value,
                second.value
            );
            let help = "correct the wrong one";
            drafts.add(Draft::on_row(code, second.span, message, help).and_place(first.span, ""));
        }
    }
}

fn find_invalid_since(scope: &Scope<'_>, drafts: &mut Drafts) {
    let cells: Vec<_> = scope
        .api
        .codes
        .iter()
        .flat_map(|code| [&code.since, &code.deprecated, &code.removed].map(|cell| (code, cell)))
        .filter_map(|(code, cell)| Some((code, cell.as_ref()?)))
        .filter(|(_, cell)| cell.value != DRAFT)
        .collect();
    let is = |wanted: fn(&Moment) -> bool| {
        cells
            .iter()
            .filter(|(_, cell)| parse_moment(&cell.value).is_some_and(|m| wanted(&m)))
            .count()
    };
    let (dates, versions) = (
        is(|moment| matches!(moment, Moment::Date(_))),
        is(|moment| matches!(moment, Moment::Version(_))),
    );
    if dates.max(versions) * 2 <= cells.len() {
        return;
    }
    for (code, cell) in &cells {
        let fits = match parse_moment(&cell.value) {
            Some(Moment::Date(_)) => dates >= versions,
            Some(Moment::Version(_)) => versions > dates,
            None => false,
        };
        if !fits && scope.is_own(cell.span) {
            let (what, form) = if dates >= versions {
                ("date", "2026-01-31")
            } else {
                ("version", "2.10")
            };
            let message = format!(
                "`{}` is not a {what}, unlike the other values in the table",
                cell.value
            );
            let help = format!("write it like {form}");
            drafts.add(Draft::on_row(code, cell.span, message, help).about(&cell.value));
        }
    }
}
