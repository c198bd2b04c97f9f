//! NATS: JSON records with an HTTP-like `code`, the `error_code` on the wire, and a description with named placeholders.

use crate::{Table, row_cells};
use serde_json::Value;
use std::error::Error;

pub(crate) fn read_table(text: &str) -> Result<Table, Box<dyn Error>> {
    let records: Vec<Value> = serde_json::from_str(text)?;
    let mut rows = vec![row_cells(["code", "name", "status", "message", "meaning"])];
    for record in &records {
        let text = |key: &str| record[key].as_str().unwrap_or_default();
        let number = |key: &str| record[key].to_string();
        rows.push(row_cells([
            &number("error_code"),
            text("constant"),
            &number("code"),
            text("description"),
            text("comment"),
        ]));
    }
    Ok(Table {
        api: "nats",
        descriptor: "title = \"NATS\"\n[codes]\ntype = \"u16\"\n",
        file: "codes.csv",
        rows,
    })
}
