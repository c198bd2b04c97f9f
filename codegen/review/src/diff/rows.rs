//! The rows of `codes.csv`.

use super::added_removed::{compare_reserved_codes, report_added_rows, report_removed_rows};
use super::api_diff::{ApiDiff, compare_names, compare_retry, row_label};
use super::columns::compare_cells;
use super::lifecycle::compare_lifecycle;
use super::messages::compare_messages;
use super::row_order::{compare_anchors, compare_row_order};
use super::row_pairs::{How, pair_rows};
use super::statuses::{compare_code_status, compare_default_status};
use crate::rule::Audience::{Client, Server};
use crate::rule::Level;
use crate::rules::diff::{CODE_VALUE_CHANGED, MEANING_CHANGED, REMEDY_CHANGED};
use error_tables_codegen::tools::model::Code;

pub(super) fn compare_codes(diff: &mut ApiDiff<'_>) {
    let (old, new) = (&diff.old.codes, &diff.new.codes);
    let pairs = pair_rows(diff.old, diff.new);
    compare_default_status(diff, &pairs);
    for &(from, to, how) in &pairs.both {
        if let (Some(was), Some(is)) = (old.get(from), new.get(to)) {
            compare_row(diff, was, is, how);
        }
    }
    report_removed_rows(diff, &pairs);
    report_added_rows(diff, &pairs);
    compare_reserved_codes(diff, &pairs);
    compare_row_order(diff, &pairs);
    compare_anchors(diff, &pairs);
}

fn compare_row(diff: &mut ApiDiff<'_>, was: &Code, is: &Code, how: How) {
    compare_code_value(diff, was, is, how);
    compare_names(diff, &row_label(was), &was.name, &is.name, "ErrorCode");
    compare_code_status(diff, was, is);
    compare_messages(diff, was, is);
    let (name, row) = (row_label(was), is.wire.span);
    compare_retry(diff, &name, (was.retry.as_ref(), is.retry.as_ref()), row);
    diff.compare_texts(
        &MEANING_CHANGED,
        &name,
        "meaning",
        (was.meaning.as_ref(), is.meaning.as_ref()),
        row,
    );
    diff.compare_texts(
        &REMEDY_CHANGED,
        &name,
        "remedy",
        (was.remedy.as_ref(), is.remedy.as_ref()),
        row,
    );
    compare_lifecycle(diff, was, is);
    compare_cells(diff, was, is);
}

fn compare_code_value(diff: &mut ApiDiff<'_>, was: &Code, is: &Code, how: How) {
    let (from, to) = (was.wire.value.to_sent(), is.wire.value.to_sent());
    if from == to {
        return;
    }
    let guess = match how {
        How::Guess(score) => format!(
            "; a guess, because the status and {:.0} % of the text are the same",
            score * 100.0
        ),
        How::Same | How::Declared => String::new(),
    };
    let declared = is.aliases.iter().any(|alias| alias.value == was.wire.value);
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
    } else {
        added.help(format!("add `{from}` to the column `aliases`, so that lookups still find it, and announce the new code"));
    }
}
