//! The workbench compiles the published crate's sources, so the two manifests offer the same features; and without a feature
//! the published crate depends on nothing.

use std::process::Command;
use toml::{Table, Value};

fn manifest(path: &str) -> Table {
    let text = std::fs::read_to_string(path).expect(path);
    text.parse().expect("TOML")
}

#[test]
fn the_workbench_mirrors_the_features_and_has_them_on() {
    let (ours, published) = (manifest("Cargo.toml"), manifest("generated/Cargo.toml"));
    let mut mirrored = ours["features"].as_table().expect("features").clone();
    let on = mirrored.remove("default").expect("a default");
    let features = published["features"].as_table().expect("features");
    assert_eq!(&mirrored, features);
    let mut on: Vec<&str> = on
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(Value::as_str)
        .collect();
    on.sort_unstable();
    let mut names: Vec<&str> = features.keys().map(String::as_str).collect();
    names.sort_unstable();
    assert_eq!(on, names);
    assert_eq!(ours["dependencies"], published["dependencies"]);
    assert_eq!(ours["package"]["edition"], published["package"]["edition"]);
    for (name, dependency) in published["dependencies"].as_table().expect("dependencies") {
        assert_eq!(
            dependency.get("optional"),
            Some(&Value::Boolean(true)),
            "{name}"
        );
    }
}

#[test]
fn without_a_feature_there_is_no_dependency() {
    let tree = Command::new(env!("CARGO"))
        .args([
            "tree",
            "--manifest-path",
            "generated/Cargo.toml",
            "-e",
            "normal,build",
        ])
        .output()
        .expect("cargo tree");
    let text = String::from_utf8_lossy(&tree.stdout).into_owned();
    assert_eq!(text.trim().lines().count(), 1, "{text}");
}

/// Without a `default-run`, `cargo run -- generate --check` would build the workbench as well, whose build script updates the files
/// before they are checked.
#[test]
fn a_check_builds_no_workbench() {
    let xtask = manifest("codegen/xtask/Cargo.toml");
    assert_eq!(xtask["package"]["default-run"].as_str(), Some("xtask"));
}
