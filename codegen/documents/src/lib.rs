//! Reads documentation in many formats and extracts its error tables.
//!
//! A document goes through these stages:
//!
//! 1. **Text.** [`decode_text`] turns bytes into text, and [`detect_format`] finds its [`Format`] by file name and content.
//! 2. **Document.** [`read_document`] calls the reader of the format. Readers of markup build blocks (headings, paragraphs,
//!    lists, tables), and lists or sections whose items begin with a code become tables as well. The result is a
//!    [`Document`]: tables of text cells, paragraphs and code blocks, each with its line.
//! 3. **Rows.** [`extract`] assigns a [`Role`] to the columns of each table, rates how likely it is an error table, reads
//!    codes and statuses out of the cells of those that are, and merges tables that belong together. The result is an
//!    [`Extraction`]: a rated [`Candidate`] for every table, an [`ErrorRow`] for every code or status, an [`Ambiguity`] for
//!    everything that could be read in more than one way, and a [`Note`] for everything of the document that is in no row.
//!
//! ```
//! use error_tables_documents::{Options, detect_format, extract, read_document};
//!
//! let source = "\
//! ## Errors
//!
//! | Code         | Status | Meaning                  |
//! |--------------|--------|--------------------------|
//! | `NOT_FOUND`  | 404    | The item does not exist. |
//! | `NOT_YOURS`  | 403    | Access is denied.        |
//! ";
//! let document = read_document(source, detect_format("errors.md", source));
//! let extraction = extract(document, &Options::default());
//! assert_eq!(extraction.codes[0].code, "NOT_FOUND");
//! assert_eq!(extraction.codes[0].status, Some(404));
//! ```
//!
//! # Where things are
//!
//! - `document`: the model that readers produce.
//! - `readers`: one folder per format, and what they share. To add a reader, add a folder with a function from text to
//!   blocks (or to a [`Document`]), a variant of [`Format`], and its arms in `format`.
//! - `vocabulary`: what a single cell can contain: a code, a status, a column name. Known column names are listed in
//!   `vocabulary/column_names.rs` and, for other languages, in `vocabulary/languages.rs`.
//! - `extract`: from tables to rows.
//!
//! Nothing here knows a particular document. Every kind of table that is supported has a page case in
//! `codegen/cli/tests/pages`: to add one, put a small document there and run
//! `BLESS=1 cargo test -p error-tables-cli page_cases`.
#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod document;
mod extract;
mod format;
mod readers;
mod vocabulary;

pub use document::{Document, Layout, OperationSection, Row, Table, Text};
pub use extract::{
    Ambiguity, Candidate, ErrorRow, Extraction, Note, OperationError, Options, Relation, TableKind,
    extract,
};
pub use format::{Format, UnknownFormat, decode_text, detect_format, read_document};
pub use readers::pattern::{compile_pattern, is_source_code, read_pattern, suggest_pattern};
pub use vocabulary::code::{CodeStyle, classify_code, strip_code_marks};
pub use vocabulary::column_role::{Role, normalize_header, transliterate};
pub use vocabulary::status::{StatusCell, parse_status_cell};
