//! The features and dependencies that generated code needs in the `Cargo.toml` of its crate.

use super::files::crate_name;
use super::manifest::invalid_manifest;
use crate::error::CliError;
use std::path::Path;
use toml_edit::{Array, DocumentMut, Item, Table, TableLike, Value};

/// Generated code that depends on another crate.
struct Dependent {
    /// The feature that it may be behind.
    feature: &'static str,
    /// The feature that it is built on.
    base: Option<&'static str>,
    /// The module that is there if it is generated.
    module: &'static str,
    /// The crate, with its version and features.
    name: &'static str,
    version: &'static str,
    features: Option<&'static str>,
}

const DEPENDENTS: [Dependent; 4] = [
    Dependent {
        feature: "json",
        base: None,
        module: "wire",
        name: "serde_json",
        version: "1.0.60",
        features: Some("alloc"),
    },
    Dependent {
        feature: "http",
        base: Some("json"),
        module: "http_response",
        name: "http",
        version: "1",
        features: None,
    },
    Dependent {
        feature: "axum",
        base: Some("json"),
        module: "axum_response",
        name: "axum",
        version: "0.8",
        features: None,
    },
    Dependent {
        feature: "serde",
        base: None,
        module: "coding",
        name: "serde",
        version: "1.0.100",
        features: None,
    },
];

impl Dependent {
    /// The dependency. Its default features are left out where the generated code needs none of them.
    fn dependency(&self, is_optional: bool) -> Value {
        let mut table = toml_edit::InlineTable::new();
        table.insert("version", self.version.into());
        if self.name != "http" {
            table.insert("default-features", false.into());
        }
        if let Some(feature) = self.features {
            table.insert("features", Array::from_iter([feature]).into());
        }
        if is_optional {
            table.insert("optional", true.into());
        }
        table.into()
    }
}

/// What generated code needs.
pub(crate) struct CrateNeeds {
    dependents: Vec<&'static Dependent>,
    are_behind_features: bool,
}

impl CrateNeeds {
    /// Reads the root file of generated code, `lib.rs` or `mod.rs`.
    pub(crate) fn read(root: &Path) -> Result<Self, CliError> {
        let text =
            crate::input::read_text(root).map_err(|source| CliError::cannot_read(root, source))?;
        let has_module = |dependent: &&Dependent| {
            let declaration = format!("mod {};", dependent.module);
            text.lines().any(|line| line.ends_with(&declaration))
        };
        Ok(CrateNeeds {
            dependents: DEPENDENTS.iter().filter(has_module).collect(),
            are_behind_features: text.contains("#[cfg(feature = "),
        })
    }

    /// What the code needs that these methods of `Builder` make, such as `json`.
    pub(crate) fn of_methods(names: &[&str]) -> Self {
        let includes = |dependent: &&Dependent| {
            let is_base = || {
                DEPENDENTS.iter().any(|other| {
                    other.base == Some(dependent.feature) && names.contains(&other.feature)
                })
            };
            names.contains(&dependent.feature) || is_base()
        };
        CrateNeeds {
            dependents: DEPENDENTS.iter().filter(includes).collect(),
            are_behind_features: false,
        }
    }

    /// A `Cargo.toml` for the code in a folder of its own.
    pub(crate) fn new_manifest(&self, folder: &Path) -> Result<String, CliError> {
        let absolute = std::path::absolute(folder).unwrap_or_default();
        let name = crate_name(&absolute.file_name().unwrap_or_default().to_string_lossy());
        let text =
            format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2021\"\n");
        let added = self.add_to(&text, &folder.join("Cargo.toml"))?;
        Ok(added.map_or(text, |(added, _)| added))
    }

    /// A `Cargo.toml` with what it lacks, and the names of that; `None` if it lacks nothing.
    pub(crate) fn add_to(
        &self,
        text: &str,
        path: &Path,
    ) -> Result<Option<(String, Vec<String>)>, CliError> {
        let parsed: Result<DocumentMut, _> = text.parse();
        let mut document = parsed.map_err(|error| invalid_manifest(path, text, &error))?;
        let mut added = Vec::new();
        if self.are_behind_features {
            for dependent in &self.dependents {
                let features = table(&mut document, "features", path)?;
                if features.contains_key(dependent.feature) {
                    continue;
                }
                let mut enabled: Array = dependent.base.into_iter().collect();
                if is_optional(&document, dependent.name) {
                    enabled.push(format!("dep:{}", dependent.name));
                }
                table(&mut document, "features", path)?
                    .insert(dependent.feature, Item::Value(enabled.into()));
                added.push(format!("the feature `{}`", dependent.feature));
            }
        }
        for dependent in &self.dependents {
            let dependencies = table(&mut document, "dependencies", path)?;
            if !dependencies.contains_key(dependent.name) {
                let dependency = dependent.dependency(self.are_behind_features);
                dependencies.insert(dependent.name, Item::Value(dependency));
                added.push(format!("the dependency `{}`", dependent.name));
            }
        }
        Ok((!added.is_empty()).then(|| (document.to_string(), added)))
    }
}

/// A table of a manifest, which is made if it is not there.
fn table<'a>(
    document: &'a mut DocumentMut,
    name: &str,
    path: &Path,
) -> Result<&'a mut dyn TableLike, CliError> {
    let item = document
        .entry(name)
        .or_insert_with(|| Item::Table(Table::new()));
    item.as_table_like_mut().ok_or_else(|| {
        CliError::usage_with_help(
            format!("{}: `{name}` is not a table", path.display()),
            "correct the file, and run the command again",
        )
    })
}

/// Whether a dependency is optional, as one that is not there yet will be.
fn is_optional(document: &DocumentMut, name: &str) -> bool {
    let dependency = document.get("dependencies").and_then(|all| all.get(name));
    dependency.is_none_or(|dependency| {
        let optional = dependency.get("optional").and_then(Item::as_bool);
        optional == Some(true)
    })
}
