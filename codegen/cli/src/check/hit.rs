//! One disagreement, and what accepts it.

use error_tables_codegen::tools::model::{Api, Model};
use error_tables_codegen::tools::source::Span;
use error_tables_review::audit::Config;
use error_tables_review::finding::{Finding, Place};
use error_tables_review::rule::Level;
use error_tables_review::rule::{Kind, Rule};
use error_tables_review::rules::{self, check};
use std::collections::{BTreeMap, HashMap, HashSet};

/// From so many on, hits of one rule are one finding.
const MANY: usize = 4;

/// One thing on which page, table or code disagree.
#[derive(Debug)]
pub(crate) struct Hit {
    pub(crate) rule: &'static Rule,
    /// The codes or statuses that an `[[allow]]` would name.
    pub(crate) keys: Vec<String>,
    pub(crate) subject: String,
    pub(crate) message: String,
    pub(crate) help: String,
    pub(crate) places: Vec<Place>,
    /// Hits with the same words are put together: `3 codes are not in the table`.
    pub(crate) many: &'static str,
    /// Over the rule's level, at most this.
    pub(crate) most: Level,
}

impl Hit {
    /// About one code or status.
    pub(crate) fn new(
        rule: &'static Rule,
        key: &str,
        message: impl Into<String>,
        places: Vec<Place>,
    ) -> Self {
        Hit {
            rule,
            keys: vec![key.to_string()],
            subject: key.to_string(),
            message: message.into(),
            help: rule.help.to_string(),
            places,
            many: "",
            most: Level::Error,
        }
    }

    /// What tells it apart from another hit of the rule on the same row.
    pub(crate) fn about(mut self, detail: &str) -> Self {
        self.subject = format!("{} {detail}", self.subject);
        self
    }

    /// The words for several of it.
    pub(crate) fn many(mut self, words: &'static str) -> Self {
        self.many = words;
        self
    }

    /// What to do about it, where the rule's own advice is too general.
    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }

    fn finding(self, api: &str, level: Level) -> Option<Finding> {
        let mut places = self.places.into_iter();
        let mut finding = Finding::new(self.rule, api, self.subject, places.next()?);
        finding.places.extend(places);
        finding.message = self.message;
        finding.help = self.help;
        finding.level = level.min(self.most);
        Some(finding)
    }
}

/// The rule of another part of the house that a page can break too.
pub(crate) fn rule(id: &str, otherwise: &'static Rule) -> &'static Rule {
    rules::find(id).unwrap_or(otherwise)
}

/// The words for several findings, by the fingerprint of each.
pub(crate) type Words = HashMap<String, &'static str>;

/// Takes out what `[[allow]]` accepts. Gives the findings, and how many were accepted.
pub(crate) fn settle(
    hits: Vec<Hit>,
    api: &Api,
    config: &Config,
    all: bool,
    used: &mut HashSet<Span>,
    words: &mut Words,
) -> (Vec<Finding>, usize) {
    let before = hits.len();
    let allowed = |hit: &Hit, used: &mut HashSet<Span>| {
        let mut allows = api
            .suppressions
            .iter()
            .filter(|allow| allow.rule.value == hit.rule.id);
        let found = allows.find(|allow| {
            allow.at.is_empty()
                || hit
                    .keys
                    .iter()
                    .all(|key| allow.at.iter().any(|at| at.value == *key))
        });
        if let Some(allow) = found {
            used.insert(allow.rule.span);
        }
        found.is_some() && !all
    };
    let mut findings = Vec::new();
    for hit in hits.into_iter().filter(|hit| !allowed(hit, used)) {
        let (level, many) = (config.level(hit.rule), hit.many);
        if let Some(finding) = hit.finding(&api.name, level) {
            if !many.is_empty() {
                words.insert(finding.fingerprint(), many);
            }
            findings.push(finding);
        }
    }
    let accepted = before - findings.len();
    (findings, accepted)
}

/// Puts many findings of one kind together.
pub(crate) fn group(all: Vec<Finding>, words: &Words) -> Vec<Finding> {
    let mut groups: BTreeMap<(String, &str, &str, Level), Vec<Finding>> = BTreeMap::new();
    let mut findings = Vec::new();
    for finding in all {
        match words.get(&finding.fingerprint()) {
            Some(many) => {
                let key = (finding.api.clone(), finding.rule.id, *many, finding.level);
                groups.entry(key).or_default().push(finding);
            }
            None => findings.push(finding),
        }
    }
    for ((_, _, many, _), group) in groups {
        let number = group.len();
        let mut made = group.into_iter();
        if number < MANY {
            findings.extend(made);
        } else if let Some(mut first) = made.next() {
            label(&mut first);
            for mut other in made {
                label(&mut other);
                first.subjects.extend(other.subjects);
                first.places.extend(other.places);
            }
            first.message = format!("{number} {many}");
            findings.push(first);
        }
    }
    findings
}

/// Among others, a place says whose it is.
fn label(finding: &mut Finding) {
    let whose = finding.subjects.first().cloned().unwrap_or_default();
    for place in &mut finding.places {
        place.label = match place.label.as_str() {
            "" => whose.clone(),
            side => format!("{whose}, {side}"),
        };
    }
}

/// The rules that compare a table with source code; the others need its document.
static SOURCE: [&Rule; 5] = [
    &check::CODE_UNDOCUMENTED,
    &check::CODE_UNIMPLEMENTED,
    &check::CODE_STATUS_DIFFERS,
    &check::CODE_TEXT_DIFFERS,
    &check::COVERAGE_FELL,
];

/// What was compared with the table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Against {
    /// A page.
    pub(crate) page: bool,
    /// Source code, all that `[[source]]` names.
    pub(crate) source: bool,
}

/// The `[[allow]]`s of what was compared that accept nothing.
pub(crate) fn unused(
    model: &Model,
    api: &Api,
    config: &Config,
    used: &HashSet<Span>,
    against: Against,
) -> Vec<Finding> {
    let Some(rule) = rules::find("suppression-unused") else {
        return Vec::new();
    };
    let ours = |id: &str| {
        let source = SOURCE.iter().any(|rule| rule.id == id);
        let looked =
            against.page && (!source || api.listings.is_empty()) || against.source && source;
        let drift = |entry: &Rule| entry.kind == Kind::Check && config.level(entry) > Level::Off;
        looked && rules::find(id).is_some_and(drift)
    };
    let stale = api
        .suppressions
        .iter()
        .filter(|allow| ours(&allow.rule.value) && !used.contains(&allow.rule.span));
    let finding = |span: Span, id: &str| {
        let what = format!("no finding of `{id}` is left to allow");
        let mut finding = Finding::new(
            rule,
            &api.name,
            what.clone(),
            Place::of(&model.sources, span, ""),
        );
        finding.message = what;
        finding.help = "remove the [[allow]]".to_string();
        finding.level = config.level(rule);
        finding
    };
    stale
        .map(|allow| finding(allow.rule.span, &allow.rule.value))
        .collect()
}
