//! `ErrorCode::url`: the page that documents a code.

use crate::model::{Api, CodeType};
use crate::template::Part;
use proc_macro2::TokenStream;
use quote::quote;

pub(super) fn url_items(api: &Api) -> Option<TokenStream> {
    let template = &api.url.as_ref()?.value;
    let is_word = api.code_type == CodeType::String;
    let has_code = template.placeholders().any(|name| name == "code");
    let parts = template.parts().iter().map(|part| match part {
        Part::Text(text) => quote! { f.write_str(#text)?; },
        Part::Placeholder(name) if name == "name" => quote! { f.write_str(self.0.name())?; },
        Part::Placeholder(_) if is_word => quote! { encode(self.0.code(), f)?; },
        Part::Placeholder(_) => quote! { write!(f, "{}", self.0.code())?; },
    });
    let encode = (is_word && has_code).then(|| {
        quote! {
            /// Percent-encodes a part of a URL.
            fn encode(text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                for byte in text.bytes() {
                    if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
                        write!(f, "{}", char::from(byte))?;
                    } else {
                        write!(f, "%{byte:02X}")?;
                    }
                }
                Ok(())
            }
        }
    });
    Some(quote! {
        impl ErrorCode {
            /// The URL of the page that documents the error.
            #[must_use]
            pub const fn url(self) -> ErrorUrl {
                ErrorUrl(self)
            }
        }

        /// The URL of the page that documents an error. Displays as the URL.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub struct ErrorUrl(ErrorCode);

        impl fmt::Display for ErrorUrl {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                #(#parts)*
                Ok(())
            }
        }

        #encode
    })
}
