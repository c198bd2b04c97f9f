//! Everything that the tables say, as plain values: what `list` and `explain` show, and what the exports are made of.

use error_tables_codegen::tools::model::State;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

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
    /// The languages that messages are translated to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub locales: Vec<String>,
    /// The status of rows without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default_status: Option<u16>,
    /// The column that names the owner of a row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub range_column: Option<String>,
    /// The ranges of numbers for the codes of each owner.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ranges: Vec<RangeFacts>,
    /// The APIs that must not have the same codes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub distinct_from: Vec<String>,
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
    /// Findings of the audit that are accepted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allow: Vec<AllowFacts>,
    /// Source code that the tables are checked against.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source_code: Vec<SourceCodeFacts>,
    /// The rows of `codes.csv`, inherited ones too.
    pub codes: Vec<CodeFacts>,
    /// The rows of `statuses.csv`, inherited ones too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub statuses: Vec<StatusFacts>,
    /// The operations, and the errors that each returns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub operations: Vec<OperationFacts>,
}

/// An entry of `[ranges]`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RangeFacts {
    /// The owner of the codes.
    pub owner: String,
    /// The ranges, as the table writes them.
    pub ranges: Vec<String>,
}

/// `[[allow]]`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AllowFacts {
    /// The rule.
    pub rule: String,
    /// The codes or statuses for which it is accepted; none for all of them.
    #[serde(default, rename = "where", skip_serializing_if = "Vec::is_empty")]
    pub at: Vec<String>,
    /// The reason.
    pub why: String,
}

/// `[[source]]`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceCodeFacts {
    /// Globs, from the folder that holds the tables.
    pub files: Vec<String>,
    /// A regular expression that matches one definition.
    pub pattern: String,
    /// How many codes are documented at least.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub documented: Option<i64>,
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
    /// JSON pointer to the number of the gRPC code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grpc_code: Option<String>,
    /// JSON pointer to the name of the gRPC code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grpc_status: Option<String>,
    /// Where a body has a `google.rpc.ErrorInfo`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error_info: Option<ErrorInfoFacts>,
    /// Every further member.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<MemberFacts>,
    /// Statuses whose body the documentation does not describe, and why servers send one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ours: Vec<OverrideFacts>,
}

/// `error-info` of `[body]`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ErrorInfoFacts {
    /// JSON pointer to the list of details.
    pub at: String,
    /// The domain of the reasons.
    pub domain: String,
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
    /// Whether every body has it, or every body with one of its codes.
    #[serde(default, skip_serializing_if = "is_false")]
    pub required: bool,
    /// The codes whose bodies have it; none if it does not depend on the code.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<String>,
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
    #[serde(with = "StateName")]
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
    /// A response with it, if the body is documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub example: Option<ExampleFacts>,
    /// `own`, `inherited` or `overridden`.
    pub origin: String,
    /// Where the row is.
    pub source: SourceFacts,
}

/// [`State`] as the JSON export writes it.
#[derive(Serialize, Deserialize)]
#[serde(remote = "State", rename_all = "lowercase")]
enum StateName {
    Current,
    Draft,
    Deprecated,
    Removed,
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
    /// The message in other languages, by their tags.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub translations: BTreeMap<String, TranslationFacts>,
}

/// A message in another language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TranslationFacts {
    /// The translation as the table writes it.
    pub template: String,
    /// The digest of the message that was translated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// Headers, with names in lower case.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub headers: Vec<(String, String)>,
    /// The body.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub body: String,
    /// Whether the documentation prints this body. Otherwise it is made from the row.
    pub documented: bool,
    /// What the reader has to know about it: how a gap of the documentation was filled.
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
