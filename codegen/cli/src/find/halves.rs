//! Long lists, looked through by two threads.

use std::panic::resume_unwind;

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
    std::thread::scope(|scope| {
        let other = scope.spawn(|| work(first.len(), second));
        let own = work(0, first);
        let other = other.join().unwrap_or_else(|panic| resume_unwind(panic));
        vec![own, other]
    })
}
