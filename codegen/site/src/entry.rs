//! A row as the templates show it.

use crate::config::SiteConfig;
use crate::file_names::FileNames;
use crate::response::{ShownResponse, Token, show_response};
use error_tables_codegen::tools::docs::row_anchors;
use error_tables_codegen::tools::model::{
    Api, Code, Column, ColumnType, Model, Operation, Origin, Retry, Value, code_url, find_row,
};
use error_tables_codegen::tools::source::{Span, Spanned};
use error_tables_codegen::tools::template::{Part, Template};
use serde::Serialize;
use std::collections::{BTreeSet, HashMap};

/// A text, and the page about it, if there is one. The address begins at the root of the site.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Reference {
    pub(crate) text: String,
    pub(crate) href: Option<String>,
}

/// A row of a table.
#[derive(Debug, Serialize)]
pub(crate) struct Entry {
    /// The code as the table writes it.
    pub(crate) code: String,
    /// The code as it is sent.
    pub(crate) sent: String,
    /// The code, and the subcode after a period.
    pub(crate) qualified: String,
    /// The id of the row on the page of its table and on its own.
    pub(crate) anchor: String,
    /// The name of the variant.
    pub(crate) name: String,
    /// The name of the API, and its title.
    pub(crate) table: String,
    pub(crate) table_title: String,
    /// The row on the page of its code.
    pub(crate) href: String,
    pub(crate) status: Option<u16>,
    /// As the table or the registry calls the status.
    pub(crate) phrase: String,
    /// `4xx`
    pub(crate) class: String,
    /// The message in pieces; placeholders have the kind `placeholder`.
    pub(crate) message: Vec<Token>,
    pub(crate) meaning: Option<String>,
    pub(crate) remedy: Option<String>,
    /// As the table writes it; empty if nothing is documented.
    pub(crate) retry: &'static str,
    /// What it advises.
    pub(crate) retry_text: &'static str,
    /// `current`, `draft`, `deprecated` or `removed`.
    pub(crate) state: &'static str,
    pub(crate) since: Option<String>,
    pub(crate) deprecated: Option<String>,
    pub(crate) removed: Option<String>,
    pub(crate) replaced_by: Option<Reference>,
    pub(crate) aliases: Vec<String>,
    pub(crate) synonyms: Vec<String>,
    /// The key of `[keys]` and the value that the row has.
    pub(crate) subcode: Option<(String, String)>,
    /// The declared columns that the row fills.
    pub(crate) columns: Vec<Cell>,
    pub(crate) operations: Vec<String>,
    /// The title of the table that the row is inherited from.
    pub(crate) inherited_from: Option<Reference>,
    /// `error-tables/shop/codes.csv`, line 3.
    pub(crate) source: String,
    pub(crate) line: usize,
    pub(crate) edit: Option<String>,
    /// The page of the API's own documentation.
    pub(crate) page: Option<String>,
    /// `shop::ErrorCode::CardDeclined`
    pub(crate) rust_path: String,
    /// A `match` over the code.
    pub(crate) rust_match: String,
    pub(crate) response: Option<ShownResponse>,
    /// What other tables call by the same code.
    pub(crate) others: Vec<OtherRow>,
    /// The address that makes a mock server send this error.
    pub(crate) send: Option<String>,
}

/// A cell of a declared column.
#[derive(Debug, Serialize)]
pub(crate) struct Cell {
    pub(crate) name: String,
    pub(crate) values: Vec<Reference>,
    /// The values that a filter compares, separated by semicolons; `None` if the column is no closed set.
    pub(crate) filter: Option<String>,
}

/// A row of another table with the same code.
#[derive(Debug, Serialize)]
pub(crate) struct OtherRow {
    pub(crate) table: String,
    pub(crate) href: String,
    pub(crate) name: String,
    pub(crate) status: Option<u16>,
    pub(crate) phrase: String,
    pub(crate) class: String,
    pub(crate) text: String,
}

/// The tables, and what has to be known of all of them to show one row.
pub(crate) struct Catalogue<'a> {
    pub(crate) model: &'a Model,
    pub(crate) config: &'a SiteConfig,
    pub(crate) files: Vec<FileNames<'a>>,
    anchors: Vec<Vec<String>>,
    /// The rows of all tables with a code, as it is sent: indices of the API and of the row.
    by_code: HashMap<String, Vec<(usize, usize)>>,
}

impl<'a> Catalogue<'a> {
    pub(crate) fn new(model: &'a Model, config: &'a SiteConfig) -> Self {
        let mut by_code: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
        for (at, api) in model.apis.iter().enumerate() {
            for (row, code) in api.codes.iter().enumerate() {
                let rows = by_code.entry(code.wire.value.to_sent()).or_default();
                rows.push((at, row));
            }
        }
        Catalogue {
            model,
            config,
            files: model.apis.iter().map(FileNames::new).collect(),
            anchors: model
                .apis
                .iter()
                .map(|api| row_anchors(&api.codes))
                .collect(),
            by_code,
        }
    }

    /// The codes of each table as they are sent.
    pub(crate) fn sent_codes(&self) -> Vec<BTreeSet<String>> {
        let codes = |api: &Api| {
            let codes = api.codes.iter();
            codes.map(|code| code.wire.value.to_sent()).collect()
        };
        self.model.apis.iter().map(codes).collect()
    }

    /// The title and the page of a table.
    pub(crate) fn table_link(&self, at: usize) -> (String, String) {
        let api = self.model.apis.get(at);
        api.map_or_else(Default::default, |api| (api.title.clone(), table_href(api)))
    }

    /// The page of a row, with its anchor.
    pub(crate) fn row_href(&self, at: usize, row: usize) -> String {
        let href = || {
            let api = self.model.apis.get(at)?;
            let file = self.files.get(at)?.get(&api.codes.get(row)?.wire.value);
            let anchor = self.anchors.get(at)?.get(row)?;
            Some(format!("{}/{file}#{anchor}", api.name))
        };
        href().unwrap_or_default()
    }

    /// A reference to the row that a cell names.
    pub(crate) fn row_reference(&self, at: usize, text: &str) -> Reference {
        let href = || {
            let api = self.model.apis.get(at)?;
            let found = find_row(&api.codes, text)?;
            let row = api.codes.iter().position(|row| std::ptr::eq(row, found))?;
            Some(self.row_href(at, row))
        };
        Reference {
            text: text.to_string(),
            href: href(),
        }
    }

    /// The file and the line of a span as the site shows them, and the address where it can be edited.
    pub(crate) fn source(&self, span: Span) -> (String, usize, Option<String>) {
        let position = self.model.sources.position(span);
        let path = self.config.shown_path(&position.path).to_string();
        let edit = self.config.edit_link(&path, position.line);
        (path, position.line, edit)
    }

    /// The rows of an API.
    pub(crate) fn entries(
        &self,
        at: usize,
        send: &dyn Fn(&Api, &Code) -> Option<String>,
    ) -> Vec<Entry> {
        let Some(api) = self.model.apis.get(at) else {
            return Vec::new();
        };
        let operations = api.operations_by_row();
        let rows = api.codes.iter().zip(operations).enumerate();
        rows.map(|(row, (code, operations))| {
            let mut entry = self.entry(at, api, row, code, &operations);
            entry.send = send(api, code);
            entry
        })
        .collect()
    }

    fn entry(
        &self,
        at: usize,
        api: &Api,
        row: usize,
        code: &Code,
        operations: &[&Operation],
    ) -> Entry {
        let text = |cell: &Option<Spanned<String>>| cell.as_ref().map(|cell| cell.value.clone());
        let status = code.status.as_ref().map(|status| status.value);
        let (source, line, edit) = self.source(code.span);
        let retry = code.retry.as_ref().map(|retry| retry.value);
        let crate_name = self.config.crate_name.as_ref();
        let prefix = crate_name.map_or_else(String::new, |name| format!("{name}::"));
        let enum_path = format!("{prefix}{}::ErrorCode", api.module);
        let parent = (code.origin == Origin::Inherited).then(|| self.model.declaring_api(api, row));
        Entry {
            code: code.wire.value.to_string(),
            sent: code.wire.value.to_sent(),
            qualified: code.qualified(),
            anchor: self.anchor(at, row),
            name: code.name.value.clone(),
            table: api.name.clone(),
            table_title: api.title.clone(),
            href: self.row_href(at, row),
            status,
            phrase: phrase_of(api, status),
            class: status.map_or_else(String::new, class_of),
            message: code
                .message
                .as_ref()
                .map_or_else(Vec::new, |message| message_pieces(&message.value)),
            meaning: text(&code.meaning),
            remedy: text(&code.remedy),
            retry: retry.map_or("", Retry::name),
            retry_text: retry.map_or("", describe_retry),
            state: code.state().name(),
            since: text(&code.since).filter(|_| !code.is_draft()),
            deprecated: text(&code.deprecated),
            removed: text(&code.removed),
            replaced_by: code
                .replaced_by
                .as_ref()
                .map(|cell| self.row_reference(at, &cell.value)),
            aliases: code
                .aliases
                .iter()
                .map(|alias| alias.value.to_string())
                .collect(),
            synonyms: code
                .synonyms
                .iter()
                .map(|name| name.value.clone())
                .collect(),
            subcode: api.key.as_ref().and_then(|key| {
                let value = code.subcode.as_ref()?.value.to_string();
                Some((key.name.value.clone(), value))
            }),
            columns: self.cells(at, api, code),
            operations: operations
                .iter()
                .map(|operation| operation.id.value.clone())
                .collect(),
            inherited_from: parent.map(|parent| Reference {
                text: parent.title.clone(),
                href: Some(table_href(parent)),
            }),
            source,
            line,
            edit,
            page: code_url(api, code).or_else(|| web_address(api.page.as_ref()?.value.as_str())),
            rust_match: format!(
                "use {enum_path};\n\nmatch code {{\n    ErrorCode::{} => todo!(),\n    _ => {{}}\n}}\n",
                code.name.value
            ),
            rust_path: format!("{enum_path}::{}", code.name.value),
            response: show_response(api, code),
            others: self.others(at, code),
            send: None,
        }
    }

    fn anchor(&self, at: usize, row: usize) -> String {
        let anchor = self.anchors.get(at).and_then(|anchors| anchors.get(row));
        anchor.cloned().unwrap_or_default()
    }

    fn cells(&self, at: usize, api: &Api, code: &Code) -> Vec<Cell> {
        let cells = api.columns.iter().zip(&code.extra);
        let cell = |(column, value): (&Column, &Option<Spanned<Value>>)| {
            let value = &value.as_ref()?.value;
            let is_set = matches!(column.kind, ColumnType::Word | ColumnType::Bool);
            Some(Cell {
                name: column.name.value.clone(),
                values: self.value_references(at, column, value),
                filter: is_set.then(|| column.display_value(value)),
            })
        };
        cells.filter_map(cell).collect()
    }

    fn value_references(&self, at: usize, column: &Column, value: &Value) -> Vec<Reference> {
        match value {
            Value::List(values) => values
                .iter()
                .flat_map(|value| self.value_references(at, column, value))
                .collect(),
            Value::Code(text) => vec![self.row_reference(at, text)],
            value => vec![Reference {
                text: column.display_value(value),
                href: None,
            }],
        }
    }

    /// What other tables call by the same code.
    fn others(&self, at: usize, code: &Code) -> Vec<OtherRow> {
        let rows = self.by_code.get(&code.wire.value.to_sent());
        let rows = rows.into_iter().flatten().filter(|(api, _)| *api != at);
        let other = |(at, row): &(usize, usize)| {
            let api = self.model.apis.get(*at)?;
            let code = api.codes.get(*row)?;
            let status = code.status.as_ref().map(|status| status.value);
            let message = code.message.as_ref().map(|message| message.value.as_str());
            let meaning = code.meaning.as_ref().map(|meaning| meaning.value.as_str());
            Some(OtherRow {
                table: api.title.clone(),
                href: self.row_href(*at, *row),
                name: code.name.value.clone(),
                status,
                phrase: phrase_of(api, status),
                class: status.map_or_else(String::new, class_of),
                text: meaning.or(message).unwrap_or_default().to_string(),
            })
        };
        rows.filter_map(other).collect()
    }
}

/// What the table calls a status, or else the registry.
pub(crate) fn phrase_of(api: &Api, status: Option<u16>) -> String {
    let phrase = status.and_then(|status| api.status_phrase(status));
    phrase.unwrap_or_default().to_string()
}

/// The page of a table.
pub(crate) fn table_href(api: &Api) -> String {
    format!("{}/index.html", api.name)
}

/// An address that may become a link. Others, such as `javascript:`, stay text.
pub(crate) fn web_address(text: &str) -> Option<String> {
    let is_web = text.starts_with("https://") || text.starts_with("http://");
    is_web.then(|| text.to_string())
}

fn message_pieces(message: &Template) -> Vec<Token> {
    let piece = |part: &Part| match part {
        Part::Text(text) => Token::new("", text),
        Part::Placeholder(name) => Token::new("placeholder", name),
    };
    message.parts().iter().map(piece).collect()
}

pub(crate) fn describe_retry(retry: Retry) -> &'static str {
    match retry {
        Retry::No => "Do not send the same request again",
        Retry::Now => "Send the request again at once",
        Retry::Later => "Send the request again later, and wait longer each time",
        Retry::After => "Send the request again when the response says",
    }
}

/// `4xx` for 404.
pub(crate) fn class_of(status: u16) -> String {
    format!("{}xx", status / 100)
}
