//! A response with the error of a row: the one that the documentation prints, or else one made from the row.

use crate::encode;
use error_tables_codegen::tools::http_status::registered_phrase;
use error_tables_codegen::tools::model::{Api, Code};

/// A response with an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// The HTTP status; `None` if it is not documented.
    pub status: Option<u16>,
    /// The headers, with names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: String,
    /// Whether the documentation prints this body. Otherwise it is made from the row.
    pub documented: bool,
    /// What the reader has to know about it.
    pub note: Option<&'static str>,
}

impl Example {
    /// The response of a row; `None` if the table does not describe bodies.
    #[must_use]
    pub fn new(api: &Api, code: &Code) -> Option<Self> {
        let body = api.body_of_rows(&[code])?;
        let status = code.status.as_ref().map(|status| status.value);
        let content = encode::default_content(api, code);
        let made = if let Some(status) = status {
            encode::encode_row(api, code, status, &content)
        } else {
            let mut body = body.clone().into_owned();
            body.status = None;
            encode::encode_body(&body, &encode::sent_code(api, code), 0, &content)
        };
        let documented = find_sample(api, code).filter(|_| !made.body.is_empty());
        let note = match (status, &code.message, &code.meaning) {
            _ if made.body.is_empty() => {
                Some("Responses with this status are documented to have no body.")
            }
            (None, ..) => Some("The status is not documented."),
            _ if documented.is_some() || body.message.is_none() => None,
            (_, Some(message), _) if message.value.parameters().is_empty() => None,
            (_, Some(_), _) => Some("The values of placeholders are made up."),
            (_, None, Some(_)) => {
                Some("The message is not documented; the meaning stands in its place.")
            }
            (_, None, None) => Some("The message is not documented; the code stands in its place."),
        };
        Some(Example {
            status,
            headers: made.headers,
            body: documented.map_or_else(
                || String::from_utf8_lossy(&made.body).into_owned(),
                str::to_string,
            ),
            documented: documented.is_some(),
            note,
        })
    }

    /// The status line and the headers, each a line.
    pub fn head(&self) -> impl Iterator<Item = String> {
        let status = self.status.map(|status| {
            let phrase = registered_phrase(status).unwrap_or_default();
            format!("HTTP/1.1 {status} {phrase}").trim_end().to_string()
        });
        let headers = self.headers.iter();
        let headers = headers.map(|(name, value)| format!("{name}: {value}"));
        status.into_iter().chain(headers)
    }
}

/// The body that the documentation prints for a row, if it is the only row with its code.
fn find_sample<'a>(api: &'a Api, code: &Code) -> Option<&'a str> {
    let wire = code.wire.value.to_string();
    let status = code.status.as_ref().map(|status| i64::from(status.value));
    let sample = api.samples.iter().find(|sample| {
        let is_own = sample.code.as_ref().is_some_and(|own| own.value == wire);
        let own = sample.status.as_ref().map(|own| own.value);
        is_own && (own.is_none() || own == status)
    })?;
    let rows = api.codes.iter();
    let rows = rows.filter(|other| other.wire.value == code.wire.value);
    (rows.count() == 1).then(|| sample.body.value.trim())
}
