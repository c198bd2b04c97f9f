//! Long lists, looked through by two threads.

use crate::both::both;

/// What `work` makes of a list from `least` items on: of its first half here and, beside that, of its second. `work` is told how
/// many items stand before its own.
pub(super) fn halves<T: Sync, R: Send>(
    items: &[T],
    least: usize,
    work: impl Fn(usize, &[T]) -> R + Sync,
) -> Vec<R> {
    if items.len() < least {
        return vec![work(0, items)];
    }
    let (first, second) = items.split_at(items.len() / 2);
    let (other, own) = both(|| work(first.len(), second), || work(0, first));
    vec![own, other]
}
