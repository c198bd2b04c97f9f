//! Page cases: every document in `pages` is imported and compared with the `.expected` file next to it.
//!
//! To add a case, put a small document into `pages` and run the tests with `BLESS=1`, which writes the `.expected` files for
//! review: the exit status, the imported table, and the messages.

use crate::support::run;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn every_page_is_imported_as_expected() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut pages: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("the folder of pages")
        .map(|entry| entry.expect("a page").path())
        .filter(|path| {
            path.extension()
                .is_none_or(|extension| extension != "expected")
        })
        .collect();
    pages.sort();
    assert!(pages.len() > 20, "{pages:?}");
    let mut failures = Vec::new();
    for page in pages {
        let name = page.file_name().expect("a name").to_string_lossy();
        let (exit, stdout, stderr) = run(&folder, &["import", &name, "--api", "probe", "--stdout"]);
        let actual = format!("exit {}\n{stdout}--\n{stderr}", exit.unwrap_or(-1));
        let expected = page.with_file_name(format!("{name}.expected"));
        if error_tables_test_support::is_blessing() {
            fs::write(&expected, &actual).expect("written");
        } else if fs::read_to_string(&expected).unwrap_or_default() != actual {
            failures.push(format!("{name}:\n{actual}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
