//! APIs of one family: rows that differ from the parent's, and codes that parents or siblings lack or contradict.

use super::draft::{Check, Draft, Drafts, row_names};
use super::scope::{Scope, row_label};
use crate::rules::audit as rules;
use crate::words;
use error_tables_codegen::tools::model::{Api, Code, Model, Origin, Status};
use error_tables_codegen::tools::source::{Span, Spanned};
use std::collections::{HashMap, HashSet};

pub(super) const CHECKS: &[Check] = &[
    Check {
        rule: &rules::PARENT_STATUS_DRIFT,
        run: find_status_drift,
    },
    Check {
        rule: &rules::PARENT_TEXT_DRIFT,
        run: find_text_drift,
    },
    Check {
        rule: &rules::PARENT_MISSING_CODE,
        run: find_codes_without_parent,
    },
    Check {
        rule: &rules::SIBLING_CODE_CONFLICT,
        run: find_sibling_conflicts,
    },
];

const HELP: &str = "correct the cell, or write the reason under [overrides] in api.toml";

/// The rows of this table that change a row of the parent's, with that row.
fn changed_codes<'a>(api: &'a Api, parent: &'a Api) -> Vec<(&'a Code, &'a Code)> {
    let above: HashMap<&str, &Code> = parent
        .codes
        .iter()
        .map(|c| (c.name.value.as_str(), c))
        .collect();
    // The parent's rows come first and in its order, so a renamed row is found by its place.
    let codes = api.codes.iter().enumerate();
    codes
        .filter(|(_, code)| code.origin == Origin::Overridden)
        .filter_map(|(at, code)| {
            let by_name = above.get(code.name.value.as_str()).copied();
            Some((code, by_name.or_else(|| parent.codes.get(at))?))
        })
        .collect()
}

fn changed_statuses<'a>(api: &'a Api, parent: &'a Api) -> Vec<(&'a Status, &'a Status)> {
    let own = api.statuses.iter();
    own.filter(|status| status.origin == Origin::Overridden)
        .filter_map(|status| {
            let mut above = parent.statuses.iter();
            Some((status, above.find(|s| s.code.value == status.code.value)?))
        })
        .collect()
}

/// The rows of a table that differ from the parent's in any cell, by each name that an override may use for them.
pub(crate) fn list_differing_rows(model: &Model, api: &Api) -> HashSet<String> {
    let Some(parent) = model.parent(api) else {
        return HashSet::new();
    };
    let codes = changed_codes(api, parent).into_iter();
    let codes = codes.filter(|(own, above)| !are_codes_equal(own, above));
    let statuses = changed_statuses(api, parent).into_iter();
    let statuses = statuses.filter(|(own, above)| !are_statuses_equal(own, above));
    codes
        .flat_map(|(own, _)| row_names(own))
        .chain(statuses.map(|(own, _)| own.code.value.to_string()))
        .collect()
}

fn are_equal<T: PartialEq>(own: Option<&Spanned<T>>, above: Option<&Spanned<T>>) -> bool {
    own.map(|cell| &cell.value) == above.map(|cell| &cell.value)
}

fn are_lists_equal<T: PartialEq>(own: &[Spanned<T>], above: &[Spanned<T>]) -> bool {
    own.len() == above.len() && own.iter().zip(above).all(|(a, b)| a.value == b.value)
}

fn are_codes_equal(own: &Code, above: &Code) -> bool {
    let texts = |code: &Code| {
        let texts = [
            &code.meaning,
            &code.remedy,
            &code.since,
            &code.deprecated,
            &code.removed,
            &code.replaced_by,
        ];
        texts.map(|text| text.as_ref().map(|text| text.value.clone()))
    };
    // The columns of the parent come first; a further column of the child is blank in the parent.
    let mut cells = own.extra.iter().enumerate().map(|(at, cell)| {
        let above = above.extra.get(at).and_then(Option::as_ref);
        are_equal(cell.as_ref(), above)
    });
    own.wire.value == above.wire.value
        && are_equal(own.subcode.as_ref(), above.subcode.as_ref())
        && own.name.value == above.name.value
        && are_equal(own.status.as_ref(), above.status.as_ref())
        && are_equal(own.message.as_ref(), above.message.as_ref())
        && texts(own) == texts(above)
        && are_equal(own.retry.as_ref(), above.retry.as_ref())
        && are_lists_equal(&own.aliases, &above.aliases)
        && are_lists_equal(&own.synonyms, &above.synonyms)
        && cells.all(|is_equal| is_equal)
}

fn are_statuses_equal(own: &Status, above: &Status) -> bool {
    are_equal(own.phrase.as_ref(), above.phrase.as_ref())
        && own.name.value == above.name.value
        && are_equal(own.meaning.as_ref(), above.meaning.as_ref())
        && are_equal(own.body.as_ref(), above.body.as_ref())
        && are_equal(own.remedy.as_ref(), above.remedy.as_ref())
        && are_equal(own.retry.as_ref(), above.retry.as_ref())
}

/// The place of a cell, and the place of the parent's cell if there is one.
type Places = (Span, Option<Span>);

/// The places of two cells, if they differ.
fn compare_cells<T: PartialEq>(
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

fn find_status_drift(scope: &Scope<'_>, drafts: &mut Drafts) {
    let difference = "have a different status, retry advice or body than";
    find_drift(
        scope,
        drafts,
        difference,
        |own, above| {
            let status = compare_cells(own.status.as_ref(), above.status.as_ref(), own.span);
            let retry = compare_cells(own.retry.as_ref(), above.retry.as_ref(), own.span);
            vec![
                named("the status", status),
                named("the retry advice", retry),
            ]
        },
        |own, above| {
            let body = compare_cells(own.body.as_ref(), above.body.as_ref(), own.span);
            let retry = compare_cells(own.retry.as_ref(), above.retry.as_ref(), own.span);
            vec![named("the body", body), named("the retry advice", retry)]
        },
    );
}

fn find_text_drift(scope: &Scope<'_>, drafts: &mut Drafts) {
    find_drift(
        scope,
        drafts,
        "have different texts than",
        |own, above| {
            let message = compare_cells(own.message.as_ref(), above.message.as_ref(), own.span);
            let meaning = compare_cells(own.meaning.as_ref(), above.meaning.as_ref(), own.span);
            let remedy = compare_cells(own.remedy.as_ref(), above.remedy.as_ref(), own.span);
            let texts = [
                named("the message", message),
                named("the meaning", meaning),
                named("the remedy", remedy),
            ];
            texts
                .into_iter()
                .chain(compare_columns(scope.api, own, above))
                .collect()
        },
        |own, above| {
            let phrase = compare_cells(own.phrase.as_ref(), above.phrase.as_ref(), own.span);
            let meaning = compare_cells(own.meaning.as_ref(), above.meaning.as_ref(), own.span);
            let remedy = compare_cells(own.remedy.as_ref(), above.remedy.as_ref(), own.span);
            vec![
                named("the phrase", phrase),
                named("the meaning", meaning),
                named("the remedy", remedy),
            ]
        },
    );
}

/// The compared cells of a row with their names, each with its places if it differs.
type Cells = Vec<(String, Option<Places>)>;

fn named(name: &str, places: Option<Places>) -> (String, Option<Places>) {
    (name.to_string(), places)
}

/// Compares the cells in `grpc`, `exit` and the declared columns. The columns of the parent come first.
fn compare_columns(api: &Api, own: &Code, above: &Code) -> Cells {
    let columns = api.columns.iter().enumerate();
    let cells = columns.map(|(at, column)| {
        let cell = |code: &'_ Code| code.extra.get(at).cloned().flatten();
        let (own_cell, above_cell) = (cell(own), cell(above));
        let places = compare_cells(own_cell.as_ref(), above_cell.as_ref(), own.span);
        (format!("the column `{}`", column.name.value), places)
    });
    cells.collect()
}

/// Reports the rows whose cells differ from the parent's.
fn find_drift(
    scope: &Scope<'_>,
    drafts: &mut Drafts,
    difference: &str,
    compare_codes: impl Fn(&Code, &Code) -> Cells,
    compare_statuses: impl Fn(&Status, &Status) -> Cells,
) {
    let Some(parent) = scope.parent() else {
        return;
    };
    for (own, above) in changed_codes(scope.api, parent) {
        let cells = compare_codes(own, above);
        report_row(drafts, parent, Row::Code(own), cells, difference);
    }
    for (own, above) in changed_statuses(scope.api, parent) {
        let cells = compare_statuses(own, above);
        report_row(drafts, parent, Row::Status(own), cells, difference);
    }
}

/// A row that the parent has as well.
#[derive(Clone, Copy)]
enum Row<'a> {
    Code(&'a Code),
    Status(&'a Status),
}

/// Reports all cells of a row that differ from the parent's, if there are any.
fn report_row(drafts: &mut Drafts, parent: &Api, row: Row<'_>, cells: Cells, difference: &str) {
    let differing: Vec<(String, Places)> = cells
        .into_iter()
        .filter_map(|(name, places)| Some((name, places?)))
        .collect();
    let Some(&(_, (span, above))) = differing.first() else {
        return;
    };
    let names: Vec<&str> = differing.iter().map(|(name, _)| name.as_str()).collect();
    let difference = match names.first() {
        Some(name) if name.starts_with("the column") => "have different columns than",
        _ => difference,
    };
    let (key, rows) = match row {
        Row::Code(code) => (row_label(code), "codes"),
        Row::Status(status) => (status.code.value.to_string(), "statuses"),
    };
    let message = format!(
        "{} of `{key}` {} not the same as in {}",
        names.join(" and "),
        if names.len() == 1 { "is" } else { "are" },
        parent.name
    );
    let mut draft = match row {
        Row::Code(code) => Draft::on_row(code, span, message, HELP),
        Row::Status(_) => Draft::new(key, span, message, HELP),
    };
    if let Some(above) = above {
        draft = draft.and_place(above, format!("in {}", parent.name));
    }
    let draft = draft.plural(format!("{rows} {difference} in {}", parent.name));
    drafts.add(draft.about(&names.join(" ")));
}

fn find_codes_without_parent(scope: &Scope<'_>, drafts: &mut Drafts) {
    let Some(parent) = scope.parent() else {
        return;
    };
    for code in scope.codes() {
        let message = format!("`{}` is not in {}", code.qualified(), parent.name);
        let draft = Draft::on_row(code, code.wire.span, message, "add it to the parent");
        drafts.add(draft.plural(format!("codes are not in {}", parent.name)));
    }
}

/// Every API that one of the two extends, itself among them, to the top.
fn list_ancestors(model: &Model, api: &Api) -> Vec<String> {
    let line = std::iter::once(api).chain(model.ancestors(api));
    line.map(|api| api.name.clone()).collect()
}

fn find_sibling_conflicts(scope: &Scope<'_>, drafts: &mut Drafts) {
    if scope.model.apis.len() < 2 {
        return;
    }
    let own = list_ancestors(scope.model, scope.api);
    let key = |code: &Code| words::split_code(&code.wire.value).join("_");
    let rows: HashMap<String, &Code> = scope
        .codes()
        .filter(|code| code.status.is_some())
        .map(|code| (key(code), code))
        .filter(|(key, _)| !key.is_empty())
        .collect();
    // The later table of two reports the conflict, so that it is reported once.
    for other in scope
        .model
        .apis
        .iter()
        .take_while(|other| other.name != scope.api.name)
    {
        if list_ancestors(scope.model, other)
            .iter()
            .any(|name| own.contains(name))
        {
            continue;
        }
        for theirs in other
            .codes
            .iter()
            .filter(|code| code.origin != Origin::Inherited)
        {
            let (Some(code), Some(status)) = (rows.get(&key(theirs)), &theirs.status) else {
                continue;
            };
            let differs = code.status.as_ref().filter(|own| own.value != status.value);
            if let Some(here) = differs {
                let message = format!(
                    "`{}` has status {}, but {} has {}",
                    code.qualified(),
                    here.value,
                    other.name,
                    status.value
                );
                let help = "correct the wrong one; if the APIs are unrelated, allow it";
                let draft = Draft::on_row(code, code.wire.span, message, help);
                drafts.add(
                    draft
                        .and_place(theirs.wire.span, format!("in {}", other.name))
                        .about(&other.name),
                );
            }
        }
    }
}
