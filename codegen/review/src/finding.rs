//! What a review is told: a rule that fired, where, why it matters and what to do.
//!
//! Audit, diff and drift give findings; the command line renders them in every format. Diagnostics that stop the lowering become
//! findings of level error.

use crate::rule::{Audience, Bump, Level, Rule};
use crate::rules;
use error_tables_codegen::tools::error::Diagnostic;
use error_tables_codegen::tools::source::{Position, Sources, Span};

/// What a finding is to one audience: `diff` judges a change for each of them apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// For whom.
    pub audience: Audience,
    /// How much it weighs for them.
    pub level: Level,
    /// What happens to them.
    pub why: String,
}

/// One finding. Similar ones of a table are grouped: one finding, several places.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule that fired.
    pub rule: &'static Rule,
    /// The level after `audit.toml`.
    pub level: Level,
    /// The API's name; empty where a finding belongs to none.
    pub api: String,
    /// What is the matter, in one line.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// Where; the first place is the one that formats with a single place show. Never empty.
    pub places: Vec<Place>,
    /// What it is about, without line numbers: codes or statuses, and what was found. One for each finding that is grouped here;
    /// fingerprints are made of them.
    pub subjects: Vec<String>,
    /// A change that may be made without a person's judgement.
    pub fixes: Vec<Fix>,
    /// For `diff`: what the change is to each audience.
    pub verdicts: Vec<Verdict>,
    /// For `diff`: the bump that this change alone asks for.
    pub bump: Option<Bump>,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// File, line and column.
    pub position: Position,
    /// The line's text, for showing it; a long one is cut around the mark.
    pub line: String,
    /// The bytes of `line` that are meant.
    pub mark: std::ops::Range<usize>,
    /// What stands there, if it needs saying.
    pub label: String,
}

/// A longer line is cut around the mark.
const WIDEST: usize = 400;

impl Place {
    /// A place in a file that was read, with the line it begins on.
    #[must_use]
    pub fn of(sources: &Sources, span: Span, label: impl Into<String>) -> Self {
        let text = sources.file(span).map_or("", |source| source.text.as_str());
        let (start, end) = (span.start as usize, (span.end as usize).min(text.len()));
        let before = text.get(..start).unwrap_or(text);
        let from = before.rfind('\n').map_or(0, |at| at + 1);
        let line = text.get(from..).unwrap_or("").lines().next().unwrap_or("");
        let cut = |at: usize| {
            let mut at = at.min(line.len());
            while !line.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let first = cut(start.saturating_sub(from));
        let last = cut(end.saturating_sub(from).max(first));
        let left = cut(first.saturating_sub(WIDEST / 2));
        let right = cut(last.min(first + WIDEST / 2) + WIDEST / 2);
        Place {
            position: sources.position(span),
            line: line.get(left..right).unwrap_or("").to_string(),
            mark: first - left..last.min(right) - left,
            label: label.into(),
        }
    }
}

/// Replaces the text of a span. The fixes of a run are applied together, from the end of a file to its beginning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What is replaced.
    pub span: Span,
    /// What stands there then, quoted as the file asks.
    pub text: String,
}

impl Finding {
    /// A finding of the rule's own level.
    #[must_use]
    pub fn new(rule: &'static Rule, api: &str, subject: impl Into<String>, place: Place) -> Self {
        Finding {
            places: vec![place],
            ..Finding::without_place(rule, api, subject)
        }
    }

    pub(crate) fn without_place(
        rule: &'static Rule,
        api: &str,
        subject: impl Into<String>,
    ) -> Self {
        Finding {
            rule,
            level: rule.level,
            api: api.to_string(),
            message: String::new(),
            help: String::new(),
            places: Vec::new(),
            subjects: vec![subject.into()],
            fixes: Vec::new(),
            verdicts: Vec::new(),
            bump: None,
        }
    }

    /// A mistake of the tables as a finding.
    #[must_use]
    pub fn mistake(sources: &Sources, mistake: &Diagnostic) -> Self {
        let path = sources.path(mistake.span);
        let api = path.rsplit('/').nth(1).unwrap_or("");
        let other = mistake.related.as_ref();
        let other = other.map(|(span, label)| Place::of(sources, *span, label.as_str()));
        let place = Place::of(sources, mistake.span, "");
        Finding {
            message: mistake.message.clone(),
            help: mistake.help.clone(),
            places: std::iter::once(place.clone()).chain(other).collect(),
            ..Finding::new(
                rules::find(mistake.kind.id()).unwrap_or(&rules::generate::VALUE_INVALID),
                api,
                mistake.message.as_str(),
                place,
            )
        }
    }

    /// Rule, API and subjects as twelve hexadecimal digits. It survives moved lines.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        fingerprint(self.rule.id, &self.api, &self.subjects)
    }

    /// The fingerprint of each finding that is grouped in this one.
    pub fn fingerprints(&self) -> impl Iterator<Item = String> {
        let subjects = self.subjects.chunks(1);
        subjects.map(|subject| fingerprint(self.rule.id, &self.api, subject))
    }
}

fn fingerprint(rule: &str, api: &str, subjects: &[String]) -> String {
    // FNV-1a: short, stable over releases and platforms, and nothing here depends on its strength.
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let subjects = subjects.iter().map(String::as_str);
    for part in [rule, api].into_iter().chain(subjects) {
        for byte in part.bytes().chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    format!("{:012x}", hash >> 16)
}
