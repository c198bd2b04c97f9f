//! A row as the templates show it.

use crate::config::SiteConfig;
use crate::file_names::FileNames;
use crate::response::{ShownResponse, Token, show_response};
use error_tables_codegen::tools::docs::{CodeRow, Fact, FactValue, collect_rows};
use error_tables_codegen::tools::model::{Api, Code, ColumnType, Model, Origin, find_row};
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
    /// The message in other languages.
    pub(crate) translations: Vec<ShownTranslation>,
    pub(crate) meaning: Option<String>,
    pub(crate) remedy: Option<String>,
    /// As the table writes it; empty if nothing is documented.
    pub(crate) retry: &'static str,
    /// In words.
    pub(crate) retry_text: &'static str,
    /// `current`, `draft`, `deprecated` or `removed`.
    pub(crate) state: &'static str,
    pub(crate) since: Option<String>,
    pub(crate) removed: Option<String>,
    /// The value of the key of `[keys]`.
    pub(crate) subcode: Option<String>,
    /// Whatever else is documented: history, declared columns, and the operations that return the error.
    pub(crate) facts: Vec<ShownFact>,
    /// The declared columns that rows can be filtered by, and the values of this row, separated by semicolons.
    pub(crate) filters: Vec<(String, String)>,
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

/// A fact about a row.
#[derive(Debug, Serialize)]
pub(crate) struct ShownFact {
    pub(crate) heading: String,
    pub(crate) values: Vec<ShownValue>,
}

/// A value of a fact.
#[derive(Debug, Serialize)]
pub(crate) struct ShownValue {
    #[serde(flatten)]
    pub(crate) reference: Reference,
    /// Whether it is a code or a name.
    pub(crate) is_code: bool,
}

/// A message in another language.
#[derive(Debug, Serialize)]
pub(crate) struct ShownTranslation {
    /// The language tag.
    pub(crate) lang: String,
    /// As [`Entry::message`].
    pub(crate) message: Vec<Token>,
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
    rows: Vec<Vec<CodeRow<'a>>>,
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
            rows: model.apis.iter().map(collect_rows).collect(),
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
            let row = self.rows.get(at)?.get(row)?;
            let file = self.files.get(at)?.get(&row.code.wire.value);
            Some(format!("{}/{file}#{}", row.api.name, row.anchor))
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
        let rows = self.rows.get(at).into_iter().flatten();
        rows.map(|row| self.entry(at, row, send(row.api, row.code)))
            .collect()
    }

    fn entry(&self, at: usize, row: &CodeRow<'_>, send: Option<String>) -> Entry {
        let CodeRow { api, code, .. } = *row;
        let text = |cell: &Option<Spanned<String>>| cell.as_ref().map(|cell| cell.value.clone());
        let status = row.status();
        let (source, line, edit) = self.source(code.span);
        let crate_name = self.config.crate_name.as_ref();
        let prefix = crate_name.map_or_else(String::new, |name| format!("{name}::"));
        let enum_path = format!("{prefix}{}::ErrorCode", api.module);
        let parent = self.model.declaring_api(api, row.at);
        let is_inherited = code.origin == Origin::Inherited;
        let translations = row
            .translations()
            .map(|(locale, translation)| ShownTranslation {
                lang: locale.tag.clone(),
                message: message_pieces(&translation.message.value),
            });
        let facts = row.history().into_iter().chain(row.columns());
        let facts = facts.chain([row.returned_by()]);
        let filters = api.columns.iter().zip(&code.extra);
        let filters = filters.filter_map(|(column, value)| {
            let is_set = matches!(column.kind, ColumnType::Word | ColumnType::Bool);
            let value = value.as_ref().filter(|_| is_set)?;
            let name = column.name.value.clone();
            Some((name, column.display_value(&value.value)))
        });
        Entry {
            code: code.wire.value.to_string(),
            sent: code.wire.value.to_sent(),
            qualified: code.qualified(),
            anchor: row.anchor.clone(),
            name: code.name.value.clone(),
            table: api.name.clone(),
            table_title: api.title.clone(),
            href: self.row_href(at, row.at),
            status,
            phrase: phrase_of(api, status),
            class: status.map_or_else(String::new, class_of),
            message: code
                .message
                .as_ref()
                .map_or_else(Vec::new, |message| message_pieces(&message.value)),
            translations: translations.collect(),
            meaning: text(&code.meaning),
            remedy: text(&code.remedy),
            retry: code.retry.as_ref().map_or("", |retry| retry.value.name()),
            retry_text: row.retry().unwrap_or_default(),
            state: code.state().name(),
            since: text(&code.since),
            removed: text(&code.removed),
            subcode: code
                .subcode
                .as_ref()
                .map(|subcode| subcode.value.to_string()),
            facts: facts.filter_map(|fact| self.show_fact(at, fact)).collect(),
            filters: filters.collect(),
            inherited_from: is_inherited.then(|| Reference {
                text: parent.title.clone(),
                href: Some(table_href(parent)),
            }),
            source,
            line,
            edit,
            page: row
                .url()
                .or_else(|| web_address(api.page.as_ref()?.value.as_str())),
            rust_match: format!(
                "use {enum_path};\n\nmatch code {{\n    ErrorCode::{} => todo!(),\n    _ => {{}}\n}}\n",
                code.name.value
            ),
            rust_path: format!("{enum_path}::{}", code.name.value),
            response: show_response(api, code),
            others: self.others(at, code),
            send,
        }
    }

    /// A fact with references to the rows that it names; `None` if it has no value.
    fn show_fact(&self, at: usize, fact: Fact<'_>) -> Option<ShownFact> {
        let values = fact.values.into_iter().map(|value| ShownValue {
            is_code: !matches!(value, FactValue::Text(_)),
            reference: match &value {
                FactValue::Row(code) => self.row_reference(at, code),
                value => Reference {
                    text: value.text().to_string(),
                    href: None,
                },
            },
        });
        let values: Vec<ShownValue> = values.collect();
        (!values.is_empty()).then(|| ShownFact {
            heading: fact.heading.to_string(),
            values,
        })
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

/// `4xx` for 404.
pub(crate) fn class_of(status: u16) -> String {
    format!("{}xx", status / 100)
}
