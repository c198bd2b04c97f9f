//! The `google.rpc.ErrorInfo` of an API's bodies, and the codes of gRPC beside it.

use super::{code_members, is_number};
use crate::body::{Body, Member};
use crate::emit::message::{self, Row};
use crate::envelope::pointer_names;
use crate::error_info::{ErrorInfo, reason};
use crate::model::Api;
use crate::template::ParameterType;
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

/// Whether the messages of an API have placeholders whose values the metadata has.
pub(super) fn has_values(api: &Api, body: &Body) -> bool {
    body.error_info.is_some() && body.message.is_some() && message::has_templates(api)
}

/// The expression that finds it in a response that was read.
pub(super) fn find(body: &Body) -> Option<TokenStream> {
    let mut members = code_members::list_others(body).enumerate();
    let (at, details) = members.find(|(_, member)| body.is_details(member))?;
    let index = Literal::usize_unsuffixed(at);
    let path = pointer_names(&details.at.value);
    Some(quote! {
        received
            .member(#index, &[#(#path),*])
            .and_then(|details| wire::ErrorInfo::find(details, DOMAIN))
            .map(wire::alloc::boxed::Box::new)
    })
}

/// The expression for the reason that an `ErrorReply` sends.
pub(super) fn sent_reason(api: &Api) -> TokenStream {
    if is_number(api) || !has_reasons_as_codes(api) {
        quote! { reason(self.code) }
    } else {
        quote! { self.code.code() }
    }
}

fn has_reasons_as_codes(api: &Api) -> bool {
    let mut codes = api.codes.iter();
    codes.all(|code| reason(api, code) == code.wire.value.to_sent())
}

/// The accessors of a response.
pub(super) fn accessors(api: &Api, body: &Body) -> TokenStream {
    let info = body.error_info.as_ref().map(|info| {
        let docs = format!(
            " The `google.rpc.ErrorInfo` of the domain `{}` among the details, the first if there are several.",
            info.domain.value
        );
        quote! {
            #[doc = #docs]
            #[must_use]
            pub fn error_info(&self) -> Option<&wire::ErrorInfo> {
                self.info.as_deref()
            }
        }
    });
    let number = body.grpc_code.as_ref().map(|_| {
        quote! { self.grpc_code().and_then(|number| super::GrpcCode::from_number(number.try_into().ok()?)) }
    });
    let name = body.grpc_status.as_ref().map(|_| {
        quote! { self.grpc_status().and_then(|name| super::GrpcCode::from_word(&name)) }
    });
    let grpc = match (number, name) {
        (Some(number), Some(name)) => Some(quote! { #number.or_else(|| #name) }),
        (number, name) => number.or(name),
    };
    let grpc = grpc.filter(|_| !api.codes.is_empty()).map(|grpc| {
        quote! {
            /// The gRPC code that was sent. `None` if it is not there, or if gRPC does not define it.
            #[must_use]
            pub fn grpc(&self) -> Option<super::GrpcCode> {
                #grpc
            }
        }
    });
    quote! { #info #grpc }
}

/// The expression for the code as it was received, where the reason is the code.
pub(super) fn raw_code(body: &Body) -> Option<TokenStream> {
    body.has_code_as_reason().then(|| {
        quote! { self.info.as_ref().map(|info| info.reason()).or_else(|| self.received.word()) }
    })
}

/// What is appended to the expression for what was wrong with a body.
pub(super) fn decode_error(body: &Body) -> Option<TokenStream> {
    let pointer = format!("{}/-", body.error_info.as_ref()?.at.value);
    let disagrees = body.has_code_as_reason().then(|| {
        quote! {
            Some(info) if self.received.word().is_some_and(|word| word != info.reason()) => {
                Some(wire::DecodeError::HeaderDisagrees)
            }
        }
    });
    Some(quote! {
        .or_else(|| match &self.info {
            _ if expect(self.status()) != wire::Expect::Body => None,
            None => Some(wire::DecodeError::Missing(#pointer)),
            #disagrees
            _ => None,
        })
    })
}

/// The statements that return the values of placeholders from the metadata.
pub(super) fn values_of_metadata(api: &Api, body: &Body) -> Option<TokenStream> {
    has_values(api, body).then(|| {
        quote! {
            let info = self.info.as_ref();
            let message = info.and_then(|info| read_metadata(self.code?, info));
            if message.is_some() {
                return message;
            }
        }
    })
}

/// What a derived member is before it is set: the code of gRPC is that of the row.
pub(super) fn default_value(body: &Body, member: &Member) -> Option<TokenStream> {
    let is_at = |pointer: Option<&crate::source::Spanned<String>>| {
        pointer.is_some_and(|pointer| pointer.span == member.at.span)
    };
    if is_at(body.grpc_code.as_ref()) {
        return Some(quote! { code.grpc().map(|grpc| grpc.number().into()) });
    }
    let is_name = is_at(body.grpc_status.as_ref());
    is_name.then(|| quote! { code.grpc().map(|grpc| grpc.as_str().into()) })
}

/// Constants and functions that replies and responses use.
pub(super) fn items(api: &Api, body: &Body) -> Vec<TokenStream> {
    let Some(ErrorInfo { domain, .. }) = &body.error_info else {
        return Vec::new();
    };
    let domain = &domain.value;
    let mut items = vec![quote! {
        /// The domain of the reasons.
        const DOMAIN: &str = #domain;
    }];
    if is_number(api) || !has_reasons_as_codes(api) {
        let arms = api.codes.iter().map(|code| {
            let (name, reason) = (format_ident!("{}", code.name.value), reason(api, code));
            quote! { ErrorCode::#name => #reason, }
        });
        items.push(quote! {
            /// The reason of an error.
            const fn reason(code: ErrorCode) -> &'static str {
                match code { #(#arms)* }
            }
        });
    }
    if has_values(api, body) {
        items.extend(values(api));
    }
    items
}

/// The functions from a message to the metadata and back.
fn values(api: &Api) -> [TokenStream; 2] {
    let rows: Vec<Row<'_>> = message::templated_codes(api).map(Row::new).collect();
    let elided = message::Lifetime::of_rows(&rows).elided;
    let others = (rows.len() < api.codes.len()).then(|| quote! { _ => None, });
    let written = rows.iter().map(|row| {
        let (name, fields) = (format_ident!("{}", row.name), &row.fields);
        let keys = row.template.placeholders();
        quote! { ErrorMessage::#name { #(#fields),* } => &[#((#keys, #fields)),*], }
    });
    let read = rows.iter().map(|row| {
        let name = format_ident!("{}", row.name);
        let parameters = row.template.parameters().iter().zip(&row.fields);
        let values = parameters.map(|(parameter, field)| {
            let key = &parameter.name;
            if parameter.kind == ParameterType::Text {
                quote! { #field: value(#key)? }
            } else {
                quote! { #field: wire::parse_value(value(#key)?)? }
            }
        });
        quote! { ErrorCode::#name => Some(ErrorMessage::#name { #(#values),* }), }
    });
    [
        quote! {
            /// The values of the placeholders in a message.
            fn metadata(message: &ErrorMessage #elided) -> wire::Map<'static, Cow<'static, str>> {
                use wire::alloc::string::ToString;
                let values: &[(&'static str, &dyn fmt::Display)] = match message { #(#written)* };
                let values = values.iter();
                values.map(|(key, value)| (Cow::Borrowed(*key), Cow::Owned(value.to_string()))).collect()
            }
        },
        quote! {
            /// The message of an error, with values from the metadata. `None` if it lacks one, or has one of another type.
            fn read_metadata(code: ErrorCode, info: &wire::ErrorInfo) -> Option<ErrorMessage #elided> {
                let value = |key: &str| info.metadata().get(key).map(String::as_str);
                match code { #(#read)* #others }
            }
        },
    ]
}
