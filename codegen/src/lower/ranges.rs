//! Checks rows whose code is a range: each number belongs to one code or to one range.

use crate::descriptor::Descriptor;
use crate::error::{DiagnosticKind, Diagnostics, suggest_similar};
use crate::model::{Api, Code, CodeType, Column, ColumnType, OwnedRanges, WireCode};
use crate::number_policy::parse_ranges;
use crate::source::{Span, Spanned};
use std::collections::{HashMap, HashSet};

/// Checks the ranges of one API against each other and against its codes.
pub(super) fn check_ranges(api: &Api, diagnostics: &mut Diagnostics) {
    if !api.has_ranges() {
        return;
    }
    let rows = api.codes.iter();
    let mut ranges: Vec<&Code> = rows
        .filter(|code| matches!(code.wire.value, WireCode::Range(_)))
        .collect();
    ranges.sort_by(|one, other| one.wire.value.cmp(&other.wire.value));
    check_overlaps(&ranges, diagnostics);
    ranges.dedup_by(|one, other| one.wire.value == other.wire.value);
    check_free_numbers(api, &ranges, diagnostics);
    check_url(api, &ranges, diagnostics);
}

/// Reports ranges that share numbers. Several rows of the same range are rows of one code.
fn check_overlaps(ranges: &[&Code], diagnostics: &mut Diagnostics) {
    let mut widest: Option<&Code> = None;
    for range in ranges {
        let last = |code: &Code| code.wire.value.bounds().map(|(_, last)| last);
        let first = range.wire.value.bounds().map(|(first, _)| first);
        if let Some(other) = widest
            && other.wire.value != range.wire.value
            && first <= last(other)
        {
            let message = format!(
                "the ranges `{}` and `{}` overlap",
                other.wire.value, range.wire.value
            );
            let help = "correct the ends, so that a number is in one range";
            let other = (other.wire.span, "the other range");
            let span = range.wire.span;
            diagnostics.add_related(DiagnosticKind::CodeDuplicate, span, message, help, other);
        }
        if widest.is_none_or(|other| last(other) < last(range)) {
            widest = Some(range);
        }
    }
}

/// Reports a range whose numbers all have rows of their own.
fn check_free_numbers(api: &Api, ranges: &[&Code], diagnostics: &mut Diagnostics) {
    let numbers = api.codes.iter().flat_map(Code::wire_codes);
    let numbers: HashSet<i128> = numbers
        .filter_map(|wire| match wire {
            WireCode::Number(number) => Some(number.value()),
            _ => None,
        })
        .collect();
    for code in ranges {
        let WireCode::Range(range) = &code.wire.value else {
            continue;
        };
        // The search ends at the first number that is free, so it is no longer than the table.
        if range.numbers().all(|number| numbers.contains(&number)) {
            let message = format!("each number of `{range}` has a row of its own");
            let help = "remove the range: it stands for the numbers without a row";
            diagnostics.add(DiagnosticKind::ValueInvalid, code.wire.span, message, help);
        }
    }
}

/// Reports a URL of each code: a range has none.
fn check_url(api: &Api, ranges: &[&Code], diagnostics: &mut Diagnostics) {
    let Some(url) = &api.url else {
        return;
    };
    let mut placeholders = url.value.placeholders();
    if let Some(range) = ranges.first()
        && placeholders.any(|name| name == "code")
    {
        let message = format!("`{}` has no URL with a code in it", range.wire.value);
        let help = "write {name} in the URL, or remove `url`: the range is not one code";
        let url = (url.span, "the URL");
        let span = range.wire.span;
        diagnostics.add_related(DiagnosticKind::ValueInvalid, span, message, help, url);
    }
}

/// The reserved code or range that shares a number with a code or range.
pub(super) fn find_reserved<'a>(api: &'a Api, wire: &WireCode) -> Option<&'a Spanned<WireCode>> {
    let mut reserved = api.reserved.iter();
    reserved.find(|reserved| wire.overlaps(&reserved.value))
}

/// Reads `[ranges]`, or takes those of the parent.
pub(super) fn read_owned_ranges(
    own: &Descriptor,
    parent: Option<&Api>,
    api: &mut Api,
    diagnostics: &mut Diagnostics,
) {
    if let (CodeType::String, Some((owner, _))) = (api.code_type, own.ranges.first()) {
        let message = "words are in no range";
        let help = "remove [ranges]; or set [codes] type if the codes are numbers";
        diagnostics.add(DiagnosticKind::ValueInvalid, owner.span, message, help);
        return;
    }
    let owners = own.ranges.iter().map(|(owner, texts)| OwnedRanges {
        owner: owner.clone(),
        ranges: parse_ranges(texts, api.code_type, diagnostics),
    });
    let owners: Vec<OwnedRanges> = owners.collect();
    check_owners(&owners, diagnostics);
    api.ranges = match parent {
        Some(parent) if owners.is_empty() => parent.ranges.clone(),
        _ => owners,
    };
    let inherited = api.range_column.clone().filter(|_| !own.ranges.is_empty());
    if let Some(column) = own.range_column.clone().or(inherited) {
        check_range_column(api, &column, diagnostics);
    }
}

/// Reports ranges of different owners that share numbers.
fn check_owners(owners: &[OwnedRanges], diagnostics: &mut Diagnostics) {
    let all = owners.iter().flat_map(|owned| &owned.ranges);
    let mut all: Vec<&Spanned<WireCode>> = all.collect();
    all.sort_by_key(|range| range.value.bounds());
    for (one, next) in all.iter().zip(all.iter().skip(1)) {
        if let (Some((_, last)), Some((first, _))) = (one.value.bounds(), next.value.bounds())
            && first <= last
        {
            let message = format!("the ranges `{}` and `{}` overlap", one.value, next.value);
            let help = "correct the ends, so that a number has one owner";
            let other = (one.span, "the other range");
            diagnostics.add_related(
                DiagnosticKind::ValueInvalid,
                next.span,
                message,
                help,
                other,
            );
        }
    }
}

/// Checks that the column which names the owner of a row exists, and that it can name each of them.
fn check_range_column(api: &Api, name: &Spanned<String>, diagnostics: &mut Diagnostics) {
    let mut report = |span, message: String, help: String| {
        diagnostics.add(DiagnosticKind::ValueInvalid, span, message, help);
    };
    if api.ranges.is_empty() {
        let message = "there are no ranges for the owners that the column names".to_string();
        let help = "add [ranges] with a range for each owner: auth = \"1000..1999\"".to_string();
        return report(name.span, message, help);
    }
    let is_suitable = |column: &&Column| {
        matches!(column.kind, ColumnType::String | ColumnType::Word) && !column.several
    };
    let columns: Vec<&Column> = api.columns.iter().filter(is_suitable).collect();
    let mut known = columns.iter();
    let Some(column) = known.find(|column| column.name.value == name.value) else {
        let names: Vec<&str> = columns.iter().map(|c| c.name.value.as_str()).collect();
        let message = format!("`{}` is no column of texts in [columns]", name.value);
        return report(
            name.span,
            message,
            suggest_similar(&name.value, &names, "column"),
        );
    };
    if column.kind == ColumnType::Word {
        let words: Vec<&str> = column.words.iter().map(|w| w.value.as_str()).collect();
        for OwnedRanges { owner, .. } in &api.ranges {
            if !words.contains(&owner.value.as_str()) {
                let message = format!(
                    "`{}` is no word of the column `{}`",
                    owner.value, name.value
                );
                report(
                    owner.span,
                    message,
                    suggest_similar(&owner.value, &words, "word"),
                );
            }
        }
    }
}

/// Reports codes that two tables have which must not have the same.
pub(super) fn check_distinct_tables(apis: &[Api], diagnostics: &mut Diagnostics) {
    let mut compared: HashSet<(usize, usize)> = HashSet::new();
    for (at, api) in apis.iter().enumerate() {
        for name in &api.distinct_from {
            let Some(other) = apis.iter().position(|other| other.name == name.value) else {
                let names: Vec<&str> = apis.iter().map(|api| api.name.as_str()).collect();
                let message = format!("there is no API `{}`", name.value);
                let help = suggest_similar(&name.value, &names, "API");
                diagnostics.add(DiagnosticKind::ValueInvalid, name.span, message, help);
                continue;
            };
            if is_related(apis, at, other) || is_related(apis, other, at) {
                let message = format!("`{}` and `{}` share rows", api.name, name.value);
                let help = "remove it: one of the two extends the other";
                diagnostics.add(DiagnosticKind::ValueInvalid, name.span, message, help);
            } else if compared.insert((at.min(other), at.max(other))) {
                let (first, last) = (at.min(other), at.max(other));
                if let (Some(first), Some(last)) = (apis.get(first), apis.get(last)) {
                    report_shared_codes(first, last, diagnostics);
                }
            }
        }
    }
}

/// Whether an API is another one, or extends it.
fn is_related(apis: &[Api], from: usize, to: usize) -> bool {
    let mut at = Some(from);
    for _ in apis {
        match at {
            Some(at) if at == to => return true,
            Some(above) => at = apis.get(above).and_then(|api| api.parent),
            None => return false,
        }
    }
    false
}

/// Reports the codes of the second API that the first has too.
fn report_shared_codes(first: &Api, second: &Api, diagnostics: &mut Diagnostics) {
    let wires = |api| codes_with_aliases(api);
    let theirs: HashMap<&WireCode, Span> = wires(first).map(|w| (&w.value, w.span)).collect();
    let ranges = |api| wires(api).filter(|wire| matches!(wire.value, WireCode::Range(_)));
    let their_ranges: Vec<&Spanned<WireCode>> = ranges(first).collect();
    let mut reported: HashSet<&WireCode> = HashSet::new();
    for wire in wires(second) {
        let is_range = matches!(wire.value, WireCode::Range(_));
        let overlaps = |other: &&&Spanned<WireCode>| wire.value.overlaps(&other.value);
        let by_range = || their_ranges.iter().find(overlaps).map(|other| other.span);
        let by_number = || {
            let mut numbers = wires(first).filter(|_| is_range);
            let other = numbers.find(|other| wire.value.overlaps(&other.value));
            other.map(|other| other.span)
        };
        let same = theirs.get(&wire.value).copied();
        let Some(other) = same.or_else(by_range).or_else(by_number) else {
            continue;
        };
        // Several rows of one code are one clash.
        if reported.insert(&wire.value) {
            let message = format!(
                "`{}` is also a code of {}, which must not have the same codes",
                wire.value, first.name
            );
            let help =
                "give one of the two errors another code; `error-tables next` finds a free one";
            let other = (other, "the other code");
            let span = wire.span;
            diagnostics.add_related(DiagnosticKind::CodeDuplicate, span, message, help, other);
        }
    }
}

fn codes_with_aliases(api: &Api) -> impl Iterator<Item = &Spanned<WireCode>> {
    let codes = api.codes.iter();
    codes.flat_map(|code| std::iter::once(&code.wire).chain(&code.aliases))
}
