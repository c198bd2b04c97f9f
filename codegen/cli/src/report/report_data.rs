//! The findings of a command, and what all formats have in common.

use super::format_count;
use crate::options::FailOn;
use error_tables_review::finding::Finding;
use error_tables_review::rule::{Bump, Level};
use std::cmp::Reverse;
use std::collections::HashMap;

/// The findings of a command. Every format has the same content.
#[derive(Debug)]
pub(crate) struct Report {
    /// The name of the command: `audit`.
    pub(crate) command: &'static str,
    /// What was checked: `5 APIs, 121 codes`.
    pub(crate) scope: String,
    /// For `diff`: the version bump that the changes need.
    pub(crate) required_bump: Option<Bump>,
    /// For `diff`: the same in words: `required bump: major: 0.1.3 -> 0.2.0, because of …`.
    pub(crate) headline: Option<String>,
    /// The findings. [`Report::sort`] sorts them.
    pub(crate) findings: Vec<Finding>,
}

impl Report {
    pub(crate) fn new(command: &'static str, scope: String, findings: Vec<Finding>) -> Self {
        Report {
            command,
            scope,
            required_bump: None,
            headline: None,
            findings,
        }
    }

    /// Removes what is turned off, and sorts: the row with the most severe finding first, and all findings of a row together.
    pub(super) fn sort(&mut self) {
        self.findings.retain(|finding| finding.level > Level::Off);
        let mut rows: HashMap<Option<Row>, Level> = HashMap::new();
        for finding in &self.findings {
            let level = rows.entry(Row::of(finding)).or_insert(Level::Off);
            *level = finding.level.max(*level);
        }
        self.findings.sort_by_cached_key(|finding| {
            let row = Row::of(finding);
            let worst = rows.get(&row).copied();
            let at = finding.places.first().map(|place| place.position.clone());
            (
                Reverse(worst),
                row,
                Reverse(finding.level),
                at,
                finding.rule.id,
                finding.message.clone(),
            )
        });
    }

    /// Whether a finding reaches the level that makes the command fail.
    pub(super) fn fails(&self, gate: FailOn) -> bool {
        let least = match gate {
            FailOn::Error => Level::Error,
            FailOn::Warn => Level::Warn,
            FailOn::Info => Level::Info,
            FailOn::Never => return false,
        };
        self.findings.iter().any(|finding| finding.level >= least)
    }

    pub(super) fn count_level(&self, level: Level) -> usize {
        let same = |finding: &&Finding| finding.level == level;
        self.findings.iter().filter(same).count()
    }

    /// `2 errors, 1 warning in 5 APIs, 121 codes`.
    pub(super) fn summarize(&self) -> String {
        let levels = [
            (Level::Error, "error"),
            (Level::Warn, "warning"),
            (Level::Info, "info"),
        ];
        let counts = levels.map(|(level, word)| (self.count_level(level), word));
        let found: Vec<String> = counts
            .iter()
            .filter(|(number, _)| *number > 0)
            .map(|(number, word)| format_count(*number, word))
            .collect();
        let found = if found.is_empty() {
            "no findings".to_string()
        } else {
            found.join(", ")
        };
        format!("{found} in {}", self.scope)
    }
}

/// The row of a table that a finding is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Row {
    pub(super) path: String,
    pub(super) line: usize,
}

impl Row {
    /// The line of the first place.
    pub(super) fn of(finding: &Finding) -> Option<Self> {
        let position = &finding.places.first()?.position;
        Some(Row {
            path: position.path.clone(),
            line: position.line,
        })
    }
}
