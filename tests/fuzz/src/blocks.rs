//! Marked blocks of documents.

use error_tables_codegen::fuzzing::update_blocks;
use error_tables_codegen::tools::blocks::BlockOptions;
use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::model::Model;
use error_tables_test_support::{build_tree, parse_archive};
use std::sync::LazyLock;

const TABLES: &str = "\
-- shop/api.toml --
title = \"Shop\"
[columns]
tier = [\"gold\", \"silver\"]
-- shop/codes.csv --
code,status,message,meaning,retry,since,deprecated,removed,replaced_by,tier
NOT_FOUND,404,Nothing here,\"a | b <c> {d}\",no,,,,,gold
OLD,404,,,,1,2,3,NOT_FOUND,
BUSY,503,,Too many,later,2,,,,silver
UNKNOWN,,,,,,,,,
-- shop/endpoints.csv --
operation,code
\"GET /a,b\",NOT_FOUND
POST /b,BUSY
POST /b,OLD
-- bank/api.toml --
codes.type = \"u32\"
-- bank/codes.csv --
code,name,status
1,Broke,402
2,Closed,
";

static MODEL: LazyLock<Model> = LazyLock::new(|| {
    build_model(build_tree(&parse_archive(TABLES))).expect("tables without errors")
});

/// Blocks are brought up to date once, and a second time changes nothing; or the problems have places.
pub fn check_blocks(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for path in ["page.md", "page.mdx", "page.rst", "page.adoc", "page.html"] {
        for (init, overwrite) in [
            (None, false),
            (None, true),
            (Some("shop".to_string()), false),
        ] {
            let adds_block = init.is_some();
            let options = BlockOptions { init, overwrite };
            let updated = match update_blocks(path, &text, &MODEL, &options) {
                Ok(updated) => updated,
                Err(problems) => {
                    check_problems(path, &text, &problems);
                    continue;
                }
            };
            let again = update_blocks(path, &updated, &MODEL, &BlockOptions::default());
            assert_eq!(again.as_ref(), Ok(&updated), "{path}, a second time");
            if !adds_block {
                check_outside(path, &text, &updated);
            }
        }
    }
}

fn check_problems(path: &str, text: &str, problems: &[(usize, String)]) {
    assert!(!problems.is_empty());
    for (at, message) in problems {
        assert!(
            *at <= text.len() + 3 && !message.is_empty(),
            "{path}: {at}: {message}"
        );
    }
}

/// What is before the first marker and after the last one stays.
fn check_outside(path: &str, text: &str, updated: &str) {
    const NAME: &str = "error-tables:";
    let [text, updated] = [text, updated].map(|text| text.trim_start_matches('\u{feff}'));
    let first = text.find(NAME).expect("a marker");
    let last = text.rfind(NAME).expect("a marker");
    assert!(
        updated.starts_with(&text[..first]),
        "{path}: the text before the blocks"
    );
    let after = text[last..].split_once('\n').map_or("", |(_, after)| after);
    assert!(
        updated.ends_with(after),
        "{path}: the text after the blocks"
    );
}
