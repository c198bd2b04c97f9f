//! Everything that the tables say, as plain values: what `list` and `explain` show, and what the exports are made of.

use error_tables_codegen::tools::body::{Body, Kind, Member, Wrap};
use error_tables_codegen::tools::http_status::registered_phrase;
use error_tables_codegen::tools::model::{
    self, Api, Code, Column, ColumnType, Model, Origin, Retry, WireCode, code_url,
};
use error_tables_codegen::tools::source::Spanned;
use error_tables_codegen::tools::template::Template;
use error_tables_site::encode;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// What the JSON export calls itself.
pub const FORMAT: &str = "error-tables";

/// The version of the JSON export, of `list` and of `explain`. It changes when existing readers would break.
pub const VERSION: u32 = 1;

/// The JSON export: all facts of some APIs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tables {
    /// [`FORMAT`].
    pub format: String,
    /// [`VERSION`].
    pub version: u32,
    /// The APIs, sorted by name.
    pub apis: Vec<ApiFacts>,
}

/// An API and everything in its tables.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApiFacts {
    /// The name of its folder.
    pub name: String,
    /// The Rust module.
    pub module: String,
    /// Its title.
    pub title: String,
    /// The documentation that the tables were read from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// The page of each code, with placeholders.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The API that it extends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extends: Option<String>,
    /// The type of its codes, as `api.toml` writes it.
    pub code_type: String,
    /// How its messages write placeholders.
    pub placeholders: String,
    /// The status of rows without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default_status: Option<u16>,
    /// The further key of its rows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<KeyFacts>,
    /// The declared columns, and the built-in ones that the table has.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<ColumnFacts>,
    /// The shape of an error body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<BodyFacts>,
    /// Bodies that the documentation prints.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub samples: Vec<SampleFacts>,
    /// Codes that must not be used again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reserved: Vec<String>,
    /// Why rows differ from those of the parent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub overrides: Vec<OverrideFacts>,
    /// The rows of `codes.csv`, inherited ones too.
    pub codes: Vec<CodeFacts>,
    /// The rows of `statuses.csv`, inherited ones too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub statuses: Vec<StatusFacts>,
    /// The operations, and the errors that each returns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub operations: Vec<OperationFacts>,
}

/// `[keys]`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyFacts {
    /// The name of the column.
    pub name: String,
    /// The type of its values.
    #[serde(rename = "type")]
    pub kind: String,
    /// JSON pointer to the member that carries it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
}

/// A column of `[columns]`, or a built-in one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnFacts {
    /// Its name.
    pub name: String,
    /// `string`, `bool`, `integer`, `words` or `code`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Whether a cell may hold several values.
    #[serde(default, skip_serializing_if = "is_false")]
    pub several: bool,
    /// The words that are allowed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<String>,
    /// The Rust enum of the words.
    #[serde(default, rename = "enum", skip_serializing_if = "Option::is_none")]
    pub enum_name: Option<String>,
    /// The least integer that is allowed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<i64>,
    /// The greatest integer that is allowed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<i64>,
    /// Whether the column needs no declaration.
    #[serde(default, skip_serializing_if = "is_false")]
    pub builtin: bool,
}

/// `[body]`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodyFacts {
    /// JSON pointer to the code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// JSON pointer to the message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// JSON pointer to the HTTP status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// `code`, `message` and `status` in the order in which a body has them.
    pub order: Vec<String>,
    /// The header that repeats the code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub header: Option<String>,
    /// Every further member.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<MemberFacts>,
    /// Statuses whose body the documentation does not describe, and why servers send one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ours: Vec<OverrideFacts>,
}

/// A member of a body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberFacts {
    /// The name of its accessor.
    pub name: String,
    /// JSON pointer from the object it is in.
    pub at: String,
    /// Its type, as `api.toml` writes it.
    #[serde(rename = "type")]
    pub kind: String,
    /// Whether every body has it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub required: bool,
    /// The unit of a duration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// When it is sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
    /// What its presence says about trying again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry: Option<String>,
    /// What it means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meaning: Option<String>,
    /// The members of an object.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<MemberFacts>,
}

/// `[[sample]]`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleFacts {
    /// The status it was printed with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<i64>,
    /// The code that it shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The JSON text.
    pub body: String,
}

/// A code or status, and the reason for something about it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OverrideFacts {
    /// `code` or `status`.
    pub what: String,
    /// The code or the status.
    pub value: String,
    /// The reason.
    pub why: String,
}

/// One error: a row of `codes.csv`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodeFacts {
    /// The code as the table writes it.
    pub code: String,
    /// The code as it is sent: a string or a number.
    pub sent: Value,
    /// The value of the further key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subcode: Option<String>,
    /// The Rust variant.
    pub name: String,
    /// Its path below the crate of the generated code.
    pub rust: String,
    /// The HTTP status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// Whether the status is that of rows without one.
    #[serde(default, skip_serializing_if = "is_false")]
    pub default_status: bool,
    /// The phrase of the status: the documented one, or else the registered one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phrase: Option<String>,
    /// The text that the API sends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<MessageFacts>,
    /// What the code means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meaning: Option<String>,
    /// What the client should do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remedy: Option<String>,
    /// `no`, `now`, `later` or `after`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry: Option<String>,
    /// Whether it is sent: `current`, `draft`, `deprecated` or `removed`.
    pub state: State,
    /// The version that added it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
    /// The version that deprecated it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deprecated: Option<String>,
    /// The version that removed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub removed: Option<String>,
    /// The code to use instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<String>,
    /// Former codes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Further names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub synonyms: Vec<String>,
    /// The declared columns that the row fills.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub columns: Map<String, Value>,
    /// The operations that return it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub operations: Vec<String>,
    /// The page that documents it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// A response with it, if status and body are documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub example: Option<ExampleFacts>,
    /// `own`, `inherited` or `overridden`.
    pub origin: String,
    /// Where the row is.
    pub source: SourceFacts,
}

/// Whether an error is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// It is.
    Current,
    /// Not yet: it is not released.
    Draft,
    /// It is, but should no longer be relied on.
    Deprecated,
    /// Not any more.
    Removed,
}

impl CodeFacts {
    /// The retry advice in words.
    #[must_use]
    pub fn describe_retry(&self) -> Option<&'static str> {
        let advice = [Retry::No, Retry::Now, Retry::Later, Retry::After];
        let mut advice = advice.into_iter();
        let found = advice.find(|advice| self.retry.as_deref() == Some(advice.name()));
        found.map(Retry::describe)
    }
}

impl State {
    /// As the JSON export writes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            State::Current => "current",
            State::Draft => "draft",
            State::Deprecated => "deprecated",
            State::Removed => "removed",
        }
    }
}

/// A message and the values that it takes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MessageFacts {
    /// The message as the table writes it.
    pub template: String,
    /// The values, in the order in which their placeholders first occur.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<ValueFacts>,
}

/// A value that a message takes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ValueFacts {
    /// The name of the placeholder.
    pub name: String,
    /// `string`, `bool`, or a Rust integer.
    #[serde(rename = "type")]
    pub kind: String,
}

/// A response as it is on the wire.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExampleFacts {
    /// The HTTP status.
    pub status: u16,
    /// Headers, with names in lower case.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub headers: Vec<(String, String)>,
    /// The body.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub body: String,
    /// Whether the documentation prints this body. Otherwise it is made from the row.
    pub documented: bool,
    /// How a gap of the documentation was filled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Where a row is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceFacts {
    /// The file, from the folder of tables.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
}

/// A row of `statuses.csv`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatusFacts {
    /// The HTTP status.
    pub status: u16,
    /// As documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phrase: Option<String>,
    /// The Rust variant.
    pub name: String,
    /// What it means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meaning: Option<String>,
    /// Whether a response has a body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<bool>,
    /// What the client should do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remedy: Option<String>,
    /// `no`, `now`, `later` or `after`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry: Option<String>,
    /// `own`, `inherited` or `overridden`.
    pub origin: String,
    /// Where the row is.
    pub source: SourceFacts,
}

/// An operation and the errors that it returns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OperationFacts {
    /// As documented.
    pub operation: String,
    /// The Rust variant.
    pub name: String,
    /// The names of the errors that it returns.
    pub errors: Vec<String>,
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde passes a reference.
fn is_false(value: &bool) -> bool {
    !value
}

/// The facts of the APIs that are selected.
pub fn collect_facts(model: &Model, is_selected: impl Fn(&Api) -> bool) -> Tables {
    let apis = model.apis.iter().filter(|api| is_selected(api));
    Tables {
        format: FORMAT.to_string(),
        version: VERSION,
        apis: apis.map(|api| collect_api(model, api)).collect(),
    }
}

/// The facts of an API.
#[must_use]
pub fn collect_api(model: &Model, api: &Api) -> ApiFacts {
    let parent = api.parent.and_then(|at| model.apis.get(at));
    let is_code = |value: &str| {
        api.codes
            .iter()
            .any(|c| c.wire_codes().any(|w| w.to_string() == value))
    };
    let overrides = api.overrides.iter().map(|(value, why)| OverrideFacts {
        what: if is_code(&value.value) {
            "code"
        } else {
            "status"
        }
        .to_string(),
        value: value.value.clone(),
        why: why.value.clone(),
    });
    let operations = api.operations.iter().map(|operation| OperationFacts {
        operation: operation.id.value.clone(),
        name: operation.name.value.clone(),
        errors: operation
            .errors
            .iter()
            .filter_map(|error| Some(api.codes.get(error.value)?.name.value.clone()))
            .collect(),
    });
    ApiFacts {
        name: api.name.clone(),
        module: api.module.clone(),
        title: api.title.clone(),
        page: text(api.page.as_ref()),
        url: api.url.as_ref().map(|url| url.value.to_string()),
        extends: parent.map(|parent| parent.name.clone()),
        code_type: api.code_type.name().to_string(),
        placeholders: api.placeholders.name().to_string(),
        default_status: api.default_status.as_ref().map(|status| status.value),
        key: api.key.as_ref().map(|key| KeyFacts {
            name: key.name.value.clone(),
            kind: key.kind.name().to_string(),
            at: text(key.at.as_ref()),
        }),
        columns: api.columns.iter().map(column_facts).collect(),
        body: api.body.as_ref().map(body_facts),
        samples: api
            .samples
            .iter()
            .map(|sample| SampleFacts {
                status: sample.status.as_ref().map(|status| status.value),
                code: text(sample.code.as_ref()),
                body: sample.body.value.clone(),
            })
            .collect(),
        reserved: api
            .reserved
            .iter()
            .map(|code| code.value.to_string())
            .collect(),
        overrides: overrides.collect(),
        codes: collect_codes(model, api),
        statuses: collect_statuses(model, api),
        operations: operations.collect(),
    }
}

/// The facts of every row of `codes.csv`.
#[must_use]
pub fn collect_codes(model: &Model, api: &Api) -> Vec<CodeFacts> {
    let operations = api.operations_by_row();
    let rows = api.codes.iter().zip(operations).enumerate();
    rows.map(|(at, (code, operations))| {
        let declaring = model.declaring_api(api, at);
        let operations = operations
            .iter()
            .map(|operation| operation.id.value.clone());
        CodeFacts {
            operations: operations.collect(),
            source: SourceFacts {
                file: format!("{}/codes.csv", declaring.name),
                line: model.sources.position(code.span).line,
            },
            ..code_facts(api, code)
        }
    })
    .collect()
}

fn code_facts(api: &Api, code: &Code) -> CodeFacts {
    let status = code.status.as_ref();
    let default = api.default_status.as_ref();
    let columns = api.columns.iter().zip(&code.extra);
    let columns = columns.filter_map(|(column, value)| {
        let value = column_value(column, &value.as_ref()?.value);
        Some((column.name.value.clone(), value))
    });
    CodeFacts {
        code: code.wire.value.to_string(),
        sent: sent_value(&code.wire.value),
        subcode: code
            .subcode
            .as_ref()
            .map(|subcode| subcode.value.to_string()),
        name: code.name.value.clone(),
        rust: format!("{}::ErrorCode::{}", api.module, code.name.value),
        status: status.map(|status| status.value),
        default_status: status
            .zip(default)
            .is_some_and(|(status, default)| status.span == default.span),
        phrase: status.and_then(|status| status_phrase(api, status.value)),
        message: code
            .message
            .as_ref()
            .map(|message| message_facts(api, &message.value)),
        meaning: text(code.meaning.as_ref()),
        remedy: text(code.remedy.as_ref()),
        retry: code
            .retry
            .as_ref()
            .map(|retry| retry.value.name().to_string()),
        state: state_of(code),
        since: text(code.since.as_ref()),
        deprecated: text(code.deprecated.as_ref()),
        removed: text(code.removed.as_ref()),
        replaced_by: text(code.replaced_by.as_ref()),
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
        columns: columns.collect(),
        operations: Vec::new(),
        url: code_url(api, code),
        example: example_facts(api, code),
        origin: origin_name(code.origin).to_string(),
        source: SourceFacts {
            file: String::new(),
            line: 0,
        },
    }
}

/// Whether an error is sent.
#[must_use]
pub fn state_of(code: &Code) -> State {
    if code.removed.is_some() {
        State::Removed
    } else if code.deprecated.is_some() {
        State::Deprecated
    } else if code.is_draft() {
        State::Draft
    } else {
        State::Current
    }
}

/// The phrase of a status: the one that the API documents, or else the registered one.
#[must_use]
pub fn status_phrase(api: &Api, status: u16) -> Option<String> {
    let row = api.statuses.iter().find(|row| row.code.value == status);
    let documented = row.and_then(|row| text(row.phrase.as_ref()));
    documented.or_else(|| registered_phrase(status).map(str::to_string))
}

fn message_facts(api: &Api, message: &Template) -> MessageFacts {
    let values = message.parameters().iter().map(|parameter| ValueFacts {
        name: parameter.name.clone(),
        kind: parameter.kind.name().to_string(),
    });
    MessageFacts {
        template: message.to_cell(api.placeholders),
        values: values.collect(),
    }
}

/// A response with the error: the one that the documentation prints, or else one made from the row.
fn example_facts(api: &Api, code: &Code) -> Option<ExampleFacts> {
    let status = code.status.as_ref()?.value;
    let content = encode::default_content(api, code);
    let made = encode::encode_row(api, code, status, &content);
    if made.body.is_empty() {
        return api.body.as_ref().map(|_| ExampleFacts {
            status,
            headers: Vec::new(),
            body: String::new(),
            documented: false,
            note: None,
        });
    }
    let wire = code.wire.value.to_string();
    let sample = api.samples.iter().find(|sample| {
        let is_own = sample.code.as_ref().is_some_and(|own| own.value == wire);
        let rows = api
            .codes
            .iter()
            .filter(|other| other.wire.value == code.wire.value);
        let fits = sample
            .status
            .as_ref()
            .is_none_or(|own| own.value == i64::from(status));
        is_own && fits && rows.count() == 1
    });
    let has_message = api.body.as_ref().is_some_and(|body| body.message.is_some());
    let note = match (&code.message, &code.meaning) {
        _ if sample.is_some() || !has_message => None,
        (Some(message), _) if message.value.parameters().is_empty() => None,
        (Some(_), _) => Some("the values of placeholders are made up"),
        (None, Some(_)) => Some("the message is not documented; the meaning stands in its place"),
        (None, None) => Some("the message is not documented; the code stands in its place"),
    };
    Some(ExampleFacts {
        status,
        headers: made.headers,
        body: sample.map_or_else(
            || String::from_utf8_lossy(&made.body).into_owned(),
            |sample| sample.body.value.trim().to_string(),
        ),
        documented: sample.is_some(),
        note: note.map(str::to_string),
    })
}

fn collect_statuses(model: &Model, api: &Api) -> Vec<StatusFacts> {
    let rows = api.statuses.iter().enumerate();
    rows.map(|(at, row)| StatusFacts {
        status: row.code.value,
        phrase: text(row.phrase.as_ref()),
        name: row.name.value.clone(),
        meaning: text(row.meaning.as_ref()),
        body: row.body.as_ref().map(|body| body.value),
        remedy: text(row.remedy.as_ref()),
        retry: row
            .retry
            .as_ref()
            .map(|retry| retry.value.name().to_string()),
        origin: origin_name(row.origin).to_string(),
        source: SourceFacts {
            file: format!("{}/statuses.csv", declaring_status_api(model, api, at).name),
            line: model.sources.position(row.span).line,
        },
    })
    .collect()
}

/// The API whose table has a row of `statuses.csv`.
fn declaring_status_api<'a>(model: &'a Model, api: &'a Api, row: usize) -> &'a Api {
    let is_inherited = api
        .statuses
        .get(row)
        .is_some_and(|row| row.origin == Origin::Inherited);
    let parent = api.parent.filter(|_| is_inherited);
    match parent.and_then(|at| model.apis.get(at)) {
        Some(parent) => declaring_status_api(model, parent, row),
        None => api,
    }
}

fn origin_name(origin: Origin) -> &'static str {
    match origin {
        Origin::Own => "own",
        Origin::Inherited => "inherited",
        Origin::Overridden => "overridden",
    }
}

/// A code as it is sent; null for a range, of which the table does not say what is sent.
fn sent_value(code: &WireCode) -> Value {
    match code {
        WireCode::Word(word) => Value::from(word.clone()),
        WireCode::Number(number) => match i64::try_from(number.value()) {
            Ok(value) => Value::from(value),
            Err(_) => u64::try_from(number.value()).map_or(Value::Null, Value::from),
        },
        WireCode::Range(_) => Value::Null,
    }
}

/// A value of a declared column.
fn column_value(column: &Column, value: &model::Value) -> Value {
    match value {
        model::Value::Bool(yes) => Value::from(*yes),
        model::Value::Integer(number) => Value::from(*number),
        model::Value::List(values) => values
            .iter()
            .map(|value| column_value(column, value))
            .collect(),
        value => Value::from(column.display_value(value)),
    }
}

fn column_facts(column: &Column) -> ColumnFacts {
    let is_words = column.kind == ColumnType::Word;
    ColumnFacts {
        name: column.name.value.clone(),
        kind: column.kind.name().to_string(),
        several: column.several,
        values: column.words.iter().map(|word| word.value.clone()).collect(),
        enum_name: is_words.then(|| column.type_name.value.clone()),
        min: column.range.0,
        max: column.range.1,
        builtin: column.builtin,
    }
}

fn body_facts(body: &Body) -> BodyFacts {
    let pointers = [
        ("code", &body.code),
        ("message", &body.message),
        ("status", &body.status),
    ];
    let mut order: Vec<_> = pointers
        .into_iter()
        .filter_map(|(name, pointer)| Some((pointer.as_ref()?.span, name.to_string())))
        .collect();
    order.sort();
    BodyFacts {
        code: text(body.code.as_ref()),
        message: text(body.message.as_ref()),
        status: text(body.status.as_ref()),
        order: order.into_iter().map(|(_, name)| name).collect(),
        header: text(body.header.as_ref()),
        members: body.members.iter().map(member_facts).collect(),
        ours: body
            .ours
            .iter()
            .map(|(status, why)| OverrideFacts {
                what: "status".to_string(),
                value: status.value.to_string(),
                why: why.value.clone(),
            })
            .collect(),
    }
}

fn member_facts(member: &Member) -> MemberFacts {
    let wraps = member.wraps.iter().map(|wrap| match wrap {
        Wrap::List => "list of ",
        Wrap::Map => "map of ",
    });
    let kind = match member.kind {
        Kind::String => "string",
        Kind::Integer => "integer",
        Kind::Number => "number",
        Kind::Boolean => "boolean",
        Kind::Object => "object",
    };
    MemberFacts {
        name: member.name.value.clone(),
        at: member.at.value.clone(),
        kind: wraps.chain([kind]).collect(),
        required: member.required,
        unit: text(member.unit.as_ref()),
        when: text(member.when.as_ref()),
        retry: member
            .retry
            .as_ref()
            .map(|retry| retry.value.name().to_string()),
        meaning: text(member.meaning.as_ref()),
        members: member.members.iter().map(member_facts).collect(),
    }
}

fn text(cell: Option<&Spanned<String>>) -> Option<String> {
    cell.map(|cell| cell.value.clone())
}
