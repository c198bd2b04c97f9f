//! The differences between two states as sections of release notes, under the headings of Keep a Changelog.

use crate::finding::Finding;
use crate::rule::{Audience, Level, Rule};
use crate::rules::diff::{
    CODE_GONE_FROM_PAGE, CODE_REMOVED_NOT_RESERVED, CODE_RETIRED, DEPRECATED_ADDED,
    DEPRECATED_REMOVED, REMOVAL_MOVED_EARLIER, RESERVED_ADDED, RESERVED_REMOVED, ROW_MOVED,
    SAMPLE_CHANGED, STATUS_ADDED_TO_CODE, STATUS_DOCUMENTED, STATUS_REMOVED_FROM_CODE,
};

/// A heading of release notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// New errors and facts.
    Added,
    /// Changed errors and facts.
    Changed,
    /// What will be removed.
    Deprecated,
    /// What was removed.
    Removed,
}

impl Section {
    /// Every section, in the order of Keep a Changelog.
    pub const ALL: [Section; 4] = [
        Section::Added,
        Section::Changed,
        Section::Deprecated,
        Section::Removed,
    ];

    /// The heading.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Section::Added => "Added",
            Section::Changed => "Changed",
            Section::Deprecated => "Deprecated",
            Section::Removed => "Removed",
        }
    }

    /// The section for the changes of a rule; `None` for changes that users do not notice.
    #[must_use]
    pub fn of(rule: &Rule) -> Option<Section> {
        let is_one_of = |rules: &[&Rule]| rules.iter().any(|other| other.id == rule.id);
        let hidden = [
            &CODE_GONE_FROM_PAGE,
            &CODE_REMOVED_NOT_RESERVED,
            &RESERVED_ADDED,
            &RESERVED_REMOVED,
            &ROW_MOVED,
            &SAMPLE_CHANGED,
        ];
        if is_one_of(&hidden) {
            None
        } else if is_one_of(&[&DEPRECATED_ADDED, &CODE_RETIRED, &REMOVAL_MOVED_EARLIER]) {
            Some(Section::Deprecated)
        } else if is_one_of(&[&STATUS_ADDED_TO_CODE, &STATUS_DOCUMENTED])
            || rule.id.ends_with("-added")
        {
            Some(Section::Added)
        } else if is_one_of(&[&DEPRECATED_REMOVED]) {
            Some(Section::Changed)
        } else if is_one_of(&[&STATUS_REMOVED_FROM_CODE]) || rule.id.ends_with("-removed") {
            Some(Section::Removed)
        } else {
            Some(Section::Changed)
        }
    }
}

/// The audiences that a change breaks, as release notes name them.
pub fn broken_audiences(finding: &Finding) -> impl Iterator<Item = &'static str> {
    let broken = finding.verdicts.iter();
    broken
        .filter(|verdict| verdict.level == Level::Error)
        .map(|verdict| match verdict.audience {
            Audience::Client => "clients",
            Audience::Server => "servers",
            Audience::Rust => "Rust code",
            Audience::Reader | Audience::Editor => "readers",
        })
}
