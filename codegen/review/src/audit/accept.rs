//! What is accepted, by whom and how long; and what accepts nothing any more.

use super::config::Config;
use super::ledger::Ledger;
use super::lint::Found;
use super::reasons::Reasons;
use crate::finding::Finding;
use crate::rule::Kind;
use error_tables_codegen::tools::model::Model;

/// Which acceptances count.
#[derive(Clone, Debug, Default)]
pub struct Accepted {
    /// Today, as `2026-11-22`: an acceptance ends after its `until`.
    pub today: String,
    /// Whether to report what is allowed, overridden, accepted or in the baseline, too.
    pub all: bool,
}

/// What is left after the acceptances.
#[derive(Debug)]
pub struct Outcome {
    /// The findings, acceptances that accept nothing among them.
    pub findings: Vec<Finding>,
    /// How many were accepted.
    pub accepted: usize,
}

/// Takes out what is accepted, groups the rest and adds what accepts nothing.
pub(super) fn sift(
    model: &Model,
    config: &Config,
    accepted: Accepted,
    found: Vec<Found>,
) -> Outcome {
    let total = found.len();
    if accepted.all {
        let found = found.into_iter().map(|f| (f.finding, f.many)).collect();
        let findings = super::group(found, config);
        return Outcome {
            findings,
            accepted: 0,
        };
    }
    let mut reasons: Vec<Reasons> = model.apis.iter().map(Reasons::of).collect();
    let mut ledger = Ledger::new(config, accepted.today, Kind::Audit);
    let mut left = Vec::new();
    for one in found {
        let mut same = reasons.iter_mut();
        let api = same.find(|reasons| reasons.api.name == one.finding.api);
        if !api.is_some_and(|reasons| reasons.accept(&one)) && !ledger.accepts(&one.finding) {
            left.push((one.finding, one.many));
        }
    }
    let mut accepted = total - left.len();
    let mut findings = super::group(left, config);
    findings.retain(|finding| {
        let group = finding.subjects.len() > 1 && ledger.accepts(finding);
        accepted += if group { finding.subjects.len() } else { 0 };
        !group
    });
    for reasons in &reasons {
        findings.extend(reasons.unused(model, config));
    }
    findings.extend(ledger.stale());
    Outcome { findings, accepted }
}

impl Config {
    /// Takes out the findings of `diff` or `check` that `audit.toml` accepts, groups the rest, and adds the acceptances that accept
    /// nothing.
    #[must_use]
    pub fn settle(
        &self,
        kind: Kind,
        accepted: Accepted,
        mut findings: Vec<Finding>,
        group: impl FnOnce(Vec<Finding>) -> Vec<Finding>,
    ) -> Outcome {
        if accepted.all {
            return Outcome {
                findings: group(findings),
                accepted: 0,
            };
        }
        let total = findings.len();
        let mut ledger = Ledger::new(self, accepted.today, kind);
        findings.retain(|finding| !ledger.accepts(finding));
        let mut accepted = total - findings.len();
        let mut findings = group(findings);
        findings.retain(|finding| {
            let group = finding.subjects.len() > 1 && ledger.accepts(finding);
            accepted += if group { finding.subjects.len() } else { 0 };
            !group
        });
        findings.extend(ledger.stale());
        Outcome { findings, accepted }
    }
}
