//! Tests of the rules, and of `audit` and `diff` on tables in memory. They are one program, so that it is linked once.

mod audit;
mod diff;
mod diff_keys;
mod rules;
mod settings;

#[test]
fn every_test_file_is_declared() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests");
    error_tables_test_support::assert_all_declared(folder.as_ref(), &["main.rs"]);
}
