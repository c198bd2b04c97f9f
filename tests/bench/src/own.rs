//! Our side of every comparison: tables on disk, and the crate that the generator makes of them.

use crate::Result;
use crate::tables::{Numbers, Table};
use crate::work::Work;
use error_tables_codegen::Builder;
use std::fmt::Write;
use std::path::PathBuf;

/// Writes a table of words with a status and a message a row, and gives the folder of tables.
pub fn words(work: &Work, name: &str, table: &Table) -> Result<PathBuf> {
    let mut text = String::from("code,name,status,message\n");
    for (row, (code, message)) in table.codes.iter().zip(&table.messages).enumerate() {
        let name = if code.starts_with(|first: char| first.is_ascii_digit()) {
            format!("S{code}")
        } else {
            String::new()
        };
        writeln!(text, "{code},{name},{},{message}", status(row))?;
    }
    write(work, name, "title = \"Bench\"\n", &text)
}

/// Statuses as tables have them: a few, repeated.
pub fn status(row: usize) -> u16 {
    [400, 404, 404, 409, 422, 429, 500][row % 7]
}

/// Writes a table of integers.
pub fn numbers(work: &Work, name: &str, table: &Numbers) -> Result<PathBuf> {
    let mut text = String::from("code,name\n");
    for (row, code) in table.codes.iter().enumerate() {
        writeln!(text, "{code},V{row}")?;
    }
    write(
        work,
        name,
        "title = \"Bench\"\n[codes]\ntype = \"u32\"\n",
        &text,
    )
}

fn write(work: &Work, name: &str, descriptor: &str, rows: &str) -> Result<PathBuf> {
    work.write(format!("{name}/error-tables/bench/api.toml"), descriptor)?;
    work.write(format!("{name}/error-tables/bench/codes.csv"), rows)?;
    Ok(work.root.join(name).join("error-tables"))
}

/// Generates the package `name` from the tables in its own folder.
pub fn generate(work: &Work, name: &str) -> Result<()> {
    work.package(name, "", None, None)?;
    let folder = work.root.join(name);
    let builder = Builder::new(folder.join("error-tables")).sources(folder.join("src"));
    builder
        .generate()
        .map_err(|error| error.lines().join("\n"))?;
    Ok(())
}
