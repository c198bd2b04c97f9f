//! The `Cargo.toml` of a crate: what it says about the crate, and the dependency that `init` adds.

use super::files::GENERATOR;
use crate::error::CliError;
use std::path::{Path, PathBuf};
use toml_edit::{DocumentMut, InlineTable, Item, Table, TomlError, value};

/// The `Cargo.toml` in the current folder.
pub(crate) struct Manifest {
    /// The text as it is.
    pub(crate) text: String,
    document: DocumentMut,
}

/// The build script of a crate.
pub(crate) enum BuildScript {
    /// The file, which need not exist yet.
    File(PathBuf),
    /// `build = false`.
    Off,
}

impl Manifest {
    pub(crate) fn read() -> Result<Self, CliError> {
        let path = Path::new("Cargo.toml");
        let text =
            crate::input::read_text(path).map_err(|source| CliError::cannot_read(path, source))?;
        let document = text
            .parse()
            .map_err(|error| invalid_manifest(path, &text, &error))?;
        let manifest = Manifest { text, document };
        if manifest.document.get("package").is_none() {
            return Err(CliError::usage_with_help(
                "Cargo.toml is that of a workspace, which has no code of its own",
                manifest.suggest_member(),
            ));
        }
        Ok(manifest)
    }

    /// Names the members of a workspace as folders to run in.
    fn suggest_member(&self) -> String {
        let members = self
            .document
            .get("workspace")
            .and_then(|table| table.get("members"));
        let members = members.and_then(Item::as_array).into_iter().flatten();
        let members: Vec<&str> = members.filter_map(toml_edit::Value::as_str).collect();
        match members[..] {
            [] => "make a crate with `cargo new`, and run `init` in it".to_string(),
            [first, ..] => format!(
                "run it in the crate that is to have the errors, such as `error-tables -C {first} init`; the members are {}",
                members.join(", ")
            ),
        }
    }

    fn package(&self, key: &str) -> Option<&Item> {
        self.document.get("package")?.get(key)
    }

    /// The name of the crate.
    pub(crate) fn name(&self) -> Option<&str> {
        self.package("name")?.as_str()
    }

    pub(crate) fn build_script(&self) -> BuildScript {
        match self.package("build") {
            Some(item) if item.as_bool() == Some(false) => BuildScript::Off,
            item => {
                let path = item.and_then(Item::as_str).unwrap_or("build.rs");
                BuildScript::File(PathBuf::from(path))
            }
        }
    }

    /// Whether the build script has the generator already.
    pub(crate) fn calls_generator(&self) -> bool {
        let BuildScript::File(path) = self.build_script() else {
            return false;
        };
        crate::input::read_text(path).is_ok_and(|text| text.contains("error_tables_codegen"))
    }

    /// The file that modules of the crate are declared in, and whether it is a library's.
    pub(crate) fn root_file(&self) -> (PathBuf, bool) {
        let lib = self.document.get("lib").and_then(|lib| lib.get("path"));
        let lib = lib.and_then(Item::as_str).unwrap_or("src/lib.rs");
        if Path::new(lib).is_file() {
            return (PathBuf::from(lib), true);
        }
        let bins = self.document.get("bin").and_then(Item::as_array_of_tables);
        let bin = bins.and_then(|bins| bins.get(0)?.get("path")?.as_str());
        (PathBuf::from(bin.unwrap_or("src/main.rs")), false)
    }

    /// Whether the crate has the generator among its build dependencies.
    pub(crate) fn has_generator(&self) -> bool {
        let table = self.document.get("build-dependencies");
        table.is_some_and(|table| table.get(GENERATOR).is_some())
    }

    /// The text with the generator among the build dependencies.
    pub(crate) fn with_generator(&self, source: &InlineTable) -> String {
        let mut document = self.document.clone();
        let table = document
            .entry("build-dependencies")
            .or_insert_with(|| Item::Table(Table::new()));
        table[GENERATOR] = value(source.clone());
        document.to_string()
    }
}

/// The error of a manifest that is not TOML, with its position.
pub(crate) fn invalid_manifest(path: &Path, text: &str, error: &TomlError) -> CliError {
    let start = error.span().map_or(0, |span| span.start);
    let before = text.get(..start).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before
        .rsplit('\n')
        .next()
        .unwrap_or_default()
        .chars()
        .count()
        + 1;
    let message = error.message().trim_end().replace('\n', "; ");
    CliError::usage_with_help(
        format!("{}:{line}:{column}: {message}", path.display()),
        "correct the file, and run the command again",
    )
}
