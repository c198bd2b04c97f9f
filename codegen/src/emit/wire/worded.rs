//! The constructors of `ErrorReply` that take their words from the table.

use super::error_info::has_values;
use crate::body::Body;
use crate::emit::message;
use crate::model::Api;
use crate::style::Style;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// `new` and `from_message`, as far as the table has such messages and the body carries one. `parameters` and `names`
/// are of the members that are always sent.
pub(super) fn items(
    api: &Api,
    body: &Body,
    style: &Style,
    parameters: &[TokenStream],
    names: &[Ident],
) -> Vec<TokenStream> {
    if body.message.is_none() {
        return Vec::new();
    }
    let documented = documented(api, style, parameters, names);
    documented
        .into_iter()
        .chain(from_message(api, body, parameters, names))
        .collect()
}

/// The constructor for codes whose message has placeholders.
fn from_message(
    api: &Api,
    body: &Body,
    parameters: &[TokenStream],
    names: &[Ident],
) -> Option<TokenStream> {
    message::has_templates(api).then(|| {
        let elided = message::Lifetime::of_api(api).elided;
        let (output, docs) = if api.has_ranges() {
            let docs = " `None` if its code is a range.";
            (quote! { Option<Self> }, docs)
        } else {
            (quote! { Self }, "")
        };
        let docs = format!(
            " An error with the message that is documented for it, placeholders filled.{docs}"
        );
        let reply = quote! { Self::from_text(message.code(), message.to_string(), #(#names),*) };
        let reply = match (has_values(api, body), api.has_ranges()) {
            (false, _) => reply,
            (true, false) => quote! { Self { metadata: metadata(&message), ..#reply } },
            (true, true) => {
                quote! { Some(Self { metadata: metadata(&message), ..#reply? }) }
            }
        };
        quote! {
            #[doc = #docs]
            #[must_use]
            pub fn from_message(message: ErrorMessage #elided, #(#parameters),*) -> #output {
                use wire::alloc::string::ToString;
                #reply
            }
        }
    })
}

/// The constructor for codes whose message is documented and has no placeholder.
fn documented(
    api: &Api,
    style: &Style,
    parameters: &[TokenStream],
    names: &[Ident],
) -> Option<TokenStream> {
    let rows = &api.codes;
    if rows.iter().all(|code| code.message.is_none()) {
        return None;
    }
    let message = if message::complete_message(api, style).is_some() {
        quote! { code.complete_message() }
    } else {
        quote! { code.message() }
    };
    let is_whole = rows.iter().all(|code| code.message.is_some())
        && !message::has_templates(api)
        && !api.has_ranges();
    let output = if is_whole {
        quote! { Self }
    } else {
        quote! { Option<Self> }
    };
    let (reply, docs) = if api.has_ranges() {
        let docs = quote! {
            /// An error with the message that is documented for it. `None` if none is, if it has placeholders, or if the code is
            /// a range: then [`ErrorReply::numbered`] takes both.
        };
        (
            quote! { Self::from_text(code, #message?, #(#names),*) },
            docs,
        )
    } else if is_whole {
        let docs = quote! {
            /// An error with its documented status and message.
        };
        let message = quote! { #message.unwrap_or_default() };
        (
            quote! { Self::from_text(code, #message, #(#names),*) },
            docs,
        )
    } else if message::has_templates(api) {
        let docs = quote! {
            /// An error with its documented status and message. `None` if no message is documented, or if it has placeholders:
            /// then `from_message` fills them.
        };
        let reply = quote! { Some(Self::from_text(code, #message?, #(#names),*)) };
        (reply, docs)
    } else {
        let docs = quote! {
            /// An error with its documented status and message. `None` if no message is documented.
        };
        let reply = quote! { Some(Self::from_text(code, #message?, #(#names),*)) };
        (reply, docs)
    };
    Some(quote! {
        #docs
        #[must_use]
        pub fn new(code: ErrorCode, #(#parameters),*) -> #output {
            #reply
        }
    })
}
