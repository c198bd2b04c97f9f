//! Each error in `audit.toml` gets exactly these diagnostics. A case is a file: the settings, and the diagnostics after them.
//! `BLESS=1 cargo test -p error-tables-review settings` rewrites the diagnostics, for review.

use error_tables_review::config::Config;
use error_tables_test_support::compare_diagnostics;

#[test]
fn each_error_is_reported_at_its_place() {
    compare_diagnostics("tests/settings", |files| {
        let parse = |(path, bytes)| Config::parse(&format!("error-tables/{path}"), bytes).err();
        let errors = files.into_iter().filter_map(parse);
        errors.flat_map(|error| error.lines()).collect()
    });
}
