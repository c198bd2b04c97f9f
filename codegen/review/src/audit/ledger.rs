//! What `audit.toml` accepts: `[[accept]]` and the baseline.

use super::config::{Config, Known};
use crate::finding::{Finding, Place};
use crate::rule::{Kind, Level, Rule};
use crate::rules;
use crate::rules::audit::{SUPPRESSION_EXPIRED, SUPPRESSION_UNUSED};
use error_tables_codegen::tools::source::Span;
use std::collections::HashSet;

/// The acceptances of `audit.toml`, and which of them were needed.
pub(super) struct Ledger<'a> {
    config: &'a Config,
    today: String,
    kind: Kind,
    used: HashSet<Span>,
    expired: HashSet<Span>,
}

impl<'a> Ledger<'a> {
    pub(super) fn new(config: &'a Config, today: String, kind: Kind) -> Self {
        Ledger {
            config,
            today,
            kind,
            used: HashSet::new(),
            expired: HashSet::new(),
        }
    }

    pub(super) fn accepts(&mut self, finding: &Finding) -> bool {
        let fingerprint = finding.fingerprint();
        let mut accepted = false;
        for accept in &self.config.accepts {
            if accept.rule.id == finding.rule.id && accept.fingerprint.value == fingerprint {
                let over = accept
                    .until
                    .as_ref()
                    .filter(|until| until.value < self.today);
                self.used.insert(accept.fingerprint.span);
                match over {
                    Some(until) => self.expired.insert(until.span),
                    None => std::mem::replace(&mut accepted, true),
                };
            }
        }
        let same = |known: &&Known| {
            known.rule == finding.rule.id && known.fingerprint.value == fingerprint
        };
        if let Some(known) = self.config.baseline.iter().find(same) {
            self.used.insert(known.fingerprint.span);
            accepted = true;
        }
        accepted
    }

    /// What has expired, and what accepts nothing.
    pub(super) fn stale(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        let mut add = |rule: &'static Rule, span: Span, what: String, help: &str| {
            let place = Place::of(&self.config.sources, span, "");
            let mut finding = Finding::new(rule, "", what.clone(), place);
            (finding.message, finding.help) = (what, help.to_string());
            finding.level = self.config.level(rule);
            findings.push(finding);
        };
        for accept in &self.config.accepts {
            let (rule, print) = (accept.rule, &accept.fingerprint);
            let judged = rule.kind == self.kind && self.config.level(rule) > Level::Off;
            if let Some(until) = accept
                .until
                .as_ref()
                .filter(|u| self.expired.contains(&u.span))
            {
                let what = format!("this `{}` was accepted until {}", rule.id, until.value);
                add(
                    &SUPPRESSION_EXPIRED,
                    until.span,
                    what,
                    "fix the finding, or set a new date",
                );
            } else if judged && !self.used.contains(&print.span) {
                let what = format!(
                    "no finding of `{}` has the fingerprint {}",
                    rule.id, print.value
                );
                add(
                    &SUPPRESSION_UNUSED,
                    print.span,
                    what,
                    "remove the [[accept]]",
                );
            }
        }
        for known in &self.config.baseline {
            let entry = rules::find(&known.rule).filter(|entry| entry.kind == self.kind);
            let judged = entry.is_some_and(|entry| self.config.level(entry) > Level::Off);
            let orphan = self.kind == Kind::Audit && rules::find(&known.rule).is_none();
            if orphan || judged && !self.used.contains(&known.fingerprint.span) {
                let print = &known.fingerprint;
                let what = format!(
                    "no finding of `{}` has the fingerprint {}",
                    known.rule, print.value
                );
                let help = match self.kind {
                    Kind::Check => "rewrite the baseline: error-tables check --write-baseline",
                    _ => "rewrite the baseline: error-tables audit --write-baseline",
                };
                add(&SUPPRESSION_UNUSED, print.span, what, help);
            }
        }
        findings
    }
}
