//! Errors in a table.

use crate::source::{Sources, Span};
use std::collections::HashMap;

/// The kinds of errors that stop the generator. Each has a page among the rules and cannot be turned off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DiagnosticKind {
    /// A folder that is not an API: a bad name, no `api.toml`, neither codes nor statuses, or the module of another folder.
    ApiInvalid,
    /// A file that is not CSV: quoting, number of fields, NUL, not UTF-8.
    CsvMalformed,
    /// A column that is neither built in nor declared in `api.toml`.
    ColumnUnknown,
    /// A required column is missing.
    ColumnMissing,
    /// A column that is in a header twice.
    ColumnDuplicate,
    /// A record whose cells are all empty.
    RowEmpty,
    /// A cell, or a value of `api.toml`, that is not of its type.
    ValueInvalid,
    /// An unknown key in `api.toml`.
    KeyUnknown,
    /// `(code, status)` twice.
    CodeDuplicate,
    /// A retired code that is used again.
    CodeReserved,
    /// An alias that is also the code of a row.
    AliasLiving,
    /// `replaced_by` names a code that the table does not have.
    ReplacementUnknown,
    /// Two rows that make the same Rust name.
    NameCollision,
    /// A name that cannot be a Rust variant, or a code that makes none.
    NameInvalid,
    /// A numeric code without a `name`.
    NameMissing,
    /// A message with malformed placeholders.
    PlaceholderSyntax,
    /// `extends` names an unknown API, or the API itself, or a cycle.
    ExtendsInvalid,
    /// An override of a row that the parent does not have.
    OverrideUnknown,
}

impl DiagnosticKind {
    /// Every kind, in the order of the stages that report them.
    pub const ALL: [DiagnosticKind; 18] = [
        DiagnosticKind::ApiInvalid,
        DiagnosticKind::CsvMalformed,
        DiagnosticKind::ColumnUnknown,
        DiagnosticKind::ColumnMissing,
        DiagnosticKind::ColumnDuplicate,
        DiagnosticKind::RowEmpty,
        DiagnosticKind::ValueInvalid,
        DiagnosticKind::KeyUnknown,
        DiagnosticKind::CodeDuplicate,
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

/// An error in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Diagnostic {
    /// What kind of error it is.
    pub kind: DiagnosticKind,
    /// Where it is.
    pub span: Span,
    /// What is wrong, in one line.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// The position that this contradicts, and a label for it.
    pub related: Option<(Span, String)>,
}

/// Collects diagnostics, so that a run reports all of them.
#[derive(Debug, Default)]
pub struct Diagnostics {
    kept: Vec<Diagnostic>,
    /// How many there are of each kind in each file, including those that are not kept.
    counts: HashMap<(u32, DiagnosticKind), usize>,
    total: usize,
}

impl Diagnostics {
    /// Adds a file to `sources`, and reports it if it cannot be parsed.
    pub fn add_source(&mut self, sources: &mut Sources, path: &str, bytes: Vec<u8>) -> Span {
        let span = sources.add(path, bytes);
        if let Some(defect) = sources.file(span).and_then(|file| file.defect.clone()) {
            let kind = DiagnosticKind::CsvMalformed;
            self.add(kind, defect.span, defect.message, &defect.help);
        }
        span
    }

    /// Adds a diagnostic. `help` says what to do, in the imperative.
    pub fn add(
        &mut self,
        kind: DiagnosticKind,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.push(Diagnostic {
            kind,
            span,
            message: shorten(message.into()),
            help: shorten(help.into()),
            related: None,
        });
    }

    /// Adds a diagnostic with the position that it contradicts and a label for that position.
    pub fn add_related(
        &mut self,
        kind: DiagnosticKind,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
        related: (Span, &str),
    ) {
        let related = Some((related.0, related.1.to_string()));
        self.push(Diagnostic {
            kind,
            span,
            message: shorten(message.into()),
            help: shorten(help.into()),
            related,
        });
    }

    fn push(&mut self, diagnostic: Diagnostic) {
        self.total += 1;
        let key = (diagnostic.span.file, diagnostic.kind);
        let number = self.counts.entry(key).or_default();
        *number += 1;
        if *number <= MAX_KEPT {
            self.kept.push(diagnostic);
        }
    }

    /// The number of diagnostics.
    #[must_use]
    pub fn len(&self) -> usize {
        self.total
    }

    /// Whether there is no diagnostic.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.total == 0
    }

    /// The diagnostics, sorted by file, line and column. Of very many of one kind in one file, the last one tells how many it stands
    /// for.
    #[must_use]
    pub fn into_sorted(mut self, sources: &Sources) -> Vec<Diagnostic> {
        self.kept.sort_by(|a, b| {
            let path = sources.path(a.span).cmp(sources.path(b.span));
            path.then(a.span.start.cmp(&b.span.start))
                .then(a.kind.cmp(&b.kind))
                .then_with(|| a.message.cmp(&b.message))
        });
        self.kept.dedup();
        let mut left_out: HashMap<(u32, DiagnosticKind), usize> = HashMap::new();
        self.kept.retain(|diagnostic| {
            let number = left_out
                .entry((diagnostic.span.file, diagnostic.kind))
                .or_default();
            *number += 1;
            *number <= MAX_OF_KIND
        });
        for diagnostic in self.kept.iter_mut().rev() {
            let key = (diagnostic.span.file, diagnostic.kind);
            let number = left_out.remove(&key).unwrap_or(0);
            let counted = self.counts.get(&key).copied().unwrap_or(0);
            if number > MAX_OF_KIND {
                let more = number - MAX_OF_KIND + counted.saturating_sub(MAX_KEPT);
                diagnostic.message = format!(
                    "{}; and {more} more errors like it in this file",
                    diagnostic.message
                );
            }
        }
        self.kept
    }
}

/// This many diagnostics of one kind in one file are reported; the others are counted.
const MAX_OF_KIND: usize = 300;
/// Of one kind in one file, this many are kept to be sorted: the first that were found. A file may have as many errors as bytes.
const MAX_KEPT: usize = 10_000;

/// Leaves out the middle of a long text: a message may quote a cell of any length.
fn shorten(text: String) -> String {
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
