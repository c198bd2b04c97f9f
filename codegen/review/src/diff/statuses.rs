//! Statuses of codes, and the rows of `statuses.csv`.

use super::api_diff::{ApiDiff, compare_retry, report_renamed_variant, row_label};
use super::pairs::{Entry, Pairs, has_default_status, pair_entries};
use super::row_order::compare_status_order;
use crate::finding::Place;
use crate::rule::Audience::{Client, Reader, Rust, Server};
use crate::rule::{Bump, Level, Rule};
use crate::rules::diff::{
    DEFAULT_STATUS_CHANGED, HAS_BODY_CHANGED, HTTP_STATUS_ADDED, HTTP_STATUS_REMOVED,
    MEANING_CHANGED, PHRASE_CHANGED, REMEDY_CHANGED, STATUS_CHANGED, STATUS_CLASS_CHANGED,
    STATUS_DOCUMENTED, STATUS_WITHDRAWN,
};
use error_tables_codegen::tools::model::{Code, Status};
use error_tables_codegen::tools::source::Spanned;

/// The status as text, or `undocumented`.
fn display_status(status: Option<&Spanned<u16>>) -> String {
    status.map_or_else(
        || "undocumented".to_string(),
        |status| status.value.to_string(),
    )
}

fn status_rule(from: Option<u16>, to: Option<u16>) -> &'static Rule {
    match (from, to) {
        (Some(from), Some(to)) if from / 100 != to / 100 => &STATUS_CLASS_CHANGED,
        (Some(_), Some(_)) => &STATUS_CHANGED,
        (None, _) => &STATUS_DOCUMENTED,
        (Some(_), None) => &STATUS_WITHDRAWN,
    }
}

pub(super) fn compare_code_status(diff: &mut ApiDiff<'_>, was: &Code, is: &Code) {
    let (from, to) = (was.status.as_ref(), is.status.as_ref());
    if from.map(|status| status.value) == to.map(|status| status.value)
        || has_default_status(diff.old, was) && has_default_status(diff.new, is)
    {
        return;
    }
    let rule = status_rule(
        from.map(|status| status.value),
        to.map(|status| status.value),
    );
    let (name, from) = (row_label(was), display_status(from));
    let message = format!(
        "the status of {name} changes from {from} to {}",
        display_status(to)
    );
    let at = diff.place(
        to.map_or(is.wire.span, |status| status.span),
        format!("was {from}"),
    );
    diff.add(
        rule,
        format!(
            "{name} {}: {from} -> {}",
            was.name.value,
            display_status(to)
        ),
        message,
        at,
    );
}

/// A changed default is one finding, with every row that it applies to.
pub(super) fn compare_default_status(diff: &mut ApiDiff<'_>, pairs: &Pairs) {
    let (from, to) = (
        diff.old.default_status.as_ref(),
        diff.new.default_status.as_ref(),
    );
    let values = (
        from.map(|status| status.value),
        to.map(|status| status.value),
    );
    if values.0 == values.1 {
        return;
    }
    let both = pairs
        .both
        .iter()
        .filter_map(|&(from, to, _)| Some((diff.old.codes.get(from)?, diff.new.codes.get(to)?)));
    let reached: Vec<&Code> = both
        .filter(|(was, is)| has_default_status(diff.old, was) && has_default_status(diff.new, is))
        .map(|(_, is)| is)
        .collect();
    let rows = match reached.len() {
        0 => "no row".to_string(),
        1 => "1 row".to_string(),
        many => format!("{many} rows"),
    };
    let (from, label_to) = (display_status(from), display_status(to));
    let message = format!(
        "the default status changes from {from} to {label_to}, and so does the status of {rows}"
    );
    let at = diff.place(
        to.map_or(diff.new.span, |status| status.span),
        format!("was {from}"),
    );
    let places: Vec<Place> = reached
        .iter()
        .map(|code| diff.place(code.wire.span, row_label(code)))
        .collect();
    let added = diff
        .add(
            &DEFAULT_STATUS_CHANGED,
            format!("{from} -> {label_to}"),
            message,
            at,
        )
        .places(places.into_iter());
    match values {
        _ if reached.is_empty() => added
            .weigh(&[Client, Server, Rust, Reader], Level::Info)
            .bump(Bump::None),
        (None, _) => added.weigh(&[Client, Server, Rust], Level::Info),
        (_, None) => added.weigh(&[Client, Server, Rust], Level::Warn),
        _ => added,
    };
}

pub(super) fn compare_statuses(diff: &mut ApiDiff<'_>) {
    let (old, new) = (&diff.old.statuses, &diff.new.statuses);
    for entry in pair_entries(old, new, |status| status.code.value) {
        match entry {
            Entry::Kept { was, is } => {
                compare_status(diff, &format!("status {}", was.code.value), was, is);
            }
            Entry::Removed { was, previous } => {
                let name = format!("status {}", was.code.value);
                let at = diff.place_of_removed(
                    previous.map(|status| status.span),
                    diff.new.statuses_file,
                    format!("{name} came after this row"),
                );
                let message = format!("{name} is no longer documented");
                diff.add(&HTTP_STATUS_REMOVED, name, message, at);
            }
            Entry::Added(is) => {
                let name = format!("status {}", is.code.value);
                let at = diff.place(is.code.span, "new");
                let message = format!("{name} is documented");
                diff.add(&HTTP_STATUS_ADDED, name, message, at);
            }
        }
    }
    compare_status_order(diff);
}

fn compare_status(diff: &mut ApiDiff<'_>, name: &str, was: &Status, is: &Status) {
    let row = is.code.span;
    report_renamed_variant(diff, name, &was.name, &is.name, "Status");
    diff.compare_texts(
        &PHRASE_CHANGED,
        name,
        "phrase",
        was.phrase.as_ref(),
        is.phrase.as_ref(),
        row,
    );
    diff.compare_texts(
        &MEANING_CHANGED,
        name,
        "meaning",
        was.meaning.as_ref(),
        is.meaning.as_ref(),
        row,
    );
    diff.compare_texts(
        &REMEDY_CHANGED,
        name,
        "remedy",
        was.remedy.as_ref(),
        is.remedy.as_ref(),
        row,
    );
    compare_retry(diff, name, was.retry.as_ref(), is.retry.as_ref(), row);
    let (from, to) = (
        was.body.as_ref().map(|body| body.value),
        is.body.as_ref().map(|body| body.value),
    );
    if from != to {
        let word = |body: Option<bool>| match body {
            None => "undocumented",
            Some(true) => "yes",
            Some(false) => "no",
        };
        let message = format!(
            "whether {name} has a body changes from {} to {}",
            word(from),
            word(to)
        );
        let at = diff.place(
            is.body.as_ref().map_or(row, |body| body.span),
            format!("was {}", word(from)),
        );
        let added = diff.add(
            &HAS_BODY_CHANGED,
            format!("{name}: {} -> {}", word(from), word(to)),
            message,
            at,
        );
        match (from, to) {
            (None, _) => added.weigh(&[Client, Server, Rust], Level::Info),
            (_, None) => added.weigh(&[Client, Server, Rust], Level::Warn),
            _ => added,
        };
    }
}
