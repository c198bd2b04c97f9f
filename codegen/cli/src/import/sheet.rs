//! A CSV file that is changed cell by cell and otherwise kept.

use std::collections::HashMap;

/// The columns of `codes.csv`, in the order that a new one is put in.
pub(crate) const CODES: &[&str] = &[
    "code", "name", "status", "message", "meaning", "remedy", "retry", "since",
];
/// The columns of `statuses.csv`.
pub(crate) const STATUSES: &[&str] = &[
    "code", "phrase", "name", "meaning", "body", "remedy", "retry",
];

/// Header and rows. A row keeps its number wherever others are put in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sheet {
    order: &'static [&'static str],
    header: Vec<String>,
    rows: Vec<Vec<String>>,
    /// The row that follows each, and the last one.
    next: Vec<Option<usize>>,
    last: Option<usize>,
    at: HashMap<String, Vec<usize>>,
    old: Option<String>,
    touched: bool,
}

impl Sheet {
    /// Reads a file that the tables' reader has already accepted, or begins a new one.
    pub(crate) fn new(order: &'static [&'static str], old: Option<String>) -> Self {
        let text = old.as_deref().unwrap_or("").trim_start_matches('\u{feff}');
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut records = reader
            .records()
            .map_while(Result::ok)
            .map(|record| record.iter().map(str::to_string).collect::<Vec<_>>());
        let header = records.next().unwrap_or_else(|| vec!["code".to_string()]);
        let mut sheet = Sheet {
            order,
            header,
            ..Sheet::default()
        };
        let code = sheet.header.iter().position(|name| name == "code");
        for (number, cells) in records.enumerate() {
            if let Some(code) = code.and_then(|at| cells.get(at)) {
                sheet.at.entry(code.clone()).or_default().push(number);
            }
            sheet.push(cells);
        }
        Sheet { old, ..sheet }
    }

    fn push(&mut self, cells: Vec<String>) {
        let number = self.rows.len();
        if let Some(slot) = self.last.and_then(|last| self.next.get_mut(last)) {
            *slot = Some(number);
        }
        self.rows.push(cells);
        self.next.push(None);
        self.last = Some(number);
    }

    /// The rows in the order of the file.
    fn ordered(&self) -> impl Iterator<Item = &Vec<String>> {
        let first = (!self.rows.is_empty()).then_some(0);
        std::iter::successors(first, |at| self.next.get(*at).copied().flatten())
            .filter_map(|at| self.rows.get(at))
    }

    /// The text of a cell; nothing where the file has no such column.
    pub(crate) fn get(&self, row: usize, column: &str) -> &str {
        let at = self.header.iter().position(|name| name == column);
        let cell = at.and_then(|at| self.rows.get(row)?.get(at));
        cell.map_or("", String::as_str)
    }

    /// The rows with this in the first of two columns, and either this or nothing in the second.
    pub(crate) fn find(&self, code: &str, status: Option<u16>) -> Option<usize> {
        let rows = || self.at.get(code).into_iter().flatten().copied();
        let wanted = status.map(|status| status.to_string()).unwrap_or_default();
        let mut exact = rows().filter(|row| self.get(*row, "status") == wanted);
        let mut blank = rows().filter(|row| self.get(*row, "status").is_empty());
        exact.next().or_else(|| blank.next()).or_else(|| {
            let mut any = rows();
            any.next().filter(|_| any.next().is_none())
        })
    }

    /// Sets a cell, and adds the column where it is missing.
    pub(crate) fn set(&mut self, row: usize, column: &str, text: &str) {
        if self.get(row, column) == text {
            return;
        }
        self.touched = true;
        let at = self.header.iter().position(|name| name == column);
        let at = at.unwrap_or_else(|| self.add_column(column));
        let wide = self.header.len();
        if let Some(cells) = self.rows.get_mut(row) {
            cells.resize(wide, String::new());
            if let Some(cell) = cells.get_mut(at) {
                text.clone_into(cell);
            }
        }
        if column == "code" {
            self.at.entry(text.to_owned()).or_default().push(row);
        }
    }

    fn add_column(&mut self, column: &str) -> usize {
        let rank = |name: &str| {
            self.order
                .iter()
                .position(|known| *known == name)
                .unwrap_or(usize::MAX)
        };
        let new = rank(column);
        let at = self
            .header
            .iter()
            .position(|name| rank(name) > new)
            .unwrap_or(self.header.len());
        self.header.insert(at, column.to_string());
        for cells in &mut self.rows {
            cells.insert(at.min(cells.len()), String::new());
        }
        at
    }

    /// Puts an empty row behind another, or at the end; gives its number.
    pub(crate) fn insert(&mut self, behind: Option<usize>) -> usize {
        self.touched = true;
        let number = self.rows.len();
        let cells = vec![String::new(); self.header.len()];
        match behind.filter(|behind| Some(*behind) != self.last && *behind < number) {
            None => self.push(cells),
            Some(behind) => {
                let after = self
                    .next
                    .get_mut(behind)
                    .and_then(|next| next.replace(number));
                self.rows.push(cells);
                self.next.push(after);
            }
        }
        number
    }

    /// Whether it has no row.
    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The file as it was; `None` where there was none.
    pub(crate) fn old(&self) -> Option<&str> {
        self.old.as_deref()
    }

    /// The file as it is to be: byte for byte the old one where nothing was set.
    pub(crate) fn text(&self) -> Option<String> {
        if !self.touched {
            return self.old.clone();
        }
        Some(print(&self.header, self.ordered().cloned()))
    }

    /// The rows as CSV with every status beside its code, for pages that document statuses alone.
    pub(crate) fn with_status(&self) -> String {
        let mut header = self.header.clone();
        let at = 1.min(header.len());
        header.insert(at, "status".to_string());
        let rows = self.ordered().map(|cells| {
            let mut cells = cells.clone();
            cells.insert(
                at.min(cells.len()),
                cells.first().cloned().unwrap_or_default(),
            );
            cells
        });
        print(&header, rows)
    }
}

fn print(header: &[String], rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .from_writer(Vec::new());
    for mut record in std::iter::once(header.to_vec()).chain(rows) {
        record.resize(header.len(), String::new());
        // Writing into memory does not fail.
        let _ = writer.write_record(&record);
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}
