//! `import.lock`: the document that a table was imported from, when, and the content of each of its rows.

use super::page_options::PageOptions;
use crate::error::CliError;
use error_tables_codegen::tools::files::ProjectRoot;
use error_tables_documents::Role;
use sha2::{Digest as _, Sha256};
use std::borrow::Cow;
use std::fmt;
use std::path::Path;
use toml::de::{DeTable, DeValue};
use toml_writer::TomlWrite;

/// The name of the file, which is in the folder of the table.
pub(crate) const FILE: &str = "import.lock";

/// The beginning of a text's SHA-256. It tells a later import whether the cell was edited or the document changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Digest([u8; 6]);

impl Digest {
    /// The digest of a text.
    pub(crate) fn of(text: &str) -> Self {
        let mut digest = [0; 6];
        for (slot, byte) in digest.iter_mut().zip(Sha256::digest(text.as_bytes())) {
            *slot = byte;
        }
        Self(digest)
    }

    /// Parses hexadecimal digits.
    fn parse(digits: &str) -> Option<Self> {
        let whole = u64::from_str_radix(digits, 16).ok()?;
        let [0, 0, digest @ ..] = whole.to_be_bytes() else {
            return None;
        };
        Some(Self(digest))
    }

    /// Writes hexadecimal digits.
    fn write_hex(self, out: &mut impl fmt::Write) -> fmt::Result {
        write_hex(&self.0, out)
    }
}

/// A row as it was imported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ImportedRow {
    /// The code; for a status, its number.
    pub(crate) code: String,
    /// The status that the document gave the code.
    pub(crate) status: Option<u16>,
    /// The line in the document.
    pub(crate) line: u32,
    /// A digest of each text, sorted by column.
    pub(crate) texts: Vec<(Cow<'static, str>, Digest)>,
    /// The day since which the document does not have the row.
    pub(crate) gone: Option<String>,
}

/// The version of the format, which the file of this version leaves out. A change that this program would misread raises it.
const VERSION: u32 = 1;

/// The whole file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Lock {
    /// The path of the document; for a document outside the project, its file name.
    pub(crate) page: String,
    /// The day of the import.
    pub(crate) imported: String,
    /// SHA-256 of the document's bytes.
    pub(crate) sha256: String,
    /// How the document was read.
    pub(crate) options: PageOptions,
    /// The rows of `codes.csv` that came from the document.
    pub(crate) codes: Vec<ImportedRow>,
    /// The rows of `statuses.csv` that came from the document.
    pub(crate) statuses: Vec<ImportedRow>,
}

impl Lock {
    /// Reads the file in an API's folder; `None` if there is none.
    pub(crate) fn read(tables: &Path, api: &str) -> Result<Option<Self>, CliError> {
        let path = tables.join(api).join(FILE);
        // Before the first import there may not even be a folder of tables.
        if !tables.exists() {
            return Ok(None);
        }
        let Some(bytes) = ProjectRoot::of_tables(tables)?.read_if_exists(&path)? else {
            return Ok(None);
        };
        Self::parse(&path.display().to_string(), bytes).map(Some)
    }

    /// Parses the bytes of the file.
    pub(crate) fn parse(path: &str, bytes: Vec<u8>) -> Result<Self, CliError> {
        let text = String::from_utf8(bytes).map_err(|_| {
            CliError::usage(format!(
                "{path} is not UTF-8; remove the file and import again"
            ))
        })?;
        let parsed = DeTable::parse(&text).map_err(|error| Fault {
            at: error.span().map_or(0, |span| span.start),
            message: error.message().to_string(),
        });
        if let Ok(root) = &parsed {
            check_origin(path, root.get_ref())?;
        }
        let lock = parsed.and_then(|root| read_root(root.get_ref()));
        lock.map_err(|fault| {
            let before = text.get(..fault.at).unwrap_or("");
            CliError::usage(format!(
                "{path}:{}: {}; resolve it if it is a merge conflict, or remove the file and import again",
                before.matches('\n').count() + 1,
                fault.message
            ))
        })
    }

    /// Whether two imports differ at most in their days.
    pub(crate) fn equals_but_for_day(&self, other: &Self) -> bool {
        self.page == other.page
            && self.sha256 == other.sha256
            && self.options == other.options
            && self.codes == other.codes
            && self.statuses == other.statuses
    }

    /// The text of the file.
    pub(crate) fn to_toml(&self) -> String {
        let mut out = String::with_capacity(100 * (self.codes.len() + self.statuses.len() + 4));
        // Writing into memory does not fail.
        let _ = self.write_toml(&mut out);
        out
    }

    fn write_toml(&self, out: &mut String) -> fmt::Result {
        out.push_str(
            "# Where the rows were read. Written by `error-tables import`; keep it with the table.\n",
        );
        write_line(out, "page", self.page.as_str())?;
        write_line(out, "imported", self.imported.as_str())?;
        write_line(out, "sha256", self.sha256.as_str())?;
        if let Some(from) = self.options.from {
            write_line(out, "from", from.name())?;
        }
        let indices = self.options.index.iter();
        let indices = indices.map(|index| u64::try_from(*index).unwrap_or(0));
        write_list(
            out,
            "heading",
            self.options.heading.iter().map(String::as_str),
            true,
        )?;
        write_list(out, "index", indices, true)?;
        if let Some(pattern) = &self.options.pattern {
            write_line(out, "pattern", pattern.as_str())?;
        }
        let map = self.options.map.iter();
        let map = map.map(|(theirs, ours)| format!("{theirs}={ours}"));
        write_list(out, "map", map, false)?;
        for (key, rows) in [("codes", &self.codes), ("statuses", &self.statuses)] {
            if !rows.is_empty() {
                out.push_str(key);
                out.push_str(" = [\n");
                rows.iter().try_for_each(|row| write_row(out, row))?;
                out.push_str("]\n");
            }
        }
        Ok(())
    }
}

/// What cannot be read, and where it begins.
struct Fault {
    at: usize,
    message: String,
}

/// A key or a value, and where it is.
type Located<T> = toml::Spanned<T>;

fn fault<T>(what: &Located<T>, message: impl Into<String>) -> Fault {
    Fault {
        at: what.span().start,
        message: message.into(),
    }
}

/// Refuses a file that something else wrote, or a later version.
fn check_origin(path: &str, root: &DeTable<'_>) -> Result<(), CliError> {
    let is_given = |key| {
        let text = root.get(key).and_then(|value| value.get_ref().as_str());
        text.is_some_and(|text| !text.is_empty())
    };
    if !is_given("page") || !is_given("sha256") {
        return Err(CliError::usage(format!(
            "{path} was not written by `error-tables import`, so it is not overwritten; remove or rename it, and import again"
        )));
    }
    match root.get("version").map(read_number::<u32>) {
        Some(Ok(version)) if version != VERSION => Err(CliError::usage_with_help(
            format!("{path} is of version {version}, and this program reads version {VERSION}"),
            "use the version of error-tables that wrote it, or a later one",
        )),
        _ => Ok(()),
    }
}

fn read_root(root: &DeTable<'_>) -> Result<Lock, Fault> {
    let mut lock = Lock::default();
    let options = &mut lock.options;
    for (key, value) in root {
        match key.get_ref().as_ref() {
            "version" => drop(read_number::<u32>(value)?),
            "page" => lock.page = read_text(value)?.to_string(),
            "imported" => lock.imported = read_text(value)?.to_string(),
            "sha256" => lock.sha256 = read_text(value)?.to_string(),
            "from" => options.from = read_text(value)?.parse().ok(),
            "heading" => options.heading = read_one_or_many(value, read_string)?,
            "index" => options.index = read_one_or_many(value, read_number)?,
            "pattern" => options.pattern = Some(read_string(value)?),
            "map" => {
                let pairs = read_list(value, read_text)?;
                let pairs = pairs.into_iter().filter_map(|pair| pair.rsplit_once('='));
                options.map = pairs
                    .map(|(theirs, ours)| (theirs.to_string(), ours.to_string()))
                    .collect();
            }
            "codes" => lock.codes = read_list(value, read_row)?,
            "statuses" => lock.statuses = read_list(value, read_row)?,
            other => return Err(fault(key, format!("unknown key `{other}`"))),
        }
    }
    Ok(lock)
}

fn read_row(value: &Located<DeValue<'_>>) -> Result<ImportedRow, Fault> {
    let mut row = ImportedRow::default();
    let (mut code, mut line) = (None, None);
    for (key, value) in read_table(value)? {
        match key.get_ref().as_ref() {
            "code" => code = Some(read_string(value)?),
            "status" => row.status = Some(read_number(value)?),
            "line" => line = Some(read_number(value)?),
            "texts" => {
                for (column, digits) in read_table(value)? {
                    let column: &str = column.get_ref();
                    let name = match Role::from_column(column) {
                        Some(role) => Cow::Borrowed(role.column()),
                        None => Cow::Owned(column.to_string()),
                    };
                    let digest = Digest::parse(read_text(digits)?);
                    row.texts.extend(digest.map(|digest| (name, digest)));
                }
            }
            "gone" => row.gone = Some(read_string(value)?),
            other => return Err(fault(key, format!("unknown key `{other}`"))),
        }
    }
    row.code = code.ok_or_else(|| fault(value, "the row has no `code`"))?;
    row.line = line.ok_or_else(|| fault(value, "the row has no `line`"))?;
    Ok(row)
}

fn wrong_type(value: &Located<DeValue<'_>>, wants: &str) -> Fault {
    let has = value.get_ref().type_str();
    fault(
        value,
        format!("this must be {wants}, and not of type {has}"),
    )
}

fn read_text<'a>(value: &'a Located<DeValue<'_>>) -> Result<&'a str, Fault> {
    let text = value.get_ref().as_str();
    text.ok_or_else(|| wrong_type(value, "a string"))
}

fn read_string(value: &Located<DeValue<'_>>) -> Result<String, Fault> {
    read_text(value).map(str::to_string)
}

fn read_number<T: TryFrom<u64>>(value: &Located<DeValue<'_>>) -> Result<T, Fault> {
    let integer = value.get_ref().as_integer();
    let number = integer.and_then(|i| u64::from_str_radix(i.as_str(), i.radix()).ok());
    let number = number.and_then(|number| T::try_from(number).ok());
    number.ok_or_else(|| wrong_type(value, "a number in its range"))
}

fn read_table<'a>(value: &'a Located<DeValue<'_>>) -> Result<&'a DeTable<'a>, Fault> {
    let table = value.get_ref().as_table();
    table.ok_or_else(|| wrong_type(value, "a table"))
}

fn read_list<'a, T>(
    value: &'a Located<DeValue<'_>>,
    read: impl Fn(&'a Located<DeValue<'_>>) -> Result<T, Fault>,
) -> Result<Vec<T>, Fault> {
    let list = value.get_ref().as_array();
    let list = list.ok_or_else(|| wrong_type(value, "a list"))?;
    list.iter().map(read).collect()
}

/// A list of values, or one without brackets.
fn read_one_or_many<'a, T>(
    value: &'a Located<DeValue<'_>>,
    read: impl Fn(&'a Located<DeValue<'_>>) -> Result<T, Fault>,
) -> Result<Vec<T>, Fault> {
    if value.get_ref().is_array() {
        return read_list(value, read);
    }
    Ok(vec![read(value)?])
}

fn write_line(out: &mut String, key: &str, value: impl toml_writer::WriteTomlValue) -> fmt::Result {
    out.push_str(key);
    out.push_str(" = ");
    out.value(value)?;
    out.newline()
}

/// Writes a list that is not empty; a single value without brackets if `may_be_bare`.
fn write_list<T: toml_writer::WriteTomlValue>(
    out: &mut String,
    key: &str,
    values: impl ExactSizeIterator<Item = T>,
    may_be_bare: bool,
) -> fmt::Result {
    let is_bare = may_be_bare && values.len() == 1;
    if values.len() == 0 {
        return Ok(());
    }
    out.push_str(key);
    out.push_str(if is_bare { " = " } else { " = [" });
    for (at, value) in values.enumerate() {
        out.push_str(if at == 0 { "" } else { ", " });
        out.value(value)?;
    }
    out.push_str(if is_bare { "\n" } else { "]\n" });
    Ok(())
}

/// Each row is on a line of its own, so that a changed row is a changed line.
fn write_row(out: &mut String, row: &ImportedRow) -> fmt::Result {
    out.push_str("    { code = ");
    out.value(row.code.as_str())?;
    if let Some(status) = row.status {
        out.push_str(", status = ");
        out.value(status)?;
    }
    out.push_str(", line = ");
    out.value(row.line)?;
    for (at, (column, digest)) in row.texts.iter().enumerate() {
        out.push_str(if at == 0 { ", texts = { " } else { ", " });
        out.push_str(column);
        out.push_str(" = \"");
        digest.write_hex(out)?;
        out.push('"');
    }
    out.push_str(if row.texts.is_empty() { "" } else { " }" });
    if let Some(day) = &row.gone {
        out.push_str(", gone = ");
        out.value(day.as_str())?;
    }
    out.push_str(" },\n");
    Ok(())
}

/// SHA-256 as hexadecimal digits.
pub(crate) fn hash_bytes(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(64);
    // Writing into memory does not fail.
    let _ = write_hex(&Sha256::digest(bytes), &mut text);
    text
}

fn write_hex(bytes: &[u8], out: &mut impl fmt::Write) -> fmt::Result {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    for digit in digits.filter_map(|value| char::from_digit(u32::from(value), 16)) {
        out.write_char(digit)?;
    }
    Ok(())
}
