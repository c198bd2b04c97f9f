//! The rows of a block: filters, and the order.

use super::marker::MarkerOption;
use super::options::{CODE_FILTERS, Reader, items};
use crate::cell::Retry;
use crate::docs::{Facts, Subject};
use crate::error::suggest_similar;
use crate::http_status::StatusFilter;
use crate::markup::Inline;
use crate::model::{Api, Code, Column, ColumnType, State, Value};
use std::cmp::Ordering;

impl<'m> Reader<'m, '_> {
    pub(super) fn filter_rows(
        &mut self,
        api: &'m Api,
        facts: &Facts<'_>,
        subject: Subject,
    ) -> Vec<usize> {
        let mut rows: Vec<usize> = (0..facts.count()).collect();
        let mut allow = |name: &'m str| self.taken.push(name);
        match subject {
            Subject::Codes => {
                CODE_FILTERS.into_iter().for_each(&mut allow);
                api.key.iter().for_each(|key| allow(&key.name.value));
                api.columns
                    .iter()
                    .for_each(|column| allow(&column.name.value));
            }
            Subject::Statuses => allow("status"),
            Subject::Endpoints => allow("endpoint"),
            Subject::Body => {}
        }
        if let Some(wanted) = self
            .option("status")
            .map(|option| self.read_statuses(option))
        {
            rows.retain(|row| {
                wanted
                    .iter()
                    .any(|status| status.accepts(facts.status(*row)))
            });
        }
        if let Some(wanted) = self
            .option("endpoint")
            .map(|option| self.read_endpoints(api, option))
        {
            match subject {
                Subject::Endpoints => rows.retain(|row| wanted.contains(row)),
                _ => rows.retain(|row| {
                    let operations = wanted.iter().filter_map(|at| api.operations.get(*at));
                    let mut errors = operations.flat_map(|operation| &operation.errors);
                    errors.any(|error| error.value == *row)
                }),
            }
        }
        let code = |row: &usize| api.codes.get(*row);
        if let Some(wanted) = self
            .option("code")
            .map(|option| self.read_codes(api, option))
        {
            let is_wanted = |row: &Code| wanted.iter().any(|code| has_code(row, code));
            rows.retain(|row| code(row).is_some_and(is_wanted));
        }
        if let Some(wanted) = self.option("retry").map(|option| {
            let mut known = Retry::ALL.map(Retry::name).to_vec();
            known.push("none");
            self.read_words(option, &known)
        }) {
            let retry = |code: &Code| {
                code.retry
                    .as_ref()
                    .map_or("none", |retry| retry.value.name())
            };
            rows.retain(|row| code(row).is_some_and(|code| wanted.contains(&retry(code))));
        }
        if let Some(wanted) = self
            .option("state")
            .map(|option| self.read_words(option, &State::ALL.map(State::name)))
        {
            let state = |code: &Code| code.state().name();
            rows.retain(|row| code(row).is_some_and(|code| wanted.contains(&state(code))));
        }
        let key = api.key.as_ref();
        if let Some(option) = key.and_then(|key| self.option(&key.name.value)) {
            let wanted: Vec<&str> = items(option).map(|(_, item)| item).collect();
            let subcode = |code: &Code| {
                code.subcode
                    .as_ref()
                    .map(|subcode| subcode.value.to_string())
            };
            rows.retain(|row| {
                let subcode = code(row).and_then(subcode);
                subcode.is_some_and(|subcode| wanted.contains(&subcode.as_str()))
            });
        }
        for (at, column) in api.columns.iter().enumerate() {
            let Some(option) = self.option(&column.name.value) else {
                continue;
            };
            let wanted = self.read_values(column, option);
            rows.retain(|row| {
                let cell = code(row).and_then(|code| code.extra.get(at)?.as_ref());
                let cell = cell.map(|cell| &cell.value);
                cell.is_some_and(|cell| wanted.iter().any(|word| has_value(column, cell, word)))
            });
        }
        rows
    }

    /// `status=4xx,503,none`.
    fn read_statuses(&mut self, option: &MarkerOption) -> Vec<StatusFilter> {
        let mut filters = Vec::new();
        for (at, item) in items(option) {
            if let Some(filter) = StatusFilter::parse(item) {
                filters.push(filter);
            } else {
                let help = "write a number such as 404, a class such as 4xx, or `none`";
                self.report(at, format!("`{item}` is not a status"), help);
            }
        }
        filters
    }

    /// The indices of operations. The name of one may have a comma.
    fn read_endpoints(&mut self, api: &Api, option: &MarkerOption) -> Vec<usize> {
        let find = |id: &str| {
            api.operations
                .iter()
                .position(|operation| operation.id.value == id)
        };
        if let Some(whole) = find(&option.value) {
            return vec![whole];
        }
        let mut found = Vec::new();
        for (at, item) in items(option) {
            if let Some(operation) = find(item) {
                found.push(operation);
            } else {
                let operations = api.operations.iter();
                let ids: Vec<&str> = operations.map(|o| o.id.value.as_str()).collect();
                let message = format!("there is no endpoint `{item}`");
                self.report(at, message, suggest_similar(item, &ids, "endpoint"));
            }
        }
        found
    }

    fn read_codes(&mut self, api: &Api, option: &'m MarkerOption) -> Vec<&'m str> {
        let has = |text: &str| api.codes.iter().any(|code| has_code(code, text));
        if has(&option.value) {
            return vec![&option.value];
        }
        let mut found = Vec::new();
        for (at, item) in items(option) {
            if has(item) {
                found.push(item);
                continue;
            }
            let codes: Vec<String> = api.codes.iter().map(Code::qualified).collect();
            let near = suggest_similar(
                item,
                &codes.iter().map(String::as_str).collect::<Vec<_>>(),
                "code",
            );
            // A table may have thousands of codes.
            let help = if near.starts_with("did") {
                near
            } else {
                "write a code of the table".to_string()
            };
            self.report(at, format!("there is no code `{item}`"), help);
        }
        found
    }

    fn read_words(&mut self, option: &'m MarkerOption, known: &[&str]) -> Vec<&'m str> {
        let mut words = Vec::new();
        for (at, item) in items(option) {
            if known.contains(&item) {
                words.push(item);
            } else {
                let message = format!("`{}` cannot be `{item}`", option.name);
                self.report(at, message, suggest_similar(item, known, "value"));
            }
        }
        words
    }

    fn read_values(&mut self, column: &Column, option: &'m MarkerOption) -> Vec<&'m str> {
        match column.kind {
            ColumnType::Word => {
                let words: Vec<&str> = column
                    .words
                    .iter()
                    .map(|word| word.value.as_str())
                    .collect();
                self.read_words(option, &words)
            }
            ColumnType::Bool => self.read_words(option, &["yes", "no"]),
            ColumnType::String => vec![&option.value],
            ColumnType::Integer | ColumnType::Code => items(option).map(|(_, item)| item).collect(),
        }
    }

    /// `sort=-status,code`.
    pub(super) fn sort_rows(&mut self, facts: &Facts<'_>, rows: &mut [usize]) {
        let Some(option) = self.option("sort") else {
            return;
        };
        let fields = facts.fields();
        let mut keys = Vec::new();
        for (at, item) in items(option) {
            let (id, descends) = match item.strip_prefix('-') {
                Some(id) => (id, true),
                None => (item, false),
            };
            if let Some(field) = fields.iter().find(|field| field.id == id) {
                keys.push((field, descends));
            } else {
                let ids: Vec<&str> = fields.iter().map(|field| field.id).collect();
                let message = format!("there is no column `{id}`");
                self.report(at, message, suggest_similar(id, &ids, "column"));
            }
        }
        for (field, descends) in keys.into_iter().rev() {
            let key = |row: &usize| SortKey::of(&facts.cell(field, *row));
            rows.sort_by_cached_key(|row| Directed(key(row), descends));
        }
    }
}

fn has_code(row: &Code, text: &str) -> bool {
    row.is_called(text) || row.wire_codes().any(|wire| wire.to_string() == text)
}

fn has_value(column: &Column, cell: &Value, text: &str) -> bool {
    match cell {
        Value::List(values) => values.iter().any(|value| has_value(column, value, text)),
        value => column.display_value(value) == text,
    }
}

/// What a cell is sorted by: numbers first, then texts, then blank cells.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum SortKey {
    Number(i128),
    Text(String),
    Blank,
}

impl SortKey {
    fn of(cell: &[Inline]) -> Self {
        let text: String = cell.iter().map(Inline::shown).collect();
        match text.parse() {
            Ok(number) => SortKey::Number(number),
            Err(_) if text.is_empty() => SortKey::Blank,
            Err(_) => SortKey::Text(text),
        }
    }
}

/// A key and whether the order is descending. Blank cells are last either way.
#[derive(PartialEq, Eq)]
struct Directed(SortKey, bool);

impl PartialOrd for Directed {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Directed {
    fn cmp(&self, other: &Self) -> Ordering {
        let order = self.0.cmp(&other.0);
        if self.1 && self.0 != SortKey::Blank && other.0 != SortKey::Blank {
            order.reverse()
        } else {
            order
        }
    }
}
