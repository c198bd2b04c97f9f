//! `import.lock`: from which page a table was imported, when, and where on it each row stood.

use crate::args::Choice;
use clap::ValueEnum;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;
use toml_edit::{Array, DocumentMut, InlineTable, Item, TomlError, Value};

/// The name of the file, beside the table.
pub(crate) const FILE: &str = "import.lock";

/// A row of the page, as it was imported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Seen {
    /// The code; for a status, its number.
    pub(crate) code: String,
    /// The status that the page gave the code.
    pub(crate) status: Option<u16>,
    /// The line on the page.
    pub(crate) line: u32,
    /// What each column said, as a digest: a later import can tell an edited cell from a changed page.
    pub(crate) texts: BTreeMap<String, String>,
    /// The day since which the page does not have it any more.
    pub(crate) gone: Option<String>,
}

/// The whole file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lock {
    /// The page's path, or its file name where it is elsewhere.
    pub(crate) page: String,
    /// The day.
    pub(crate) imported: String,
    /// SHA-256 of the page's bytes.
    pub(crate) sha256: String,
    /// How the page was read.
    pub(crate) choice: Choice,
    /// The rows of `codes.csv` that came from the page.
    pub(crate) codes: Vec<Seen>,
    /// The rows of `statuses.csv` that came from the page.
    pub(crate) statuses: Vec<Seen>,
}

/// SHA-256 in hexadecimal digits.
pub(crate) fn hash(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// A short digest of a text.
pub(crate) fn digest(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    hexadecimal(digest.get(..6).unwrap_or(&digest))
}

fn hexadecimal(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16);
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    let mut text = String::with_capacity(bytes.len() * 2);
    text.extend(digits.filter_map(digit));
    text
}

impl Lock {
    /// Reads the file of an API's folder; `None` where there is none.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(crate) fn read(folder: &Path) -> Result<Option<Self>, String> {
        let path = folder.join(FILE);
        let text = match std::fs::read_to_string(&path) {
            Err(why) if why.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            read => read.map_err(|why| format!("cannot read {}: {why}", path.display()))?,
        };
        let document: DocumentMut = text.parse().map_err(|why: TomlError| {
            let at = why.span().map_or(0, |span| span.start);
            let before = text.get(..at).unwrap_or("");
            format!(
                "{}:{}: {}; resolve it if it is a merge conflict, or remove the file and import again",
                path.display(),
                before.matches('\n').count() + 1,
                why.message()
            )
        })?;
        let word = |key: &str| {
            document
                .get(key)
                .and_then(Item::as_str)
                .unwrap_or("")
                .to_string()
        };
        let choice = Choice {
            from: document
                .get("from")
                .and_then(Item::as_str)
                .and_then(|name| ValueEnum::from_str(name, true).ok()),
            heading: document
                .get("heading")
                .and_then(Item::as_str)
                .map(str::to_string),
            index: document
                .get("index")
                .and_then(Item::as_integer)
                .and_then(|at| usize::try_from(at).ok()),
            map: document
                .get("map")
                .and_then(Item::as_array)
                .into_iter()
                .flatten()
                .filter_map(|pair| pair.as_str()?.rsplit_once('='))
                .map(|(theirs, ours)| (theirs.to_string(), ours.to_string()))
                .collect(),
        };
        let rows = |key: &str| -> Vec<Seen> {
            let array = document.get(key).and_then(Item::as_array);
            array
                .into_iter()
                .flatten()
                .filter_map(Value::as_inline_table)
                .map(seen)
                .collect()
        };
        Ok(Some(Lock {
            page: word("page"),
            imported: word("imported"),
            sha256: word("sha256"),
            choice,
            codes: rows("codes"),
            statuses: rows("statuses"),
        }))
    }

    /// The file's text.
    pub(crate) fn text(&self) -> String {
        let mut document = DocumentMut::new();
        let mut put = |key: &str, value: Value| {
            document.insert(key, Item::Value(value));
        };
        put("page", self.page.as_str().into());
        put("imported", self.imported.as_str().into());
        put("sha256", self.sha256.as_str().into());
        if let Some(from) = self.choice.from.and_then(|from| from.to_possible_value()) {
            put("from", from.get_name().into());
        }
        if let Some(heading) = &self.choice.heading {
            put("heading", heading.as_str().into());
        }
        if let Some(index) = self.choice.index {
            put("index", i64::try_from(index).unwrap_or(0).into());
        }
        if !self.choice.map.is_empty() {
            let pairs = self
                .choice
                .map
                .iter()
                .map(|(theirs, ours)| format!("{theirs}={ours}"));
            put("map", Value::Array(pairs.collect()));
        }
        for (key, rows) in [("codes", &self.codes), ("statuses", &self.statuses)] {
            if !rows.is_empty() {
                put(key, Value::Array(lines(rows)));
            }
        }
        format!(
            "# Where the rows were read. Written by `error-tables import`; keep it with the table.\n{document}"
        )
    }
}

fn seen(row: &InlineTable) -> Seen {
    let integer = |key: &str| row.get(key).and_then(Value::as_integer);
    let texts = row.get("texts").and_then(Value::as_inline_table);
    Seen {
        code: row
            .get("code")
            .and_then(Value::as_str)
            .unwrap_or("")
            .to_string(),
        status: integer("status").and_then(|status| u16::try_from(status).ok()),
        line: integer("line")
            .and_then(|line| u32::try_from(line).ok())
            .unwrap_or(1),
        texts: texts
            .into_iter()
            .flatten()
            .filter_map(|(key, text)| Some((key.to_string(), text.as_str()?.to_string())))
            .collect(),
        gone: row.get("gone").and_then(Value::as_str).map(str::to_string),
    }
}

/// One row a line, so that a changed row is a changed line.
fn lines(rows: &[Seen]) -> Array {
    let mut array = Array::new();
    for row in rows {
        let mut table = InlineTable::new();
        table.insert("code", row.code.as_str().into());
        if let Some(status) = row.status {
            table.insert("status", i64::from(status).into());
        }
        table.insert("line", i64::from(row.line).into());
        let mut texts = InlineTable::new();
        for (column, text) in &row.texts {
            texts.insert(column, text.as_str().into());
        }
        if !texts.is_empty() {
            table.insert("texts", Value::InlineTable(texts));
        }
        if let Some(day) = &row.gone {
            table.insert("gone", day.as_str().into());
        }
        let mut value = Value::InlineTable(table);
        value.decor_mut().set_prefix("\n    ");
        array.push_formatted(value);
    }
    array.set_trailing("\n");
    array.set_trailing_comma(true);
    array
}
