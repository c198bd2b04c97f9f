//! The validated tables: inheritance and defaults are applied, names are valid Rust names, and codes are unique.

use crate::body::{Body, Sample};
use crate::http_status::registered_phrase;
use crate::source::{Sources, Span, Spanned};
use crate::template::Template;

pub use crate::cell::Retry;
pub use crate::column::{
    CODE_COLUMNS, Column, ColumnType, ENDPOINT_COLUMNS, MESSAGE_COLUMNS, STATUS_COLUMNS, Value,
};
pub use crate::key::Key;
pub use crate::number_policy::OwnedRanges;
pub use crate::placeholder_style::PlaceholderStyle;
pub use crate::wire_code::{CodeRange, CodeType, Number, WireCode};

/// Every API of a folder, sorted by name.
#[derive(Debug, Default)]
pub struct Model {
    /// The files that the tables were read from.
    pub sources: Sources,
    /// The APIs. [`Api::parent`] is an index into this list.
    pub apis: Vec<Api>,
}

impl Model {
    /// The API whose table has a row: a parent if the row is inherited unchanged.
    #[must_use]
    pub fn declaring_api<'a>(&'a self, api: &'a Api, row: usize) -> &'a Api {
        // A parent's rows come first in its child, so a row keeps its index.
        let inherited = |api: &Api| {
            api.codes
                .get(row)
                .is_some_and(|code| code.origin == Origin::Inherited)
        };
        let parent = self.parent(api).filter(|_| inherited(api));
        parent.map_or(api, |parent| self.declaring_api(parent, row))
    }

    /// The API whose table has a row of `statuses.csv`: a parent if the row is inherited unchanged.
    #[must_use]
    pub fn declaring_status_api<'a>(&'a self, api: &'a Api, row: usize) -> &'a Api {
        let inherited = |api: &Api| {
            api.statuses
                .get(row)
                .is_some_and(|status| status.origin == Origin::Inherited)
        };
        let parent = self.parent(api).filter(|_| inherited(api));
        parent.map_or(api, |parent| self.declaring_status_api(parent, row))
    }

    /// The API that another extends.
    #[must_use]
    pub fn parent(&self, api: &Api) -> Option<&Api> {
        self.apis.get(api.parent?)
    }

    /// The API that another extends, the one that that extends, and so on.
    pub fn ancestors(&self, api: &Api) -> impl Iterator<Item = &Api> {
        std::iter::successors(self.parent(api), |above| self.parent(above))
    }
}

/// An API: a folder of tables, and a module of Rust.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Api {
    /// The folder's name, `amove-web`.
    pub name: String,
    /// The module's name, `amove_web`.
    pub module: String,
    /// Its title.
    pub title: String,
    /// The URL of the documentation that the table was read from.
    pub page: Option<Spanned<String>>,
    /// The URL of the documentation of each code, with placeholders.
    pub url: Option<Spanned<Template>>,
    /// The API it extends, as an index into [`Model::apis`]. The parent's rows come first, in the parent's order.
    pub parent: Option<usize>,
    /// The type of its codes.
    pub code_type: CodeType,
    /// How the placeholders of its messages are written.
    pub placeholders: PlaceholderStyle,
    /// The further key of its rows.
    pub key: Option<Key>,
    /// The status of rows without one.
    pub default_status: Option<Spanned<u16>>,
    /// The rows of `codes.csv`. Empty where the API documents statuses only.
    pub codes: Vec<Code>,
    /// The rows of `statuses.csv`.
    pub statuses: Vec<Status>,
    /// The operations of `endpoints.csv`, in the order in which they first appear.
    pub operations: Vec<Operation>,
    /// The languages of `messages.<locale>.csv`, sorted by tag.
    pub locales: Vec<Locale>,
    /// The columns that `api.toml` declares.
    pub columns: Vec<Column>,
    /// The shape of an error body.
    pub body: Option<Body>,
    /// Example bodies from the documentation.
    pub samples: Vec<Sample>,
    /// Codes that must not be used again.
    pub reserved: Vec<Spanned<WireCode>>,
    /// The ranges of numbers for the codes of each owner.
    pub ranges: Vec<OwnedRanges>,
    /// The column that names the owner of a row.
    pub range_column: Option<Spanned<String>>,
    /// The tables that must not have the same codes.
    pub distinct_from: Vec<Spanned<String>>,
    /// Intended differences from the parent: `(code or status, reason)`.
    pub overrides: Vec<(Spanned<String>, Spanned<String>)>,
    /// Suppressed findings.
    pub suppressions: Vec<Suppression>,
    /// Source code that the table is checked against.
    pub listings: Vec<Listing>,
    /// `api.toml`.
    pub span: Span,
    /// `codes.csv`, if there is one.
    pub codes_file: Option<Span>,
    /// `statuses.csv`, if there is one.
    pub statuses_file: Option<Span>,
    /// `endpoints.csv`, if there is one.
    pub endpoints_file: Option<Span>,
}

impl Api {
    /// Whether a row has a range of codes.
    #[must_use]
    pub fn has_ranges(&self) -> bool {
        let mut codes = self.codes.iter();
        codes.any(|code| matches!(code.wire.value, WireCode::Range(_)))
    }

    /// The rows of a number in a range, in table order; none if the number has a row of its own.
    #[must_use]
    pub fn rows_with_range(&self, number: i128) -> Vec<&Code> {
        let is_own =
            |code: &WireCode| matches!(code, WireCode::Number(own) if own.value() == number);
        let mut rows = self.codes.iter();
        if rows.any(|code| code.wire_codes().any(is_own)) {
            return Vec::new();
        }
        let contains = |code: &&Code| match &code.wire.value {
            WireCode::Range(range) => range.contains(number),
            _ => false,
        };
        self.codes.iter().filter(contains).collect()
    }

    /// The rows that a code as text may stand for: those that have it, or else those with a range that contains it.
    #[must_use]
    pub fn rows_with_sent(&self, sent: &str) -> Vec<&Code> {
        let number = self.code_type.parse_number(sent);
        let is_own = |code: &WireCode| match (code, number) {
            (WireCode::Number(own), Some(number)) => own.value() == number,
            _ => code.to_sent() == sent,
        };
        let rows = self.codes.iter();
        let own: Vec<&Code> = rows.filter(|row| row.wire_codes().any(is_own)).collect();
        match number {
            Some(number) if own.is_empty() => self.rows_with_range(number),
            _ => own,
        }
    }

    /// The phrase of a status: the one that the API documents, or else the registered one.
    #[must_use]
    pub fn status_phrase(&self, status: u16) -> Option<&str> {
        let row = self.statuses.iter().find(|row| row.code.value == status);
        let documented = row.and_then(|row| row.phrase.as_ref());
        documented.map_or_else(|| registered_phrase(status), |phrase| Some(&phrase.value))
    }

    /// A status and its phrase: `404 Not Found`.
    #[must_use]
    pub fn describe_status(&self, status: u16) -> String {
        match self.status_phrase(status) {
            Some(phrase) => format!("{status} {phrase}"),
            None => status.to_string(),
        }
    }

    /// The rows that have a code, as their own or as an alias, in table order.
    pub fn rows_with_code<'a>(&'a self, wire: &'a WireCode) -> impl Iterator<Item = &'a Code> {
        self.codes
            .iter()
            .filter(move |code| code.wire_codes().any(|w| w == wire))
    }
}

/// `[[allow]]`: a suppressed finding.
#[derive(Clone, Debug)]
pub struct Suppression {
    /// The rule's id.
    pub rule: Spanned<String>,
    /// The codes or statuses for which it is suppressed; empty for all of them.
    pub at: Vec<Spanned<String>>,
    /// Why.
    pub why: Spanned<String>,
    /// Where it is.
    pub span: Span,
}

/// `[[source]]`: files of source code and a pattern that reads error codes out of them.
#[derive(Clone, Debug)]
pub struct Listing {
    /// Paths relative to the folder that holds the tables. They may contain `*`.
    pub files: Vec<Spanned<String>>,
    /// A regular expression whose named groups are columns.
    pub pattern: Spanned<String>,
    /// The least share of codes that must be documented, as a count.
    pub documented: Option<Spanned<i64>>,
    /// Where it is.
    pub span: Span,
}

/// One row of `codes.csv`, with everything inherited and defaulted.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Code {
    /// The code on the wire.
    pub wire: Spanned<WireCode>,
    /// The value of the further key, such as a subcode; `None` for the row that stands for all others of the code.
    pub subcode: Option<Spanned<WireCode>>,
    /// The Rust variant. Its span is the `name` cell, or else the code.
    pub name: Spanned<String>,
    /// Whether the name was given in a cell, here or in the parent.
    pub named: bool,
    /// The HTTP status; `None` if it is not documented. The span is that of the default status if it comes from there.
    pub status: Option<Spanned<u16>>,
    /// The message that the API sends.
    pub message: Option<Spanned<Template>>,
    /// What the code means, according to the documentation.
    pub meaning: Option<Spanned<String>>,
    /// What the client should do.
    pub remedy: Option<Spanned<String>>,
    /// Whether to try again.
    pub retry: Option<Spanned<Retry>>,
    /// The version that added it.
    pub since: Option<Spanned<String>>,
    /// The version that deprecated it.
    pub deprecated: Option<Spanned<String>>,
    /// The version that removed it.
    pub removed: Option<Spanned<String>>,
    /// The code to use instead.
    pub replaced_by: Option<Spanned<String>>,
    /// Former codes.
    pub aliases: Vec<Spanned<WireCode>>,
    /// Further names, each a constant of the type. A name in `UpperCamelCase` is a former name, and its constant is deprecated.
    pub synonyms: Vec<Spanned<String>>,
    /// The declared columns, in the order of [`Api::columns`].
    pub extra: Vec<Option<Spanned<Value>>>,
    /// Which table has the row.
    pub origin: Origin,
    /// The row: that of this table if it has one, else the parent's.
    pub span: Span,
}

/// The `since` of a row that is not released yet.
pub const DRAFT: &str = "draft";

impl Code {
    /// Whether the row is not released yet, so that it may still change freely.
    #[must_use]
    pub fn is_draft(&self) -> bool {
        self.since
            .as_ref()
            .is_some_and(|since| since.value == DRAFT)
    }

    /// Whether it is sent.
    #[must_use]
    pub fn state(&self) -> State {
        if self.removed.is_some() {
            State::Removed
        } else if self.deprecated.is_some() {
            State::Deprecated
        } else if self.is_draft() {
            State::Draft
        } else {
            State::Current
        }
    }

    /// The code and its aliases.
    pub fn wire_codes(&self) -> impl Iterator<Item = &WireCode> {
        std::iter::once(&self.wire.value).chain(self.aliases.iter().map(|alias| &alias.value))
    }

    /// The code, and the subcode after a period: `190.463`.
    #[must_use]
    pub fn qualified(&self) -> String {
        match &self.subcode {
            Some(subcode) => format!("{}.{}", self.wire.value, subcode.value),
            None => self.wire.value.to_string(),
        }
    }

    /// Whether a text names it: its code, alone or with the subcode, or its name.
    #[must_use]
    pub fn is_called(&self, text: &str) -> bool {
        self.name.value == text || self.wire.value.to_string() == text || self.qualified() == text
    }

    /// Whether using the variant gives a warning.
    #[must_use]
    pub fn is_retired(&self) -> bool {
        self.deprecated.is_some() || self.removed.is_some()
    }
}

/// Whether an error is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is.
    Current,
    /// Not yet: it is not released.
    Draft,
    /// It is, but should no longer be relied on.
    Deprecated,
    /// Not any more.
    Removed,
}

impl State {
    pub(crate) const ALL: [State; 4] = [
        State::Current,
        State::Draft,
        State::Deprecated,
        State::Removed,
    ];

    /// In one word: `current`, `draft`, `deprecated` or `removed`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            State::Current => "current",
            State::Draft => DRAFT,
            State::Deprecated => "deprecated",
            State::Removed => "removed",
        }
    }
}

/// Which table a row comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// This API's table alone.
    Own,
    /// The parent's table alone.
    Inherited,
    /// Both: the cells of this API override those of the parent.
    Overridden,
}

/// One row of `statuses.csv`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Status {
    /// The HTTP status.
    pub code: Spanned<u16>,
    /// As documented: `Unauthorized`, `ClientError`.
    pub phrase: Option<Spanned<String>>,
    /// The Rust variant.
    pub name: Spanned<String>,
    /// What it means, according to the documentation.
    pub meaning: Option<Spanned<String>>,
    /// Whether the response has a body; `None` if it is not documented.
    pub body: Option<Spanned<bool>>,
    /// What the client should do.
    pub remedy: Option<Spanned<String>>,
    /// Whether to try again.
    pub retry: Option<Spanned<Retry>>,
    /// Which table has the row.
    pub origin: Origin,
    /// The row.
    pub span: Span,
}

/// An operation and the errors that it returns: the rows of `endpoints.csv` with its id.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Operation {
    /// As documented: `createOrder`, `POST /orders`.
    pub id: Spanned<String>,
    /// The Rust variant.
    pub name: Spanned<String>,
    /// Indices into [`Api::codes`], in the order of the file. The spans are those of the rows.
    pub errors: Vec<Spanned<usize>>,
}

/// A language that messages are translated to.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Locale {
    /// The language tag, as in the name of the file: `pt-BR`.
    pub tag: String,
    /// The file of this API; `None` if the parent alone has one.
    pub file: Option<Span>,
    /// The translation of the message of each row.
    pub messages: Vec<Option<Translation>>,
}

impl Locale {
    /// How many messages are translated.
    #[must_use]
    pub fn count(&self) -> usize {
        self.messages.iter().flatten().count()
    }
}

/// A message in another language.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Translation {
    /// The text, with the placeholders of the message that it translates.
    pub message: Spanned<Template>,
    /// The digest of the text that was translated.
    pub source: Option<Spanned<String>>,
}

impl Api {
    /// The operations that return the error of each row.
    #[must_use]
    pub fn operations_by_row(&self) -> Vec<Vec<&Operation>> {
        let mut rows = vec![Vec::new(); self.codes.len()];
        for operation in &self.operations {
            for error in &operation.errors {
                if let Some(operations) = rows.get_mut(error.value) {
                    operations.push(operation);
                }
            }
        }
        rows
    }
}
