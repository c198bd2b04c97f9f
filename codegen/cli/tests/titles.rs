//! A title such as `Errors` names no API, and is never put where the name of one belongs.

use crate::support::{list_files, read_file, run, write_file};

/// Everything that is made of a table with this title.
fn render_all(title: &str) -> String {
    let root = tempfile::tempdir().expect("a folder");
    let descriptor = format!("title = \"{title}\"\n[body]\ncode = \"/code\"\n");
    write_file(root.path(), "error-tables/shop/api.toml", descriptor);
    let table = "code,status,message\nNOT_FOUND,404,No {item}\n";
    write_file(root.path(), "error-tables/shop/codes.csv", table);
    let statuses = "code,phrase\n404,Not Found\n";
    write_file(root.path(), "error-tables/shop/statuses.csv", statuses);
    let operations = "operation,code\ngetOrder,NOT_FOUND\n";
    write_file(root.path(), "error-tables/shop/endpoints.csv", operations);
    let mut all = String::new();
    for arguments in [
        &["generate", "--owned-errors"][..],
        &["render", "html", "--out", "public"],
        &["explain", "NOT_FOUND"],
        &["export", "openapi"],
        &["export", "llms"],
        &["export", "datapackage"],
        &["export", "problem"],
    ] {
        let (exit, out, err) = run(root.path(), arguments);
        assert_eq!(exit, Some(0), "{arguments:?}: {err}");
        all.push_str(&out);
    }
    for path in list_files(root.path()) {
        let is_made = path.starts_with("generated") || path.starts_with("public");
        if is_made
            && path
                .extension()
                .is_some_and(|extension| extension != "woff2")
        {
            all.push_str(&read_file(root.path(), path));
        }
    }
    all
}

#[test]
fn a_title_without_a_name_names_no_api() {
    for title in [
        "Errors",
        "Error codes",
        "API errors",
        "Shop API errors",
        "Errors of the Shop API",
    ] {
        let all = render_all(title);
        for wrong in [
            format!("the {title}"),
            format!("{title}: "),
            format!("({title})"),
        ] {
            let at = all.find(&wrong);
            let around = at.map(|at| &all[at.saturating_sub(60)..at + wrong.len()]);
            assert_eq!(around, None, "{title}");
        }
        for right in [
            "The errors of the Shop API",
            "An error code of the Shop API",
            "(Shop API)",
        ] {
            assert!(all.contains(right), "{title}: {right}");
        }
        assert!(
            all.contains(&format!("# {title}\n")),
            "{title} is a heading"
        );
    }
    let all = render_all("Shop API");
    assert!(all.contains("# Shop API: errors\n") && all.contains("(Shop API)"));
}
