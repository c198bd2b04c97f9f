//! Two pieces of work side by side.

use std::panic::resume_unwind;

/// What both give: `other` runs in a thread of its own while `own` runs here.
pub fn both<A: Send, B>(other: impl FnOnce() -> A + Send, own: impl FnOnce() -> B) -> (A, B) {
    std::thread::scope(|scope| {
        let other = scope.spawn(other);
        let own = own();
        let other = other.join().unwrap_or_else(|panic| resume_unwind(panic));
        (other, own)
    })
}
