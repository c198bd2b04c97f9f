//! What a review is told: a rule that fired, where, why it matters and what to do.
//!
//! Audit, diff and drift give findings; the command line renders them in every format. Mistakes that stop the lowering become
//! findings of level error.

use crate::source::{Position, Sources, Span};

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Not reported.
    Off,
    /// Compatible, or a matter of taste.
    Info,
    /// The table lacks what is needed to decide.
    Warn,
    /// Somebody who relies on the table can stop working.
    Error,
}

impl Level {
    /// As `audit.toml`, the command line and reports write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Level::Off => "off",
            Level::Info => "info",
            Level::Warn => "warn",
            Level::Error => "error",
        }
    }
}

/// One finding. Similar ones of a table are grouped: one finding, several places.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Finding {
    /// The rule's id, kebab-case and stable.
    pub rule: &'static str,
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
    /// What it is about, without line numbers: the codes or statuses, and what was found. The fingerprint is made of rule, API
    /// and this.
    pub subject: String,
    /// A change that may be made without a person's judgement.
    pub fixes: Vec<Fix>,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// File, line and column.
    pub position: Position,
    /// The line's text, for showing it.
    pub line: String,
    /// The bytes of `line` that are meant.
    pub mark: std::ops::Range<usize>,
    /// What stands there, if it needs saying.
    pub label: String,
}

impl Place {
    /// A place in a file that was read, with its line.
    #[must_use]
    pub fn of(sources: &Sources, span: Span, label: impl Into<String>) -> Self {
        let text = sources.file(span).map_or("", |source| source.text.as_str());
        let start = (span.start as usize).min(text.len());
        let from = text
            .get(..start)
            .and_then(|before| before.rfind('\n'))
            .map_or(0, |at| at + 1);
        let line = text
            .get(from..)
            .unwrap_or("")
            .lines()
            .next()
            .unwrap_or("")
            .to_string();
        let end = (span.end as usize).saturating_sub(from).min(line.len());
        let mark = (start - from).min(line.len())..end.max(start - from).min(line.len());
        Place {
            position: sources.position(span),
            line,
            mark,
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
    /// Rule, API and subject as twelve hexadecimal digits. It survives moved lines.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        // FNV-1a: short, stable over releases and platforms, and nothing here depends on its strength.
        let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
        for part in [self.rule, &self.api, &self.subject] {
            for byte in part.bytes().chain([0]) {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
        }
        format!("{:012x}", hash >> 16)
    }
}
