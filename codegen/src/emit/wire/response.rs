//! `ErrorResponse`: what a client reads.

use super::envelope::statuses;
use super::{code_members, error_info, is_number, member};
use crate::body::{Body, Member};
use crate::emit::keys::key_ident;
use crate::emit::{code_types::CodeTypes, doc, message};
use crate::envelope::pointer_names;
use crate::model::{Api, CodeType, Retry};
use crate::style::Wire;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

/// The places of as many members are kept in an `ErrorResponse`: with more, it would be an error that clippy calls large.
const MAX_KEPT: usize = 2;

pub(super) fn items(api: &Api, body: &Body, wire: Wire) -> Vec<TokenStream> {
    let title = format!(
        " An error response of the {}.",
        doc::escape_prose(&api.label())
    );
    // The `ErrorInfo` takes their space.
    let most = match body.error_info {
        None => MAX_KEPT,
        Some(_) => 0,
    };
    let kept = Literal::usize_unsuffixed(code_members::list_others(body).count().min(most));
    let info = body.error_info.as_ref().map(|_| {
        quote! { info: Option<wire::alloc::boxed::Box<wire::ErrorInfo>>, }
    });
    vec![
        quote! {
            #[doc = #title]
            ///
            /// Nothing of what arrived is lost: a code that the table does not know is in [`ErrorResponse::raw_code`], and the
            /// body as it came in [`ErrorResponse::body`].
            #[derive(Clone, PartialEq, Eq)]
            pub struct ErrorResponse {
                code: Option<ErrorCode>,
                received: wire::Received<#kept>,
                #info
            }
        },
        made(api, body, wire),
        accessors(api, body),
        members(body),
        traits(api),
    ]
}

fn made(api: &Api, body: &Body, wire: Wire) -> TokenStream {
    let asked = CodeTypes::of(api).parameter;
    let (asked, rows, one) = if is_number(api) {
        let (rows, one) = (quote! { ErrorCode::candidates(code) }, quote! { code });
        (asked, rows, one)
    } else {
        let rows = quote! { super::lookup::codes::candidates(code) };
        let one = quote! { core::str::from_utf8(code).ok()? };
        (quote! { &[u8] }, rows, one)
    };
    let info = error_info::find(body);
    let found = info.as_ref().map(|find| quote! { let info = #find; });
    let field = info.as_ref().map(|_| quote! { info, });
    let code = match api.code_type {
        CodeType::String if body.has_code_as_reason() => quote! {
            info.as_ref().map(|info| info.reason().as_bytes()).or_else(|| received.bytes())
        },
        CodeType::String => quote! { received.bytes() },
        CodeType::I64 => quote! { received.number() },
        other => {
            let number = format_ident!("{}", other.name());
            quote! { received.number().and_then(|code| #number::try_from(code).ok()) }
        }
    };
    let read = if let Some((key, kind)) = sent_key(api) {
        let value = match kind {
            CodeType::String => quote! { response.#key().as_deref() },
            CodeType::I64 => quote! { response.#key() },
            _ => quote! { response.#key().and_then(|value| value.try_into().ok()) },
        };
        let info = body
            .has_code_as_reason()
            .then(|| quote! { let info = &response.info; });
        quote! {
            #found
            let response = Self { code: None, received, #field };
            let received = &response.received;
            #info
            let code = #code;
            let code = code.and_then(|code| row(code, status, #value));
            if code.is_none() && expect == wire::Expect::Perhaps {
                return Ok(response.received.body);
            }
            Err(Self { code, ..response })
        }
    } else {
        quote! {
            #found
            let code = #code;
            let code = code.and_then(|code| row(code, status));
            if code.is_none() && expect == wire::Expect::Perhaps {
                return Ok(received.body);
            }
            Err(Self { code, received, #field })
        }
    };
    let from_response = from_response(wire);
    let row = row_function(api, &asked, &rows, &one);
    quote! {
        impl ErrorResponse {
            /// Reads a response: its status, its headers by name in lower case, and its body. `None` if it is not an error.
            ///
            /// The body is kept; one that is handed over as `Vec<u8>` is not copied.
            #[must_use]
            pub fn from_parts<'h>(
                status: u16,
                header: impl FnMut(&str) -> Option<&'h str>,
                body: impl Into<Vec<u8>>,
            ) -> Option<Self> {
                if expect(status) == wire::Expect::Success {
                    return None;
                }
                Self::check(status, header, body).err()
            }

            /// The same, for a response whose body is needed if it is not an error.
            ///
            /// # Errors
            /// The response, if it is an error; else its body is returned.
            pub fn check<'h>(
                status: u16,
                header: impl FnMut(&str) -> Option<&'h str>,
                body: impl Into<Vec<u8>>,
            ) -> Result<Vec<u8>, Self> {
                let expect = expect(status);
                let body = body.into();
                if expect == wire::Expect::Success {
                    return Ok(body);
                }
                let received = wire::Received::read(&ENVELOPE, expect, status, header, body);
                #read
            }

            #from_response
        }

        #row
    }
}

/// The constructors from an `http::Response`.
fn from_response(wire: Wire) -> TokenStream {
    wire.http.guard(|cfg| {
        quote! {
            /// Reads a response. `None` if it is not an error. The body is copied.
            #cfg
            #[must_use]
            pub fn from_response(response: &http::Response<impl AsRef<[u8]>>) -> Option<Self> {
                let headers = response.headers();
                let header = |name: &str| headers.get(name)?.to_str().ok();
                Self::from_parts(response.status().as_u16(), header, response.body().as_ref())
            }

        /// The same, for a response that is needed if it is not an error.
        ///
        /// # Errors
        /// The response as an error, if it is one; else the response is returned as it came.
        #cfg
        pub fn check_response<B: AsRef<[u8]>>(
            response: http::Response<B>,
        ) -> Result<http::Response<B>, Self> {
            match Self::from_response(&response) {
                Some(error) => Err(error),
                None => Ok(response),
            }
        }
        }
    })
}

/// The accessor and the type of the further key, if bodies carry it.
fn sent_key(api: &Api) -> Option<(Ident, CodeType)> {
    let key = api.key.as_ref().filter(|key| key.at.is_some())?;
    Some((key_ident(key), key.kind))
}

/// The function that finds the row of a response. `rows` are the rows of `code`, and `one` is the code as `ErrorCode` takes it.
fn row_function(
    api: &Api,
    asked: &TokenStream,
    rows: &TokenStream,
    one: &TokenStream,
) -> TokenStream {
    if let Some((key, kind)) = sent_key(api) {
        let kind = CodeTypes::of_kind(kind).parameter;
        return quote! {
            /// The row with these keys, as `ErrorCode::from_keys` finds it.
            fn row(code: #asked, status: u16, #key: Option<#kind>) -> Option<ErrorCode> {
                ErrorCode::narrow(#rows, #key, Some(status))
            }
        };
    }
    quote! {
        /// The row with this code and status, else the one row with this code.
        fn row(code: #asked, status: u16) -> Option<ErrorCode> {
            match #rows {
                [] => None,
                [only] => Some(*only),
                _ => ErrorCode::from_code_and_status(#one, status),
            }
        }
    }
}

fn accessors(api: &Api, body: &Body) -> TokenStream {
    let known: Vec<_> = statuses(api)
        .into_iter()
        .map(Literal::u16_unsuffixed)
        .collect();
    let unexpected = if known.is_empty() {
        quote! { false }
    } else {
        let count = Literal::usize_unsuffixed(known.len());
        quote! {
            const DOCUMENTED: [u16; #count] = [#(#known),*];
            !DOCUMENTED.contains(&self.received.status())
        }
    };
    let (raw, number) = if is_number(api) {
        (quote! { i64 }, quote! { number })
    } else {
        (quote! { &str }, quote! { word })
    };
    let status = (!api.statuses.is_empty()).then(|| {
        quote! { .or_else(|| Status::from_code(self.received.status()).and_then(Status::retry)) }
    });
    let waits = body.members.iter().filter(|member| {
        member
            .retry
            .as_ref()
            .is_some_and(|r| r.value == Retry::After)
    });
    // Several, if each is of other codes.
    let waits = waits.map(|member| {
        let name = member::ident(member);
        quote! { self.#name() }
    });
    let waits = waits.chain([quote! { self.received.wait() }]);
    let wait = waits.reduce(|first, next| quote! { #first.or_else(|| #next) });
    let values = message::has_templates(api).then(|| {
        let elided = message::Lifetime::of_api(api).elided;
        let of_metadata = error_info::values_of_metadata(api, body);
        quote! {
            /// The values of the placeholders in the message. `None` if the code's message has none, or if the text does
            /// not fit it.
            #[must_use]
            pub fn values(&self) -> Option<ErrorMessage #elided> {
                #of_metadata
                ErrorMessage::read(self.code?, self.message()?)
            }
        }
    });
    let raw_code = error_info::raw_code(body).unwrap_or_else(|| quote! { self.received.#number() });
    let info = error_info::accessors(api, body);
    let of_info = error_info::decode_error(body);
    let for_codes = code_members::decode_error(body);
    quote! {
        impl ErrorResponse {
            /// The HTTP status.
            #[must_use]
            pub fn status(&self) -> u16 {
                self.received.status()
            }

            /// Whether the documentation knows nothing of this status.
            #[must_use]
            pub fn is_unexpected(&self) -> bool {
                #unexpected
            }

            /// The error: the row with this code and status, else the one row with this code. `None` if there is no code, if
            /// the table does not know it, or if only another status would tell which of several it is.
            #[must_use]
            pub fn code(&self) -> Option<ErrorCode> {
                self.code
            }

            /// The code as it was received, whether or not the table knows it.
            #[must_use]
            pub fn raw_code(&self) -> Option<#raw> {
                #raw_code
            }

            /// The message as it was sent.
            #[must_use]
            pub fn message(&self) -> Option<&str> {
                self.received.message()
            }

            #values

            /// Whether to send the request again, as the response says or else the documentation.
            #[must_use]
            pub fn retry(&self) -> Option<Retry> {
                if self.wait().is_some() {
                    return Some(Retry::After);
                }
                self.code.and_then(ErrorCode::retry)#status
            }

            /// How long to wait before the request is sent again, where the body or the header `Retry-After` says so. A date
            /// in the header counts from the response's `Date`.
            #[must_use]
            pub fn wait(&self) -> Option<Duration> {
                #wait
            }

            /// What was wrong with the body, the gravest of it. `None` where the documentation promises none.
            #[must_use]
            pub fn decode_error(&self) -> Option<wire::DecodeError> {
                self.received.decode_error()#of_info #for_codes
            }

            #info

            /// The body as it came.
            #[must_use]
            pub fn body(&self) -> &[u8] {
                &self.received.body
            }
        }
    }
}

fn members(body: &Body) -> TokenStream {
    if body.members.is_empty() {
        return quote! {};
    }
    // The places of members that only some codes have are not kept.
    let members = code_members::list_others(body).chain(code_members::list(body));
    let accessors = members.enumerate().map(|(index, member)| {
        let (name, docs) = (member::ident(member), docs(member));
        let kind = member::kind(member, "", &quote! { '_ });
        let (index, path) = (
            Literal::usize_unsuffixed(index),
            pointer_names(&member.at.value),
        );
        let json = quote! { self.received.member(#index, &[#(#path),*])? };
        let read = member::read(member, "", &json);
        let guard = code_members::guard(member);
        quote! {
            #docs
            #[must_use]
            pub fn #name(&self) -> Option<#kind> {
                #guard
                #read
            }
        }
    });
    quote! { impl ErrorResponse { #(#accessors)* } }
}

fn docs(member: &Member) -> TokenStream {
    member::docs(
        member,
        " `None` if it is not there, or not of its documented type.",
    )
}

fn traits(api: &Api) -> TokenStream {
    let name = &api.name;
    let raw = if is_number(api) {
        quote! { |code| Cow::Owned(wire::alloc::string::ToString::to_string(&code)) }
    } else {
        quote! { Cow::Borrowed }
    };
    quote! {
        /// The message as it was sent; without one, what the table says of the code; without a code it knows, the raw code
        /// and the status.
        impl fmt::Display for ErrorResponse {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match (self.message(), self.code, self.raw_code()) {
                    (Some(message), ..) => f.pad(message),
                    (None, Some(code), _) => fmt::Display::fmt(&code, f),
                    (None, None, Some(code)) => write!(f, "error code {code}, HTTP status {}", self.status()),
                    (None, None, None) => write!(f, "HTTP status {}", self.status()),
                }
            }
        }

        impl fmt::Debug for ErrorResponse {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct("ErrorResponse")
                    .field("status", &self.status())
                    .field("code", &self.code)
                    .field("raw_code", &self.raw_code())
                    .field("message", &self.message())
                    .field("decode_error", &self.decode_error())
                    .field("body", &String::from_utf8_lossy(self.body()))
                    .finish_non_exhaustive()
            }
        }

        impl core::error::Error for ErrorResponse {}

        impl wire::DocumentedResponse for ErrorResponse {
            fn api(&self) -> &'static str { #name }

            fn check<'h>(
                status: u16,
                header: impl FnMut(&str) -> Option<&'h str>,
                body: impl Into<Vec<u8>>,
            ) -> Result<Vec<u8>, Self> {
                Self::check(status, header, body)
            }

            fn facts(&self) -> Option<&dyn wire::ErrorFacts> {
                match &self.code {
                    Some(code) => Some(code),
                    None => None,
                }
            }

            fn raw_code_text(&self) -> Option<Cow<'_, str>> {
                self.raw_code().map(#raw)
            }

            fn status(&self) -> u16 { self.status() }
            fn message(&self) -> Option<&str> { self.message() }
            fn retry(&self) -> Option<Retry> { self.retry() }
            fn wait(&self) -> Option<Duration> { self.wait() }
            fn decode_error(&self) -> Option<wire::DecodeError> { self.decode_error() }
            fn body(&self) -> &[u8] { self.body() }
        }
    }
}
