//! The generated side of every comparison: tables on disk, and the crate that is generated from them.

use crate::Result;
use crate::tables::{Numbers, Table};
use crate::workspace::Workspace;
use error_tables_codegen::Builder;
use std::fmt::Write;
use std::path::PathBuf;

/// Writes a table of string codes with statuses and messages; returns the folder of tables.
pub fn write_word_table(workspace: &Workspace, name: &str, table: &Table) -> Result<PathBuf> {
    let mut text = String::from("code,name,status,message\n");
    for (row, (code, message)) in table.codes.iter().zip(&table.messages).enumerate() {
        let name = if code.starts_with(|first: char| first.is_ascii_digit()) {
            format!("S{code}")
        } else {
            String::new()
        };
        writeln!(text, "{code},{name},{},{message}", row_status(row))?;
    }
    write_table(workspace, name, "title = \"Bench\"\n", &text)
}

/// The status of a row. As in real tables, a few statuses repeat.
pub fn row_status(row: usize) -> u16 {
    [400, 404, 404, 409, 422, 429, 500][row % 7]
}

/// Writes a table of integer codes; returns the folder of tables.
pub fn write_integer_table(workspace: &Workspace, name: &str, table: &Numbers) -> Result<PathBuf> {
    let mut text = String::from("code,name\n");
    for (row, code) in table.codes.iter().enumerate() {
        writeln!(text, "{code},V{row}")?;
    }
    write_table(
        workspace,
        name,
        "title = \"Bench\"\n[codes]\ntype = \"u32\"\n",
        &text,
    )
}

fn write_table(workspace: &Workspace, name: &str, descriptor: &str, rows: &str) -> Result<PathBuf> {
    workspace.write_file(format!("{name}/error-tables/bench/api.toml"), descriptor)?;
    workspace.write_file(format!("{name}/error-tables/bench/codes.csv"), rows)?;
    Ok(workspace.root.join(name).join("error-tables"))
}

/// Generates the package `name` from the tables in its folder.
pub fn generate_package(workspace: &Workspace, name: &str) -> Result<()> {
    workspace.write_package(name, "", None, None)?;
    let folder = workspace.root.join(name);
    let builder = Builder::new(folder.join("error-tables")).sources(folder.join("src"));
    builder
        .generate()
        .map_err(|error| error.lines().join("\n"))?;
    Ok(())
}
