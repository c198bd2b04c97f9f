//! Accepted findings: `[[allow]]` and `[overrides]` in `api.toml`, `[[accept]]` and the baseline in `audit.toml`.
//!
//! `audit`, `diff` and `check` share this: each gives its hits to [`suppress`], and gets what is left, in groups, with a finding for
//! each suppression that accepts nothing any more.

use crate::audit::related_apis::list_differing_rows;
use crate::config::{Accept, BaselineEntry, Config};
use crate::finding::{Finding, Place};
use crate::hit::{Hit, group_hits};
use crate::rule::{Kind, Level, Rule};
use crate::rules;
use crate::rules::audit::{
    PARENT_STATUS_DRIFT, PARENT_TEXT_DRIFT, SUPPRESSION_EXPIRED, SUPPRESSION_UNUSED,
    XREF_UNDECLARED_CODE,
};
use error_tables_codegen::tools::model::{Api, Model, Suppression};
use error_tables_codegen::tools::source::{Sources, Span};
use std::collections::{HashMap, HashSet};

/// Which suppressions count.
#[derive(Clone, Debug, Default)]
pub struct Accepted {
    /// Today, as `2026-11-22`: an acceptance ends after its `until`.
    pub today: String,
    /// Whether to report suppressed findings as well.
    pub all: bool,
}

/// What is left after the suppressions.
#[derive(Debug)]
pub struct Outcome {
    /// The findings, and one for each suppression that is not used.
    pub findings: Vec<Finding>,
    /// How many findings were accepted.
    pub accepted: usize,
}

/// What a command compared: it decides which suppressions it can call unused.
pub struct Scope<'a> {
    /// The command.
    pub kind: Kind,
    /// The tables, if the command looks at single tables: their `[[allow]]`s count.
    pub model: Option<&'a Model>,
    /// Whether the command looked for a rule in an API, so that an `[[allow]]` without a finding is unused.
    pub is_judged: &'a dyn Fn(&Api, &Rule) -> bool,
}

/// Removes the hits that are accepted, groups the others, and adds a finding for each suppression that is not used.
#[must_use]
pub fn suppress(hits: Vec<Hit>, config: &Config, accepted: Accepted, scope: &Scope<'_>) -> Outcome {
    if accepted.all {
        return Outcome {
            findings: group_hits(set_levels(hits, config)),
            accepted: 0,
        };
    }
    let apis = scope.model.map_or(&[][..], |model| &model.apis);
    let mut tables: HashMap<&str, TableSuppressions<'_>> = apis
        .iter()
        .map(|api| (api.name.as_str(), TableSuppressions::new(api)))
        .collect();
    let mut acceptances = Acceptances::new(config, accepted.today, scope.kind);
    let total = hits.len();
    let left: Vec<Hit> = hits
        .into_iter()
        .filter(|hit| {
            let table = tables.get_mut(hit.finding.api.as_str());
            !table.is_some_and(|table| table.accept(hit)) && !acceptances.accept(&hit.finding)
        })
        .collect();
    let mut accepted = total - left.len();
    let mut findings = group_hits(set_levels(left, config));
    findings.retain(|finding| {
        let is_accepted = finding.subjects.len() > 1 && acceptances.accept(finding);
        accepted += if is_accepted {
            finding.subjects.len()
        } else {
            0
        };
        !is_accepted
    });
    if let Some(model) = scope.model {
        for api in apis {
            if let Some(table) = tables.get(api.name.as_str()) {
                findings.extend(table.find_unused(&model.sources, config, scope));
            }
        }
    }
    findings.extend(acceptances.find_unused());
    Outcome { findings, accepted }
}

/// Gives each hit the level that `audit.toml` sets, and removes those that are off. The verdicts of a change are weighed later, by
/// the view.
fn set_levels(hits: Vec<Hit>, config: &Config) -> Vec<Hit> {
    let hits = hits.into_iter().filter_map(|mut hit| {
        if hit.finding.rule.kind != Kind::Diff {
            hit.finding.level = config.level(hit.finding.rule).min(hit.max_level);
        }
        (hit.finding.level > Level::Off).then_some(hit)
    });
    hits.collect()
}

/// The suppressions of one `api.toml`, and which of them were needed.
struct TableSuppressions<'a> {
    api: &'a Api,
    /// The `[[allow]]`s of each rule.
    allows: HashMap<&'a str, Vec<Allow<'a>>>,
    /// Where each row of `[overrides]` is named.
    overrides: HashMap<&'a str, Span>,
    used: HashSet<Span>,
}

/// An `[[allow]]`, and where it names each row.
struct Allow<'a> {
    suppression: &'a Suppression,
    rows: HashMap<&'a str, Span>,
}

impl<'a> TableSuppressions<'a> {
    fn new(api: &'a Api) -> Self {
        let mut allows: HashMap<&str, Vec<Allow<'_>>> = HashMap::new();
        for suppression in &api.suppressions {
            let names = suppression.at.iter().rev();
            let rows = names.map(|name| (name.value.as_str(), name.span)).collect();
            let same = allows.entry(&suppression.rule.value).or_default();
            same.push(Allow { suppression, rows });
        }
        let overrides = api.overrides.iter().rev();
        TableSuppressions {
            api,
            allows,
            overrides: overrides
                .map(|(row, _)| (row.value.as_str(), row.span))
                .collect(),
            used: HashSet::new(),
        }
    }

    /// Whether an override or an `[[allow]]` accepts the hit.
    fn accept(&mut self, hit: &Hit) -> bool {
        let rule = hit.finding.rule;
        if [PARENT_STATUS_DRIFT.id, PARENT_TEXT_DRIFT.id].contains(&rule.id) {
            let mut names = hit.rows.iter().flatten();
            if let Some(row) = names.find_map(|name| self.overrides.get(name.as_str())) {
                self.used.insert(*row);
                return true;
            }
        }
        for allow in self.allows.get(rule.id).into_iter().flatten() {
            let rows = hit.rows.iter();
            let named: Option<Vec<Span>> = rows.map(|row| allow.find_row(row)).collect();
            let is_about_rows = !hit.rows.is_empty() || allow.rows.is_empty();
            if let Some(named) = named.filter(|_| is_about_rows) {
                self.used.extend(named);
                self.used.insert(allow.suppression.rule.span);
                return true;
            }
        }
        false
    }

    /// A finding for each suppression that accepts nothing.
    fn find_unused(&self, sources: &Sources, config: &Config, scope: &Scope<'_>) -> Vec<Finding> {
        let mut findings = Vec::new();
        let mut add = |span: Span, message: String, help: String| {
            findings.push(Finding {
                help,
                level: config.level(&SUPPRESSION_UNUSED),
                message: message.clone(),
                ..Finding::new(
                    &SUPPRESSION_UNUSED,
                    &self.api.name,
                    message,
                    Place::of(sources, span, ""),
                )
            });
        };
        for allow in &self.api.suppressions {
            let (id, span) = (&allow.rule.value, allow.rule.span);
            let rule = match rules::find(id) {
                Some(rule) if matches!(rule.kind, Kind::Audit | Kind::Check) => rule,
                // `audit` reports what no command can allow.
                _ if scope.kind != Kind::Audit => continue,
                None => {
                    let message = format!("there is no rule `{id}` to allow");
                    add(span, message, rules::suggest(id));
                    continue;
                }
                Some(rule) if rule.kind == Kind::Generate => {
                    let message = format!(
                        "`{id}` cannot be allowed, because it stops the table from being read"
                    );
                    let help = "fix the table, and remove the [[allow]]";
                    add(span, message, help.to_string());
                    continue;
                }
                Some(_) => {
                    let message = format!(
                        "`{id}` cannot be allowed here, because it is about a change, not about a table"
                    );
                    let help = "accept the change in audit.toml, with an [[accept]]";
                    add(span, message, help.to_string());
                    continue;
                }
            };
            // `check` reports this rule of `audit` as well, from the text of a document.
            let is_shared = rule.id == XREF_UNDECLARED_CODE.id;
            if rule.kind != scope.kind
                || is_shared
                || config.level(rule) == Level::Off
                || !(scope.is_judged)(self.api, rule)
            {
                continue;
            }
            if !self.used.contains(&span) {
                let help = if allow.at.is_empty() {
                    "remove the [[allow]]"
                } else {
                    "remove the [[allow]], or name every row of the finding in `where`"
                };
                let message = format!("`{id}` has no findings to allow");
                add(span, message, help.to_string());
                continue;
            }
            for row in &allow.at {
                if !self.used.contains(&row.span) {
                    let message = format!("`{}` has no finding of `{id}` to allow", row.value);
                    add(row.span, message, "remove it from `where`".to_string());
                }
            }
        }
        if let (Kind::Audit, Some(model)) = (scope.kind, scope.model) {
            // No rule is about declared columns, but a difference in one may have a reason as well.
            let differing = list_differing_rows(model, self.api);
            for (row, _) in &self.api.overrides {
                if !self.used.contains(&row.span) && !differing.contains(&row.value) {
                    let message = format!("`{}` no longer differs from the parent", row.value);
                    add(row.span, message, "remove the override".to_string());
                }
            }
        }
        findings
    }
}

impl Allow<'_> {
    /// Where a row is named: at the rule, if the `[[allow]]` is for all rows.
    fn find_row(&self, names: &[String]) -> Option<Span> {
        if self.rows.is_empty() {
            return Some(self.suppression.rule.span);
        }
        names
            .iter()
            .find_map(|name| self.rows.get(name.as_str()).copied())
    }
}

/// The acceptances of `audit.toml`, and which of them were needed.
struct Acceptances<'a> {
    config: &'a Config,
    today: String,
    kind: Kind,
    by_fingerprint: HashMap<&'a str, Vec<Acceptance<'a>>>,
    used: HashSet<Span>,
    expired: HashSet<Span>,
}

/// An entry of `audit.toml` that names a fingerprint.
#[derive(Clone, Copy)]
enum Acceptance<'a> {
    Accept(&'a Accept),
    Baseline(&'a BaselineEntry),
}

impl<'a> Acceptances<'a> {
    fn new(config: &'a Config, today: String, kind: Kind) -> Self {
        let mut by_fingerprint: HashMap<&str, Vec<Acceptance<'_>>> = HashMap::new();
        for accept in &config.accepts {
            let known = by_fingerprint.entry(&accept.fingerprint.value).or_default();
            known.push(Acceptance::Accept(accept));
        }
        for entry in &config.baseline {
            let known = by_fingerprint.entry(&entry.fingerprint.value).or_default();
            known.push(Acceptance::Baseline(entry));
        }
        Acceptances {
            config,
            today,
            kind,
            by_fingerprint,
            used: HashSet::new(),
            expired: HashSet::new(),
        }
    }

    /// Whether an `[[accept]]` that has not expired or the baseline has the finding.
    fn accept(&mut self, finding: &Finding) -> bool {
        if self.by_fingerprint.is_empty() {
            return false;
        }
        let known = self.by_fingerprint.get(finding.fingerprint().as_str());
        let mut is_accepted = false;
        for acceptance in known.into_iter().flatten() {
            match acceptance {
                Acceptance::Accept(accept) if accept.rule.id == finding.rule.id => {
                    self.used.insert(accept.fingerprint.span);
                    match &accept.until {
                        Some(until) if until.value < self.today => {
                            self.expired.insert(until.span);
                        }
                        _ => is_accepted = true,
                    }
                }
                Acceptance::Baseline(entry) if entry.rule == finding.rule.id => {
                    self.used.insert(entry.fingerprint.span);
                    is_accepted = true;
                }
                _ => {}
            }
        }
        is_accepted
    }

    /// A finding for each acceptance that has expired or accepts nothing.
    fn find_unused(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        let mut add = |rule: &'static Rule, span: Span, message: String, help: &str| {
            findings.push(Finding {
                level: self.config.level(rule),
                message: message.clone(),
                help: help.to_string(),
                ..Finding::new(rule, "", message, Place::of(&self.config.sources, span, ""))
            });
        };
        let is_judged =
            |rule: &Rule| rule.kind == self.kind && self.config.level(rule) > Level::Off;
        let unused = |rule: &str, fingerprint: &str| {
            format!("no finding of `{rule}` has the fingerprint {fingerprint}")
        };
        for accept in &self.config.accepts {
            let (rule, fingerprint) = (accept.rule, &accept.fingerprint);
            let expired = accept
                .until
                .as_ref()
                .filter(|until| self.expired.contains(&until.span));
            if let Some(until) = expired {
                let message = format!("this `{}` was accepted until {}", rule.id, until.value);
                let help = "fix the finding, or set a new date";
                add(&SUPPRESSION_EXPIRED, until.span, message, help);
            } else if is_judged(rule) && !self.used.contains(&fingerprint.span) {
                let message = unused(rule.id, &fingerprint.value);
                add(
                    &SUPPRESSION_UNUSED,
                    fingerprint.span,
                    message,
                    "remove the [[accept]]",
                );
            }
        }
        for entry in &self.config.baseline {
            let fingerprint = &entry.fingerprint;
            // `check` reports this rule of `audit` as well, and either may have found it.
            if entry.rule == XREF_UNDECLARED_CODE.id {
                continue;
            }
            let is_reported = match rules::find(&entry.rule) {
                Some(rule) => is_judged(rule) && !self.used.contains(&fingerprint.span),
                None => self.kind == Kind::Audit,
            };
            if is_reported {
                let message = unused(&entry.rule, &fingerprint.value);
                let help = match self.kind {
                    Kind::Check => "rewrite the baseline: error-tables check --write-baseline",
                    _ => "rewrite the baseline: error-tables audit --write-baseline",
                };
                add(&SUPPRESSION_UNUSED, fingerprint.span, message, help);
            }
        }
        findings
    }
}
