//! The columns `since`, `deprecated`, `removed`, `replaced_by`, `aliases` and `synonyms`.

use super::api_diff::{ApiDiff, row_label};
use super::reuse::compare_row_texts;
use crate::moment::is_earlier;
use crate::rule::Bump;
use crate::rules::diff::{
    ALIAS_ADDED, ALIAS_REMOVED, CODE_BECAME_DRAFT, CODE_RESTORED, CODE_RETIRED, CODE_REUSED,
    DEPRECATED_ADDED, DEPRECATED_REMOVED, LIFE_CHANGED, REMOVAL_MOVED_EARLIER, SYNONYM_ADDED,
    SYNONYM_REMOVED,
};
use crate::wording::TextRelation;
use error_tables_codegen::tools::model::{Code, WireCode};
use error_tables_codegen::tools::source::Spanned;
use std::collections::{BTreeSet, HashSet};

/// Compares the columns. `reused` tells that the code was already reported to mean another error now.
pub(super) fn compare_lifecycle(
    diff: &mut ApiDiff<'_>,
    name: &str,
    was: &Code,
    is: &Code,
    reused: bool,
) {
    let row = is.wire.span;
    match (&was.removed, &is.removed) {
        (None, Some(removed)) => {
            let message = format!("{name} is no longer sent as of {}", removed.value);
            let at = diff.place(removed.span, "new");
            let added = diff.add(&CODE_RETIRED, name, message, at);
            if was.is_retired() {
                added.bump(Bump::Patch);
            }
        }
        (Some(_), None) if reused => {}
        (Some(removed), None) => report_restored_code(diff, was, is, removed),
        (Some(from), Some(to)) if is_earlier(&to.value, &from.value) => {
            let message = format!(
                "{name} is no longer sent as of {}, earlier than {}",
                to.value, from.value
            );
            let at = diff.place(to.span, format!("was {}", from.value));
            diff.add(&REMOVAL_MOVED_EARLIER, name, message, at);
        }
        _ => diff.compare_texts(
            &LIFE_CHANGED,
            name,
            "`removed`",
            was.removed.as_ref(),
            is.removed.as_ref(),
            row,
        ),
    }
    match (&was.deprecated, &is.deprecated) {
        (None, Some(deprecated)) if !was.is_retired() => {
            let message = format!("{name} is deprecated since {}", deprecated.value);
            let at = diff.place(deprecated.span, "new");
            diff.add(&DEPRECATED_ADDED, name, message, at);
        }
        (Some(_), None) if !is.is_retired() && was.removed.is_none() => {
            let at = diff.place(row, "was deprecated");
            diff.add(
                &DEPRECATED_REMOVED,
                name,
                format!("{name} is no longer deprecated"),
                at,
            );
        }
        (Some(_), Some(_)) => diff.compare_texts(
            &LIFE_CHANGED,
            name,
            "`deprecated`",
            was.deprecated.as_ref(),
            is.deprecated.as_ref(),
            row,
        ),
        _ => {}
    }
    if let Some(since) = is
        .since
        .as_ref()
        .filter(|_| is.is_draft() && !was.is_draft())
    {
        let message = format!("{name}, which was released, is a draft");
        let at = diff.place(since.span, "was released");
        diff.add(&CODE_BECAME_DRAFT, name, message, at);
    } else {
        diff.compare_texts(
            &LIFE_CHANGED,
            name,
            "`since`",
            was.since.as_ref(),
            is.since.as_ref(),
            row,
        );
    }
    diff.compare_texts(
        &LIFE_CHANGED,
        name,
        "`replaced_by`",
        was.replaced_by.as_ref(),
        is.replaced_by.as_ref(),
        row,
    );
    compare_aliases(diff, was, is);
    compare_synonyms(diff, was, is);
}

/// Reports a row that is no longer marked as removed.
fn report_restored_code(diff: &mut ApiDiff<'_>, was: &Code, is: &Code, removed: &Spanned<String>) {
    let name = row_label(was);
    let relations = compare_row_texts(was, is);
    let same = !relations
        .iter()
        .any(|relation| matches!(relation, TextRelation::Shifted | TextRelation::Replaced));
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
    if was.aliases.is_empty() && is.aliases.is_empty() {
        return;
    }
    let (before, after): (HashSet<&WireCode>, HashSet<&WireCode>) =
        (was.wire_codes().collect(), is.wire_codes().collect());
    for alias in is
        .aliases
        .iter()
        .filter(|alias| !before.contains(&alias.value))
    {
        let at = diff.place(alias.span, "new");
        diff.add(
            &ALIAS_ADDED,
            format!("{} {}", row_label(is), alias.value),
            format!("lookups by `{1}` now find {0}", row_label(is), alias.value),
            at,
        );
    }
    for alias in was
        .aliases
        .iter()
        .filter(|alias| !after.contains(&alias.value))
    {
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
    let sorted = |list: &[String]| list.iter().cloned().collect::<BTreeSet<_>>();
    if old != new && sorted(&old) == sorted(&new) {
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

fn compare_synonyms(diff: &mut ApiDiff<'_>, was: &Code, is: &Code) {
    if was.synonyms.is_empty() && is.synonyms.is_empty() {
        return;
    }
    let names = |code: &Code| -> HashSet<String> {
        let names = std::iter::once(&code.name).chain(&code.synonyms);
        names.map(|name| name.value.clone()).collect()
    };
    let (before, after) = (names(was), names(is));
    let label = row_label(is);
    for name in is
        .synonyms
        .iter()
        .filter(|name| !before.contains(&name.value))
    {
        let at = diff.place(name.span, "new");
        let message = format!("`ErrorCode::{}` is another name of {label}", name.value);
        diff.add(
            &SYNONYM_ADDED,
            format!("{label} {}", name.value),
            message,
            at,
        );
    }
    for name in was
        .synonyms
        .iter()
        .filter(|name| !after.contains(&name.value))
    {
        let at = diff.place(is.wire.span, format!("was also `{}`", name.value));
        let message = format!(
            "`ErrorCode::{}`, another name of {label}, was removed",
            name.value
        );
        diff.add(
            &SYNONYM_REMOVED,
            format!("{label} {}", name.value),
            message,
            at,
        );
    }
}
