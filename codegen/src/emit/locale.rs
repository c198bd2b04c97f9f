//! `message_in`: the messages in other languages.

use super::columns::{Accessors, locale_column_name};
use crate::model::Api;
use proc_macro2::TokenStream;
use quote::quote;

/// The lookup of a message by language, if there are translations.
pub(super) fn locale_items(api: &Api) -> Option<TokenStream> {
    if api.locales.is_empty() {
        return None;
    }
    let accessors = Accessors::of_codes(api);
    let tags = api.locales.iter().map(|locale| &locale.tag);
    let translated = api.locales.iter().filter(|locale| locale.count() > 0);
    let branches = translated.map(|locale| {
        let (tag, body) = (&locale.tag, accessors.body(&locale_column_name(locale)));
        quote! { if tag.eq_ignore_ascii_case(#tag) { #body } else }
    });
    let skip = accessors.skip_rustfmt();
    Some(quote! {
        #skip
        impl ErrorCode {
            /// The languages that messages are translated to, as language tags (BCP 47).
            pub const LOCALES: &'static [&'static str] = &[#(#tags),*];

            /// The message in another language, placeholders as in [`ErrorCode::message`]; `None` where no message is documented.
            ///
            /// `locale` is a language tag such as `pt-BR`, in any case. Without a translation for it, the tag is shortened by its
            /// last part; without a translation for any of them, this is the message as the API sends it.
            #[must_use]
            pub fn message_in(self, locale: &str) -> Option<&'static str> {
                let translation = |tag: &str| { #(#branches)* { None } };
                let mut tag = locale;
                loop {
                    if let Some(text) = translation(tag) {
                        return Some(text);
                    }
                    match tag.rsplit_once('-') {
                        Some((shorter, _)) => tag = shorter,
                        None => return self.message(),
                    }
                }
            }
        }
    })
}
