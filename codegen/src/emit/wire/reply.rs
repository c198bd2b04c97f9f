//! `ErrorReply`: what a server sends.

use super::{code_members, error_info, is_number, member, problem, sent_code, worded};
use crate::body::{Body, Member};
use crate::emit::code_types::CodeTypes;
use crate::emit::doc;
use crate::emit::keys::key_ident;
use crate::envelope::{self, Leaf};
use crate::model::{Api, Code, CodeType};
use crate::style::Style;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// The pieces that depend on what the API's body has.
struct Shape<'a> {
    api: &'a Api,
    body: &'a Body,
    style: &'a Style,
    lifetime: Option<TokenStream>,
    anonymous: Option<TokenStream>,
    required: Vec<&'a Member>,
    optional: Vec<&'a Member>,
}

pub(super) fn items(api: &Api, body: &Body, style: &Style) -> Vec<TokenStream> {
    let borrows = member::borrows(body);
    let members = body.members.iter();
    let (required, optional) = members.partition(|member| member.is_in_every_body());
    let shape = Shape {
        api,
        body,
        style,
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
            doc::escape_prose(&self.api.label())
        );
        let message = self
            .body
            .message
            .as_ref()
            .map(|_| quote! { message: Cow<'a, str>, });
        let number = self.api.has_ranges().then(|| {
            let number = CodeTypes::of(self.api).parameter;
            quote! { number: #number, }
        });
        let a = quote! { 'a };
        let info = self.body.error_info.as_ref();
        let metadata = info.map(|_| quote! { metadata: wire::Map<'a, Cow<'a, str>>, });
        let fields = self.body.members.iter().map(|member| {
            let (name, kind) = (member::ident(member), member::kind(member, "", &a));
            if member.is_in_every_body() {
                quote! { #name: #kind, }
            } else {
                quote! { #name: Option<#kind>, }
            }
        });
        let http = self.style.wire.http.guard(|cfg| {
            if self.is_always_sendable() {
                return quote! {
                    /// Every code has a documented status. If a status or header that is set is not valid, the response is empty and has the
                    /// status 500.
                    #cfg
                    impl From<ErrorReply #anonymous> for http::Response<Vec<u8>> {
                        fn from(reply: ErrorReply #anonymous) -> Self {
                            reply.parts().and_then(TryInto::try_into).unwrap_or_else(|_| {
                                let mut response = http::Response::new(Vec::new());
                                *response.status_mut() = http::StatusCode::INTERNAL_SERVER_ERROR;
                                response
                            })
                        }
                    }
                };
            }
            quote! {
                #cfg
                impl TryFrom<ErrorReply #anonymous> for http::Response<Vec<u8>> {
                    type Error = wire::ReplyError;

                    fn try_from(reply: ErrorReply #anonymous) -> Result<Self, wire::ReplyError> {
                        reply.parts()?.try_into()
                    }
                }
            }
        });
        let axum = self.style.wire.axum.guard(|cfg| {
            quote! {
                /// The response; an empty one with the status 500 if [`ErrorReply::parts`] fails.
                #cfg
                impl axum::response::IntoResponse for ErrorReply #anonymous {
                    fn into_response(self) -> axum::response::Response {
                        self.parts().into_response()
                    }
                }
            }
        });
        let owned = self.owned_error_conversions();
        quote! {
            #[doc = #title]
            #[derive(Clone, Debug, PartialEq)]
            pub struct ErrorReply #lifetime {
                code: ErrorCode,
                #number
                status: Result<u16, wire::ReplyError>,
                headers: Vec<(&'static str, String)>,
                #message
                #metadata
                #(#fields)*
            }

            #http
            #axum
            #owned
        }
    }

    /// Whether each code has a status, and can be sent in the header that repeats it.
    fn is_always_sendable(&self) -> bool {
        let is_printable = |code: &Code| {
            code.wire
                .value
                .to_sent()
                .bytes()
                .all(|b| matches!(b, b' '..=b'~'))
        };
        let has_header = self.body.header.is_some();
        let mut codes = self.api.codes.iter();
        code_members::list(self.body).next().is_none()
            && codes.all(|code| code.status.is_some() && (!has_header || is_printable(code)))
    }

    /// The conversions of `Error` and `ErrorKind`, if a reply needs nothing that it does not have.
    fn owned_error_conversions(&self) -> Option<TokenStream> {
        let is_complete = self.body.members.iter().all(|member| !member.required);
        if !self.style.owned_errors || !is_complete || self.api.has_ranges() {
            return None;
        }
        let anonymous = &self.anonymous;
        let message = self.body.message.as_ref().map(|_| {
            quote! { , wire::alloc::string::ToString::to_string(kind) }
        });
        let constructor = match message {
            Some(_) => format_ident!("from_text"),
            None => format_ident!("new"),
        };
        let axum = self.style.wire.axum.guard(|cfg| {
            quote! {
                /// The response of its [`ErrorReply`]. What caused the error is not sent.
                #cfg
                impl axum::response::IntoResponse for super::Error {
                    fn into_response(self) -> axum::response::Response {
                        ErrorReply::from(&self).into_response()
                    }
                }
            }
        });
        Some(quote! {
            /// With the message of the error, its values filled. What caused the error is not sent.
            impl From<&super::Error> for ErrorReply #anonymous {
                fn from(error: &super::Error) -> Self {
                    Self::from(error.kind())
                }
            }

            /// So that a handler which returns replies can use `?`.
            impl From<super::Error> for ErrorReply #anonymous {
                fn from(error: super::Error) -> Self {
                    Self::from(error.kind())
                }
            }

            /// With the message of the error, its values filled.
            impl From<super::ErrorKind> for ErrorReply #anonymous {
                fn from(kind: super::ErrorKind) -> Self {
                    Self::from(&kind)
                }
            }

            /// With the message of the error, its values filled.
            impl From<&super::ErrorKind> for ErrorReply #anonymous {
                fn from(kind: &super::ErrorKind) -> Self {
                    Self::#constructor(kind.code() #message)
                }
            }

            #axum
        })
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
        let has_message = self.body.message.is_some();
        let (parameters, values) = self.required();
        let names: Vec<_> = self.required.iter().map(|m| member::ident(m)).collect();
        // Without a message there is nothing to contradict the table with.
        let constructor = if has_message { "from_text" } else { "new" };
        let constructor = format_ident!("{constructor}");
        let text = if has_message {
            " An error with its documented status, and a message of your own."
        } else {
            " An error with its documented status."
        };
        let defaults = self.optional.iter().map(|member| {
            let name = member::ident(member);
            let value = self.default_value(member);
            quote! { #name: #value, }
        });
        let info = self.body.error_info.as_ref();
        let metadata = info.map(|_| quote! { metadata: wire::Map::new(), });
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
        let status = quote! { code.status().ok_or(wire::ReplyError::StatusUndocumented) };
        let worded = worded::items(self.api, self.body, self.style, &parameters, &names);
        let constructors = if self.api.has_ranges() {
            let kind = CodeTypes::of(self.api).parameter;
            let message = has_message.then(|| quote! { message, });
            quote! {
                #[doc = #text]
                ///
                #[doc = #asked]
                /// `None` if the code is a range: then [`ErrorReply::numbered`] takes the number.
                #[must_use]
                pub fn #constructor(code: ErrorCode, #parameter #(#parameters),*) -> Option<Self> {
                    Self::numbered(code, code.code().single()?, #message #(#names),*)
                }

                /// The same with a number of the code, which may be a range. `None` if it is no number of the code.
                #[must_use]
                pub fn numbered(
                    code: ErrorCode,
                    number: #kind,
                    #parameter #(#parameters),*
                ) -> Option<Self> {
                    let is_own = code.code().contains(number);
                    let is_own = is_own && ErrorCode::candidates(number).contains(&code);
                    is_own.then(|| Self {
                        code,
                        number,
                        status: #status,
                        headers: Vec::new(),
                        #value
                        #metadata
                        #(#values,)*
                        #(#defaults)*
                    })
                }
            }
        } else {
            quote! {
                #[doc = #text]
                ///
                #[doc = #asked]
                #[must_use]
                pub fn #constructor(code: ErrorCode, #parameter #(#parameters),*) -> Self {
                    Self {
                        code,
                        status: #status,
                        headers: Vec::new(),
                        #value
                        #metadata
                        #(#values,)*
                        #(#defaults)*
                    }
                }
            }
        };
        quote! {
            impl #lifetime ErrorReply #lifetime {
                #(#worded)*

                #constructors

                #settings
            }
        }
    }

    /// What an optional member is before it is set: the further key is that of the row.
    fn default_value(&self, member: &Member) -> TokenStream {
        let key = self.api.key.as_ref().filter(|key| key.at.is_some());
        let key = key.filter(|key| key.name.value == member.name.value);
        let key = key.map(|key| {
            let name = key_ident(key);
            quote! { code.#name().map(Into::into) }
        });
        key.or_else(|| error_info::default_value(self.body, member))
            .unwrap_or_else(|| quote! { None })
    }

    fn settings(&self) -> TokenStream {
        let setters = self.optional.iter().map(|member| {
            let name = member::ident(member);
            let docs = if self.body.is_details(member) {
                quote! {
                    /// Sends further details, after the `google.rpc.ErrorInfo`.
                }
            } else {
                member::docs(member, "")
            };
            let setter = format_ident!("with_{}", member.name.value);
            let (kind, value) = member::taken(member, "");
            let refusal = member.is_for_codes().then(|| {
                let needed = if member.required {
                    ", and without it with one of these"
                } else {
                    ""
                };
                let refusal =
                    format!(" With another error{needed}, [`ErrorReply::parts`] is an error.");
                quote! {
                    ///
                    #[doc = #refusal]
                }
            });
            quote! {
                #docs
                #refusal
                #[must_use]
                pub fn #setter(mut self, #name: #kind) -> Self {
                    self.#name = Some(#value);
                    self
                }
            }
        });
        let metadata = self.body.error_info.as_ref().map(|_| {
            quote! {
                /// Adds to the metadata of the `google.rpc.ErrorInfo`, which has the values of the placeholders if the message was
                /// made from them.
                #[must_use]
                pub fn with_metadata(
                    mut self,
                    key: impl Into<Cow<'a, str>>,
                    value: impl Into<Cow<'a, str>>,
                ) -> Self {
                    self.metadata.insert(key.into(), value.into());
                    self
                }
            }
        });
        let with_status = self.status_setting();
        quote! {
            #with_status

            /// Sends a status that the documentation does not give this error, such as that of a proxy. Clients may take it for another error.
            #[must_use]
            pub fn with_undocumented_status(mut self, status: u16) -> Self {
                self.status = Ok(status);
                self
            }

            /// Sends a header beside those that are documented for every error, such as `retry-after` or `www-authenticate`.
            #[must_use]
            pub fn with_http_header(mut self, name: &'static str, value: impl Into<String>) -> Self {
                self.headers.push((name, value.into()));
                self
            }

            #(#setters)*

            #metadata

            /// The error.
            #[must_use]
            pub fn code(&self) -> ErrorCode {
                self.code
            }

            /// The HTTP status; `None` if none is documented and none was set, or if the one that was set is not the documented one.
            #[must_use]
            pub fn status(&self) -> Option<u16> {
                self.status.ok()
            }
        }
    }

    /// The setter of the status, for tables that do not have one for each error: with a documented status, there is nothing to set.
    fn status_setting(&self) -> Option<TokenStream> {
        let mut codes = self.api.codes.iter();
        if codes.all(|code| code.status.is_some()) {
            return None;
        }
        let mut codes = self.api.codes.iter();
        let (docs, status) = if codes.any(|code| code.status.is_some()) {
            let docs = quote! {
                /// Sends this status, for an error without a documented one. If the documentation gives the error another status,
                /// [`ErrorReply::parts`] is an error.
            };
            let status = quote! {
                match self.code.status() {
                    Some(documented) if documented != status => {
                        Err(wire::ReplyError::StatusContradicts(status))
                    }
                    _ => Ok(status),
                }
            };
            (docs, status)
        } else {
            let docs = quote! {
                /// Sends this status: none is documented.
            };
            (docs, quote! { Ok(status) })
        };
        Some(quote! {
            #docs
            #[must_use]
            pub fn with_status(mut self, status: u16) -> Self {
                self.status = #status;
                self
            }
        })
    }

    fn sent(&self) -> TokenStream {
        let anonymous = &self.anonymous;
        let number = is_number(self.api);
        let code = sent_code(self.api);
        let leaf = |leaf: Leaf<'_>| match leaf {
            Leaf::Code if number => quote! { json.integer(#code) },
            Leaf::Code => quote! { json.text(#code) },
            Leaf::Status => quote! { json.integer(status) },
            Leaf::Message => quote! { json.text(&self.message) },
            Leaf::Details(_) => {
                let reason = error_info::sent_reason(self.api);
                quote! { json.details(#reason, DOMAIN, &self.metadata, self.details.as_deref().unwrap_or_default()) }
            }
            Leaf::Member(_) => quote! {},
        };
        let write = member::tree(&envelope::body_tree(self.body), &code, &leaf);
        let mutable = self.body.header.as_ref().map(|_| quote! { mut });
        let header = self.body.header.as_ref().map(|header| {
            let name = header.value.to_ascii_lowercase();
            quote! { parts.add(#name, #code); }
        });
        let (check_members, check) = code_members::reply_check(self.body).unzip();
        let refusals = check.as_ref().map(|_| {
            quote! {
                /// Also if a member is set that only other errors have, or one that this error needs is not.
            }
        });
        let problem = problem::item(self.api, self.body, self.anonymous.as_ref());
        // Only a body that repeats the status needs it.
        let (parameter, argument) = match self.body.status {
            Some(_) => (quote! { status: u16, }, quote! { status, }),
            None => (quote! {}, quote! {}),
        };
        quote! {
            impl ErrorReply #anonymous {
                /// Status, headers and body as documented.
                ///
                /// # Errors
                /// [`wire::ReplyError`] if no status is documented and none was set, or if the one that was set is none or is not the
                /// documented one.
                #refusals
                pub fn parts(&self) -> Result<wire::Parts, wire::ReplyError> {
                    let status = wire::sendable(self.status)?;
                    if expect(status) == wire::Expect::NoBody {
                        return Ok(wire::Parts::empty(status, &self.headers));
                    }
                    #check
                    let write = |json: &mut wire::Writer| self.write(#argument json);
                    let #mutable parts = wire::Parts::json(status, "application/json", &self.headers, write);
                    #header
                    Ok(parts)
                }

                #check_members

                fn write(&self, #parameter json: &mut wire::Writer) {
                    #write;
                }
            }

            #problem
        }
    }

    /// From a response back to what was sent.
    fn back(&self) -> Option<TokenStream> {
        let header = self.body.header.as_ref();
        let is_read =
            self.body.has_code_as_reason() || self.body.code.as_ref().or(header).is_some();
        if !is_read {
            return None;
        }
        let anonymous = &self.anonymous;
        let message = self
            .body
            .message
            .as_ref()
            .map(|_| quote! { message: self.message()?.into(), });
        let members = self.body.members.iter().map(|member| {
            let name = member::ident(member);
            let question = member.is_in_every_body().then(|| quote! { ? });
            if self.body.is_details(member) {
                return quote! {
                    #name: self.#name().and_then(|details| wire::other_details(details, DOMAIN)),
                };
            }
            quote! { #name: self.#name() #question, }
        });
        let metadata = self.body.error_info.as_ref().map(|_| {
            quote! {
                metadata: {
                    let info = self.error_info().into_iter();
                    let pairs = info.flat_map(wire::ErrorInfo::metadata);
                    pairs.map(|(key, value)| (Cow::from(key), Cow::from(value))).collect()
                },
            }
        });
        let number = self.api.has_ranges().then(|| {
            let received = if self.api.code_type == CodeType::I64 {
                quote! { self.raw_code()? }
            } else {
                quote! { self.raw_code()?.try_into().ok()? }
            };
            quote! {
                number: match self.code?.code().single() {
                    Some(number) => number,
                    None => #received,
                },
            }
        });
        let reply = quote! {
            ErrorReply {
                code: self.code?,
                #number
                status: Ok(self.status()),
                headers: Vec::new(),
                #message
                #metadata
                #(#members)*
            }
        };
        let reply = if code_members::list(self.body).next().is_some() {
            quote! {
                let reply = #reply;
                reply.check_members().is_ok().then_some(reply)
            }
        } else {
            quote! { Some(#reply) }
        };
        Some(quote! {
            impl ErrorResponse {
                /// The error as a server sends it, for passing it on. `None` if the table does not know the code, or if
                /// something that every error body carries is not there.
                #[must_use]
                pub fn to_reply(&self) -> Option<ErrorReply #anonymous> {
                    #reply
                }
            }
        })
    }
}
