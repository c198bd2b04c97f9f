//! What is accepted, by whom and how long; and what accepts nothing any more.

use super::config::{Config, Known};
use super::lint::{Found, Lint};
use crate::finding::{Finding, Level, Place};
use crate::model::{Allow, Api, Model};
use crate::rules::Audience::Editor;
use crate::rules::{self, Entry, Example, Kind};
use crate::source::{Span, Spanned};
use std::collections::HashSet;

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

pub(super) const LINTS: &[Lint] = &[
    Lint {
        entry: Entry {
            id: "suppression-unused",
            kind: Kind::Lint,
            level: Level::Warn,
            catches: "An `[[allow]]`, an override, an acceptance or a fingerprint of the baseline that matches no finding any more.",
            matters: &[(
                Editor,
                "it would silently accept the same thing if it came back, and its reason is out of date",
            )],
            mend: "Remove it.",
            example: Example {
                fires: &[
                    (
                        "shop/api.toml",
                        "page = \"https://shop.example/errors\"\n[[allow]]\nrule = \"status-missing\"\nwhy = \"the page documents none\"\n",
                    ),
                    (
                        "shop/codes.csv",
                        "code,status,meaning\nGONE,410,Sold out.\n",
                    ),
                ],
                silent: &[
                    (
                        "shop/api.toml",
                        "page = \"https://shop.example/errors\"\n[[allow]]\nrule = \"status-missing\"\nwhy = \"the page documents none\"\n",
                    ),
                    ("shop/codes.csv", "code,meaning\nGONE,Sold out.\n"),
                ],
            },
        },
        check: |_, _| {},
    },
    Lint {
        entry: Entry {
            id: "suppression-expired",
            kind: Kind::Lint,
            level: Level::Warn,
            catches: "An `[[accept]]` of `audit.toml` whose `until` has passed.",
            matters: &[(
                Editor,
                "somebody promised to look at the finding again by that day",
            )],
            mend: "Mend what it accepts, or give it a new date.",
            example: Example {
                fires: &[
                    (
                        "audit.toml",
                        "[[accept]]\nrule = \"status-missing\"\nfingerprint = \"edfd10f93151\"\nwhy = \"asked the authors\"\nuntil = \"2026-01-31\"\n",
                    ),
                    ("shop/codes.csv", "code,meaning\nGONE,Sold out.\n"),
                ],
                silent: &[
                    (
                        "audit.toml",
                        "[[accept]]\nrule = \"status-missing\"\nfingerprint = \"edfd10f93151\"\nwhy = \"asked the authors\"\nuntil = \"2999-01-31\"\n",
                    ),
                    ("shop/codes.csv", "code,meaning\nGONE,Sold out.\n"),
                ],
            },
        },
        check: |_, _| {},
    },
];

const UNUSED: &Entry = &LINTS[0].entry;
const EXPIRED: &Entry = &LINTS[1].entry;

/// The differences that `[overrides]` gives the reason for.
const OVERRIDDEN: [&str; 2] = ["parent-text-drift", "parent-status-drift"];

/// What `check` reports too, from a page: only there can it be said that nothing is left to allow.
const SHARED: [&str; 1] = ["xref-undeclared-code"];

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
    let mut ledger = Ledger::new(config, accepted.today, Kind::Lint);
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
    /// Takes out the findings of `diff` or `check` that `audit.toml` accepts, and adds the acceptances that accept nothing.
    #[must_use]
    pub fn settle(&self, kind: Kind, accepted: Accepted, mut findings: Vec<Finding>) -> Outcome {
        if accepted.all {
            let accepted = 0;
            return Outcome { findings, accepted };
        }
        let total = findings.len();
        let mut ledger = Ledger::new(self, accepted.today, kind);
        findings.retain(|finding| !ledger.accepts(finding));
        let accepted = total - findings.len();
        findings.extend(ledger.stale());
        Outcome { findings, accepted }
    }
}

/// The reasons that one `api.toml` gives, and which of them were needed.
struct Reasons<'a> {
    api: &'a Api,
    allowed: HashSet<Span>,
    overridden: HashSet<Span>,
}

impl<'a> Reasons<'a> {
    fn of(api: &'a Api) -> Self {
        let (allowed, overridden) = (HashSet::new(), HashSet::new());
        Reasons {
            api,
            allowed,
            overridden,
        }
    }

    fn accept(&mut self, found: &Found) -> bool {
        let rule = found.finding.rule.id;
        if OVERRIDDEN.contains(&rule) {
            let mut overrides = self.api.overrides.iter();
            let same = |(row, _): &&(Spanned<String>, _)| {
                found.keys.iter().flatten().any(|key| *key == row.value)
            };
            if let Some((row, _)) = overrides.find(same) {
                self.overridden.insert(row.span);
                return true;
            }
        }
        for allow in self.api.allows.iter().filter(|a| a.rule.value == rule) {
            let names: Option<Vec<Span>> = found.keys.iter().map(|row| named(allow, row)).collect();
            if let Some(names) = names.filter(|_| !found.keys.is_empty() || allow.at.is_empty()) {
                self.allowed.extend(names);
                self.allowed.insert(allow.rule.span);
                return true;
            }
        }
        false
    }

    fn unused(&self, model: &Model, config: &Config) -> Vec<Finding> {
        let sources = &model.sources;
        let mut findings = Vec::new();
        let mut add = |span: Span, what: String, help: String| {
            let mut finding = Finding::new(
                UNUSED,
                &self.api.name,
                what.clone(),
                Place::of(sources, span, ""),
            );
            (finding.message, finding.help) = (what, help);
            finding.level = config.level(UNUSED);
            findings.push(finding);
        };
        for allow in &self.api.allows {
            let rule = &allow.rule.value;
            let span = allow.rule.span;
            match rules::find(rule) {
                None => add(
                    span,
                    format!("there is no rule `{rule}` to allow"),
                    rules::suggest(rule),
                ),
                Some(entry) if entry.kind == Kind::Mistake => add(
                    span,
                    format!("`{rule}` cannot be allowed: it stops the reading of a table"),
                    "mend the table, and remove the [[allow]]".to_string(),
                ),
                Some(entry) if entry.kind == Kind::Diff => add(
                    span,
                    format!(
                        "`{rule}` cannot be allowed here: it is about a change, not about a table"
                    ),
                    "accept the change in audit.toml, with an [[accept]]".to_string(),
                ),
                Some(entry)
                    if entry.kind == Kind::Drift
                        || SHARED.contains(&entry.id)
                        || config.level(entry) == Level::Off => {}
                Some(_) if !self.allowed.contains(&span) => add(
                    span,
                    format!("no finding of `{rule}` is left to allow"),
                    match allow.at[..] {
                        [] => "remove the [[allow]]".to_string(),
                        _ => "remove the [[allow]], or name every row of the finding in `where`"
                            .to_string(),
                    },
                ),
                Some(_) => {
                    for row in allow
                        .at
                        .iter()
                        .filter(|row| !self.allowed.contains(&row.span))
                    {
                        let what = format!("`{}` has no finding of `{rule}` to allow", row.value);
                        add(row.span, what, "remove it from `where`".to_string());
                    }
                }
            }
        }
        for (row, _) in &self.api.overrides {
            if !self.overridden.contains(&row.span) {
                let what = format!("`{}` does not differ from the parent any more", row.value);
                add(row.span, what, "remove the override".to_string());
            }
        }
        findings
    }
}

/// Where an `[[allow]]` names a row; its rule, if it is for all of them.
fn named(allow: &Allow, row: &[String]) -> Option<Span> {
    if allow.at.is_empty() {
        return Some(allow.rule.span);
    }
    let same = allow.at.iter().find(|at| row.contains(&at.value));
    same.map(|at| at.span)
}

/// The acceptances of `audit.toml`, and which of them were needed.
struct Ledger<'a> {
    config: &'a Config,
    today: String,
    kind: Kind,
    used: HashSet<Span>,
    expired: HashSet<Span>,
}

impl<'a> Ledger<'a> {
    fn new(config: &'a Config, today: String, kind: Kind) -> Self {
        Ledger {
            config,
            today,
            kind,
            used: HashSet::new(),
            expired: HashSet::new(),
        }
    }

    fn accepts(&mut self, finding: &Finding) -> bool {
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
    fn stale(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        let mut add = |rule: &'static Entry, span: Span, what: String, help: &str| {
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
                    EXPIRED,
                    until.span,
                    what,
                    "mend what it accepts, or give it a new date",
                );
            } else if judged && !self.used.contains(&print.span) {
                let what = format!(
                    "no finding of `{}` has the fingerprint {}",
                    rule.id, print.value
                );
                add(UNUSED, print.span, what, "remove the [[accept]]");
            }
        }
        for known in &self.config.baseline {
            let entry = rules::find(&known.rule).filter(|entry| entry.kind == self.kind);
            let judged = entry.is_some_and(|entry| self.config.level(entry) > Level::Off);
            let orphan = self.kind == Kind::Lint && rules::find(&known.rule).is_none();
            if orphan || judged && !self.used.contains(&known.fingerprint.span) {
                let print = &known.fingerprint;
                let what = format!(
                    "no finding of `{}` has the fingerprint {}",
                    known.rule, print.value
                );
                let help = "write the baseline anew: error-tables audit --write-baseline";
                add(UNUSED, print.span, what, help);
            }
        }
        findings
    }
}
