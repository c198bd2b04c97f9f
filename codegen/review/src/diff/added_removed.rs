//! Added and removed rows, and reserved codes.

use super::api_diff::{
    ApiDiff, permit_changes, previous_rows, quote, row_label, sent_keys, wire_codes,
};
use super::pairs::Pairs;
use super::reuse::Reuse;
use crate::finding::Place;
use crate::rule::Audience::{Client, Server};
use crate::rule::Level;
use crate::rules::diff::{
    CODE_ADDED, CODE_MERGED, CODE_REMOVED, CODE_REMOVED_NOT_RESERVED, CODE_REUSED, CODE_SPLIT,
    RESERVED_ADDED, RESERVED_REMOVED, STATUS_ADDED_TO_CODE, STATUS_REMOVED_FROM_CODE,
};
use error_tables_codegen::tools::model::{Api, Code, WireCode};
use error_tables_codegen::tools::source::Spanned;
use std::collections::{HashMap, HashSet};

/// Reports rows that were removed, split or merged.
pub(super) fn report_removed_rows(diff: &mut ApiDiff<'_>, pairs: &Pairs) {
    report_gone_rows(diff, pairs);
    report_split_rows(diff, pairs);
    report_merged_rows(diff, pairs);
}

/// Reports rows that were removed, and their codes if they can be reused.
fn report_gone_rows(diff: &mut ApiDiff<'_>, pairs: &Pairs) {
    let (_, after) = wire_codes(diff);
    let neighbours = previous_rows(diff, pairs);
    let mut free = Vec::new();
    let rows = diff.new.codes.iter();
    let used: HashMap<String, &Code> = rows.map(|code| (code.wire.value.to_sent(), code)).collect();
    for (&row, code) in pairs
        .removed
        .iter()
        .filter_map(|at| Some((at, diff.old.codes.get(*at)?)))
    {
        let (wire, name) = (sent_keys(code), row_label(code));
        let Some(&beside) = neighbours.get(row) else {
            continue;
        };
        let at = diff.place(beside, format!("{name} came after this row"));
        let is_used = used.contains_key(&wire);
        let successor = used.get(&wire).filter(|_| after.contains(&wire)).copied();
        let has_status = |row: &Code| row.status.is_some() || code.status.is_some();
        let (rule, message) = if successor.is_some_and(has_status) {
            let status = code.status.as_ref().map_or_else(
                || "no status".to_string(),
                |status| format!("status {}", status.value),
            );
            (
                &STATUS_REMOVED_FROM_CODE,
                format!(
                    "`{wire}` no longer has {status}; `{}` was removed",
                    code.name.value
                ),
            )
        } else {
            let message = match find_range_row(diff.new, code).or(successor) {
                Some(row) => format!("{name} was removed; its code is now {}", row_label(row)),
                None => format!("{name} was removed"),
            };
            (&CODE_REMOVED, message)
        };
        let added = diff.add(
            rule,
            format!("{wire} {}", code.name.value),
            message,
            at.clone(),
        );
        if code.removed.is_some() {
            added.weigh(&[Server], Level::Info);
        }
        if code.is_draft() {
            let last = diff.findings.len().saturating_sub(1);
            permit_changes(diff, last);
            continue;
        }
        let is_kept =
            is_used || is_reserved(diff.new, code) || find_range_row(diff.new, code).is_some();
        if code.subcode.is_none() && !is_kept {
            free.push((wire, at));
        }
    }
    report_unreserved_codes(diff, free);
}

/// The labels of several rows.
fn name_rows(rows: &[&Code]) -> String {
    let labels: Vec<String> = rows.iter().map(|code| row_label(code)).collect();
    labels.join(", ")
}

fn report_split_rows(diff: &mut ApiDiff<'_>, pairs: &Pairs) {
    for (from, to) in &pairs.split {
        let Some(was) = diff.old.codes.get(*from) else {
            continue;
        };
        let now: Vec<&Code> = to.iter().filter_map(|&at| diff.new.codes.get(at)).collect();
        let Some((first, others)) = now.split_first() else {
            continue;
        };
        let at = diff.place(first.wire.span, format!("was {}", row_label(was)));
        let others: Vec<_> = others
            .iter()
            .map(|code| diff.place(code.wire.span, format!("was {}", row_label(was))))
            .collect();
        diff.add(
            &CODE_SPLIT,
            format!("{} -> {}", row_label(was), name_rows(&now)),
            format!("{} becomes {}", row_label(was), name_rows(&now)),
            at,
        )
        .places(others.into_iter());
    }
}

fn report_merged_rows(diff: &mut ApiDiff<'_>, pairs: &Pairs) {
    for (from, to) in &pairs.merged {
        let Some(is) = diff.new.codes.get(*to) else {
            continue;
        };
        let were: Vec<&Code> = from
            .iter()
            .filter_map(|&at| diff.old.codes.get(at))
            .collect();
        let at = diff.place(is.wire.span, format!("was {}", name_rows(&were)));
        let becomes = if were.len() == 1 { "becomes" } else { "become" };
        diff.add(
            &CODE_MERGED,
            format!("{} -> {}", name_rows(&were), row_label(is)),
            format!("{} {becomes} {}", name_rows(&were), row_label(is)),
            at,
        );
    }
}

/// Reports all removed codes that are not reserved, as one finding.
fn report_unreserved_codes(diff: &mut ApiDiff<'_>, codes: Vec<(String, Place)>) {
    let wires: Vec<String> = codes.iter().map(|(wire, _)| format!("`{wire}`")).collect();
    let quoted: Vec<String> = codes
        .iter()
        .map(|(wire, _)| format!("\"{wire}\""))
        .collect();
    let subjects: Vec<String> = codes.iter().map(|(wire, _)| wire.clone()).collect();
    let mut places = codes.into_iter().map(|(_, at)| at);
    let Some(at) = places.next() else { return };
    let are = if wires.len() == 1 { "is" } else { "are" };
    let message = format!(
        "{} {are} not reserved and could be reused",
        wires.join(", ")
    );
    diff.add(&CODE_REMOVED_NOT_RESERVED, "", message, at)
        .places(places)
        .help(format!(
            "add to api.toml: [reserved] codes = [{}]",
            quoted.join(", ")
        ))
        .edit(|finding| finding.subjects = subjects);
}

/// Reports rows that were added. `reused` are those whose codes meant another error before.
pub(super) fn report_added_rows(
    diff: &mut ApiDiff<'_>,
    pairs: &Pairs,
    reused: &HashMap<usize, Reuse>,
) {
    let (before, _) = wire_codes(diff);
    let has_statuses = diff.new.codes.iter().any(|code| code.status.is_some());
    // The rows that stood for every subcode of a code.
    let rows = diff.old.codes.iter().rev();
    let fallbacks: HashMap<&WireCode, &Code> = rows
        .filter(|code| code.subcode.is_none())
        .map(|code| (&code.wire.value, code))
        .collect();
    let added = pairs.added.iter();
    for (index, code) in added.filter_map(|at| Some((at, diff.new.codes.get(*at)?))) {
        let (wire, name) = (sent_keys(code), row_label(code));
        let label = match &code.wire.value {
            WireCode::Word(_) => format!("{name} (`{}`)", code.name.value),
            WireCode::Number(_) | WireCode::Range(_) => name.clone(),
        };
        if let Some(reuse) = reused.get(index) {
            let at = diff.place(code.wire.span, reuse.label.as_str());
            let subject = format!("{wire} {}", code.name.value);
            diff.add(&CODE_REUSED, subject, reuse.message.clone(), at);
            continue;
        }
        let at = diff.place(code.wire.span, "new");
        let status = code.status.as_ref().map_or_else(
            || "without a status".to_string(),
            |status| format!("with status {}", status.value),
        );
        let (rule, message) = if is_reserved(diff.old, code) {
            (
                &CODE_REUSED,
                format!("{name}, which was reserved, is sent again"),
            )
        } else if before.contains(&wire) {
            (
                &STATUS_ADDED_TO_CODE,
                format!("`{wire}` is now also sent {status}: `{}`", code.name.value),
            )
        } else {
            let status = if has_statuses {
                format!(", {status}")
            } else {
                String::new()
            };
            let text = describe_text(code);
            (&CODE_ADDED, format!("{label} is new{status}{text}"))
        };
        let is_subcode = code.subcode.is_some() && !before.contains(&wire);
        let fallback = fallbacks.get(&code.wire.value).filter(|_| is_subcode);
        let fallback = fallback.copied().or_else(|| find_range_row(diff.old, code));
        let message = fallback.map_or(message.clone(), |fallback| {
            format!("{message}; until now it was {}", row_label(fallback))
        });
        let added = diff.add(rule, format!("{wire} {}", code.name.value), message, at);
        if fallback.is_some() {
            added.weigh(&[Client], Level::Warn);
        }
    }
}

/// The text of a new row, for a report: its message, or else its meaning.
fn describe_text(code: &Code) -> String {
    let message = code.message.as_ref().map(|text| quote(&text.value));
    let text = message.or_else(|| code.meaning.as_ref().map(|text| quote(&text.value)));
    text.map_or_else(String::new, |text| format!(": {text}"))
}

pub(super) fn compare_reserved_codes(diff: &mut ApiDiff<'_>, pairs: &Pairs) {
    let (old, new) = (&diff.old.reserved, &diff.new.reserved);
    let gone: HashSet<&WireCode> = pairs
        .removed
        .iter()
        .filter_map(|at| Some(&diff.old.codes.get(*at)?.wire.value))
        .collect();
    let used: HashSet<&WireCode> = diff.new.codes.iter().flat_map(Code::wire_codes).collect();
    let list = |codes: &'_ [Spanned<WireCode>]| -> HashSet<WireCode> {
        codes.iter().map(|code| code.value.clone()).collect()
    };
    let (were, are) = (list(old), list(new));
    for code in new
        .iter()
        .filter(|code| !gone.contains(&code.value) && !were.contains(&code.value))
    {
        let at = diff.place(code.span, "new");
        diff.add(
            &RESERVED_ADDED,
            code.value.to_string(),
            format!("`{}` is reserved", code.value),
            at,
        );
    }
    for code in old
        .iter()
        .filter(|code| !used.contains(&code.value) && !are.contains(&code.value))
    {
        let at = diff.place(new.first().map_or(diff.new.span, |code| code.span), "");
        diff.add(
            &RESERVED_REMOVED,
            code.value.to_string(),
            format!("`{}` is no longer reserved", code.value),
            at,
        );
    }
}

/// Whether an API may not use the code of a row.
fn is_reserved(api: &Api, code: &Code) -> bool {
    let wire = &code.wire.value;
    let is_code = |reserved: &WireCode| reserved == wire || reserved.overlaps(wire);
    let mut reserved = api.reserved.iter();
    code.subcode.is_none() && reserved.any(|reserved| is_code(&reserved.value))
}

/// The row that has a range with the number of another row.
fn find_range_row<'a>(api: &'a Api, code: &Code) -> Option<&'a Code> {
    match &code.wire.value {
        WireCode::Number(number) => api.rows_with_range(number.value()).first().copied(),
        _ => None,
    }
}
