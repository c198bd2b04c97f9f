//! `ErrorReply`: what a server sends.

use super::{is_number, member};
use crate::body::{Body, Member};
use crate::emit::{doc, message};
use crate::envelope::{self, Leaf};
use crate::model::Api;
use crate::page;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// The pieces that depend on what the API's body has.
struct Shape<'a> {
    api: &'a Api,
    body: &'a Body,
    lifetime: Option<TokenStream>,
    anonymous: Option<TokenStream>,
    required: Vec<&'a Member>,
    optional: Vec<&'a Member>,
}

pub(super) fn items(api: &Api, body: &Body) -> Vec<TokenStream> {
    let borrows = member::borrows(body);
    let (required, optional) = body.members.iter().partition(|member| member.required);
    let shape = Shape {
        api,
        body,
        lifetime: borrows.then(|| quote! { <'a> }),
        anonymous: borrows.then(|| quote! { <'_> }),
        required,
        optional,
    };
    let mut items = vec![shape.definition(), shape.made(), shape.sent()];
    items.extend(shape.back());
    items
}

impl Shape<'_> {
    fn definition(&self) -> TokenStream {
        let (lifetime, anonymous) = (&self.lifetime, &self.anonymous);
        let title = format!(
            " An error of the {}, as a server sends it.",
            doc::prose(&self.api.title)
        );
        let message = self
            .body
            .message
            .as_ref()
            .map(|_| quote! { message: Cow<'a, str>, });
        let a = quote! { 'a };
        let fields = self.body.members.iter().map(|member| {
            let (name, kind) = (member::ident(member), member::kind(member, "", &a));
            if member.required {
                quote! { #name: #kind, }
            } else {
                quote! { #name: Option<#kind>, }
            }
        });
        quote! {
            #[doc = #title]
            #[derive(Clone, Debug, PartialEq)]
            pub struct ErrorReply #lifetime {
                code: ErrorCode,
                status: Option<u16>,
                #message
                #(#fields)*
            }

            #[cfg(feature = "http")]
            impl TryFrom<ErrorReply #anonymous> for http::Response<Vec<u8>> {
                type Error = wire::ReplyError;

                fn try_from(reply: ErrorReply #anonymous) -> Result<Self, wire::ReplyError> {
                    reply.parts()?.try_into()
                }
            }
        }
    }

    /// Parameters and values of the members that are always sent.
    fn required(&self) -> (Vec<TokenStream>, Vec<TokenStream>) {
        let both = self.required.iter().map(|member| {
            let name = member::ident(member);
            let (kind, value) = member::taken(member, "");
            (quote! { #name: #kind }, quote! { #name: #value })
        });
        both.unzip()
    }

    fn made(&self) -> TokenStream {
        let lifetime = &self.lifetime;
        let (parameters, values) = self.required();
        let names: Vec<_> = self.required.iter().map(|m| member::ident(m)).collect();
        let absent = self.optional.iter().map(|m| member::ident(m));
        let has_message = self.body.message.is_some();
        let parameter = has_message.then(|| quote! { message: impl Into<Cow<'a, str>>, });
        let value = has_message.then(|| quote! { message: message.into(), });
        let asked = match (has_message, self.required.is_empty()) {
            (true, true) => " It takes the message, which every error body carries.",
            (true, false) => {
                " It takes the message and the further members that every error body carries."
            }
            (false, true) => " It takes nothing else.",
            (false, false) => " It takes the members that every error body carries.",
        };
        let settings = self.settings();
        let documented = self.documented(&parameters, &names);
        let from_message = message::has(self.api).then(|| {
            quote! {
                /// An error with the message that is documented for it, placeholders filled.
                #[must_use]
                pub fn from_message(message: ErrorMessage<'_>, #(#parameters),*) -> Self {
                    use wire::alloc::string::ToString;
                    Self::new(message.code(), message.to_string(), #(#names),*)
                }
            }
        });
        let from_message = from_message.filter(|_| has_message);
        quote! {
            impl #lifetime ErrorReply #lifetime {
                /// An error with its documented status.
                ///
                #[doc = #asked]
                #[must_use]
                pub fn new(code: ErrorCode, #parameter #(#parameters),*) -> Self {
                    Self {
                        code,
                        status: code.status(),
                        #value
                        #(#values,)*
                        #(#absent: None,)*
                    }
                }

                #documented
                #from_message
                #settings
            }
        }
    }

    /// The constructor for codes whose message is documented and has no placeholder.
    fn documented(
        &self,
        parameters: &[TokenStream],
        names: &[proc_macro2::Ident],
    ) -> Option<TokenStream> {
        let rows = &self.api.codes;
        if self.body.message.is_none() || rows.iter().all(|code| code.message.is_none()) {
            return None;
        }
        let open: Vec<_> = message::templates(self.api)
            .map(|(code, _)| format_ident!("{}", code.name.value))
            .collect();
        let open = (!open.is_empty()).then(|| quote! { #(ErrorCode::#open)|* => None, });
        let braced = rows.iter().filter_map(|code| {
            let template = &code.message.as_ref()?.value;
            let plain =
                template.placeholders().next().is_none() && template.as_str().contains(['{', '}']);
            let text: String = plain.then(|| message::plain(template))?;
            let name = format_ident!("{}", code.name.value);
            Some(quote! { ErrorCode::#name => Some(#text), })
        });
        Some(quote! {
            /// An error with the message that is documented for it. `None` if none is, or if it has placeholders:
            /// then `from_message` fills them.
            #[must_use]
            pub fn documented(code: ErrorCode, #(#parameters),*) -> Option<Self> {
                let message = match code { #open #(#braced)* _ => code.message(), };
                Some(Self::new(code, message?, #(#names),*))
            }
        })
    }

    fn settings(&self) -> TokenStream {
        let setters = self.optional.iter().map(|member| {
            let (docs, name) = (member::docs(member, ""), member::ident(member));
            let setter = format_ident!("with_{}", member.name.value);
            let (kind, value) = member::taken(member, "");
            quote! {
                #docs
                #[must_use]
                pub fn #setter(mut self, #name: #kind) -> Self {
                    self.#name = Some(#value);
                    self
                }
            }
        });
        quote! {
            /// Sends another status: the one to send where none is documented.
            #[must_use]
            pub fn with_status(mut self, status: u16) -> Self {
                self.status = Some(status);
                self
            }

            #(#setters)*

            /// The error.
            #[must_use]
            pub fn code(&self) -> ErrorCode {
                self.code
            }

            /// The HTTP status; `None` if none is documented and none was set.
            #[must_use]
            pub fn status(&self) -> Option<u16> {
                self.status
            }
        }
    }

    fn sent(&self) -> TokenStream {
        let anonymous = &self.anonymous;
        let number = is_number(self.api);
        let leaf = move |leaf: Leaf<'_>| match leaf {
            Leaf::Code if number => quote! { json.integer(self.code.code()) },
            Leaf::Code => quote! { json.text(self.code.code()) },
            Leaf::Status => quote! { json.integer(status) },
            Leaf::Message => quote! { json.text(&self.message) },
            Leaf::Member(_) => quote! {},
        };
        let write = member::tree(&envelope::body(self.body), &leaf);
        let header = self.body.header.as_ref().map(|header| {
            let name = header.value.to_ascii_lowercase();
            quote! { parts.add(#name, self.code.code()); }
        });
        let (mutable, header) = match header {
            Some(header) => (Some(quote! { mut }), header),
            None => (None, quote! {}),
        };
        let problem = self.problem();
        let status = if self.body.status.is_some() {
            quote! { status }
        } else {
            quote! { _ }
        };
        quote! {
            impl ErrorReply #anonymous {
                /// Status, headers and body as documented.
                ///
                /// # Errors
                /// [`wire::ReplyError`] if no status is documented and none was set, or if the one that was set is none.
                pub fn parts(&self) -> Result<wire::Parts, wire::ReplyError> {
                    let status = wire::sendable(self.status)?;
                    if expect(status) == wire::Expect::NoBody {
                        return Ok(wire::Parts::empty(status));
                    }
                    let write = |json: &mut wire::Writer| self.write(status, json);
                    let #mutable parts = wire::Parts::json(status, "application/json", write);
                    #header
                    Ok(parts)
                }

                fn write(&self, #status: u16, json: &mut wire::Writer) {
                    #write;
                }
            }

            #problem
        }
    }

    fn problem(&self) -> TokenStream {
        let page = format!("{}.md#", self.api.name);
        let anchors = page::anchors(&self.api.codes);
        let rows = || self.api.codes.iter().zip(&anchors);
        let same = rows().all(|(code, anchor)| code.wire.value.to_string() == *anchor);
        let (borrow, anchor) = if same && is_number(self.api) {
            let code = quote! { wire::alloc::string::ToString::to_string(&self.code.code()) };
            (Some(quote! { & }), code)
        } else if same {
            (None, quote! { self.code.code() })
        } else {
            let arms = rows()
                .filter(|(code, anchor)| code.wire.value.to_string() != **anchor)
                .map(|(code, anchor)| {
                    let name = format_ident!("{}", code.name.value);
                    quote! { ErrorCode::#name => #anchor.into(), }
                });
            let other = quote! { wire::alloc::string::ToString::to_string(&code.code()) };
            let anchor = quote! { match self.code { #(#arms)* code => #other, } };
            (Some(quote! { & }), anchor)
        };
        let detail = self.body.message.as_ref().map(|_| {
            quote! { json.member("detail"); json.text(&self.message); }
        });
        let code = if is_number(self.api) {
            quote! { integer }
        } else {
            quote! { text }
        };
        let members = self.body.members.iter().map(|member| {
            let name = member::ident(member);
            let key = match member.name.value.as_str() {
                "title" | "detail" | "instance" => format!("{}_", member.name.value),
                name => name.to_string(),
            };
            if member.required {
                let write = member::write(member, &quote! { &self.#name });
                quote! { json.member(#key); #write; }
            } else {
                let write = member::write(member, &quote! { #name });
                quote! { if let Some(#name) = &self.#name { json.member(#key); #write; } }
            }
        });
        let anonymous = &self.anonymous;
        quote! {
            impl ErrorReply #anonymous {
                /// The same error as `application/problem+json` (RFC 9457). `docs` is where the documentation pages are
                /// published, such as `https://example.org/errors/`; `type` points at the error in the page.
                ///
                /// # Errors
                /// As for [`ErrorReply::parts`].
                pub fn problem(&self, docs: &str) -> Result<wire::Parts, wire::ReplyError> {
                    let status = wire::sendable(self.status)?;
                    let write = |json: &mut wire::Writer| self.write_problem(status, docs, json);
                    Ok(wire::Parts::json(status, "application/problem+json", write))
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
                        json.#code(self.code.code());
                        #(#members)*
                    });
                }
            }
        }
    }

    /// From a response back to what was sent.
    fn back(&self) -> Option<TokenStream> {
        self.body.code.as_ref().or(self.body.header.as_ref())?;
        let anonymous = &self.anonymous;
        let message = self
            .body
            .message
            .as_ref()
            .map(|_| quote! { message: self.message()?.into(), });
        let members = self.body.members.iter().map(|member| {
            let name = member::ident(member);
            let question = member.required.then(|| quote! { ? });
            quote! { #name: self.#name() #question, }
        });
        Some(quote! {
            impl ErrorResponse {
                /// The error as a server sends it, for passing it on. `None` if the table does not know the code, or if
                /// something that every error body carries is not there.
                #[must_use]
                pub fn to_reply(&self) -> Option<ErrorReply #anonymous> {
                    Some(ErrorReply {
                        code: self.code?,
                        status: Some(self.status()),
                        #message
                        #(#members)*
                    })
                }
            }
        })
    }
}
