//! A lint, what it sees, and what it says.

use super::words;
use crate::finding::{Finding, Fix, Place};
use crate::model::{Api, Code, Model, Origin, Status, Wire};
use crate::rules::Entry;
use crate::source::{Span, Spanned};
use std::cell::OnceCell;

/// A rule of the catalogue and the function that looks for it.
pub(crate) struct Lint {
    pub(crate) entry: Entry,
    pub(crate) check: fn(&Scope<'_>, &mut Hits),
}

/// One API among the others.
pub(crate) struct Scope<'a> {
    pub(crate) model: &'a Model,
    pub(crate) api: &'a Api,
    words: OnceCell<Vec<Vec<String>>>,
    texts: OnceCell<Vec<Text<'a>>>,
    prose: OnceCell<Vec<[String; 2]>>,
}

/// A text of a table and what it is: the column's name, and the code or status it belongs to.
pub(crate) struct Text<'a> {
    pub(crate) column: &'static str,
    pub(crate) key: String,
    pub(crate) value: &'a str,
    pub(crate) span: Span,
}

impl<'a> Scope<'a> {
    pub(crate) fn new(model: &'a Model, api: &'a Api) -> Self {
        Scope {
            model,
            api,
            words: OnceCell::new(),
            texts: OnceCell::new(),
            prose: OnceCell::new(),
        }
    }

    /// Whether something was written in this API's files, not in the parent's.
    pub(crate) fn own(&self, span: Span) -> bool {
        let files = [
            Some(self.api.span),
            self.api.codes_file,
            self.api.statuses_file,
        ];
        files
            .into_iter()
            .flatten()
            .any(|file| file.file == span.file)
    }

    /// The rows that this API has and its parent does not.
    pub(crate) fn codes(&self) -> impl Iterator<Item = &'a Code> {
        let codes = self.api.codes.iter();
        codes.filter(|code| code.origin == Origin::Own)
    }

    /// The statuses that this API has and its parent does not.
    pub(crate) fn statuses(&self) -> impl Iterator<Item = &'a Status> {
        let statuses = self.api.statuses.iter();
        statuses.filter(|status| status.origin == Origin::Own)
    }

    /// The API that this one extends.
    pub(crate) fn parent(&self) -> Option<&'a Api> {
        self.model.apis.get(self.api.parent?)
    }

    /// The words of every code that is a word, in the order of [`Api::codes`].
    pub(crate) fn words(&self) -> &[Vec<String>] {
        self.words.get_or_init(|| {
            let codes = self.api.codes.iter();
            codes.map(|code| words::of_code(&code.wire.value)).collect()
        })
    }

    /// Message and meaning of every code as [`words::of_text`] gives them, in the order of [`Api::codes`]; empty where there
    /// is none.
    pub(crate) fn prose(&self) -> &[[String; 2]] {
        self.prose.get_or_init(|| {
            let prose = |text: Option<&str>| text.map(words::of_text).unwrap_or_default();
            let codes = self.api.codes.iter();
            codes
                .map(|code| {
                    let message = code.message.as_ref().map(|m| m.value.as_str());
                    let meaning = code.meaning.as_ref().map(|m| m.value.as_str());
                    [prose(message), prose(meaning)]
                })
                .collect()
        })
    }

    /// The cells of this API that hold prose.
    pub(crate) fn texts(&self) -> &[Text<'a>] {
        self.texts.get_or_init(|| self.read_texts())
    }

    fn read_texts(&self) -> Vec<Text<'a>> {
        let mut texts = Vec::new();
        let mut add = |column, key: &dyn Fn() -> String, cell: Option<(&'a str, Span)>| {
            if let Some((value, span)) = cell.filter(|(_, span)| self.own(*span)) {
                let key = key();
                texts.push(Text {
                    column,
                    key,
                    value,
                    span,
                });
            }
        };
        for code in &self.api.codes {
            let key = || row(code);
            let message = code.message.as_ref();
            add("message", &key, message.map(|m| (m.value.as_str(), m.span)));
            add("meaning", &key, cell(code.meaning.as_ref()));
            add("remedy", &key, cell(code.remedy.as_ref()));
        }
        for status in &self.api.statuses {
            let key = || status.code.value.to_string();
            add("phrase", &key, cell(status.phrase.as_ref()));
            add("meaning of a status", &key, cell(status.meaning.as_ref()));
            add("remedy of a status", &key, cell(status.remedy.as_ref()));
        }
        texts
    }
}

fn cell(cell: Option<&Spanned<String>>) -> Option<(&str, Span)> {
    cell.map(|cell| (cell.value.as_str(), cell.span))
}

/// How a row is called: by its code, or by its name where the code is a number.
pub(crate) fn row(code: &Code) -> String {
    match &code.wire.value {
        Wire::Word(word) => word.clone(),
        Wire::Number(number) => format!("{number} {}", code.name.value),
    }
}

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

    pub(crate) fn into_findings(self, scope: &Scope<'_>, rule: &'static Entry) -> Vec<Found> {
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
