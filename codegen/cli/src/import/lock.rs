//! `import.lock`: from which page a table was imported, when, and where on it each row stood.

use super::digest::Digest;
use crate::args::Choice;
use error_tables_codegen::tools::files::ProjectRoot;
use error_tables_documents::Role;
use serde::Deserialize;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use toml_writer::TomlWrite;

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
    /// What each column said, in the order of their names.
    pub(crate) texts: Vec<(&'static str, Digest)>,
    /// The day since which the page does not have it any more.
    pub(crate) gone: Option<String>,
}

/// The whole file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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

/// The file as TOML has it.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Written<'a> {
    page: String,
    imported: String,
    sha256: String,
    from: Option<String>,
    heading: Option<String>,
    index: Option<usize>,
    map: Vec<String>,
    #[serde(borrow)]
    codes: Vec<Row<'a>>,
    #[serde(borrow)]
    statuses: Vec<Row<'a>>,
}

#[derive(Deserialize)]
struct Row<'a> {
    code: String,
    status: Option<u16>,
    line: u32,
    #[serde(borrow, default)]
    texts: BTreeMap<Cow<'a, str>, Cow<'a, str>>,
    gone: Option<String>,
}

impl From<Row<'_>> for Seen {
    fn from(row: Row<'_>) -> Self {
        let text = |(column, digits): (&Cow<'_, str>, &Cow<'_, str>)| {
            Some((Role::from_column(column)?.column(), Digest::read(digits)?))
        };
        Seen {
            code: row.code,
            status: row.status,
            line: row.line,
            texts: row.texts.iter().filter_map(text).collect(),
            gone: row.gone,
        }
    }
}

impl Lock {
    /// Reads the file of an API's folder; `None` where there is none.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(crate) fn read(tables: &Path, api: &str) -> Result<Option<Self>, String> {
        let path = tables.join(api).join(FILE);
        // Before the first import there may not even be a folder of tables.
        if !tables.exists() {
            return Ok(None);
        }
        let bytes = ProjectRoot::of_tables(tables).and_then(|root| root.read_if_exists(&path));
        let Some(bytes) = bytes.map_err(|error| error.to_string())? else {
            return Ok(None);
        };
        let text = String::from_utf8(bytes)
            .map_err(|why| format!("cannot read {}: {why}", path.display()))?;
        let written: Written<'_> = toml::from_str(&text).map_err(|why| {
            let at = why.span().map_or(0, |span| span.start);
            let before = text.get(..at).unwrap_or("");
            format!(
                "{}:{}: {}; resolve it if it is a merge conflict, or remove the file and import again",
                path.display(),
                before.matches('\n').count() + 1,
                why.message()
            )
        })?;
        if written.page.is_empty() || written.sha256.is_empty() {
            return Err(format!(
                "{} was not written by `error-tables import`, so it is not overwritten; remove or rename it, and import again",
                path.display()
            ));
        }
        let choice = Choice {
            from: written.from.and_then(|name| name.parse().ok()),
            heading: written.heading,
            index: written.index,
            map: written
                .map
                .iter()
                .filter_map(|pair| pair.rsplit_once('='))
                .map(|(theirs, ours)| (theirs.to_string(), ours.to_string()))
                .collect(),
        };
        Ok(Some(Lock {
            page: written.page,
            imported: written.imported,
            sha256: written.sha256,
            choice,
            codes: written.codes.into_iter().map(Seen::from).collect(),
            statuses: written.statuses.into_iter().map(Seen::from).collect(),
        }))
    }

    /// Whether nothing but the day is another.
    pub(crate) fn differs_by_day(&self, old: &Self) -> bool {
        self.read_from() == old.read_from()
            && self.codes == old.codes
            && self.statuses == old.statuses
    }

    fn read_from(&self) -> (&str, &str, &Choice) {
        (&self.page, &self.sha256, &self.choice)
    }

    /// The file's text.
    pub(crate) fn text(&self) -> String {
        let mut out = String::with_capacity(100 * (self.codes.len() + self.statuses.len() + 4));
        // Writing into memory does not fail.
        let _ = self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) -> fmt::Result {
        out.push_str(
            "# Where the rows were read. Written by `error-tables import`; keep it with the table.\n",
        );
        line(out, "page", self.page.as_str())?;
        line(out, "imported", self.imported.as_str())?;
        line(out, "sha256", self.sha256.as_str())?;
        if let Some(from) = self.choice.from {
            line(out, "from", from.name())?;
        }
        if let Some(heading) = &self.choice.heading {
            line(out, "heading", heading.as_str())?;
        }
        if let Some(index) = self.choice.index {
            line(out, "index", u64::try_from(index).unwrap_or(0))?;
        }
        if !self.choice.map.is_empty() {
            out.push_str("map = [");
            for (at, (theirs, ours)) in self.choice.map.iter().enumerate() {
                out.push_str(if at == 0 { "" } else { ", " });
                out.value(format!("{theirs}={ours}"))?;
            }
            out.push_str("]\n");
        }
        for (key, rows) in [("codes", &self.codes), ("statuses", &self.statuses)] {
            if !rows.is_empty() {
                out.push_str(key);
                out.push_str(" = [\n");
                rows.iter().try_for_each(|seen| row(out, seen))?;
                out.push_str("]\n");
            }
        }
        Ok(())
    }
}

fn line(out: &mut String, key: &str, value: impl toml_writer::WriteTomlValue) -> fmt::Result {
    out.push_str(key);
    out.push_str(" = ");
    out.value(value)?;
    out.newline()
}

/// One row a line, so that a changed row is a changed line.
fn row(out: &mut String, seen: &Seen) -> fmt::Result {
    out.push_str("    { code = ");
    out.value(seen.code.as_str())?;
    if let Some(status) = seen.status {
        out.push_str(", status = ");
        out.value(status)?;
    }
    out.push_str(", line = ");
    out.value(seen.line)?;
    for (at, (column, digest)) in seen.texts.iter().enumerate() {
        out.push_str(if at == 0 { ", texts = { " } else { ", " });
        out.push_str(column);
        out.push_str(" = \"");
        digest.write(out)?;
        out.push('"');
    }
    out.push_str(if seen.texts.is_empty() { "" } else { " }" });
    if let Some(day) = &seen.gone {
        out.push_str(", gone = ");
        out.value(day.as_str())?;
    }
    out.push_str(" },\n");
    Ok(())
}
