//! Converts error tables of other projects and generates a module for each set of them: the small tables in `shapes`, and the whole
//! tables in the folder that the environment variable `CORPUS` names, if it is set. The tables in `tests/known` need no conversion.

mod cloudfoundry;
mod iana;
mod nats;
mod rpc;
mod sqlstate;
mod telethon;

use error_tables_codegen::Builder;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

type Outcome = Result<(), Box<dyn Error>>;

/// A converted table, before it is written.
struct Table {
    api: &'static str,
    descriptor: &'static str,
    file: &'static str,
    rows: Vec<Vec<String>>,
}

/// A file name, and the function that converts its text.
type Reader = (&'static str, fn(&str) -> Result<Table, Box<dyn Error>>);

const READERS: [Reader; 6] = [
    ("postgresql-errcodes.txt", sqlstate::read_table),
    ("nats.json", nats::read_table),
    ("telethon.csv", telethon::read_table),
    ("cloudfoundry-v2.yml", cloudfoundry::read_table),
    ("jsonrpc.csv", rpc::read_table),
    ("iana-http-status.csv", iana::read_table),
];

fn main() -> Outcome {
    println!("cargo::rustc-check-cfg=cfg(corpus)");
    println!("cargo::rerun-if-env-changed=CORPUS");
    generate_set("shapes", Path::new("shapes"))?;
    println!("cargo::rerun-if-changed=../known/error-tables");
    Builder::new("../known/error-tables")
        .include_file("known.rs")
        .generate()?;
    if let Some(corpus) = env::var_os("CORPUS").map(PathBuf::from) {
        println!("cargo::rustc-cfg=corpus");
        println!("cargo::rustc-env=CORPUS={}", corpus.display());
        generate_set("corpus", &corpus)?;
    }
    Ok(())
}

fn generate_set(set: &str, from: &Path) -> Outcome {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("no OUT_DIR")?);
    let tables = out.join(set);
    println!("cargo::rerun-if-changed={}", from.display());
    for (file, read) in READERS {
        // Not every set has every table.
        if let Ok(text) = fs::read_to_string(from.join(file)) {
            write_table(&tables, &read(&text)?)?;
        }
    }
    Builder::new(&tables)
        .include_file(format!("{set}.rs"))
        .generate()?;
    let rows = fs::read_to_string(from.join("postgresql-errcodes.txt"))?;
    fs::write(
        out.join(format!("{set}-pairs.rs")),
        sqlstate::render_pairs(&rows),
    )?;
    Ok(())
}

fn write_table(tables: &Path, table: &Table) -> Outcome {
    let folder = tables.join(table.api);
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("api.toml"), table.descriptor)?;
    let mut writer = csv::Writer::from_path(folder.join(table.file))?;
    for row in &table.rows {
        writer.write_record(row)?;
    }
    Ok(writer.flush()?)
}

/// The cells of a row.
fn row_cells<const N: usize>(cells: [&str; N]) -> Vec<String> {
    cells.map(str::to_string).to_vec()
}

/// Converts `OUT_OF_MEMORY` to `OutOfMemory`.
fn camel_case(name: &str) -> String {
    let mut out = String::new();
    for word in name.split('_') {
        let (first, rest) = word.split_at(word.len().min(1));
        out.push_str(&first.to_uppercase());
        out.push_str(&rest.to_lowercase());
    }
    out
}
