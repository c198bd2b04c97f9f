//! Checks rows whose code is a range: each number belongs to one code or to one range.

use crate::error::{DiagnosticKind, Diagnostics};
use crate::model::{Api, Code, WireCode};
use crate::source::Spanned;
use std::collections::HashSet;

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
    let (first, last) = wire.bounds()?;
    api.reserved.iter().find(|reserved| {
        let is_range = |code: &WireCode| matches!(code, WireCode::Range(_));
        let bounds = reserved.value.bounds();
        (is_range(wire) || is_range(&reserved.value))
            && bounds.is_some_and(|(from, to)| first <= to && from <= last)
    })
}
