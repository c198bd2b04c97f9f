//! What a person asked of a page that it does not have.

use crate::args::Choice;
use error_tables_codegen::tools::escape::escape_invisible;
use error_tables_documents::{Document, normalize_header};
use std::collections::BTreeSet;

/// A column that `--map` names and no table has; with what there is.
pub(crate) fn column(choice: &Choice, page: &Document) -> Option<String> {
    let columns: BTreeSet<&str> = page
        .tables
        .iter()
        .flat_map(|grid| &grid.columns)
        .map(String::as_str)
        .filter(|name| !name.is_empty())
        .collect();
    let has = |theirs: &str| {
        columns
            .iter()
            .any(|name| normalize_header(name) == normalize_header(theirs))
    };
    let (theirs, _) = choice.map.iter().find(|(theirs, _)| !has(theirs))?;
    let shown: Vec<String> = columns
        .iter()
        .take(20)
        .map(|name| escape_invisible(name))
        .collect();
    Some(format!(
        "--map: no table of the page has a column `{}`; there are: {}",
        escape_invisible(theirs),
        shown.join(", ")
    ))
}

/// Why the choice of a person leaves no table.
pub(crate) fn place(choice: &Choice, page: &Document) -> Option<String> {
    if let Some(index) = choice
        .index
        .filter(|index| *index == 0 || *index > page.tables.len())
    {
        let number = page.tables.len();
        return Some(format!(
            "--index {index}: the page has {number} tables and lists, counted from 1"
        ));
    }
    let words = choice.heading.as_ref()?;
    let low = words.to_lowercase();
    let under = |path: &[String]| {
        path.iter()
            .any(|heading| heading.to_lowercase().contains(&low))
    };
    let none = !page.tables.iter().any(|grid| under(&grid.path));
    none.then(|| {
        format!(
            "--heading: no table stands under a heading with `{}`",
            escape_invisible(words)
        )
    })
}
