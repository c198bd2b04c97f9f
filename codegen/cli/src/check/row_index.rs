//! Finds the rows of a table that a definition in source code can mean.

use super::lexer::parse_number;
use super::source_definitions::Definition;
use error_tables_codegen::tools::model::{Api, Code, CodeRange, WireCode};
use std::collections::{BTreeMap, HashMap};

/// The rows of a table by their codes and by their names.
pub(super) struct RowIndex<'a> {
    rows: &'a [Code],
    codes: HashMap<String, Vec<usize>>,
    /// The codes that are numbers, by value.
    numbers: HashMap<i128, Vec<usize>>,
    ranges: BTreeMap<&'a CodeRange, Vec<usize>>,
    /// The names and codes, without case and separators.
    names: HashMap<String, Vec<usize>>,
}

impl<'a> RowIndex<'a> {
    pub(super) fn new(api: &'a Api) -> Self {
        let (mut codes, mut numbers, mut names) = (
            HashMap::<String, Vec<usize>>::new(),
            HashMap::<i128, Vec<usize>>::new(),
            HashMap::<String, Vec<usize>>::new(),
        );
        let mut ranges = BTreeMap::<&CodeRange, Vec<usize>>::new();
        for (at, row) in api.codes.iter().enumerate() {
            for wire in row.wire_codes() {
                codes.entry(wire.to_string()).or_default().push(at);
                match wire {
                    WireCode::Number(number) => {
                        numbers.entry(number.value()).or_default().push(at);
                    }
                    WireCode::Range(range) => ranges.entry(range).or_default().push(at),
                    WireCode::Word(_) => {}
                }
                names
                    .entry(normalize_name(&wire.to_string()))
                    .or_default()
                    .push(at);
            }
            names
                .entry(normalize_name(&row.name.value))
                .or_default()
                .push(at);
        }
        RowIndex {
            rows: &api.codes,
            codes,
            numbers,
            ranges,
            names,
        }
    }

    /// The rows with the code of a definition; if it has a name only, the rows with that name.
    pub(super) fn find_rows(&self, definition: &Definition) -> Vec<(usize, &'a Code)> {
        let Some(key) = definition.key() else {
            return Vec::new();
        };
        let found = if definition.columns.contains_key("code") {
            let number = parse_number(key).map(i128::from);
            let by_value = || self.numbers.get(&number?);
            let by_range = || {
                let mut ranges = self.ranges.iter();
                let range = ranges.find(|(range, _)| number.is_some_and(|n| range.contains(n)));
                range.map(|(_, rows)| rows)
            };
            let own = self.codes.get(key).or_else(by_value);
            own.or_else(by_range)
        } else {
            self.codes
                .get(key)
                .or_else(|| self.names.get(&normalize_name(key)))
        };
        let mut rows = found.cloned().unwrap_or_default();
        rows.dedup();
        let row = |at: usize| Some((at, self.rows.get(at)?));
        rows.into_iter().filter_map(row).collect()
    }
}

/// A name without case and separators: `NotFound`, `not_found` and `NOT_FOUND` are the same.
pub(super) fn normalize_name(name: &str) -> String {
    let letters = name.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_source_code_writes_them() {
        for (text, value) in [
            ("1000", Some(1000)),
            ("1_000", Some(1000)),
            ("1'000", Some(1000)),
            ("0x3E8", Some(1000)),
            ("-0x3e8", Some(-1000)),
            ("+7", Some(7)),
            ("1000u32", Some(1000)),
            ("1000ULL", Some(1000)),
            ("0b11", Some(3)),
            ("12px", None),
            ("0x", None),
            ("", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(parse_number(text), value, "{text}");
        }
    }
}
