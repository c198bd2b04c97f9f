//! Codes whose numbers are not in the ranges that `[ranges]` gives their owners.

use super::draft::{Check, Draft, Drafts};
use super::scope::Scope;
use crate::rules::audit as rules;
use error_tables_codegen::tools::error::suggest_similar;
use error_tables_codegen::tools::model::{Api, Code, OwnedRanges};
use error_tables_codegen::tools::number_policy::find_free_number;
use error_tables_codegen::tools::source::Spanned;

pub(super) const CHECKS: &[Check] = &[Check {
    rule: &rules::CODE_OUTSIDE_RANGE,
    run: find_codes_outside_ranges,
}];

fn find_codes_outside_ranges(scope: &Scope<'_>, drafts: &mut Drafts) {
    let api = scope.api;
    if api.ranges.is_empty() {
        return;
    }
    for code in scope.codes() {
        let mut ranges = api.ranges.iter();
        let holder = ranges.find(|ranges| ranges.contains(&code.wire.value));
        let owner = owner_cell(api, code);
        let (message, help) = match (holder, &owner) {
            (Some(_), None) => continue,
            (Some(holder), Some(owner)) if holder.owner.value == owner.value => continue,
            (holder, Some(owner)) => {
                let known = api.ranges.iter();
                let mut known = known.filter(|ranges| ranges.owner.value == owner.value);
                let Some(own) = known.next() else {
                    let message = format!("`{}` has no range for its codes", owner.value);
                    let names: Vec<&str> = owner_names(api).collect();
                    let help = suggest_similar(&owner.value, &names, "owner");
                    drafts.add(Draft::on_row(code, owner.span, message, help));
                    continue;
                };
                let place = match holder {
                    Some(holder) => format!("in the range of `{}`", holder.owner.value),
                    None => "in no range".to_string(),
                };
                let message = format!(
                    "`{}` of `{}` is {place}, not in {}",
                    code.wire.value,
                    owner.value,
                    list_ranges(own)
                );
                (message, suggest_number(scope, own))
            }
            (None, None) => {
                let message = format!("`{}` is in no range of [ranges]", code.wire.value);
                let help = if let [only] = &api.ranges[..] {
                    suggest_number(scope, only)
                } else {
                    let names: Vec<String> =
                        owner_names(api).map(|name| format!("`{name}`")).collect();
                    format!(
                        "give it a number of {}, which `error-tables next` finds; or add a range",
                        names.join(" or ")
                    )
                };
                (message, help)
            }
        };
        let draft = Draft::on_row(code, code.wire.span, message, help);
        drafts.add(draft.plural("codes are outside of the ranges of their owners"));
    }
}

/// The cell that names the owner of a row.
fn owner_cell(api: &Api, code: &Code) -> Option<Spanned<String>> {
    let name = &api.range_column.as_ref()?.value;
    let columns = api.columns.iter().zip(&code.extra);
    let mut columns = columns.filter(|(column, _)| column.name.value == *name);
    let (column, cell) = columns.next()?;
    let cell = cell.as_ref()?;
    Some(Spanned::new(column.display_value(&cell.value), cell.span))
}

fn owner_names(api: &Api) -> impl Iterator<Item = &str> {
    api.ranges.iter().map(|ranges| ranges.owner.value.as_str())
}

fn list_ranges(owned: &OwnedRanges) -> String {
    let ranges = owned.ranges.iter().map(|range| range.value.to_string());
    ranges.collect::<Vec<_>>().join(" or ")
}

/// What to do about a code that should be in the ranges of an owner.
fn suggest_number(scope: &Scope<'_>, holder: &OwnedRanges) -> String {
    let owner = &holder.owner.value;
    match find_free_number(scope.model, scope.api, &holder.ranges) {
        Some(free) => format!("give it a free number of `{owner}`, such as {free}; or add a range"),
        None => format!("no number of `{owner}` is free: add a range to [ranges]"),
    }
}
