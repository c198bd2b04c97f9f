//! What is inconsistent or incomplete in tables that can be read.
//!
//! A check looks for one rule in one API. [`crate::suppressions`] removes what is accepted, and groups the rest, so that 34 rows
//! without a status are one finding.

mod canonical_form;
mod codes;
mod coverage;
mod draft;
mod error_info;
mod lifecycle;
mod number_policy;
mod placeholders;
pub(crate) mod related_apis;
mod retry;
mod scope;
mod secrets;
mod similar_codes;
mod spelling;
mod statuses;
mod text_contents;
mod text_form;
mod translations;

use crate::config::Config;
use crate::hit::Hit;
use crate::rule::{Kind, Level};
use crate::suppressions::{self, Accepted, Outcome, suppress};
use draft::{Check, Drafts};
use error_tables_codegen::tools::model::Model;
pub use placeholders::find_other_style;
use scope::Scope;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The checks of every module.
const CHECKS: [&[Check]; 16] = [
    codes::CHECKS,
    statuses::CHECKS,
    related_apis::CHECKS,
    text_form::CHECKS,
    text_contents::CHECKS,
    placeholders::CHECKS,
    similar_codes::CHECKS,
    spelling::CHECKS,
    canonical_form::CHECKS,
    secrets::CHECKS,
    coverage::CHECKS,
    retry::CHECKS,
    lifecycle::CHECKS,
    number_policy::CHECKS,
    translations::CHECKS,
    error_info::CHECKS,
];

/// Finds everything that is inconsistent or incomplete in the tables.
#[must_use]
pub fn audit(model: &Model, config: &Config, accepted: Accepted) -> Outcome {
    let checks = CHECKS.into_iter().flatten();
    let checks: Vec<&'static Check> = checks
        .filter(|check| config.level(check.rule) > Level::Off)
        .collect();
    let apis = model.apis.iter();
    let hits = apis.flat_map(|api| run_checks(&Scope::new(model, api), &checks));
    let scope = suppressions::Scope {
        kind: Kind::Audit,
        model: Some(model),
        is_judged: &|_, _| true,
    };
    suppress(hits.collect(), config, accepted, &scope)
}

/// From this many rows on, starting a thread takes less time than it saves.
const MANY_ROWS: usize = 2_000;

/// Runs the checks on one API. The hits are in the order of the checks, whichever thread finds them.
fn run_checks(scope: &Scope<'_>, checks: &[&'static Check]) -> Vec<Hit> {
    let run = |check: &&'static Check| {
        let mut drafts = Drafts::default();
        (check.run)(scope, &mut drafts);
        drafts.into_hits(check.rule, scope)
    };
    if scope.api.codes.len() < MANY_ROWS {
        return checks.iter().flat_map(run).collect();
    }
    let next = AtomicUsize::new(0);
    let worker = || {
        let turns = std::iter::repeat_with(|| next.fetch_add(1, Ordering::Relaxed));
        let own = turns.map_while(|index| Some((index, run(checks.get(index)?))));
        own.collect::<Vec<_>>()
    };
    let mut found: Vec<(usize, Vec<Hit>)> = std::thread::scope(|threads| {
        let other = threads.spawn(worker);
        let mut found = worker();
        found.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        found
    });
    found.sort_unstable_by_key(|(index, _)| *index);
    found.into_iter().flat_map(|(_, hits)| hits).collect()
}

#[cfg(test)]
mod tests {
    use super::CHECKS;
    use crate::rules;

    #[test]
    fn every_rule_has_one_check() {
        let mut checked: Vec<&str> = CHECKS.into_iter().flatten().map(|c| c.rule.id).collect();
        // These are found when suppressions are applied.
        checked.extend(["suppression-expired", "suppression-unused"]);
        checked.sort_unstable();
        let rules: Vec<&str> = rules::audit::ALL.iter().map(|rule| rule.id).collect();
        assert_eq!(checked, rules);
    }
}
