//! What is odd in tables that are sound: lints, what accepts them, and their grouping.
//!
//! A [`Lint`] looks at one API and gives hits, one for each thing that is odd. What `[[allow]]`, `[overrides]`, `audit.toml` and
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

use crate::finding::{Finding, Level};
use crate::model::Model;
use crate::rules::Entry;
use lint::{Hits, Lint, Scope};

/// Every lint, by the file that it is in.
const LINTS: [&[Lint]; 19] = [
    identity::LINTS,
    place::LINTS,
    near::LINTS,
    generic::LINTS,
    status::LINTS,
    mismatch::LINTS,
    text::LINTS,
    wording::LINTS,
    template::LINTS,
    untrimmed::LINTS,
    residue::LINTS,
    canonical::LINTS,
    secret::LINTS,
    coverage::LINTS,
    retry::LINTS,
    life::LINTS,
    drift::LINTS,
    family::LINTS,
    accept::LINTS,
];

/// The entries of all lints.
pub(crate) fn entries() -> impl Iterator<Item = &'static Entry> {
    LINTS.into_iter().flatten().map(|lint| &lint.entry)
}

/// Looks for everything that is odd. Sorted by API and rule; what is accepted is left out.
#[must_use]
pub fn audit(model: &Model, config: &Config, accepted: Accepted) -> Outcome {
    let mut found = Vec::new();
    for api in &model.apis {
        let scope = Scope::new(model, api);
        for lint in LINTS.into_iter().flatten() {
            if config.level(&lint.entry) > Level::Off {
                let mut hits = Hits::default();
                (lint.check)(&scope, &mut hits);
                found.extend(hits.into_findings(&scope, &lint.entry));
            }
        }
    }
    accept::sift(model, config, accepted, found)
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
