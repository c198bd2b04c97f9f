//! Which numbers the codes of a table may have: `[ranges]`, and the keys of `[codes]` that belong to them.

use super::api_diff::{ApiDiff, quote};
use crate::rules::diff::NUMBER_POLICY_CHANGED;
use error_tables_codegen::tools::model::{Api, Model, OwnedRanges};
use error_tables_codegen::tools::source::Spanned;

pub(super) fn compare_number_policy(diff: &mut ApiDiff<'_>) {
    compare_ranges(diff);
    let inherited = |model: &Model, api: &Api| {
        let own = api.range_column.clone();
        let parent = model.parent(api)?.range_column.as_ref()?.span;
        own.filter(|own| own.span == parent)
    };
    let is_inherited =
        inherited(diff.base, diff.old).is_some() && inherited(diff.head, diff.new).is_some();
    if !is_inherited {
        let (old, new) = (
            diff.old.range_column.as_ref(),
            diff.new.range_column.as_ref(),
        );
        let (rule, top) = (&NUMBER_POLICY_CHANGED, diff.new.span);
        diff.compare_texts(rule, "[ranges]", "column of owners", old, new, top);
    }
    compare_distinct_tables(diff);
}

/// The ranges of each owner. A child has those of its parent unless it has its own.
fn compare_ranges(diff: &mut ApiDiff<'_>) {
    let (old, new) = (
        list_own_ranges(diff.base, diff.old),
        list_own_ranges(diff.head, diff.new),
    );
    let find = |list: &[Spanned<(String, String)>], owner: &str| {
        let mut list = list.iter();
        list.find(|one| one.value.0 == owner).cloned()
    };
    for is in &new {
        let (owner, ranges) = &is.value;
        let (subject, message, label) = match find(&old, owner) {
            None => (
                format!("{owner}: {ranges}"),
                format!("{} has the numbers {}", quote(owner), quote(ranges)),
                "new".to_string(),
            ),
            Some(was) if was.value.1 != *ranges => {
                let was = was.value.1;
                (
                    format!("{owner}: {was} -> {ranges}"),
                    format!(
                        "{} has the numbers {} instead of {}",
                        quote(owner),
                        quote(ranges),
                        quote(&was)
                    ),
                    format!("was {}", quote(&was)),
                )
            }
            Some(_) => continue,
        };
        let at = diff.place(is.span, label);
        diff.add(&NUMBER_POLICY_CHANGED, subject, message, at);
    }
    for was in &old {
        let (owner, ranges) = &was.value;
        if find(&new, owner).is_none() {
            let label = format!("{} was removed", quote(owner));
            let at = diff.place(new.first().map_or(diff.new.span, |first| first.span), label);
            let message = format!(
                "{} no longer has the numbers {}",
                quote(owner),
                quote(ranges)
            );
            let subject = format!("{owner}: {ranges} -> ");
            diff.add(&NUMBER_POLICY_CHANGED, subject, message, at);
        }
    }
}

/// The owners and their ranges, unless they are those of the parent.
fn list_own_ranges(model: &Model, api: &Api) -> Vec<Spanned<(String, String)>> {
    let list = |ranges: &[OwnedRanges]| -> Vec<Spanned<(String, String)>> {
        let entries = ranges.iter().map(|entry| {
            let ranges = entry.ranges.iter().map(|range| range.value.to_sent());
            let ranges = ranges.collect::<Vec<_>>().join(", ");
            Spanned::new((entry.owner.value.clone(), ranges), entry.owner.span)
        });
        entries.collect()
    };
    let is_inherited = |entry: &Spanned<(String, String)>| {
        let above = model.parent(api).map(|parent| &parent.ranges);
        above.is_some_and(|above| above.iter().any(|above| above.owner.span == entry.span))
    };
    let mut own = list(&api.ranges);
    own.retain(|entry| !is_inherited(entry));
    own
}

fn compare_distinct_tables(diff: &mut ApiDiff<'_>) {
    let has = |api: &Api, name: &str| api.distinct_from.iter().any(|own| own.value == name);
    let (old, new) = (diff.old, diff.new);
    for table in &new.distinct_from {
        if !has(old, &table.value) {
            let at = diff.place(table.span, "new");
            let message = format!("no code may be in {} too", quote(&table.value));
            let subject = format!("distinct-from {} added", table.value);
            diff.add(&NUMBER_POLICY_CHANGED, subject, message, at);
        }
    }
    for table in &old.distinct_from {
        if !has(new, &table.value) {
            let label = format!("{} was removed", quote(&table.value));
            let at = diff.place(new.span, label);
            let message = format!("codes may be in {} too", quote(&table.value));
            let subject = format!("distinct-from {} removed", table.value);
            diff.add(&NUMBER_POLICY_CHANGED, subject, message, at);
        }
    }
}
