//! `google.rpc.Status` and `google.rpc.ErrorInfo` in a body: the members that `[body]` gives places to.

use crate::body::{Body, Kind, Member, Wrap, read_pointer};
use crate::builtin_columns::find_grpc_column;
use crate::error::{DiagnosticKind, Diagnostics};
use crate::model::{Api, Code, CodeType};
use crate::source::Spanned;
use crate::spanned_toml::TomlTable;
use heck::ToShoutySnakeCase;

/// The type of an `ErrorInfo`, as the JSON mapping of protocol buffers writes it.
pub const ERROR_INFO_TYPE: &str = "type.googleapis.com/google.rpc.ErrorInfo";

/// The lengths of a reason, in characters.
const REASON_LENGTHS: std::ops::RangeInclusive<usize> = 3..=63;

/// `error-info` in `[body]`: the list of details that has the `ErrorInfo`, and its domain.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ErrorInfo {
    /// JSON pointer to the list.
    pub at: Spanned<String>,
    /// The domain to which the reasons belong.
    pub domain: Spanned<String>,
}

/// Reads `[body.error-info]`.
pub(crate) fn read_error_info(
    mut keys: TomlTable<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<ErrorInfo> {
    let span = keys.span;
    let at = read_pointer(&mut keys, "at", diagnostics);
    let domain = keys.string("domain", diagnostics);
    let domain = domain.filter(|domain| !domain.value.trim().is_empty());
    keys.finish(diagnostics);
    if at.is_none() || domain.is_none() {
        let help = "write error-info = { at = \"/error/details\", domain = \"shop.example.com\" }, with the list of details and the \
                    name of the service";
        let message = "`error-info` needs a pointer and a domain";
        diagnostics.add(DiagnosticKind::ValueInvalid, span, message, help);
    }
    Some(ErrorInfo {
        at: at?,
        domain: domain?,
    })
}

impl Body {
    /// Whether a member is the list of details that has the `ErrorInfo`.
    #[must_use]
    pub fn is_details(&self, member: &Member) -> bool {
        let info = self.error_info.as_ref();
        info.is_some_and(|info| info.at.span == member.at.span)
    }

    /// Whether a member comes from a key of `[body]` and not from `[body.members]`.
    #[must_use]
    pub fn is_derived(&self, member: &Member) -> bool {
        let pointers = [&self.grpc_code, &self.grpc_status];
        let mut pointers = pointers.into_iter().flatten();
        self.is_details(member) || pointers.any(|pointer| pointer.span == member.at.span)
    }

    /// Whether the reason of the `ErrorInfo` is what carries the code.
    #[must_use]
    pub fn has_code_as_reason(&self) -> bool {
        self.error_info.is_some() && self.code.is_none()
    }
}

/// Adds the members that keys of `[body]` stand for.
pub(crate) fn add_members(api: &mut Api, diagnostics: &mut Diagnostics) {
    let Some(body) = &mut api.body else {
        return;
    };
    let derived = body.clone();
    body.members.retain(|member| !derived.is_derived(member));
    let info = body.error_info.as_ref();
    let keys = [
        ("grpc_code", Kind::Integer, body.grpc_code.clone()),
        ("grpc_status", Kind::String, body.grpc_status.clone()),
        ("details", Kind::Object, info.map(|info| info.at.clone())),
    ];
    for (name, kind, at) in keys {
        let Some(at) = at else { continue };
        let mut member = Member::optional(Spanned::new(name.to_string(), at.span), at, kind);
        if kind == Kind::Object {
            member.wraps.push(Wrap::List);
        }
        body.members.push(member);
    }
    check_names(body, diagnostics);
    check_info(body, api.code_type, diagnostics);
    let has_grpc = find_grpc_column(&api.columns).is_some();
    let pointers = [&body.grpc_code, &body.grpc_status];
    for pointer in pointers.into_iter().flatten().filter(|_| !has_grpc) {
        let message = "the table has no codes of gRPC to send here";
        let help = "add the column `grpc` to codes.csv, or remove this key";
        diagnostics.add(DiagnosticKind::ValueInvalid, pointer.span, message, help);
    }
}

/// Reports members whose accessors are those of derived members, or of the `ErrorInfo`.
fn check_names(body: &Body, diagnostics: &mut Diagnostics) {
    let with_grpc = body.grpc_code.is_some() || body.grpc_status.is_some();
    let with_info = body.error_info.is_some();
    for member in body.members.iter().filter(|own| !body.is_derived(own)) {
        let is_taken = match member.name.value.as_str() {
            "grpc_code" => body.grpc_code.is_some(),
            "grpc_status" => body.grpc_status.is_some(),
            "grpc" => with_grpc,
            "details" | "error_info" | "metadata" => with_info,
            _ => false,
        };
        if is_taken {
            let name = &member.name;
            let message = format!(
                "`{}` is an accessor for a key of [body] already",
                name.value
            );
            let help = "choose another name; `at` says where the member is";
            diagnostics.add(DiagnosticKind::ValueInvalid, name.span, message, help);
        }
    }
}

fn check_info(body: &Body, code_type: CodeType, diagnostics: &mut Diagnostics) {
    let Some(info) = body.error_info.as_ref().filter(|_| body.code.is_none()) else {
        return;
    };
    if code_type != CodeType::String {
        let message = "a reason is a word, but the codes of this table are numbers";
        let help = "say where the body has the number, with `code` in [body]; the reason is then made from the name of the row";
        diagnostics.add(DiagnosticKind::ValueInvalid, info.at.span, message, help);
    }
    let message = body.message.as_ref();
    if let Some(message) = message.filter(|at| at.value.split('/').any(|name| name == "{code}")) {
        let problem = "the code is a reason, which cannot lead to the message";
        let help = "write a pointer without {code}, or say where the body has the code";
        diagnostics.add(DiagnosticKind::ValueInvalid, message.span, problem, help);
    }
}

/// The reason of a row: the code where nothing else carries it, or if it is a valid reason. Otherwise the name of the variant in
/// capital letters, after `ERROR_` if it is too short.
#[must_use]
pub fn reason(api: &Api, code: &Code) -> String {
    let sent = code.wire.value.to_sent();
    let is_code = api.body.as_ref().is_some_and(Body::has_code_as_reason);
    if is_code || code.subcode.is_none() && is_reason(&sent) {
        return sent;
    }
    let mut reason = code.name.value.to_shouty_snake_case();
    if reason.len() < *REASON_LENGTHS.start() {
        reason.insert_str(0, "ERROR_");
    }
    reason.truncate(*REASON_LENGTHS.end());
    reason.trim_end_matches('_').to_string()
}

/// Whether a reason is as `error_details.proto` asks for: `[A-Z][A-Z0-9_]+[A-Z0-9]`, and at most 63 characters.
#[must_use]
pub fn is_reason(text: &str) -> bool {
    let is_part = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_';
    REASON_LENGTHS.contains(&text.len())
        && text.starts_with(|c: char| c.is_ascii_uppercase())
        && !text.ends_with('_')
        && text.bytes().all(is_part)
}

/// Whether a key of the metadata is as `error_details.proto` asks for: `[a-z][a-zA-Z0-9-_]+`, and at most 64 characters.
#[must_use]
pub fn is_metadata_key(text: &str) -> bool {
    let is_part = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    (2..=64).contains(&text.len())
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(is_part)
}

#[cfg(test)]
mod tests {
    use super::{is_metadata_key, is_reason};

    #[test]
    fn forms_are_those_of_error_details_proto() {
        let long = |first: char, length: usize| first.to_string().repeat(length);
        for reason in ["A_B", "ABC", "A0_9", &long('A', 63)] {
            assert!(is_reason(reason), "{reason}");
        }
        for reason in ["AB", "A-B", "a_B", "A_", "0AB", "ÄBC", &long('A', 64)] {
            assert!(!is_reason(reason), "{reason}");
        }
        for key in ["ab", "aB", "a-_9", &long('a', 64)] {
            assert!(is_metadata_key(key), "{key}");
        }
        for key in ["a", "Ab", "_a", "9a", "a.b", "aé", &long('a', 65)] {
            assert!(!is_metadata_key(key), "{key}");
        }
    }
}
