//! The packages of a look-up benchmark: one per implementation, and a program that runs all of them.

use crate::Result;
use crate::generated_crate;
use crate::implementations::Implementation;
use crate::tables::{Numbers, Table};
use crate::workspace::{Workspace, format_tokens};

/// The name of the package of an implementation for a table.
pub fn package_name(table: &str, implementation: Implementation) -> String {
    format!("f{table}_{}", implementation.name())
}

/// The name of the program that runs every implementation for a table.
pub fn runner_name(table: &str) -> String {
    format!("run_{table}")
}

/// Lists the packages of these implementations, with the generated crate if they use it.
pub fn list_packages(table: &str, implementations: &[Implementation]) -> Vec<String> {
    let own = implementations
        .contains(&Implementation::Own)
        .then(|| format!("own_{table}"));
    let implementations = implementations
        .iter()
        .map(|implementation| package_name(table, *implementation));
    implementations.chain(own).collect()
}

/// Writes the packages for a table of string codes.
pub fn write_word_packages(
    workspace: &Workspace,
    table: &Table,
    implementations: &[Implementation],
) -> Result<()> {
    let own = format!("own_{}", table.name);
    generated_crate::write_word_table(workspace, &own, table)?;
    generated_crate::generate_package(workspace, &own)?;
    for implementation in implementations {
        let library = match implementation {
            Implementation::Own => String::new(),
            implementation => format_tokens(implementation.render_words(table))?,
        };
        write_implementation(workspace, table.name, *implementation, &library, "&code")?;
    }
    write_keys(workspace, table.name, &table.codes, &table.misses)
}

/// Writes the packages for a table of integer codes.
pub fn write_integer_packages(
    workspace: &Workspace,
    table: &Numbers,
    implementations: &[Implementation],
) -> Result<()> {
    let own = format!("own_{}", table.name);
    generated_crate::write_integer_table(workspace, &own, table)?;
    generated_crate::generate_package(workspace, &own)?;
    for implementation in implementations {
        let library = match implementation {
            Implementation::Own => String::new(),
            implementation => format_tokens(implementation.render_integers(table))?,
        };
        write_implementation(
            workspace,
            table.name,
            *implementation,
            &library,
            "code.parse().unwrap_or(0)",
        )?;
    }
    write_keys(workspace, table.name, &table.codes, &table.misses)
}

fn write_keys<T: ToString>(
    workspace: &Workspace,
    table: &str,
    codes: &[T],
    misses: &[T],
) -> Result<()> {
    for (file, keys) in [("codes", codes), ("misses", misses)] {
        let lines: Vec<String> = keys.iter().map(ToString::to_string).collect();
        let path = format!("{}/{file}.txt", runner_name(table));
        workspace.write_file(path, &lines.join("\n"))?;
    }
    Ok(())
}

fn lookup_path(table: &str, implementation: Implementation) -> String {
    match implementation {
        Implementation::Own => format!("own_{table}::bench::ErrorCode::from_code"),
        implementation => format!("{}::find", package_name(table, implementation)),
    }
}

fn dependency(table: &str, implementation: Implementation) -> String {
    match implementation {
        Implementation::Own => format!("own_{table} = {{ path = \"../own_{table}\" }}\n"),
        implementation => implementation.dependency().into(),
    }
}

/// Writes an implementation: a library, and a program that looks up one code.
fn write_implementation(
    workspace: &Workspace,
    table: &str,
    implementation: Implementation,
    library: &str,
    argument: &str,
) -> Result<()> {
    let find = lookup_path(table, implementation);
    let program = format!(
        "fn main() {{\n    let code = std::env::args().nth(1).unwrap_or_default();\n    println!(\"{{:?}}\", {find}({argument}).map(|code| code as u32));\n}}\n"
    );
    let name = package_name(table, implementation);
    workspace.write_package(
        &name,
        &dependency(table, implementation),
        Some(library),
        Some(&program),
    )
}

/// Writes the program that runs the implementations that compiled.
pub fn write_runner(
    workspace: &Workspace,
    table: &str,
    integers: bool,
    implementations: &[Implementation],
) -> Result<()> {
    let read = if integers {
        "pub type Key = u32;\npub fn parse_key(line: &'static str) -> Key { line.parse().expect(\"a number\") }\n"
    } else {
        "pub type Key = &'static str;\npub fn parse_key(line: &'static str) -> Key { line }\n"
    };
    let mut list =
        format!("use super::Visitor;\n{read}pub fn visit_all(visitor: &mut impl Visitor) {{\n");
    let mut dependencies = String::new();
    for implementation in implementations {
        let name = package_name(table, *implementation);
        dependencies += &match implementation {
            Implementation::Own => dependency(table, *implementation),
            _ => format!("{name} = {{ path = \"../{name}\" }}\n"),
        };
        let expected = if matches!(
            implementation,
            Implementation::Match | Implementation::NumEnum
        ) {
            "|_, code| code"
        } else {
            "|row, _| row as u32"
        };
        list += &format!(
            "    visitor.visit({:?}, |code| {}(code).map_or(u32::MAX, |code| code as u32), {expected});\n",
            implementation.name(),
            lookup_path(table, *implementation)
        );
    }
    let program = include_str!("lookup_harness.rs");
    workspace.write_package(&runner_name(table), &dependencies, None, Some(program))?;
    workspace.write_file(
        format!("{}/src/implementations.rs", runner_name(table)),
        &(list + "}\n"),
    )?;
    Ok(())
}
