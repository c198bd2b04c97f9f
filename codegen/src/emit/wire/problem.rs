//! `ErrorReply::problem_details`: the same error in the form of RFC 9457.

use super::{code_members, is_number, member, sent_code};
use crate::body::Body;
use crate::docs::row_anchors;
use crate::model::{Api, Code};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// The method `problem_details` of the type `ErrorReply`.
pub(super) fn item(api: &Api, body: &Body, anonymous: Option<&TokenStream>) -> TokenStream {
    let page = format!("{}.md#", api.name);
    let anchors = row_anchors(&api.codes);
    let rows = || api.codes.iter().zip(&anchors);
    let is_same = |code: &Code, anchor: &str| code.wire.value.to_sent() == anchor;
    let same = rows().all(|(code, anchor)| is_same(code, anchor));
    // A code that is text is its own anchor, unless that is taken; a number has to become text.
    let others = rows().any(|(code, anchor)| is_same(code, anchor));
    let is_text = !is_number(api);
    let owned = !is_text && others;
    let own = if is_text {
        quote! { self.code.code() }
    } else {
        quote! { wire::alloc::string::ToString::to_string(&self.code.code()) }
    };
    let anchor = if same {
        own
    } else {
        let arms = rows()
            .filter(|(code, anchor)| !is_same(code, anchor))
            .map(|(code, anchor)| {
                let name = format_ident!("{}", code.name.value);
                let anchor = if owned {
                    quote! { String::from(#anchor) }
                } else {
                    quote! { #anchor }
                };
                quote! { ErrorCode::#name => #anchor, }
            });
        let others = others.then(|| quote! { _ => #own, });
        quote! { match self.code { #(#arms)* #others } }
    };
    let borrow = owned.then(|| quote! { & });
    let detail = body.message.as_ref().map(|_| {
        quote! { json.member("detail"); json.text(&self.message); }
    });
    let code = if is_number(api) {
        quote! { integer }
    } else {
        quote! { text }
    };
    let sent = sent_code(api);
    let members = body.members.iter().map(|member| {
        let name = member::ident(member);
        let key = match member.name.value.as_str() {
            "title" | "detail" | "instance" => format!("{}_", member.name.value),
            name => name.to_string(),
        };
        if member.is_in_every_body() {
            let write = member::write(member, member::Value::Field(&name));
            quote! { json.member(#key); #write; }
        } else {
            let write = member::write(member, member::Value::Borrowed(&name));
            quote! { if let Some(#name) = &self.#name { json.member(#key); #write; } }
        }
    });
    let check = code_members::reply_check(body).map(|(_, call)| call);
    quote! {
        impl ErrorReply #anonymous {
            /// The same error as `application/problem+json` (RFC 9457). `docs` is where the documentation pages are
            /// published, such as `https://example.org/errors/`; `type` points at the error in the page.
            ///
            /// # Errors
            /// As for [`ErrorReply::parts`].
            pub fn problem_details(&self, docs: &str) -> Result<wire::Parts, wire::ReplyError> {
                let status = wire::sendable(self.status)?;
                #check
                let write = |json: &mut wire::Writer| self.write_problem(status, docs, json);
                Ok(wire::Parts::json(status, "application/problem+json", &self.headers, write))
            }

            fn write_problem(&self, status: u16, docs: &str, json: &mut wire::Writer) {
                let anchor = #anchor;
                let title = self.code.meaning().or(self.code.message());
                json.object(|json| {
                    json.member("type");
                    json.text(&[docs, #page, #borrow anchor].concat());
                    json.member("title");
                    json.text(title.unwrap_or(self.code.name()));
                    json.member("status");
                    json.integer(status);
                    #detail
                    json.member("code");
                    json.#code(#sent);
                    #(#members)*
                });
            }
        }
    }
}
