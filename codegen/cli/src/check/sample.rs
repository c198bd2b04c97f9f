//! Samples on a page against the rows of their codes.

use super::hit::Hit;
use super::subject::Subject;
use super::wording::{Relation, compare};
use error_tables_documents::Role;
use error_tables_review::rules::drift;
use serde_json::Value;

/// What a JSON body on the page shows.
#[derive(Debug)]
pub(crate) struct Sample {
    pub(crate) code: Option<String>,
    pub(crate) status: Option<u16>,
    pub(crate) message: Option<String>,
    pub(crate) line: u32,
    /// The whole body.
    pub(crate) value: Value,
}

const CODES: [&str; 6] = [
    "code",
    "type",
    "error_code",
    "errorCode",
    "error",
    "errcode",
];
const MESSAGES: [&str; 6] = [
    "message",
    "msg",
    "error_description",
    "detail",
    "description",
    "error_message",
];
const STATUSES: [&str; 5] = ["status", "statusCode", "status_code", "http_status", "code"];

impl Subject<'_> {
    /// The JSON bodies of the page, read where `[body]` says, or where bodies usually have it.
    pub(super) fn bodies(&self) -> Vec<Sample> {
        let mut found = Vec::new();
        for text in &self.imported.document.code {
            let from = text.text.find('{').unwrap_or(0);
            let start = text.text.get(from..).unwrap_or("");
            let mut values = serde_json::Deserializer::from_str(start).into_iter::<Value>();
            if let Some(Ok(value)) = values
                .next()
                .filter(|value| value.as_ref().is_ok_and(Value::is_object))
            {
                found.push(self.sample(value, text.line));
            }
        }
        found
    }

    /// The blocks that were meant to be JSON bodies and are none, and the line that each begins on.
    pub(crate) fn unparsed(&self) -> Vec<(&str, u32)> {
        let mut found = Vec::new();
        for text in &self.imported.document.code {
            let mut values = serde_json::Deserializer::from_str(&text.text).into_iter::<Value>();
            if Sample::meant(&text.text) && !matches!(values.next(), Some(Ok(_))) {
                found.push((text.text.as_str(), text.line));
            }
        }
        found
    }

    fn sample(&self, value: Value, line: u32) -> Sample {
        let inner = ["error", "errors"]
            .iter()
            .find_map(|key| value.get(key))
            .map(|inner| inner.get(0).unwrap_or(inner))
            .filter(|inner| inner.is_object())
            .unwrap_or(&value);
        let first = |names: &[&str]| {
            names
                .iter()
                .find_map(|name| inner.get(name).or_else(|| value.get(name)))
                .filter(|found| found.is_string() || found.is_number())
                .cloned()
        };
        let body = self.api.body.as_ref();
        let at = |pointer: Option<String>, names: &[&str]| match pointer {
            Some(pointer) => value.pointer(&pointer).cloned(),
            None => first(names),
        };
        let word = |value: Value| {
            value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_string)
        };
        let code = at(
            body.and_then(|body| body.code.as_ref())
                .map(|at| at.value.clone()),
            &CODES,
        )
        .map(word);
        let message = body
            .and_then(|body| body.message.as_ref())
            .map(|at| at.value.replace("{code}", code.as_deref().unwrap_or("")));
        let status = at(
            body.and_then(|body| body.status.as_ref())
                .map(|at| at.value.clone()),
            &STATUSES,
        );
        Sample {
            status: status
                .and_then(|value| value.as_u64())
                .and_then(|status| u16::try_from(status).ok())
                .filter(|status| (100..600).contains(status)),
            message: at(message, &MESSAGES).map(word),
            line: self.paper.line_of(code.as_deref().unwrap_or("{"), line),
            code,
            value,
        }
    }
}

/// Samples that disagree with their rows.
pub(crate) fn compared(subject: &Subject<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for sample in &subject.samples {
        let Some(code) = &sample.code else { continue };
        let rows: Vec<_> = subject
            .api
            .codes
            .iter()
            .filter(|row| row.wire.value.to_string() == *code)
            .collect();
        let [row] = rows.as_slice() else { continue };
        if let (Some(shown), Some(documented)) = (
            sample.status,
            row.status.as_ref().map(|status| status.value),
        ) && shown != documented
        {
            let message =
                format!("the sample of `{code}` has the status {shown}, its row {documented}");
            hits.push(Hit::new(
                &drift::SAMPLE_STATUS_MISMATCH,
                code,
                message,
                vec![subject.paper.place(sample.line, &shown.to_string(), "")],
            ));
        }
        let documented =
            text(subject, code).or_else(|| row.meaning.as_ref().map(|m| m.value.clone()));
        if let (Some(shown), Some(documented)) = (&sample.message, documented)
            && compare(
                shown.trim_end_matches('.'),
                documented.trim_end_matches('.'),
            ) != Relation::Same
        {
            let message = format!("the sample of `{code}` says `{shown}`, its row `{documented}`");
            let line = subject.paper.line_of(shown, sample.line);
            hits.push(Hit::new(
                &drift::SAMPLE_MESSAGE_MISMATCH,
                code,
                message,
                vec![subject.paper.place(line, shown, "")],
            ));
        }
    }
    hits
}

/// What the page says of a code, in its first row.
fn text(subject: &Subject<'_>, code: &str) -> Option<String> {
    let entry = subject.codes.iter().find(|entry| entry.code == code)?;
    [Role::Message, Role::Meaning]
        .into_iter()
        .map(|role| entry.get(role).into_owned())
        .find(|text| !text.is_empty())
}
