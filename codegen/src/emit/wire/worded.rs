//! The constructors of `ErrorReply` that take their words from the table.

use super::error_info::has_values;
use crate::body::Body;
use crate::emit::message;
use crate::lookup::is_small;
use crate::model::Api;
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

/// `documented` and `from_message`, as far as the table has such messages and the body carries one. `parameters` and `names`
/// are of the members that are always sent.
pub(super) fn items(
    api: &Api,
    body: &Body,
    parameters: &[TokenStream],
    names: &[Ident],
) -> Vec<TokenStream> {
    if body.message.is_none() {
        return Vec::new();
    }
    let documented = documented(api, parameters, names);
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
        let reply = quote! { Self::new(message.code(), message.to_string(), #(#names),*) };
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
fn documented(api: &Api, parameters: &[TokenStream], names: &[Ident]) -> Option<TokenStream> {
    let rows = &api.codes;
    if rows.iter().all(|code| code.message.is_none()) {
        return None;
    }
    let templated: Vec<_> = message::templated_codes(api)
        .map(|(_, code, _)| format_ident!("{}", code.name.value))
        .collect();
    let templated = if templated.is_empty() {
        TokenStream::new()
    } else if is_small(templated.len()) {
        quote! { #(ErrorCode::#templated)|* => None, }
    } else {
        quote! { _ if super::message::has_placeholders(code) => None, }
    };
    let escaped: Vec<_> = rows
        .iter()
        .filter_map(|code| {
            let template = &code.message.as_ref()?.value;
            let text = message::plain_text(template);
            if template.placeholders().next().is_some() || text == template.as_str() {
                return None;
            }
            let name = format_ident!("{}", code.name.value);
            Some(quote! { ErrorCode::#name => Some(#text), })
        })
        .collect();
    let message = if templated.is_empty() && escaped.is_empty() {
        quote! { code.message() }
    } else {
        quote! { match code { #templated #(#escaped)* _ => code.message(), } }
    };
    let (reply, docs) = if api.has_ranges() {
        let docs = quote! {
            /// An error with the message that is documented for it. `None` if none is, if it has placeholders, or if the code is
            /// a range: then [`ErrorReply::numbered`] takes both.
        };
        (quote! { Self::new(code, message?, #(#names),*) }, docs)
    } else {
        let docs = quote! {
            /// An error with the message that is documented for it. `None` if none is, or if it has placeholders:
            /// then `from_message` fills them.
        };
        (
            quote! { Some(Self::new(code, message?, #(#names),*)) },
            docs,
        )
    };
    Some(quote! {
        #docs
        #[must_use]
        pub fn documented(code: ErrorCode, #(#parameters),*) -> Option<Self> {
            let message = #message;
            #reply
        }
    })
}
