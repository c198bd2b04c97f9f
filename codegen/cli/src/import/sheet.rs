//! A CSV file that is changed cell by cell and otherwise kept.

use std::borrow::Cow;
use std::collections::HashMap;

/// The columns of `codes.csv`, in the order that a new one is put in.
pub(crate) const CODES: &[&str] = &[
    "code", "name", "status", "message", "meaning", "remedy", "retry", "since",
];
/// The columns of `statuses.csv`.
pub(crate) const STATUSES: &[&str] = &[
    "code", "phrase", "name", "meaning", "body", "remedy", "retry",
];

/// Header and rows. A row keeps its number, and a column its own, wherever others are put in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sheet {
    order: &'static [&'static str],
    /// The names of the columns, by their numbers.
    names: Vec<String>,
    /// The numbers of the columns, as they stand in the file.
    header: Vec<usize>,
    /// Cells by the numbers of their columns; a short row has blanks behind.
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
        let names = records.next().unwrap_or_else(|| vec!["code".to_string()]);
        let mut sheet = Sheet {
            order,
            header: (0..names.len()).collect(),
            names,
            ..Sheet::default()
        };
        let code = sheet.names.iter().position(|name| name == "code");
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

    fn status(&self, row: usize) -> &str {
        let at = self.names.iter().position(|name| name == "status");
        let cell = at.and_then(|at| self.rows.get(row)?.get(at));
        cell.map_or("", String::as_str)
    }

    /// The row of a code: with this status where several have it, or the only one.
    pub(crate) fn find(&self, code: &str, status: Option<u16>) -> Option<usize> {
        let rows = self.at.get(code)?;
        if let [only] = rows.as_slice() {
            return Some(*only);
        }
        let wanted = status.map(|status| status.to_string()).unwrap_or_default();
        let mut rows = rows.iter().copied();
        let exact = rows.clone().find(|row| self.status(*row) == wanted);
        exact.or_else(|| rows.find(|row| self.status(*row).is_empty()))
    }

    /// Sets a cell, and adds the column where it is missing.
    pub(crate) fn set(&mut self, row: usize, column: &str, text: impl Into<String>) {
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
        self.touched = true;
        *cell = text;
    }

    /// Gives a row its code, by which it is found from now on.
    pub(crate) fn identify(&mut self, row: usize, code: &str) {
        self.at.entry(code.to_owned()).or_default().push(row);
        self.set(row, "code", code);
    }

    fn add_column(&mut self, column: &str) -> usize {
        let rank = |name: &str| {
            self.order
                .iter()
                .position(|known| *known == name)
                .unwrap_or(usize::MAX)
        };
        let new = rank(column);
        let number = self.names.len();
        let name = |at: &usize| self.names.get(*at).map_or("", String::as_str);
        let place = self.header.iter().position(|at| rank(name(at)) > new);
        self.header
            .insert(place.unwrap_or(self.header.len()), number);
        self.names.push(column.to_string());
        number
    }

    /// Puts an empty row behind another, or at the end; gives its number.
    pub(crate) fn insert(&mut self, behind: Option<usize>) -> usize {
        self.touched = true;
        let number = self.rows.len();
        let cells = Vec::with_capacity(self.names.len());
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
    pub(crate) fn text(&self) -> Option<Cow<'_, str>> {
        if !self.touched {
            return self.old.as_deref().map(Cow::Borrowed);
        }
        Some(Cow::Owned(print(&self.columns(), self.ordered())))
    }

    /// The rows as CSV with every status beside its code, for pages that document statuses alone.
    pub(crate) fn with_status(&self) -> String {
        let mut columns = self.columns();
        if let Some((code, _)) = columns.first().copied() {
            columns.insert(1, (code, "status"));
        }
        print(&columns, self.ordered())
    }

    /// The columns as they stand in the file: number and name.
    fn columns(&self) -> Vec<(usize, &str)> {
        let named = |at: &usize| Some((*at, self.names.get(*at)?.as_str()));
        self.header.iter().filter_map(named).collect()
    }
}

fn print<'a>(columns: &[(usize, &str)], rows: impl Iterator<Item = &'a Vec<String>>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing into memory does not fail.
    let _ = writer.write_record(columns.iter().map(|(_, name)| name));
    for row in rows {
        let cell = |(at, _): &(usize, &str)| row.get(*at).map_or("", String::as_str);
        let _ = writer.write_record(columns.iter().map(cell));
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}
