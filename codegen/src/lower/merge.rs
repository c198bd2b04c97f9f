//! Rows laid over each other: a child's filled cells go before its parent's.

use super::rows::RawRow;
use crate::error::{DiagnosticKind, Diagnostics};
use crate::model::Origin;
use std::collections::{HashMap, HashSet};

/// In a child, this cell empties what it would inherit.
const EMPTIED: &str = "-";

/// The parent's rows, and where each code stands in them.
struct Parent<'a> {
    rows: Vec<RawRow<'a>>,
    places: HashMap<&'a str, Vec<usize>>,
}

/// The parent's rows, each with the cells that the child restates, then the rows that only the child has. `default` is the
/// child's default status, under which rows of one code are told apart.
pub(crate) fn merge<'a>(
    inherited: Vec<RawRow<'a>>,
    own: Vec<RawRow<'a>>,
    default: Option<&str>,
    diagnostics: &mut Diagnostics,
) -> Vec<RawRow<'a>> {
    let mut parent = Parent::new(inherited);
    // What a name or a status decides goes first, whatever the order of the rows.
    let exact: Vec<Option<usize>> = own.iter().map(|row| parent.exact(row, default)).collect();
    let taken: HashSet<usize> = exact.iter().flatten().copied().collect();
    let mut added = Vec::new();
    for (mut row, exact) in own.into_iter().zip(exact) {
        let place = exact.or_else(|| parent.only(&row, &taken, diagnostics));
        match place.and_then(|at| parent.rows.get_mut(at)) {
            Some(above) if above.origin == Origin::Inherited => lay(above, row, diagnostics),
            // A second row with the same key stays a row of its own, and is reported as a duplicate.
            _ => {
                row.cells.retain(|column, cell| keeps(column, &cell.value));
                added.push(row);
            }
        }
    }
    parent.rows.extend(added);
    parent.rows
}

fn keeps(column: &str, cell: &str) -> bool {
    column == "code" || cell != EMPTIED
}

fn value<'a>(row: &RawRow<'a>, column: &str) -> Option<&'a str> {
    row.cell(column).map(|cell| cell.value.as_str())
}

impl<'a> Parent<'a> {
    fn new(inherited: Vec<RawRow<'a>>) -> Self {
        let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, row) in inherited.iter().enumerate() {
            let code = value(row, "code").unwrap_or_default();
            places.entry(code).or_default().push(at);
        }
        let inherited = inherited.into_iter().map(|row| RawRow {
            origin: Origin::Inherited,
            ..row
        });
        Parent {
            rows: inherited.collect(),
            places,
        }
    }

    fn with_code(&self, row: &RawRow) -> &[usize] {
        let places = value(row, "code").and_then(|code| self.places.get(code));
        places.map_or(&[], Vec::as_slice)
    }

    /// The row with the same code and the same name, else with the same code and status.
    fn exact(&self, row: &RawRow, default: Option<&str>) -> Option<usize> {
        let find = |matches: &dyn Fn(&RawRow) -> bool| {
            let mut places = self.with_code(row).iter().copied();
            places.find(|at| self.rows.get(*at).is_some_and(matches))
        };
        let named =
            value(row, "name").and_then(|name| find(&|above| value(above, "name") == Some(name)));
        let status = value(row, "status");
        named.or_else(|| {
            find(&|above| status.is_some() && value(above, "status").or(default) == status)
        })
    }

    /// The one row with the same code, if no other row of the child is meant for it.
    fn only(
        &self,
        row: &RawRow,
        taken: &HashSet<usize>,
        diagnostics: &mut Diagnostics,
    ) -> Option<usize> {
        match self.with_code(row) {
            [only] if !taken.contains(only) => Some(*only),
            several @ [_, _, ..] if row.cell("status").is_none() && row.cell("name").is_none() => {
                let code = value(row, "code").unwrap_or_default();
                let message = format!("the parent has `{code}` in {} rows", several.len());
                let help = "give the status or the name of the row that this one changes";
                diagnostics.add(DiagnosticKind::CodeDuplicate, row.span, message, help);
                None
            }
            _ => None,
        }
    }
}

/// Lays the cells of a child's row over its parent's.
fn lay<'a>(above: &mut RawRow<'a>, row: RawRow<'a>, diagnostics: &mut Diagnostics) {
    above.origin = Origin::Overridden;
    above.span = row.span;
    for (column, cell) in row.cells {
        if keeps(column, &cell.value) {
            above.cells.insert(column, cell);
        } else if column == "removed" && above.cell("removed").is_some() {
            let help = "leave the cell blank; old clients still act on the code's old meaning";
            diagnostics.add(
                DiagnosticKind::CodeReserved,
                cell.span,
                "a removed code cannot be used again",
                help,
            );
        } else {
            above.cells.remove(column);
        }
    }
}
