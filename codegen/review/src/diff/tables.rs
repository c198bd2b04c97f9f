//! Whole tables: added, removed and renamed APIs, and changes in `api.toml` outside of the body.

use super::api_diff::{ApiDiff, build_finding};
use super::columns::compare_columns;
use super::number_policy::compare_number_policy;
use crate::finding::{Finding, Place};
use crate::rule::Audience::{Client, Reader, Rust, Server};
use crate::rule::{Bump, Level};
use crate::rules::diff::{
    CODE_TYPE_CHANGED, KEY_ADDED, KEY_CHANGED, KEY_REMOVED, PARENT_ADDED, PARENT_CHANGED,
    PLACEHOLDER_STYLE_CHANGED, SAMPLE_CHANGED, SOURCE_CHANGED, TABLE_ADDED, TABLE_REMOVED,
    TABLE_RENAMED, TITLE_CHANGED, URL_CHANGED,
};
use error_tables_codegen::tools::model::{Api, CodeType, Key, Model};
use std::collections::HashSet;

/// APIs by index.
#[derive(Debug, Default)]
pub(super) struct Tables {
    pub(super) both: Vec<(usize, usize)>,
    pub(super) removed: Vec<usize>,
    pub(super) added: Vec<usize>,
}

/// Pairs by name, and what is left over by its rows: four in five of them the same.
pub(super) fn pair_tables(base: &Model, head: &Model) -> Tables {
    let place = |model: &Model, name: &str| model.apis.iter().position(|api| api.name == name);
    let mut tables = Tables::default();
    for (at, api) in base.apis.iter().enumerate() {
        match place(head, &api.name) {
            Some(new) => tables.both.push((at, new)),
            None => tables.removed.push(at),
        }
    }
    tables.added = (0..head.apis.len())
        .filter(|at| {
            head.apis
                .get(*at)
                .is_some_and(|api| place(base, &api.name).is_none())
        })
        .collect();
    let (mut open, mut renamed) = (tables.added.clone(), Vec::new());
    tables.removed.retain(|&old| {
        let best = open.iter().copied().filter(|&new| {
            base.apis
                .get(old)
                .zip(head.apis.get(new))
                .is_some_and(|(old, new)| have_same_rows(old, new))
        });
        let Some(new) = best.min() else { return true };
        open.retain(|at| *at != new);
        renamed.push((old, new));
        false
    });
    tables.added = open;
    tables.both.extend(renamed);
    tables
}

fn have_same_rows(old: &Api, new: &Api) -> bool {
    let rows = |api: &Api| -> HashSet<(String, String)> {
        let codes = api
            .codes
            .iter()
            .map(|code| (code.wire.value.to_sent(), code.name.value.clone()));
        codes
            .chain(
                api.statuses
                    .iter()
                    .map(|status| (status.code.value.to_string(), status.name.value.clone())),
            )
            .collect()
    };
    let (old, new) = (rows(old), rows(new));
    let shared = old.intersection(&new).count();
    shared > 0 && shared * 5 >= old.len().max(new.len()) * 4
}

pub(super) fn removed_table(base: &Model, api: &Api) -> Finding {
    let at = Place::of(&base.sources, api.span, "is gone");
    build_finding(
        &TABLE_REMOVED,
        &api.name,
        api.name.clone(),
        format!("the API `{}` was removed", api.name),
        at,
    )
}

pub(super) fn added_table(head: &Model, api: &Api) -> Finding {
    let at = Place::of(&head.sources, api.span, "new");
    build_finding(
        &TABLE_ADDED,
        &api.name,
        api.name.clone(),
        format!("the API `{}` is new", api.name),
        at,
    )
}

pub(super) fn compare_table(diff: &mut ApiDiff<'_>) {
    let (old, new) = (diff.old, diff.new);
    let top = new.span;
    if old.name != new.name {
        let at = diff.place(top, format!("was `{}`", old.name));
        let message = format!(
            "the API `{}` was renamed to `{}`; a guess, because its rows are the same",
            old.name, new.name
        );
        diff.add(
            &TABLE_RENAMED,
            format!("{} -> {}", old.name, new.name),
            message,
            at,
        );
    }
    if old.title != new.title {
        let at = diff.place(top, format!("was `{}`", old.title));
        diff.add(
            &TITLE_CHANGED,
            format!("{} -> {}", old.title, new.title),
            format!("the title changes from `{}` to `{}`", old.title, new.title),
            at,
        );
    }
    diff.compare_texts(
        &SOURCE_CHANGED,
        "the table",
        "page",
        old.page.as_ref(),
        new.page.as_ref(),
        top,
    );
    compare_code_type(diff);
    compare_urls(diff);
    compare_keys(diff);
    compare_placeholder_styles(diff);
    compare_parents(diff);
    compare_columns(diff);
    compare_number_policy(diff);
    compare_samples(diff);
}

fn compare_code_type(diff: &mut ApiDiff<'_>) {
    let (from, to) = (diff.old.code_type, diff.new.code_type);
    if diff.old.codes.is_empty() || diff.new.codes.is_empty() {
        return;
    }
    let has_ranges = diff.new.has_ranges();
    if from == to {
        if diff.old.has_ranges() != has_ranges {
            report_range_type(diff, has_ranges);
        }
        return;
    }
    let at = diff.place(diff.new.span, format!("was {}", from.name()));
    let message = format!(
        "the type of codes changes from {} to {}",
        from.name(),
        to.name()
    );
    let added = diff.add(
        &CODE_TYPE_CHANGED,
        format!("{} -> {}", from.name(), to.name()),
        message,
        at,
    );
    // JSON has one type of numbers: the width is Rust's.
    if from != CodeType::String && to != CodeType::String {
        added.weigh(&[Client, Server], Level::Info);
    }
}

/// The first row with a range, or the last one that is gone: the generated type of codes changes, and nothing that is sent.
fn report_range_type(diff: &mut ApiDiff<'_>, has_ranges: bool) {
    let number = diff.new.code_type.name();
    let (from, to) = if has_ranges {
        (number, "CodeRange")
    } else {
        ("CodeRange", number)
    };
    let at = diff.place(diff.new.codes_file.unwrap_or(diff.new.span), "");
    let why = if has_ranges {
        "because a row has a range of codes"
    } else {
        "because no row has a range of codes any more"
    };
    let message = format!("`code()` returns `{to}` instead of `{from}`, {why}");
    diff.add(&CODE_TYPE_CHANGED, format!("{from} -> {to}"), message, at)
        .weigh(&[Client, Server, Reader], Level::Info);
}

/// The URL of each code, from which an accessor is made.
fn compare_urls(diff: &mut ApiDiff<'_>) {
    let (old, new) = (diff.old.url.as_ref(), diff.new.url.as_ref());
    let before = diff.findings.len();
    let span = diff.new.span;
    diff.compare_texts(&URL_CHANGED, "each code", "url", old, new, span);
    if diff.findings.len() == before {
        return;
    }
    let added = diff.last_added();
    if old.is_none() {
        added.bump(Bump::Minor);
    } else if new.is_none() {
        added.weigh(&[Rust], Level::Error).bump(Bump::Major);
    }
}

/// The further key. A child has that of its parent.
fn compare_keys(diff: &mut ApiDiff<'_>) {
    let is_inherited = diff.new.parent.is_some() && diff.old.parent.is_some();
    let (from, to) = (diff.old.key.as_ref(), diff.new.key.as_ref());
    if is_inherited || diff.old.codes.is_empty() {
        return;
    }
    match (from, to) {
        (None, Some(key)) => {
            let at = diff.place(key.name.span, "new");
            let name = &key.name.value;
            let message = format!("rows are told apart by `{name}` too");
            diff.add(&KEY_ADDED, name.as_str(), message, at);
        }
        (Some(key), None) => {
            let name = &key.name.value;
            let at = diff.place(diff.new.span, format!("`{name}` was removed"));
            let message = format!("rows are no longer told apart by `{name}`");
            diff.add(&KEY_REMOVED, name.as_str(), message, at);
        }
        (Some(was), Some(is)) if was.name.value != is.name.value || was.kind != is.kind => {
            let describe = |key: &Key| format!("`{}` ({})", key.name.value, key.kind.name());
            let (from, to) = (describe(was), describe(is));
            let at = diff.place(is.name.span, format!("was {from}"));
            let message = format!("the key of the rows changes from {from} to {to}");
            diff.add(&KEY_CHANGED, format!("{from} -> {to}"), message, at);
        }
        _ => {}
    }
}

/// The style of placeholders. A child has that of its parent.
fn compare_placeholder_styles(diff: &mut ApiDiff<'_>) {
    let (from, to) = (diff.old.placeholders, diff.new.placeholders);
    let is_inherited = diff.new.parent.is_some() && diff.old.parent.is_some();
    if from == to || is_inherited {
        return;
    }
    let at = diff.place(diff.new.span, format!("was `{}`", from.name()));
    let message = format!(
        "the style of placeholders changes from `{}` to `{}`",
        from.name(),
        to.name()
    );
    let subject = format!("placeholders {} -> {}", from.name(), to.name());
    diff.add(&PLACEHOLDER_STYLE_CHANGED, subject, message, at);
}

fn compare_parents(diff: &mut ApiDiff<'_>) {
    let name = |model: &Model, api: &Api| model.parent(api).map(|parent| parent.name.clone());
    let (from, to) = (name(diff.base, diff.old), name(diff.head, diff.new));
    if from == to {
        return;
    }
    let shown = |name: &Option<String>| {
        name.as_ref()
            .map_or_else(|| "nothing".to_string(), |name| format!("`{name}`"))
    };
    let message = format!("it extends {}, no longer {}", shown(&to), shown(&from));
    let at = diff.place(diff.new.span, "");
    let subject = format!("{} -> {}", shown(&from), shown(&to));
    if from.is_none() {
        diff.add(
            &PARENT_ADDED,
            subject,
            format!("it extends {}", shown(&to)),
            at,
        );
    } else {
        diff.add(&PARENT_CHANGED, subject, message, at);
    }
}

fn compare_samples(diff: &mut ApiDiff<'_>) {
    let list = |api: &Api| -> Vec<(Option<i64>, Option<String>, String)> {
        let one = |sample: &error_tables_codegen::tools::body::Sample| {
            (
                sample.status.as_ref().map(|s| s.value),
                sample.code.as_ref().map(|c| c.value.clone()),
                sample.body.value.clone(),
            )
        };
        api.samples.iter().map(one).collect()
    };
    let (old, new) = (list(diff.old), list(diff.new));
    if old != new {
        let changed = diff
            .new
            .samples
            .iter()
            .zip(&new)
            .find(|(_, sample)| !old.contains(sample));
        let at = diff.place(
            changed.map_or(diff.new.span, |(sample, _)| sample.body.span),
            "",
        );
        let subject = new
            .iter()
            .map(|(_, _, body)| body.as_str())
            .collect::<Vec<_>>()
            .join("\n");
        diff.add(
            &SAMPLE_CHANGED,
            subject,
            "the sample bodies change".to_string(),
            at,
        );
    }
}
