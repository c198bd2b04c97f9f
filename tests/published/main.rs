//! Tests of the published crate, which is compiled here with the features of the workbench. They are one program, so that they
//! are linked once and run side by side. `.ci/run` runs them once per feature.

mod bodies;
mod code_members;
mod coding;
mod error_info;
mod facts;
mod kinds;
mod shop;
mod typescript;
mod wire;

#[test]
fn every_test_file_is_declared() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/published");
    error_tables_test_support::assert_all_declared(folder.as_ref(), &["main.rs"]);
}
