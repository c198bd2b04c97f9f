//! What a check of the audit sees: one API among the others.

use crate::words;
use error_tables_codegen::tools::model::{Api, Code, Model, Origin, Status, WireCode};
use error_tables_codegen::tools::source::{Span, Spanned};
use std::sync::OnceLock;

/// One API among the others.
pub(crate) struct Scope<'a> {
    pub(crate) model: &'a Model,
    pub(crate) api: &'a Api,
    words: OnceLock<Vec<Vec<String>>>,
    texts: OnceLock<Vec<Text<'a>>>,
    prose: OnceLock<Vec<[String; 2]>>,
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
            words: OnceLock::new(),
            texts: OnceLock::new(),
            prose: OnceLock::new(),
        }
    }

    /// Whether something was written in this API's files, not in the parent's.
    pub(crate) fn is_own(&self, span: Span) -> bool {
        let files = [
            Some(self.api.span),
            self.api.codes_file,
            self.api.statuses_file,
            self.api.endpoints_file,
        ];
        let messages = self.api.locales.iter().map(|locale| locale.file);
        files
            .into_iter()
            .chain(messages)
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
            codes
                .map(|code| words::split_code(&code.wire.value))
                .collect()
        })
    }

    /// Message and meaning of every code as [`words::normalize_text`] gives them, in the order of [`Api::codes`]; empty where there
    /// is none.
    pub(crate) fn prose(&self) -> &[[String; 2]] {
        self.prose.get_or_init(|| {
            let prose = |text: Option<&str>| text.map(words::normalize_text).unwrap_or_default();
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
            if let Some((value, span)) = cell.filter(|(_, span)| self.is_own(*span)) {
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
            let key = || row_label(code);
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

/// The label of a row: its code, or its name where the code is a number.
pub(crate) fn row_label(code: &Code) -> String {
    match &code.wire.value {
        WireCode::Word(_) => code.qualified(),
        WireCode::Number(_) | WireCode::Range(_) => {
            format!("{} {}", code.qualified(), code.name.value)
        }
    }
}
