//! The workbench compiles the published crate's sources, so the two manifests offer the same features; and without a feature
//! the published crate depends on nothing. Every dependency of the other crates has a reason, and no crate has unsafe code.

use error_tables_test_support::is_blessing;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::process::Command;
use toml::de::{DeTable, DeValue};

fn manifest(path: &str) -> Value {
    let text = std::fs::read_to_string(path).expect(path);
    to_json(&DeValue::Table(
        DeTable::parse(&text).expect("TOML").into_inner(),
    ))
}

fn to_json(value: &DeValue) -> Value {
    match value {
        DeValue::Boolean(value) => Value::from(*value),
        DeValue::Array(list) => list.iter().map(|item| to_json(item.get_ref())).collect(),
        DeValue::Table(table) => {
            let members = table.iter();
            members
                .map(|(key, value)| (key.get_ref().to_string(), to_json(value.get_ref())))
                .collect()
        }
        other => Value::from(other.as_str().unwrap_or_default()),
    }
}

#[test]
fn the_workbench_mirrors_the_features_and_has_them_on() {
    let (ours, published) = (manifest("Cargo.toml"), manifest("generated/Cargo.toml"));
    let mut mirrored = ours["features"].as_object().expect("features").clone();
    let on = mirrored.remove("default").expect("a default");
    let features = published["features"].as_object().expect("features");
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
    for (name, dependency) in published["dependencies"].as_object().expect("dependencies") {
        assert_eq!(
            dependency.get("optional"),
            Some(&Value::from(true)),
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

/// The manifests of this repository. The published crate generates its own `forbid`.
fn manifests() -> Vec<String> {
    let files = Command::new("git")
        .args(["ls-files", "*Cargo.toml"])
        .output();
    let files = String::from_utf8(files.expect("git").stdout).expect("text");
    files.lines().map(str::to_string).collect()
}

#[test]
fn unsafe_code_is_forbidden_everywhere() {
    let forbids = |lints: Option<&Value>| {
        lints.and_then(|lints| lints.get("rust")?.get("unsafe_code")?.as_str()) == Some("forbid")
    };
    let workspace = manifest("Cargo.toml");
    assert!(forbids(workspace["workspace"].get("lints")));
    let manifests = manifests();
    assert!(manifests.len() > 10, "{manifests:?}");
    for path in &manifests {
        let manifest = manifest(path);
        let lints = manifest.get("lints");
        let inherits = lints.is_some_and(|lints| lints.get("workspace").is_some());
        let lib = path.replace("Cargo.toml", "src/lib.rs");
        let has_attribute = std::fs::read_to_string(lib)
            .is_ok_and(|text| text.contains("\n#![forbid(unsafe_code)]\n"));
        assert!(inherits || forbids(lints) || has_attribute, "{path}");
    }
    println!(
        "figure: unsafe code is forbidden in {} packages",
        manifests.len()
    );
}

/// The packages that users compile, and the platform that their dependencies are counted for.
const PUBLISHED: [&str; 7] = [
    "codegen",
    "codegen/review",
    "codegen/documents",
    "codegen/exports",
    "codegen/site",
    "codegen/cli",
    "codegen/mock",
];
const TABLE: &str = "codegen/DEPENDENCIES.md";

/// What `cargo metadata` knows of the packages and their dependencies.
struct Graph(Value);

impl Graph {
    fn read() -> Self {
        let metadata = Command::new(env!("CARGO"))
            .args(["metadata", "--locked", "--format-version", "1"])
            .args(["--filter-platform", "x86_64-unknown-linux-gnu"])
            .output()
            .expect("cargo metadata");
        let error = String::from_utf8_lossy(&metadata.stderr).into_owned();
        Graph(serde_json::from_slice(&metadata.stdout).expect(&error))
    }

    /// The packages that one depends on directly, with their names, without those for tests.
    fn dependencies(&self, id: &str) -> BTreeMap<String, String> {
        let nodes = self.0["resolve"]["nodes"].as_array().expect("nodes");
        let node = nodes.iter().find(|node| node["id"] == id).expect("a node");
        let deps = node["deps"].as_array().expect("dependencies").iter();
        let deps = deps.filter(|dep| {
            let kinds = dep["dep_kinds"].as_array().expect("kinds");
            kinds.iter().any(|kind| kind["kind"] != "dev")
        });
        let text = |value: &Value| value.as_str().expect("text").to_string();
        deps.map(|dep| (self.package(&text(&dep["pkg"]), "name"), text(&dep["pkg"])))
            .collect()
    }

    fn package(&self, id: &str, member: &str) -> String {
        let packages = self.0["packages"].as_array().expect("packages");
        let package = packages.iter().find(|package| package["id"] == id);
        package.expect("a package")[member]
            .as_str()
            .expect("text")
            .to_string()
    }

    fn id_of(&self, folder: &str) -> String {
        let path = std::path::absolute(folder)
            .expect("a path")
            .join("Cargo.toml");
        let packages = self.0["packages"].as_array().expect("packages");
        let package = packages
            .iter()
            .find(|package| package["manifest_path"] == path.to_str().expect("text"));
        package.expect(folder)["id"]
            .as_str()
            .expect("text")
            .to_string()
    }

    /// The packages that one needs if it does not depend on another itself.
    fn reachable(&self, root: &str, without: Option<&str>) -> BTreeSet<String> {
        let (mut reached, mut next) = (BTreeSet::new(), vec![root.to_string()]);
        while let Some(id) = next.pop() {
            for (_, dependency) in self.dependencies(&id) {
                let is_left_out = id == root && Some(dependency.as_str()) == without;
                if !is_left_out && reached.insert(dependency.clone()) {
                    next.push(dependency);
                }
            }
        }
        reached
    }
}

/// The table has each dependency with the reason for it, and with the number of packages that would not be compiled without it.
/// `BLESS=1` writes the numbers; the reasons are written by hand.
#[test]
fn each_dependency_has_a_reason_and_its_weight() {
    let graph = Graph::read();
    let old = std::fs::read_to_string(TABLE).unwrap_or_default();
    let reason = |package: &str, name: &str| -> String {
        let mut rows = old
            .split(&format!("\n## {package}\n"))
            .nth(1)
            .unwrap_or_default();
        rows = rows.split("\n## ").next().unwrap_or_default();
        let row = rows
            .lines()
            .find(|row| row.starts_with(&format!("| `{name}` |")));
        let cell = row
            .and_then(|row| row.split(" | ").nth(1))
            .unwrap_or_default();
        cell.trim().to_string()
    };
    let mut text = "# Dependencies\n\nThe dependencies of each package, with the reason for each. `alone` is the number of packages that are compiled for this dependency\nalone, itself included; it is 0 if another dependency needs it too. The numbers are for the whole workspace, whose packages share the\nfeatures of their dependencies: a build script that uses `error-tables-codegen` compiles fewer packages. A test compares the numbers with\n`Cargo.lock`; `BLESS=1 cargo test -p error-tables-workbench --test generator manifests` writes them.\n".to_string();
    let mut missing = Vec::new();
    for folder in PUBLISHED {
        let id = graph.id_of(folder);
        let package = graph.package(&id, "name");
        let all = graph.reachable(&id, None);
        let _ = write!(text, "\n## {package}\n\n{} packages in all.\n\n| dependency | reason | alone |\n|---|---|---|\n", all.len());
        for (name, dependency) in graph.dependencies(&id) {
            let alone = all.len() - graph.reachable(&id, Some(&dependency)).len();
            let reason = reason(&package, &name);
            if reason.is_empty() {
                missing.push(format!("{package}: {name}"));
            }
            let _ = writeln!(text, "| `{name}` | {reason} | {alone} |");
        }
    }
    if is_blessing() {
        std::fs::write(TABLE, &text).expect("written");
    }
    assert!(
        missing.is_empty(),
        "write the reasons into {TABLE}: {missing:?}"
    );
    assert_eq!(
        old, text,
        "{TABLE} is out of date; BLESS=1 writes the numbers"
    );
    println!(
        "figure: {} dependencies have a reason",
        text.matches("\n| `").count()
    );
}
