//! `wire.rs`: an API's errors as they travel, in both directions.

mod code_members;
mod envelope;
mod error_info;
mod member;
mod problem;
mod reply;
mod response;
mod worded;

use crate::body::{Body, Member};
use crate::emit::doc;
use crate::model::{Api, CodeType, Model};
use crate::style::Style;
use proc_macro2::TokenStream;
use quote::quote;

/// The parts of the runtime that every API's `wire.rs` uses: path and text.
const RUNTIME: [(&str, &str); 15] = [
    ("wire.rs", include_str!("../../../runtime/wire.rs")),
    (
        "wire/decode.rs",
        include_str!("../../../runtime/wire/decode.rs"),
    ),
    (
        "wire/encode.rs",
        include_str!("../../../runtime/wire/encode.rs"),
    ),
    ("wire/fit.rs", include_str!("../../../runtime/wire/fit.rs")),
    (
        "wire/json.rs",
        include_str!("../../../runtime/wire/json.rs"),
    ),
    (
        "wire/kept.rs",
        include_str!("../../../runtime/wire/kept.rs"),
    ),
    (
        "wire/keyed.rs",
        include_str!("../../../runtime/wire/keyed.rs"),
    ),
    (
        "wire/named.rs",
        include_str!("../../../runtime/wire/named.rs"),
    ),
    (
        "wire/number.rs",
        include_str!("../../../runtime/wire/number.rs"),
    ),
    (
        "wire/retry_after.rs",
        include_str!("../../../runtime/wire/retry_after.rs"),
    ),
    (
        "wire/traits.rs",
        include_str!("../../../runtime/wire/traits.rs"),
    ),
    (
        "wire/bytes.rs",
        include_str!("../../../runtime/wire/bytes.rs"),
    ),
    (
        "wire/shape.rs",
        include_str!("../../../runtime/wire/shape.rs"),
    ),
    (
        "wire/text.rs",
        include_str!("../../../runtime/wire/text.rs"),
    ),
    (
        "wire/walk.rs",
        include_str!("../../../runtime/wire/walk.rs"),
    ),
];

/// A module of the runtime that only some bodies need.
struct OptionalModule {
    path: &'static str,
    text: &'static str,
    /// What declares it at the end of `wire.rs`.
    declaration: &'static str,
    is_needed: fn(&Body) -> bool,
}

const OPTIONAL: [OptionalModule; 2] = [
    OptionalModule {
        path: "wire/code_members.rs",
        text: include_str!("../../../runtime/wire/code_members.rs"),
        declaration: "
mod code_members;
pub(crate) use code_members::{check_member, find_problem, only};
",
        is_needed: |body| body.members.iter().any(Member::is_for_codes),
    },
    OptionalModule {
        path: "wire/error_info.rs",
        text: include_str!("../../../runtime/wire/error_info.rs"),
        declaration: "
mod error_info;
pub use error_info::ErrorInfo;
pub(crate) use error_info::{other_details, parse_value};
",
        is_needed: |body| body.error_info.is_some(),
    },
];

/// The runtime, with the modules that the bodies of the tables need: path and text.
pub(super) fn runtime(model: &Model) -> Vec<(&'static str, String)> {
    let mut files: Vec<_> = RUNTIME.map(|(path, text)| (path, text.to_string())).into();
    for module in OPTIONAL {
        if !model.apis.iter().filter_map(body).any(module.is_needed) {
            continue;
        }
        for (_, root) in files.iter_mut().filter(|(path, _)| *path == "wire.rs") {
            root.push_str(module.declaration);
        }
        files.push((module.path, module.text.to_string()));
    }
    files
}

/// The conversion to `http::Response`: path and text.
pub(super) const HTTP_RUNTIME: (&str, &str) = (
    "http_response.rs",
    include_str!("../../../runtime/http_response.rs"),
);

/// The conversion to axum's `Response`: path and text.
pub(super) const AXUM_RUNTIME: (&str, &str) = (
    "axum_response.rs",
    include_str!("../../../runtime/axum_response.rs"),
);

/// The body of an API that has error codes to send in it.
pub(super) fn body(api: &Api) -> Option<&Body> {
    api.body.as_ref().filter(|_| !api.codes.is_empty())
}

/// The types of the objects in the bodies of an API.
pub(crate) fn object_names(api: &Api) -> Vec<String> {
    body(api).map_or_else(Vec::new, |body| member::object_names(&body.members, ""))
}

/// The items of `wire.rs`.
pub(super) fn items(api: &Api, body: &Body, style: &Style) -> Vec<TokenStream> {
    let source = doc::source_link(api, &style.links)
        .map_or_else(String::new, |link| format!(", as documented at {link}"));
    let title = format!(
        " The errors of the {} as they travel{source}.",
        doc::escape_prose(&api.label())
    );
    let status = (!api.statuses.is_empty()).then(|| quote! { Status, });
    let messages = super::message::has_templates(api).then(|| quote! { ErrorMessage, });
    let mut items = vec![
        quote! { #![doc = #title] },
        quote! {
            use super::super::{wire, Retry};
            use super::{ErrorCode, #messages #status};
            use core::fmt;
            use core::time::Duration;
            use wire::alloc::borrow::Cow;
            use wire::alloc::string::String;
            use wire::alloc::vec::Vec;
        },
    ];
    items.extend(response::items(api, body, style.wire));
    items.extend(member::objects(&body.members, ""));
    items.extend(reply::items(api, body, style));
    items.extend(error_info::items(api, body));
    items.extend(code_members::items(api, body));
    items.push(envelope::items(api, body));
    items
}

/// Whether codes are numbers.
fn is_number(api: &Api) -> bool {
    api.code_type != CodeType::String
}

/// The expression for the code that an `ErrorReply` sends.
fn sent_code(api: &Api) -> TokenStream {
    if api.has_ranges() {
        quote! { self.number }
    } else {
        quote! { self.code.code() }
    }
}
