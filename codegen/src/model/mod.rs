//! The tables, valid by construction: inheritance and defaults are applied, names are Rust names, nothing is doubled.

mod column;
mod row;
mod wire;

pub use column::{Column, ColumnType, Value};
pub use row::{Code, Origin, Retry, Status};
pub use wire::{CodeType, WireCode};

use crate::body::{Body, Sample};
use crate::source::{Sources, Span, Spanned};

/// Every API of a folder, sorted by name.
#[derive(Debug, Default)]
pub struct Model {
    /// The files the facts were read from.
    pub sources: Sources,
    /// The APIs. [`Api::parent`] is an index into this list.
    pub apis: Vec<Api>,
}

impl Model {
    /// The API whose table wrote a row: where the row is inherited unchanged, that is a parent.
    #[must_use]
    pub fn declaring_api<'a>(&'a self, api: &'a Api, row: usize) -> &'a Api {
        // A parent's rows come first in its child, so that a row keeps its place.
        let inherited = |api: &Api| {
            api.codes
                .get(row)
                .is_some_and(|code| code.origin == Origin::Inherited)
        };
        let parent = api
            .parent
            .filter(|_| inherited(api))
            .and_then(|at| self.apis.get(at));
        parent.map_or(api, |parent| self.declaring_api(parent, row))
    }
}

/// One API: a folder of tables, a module of Rust.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Api {
    /// The folder's name, `amove-web`.
    pub name: String,
    /// The module's name, `amove_web`.
    pub module: String,
    /// What a reader calls it.
    pub title: String,
    /// Where the facts were read.
    pub page: Option<Spanned<String>>,
    /// The API it extends, as an index into [`Model::apis`]. The parent's rows come first, in the parent's order.
    pub parent: Option<usize>,
    /// What a code is on the wire.
    pub code_type: CodeType,
    /// The status of rows that have none of their own.
    pub default_status: Option<Spanned<u16>>,
    /// The rows of `codes.csv`. Empty where the API documents statuses only.
    pub codes: Vec<Code>,
    /// The rows of `statuses.csv`.
    pub statuses: Vec<Status>,
    /// The columns that `api.toml` declares.
    pub columns: Vec<Column>,
    /// Where a response carries what.
    pub body: Option<Body>,
    /// Bodies printed on the page.
    pub samples: Vec<Sample>,
    /// Codes that may not be used again.
    pub reserved: Vec<Spanned<WireCode>>,
    /// The differences from the parent that are meant, with the reason: `(code or status, reason)`.
    pub overrides: Vec<(Spanned<String>, Spanned<String>)>,
    /// Findings that are allowed.
    pub suppressions: Vec<Suppression>,
    /// Source code that the table is checked against.
    pub listings: Vec<Listing>,
    /// `api.toml`.
    pub span: Span,
    /// `codes.csv`, where there is one.
    pub codes_file: Option<Span>,
    /// `statuses.csv`, where there is one.
    pub statuses_file: Option<Span>,
}

impl Api {
    /// The rows that a wire code stands for, aliases included, in table order.
    pub fn rows_with_code<'a>(&'a self, wire: &'a WireCode) -> impl Iterator<Item = &'a Code> {
        self.codes
            .iter()
            .filter(move |code| code.wire_codes().any(|w| w == wire))
    }
}

/// `[[allow]]`: a finding that is accepted.
#[derive(Clone, Debug)]
pub struct Suppression {
    /// The rule's id.
    pub rule: Spanned<String>,
    /// The codes or statuses it is allowed for; empty is all of them.
    pub at: Vec<Spanned<String>>,
    /// Why.
    pub why: Spanned<String>,
    /// Where it stands.
    pub span: Span,
}

/// `[[source]]`: files of source code and a pattern that reads error codes out of them.
#[derive(Clone, Debug)]
pub struct Listing {
    /// Paths, which may hold `*`, from the folder the tables are in.
    pub files: Vec<Spanned<String>>,
    /// A regular expression whose named groups are columns.
    pub pattern: Spanned<String>,
    /// The least share of codes that must be documented, as a count.
    pub documented: Option<Spanned<i64>>,
    /// Where it stands.
    pub span: Span,
}
