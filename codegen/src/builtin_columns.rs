//! Columns of `codes.csv` that have a meaning and need no declaration: `grpc` and `exit`.

use crate::column::{Column, ColumnType};
use crate::source::Spanned;
use crate::table::Table;

/// The codes of gRPC that stand for errors, in the order of their numbers from 1, each with the HTTP status that
/// [`google.rpc.Code`] maps it to.
///
/// [`google.rpc.Code`]: https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto
pub const GRPC_CODES: [(&str, u16); 16] = [
    ("CANCELLED", 499),
    ("UNKNOWN", 500),
    ("INVALID_ARGUMENT", 400),
    ("DEADLINE_EXCEEDED", 504),
    ("NOT_FOUND", 404),
    ("ALREADY_EXISTS", 409),
    ("PERMISSION_DENIED", 403),
    ("RESOURCE_EXHAUSTED", 429),
    ("FAILED_PRECONDITION", 400),
    ("ABORTED", 409),
    ("OUT_OF_RANGE", 400),
    ("UNIMPLEMENTED", 501),
    ("INTERNAL", 500),
    ("UNAVAILABLE", 503),
    ("DATA_LOSS", 500),
    ("UNAUTHENTICATED", 401),
];

/// The names of these columns.
pub(crate) const NAMES: [&str; 2] = [GRPC, EXIT];

/// The column of the gRPC code.
pub(crate) const GRPC: &str = "grpc";
/// The column of the exit status of a program.
pub(crate) const EXIT: &str = "exit";

/// Where the column of the gRPC code is among the columns of a table.
#[must_use]
pub fn find_grpc_column(columns: &[Column]) -> Option<usize> {
    let mut columns = columns.iter();
    columns.position(|column| column.builtin && column.name.value == GRPC)
}

/// The built-in columns that a table has and `api.toml` does not declare.
pub(crate) fn find_builtin_columns(table: &Table, declared: &[Column]) -> Vec<Column> {
    let is_declared = |name: &str| declared.iter().any(|column| column.name.value == name);
    let heads = table.header.iter();
    let heads = heads.filter(|head| !is_declared(&head.value));
    heads.filter_map(builtin_column).collect()
}

fn builtin_column(head: &Spanned<String>) -> Option<Column> {
    let column = Column {
        name: head.clone(),
        kind: ColumnType::Integer,
        several: false,
        words: Vec::new(),
        type_name: Spanned::new("GrpcCode".to_string(), head.span),
        range: (Some(0), Some(255)),
        builtin: true,
    };
    match head.value.as_str() {
        EXIT => Some(column),
        GRPC => Some(Column {
            kind: ColumnType::Word,
            words: GRPC_CODES
                .iter()
                .map(|(name, _)| Spanned::new((*name).to_string(), head.span))
                .collect(),
            range: (None, None),
            ..column
        }),
        _ => None,
    }
}
