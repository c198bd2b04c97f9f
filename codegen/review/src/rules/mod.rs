//! The catalogue of rules: one entry for each thing that a run can report, whoever finds it.
//!
//! A [`crate::finding::Finding`] holds its entry, so nothing can be reported that has no page. Every part of the house keeps the
//! entries of its own rules in a list of its own; [`all`] puts the lists together.

pub mod drift;
pub(crate) mod mistakes;
pub(crate) mod shape;

use crate::audit;
use crate::finding::Level;
use error_tables_codegen::tools::error::DiagnosticKind;

/// One rule: its id, what it catches, to whom it matters and how to mend it.
#[derive(Debug)]
pub struct Entry {
    /// Kebab-case and stable: a key in `audit.toml`, a rule id in SARIF, the anchor of the page.
    pub id: &'static str,
    /// Who looks for it.
    pub kind: Kind,
    /// The level where `audit.toml` sets none.
    pub level: Level,
    /// What it catches, one sentence.
    pub catches: &'static str,
    /// To whom it matters, and why.
    pub matters: &'static [(Audience, &'static str)],
    /// What to do about it.
    pub mend: &'static str,
    /// Tables that it fires on, and the same after mending. A test runs them.
    pub example: Example,
}

/// Who looks for a rule, and in what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The lowering: it stops there, and no level turns the rule off.
    Mistake,
    /// `audit`, in tables that are sound.
    Lint,
    /// `diff`, in two states of the tables.
    Diff,
    /// `check`, in the tables and the page or the code they were read from.
    Drift,
}

impl Kind {
    /// Every kind, in the order of the pipeline.
    pub const ALL: [Kind; 4] = [Kind::Mistake, Kind::Lint, Kind::Diff, Kind::Drift];

    /// As `rules` and reports write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Kind::Mistake => "error",
            Kind::Lint => "lint",
            Kind::Diff => "diff",
            Kind::Drift => "drift",
        }
    }
}

/// Whom a finding concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// Programs that call the API and act on its errors, in any language.
    Client,
    /// The program that answers with these errors.
    Server,
    /// Crates that depend on the generated code.
    Rust,
    /// People who read the documentation.
    Reader,
    /// People who keep the tables.
    Editor,
}

impl Audience {
    /// As JSON writes it.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Audience::Client => "client",
            Audience::Server => "server",
            Audience::Rust => "rust",
            Audience::Reader => "reader",
            Audience::Editor => "editor",
        }
    }

    /// As a sentence begins with it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Audience::Client => "clients",
            Audience::Server => "servers",
            Audience::Rust => "Rust users",
            Audience::Reader => "readers",
            Audience::Editor => "editors",
        }
    }
}

/// Files by their path in the folder of tables: `("shop/codes.csv", "code,status\n…")`. An API without an `api.toml` here has
/// one with a title.
pub type Files = &'static [(&'static str, &'static str)];

/// What a rule fires on. For a [`Kind::Diff`] the edit leads from `silent` to `fires`.
#[derive(Debug)]
pub struct Example {
    /// The rule has a finding here.
    pub fires: Files,
    /// It has none here.
    pub silent: Files,
}

/// Every rule, by kind and then by id.
#[must_use]
pub fn all() -> Vec<&'static Entry> {
    let mistakes = DiagnosticKind::ALL.into_iter().map(of_mistake);
    let found = audit::entries().chain(crate::diff::entries());
    let others = drift::ALL.iter().copied();
    let mut all: Vec<&Entry> = mistakes.chain(found).chain(others).collect();
    all.sort_by_key(|entry| (entry.kind, entry.id));
    all
}

/// The rule with an id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Entry> {
    all().into_iter().find(|entry| entry.id == id)
}

/// What to write instead of an id that no rule has.
#[must_use]
pub fn suggest(id: &str) -> String {
    let near = all()
        .into_iter()
        .map(|entry| (strsim::jaro_winkler(&id.to_lowercase(), entry.id), entry.id))
        .filter(|(score, _)| *score > 0.8);
    near.max_by(|a, b| a.0.total_cmp(&b.0)).map_or_else(
        || "`error-tables rules` lists them".to_string(),
        |(_, near)| format!("did you mean `{near}`?"),
    )
}

/// The entry that documents a mistake of the tables.
#[must_use]
pub fn of_mistake(rule: DiagnosticKind) -> &'static Entry {
    match rule {
        DiagnosticKind::ApiInvalid => &shape::API_INVALID,
        DiagnosticKind::CsvMalformed => &shape::CSV_MALFORMED,
        DiagnosticKind::ColumnUnknown => &shape::COLUMN_UNKNOWN,
        DiagnosticKind::ColumnMissing => &shape::COLUMN_MISSING,
        DiagnosticKind::ColumnDuplicate => &shape::COLUMN_DUPLICATE,
        DiagnosticKind::RowEmpty => &shape::ROW_EMPTY,
        DiagnosticKind::ValueInvalid => &shape::VALUE_INVALID,
        DiagnosticKind::KeyUnknown => &shape::KEY_UNKNOWN,
        DiagnosticKind::CodeDuplicate => &mistakes::CODE_DUPLICATE,
        DiagnosticKind::CodeComposite => &mistakes::CODE_COMPOSITE,
        DiagnosticKind::CodeReserved => &mistakes::CODE_RESERVED,
        DiagnosticKind::AliasLiving => &mistakes::ALIAS_LIVING,
        DiagnosticKind::ReplacementUnknown => &mistakes::REPLACEMENT_UNKNOWN,
        DiagnosticKind::NameCollision => &mistakes::NAME_COLLISION,
        DiagnosticKind::NameInvalid => &mistakes::NAME_INVALID,
        DiagnosticKind::NameMissing => &mistakes::NAME_MISSING,
        DiagnosticKind::PlaceholderSyntax => &mistakes::PLACEHOLDER_SYNTAX,
        DiagnosticKind::ExtendsInvalid => &shape::EXTENDS_INVALID,
        DiagnosticKind::OverrideUnknown => &shape::OVERRIDE_UNKNOWN,
        _ => &shape::VALUE_INVALID,
    }
}
