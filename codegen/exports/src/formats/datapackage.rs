//! A Frictionless data package: what each column of the CSV files holds.

use error_tables_codegen::tools::model::{
    Api, CODE_COLUMNS, CodeType, Column, ColumnType, ENDPOINT_COLUMNS, MESSAGE_COLUMNS, Model,
    STATUS_COLUMNS,
};
use error_tables_codegen::tools::source::Span;
use serde_json::{Value, json};

/// The package of the folder of tables. Paths start there.
pub(super) fn build_package(model: &Model, apis: &[&Api], release: Option<&str>) -> Value {
    let mut resources = Vec::new();
    for api in apis {
        let files = [
            ("codes", api.codes_file),
            ("statuses", api.statuses_file),
            ("endpoints", api.endpoints_file),
        ];
        let files = files.map(|(table, span)| (table.to_string(), span));
        let messages = api.locales.iter();
        let messages = messages.map(|locale| (format!("messages.{}", locale.tag), locale.file));
        for (table, span) in files.into_iter().chain(messages) {
            if let Some(span) = span {
                resources.push(build_resource(model, api, &table, span));
            }
        }
    }
    let mut package = json!({
        "profile": "tabular-data-package",
        "name": "error-tables",
        "title": "Tables of documented errors",
        "resources": resources,
    });
    if let Some(release) = release {
        package["version"] = json!(release);
    }
    package
}

fn build_resource(model: &Model, api: &Api, table: &str, span: Span) -> Value {
    let text = model.sources.text(span).trim_start_matches('\u{feff}');
    let header = text.lines().next().unwrap_or_default();
    let fields: Vec<Value> = header
        .split(',')
        .map(|name| build_field(api, table, name.trim_matches('"')))
        .collect();
    // In a table that extends another, `-` clears a cell.
    let missing: &[&str] = if api.parent.is_some() {
        &["", "-"]
    } else {
        &[""]
    };
    let mut resource = json!({
        "profile": "tabular-data-resource",
        "name": format!("{}-{table}", api.name).to_lowercase(),
        "path": format!("{}/{table}.csv", api.name),
        "title": format!("{}: {table}", api.label()),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": { "fields": fields, "missingValues": missing },
    });
    if let Some(page) = api
        .page
        .as_ref()
        .filter(|page| page.value.starts_with("http"))
    {
        resource["sources"] = json!([{ "title": api.title, "path": page.value }]);
    }
    if table == "endpoints" && api.codes_file.is_some() && api.parent.is_none() {
        resource["schema"]["foreignKeys"] = json!([{
            "fields": ["code"],
            "reference": { "resource": format!("{}-codes", api.name).to_lowercase(), "fields": ["code"] },
        }]);
    }
    resource
}

fn build_field(api: &Api, table: &str, name: &str) -> Value {
    let is_own = match table {
        "codes" => CODE_COLUMNS.contains(&name),
        "statuses" => STATUS_COLUMNS.contains(&name),
        "endpoints" => ENDPOINT_COLUMNS.contains(&name),
        _ => MESSAGE_COLUMNS.contains(&name),
    };
    let column = api
        .columns
        .iter()
        .find(|column| column.name.value == name && !is_own);
    let mut field = match (column, table, name) {
        (Some(column), ..) => column_field(column),
        (None, "statuses", "code") | (None, _, "status") => {
            json!({ "type": "integer", "constraints": { "minimum": 100, "maximum": 999 } })
        }
        (None, _, "code") => code_field(api),
        (None, "statuses", "body") => {
            json!({ "type": "boolean", "trueValues": ["yes"], "falseValues": ["no"] })
        }
        (None, _, "retry") => {
            json!({ "type": "string", "constraints": { "enum": ["no", "now", "later", "after"] } })
        }
        _ => json!({ "type": "string" }),
    };
    field["name"] = json!(name);
    if matches!(name, "code" | "operation") {
        field["constraints"]["required"] = json!(true);
    }
    if let Some(text) = describe_column(table, name).filter(|_| is_own) {
        field["description"] = json!(text);
    }
    field
}

/// Codes are numbers only if every table writes them as readers of data packages do.
fn code_field(api: &Api) -> Value {
    let is_usual = |code: &str| {
        code.parse::<i64>()
            .is_ok_and(|number| number.to_string() == code)
    };
    let all_usual = api
        .codes
        .iter()
        .all(|code| is_usual(&code.wire.value.to_string()));
    match (api.code_type, all_usual) {
        (CodeType::String, _) | (_, false) => json!({ "type": "string" }),
        _ => json!({ "type": "integer" }),
    }
}

fn column_field(column: &Column) -> Value {
    let words: Vec<&str> = column
        .words
        .iter()
        .map(|word| word.value.as_str())
        .collect();
    if column.several {
        let description = if words.is_empty() {
            "several values, separated by semicolons".to_string()
        } else {
            format!("some of {}, separated by semicolons", words.join(", "))
        };
        return json!({ "type": "string", "description": description });
    }
    match column.kind {
        ColumnType::Bool => {
            json!({ "type": "boolean", "trueValues": ["yes"], "falseValues": ["no"] })
        }
        ColumnType::Integer => {
            let mut field = json!({ "type": "integer" });
            if let Some(least) = column.range.0 {
                field["constraints"]["minimum"] = json!(least);
            }
            if let Some(greatest) = column.range.1 {
                field["constraints"]["maximum"] = json!(greatest);
            }
            field
        }
        ColumnType::Word => json!({ "type": "string", "constraints": { "enum": words } }),
        ColumnType::String | ColumnType::Code => json!({ "type": "string" }),
    }
}

fn describe_column(table: &str, name: &str) -> Option<&'static str> {
    Some(match (table, name) {
        ("statuses", "code") => "the HTTP status",
        ("statuses", "phrase") => "the phrase or error type next to the number",
        ("statuses", "name") => "the variant of Status",
        ("statuses", "meaning") => "what the status means",
        ("statuses", "body") => "whether a response with this status has a body",
        ("endpoints", "operation") => "the operation as documented",
        ("endpoints", "code") => "the error that it returns",
        ("endpoints", "status") => "the status that distinguishes the rows of one code",
        ("endpoints", "name") => "the variant of Operation",
        (_, "message") if table.starts_with("messages") => "the message in another language",
        (_, "source") => "the digest of the message that was translated",
        (_, "code") => "the code that the API sends",
        (_, "name") => "the variant of ErrorCode",
        (_, "status") => "the HTTP status that the API sends with the code",
        (_, "message") => "the text that the API sends, with named placeholders",
        (_, "meaning") => "what the code means",
        (_, "remedy") => "what the user of the API should do",
        (_, "retry") => "whether to send the same request again",
        (_, "since") => "the version or date that introduced the code",
        (_, "deprecated") => "the version or date from which the code should no longer be used",
        (_, "removed") => "the version or date that removed the code",
        (_, "replaced_by") => "the replacement",
        (_, "aliases") => "former codes, separated by semicolons",
        (_, "synonyms") => "additional names, separated by semicolons",
        _ => return None,
    })
}
