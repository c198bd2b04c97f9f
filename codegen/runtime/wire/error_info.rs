//! The `google.rpc.ErrorInfo` among the details of an error, in the JSON mapping of protocol buffers.

use super::alloc::borrow::Cow;
use super::alloc::collections::BTreeMap;
use super::alloc::string::{String, ToString};
use super::alloc::vec::Vec;
use super::encode::Writer;
use super::json::Json;
use super::Map;
use core::fmt::Display;
use core::str::FromStr;
use serde_json::{Map as Object, Value};

const TYPE: &str = "type.googleapis.com/google.rpc.ErrorInfo";

/// A `google.rpc.ErrorInfo`: why a request failed, for programs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorInfo {
    reason: String,
    metadata: BTreeMap<String, String>,
}

impl ErrorInfo {
    /// The reason. It identifies the error within the domain.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// What is particular about this occurrence of the error.
    #[must_use]
    pub fn metadata(&self) -> &BTreeMap<String, String> {
        &self.metadata
    }

    /// The first one of a domain in a list of details.
    pub(crate) fn find(details: Json<'_>, domain: &str) -> Option<Self> {
        let details = details.list(|detail| Some(Self::read(detail, domain)))?;
        details.into_iter().flatten().next()
    }

    fn read(detail: Json<'_>, domain: &str) -> Option<Self> {
        let [kind, reason, own, metadata] =
            detail.members([&["@type"], &["reason"], &["domain"], &["metadata"]])?;
        if !is_error_info(&kind?.text()?) || own?.text()? != domain {
            return None;
        }
        let metadata = metadata.and_then(|metadata| metadata.map(|value| Some(value.text())));
        let metadata = metadata.unwrap_or_default().into_iter();
        let texts =
            metadata.filter_map(|(key, value)| Some((key.into_owned(), value?.into_owned())));
        Some(ErrorInfo {
            reason: reason?.text()?.into_owned(),
            metadata: texts.collect(),
        })
    }
}

/// The last part of the URL of a type is its name.
fn is_error_info(kind: &str) -> bool {
    kind.rsplit('/').next() == TYPE.rsplit('/').next()
}

/// The details without the `ErrorInfo` that [`ErrorInfo::find`] finds; `None` if there are no others.
pub(crate) fn other_details(
    mut details: Vec<Object<String, Value>>,
    domain: &str,
) -> Option<Vec<Object<String, Value>>> {
    let text = |detail: &Object<String, Value>, name: &str| {
        let text = detail.get(name).and_then(Value::as_str);
        text.map(ToString::to_string)
    };
    let is_own = |detail: &Object<String, Value>| {
        text(detail, "@type").is_some_and(|kind| is_error_info(&kind))
            && text(detail, "domain").as_deref() == Some(domain)
            && text(detail, "reason").is_some()
    };
    if let Some(own) = details.iter().position(is_own) {
        details.remove(own);
    }
    (!details.is_empty()).then_some(details)
}

/// A value of the metadata, if it is written as it is displayed.
pub(crate) fn parse_value<T: FromStr + Display>(text: &str) -> Option<T> {
    let value: T = text.parse().ok()?;
    (value.to_string() == text).then_some(value)
}

impl Writer {
    /// A list of details that begins with an `ErrorInfo`.
    pub(crate) fn details(
        &mut self,
        reason: &str,
        domain: &str,
        metadata: &Map<'_, Cow<'_, str>>,
        others: &[Object<String, Value>],
    ) {
        self.array(|json| {
            json.object(|json| {
                json.member("@type");
                json.text(TYPE);
                json.member("reason");
                json.text(reason);
                json.member("domain");
                json.text(domain);
                if !metadata.is_empty() {
                    json.member("metadata");
                    json.map(metadata, |json, value| json.text(value));
                }
            });
            for detail in others {
                json.free(detail);
            }
        });
    }
}
