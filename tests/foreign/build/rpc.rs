//! JSON-RPC: negative codes. The file has our format already.

use crate::Table;
use std::error::Error;

pub(crate) fn read_table(text: &str) -> Result<Table, Box<dyn Error>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    let rows = reader
        .records()
        .map(|record| Ok(record?.iter().map(str::to_string).collect()));
    Ok(Table {
        api: "jsonrpc",
        descriptor: "title = \"JSON-RPC 2.0\"\n[codes]\ntype = \"i32\"\n",
        file: "codes.csv",
        rows: rows.collect::<Result<_, csv::Error>>()?,
    })
}
