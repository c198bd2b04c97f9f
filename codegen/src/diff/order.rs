//! Where rows stand: what was inserted or moved, and what links into the page lead to.

use super::Both;
use super::pair::Pairs;
use super::rules::{ANCHOR_CHANGED, ROW_MOVED};
use crate::model::Origin;
use crate::page;

impl Both<'_> {
    /// One finding for all rows that are not behind those that were there before.
    pub(super) fn order(&mut self, pairs: &Pairs) {
        let new: Vec<usize> = pairs.both.iter().map(|(_, to, _)| *to).collect();
        let kept = increasing(&new);
        let last = pairs.both.iter().map(|(_, to, _)| *to).max();
        let inserted = pairs
            .added
            .iter()
            .copied()
            .filter(|at| last.is_some_and(|last| *at < last));
        let moved = new.iter().copied().filter(|at| !kept.contains(at));
        let mut rows: Vec<usize> = inserted.chain(moved).collect();
        rows.sort_unstable();
        // Inherited rows stand first: nobody can append them.
        let codes = rows.iter().filter_map(|&at| self.new.codes.get(at));
        let own: Vec<_> = codes
            .filter(|code| code.origin != Origin::Inherited)
            .collect();
        let Some(first) = own.first() else { return };
        let subject: Vec<String> = own.iter().map(|code| code.name.value.clone()).collect();
        let message = match own.len() {
            1 => format!(
                "{} stands before rows that were there already",
                super::row::label(first)
            ),
            many => format!("{many} rows stand before rows that were there already"),
        };
        let place = |code: &&crate::model::Code| self.at(code.span, super::row::label(code));
        let (at, others): (_, Vec<_>) = (place(first), own.iter().skip(1).map(place).collect());
        self.add(&ROW_MOVED, subject.join(" "), message, at)
            .places(others.into_iter());
    }

    /// Rows whose code is the same and whose anchor on the page is not.
    pub(super) fn anchors(&mut self, pairs: &Pairs) {
        let (old, new) = (
            page::anchors(&self.old.codes),
            page::anchors(&self.new.codes),
        );
        for &(from, to, _) in &pairs.both {
            let (Some(was), Some(is)) = (old.get(from), new.get(to)) else {
                continue;
            };
            let (Some(before), Some(code)) = (self.old.codes.get(from), self.new.codes.get(to))
            else {
                continue;
            };
            if was != is && before.wire.value == code.wire.value {
                let message = format!(
                    "on the page, {} moves from `#{was}` to `#{is}`",
                    super::row::label(code)
                );
                let at = self.at(code.wire.span, format!("`#{is}`"));
                self.add(&ANCHOR_CHANGED, format!("{was} -> {is}"), message, at);
            }
        }
    }
}

/// A longest increasing run of the values, as a set.
fn increasing(values: &[usize]) -> std::collections::HashSet<usize> {
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
    use super::increasing;

    #[test]
    fn only_the_row_that_moved_is_outside_the_run() {
        let kept = increasing(&[0, 4, 1, 2, 3]);
        assert_eq!(
            (0..5).filter(|at| !kept.contains(at)).collect::<Vec<_>>(),
            [4]
        );
        assert_eq!(increasing(&[]).len(), 0);
    }
}
