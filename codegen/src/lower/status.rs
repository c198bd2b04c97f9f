//! One row of `statuses.csv`.

use super::code;
use super::rows::RawRow;
use crate::cell;
use crate::error::{DiagnosticKind, Diagnostics};
use crate::model::Status;
use crate::name;
use crate::source::Spanned;

/// The columns that every `statuses.csv` may have.
pub const COLUMNS: [&str; 7] = [
    "code", "phrase", "name", "meaning", "body", "remedy", "retry",
];

/// Reads the cells of a row; `None` if one that makes its identity is wrong.
pub(super) fn read(row: &RawRow, diagnostics: &mut Diagnostics) -> Option<Status> {
    let status = code::status(row.cell("code")?, diagnostics);
    let body = row
        .cell("body")
        .and_then(|cell| cell::parse_bool(cell, diagnostics));
    let retry = row
        .cell("retry")
        .and_then(|cell| cell::parse_retry(cell, diagnostics));
    let status = status?;
    Some(Status {
        phrase: row.cell("phrase").cloned(),
        name: variant(row, &status, diagnostics)?,
        meaning: row.cell("meaning").cloned(),
        body,
        remedy: row.cell("remedy").cloned(),
        retry,
        origin: row.origin,
        span: row.span,
        code: status,
    })
}

/// The pinned name, else the phrase's, else `Status499`.
fn variant(
    row: &RawRow,
    status: &Spanned<u16>,
    diagnostics: &mut Diagnostics,
) -> Option<Spanned<String>> {
    let (cell, made) = match (row.cell("name"), row.cell("phrase")) {
        (Some(cell), _) => (
            cell,
            name::check_variant(&cell.value).map(|()| cell.value.clone()),
        ),
        (None, Some(cell)) => (cell, name::variant_name(&cell.value)),
        (None, None) => return Some(Spanned::new(format!("Status{}", status.value), status.span)),
    };
    match made {
        Ok(name) => Some(Spanned::new(name, cell.span)),
        Err(refusal) => {
            let message = format!(
                "`{}` does not make a valid Rust variant: {}",
                cell.value,
                refusal.why()
            );
            diagnostics.add(
                DiagnosticKind::NameInvalid,
                cell.span,
                message,
                "write a `name` such as `NotFound`",
            );
            None
        }
    }
}
