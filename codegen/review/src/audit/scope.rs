//! What a check of the audit sees: one API among the others.

use crate::words;
use error_tables_codegen::tools::model::{Api, Code, Model, Origin, Status, WireCode};
use error_tables_codegen::tools::source::{Span, Spanned};
use std::sync::OnceLock;

/// One API among the others.
pub(crate) struct Scope<'a> {
    pub(crate) model: &'a Model,
    pub(crate) api: &'a Api,
    /// The files of this API, not those of the parent.
    files: Vec<u32>,
    words: OnceLock<Vec<Vec<String>>>,
    texts: OnceLock<Vec<Text<'a>>>,
    prose: OnceLock<Vec<[String; 2]>>,
}

/// A text of a table and what it is: the name of its column, and the row that it belongs to.
pub(crate) struct Text<'a> {
    pub(crate) column: &'static str,
    row: Row<'a>,
    pub(crate) value: &'a str,
    pub(crate) span: Span,
}

/// What a text belongs to.
#[derive(Clone, Copy)]
enum Row<'a> {
    Code(&'a Code),
    Status(&'a Status),
}

impl Text<'_> {
    /// The label of the row.
    pub(crate) fn key(&self) -> String {
        match self.row {
            Row::Code(code) => row_label(code),
            Row::Status(status) => status.code.value.to_string(),
        }
    }
}

impl<'a> Scope<'a> {
    pub(crate) fn new(model: &'a Model, api: &'a Api) -> Self {
        let files = [
            Some(api.span),
            api.codes_file,
            api.statuses_file,
            api.endpoints_file,
        ];
        let messages = api.locales.iter().map(|locale| locale.file);
        let files = files.into_iter().chain(messages).flatten();
        Scope {
            model,
            api,
            files: files.map(|span| span.file).collect(),
            words: OnceLock::new(),
            texts: OnceLock::new(),
            prose: OnceLock::new(),
        }
    }

    /// Whether something was written in this API's files, not in the parent's.
    pub(crate) fn is_own(&self, span: Span) -> bool {
        self.files.contains(&span.file)
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
        let mut add = |column, row, cell: Option<(&'a str, Span)>| {
            if let Some((value, span)) = cell.filter(|(_, span)| self.is_own(*span)) {
                texts.push(Text {
                    column,
                    row,
                    value,
                    span,
                });
            }
        };
        for code in &self.api.codes {
            let row = Row::Code(code);
            let message = code.message.as_ref();
            add("message", row, message.map(|m| (m.value.as_str(), m.span)));
            add("meaning", row, cell(code.meaning.as_ref()));
            add("remedy", row, cell(code.remedy.as_ref()));
        }
        for status in &self.api.statuses {
            let row = Row::Status(status);
            add("phrase", row, cell(status.phrase.as_ref()));
            add("meaning of a status", row, cell(status.meaning.as_ref()));
            add("remedy of a status", row, cell(status.remedy.as_ref()));
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
