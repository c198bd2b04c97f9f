//! The files that `init` writes.

use crate::api_title::title_from_name;
use crate::error::CliError;
use crate::file_patterns::find_matching_files;
use crate::input::read_text;
use error_tables_codegen::tools::files::ProjectRoot;
use error_tables_codegen::tools::model::Api;
use std::fmt::Write;
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

/// A table with one row to replace.
pub(crate) fn example_table(api: &str) -> [NewFile; 2] {
    let folder = Path::new("error-tables").join(api);
    let title = toml_edit::value(title_from_name(api));
    [
        NewFile::new(folder.join("api.toml"), format!("title = {title}\n")),
        NewFile::new(
            folder.join("codes.csv"),
            "code,status,meaning,remedy\nEXAMPLE,400,Replace this row with an error of the API,Edit codes.csv\n",
        ),
    ]
}

/// The call of the generator in a build script. The module is a folder beside the root file of the crate.
pub(crate) fn builder_call(module: &str, indent: &str) -> String {
    let calls = [
        "error_tables_codegen::Builder::new(\"error-tables\")",
        &format!("    .module(\"{module}\")"),
        "    .docs(\"docs/errors\")",
        "    .build()",
    ];
    calls.map(|line| format!("{indent}{line}\n")).concat()
}

pub(crate) fn build_script(path: PathBuf, module: &str) -> NewFile {
    let call = builder_call(module, "    ");
    NewFile::new(
        path,
        format!("fn main() -> std::process::ExitCode {{\n{call}}}\n"),
    )
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

/// The files of a new crate, but for those of any crate.
pub(crate) fn new_crate(name: &str, source: &InlineTable) -> [NewFile; 2] {
    [
        NewFile::new(
            "Cargo.toml",
            format!(
                "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[build-dependencies]\n{GENERATOR} = {source}\n"
            ),
        ),
        NewFile::new(".gitignore", "/target\n"),
    ]
}

/// A program that matches on an error of the API.
pub(crate) fn example_program(api: &Api) -> NewFile {
    let module = &api.module;
    let first = api.codes.first().map(|code| code.name.value.as_str());
    let mut arms = String::new();
    if let Some(first) = first {
        arms = format!(
            "            ErrorCode::{first} => println!(\"{{}} is handled: {{error}}\", error.code()),\n"
        );
        if api.codes.len() > 1 {
            arms.push_str("            other => println!(\"{}: {other}\", other.code()),\n");
        }
    }
    NewFile::new(
        "src/main.rs",
        format!(
            "mod errors;\n\nuse errors::{module}::ErrorCode;\n\nfn main() {{\n    for error in ErrorCode::ALL {{\n        match error {{\n{arms}        }}\n    }}\n}}\n"
        ),
    )
}

/// The features of a generated crate, and the optional dependency of each.
pub(crate) const FEATURES: [(&str, &str, &str); 3] = [
    (
        "json",
        "[\"dep:serde_json\"]",
        "serde_json = { version = \"1\", default-features = false, features = [\"alloc\"], optional = true }",
    ),
    (
        "http",
        "[\"json\", \"dep:http\"]",
        "http = { version = \"1\", optional = true }",
    ),
    (
        "serde",
        "[\"dep:serde\"]",
        "serde = { version = \"1\", default-features = false, optional = true }",
    ),
];

/// The manifest of a crate whose sources were generated, with the features that they use.
pub(crate) fn generated_manifest(out: &Path) -> Result<NewFile, CliError> {
    let path = out.join("src");
    let mut sources = String::new();
    let found = ProjectRoot::new(&path)
        .ok()
        .and_then(|root| find_matching_files(&path, "**/*.rs", &root).ok());
    for file in found.unwrap_or_default().files {
        let text = read_text(&file).map_err(|source| CliError::cannot_read(&file, source))?;
        sources.push_str(&text);
    }
    let is_used = |name: &str| sources.contains(&format!("feature = \"{name}\""));
    let used: Vec<_> = FEATURES.iter().filter(|(name, ..)| is_used(name)).collect();
    let absolute = std::path::absolute(out).unwrap_or_default();
    let name = crate_name(&absolute.file_name().unwrap_or_default().to_string_lossy());
    let mut text =
        format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2021\"\n");
    if !used.is_empty() {
        text.push_str("\n[features]\n");
        for (name, value, _) in &used {
            let _ = writeln!(text, "{name} = {value}");
        }
        text.push_str("\n[dependencies]\n");
        for (.., dependency) in &used {
            let _ = writeln!(text, "{dependency}");
        }
    }
    Ok(NewFile::new(out.join("Cargo.toml"), text))
}

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
