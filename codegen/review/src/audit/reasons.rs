//! What an `api.toml` gives the reason for: `[[allow]]` and `[overrides]`.

use super::config::Config;
use super::lint::Found;
use crate::finding::{Finding, Place};
use crate::rule::{Kind, Level};
use crate::rules;
use crate::rules::audit::SUPPRESSION_UNUSED;
use error_tables_codegen::tools::model::{Api, Model, Suppression};
use error_tables_codegen::tools::source::{Span, Spanned};
use std::collections::HashSet;

/// The differences that `[overrides]` gives the reason for.
const OVERRIDDEN: [&str; 2] = ["parent-text-drift", "parent-status-drift"];

/// What `check` reports too, from a page: only there can it be said that nothing is left to allow.
const SHARED: [&str; 1] = ["xref-undeclared-code"];

/// The reasons that one `api.toml` gives, and which of them were needed.
pub(super) struct Reasons<'a> {
    pub(super) api: &'a Api,
    allowed: HashSet<Span>,
    overridden: HashSet<Span>,
}

impl<'a> Reasons<'a> {
    pub(super) fn of(api: &'a Api) -> Self {
        let (allowed, overridden) = (HashSet::new(), HashSet::new());
        Reasons {
            api,
            allowed,
            overridden,
        }
    }

    pub(super) fn accept(&mut self, found: &Found) -> bool {
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
        for allow in self
            .api
            .suppressions
            .iter()
            .filter(|a| a.rule.value == rule)
        {
            let names: Option<Vec<Span>> = found.keys.iter().map(|row| named(allow, row)).collect();
            if let Some(names) = names.filter(|_| !found.keys.is_empty() || allow.at.is_empty()) {
                self.allowed.extend(names);
                self.allowed.insert(allow.rule.span);
                return true;
            }
        }
        false
    }

    pub(super) fn unused(&self, model: &Model, config: &Config) -> Vec<Finding> {
        let sources = &model.sources;
        let mut findings = Vec::new();
        let mut add = |span: Span, what: String, help: String| {
            let mut finding = Finding::new(
                &SUPPRESSION_UNUSED,
                &self.api.name,
                what.clone(),
                Place::of(sources, span, ""),
            );
            (finding.message, finding.help) = (what, help);
            finding.level = config.level(&SUPPRESSION_UNUSED);
            findings.push(finding);
        };
        for allow in &self.api.suppressions {
            let rule = &allow.rule.value;
            let span = allow.rule.span;
            match rules::find(rule) {
                None => add(
                    span,
                    format!("there is no rule `{rule}` to allow"),
                    rules::suggest(rule),
                ),
                Some(entry) if entry.kind == Kind::Generate => add(
                    span,
                    format!(
                        "`{rule}` cannot be allowed, because it stops the table from being read"
                    ),
                    "fix the table, and remove the [[allow]]".to_string(),
                ),
                Some(entry) if entry.kind == Kind::Diff => add(
                    span,
                    format!(
                        "`{rule}` cannot be allowed here, because it is about a change, not about a table"
                    ),
                    "accept the change in audit.toml, with an [[accept]]".to_string(),
                ),
                Some(entry)
                    if entry.kind == Kind::Check
                        || SHARED.contains(&entry.id)
                        || config.level(entry) == Level::Off => {}
                Some(_) if !self.allowed.contains(&span) => add(
                    span,
                    format!("`{rule}` has no findings to allow"),
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
                let what = format!("`{}` no longer differs from the parent", row.value);
                add(row.span, what, "remove the override".to_string());
            }
        }
        findings
    }
}

/// Where an `[[allow]]` names a row; its rule, if it is for all of them.
fn named(allow: &Suppression, row: &[String]) -> Option<Span> {
    if allow.at.is_empty() {
        return Some(allow.rule.span);
    }
    let same = allow.at.iter().find(|at| row.contains(&at.value));
    same.map(|at| at.span)
}
