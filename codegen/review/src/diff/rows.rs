//! The rows of `codes.csv`.

use super::added_removed::{compare_reserved_codes, report_added_rows, report_removed_rows};
use super::api_diff::{ApiDiff, compare_names, compare_retry, permit_changes, row_label};
use super::columns::compare_cells;
use super::lifecycle::compare_lifecycle;
use super::messages::{compare_meanings, compare_messages};
use super::page::compare_listing;
use super::pairs::{How, Pairs};
use super::reuse::{Reuse, find_reused_codes};
use super::row_order::{compare_anchors, compare_row_order};
use super::statuses::{compare_code_status, compare_default_status};
use crate::rule::Audience::{Client, Server};
use crate::rule::Level;
use crate::rules::diff::{
    CODE_RANGE_CHANGED, CODE_REUSED, CODE_VALUE_CHANGED, REMEDY_CHANGED, SUBCODE_CHANGED,
};
use error_tables_codegen::tools::model::{Code, WireCode};
use error_tables_codegen::tools::source::Spanned;

pub(super) fn compare_codes(diff: &mut ApiDiff<'_>, pairs: &Pairs) {
    let (old, new) = (&diff.old.codes, &diff.new.codes);
    let reused = find_reused_codes(diff, pairs);
    compare_default_status(diff, pairs);
    for &(from, to, how) in &pairs.both {
        if let (Some(was), Some(is)) = (old.get(from), new.get(to)) {
            let before = diff.findings.len();
            compare_row(diff, was, is, how, reused.get(&to));
            if was.is_draft() {
                permit_changes(diff, before);
            }
        }
    }
    report_removed_rows(diff, pairs);
    report_added_rows(diff, pairs, &reused);
    compare_reserved_codes(diff, pairs);
    compare_row_order(diff, pairs);
    compare_anchors(diff, pairs);
}

fn compare_row(diff: &mut ApiDiff<'_>, was: &Code, is: &Code, how: How, reuse: Option<&Reuse>) {
    let (name, row) = (row_label(was), is.wire.span);
    let first = diff.findings.len();
    compare_code_value(diff, was, is, how);
    compare_subcodes(diff, was, is);
    if let Some(reuse) = reuse {
        let at = diff.place(row, reuse.label.as_str());
        diff.add(&CODE_REUSED, name.as_str(), reuse.message.clone(), at);
    }
    compare_names(diff, was, is);
    compare_code_status(diff, was, is);
    compare_messages(diff, &name, was, is, reuse.is_some());
    compare_meanings(diff, &name, was, is, reuse.is_some());
    compare_retry(diff, &name, was.retry.as_ref(), is.retry.as_ref(), row);
    diff.compare_texts(
        &REMEDY_CHANGED,
        &name,
        "remedy",
        was.remedy.as_ref(),
        is.remedy.as_ref(),
        row,
    );
    compare_lifecycle(diff, &name, was, is, reuse.is_some());
    compare_listing(diff, was, is, first);
    compare_cells(diff, &name, was, is);
}

/// The further key of a row, where both tables have one.
fn compare_subcodes(diff: &mut ApiDiff<'_>, was: &Code, is: &Code) {
    if diff.old.key.is_none() {
        return;
    }
    let Some(key) = &diff.new.key else {
        return;
    };
    let what = key.name.value.clone();
    let sent = |code: &Code| {
        let subcode = code.subcode.as_ref()?;
        Some(Spanned::new(subcode.value.to_sent(), subcode.span))
    };
    let (from, to) = (sent(was), sent(is));
    let of = row_label(was);
    diff.compare_texts(
        &SUBCODE_CHANGED,
        &of,
        &what,
        from.as_ref(),
        to.as_ref(),
        is.wire.span,
    );
}

fn compare_code_value(diff: &mut ApiDiff<'_>, was: &Code, is: &Code, how: How) {
    let (from, to) = (was.wire.value.to_sent(), is.wire.value.to_sent());
    if from == to {
        return;
    }
    if [was, is]
        .iter()
        .any(|code| matches!(code.wire.value, WireCode::Range(_)))
    {
        compare_ranges(diff, was, is);
        return;
    }
    let guess = match how {
        How::SimilarTexts(score) => format!(
            "; a guess, because the status and {:.0} % of the text are the same",
            score * 100.0
        ),
        How::SimilarCodes => {
            "; a guess, because the status is the same and the codes are similar".to_string()
        }
        How::Same | How::Declared => String::new(),
    };
    let declared = is.aliases.iter().any(|alias| alias.value == was.wire.value);
    let in_use = diff.new.rows_with_code(&was.wire.value);
    let label = |code: &Code| match &code.wire.value {
        // The code alone would not tell which of the two errors is meant.
        WireCode::Word(_) => format!("`{}` ({from})", code.name.value),
        WireCode::Number(_) | WireCode::Range(_) => row_label(code),
    };
    let other = in_use.map(label).next().filter(|_| !declared);
    let at = diff.place(is.wire.span, format!("was `{from}`"));
    let added = diff.add(
        &CODE_VALUE_CHANGED,
        format!("{from} -> {to}"),
        format!("the code `{from}` becomes `{to}`{guess}"),
        at,
    );
    if declared {
        added.weigh(&[Client, Server], Level::Warn).help(
            "lookups still find the old code by its alias; announce the new code to other clients"
                .to_string(),
        );
    } else if let Some(other) = other {
        added.help(format!(
            "keep `{from}` for this error, because old clients would take {other} for it; give {other} a code that was never used"
        ));
    } else {
        added.help(format!("add `{from}` to the column `aliases`, so that lookups still find it, and announce the new code"));
    }
}

/// A range with other ends, or a code that became a range or was one.
fn compare_ranges(diff: &mut ApiDiff<'_>, was: &Code, is: &Code) {
    let (from, to) = (was.wire.value.to_sent(), is.wire.value.to_sent());
    let bounds = (was.wire.value.bounds(), is.wire.value.bounds());
    let is_wider = matches!(bounds, (Some(old), Some(new)) if new.0 <= old.0 && old.1 <= new.1);
    let at = diff.place(is.wire.span, format!("was `{from}`"));
    let added = diff.add(
        &CODE_RANGE_CHANGED,
        format!("{from} -> {to}"),
        format!(
            "the codes of {} change from `{from}` to `{to}`",
            row_label(was)
        ),
        at,
    );
    if is_wider {
        added
            .weigh(&[Client, Server], Level::Info)
            .help("nothing to do: every number of before is still found".to_string());
    }
}
