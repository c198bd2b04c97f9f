//! The tests of the generator that need no other crate, for cargo-mutants: see `.cargo/mutants.toml`.

#[allow(dead_code)]
#[path = "../../generator/golden.rs"]
mod golden;
#[path = "../../generator/inheritance.rs"]
mod inheritance;
#[allow(dead_code)]
#[path = "../../generator/reject.rs"]
mod reject;

use std::path::Path;

/// Their paths are relative to the root of the repository.
#[test]
fn reviewed_output() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    std::env::set_current_dir(root).expect("the repository");
    reject::each_error_is_reported_at_its_place();
    golden::each_case_makes_what_was_reviewed();
}
