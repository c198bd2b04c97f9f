//! Which numbers the codes of a table may have: the ranges of their owners, and the tables that must not have the same codes.

use crate::error::{DiagnosticKind, Diagnostics};
use crate::model::{Api, Code, Model};
use crate::source::Spanned;
use crate::spanned_toml::TomlTable;
use crate::wire_code::{CodeRange, CodeType, WireCode, parse_code_or_range};
use std::collections::HashSet;

/// An entry of `[ranges]`: the numbers for the codes of an owner, such as a team or a category.
#[derive(Clone, Debug)]
pub struct OwnedRanges {
    /// The owner.
    pub owner: Spanned<String>,
    /// The ranges, in the order of the file.
    pub ranges: Vec<Spanned<WireCode>>,
}

impl OwnedRanges {
    /// Whether all numbers of a code or range are in one of the ranges.
    #[must_use]
    pub fn contains(&self, wire: &WireCode) -> bool {
        let mut ranges = self.ranges.iter();
        ranges.any(|range| contains(&range.value, wire))
    }
}

fn contains(range: &WireCode, wire: &WireCode) -> bool {
    match (range.bounds(), wire.bounds()) {
        (Some(range), Some(own)) => range.0 <= own.0 && own.1 <= range.1,
        _ => false,
    }
}

/// Reads `[ranges]`: each owner with one range or a list of them.
pub(crate) fn read_ranges(
    table: TomlTable<'_>,
    diagnostics: &mut Diagnostics,
) -> Vec<(Spanned<String>, Vec<Spanned<String>>)> {
    let entries = table.entries().into_iter();
    let ranges = entries.map(|(owner, entry)| {
        let ranges = if entry.is_list() {
            entry.strings(&owner.value, diagnostics)
        } else {
            let range = entry.string(&owner.value, diagnostics);
            range.into_iter().collect()
        };
        if entry.is_list() && ranges.is_empty() {
            let message = format!("`{}` has no range", owner.value);
            let help = "write a range such as \"1000..1999\"";
            diagnostics.add(DiagnosticKind::ValueInvalid, entry.span, message, help);
        }
        (owner, ranges)
    });
    ranges.collect()
}

/// Parses the ranges of an owner.
pub fn parse_ranges(
    texts: &[Spanned<String>],
    kind: CodeType,
    diagnostics: &mut Diagnostics,
) -> Vec<Spanned<WireCode>> {
    let texts = texts.iter();
    let ranges = texts.filter_map(|text| {
        let range = parse_code_or_range(text, kind, diagnostics)?;
        if matches!(range.value, WireCode::Range(_)) {
            return Some(range);
        }
        let message = format!("`{}` is not a range of numbers", text.value);
        let help = "write both ends: \"1000..1999\"";
        diagnostics.add(DiagnosticKind::ValueInvalid, text.span, message, help);
        None
    });
    ranges.collect()
}

/// The other tables whose codes a table must not have, whichever of the two says so.
#[must_use]
pub fn distinct_tables<'a>(model: &'a Model, api: &Api) -> Vec<&'a Api> {
    let names = |api: &Api, other: &str| api.distinct_from.iter().any(|name| name.value == other);
    let others = model.apis.iter();
    others
        .filter(|other| names(api, &other.name) || names(other, &api.name))
        .collect()
}

/// The next free number of some ranges: the one after the last that is used, in the direction in which the range is written, or else
/// the first that is free. A number is used if a row of the table, of one that extends it or of one that must not have the same
/// codes has it, also as an alias, or if it is reserved. The range of a row leaves its numbers free, since each may get a row of its
/// own. `None` if no number is free.
#[must_use]
pub fn find_free_number(model: &Model, api: &Api, ranges: &[Spanned<WireCode>]) -> Option<i128> {
    let used = UsedNumbers::new(model, api);
    ranges.iter().find_map(|range| used.find_free(&range.value))
}

/// The numbers that a new row cannot have.
struct UsedNumbers {
    numbers: HashSet<i128>,
    ranges: Vec<(i128, i128)>,
}

impl UsedNumbers {
    fn new(model: &Model, api: &Api) -> Self {
        let extends = |other: &Api| {
            let mut above = model.ancestors(other);
            above.any(|parent| parent.name == api.name)
        };
        let descendants = model.apis.iter().filter(|other| extends(other));
        let family: Vec<&Api> = std::iter::once(api).chain(descendants).collect();
        let mut used = UsedNumbers {
            numbers: HashSet::new(),
            ranges: Vec::new(),
        };
        for other in &family {
            let codes = other.codes.iter().flat_map(Code::wire_codes);
            let codes = codes.filter(|wire| matches!(wire, WireCode::Number(_)));
            codes.for_each(|wire| used.add(wire));
            other.reserved.iter().for_each(|code| used.add(&code.value));
            for distinct in distinct_tables(model, other) {
                let codes = distinct.codes.iter().flat_map(Code::wire_codes);
                codes.for_each(|wire| used.add(wire));
            }
        }
        used
    }

    fn add(&mut self, wire: &WireCode) {
        match wire {
            WireCode::Number(number) => drop(self.numbers.insert(number.value())),
            WireCode::Range(range) => self.ranges.push(range.bounds()),
            WireCode::Word(_) => {}
        }
    }

    fn is_free(&self, number: i128) -> bool {
        let mut ranges = self.ranges.iter();
        !self.numbers.contains(&number)
            && !ranges.any(|(first, last)| (*first..=*last).contains(&number))
    }

    fn find_free(&self, wire: &WireCode) -> Option<i128> {
        let range = match wire {
            WireCode::Range(range) => range,
            WireCode::Number(_) | WireCode::Word(_) => return None,
        };
        let (from, to) = range.ends();
        let step = if from <= to { 1 } else { -1 };
        let (least, greatest) = range.bounds();
        let inside = self.numbers.iter().copied();
        let inside = inside.filter(|number| range.contains(*number));
        let ranges = self.ranges.iter();
        let ends = ranges.flat_map(|(first, last)| [(*first).max(least), (*last).min(greatest)]);
        let ends = ends.filter(|end| range.contains(*end) && !self.is_free(*end));
        let furthest = inside
            .chain(ends)
            .max_by_key(|number| (number - from).abs());
        let after = furthest.map_or(from, |number| number + step);
        self.first_free(after, range)
            .or_else(|| self.first_free(from, range))
    }

    /// The first free number from `start` on.
    fn first_free(&self, start: i128, range: &CodeRange) -> Option<i128> {
        let (from, to) = range.ends();
        let mut number = start;
        while range.contains(number) {
            let mut ranges = self.ranges.iter();
            let used = ranges.find(|(first, last)| (*first..=*last).contains(&number));
            number = match used {
                Some((_, last)) if from <= to => last + 1,
                Some((first, _)) => first - 1,
                None if !self.numbers.contains(&number) => return Some(number),
                None if from <= to => number + 1,
                None => number - 1,
            };
        }
        None
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::lower::build_model;
    use crate::tree::Tree;

    /// A table whose numbers are in this range of an owner.
    fn model(range: &str, codes: &str) -> Model {
        let api = format!(
            "[codes]\ntype = \"u32\"\n[reserved]\ncodes = [\"1004\", \"1006..1007\"]\n[ranges]\nauth = \"{range}\"\n"
        );
        let tree = Tree::of_shop(&[("api.toml", &api), ("codes.csv", codes)]);
        build_model(tree).unwrap()
    }

    #[test]
    fn the_next_number_is_after_the_last_that_is_used() {
        for (range, next) in [
            ("1000..1999", Some(1008)),
            ("1000..1005", Some(1005)),
            ("1000..1004", Some(1002)),
            ("1004..1000", Some(1002)),
            ("1006..1007", None),
            ("1100..1199", Some(1100)),
            ("1199..1100", Some(1199)),
        ] {
            let model = model(range, "code,name,aliases\n1000,A,\n1003,B,1001\n");
            let api = &model.apis[0];
            let found = find_free_number(&model, api, &api.ranges[0].ranges);
            assert_eq!(found, next, "{range}");
        }
    }

    #[test]
    fn an_owner_has_the_numbers_from_end_to_end() {
        let codes = "code,name\n999,A\n1000,B\n1500..1600,C\n1990..2001,D\n1989,E\n2002,F\n";
        let model = model("2000..1000", codes);
        let api = &model.apis[0];
        let inside = |code: &Code| api.ranges[0].contains(&code.wire.value);
        let inside: Vec<bool> = api.codes.iter().map(inside).collect();
        assert_eq!(inside, [false, true, true, false, true, false]);
    }
}
