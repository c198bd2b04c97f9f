//! What `audit`, `diff` and `check` report: a rule, where it applies, why it matters and what to do.
//!
//! The command line renders findings in every format. Diagnostics, which stop a table from being read, become findings as well.

use crate::rule::{Audience, Bump, Level, Rule};
use crate::rules;
use error_tables_codegen::tools::error::Diagnostic;
use error_tables_codegen::tools::source::{Position, Sources, Span};

/// What a change means for one audience.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The audience.
    pub audience: Audience,
    /// How serious it is for them.
    pub level: Level,
    /// What happens to them.
    pub why: String,
}

/// One finding. Similar findings in a table are joined into one with several places.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// The level after `audit.toml`.
    pub level: Level,
    /// The name of the API, or empty if the finding does not belong to one.
    pub api: String,
    /// What is wrong, in one line.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// Where it is. The first place is the main one; there is always at least one.
    pub places: Vec<Place>,
    /// What it is about, without line numbers: codes or statuses, and what was found. There is one for each finding that was joined
    /// into this one. Fingerprints are computed from them.
    pub subjects: Vec<String>,
    /// Changes that `--fix` can make safely.
    pub fixes: Vec<Fix>,
    /// For `diff`: what the change means for each audience.
    pub verdicts: Vec<Verdict>,
    /// For `diff`: the version bump that this change requires by itself.
    pub bump: Option<Bump>,
    /// For `diff`: a text before and after the change, both of which `message` has as well.
    pub texts: Option<(String, String)>,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// File, line and column.
    pub position: Position,
    /// The text of the line. A long line is cut around the mark.
    pub line: String,
    /// The range of bytes in `line` that is underlined.
    pub mark: std::ops::Range<usize>,
    /// A label for the range, or empty.
    pub label: String,
}

/// The maximum length of a line; a longer one is cut around the mark.
const MAX_LINE: usize = 400;

impl Place {
    /// The place of a span, with the line that it begins on.
    #[must_use]
    pub fn of(sources: &Sources, span: Span, label: impl Into<String>) -> Self {
        let whole = sources.line(span);
        let line = sources.text(whole);
        let (start, end) = (span.start as usize, span.end as usize);
        let from = whole.start as usize;
        let cut = |at: usize| {
            let mut at = at.min(line.len());
            while !line.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let first = cut(start.saturating_sub(from));
        let last = cut(end.saturating_sub(from).max(first));
        let left = cut(first.saturating_sub(MAX_LINE / 2));
        let right = cut(last.min(first + MAX_LINE / 2) + MAX_LINE / 2);
        Place {
            position: sources.position(span),
            line: line.get(left..right).unwrap_or("").to_string(),
            mark: first - left..last.min(right) - left,
            label: label.into(),
        }
    }
}

/// The replacement of a span by a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The span to replace.
    pub span: Span,
    /// The new text, quoted if the file needs it.
    pub text: String,
}

impl Finding {
    /// A finding with the level of its rule.
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
            texts: None,
        }
    }

    /// An error in a table as a finding.
    #[must_use]
    pub fn of_diagnostic(sources: &Sources, diagnostic: &Diagnostic) -> Self {
        let path = sources.path(diagnostic.span);
        let api = path.rsplit('/').nth(1).unwrap_or("");
        let other = diagnostic.related.as_ref();
        let other = other.map(|(span, label)| Place::of(sources, *span, label.as_str()));
        let place = Place::of(sources, diagnostic.span, "");
        Finding {
            message: diagnostic.message.clone(),
            help: diagnostic.help.clone(),
            places: std::iter::once(place.clone()).chain(other).collect(),
            ..Finding::new(
                rules::find(diagnostic.kind.id()).unwrap_or(&rules::generate::VALUE_INVALID),
                api,
                diagnostic.message.as_str(),
                place,
            )
        }
    }

    /// A hash of rule, API and subjects, as twelve hexadecimal digits. It does not change when lines move.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        fingerprint(self.rule.id, &self.api, &self.subjects)
    }

    /// The fingerprint of each finding that was joined into this one.
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
