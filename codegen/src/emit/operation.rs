//! `Operation`: the operations of the API, and which errors they return.

use super::closed_set::{ListedValues, match_rows};
use super::doc;
use crate::lookup::is_small;
use crate::model::{Api, Operation};
use crate::print::Part;
use crate::style::Style;
use crate::syntax;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

pub(super) fn operation_items<'a>(api: &'a Api, style: &'a Style) -> Vec<Part<'a>> {
    let variants = api.operations.iter().map(|operation| {
        let docs = [format!("{}.", doc::code_text(&operation.id.value))];
        syntax::unit_variant(&operation.name.value, &docs, None)
    });
    let title = format!(
        " An operation of the {}, by the errors that it is documented to return.",
        doc::escape_prose(&api.label())
    );
    let derives = &style.derives;
    let definition = quote! {
        #[doc = #title]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash #(, #derives)*)]
        #[non_exhaustive]
        pub enum Operation {}
    };
    let mut items = vec![Part::variants(definition, variants)];
    items.extend([operation_impl(api), code_impl(api), display_impl()].map(Part::from));
    items
}

fn operation_impl(api: &Api) -> TokenStream {
    let operations = &api.operations;
    let variants = operations.iter().map(variant);
    let names: Vec<&str> = operations.iter().map(|o| o.name.value.as_str()).collect();
    let ids = operations.iter().map(|operation| {
        let id = &operation.id.value;
        quote! { #id }
    });
    let errors = operations.iter().map(|operation| {
        let errors = operation.errors.iter();
        let errors = errors.filter_map(|error| api.codes.get(error.value));
        let errors = errors.map(|code| format_ident!("{}", code.name.value));
        quote! { &[#(ErrorCode::#errors),*] }
    });
    let ids = accessor_body(&quote! { &'static str }, ids.collect(), &names);
    let errors = accessor_body(&quote! { &'static [ErrorCode] }, errors.collect(), &names);
    quote! {
        #[rustfmt::skip]
        impl Operation {
            /// Every operation, in table order.
            pub const ALL: &'static [Self] = &[#(Self::#variants),*];

            /// The operation as the documentation names it.
            #[must_use]
            pub const fn id(self) -> &'static str { #ids }

            /// The operation that the documentation names so.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                let mut all = Self::ALL.iter().copied();
                all.find(|operation| operation.id() == id)
            }

            /// The errors that it is documented to return.
            #[must_use]
            pub const fn errors(self) -> &'static [ErrorCode] { #errors }
        }
    }
}

fn code_impl(api: &Api) -> TokenStream {
    let rows = api.operations_by_row();
    let rows = rows.iter().map(|operations| {
        let operations = operations.iter().map(|operation| variant(operation));
        quote! { &[#(Operation::#operations),*] }
    });
    let names: Vec<&str> = api
        .codes
        .iter()
        .map(|code| code.name.value.as_str())
        .collect();
    let body = accessor_body(&quote! { &'static [Operation] }, rows.collect(), &names);
    quote! {
        #[rustfmt::skip]
        impl ErrorCode {
            /// The operations that are documented to return it.
            #[must_use]
            pub const fn operations(self) -> &'static [Operation] { #body }
        }
    }
}

fn display_impl() -> TokenStream {
    quote! {
        /// The operation as the documentation names it.
        impl fmt::Display for Operation {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.id())
            }
        }
    }
}

fn variant(operation: &Operation) -> proc_macro2::Ident {
    format_ident!("{}", operation.name.value)
}

/// The body of an accessor of the variants called `names`: a match, or an array where a match would take long to compile.
fn accessor_body(kind: &TokenStream, values: Vec<TokenStream>, names: &[&str]) -> TokenStream {
    if is_small(values.len()) {
        return match_rows(&ListedValues::of_rows(values), names);
    }
    let count = proc_macro2::Literal::usize_unsuffixed(values.len());
    quote! {
        const VALUES: [#kind; #count] = [#(#values),*];
        VALUES[self as usize]
    }
}
