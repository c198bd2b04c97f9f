//! The bump that `diff` requires, confirmed by the compiler: a crate that names everything in the old tables must compile against the
//! new ones unless a major version is required, and a crate that names what is new must not compile against the old ones if a minor
//! version is.

use crate::support::{EDITS, base_tables, edited_tables, replace_tables};
use error_tables_codegen::Builder;
use error_tables_codegen::tools::lower::build_model;
use error_tables_codegen::tools::model::{Api, CodeType, ColumnType, Model};
use error_tables_codegen::tools::name::variant_name;
use error_tables_codegen::tools::template::ParameterType;
use error_tables_codegen::tools::tree::Tree;
use error_tables_review::diff::diff;
use error_tables_review::rule::Bump;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Rules that require a major version for a reason that the compiler cannot see.
const UNSEEN: [(&str, &str); 1] = [(
    "code-reused",
    "the variant is the same and means something else",
)];

fn model(tables: &Path) -> Model {
    build_model(Tree::read(tables).expect("read")).expect("sound")
}

/// Compiles a source; gives the output if that succeeds.
fn compiles(source: &Path, name: &str, library: Option<&Path>) -> Option<PathBuf> {
    let output = source.with_file_name(format!("lib{name}.rmeta"));
    let mut rustc = Command::new(std::env::var_os("RUSTC").unwrap_or("rustc".into()));
    rustc.args(["--edition=2021", "--crate-type=lib", "--emit=metadata"]);
    rustc
        .args(["--crate-name", name])
        .arg(source)
        .arg("-o")
        .arg(&output);
    if let Some(library) = library {
        let library = format!("errors={}", library.display());
        rustc.args(["--extern", &library]);
        if name == "old" {
            rustc.arg("-Ddeprecated");
        }
    }
    let done = rustc.output().expect("rustc").status.success();
    done.then_some(output)
}

/// The generated crate of a folder of tables, compiled.
fn library(tables: &Path) -> PathBuf {
    let sources = tables.with_extension("src");
    Builder::new(tables)
        .sources(&sources)
        .generate()
        .expect("generated");
    compiles(&sources.join("lib.rs"), "errors", None).expect("what is generated compiles")
}

/// Writes a crate that names everything generated from the tables, including messages with placeholders.
fn consumer(model: &Model, sources: &Path, file: &Path) {
    let mut out = String::from("#![allow(unused)]\nuse errors::DocumentedError;\n");
    for api in &model.apis {
        let module = &api.module;
        let _ = writeln!(out, "fn {module}() {{");
        let kind = match api.code_type {
            _ if api.has_ranges() => format!("errors::{module}::CodeRange"),
            CodeType::String => "&'static str".to_string(),
            kind => kind.name().to_string(),
        };
        for code in &api.codes {
            let variant = format!("errors::{module}::ErrorCode::{}", code.name.value);
            let retired = if code.is_retired() {
                "#[allow(deprecated)]"
            } else {
                ""
            };
            let _ = writeln!(
                out,
                "    {retired} {{\n    let _: {kind} = {variant}.code();"
            );
            if let Some(key) = &api.key {
                let kind = match key.kind {
                    CodeType::String => "&'static str",
                    kind => kind.name(),
                };
                let _ = writeln!(
                    out,
                    "    let _: Option<{kind}> = {variant}.{}();",
                    key.name.value
                );
            }
            if !api.locales.is_empty() {
                let _ = writeln!(out, "    let _ = {variant}.message_in(\"de\");");
            }
            if api.url.is_some() {
                let _ = writeln!(out, "    let _ = {variant}.url();");
            }
            write_columns(api, &variant, &mut out);
            out.push_str("    }\n");
        }
        if sources.join(module).join("message.rs").exists() {
            for code in &api.codes {
                let parameters = code.message.iter().flat_map(|m| m.value.parameters());
                let fields: Vec<String> = parameters
                    .map(|parameter| {
                        let value = match parameter.kind {
                            ParameterType::Text => "\"\"",
                            ParameterType::Bool => "true",
                            ParameterType::Integer(_) => "0",
                        };
                        format!("{}: {value}", parameter.name.to_lowercase())
                    })
                    .collect();
                if !fields.is_empty() {
                    let (name, fields) = (&code.name.value, fields.join(", "));
                    let message = format!("errors::{module}::ErrorMessage::{name}");
                    let _ = writeln!(out, "    let _ = {message} {{ {fields} }};");
                }
            }
        }
        for status in &api.statuses {
            let _ = writeln!(
                out,
                "    let _: u16 = errors::{module}::Status::{}.code();",
                status.name.value
            );
        }
        write_operations(api, &mut out);
        if let Some(parent) = api.parent.and_then(|at| model.apis.get(at)) {
            let _ = writeln!(
                out,
                "    let _ = |code: errors::{}::ErrorCode| errors::{module}::ErrorCode::from(code);",
                parent.module
            );
        }
        out.push_str("}\n");
    }
    fs::write(file, out).expect("written");
}

fn write_columns(api: &Api, variant: &str, out: &mut String) {
    let module = &api.module;
    for column in &api.columns {
        let kind = match column.kind {
            ColumnType::String => "&'static str".to_string(),
            ColumnType::Bool => "bool".to_string(),
            ColumnType::Integer if column.builtin => "u8".to_string(),
            ColumnType::Integer => "i64".to_string(),
            ColumnType::Word => format!("errors::{module}::{}", column.type_name.value),
            ColumnType::Code => format!("errors::{module}::ErrorCode"),
        };
        let kind = if column.several {
            format!("&[{kind}]")
        } else {
            format!("Option<{kind}>")
        };
        let _ = writeln!(
            out,
            "    let _: {kind} = {variant}.{}();",
            column.name.value
        );
        for word in &column.words {
            let word = variant_name(&word.value).expect("a valid word");
            let kind = &column.type_name.value;
            let _ = writeln!(out, "    let _ = errors::{module}::{kind}::{word};");
        }
    }
}

fn write_operations(api: &Api, out: &mut String) {
    for operation in &api.operations {
        let (module, name) = (&api.module, &operation.name.value);
        let _ = writeln!(
            out,
            "    let _: &[_] = errors::{module}::Operation::{name}.errors();"
        );
    }
}

#[test]
#[ignore = "compiles some hundred crates; .ci/run runs it"]
fn the_compiler_confirms_the_bump() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let (old, new) = (root.join("old"), root.join("new"));
    replace_tables(&old, &base_tables());
    let (base, before) = (model(&old), library(&old));
    consumer(&base, &old.with_extension("src"), &root.join("old.rs"));
    assert!(
        compiles(&root.join("old.rs"), "old", Some(&before)).is_some(),
        "the consumer compiles against its own tables"
    );
    let (mut failures, mut seen) = (Vec::new(), 0);
    let text = fs::read_to_string(EDITS).expect("the edits");
    for case in text.split("== ").skip(1) {
        let title = case.lines().next().unwrap_or("");
        replace_tables(&new, &edited_tables(case));
        let head = model(&new);
        let findings = diff(&base, &head);
        // Code for bodies is behind features of the published crate, which need further crates.
        let messages = old.with_extension("src").join("bank/message.rs").exists();
        let rules: Vec<&str> = findings.iter().map(|finding| finding.rule.id).collect();
        let unseen = |rule: &&str| {
            rule.starts_with("envelope-")
                || !messages && rule.starts_with("placeholder-")
                || UNSEEN.iter().any(|(known, _)| known == rule)
        };
        if rules.iter().any(unseen) {
            continue;
        }
        seen += 1;
        let bump = findings
            .iter()
            .filter_map(|finding| finding.bump)
            .max()
            .unwrap_or(Bump::None);
        let after = library(&new);
        consumer(&head, &new.with_extension("src"), &root.join("new.rs"));
        let (still, already) = std::thread::scope(|scope| {
            let already =
                scope.spawn(|| compiles(&root.join("new.rs"), "new", Some(&before)).is_some());
            let still = compiles(&root.join("old.rs"), "old", Some(&after)).is_some();
            (still, already.join().expect("compiled or not"))
        });
        let minor = |rules: &[&str]| {
            findings.iter().any(|finding| {
                rules.contains(&finding.rule.id) && finding.bump == Some(Bump::Minor)
            })
        };
        let retired = minor(&["deprecated-added", "code-retired"]);
        // The former name of a variant is a deprecated constant.
        let warned = retired || minor(&["name-changed"]);
        if still != (bump < Bump::Major && !warned) {
            failures.push(format!(
                "{title}: {bump:?}, and what compiled {}",
                if still {
                    "still does"
                } else {
                    "does not any more"
                }
            ));
        }
        // What is new in a major version may exist in the old tables.
        let new = bump == Bump::Minor && !retired;
        if bump < Bump::Major && already == new {
            failures.push(format!(
                "{title}: {bump:?}, and what is new {}",
                if already {
                    "compiled before"
                } else {
                    "did not compile before"
                }
            ));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(seen > 40, "only {seen} edits were compiled");
}
