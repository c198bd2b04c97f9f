//! What is odd in tables that are sound: lints, what accepts them, and their grouping.
//!
//! A `Lint` looks at one API and gives hits, one for each thing that is odd. What `[[allow]]`, `[overrides]`, `audit.toml` and
//! the baseline accept is taken out hit by hit; what is left is grouped, so that 34 rows without a status are one finding.

mod accept;
mod canonical;
mod config;
mod coverage;
mod drift;
mod family;
mod generic;
mod hit;
mod iana;
mod identity;
mod ledger;
mod life;
mod lint;
mod mismatch;
mod near;
mod place;
mod reasons;
mod residue;
mod retry;
mod secret;
mod status;
mod template;
mod text;
mod untrimmed;
mod wording;
mod words;

pub use accept::{Accepted, Outcome};
pub use config::{Config, Profile};

use crate::finding::Finding;
use crate::rule::Level;
use error_tables_codegen::tools::model::Model;
use lint::{Check, Found, Hits, Scope};
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Every lint, by the file that it is in.
const CHECKS: [&[Check]; 18] = [
    identity::CHECKS,
    place::CHECKS,
    near::CHECKS,
    generic::CHECKS,
    status::CHECKS,
    mismatch::CHECKS,
    text::CHECKS,
    wording::CHECKS,
    template::CHECKS,
    untrimmed::CHECKS,
    residue::CHECKS,
    canonical::CHECKS,
    secret::CHECKS,
    coverage::CHECKS,
    retry::CHECKS,
    life::CHECKS,
    drift::CHECKS,
    family::CHECKS,
];

/// Looks for everything that is odd. Sorted by API and rule; what is accepted is left out.
#[must_use]
pub fn audit(model: &Model, config: &Config, accepted: Accepted) -> Outcome {
    let lints = CHECKS.into_iter().flatten();
    let lints: Vec<&'static Check> = lints
        .filter(|lint| config.level(lint.rule) > Level::Off)
        .collect();
    let mut found = Vec::new();
    for api in &model.apis {
        found.extend(look(&Scope::new(model, api), &lints));
    }
    accept::sift(model, config, accepted, found)
}

/// From this many rows on, starting threads takes less time than they save.
const MANY: usize = 2_000;

/// Runs the lints on one API; what they find is in their order, whoever is first.
fn look(scope: &Scope<'_>, lints: &[&'static Check]) -> Vec<Found> {
    let run = |lint: &&'static Check| {
        let mut hits = Hits::default();
        (lint.run)(scope, &mut hits);
        hits.into_findings(scope, lint.rule)
    };
    if scope.api.codes.len() < MANY {
        return lints.iter().flat_map(run).collect();
    }
    let next = AtomicUsize::new(0);
    let worker = || {
        let turns = std::iter::repeat_with(|| next.fetch_add(1, Ordering::Relaxed));
        let own = turns.map_while(|at| Some((at, run(lints.get(at)?))));
        own.collect::<Vec<_>>()
    };
    let mut found: Vec<(usize, Vec<Found>)> = std::thread::scope(|threads| {
        let other = threads.spawn(worker);
        let mut found = worker();
        found.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        found
    });
    found.sort_unstable_by_key(|(at, _)| *at);
    found.into_iter().flat_map(|(_, found)| found).collect()
}

/// Sets each finding's level and puts those of one rule, table and wording together.
fn group(found: Vec<(Finding, Option<String>)>, config: &Config) -> Vec<Finding> {
    let mut grouped: Vec<(Finding, Option<String>)> = Vec::new();
    let mut at: std::collections::HashMap<(&str, String, String), usize> =
        std::collections::HashMap::new();
    for (mut finding, many) in found {
        finding.level = config.level(finding.rule);
        let Some(words) = many.clone() else {
            grouped.push((finding, None));
            continue;
        };
        let key = (finding.rule.id, finding.api.clone(), words);
        match at.get(&key).and_then(|&at| grouped.get_mut(at)) {
            None => {
                at.insert(key, grouped.len());
                grouped.push((finding, many));
            }
            Some((first, _)) => {
                // Each shows one place: what a row is compared with would drown the rows.
                first.places.truncate(first.subjects.len());
                first.places.extend(finding.places.into_iter().take(1));
                first.subjects.extend(finding.subjects);
                first.fixes.extend(finding.fixes);
            }
        }
    }
    let named = grouped.into_iter().map(|(mut finding, many)| {
        if let (Some(many), true) = (many, finding.subjects.len() > 1) {
            finding.message = format!("{} {many}", finding.subjects.len());
        }
        finding
    });
    named.collect()
}
