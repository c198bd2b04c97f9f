//! The columns that say how a code lives: since, deprecated, removed, replaced, and its former codes.

use super::api_diff::{ApiDiff, row_label};
use super::row_pairs::{MIN_SIMILARITY, comparable_text, text_similarity};
use crate::rule::Bump;
use crate::rules::diff::{
    ALIAS_ADDED, ALIAS_REMOVED, CODE_RESTORED, CODE_RETIRED, CODE_REUSED, DEPRECATED_ADDED,
    DEPRECATED_REMOVED, LIFE_CHANGED,
};
use error_tables_codegen::tools::model::{Code, WireCode};
use error_tables_codegen::tools::source::Spanned;

pub(super) fn compare_lifecycle(diff: &mut ApiDiff<'_>, was: &Code, is: &Code) {
    let (name, row) = (row_label(was), is.wire.span);
    match (&was.removed, &is.removed) {
        (None, Some(removed)) => {
            let message = format!("{name} is no longer sent as of {}", removed.value);
            let at = diff.place(removed.span, "new");
            let added = diff.add(&CODE_RETIRED, name.as_str(), message, at);
            if was.is_retired() {
                added.bump(Bump::Patch);
            }
        }
        (Some(removed), None) => report_restored_code(diff, was, is, removed),
        _ => diff.compare_texts(
            &LIFE_CHANGED,
            &name,
            "`removed`",
            (was.removed.as_ref(), is.removed.as_ref()),
            row,
        ),
    }
    match (&was.deprecated, &is.deprecated) {
        (None, Some(deprecated)) if !was.is_retired() => {
            let message = format!("{name} is deprecated since {}", deprecated.value);
            let at = diff.place(deprecated.span, "new");
            diff.add(&DEPRECATED_ADDED, name.as_str(), message, at);
        }
        (Some(_), None) if !is.is_retired() && was.removed.is_none() => {
            let at = diff.place(row, "was deprecated");
            diff.add(
                &DEPRECATED_REMOVED,
                name.as_str(),
                format!("{name} is no longer deprecated"),
                at,
            );
        }
        (Some(_), Some(_)) => diff.compare_texts(
            &LIFE_CHANGED,
            &name,
            "`deprecated`",
            (was.deprecated.as_ref(), is.deprecated.as_ref()),
            row,
        ),
        _ => {}
    }
    diff.compare_texts(
        &LIFE_CHANGED,
        &name,
        "`since`",
        (was.since.as_ref(), is.since.as_ref()),
        row,
    );
    diff.compare_texts(
        &LIFE_CHANGED,
        &name,
        "`replaced_by`",
        (was.replaced_by.as_ref(), is.replaced_by.as_ref()),
        row,
    );
    compare_aliases(diff, was, is);
}

/// A row that was removed and is not any more.
fn report_restored_code(diff: &mut ApiDiff<'_>, was: &Code, is: &Code, removed: &Spanned<String>) {
    let name = row_label(was);
    let same = match (comparable_text(was), comparable_text(is)) {
        (Some(a), Some(b)) => text_similarity(&a, &b) >= MIN_SIMILARITY,
        _ => true,
    };
    let at = diff.place(is.wire.span, format!("was removed in {}", removed.value));
    if same {
        diff.add(
            &CODE_RESTORED,
            name.as_str(),
            format!("{name}, removed in {}, is sent again", removed.value),
            at,
        );
    } else {
        diff.add(
            &CODE_REUSED,
            name.as_str(),
            format!(
                "{name}, removed in {}, is sent again with another meaning",
                removed.value
            ),
            at,
        );
    }
}

fn compare_aliases(diff: &mut ApiDiff<'_>, was: &Code, is: &Code) {
    let has = |code: &Code, wire: &WireCode| code.wire_codes().any(|other| other == wire);
    for alias in is.aliases.iter().filter(|alias| !has(was, &alias.value)) {
        let at = diff.place(alias.span, "new");
        diff.add(
            &ALIAS_ADDED,
            format!("{} {}", row_label(is), alias.value),
            format!("lookups by `{1}` now find {0}", row_label(is), alias.value),
            at,
        );
    }
    for alias in was.aliases.iter().filter(|alias| !has(is, &alias.value)) {
        let at = diff.place(
            is.aliases.first().map_or(is.wire.span, |alias| alias.span),
            format!("also was `{}`", alias.value),
        );
        diff.add(
            &ALIAS_REMOVED,
            format!("{} {}", row_label(is), alias.value),
            format!(
                "lookups by `{1}` no longer find {0}",
                row_label(is),
                alias.value
            ),
            at,
        );
    }
    let list = |code: &Code| {
        code.aliases
            .iter()
            .map(|alias| alias.value.to_string())
            .collect::<Vec<_>>()
    };
    let (old, new) = (list(was), list(is));
    if old != new && old.len() == new.len() && old.iter().all(|alias| new.contains(alias)) {
        let at = diff.place(
            is.aliases.first().map_or(is.wire.span, |alias| alias.span),
            "",
        );
        diff.add(
            &LIFE_CHANGED,
            format!("{} aliases {}", row_label(is), new.join(";")),
            format!(
                "the `aliases` of {} are in a different order",
                row_label(is)
            ),
            at,
        );
    }
}
