//! Checks each `[[sample]]` against the table: its code, its status and the code in its body.

use crate::body::Sample;
use crate::envelope::pointer_names;
use crate::error::{DiagnosticKind, Diagnostics};
use crate::error_info::{ERROR_INFO_TYPE, ErrorInfo};
use crate::json::{self, DecodeError, Json};
use crate::model::{Api, Code, CodeType, WireCode};
use crate::source::{Span, Spanned};
use crate::wire_code::parse_code_or_range;

/// Checks every sample of an API with this many rows.
pub(super) fn check_samples(api: &Api, rows: usize, diagnostics: &mut Diagnostics) {
    // A row with an error would make errors of its samples too.
    if api.codes.len() < rows {
        return;
    }
    for sample in &api.samples {
        let code = match &sample.code {
            Some(code) => parse_code_or_range(code, api.code_type, diagnostics),
            None => None,
        };
        if let Some(code) = &code {
            check_code_exists(api, &code.value, code.span, diagnostics);
        }
        check_status(api, sample, code.as_ref(), diagnostics);
        check_body(api, sample, code.as_ref(), diagnostics);
    }
}

fn check_code_exists(api: &Api, code: &WireCode, span: Span, diagnostics: &mut Diagnostics) {
    let is_in_range = match code {
        WireCode::Number(number) => !api.rows_with_range(number.value()).is_empty(),
        _ => false,
    };
    if !is_in_range && api.rows_with_code(code).next().is_none() {
        diagnostics.add(
            DiagnosticKind::ValueInvalid,
            span,
            format!("the sample has the code `{code}`, which is not in the table"),
            "correct the sample, or add the code to codes.csv",
        );
    }
}

fn check_status(
    api: &Api,
    sample: &Sample,
    code: Option<&Spanned<WireCode>>,
    diagnostics: &mut Diagnostics,
) {
    let Some(status) = &sample.status else { return };
    let of_row = |row: &Code| row.status.as_ref().map(|status| i64::from(status.value));
    let (of, documented): (_, Vec<Option<i64>>) = if let Some(code) = code {
        let rows = api.rows_with_code(&code.value).map(of_row);
        (format!("`{}`", code.value), rows.collect())
    } else {
        let own = api.statuses.iter();
        let own = own.map(|row| Some(i64::from(row.code.value)));
        let all = api.codes.iter().map(of_row).chain(own);
        ("the table".into(), all.collect())
    };
    if documented.is_empty()
        || documented.contains(&None)
        || documented.contains(&Some(status.value))
    {
        return;
    }
    let mut documented: Vec<i64> = documented.into_iter().flatten().collect();
    documented.sort_unstable();
    documented.dedup();
    let list: Vec<String> = documented.iter().map(i64::to_string).collect();
    diagnostics.add(
        DiagnosticKind::ValueInvalid,
        status.span,
        format!(
            "the sample has the status {}, but {of} has {}",
            status.value,
            list.join(", ")
        ),
        "correct the sample or the table",
    );
}

fn check_body(
    api: &Api,
    sample: &Sample,
    code: Option<&Spanned<WireCode>>,
    diagnostics: &mut Diagnostics,
) {
    let Some(body) = &api.body else { return };
    let info = body.error_info.as_ref().filter(|_| body.code.is_none());
    let Some(place) = body.code.as_ref().or(info.map(|info| &info.at)) else {
        return;
    };
    let mut wrong = |message: String, help: &str| {
        diagnostics.add(
            DiagnosticKind::ValueInvalid,
            sample.body.span,
            message,
            help,
        );
    };
    let root = match json::read(&sample.body.value) {
        Ok(root) => root,
        Err(problem) => {
            let message = match problem {
                DecodeError::Truncated => "the sample ends inside the JSON",
                DecodeError::NotJson => "the sample is not JSON",
                DecodeError::TooDeep => "the sample is nested more than 128 levels deep",
            };
            return wrong(message.into(), "copy the body from the documentation");
        }
    };
    let names = pointer_names(&place.value);
    let value = root.find(names.iter().map(String::as_str));
    let value = match info {
        Some(info) => value.and_then(|details| find_reason(details, info)),
        None => value,
    };
    let Some(found) = value.and_then(|value| wire_code(value, api.code_type)) else {
        let kind = if info.is_some() {
            "google.rpc.ErrorInfo of this domain with a reason"
        } else if api.code_type == CodeType::String {
            "string"
        } else {
            "integer"
        };
        return wrong(
            format!(
                "the sample has no {kind} at `{}`, where the code should be",
                place.value
            ),
            "correct the sample, or the pointer under [body]",
        );
    };
    match code {
        Some(code) if !stands_for(api, &code.value, &found) => wrong(
            format!(
                "the body has the code `{found}`, but the sample is for `{}`",
                code.value
            ),
            "correct one of them",
        ),
        Some(_) => {}
        None => check_code_exists(api, &found, sample.body.span, diagnostics),
    }
}

/// The reason of the first `ErrorInfo` of a domain among the details.
fn find_reason<'a>(details: Json<'a>, info: &ErrorInfo) -> Option<Json<'a>> {
    let read = |detail: Json<'a>| {
        let [kind, domain, reason] = detail.members([&["@type"], &["domain"], &["reason"]])?;
        let kind = kind?.text()?;
        let is_own = kind.rsplit('/').next() == ERROR_INFO_TYPE.rsplit('/').next();
        (is_own && domain?.text()? == info.domain.value)
            .then_some(reason?)
            .filter(|reason| reason.text().is_some())
    };
    let details = details.list(|detail| Some(read(detail)))?;
    details.into_iter().flatten().next()
}

/// Whether a client takes the code in a body for this code.
fn stands_for(api: &Api, code: &WireCode, found: &WireCode) -> bool {
    match (code, found) {
        (WireCode::Range(_), WireCode::Number(number)) => {
            let rows = api.rows_with_range(number.value());
            rows.iter().any(|row| row.wire.value == *code)
        }
        _ => code == found,
    }
}

/// The code that a value is, read as a client reads it.
fn wire_code(value: Json<'_>, kind: CodeType) -> Option<WireCode> {
    if kind == CodeType::String {
        return value.text().map(|text| WireCode::Word(text.into_owned()));
    }
    value
        .integer()
        .map(|number| WireCode::Number(number.into()))
}
