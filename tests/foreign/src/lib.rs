//! Foreign tables as our generator makes Rust of them; `tests/agree.rs` compares them with where they come from.

/// Small tables of the same shapes.
pub mod shapes {
    include!(concat!(env!("OUT_DIR"), "/shapes.rs"));
}

/// The tables themselves, where they are at hand.
#[cfg(corpus)]
pub mod corpus {
    include!(concat!(env!("OUT_DIR"), "/corpus.rs"));
}
