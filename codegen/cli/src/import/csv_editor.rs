//! A CSV file that is edited cell by cell; everything else stays as it is.

use std::borrow::Cow;
use std::collections::HashMap;

/// The columns of `codes.csv`, in the order that new ones are added in.
pub(crate) const CODE_COLUMNS: &[&str] = &[
    "code",
    "name",
    "status",
    "message",
    "meaning",
    "remedy",
    "retry",
    "since",
    "deprecated",
    "removed",
    "replaced_by",
    "aliases",
    "synonyms",
    "grpc",
    "exit",
];
/// The columns of `statuses.csv`, in the order that new ones are added in.
pub(crate) const STATUS_COLUMNS: &[&str] = &[
    "code", "phrase", "name", "meaning", "body", "remedy", "retry",
];

/// The header and the rows of a file. Rows and columns keep their numbers when others are inserted.
#[derive(Clone, Debug, Default)]
pub(crate) struct CsvEditor {
    /// The columns that new ones are sorted among.
    known_columns: &'static [&'static str],
    /// The names of the columns, by their numbers.
    names: Vec<String>,
    /// The numbers of the columns, in the order of the file.
    header: Vec<usize>,
    /// Cells by the numbers of their columns. A short row ends with empty cells.
    rows: Vec<Vec<String>>,
    /// For each row, the one after it.
    next: Vec<Option<usize>>,
    last: Option<usize>,
    /// The rows of each code.
    rows_by_code: HashMap<String, Vec<usize>>,
    original: Option<String>,
    edited: bool,
}

impl CsvEditor {
    /// Takes the text of a file that was already read as a table, or starts a new file.
    pub(crate) fn new(known_columns: &'static [&'static str], original: Option<String>) -> Self {
        let text = original
            .as_deref()
            .unwrap_or("")
            .trim_start_matches('\u{feff}');
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut records = reader
            .records()
            .map_while(Result::ok)
            .map(|record| record.iter().map(str::to_string).collect::<Vec<_>>());
        let names = records.next().unwrap_or_else(|| vec!["code".to_string()]);
        let mut editor = CsvEditor {
            known_columns,
            header: (0..names.len()).collect(),
            names,
            ..CsvEditor::default()
        };
        let code = editor.names.iter().position(|name| name == "code");
        for (number, cells) in records.enumerate() {
            if let Some(code) = code.and_then(|at| cells.get(at)) {
                editor
                    .rows_by_code
                    .entry(code.clone())
                    .or_default()
                    .push(number);
            }
            editor.push_row(cells);
        }
        CsvEditor { original, ..editor }
    }

    fn push_row(&mut self, cells: Vec<String>) {
        let number = self.rows.len();
        if let Some(slot) = self.last.and_then(|last| self.next.get_mut(last)) {
            *slot = Some(number);
        }
        self.rows.push(cells);
        self.next.push(None);
        self.last = Some(number);
    }

    /// The rows in the order of the file.
    fn ordered_rows(&self) -> impl Iterator<Item = &Vec<String>> {
        let first = (!self.rows.is_empty()).then_some(0);
        std::iter::successors(first, |at| self.next.get(*at).copied().flatten())
            .filter_map(|at| self.rows.get(at))
    }

    fn row_status(&self, row: usize) -> &str {
        let at = self.names.iter().position(|name| name == "status");
        let cell = at.and_then(|at| self.rows.get(row)?.get(at));
        cell.map_or("", String::as_str)
    }

    /// The row of a code. If several rows have the code, the status tells which.
    pub(crate) fn find_row(&self, code: &str, status: Option<u16>) -> Option<usize> {
        let rows = self.rows_by_code.get(code)?;
        if let [only] = rows.as_slice() {
            return Some(*only);
        }
        let wanted = status.map(|status| status.to_string()).unwrap_or_default();
        let mut rows = rows.iter().copied();
        let exact = rows.clone().find(|row| self.row_status(*row) == wanted);
        exact.or_else(|| rows.find(|row| self.row_status(*row).is_empty()))
    }

    /// Sets a cell, and adds the column if the file does not have it.
    pub(crate) fn set_cell(&mut self, row: usize, column: &str, text: impl Into<String>) {
        let text = text.into();
        let known = self.names.iter().position(|name| name == column);
        if known.is_none() && text.is_empty() {
            return;
        }
        let at = known.unwrap_or_else(|| self.add_column(column));
        let Some(cells) = self.rows.get_mut(row) else {
            return;
        };
        if cells.len() <= at {
            cells.resize(at + 1, String::new());
        }
        let Some(cell) = cells.get_mut(at).filter(|cell| **cell != text) else {
            return;
        };
        self.edited = true;
        *cell = text;
    }

    /// Gives a new row its code, so that it can be found.
    pub(crate) fn set_code(&mut self, row: usize, code: &str) {
        self.rows_by_code
            .entry(code.to_owned())
            .or_default()
            .push(row);
        self.set_cell(row, "code", code);
    }

    fn add_column(&mut self, column: &str) -> usize {
        let rank = |name: &str| {
            self.known_columns
                .iter()
                .position(|known| *known == name)
                .unwrap_or(usize::MAX)
        };
        let new = rank(column);
        let number = self.names.len();
        let name = |at: &usize| self.names.get(*at).map_or("", String::as_str);
        let position = self.header.iter().position(|at| rank(name(at)) > new);
        self.header
            .insert(position.unwrap_or(self.header.len()), number);
        self.names.push(column.to_string());
        number
    }

    /// Inserts an empty row after another, or at the end, and returns its number.
    pub(crate) fn insert_row(&mut self, previous: Option<usize>) -> usize {
        self.edited = true;
        let number = self.rows.len();
        let cells = Vec::with_capacity(self.names.len());
        match previous.filter(|row| Some(*row) != self.last && *row < number) {
            None => self.push_row(cells),
            Some(previous) => {
                let after = self
                    .next
                    .get_mut(previous)
                    .and_then(|next| next.replace(number));
                self.rows.push(cells);
                self.next.push(after);
            }
        }
        number
    }

    /// The names of the columns that have no place of their own in the file.
    pub(crate) fn other_columns(&self) -> impl Iterator<Item = &str> {
        let names = self.names.iter().map(String::as_str);
        names.filter(|name| !self.known_columns.contains(name))
    }

    /// The cells of a column, one per row; blank if the file does not have the column.
    pub(crate) fn cells(&self, column: &str) -> impl Iterator<Item = &str> {
        let at = self.names.iter().position(|name| name == column);
        self.rows
            .iter()
            .map(move |row| at.and_then(|at| row.get(at)).map_or("", String::as_str))
    }

    /// Whether the file has no rows.
    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The text before any edit; `None` for a new file.
    pub(crate) fn original(&self) -> Option<&str> {
        self.original.as_deref()
    }

    /// The edited text; byte for byte the original if nothing was changed.
    pub(crate) fn text(&self) -> Option<Cow<'_, str>> {
        if !self.edited {
            return self.original.as_deref().map(Cow::Borrowed);
        }
        Some(Cow::Owned(write_csv(&self.columns(), self.ordered_rows())))
    }

    /// The rows as CSV with a status column that repeats the code, for documents that list statuses alone.
    pub(crate) fn text_with_status(&self) -> String {
        let mut columns = self.columns();
        if let Some((code, _)) = columns.first().copied() {
            columns.insert(1, (code, "status"));
        }
        write_csv(&columns, self.ordered_rows())
    }

    /// The columns in the order of the file: number and name.
    fn columns(&self) -> Vec<(usize, &str)> {
        let named = |at: &usize| Some((*at, self.names.get(*at)?.as_str()));
        self.header.iter().filter_map(named).collect()
    }
}

fn write_csv<'a>(columns: &[(usize, &str)], rows: impl Iterator<Item = &'a Vec<String>>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing into memory does not fail.
    let _ = writer.write_record(columns.iter().map(|(_, name)| name));
    for row in rows {
        let cell = |(at, _): &(usize, &str)| row.get(*at).map_or("", String::as_str);
        let _ = writer.write_record(columns.iter().map(cell));
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}
