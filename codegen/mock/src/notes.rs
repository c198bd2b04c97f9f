//! The notes that are printed at the start: what the server fills in where the documentation leaves a gap.

use crate::response::encode_status;
use error_tables_codegen::tools::model::{Api, Code};

/// Describes the parts of the responses that are not documented, one note each.
#[must_use]
pub fn describe_gaps(api: &Api) -> Vec<String> {
    let mut notes = Vec::new();
    let count = |matches: &dyn Fn(&Code) -> bool| {
        let codes = api.codes.iter();
        codes.filter(|code| matches(code)).count()
    };
    let body = api.body.as_ref();
    if body.is_none() {
        notes.push("the table describes no body, so none is sent".to_string());
    }
    if body.is_some_and(|body| body.message.is_some()) {
        let with_meaning = count(&|code| code.message.is_none() && code.meaning.is_some());
        if with_meaning > 0 {
            let all = if with_meaning == api.codes.len() {
                "all codes"
            } else {
                "some codes"
            };
            notes.push(format!(
                "{all} have no documented message: the meaning is sent"
            ));
        }
        if count(&|code| code.message.is_none() && code.meaning.is_none()) > 0 {
            notes.push(
                "codes without a documented message or meaning: the code is sent as the message"
                    .into(),
            );
        }
        if count(&|code| {
            code.message
                .as_ref()
                .is_some_and(|m| m.value.placeholders().next().is_some())
        }) > 0
        {
            notes.push("placeholders are sent as their names".into());
        }
    }
    for (status, why) in body.map(|body| body.ours.as_slice()).unwrap_or_default() {
        notes.push(format!("{}: {}", status.value, why.value));
    }
    let statuses_without_code = |has_body: bool| -> String {
        let rows = api.statuses.iter().filter(|row| row.code.value >= 400);
        let rows = rows.filter(|row| {
            let status = row.code.value;
            let own = |code: &Code| code.status.as_ref().is_some_and(|own| own.value == status);
            let bodiless = row.body.as_ref().is_some_and(|body| !body.value);
            !bodiless
                && !api.codes.iter().any(own)
                && encode_status(api, status).body.is_empty() != has_body
        });
        let statuses: Vec<String> = rows.map(|row| row.code.value.to_string()).collect();
        statuses.join(", ")
    };
    let (named, empty) = (statuses_without_code(true), statuses_without_code(false));
    if !named.is_empty() {
        notes.push(format!(
            "{named}: documented without a code: the name of the status is sent as the code, and its meaning as the message"
        ));
    }
    if !empty.is_empty() {
        notes.push(format!(
            "{empty}: documented without a code or a body: no body is sent"
        ));
    }
    let without_status = count(&|code| code.status.is_none());
    if without_status > 0 && without_status < api.codes.len() {
        notes.push(format!(
            "{without_status} codes have no documented status: select them with mock-status, or send them all with --status"
        ));
    }
    notes
}
