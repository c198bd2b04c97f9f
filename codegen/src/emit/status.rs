//! `Status`: the documented HTTP statuses.

use super::columns::Accessors;
use super::doc;
use crate::lookup::is_small;
use crate::model::Api;
use crate::print::Part;
use crate::style::Style;
use crate::syntax;
use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

pub(super) fn status_items<'a>(api: &'a Api, style: &'a Style) -> Vec<Part<'a>> {
    let variants = api.statuses.iter().map(|status| {
        let docs = doc::status_docs(status);
        syntax::unit_variant(&status.name.value, &docs, None)
    });
    let title = format!(
        " A documented HTTP status of the {}.",
        doc::escape_prose(&api.label())
    );
    let (status_type, derives) = (&style.status_type, &style.derives);
    let definition = quote! {
        #[doc = #title]
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash #(, #derives)*)]
        #[non_exhaustive]
        pub enum #status_type {}
    };
    let accessors = accessor_impl(api);
    let traits = quote! {
        impl fmt::Debug for Status {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.name())
            }
        }

        /// The number, and the phrase where there is one: `401 Unauthorized`.
        impl fmt::Display for Status {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self.phrase() {
                    Some(phrase) => write!(f, "{} {phrase}", self.code()),
                    None => write!(f, "{}", self.code()),
                }
            }
        }
    };
    let alias = syntax::usual_name_alias(status_type, "Status");
    let mut items = vec![Part::variants(definition, variants)];
    items.extend([alias, accessors, traits].map(Part::from));
    items
}

fn accessor_impl(api: &Api) -> TokenStream {
    let accessors = Accessors::of_statuses(api);
    let all = accessors.all();
    let [name, code, phrase, meaning, remedy, retry, has_body] = [
        "name", "code", "phrase", "meaning", "remedy", "retry", "has_body",
    ]
    .map(|column| accessors.body(column));
    let from_code = from_code_body(api);
    let skip = accessors.skip_rustfmt();
    quote! {
        #skip
        impl Status {
            /// Every status, in table order.
            pub const ALL: &'static [Self] = #all;

            /// The variant's name.
            #[must_use]
            pub const fn name(self) -> &'static str { #name }

            /// The number.
            #[must_use]
            pub const fn code(self) -> u16 { #code }

            /// The status with this number; `None` if it is not documented.
            #[must_use]
            pub fn from_code(code: u16) -> Option<Self> { #from_code }

            /// The phrase as documented.
            #[must_use]
            pub const fn phrase(self) -> Option<&'static str> { #phrase }

            /// What the documentation says the status means.
            #[must_use]
            pub const fn meaning(self) -> Option<&'static str> { #meaning }

            /// What the documentation says to do about it.
            #[must_use]
            pub const fn remedy(self) -> Option<&'static str> { #remedy }

            /// Whether to try again, where the documentation says so.
            #[must_use]
            pub const fn retry(self) -> Option<Retry> { #retry }

            /// Whether the response has a body; `None` where the documentation does not say.
            #[must_use]
            pub const fn has_body(self) -> Option<bool> { #has_body }
        }
    }
}

fn from_code_body(api: &Api) -> TokenStream {
    if !is_small(api.statuses.len()) {
        return quote! {
            let mut all = Self::ALL.iter().copied();
            all.find(|status| status.code() == code)
        };
    }
    let arms = api.statuses.iter().map(|status| {
        let (code, name) = (
            Literal::u16_unsuffixed(status.code.value),
            format_ident!("{}", status.name.value),
        );
        quote!(#code => Some(Self::#name),)
    });
    quote!(match code { #(#arms)* _ => None, })
}
