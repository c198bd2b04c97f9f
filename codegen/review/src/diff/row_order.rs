//! The order of rows: inserted and moved rows, and the anchors that links into the docs page use.

use super::api_diff::{ApiDiff, row_label};
use super::pairs::Pairs;
use crate::finding::Place;
use crate::rules::diff::{ANCHOR_CHANGED, ROW_MOVED};
use error_tables_codegen::tools::docs::row_anchors;
use error_tables_codegen::tools::model::Origin;
use error_tables_codegen::tools::source::Span;

/// One finding for all rows that are not behind those that were there before.
pub(super) fn compare_row_order(diff: &mut ApiDiff<'_>, pairs: &Pairs) {
    let new: Vec<usize> = pairs.both.iter().map(|(_, to, _)| *to).collect();
    let moved = find_moved(&new, &pairs.added);
    let codes = moved.iter().filter_map(|&at| diff.new.codes.get(at));
    // Inherited rows come first, so they cannot be appended.
    let own = codes.filter(|code| code.origin != Origin::Inherited);
    let rows = own.map(|code| (code.name.value.clone(), row_label(code), code.span));
    report_moved_rows(diff, &rows.collect::<Vec<_>>());
}

/// The same for `statuses.csv`.
pub(super) fn compare_status_order(diff: &mut ApiDiff<'_>) {
    let place = |code: u16| {
        diff.new
            .statuses
            .iter()
            .position(|status| status.code.value == code)
    };
    let new: Vec<usize> = diff
        .old
        .statuses
        .iter()
        .filter_map(|status| place(status.code.value))
        .collect();
    let added: Vec<usize> = (0..diff.new.statuses.len())
        .filter(|at| !new.contains(at))
        .collect();
    let statuses = find_moved(&new, &added)
        .into_iter()
        .filter_map(|at| diff.new.statuses.get(at));
    let own = statuses.filter(|status| status.origin != Origin::Inherited);
    let rows = own.map(|status| {
        let code = status.code.value;
        (
            format!("status {code}"),
            format!("status {code}"),
            status.span,
        )
    });
    report_moved_rows(diff, &rows.collect::<Vec<_>>());
}

fn report_moved_rows(diff: &mut ApiDiff<'_>, rows: &[(String, String, Span)]) {
    let subject: Vec<&str> = rows.iter().map(|(subject, ..)| subject.as_str()).collect();
    let subject = subject.join(" ");
    let message = match rows {
        [] => return,
        [(_, label, _)] => format!("{label} was inserted or moved before existing rows"),
        many => format!(
            "{} rows were inserted or moved before existing rows",
            many.len()
        ),
    };
    let places: Vec<Place> = rows
        .iter()
        .map(|(_, label, span)| diff.place(*span, label.as_str()))
        .collect();
    let mut places = places.into_iter();
    if let Some(first) = places.next() {
        diff.add(&ROW_MOVED, subject, message, first).places(places);
    }
}

/// Rows whose code is the same and whose anchor on the page is not.
pub(super) fn compare_anchors(diff: &mut ApiDiff<'_>, pairs: &Pairs) {
    let (old, new) = (row_anchors(&diff.old.codes), row_anchors(&diff.new.codes));
    for &(from, to, _) in &pairs.both {
        let (Some(was), Some(is)) = (old.get(from), new.get(to)) else {
            continue;
        };
        let (Some(before), Some(code)) = (diff.old.codes.get(from), diff.new.codes.get(to)) else {
            continue;
        };
        if was != is && before.wire.value == code.wire.value {
            let message = format!(
                "on the docs page, {} moves from `#{was}` to `#{is}`",
                row_label(code)
            );
            let at = diff.place(code.wire.span, format!("`#{is}`"));
            diff.add(&ANCHOR_CHANGED, format!("{was} -> {is}"), message, at);
        }
    }
}

/// The rows that were inserted between existing ones, given the new positions of the existing rows in their old order.
fn find_moved(new: &[usize], added: &[usize]) -> Vec<usize> {
    let kept = longest_increasing(new);
    let last = new.iter().max();
    let inserted = added
        .iter()
        .copied()
        .filter(|at| last.is_some_and(|last| at < last));
    let jumped = new.iter().copied().filter(|at| !kept.contains(at));
    let mut rows: Vec<usize> = inserted.chain(jumped).collect();
    rows.sort_unstable();
    rows
}

/// A longest increasing run of the values, as a set.
fn longest_increasing(values: &[usize]) -> std::collections::HashSet<usize> {
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(values.len());
    let value = |at: usize| values.get(at).copied().unwrap_or(usize::MAX);
    for at in 0..values.len() {
        let place = ends.partition_point(|&end| value(end) < value(at));
        before.push(
            place
                .checked_sub(1)
                .and_then(|place| ends.get(place).copied()),
        );
        match ends.get_mut(place) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut kept = std::collections::HashSet::new();
    let mut next = ends.last().copied();
    while let Some(at) = next {
        kept.insert(value(at));
        next = before.get(at).copied().flatten();
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::longest_increasing;

    #[test]
    fn only_the_row_that_moved_is_outside_the_run() {
        let kept = longest_increasing(&[0, 4, 1, 2, 3]);
        assert_eq!(
            (0..5).filter(|at| !kept.contains(at)).collect::<Vec<_>>(),
            [4]
        );
        assert_eq!(longest_increasing(&[]).len(), 0);
    }
}
