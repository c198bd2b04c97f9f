//! What a check found, before suppressions and grouping.

use crate::finding::{Finding, Place};
use crate::rule::{Level, Rule};
use std::collections::HashMap;

/// One thing that a check found in one row or in a few rows that belong together.
#[derive(Clone, Debug)]
pub struct Hit {
    /// What is reported unless it is suppressed.
    pub finding: Finding,
    /// The rows it is about, each with every name that an `[[allow]]` may use for it. All of them have to be allowed.
    pub rows: Vec<Vec<String>>,
    /// What several such hits are called, after their number: `codes have no status`. Without it, hits are not grouped.
    pub plural: Option<String>,
    /// The highest level that it may have.
    pub max_level: Level,
}

impl Hit {
    /// A hit on the row of a code or status. Its API is set by [`Hit::in_api`].
    pub fn new(
        rule: &'static Rule,
        key: &str,
        message: impl Into<String>,
        places: Vec<Place>,
    ) -> Self {
        Hit {
            rows: vec![vec![key.to_string()]],
            ..Hit::from(Finding {
                message: message.into(),
                help: rule.help.to_string(),
                places,
                ..Finding::without_place(rule, "", key)
            })
        }
    }

    /// Sets the API.
    #[must_use]
    pub fn in_api(mut self, api: &str) -> Self {
        self.finding.api = api.to_string();
        self
    }

    /// What distinguishes it from another hit of the rule on the same row.
    #[must_use]
    pub fn about(mut self, detail: &str) -> Self {
        for subject in &mut self.finding.subjects {
            *subject = format!("{subject} {detail}");
        }
        self
    }

    /// Sets what several such hits are called.
    #[must_use]
    pub fn plural(mut self, words: impl Into<String>) -> Self {
        self.plural = Some(words.into());
        self
    }

    /// Replaces the help of the rule.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.finding.help = help.into();
        self
    }

    /// Limits the level.
    #[must_use]
    pub fn at_most(mut self, level: Level) -> Self {
        self.max_level = level;
        self
    }
}

impl From<Finding> for Hit {
    /// A hit that no `[[allow]]` of a row accepts, and that is not grouped.
    fn from(finding: Finding) -> Self {
        Hit {
            finding,
            rows: Vec::new(),
            plural: None,
            max_level: Level::Error,
        }
    }
}

/// Joins the hits of one rule, API, level and plural into one finding: `34 codes have no status`.
pub(crate) fn group_hits(hits: Vec<Hit>) -> Vec<Finding> {
    let mut groups: Vec<(Finding, Option<String>)> = Vec::new();
    let mut by_key: HashMap<(&str, String, String, Level), usize> = HashMap::new();
    for Hit {
        finding, plural, ..
    } in hits
    {
        let Some(words) = plural.clone() else {
            groups.push((finding, None));
            continue;
        };
        let key = (finding.rule.id, finding.api.clone(), words, finding.level);
        match by_key.get(&key).and_then(|&index| groups.get_mut(index)) {
            None => {
                by_key.insert(key, groups.len());
                groups.push((finding, plural));
            }
            Some((first, _)) => {
                if let [subject] = &first.subjects[..] {
                    let subject = subject.clone();
                    label_place(first, &subject);
                }
                // A hit shows one place in a group: what its row is compared with would hide the other rows.
                first.places.truncate(first.subjects.len());
                let mut other = finding;
                let subject = other.subjects.first().cloned().unwrap_or_default();
                label_place(&mut other, &subject);
                first.places.extend(other.places.into_iter().take(1));
                first.subjects.extend(other.subjects);
                first.fixes.extend(other.fixes);
            }
        }
    }
    let findings = groups.into_iter().map(|(mut finding, plural)| {
        if let (Some(plural), number @ 2..) = (plural, finding.subjects.len()) {
            finding.message = format!("{number} {plural}");
        }
        finding
    });
    findings.collect()
}

/// Among others, the first place of a finding is labelled with what it is about.
fn label_place(finding: &mut Finding, subject: &str) {
    if let Some(place) = finding.places.first_mut() {
        if place.label.is_empty() {
            place.label = subject.to_string();
        } else if !subject.contains(&place.label) && !place.label.starts_with(subject) {
            place.label = format!("{subject}, {}", place.label);
        }
    }
}
