//! A row of `codes.csv`, and one of `statuses.csv`.

use super::column::Value;
use super::wire::WireCode;
use crate::source::{Span, Spanned};
use crate::template::Template;

/// One row of `codes.csv`, with everything inherited and defaulted.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Code {
    /// The code on the wire.
    pub wire: Spanned<WireCode>,
    /// The Rust variant, and where it comes from: its cell, or the code's.
    pub name: Spanned<String>,
    /// Whether the name has a cell of its own, here or in the parent.
    pub named: bool,
    /// HTTP status; `None` is undocumented. The place is the default's where it comes from there.
    pub status: Option<Spanned<u16>>,
    /// What the API says on the wire.
    pub message: Option<Spanned<Template>>,
    /// What the page says the code means.
    pub meaning: Option<Spanned<String>>,
    /// What the reader should do.
    pub remedy: Option<Spanned<String>>,
    /// Whether to try again.
    pub retry: Option<Spanned<Retry>>,
    /// The version that brought it.
    pub since: Option<Spanned<String>>,
    /// The version that deprecated it.
    pub deprecated: Option<Spanned<String>>,
    /// The version that removed it.
    pub removed: Option<Spanned<String>>,
    /// The code to use instead.
    pub replaced_by: Option<Spanned<String>>,
    /// Former wire codes.
    pub aliases: Vec<Spanned<WireCode>>,
    /// Further names, each a constant of the type.
    pub synonyms: Vec<Spanned<String>>,
    /// The declared columns, in the order of [`Api::columns`](super::Api::columns).
    pub extra: Vec<Option<Spanned<Value>>>,
    /// Where it was written.
    pub origin: Origin,
    /// The row: this table's where it has one, else the parent's.
    pub span: Span,
}

impl Code {
    /// The wire code and its aliases.
    pub fn wire_codes(&self) -> impl Iterator<Item = &WireCode> {
        std::iter::once(&self.wire.value).chain(self.aliases.iter().map(|alias| &alias.value))
    }

    /// Whether using the variant earns a warning.
    #[must_use]
    pub fn is_retired(&self) -> bool {
        self.deprecated.is_some() || self.removed.is_some()
    }
}

/// Where an effective row was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// In this API's table alone.
    Own,
    /// In the parent's table alone.
    Inherited,
    /// In both: this API's cells go before the parent's.
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
    /// What the page says it means.
    pub meaning: Option<Spanned<String>>,
    /// Whether the response has a body; `None` where the page does not say.
    pub body: Option<Spanned<bool>>,
    /// What the reader should do.
    pub remedy: Option<Spanned<String>>,
    /// Whether to try again.
    pub retry: Option<Spanned<Retry>>,
    /// Where it was written.
    pub origin: Origin,
    /// The row.
    pub span: Span,
}

/// Whether to try again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Retry {
    /// Not without a change.
    No,
    /// At once.
    Now,
    /// After backing off.
    Later,
    /// When the response says.
    After,
}

impl Retry {
    pub(crate) const ALL: [Retry; 4] = [Retry::No, Retry::Now, Retry::Later, Retry::After];

    /// As the table writes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Retry::No => "no",
            Retry::Now => "now",
            Retry::Later => "later",
            Retry::After => "after",
        }
    }
}
