//! Cloud Foundry: YAML keyed by number, with `name`, `http_code` and a `message` for `sprintf`.
//!
//! `%s` and `%d` have no names, so they become `{arg1}` and `{arg2}`; braces in the text are doubled. If a number occurs twice, the
//! last one counts, as in YAML. Underscores in names are left out.

use crate::{Table, row_cells};
use std::error::Error;
use std::fmt::Write;

pub(crate) fn read_table(text: &str) -> Result<Table, Box<dyn Error>> {
    let mut rows = vec![row_cells(["code", "name", "status", "message"])];
    for block in text.split("\n\n") {
        let mut lines = block.trim().lines();
        let Some(number) = lines.next().and_then(|line| line.strip_suffix(':')) else {
            continue;
        };
        let mut cells = row_cells([number, "", "", ""]);
        for line in lines {
            let (key, value) = line.trim().split_once(": ").ok_or("key: value")?;
            match key {
                "name" => cells[1] = value.trim().replace('_', ""),
                "http_code" => cells[2] = value.trim().to_string(),
                _ => cells[3] = convert_template(&unquote_value(value)?),
            }
        }
        rows.retain(|row| row[0] != number);
        rows.push(cells);
    }
    Ok(Table {
        api: "cloudfoundry",
        descriptor: "title = \"Cloud Foundry\"\n[codes]\ntype = \"u32\"\n",
        file: "codes.csv",
        rows,
    })
}

fn unquote_value(value: &str) -> Result<String, Box<dyn Error>> {
    match value
        .strip_prefix('\'')
        .and_then(|value| value.strip_suffix('\''))
    {
        Some(inner) => Ok(inner.replace("''", "'")),
        None => Ok(serde_json::from_str(value)?),
    }
}

fn convert_template(message: &str) -> String {
    let escaped = message
        .replace('{', "{{")
        .replace('}', "}}")
        .replace("%d", "%s");
    let mut parts = escaped.split("%s");
    let mut out = parts.next().unwrap_or_default().to_string();
    for (at, part) in parts.enumerate() {
        let _ = write!(out, "{{arg{}}}{part}", at + 1);
    }
    out
}
