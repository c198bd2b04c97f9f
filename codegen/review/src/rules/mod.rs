//! Every rule, one folder each: `audit/status_missing/mod.rs` declares `status-missing`, with its example as files beside it.
//!
//! A [`crate::finding::Finding`] refers to its rule, so nothing can be reported that is not documented.

pub mod audit;
pub mod check;
pub mod diff;
pub mod generate;

use crate::rule::{Kind, Rule};
use error_tables_codegen::tools::error::find_similar;

/// The rules of a kind, sorted by id.
#[must_use]
pub fn of_kind(kind: Kind) -> &'static [&'static Rule] {
    match kind {
        Kind::Generate => generate::ALL,
        Kind::Audit => audit::ALL,
        Kind::Diff => diff::ALL,
        Kind::Check => check::ALL,
    }
}

/// Every rule, by kind and then by id.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    Kind::ALL.into_iter().flat_map(of_kind).copied()
}

/// The rule with an id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Rule> {
    Kind::ALL.into_iter().find_map(|kind| {
        let rules = of_kind(kind);
        let index = rules.binary_search_by_key(&id, |rule| rule.id).ok()?;
        rules.get(index).copied()
    })
}

/// Help for an id that no rule has.
#[must_use]
pub fn suggest(id: &str) -> String {
    find_similar(id, all().map(|rule| rule.id)).map_or_else(
        || "`error-tables rules` lists them".to_string(),
        |near| format!("did you mean `{near}`?"),
    )
}
