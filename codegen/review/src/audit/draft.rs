//! A check of the audit, and what it finds, with places as spans.

use super::scope::{Scope, row_label};
use crate::finding::{Finding, Fix, Place};
use crate::hit::Hit;
use crate::rule::{Level, Rule};
use error_tables_codegen::tools::model::Code;
use error_tables_codegen::tools::source::Span;

/// A rule and the function that looks for it.
pub(crate) struct Check {
    pub(crate) rule: &'static Rule,
    pub(crate) run: fn(&Scope<'_>, &mut Drafts),
}

/// Every name that `[[allow]]` and `[overrides]` may use for a row.
pub(super) fn row_names(code: &Code) -> Vec<String> {
    let mut names = vec![code.wire.value.to_string(), code.name.value.clone()];
    if code.subcode.is_some() {
        names.push(code.qualified());
    }
    names
}

/// A [`Hit`] in the making: its rule is known to the caller, and its places are spans.
pub(crate) struct Draft {
    /// The rows it is about, each with every name that `where` may use.
    pub(crate) rows: Vec<Vec<String>>,
    pub(crate) subject: String,
    pub(crate) message: String,
    pub(crate) help: String,
    pub(crate) places: Vec<(Span, String)>,
    pub(crate) fixes: Vec<Fix>,
    pub(crate) plural: Option<String>,
    pub(crate) max_level: Level,
}

impl Draft {
    /// `key` is the code or status that an `[[allow]]` would name.
    pub(crate) fn new(
        key: impl Into<String>,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        let key = key.into();
        Draft {
            subject: key.clone(),
            message: message.into(),
            help: help.into(),
            places: vec![(span, key.clone())],
            rows: vec![vec![key]],
            fixes: Vec::new(),
            plural: None,
            max_level: Level::Error,
        }
    }

    /// A draft on a row of `codes.csv`, which may be allowed by its code and by its name.
    pub(crate) fn on_row(
        code: &Code,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        let mut hit = Draft::new(row_label(code), span, message, help);
        hit.rows = vec![row_names(code)];
        hit
    }

    /// Adds a row that it is about.
    pub(crate) fn and_row(mut self, code: &Code, span: Span, label: impl Into<String>) -> Self {
        self.rows.push(row_names(code));
        self.subject.push(' ');
        self.subject.push_str(&row_label(code));
        self.and_place(span, label)
    }

    /// Adds a place.
    pub(crate) fn and_place(mut self, span: Span, label: impl Into<String>) -> Self {
        self.places.push((span, label.into()));
        self
    }

    /// What distinguishes it from another hit of the rule on the same row.
    pub(crate) fn about(mut self, detail: &str) -> Self {
        self.subject = format!("{} {detail}", self.subject);
        self
    }

    /// Sets what several such hits are called, as in [`Hit::plural`].
    pub(crate) fn plural(mut self, words: impl Into<String>) -> Self {
        self.plural = Some(words.into());
        self
    }

    /// Limits the level.
    pub(crate) fn at_most(mut self, level: Level) -> Self {
        self.max_level = level;
        self
    }

    pub(crate) fn fix(mut self, span: Span, text: impl Into<String>) -> Self {
        let text = text.into();
        self.fixes.push(Fix { span, text });
        self
    }

    /// The hit in an API.
    fn into_hit(self, rule: &'static Rule, scope: &Scope<'_>) -> Hit {
        let sources = &scope.model.sources;
        let mut places: Vec<Place> = self
            .places
            .into_iter()
            .map(|(span, label)| Place::of(sources, span, label))
            .collect();
        if places.is_empty() {
            places.push(Place::of(sources, scope.api.span, ""));
        }
        let first = places.remove(0);
        let mut finding = Finding::new(rule, &scope.api.name, self.subject, first);
        finding.places.extend(places);
        finding.message = self.message;
        finding.help = self.help;
        finding.fixes = self.fixes;
        Hit {
            rows: self.rows,
            plural: self.plural,
            max_level: self.max_level,
            ..Hit::from(finding)
        }
    }
}

/// What one check found in one API.
#[derive(Default)]
pub(crate) struct Drafts(Vec<Draft>);

impl Drafts {
    pub(crate) fn add(&mut self, draft: Draft) {
        self.0.push(draft);
    }

    pub(crate) fn into_hits(self, rule: &'static Rule, scope: &Scope<'_>) -> Vec<Hit> {
        let drafts = self.0.into_iter();
        drafts.map(|draft| draft.into_hit(rule, scope)).collect()
    }
}
