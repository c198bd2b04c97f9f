//! Branches that each change a table, merged with git.

use crate::downstream::{cargo, write_crate_for};
use error_tables_test_support::{assert_success, to_text, write_file};
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// What the README says to put into `.gitattributes`.
fn attributes() -> String {
    let text = fs::read_to_string("codegen/README.md").expect("a README");
    let (_, block) = text.split_once("```gitattributes\n").expect("a block");
    block.split("```").next().unwrap_or_default().to_string()
}

fn run_git(folder: &Path, arguments: &[&str]) -> Output {
    let mut git = Command::new("git");
    for setting in ["user.name=Somebody", "user.email=somebody@example.org"] {
        git.args(["-c", setting]);
    }
    git.args(arguments).current_dir(folder);
    git.env("GIT_CONFIG_GLOBAL", "/dev/null");
    git.output().expect("git")
}

fn git(folder: &Path, arguments: &[&str]) -> String {
    assert_success(&run_git(folder, arguments))
}

/// A repository with a table of eight codes on `main` and its committed code.
fn start_repository(prefix: &str) -> tempfile::TempDir {
    let folder = write_crate_for(prefix, "library");
    edit_table(folder.path(), |table| {
        let rows = (1..8).map(|row| format!("OUT_OF_STOCK_{row},41{row},No {row}\n"));
        table + &rows.collect::<String>()
    });
    write_file(folder.path(), ".gitattributes", attributes());
    git(folder.path(), &["init", "--quiet", "--initial-branch=main"]);
    commit(folder.path());
    folder
}

fn edit_table(folder: &Path, edit: impl FnOnce(String) -> String) {
    let path = folder.join("error-tables/shop/codes.csv");
    let table = fs::read_to_string(&path).expect("a table");
    fs::write(&path, edit(table)).expect("written");
}

/// Brings the generated files up to date, and commits everything.
fn commit(folder: &Path) {
    assert_success(&cargo(folder, &["build", "--quiet"], &[]));
    git(folder, &["add", "--all"]);
    git(folder, &["commit", "--quiet", "--message=change"]);
}

/// Changes the table on a branch of its own, from `main`.
fn branch(folder: &Path, name: &str, edit: impl FnOnce(String) -> String) {
    git(folder, &["checkout", "--quiet", "-b", name, "main"]);
    edit_table(folder, edit);
    commit(folder);
}

#[test]
#[ignore = "runs cargo; .ci/run runs it"]
fn two_branches_that_add_a_code_merge_without_a_hand() {
    let folder = start_repository("merge-");
    let folder = folder.path();
    branch(folder, "one", |table| table + "HELD,423,Held back\n");
    branch(folder, "two", |table| table + "SOLD_OUT,410,Gone\n");
    branch(folder, "three", |table| {
        table.replace("OUT_OF_STOCK_1", "RESERVED,451,\nOUT_OF_STOCK_1")
    });
    for other in ["two", "one"] {
        git(folder, &["merge", "--quiet", "--no-edit", other]);
    }
    commit(folder);
    let module = fs::read_to_string(folder.join("src/errors/shop.rs")).expect("generated");
    for variant in ["Held,", "SoldOut,", "Reserved,", "CartEmpty,"] {
        assert_eq!(
            module.matches(&format!("    {variant}\n")).count(),
            1,
            "{variant}"
        );
    }
    assert_success(&cargo(
        folder,
        &["build", "--quiet"],
        &[("PROBE_CHECK", "1")],
    ));
    assert_success(&cargo(folder, &["test", "--quiet", "--lib"], &[]));
}

/// Both versions of a row that two branches changed stay in the table, which is an error.
#[test]
#[ignore = "runs cargo; .ci/run runs it"]
fn a_row_that_two_branches_change_is_reported() {
    let folder = start_repository("conflict-");
    let folder = folder.path();
    for (name, status) in [("one", "422"), ("two", "429")] {
        branch(folder, name, |table| {
            table.replace("OUT_OF_STOCK_3,413", &format!("OUT_OF_STOCK_3,{status}"))
        });
    }
    git(folder, &["merge", "--quiet", "--no-edit", "one"]);
    let said = to_text(&cargo(folder, &["build"], &[]).stderr);
    assert!(
        said.contains("error-tables/shop/codes.csv:6:1: two rows of `OUT_OF_STOCK_3`"),
        "{said}"
    );
}

/// Without `.gitattributes`, git leaves conflicts in the generated files. The next build resolves them.
#[test]
#[ignore = "runs cargo; .ci/run runs it"]
fn a_build_resolves_conflicts_in_generated_files() {
    let folder = start_repository("markers-");
    let folder = folder.path();
    git(folder, &["rm", "--quiet", ".gitattributes"]);
    commit(folder);
    branch(folder, "one", |table| {
        table.replace("OUT_OF_STOCK_2", "HELD,423,\nOUT_OF_STOCK_2")
    });
    branch(folder, "two", |table| table + "SOLD_OUT,410,Gone\n");
    let merge = run_git(folder, &["merge", "--quiet", "--no-edit", "one"]);
    let said = to_text(&merge.stdout);
    assert!(!merge.status.success(), "{said}");
    assert!(said.contains("in src/errors/shop/lookup.rs"), "{said}");
    assert!(
        !said.contains("CONFLICT (content): Merge conflict in error-tables"),
        "{said}"
    );
    commit(folder);
    assert_success(&cargo(
        folder,
        &["build", "--quiet"],
        &[("PROBE_CHECK", "1")],
    ));
}
