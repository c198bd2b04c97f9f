//! Rust code generated from the error tables of other projects. `tests/agree.rs` compares it with the original tables.

/// Small tables of the same shapes as the originals.
pub mod shapes {
    include!(concat!(env!("OUT_DIR"), "/shapes.rs"));
}

/// The tables in `tests/known`, which `import` made.
pub mod known {
    include!(concat!(env!("OUT_DIR"), "/known.rs"));
}

/// The original tables, if `CORPUS` names their folder.
#[cfg(corpus)]
pub mod corpus {
    include!(concat!(env!("OUT_DIR"), "/corpus.rs"));
}
