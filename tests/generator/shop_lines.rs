//! The lines of the shops in `tests/shop`, as the guide states them.

use error_tables_test_support::read_file;
use std::path::Path;

/// The lines of a file that are not blank; none if there is no such file.
fn count_lines(path: &str) -> usize {
    let text = std::fs::read_to_string(Path::new("tests/shop").join(path)).unwrap_or_default();
    text.lines().filter(|line| !line.trim().is_empty()).count()
}

#[test]
fn the_guide_states_the_lines_of_each_shop() {
    let guide = read_file(Path::new("codegen/guide"), "migrate.md");
    let (_, section) = guide.split_once("## One shop").expect("the section");
    let rows = section.lines().filter(|line| line.starts_with("| "));
    let stated: Vec<Vec<usize>> = rows
        .skip(1)
        .map(|row| {
            let cells = row.trim_matches('|').split('|').skip(1).map(str::trim);
            cells.map(|cell| cell.parse().unwrap_or(0)).collect()
        })
        .collect();
    let counted = ["before", "check", "texts", "generate"].map(|shop| {
        let count = |file: &str| count_lines(&format!("{shop}/{file}"));
        // The page is generated where a build script is.
        let is_generated = count("build.rs") > 0;
        vec![
            count("src/error.rs"),
            count("src/lib.rs"),
            if is_generated {
                0
            } else {
                count("docs/errors.md")
            },
            count("error-tables/shop/api.toml") + count("error-tables/shop/codes.csv"),
            count("build.rs"),
        ]
    });
    assert_eq!(stated, counted);
    // The lightest door changes no line.
    for file in ["src/error.rs", "src/lib.rs", "docs/errors.md"] {
        let read = |shop: &str| read_file(&Path::new("tests/shop").join(shop), file);
        assert_eq!(read("before"), read("check"), "{file}");
    }
}
