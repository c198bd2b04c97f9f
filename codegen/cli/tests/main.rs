//! Tests of the command line: they run the program as its users do. They are one test program, so that it is linked once and the
//! tests run side by side.

mod any_document;
mod audit;
mod check_documents;
mod check_rules;
mod check_source_code;
mod determinism;
mod diff;
mod diff_compatibility;
mod diff_policy;
mod diff_revisions;
mod explain;
mod exported_tables;
mod file_system;
mod fmt;
mod generate;
mod help;
mod import;
mod import_account;
mod import_endpoints;
mod import_robustness;
mod init;
mod interruption;
mod known_tables;
mod malformed_tables;
mod member_codes;
mod mock;
mod network;
mod next;
mod old_formats;
#[cfg(unix)]
mod ownership;
mod page_cases;
mod render_html;
mod render_inject;
mod report_formats;
mod round_trip;
mod safe_output;
mod standard_output;
mod support;
mod titles;
mod transcripts;

#[test]
fn every_test_file_is_declared() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests");
    error_tables_test_support::assert_all_declared(folder.as_ref(), &["main.rs"]);
}
