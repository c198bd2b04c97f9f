//! What is wrong with a table.

use crate::source::{Sources, Span};

/// The diagnostics that stop the lowering. Each has a page of its own in the rule registry and cannot be turned off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DiagnosticKind {
    /// A folder that makes no API: a bad name, no `api.toml`, neither codes nor statuses, or two that make one module.
    ApiInvalid,
    /// A file that is no CSV: quoting, number of fields, NUL, not UTF-8.
    CsvMalformed,
    /// A column that neither the house nor `api.toml` knows.
    ColumnUnknown,
    /// A column that a table cannot do without.
    ColumnMissing,
    /// A column that stands twice in a header.
    ColumnDuplicate,
    /// A record whose cells are all empty.
    RowEmpty,
    /// A cell, or a value of `api.toml`, that is not of its type.
    ValueInvalid,
    /// A key that `api.toml` does not have.
    KeyUnknown,
    /// `(code, status)` twice.
    CodeDuplicate,
    /// Several codes in one cell.
    CodeComposite,
    /// A retired code in use again.
    CodeReserved,
    /// An alias that is somebody's living code.
    AliasLiving,
    /// `replaced_by` a code that the table does not have.
    ReplacementUnknown,
    /// Two rows that make one Rust name.
    NameCollision,
    /// A name that is no Rust variant, or a code that makes none.
    NameInvalid,
    /// A numeric code without a `name`.
    NameMissing,
    /// A message whose placeholders are not well formed.
    PlaceholderSyntax,
    /// `extends` of nothing, of itself or in a circle.
    ExtendsInvalid,
    /// An override of a row that the parent lacks.
    OverrideUnknown,
}

impl DiagnosticKind {
    /// Every kind, in the order of the stages.
    pub const ALL: [DiagnosticKind; 19] = [
        DiagnosticKind::ApiInvalid,
        DiagnosticKind::CsvMalformed,
        DiagnosticKind::ColumnUnknown,
        DiagnosticKind::ColumnMissing,
        DiagnosticKind::ColumnDuplicate,
        DiagnosticKind::RowEmpty,
        DiagnosticKind::ValueInvalid,
        DiagnosticKind::KeyUnknown,
        DiagnosticKind::CodeDuplicate,
        DiagnosticKind::CodeComposite,
        DiagnosticKind::CodeReserved,
        DiagnosticKind::AliasLiving,
        DiagnosticKind::ReplacementUnknown,
        DiagnosticKind::NameCollision,
        DiagnosticKind::NameInvalid,
        DiagnosticKind::NameMissing,
        DiagnosticKind::PlaceholderSyntax,
        DiagnosticKind::ExtendsInvalid,
        DiagnosticKind::OverrideUnknown,
    ];

    /// The id, kebab-case and stable: the id of the rule that documents it.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            DiagnosticKind::ApiInvalid => "api-invalid",
            DiagnosticKind::CsvMalformed => "csv-malformed",
            DiagnosticKind::ColumnUnknown => "column-unknown",
            DiagnosticKind::ColumnMissing => "column-missing",
            DiagnosticKind::ColumnDuplicate => "column-duplicate",
            DiagnosticKind::RowEmpty => "row-empty",
            DiagnosticKind::ValueInvalid => "value-invalid",
            DiagnosticKind::KeyUnknown => "key-unknown",
            DiagnosticKind::CodeDuplicate => "code-duplicate",
            DiagnosticKind::CodeComposite => "code-composite",
            DiagnosticKind::CodeReserved => "code-reserved",
            DiagnosticKind::AliasLiving => "alias-living",
            DiagnosticKind::ReplacementUnknown => "replacement-unknown",
            DiagnosticKind::NameCollision => "name-collision",
            DiagnosticKind::NameInvalid => "name-invalid",
            DiagnosticKind::NameMissing => "name-missing",
            DiagnosticKind::PlaceholderSyntax => "placeholder-syntax",
            DiagnosticKind::ExtendsInvalid => "extends-invalid",
            DiagnosticKind::OverrideUnknown => "override-unknown",
        }
    }
}

/// One mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Diagnostic {
    /// What kind of error it is.
    pub kind: DiagnosticKind,
    /// Where.
    pub span: Span,
    /// What is wrong, in one line.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// Where the other half of the contradiction stands, and what it is.
    pub related: Option<(Span, String)>,
}

/// Collects diagnostics, so that a run reports every one of them.
#[derive(Debug, Default)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    pub fn add(
        &mut self,
        kind: DiagnosticKind,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.0.push(Diagnostic {
            kind,
            span,
            message: shortened(message.into()),
            help: shortened(help.into()),
            related: None,
        });
    }

    /// Like [`Diagnostics::add`], with the place that it contradicts.
    pub fn add_related(
        &mut self,
        kind: DiagnosticKind,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
        related: (Span, &str),
    ) {
        let related = Some((related.0, related.1.to_string()));
        self.0.push(Diagnostic {
            kind,
            span,
            message: shortened(message.into()),
            help: shortened(help.into()),
            related,
        });
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Sorted by file, line and column.
    pub fn into_sorted(mut self, sources: &Sources) -> Vec<Diagnostic> {
        self.0.sort_by(|a, b| {
            let key = |m: &Diagnostic| {
                (
                    sources.path(m.span).to_string(),
                    m.span.start,
                    m.kind,
                    m.message.clone(),
                )
            };
            key(a).cmp(&key(b))
        });
        self.0.dedup();
        self.0
    }
}

/// A message that quotes a cell of any length, with its middle left out where it is long.
fn shortened(text: String) -> String {
    const HALF: usize = 200;
    let mut marks = text.char_indices().map(|(at, _)| at);
    let (Some(first), Some(last)) = (marks.by_ref().nth(HALF), marks.nth_back(HALF)) else {
        return text;
    };
    match (text.get(..first), text.get(last..)) {
        (Some(head), Some(tail)) => format!("{head}…{tail}"),
        _ => text,
    }
}
