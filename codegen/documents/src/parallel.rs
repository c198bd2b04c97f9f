//! Splits work over two threads.

use std::panic::resume_unwind;

/// What `work` makes of a list from `least` items on: of its first half here and, beside that, of its second. `work` is told how
/// many items stand before its own.
pub(crate) fn map_halves<T: Sync, R: Send>(
    items: &[T],
    least: usize,
    work: impl Fn(usize, &[T]) -> R + Sync,
) -> Vec<R> {
    if items.len() < least {
        return vec![work(0, items)];
    }
    let (first, second) = items.split_at(items.len() / 2);
    let (other, own) = run_both(|| work(first.len(), second), || work(0, first));
    vec![own, other]
}

/// What both give: `other` runs in a thread of its own while `own` runs here.
pub(crate) fn run_both<A: Send, B>(
    other: impl FnOnce() -> A + Send,
    own: impl FnOnce() -> B,
) -> (A, B) {
    std::thread::scope(|scope| {
        let other = scope.spawn(other);
        let own = own();
        let other = other.join().unwrap_or_else(|panic| resume_unwind(panic));
        (other, own)
    })
}
