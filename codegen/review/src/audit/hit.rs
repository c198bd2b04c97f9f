//! What a lint says: hits, which become findings.

use super::lint::{Scope, row};
use crate::finding::{Finding, Fix, Place};
use crate::rule::Rule;
use error_tables_codegen::tools::model::Code;
use error_tables_codegen::tools::source::Span;

fn keys(code: &Code) -> Vec<String> {
    vec![code.wire.value.to_string(), code.name.value.clone()]
}

/// One odd thing.
pub(crate) struct Hit {
    /// The rows it is about, each by everything that `where` may call it.
    pub(crate) keys: Vec<Vec<String>>,
    pub(crate) subject: String,
    pub(crate) message: String,
    pub(crate) help: String,
    pub(crate) places: Vec<(Span, String)>,
    pub(crate) fixes: Vec<Fix>,
    pub(crate) many: Option<String>,
}

impl Hit {
    /// `key` is the code or status that an `[[allow]]` would name.
    pub(crate) fn new(
        key: impl Into<String>,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        let key = key.into();
        Hit {
            subject: key.clone(),
            message: message.into(),
            help: help.into(),
            places: vec![(span, key.clone())],
            keys: vec![vec![key]],
            fixes: Vec::new(),
            many: None,
        }
    }

    /// On a row of `codes.csv`, which may be allowed by its code and by its name.
    pub(crate) fn row(
        code: &Code,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        let mut hit = Hit::new(row(code), span, message, help);
        hit.keys = vec![keys(code)];
        hit
    }

    /// A further row that it is about; it is allowed only where all of them are.
    pub(crate) fn and(mut self, code: &Code, span: Span, label: impl Into<String>) -> Self {
        self.keys.push(keys(code));
        self.subject = format!("{} {}", self.subject, row(code));
        self.with(span, label)
    }

    /// A second place.
    pub(crate) fn with(mut self, span: Span, label: impl Into<String>) -> Self {
        self.places.push((span, label.into()));
        self
    }

    /// What tells it apart from another hit of the same rule on the same row.
    pub(crate) fn about(mut self, detail: &str) -> Self {
        self.subject = format!("{} {detail}", self.subject);
        self
    }

    /// Hits with the same words are put together: `3 codes have no status`.
    pub(crate) fn many(mut self, words: impl Into<String>) -> Self {
        self.many = Some(words.into());
        self
    }

    pub(crate) fn fix(mut self, span: Span, text: impl Into<String>) -> Self {
        let text = text.into();
        self.fixes.push(Fix { span, text });
        self
    }
}

/// What one lint found in one API.
#[derive(Default)]
pub(crate) struct Hits(Vec<Hit>);

/// A finding that is not grouped yet, the codes it is about, and the words it would be grouped under.
pub(crate) struct Found {
    pub(crate) finding: Finding,
    pub(crate) keys: Vec<Vec<String>>,
    pub(crate) many: Option<String>,
}

impl Hits {
    pub(crate) fn add(&mut self, hit: Hit) {
        self.0.push(hit);
    }

    pub(crate) fn into_findings(self, scope: &Scope<'_>, rule: &'static Rule) -> Vec<Found> {
        let sources = &scope.model.sources;
        let found = self.0.into_iter().map(|hit| {
            let mut places = hit.places.into_iter();
            let places: Vec<Place> = places
                .by_ref()
                .map(|(span, label)| Place::of(sources, span, label))
                .collect();
            let first = Place::of(sources, scope.api.span, "");
            let mut finding = Finding::new(rule, &scope.api.name, hit.subject, first);
            finding.message = hit.message;
            finding.help = hit.help;
            finding.fixes = hit.fixes;
            if !places.is_empty() {
                finding.places = places;
            }
            Found {
                finding,
                keys: hit.keys,
                many: hit.many,
            }
        });
        found.collect()
    }
}
