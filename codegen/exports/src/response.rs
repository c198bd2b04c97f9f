//! Decodes a response that someone pasted, by the `[body]` of each table.

use crate::find::{RowIndex, rows_with_number};
use error_tables_codegen::tools::body::Body;
use error_tables_codegen::tools::docs::{CodeRow, collect_rows};
use error_tables_codegen::tools::envelope::pointer_names;
use error_tables_codegen::tools::error_info::ERROR_INFO_TYPE;
use error_tables_codegen::tools::model::{Api, Code, CodeType, Model};
use error_tables_codegen::tools::template::{Part, Template};
use serde_json::{Map, Value};

/// A response as it was pasted: a body, after the status line and the headers if there were any.
#[derive(Debug, Default, PartialEq)]
pub struct Pasted {
    /// The HTTP status of the status line.
    pub status: Option<u16>,
    /// The headers, with names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: String,
}

/// What a response says according to one table.
#[derive(Debug, PartialEq)]
pub struct Decoded {
    /// The position of the API.
    pub api: usize,
    /// The code.
    pub code: String,
    /// The value of the further key.
    pub subcode: Option<String>,
    /// The HTTP status, of the status line or else of the body.
    pub status: Option<u16>,
    /// The message.
    pub message: Option<String>,
    /// The further members, by the names of their accessors.
    pub members: Map<String, Value>,
    /// The rows that it can be. None if the table does not have the code.
    pub rows: Vec<RowIndex>,
}

impl Pasted {
    /// Splits a text such as the output of `curl -i`. Of several responses, as after a redirection, the last counts.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut pasted = Pasted::default();
        let mut rest = text.trim_start_matches('\u{feff}').trim_start();
        while rest.starts_with("HTTP/") {
            let normal = rest.find("\r\n\r\n").map(|at| (at, at + 4));
            let short = rest.find("\n\n").map(|at| (at, at + 2));
            let (end, body) = [normal, short]
                .into_iter()
                .flatten()
                .min()
                .unwrap_or((rest.len(), rest.len()));
            let (head, after) = (rest.get(..end), rest.get(body..));
            let mut lines = head.unwrap_or_default().lines();
            let status = lines.next().and_then(|line| line.split_whitespace().nth(1));
            pasted.status = status.and_then(|status| status.parse().ok());
            let headers = lines.filter_map(|line| line.split_once(':'));
            pasted.headers = headers
                .map(|(name, value)| (name.trim().to_lowercase(), value.trim().to_string()))
                .collect();
            rest = after.unwrap_or_default().trim_start();
        }
        pasted.body = rest.trim_end().to_string();
        pasted
    }

    /// What the response says according to each table whose `[body]` it fits: those that have its code, or else all of them.
    ///
    /// # Errors
    /// The body is not JSON, or fits no table. The message says why.
    pub fn decode(
        &self,
        model: &Model,
        is_selected: impl Fn(&Api) -> bool,
    ) -> Result<Vec<Decoded>, String> {
        let apis = model.apis.iter().enumerate();
        let apis: Vec<(usize, &Api)> = apis.filter(|(_, api)| is_selected(api)).collect();
        let value: Option<Value> = match serde_json::from_str(&self.body) {
            Ok(value) => Some(value),
            Err(_) if self.body.is_empty() => None,
            Err(error) => return Err(format!("the body is not JSON: {error}")),
        };
        let decoded = apis
            .iter()
            .filter_map(|(at, api)| self.decode_by(*at, api, api.body.as_ref()?, value.as_ref()));
        let mut decoded: Vec<Decoded> = decoded.collect();
        if decoded.iter().any(|one| !one.rows.is_empty()) {
            decoded.retain(|one| !one.rows.is_empty());
        }
        if decoded.is_empty() {
            return Err(explain_refusal(&apis, self.body.is_empty()));
        }
        Ok(decoded)
    }

    fn decode_by(
        &self,
        at: usize,
        api: &Api,
        body: &Body,
        value: Option<&Value>,
    ) -> Option<Decoded> {
        let find = |pointer: &str| value?.pointer(pointer).filter(|found| !found.is_null());
        let info = body.error_info.as_ref().and_then(|info| {
            let details = find(&info.at.value)?.as_array()?;
            let mut details = details.iter();
            details.find(|detail| is_error_info(detail, &info.domain.value))
        });
        let reason = info.filter(|_| body.has_code_as_reason());
        let in_body = body.code.as_ref().and_then(|pointer| find(&pointer.value));
        let in_body = in_body.or_else(|| reason?.get("reason"));
        let in_header = body.header.as_ref().and_then(|header| {
            let name = header.value.to_lowercase();
            self.headers.iter().find(|(own, _)| *own == name)
        });
        let code = match (in_body, in_header) {
            (Some(value), _) => code_text(value, api.code_type == CodeType::String)?,
            (None, Some((_, text))) => text.clone(),
            (None, None) => return None,
        };
        let subcode = api
            .key
            .as_ref()
            .and_then(|key| find(&key.at.as_ref()?.value));
        let subcode = subcode.and_then(|value| code_text(value, value.is_string()));
        let status = body
            .status
            .as_ref()
            .and_then(|pointer| find(&pointer.value));
        let status = status.and_then(|status| u16::try_from(integer(status)?).ok());
        let message = body.message.as_ref().and_then(|pointer| {
            let names = pointer_names(&pointer.value);
            let names = names
                .iter()
                .map(|name| if name == "{code}" { &code } else { name });
            let found = names.fold(value, |value, name| match value? {
                Value::Array(items) => items.get(name.parse::<usize>().ok()?),
                value => value.get(name),
            });
            Some(found?.as_str()?.to_string())
        });
        let mut decoded = Decoded {
            api: at,
            code,
            subcode,
            status: self.status.or(status),
            message,
            members: Map::new(),
            rows: Vec::new(),
        };
        decoded.rows = decoded.find_rows(at, api);
        let rows = decoded.rows.iter();
        let rows: Vec<&Code> = rows.filter_map(|(_, row)| api.codes.get(*row)).collect();
        let key = api.key.as_ref().map(|key| &key.name.value);
        let body = api.body_of_rows(&rows)?;
        let members = body.members.iter();
        let members = members.filter(|member| Some(&member.name.value) != key);
        let members = members.filter_map(|member| {
            let value = find(&member.at.value)?;
            Some((member.name.value.clone(), value.clone()))
        });
        decoded.members = members.collect();
        Some(decoded)
    }
}

impl Decoded {
    /// The rows with the code; of several, those with the subcode, with the status, and whose message is the one that was sent.
    fn find_rows(&self, at: usize, api: &Api) -> Vec<RowIndex> {
        let is_code = |code: &Code| code.wire_codes().any(|wire| wire.to_sent() == self.code);
        let numbers = rows_with_number(api, &self.code);
        let mut rows = collect_rows(api);
        rows.retain(|row| is_code(row.code) || numbers.contains(&row.at));
        let mut narrow = |fits: &dyn Fn(&CodeRow<'_>) -> bool| {
            if rows.iter().any(fits) {
                rows.retain(fits);
            }
        };
        let own_subcode = |row: &CodeRow<'_>| {
            let subcode = row.code.subcode.as_ref();
            subcode.map(|subcode| subcode.value.to_sent())
        };
        narrow(&|row| own_subcode(row) == self.subcode);
        narrow(&|row| own_subcode(row).is_none_or(|own| Some(own) == self.subcode));
        if let Some(status) = self.status {
            narrow(&|row| row.status() == Some(status));
        }
        if let Some(message) = &self.message {
            narrow(&|row| read_message(row, message).is_some());
        }
        rows.iter().map(|row| (at, row.at)).collect()
    }
}

/// Whether a detail is the `ErrorInfo` of a domain.
fn is_error_info(detail: &Value, domain: &str) -> bool {
    let text = |name: &str| detail.get(name).and_then(Value::as_str);
    let kind = text("@type").and_then(|kind| kind.rsplit('/').next());
    kind == ERROR_INFO_TYPE.rsplit('/').next()
        && text("domain") == Some(domain)
        && text("reason").is_some()
}

/// The values in a message of a row, in whatever language it is; `None` if the row does not make it.
#[must_use]
pub fn read_message(row: &CodeRow<'_>, message: &str) -> Option<Vec<(String, String)>> {
    let own = row.code.message.as_ref().map(|own| &own.value);
    let translations = row.translations();
    let translations = translations.map(|(_, translation)| &translation.message.value);
    let mut templates = own.into_iter().chain(translations);
    templates.find_map(|template| match_message(template, message))
}

/// The values with which a template makes a message; `None` if it does not make it.
fn match_message(template: &Template, message: &str) -> Option<Vec<(String, String)>> {
    let mut values: Vec<(String, String)> = Vec::new();
    let mut rest = message;
    let mut parts = template.parts().iter().peekable();
    while let Some(part) = parts.next() {
        match part {
            Part::Text(text) => rest = rest.strip_prefix(text.as_str())?,
            Part::Placeholder(name) => {
                let end = match parts.peek() {
                    None => rest.len(),
                    // The last text ends the message; any other is at its first place.
                    Some(Part::Text(text)) if is_last(template, text) => rest
                        .len()
                        .checked_sub(text.len())
                        .filter(|_| rest.ends_with(text.as_str()))?,
                    Some(Part::Text(text)) => rest.find(text.as_str())?,
                    Some(Part::Placeholder(_)) => return None,
                };
                let value = rest.get(..end)?;
                match values.iter().find(|(known, _)| known == name) {
                    Some((_, known)) if known != value => return None,
                    Some(_) => {}
                    None => values.push((name.clone(), value.to_string())),
                }
                rest = rest.get(end..)?;
            }
        }
    }
    rest.is_empty().then_some(values)
}

fn is_last(template: &Template, text: &str) -> bool {
    template
        .parts()
        .last()
        .is_some_and(|last| matches!(last, Part::Text(last) if std::ptr::eq(last.as_str(), text)))
}

/// The code that a value is. A number is no word, and the other way round.
fn code_text(value: &Value, is_word: bool) -> Option<String> {
    if is_word {
        return Some(value.as_str()?.to_string());
    }
    Some(integer(value)?.to_string())
}

/// A number whose value is integral: `20001`, `20001.0`, `2.0001e4`.
fn integer(value: &Value) -> Option<i64> {
    let number = value.as_number()?;
    number.as_i64().or_else(|| {
        let number = number.as_f64()?;
        let is_exact = number.fract() == 0.0 && number.abs() < 9_007_199_254_740_992.0;
        #[allow(clippy::cast_possible_truncation)] // It has just been checked.
        is_exact.then_some(number as i64)
    })
}

/// Why no table reads a response.
fn explain_refusal(apis: &[(usize, &Api)], is_empty: bool) -> String {
    let place = |api: &Api| {
        let body = api.body.as_ref()?;
        let code = body.code.as_ref().map(|at| format!("at `{}`", at.value));
        let info = body.error_info.as_ref().filter(|_| code.is_none());
        let info = info.map(|info| {
            let (at, domain) = (&info.at.value, &info.domain.value);
            format!("in the google.rpc.ErrorInfo of `{domain}` at `{at}`")
        });
        let header = body
            .header
            .as_ref()
            .map(|name| format!("in the header `{}`", name.value));
        let places: Vec<String> = code.into_iter().chain(info).chain(header).collect();
        (!places.is_empty()).then(|| format!("{} {}", api.name, places.join(" or ")))
    };
    let places: Vec<String> = apis.iter().filter_map(|(_, api)| place(api)).collect();
    match (places.is_empty(), is_empty) {
        (true, _) => "no table says where a response carries its code".to_string(),
        (false, true) => format!(
            "the response has no body and no known header; the code is expected: {}",
            places.join("; ")
        ),
        (false, false) => format!(
            "the body has no code where the tables expect it: {}",
            places.join("; ")
        ),
    }
}
