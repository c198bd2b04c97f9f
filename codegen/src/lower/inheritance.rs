//! Inheritance: which API extends which, and the child's cells over those of its parent.

use super::rows::{ApiFolder, RawRow};
use crate::body::Body;
use crate::descriptor::Descriptor;
use crate::error::{DiagnosticKind, Diagnostics, suggest_similar};
use crate::model::{Api, Origin, PlaceholderStyle};
use crate::source::Spanned;
use std::collections::{HashMap, HashSet};

/// The folder that each folder extends. An unknown parent and a cycle are reported, and count as no parent.
pub(super) fn find_parents(
    folders: &[ApiFolder],
    diagnostics: &mut Diagnostics,
) -> Vec<Option<usize>> {
    let names: Vec<&str> = folders.iter().map(|folder| folder.name.as_str()).collect();
    let mut parents = Vec::new();
    for folder in folders {
        let parent = folder.api.extends.as_ref().and_then(|extends| {
            let found = names.iter().position(|name| *name == extends.value);
            if found.is_none() {
                let help = suggest_similar(&extends.value, &names, "folder");
                diagnostics.add(
                    DiagnosticKind::ExtendsInvalid,
                    extends.span,
                    format!("there is no API `{}`", extends.value),
                    help,
                );
            }
            found
        });
        parents.push(parent);
    }
    let cycles: Vec<bool> = (0..parents.len())
        .map(|at| is_in_cycle(at, &parents))
        .collect();
    for ((parent, is_cyclic), folder) in parents.iter_mut().zip(cycles).zip(folders) {
        if is_cyclic {
            *parent = None;
            if let Some(extends) = &folder.api.extends {
                let message = if extends.value == folder.name {
                    format!("`{}` extends itself", folder.name)
                } else {
                    format!(
                        "`{}` extends `{}`, which in turn extends `{}`",
                        folder.name, extends.value, folder.name
                    )
                };
                diagnostics.add(
                    DiagnosticKind::ExtendsInvalid,
                    extends.span,
                    message,
                    "remove `extends` from the more general API",
                );
            }
        }
    }
    parents
}

fn is_in_cycle(start: usize, parents: &[Option<usize>]) -> bool {
    let mut at = start;
    for _ in parents {
        match parents.get(at).copied().flatten() {
            None => return false,
            Some(parent) if parent == start => return true,
            Some(parent) => at = parent,
        }
    }
    false
}

/// The folders in an order in which parents come before their children.
pub(super) fn sort_parents_first(parents: &[Option<usize>]) -> Vec<usize> {
    let depth = |mut at: usize| {
        let mut depth = 0;
        while let Some(parent) = parents.get(at).copied().flatten() {
            (at, depth) = (parent, depth + 1);
            if depth > parents.len() {
                break;
            }
        }
        depth
    };
    let mut order: Vec<usize> = (0..parents.len()).collect();
    order.sort_by_key(|&at| depth(at));
    order
}

/// Reports overrides of rows that the parent does not have.
pub(super) fn check_overrides(
    folder: &ApiFolder,
    parent: &(Vec<String>, Vec<String>),
    diagnostics: &mut Diagnostics,
) {
    let both = [
        (&folder.api.code_overrides, &parent.0, "code"),
        (&folder.api.status_overrides, &parent.1, "status"),
    ];
    for (overrides, keys, what) in both {
        for (key, _) in overrides {
            if !keys.contains(&key.value) {
                let known: Vec<&str> = keys.iter().map(String::as_str).collect();
                let help = match &folder.api.extends {
                    None => "remove it: this API does not extend another".to_string(),
                    Some(_) if known.len() > 40 => "remove it, or correct the spelling".to_string(),
                    Some(_) => suggest_similar(&key.value, &known, what),
                };
                let message = format!(
                    "this overrides `{}`, which the parent does not have",
                    key.value
                );
                diagnostics.add(DiagnosticKind::OverrideUnknown, key.span, message, help);
            }
        }
    }
}

/// The body of a child: what it does not define comes from its parent.
pub(super) fn inherit_body(own: Option<&Body>, parent: Option<&Body>) -> Option<Body> {
    let (Some(own), Some(parent)) = (own, parent) else {
        return own.or(parent).cloned();
    };
    let mut members = parent.members.clone();
    members.retain(|member| {
        let mut others = own.members.iter();
        !parent.is_derived(member) && others.all(|other| other.name.value != member.name.value)
    });
    members.extend(own.members.iter().cloned());
    let mut ours = parent.ours.clone();
    ours.retain(|(status, _)| {
        own.ours
            .iter()
            .all(|(other, _)| other.value != status.value)
    });
    ours.extend(own.ours.iter().cloned());
    Some(Body {
        code: own.code.clone().or_else(|| parent.code.clone()),
        message: own.message.clone().or_else(|| parent.message.clone()),
        status: own.status.clone().or_else(|| parent.status.clone()),
        header: own.header.clone().or_else(|| parent.header.clone()),
        grpc_code: own.grpc_code.clone().or_else(|| parent.grpc_code.clone()),
        grpc_status: own
            .grpc_status
            .clone()
            .or_else(|| parent.grpc_status.clone()),
        error_info: own.error_info.clone().or_else(|| parent.error_info.clone()),
        members,
        ours,
    })
}

/// The placeholder style of a child, which is that of its parent: inherited messages are written in it.
pub(super) fn inherit_placeholders(
    own: Option<&Spanned<PlaceholderStyle>>,
    parent: Option<PlaceholderStyle>,
    diagnostics: &mut Diagnostics,
) -> PlaceholderStyle {
    if let (Some(own), Some(parent)) = (own, parent)
        && own.value != parent
    {
        let message = format!(
            "the parent's messages have placeholders in the style `{}`",
            parent.name()
        );
        diagnostics.add(
            DiagnosticKind::ValueInvalid,
            own.span,
            message,
            "remove the key: a table has the style of the table that it extends",
        );
    }
    parent.or(own.map(|own| own.value)).unwrap_or_default()
}

/// Reports a key that is not the parent's: inherited rows are identified by that.
pub(super) fn check_key(own: &Descriptor, parent: Option<&Api>, diagnostics: &mut Diagnostics) {
    if let (Some(key), Some(parent)) = (&own.key, parent)
        && !parent.codes.is_empty()
    {
        let help = "remove it: a table has the key of the table that it extends";
        let message = "a table that extends another cannot declare a key";
        diagnostics.add(DiagnosticKind::ValueInvalid, key.name.span, message, help);
    }
}

/// How rows of one code are told apart.
#[derive(Clone, Copy, Default)]
pub(super) struct MatchRules<'a> {
    /// The status of rows without one.
    pub(super) default: Option<&'a str>,
    /// The column of the further key.
    pub(super) key: Option<&'a str>,
}

/// The text of a cell that clears what it would inherit.
const CLEARED: &str = "-";

/// The rows of the parent, and the positions of each code in them.
struct ParentRows<'a, 'k> {
    rows: Vec<RawRow<'a>>,
    /// By code and further key.
    positions: HashMap<(&'a str, &'a str), Vec<usize>>,
    rules: MatchRules<'k>,
}

/// Merges the rows of a child into those of its parent: the inherited rows with the cells that the child overrides, then the rows that
/// only the child has.
pub(super) fn merge_rows<'a>(
    inherited: Vec<RawRow<'a>>,
    own: Vec<RawRow<'a>>,
    rules: MatchRules<'_>,
    diagnostics: &mut Diagnostics,
) -> Vec<RawRow<'a>> {
    let mut parent = ParentRows::new(inherited, rules);
    // Rows that a name or a status identifies are matched first, whatever their order.
    let exact: Vec<Option<usize>> = own.iter().map(|row| parent.find_exact(row)).collect();
    let taken: HashSet<usize> = exact.iter().flatten().copied().collect();
    let mut added = Vec::new();
    for (mut row, exact) in own.into_iter().zip(exact) {
        let position = exact.or_else(|| parent.find_only(&row, &taken, diagnostics));
        match position.and_then(|at| parent.rows.get_mut(at)) {
            Some(above) if above.origin == Origin::Inherited => {
                override_cells(above, row, diagnostics);
            }
            // A second row with the same key stays a row of its own, and is reported as a duplicate.
            _ => {
                row.cells
                    .retain(|column, cell| is_value(column, &cell.value));
                added.push(row);
            }
        }
    }
    parent.rows.extend(added);
    parent.rows
}

fn is_value(column: &str, cell: &str) -> bool {
    column == "code" || cell != CLEARED
}

fn cell_text<'a>(row: &RawRow<'a>, column: &str) -> Option<&'a str> {
    row.cell(column).map(|cell| cell.value.as_str())
}

impl MatchRules<'_> {
    /// The code and the further key of a row.
    fn key_of<'r>(&self, row: &RawRow<'r>) -> (&'r str, &'r str) {
        let text = |column: &str| cell_text(row, column).unwrap_or_default();
        (text("code"), self.key.map_or("", text))
    }
}

impl<'a, 'k> ParentRows<'a, 'k> {
    fn new(inherited: Vec<RawRow<'a>>, rules: MatchRules<'k>) -> Self {
        let mut positions: HashMap<(&str, &str), Vec<usize>> = HashMap::new();
        for (at, row) in inherited.iter().enumerate() {
            positions.entry(rules.key_of(row)).or_default().push(at);
        }
        let inherited = inherited.into_iter().map(|row| RawRow {
            origin: Origin::Inherited,
            ..row
        });
        ParentRows {
            rows: inherited.collect(),
            positions,
            rules,
        }
    }

    fn with_code(&self, row: &RawRow<'a>) -> &[usize] {
        let positions = self.positions.get(&self.rules.key_of(row));
        positions.map_or(&[], Vec::as_slice)
    }

    /// The row with the same code and the same name, else with the same code and status.
    fn find_exact(&self, row: &RawRow<'a>) -> Option<usize> {
        let default = self.rules.default;
        let find = |matches: &dyn Fn(&RawRow) -> bool| {
            let mut positions = self.with_code(row).iter().copied();
            positions.find(|at| self.rows.get(*at).is_some_and(matches))
        };
        let named = cell_text(row, "name")
            .and_then(|name| find(&|above| cell_text(above, "name") == Some(name)));
        let status = cell_text(row, "status");
        named.or_else(|| {
            find(&|above| status.is_some() && cell_text(above, "status").or(default) == status)
        })
    }

    /// The only row with the same code, unless another row of the child matches it exactly.
    fn find_only(
        &self,
        row: &RawRow<'a>,
        taken: &HashSet<usize>,
        diagnostics: &mut Diagnostics,
    ) -> Option<usize> {
        match self.with_code(row) {
            [only] if !taken.contains(only) => Some(*only),
            several @ [_, _, ..] if row.cell("status").is_none() && row.cell("name").is_none() => {
                let code = cell_text(row, "code").unwrap_or_default();
                let message = format!(
                    "the parent has {} rows with the code `{code}`",
                    several.len()
                );
                let help = "add the status or the name of the row that this changes";
                diagnostics.add(DiagnosticKind::CodeDuplicate, row.span, message, help);
                None
            }
            _ => None,
        }
    }
}

/// Replaces the cells of an inherited row by those of the child's row.
fn override_cells<'a>(above: &mut RawRow<'a>, row: RawRow<'a>, diagnostics: &mut Diagnostics) {
    above.origin = Origin::Overridden;
    above.span = row.span;
    for (column, cell) in row.cells {
        if is_value(column, &cell.value) {
            above.cells.insert(column, cell);
        } else if column == "removed" && above.cell("removed").is_some() {
            let help = "leave the cell blank: old clients still know the code with its old meaning";
            diagnostics.add(
                DiagnosticKind::CodeReserved,
                cell.span,
                "a removed code cannot come back",
                help,
            );
        } else {
            above.cells.remove(column);
        }
    }
}
