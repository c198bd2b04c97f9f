//! Encodes a row of the table as the documented response, as the generated `ErrorReply` does.

use error_tables_codegen::tools::body::{Body, Kind, Member, Sample, Wrap};
use error_tables_codegen::tools::envelope::{self, Key, Leaf, Node};
use error_tables_codegen::tools::error_info::{ERROR_INFO_TYPE, ErrorInfo, reason};
use error_tables_codegen::tools::model::Value as ColumnValue;
use error_tables_codegen::tools::model::{
    Api, Code, CodeType, GRPC_CODES, WireCode, find_grpc_column,
};
use error_tables_codegen::tools::template::{Parameter, ParameterType, Part, Template};
use serde_json::{Map, Value};

/// The content of a response, apart from the code.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Content {
    /// The message.
    pub message: String,
    /// The members, by the names of their accessors.
    pub members: Map<String, Value>,
    /// The reason of the `ErrorInfo`; without one, the code is sent.
    pub reason: Option<String>,
    /// The metadata of the `ErrorInfo`.
    pub metadata: Map<String, Value>,
}

/// An HTTP response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// The headers, with names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Response {
    /// A response without a body.
    #[must_use]
    pub fn empty(status: u16) -> Self {
        Response {
            status,
            headers: Vec::new(),
            body: Vec::new(),
        }
    }
}

/// Encodes a row: status, headers and body as documented.
#[must_use]
pub fn encode_row(api: &Api, code: &Code, status: u16, content: &Content) -> Response {
    encode_code(api, code, &sent_code(api, code), status, content)
}

/// Encodes a row with a code that it is sent with.
fn encode_code(
    api: &Api,
    code: &Code,
    sent: &WireCode,
    status: u16,
    content: &Content,
) -> Response {
    let body = api.body_of_rows(&[code]);
    match body.filter(|_| !is_bodiless(api, status)) {
        Some(body) => encode_body(&body, sent, status, content),
        None => Response::empty(status),
    }
}

/// Whether the table says that responses with this status have no body.
#[must_use]
pub fn is_bodiless(api: &Api, status: u16) -> bool {
    let row = api.statuses.iter().find(|row| row.code.value == status);
    row.is_some_and(|row| row.body.as_ref().is_some_and(|body| !body.value))
}

/// The code that a row is sent with: the first number of a range that has no row of its own.
pub(crate) fn sent_code(api: &Api, code: &Code) -> WireCode {
    let WireCode::Range(range) = &code.wire.value else {
        return code.wire.value.clone();
    };
    let mut numbers = range.numbers();
    let free = numbers.find(|number| !api.rows_with_range(*number).is_empty());
    let number = free.and_then(|number| i64::try_from(number).ok());
    WireCode::Number(number.unwrap_or_default().into())
}

/// Encodes a row whose code is a range, with one of its numbers.
#[must_use]
pub fn encode_number(
    api: &Api,
    code: &Code,
    number: i64,
    status: u16,
    content: &Content,
) -> Response {
    encode_code(api, code, &WireCode::Number(number.into()), status, content)
}

/// Encodes a status without a code. The response has a body if the table says so and gives a phrase: the phrase is sent as the code
/// and the meaning as the message.
#[must_use]
pub fn encode_status(api: &Api, status: u16) -> Response {
    let row = api.statuses.iter().find(|row| row.code.value == status);
    let row = row.filter(|row| row.body.as_ref().is_some_and(|body| body.value));
    let row = row.filter(|_| api.code_type == CodeType::String);
    let named = row.and_then(|row| Some((row, row.phrase.as_ref()?, api.body_of_rows(&[])?)));
    let Some((row, phrase, body)) = named else {
        return Response::empty(status);
    };
    // Members in the sample of a 409, such as who caused the error, do not apply to a 500.
    let same_class = |sample: &Sample| {
        let own = sample.status.as_ref().map(|own| own.value);
        own.is_some_and(|own| own / 100 == i64::from(status / 100))
    };
    let content = Content {
        message: row.meaning.as_ref().unwrap_or(phrase).value.clone(),
        members: required_members(
            api,
            api.samples.iter().filter(|sample| same_class(sample)),
            &body,
        ),
        ..Content::default()
    };
    encode_body(
        &body,
        &WireCode::Word(phrase.value.clone()),
        status,
        &content,
    )
}

/// Encodes a body with any code, also one that the table does not have.
#[must_use]
pub fn encode_body(body: &Body, code: &WireCode, status: u16, content: &Content) -> Response {
    let mut headers = vec![("content-type".to_string(), "application/json".to_string())];
    if let Some(header) = &body.header {
        headers.push((header.value.to_ascii_lowercase(), code.to_sent()));
    }
    let mut out = String::new();
    let values = Values {
        code,
        status,
        content,
    };
    values.write_node(&envelope::body_tree(body), &mut out);
    Response {
        status,
        headers,
        body: out.into_bytes(),
    }
}

/// The default content of a row: its message, with placeholders replaced by their names, else its meaning, else its code. Required
/// members are taken from the samples.
#[must_use]
pub fn default_content(api: &Api, code: &Code) -> Content {
    let message = match (&code.message, &code.meaning) {
        (Some(message), _) => fill_placeholders(&message.value),
        (None, Some(meaning)) => meaning.value.clone(),
        (None, None) => sent_code(api, code).to_sent(),
    };
    let wire = code.wire.value.to_string();
    let mut samples: Vec<_> = api.samples.iter().collect();
    samples.sort_by_key(|sample| sample.code.as_ref().is_none_or(|own| own.value != wire));
    let members = api
        .body_of_rows(&[code])
        .map(|body| required_members(api, samples, &body));
    let mut members = members.unwrap_or_default();
    if let (Some(key), Some(subcode)) = (&api.key, &code.subcode) {
        members.insert(key.name.value.clone(), code_value(&subcode.value));
    }
    add_grpc_code(api, code, &mut members);
    let parameters = code.message.iter();
    let parameters = parameters.flat_map(|message| message.value.parameters());
    let metadata = parameters.map(|parameter| {
        let name = &parameter.name;
        let value = example_value(parameter).unwrap_or(name);
        (name.clone(), Value::from(value))
    });
    Content {
        message,
        members,
        reason: Some(reason(api, code)),
        metadata: metadata.collect(),
    }
}

/// Adds the members for the code of gRPC, if the row has one.
fn add_grpc_code(api: &Api, code: &Code, members: &mut Map<String, Value>) {
    let Some(body) = &api.body else { return };
    let column = find_grpc_column(&api.columns);
    let cell = column.and_then(|at| code.extra.get(at)?.as_ref());
    let Some(ColumnValue::Word(at)) = cell.map(|cell| &cell.value) else {
        return;
    };
    if body.grpc_code.is_some() {
        members.insert("grpc_code".to_string(), Value::from(at + 1));
    }
    if let Some((name, _)) = GRPC_CODES.get(*at).filter(|_| body.grpc_status.is_some()) {
        members.insert("grpc_status".to_string(), Value::from(*name));
    }
}

/// The simplest value of a type; `None` for a text.
fn example_value(parameter: &Parameter) -> Option<&'static str> {
    match parameter.kind {
        ParameterType::Text => None,
        ParameterType::Bool => Some("true"),
        ParameterType::Integer(_) => Some("1"),
    }
}

/// Fills in each value: its name for a text, else the simplest value of its type.
fn fill_placeholders(message: &Template) -> String {
    let value = |name: &String| {
        let mut parameters = message.parameters().iter();
        example_value(parameters.find(|parameter| parameter.name == *name)?)
    };
    let part = |part: &Part| match part {
        Part::Text(text) => text.clone(),
        Part::Placeholder(name) => value(name).map_or_else(|| name.clone(), str::to_string),
    };
    message.parts().iter().map(part).collect()
}

/// The required members, each from the first sample that contains it.
fn required_members<'a>(
    api: &Api,
    samples: impl IntoIterator<Item = &'a Sample>,
    body: &Body,
) -> Map<String, Value> {
    let bodies = samples.into_iter().filter_map(|sample| {
        let body: Value = serde_json::from_str(&sample.body.value).ok()?;
        let code = sample.code.as_ref();
        let rows = code.map_or_else(Vec::new, |code| api.rows_with_sent(&code.value));
        Some((rows, body))
    });
    let bodies: Vec<_> = bodies.collect();
    let members = body.members.iter().filter(|member| member.required);
    members
        .map(|member| {
            // What another code has there is another member.
            let mut bodies = bodies.iter().filter(|(rows, _)| member.is_for_rows(rows));
            let value = bodies.find_map(|(_, body)| body.pointer(&member.at.value));
            let value = value.cloned().unwrap_or_else(|| empty_value(member));
            (member.name.value.clone(), value)
        })
        .collect()
}

/// A code as JSON.
fn code_value(code: &WireCode) -> Value {
    match code {
        WireCode::Word(word) => Value::String(word.clone()),
        // A number in a body is below 2^53.
        WireCode::Number(number) => Value::from(i64::try_from(number.value()).unwrap_or_default()),
        // `sent_code` chose a number.
        WireCode::Range(_) => Value::Null,
    }
}

/// An empty value of the member's type.
fn empty_value(member: &Member) -> Value {
    match (member.wraps.first(), member.kind) {
        (Some(Wrap::List), _) => Value::Array(Vec::new()),
        (Some(Wrap::Map), _) => Value::Object(Map::new()),
        (None, Kind::String) => Value::String(String::new()),
        (None, Kind::Integer | Kind::Number) => Value::from(0),
        (None, Kind::Boolean) => Value::Bool(false),
        (None, Kind::Object) => {
            let mut object = Value::Object(Map::new());
            for inside in member.members.iter().filter(|inside| inside.required) {
                insert_at(
                    &mut object,
                    &envelope::pointer_names(&inside.at.value),
                    empty_value(inside),
                );
            }
            object
        }
    }
}

/// Puts a value into an object, below these names.
pub fn insert_at(object: &mut Value, names: &[String], value: Value) {
    let (Value::Object(members), Some((first, rest))) = (object, names.split_first()) else {
        return;
    };
    if rest.is_empty() {
        members.insert(first.clone(), value);
    } else {
        let inside = members
            .entry(first.clone())
            .or_insert_with(|| Value::Object(Map::new()));
        insert_at(inside, rest, value);
    }
}

struct Values<'a> {
    code: &'a WireCode,
    status: u16,
    content: &'a Content,
}

impl Values<'_> {
    fn member(&self, member: &Member) -> Option<&Value> {
        self.content.members.get(&member.name.value)
    }

    fn error_info(&self, info: &ErrorInfo) -> Value {
        let mut object = Map::new();
        object.insert("@type".to_string(), Value::from(ERROR_INFO_TYPE));
        let reason = self.content.reason.clone();
        let reason = reason.unwrap_or_else(|| self.code.to_sent());
        object.insert("reason".to_string(), Value::from(reason));
        object.insert(
            "domain".to_string(),
            Value::from(info.domain.value.as_str()),
        );
        if !self.content.metadata.is_empty() {
            let metadata = self.content.metadata.clone();
            object.insert("metadata".to_string(), Value::from(metadata));
        }
        Value::from(object)
    }

    fn write_node(&self, node: &Node<'_>, out: &mut String) {
        match node {
            Node::Leaf(leaf) => out.push_str(&self.leaf_value(*leaf).to_string()),
            Node::List(items) => {
                out.push('[');
                for (at, item) in items.iter().enumerate() {
                    out.push_str(if at > 0 { "," } else { "" });
                    self.write_node(item, out);
                }
                out.push(']');
            }
            Node::Object(members) => {
                let present = members.iter().filter(|(_, inside)| match inside {
                    Node::Leaf(Leaf::Member(member)) => self.member(member).is_some(),
                    inside => inside.members_for_codes().is_none_or(|members| {
                        members.iter().any(|member| self.member(member).is_some())
                    }),
                });
                out.push('{');
                for (at, (key, inside)) in present.enumerate() {
                    out.push_str(if at > 0 { "," } else { "" });
                    let key = match key {
                        Key::Name(name) => name.clone(),
                        Key::Code => self.code.to_sent(),
                    };
                    out.push_str(&Value::String(key).to_string());
                    out.push(':');
                    self.write_node(inside, out);
                }
                out.push('}');
            }
        }
    }

    fn leaf_value(&self, leaf: Leaf<'_>) -> Value {
        match leaf {
            Leaf::Code => code_value(self.code),
            Leaf::Message => Value::String(self.content.message.clone()),
            Leaf::Status => Value::from(self.status),
            Leaf::Details(info) => Value::Array(vec![self.error_info(info)]),
            Leaf::Member(member) => self.member(member).cloned().unwrap_or(Value::Null),
        }
    }
}
