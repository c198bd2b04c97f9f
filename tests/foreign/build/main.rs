//! Converts every foreign table into ours, the small ones of this folder and those of `../shared/corpus` where it is there, and
//! generates a module for each set.

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

type Done = Result<(), Box<dyn Error>>;

/// A table on its way into a folder of ours.
struct Table {
    api: &'static str,
    descriptor: &'static str,
    file: &'static str,
    rows: Vec<Vec<String>>,
}

/// A reader of a foreign file: the file's name, and what it makes of its text.
type Reader = (&'static str, fn(&str) -> Result<Table, Box<dyn Error>>);

const READERS: [Reader; 6] = [
    ("postgresql-errcodes.txt", sqlstate::read),
    ("nats.json", nats::read),
    ("telethon.csv", telethon::read),
    ("cloudfoundry-v2.yml", cloudfoundry::read),
    ("jsonrpc.csv", rpc::read),
    ("iana-http-status.csv", iana::read),
];

fn main() -> Done {
    println!("cargo::rustc-check-cfg=cfg(corpus)");
    println!("cargo::rerun-if-env-changed=CORPUS");
    generate("shapes", Path::new("shapes"))?;
    let corpus =
        env::var_os("CORPUS").map_or_else(|| "../../../shared/corpus/tables".into(), PathBuf::from);
    if corpus.is_dir() {
        println!("cargo::rustc-cfg=corpus");
        println!("cargo::rustc-env=CORPUS={}", corpus.display());
        generate("corpus", &corpus)?;
    }
    Ok(())
}

fn generate(set: &str, from: &Path) -> Done {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("no OUT_DIR")?);
    let tables = out.join(set);
    println!("cargo::rerun-if-changed={}", from.display());
    for (file, read) in READERS {
        // Not every set has every table.
        if let Ok(text) = fs::read_to_string(from.join(file)) {
            write(&tables, &read(&text)?)?;
        }
    }
    Builder::new(&tables)
        .include_file(format!("{set}.rs"))
        .generate()?;
    let rows = fs::read_to_string(from.join("postgresql-errcodes.txt"))?;
    fs::write(out.join(format!("{set}-pairs.rs")), sqlstate::pairs(&rows))?;
    Ok(())
}

fn write(tables: &Path, table: &Table) -> Done {
    let folder = tables.join(table.api);
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("api.toml"), table.descriptor)?;
    let mut writer = csv::Writer::from_path(folder.join(table.file))?;
    for row in &table.rows {
        writer.write_record(row)?;
    }
    Ok(writer.flush()?)
}

/// A record of owned cells.
fn row<const N: usize>(cells: [&str; N]) -> Vec<String> {
    cells.map(str::to_string).to_vec()
}

/// `OUT_OF_MEMORY` as `OutOfMemory`.
fn camel(name: &str) -> String {
    let mut out = String::new();
    for word in name.split('_') {
        let (first, rest) = word.split_at(word.len().min(1));
        out.push_str(&first.to_uppercase());
        out.push_str(&rest.to_lowercase());
    }
    out
}
