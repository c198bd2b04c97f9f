//! The files that `init` writes.

use super::crate_needs::CrateNeeds;
use crate::error::CliError;
use error_tables_codegen::tools::api_title::title_from_name;
use error_tables_codegen::tools::model::Api;
use std::path::{Path, PathBuf};
use toml_edit::InlineTable;

/// The crate of the generator.
pub(crate) const GENERATOR: &str = "error-tables-codegen";
/// Where the crates come from as long as they are on no registry.
pub(crate) const REPOSITORY: &str = env!("CARGO_PKG_REPOSITORY");

/// A file that is written if there is none.
pub(crate) struct NewFile {
    pub(crate) path: PathBuf,
    pub(crate) text: String,
    /// The lines that an existing file needs.
    pub(crate) otherwise: Option<&'static str>,
}

impl NewFile {
    pub(crate) fn new(path: impl Into<PathBuf>, text: impl Into<String>) -> Self {
        NewFile {
            path: path.into(),
            text: text.into(),
            otherwise: None,
        }
    }
}

/// Where a build takes the generator from: a checkout, or the repository.
pub(crate) fn generator_source(checkout: Option<&Path>) -> InlineTable {
    let mut table = InlineTable::new();
    match checkout {
        Some(path) => table.insert("path", path.to_string_lossy().as_ref().into()),
        None => table.insert("git", REPOSITORY.into()),
    };
    table
}

/// A table with one row to replace. If responses are generated, it describes their body.
pub(crate) fn example_table(api: &str, methods: &[&str]) -> [NewFile; 2] {
    let folder = Path::new("error-tables").join(api);
    let title = toml_edit::value(title_from_name(api));
    let body = if methods.iter().any(|name| *name != "serde") {
        "\n[body]\ncode = \"/code\"\nmessage = \"/message\"\n"
    } else {
        ""
    };
    [
        NewFile::new(folder.join("api.toml"), format!("title = {title}\n{body}")),
        NewFile::new(
            folder.join("codes.csv"),
            "code,status,meaning,remedy\nEXAMPLE,400,Replace this row with an error of the API,Edit codes.csv\n",
        ),
    ]
}

/// The build script of a crate that has generated code.
pub(crate) struct Generator<'a> {
    /// The folder that has `error-tables` and `docs`, as a path that ends with a slash, or nothing.
    pub(crate) root: &'a str,
    /// The module, a folder beside the root file of the crate.
    pub(crate) module: &'a str,
    /// Further methods of the builder.
    pub(crate) methods: &'a [&'a str],
}

impl Generator<'_> {
    /// The call of the builder.
    pub(crate) fn call(&self, indent: &str) -> String {
        let Generator {
            root,
            module,
            methods,
        } = self;
        let mut calls = vec![
            format!("error_tables_codegen::Builder::new(\"{root}error-tables\")"),
            format!("    .module(\"{module}\")"),
            format!("    .docs(\"{root}docs/errors\")"),
        ];
        calls.extend(methods.iter().map(|name| format!("    .{name}()")));
        calls.push("    .build()".to_string());
        let lines = calls.iter().map(|line| format!("{indent}{line}\n"));
        lines.collect()
    }

    pub(crate) fn script(&self, path: impl Into<PathBuf>) -> NewFile {
        let call = self.call("    ");
        NewFile::new(
            path,
            format!("fn main() -> std::process::ExitCode {{\n{call}}}\n"),
        )
    }
}

/// The lines that make merges of tables and generated files easy.
pub(crate) fn git_attributes(module: Option<&str>) -> Vec<String> {
    let mut lines = vec!["/error-tables/*/*.csv merge=union".to_string()];
    if let Some(module) = module {
        lines.push(format!("/{module}/** merge=union linguist-generated"));
        lines.push("/docs/errors/*.md merge=union linguist-generated".to_string());
    }
    lines
}

/// The module of the errors in a new workspace.
pub(crate) const NEW_MODULE: &str = "errors/src/generated";

/// A workspace of a library that has the errors and a program that uses it, but for the program's source.
pub(crate) fn new_workspace(
    folder: &str,
    source: &InlineTable,
    methods: &[&str],
) -> Result<Vec<NewFile>, CliError> {
    let (library, program) = new_packages(folder);
    let package = |name: &str| {
        format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n")
    };
    let generator = Generator {
        root: "../",
        module: "src/generated",
        methods,
    };
    let manifest = format!(
        "{}\n[build-dependencies]\n{GENERATOR} = {source}\n",
        package(&library)
    );
    let path = Path::new("errors/Cargo.toml");
    let needs = CrateNeeds::of_methods(methods).add_to(&manifest, path)?;
    let manifest = needs.map_or(manifest, |(added, _)| added);
    let use_library = format!(
        "{}\n[dependencies]\n{library}.path = \"../errors\"\n",
        package(&program)
    );
    Ok(vec![
        NewFile::new(
            "Cargo.toml",
            "[workspace]\nmembers = [\"errors\", \"app\"]\nresolver = \"3\"\n",
        ),
        NewFile::new(".gitignore", "/target\n"),
        NewFile::new(path, manifest),
        generator.script("errors/build.rs"),
        NewFile::new(
            "errors/src/lib.rs",
            "//! The errors of the tables in `error-tables`, generated by the build script.\n\nmod generated;\n\npub use generated::*;\n",
        ),
        NewFile::new("app/Cargo.toml", use_library),
    ])
}

/// The names of the library and the program in a new workspace.
fn new_packages(folder: &str) -> (String, String) {
    let name = crate_name(folder);
    let library = match name.strip_suffix("-errors") {
        Some(_) => name.clone(),
        None => format!("{name}-errors"),
    };
    (library, format!("{name}-app"))
}

/// The program in a new workspace, which matches on an error of the API.
pub(crate) fn example_program(folder: &str, api: &Api) -> NewFile {
    let library = new_packages(folder).0.replace('-', "_");
    let module = &api.module;
    let first = api.codes.first().map(|code| code.name.value.as_str());
    let mut arms = String::new();
    if let Some(first) = first {
        arms = format!(
            "            ErrorCode::{first} => println!(\"{{}} is handled: {{error}}\", error.code()),\n"
        );
    }
    NewFile::new(
        PROGRAM,
        format!(
            "use {library}::{module}::ErrorCode;\n\nfn main() {{\n    for error in ErrorCode::ALL {{\n        match error {{\n{arms}            // Dependents need this arm, so that a new row does not break them.\n            other => println!(\"{{}}: {{other}}\", other.code()),\n        }}\n    }}\n}}\n"
        ),
    )
}

/// The path of the program.
pub(crate) const PROGRAM: &str = "app/src/main.rs";

/// A document with a table that `render --inject` fills.
pub(crate) fn document(path: &str, api: &str) -> NewFile {
    NewFile::new(
        path,
        format!("# Errors\n\n<!-- error-tables:begin api={api} -->\n<!-- error-tables:end -->\n"),
    )
}

/// A name that cargo accepts for a crate.
pub(crate) fn crate_name(folder: &str) -> String {
    const TAKEN: [&str; 5] = ["test", "core", "std", "alloc", "proc-macro"];
    match api_name(folder) {
        name if TAKEN.contains(&name.as_str()) => format!("{name}-errors"),
        name => name,
    }
}

/// The name of a crate or folder as that of an API.
pub(crate) fn api_name(name: &str) -> String {
    use heck::ToKebabCase;
    let kebab = name.to_kebab_case();
    let kept: String = kebab
        .chars()
        .filter(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '-')
        .collect();
    let kept = kept.trim_matches('-');
    match kept.chars().next() {
        None => "api".to_string(),
        Some(first) if first.is_ascii_digit() => format!("api-{kept}"),
        Some(_) => kept.to_string(),
    }
}
