//! `OpenAPI` 3.1: schemas, examples, and the responses of each operation.

use crate::collect::collect_codes;
use crate::facts::CodeFacts;
use error_tables_codegen::tools::body::{Body, Kind, Member, Wrap};
use error_tables_codegen::tools::docs::row_anchors;
use error_tables_codegen::tools::envelope::{Key, Leaf, Node, body_tree, object_tree};
use error_tables_codegen::tools::error_info::{ERROR_INFO_TYPE, ErrorInfo};
use error_tables_codegen::tools::model::{Api, Model, Operation, text_digest};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The methods that a path item may have.
const METHODS: [&str; 8] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// The document of an API. Without a release, its version is a digest of its contents: it changes when the document does.
pub(super) fn build_document(model: &Model, api: &Api, release: Option<&str>) -> Value {
    let errors = collect_codes(model, api);
    let document = Document {
        api,
        names: component_names(api),
        errors,
    };
    let mut components = Map::new();
    let mut schemas = Map::new();
    if !api.codes.is_empty() {
        schemas.insert("ErrorCode".to_string(), document.code_schema());
    }
    if let Some(body) = &api.body {
        schemas.insert("ErrorResponse".to_string(), document.body_schema(body));
    }
    let responses = document.responses_by_status();
    for (name, map) in [
        ("schemas", schemas),
        ("responses", responses),
        ("examples", document.examples()),
    ] {
        if !map.is_empty() {
            components.insert(name.to_string(), Value::Object(map));
        }
    }
    let (paths, others) = document.paths();
    let mut info = json!({ "title": api.heading(), "version": release });
    if let Some(page) = &api.page {
        info["description"] = json!(format!("The documented errors. Source: {}", page.value));
    }
    let mut root = json!({
        "openapi": "3.1.0",
        "info": info,
        "paths": paths,
        "components": components,
    });
    if !others.is_empty() {
        root["x-operations"] = Value::Object(others);
    }
    if release.is_none() {
        let digest = text_digest(&root.to_string());
        root["info"]["version"] = json!(format!("0.0.0+{digest}"));
    }
    root
}

struct Document<'a> {
    api: &'a Api,
    errors: Vec<CodeFacts>,
    /// The name of each row's example.
    names: Vec<String>,
}

impl Document<'_> {
    /// All codes, and any other value: clients must go on when the API adds one.
    fn code_schema(&self) -> Value {
        let mut codes: Vec<&Value> = Vec::new();
        let mut names: Vec<&str> = Vec::new();
        let mut descriptions: Vec<&str> = Vec::new();
        for error in &self.errors {
            // Some codes have several rows, and a range is no single code.
            if !error.sent.is_null() && !codes.contains(&&error.sent) {
                codes.push(&error.sent);
                names.push(&error.name);
                descriptions.push(error.meaning.as_deref().unwrap_or_default());
            }
        }
        let kind = match self.errors.first() {
            Some(error) if error.sent.is_string() => "string",
            _ => "integer",
        };
        let mut schema = json!({
            "description": "The codes that are documented. The API may send others.",
            "anyOf": [{ "type": kind, "enum": codes }, { "type": kind }],
            "x-extensible-enum": codes,
            "x-enum-varnames": names,
        });
        if descriptions.iter().any(|text| !text.is_empty()) {
            schema["x-enum-descriptions"] = json!(descriptions);
        }
        schema
    }

    fn body_schema(&self, body: &Body) -> Value {
        let mut schema = node_schema(&body_tree(body), !self.api.codes.is_empty());
        schema["description"] = json!("The body of an error response.");
        schema
    }

    /// The example of each row whose response is known.
    fn examples(&self) -> Map<String, Value> {
        let rows = self.errors.iter().zip(&self.names);
        let examples = rows.filter_map(|(error, name)| {
            // The body may have the status too.
            let example = error.example.as_ref().filter(|it| it.status.is_some())?;
            let body: Value = serde_json::from_str(&example.body).ok()?;
            let mut entry = json!({ "value": body });
            if let Some(meaning) = &error.meaning {
                entry["summary"] = json!(meaning);
            }
            if let Some(note) = &example.note {
                entry["description"] = json!(note);
            }
            Some((name.clone(), entry))
        });
        examples.collect()
    }

    /// The responses of the whole API: one for each documented status.
    fn responses_by_status(&self) -> Map<String, Value> {
        let of_rows = self.errors.iter().filter_map(|error| error.status);
        let of_table = self.api.statuses.iter().map(|row| row.code.value);
        let mut statuses: Vec<u16> = of_rows
            .chain(of_table)
            .filter(|status| *status >= 400)
            .collect();
        statuses.sort_unstable();
        statuses.dedup();
        let responses = statuses.into_iter().map(|status| {
            let rows = self.errors.iter().enumerate();
            let rows = rows.filter(|(_, error)| error.status == Some(status));
            let rows: Vec<usize> = rows.map(|(at, _)| at).collect();
            (
                format!("Status{status}"),
                self.response(Some(status), &rows),
            )
        });
        responses.collect()
    }

    /// A response with one of these rows.
    fn response(&self, status: Option<u16>, rows: &[usize]) -> Value {
        let row = self
            .api
            .statuses
            .iter()
            .find(|row| Some(row.code.value) == status);
        let meaning = row.and_then(|row| row.meaning.as_ref());
        let phrase = status.and_then(|status| self.api.status_phrase(status));
        let description = match (meaning, phrase, status) {
            (Some(meaning), ..) => meaning.value.clone(),
            (None, Some(phrase), _) => phrase.to_string(),
            (None, None, Some(status)) => format!("Status {status}"),
            (None, None, None) => "Errors whose status is not documented".to_string(),
        };
        let mut response = json!({ "description": description });
        let is_bodiless = row.is_some_and(|row| row.body.as_ref().is_some_and(|body| !body.value));
        let Some(body) = self.api.body.as_ref().filter(|_| !is_bodiless) else {
            return response;
        };
        if let Some(header) = &body.header {
            let schema = json!({ "$ref": "#/components/schemas/ErrorCode" });
            let header_object =
                json!({ "description": "The code of the error.", "schema": schema });
            response["headers"] = json!({ header.value.clone(): header_object });
        }
        let mut content = json!({ "schema": { "$ref": "#/components/schemas/ErrorResponse" } });
        let examples = rows.iter().filter_map(|at| {
            let (error, name) = (self.errors.get(*at)?, self.names.get(*at)?);
            let example = error.example.as_ref().filter(|it| it.status.is_some())?;
            serde_json::from_str::<Value>(&example.body).ok()?;
            let reference = json!({ "$ref": format!("#/components/examples/{name}") });
            Some((name.clone(), reference))
        });
        let examples: Map<String, Value> = examples.collect();
        if !examples.is_empty() {
            content["examples"] = Value::Object(examples);
        }
        response["content"] = json!({ "application/json": content });
        response
    }

    /// The operations that are written as a method and a path, and all others by their names.
    fn paths(&self) -> (Map<String, Value>, Map<String, Value>) {
        let (mut paths, mut others) = (Map::new(), Map::new());
        for operation in &self.api.operations {
            let responses = self.operation_responses(operation);
            let Some((method, path)) = split_operation(&operation.id.value) else {
                let entry = json!({ "responses": responses });
                others.insert(operation.id.value.clone(), entry);
                continue;
            };
            let parameters: Vec<Value> = path_parameters(&path)
                .map(|name| json!({ "name": name, "in": "path", "required": true, "schema": {} }))
                .collect();
            let mut entry = json!({ "operationId": operation.name.value, "responses": responses });
            if !parameters.is_empty() {
                entry["parameters"] = json!(parameters);
            }
            let item = paths.entry(path).or_insert_with(|| json!({}));
            item[method] = entry;
        }
        (paths, others)
    }

    fn operation_responses(&self, operation: &Operation) -> Map<String, Value> {
        let mut by_status: BTreeMap<Option<u16>, Vec<usize>> = BTreeMap::new();
        for error in &operation.errors {
            let status = self.errors.get(error.value).and_then(|error| error.status);
            // OpenAPI has no key for a status outside of the five classes.
            let status = status.filter(|status| *status < 600);
            by_status.entry(status).or_default().push(error.value);
        }
        let responses = by_status.into_iter().map(|(status, rows)| {
            let key = status.map_or_else(|| "default".to_string(), |status| status.to_string());
            (key, self.response(status, &rows))
        });
        responses.collect()
    }
}

/// The names of the rows' examples. Names of components are ASCII.
fn component_names(api: &Api) -> Vec<String> {
    let mut used: Vec<String> = Vec::new();
    for anchor in row_anchors(&api.codes) {
        let kept = |c: char| {
            if c.is_ascii_alphanumeric() || "-._".contains(c) {
                c
            } else {
                '_'
            }
        };
        let base: String = anchor.chars().map(kept).collect();
        let numbered = (2..).map(|number| format!("{base}-{number}"));
        let mut names = std::iter::once(base.clone()).chain(numbered);
        used.extend(names.find(|name| !used.contains(name)));
    }
    used
}

/// The method and the path of `POST /orders`, with parameters in braces.
fn split_operation(id: &str) -> Option<(String, String)> {
    let (method, path) = id.split_once(' ')?;
    let method = method.to_lowercase();
    let is_path = path.starts_with('/') && !path.contains([' ', '?', '#']);
    (METHODS.contains(&method.as_str()) && is_path).then(|| (method, path.to_string()))
}

/// The names between braces, each once.
fn path_parameters(path: &str) -> impl Iterator<Item = &str> {
    let mut names: Vec<&str> = Vec::new();
    for part in path.split('{').skip(1) {
        if let Some((name, _)) = part.split_once('}')
            && !names.contains(&name)
        {
            names.push(name);
        }
    }
    names.into_iter()
}

fn node_schema(node: &Node<'_>, has_codes: bool) -> Value {
    match node {
        Node::Leaf(Leaf::Code) if has_codes => json!({ "$ref": "#/components/schemas/ErrorCode" }),
        Node::Leaf(Leaf::Code) => json!({}),
        Node::Leaf(Leaf::Message) => json!({ "type": "string", "description": "The message." }),
        Node::Leaf(Leaf::Status) => json!({ "type": "integer", "description": "The HTTP status." }),
        Node::Leaf(Leaf::Details(info)) => details_schema(info),
        Node::Leaf(Leaf::Member(member)) => member_schema(member),
        Node::List(items) => {
            let items: Vec<Value> = items
                .iter()
                .map(|item| node_schema(item, has_codes))
                .collect();
            json!({ "type": "array", "prefixItems": items, "minItems": items.len() })
        }
        Node::Object(members) => {
            let (mut properties, mut required) = (Map::new(), Vec::new());
            let mut schema = json!({ "type": "object" });
            for (key, inside) in members {
                match key {
                    Key::Name(name) => {
                        if is_required(inside) {
                            required.push(name.clone());
                        }
                        let schema = node_schema(inside, has_codes);
                        match properties.get_mut(name) {
                            None => {
                                properties.insert(name.clone(), schema);
                            }
                            // Codes differ in what they have here.
                            Some(other) => add_alternative(other, schema),
                        }
                    }
                    Key::Code => {
                        schema["additionalProperties"] = node_schema(inside, has_codes);
                        schema["minProperties"] = json!(1);
                        schema["maxProperties"] = json!(1);
                    }
                }
            }
            if !properties.is_empty() {
                schema["properties"] = Value::Object(properties);
            }
            if !required.is_empty() {
                schema["required"] = json!(required);
            }
            schema
        }
    }
}

/// Makes a schema one of several.
fn add_alternative(schema: &mut Value, other: Value) {
    if let Some(Value::Array(all)) = schema.get_mut("anyOf") {
        all.push(other);
    } else {
        *schema = json!({ "anyOf": [schema.take(), other] });
    }
}

/// Whether every body has a node: it is, or has in it, the code, the message, the status or a required member.
fn is_required(node: &Node<'_>) -> bool {
    match node {
        Node::Leaf(Leaf::Member(member)) => member.is_in_every_body(),
        Node::Leaf(_) => true,
        Node::List(items) => items.iter().any(is_required),
        Node::Object(members) => members.iter().any(|(_, inside)| is_required(inside)),
    }
}

/// A list of details, one of which is an `ErrorInfo`.
fn details_schema(info: &ErrorInfo) -> Value {
    json!({
        "type": "array",
        "description": "Details of the error, one of which is a google.rpc.ErrorInfo.",
        "items": { "type": "object" },
        "contains": {
            "type": "object",
            "required": ["@type", "reason", "domain"],
            "properties": {
                "@type": { "const": ERROR_INFO_TYPE },
                "reason": { "type": "string" },
                "domain": { "const": info.domain.value },
                "metadata": { "type": "object", "additionalProperties": { "type": "string" } },
            },
        },
    })
}

fn member_schema(member: &Member) -> Value {
    let mut schema = match member.kind {
        Kind::String => json!({ "type": "string" }),
        Kind::Integer => json!({ "type": "integer" }),
        Kind::Number => json!({ "type": "number" }),
        Kind::Boolean => json!({ "type": "boolean" }),
        Kind::Object if member.members.is_empty() => json!({ "type": "object" }),
        Kind::Object => node_schema(&object_tree(&member.members), false),
    };
    for wrap in member.wraps.iter().rev() {
        schema = match wrap {
            Wrap::List => json!({ "type": "array", "items": schema }),
            Wrap::Map => json!({ "type": "object", "additionalProperties": schema }),
        };
    }
    let mut description = member.meaning.as_ref().map(|meaning| meaning.value.clone());
    if let Some(when) = &member.when {
        let sent = format!("Only sent {}.", when.value);
        description = Some(description.map_or(sent.clone(), |text| format!("{text} {sent}")));
    }
    if member.is_for_codes() {
        let codes: Vec<&str> = member
            .codes
            .iter()
            .map(|code| code.value.as_str())
            .collect();
        let presence = if member.required { "Sent" } else { "Only sent" };
        let sent = format!("{presence} with {}.", codes.join(", "));
        description = Some(description.map_or(sent.clone(), |text| format!("{text} {sent}")));
    }
    if let Some(description) = description {
        schema["description"] = json!(description);
    }
    if let Some(unit) = &member.unit {
        schema["x-unit"] = json!(unit.value);
    }
    schema
}
