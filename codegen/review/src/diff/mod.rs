//! What changed between two models, and what that means for each audience.
//!
//! The models are effective: inheritance and defaults are applied, so a change of a parent or of a default shows in every row that
//! it reaches. `tables` and `row_pairs` decide which table and row became which; the other modules compare what was paired, and
//! [`crate::rules::diff`] documents what each difference means for clients, servers, Rust users and readers.

mod added_removed;
mod api_diff;
mod body;
mod columns;
mod deprecation;
mod inheritance;
mod lifecycle;
mod locales;
mod messages;
mod number_policy;
mod operations;
mod page;
mod pairs;
mod renames;
mod reuse;
mod row_order;
mod row_pairs;
mod rows;
mod statuses;
mod tables;

use crate::finding::{Finding, Place};
use crate::rule::Bump;
use crate::rules::diff::VERSION_BUMP_TOO_SMALL;
use api_diff::{ApiDiff, build_finding};
use error_tables_codegen::tools::model::Model;
use std::collections::HashMap;

pub use deprecation::check_deprecations;
pub use pairs::GoneRows;

/// The rows that documents no longer have, by API.
pub type GoneByApi = HashMap<String, GoneRows>;

/// Every difference, table by table. The level of a finding is the worst of its verdicts. Places are in the head's files, except
/// where a whole table is gone.
#[must_use]
pub fn diff(base: &Model, head: &Model) -> Vec<Finding> {
    diff_imported(base, head, &GoneByApi::new(), &GoneByApi::new())
}

/// Every difference, and the rows that left the documents or returned to them.
#[must_use]
pub fn diff_imported(
    base: &Model,
    head: &Model,
    gone_from_base: &GoneByApi,
    gone_from_head: &GoneByApi,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let tables = tables::pair_tables(base, head);
    for &at in &tables.removed {
        findings.extend(
            base.apis
                .get(at)
                .map(|api| tables::removed_table(base, api)),
        );
    }
    for &at in &tables.added {
        findings.extend(head.apis.get(at).map(|api| tables::added_table(head, api)));
    }
    for &(old, new) in &tables.both {
        if let (Some(old), Some(new)) = (base.apis.get(old), head.apis.get(new)) {
            let mut diff = ApiDiff {
                base,
                head,
                old,
                new,
                gone: [gone_from_base.get(&old.name), gone_from_head.get(&new.name)],
                findings: Vec::new(),
            };
            tables::compare_table(&mut diff);
            body::compare_body(&mut diff);
            statuses::compare_statuses(&mut diff);
            let pairs = row_pairs::pair_rows(old, new);
            operations::compare_operations(&mut diff, &pairs);
            rows::compare_codes(&mut diff, &pairs);
            locales::compare_locales(&mut diff);
            findings.append(&mut diff.findings);
        }
    }
    findings.sort_by(|a, b| a.api.cmp(&b.api));
    inheritance::fold_inherited(head, findings)
}

/// A version that was raised less than all changes together require.
#[must_use]
pub fn report_small_version(
    bump: Bump,
    base: &str,
    head: &str,
    required: &str,
    at: Place,
) -> Finding {
    let moved = if base == head {
        format!("is still {head}")
    } else {
        format!("moves from {base} to {head}")
    };
    let message = format!(
        "the version {moved}, but the changes need {}: {required}",
        bump.name()
    );
    let subject = format!("{base} {required}");
    let mut finding = build_finding(&VERSION_BUMP_TOO_SMALL, "", subject, message, at);
    finding.help = format!("write version = \"{required}\"");
    finding
}
